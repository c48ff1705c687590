//! What happens in a week.

use jiff::{ToSpan as _, civil::Date};
use serde_json::{Value, json};

use super::{Act, Years, pen::Pen};

const CIRCLE: &str = "Tuesday circle";
const JOBS: [&str; 5] = ["Opening", "Tea", "Door", "Time", "Chairs"];
const RULES: usize = 20;
/// Notes begun in a week, people who write in one, and pieces they put in each time.
const NEW_NOTES: usize = 2;
const WRITERS: usize = 6;
const PIECES: usize = 20;
const TOPICS: usize = 6;

struct Note {
    title: String,
    /// Characters in it.
    len: usize,
}

/// The group as the script knows it.
pub(super) struct Life {
    years: Years,
    pen: Pen,
    pub(super) acts: Vec<Act>,
    notes: Vec<Note>,
    begun: usize,
    rules: Vec<String>,
    /// Turns that were taken: date, job, member.
    turns: Vec<(Date, &'static str, usize)>,
    week: usize,
}

fn tuesday(week: usize) -> Date {
    jiff::civil::date(2025, 1, 7) + i64::try_from(week).unwrap().weeks()
}

impl Life {
    pub(super) fn new(years: Years) -> Self {
        let mut life = Self {
            years,
            pen: Pen::new(years.seed),
            acts: Vec::new(),
            notes: Vec::new(),
            begun: 0,
            rules: Vec::new(),
            turns: Vec::new(),
            week: 0,
        };
        life.begin();
        life
    }

    fn act(&mut self, who: usize, edits: Vec<Value>) {
        let week = self.week;
        self.acts.push(Act { week, who, edits });
    }

    fn somebody(&mut self) -> usize {
        self.pen.below(self.years.members)
    }

    /// The first day: meetings, jobs, rules, cards.
    fn begin(&mut self) {
        let series = |title: &str, date: Date, repeat: &str| {
            json!({ "add_meeting": {
                "title": title, "date": date, "time": "18:30:00", "minutes": 90,
                "zone": "Europe/London", "place": "Room 2, the old library", "repeat": repeat,
            }})
        };
        let purpose = self.pen.words(60);
        let mut edits = vec![
            json!({ "set_purpose": { "text": purpose } }),
            series(CIRCLE, tuesday(0), "FREQ=WEEKLY"),
            series(
                "Sunday walk",
                tuesday(0) + 19.days(),
                "FREQ=MONTHLY;BYDAY=-1SU",
            ),
            series("Families", tuesday(0) + 2.days(), "FREQ=WEEKLY;INTERVAL=2"),
        ];
        for job in JOBS {
            let checklist: Vec<String> = (0..4).map(|_| self.pen.words(5)).collect();
            edits.push(json!({ "add_role": { "name": job, "checklist": checklist } }));
        }
        for number in 0..RULES {
            let rule = format!("{number}: {}", self.pen.words(9));
            edits.push(json!({ "add_rule": { "text": rule } }));
            self.rules.push(rule);
        }
        self.act(0, edits);
        for who in 0..self.years.members {
            // Two in five give a number.
            if who % 5 < 2 {
                let text = format!("555 {who:04}");
                let card = json!({ "put_card": { "kind": "phone", "text": text, "audience": "everyone" } });
                self.act(who, vec![card]);
            }
        }
    }

    pub(super) fn week(&mut self, week: usize) {
        self.week = week;
        self.turns();
        self.agenda();
        self.dates();
        for _ in 0..NEW_NOTES {
            self.new_note();
        }
        for _ in 0..WRITERS {
            self.write();
        }
        self.tidy();
        if week.is_multiple_of(2) {
            let text = self.pen.words(12);
            let slip = json!({ "add_slip": { "kind": "barrier", "text": text } });
            let who = self.somebody();
            self.act(who, vec![slip]);
        }
    }

    /// Turns of the meeting in two weeks are taken, and now and then one is handed on.
    fn turns(&mut self) {
        let date = tuesday(self.week + 2);
        for job in JOBS {
            let who = self.somebody();
            let take = json!({ "take_slot": { "date": date, "role": job, "meeting": CIRCLE } });
            self.act(who, vec![take]);
            self.turns.push((date, job, who));
        }
        if self.pen.once_in(2) {
            let at = self.turns.len() - 1 - self.pen.below(JOBS.len());
            let (date, job, who) = self.turns.remove(at);
            let on = json!({ "hand_on": { "date": date, "role": job, "meeting": CIRCLE } });
            self.act(who, vec![on]);
        }
    }

    fn agenda(&mut self) {
        let date = tuesday(self.week + 1);
        for _ in 0..TOPICS / 2 {
            let who = self.somebody();
            let topic = |text: String| json!({ "add_topic": { "date": date, "meeting": CIRCLE, "text": text, "minutes": 15 } });
            let edits = vec![topic(self.pen.words(6)), topic(self.pen.words(4))];
            self.act(who, edits);
        }
    }

    /// Now and then a date is moved or cancelled, and sometimes that is taken back.
    fn dates(&mut self) {
        if !self.pen.once_in(8) {
            return;
        }
        let date = tuesday(self.week + 3);
        let (who, other) = (self.somebody(), self.somebody());
        let edit = if self.pen.once_in(2) {
            json!({ "move_date": { "meeting": CIRCLE, "date": date, "to": date + 1.day() } })
        } else {
            json!({ "cancel_date": { "meeting": CIRCLE, "date": date } })
        };
        self.act(who, vec![edit]);
        if self.pen.once_in(3) {
            let back = json!({ "restore_date": { "meeting": CIRCLE, "date": date } });
            self.act(other, vec![back]);
        }
    }

    fn new_note(&mut self) {
        self.begun += 1;
        let title = format!("{} {}", self.pen.words(2), self.begun);
        let count = 20 + self.pen.below(180);
        let text = self.pen.words(count);
        let who = self.somebody();
        let note = json!({ "write_note": { "title": title, "text": text } });
        self.act(who, vec![note]);
        let len = text.chars().count();
        self.notes.push(Note { title, len });
    }

    /// Somebody writes in a note, mostly a new one, as one types: many small pieces close to each other.
    fn write(&mut self) {
        let newest = self.pen.below(self.notes.len().min(12));
        let at = if self.pen.once_in(4) {
            self.pen.below(self.notes.len())
        } else {
            self.notes.len() - 1 - newest
        };
        let (title, mut len) = (self.notes[at].title.clone(), self.notes[at].len);
        let mut place = self.pen.below(len + 1);
        let mut edits = Vec::new();
        for _ in 0..PIECES {
            let delete = if self.pen.once_in(4) {
                self.pen.below(1 + (len - place).min(6))
            } else {
                0
            };
            let count = 1 + self.pen.below(3);
            let insert = format!("{} ", self.pen.words(count));
            let piece = insert.chars().count();
            edits.push(json!({ "splice_note": {
                "note": title, "at": place, "delete": delete, "insert": insert,
            }}));
            len = len + piece - delete;
            place += piece;
        }
        self.notes[at].len = len;
        let who = self.somebody();
        self.act(who, edits);
    }

    /// Rules get other words, notes other titles, and old notes go.
    fn tidy(&mut self) {
        let who = self.somebody();
        match self.pen.below(4) {
            0 => {
                let at = self.pen.below(self.rules.len());
                let text = format!("{at}, week {}: {}", self.week, self.pen.words(9));
                let old = std::mem::replace(&mut self.rules[at], text.clone());
                self.act(
                    who,
                    vec![json!({ "change_rule": { "rule": old, "text": text } })],
                );
            }
            1 => {
                let at = self.pen.below(self.notes.len());
                let title = format!("{} again {}", self.pen.words(2), self.week);
                let old = std::mem::replace(&mut self.notes[at].title, title.clone());
                self.act(
                    who,
                    vec![json!({ "rename_note": { "note": old, "title": title } })],
                );
            }
            2 if self.notes.len() > 20 => {
                let at = self.pen.below(self.notes.len());
                let gone = self.notes.remove(at).title;
                self.act(who, vec![json!({ "drop_note": { "note": gone } })]);
            }
            _ => {}
        }
    }
}
