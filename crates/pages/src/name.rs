//! Which page is meant.

use std::fmt;

use commonbook_book::{
    AskId, CardId, CircleNoteId, Edit, EditError, Field, Id, MemberId, NoteId, Resolved,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One page of the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PageName {
    /// Purpose, meetings, jobs, ground rules, decisions, titles of notes.
    Charter,
    /// Turns, moves and cancellations of half a year, by the dates as the series say them.
    Season {
        /// The year.
        year: i16,
        /// 1 for January to June, 2 for July to December.
        half: u8,
    },
    /// The text of one note.
    Note(NoteId),
    /// What people wrote and nobody signed.
    Slips,
    /// One contact card of a member. It holds one change, and goes as a whole.
    Card(MemberId, CardId),
    /// Useful places and people.
    Places,
    /// What the group means to do, and who took which step on.
    Plans,
    /// Something that the group is asked for. It holds one change, and goes as a whole.
    Ask(MemberId, AskId),
    /// A note of one member for some. It holds one change, and goes as a whole.
    Circle(MemberId, CircleNoteId),
    /// What people wrote and nobody signed, since the group let go of what was on the pages before: the second one is 2.
    MoreSlips(u32),
}

/// What the shape of a page depends on. Never reordered: the golden files are named after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Charter,
    Season,
    Note,
    Slips,
    Card,
    Places,
    Plans,
    Ask,
    Circle,
}

impl Kind {
    /// Whether a page holds one change: what it said before must not live on under what it says.
    pub(crate) const fn has_one_change(self) -> bool {
        matches!(self, Self::Card | Self::Ask | Self::Circle)
    }
}

impl PageName {
    /// The season page that a date belongs to.
    pub fn season_of(date: Date) -> Self {
        Self::Season {
            year: date.year(),
            half: if date.month() <= 6 { 1 } else { 2 },
        }
    }

    /// The season pages that hold the dates in `from..to`, in order.
    pub fn seasons(from: Date, to: Date) -> Vec<Self> {
        let mut all = Vec::new();
        let mut at = from;
        while at < to {
            let name = Self::season_of(at);
            all.push(name);
            let next = match name {
                Self::Season { year, half: 1 } => Date::new(year, 7, 1),
                Self::Season { year, .. } => Date::new(year.saturating_add(1), 1, 1),
                _ => break,
            };
            let Ok(next) = next else { break };
            at = next;
        }
        all
    }

    pub(crate) const fn kind(&self) -> Kind {
        match self {
            Self::Charter => Kind::Charter,
            Self::Season { .. } => Kind::Season,
            Self::Note(_) => Kind::Note,
            Self::Slips | Self::MoreSlips(_) => Kind::Slips,
            Self::Card(..) => Kind::Card,
            Self::Places => Kind::Places,
            Self::Plans => Kind::Plans,
            Self::Ask(..) => Kind::Ask,
            Self::Circle(..) => Kind::Circle,
        }
    }

    /// Whose page it is alone: it is sealed under a key of its own, nobody else writes on it, and it goes as a whole.
    pub const fn owner(&self) -> Option<MemberId> {
        match self {
            Self::Card(member, _) | Self::Ask(member, _) | Self::Circle(member, _) => Some(*member),
            _ => None,
        }
    }
}

/// Stable: `charter`, `season-2026-2`, `note-` and the id, `slips` (`slips-2` when these are gone), `places`, `plans`;
/// `card/`, `ask/` or `circle/`, whose it is, `/` and the id. Pages are found by it.
impl fmt::Display for PageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Charter => f.write_str("charter"),
            Self::Season { year, half } => write!(f, "season-{year}-{half}"),
            Self::Note(id) => write!(f, "note-{id}"),
            Self::Slips => f.write_str("slips"),
            Self::MoreSlips(number) => write!(f, "slips-{number}"),
            Self::Places => f.write_str("places"),
            Self::Plans => f.write_str("plans"),
            Self::Card(member, id) => write!(f, "card/{member}/{id}"),
            Self::Ask(member, id) => write!(f, "ask/{member}/{id}"),
            Self::Circle(member, id) => write!(f, "circle/{member}/{id}"),
        }
    }
}

/// The pages an edit of this member changes, in the order in which they are to be changed. None: what is taken back
/// or ended goes with its page.
///
/// # Errors
/// [`EditError::NotFound`] when the edit names something by anything but its id; [`EditError::NotAMember`].
pub fn targets(edit: &Resolved, me: Option<MemberId>) -> Result<Vec<PageName>, EditError> {
    Ok(match edit.edit() {
        Edit::SetPurpose { .. }
        | Edit::AddMeeting { .. }
        | Edit::ChangeMeeting { .. }
        | Edit::DropMeeting { .. }
        | Edit::AddRole { .. }
        | Edit::ChangeRole { .. }
        | Edit::DropRole { .. }
        | Edit::AddRule { .. }
        | Edit::ChangeRule { .. }
        | Edit::DropRule { .. }
        | Edit::PlaceRule { .. }
        | Edit::RenameNote { .. }
        | Edit::DropNote { .. }
        | Edit::SetPack { .. }
        | Edit::SetDoor { .. }
        | Edit::AddVenue(_)
        | Edit::ChangeVenue(_)
        | Edit::DropVenue { .. }
        | Edit::AddPause { .. }
        | Edit::DropPause { .. }
        | Edit::TryMeeting(_)
        | Edit::KeepTrial { .. }
        | Edit::EndTrial { .. }
        | Edit::OfferFor { .. }
        | Edit::NoLongerOffer { .. }
        | Edit::Rest { .. }
        | Edit::AddException { .. }
        | Edit::LookAgain { .. }
        | Edit::AddDecision { .. }
        | Edit::DropDecision { .. }
        | Edit::AddConcern { .. }
        | Edit::DropConcern { .. }
        | Edit::Decide(_)
        | Edit::Undecide { .. } => vec![PageName::Charter],
        Edit::MoveDate { date, .. }
        | Edit::CancelDate { date, .. }
        | Edit::RestoreDate { date, .. }
        | Edit::HoldDate { date, .. }
        | Edit::TakeSlot { date, .. }
        | Edit::HandOn { date, .. }
        | Edit::PassOn { date, .. }
        | Edit::ShareTurn { date, .. } => vec![PageName::season_of(*date)],
        // The text first: a title whose text is missing would look like a lost text.
        Edit::WriteNote { id, .. } => {
            let id = id.ok_or(EditError::NotFound(Field::Note))?;
            vec![PageName::Note(id), PageName::Charter]
        }
        Edit::SpliceNote { note, .. } | Edit::RewriteNote { note, .. } => {
            vec![PageName::Note(NoteId(id(note, Field::Note)?))]
        }
        Edit::AddTopic { date, .. } => vec![PageName::season_of(*date)],
        Edit::ChangeTopic { date, .. }
        | Edit::PlaceTopic { date, .. }
        | Edit::DropTopic { date, .. } => {
            vec![PageName::season_of(
                date.ok_or(EditError::NotFound(Field::Date))?,
            )]
        }
        Edit::AddSlip { .. } | Edit::DropSlip { .. } => vec![PageName::Slips],
        Edit::AddResource(_) | Edit::ChangeResource(_) | Edit::DropResource { .. } => {
            vec![PageName::Places]
        }
        Edit::AddPlan { .. }
        | Edit::ChangePlan { .. }
        | Edit::DropPlan { .. }
        | Edit::AddStep { .. }
        | Edit::ChangeStep { .. }
        | Edit::DropStep { .. }
        | Edit::TakeStep { .. }
        | Edit::HandStepOn { .. } => vec![PageName::Plans],
        Edit::PutCard { id, .. } => {
            let id = id.ok_or(EditError::NotFound(Field::Card))?;
            vec![PageName::Card(me.ok_or(EditError::NotAMember)?, id)]
        }
        Edit::AddAsk(new) => {
            let id = new.id.ok_or(EditError::NotFound(Field::Ask))?;
            vec![PageName::Ask(me.ok_or(EditError::NotAMember)?, id)]
        }
        Edit::WriteCircleNote(new) => {
            let id = new.id.ok_or(EditError::NotFound(Field::CircleNote))?;
            vec![PageName::Circle(me.ok_or(EditError::NotAMember)?, id)]
        }
        Edit::TakeBackCard { .. } | Edit::EndAsk { .. } | Edit::TakeBackCircleNote { .. } => {
            Vec::new()
        }
    })
}

/// Reads an id that resolving an edit put there.
pub(crate) fn id(text: &str, field: Field) -> Result<Id, EditError> {
    text.parse().map_err(|_| EditError::NotFound(field))
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )]
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_year_has_two_seasons_and_their_names_stay() {
        let names = |from, to| -> Vec<String> {
            PageName::seasons(from, to)
                .iter()
                .map(PageName::to_string)
                .collect()
        };
        assert_eq!(
            names(date(2026, 6, 30), date(2026, 7, 1)),
            ["season-2026-1"]
        );
        assert_eq!(
            names(date(2026, 6, 30), date(2027, 1, 2)),
            ["season-2026-1", "season-2026-2", "season-2027-1"]
        );
        assert!(names(date(2026, 6, 30), date(2026, 6, 30)).is_empty());
        assert_eq!(names(date(9999, 1, 1), Date::MAX).len(), 2);
        assert_eq!(PageName::Charter.to_string(), "charter");
        let note = PageName::Note(NoteId(Id::from_bytes([0; 10])));
        assert_eq!(note.to_string(), "note-aaaaaaaaaaaaaaaa");
        assert_eq!(PageName::Slips.to_string(), "slips");
        assert_eq!(PageName::MoreSlips(2).to_string(), "slips-2");
        let id = Id::from_bytes([255; 10]);
        let card = PageName::Card(MemberId(Id::from_bytes([0; 10])), CardId(id));
        assert_eq!(card.to_string(), "card/aaaaaaaaaaaaaaaa/9999999999999999");
        let me = MemberId(Id::from_bytes([0; 10]));
        let ask = PageName::Ask(me, AskId(id));
        assert_eq!(ask.to_string(), "ask/aaaaaaaaaaaaaaaa/9999999999999999");
        let circle = PageName::Circle(me, CircleNoteId(id));
        assert_eq!(
            circle.to_string(),
            "circle/aaaaaaaaaaaaaaaa/9999999999999999"
        );
        assert_eq!([card.owner(), ask.owner(), circle.owner()], [Some(me); 3]);
        assert_eq!(note.owner(), None);
    }
}
