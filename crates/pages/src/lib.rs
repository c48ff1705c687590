//! The pages of a book as Automerge documents: edits go in, views come out, and everything from outside passes a gate.
//!
//! This is the only crate that names Automerge. It has no clock, no files, no randomness.
//!
//! - A [`Page`] begins with a first change that is the same on every device, and then holds flat keys with scalar
//!   values and at most one text.
//! - [`Page::edit`] makes changes; [`check`] judges changes from elsewhere without opening a page; [`Page::absorb`]
//!   takes in what passed.
//! - [`Page::charter`], [`Page::decisions`], [`Page::season`], [`Page::note`], [`Page::slips`] and [`Page::card`] say what a page says;
//!   [`plan`] and [`notes`] put it together.

mod edit;
mod gate;
mod genesis;
mod keys;
mod meta;
mod name;
mod order;
mod page;
mod text;
mod view;
mod writer;

pub use gate::{Checked, NotChecked, Refusal, check};
pub use genesis::genesis_meta;
pub use meta::{ChangeIndex, ChangeMeta, MemoryIndex, NewChange, Overlay};
pub use name::{PageName, targets};
pub use page::{Page, Renamed, Unreadable};
pub use view::{CharterPart, DecisionsPart, SeasonPart, notes, plan};
