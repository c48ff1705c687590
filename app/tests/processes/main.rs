//! The program as people and scripts run it: several processes, each with a vault of its own, over real sockets and
//! by files. One test binary, so that it is linked once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod asking;
mod belonging;
mod calendars;
mod cards;
mod declining;
mod demo;
mod driver;
mod finder;
mod groups;
mod interrupting;
mod lan;
mod planted;
mod refusals;
mod removed;
mod shapes;
mod sharing;
mod slips;
mod words;
mod year;
mod year_notebook;
