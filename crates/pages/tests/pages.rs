//! Pages edited by several people, and the gate in front of them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[path = "pages/asks.rs"]
mod asks;
#[path = "pages/cards.rs"]
mod cards;
#[path = "pages/chunk.rs"]
mod chunk;
#[path = "pages/decisions.rs"]
mod decisions;
#[path = "pages/gate.rs"]
mod gate;
#[path = "pages/histories.rs"]
mod histories;
#[path = "pages/mutations.rs"]
mod mutations;
#[path = "pages/notebook.rs"]
mod notebook;
#[path = "pages/notes.rs"]
mod notes;
#[path = "pages/rota.rs"]
mod rota;
#[path = "pages/rules.rs"]
mod rules;
#[path = "pages/slips.rs"]
mod slips;
#[path = "pages/support.rs"]
mod support;
#[path = "pages/together.rs"]
mod together;
#[path = "pages/topics.rs"]
mod topics;
#[path = "pages/trials.rs"]
mod trials;
