//! A history in which one member cheats.

use commonbook_members::State;
use commonbook_seal::EnvelopeId;
use commonbook_tests::sim::{Ciphertexts, Loot, Who};

use super::History;
use crate::thief::Archive;

impl History {
    /// The cheat signs something and hands it to one or two others.
    pub(super) fn trick(&mut self) {
        let Some((cheat, mut tricks)) = self.cheat.take() else {
            return;
        };
        let mut others: Vec<Who> = self.all.clone();
        others.retain(|who| *who != cheat && self.w.is_open(*who));
        if !others.is_empty() {
            let first = usize::try_from(self.w.below(others.len() as u64)).unwrap();
            others.rotate_left(first);
            others.truncate(2);
            let removed = self.out.contains(&cheat);
            tricks.play(&mut self.w, cheat, &others, removed);
        }
        self.cheat = Some((cheat, tricks));
    }

    /// What of the cheat's doing is on honest disks.
    pub(super) fn count_tricks(&mut self) {
        let Some((_, tricks)) = &self.cheat else {
            return;
        };
        let stored = tricks.stored(&self.w, self.all[0]);
        self.tally.cheated = u64::from(!stored.is_empty());
        for trick in stored {
            *self.tally.tricks.entry(trick).or_default() += 1;
        }
    }

    /// Everybody holds the same envelopes, and the rules say the same of them with the keys that each one has.
    pub(super) fn compare_states(&mut self) {
        let states: Vec<_> = self
            .all
            .iter()
            .map(|who| {
                let disk = self.w[*who].vault();
                let (all, loot) = (Ciphertexts::of(disk), Loot::of(disk));
                let held: Vec<EnvelopeId> = all.headers.keys().copied().collect();
                let archive = Archive::new(&all, loot.group.unwrap(), &loot.epochs);
                // A cheat who was put out may have signed things with no effect that only some can read.
                let mut state = State::clone(&archive.ledger.state());
                let void = std::mem::take(&mut state.void);
                state.epochs.retain(|id, _| !void.contains(id));
                (held, state)
            })
            .collect();
        for (at, other) in states.iter().enumerate() {
            let about = format!("devices {} and {}", self.all[0].0, self.all[at].0);
            assert_eq!(states[0], *other, "{about}");
        }
    }
}
