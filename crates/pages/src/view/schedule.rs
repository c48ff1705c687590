//! What the charter says about the schedule beside the meetings themselves: places, breaks, trials, and what two
//! people changed differently at once.

use std::collections::{BTreeMap, BTreeSet};

use automerge::{Automerge, ROOT, ReadDoc as _, ScalarValue, Value, iter::MapRangeItem};
use commonbook_book::{
    Crossing, Field, Id, MeetingId, MeetingKind, MeetingView, PauseId, PauseView, TrialEnd,
    TrialId, TrialView, VenueId, VenueQuestion, VenueView, clean_line, clean_text, limits,
};
use jiff::civil::Date;

use super::values::possible;
use crate::{
    edit::GONE,
    keys::{KEPT, strict_date},
};

/// The keys of one thing, as texts.
type Texts = BTreeMap<String, String>;

/// What was gathered from the keys of the charter.
#[derive(Default)]
pub(super) struct Schedule {
    meetings: BTreeMap<Id, Texts>,
    venues: BTreeMap<Id, Texts>,
    pauses: BTreeMap<Id, Texts>,
    trials: BTreeMap<Id, Texts>,
    crossings: BTreeMap<Id, Vec<Crossing>>,
    crossed_trials: BTreeSet<Id>,
}

impl Schedule {
    /// Looks at one key of the charter.
    pub(super) fn take(
        &mut self,
        doc: &Automerge,
        (what, id, field): (&str, Id, &str),
        entry: &MapRangeItem<'_>,
    ) {
        let things = match what {
            "meeting" => {
                if entry.conflict
                    && let Some(crossing) =
                        meeting_field(field).and_then(|field| crossing(doc, &entry.key, field))
                {
                    self.crossings.entry(id).or_default().push(crossing);
                }
                if !["venue", "kind", "how", "tell"].contains(&field) {
                    return;
                }
                &mut self.meetings
            }
            "venue" => &mut self.venues,
            "pause" => &mut self.pauses,
            "trial" => {
                if entry.conflict
                    && field == "end"
                    && crossing(doc, &entry.key, Field::Trial).is_some()
                {
                    self.crossed_trials.insert(id);
                }
                &mut self.trials
            }
            _ => return,
        };
        if let Some(text) = text_of(&entry.value.clone().into()) {
            things.entry(id).or_default().insert(field.to_owned(), text);
        }
    }

    /// Gives the meetings what is said about them elsewhere.
    pub(super) fn dress(&mut self, meetings: &mut [MeetingView]) {
        let mut trials: BTreeMap<Id, Vec<TrialView>> = BTreeMap::new();
        for (id, texts) in &self.trials {
            let crossed = self.crossed_trials.contains(id);
            if let Some((meeting, trial)) = trial(*id, texts, crossed).filter(|(_, t)| tried(t)) {
                trials.entry(meeting).or_default().push(trial);
            }
        }
        for meeting in meetings {
            if let Some(texts) = self.meetings.get(&meeting.id.0) {
                meeting.venue = parsed(texts, "venue").map(VenueId);
                meeting.kind = kind(texts).unwrap_or_default();
                meeting.how = words(texts, "how", limits::HOW_CHARS).unwrap_or_default();
                meeting.tell = date(texts, "tell");
            }
            meeting.trials = trials.remove(&meeting.id.0).unwrap_or_default();
            meeting.trials.sort_by_key(|trial| (trial.from, trial.id));
            meeting.crossings = self.crossings.remove(&meeting.id.0).unwrap_or_default();
        }
    }

    /// By name, then id.
    pub(super) fn venues(&self) -> Vec<VenueView> {
        let all = self.venues.iter().filter(|(_, texts)| there(texts));
        let mut venues: Vec<VenueView> = all.filter_map(|(id, texts)| venue(*id, texts)).collect();
        venues.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        venues
    }

    /// By first day, then id.
    pub(super) fn pauses(&self) -> Vec<PauseView> {
        let all = self.pauses.iter().filter(|(_, texts)| there(texts));
        let mut pauses: Vec<PauseView> = all.filter_map(|(id, texts)| pause(*id, texts)).collect();
        pauses.sort_by_key(|pause| (pause.from, pause.id));
        pauses
    }
}

/// The values that a key was given at once, the one that stands first; nothing when they are all the same.
pub(super) fn crossing(doc: &Automerge, key: &str, field: Field) -> Option<Crossing> {
    let stands = text_of(&doc.get(ROOT, key).ok()??.0)?;
    let all = doc.get_all(ROOT, key).ok()?;
    let others: BTreeSet<String> = all
        .iter()
        .filter_map(|(value, _)| text_of(value))
        .filter(|text| *text != stands)
        .collect();
    if others.is_empty() {
        return None;
    }
    let values = std::iter::once(stands).chain(others).collect();
    Some(Crossing { field, values })
}

fn text_of(value: &Value<'_>) -> Option<String> {
    let Value::Scalar(value) = value else {
        return None;
    };
    match value.as_ref() {
        ScalarValue::Str(text) => Some(clean_text(text)),
        ScalarValue::Uint(number) => Some(number.to_string()),
        ScalarValue::Int(number) => Some(number.to_string()),
        ScalarValue::Boolean(true) => Some(YES.to_owned()),
        _ => None,
    }
}

const YES: &str = "yes";

fn meeting_field(name: &str) -> Option<Field> {
    Some(match name {
        "title" => Field::Title,
        "date" => Field::Date,
        "time" => Field::Time,
        "minutes" => Field::Minutes,
        "zone" => Field::Zone,
        "place" => Field::Place,
        "repeat" => Field::Repeat,
        "venue" => Field::Venue,
        "kind" => Field::Kind,
        "how" => Field::How,
        _ => return None,
    })
}

fn venue(id: Id, texts: &Texts) -> Option<VenueView> {
    let answer = |question: VenueQuestion| {
        let answer = line(texts, &format!("is-{}", question.as_str()))?;
        Some((question, answer))
    };
    Some(VenueView {
        id: VenueId(id),
        name: line(texts, "name")?,
        directions: words(texts, "directions", limits::DIRECTIONS_CHARS).unwrap_or_default(),
        home: texts.get("home").is_some_and(|home| home == YES),
        zone: line(texts, "zone"),
        access: VenueQuestion::ALL.into_iter().filter_map(answer).collect(),
    })
}

fn pause(id: Id, texts: &Texts) -> Option<PauseView> {
    Some(PauseView {
        id: PauseId(id),
        name: line(texts, "name").unwrap_or_default(),
        from: date(texts, "from")?,
        to: date(texts, "to")?,
        meeting: parsed(texts, "meeting").map(MeetingId),
    })
}

fn trial(id: Id, texts: &Texts, crossed: bool) -> Option<(Id, TrialView)> {
    let end = match texts.get("end").map(String::as_str) {
        None => TrialEnd::Open,
        Some(KEPT) => TrialEnd::Kept,
        Some(back) => TrialEnd::Back(strict_date(back)?),
    };
    let trial = TrialView {
        id: TrialId(id),
        from: date(texts, "from")?,
        until: date(texts, "until")?,
        time: parsed(texts, "time"),
        minutes: parsed(texts, "minutes").filter(|minutes| *minutes <= limits::MEETING_MINUTES),
        place: texts.get("place").map(|place| clipped(place)),
        venue: parsed(texts, "venue").map(VenueId),
        kind: kind(texts),
        how: texts.get("how").map(|how| clean_text(how)),
        repeat: line(texts, "repeat"),
        end,
        crossed,
    };
    Some((parsed(texts, "meeting")?, trial))
}

/// Not one that was taken back before it began.
fn tried(trial: &TrialView) -> bool {
    trial.crossed || !matches!(trial.end, TrialEnd::Back(back) if back <= trial.from)
}

fn there(texts: &Texts) -> bool {
    texts.get(GONE).is_none_or(|gone| gone != YES)
}

fn kind(texts: &Texts) -> Option<MeetingKind> {
    MeetingKind::of(texts.get("kind")?)
}

fn parsed<T: std::str::FromStr>(texts: &Texts, field: &str) -> Option<T> {
    texts.get(field)?.parse().ok()
}

fn date(texts: &Texts, field: &str) -> Option<Date> {
    strict_date(texts.get(field)?).filter(|date| possible(*date))
}

fn clipped(text: &str) -> String {
    clean_line(text).chars().take(limits::LINE_CHARS).collect()
}

/// A clean line that says something.
fn line(texts: &Texts, field: &str) -> Option<String> {
    Some(clipped(texts.get(field)?)).filter(|line| !line.is_empty())
}

fn words(texts: &Texts, field: &str, limit: usize) -> Option<String> {
    Some(texts.get(field)?.chars().take(limit).collect())
}
