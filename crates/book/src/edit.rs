//! The typed things a person does to the book.

use jiff::civil::{Date, Time};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Audience, CardId, CardKind, ConcernId, DecisionId, Door, EntryId, MeetingId, MeetingKind,
    NewAsk, NewCircleNote, NewEntry, NewResource, NewTrial, NewVenue, NoteId, PauseId, PlanId,
    ResourceChange, RoleId, RoleMark, RoleMode, RuleId, SlipId, SlipKind, StepId, TopicId,
    VenueChange, json,
};

/// Names something in the book: its id, or its name or text where that is unambiguous.
pub type Ref = String;

/// One thing a person did. Written as JSON: an object with one key, the edit's name in snake case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Edit {
    /// Says what the group is for, in its own words.
    SetPurpose {
        /// The whole text; empty takes it away.
        text: String,
    },
    /// Plans a meeting that happens once, or a series of meetings.
    AddMeeting {
        /// Chosen for you when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<MeetingId>,
        /// What people call it.
        title: String,
        /// The first day.
        date: Date,
        /// When it begins, on the clock of the place.
        time: Time,
        /// How long it lasts.
        #[serde(default = "json::ninety")]
        minutes: u32,
        /// The IANA time zone of the place, such as `Africa/Kampala`; may be left out where the venue has one.
        #[serde(default)]
        zone: String,
        /// Where, in words.
        #[serde(default)]
        place: String,
        /// An RFC 5545 rule such as `FREQ=WEEKLY;INTERVAL=2`. Left out: once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        repeat: Option<String>,
        /// Where, of the places that are written down.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        venue: Option<Ref>,
        /// In which way people meet.
        #[serde(default)]
        kind: MeetingKind,
        /// How one joins by call.
        #[serde(default)]
        how: String,
    },
    /// Changes a whole meeting or series. What is left out stays.
    ChangeMeeting {
        /// Which one.
        meeting: Ref,
        /// Its new title.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// Its new first day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date: Option<Date>,
        /// Its new time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        time: Option<Time>,
        /// Its new length.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minutes: Option<u32>,
        /// Its new time zone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zone: Option<String>,
        /// Its new place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<String>,
        /// Its new rule; an empty text makes it happen once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        repeat: Option<String>,
        /// Its new place of those that are written down; an empty text takes it away.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        venue: Option<Ref>,
        /// Its new way of meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<MeetingKind>,
        /// How one joins by call now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        how: Option<String>,
        /// Until this date it is said that the meeting moved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tell: Option<Date>,
    },
    /// Takes a meeting or series out of the book.
    DropMeeting {
        /// Which one.
        meeting: Ref,
    },
    /// Moves one date of a meeting. What is left out stays as the series says.
    MoveDate {
        /// Which meeting.
        meeting: Ref,
        /// The date as the series says it.
        date: Date,
        /// The new day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Date>,
        /// The new time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        time: Option<Time>,
        /// The new place, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<String>,
        /// The new place, of those that are written down.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        venue: Option<Ref>,
        /// The new way of meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<MeetingKind>,
        /// How one joins by call that day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        how: Option<String>,
    },
    /// Cancels one date of a meeting.
    CancelDate {
        /// Which meeting.
        meeting: Ref,
        /// The date as the series says it.
        date: Date,
    },
    /// Takes back a move or a cancellation: that date is again as the series says.
    RestoreDate {
        /// Which meeting.
        meeting: Ref,
        /// The date as the series says it.
        date: Date,
    },
    /// Adds a job that people can take turns at.
    AddRole {
        /// Chosen for you when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<RoleId>,
        /// What people call it.
        name: String,
        /// What it involves, a line each.
        #[serde(default)]
        checklist: Vec<String>,
        /// A mark for those who do not read.
        #[serde(default)]
        mark: RoleMark,
        /// When it is decided who does it.
        #[serde(default)]
        mode: RoleMode,
        /// How many people do it together.
        #[serde(default = "json::one")]
        seats: u32,
    },
    /// Changes a job. What is left out stays.
    ChangeRole {
        /// Which one.
        role: Ref,
        /// Its new name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        /// Its new checklist.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        checklist: Option<Vec<String>>,
        /// Its new mark; `"plain"` for none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mark: Option<RoleMark>,
        /// When it is decided from now on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mode: Option<RoleMode>,
        /// How many people do it together from now on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seats: Option<u32>,
    },
    /// Takes a job out of the book.
    DropRole {
        /// Which one.
        role: Ref,
    },
    /// Takes a turn at a job on one date.
    TakeSlot {
        /// The date as the series says it.
        date: Date,
        /// Which job.
        role: Ref,
        /// Who; left out, oneself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        member: Option<Ref>,
        /// Which meeting; left out, the only one on that date.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        meeting: Option<Ref>,
        /// Beside whoever does it, to learn it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        learning: bool,
    },
    /// Hands a turn on. Nobody is asked why.
    HandOn {
        /// The date as the series says it.
        date: Date,
        /// Which job.
        role: Ref,
        /// Whose turn; left out, one's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        member: Option<Ref>,
        /// Which meeting; left out, the only one on that date.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        meeting: Option<Ref>,
        /// To whom it is offered, one after the other; left out, the other willing ones. Empty: for whoever likes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        offer: Option<Vec<Ref>>,
    },
    /// Adds a ground rule at the end.
    AddRule {
        /// Chosen for you when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<RuleId>,
        /// The rule, in the group's words.
        text: String,
        /// The rule it comes after; left out, the last one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<Ref>,
    },
    /// Changes the words of a ground rule.
    ChangeRule {
        /// Which one.
        rule: Ref,
        /// Its new words.
        text: String,
    },
    /// Takes a ground rule out.
    DropRule {
        /// Which one.
        rule: Ref,
    },
    /// Begins a shared note.
    WriteNote {
        /// Chosen for you when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<NoteId>,
        /// What it is called.
        title: String,
        /// What it says.
        #[serde(default)]
        text: String,
    },
    /// Gives a note another title.
    RenameNote {
        /// Which one.
        note: Ref,
        /// Its new title.
        title: String,
    },
    /// Changes a piece of a note.
    SpliceNote {
        /// Which one.
        note: Ref,
        /// Where, in Unicode code points from the beginning.
        at: usize,
        /// How many code points to take away.
        #[serde(default)]
        delete: usize,
        /// What to put there.
        #[serde(default)]
        insert: String,
    },
    /// Makes a note say `text`: what changed against the text at `base` is carried over to the newest text.
    RewriteNote {
        /// Which one.
        note: Ref,
        /// The whole text as it should be.
        text: String,
        /// The version the writer saw ([`crate::NoteView::version`]); left out, the newest.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        base: Option<String>,
    },
    /// Takes a note out of the notebook.
    DropNote {
        /// Which one.
        note: Ref,
    },
    /// Gives a contact card of one's own to those who may see it.
    PutCard {
        /// Chosen for you when left out. No card ever gets the id of an older one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<CardId>,
        /// The card that it takes the place of, which is destroyed on every device.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<CardId>,
        /// What it gives.
        kind: CardKind,
        /// The number or address itself.
        text: String,
        /// When it suits.
        #[serde(default)]
        hours: String,
        /// Whether a message is fine.
        #[serde(default)]
        message: bool,
        /// Whether this is how one likes to be reached.
        #[serde(default)]
        preferred: bool,
        /// Who may see it.
        audience: Audience,
    },
    /// Takes a contact card of one's own back: it is destroyed on every device that hears of it.
    TakeBackCard {
        /// Which one.
        card: Ref,
    },
    /// Adds a slip that somebody wrote on paper. Nobody's name goes with it.
    AddSlip {
        /// Chosen for you when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<SlipId>,
        /// What it is about.
        kind: SlipKind,
        /// What it says.
        text: String,
    },
    /// Takes a slip out.
    DropSlip {
        /// Which one.
        slip: Ref,
    },
    /// Says whether newcomers are welcome just now.
    SetDoor {
        /// `"open"`, `"closed"`, or `{"open_until": "2026-12-01"}`.
        door: Door,
    },
    /// Says what stands in the newcomer's pack beside what the book knows. What is left out stays.
    SetPack {
        /// What somebody new should also know, such as whom to ask; everybody who finds the paper can read it.
        text: Option<String>,
        /// Leaves out where the group meets.
        ask_where: Option<bool>,
    },
    /// Adds something to talk about to one date of a meeting.
    AddTopic {
        /// Chosen for you when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<TopicId>,
        /// The date as the series says it.
        date: Date,
        /// What to talk about.
        text: String,
        /// How long it may take; left out, as long as it takes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minutes: Option<u32>,
        /// Who brings it, in free words: somebody from outside, or one of us.
        #[serde(default)]
        guest: String,
        /// Which meeting; left out, the only one on that date.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        meeting: Option<Ref>,
        /// The topic it comes after; left out, the last one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<Ref>,
    },
    /// Changes a topic. What is left out stays.
    ChangeTopic {
        /// Which one.
        topic: Ref,
        /// Its new words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
        /// How long it may take now; 0 for as long as it takes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minutes: Option<u32>,
        /// Who brings it now; empty for nobody in particular.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        guest: Option<String>,
        /// Its date, where the words alone could mean several.
        date: Option<Date>,
        /// Its meeting, where the date alone could mean several.
        meeting: Option<Ref>,
    },
    /// Puts a topic at another place among those of its date.
    PlaceTopic {
        /// Which one.
        topic: Ref,
        /// The topic it comes after; left out, it comes first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<Ref>,
        /// Its date, where the words alone could mean several.
        date: Option<Date>,
        /// Its meeting, where the date alone could mean several.
        meeting: Option<Ref>,
    },
    /// Takes a topic out.
    DropTopic {
        /// Which one.
        topic: Ref,
        /// Its date, where the words alone could mean several.
        date: Option<Date>,
        /// Its meeting, where the date alone could mean several.
        meeting: Option<Ref>,
    },
    /// Writes down a place where the group meets, or could.
    AddVenue(NewVenue),
    /// Changes what is written about a place. What is left out stays.
    ChangeVenue(VenueChange),
    /// Takes a place out. Meetings there keep it until they are given another one.
    DropVenue {
        /// Which one.
        venue: Ref,
    },
    /// Begins a break: dates in it do not take place.
    AddPause {
        /// Chosen for you when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<PauseId>,
        /// What people call it.
        #[serde(default)]
        name: String,
        /// The first day without meetings.
        from: Date,
        /// The day after which meetings go on.
        to: Date,
        /// The only meeting it is for; left out, for all.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        meeting: Option<Ref>,
    },
    /// Takes a break out: the dates in it take place.
    DropPause {
        /// Which one.
        pause: Ref,
    },
    /// Lets one date take place although it lies in a break.
    HoldDate {
        /// Which meeting.
        meeting: Ref,
        /// The date as the series says it.
        date: Date,
    },
    /// Tries a meeting in another way for a while.
    TryMeeting(NewTrial),
    /// Keeps what was tried: the series is like that from now on.
    KeepTrial {
        /// Which one: its id, or the name of the meeting.
        trial: Ref,
    },
    /// Ends a trial: the series is as before again.
    EndTrial {
        /// Which one: its id, or the name of the meeting.
        trial: Ref,
        /// The first day that is as before.
        on: Date,
    },
    /// Offers to do a job now and then: turns at it are suggested in turn, and are nobody's until they are taken.
    OfferFor {
        /// Which job.
        role: Ref,
        /// Who; left out, oneself. For somebody on paper, with their yes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        member: Option<Ref>,
    },
    /// Takes such an offer back. Nothing stays that says so.
    NoLongerOffer {
        /// Which job.
        role: Ref,
        /// Whose; left out, one's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        member: Option<Ref>,
    },
    /// Takes all such offers of a person back at once, to rest. Nothing stays that says so, or since when.
    Rest {
        /// Whose; left out, one's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        member: Option<Ref>,
    },
    /// Offers an open turn to the next. Nobody is asked why.
    PassOn {
        /// The date as the series says it.
        date: Date,
        /// Which job.
        role: Ref,
        /// Which meeting; left out, the only one on that date.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        meeting: Option<Ref>,
        /// To whom it is offered now, one after the other; left out, those who come next. Empty: for whoever likes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        offer: Option<Vec<Ref>>,
    },
    /// Says that several people do a job together on one date, and that this is fine.
    ShareTurn {
        /// The date as the series says it.
        date: Date,
        /// Which job.
        role: Ref,
        /// Which meeting; left out, the only one on that date.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        meeting: Option<Ref>,
        /// How many; left out, as many as have it now. None: as the job says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seats: Option<u32>,
    },
    /// Adds a point to the page about harm: what we do, and whom to call. It is changed and taken out like a rule.
    AddException {
        /// Chosen for you when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<RuleId>,
        /// The point, in the group's words.
        text: String,
        /// The point it comes after; left out, the last one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<Ref>,
    },
    /// Says when the group looks at its ground rules again.
    LookAgain {
        /// The day; left out, no day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        date: Option<Date>,
    },
    /// Puts something to the group, to agree on together.
    AddDecision {
        /// Chosen for you when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<DecisionId>,
        /// What is proposed, in words. May be empty where it is about rules.
        #[serde(default)]
        text: String,
        /// The ground rules that are proposed; an empty list: the draft as it stands. Left out: it is about something
        /// else.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rules: Option<Vec<String>>,
        /// It is proposed to be tried until this day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        try_until: Option<Date>,
    },
    /// Takes something out that nobody has said or entered anything about.
    DropDecision {
        /// Which one.
        decision: Ref,
    },
    /// Says something to what is to be agreed on. Nobody's name goes with it.
    AddConcern {
        /// Chosen for you when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<ConcernId>,
        /// To what.
        decision: Ref,
        /// What is said.
        text: String,
    },
    /// Takes back what was said.
    DropConcern {
        /// To what it was said; left out, where it is found.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decision: Option<Ref>,
        /// Which one.
        concern: Ref,
    },
    /// Enters what was decided in the room. It holds when two people who were there have entered the same.
    Decide(NewEntry),
    /// Takes back what was entered.
    Undecide {
        /// About what.
        decision: Ref,
        /// The entry.
        id: EntryId,
    },
    /// Writes down a useful place or person.
    AddResource(NewResource),
    /// Changes what is written about a useful place or person.
    ChangeResource(ResourceChange),
    /// Takes a useful place or person out.
    DropResource {
        /// Which one.
        resource: Ref,
    },
    /// Writes down what the group means to do, or to reach.
    AddPlan {
        /// Chosen for you when left out.
        id: Option<PlanId>,
        /// What is meant to be.
        text: String,
        /// When the group looks at it again.
        look_again: Option<Date>,
    },
    /// Changes a plan. What is left out stays.
    ChangePlan {
        /// Which one.
        plan: Ref,
        /// What is meant to be now.
        text: Option<String>,
        /// When the group looks at it again now; an empty text takes the date away.
        look_again: Option<String>,
    },
    /// Takes a plan out, with its steps.
    DropPlan {
        /// Which one.
        plan: Ref,
    },
    /// Adds a step to a plan.
    AddStep {
        /// Chosen for you when left out.
        id: Option<StepId>,
        /// Of which plan.
        plan: Ref,
        /// What is to be done.
        text: String,
    },
    /// Changes a step. What is left out stays.
    ChangeStep {
        /// Which one.
        step: Ref,
        /// What is to be done now.
        text: Option<String>,
        /// Whether it is done. Who had taken it on is not kept then.
        done: Option<bool>,
    },
    /// Takes a step out.
    DropStep {
        /// Which one.
        step: Ref,
    },
    /// Takes a step on.
    TakeStep {
        /// Which one.
        step: Ref,
        /// Who; left out, oneself.
        member: Option<Ref>,
    },
    /// Hands a step on. Nobody is asked why.
    HandStepOn {
        /// Which one.
        step: Ref,
        /// Who had it; left out, oneself.
        member: Option<Ref>,
    },
    /// Asks the group for something, until a day. Nobody's name goes with it.
    AddAsk(NewAsk),
    /// Ends an ask: it is destroyed on every device that hears of it. Anybody may, when it is settled.
    EndAsk {
        /// Which one.
        ask: Ref,
    },
    /// Gives a note to some of the group. Nobody else can open it.
    WriteCircleNote(NewCircleNote),
    /// Takes a note for some of one's own back: it is destroyed on every device that hears of it.
    TakeBackCircleNote {
        /// Which one.
        circle_note: Ref,
    },
    /// Puts a ground rule, or a point about harm, at another place among the others.
    PlaceRule {
        /// Which one.
        rule: Ref,
        /// The one it comes after; left out, it comes first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<Ref>,
    },
}
