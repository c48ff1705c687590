//! This laptop: is it safe, can I read it?

use commonbook_book::LetGo;
use commonbook_words::Lang;
use egui::{Id, Role, Ui};

use super::{
    let_go,
    parting::{leave_question, wipe_question},
    passphrase::{Chosen, cover},
};
use crate::{
    Command, Settings, Theme,
    desk::Desk,
    house::{self, Kind, Press, Secret},
    marks::Mark,
    place::Place,
    screens::soon,
    shell::{Around, Head, place},
    tokens::{Type, space},
};

#[derive(Debug, Default)]
pub(crate) struct Laptop {
    part: Part,
    cover: Option<String>,
}

#[derive(Debug, Default)]
enum Part {
    #[default]
    Home,
    Passphrase {
        old: Secret,
        new: Chosen,
    },
    Leave,
    Wipe,
    LetGo(LetGo),
}

impl Laptop {
    /// Asks whether to wipe the book the next time.
    pub(crate) fn wipe(&mut self) {
        self.part = Part::Wipe;
    }

    pub(crate) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Around {
        let title = desk.get(Place::Laptop.id());
        let around = match &mut self.part {
            Part::Home => place(ui, desk, Head::of(&title), |ui, desk| self.home(ui, desk)),
            Part::Passphrase { old, new } => {
                let heading = desk.get("laptop-change-passphrase");
                let head = Head::part(&heading, &title);
                place(ui, desk, head, |ui, desk| {
                    change_passphrase(ui, desk, old, new)
                })
            }
            Part::Leave | Part::Wipe | Part::LetGo(_) => {
                let answered = match self.part {
                    Part::Leave => leave_question(ui, desk),
                    Part::LetGo(what) => let_go::question(ui, desk, what),
                    _ => wipe_question(ui, desk),
                };
                if answered {
                    self.part = Part::Home;
                }
                return Around::Nothing;
            }
        };
        if around == Around::Back {
            self.part = Part::Home;
        }
        around
    }

    fn home(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        house::label(ui, Type::Lead, &desk.get("laptop-reading"));
        text_size(ui, desk);
        themes(ui, desk);
        languages(ui, desk);
        soon::choose(ui, desk);
        house::heading(ui, &desk.get("laptop-safety"));
        let lock = desk.get("laptop-lock");
        let press = Press::new(&lock).kind(Kind::Main).mark(Mark::Lock);
        if house::press(ui, press).clicked() {
            desk.push(Command::Lock);
        }
        lock_after(ui, desk);
        house::gap(ui, space::CARD);
        if house::button(ui, &desk.get("laptop-change-passphrase")).clicked() {
            self.part = Part::Passphrase {
                old: Secret::default(),
                new: Chosen::default(),
            };
            desk.turned = true;
        }
        house::gap(ui, space::CARD);
        self.cover_name(ui, desk);
        house::soft(ui, &desk.get("laptop-hide-keys"));
        house::heading(ui, &desk.get("laptop-leaves"));
        let internet = desk.scene.news.internet;
        house::text(ui, &desk.get("laptop-leaves-news"));
        house::text(
            ui,
            &desk.get(if internet {
                "share-internet-on"
            } else {
                "share-internet-off"
            }),
        );
        number(ui, desk);
        if let Some(what) = let_go::half_years(ui, desk) {
            self.part = Part::LetGo(what);
            desk.turned = true;
        }
        house::hair(ui);
        house::buttons(ui, |ui| {
            let member = desk.book().is_some_and(|book| book.members.me.is_some());
            if member && house::button(ui, &desk.get("leave")).clicked() {
                self.part = Part::Leave;
                desk.turned = true;
            }
            if house::stop_button(ui, &desk.get("wipe")).clicked() {
                self.part = Part::Wipe;
                desk.turned = true;
            }
        });
    }

    fn cover_name(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let now = &desk.scene.settings.cover_name;
        let name = self.cover.get_or_insert_with(|| now.clone());
        let response = house::field(
            ui,
            Id::unique("cover name"),
            &desk.get("laptop-cover"),
            "",
            name,
        );
        if response.lost_focus() {
            let cover_name = commonbook_words::plain(name.trim()).into_owned();
            if !cover_name.is_empty() && cover_name != *now {
                set(desk, |settings| settings.cover_name = cover_name);
            }
            self.cover = None;
        }
    }
}

/// Which of one's several laptops this is: by this the others are told apart when one is lost.
fn number(ui: &mut Ui, desk: &Desk<'_>) {
    let Some(book) = desk.book() else { return };
    let mine = book
        .members
        .members
        .iter()
        .find(|one| Some(one.id) == book.members.me);
    let laptops = mine.map_or(&[][..], |one| one.devices.as_slice());
    let this = laptops.iter().position(|laptop| laptop.this);
    if let (Some(at), true) = (this, laptops.len() > 1) {
        house::text(
            ui,
            &desk.with(
                "laptop-number",
                &[("n", (at + 1).into()), ("of", laptops.len().into())],
            ),
        );
    }
}

fn set(desk: &mut Desk<'_>, change: impl FnOnce(&mut Settings)) {
    let mut settings = desk.scene.settings.clone();
    change(&mut settings);
    desk.push(Command::Settings(settings));
}

/// `Text size [ smaller ] 125 % [ larger ]`
pub(crate) fn text_size(ui: &mut Ui, desk: &mut Desk<'_>) {
    house::gap(ui, space::CARD);
    let zoom = desk.scene.settings.zoom;
    house::label(ui, Type::Strong, &desk.get("laptop-text-size"));
    let value = desk.with("percent", &[("n", u32::from(zoom.percent()).into())]);
    let (smaller, larger) = (desk.get("smaller"), desk.get("larger"));
    let names = (desk.get("text-smaller"), desk.get("text-larger"));
    match house::stepper(ui, &value, (&smaller, &names.0), (&larger, &names.1)) {
        -1 => set(desk, |settings| settings.zoom = zoom.smaller()),
        1 => set(desk, |settings| settings.zoom = zoom.larger()),
        _ => {}
    }
}

fn themes(ui: &mut Ui, desk: &mut Desk<'_>) {
    house::gap(ui, space::CARD);
    let label = desk.get("laptop-colours");
    house::label(ui, Type::Strong, &label);
    house::group(ui, Role::RadioGroup, &label, |ui| {
        house::buttons(ui, |ui| {
            for (theme, id) in [
                (Theme::Light, "theme-light"),
                (Theme::Dark, "theme-dark"),
                (Theme::High, "theme-high"),
            ] {
                if house::choice(ui, desk.scene.settings.theme == theme, &desk.get(id)).clicked() {
                    set(desk, |settings| settings.theme = theme);
                }
            }
        });
    });
}

/// Each language in its own words, so that somebody who came into the wrong one finds the way out.
pub(crate) fn languages(ui: &mut Ui, desk: &mut Desk<'_>) {
    house::gap(ui, space::CARD);
    let label = desk.get("laptop-language");
    house::label(ui, Type::Strong, &label);
    house::group(ui, Role::RadioGroup, &label, |ui| {
        house::buttons(ui, |ui| {
            for language in Lang::OFFERED {
                if house::choice(
                    ui,
                    desk.scene.settings.language == language,
                    language.own_name(),
                )
                .clicked()
                {
                    set(desk, |settings| settings.language = language);
                }
            }
        });
    });
}

fn lock_after(ui: &mut Ui, desk: &mut Desk<'_>) {
    house::gap(ui, space::CARD);
    let now = desk.scene.settings.lock_after_minutes;
    house::label(ui, Type::Strong, &desk.get("laptop-lock-after"));
    let value = desk.with("minutes", &[("n", now.into())]);
    let (sooner, later) = (desk.get("sooner"), desk.get("later"));
    let names = (desk.get("lock-sooner"), desk.get("lock-later"));
    let other = match house::stepper(ui, &value, (&sooner, &names.0), (&later, &names.1)) {
        -1 => Settings::LOCK_AFTER
            .into_iter()
            .rev()
            .find(|minutes| *minutes < now),
        1 => Settings::LOCK_AFTER
            .into_iter()
            .find(|minutes| *minutes > now),
        _ => None,
    };
    if let Some(minutes) = other {
        set(desk, |settings| settings.lock_after_minutes = minutes);
    }
}

fn change_passphrase(ui: &mut Ui, desk: &mut Desk<'_>, old: &mut Secret, new: &mut Chosen) {
    let done = if desk.scene.answers.passphrase_changed {
        desk.get("passphrase-changed")
    } else {
        String::new()
    };
    house::answer(ui, "passphrase changed", Type::Strong, &done);
    let (id, label) = (Id::unique("old passphrase"), desk.get("passphrase-old"));
    house::secret_field(ui, id, &label, old);
    cover(ui, desk, id, &label, old);
    house::gap(ui, space::HEADING);
    let use_it = desk.get("passphrase-use");
    if let Some(new) = new.show(ui, desk, "change", "passphrase-new", false, &use_it) {
        desk.push(Command::ChangePassphrase {
            old: old.take(),
            new,
        });
    }
}
