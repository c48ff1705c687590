//! An operation in numbers, with the judgement of its own past.

use commonbook_seal::KeyId;

use super::{Rules, authority::Agreed};
use crate::{Op, What, bits::Bits};

/// What members agree on, in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Deed {
    Admit {
        member: usize,
        /// None for a member on paper, who is always new.
        device: Option<usize>,
        new_member: bool,
    },
    Remove {
        member: usize,
    },
    SetAside {
        device: usize,
    },
    Policy {
        number: u32,
    },
    Forget {
        /// Whether pages of this name are forgotten by agreement.
        may: bool,
    },
}

/// What an operation does, in numbers.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    Genesis {
        founders: Vec<(usize, usize)>,
        number: u32,
    },
    /// A proposal or an endorsement.
    Agree {
        what: usize,
    },
    Enact {
        what: usize,
    },
    Rekey,
    Wrap {
        epoch: usize,
        device: usize,
    },
    Forget {
        name: String,
    },
    Leave,
    Unknown,
    /// It names something that is not in its past, or is something else.
    Nothing,
}

/// An operation with the judgement of its own past. The judgement never changes.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) device: usize,
    pub(crate) act: Act,
    /// Whose device it is there; nobody when the operation has no authority.
    pub(crate) author: Option<usize>,
    /// Whom it is about: they have no say in it.
    pub(crate) concerned: Option<usize>,
    /// The key of the epoch that it begins.
    pub(crate) key: Option<KeyId>,
    /// Devices that got that key.
    pub(crate) recipients: Bits,
    /// What an enact rests on.
    pub(crate) agreed: Agreed,
    /// The admissions of its device in its past; genesis for a founder.
    pub(crate) let_in: Bits,
}

impl Rules {
    /// Translates an operation into numbers.
    pub(super) fn act(&mut self, v: usize, op: Op) -> (Act, Option<(KeyId, Vec<usize>)>) {
        match op {
            Op::Genesis {
                number,
                founders,
                key,
                ..
            } => {
                let founders: Vec<(usize, usize)> = founders
                    .iter()
                    .map(|f| {
                        (
                            self.members.number(&f.member),
                            self.graph.devices.number(&f.device.device),
                        )
                    })
                    .collect();
                let recipients = founders.iter().map(|(_, device)| *device).collect();
                (Act::Genesis { founders, number }, Some((key, recipients)))
            }
            Op::Propose(what) => (
                Act::Agree {
                    what: self.what(what),
                },
                None,
            ),
            Op::Endorse { proposal } => {
                let proposed = self
                    .graph
                    .find(&proposal)
                    .and_then(|p| self.graph.get(p))
                    .and_then(|p| p.op);
                let here = proposed.filter(|at| self.graph.past(v).contains(*at));
                let what = here.and_then(|at| match self.op(at).map(|op| &op.act) {
                    Some(Act::Agree { what }) => self
                        .index
                        .proposals
                        .get(what)
                        .filter(|p| p.contains(at))
                        .map(|_| *what),
                    _ => None,
                });
                (what.map_or(Act::Nothing, |what| Act::Agree { what }), None)
            }
            Op::Enact {
                what,
                key,
                recipients,
            } => {
                let recipients = recipients
                    .iter()
                    .map(|d| self.graph.devices.number(d))
                    .collect();
                (
                    Act::Enact {
                        what: self.what(what),
                    },
                    key.map(|key| (key, recipients)),
                )
            }
            Op::Rekey { key, recipients } => {
                let recipients = recipients
                    .iter()
                    .map(|d| self.graph.devices.number(d))
                    .collect();
                (Act::Rekey, Some((key, recipients)))
            }
            Op::Wrap { epoch, device } => {
                let begun = self
                    .graph
                    .find(&epoch)
                    .and_then(|e| self.graph.get(e))
                    .and_then(|e| e.op);
                let here = begun.filter(|at| self.graph.past(v).contains(*at));
                let epoch = here.filter(|at| self.op(*at).is_some_and(|op| self.begins_epoch(op)));
                let device = self.graph.devices.number(&device);
                (
                    epoch.map_or(Act::Nothing, |epoch| Act::Wrap { epoch, device }),
                    None,
                )
            }
            Op::Forget { name } => (Act::Forget { name }, None),
            Op::Leave => (Act::Leave, None),
            Op::Unknown { .. } => (Act::Unknown, None),
        }
    }

    /// Whether an operation is meant to begin an epoch; it does when it has authority.
    fn begins_epoch(&self, op: &Operation) -> bool {
        let puts_out = matches!(
            self.enacts(op),
            Some(Deed::Remove { .. } | Deed::SetAside { .. })
        );
        puts_out || matches!(op.act, Act::Genesis { .. } | Act::Rekey)
    }

    fn what(&mut self, what: What) -> usize {
        let at = self.whats.number(&what);
        if at == self.deeds.len() {
            let deed = match &what {
                What::Admit {
                    member,
                    device,
                    new_member,
                    ..
                } => Deed::Admit {
                    member: self.members.number(member),
                    device: Some(self.graph.devices.number(&device.device)),
                    new_member: *new_member,
                },
                What::AdmitPaper { member, .. } => Deed::Admit {
                    member: self.members.number(member),
                    device: None,
                    new_member: true,
                },
                What::Remove { member } => Deed::Remove {
                    member: self.members.number(member),
                },
                What::SetAside { device } => Deed::SetAside {
                    device: self.graph.devices.number(device),
                },
                What::Policy { number } => Deed::Policy { number: *number },
                What::Forget { name } => Deed::forget(name),
            };
            self.deeds.push(deed);
        }
        at
    }
}
