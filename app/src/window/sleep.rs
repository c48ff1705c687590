//! Notices that the laptop slept: whoever opens its lid may be somebody else.

use std::time::{Duration, SystemTime};

/// How often the clock is looked at.
const STEP: Duration = Duration::from_secs(3);
/// A program that was not stopped is never so late. A clock that is set looks the same, and locking does no harm.
const LATE: Duration = Duration::from_secs(20);

/// Nothing in the book is decided by this clock: only that somebody has to give the passphrase again.
#[allow(
    clippy::disallowed_methods,
    reason = "a clock that goes on while the laptop sleeps"
)]
fn wall() -> SystemTime {
    SystemTime::now()
}

/// Calls back soon after the laptop woke, each time, as long as the program runs.
pub(super) fn watch(woke: impl Fn() + Send + 'static) {
    let look = move || {
        loop {
            let before = wall();
            std::thread::sleep(STEP);
            if slept(before, wall()) {
                woke();
            }
        }
    };
    // Without a thread the book locks after its minutes, as ever.
    let _ = std::thread::Builder::new().name("sleep".into()).spawn(look);
}

/// Whether more time went by than a pause of one step takes.
fn slept(before: SystemTime, after: SystemTime) -> bool {
    after
        .duration_since(before)
        .is_ok_and(|passed| passed > STEP + LATE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_gap_is_sleep_and_a_busy_machine_or_a_clock_set_back_is_not() {
        let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        for (seconds, expected) in [(3, false), (15, false), (40, true), (3_600, true)] {
            assert_eq!(slept(then, then + Duration::from_secs(seconds)), expected);
        }
        assert!(!slept(then, then - Duration::from_secs(3_600)));
    }
}
