//! What a calendar file would add, in words: the same on the screen and on the command line.

use commonbook_words::Words;

use super::{CalendarIn, Found};

/// Something of a calendar file, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is called; of what was left out, that it was.
    pub title: String,
    /// Whether it would be added.
    pub adds: bool,
    /// When it is, and what there is to say about it.
    pub lines: Vec<String>,
}

/// Every event in words, and in the end what was left out on purpose.
pub fn told(calendar: &CalendarIn, words: &Words) -> Vec<Told> {
    let mut all: Vec<Told> = calendar
        .found
        .iter()
        .map(|found| one(found, words))
        .collect();
    let left = calendar.left_out;
    let lines: Vec<String> = [
        ("calendar-left-people", left.people),
        ("calendar-left-alarms", left.alarms),
        ("calendar-left-texts", left.texts),
        ("calendar-left-others", left.others),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .map(|(id, n)| words.with(id, &[("n", n.into())]))
    .collect();
    if !lines.is_empty() {
        all.push(Told {
            title: words.get("calendar-left"),
            adds: false,
            lines,
        });
    }
    all
}

fn one(found: &Found, words: &Words) -> Told {
    let adds = !found.edits.is_empty();
    let mut lines = Vec::new();
    if let Some(begins) = found.begins.filter(|_| adds) {
        let dates: Vec<String> = found
            .dates
            .iter()
            .map(|date| words.date_with_year(*date))
            .collect();
        let args = [
            ("dates", dates.join(" · ").into()),
            ("time", words.time(begins.time()).into()),
            ("zone", (&found.zone).into()),
        ];
        let id = if found.more {
            "calendar-dates-more"
        } else {
            "calendar-dates"
        };
        lines.push(words.with(id, &args));
    } else if !adds {
        lines.push(words.get("calendar-not-added"));
    }
    lines.extend(found.remarks.iter().map(|remark| remark.in_words(words)));
    Told {
        title: commonbook_words::plain(&found.title).into_owned(),
        adds,
        lines,
    }
}
