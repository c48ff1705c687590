//! Pages that are to go: by name, so that the right to say so can be read off the name.

use commonbook_book::MemberId;

use super::{Act, Core, Deed, Rules};
use crate::{What, bits::Bits};

impl Deed {
    /// Only half years and slips are forgotten by agreement: who came and went lives on in the former, and in the latter what
    /// people found hard. Two who misuse the number must not be able to make the rest of the book disappear.
    pub(super) fn forget(name: &str) -> Self {
        let slips = name == "slips" || name.starts_with("slips-");
        Self::Forget {
            may: slips || name.starts_with("season-"),
        }
    }
}

/// Whether a page goes by the word of this member alone. The name of a contact card, and of a note for some, begins with
/// whose it is, and only they say so. What the group is asked for is ended by anybody: when it is settled, its writer's
/// laptop may be far away, or lost; it is short, and asked again at once.
pub(super) fn goes_by_word_of(name: &str, member: &MemberId) -> bool {
    let own = |kind: &str| name.starts_with(&format!("{kind}/{member}/"));
    own("card") || own("circle") || name.starts_with("ask/")
}

impl Rules {
    /// The operations that make pages go, of those with authority.
    ///
    /// What a member said by themselves stands for good: whoever heard it has destroyed the page, and nobody is harmed but
    /// its owner, or whoever has to ask once more. What members agreed on stands while it is in effect: else two who were removed could sign
    /// on an old past and take half years away from everybody for ever.
    pub(crate) fn forgetting(&self, core: &Core, standing: &Bits) -> Bits {
        let all = standing.and(&self.index.forgets);
        let own = |at: &usize| matches!(self.op(*at).map(|op| &op.act), Some(Act::Forget { .. }));
        all.iter()
            .filter(|at| own(at) || !core.void.contains(*at))
            .collect()
    }

    /// The page that an operation makes go.
    pub(crate) fn forgets(&self, at: usize) -> Option<&str> {
        match &self.op(at)?.act {
            Act::Forget { name } => Some(name),
            Act::Enact { what } => match self.whats.get(*what)? {
                What::Forget { name } => Some(name),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether something that is agreed on is so already.
    pub(crate) fn is_so(&self, deed: &Deed, what: usize, core: &Core, ops: &Bits) -> bool {
        match deed {
            Deed::Policy { number } => *number == core.number,
            Deed::Forget { .. } => {
                let enacted = ops.and(&self.index.forgets).without(&core.void);
                self.ops(&enacted)
                    .any(|(_, op)| matches!(op.act, Act::Enact { what: done } if done == what))
            }
            Deed::Admit { .. } | Deed::Remove { .. } | Deed::SetAside { .. } => false,
        }
    }
}
