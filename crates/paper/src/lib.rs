//! What leaves on paper or as a standard file: sheets to print, as one HTML file each, and [`calendar`] files.
//!
//! A sheet needs nothing but a browser: its style is in it, it runs no script, asks no network and names no font that
//! is not there. What people wrote is escaped, and each text finds its own direction of writing.
//!
//! No sheet says which group it is, and only [`rota`], [`plans`] and [`calls`] have names of members on them: paper
//! hangs where strangers pass.
//! Each ends with a line that says it is not locked.
//!
//! ```
//! use commonbook_book::Book;
//! use commonbook_words::{Lang, Words};
//!
//! let sheet = commonbook_paper::rules(&Book::default(), &Words::new(Lang::English));
//! assert!(sheet.starts_with("<!DOCTYPE html>"));
//! ```

mod agenda;
pub mod calendar;
mod calls;
mod days;
mod meetings;
mod pack;
mod places;
mod plans;
mod rota;
mod rules;
mod sheet;
mod sign_up;
mod writing;

pub use agenda::agenda;
pub use calls::calls;
pub use meetings::meetings;
pub use pack::pack;
pub use places::places;
pub use plans::plans;
pub use rota::rota;
pub use rules::rules;
pub use sign_up::sign_up;
pub use writing::writing;
