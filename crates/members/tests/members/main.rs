//! The rules of membership, told as stories.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod cheats;
mod cost;
mod crossings;
mod details;
mod encoding;
mod forgetting;
mod forks;
mod golden;
mod orders;
mod ordinary;
mod paper;
mod quarrels;
mod story;
