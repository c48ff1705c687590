//! Calendar files: what goes out, what comes in, and that the one gives the other.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[path = "calendar/incoming.rs"]
mod incoming;
#[path = "calendar/mutated.rs"]
mod mutated;
#[path = "calendar/outgoing.rs"]
mod outgoing;
#[path = "calendar/plans.rs"]
mod plans;
#[path = "calendar/round.rs"]
mod round;
