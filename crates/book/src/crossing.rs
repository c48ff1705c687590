//! What two people changed differently while they were apart. One of the two stands, the same on every device, and
//! the other is not lost: it can be taken instead.

use jiff::civil::Date;
use serde::Serialize;

use crate::{DateChangeView, Edit, Field, MeetingId, MeetingKind};

/// One thing that was changed differently at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Crossing {
    /// What: a field of a meeting or of one date.
    pub field: Field,
    /// What it could be, as an edit would say it. The first one stands.
    pub values: Vec<String>,
}

impl Crossing {
    /// The edit by which one of the values stands alone; nothing for a value that this version does not understand.
    pub fn settle(&self, meeting: MeetingId, value: &str) -> Option<Edit> {
        let mut edit = Edit::change_nothing(meeting);
        let Edit::ChangeMeeting {
            title,
            date,
            time,
            minutes,
            zone,
            place,
            repeat,
            venue,
            kind,
            how,
            ..
        } = &mut edit
        else {
            return None;
        };
        let text = || Some(value.to_owned());
        match self.field {
            Field::Title => *title = text(),
            Field::Date => *date = Some(value.parse().ok()?),
            Field::Time => *time = Some(value.parse().ok()?),
            Field::Minutes => *minutes = Some(value.parse().ok()?),
            Field::Zone => *zone = text(),
            Field::Place => *place = text(),
            Field::Repeat => *repeat = text(),
            Field::Venue => *venue = text(),
            Field::Kind => *kind = Some(MeetingKind::of(value)?),
            Field::How => *how = text(),
            _ => return None,
        }
        Some(edit)
    }

    /// The same for one date; all that stands of its change stays.
    pub fn settle_date(&self, change: &DateChangeView, value: &str) -> Option<Edit> {
        let mut change = change.clone();
        match self.field {
            Field::Date => change.to = Some(value.parse().ok()?),
            Field::Time => change.time = Some(value.parse().ok()?),
            Field::Place => change.place = Some(value.to_owned()),
            Field::Venue => change.venue = Some(value.parse().ok()?),
            Field::Kind => change.kind = Some(MeetingKind::of(value)?),
            Field::How => change.how = Some(value.to_owned()),
            _ => return None,
        }
        Some(change.to_edit())
    }
}

impl DateChangeView {
    /// Whether its day, time, place or way of meeting differs.
    pub const fn moves(&self) -> bool {
        self.to.is_some()
            || self.time.is_some()
            || self.place.is_some()
            || self.venue.is_some()
            || self.kind.is_some()
            || self.how.is_some()
    }

    /// Whether somebody cancelled this date while somebody else moved it: who cancels a date that was moved takes the
    /// move away with it, and who moves a cancelled one takes the cancellation away.
    pub const fn cancel_crossed_move(&self) -> bool {
        self.cancelled && self.moves()
    }

    /// The edit that makes this date as this change says, and lets it take place.
    pub fn to_edit(&self) -> Edit {
        Edit::MoveDate {
            meeting: self.meeting.to_string(),
            date: self.date,
            to: self.to,
            time: self.time,
            place: self.place.clone(),
            venue: self.venue.map(|venue| venue.to_string()),
            kind: self.kind,
            how: self.how.clone(),
        }
    }

    /// A date that is as the series says.
    pub const fn none(meeting: MeetingId, date: Date) -> Self {
        Self {
            meeting,
            date,
            cancelled: false,
            to: None,
            time: None,
            place: None,
            venue: None,
            kind: None,
            how: None,
            held: false,
            crossings: Vec::new(),
        }
    }
}

impl Edit {
    /// A change of a meeting that leaves all as it is, to be filled in.
    pub fn change_nothing(meeting: MeetingId) -> Self {
        Self::ChangeMeeting {
            meeting: meeting.to_string(),
            title: None,
            date: None,
            time: None,
            minutes: None,
            zone: None,
            place: None,
            repeat: None,
            venue: None,
            kind: None,
            how: None,
            tell: None,
        }
    }
}
