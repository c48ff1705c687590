//! The charter page: purpose, meetings, jobs, ground rules, titles of notes.

use std::collections::BTreeMap;

use automerge::{Automerge, ROOT, ReadDoc as _, ValueRef};
use commonbook_book::{
    Door, Id, MeetingId, MeetingKind, MeetingView, MemberId, NoteId, NoteTitle, PackWords,
    PauseView, RoleId, RoleMark, RoleMode, RoleView, RuleId, RuleView, VenueView, clean_text,
    limits,
};
use jiff::civil::Date;
use serde::Serialize;

use super::{
    schedule::Schedule,
    values::{date, line, number, text, time, words, yes},
};
use crate::{
    Page, Unreadable,
    edit::GONE,
    genesis,
    keys::{
        DOOR, EXCEPTION, LOOK_AGAIN, ON_THE_DAY, PACK_ASK_WHERE, PACK_TEXT, read_door, read_item,
    },
    order,
    page::guarded,
};

/// What the charter says.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CharterPart {
    /// What the group is for.
    pub purpose: String,
    /// By first day, then id.
    pub meetings: Vec<MeetingView>,
    /// By name, then id.
    pub roles: Vec<RoleView>,
    /// In the group's order.
    pub rules: Vec<RuleView>,
    /// By title, then id.
    pub notes: Vec<NoteTitle>,
    /// Whether newcomers are welcome just now.
    pub door: Door,
    /// Places where the group meets, by name, then id.
    pub venues: Vec<VenueView>,
    /// Breaks, by first day, then id.
    pub pauses: Vec<PauseView>,
    /// What we do in case of harm, in the group's order.
    pub exceptions: Vec<RuleView>,
    /// When the group looks at its ground rules again.
    pub look_again: Option<Date>,
    /// What the group says to somebody new.
    pub pack: PackWords,
}

/// One thing on the page while its keys are gathered; each kind of thing uses some of the fields.
#[derive(Default)]
struct Item {
    gone: bool,
    exception: bool,
    lines: BTreeMap<&'static str, String>,
    date: Option<Date>,
    time: Option<jiff::civil::Time>,
    minutes: Option<u32>,
    seats: Option<u32>,
    willing: Vec<MemberId>,
}

impl Page {
    /// What the charter says; of another page, nothing.
    ///
    /// # Errors
    /// [`Unreadable`] when this version's library cannot read it.
    pub fn charter(&self) -> Result<CharterPart, Unreadable> {
        guarded(|| Ok(read(self.doc())))
    }
}

fn read(doc: &Automerge) -> CharterPart {
    let mut door = Door::default();
    let mut schedule = Schedule::default();
    let mut look_again = None;
    let mut pack = PackWords::default();
    let mut kinds: BTreeMap<&'static str, BTreeMap<Id, Item>> = BTreeMap::new();
    for entry in doc.map_range(ROOT, ..) {
        if entry.key == DOOR {
            door = text(&entry.value)
                .and_then(|text| read_door(&text))
                .unwrap_or_default();
        }
        if entry.key == LOOK_AGAIN {
            look_again = date(&entry.value);
        }
        match entry.key.as_ref() {
            PACK_TEXT => {
                pack.text = words(&entry.value, limits::PURPOSE_CHARS).unwrap_or_default();
            }
            PACK_ASK_WHERE => pack.ask_where = yes(&entry.value),
            _ => {}
        }
        let Some((what, id, field)) = read_item(&entry.key) else {
            continue;
        };
        schedule.take(doc, (what, id, field), &entry);
        if what == "willing" {
            if let (Ok(member), true) = (field.parse(), yes(&entry.value)) {
                let job = kinds.entry("role").or_default().entry(id).or_default();
                job.willing.push(member);
            }
            continue;
        }
        let Some(what) = ["meeting", "role", "rule", "note"]
            .into_iter()
            .find(|known| *known == what)
        else {
            continue;
        };
        let item = kinds.entry(what).or_default().entry(id).or_default();
        item.take(field, &entry.value);
    }
    let mut of = |what| {
        kinds
            .remove(what)
            .unwrap_or_default()
            .into_iter()
            .filter(|(_, item)| !item.gone)
    };
    let mut meetings: Vec<MeetingView> = of("meeting")
        .filter_map(|(id, item)| item.meeting(MeetingId(id)))
        .collect();
    meetings.sort_by_key(|meeting| (meeting.date, meeting.id));
    schedule.dress(&mut meetings);
    let mut roles: Vec<RoleView> = of("role")
        .filter_map(|(id, item)| item.role(RoleId(id)))
        .collect();
    roles.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    let (exceptions, rules): (Vec<_>, Vec<_>) = of("rule").partition(|(_, item)| item.exception);
    let mut notes: Vec<NoteTitle> = of("note")
        .filter_map(|(id, item)| item.note(NoteId(id)))
        .collect();
    notes.sort_by(|a, b| (&a.title, a.id).cmp(&(&b.title, b.id)));
    let purpose = clean_text(&doc.text(genesis::text()).unwrap_or_default());
    CharterPart {
        purpose: purpose.chars().take(limits::PURPOSE_CHARS).collect(),
        meetings,
        roles,
        rules: in_order(rules),
        exceptions: in_order(exceptions),
        look_again,
        notes,
        door,
        venues: schedule.venues(),
        pauses: schedule.pauses(),
        pack,
    }
}

fn in_order(rules: Vec<(Id, Item)>) -> Vec<RuleView> {
    let mut rules: Vec<(String, RuleView)> = rules
        .into_iter()
        .filter_map(|(id, item)| item.rule(RuleId(id)))
        .collect();
    rules.sort_by(|a, b| (&a.0, a.1.id).cmp(&(&b.0, b.1.id)));
    rules.into_iter().map(|(_, rule)| rule).collect()
}

impl Item {
    fn take(&mut self, field: &str, value: &ValueRef<'_>) {
        let mut keep = |field, line: Option<String>| {
            if let Some(line) = line {
                self.lines.insert(field, line);
            }
        };
        match field {
            GONE => self.gone = yes(value),
            EXCEPTION => self.exception = yes(value),
            "title" => keep("title", line(value)),
            "name" => keep("name", line(value)),
            "zone" => keep("zone", line(value)),
            "repeat" => keep("repeat", line_of(value, limits::REPEAT_CHARS)),
            "checklist" => keep(
                "checklist",
                words(value, limits::CHECKLIST_LINES * (limits::LINE_CHARS + 1)),
            ),
            "text" => keep("text", words(value, limits::RULE_CHARS)),
            // The place of a meeting is where it is, the place of a rule is where it stands among the others.
            "place" => keep("place", line(value)),
            "date" => self.date = date(value),
            "time" => self.time = time(value),
            "mark" => keep("mark", line(value)),
            "mode" => keep("mode", line(value)),
            "seats" => self.seats = number(value),
            "minutes" => {
                self.minutes = number(value).filter(|minutes| *minutes <= limits::MEETING_MINUTES)
            }
            _ => {}
        }
    }

    fn line(&mut self, field: &str) -> Option<String> {
        self.lines.remove(field).filter(|line| !line.is_empty())
    }

    fn meeting(mut self, id: MeetingId) -> Option<MeetingView> {
        Some(MeetingView {
            id,
            title: self.line("title")?,
            date: self.date?,
            time: self.time?,
            minutes: self.minutes.unwrap_or(90),
            zone: self.line("zone")?,
            place: self.line("place").unwrap_or_default(),
            repeat: self.line("repeat"),
            venue: None,
            kind: MeetingKind::default(),
            how: String::new(),
            tell: None,
            trials: Vec::new(),
            crossings: Vec::new(),
        })
    }

    fn role(mut self, id: RoleId) -> Option<RoleView> {
        let checklist = self.line("checklist").unwrap_or_default();
        let checklist = checklist
            .lines()
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect();
        let mark = self.line("mark").unwrap_or_default();
        let mode = match self.line("mode").as_deref() {
            Some(ON_THE_DAY) => RoleMode::OnTheDay,
            _ => RoleMode::Ahead,
        };
        self.willing.sort_unstable();
        Some(RoleView {
            id,
            name: self.line("name")?,
            checklist,
            mark: RoleMark::named(&mark),
            mode,
            seats: self.seats.unwrap_or(1).clamp(1, limits::SEATS),
            willing: std::mem::take(&mut self.willing),
        })
    }

    fn rule(mut self, id: RuleId) -> Option<(String, RuleView)> {
        let place = self
            .line("place")
            .filter(|place| order::is_place(place))
            .unwrap_or_else(|| LAST.to_owned());
        Some((
            place,
            RuleView {
                id,
                text: self.line("text")?,
            },
        ))
    }

    fn note(mut self, id: NoteId) -> Option<NoteTitle> {
        Some(NoteTitle {
            id,
            title: self.line("title")?,
            unreadable: false,
        })
    }
}

/// Sorts after every place.
const LAST: &str = "~";

fn line_of(value: &ValueRef<'_>, limit: usize) -> Option<String> {
    Some(
        commonbook_book::clean_line(&text(value)?)
            .chars()
            .take(limit)
            .collect(),
    )
}

/// Where all rules stand, those taken out too: their places stay in use.
pub(crate) struct Places {
    pub(crate) of: BTreeMap<Id, String>,
}

/// Reads the places of all rules.
pub(crate) fn places(doc: &Automerge) -> Places {
    let mut of = BTreeMap::new();
    for entry in doc.map_range(ROOT, ..) {
        if let Some(("rule", id, "place")) = read_item(&entry.key)
            && let Some(place) = text(&entry.value).filter(|place| order::is_place(place))
        {
            of.insert(id, place);
        }
    }
    Places { of }
}

impl Places {
    pub(crate) fn of(&self, rule: Id) -> Option<&str> {
        self.of.get(&rule).map(String::as_str)
    }

    pub(crate) fn last(&self) -> Option<&str> {
        self.of.values().max().map(String::as_str)
    }

    pub(crate) fn next(&self, place: &str) -> Option<&str> {
        self.of
            .values()
            .map(String::as_str)
            .filter(|other| *other > place)
            .min()
    }
}
