//! Whether newcomers are welcome just now: what the group agreed, for people to read.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whether newcomers are welcome just now. It is the group's agreement and shown before somebody is let in; nobody is
/// locked out by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// They are.
    #[default]
    Open,
    /// They are not.
    Closed,
    /// They are, until this day, which still counts.
    OpenUntil(Date),
}

impl Door {
    /// Whether newcomers are welcome on a day, as the clock of some laptop has it.
    pub fn is_open(self, today: Date) -> bool {
        match self {
            Self::Open => true,
            Self::Closed => false,
            Self::OpenUntil(last) => today <= last,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Door;
    use jiff::civil::date;

    #[test]
    fn the_last_day_counts() {
        let door = Door::OpenUntil(date(2026, 12, 1));
        assert!(door.is_open(date(2026, 12, 1)));
        assert!(!door.is_open(date(2026, 12, 2)));
        assert!(Door::Open.is_open(date(2199, 1, 1)));
        assert!(!Door::Closed.is_open(date(2026, 12, 1)));
    }
}
