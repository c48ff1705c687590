//! Rule 3: two at one place.

use std::{cmp::Ordering, collections::BTreeSet};

use super::{Deed, Hearing, Operation, Rules, Scope};
use crate::bits::Bits;

/// Two envelopes of which only one can be meant.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rivals {
    /// One device put both on the same envelope.
    Fork { x: usize, y: usize, device: usize },
    /// Two admissions, in numbers of operations, give one id to two.
    Clash { x: usize, y: usize },
}

impl Rules {
    /// The rivals in a set between which a choice makes a difference to operations.
    pub(super) fn rivals(&self, scope: Scope, ops: &Bits) -> Vec<Rivals> {
        let graph = &self.graph;
        let matters = |v: usize| graph.line_ops(v).meets(ops);
        let forks = graph
            .forks
            .iter()
            .copied()
            .filter(|(x, y)| matters(*x) || matters(*y));
        let forks = forks.filter(|(x, y)| self.holds(scope, *x) && self.holds(scope, *y));
        let forks = forks.filter_map(|(x, y)| {
            Some(Rivals::Fork {
                x,
                y,
                device: graph.get(x)?.device,
            })
        });
        let clashes = self
            .index
            .clashes
            .iter()
            .copied()
            .filter(|(x, y)| ops.contains(*x) && ops.contains(*y));
        forks
            .chain(clashes.map(|(x, y)| Rivals::Clash { x, y }))
            .collect()
    }

    /// Operations that lose: on the branch of a fork that fewer others heard first. Equal: both count.
    pub(super) fn lost(&self, scope: Scope, ops: &Bits, rivals: &[Rivals]) -> Bits {
        let mut lost = Bits::default();
        if rivals.is_empty() {
            return lost;
        }
        let standing = ops.and(&self.index.authorised);
        let pairs = rivals.iter().filter_map(|rivals| match rivals {
            Rivals::Fork { x, y, .. } => Some([*x, *y]),
            Rivals::Clash { x, y } => Some([self.graph.of_op(*x)?, self.graph.of_op(*y)?]),
        });
        let contestants: BTreeSet<usize> = pairs.flatten().collect();
        let hearing = Hearing::new(self, scope, &standing, &contestants);
        for rivals in rivals {
            match *rivals {
                Rivals::Fork { x, y, device } => {
                    if let Some(loser) = later(&hearing, x, y, device) {
                        lost.join(&self.graph.line_ops(loser).and(ops));
                    }
                }
                Rivals::Clash { x, y } => lost.insert(self.loser(&hearing, x, y)),
            }
        }
        lost
    }

    /// The first envelopes of branches that lose, operations or not.
    pub(crate) fn losing_branches(&self) -> Vec<usize> {
        let forks = &self.graph.forks;
        if forks.is_empty() {
            return Vec::new();
        }
        let contestants = forks.iter().flat_map(|(x, y)| [*x, *y]).collect();
        let hearing = Hearing::new(self, Scope::All, &self.index.authorised, &contestants);
        let device = |x: usize| self.graph.get(x).map(|vertex| vertex.device);
        forks
            .iter()
            .filter_map(|(x, y)| later(&hearing, *x, *y, device(*x)?))
            .collect()
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
                let twice = d == device && m != member;
                let both = *n && *new_member && m == member && d != device;
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

/// The one of a fork that fewer heard first, if any.
fn later(hearing: &Hearing<'_>, x: usize, y: usize, device: usize) -> Option<usize> {
    let (for_x, for_y) = hearing.first(x, y, &Bits::default(), Some(device));
    match for_x.cmp(&for_y) {
        Ordering::Greater => Some(y),
        Ordering::Less => Some(x),
        Ordering::Equal => None,
    }
}
