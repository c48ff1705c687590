//! Every screen of Commonbook, and its theme.
//!
//! A screen is a function of a borrowed [`Scene`] plus its own drafts, and pushes [`Command`]s into a list.
//! It never changes the book, opens a file or touches a network, so it is tested without any of them, and
//! the same screens run in every window that can give them an [`egui::Ui`].
//!
//! ```no_run
//! # fn example(ctx: &egui::Context, scene: &commonbook_ui::Scene<'_>) {
//! let mut app = commonbook_ui::App::new(ctx); // once: installs fonts, colours and keys
//! // in each pass of the window:
//! # ctx.run_ui(egui::RawInput::default(), |ui| {
//! let mut commands = Vec::new();
//! app.show(ui, scene, &mut commands);
//! // carry out the commands; what they changed is in the scene of the next pass
//! # });
//! # }
//! ```

mod acts;
mod app;
mod asking;
mod carry;
mod coming;
mod command;
mod desk;
mod draft;
mod frame;
mod heading;
mod house;
mod keys;
mod marks;
mod place;
mod problem;
mod scene;
mod screens;
mod secret;
mod settings;
mod shell;
mod stage;
mod states;
mod tokens;

pub use app::App;
pub use command::{Command, Proposed, Sheet};
pub use problem::Problem;
pub use scene::{Answers, Busy, CalendarEvent, CalendarPreview, Phase, Scene};
pub use secret::Passphrase;
pub use settings::{Settings, Theme, Zoom};
pub use states::{
    Inviting, JoinState, Joining, Meet, Meeting, NewsState, Stick, StickDone, StickNews,
};
