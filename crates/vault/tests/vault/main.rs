//! The vault from outside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;
mod conformance;
mod damage;
mod forgetting;
mod opening;
mod power;
