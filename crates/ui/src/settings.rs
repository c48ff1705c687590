//! How a person likes the window. Kept in the vault, so the unlock screen starts from the defaults.

use commonbook_words::Lang;

/// How a person likes the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The colours.
    pub theme: Theme,
    /// The size of everything.
    pub zoom: Zoom,
    /// The language of the window.
    pub language: Lang,
    /// After how many minutes without a touch the book locks.
    pub lock_after_minutes: u32,
    /// The title of the window and of the unlock screen.
    pub cover_name: String,
    /// How many minutes before a meeting the window says so; 0 is never. It stays on this laptop.
    pub remind_minutes: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            zoom: Zoom::default(),
            language: Lang::default(),
            lock_after_minutes: 5,
            cover_name: "Book".to_owned(),
            remind_minutes: 0,
        }
    }
}

impl Settings {
    /// The choices of minutes after which the book locks.
    pub const LOCK_AFTER: [u32; 6] = [1, 2, 5, 10, 20, 30];

    /// The choices of when to be reminded of a meeting: never, an hour or a day before.
    pub const REMIND: [u32; 3] = [0, 60, 24 * 60];

    /// What holds for whoever sits at the laptop, whosever book it is: how the window can be read.
    #[must_use]
    pub fn of_anybody(&self) -> Self {
        Self {
            theme: self.theme,
            zoom: self.zoom,
            language: self.language,
            ..Self::default()
        }
    }

    /// As text, one setting a line, to be sealed and kept.
    pub fn to_text(&self) -> String {
        format!(
            "theme={}\nzoom={}\nlanguage={}\nlock={}\nremind={}\ncover={}\n",
            self.theme.name(),
            self.zoom.percent(),
            self.language.tag(),
            self.lock_after_minutes,
            self.remind_minutes,
            commonbook_words::plain(&self.cover_name),
        )
    }

    /// Reads [`Self::to_text`]. What is missing or not known stays as it was: no setting stops a book from opening.
    #[must_use]
    pub fn with_text(mut self, text: &str) -> Self {
        for (name, value) in text.lines().filter_map(|line| line.split_once('=')) {
            match name {
                "theme" => {
                    self.theme = Theme::ALL
                        .into_iter()
                        .find(|t| t.name() == value)
                        .unwrap_or(self.theme)
                }
                "zoom" => self.zoom = value.parse().map_or(self.zoom, Zoom::nearest),
                "language" => self.language = Lang::for_tag(value).unwrap_or(self.language),
                "lock" => {
                    self.lock_after_minutes = value
                        .parse()
                        .map_or(self.lock_after_minutes, |m: u32| m.clamp(1, 30))
                }
                "remind" => {
                    self.remind_minutes = value
                        .parse()
                        .ok()
                        .filter(|minutes| Self::REMIND.contains(minutes))
                        .unwrap_or(self.remind_minutes)
                }
                "cover" if !value.trim().is_empty() => self.cover_name = value.to_owned(),
                _ => {}
            }
        }
        self
    }
}

/// The colours of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Ink on paper.
    #[default]
    Light,
    /// Light ink on a dark ground.
    Dark,
    /// Black on white, with thick edges.
    High,
}

impl Theme {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::High];

    const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::High => "high",
        }
    }
}

/// One of six sizes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zoom(u16);

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

impl Zoom {
    /// The sizes there are, in percent.
    pub const STEPS: [u16; 6] = [100, 125, 150, 175, 200, 250];

    /// The size that comes nearest.
    pub fn nearest(percent: u16) -> Self {
        Self(
            Self::STEPS
                .into_iter()
                .min_by_key(|step| step.abs_diff(percent))
                .unwrap_or(100),
        )
    }

    /// In percent.
    pub const fn percent(self) -> u16 {
        self.0
    }

    /// As a factor.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// The next larger size, or this one when it is the largest.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::STEPS
            .into_iter()
            .find(|step| *step > self.0)
            .map_or(self, Self)
    }

    /// The next smaller size, or this one when it is the smallest.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::STEPS
            .into_iter()
            .rev()
            .find(|step| *step < self.0)
            .map_or(self, Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_from_their_text() {
        let settings = Settings {
            theme: Theme::High,
            zoom: Zoom::nearest(200),
            language: Lang::French,
            lock_after_minutes: 10,
            cover_name: "Recipes = good".to_owned(),
            remind_minutes: 60,
        };
        assert_eq!(Settings::default().with_text(&settings.to_text()), settings);
    }

    #[test]
    fn a_broken_setting_changes_nothing() {
        let text = "theme=pink\nzoom=many\nlanguage=xx\nlock=never\nremind=7\ncover=  \nnonsense\n";
        assert_eq!(Settings::default().with_text(text), Settings::default());
    }

    #[test]
    fn the_sizes_go_from_100_to_250() {
        let mut zoom = Zoom::default();
        assert_eq!(zoom.smaller(), zoom);
        let mut seen = vec![zoom.percent()];
        while zoom.larger() != zoom {
            zoom = zoom.larger();
            seen.push(zoom.percent());
        }
        assert_eq!(seen, Zoom::STEPS);
        assert_eq!(zoom.smaller().percent(), 200);
    }
}
