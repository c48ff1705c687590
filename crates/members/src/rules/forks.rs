//! Rule 3: two at one place.

use std::{cmp::Ordering, collections::BTreeSet};

use super::{Act, Deed, Hearing, Operation, Rules, Scope, hearing::Unsettled};
use crate::bits::Bits;

/// Envelopes of which only one can be meant.
#[derive(Clone, Debug)]
pub(super) enum Rivals {
    /// One device put all of them at one place.
    Fork(Vec<usize>),
    /// Two admissions, in numbers of operations, give one id to two.
    Clash(usize, usize),
}

impl Rules {
    /// The rivals in a set between which a choice makes a difference to operations.
    pub(super) fn rivals(&self, scope: Scope, ops: &Bits) -> Vec<Rivals> {
        let clashes = self
            .index
            .clashes
            .iter()
            .filter(|(x, y)| ops.contains(*x) && ops.contains(*y))
            .map(|(x, y)| Rivals::Clash(*x, *y));
        // Thousands of forks may be of content only.
        if !ops.meets(self.graph.forked_ops()) {
            return clashes.collect();
        }
        let here = |siblings: &[usize]| {
            let matters = siblings.iter().any(|v| self.graph.line_ops(*v).meets(ops));
            let held = siblings
                .iter()
                .copied()
                .filter(|v| matters && self.holds(scope, *v));
            held.collect::<Vec<usize>>()
        };
        let forks = self
            .graph
            .forks()
            .map(here)
            .filter(|siblings| siblings.len() > 1);
        forks.map(Rivals::Fork).chain(clashes).collect()
    }

    /// Operations that lose: on the branch of a fork that fewer others heard first. Equal: both count.
    pub(super) fn lost(
        &self,
        scope: Scope,
        ops: &Bits,
        rivals: &[Rivals],
    ) -> Result<Bits, Unsettled> {
        let mut lost = Bits::default();
        if rivals.is_empty() {
            return Ok(lost);
        }
        let standing = ops.and(&self.index.authorised);
        let mut contestants = BTreeSet::new();
        for rivals in rivals {
            match rivals {
                Rivals::Fork(siblings) => contestants.extend(siblings),
                Rivals::Clash(x, y) => {
                    contestants.extend([*x, *y].iter().filter_map(|op| self.graph.of_op(*op)))
                }
            }
        }
        let hearing = Hearing::new(self, scope, &standing, &contestants);
        for rivals in rivals {
            match rivals {
                Rivals::Fork(siblings) => {
                    for loser in losers(&hearing, siblings) {
                        lost.join(&self.graph.line_ops(loser).and(ops));
                    }
                }
                Rivals::Clash(x, y) => lost.insert(self.loser(&hearing, *x, *y)),
            }
        }
        hearing.settled(lost)
    }

    /// The first envelopes of branches that lose, operations or not.
    pub(crate) fn losing_branches(&self) -> BTreeSet<usize> {
        let contestants: BTreeSet<usize> = self.graph.forks().flatten().copied().collect();
        self.hear_all(&contestants, |hearing| {
            self.graph
                .forks()
                .flat_map(|siblings| losers(hearing, siblings))
                .collect()
        })
    }

    /// Of two admissions that give one id to two, the one that fewer heard first; equal: the higher id.
    fn loser(&self, hearing: &Hearing<'_>, x: usize, y: usize) -> usize {
        let concerned: Bits = [x, y]
            .iter()
            .filter_map(|at| self.op(*at)?.concerned)
            .collect();
        let heard = self.graph.of_op(x).zip(self.graph.of_op(y));
        let (for_x, for_y) =
            heard.map_or((0, 0), |(vx, vy)| hearing.first(vx, vy, &concerned, None));
        let x_wins = for_x > for_y || for_x == for_y && self.id(x) < self.id(y);
        if x_wins { y } else { x }
    }

    /// Earlier admissions that give the device, or the new member's id, of this one to somebody else.
    pub(super) fn clashing(&self, op: &Operation) -> Vec<usize> {
        let Some(Deed::Admit {
            member,
            device,
            new_member,
        }) = self.enacts(op)
        else {
            return Vec::new();
        };
        let differs = |other: &Operation| match self.enacts(other) {
            Some(Deed::Admit {
                member: m,
                device: d,
                new_member: n,
            }) => {
                let twice = d.is_some() && d == device && m != member;
                // On paper there is no device to tell them apart; two may say the same, though.
                let differs = d != device || d.is_none() && !same_what(other, op);
                let both = *n && *new_member && m == member && differs;
                twice || both
            }
            _ => false,
        };
        self.ops(&self.index.admissions)
            .filter(|(_, other)| differs(other))
            .map(|(at, _)| at)
            .collect()
    }
}

fn same_what(one: &Operation, other: &Operation) -> bool {
    matches!((&one.act, &other.act), (Act::Enact { what: a }, Act::Enact { what: b }) if a == b)
}

/// Those of a fork that fewer heard first than another of them.
fn losers(hearing: &Hearing<'_>, siblings: &[usize]) -> BTreeSet<usize> {
    let mut losers = BTreeSet::new();
    for contest in hearing.contests(siblings) {
        match contest.for_x.cmp(&contest.for_y) {
            Ordering::Greater => losers.extend(contest.y),
            Ordering::Less => losers.extend(contest.x),
            Ordering::Equal => {}
        }
    }
    losers
}
