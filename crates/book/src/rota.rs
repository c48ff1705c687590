//! Who does what: how a job is shared out, and to whom an open turn is offered.
//!
//! Nothing here says who did not want to, or how often somebody did a thing. An offer names those who are still to be
//! asked; whoever is not on it may rest, do something else that day, or never have been on a list. It is worked out
//! from the turns there are, and nobody's turn until they take it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{MeetingId, MemberId, MemberView, PlanView, RoleId, RoleMark, RoleView};

/// When it is decided who does a job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoleMode {
    /// Beforehand, by whoever takes the turn.
    #[default]
    Ahead,
    /// At the beginning of each meeting, by whoever likes.
    OnTheDay,
}

/// To whom an open turn is offered, where that is not as the turns before it suggest.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OfferView {
    /// Which meeting.
    pub meeting: MeetingId,
    /// The date as the series says it.
    pub date: Date,
    /// Which job.
    pub role: RoleId,
    /// Those who are still to be asked, one after the other; nobody: it is open for whoever likes.
    pub members: Vec<MemberId>,
}

/// Several people do a job together on one date, and said that this is fine.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SharedView {
    /// Which meeting.
    pub meeting: MeetingId,
    /// The date as the series says it.
    pub date: Date,
    /// Which job.
    pub role: RoleId,
    /// So many.
    pub seats: u32,
}

impl RoleView {
    /// A job of which nothing is known but its name: one person does it, decided beforehand.
    pub fn named(id: RoleId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            checklist: Vec::new(),
            mark: RoleMark::Plain,
            mode: RoleMode::Ahead,
            seats: 1,
            willing: Vec::new(),
        }
    }
}

impl PlanView {
    /// Those to whom an open turn is offered, one after the other; the first is the one to ask now. Nobody: it is open
    /// for whoever likes. `members` are those of the group.
    ///
    /// It goes around: first whoever is farthest from another turn at this job, before or after. Never to somebody who
    /// has a job at this meeting already.
    pub fn offered(
        &self,
        members: &[MemberView],
        meeting: MeetingId,
        date: Date,
        role: RoleId,
    ) -> Vec<MemberId> {
        let Some(job) = self.roles.iter().find(|one| one.id == role) else {
            return Vec::new();
        };
        if job.mode == RoleMode::OnTheDay {
            return Vec::new();
        }
        let busy: BTreeSet<MemberId> = self
            .turns
            .iter()
            .filter(|turn| turn.meeting == meeting && turn.date == date)
            .filter(|turn| !turn.learning)
            .map(|turn| turn.member)
            .collect();
        let can = |member: &MemberId| {
            job.willing.contains(member)
                && !busy.contains(member)
                && members.iter().any(|one| one.id == *member)
        };
        let here = |offer: &&OfferView| {
            offer.meeting == meeting && offer.date == date && offer.role == role
        };
        if let Some(offer) = self.offers.iter().find(here) {
            return offer.members.iter().copied().filter(can).collect();
        }
        let mut round: Vec<MemberId> = job.willing.iter().copied().filter(can).collect();
        round.sort_by_cached_key(|member| {
            let apart = self.apart(role, *member, (meeting, date));
            (std::cmp::Reverse(apart), mixed(role, date, *member))
        });
        round
    }

    /// How many days somebody's next turn at a job is away from a date, before it or after; without any, as far as can
    /// be.
    fn apart(&self, role: RoleId, member: MemberId, at: (MeetingId, Date)) -> i32 {
        self.turns
            .iter()
            .filter(|turn| turn.role == role && turn.member == member && !turn.learning)
            .filter(|turn| (turn.meeting, turn.date) != at)
            .filter_map(|turn| turn.date.until(at.1).ok())
            .map(|span| span.get_days().abs())
            .min()
            .unwrap_or(i32::MAX)
    }
}

/// A number that is the same on every device and different for every date: among those who are equally far from
/// another turn, nobody is always the first.
fn mixed(role: RoleId, date: Date, member: MemberId) -> u64 {
    let text = format!("{role}/{date}/{member}");
    // FNV-1a: nothing secret, only spread out.
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
