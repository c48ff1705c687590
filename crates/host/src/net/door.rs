//! Who may come in: few strangers at once, and slower for an address whose tries keep failing.
//!
//! Wrong tries are slowed and never counted against an invite, or any stranger could use an invite up.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Strangers inside at once.
const STRANGERS: usize = 32;
/// Strangers inside at once from one address.
const STRANGERS_EACH: usize = 4;
/// From here on an address has to show that it can receive, before it costs us a handshake.
const BUSY: usize = 8;
/// So many failed tries are free.
const FREE_TRIES: u32 = 3;
const FIRST_DELAY: Duration = Duration::from_millis(250);
const LONGEST_DELAY: Duration = Duration::from_secs(8);
/// After so long without another try an address starts afresh.
const FORGIVEN_AFTER: Duration = Duration::from_secs(120);
/// Addresses that are remembered.
const REMEMBERED: usize = 1_024;

/// Counts the strangers inside and the failed tries of each address.
#[derive(Default)]
pub(crate) struct Door(Mutex<Book>);

#[derive(Default)]
struct Book {
    inside: usize,
    visitors: BTreeMap<IpAddr, Visitor>,
}

struct Visitor {
    inside: usize,
    failed: u32,
    last: Instant,
}

/// What to do with somebody who wants to come in.
pub(crate) enum Answer {
    /// Let them in. The place is taken until the pass is dropped.
    Come(Pass),
    /// Let them first show that they receive at their address.
    Prove,
    /// Turn them away.
    Away,
}

/// A stranger's place inside. Dropped without [`Pass::welcome`], it counts as a failed try.
pub(crate) struct Pass {
    door: Arc<Door>,
    ip: IpAddr,
    delay: Duration,
    welcome: bool,
}

impl Door {
    fn book(&self) -> MutexGuard<'_, Book> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Somebody knocks; `proven` when they have shown that they receive at this address.
    pub(crate) fn knock(self: &Arc<Self>, ip: IpAddr, proven: bool, now: Instant) -> Answer {
        let mut book = self.book();
        if book.inside >= STRANGERS {
            return Answer::Away;
        }
        if book.inside >= BUSY && !proven {
            return Answer::Prove;
        }
        if book.visitors.len() >= REMEMBERED && !book.visitors.contains_key(&ip) {
            book.forget_one();
        }
        let visitor = book.visitors.entry(ip).or_insert(Visitor {
            inside: 0,
            failed: 0,
            last: now,
        });
        if now.saturating_duration_since(visitor.last) > FORGIVEN_AFTER {
            visitor.failed = 0;
        }
        visitor.last = now;
        if visitor.inside >= STRANGERS_EACH {
            return Answer::Away;
        }
        visitor.inside += 1;
        let delay = delay_after(visitor.failed);
        book.inside += 1;
        Answer::Come(Pass {
            door: Arc::clone(self),
            ip,
            delay,
            welcome: false,
        })
    }
}

impl Book {
    fn forget_one(&mut self) {
        let away = self
            .visitors
            .iter()
            .filter(|(_, visitor)| visitor.inside == 0);
        if let Some(ip) = away
            .min_by_key(|(_, visitor)| visitor.last)
            .map(|(ip, _)| *ip)
        {
            self.visitors.remove(&ip);
        }
    }
}

fn delay_after(failed: u32) -> Duration {
    match failed.checked_sub(FREE_TRIES) {
        None => Duration::ZERO,
        Some(over) => LONGEST_DELAY.min(FIRST_DELAY.saturating_mul(1 << over.min(16))),
    }
}

impl Pass {
    /// How long to let them wait before hearing them.
    pub(crate) const fn delay(&self) -> Duration {
        self.delay
    }

    /// They are no strangers: gives the place back and forgets the failed tries.
    pub(crate) fn welcome(mut self) {
        self.welcome = true;
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        let mut book = self.door.book();
        book.inside = book.inside.saturating_sub(1);
        if let Some(visitor) = book.visitors.get_mut(&self.ip) {
            visitor.inside = visitor.inside.saturating_sub(1);
            visitor.failed = if self.welcome {
                0
            } else {
                visitor.failed.saturating_add(1)
            };
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic)]
    use super::*;

    fn ip(n: u32) -> IpAddr {
        IpAddr::from(n.to_be_bytes())
    }

    fn come(door: &Arc<Door>, from: u32, now: Instant) -> Pass {
        match door.knock(ip(from), true, now) {
            Answer::Come(pass) => pass,
            _ => panic!("should come in"),
        }
    }

    #[test]
    fn failed_tries_get_slower_and_a_good_one_forgives() {
        let door = Arc::new(Door::default());
        let now = Instant::now();
        let delays: Vec<u128> = (0..11)
            .map(|_| come(&door, 1, now).delay().as_millis())
            .collect();
        assert_eq!(
            delays,
            [0, 0, 0, 250, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]
        );
        assert_eq!(
            come(&door, 2, now).delay(),
            Duration::ZERO,
            "others are not slowed"
        );
        come(&door, 1, now).welcome();
        assert_eq!(come(&door, 1, now).delay(), Duration::ZERO);
    }

    #[test]
    fn time_forgives() {
        let door = Arc::new(Door::default());
        let now = Instant::now();
        for _ in 0..9 {
            drop(come(&door, 1, now));
        }
        assert_eq!(
            come(&door, 1, now + Duration::from_secs(200)).delay(),
            Duration::ZERO
        );
    }

    #[test]
    fn four_from_one_address_and_thirty_two_in_all() {
        let door = Arc::new(Door::default());
        let now = Instant::now();
        let mut inside: Vec<Pass> = (0..4).map(|_| come(&door, 1, now)).collect();
        assert!(matches!(door.knock(ip(1), true, now), Answer::Away));
        inside.extend((2..30).map(|n| come(&door, n, now)));
        assert!(matches!(door.knock(ip(99), true, now), Answer::Away));
        inside.truncate(20);
        assert!(matches!(door.knock(ip(99), false, now), Answer::Prove));
        drop(come(&door, 99, now));
        inside.clear();
        assert!(matches!(door.knock(ip(98), false, now), Answer::Come(_)));
    }

    #[test]
    fn a_flood_of_addresses_is_not_remembered_for_ever() {
        let door = Arc::new(Door::default());
        let now = Instant::now();
        for n in 0..5_000 {
            drop(come(&door, n, now));
        }
        assert!(door.book().visitors.len() <= REMEMBERED);
        assert_eq!(door.book().inside, 0);
    }
}
