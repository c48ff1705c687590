//! The languages of the window.

/// A language that the window can speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    #[default]
    English,
    /// French.
    French,
    /// Hindi.
    Hindi,
    /// English with accents, a third longer. For tests; it is not offered.
    Pseudo,
}

impl Lang {
    /// The languages that a person may choose from, in the order of the list.
    pub const OFFERED: [Self; 3] = [Self::English, Self::French, Self::Hindi];

    /// Every language, the one for tests included.
    pub const ALL: [Self; 4] = [Self::English, Self::French, Self::Hindi, Self::Pseudo];

    /// Its BCP 47 tag, which is also the name of its file.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Hindi => "hi",
            Self::Pseudo => "en-XA",
        }
    }

    /// What its own speakers call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "Français",
            Self::Hindi => "हिन्दी",
            Self::Pseudo => "[Pseudo]",
        }
    }

    /// The language for a tag or a locale name such as `fr_CM.UTF-8`; nothing when there is no pack for it.
    pub fn for_tag(tag: &str) -> Option<Self> {
        if tag == Self::Pseudo.tag() {
            return Some(Self::Pseudo);
        }
        let first = tag
            .split(['-', '_', '.', '@'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        Self::OFFERED.into_iter().find(|lang| lang.tag() == first)
    }

    /// Which way it is written, as HTML says it.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::English | Self::French | Self::Hindi | Self::Pseudo => "ltr",
        }
    }

    /// The words of the command line.
    pub(crate) const fn command_line(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => include_str!("../packs/command-line/en.ftl"),
            Self::French => include_str!("../packs/command-line/fr.ftl"),
            Self::Hindi => include_str!("../packs/command-line/hi.ftl"),
        }
    }

    /// The words of the printed sheets.
    pub(crate) const fn paper(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => include_str!("../packs/paper/en.ftl"),
            Self::French => include_str!("../packs/paper/fr.ftl"),
            Self::Hindi => include_str!("../packs/paper/hi.ftl"),
        }
    }

    /// The words of the window.
    pub(crate) const fn source(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => include_str!("../packs/en.ftl"),
            Self::French => include_str!("../packs/fr.ftl"),
            Self::Hindi => include_str!("../packs/hi.ftl"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_name_finds_its_language() {
        assert_eq!(Lang::for_tag("fr_CM.UTF-8"), Some(Lang::French));
        assert_eq!(Lang::for_tag("hi_IN"), Some(Lang::Hindi));
        assert_eq!(Lang::for_tag("en-GB"), Some(Lang::English));
        assert_eq!(Lang::for_tag("sw"), None);
        assert_eq!(Lang::for_tag("en-XA"), Some(Lang::Pseudo));
    }
}
