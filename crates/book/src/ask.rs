//! What somebody asks the group for, until a day; and what some write for some.

use jiff::{ToSpan as _, civil::Date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{AskId, CircleNoteId, MemberId, Ref};

/// How many days after its end one's own ask goes by itself. A clock that is further off than that takes nothing away.
const GOES_WITHIN_DAYS: i64 = 60;

/// Something that the group is asked for. Its writer's name is not on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAsk {
    /// Chosen for you when left out. None ever gets the id of an older one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<AskId>,
    /// One's own that it takes the place of, which is destroyed on every device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<AskId>,
    /// What is needed, in plain words.
    pub text: String,
    /// The last day on which it stands.
    pub until: Date,
}

/// Something that the group is asked for, as it stands. There is no list of who helped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AskView {
    /// Its id. One that is changed gets another one.
    pub id: AskId,
    /// What is needed.
    pub text: String,
    /// The last day on which it stands. After it no screen shows it any more.
    pub until: Date,
    /// It was written by whoever holds this device.
    #[serde(skip)]
    pub mine: bool,
}

impl AskView {
    /// Whether it is shown on this day.
    pub fn stands(&self, today: Date) -> bool {
        today <= self.until
    }

    /// Whether its writer's device takes it away by itself: not where the clock is so far off that it may be wrong.
    pub fn goes_by_itself(&self, today: Date) -> bool {
        let late = self.until.saturating_add(GOES_WITHIN_DAYS.days());
        self.mine && !self.stands(today) && today <= late
    }
}

/// A note for some of the group, who are named: one person's words, and with the text whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCircleNote {
    /// Chosen for you when left out. None ever gets the id of an older one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<CircleNoteId>,
    /// One's own that it takes the place of, which is destroyed on every device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<CircleNoteId>,
    /// What it says.
    pub text: String,
    /// Who may read it, beside its writer.
    pub audience: Vec<Ref>,
}

/// The notes for some that this device may show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CircleView {
    /// Those of the same people together, then by writer in the order of admission, then id.
    pub circle_notes: Vec<CircleNoteView>,
}

/// A note for some.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CircleNoteView {
    /// Its id. One that is changed gets another one.
    pub id: CircleNoteId,
    /// Who wrote it.
    pub member: MemberId,
    /// What it says.
    pub text: String,
    /// Who may read it, beside its writer, by id. Some may have gone.
    pub audience: Vec<MemberId>,
}

impl CircleNoteView {
    /// All whose note it is: its writer, and who may read it; by id.
    pub fn people(&self) -> Vec<MemberId> {
        let mut all = self.audience.clone();
        all.push(self.member);
        all.sort_unstable();
        all.dedup();
        all
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::AskView;
    use crate::{AskId, Id};

    #[test]
    fn it_stands_through_its_last_day_and_a_wrong_clock_takes_nothing_away() {
        let ask = |mine| AskView {
            id: AskId(Id::from_bytes([1; 10])),
            text: "a lift".into(),
            until: date(2026, 12, 4),
            mine,
        };
        for (day, stands, goes) in [
            (date(1970, 1, 1), true, false),
            (date(2026, 12, 4), true, false),
            (date(2026, 12, 5), false, true),
            (date(2027, 2, 2), false, true),
            (date(2027, 2, 3), false, false),
            (date(2036, 12, 5), false, false),
        ] {
            assert_eq!(ask(true).stands(day), stands, "{day}");
            assert_eq!(ask(true).goes_by_itself(day), goes, "{day}");
            assert!(!ask(false).goes_by_itself(day), "{day}");
        }
    }
}
