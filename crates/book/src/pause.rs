//! Breaks: spans of days in which no meeting takes place.

use jiff::civil::Date;
use serde::Serialize;

use crate::{MeetingId, PauseId};

/// A break: the summer, a feast. Dates in it do not take place, unless one is held all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PauseView {
    /// Its id.
    pub id: PauseId,
    /// What people call it; may be empty.
    pub name: String,
    /// The first day without meetings.
    pub from: Date,
    /// The day after which meetings go on.
    pub to: Date,
    /// The only meeting that it is for; nothing: for all.
    pub meeting: Option<MeetingId>,
}

impl PauseView {
    /// Whether a meeting does not take place on a day because of this break.
    pub fn covers(&self, meeting: MeetingId, day: Date) -> bool {
        self.meeting.is_none_or(|only| only == meeting) && self.from <= day && day <= self.to
    }
}
