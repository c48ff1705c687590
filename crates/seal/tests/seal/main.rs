//! The behaviour of `seal`, through its public face only.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod bound;
mod bundles;
mod decoders;
mod envelopes;
mod golden;
mod invites;
mod key_parts;
mod keys;
mod meetings;
mod places;
mod requests;
mod slots;
mod vectors;
mod world;
mod wycheproof;
