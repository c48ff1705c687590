//! Years of use that a seed decides: what a large group does in its book, week by week, to measure with.
//!
//! [`script`] only says what happens, so that something else than our book can live through the same; [`Lived`] is a
//! world in which it happened.

mod life;
mod lived;
mod pen;

pub use lived::Lived;

use commonbook_book::Edit;
use life::Life;
use serde_json::Value;

/// How large, how long, and which.
#[derive(Clone, Copy, Debug)]
pub struct Years {
    /// Members, each with a laptop.
    pub members: usize,
    /// Weeks of meetings.
    pub weeks: usize,
    /// All follows from it.
    pub seed: u64,
}

impl Years {
    /// What the figures are about: fifty people and two years.
    pub const LARGE: Self = Self {
        members: 50,
        weeks: 104,
        seed: 1,
    };
}

/// What one member did in one go.
#[derive(Clone, Debug)]
pub struct Act {
    /// In which week, from 0.
    pub week: usize,
    /// Which member, from 0.
    pub who: usize,
    /// Edits as JSON: what is optional in an edit may be missing.
    pub edits: Vec<Value>,
}

impl Act {
    /// The same as our book takes it.
    pub fn edits(&self) -> Vec<Edit> {
        let text = Value::Array(self.edits.clone()).to_string();
        Edit::from_json(&text).unwrap()
    }
}

/// All that happens, in order.
pub fn script(years: Years) -> Vec<Act> {
    let mut life = Life::new(years);
    for week in 0..years.weeks {
        life.week(week);
    }
    life.acts
}
