//! A person's part in who belongs: proposing, agreeing, leaving.

use commonbook_book::{Id, MemberId, ProposalId, clean_line};
use commonbook_members::{ALIAS_CAP, NotAllowed, Op, State, What};

use crate::{
    Answer, Proposal, Refusal, Replica, RequestId, RowsError,
    step::Step,
    views::{proposal_id, tag},
};

impl Replica {
    /// Proposes; a proposal is its proposer's agreement.
    pub(crate) fn propose(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
        proposal: Proposal,
    ) -> Result<(), RowsError> {
        let goes = matches!(proposal, Proposal::Remove(_) | Proposal::SetAside(_));
        if let Err(refusal) = self.may_agree(goes) {
            step.refuse(request, refusal);
            return Ok(());
        }
        let state = self.ledger.state();
        let what = match proposal {
            Proposal::Remove(member) if !state.members.contains_key(&member) => {
                Err(Refusal::NotFound)
            }
            Proposal::Remove(member) => Ok(What::Remove { member }),
            Proposal::Paper(alias) => match clean_line(&alias) {
                name if name.is_empty() || name.len() > ALIAS_CAP => Err(Refusal::BadName),
                name => Ok(on_paper(&state, name, step)),
            },
            Proposal::SetAside(wanted) => {
                let device = state.devices.keys().find(|d| tag(d) == wanted);
                device
                    .map(|device| What::SetAside { device: *device })
                    .ok_or(Refusal::NotFound)
            }
            Proposal::Number(number) => Ok(What::Policy { number }),
            Proposal::LetGo(what) => Ok(What::Forget {
                name: self.page_of(what).to_string(),
            }),
        };
        let what = what.and_then(|what| {
            self.ledger
                .possible(&what, &self.device)
                .map(|()| what)
                .map_err(refusal)
        });
        let what = match what {
            Ok(what) => what,
            Err(refusal) => {
                step.refuse(request, refusal);
                return Ok(());
            }
        };
        self.agree(step, &Op::Propose(what.clone()))?;
        let in_effect = !self.ledger.state().proposals.iter().any(|p| p.what == what);
        step.answer(request, Answer::Proposed { in_effect });
        Ok(())
    }

    /// Agrees to a proposal.
    pub(crate) fn endorse(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
        wanted: ProposalId,
    ) -> Result<(), RowsError> {
        let state = self.ledger.state();
        let mut proposals = state.proposals.iter();
        let proposal = proposals.find(|p| proposal_id(&p.id) == wanted);
        if let Err(refusal) = self.may_agree(proposal.is_none_or(|p| p.what.puts_out())) {
            step.refuse(request, refusal);
            return Ok(());
        }
        let Some(proposal) = proposal else {
            match self.became_of(step, wanted)? {
                Some(true) => step.answer(request, Answer::Proposed { in_effect: true }),
                Some(false) => step.refuse(request, Refusal::NoLongerOpen),
                None => step.refuse(request, Refusal::NotFound),
            }
            return Ok(());
        };
        let id = proposal.id;
        if state.may_agree(proposal, &self.device) {
            self.agree(step, &Op::Endorse { proposal: id })?;
        } else if state
            .member_of(&self.device)
            .is_none_or(|me| !proposal.agreed.contains(&me))
        {
            step.refuse(request, Refusal::NotAllowed);
            return Ok(());
        }
        let in_effect = !self.ledger.state().proposals.iter().any(|p| p.id == id);
        step.answer(request, Answer::Proposed { in_effect });
        Ok(())
    }

    /// Whether what was proposed once, and is not open, is so; nothing where no such proposal is held.
    fn became_of(&self, step: &Step<'_>, wanted: ProposalId) -> Result<Option<bool>, RowsError> {
        let mut entries = self.held.iter();
        let Some(entry) = entries.find(|e| proposal_id(&e.id) == wanted) else {
            return Ok(None);
        };
        let state = self.ledger.state();
        Ok(match self.open_control(step, &entry.id)? {
            Some(Op::Propose(what)) => Some(match what {
                What::Admit { device, .. } => state.devices.contains_key(&device.device),
                What::AdmitPaper { member, .. } => state.members.contains_key(&member),
                What::Remove { member } => state.former.contains_key(&member),
                What::SetAside { device } => state.former_devices.contains_key(&device),
                What::Policy { number } => state.number == number,
                What::Forget { name } => state.forgotten.contains_key(&name),
            }),
            _ => None,
        })
    }

    /// Leaves the group. What was written here goes to the others first; what its owner gave of themselves is taken
    /// back.
    pub(crate) fn leave(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
    ) -> Result<(), RowsError> {
        if let Err(refusal) = self.may_write() {
            step.refuse(request, refusal);
            return Ok(());
        }
        self.flush(step)?;
        if let Some(me) = self.ledger.state().member_of(&self.device) {
            let own = self.own_pages_of(me);
            self.take_back(step, own)?;
        }
        self.agree(step, &Op::Leave)?;
        step.answer(request, Answer::Done);
        Ok(())
    }

    /// Whether this device may agree to something now; `goes`: to somebody's going.
    fn may_agree(&self, goes: bool) -> Result<(), Refusal> {
        if goes {
            self.may_put_out()
        } else {
            self.may_write()
        }
    }

    fn agree(&mut self, step: &mut Step<'_>, op: &Op) -> Result<(), RowsError> {
        self.do_duties(step)?;
        if let Some(key) = self.writing_key() {
            self.control(step, op, &key, &[])?;
            self.do_duties(step)?;
        }
        Ok(())
    }
}

/// Somebody without a device. Where that is proposed already, it is the same proposal.
fn on_paper(state: &State, alias: String, step: &mut Step<'_>) -> What {
    let same =
        |what: &&What| matches!(what, What::AdmitPaper { alias: name, .. } if *name == alias);
    let open = state.proposals.iter().map(|proposal| &proposal.what);
    open.clone()
        .find(same)
        .cloned()
        .unwrap_or_else(|| What::AdmitPaper {
            member: MemberId(Id::from_bytes(step.random())),
            alias,
        })
}

pub(crate) fn refusal(error: NotAllowed) -> Refusal {
    match error {
        NotAllowed::TooFewLeft => Refusal::GroupOfTwo,
        NotAllowed::NotThere => Refusal::NotFound,
        NotAllowed::NotADevice => Refusal::NotMember,
        NotAllowed::UsedBefore
        | NotAllowed::OwnDevice
        | NotAllowed::NotForgettable
        | NotAllowed::NoChange => Refusal::NotAllowed,
    }
}
