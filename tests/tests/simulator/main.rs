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

mod cards;
#[path = "../../../crates/pages/tests/pages/chunk.rs"]
#[allow(dead_code, reason = "another test uses the rest")]
mod chunk;
mod history;
mod more;
mod promises;
mod removal;
mod share;
mod tally;
mod templates;
mod thief;
mod tricks;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::atomic::{AtomicU64, Ordering},
    time::Instant,
};

use history::History;
use removal::Removals;
use tally::Tally;

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).map_or(default, |text| text.parse().expect("a number"))
}

/// With `SIM_SHOW` set, tells what happens.
fn tell(what: impl FnOnce() -> String) {
    if std::env::var_os("SIM_SHOW").is_some() {
        println!("{}", what());
    }
}

/// Runs histories of these seeds on two threads, adds up what they tell, and names those that failed.
fn run<T: Default + Send + std::fmt::Debug>(
    (first, count): (u64, u64),
    history: impl Fn(u64) -> T + Sync,
    add: impl Fn(&mut T, &T) + Sync,
) -> T {
    let began = Instant::now();
    let next = AtomicU64::new(0);
    let work = || {
        let (mut tally, mut failed) = (T::default(), Vec::new());
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= count {
                return (tally, failed);
            }
            let seed = first + at;
            match catch_unwind(AssertUnwindSafe(|| history(seed))) {
                Ok(one) => add(&mut tally, &one),
                Err(_) => {
                    eprintln!("history of seed {seed} failed");
                    failed.push(seed);
                }
            }
        }
    };
    let (tally, failed) = std::thread::scope(|scope| {
        let workers = [scope.spawn(work), scope.spawn(work)];
        let (mut sum, mut failed) = (T::default(), Vec::new());
        for worker in workers {
            let (tally, seeds) = worker.join().unwrap();
            add(&mut sum, &tally);
            failed.extend(seeds);
        }
        (sum, failed)
    });
    println!("seeds {first} to {}: {tally:#?}", first + count - 1);
    println!("{:.1} s", began.elapsed().as_secs_f64());
    assert!(failed.is_empty(), "histories of seeds {failed:?} failed");
    tally
}

#[test]
fn histories_end_equal_and_lose_nothing_that_was_kept() {
    let count = number("SIM_HISTORIES", 200);
    let seeds = (number("SIM_SEED", 1), count);
    let tally = run(seeds, |seed| History::new(seed).run(), Tally::add);
    assert_eq!(tally.histories, count);
    assert!(
        tally.rich * 10 >= tally.histories * 9,
        "only {} of {} histories held a partition, a concurrent edit and a stick",
        tally.rich,
        tally.histories
    );
}

/// What a replica keeps of earlier steps to be quick is never older than what it was made from.
#[test]
fn the_book_that_is_kept_is_the_book_that_is_built_from_nothing() {
    let count = number("SIM_COMPARED", 12);
    let seeds = (number("SIM_SEED", 1), count);
    let tally = run(seeds, |seed| History::compared(seed).run(), Tally::add);
    assert_eq!(tally.histories, count);
    assert!(tally.compared > count * 300, "too little was compared");
}

/// Whoever was put out has all keys and rows they ever had, goes on signing, and keeps everything that was ever carried.
#[test]
fn who_was_put_out_opens_nothing_that_was_written_by_those_who_heard() {
    let count = number("SIM_REMOVALS", 2_000);
    let seeds = (number("SIM_SEED", 1), count);
    let tally = run(seeds, |seed| Removals::new(seed).run(), removal::Tally::add);
    assert_eq!(tally.histories, count);
    assert!(tally.closed_in * 20 >= count * 19, "too little happened");
}

/// One member signs what they like in every history.
#[test]
fn a_member_who_cheats_divides_nobody_and_takes_nothing_away() {
    let count = number("SIM_CHEATS", 2_000);
    let seeds = (number("SIM_SEED", 1), count);
    let tally = run(seeds, |seed| History::cheated(seed).run(), Tally::add);
    assert_eq!(tally.histories, count);
    assert!(
        tally.cheated * 10 >= count * 9,
        "the cheat was stored by honest devices in only {} of {count} histories",
        tally.cheated
    );
}
