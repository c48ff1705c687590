//! Who belongs, for those who ask.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_book::MemberId;
use commonbook_seal::{DeviceId, DevicePublic, EnvelopeId, KeyId};

use crate::What;

/// Who belongs, and which key to write under. A function of the set of envelopes held and of nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What the group calls its book.
    pub group: String,
    /// How many members must agree.
    pub number: u32,
    /// Members.
    pub members: BTreeMap<MemberId, Member>,
    /// Members in the order of admission.
    pub order: Vec<MemberId>,
    /// Those who were removed or left.
    pub former: BTreeMap<MemberId, Member>,
    /// Devices that belong.
    pub devices: BTreeMap<DeviceId, Device>,
    /// Devices that did belong.
    pub former_devices: BTreeMap<DeviceId, Device>,
    /// Operations that have no effect although they had authority in their own past.
    pub void: BTreeSet<EnvelopeId>,
    /// Removals, settings aside and leavings in effect.
    pub in_effect: BTreeSet<EnvelopeId>,
    /// The epoch to write under, by the envelope that began it; nothing when a rekey has to come first.
    pub writing_epoch: Option<(EnvelopeId, KeyId)>,
    /// Every epoch that was begun with authority.
    pub epochs: BTreeMap<EnvelopeId, Epoch>,
    /// Pages that are to go, by name, each with the envelopes that say so.
    pub forgotten: BTreeMap<String, BTreeSet<EnvelopeId>>,
    /// Somebody used an operation that this version does not know: nothing must be written but that somebody goes.
    pub newer_version: bool,
    /// What waits for more agreements, or to be enacted; oldest first.
    pub proposals: Vec<Proposal>,
    /// Those who no longer belong, each with the removals and leavings in effect by which they went.
    pub parted: BTreeMap<MemberId, BTreeSet<EnvelopeId>>,
    /// Devices that belong and have not heard of some removal in effect, as far as their headers show.
    pub not_heard: BTreeSet<DeviceId>,
}

/// A person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// The name they chose here.
    pub alias: String,
    /// Their devices that belong; none for a member on paper.
    pub devices: BTreeSet<DeviceId>,
    /// Who agreed to their admission; nobody for founders.
    pub vouched_by: BTreeSet<MemberId>,
    /// The envelope that let them in.
    pub admitted_by: Option<EnvelopeId>,
}

/// One machine of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Whose.
    pub member: MemberId,
    /// Its keys.
    pub public: DevicePublic,
    /// Who agreed to its admission: its owner alone, or others; nobody for founders.
    pub vouched_by: BTreeSet<MemberId>,
    /// The envelope that let it in.
    pub admitted_by: Option<EnvelopeId>,
}

/// The span of one group key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Epoch {
    /// Its key.
    pub key: KeyId,
    /// Devices that got the key itself, by the epoch or by a wrap.
    pub holders: BTreeSet<DeviceId>,
}

/// Something that members can agree to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The envelope that proposed it first.
    pub id: EnvelopeId,
    /// What.
    pub what: What,
    /// Who agreed so far, in the order in which they did.
    pub agreed: Vec<MemberId>,
    /// How many members must agree.
    pub need: u32,
}

impl State {
    /// Whether a device goes when something is enacted.
    pub fn goes(&self, what: &What, device: &DeviceId) -> bool {
        match what {
            What::Remove { member } => self
                .devices
                .get(device)
                .is_some_and(|d| d.member == *member),
            What::SetAside { device: lost } => lost == device,
            What::Admit { .. }
            | What::AdmitPaper { .. }
            | What::Policy { .. }
            | What::Forget { .. } => false,
        }
    }

    /// The devices that remain when something is enacted, ascending: who must get the new key.
    pub fn remaining(&self, what: &What) -> Vec<DeviceId> {
        self.devices
            .keys()
            .filter(|device| !self.goes(what, device))
            .copied()
            .collect()
    }

    /// Whose device this is.
    pub fn member_of(&self, device: &DeviceId) -> Option<MemberId> {
        self.devices.get(device).map(|d| d.member)
    }

    /// Whether the owner of a device could still agree to a proposal.
    pub fn may_agree(&self, proposal: &Proposal, device: &DeviceId) -> bool {
        let Some(owner) = self.member_of(device) else {
            return false;
        };
        let removed = matches!(&proposal.what, What::Remove { member } if *member == owner);
        !removed && !proposal.agreed.contains(&owner)
    }
}
