//! What a screen reads. Built from the pages and the members; never changed by a screen.

use crate::NotebookView;
use crate::{PrivateView, VersionsView};
use std::{collections::BTreeSet, sync::Arc};

use jiff::civil::{Date, DateTime, Time};
use serde::Serialize;

use crate::{
    AdoptedRules, CardsView, CircleView, Clock, Crossing, DecisionView, DeviceTag, Door,
    HandedView, LetGo, MeetingId, MeetingKind, MemberId, NoteId, OfferView, PackWords, PauseId,
    PauseView, ProposalId, RoleId, RoleMark, RoleMode, RoomView, RuleId, SharedView, SlipsView,
    TopicId, TrialId, TrialView, VenueId, VenueView, WelcomeSheet,
};

/// Everything a screen may show, one part each, so that an unchanged part keeps its address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Who belongs.
    pub members: Arc<MembersView>,
    /// Meetings, jobs, turns and ground rules.
    pub plan: Arc<PlanView>,
    /// The titles of the notes.
    pub notes: Arc<NotesIndex>,
    /// The note that is open, if any.
    pub open_note: Option<Arc<NoteView>>,
    /// What is shared, and what is not.
    pub status: Arc<StatusView>,
    /// Contact cards: those that this device may show.
    pub cards: Arc<CardsView>,
    /// What somebody wrote and nobody signed.
    pub slips: Arc<SlipsView>,
    /// The box for slips, while laptops meet.
    pub room: Arc<RoomView>,
    /// Notes from one person to another.
    pub handed: Arc<HandedView>,
    /// Useful places and people, and what the group means to do.
    pub notebook: Arc<NotebookView>,
    /// Notes for some: those that this device may show.
    pub circle: Arc<CircleView>,
    /// The pages that stay on this device. In nothing that is shared.
    pub private: Arc<PrivateView>,
    /// What the note said before whose earlier versions are open, if any.
    pub versions: Option<Arc<VersionsView>>,
    /// Goes up with every change that is made or arrives on the pages of [`Self::plan`]; equal where these are equal.
    pub revision: u64,
}

/// Who belongs to the group.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MembersView {
    /// What the group calls its book.
    pub group: String,
    /// Which member holds this device; nobody while joining or after a removal.
    pub me: Option<MemberId>,
    /// In the order of admission.
    pub members: Vec<MemberView>,
    /// Membership proposals that are not in effect yet.
    pub proposals: Vec<ProposalView>,
    /// How many members must agree to an admission or a removal.
    pub number: u32,
    /// Whether this device belongs.
    pub standing: Standing,
    /// While this device asks to join: what a member gave its owner to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub welcome: Option<WelcomeSheet>,
    /// Those with whom the book is no longer shared, while some device has not heard of it.
    pub parted: Vec<PartedView>,
}

/// Somebody with whom the book is no longer shared. Nothing is shown of them once every device has heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartedView {
    /// The name they had here.
    pub alias: String,
    /// Devices that have not heard of it: they may still write under the old key.
    pub not_heard: usize,
}

/// Whether this device belongs to the group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It does.
    #[default]
    Member,
    /// It asked to join, and waits for the members' yes.
    Asking,
    /// It was a member's, and is no longer.
    Out,
    /// Its owner left the group here.
    Left,
}

impl Standing {
    /// Whether it was a member's, and is no longer.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Out | Self::Left)
    }
}

/// Who somebody is who asks to be let in, as the member beside them says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ComesAs {
    /// Somebody new.
    #[default]
    New,
    /// A member: on paper until now, back with another laptop, or with a further one.
    Member(MemberId),
}

/// One member.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MemberView {
    /// Never used twice.
    pub id: MemberId,
    /// The name they chose here.
    pub alias: String,
    /// Empty for a member on paper.
    pub devices: Vec<DeviceView>,
    /// Who agreed to their admission; empty for founders.
    pub vouched_by: Vec<MemberId>,
}

/// One device of a member.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DeviceView {
    /// Short form of its key.
    pub id: DeviceTag,
    /// Whether it is the one this runs on.
    pub this: bool,
}

/// A membership proposal that waits for more agreements.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProposalView {
    /// Short form of the proposal's envelope id.
    pub id: ProposalId,
    /// What is proposed.
    pub what: ProposedView,
    /// Who agreed so far, the proposer first.
    pub agreed: Vec<MemberId>,
    /// How many members must agree.
    pub need: u32,
    /// Whether this device's owner could still agree.
    pub mine_to_agree: bool,
}

/// What a proposal would do.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ProposedView {
    /// A newcomer comes in.
    Admit {
        /// The name they chose.
        alias: String,
    },
    /// A member gets a further device.
    AdmitDevice {
        /// Whose.
        member: MemberId,
    },
    /// A member goes.
    Remove {
        /// Who.
        member: MemberId,
    },
    /// A lost device is set aside; its owner stays.
    SetAside {
        /// Whose.
        member: MemberId,
        /// Which.
        device: DeviceTag,
    },
    /// Somebody without a laptop comes in.
    AdmitPaper {
        /// The name they go by.
        alias: String,
    },
    /// Another number of members must agree from then on.
    Policy {
        /// The new number.
        number: u32,
    },
    /// Something that is over goes from every laptop.
    LetGo(LetGo),
}

/// Meetings, jobs, turns and ground rules: what the charter and the season pages say.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PlanView {
    /// What the group is for, in its own words.
    pub purpose: String,
    /// Meetings and series, by first day, then id.
    pub meetings: Vec<MeetingView>,
    /// Dates that differ from what their series says, by meeting, then date.
    pub changes: Vec<DateChangeView>,
    /// Jobs, by name, then id.
    pub roles: Vec<RoleView>,
    /// Who took which turn, by date, meeting, job, member.
    pub turns: Vec<TurnView>,
    /// Ground rules in the group's order.
    pub rules: Vec<RuleView>,
    /// Whether newcomers are welcome just now.
    pub door: Door,
    /// What to talk about, by date, then meeting, then in the group's order.
    pub topics: Vec<TopicView>,
    /// Places where the group meets, by name, then id.
    pub venues: Vec<VenueView>,
    /// Breaks, by first day, then id.
    pub pauses: Vec<PauseView>,
    /// Open turns that are offered to somebody else than their turns before suggest, by date, meeting, job.
    pub offers: Vec<OfferView>,
    /// Turns that several do together, and said so, by date, meeting, job.
    pub shared: Vec<SharedView>,
    /// What we do in case of harm, and whom to call: the group's own page, a point each.
    pub exceptions: Vec<RuleView>,
    /// The ground rules that hold; while there are none, `rules` is a draft like any other.
    pub adopted: Option<AdoptedRules>,
    /// When the group looks at its ground rules again.
    pub look_again: Option<Date>,
    /// Things to agree on: the open ones first, then by the day of the decision.
    pub decisions: Vec<DecisionView>,
    /// What the group says to somebody new.
    pub pack: PackWords,
}

/// One meeting, or a series.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeetingView {
    /// Its id.
    pub id: MeetingId,
    /// What people call it.
    pub title: String,
    /// The first day.
    pub date: Date,
    /// When it begins, on the clock of the place.
    pub time: Time,
    /// How long it lasts.
    pub minutes: u32,
    /// IANA time zone of the place.
    pub zone: String,
    /// Where.
    pub place: String,
    /// RFC 5545 rule; nothing when it happens once.
    pub repeat: Option<String>,
    /// Where, of the places that are written down.
    pub venue: Option<VenueId>,
    /// In which way people meet.
    pub kind: MeetingKind,
    /// How one joins by call.
    pub how: String,
    /// Until this date it is said that the meeting moved.
    pub tell: Option<Date>,
    /// Ways that are or were tried.
    pub trials: Vec<TrialView>,
    /// What was changed differently at once.
    pub crossings: Vec<Crossing>,
}

/// One date of a meeting that differs from its series.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DateChangeView {
    /// Which meeting.
    pub meeting: MeetingId,
    /// The date as the series says it.
    pub date: Date,
    /// It does not take place.
    pub cancelled: bool,
    /// The day it moved to.
    pub to: Option<Date>,
    /// The time it moved to.
    pub time: Option<Time>,
    /// The place it moved to, in words.
    pub place: Option<String>,
    /// The place it moved to, of those that are written down.
    pub venue: Option<VenueId>,
    /// The way of meeting that day.
    pub kind: Option<MeetingKind>,
    /// How one joins by call that day.
    pub how: Option<String>,
    /// It takes place although it lies in a break.
    pub held: bool,
    /// What was changed differently at once.
    pub crossings: Vec<Crossing>,
}

/// A job that people take turns at.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RoleView {
    /// Its id.
    pub id: RoleId,
    /// What people call it.
    pub name: String,
    /// What it involves, a line each.
    pub checklist: Vec<String>,
    /// A mark for those who do not read.
    pub mark: RoleMark,
    /// When it is decided who does it.
    pub mode: RoleMode,
    /// How many people do it together; at least one.
    pub seats: u32,
    /// Who offered to do it now and then, by id.
    pub willing: Vec<MemberId>,
}

/// A turn that somebody took.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TurnView {
    /// Which meeting.
    pub meeting: MeetingId,
    /// The date as the series says it.
    pub date: Date,
    /// Which job.
    pub role: RoleId,
    /// Whose turn.
    pub member: MemberId,
    /// Who entered it, when that was not the member.
    pub entered_by: Option<MemberId>,
    /// They are there beside whoever does it, to learn it.
    pub learning: bool,
}

/// One ground rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RuleView {
    /// Its id.
    pub id: RuleId,
    /// The rule, in the group's words.
    pub text: String,
}

/// Something to talk about at one date of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TopicView {
    /// Its id.
    pub id: TopicId,
    /// Which meeting.
    pub meeting: MeetingId,
    /// The date as the series says it.
    pub date: Date,
    /// What to talk about.
    pub text: String,
    /// How long it may take; nothing when it takes as long as it takes.
    pub minutes: Option<u32>,
    /// Who brings it, in free words; a plan, and never a record of what was said.
    pub guest: String,
}

impl PlanView {
    /// The ground rules to read: those that were adopted, or else the draft.
    pub fn rules_to_read(&self) -> Vec<&str> {
        match &self.adopted {
            Some(adopted) => adopted.rules.iter().map(String::as_str).collect(),
            None => self.rules.iter().map(|rule| rule.text.as_str()).collect(),
        }
    }

    /// What to talk about at one date of a meeting, in the group's order.
    pub fn agenda(&self, meeting: MeetingId, original: Date) -> impl Iterator<Item = &TopicView> {
        let of = move |topic: &&TopicView| topic.meeting == meeting && topic.date == original;
        self.topics.iter().filter(of)
    }
}

/// The notes of the notebook, without their texts.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct NotesIndex {
    /// By title, then id.
    pub notes: Vec<NoteTitle>,
}

/// One note without its text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoteTitle {
    /// Its id.
    pub id: NoteId,
    /// What it is called.
    pub title: String,
    /// This version of the program cannot read what arrived; the last readable text is shown.
    pub unreadable: bool,
}

/// One note with its text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoteView {
    /// Its id.
    pub id: NoteId,
    /// What it is called.
    pub title: String,
    /// What it says.
    pub text: String,
    /// Names this state of the text; see [`crate::Edit::RewriteNote`].
    pub version: String,
}

/// What is shared, and what is not. Numbers only: no names, no times.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StatusView {
    /// Devices of current members, this one included.
    pub devices_known: usize,
    /// Edits made here that no other device is known to have.
    pub unshared_edits: usize,
    /// Envelopes we hold whose content does not count.
    pub held_back: usize,
    /// Envelopes we hold that need something we do not have yet.
    pub waiting: usize,
    /// Devices that have not heard of the latest removal.
    pub not_heard: usize,
    /// An operation of a newer version is in the book: reading and carrying go on, writing does not.
    pub newer_version: bool,
    /// Pages that this version cannot read.
    pub unreadable_pages: usize,
}

/// One meeting on one day, with the turns of that day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Occurrence {
    /// Which meeting.
    pub meeting: MeetingId,
    /// What people call it.
    pub title: String,
    /// The date as the series says it; names this occurrence.
    pub original: Date,
    /// The day it takes place.
    pub date: Date,
    /// When it begins, on the clock of the place.
    pub time: Time,
    /// How long it lasts.
    pub minutes: u32,
    /// IANA time zone of the place.
    pub zone: String,
    /// Where.
    pub place: String,
    /// Its day, time or place differs from the series.
    pub moved: bool,
    /// It does not take place.
    pub cancelled: bool,
    /// One per job, in the order of the jobs.
    pub slots: Vec<Slot>,
    /// When it is over, on the clock of the place.
    pub over: DateTime,
    /// Where, of the places that are written down; [`Self::place`] is its name then.
    pub venue: Option<VenueId>,
    /// It is at somebody's home: its place goes on no paper.
    pub home: bool,
    /// In which way people meet.
    pub kind: MeetingKind,
    /// How one joins by call.
    pub how: String,
    /// The break that it lies in, where it does not take place because of it.
    pub pause: Option<PauseId>,
    /// The trial that it belongs to.
    pub trial: Option<TrialId>,
    /// Whether the clock of the place shows this time that day.
    pub clock: Clock,
}

/// One job at one occurrence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Slot {
    /// Which job.
    pub role: RoleId,
    /// What people call it.
    pub name: String,
    /// Open, taken, or taken by several.
    pub state: SlotState,
    /// Who took it.
    pub by: BTreeSet<MemberId>,
    /// Who is there to learn it.
    pub learning: BTreeSet<MemberId>,
    /// How many more people it takes; nobody has to.
    pub free: u32,
    /// The mark of the job.
    pub mark: RoleMark,
    /// When it is decided who does it.
    pub mode: RoleMode,
}

/// Whether somebody took a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotState {
    /// Nobody did yet. Never shown as a fault.
    Open,
    /// Somebody did: one person, or several who do it together.
    Taken,
    /// More did than it takes, and nobody said yet that this is fine. They may all do it.
    Contested,
}
