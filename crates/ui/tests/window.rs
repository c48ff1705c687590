//! The window as a person meets it: found by name, pressed by key, at every size and in every language.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[path = "window/agreeing.rs"]
mod agreeing;
#[path = "window/asks.rs"]
mod asks;
#[path = "window/belonging.rs"]
mod belonging;
#[path = "window/calendars.rs"]
mod calendars;
#[path = "window/cards.rs"]
mod cards;
#[path = "window/chime.rs"]
mod chime;
#[path = "window/cover.rs"]
mod cover;
#[path = "window/drafting.rs"]
mod drafting;
#[path = "window/fit.rs"]
mod fit;
#[path = "window/group.rs"]
mod group;
#[path = "window/handed.rs"]
mod handed;
#[path = "window/idle.rs"]
mod idle;
#[path = "window/joining.rs"]
mod joining;
#[path = "window/keyboard.rs"]
mod keyboard;
#[path = "window/meeting.rs"]
mod meeting;
#[path = "window/meeting_agenda.rs"]
mod meeting_agenda;
#[path = "window/meeting_kept.rs"]
mod meeting_kept;
#[path = "window/meeting_today.rs"]
mod meeting_today;
#[path = "window/notebook.rs"]
mod notebook;
#[path = "window/notes.rs"]
mod notes;
#[path = "window/own_pages.rs"]
mod own_pages;
#[path = "window/pane.rs"]
mod pane;
#[path = "window/paper.rs"]
mod paper;
#[path = "window/people_screens.rs"]
mod people_screens;
#[path = "window/pictures.rs"]
mod pictures;
#[path = "window/printing.rs"]
mod printing;
#[path = "window/rota.rs"]
mod rota;
#[path = "window/schedule.rs"]
mod schedule;
#[path = "window/screens.rs"]
mod screens;
#[path = "window/sharing.rs"]
mod sharing;
#[path = "window/slips.rs"]
mod slips;
#[path = "window/turns.rs"]
mod turns;
#[path = "window/world.rs"]
mod world;
#[path = "window/year.rs"]
mod year;
