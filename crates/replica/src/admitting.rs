//! Proposing a newcomer, or agreeing to one: on a link after the words were compared, or by a file.

use commonbook_book::{ComesAs, clean_line};
use commonbook_members::{ALIAS_CAP, Op, What};
use commonbook_seal::{DevicePublic, JoinRequest};

use crate::{
    Answer, Refusal, Replica, RequestId, RowsError, membership::refusal, replica::member_of,
    step::Step,
};

impl Replica {
    /// A member read a request that came by stick.
    pub(crate) fn admit(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
        bytes: &[u8],
        comes_as: ComesAs,
    ) -> Result<(), RowsError> {
        if let Err(refusal) = self.may_write() {
            step.refuse(request, refusal);
            return Ok(());
        }
        let Ok(asked) = JoinRequest::decode(bytes) else {
            step.refuse(request, Refusal::Damaged);
            return Ok(());
        };
        let state = self.ledger.state();
        let device = asked.device().device;
        if state.devices.contains_key(&device) || state.former_devices.contains_key(&device) {
            step.refuse(request, Refusal::UsedBefore);
            return Ok(());
        }
        match self.bring_in(step, &asked, comes_as)? {
            Ok(in_effect) => step.answer(request, Answer::Proposed { in_effect }),
            Err(refusal) => step.refuse(request, refusal),
        }
        Ok(())
    }

    /// Proposes a newcomer, or agrees where somebody else did; true when they are in.
    pub(crate) fn bring_in(
        &mut self,
        step: &mut Step<'_>,
        asked: &JoinRequest,
        comes_as: ComesAs,
    ) -> Result<Result<bool, Refusal>, RowsError> {
        let id = asked.device().device;
        if self.ledger.state().devices.contains_key(&id) {
            return Ok(Ok(true));
        }
        let what = match self.admission(asked, comes_as) {
            Ok(what) => what,
            Err(refusal) => return Ok(Err(refusal)),
        };
        self.do_duties(step)?;
        let Some(key) = self.writing_key() else {
            return Ok(Err(Refusal::NotAllowed));
        };
        let state = self.ledger.state();
        let proposed = state.proposals.iter().find(|p| p.what == what);
        let op = match proposed {
            Some(proposal) if state.may_agree(proposal, &self.device) => Some(Op::Endorse {
                proposal: proposal.id,
            }),
            Some(_) => None,
            None => Some(Op::Propose(what)),
        };
        if let Some(op) = op {
            self.control(step, &op, &key, &[])?;
        }
        self.do_duties(step)?;
        Ok(Ok(self.ledger.state().devices.contains_key(&id)))
    }

    /// What is agreed on when somebody comes in.
    fn admission(&self, asked: &JoinRequest, comes_as: ComesAs) -> Result<What, Refusal> {
        let device: DevicePublic = asked.device().clone();
        let what = match comes_as {
            ComesAs::New => What::Admit {
                member: member_of(&device.device),
                alias: clean_line(asked.alias()),
                device,
                new_member: true,
            },
            ComesAs::Member(member) => What::Admit {
                member,
                // By the name they go by here, whatever they typed: so that all agree to the same.
                alias: match self.ledger.state().members.get(&member) {
                    Some(known) => known.alias.clone(),
                    None => return Err(Refusal::NotFound),
                },
                device,
                new_member: false,
            },
        };
        if matches!(&what, What::Admit { alias, .. } if alias.len() > ALIAS_CAP) {
            return Err(Refusal::BadName);
        }
        self.ledger
            .possible(&what, &self.device)
            .map(|()| what)
            .map_err(refusal)
    }
}
