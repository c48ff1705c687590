//! Rule 4: what falls when some removals are in effect.

use super::{Act, Deed, Operation, Rules};
use crate::bits::Bits;

impl Rules {
    /// What falls among the authorised operations of a set when the removals `by` are in effect: what their victims did
    /// outside the cut, what came in only by that, and enacts that are left with too few agreements.
    pub(super) fn fallen(&self, standing: &Bits, by: &Bits) -> Bits {
        let mut late = Bits::default();
        for (at, op) in self.ops(by) {
            // The past of a removal is its cut. Citing the removal does not help.
            let mut above = self
                .done_by_victims(op)
                .and(standing)
                .without(self.past(at));
            above.remove(at);
            late.join(&above);
        }
        let mut fallen = Bits::default();
        if late.is_empty() {
            return fallen;
        }
        for (at, op) in self.ops(standing) {
            let rests = self.past(at).meets(&fallen);
            let uninvited = rests && !op.let_in.is_empty() && op.let_in.within(&fallen);
            let alone = rests && matches!(op.act, Act::Enact { .. }) && !op.agreed.enough(&fallen);
            if late.contains(at) || uninvited || alone {
                fallen.insert(at);
            }
        }
        fallen
    }

    /// All that those who go by a removal ever did.
    fn done_by_victims(&self, removal: &Operation) -> &Bits {
        let index = &self.index;
        let done = match (self.enacts(removal), removal.author) {
            (Some(Deed::Remove { member }), _) => index.by_member.get(member),
            (Some(Deed::SetAside { device }), _) => index.by_device.get(device),
            (_, Some(author)) => index.by_member.get(&author),
            _ => None,
        };
        done.unwrap_or(&crate::bits::NONE)
    }
}
