//! What tests across crates share. The tests themselves are in `tests/tests/`, one file for each thing that holds.
//!
//! - [`fields`]: the names in types that are stored, as the source has them.
//! - [`graph`]: which crate uses which, as cargo tells it.
//! - [`sim`]: many devices in one process, with links, sticks and crashes that a seed decides.
//! - [`source`]: the files of this repository, to look for what may not be in them.
//! - [`types`]: what does not compile, so that nobody can do it by mistake.
//! - [`years`]: years of use of a large group, to measure with.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on ends"
)]

pub mod fields;
pub mod graph;
pub mod sim;
pub mod source;
pub mod types;
pub mod years;
