//! What a person asked for, for the window to carry out.

use commonbook_book::PrivateId;
use commonbook_book::{
    ComesAs, DeviceTag, Edit, HandedId, LetGo, MemberId, NoteId, ProposalId, SlipKind,
};

use crate::{Passphrase, Settings};

/// A sheet to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Who does what, with names, from today on.
    Rota,
    /// When and where, without names, from today on.
    Meetings,
    /// The ground rules.
    Rules,
    /// Whom somebody can tell when a meeting moves: only what was given for everyone.
    Calls,
    /// The jobs, with lines for whoever is happy to do them.
    SignUp,
    /// What to talk about, from today on.
    Agenda,
    /// What somebody new may read, without names.
    Pack,
    /// Useful places and people.
    Places,
    /// What the group means to do, with the names of those who took a step on.
    Plans,
    /// The note that is open.
    Note,
    /// A page of one's own.
    Private(PrivateId),
}

/// Something about who belongs, for the members to agree on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposed {
    /// The book is no longer shared with somebody.
    Remove(MemberId),
    /// Somebody without a laptop comes in, under this name.
    Paper(String),
    /// A lost laptop gets nothing new.
    SetAside(DeviceTag),
    /// So many members say yes from then on.
    Number(u32),
    /// Something that is over goes from every laptop.
    LetGo(LetGo),
}

/// One thing a person asked for. A screen pushes it and changes nothing itself; whoever owns the book carries
/// it out and shows the outcome in the next [`crate::Scene`].
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Opens the book of this laptop.
    Unlock {
        /// What was typed.
        passphrase: Passphrase,
    },
    /// From now on the book is another one of this laptop.
    OtherBook {
        /// Its file, or the folder it is in.
        at: String,
    },
    /// Makes a book for a new group, and opens it.
    NewGroup {
        /// For the new book.
        passphrase: Passphrase,
        /// What the group calls its book.
        group: String,
        /// What the group may call this person.
        alias: String,
    },
    /// Makes an empty book and asks to join with the six words of an inviter. Also for coming back.
    Join {
        /// For the new book.
        passphrase: Passphrase,
        /// What the group may call this person.
        alias: String,
        /// The words as they were typed.
        words: String,
        /// The address of the inviter's laptop, where looking around does not find it.
        at: Option<String>,
    },
    /// Makes an empty book and puts a request to join on a stick.
    JoinByStick {
        /// For the new book.
        passphrase: Passphrase,
        /// What the group may call this person.
        alias: String,
        /// A folder, where a stick is not found by itself.
        at: Option<String>,
    },
    /// Asks to join with other words, in the book that was made for it.
    JoinAgain {
        /// The words as they were typed.
        words: String,
        /// The address of the inviter's laptop, where looking around does not find it.
        at: Option<String>,
    },
    /// A newcomer's turn with a stick: takes the answer from it, or puts the request on it.
    AskOnStick {
        /// The [`crate::Stick::path`], or a folder that was typed.
        at: String,
    },
    /// Whether the group of [`crate::Joining::IntoGroup`] is the one that was asked.
    ThisGroup(bool),
    /// Stops looking for the inviter's laptop. The book that was made for joining stays.
    StopLooking,
    /// Having read the welcome sheet, this newcomer would like to join.
    WouldJoin,
    /// Stops asking to join, and takes the book off this laptop. Before [`Command::WouldJoin`], nothing is left of it
    /// with the group.
    StopJoining,
    /// Draws five words for a passphrase; they come back in [`crate::Scene::picked`].
    PickWords,
    /// Locks the book. Drafts were pushed before.
    Lock,
    /// The screen was covered (`true`), or uncovered. For information: the cover is drawn here.
    Hide(bool),
    /// A thing for the book. Answered once, see [`crate::Answers`].
    Edit(Edit),
    /// Takes back the last edit of this sitting. Answered like an edit.
    Undo,
    /// Shows a note: its text comes in [`commonbook_book::Book::open_note`].
    OpenNote(NoteId),
    /// Shows what a note said before: it comes in [`commonbook_book::Book::versions`].
    OpenVersions(NoteId),
    /// The note is no longer shown.
    CloseNote,
    /// A page that stays on this laptop. Answered like [`Command::OpenBox`].
    KeepPrivate {
        /// Which one; nothing for a new one.
        page: Option<PrivateId>,
        /// What it is called.
        title: String,
        /// What it says.
        text: String,
    },
    /// A page that stays on this laptop is not wanted any more. Answered like [`Command::OpenBox`].
    DropPrivate(PrivateId),
    /// Lets somebody in: makes words that work once.
    StartInvite,
    /// Ends the words, or the joining that came of them.
    StopInvite,
    /// Whether both screens show the same words. Both sides of a joining push this; the members' side says with it
    /// who the other one is.
    ConfirmWords(bool, ComesAs),
    /// Reads a request to join from a stick: the words to compare come in [`crate::Scene::join`].
    ReadRequest {
        /// A folder or a file.
        at: String,
    },
    /// Asks the members for something about who belongs. Answered once, see [`crate::Answers::deeds`].
    Propose(Proposed),
    /// Agrees to a proposal about who belongs. Answered like one.
    Endorse(ProposalId),
    /// Leaves the group. The question was asked and answered. Answered like a proposal.
    Leave,
    /// Keeps the box for slips on this laptop, while laptops meet. This and the next four are answered like a
    /// proposal.
    OpenBox(SlipKind),
    /// What one's own slip says; an empty text takes it out.
    FillSlip(String),
    /// Closes the box; the second time without waiting.
    CloseBox,
    /// A note for one person, to be handed over when a laptop of theirs is met.
    HandNote {
        /// For whom.
        to: MemberId,
        /// What it says.
        text: String,
    },
    /// A handed note is not wanted on this laptop any more.
    DropHanded(HandedId),
    /// Begins to swap news with the laptops in this room.
    StartMeet {
        /// Words or an address of another laptop, where looking around does not find it.
        dial: Option<String>,
    },
    /// Ends it.
    StopMeet,
    /// Looks again for sticks that are plugged in.
    Sticks,
    /// Takes the news from a stick and puts ours on it.
    StickSwap {
        /// The [`crate::Stick::path`], or a folder that was typed.
        at: String,
    },
    /// Only puts our news on a stick.
    StickGive {
        /// A folder.
        at: String,
    },
    /// Only takes news.
    StickTake {
        /// A folder or a news file.
        at: String,
    },
    /// Writes a sheet to print; where it went comes in [`crate::Answers::printed`].
    Print {
        /// Which one.
        what: Sheet,
        /// A folder or a file as it was typed; empty for the folder where this person keeps documents.
        at: String,
    },
    /// Writes the schedule into a file for other calendars; where it went comes in [`crate::Answers::printed`].
    WriteCalendar {
        /// The meetings are called as the book does; otherwise by a word that gives nothing away.
        titles: bool,
        /// Says where the meetings are; never for a home.
        places: bool,
        /// As for [`Command::Print`].
        at: String,
    },
    /// Looks at a calendar file; what it would add comes in [`crate::Answers::calendar`].
    ReadCalendar {
        /// The file as it was typed.
        at: String,
    },
    /// Adds what was looked at. Answered like [`Command::OpenBox`].
    AddCalendar,
    /// A soft sound, for the end of a break. Where nothing can make one, nothing happens.
    Chime,
    /// From now on the settings are these; they come back in [`crate::Scene::settings`].
    Settings(Settings),
    /// Another passphrase for the book that is open.
    ChangePassphrase {
        /// The one it has.
        old: Passphrase,
        /// The one it gets.
        new: Passphrase,
    },
    /// Takes the book off this laptop. The question was asked and answered.
    Wipe,
}
