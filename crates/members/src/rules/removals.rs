//! Rule 5: which removals are in effect, when some of them rest on what others undo.

use std::collections::{BTreeMap, BTreeSet};

use super::{Hearing, Rules, Scope, hearing::Unsettled};
use crate::bits::Bits;

impl Rules {
    /// Of authorised removals, those in effect. `fallen` falls when all of them are; what is not in it stands anyhow.
    pub(super) fn in_effect(
        &self,
        scope: Scope,
        standing: &Bits,
        removals: &Bits,
        fallen: &Bits,
    ) -> Result<Bits, Unsettled> {
        let contestants: BTreeSet<usize> = removals
            .iter()
            .filter_map(|at| self.graph.of_op(at))
            .collect();
        let hearing = Hearing::new(self, scope, standing, &contestants);
        let contested = removals.and(fallen);
        let stronger: BTreeMap<usize, Bits> = contested
            .iter()
            .map(|x| (x, self.stronger(&hearing, x, removals)))
            .collect();
        hearing.settled(())?;
        let mut inside = removals.without(&contested);
        let mut outside = Bits::default();
        // Both sets only grow, and what falls grows with what is in effect: the order of the steps does not matter.
        loop {
            let before = (inside.len(), outside.len());
            for (x, stronger) in &stronger {
                if inside.contains(*x) || outside.contains(*x) {
                    continue;
                }
                if self.fallen(standing, &inside.and(stronger)).contains(*x) {
                    outside.insert(*x);
                } else if !self
                    .fallen(standing, &removals.without(&outside).and(stronger))
                    .contains(*x)
                {
                    inside.insert(*x);
                }
            }
            if before == (inside.len(), outside.len()) {
                // What is still undecided takes effect.
                return Ok(removals.without(&outside));
            }
        }
    }

    /// The removals to which `x` yields where they undo it: not built on `x`, and heard first by more.
    fn stronger(&self, hearing: &Hearing<'_>, x: usize, removals: &Bits) -> Bits {
        let beats = |r: &usize| {
            if *r == x || self.past(*r).contains(x) {
                return false;
            }
            let Some((vr, vx)) = self.graph.of_op(*r).zip(self.graph.of_op(x)) else {
                return false;
            };
            let concerned: Bits = [*r, x]
                .iter()
                .filter_map(|at| self.op(*at)?.concerned)
                .collect();
            let (for_r, for_x) = hearing.first(vr, vx, &concerned, None);
            for_r > for_x
        };
        removals.iter().filter(beats).collect()
    }
}
