//! The newcomer's pack: what somebody new may read and take home. No name of a member, put together from what the book
//! says today.

use jiff::{
    ToSpan as _,
    civil::{Date, Time},
};
use serde::Serialize;

use crate::{Book, Door, MembersView, Occurrence, clean_line};

/// As many meetings as fit on it.
const MEETINGS: usize = 6;
/// As many topics.
const TOPICS: usize = 12;
/// Days that meetings and topics are looked for in.
const AHEAD: i64 = 60;

/// What the group itself says to somebody new, and how much.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PackWords {
    /// What somebody new should also know, such as whom to ask.
    pub text: String,
    /// Where the group meets does not stand in the pack: whoever comes asks.
    pub ask_where: bool,
}

/// The newcomer's pack.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Pack {
    /// What the group is for.
    pub purpose: String,
    /// The next meetings, by time.
    pub meetings: Vec<PackMeeting>,
    /// What is talked about at these meetings.
    pub topics: Vec<String>,
    /// The ground rules in the group's order.
    pub rules: Vec<String>,
    /// What the group says in its own words.
    pub text: String,
    /// Whether newcomers are welcome just now.
    pub door: Door,
    /// How many texts are not in it, because they name a member.
    pub left_out: usize,
}

/// One of the next meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PackMeeting {
    /// The day.
    pub date: Date,
    /// When it begins, on the clock of the place.
    pub time: Time,
    /// When it ends.
    pub ends: Time,
    /// Where; empty when one asks.
    pub place: String,
    /// What people call it; empty when that would name somebody.
    pub title: String,
}

impl Pack {
    /// The pack as the book stands, with the meetings from `today` on.
    ///
    /// Each text that has the name of a member in it as a word stays out: it is for whoever finds the paper.
    pub fn of(book: &Book, today: Date) -> Self {
        let plan = &book.plan;
        let mut names = Names::of(&book.members);
        let mut next = plan.occurrences(today, today.saturating_add(AHEAD.days()));
        next.retain(|meeting| !meeting.cancelled);
        if next.is_empty() {
            next.extend(plan.next_occurrence(today.at(0, 0, 0, 0)));
        }
        // Whose home it is, newcomers hear from whoever asks them there.
        let at_home = |one: &Occurrence| {
            let home = plan.venues.iter().filter(|venue| venue.home);
            home.into_iter().any(|venue| one.venue == Some(venue.id))
        };
        let of = |one: &Occurrence| plan.agenda(one.meeting, one.original);
        let topics: Vec<&str> = next.iter().flat_map(of).map(|t| t.text.as_str()).collect();
        let topics = names.without(topics).into_iter().take(TOPICS).collect();
        next.truncate(MEETINGS);
        let meetings = next.into_iter().map(|one| PackMeeting {
            date: one.date,
            time: one.shows(),
            ends: one.ends().time(),
            place: if plan.pack.ask_where || at_home(&one) {
                String::new()
            } else {
                names.nameless(&one.place)
            },
            title: names.nameless(&one.title),
        });
        let meetings = meetings.collect();
        Self {
            purpose: names.nameless(&plan.purpose),
            meetings,
            topics,
            rules: names.without(plan.rules_to_read()),
            text: names.nameless(&plan.pack.text),
            door: plan.door,
            left_out: names.left_out.len(),
        }
    }
}

/// The names of all members, and the texts that have one of them.
struct Names {
    of: Vec<Vec<String>>,
    left_out: std::collections::BTreeSet<String>,
}

impl Names {
    fn of(members: &MembersView) -> Self {
        let of = members.members.iter().map(|member| words(&member.alias));
        Self {
            of: of.filter(|name| !name.is_empty()).collect(),
            left_out: std::collections::BTreeSet::new(),
        }
    }

    /// The text, or nothing when it names somebody.
    fn nameless(&mut self, text: &str) -> String {
        let has = words(text);
        let named = |name: &Vec<String>| has.windows(name.len()).any(|some| some == name);
        if self.of.iter().any(named) {
            self.left_out.insert(text.to_owned());
            return String::new();
        }
        text.to_owned()
    }

    fn without<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        let nameless = texts.into_iter().map(|text| self.nameless(text));
        nameless.filter(|text| !text.is_empty()).collect()
    }
}

/// The words of a text, as they are written: "Will" is a name where "will" is none.
fn words(text: &str) -> Vec<String> {
    let line = clean_line(text);
    let words = line.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
