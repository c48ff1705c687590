//! What comes out of a replica. Nothing may be shown or sent before the vault has what it depends on.

use std::{sync::Arc, time::Duration};

use commonbook_book::{Book, EditError, NoteView};

use crate::{LinkId, RequestId, RowsError, Vault, WriteBatch};

/// What one input led to. [`Effects::commit`] is the only way to [`Then`].
#[must_use = "nothing is kept before it is committed"]
#[derive(Default)]
pub struct Effects {
    pub(crate) write: WriteBatch,
    pub(crate) then: Then,
}

impl Effects {
    /// Writes what must be kept, then hands out what may be shown and sent.
    ///
    /// # Errors
    /// When the vault kept nothing: drop the replica and open it again from the vault.
    pub fn commit(self, vault: &mut impl Vault) -> Result<Then, RowsError> {
        if !self.write.is_empty() {
            vault.commit(&self.write)?;
        }
        Ok(self.then)
    }
}

/// What may be shown and sent, once it is kept.
#[derive(Default)]
pub struct Then {
    /// Messages for links, in order.
    pub send: Vec<(LinkId, Vec<u8>)>,
    /// Links that have nothing more to say.
    pub close: Vec<LinkId>,
    /// Answers to requests.
    pub answers: Vec<(RequestId, Answer)>,
    /// Things about links that a person may want to see.
    pub links: Vec<(LinkId, LinkEvent)>,
    /// How many envelopes came in that were new here.
    pub envelopes_in: usize,
    /// How many envelopes went out.
    pub envelopes_out: usize,
    /// The book, when it changed.
    pub book: Option<Arc<Book>>,
    /// Something was destroyed for good. Before anything is sent: seal the vault anew, so that no older copy of it can be
    /// read, and then give [`crate::Input::Resealed`].
    pub forgotten: bool,
    /// Give [`crate::Input::Quiet`] when nothing happened for this long.
    pub quiet_after: Option<Duration>,
}

/// What happened on a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkEvent {
    /// The other side holds a key of the group; which device it is comes next. Long messages may be taken from it.
    Kin,
    /// The other device belongs to the group; sharing begins.
    Met,
    /// Both devices hold the same envelopes.
    Same,
    /// They did, and one of them holds more now.
    Differ,
    /// Both screens now show these words.
    CheckWords {
        /// Four words.
        words: [&'static str; 4],
        /// On the inviter's side: what the newcomer wants to be called.
        alias: Option<String>,
    },
    /// The words were wrong.
    WrongWords,
    /// The other side said that the screens differ, or would rather not.
    Refused,
    /// The newcomer has the welcome sheet, and says next whether they would like to join. Seen on both sides.
    Sheet,
    /// The rules of the group do not allow to propose this newcomer, or not as the one they were said to be.
    NotProposed(Refusal),
    /// The newcomer is known to the group now.
    Proposed {
        /// Whether enough members agreed.
        admitted: bool,
    },
    /// A group answered this newcomer.
    Welcomed {
        /// Whether enough members agreed.
        admitted: bool,
    },
    /// A newcomer who waits for the members' yes, and a device of the group, know each other. Seen on both sides.
    Waiting,
    /// The other device is not of this group.
    Stranger,
    /// The group's devices say that this one does not belong any more.
    Removed,
}

/// What came in with news.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Envelopes that are new here.
    pub new: usize,
    /// Envelopes that could not be trusted and were left out.
    pub refused: usize,
    /// Envelopes that build on others which are not here yet.
    pub waiting: usize,
}

/// The answer to a request.
#[derive(Debug)]
pub enum Answer {
    /// It is kept.
    Done,
    /// A proposal is kept; whether it is in effect.
    Proposed {
        /// Enough members agreed.
        in_effect: bool,
    },
    /// The whole book, every note's text, and one number that is equal on two devices exactly when their books are.
    Everything {
        /// The notes, by title, then id.
        notes: Vec<NoteView>,
        /// Over the decrypted content.
        digest: [u8; 32],
    },
    /// A news file, ready to be written.
    News(Vec<u8>),
    /// News came in.
    Taken(Taken),
    /// The news brings this newcomer into a group that was not named to it before. Nothing was kept: whether it is the
    /// right one is for its owner to say, by [`crate::Input::ComeIn`].
    IntoGroup {
        /// What the group calls its book.
        group: String,
        /// How many members it has, the newcomer among them.
        members: usize,
    },
    /// A request to join, to be carried to a member.
    Asked {
        /// The file.
        request: Vec<u8>,
        /// Both screens show these words.
        words: [&'static str; 4],
    },
    /// It was not done.
    Refused(Refusal),
}

/// Why something was not done. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The edit cannot be made.
    #[error("the edit cannot be made")]
    Edit(EditError),
    /// This device does not belong to the group (yet, or any more).
    #[error("not a member")]
    NotMember,
    /// The rules of the group do not allow it.
    #[error("not allowed")]
    NotAllowed,
    /// A group of two cannot remove.
    #[error("a group of two cannot remove")]
    GroupOfTwo,
    /// The name is empty or too long.
    #[error("the name is empty or too long")]
    BadName,
    /// The request to join was used before: its device is or was in the group.
    #[error("used before")]
    UsedBefore,
    /// The proposal is no longer open, and not in effect.
    #[error("no longer open")]
    NoLongerOpen,
    /// There is no such member, device or proposal.
    #[error("not found")]
    NotFound,
    /// The group made a change that this version does not know.
    #[error("a newer version is needed to write")]
    NewerVersion,
    /// The file is no news file.
    #[error("not a news file")]
    NotNews,
    /// The file is of a newer version.
    #[error("a newer version is needed to read this")]
    NewerNews,
    /// The file is damaged.
    #[error("damaged")]
    Damaged,
    /// The file is for other devices.
    #[error("not for this device")]
    NotForUs,
    /// There is more news than fits into one file.
    #[error("too big for one file")]
    TooBig,
    /// A page could not be read by this version.
    #[error("unreadable page")]
    Unreadable,
    /// No box is open here, or it is being closed.
    #[error("no box is open")]
    NoBox,
    /// Somebody here keeps a box already.
    #[error("a box is open")]
    BoxOpen,
}
