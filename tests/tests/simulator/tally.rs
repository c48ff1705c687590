//! What happened in histories.

use std::collections::BTreeMap;

/// So many rounds of everybody with everybody may bring something new.
pub(crate) const ROUNDS: usize = 3;

/// What happened in histories.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) histories: u64,
    /// Histories with a partition, a concurrent edit and a stick that brought news.
    pub(crate) rich: u64,
    pub(crate) devices: u64,
    pub(crate) edits: u64,
    pub(crate) promises: u64,
    pub(crate) partitions: u64,
    pub(crate) concurrent: u64,
    pub(crate) meetings: u64,
    pub(crate) cuts: u64,
    pub(crate) sticks_read: u64,
    pub(crate) sticks_with_news: u64,
    pub(crate) crashes: u64,
    pub(crate) disk_faults: u64,
    pub(crate) restarts: u64,
    pub(crate) restored: u64,
    pub(crate) removed: u64,
    pub(crate) set_aside: u64,
    pub(crate) not_for_us: u64,
    pub(crate) came_in_later: u64,
    pub(crate) came_in_again: u64,
    /// Histories in which honest devices store what a cheat made, and how many store what.
    pub(crate) cheated: u64,
    pub(crate) tricks: BTreeMap<&'static str, u64>,
    pub(crate) rounds: [u64; ROUNDS + 1],
    /// Books that were compared with one built from nothing.
    pub(crate) compared: u64,
}

impl Tally {
    pub(crate) fn add(&mut self, other: &Self) {
        let sums = [
            (&mut self.histories, other.histories),
            (&mut self.rich, other.rich),
            (&mut self.devices, other.devices),
            (&mut self.edits, other.edits),
            (&mut self.promises, other.promises),
            (&mut self.partitions, other.partitions),
            (&mut self.concurrent, other.concurrent),
            (&mut self.meetings, other.meetings),
            (&mut self.cuts, other.cuts),
            (&mut self.sticks_read, other.sticks_read),
            (&mut self.sticks_with_news, other.sticks_with_news),
            (&mut self.crashes, other.crashes),
            (&mut self.disk_faults, other.disk_faults),
            (&mut self.restarts, other.restarts),
            (&mut self.restored, other.restored),
            (&mut self.removed, other.removed),
            (&mut self.set_aside, other.set_aside),
            (&mut self.not_for_us, other.not_for_us),
            (&mut self.came_in_later, other.came_in_later),
            (&mut self.came_in_again, other.came_in_again),
            (&mut self.cheated, other.cheated),
            (&mut self.compared, other.compared),
        ];
        for (sum, more) in sums {
            *sum += more;
        }
        for (trick, more) in &other.tricks {
            *self.tricks.entry(trick).or_default() += more;
        }
        for (sum, more) in self.rounds.iter_mut().zip(other.rounds) {
            *sum += more;
        }
    }
}
