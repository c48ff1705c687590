//! What goes into a replica.

use commonbook_book::PrivateId;
use commonbook_book::{ComesAs, Date, Edit, HandedId, MemberId, NoteId, ProposalId, SlipKind};
use commonbook_seal::InviteSecret;

/// Names a request, so that its answer can be told from others. Chosen by whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(pub u64);

/// Names a link to another device. Chosen by the shell, never used twice in a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LinkId(pub u64);

/// What both ends of one encrypted connection know, and nobody else.
#[derive(Clone)]
pub struct Channel {
    /// Whether this side dialled.
    pub initiator: bool,
    /// Keying material exported from the connection: the same on both sides.
    pub exporter: [u8; 32],
    /// The name of this end, fresh for each meeting.
    pub ours: [u8; 32],
    /// The name of the other end.
    pub theirs: [u8; 32],
}

/// Why two devices are connected.
pub enum LinkKind {
    /// Both sit at one table, or have each other's address: members share news.
    Meet(Channel),
    /// This side invited. The day is the one on this laptop's calendar: it says which meetings come next on the welcome
    /// sheet, and decides nothing.
    Inviting(Channel, InviteSecret, Date),
    /// This side has the words of an invite.
    Joining(Channel, InviteSecret),
}

/// A membership proposal, as a person makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// Somebody goes.
    Remove(commonbook_book::MemberId),
    /// Somebody without a device comes in, under this alias.
    Paper(String),
    /// A lost device is set aside.
    SetAside(commonbook_book::DeviceTag),
    /// Another number of members must agree from then on.
    Number(u32),
    /// Something that is over goes from every device.
    LetGo(commonbook_book::LetGo),
}

/// One thing that happened.
pub enum Input {
    /// A person changed something.
    Edit(RequestId, Edit),
    /// Several edits in one act: all or none. Each may name what the one before it made.
    Edits(RequestId, Vec<Edit>),
    /// A person takes the last edit of this sitting back.
    Undo(RequestId),
    /// A note was opened on screen, or closed.
    OpenNote(Option<NoteId>),
    /// Earlier versions of a note were opened on screen, until it is closed with [`Input::OpenNote`].
    OpenVersions(NoteId),
    /// A page that stays on this device: a new one, or in place of what it said. Its title, and its text.
    KeepPrivate(RequestId, Option<PrivateId>, String, String),
    /// A page that stays on this device is not wanted any more.
    DropPrivate(RequestId, PrivateId),
    /// Somebody wants the whole book with every note.
    ReadAll(RequestId),
    /// A membership proposal.
    Propose(RequestId, Proposal),
    /// This device's owner agrees to a proposal.
    Endorse(RequestId, ProposalId),
    /// This device's owner leaves the group.
    Leave(RequestId),
    /// This newcomer wants to ask by stick: the answer is the request to carry.
    Ask(RequestId),
    /// A member read a request to join that came by stick, the words were the same, and this is who asks.
    Admit(RequestId, Vec<u8>, ComesAs),
    /// A connection stands.
    Linked(LinkId, LinkKind),
    /// A message arrived.
    Received(LinkId, Vec<u8>),
    /// A connection ended.
    Ended(LinkId),
    /// Whether both screens show the same check words; on the inviter's side also who the other one is.
    SameWords(LinkId, bool, ComesAs),
    /// Whether this newcomer would like to join, having read the welcome sheet.
    WouldJoin(LinkId, bool),
    /// A news file is wanted.
    PackNews(RequestId),
    /// A news file was read.
    TakeNews(RequestId, Vec<u8>),
    /// A news file was read that brings this newcomer into a group, and its owner says that it is theirs.
    ComeIn(RequestId, Vec<u8>),
    /// This device keeps the box for slips, while laptops meet.
    OpenBox(RequestId, SlipKind),
    /// What is written on this device's slip for the box that is open; an empty text takes it back. In memory only.
    FillSlip(RequestId, String),
    /// This device closes its box: every laptop hands its slot in. The second time, those that have not are waited for
    /// no longer.
    CloseBox(RequestId),
    /// A note for one member, to be handed over when a laptop of theirs is met directly.
    HandNote(RequestId, MemberId, String),
    /// A handed note, waiting or received, is not wanted here any more.
    DropHanded(RequestId, HandedId),
    /// Nothing happened for as long as [`crate::Then::quiet_after`] said.
    Quiet,
    /// The vault was sealed anew, as [`crate::Then::forgotten`] asked.
    Resealed,
    /// The sitting ends.
    Lock,
}
