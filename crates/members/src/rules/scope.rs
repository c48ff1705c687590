//! Which set of envelopes a question is about, and the answers so far.

use std::{cell::RefCell, collections::BTreeMap, sync::Arc};

use super::{Core, Rules};
use crate::bits::Bits;

/// A set of envelopes, closed under past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// All that is held.
    All,
    /// What is in the past of both. The past of one envelope is what it has in common with itself.
    Common(usize, usize),
}

impl Scope {
    pub(crate) const fn past(v: usize) -> Self {
        Self::Common(v, v)
    }
}

/// Answers so far.
#[derive(Debug, Default)]
pub(super) struct Memo {
    /// By the operations in a set: where nothing is contested, headers make no difference.
    pub(super) plain: RefCell<BTreeMap<Bits, Arc<Core>>>,
    /// By the two envelopes of a [`Scope::Common`]: where headers do make a difference, and to find others sooner.
    pub(super) single: RefCell<BTreeMap<(usize, usize), Arc<Core>>>,
    ancestors: RefCell<BTreeMap<usize, Arc<Bits>>>,
}

impl Rules {
    /// The operations in a set.
    pub(crate) fn ops_in(&self, scope: Scope) -> Bits {
        match scope {
            Scope::All => Bits::below(self.ops.len()),
            Scope::Common(a, b) if a == b => self.graph.past(a).clone(),
            Scope::Common(a, b) => self.graph.past(a).and(self.graph.past(b)),
        }
    }

    /// Whether an envelope is in a set.
    pub(super) fn holds(&self, scope: Scope, v: usize) -> bool {
        match scope {
            Scope::All => true,
            Scope::Common(a, b) => {
                self.ancestors(a).contains(v) && (a == b || self.ancestors(b).contains(v))
            }
        }
    }

    /// All envelopes of a set.
    pub(super) fn envelopes_in(&self, scope: Scope) -> Bits {
        match scope {
            Scope::All => Bits::below(self.graph.len()),
            Scope::Common(a, b) if a == b => Bits::clone(&self.ancestors(a)),
            Scope::Common(a, b) => self.ancestors(a).and(&self.ancestors(b)),
        }
    }

    /// Everything in the past of an envelope, kept for the next time.
    pub(crate) fn ancestors(&self, v: usize) -> Arc<Bits> {
        if let Some(known) = self.memo.ancestors.borrow().get(&v) {
            return Arc::clone(known);
        }
        let found = Arc::new(self.graph.ancestors(v));
        self.memo
            .ancestors
            .borrow_mut()
            .insert(v, Arc::clone(&found));
        found
    }
}
