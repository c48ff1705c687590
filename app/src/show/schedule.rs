//! Meetings, places, breaks and trials.

use commonbook_book::{Book, Clock, MeetingKind, Occurrence};
use commonbook_words::Words;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::rota;

/// Meetings with their turns, one after the other.
pub(super) fn occurrences(
    book: &Book,
    words: &Words,
    list: &[Occurrence],
    today: Date,
) -> (Value, Vec<String>) {
    let mut lines = Vec::new();
    let mut values = Vec::new();
    for one in list {
        let time = one.shows().strftime("%H:%M");
        let directions = one.venue.and_then(|id| book.plan.directions(id, today));
        lines.push(marked(
            words,
            one,
            format!("{} {time} {} {}", one.date, one.title, one.place),
        ));
        lines.extend(asides(words, one));
        lines.extend(directions.map(|text| format!("  {text}")));
        let mut slots = Vec::new();
        for slot in &one.slots {
            let (value, line) = rota::job(book, words, one, slot);
            lines.push(line);
            slots.push(value);
        }
        values.push(json!({
            "meeting": one.meeting, "title": one.title, "original": one.original, "date": one.date,
            "time": one.time.strftime("%H:%M").to_string(), "minutes": one.minutes, "zone": one.zone,
            "place": one.place, "moved": one.moved, "cancelled": one.cancelled, "slots": slots,
            "over": one.over, "venue": one.venue, "directions": directions, "kind": one.kind, "how": one.how,
            "break": one.pause, "trial": one.trial, "clock": one.clock,
        }));
    }
    if lines.is_empty() {
        lines.push(words.get("show-no-meetings"));
    }
    (Value::Array(values), lines)
}

fn marked(words: &Words, one: &Occurrence, line: String) -> String {
    let marks = [
        (one.cancelled && one.pause.is_none(), "show-cancelled"),
        (one.pause.is_some(), "show-in-a-break"),
        (one.moved, "show-moved"),
        (one.trial.is_some(), "show-tried"),
        (one.kind == MeetingKind::Call, "show-by-call"),
        (one.kind == MeetingKind::Mixed, "show-mixed"),
        (one.kind == MeetingKind::DropIn, "show-drop-in"),
    ];
    let holds = marks.into_iter().filter(|(holds, _)| *holds);
    holds.fold(line, |line, (_, id)| {
        format!("{} ({})", line.trim_end(), words.get(id))
    })
}

/// How one joins, and what the clock does that day.
fn asides(words: &Words, one: &Occurrence) -> Vec<String> {
    let mut lines = Vec::new();
    if !one.how.is_empty() {
        lines.push(format!("  {}", one.how.replace('\n', " ")));
    }
    let planned = ("time", words.time(one.time).into());
    match one.clock {
        Clock::Usual => {}
        Clock::Skipped { shows } => {
            let args = [planned, ("shows", words.time(shows).into())];
            lines.push(format!("  {}", words.with("show-clock-skipped", &args)));
        }
        Clock::Twice => lines.push(format!("  {}", words.with("show-clock-twice", &[planned]))),
        Clock::Unknown => lines.push(format!("  {}", words.get("show-clock-unknown"))),
    }
    lines
}

/// Places with what may be shown of them on a day.
pub(super) fn venue_values(book: &Book, today: Date) -> Vec<Value> {
    let venues = book.plan.venues.iter();
    venues
        .map(|venue| {
            json!({
                "id": venue.id, "name": venue.name, "home": venue.home, "zone": venue.zone, "access": venue.access,
                "directions": book.plan.directions(venue.id, today),
            })
        })
        .collect()
}

pub(super) fn venues(book: &Book, words: &Words, today: Date) -> (Value, Vec<String>) {
    let mut lines = Vec::new();
    for venue in &book.plan.venues {
        lines.push(venue.name.clone());
        match book.plan.directions(venue.id, today) {
            Some(directions) => lines.push(format!("  {}", directions.replace('\n', " "))),
            None if venue.home => lines.push(format!("  {}", words.get("show-home-later"))),
            None => {}
        }
        for (question, answer) in &venue.access {
            lines.push(format!("  {}: {answer}", question.as_str()));
        }
    }
    if lines.is_empty() {
        lines.push(words.get("show-no-venues"));
    }
    (Value::Array(venue_values(book, today)), lines)
}

pub(super) fn pauses(book: &Book, words: &Words) -> (Value, Vec<String>) {
    let pauses = book.plan.pauses.iter();
    let mut lines: Vec<String> = pauses
        .map(|pause| format!("{} – {} {}", pause.from, pause.to, pause.name))
        .collect();
    if lines.is_empty() {
        lines.push(words.get("show-no-breaks"));
    }
    (json!(book.plan.pauses), lines)
}

/// The trials that nobody kept or ended yet.
pub(super) fn trials(book: &Book, words: &Words, today: Date) -> (Value, Vec<String>) {
    let mut lines = Vec::new();
    let mut values = Vec::new();
    for (meeting, trial) in book.plan.trials() {
        if !trial.runs() && !trial.crossed {
            continue;
        }
        let asks = trial.asks(today);
        let id = if asks {
            "show-trial-asks"
        } else {
            "show-trial"
        };
        let args = [
            ("title", (&meeting.title).into()),
            ("from", words.date_with_year(trial.from).into()),
            ("until", words.date_with_year(trial.until).into()),
        ];
        lines.push(words.with(id, &args));
        values.push(json!({ "meeting": meeting.id, "asks": asks, "trial": trial }));
    }
    if lines.is_empty() {
        lines.push(words.get("show-no-trials"));
    }
    (Value::Array(values), lines)
}
