//! Stories of a group, each named as the sentence it shows.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod agenda;
mod agreeing;
mod asks;
mod at_once;
mod by_stick;
mod cards;
mod cards_and_laptops;
mod circle;
mod coming_back;
mod crashes;
mod damage;
mod evenings;
mod handed;
mod joining;
mod letting_go;
mod members;
mod plans;
mod private;
mod rota;
mod schedule;
mod sharing;
mod slips;
mod slots;
mod sticks;
mod strangers;
mod versions;
mod waiting;
