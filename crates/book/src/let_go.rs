//! What the members can agree to let go of, on every laptop: years that are over, and slips that were talked about.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use crate::PlanView;

/// Something that goes from every laptop when enough members agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LetGo {
    /// Who did what in half a year, and what there was to talk about. The meetings themselves stay in the calendar.
    HalfYear {
        /// The year.
        year: i16,
        /// 1 for January to June, 2 for July to December.
        half: u8,
    },
    /// All slips there are; new ones can be written.
    Slips,
}

impl LetGo {
    /// The half year that a date lies in.
    pub fn half_year(date: Date) -> Self {
        Self::HalfYear {
            year: date.year(),
            half: if date.month() <= 6 { 1 } else { 2 },
        }
    }
}

impl PlanView {
    /// The half years that are over on this day, and of which something is written down; oldest first.
    pub fn past_half_years(&self, today: Date) -> Vec<LetGo> {
        let turns = self.turns.iter().map(|turn| turn.date);
        let topics = self.topics.iter().map(|topic| topic.date);
        let changes = self.changes.iter().map(|change| change.date);
        let dates = turns.chain(topics).chain(changes);
        let now = LetGo::half_year(today);
        let past: BTreeSet<LetGo> = dates.map(LetGo::half_year).filter(|of| *of < now).collect();
        past.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::LetGo;
    use crate::{Id, MeetingId, PlanView, TopicId, TopicView};

    #[test]
    fn only_what_is_over_is_let_go_of() {
        let topic = |day| TopicView {
            id: TopicId(Id::from_bytes([1; 10])),
            meeting: MeetingId(Id::from_bytes([2; 10])),
            date: day,
            text: "The bus".into(),
            minutes: None,
            guest: String::new(),
        };
        let days = [
            date(2026, 7, 1),
            date(2026, 6, 30),
            date(2025, 12, 1),
            date(2026, 2, 1),
        ];
        let plan = PlanView {
            topics: days.map(topic).into(),
            ..PlanView::default()
        };
        let half = |year, half| LetGo::HalfYear { year, half };
        assert_eq!(plan.past_half_years(date(2025, 12, 31)), []);
        let past = [half(2025, 2), half(2026, 1)];
        assert_eq!(plan.past_half_years(date(2026, 11, 20)), past);
    }
}
