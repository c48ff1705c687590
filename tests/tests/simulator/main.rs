//! Random histories of a group, each from one seed: everybody ends with the same book, and nothing that was said to be
//! kept is lost.
//!
//! `SIM_SEED` is the first seed (1), `SIM_HISTORIES` how many follow it (200). A failure names its seed; run that one
//! alone with `SIM_SEED=<seed> SIM_HISTORIES=1`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod history;
mod promises;
mod share;

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Instant,
};

use history::{History, Tally};

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).map_or(default, |text| text.parse().expect("a number"))
}

/// Says which history failed.
struct Seed(u64);

impl Drop for Seed {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("history of seed {} failed", self.0);
        }
    }
}

#[test]
fn histories_end_equal_and_lose_nothing_that_was_kept() {
    let began = Instant::now();
    let first = number("SIM_SEED", 1);
    let count = number("SIM_HISTORIES", 200);
    let next = AtomicU64::new(0);
    let work = || {
        let mut tally = Tally::default();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= count {
                return tally;
            }
            let seed = Seed(first + at);
            tally.add(&History::new(seed.0).run());
        }
    };
    let tally = std::thread::scope(|scope| {
        let workers = [scope.spawn(work), scope.spawn(work)];
        let mut sum = Tally::default();
        for worker in workers {
            sum.add(&worker.join().unwrap());
        }
        sum
    });
    println!("seeds {first} to {}: {tally:#?}", first + count - 1);
    println!("{:.1} s", began.elapsed().as_secs_f64());
    assert_eq!(tally.histories, count);
    assert!(
        tally.rich * 10 >= tally.histories * 9,
        "only {} of {} histories held a partition, a concurrent edit and a stick",
        tally.rich,
        tally.histories
    );
}
