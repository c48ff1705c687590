//! What random people do in the book.

use commonbook_book::{Edit, RoleMark, RoleMode, Standing};
use commonbook_replica::Refusal;
use commonbook_tests::sim::{Who, World, tuesday};

use crate::promises::{Fate, Promises, Thing};

/// Does one random edit; what comes of it is noted.
pub(crate) struct Writer {
    next: u32,
}

impl Writer {
    pub(crate) fn new() -> Self {
        Self { next: 0 }
    }

    /// A number that nothing else has.
    fn fresh(&mut self) -> u32 {
        self.next += 1;
        self.next
    }

    /// One letter that nothing else has.
    fn letter(&mut self) -> char {
        char::from_u32(0x4e00 + self.fresh()).unwrap()
    }

    /// Does something; whether it was kept.
    pub(crate) fn act(&mut self, w: &mut World, who: Who, promises: &mut Promises) -> bool {
        let book = w.book(who);
        let choice = w.below(100);
        let has_plan = !book.plan.meetings.is_empty() && !book.plan.roles.is_empty();
        match choice {
            0..20 => self.rule(w, who, promises),
            20..25 => self.role(w, who, promises),
            25..30 => self.new_note(w, who, promises),
            30..55 if !book.notes.notes.is_empty() => self.letter_in_note(w, who, promises),
            55..75 if has_plan => self.turn(w, who, promises),
            75..80 if has_plan => self.hand_on(w, who, promises),
            80..88 if has_plan => self.date(w, who, promises),
            88..92 if !book.plan.rules.is_empty() => self.touch_rule(w, who, promises),
            92..96 => self.purpose(w, who),
            _ => self.turn_everybody_wants(w, who),
        }
    }

    fn rule(&mut self, w: &mut World, who: Who, promises: &mut Promises) -> bool {
        let text = format!("Rule {}", self.fresh());
        let rules = &w.book(who).plan.rules;
        let after = match rules.len() {
            0 => None,
            len => Some(
                rules[usize::try_from(w.below(len as u64)).unwrap()]
                    .id
                    .to_string(),
            ),
        };
        let edit = Edit::AddRule {
            id: None,
            text: text.clone(),
            after,
        };
        self.tell(w, who, edit, Thing::Rule(text), Fate::There, promises)
    }

    fn role(&mut self, w: &mut World, who: Who, promises: &mut Promises) -> bool {
        let name = format!("Job {}", self.fresh());
        let edit = Edit::AddRole {
            id: None,
            name: name.clone(),
            checklist: vec!["Bring a friend".into()],
            mark: RoleMark::Plain,
            mode: RoleMode::Ahead,
            seats: 1,
        };
        self.tell(w, who, edit, Thing::Role(name), Fate::There, promises)
    }

    fn new_note(&mut self, w: &mut World, who: Who, promises: &mut Promises) -> bool {
        let title = format!("Note {}", self.fresh());
        let edit = Edit::WriteNote {
            id: None,
            title: title.clone(),
            text: "Begun.\n".into(),
        };
        self.tell(w, who, edit, Thing::Note(title), Fate::There, promises)
    }

    /// Types one letter, or hands in a draft over what was on the screen.
    fn letter_in_note(&mut self, w: &mut World, who: Who, promises: &mut Promises) -> bool {
        let Some(look) = w.try_look(who).filter(|look| !look.texts.is_empty()) else {
            return false;
        };
        let note = &look.texts[usize::try_from(w.below(look.texts.len() as u64)).unwrap()];
        let letter = self.letter();
        let at = usize::try_from(w.below(note.text.chars().count() as u64 + 1)).unwrap();
        let edit = if w.below(2) == 0 {
            Edit::SpliceNote {
                note: note.id.to_string(),
                at,
                delete: 0,
                insert: letter.into(),
            }
        } else {
            let mut text: Vec<char> = note.text.chars().collect();
            text.insert(at, letter);
            Edit::RewriteNote {
                note: note.id.to_string(),
                text: text.into_iter().collect(),
                base: Some(note.version.clone()),
            }
        };
        let thing = Thing::Letter(note.id, letter);
        self.tell(w, who, edit, thing, Fate::There, promises)
    }

    fn turn(&mut self, w: &mut World, who: Who, promises: &mut Promises) -> bool {
        let plan = w.book(who).plan.clone();
        let meeting = plan.meetings[0].id;
        let role = plan.roles[usize::try_from(w.below(plan.roles.len() as u64)).unwrap()].id;
        let date = tuesday(i64::from(self.fresh()));
        let Some(member) = w.book(who).members.me else {
            return false;
        };
        let edit = Edit::TakeSlot {
            date,
            role: role.to_string(),
            member: None,
            meeting: None,
            learning: false,
        };
        let thing = Thing::Turn(meeting, date, role, member);
        self.tell(w, who, edit, thing, Fate::There, promises)
    }

    /// Hands one's own turn on. Nobody else does that here, so what comes last on this laptop is what counts.
    fn hand_on(&mut self, w: &mut World, who: Who, promises: &mut Promises) -> bool {
        let plan = w.book(who).plan.clone();
        let Some(member) = w.book(who).members.me else {
            return false;
        };
        let far = tuesday(0);
        let mine: Vec<_> = plan
            .turns
            .iter()
            .filter(|t| t.member == member && t.date > far)
            .collect();
        if mine.is_empty() {
            return false;
        }
        let turn = mine[usize::try_from(w.below(mine.len() as u64)).unwrap()];
        let edit = Edit::HandOn {
            date: turn.date,
            role: turn.role.to_string(),
            member: None,
            meeting: None,
            offer: None,
        };
        let thing = Thing::Turn(turn.meeting, turn.date, turn.role, member);
        self.tell(w, who, edit, thing, Fate::Gone, promises)
    }

    fn date(&mut self, w: &mut World, who: Who, promises: &mut Promises) -> bool {
        let meeting = w.book(who).plan.meetings[0].id;
        let date = tuesday(i64::from(self.fresh()));
        let cancel = w.below(2) == 0;
        let (edit, thing) = if cancel {
            let edit = Edit::CancelDate {
                meeting: meeting.to_string(),
                date,
            };
            (edit, Thing::Cancelled(meeting, date))
        } else {
            let edit = Edit::MoveDate {
                meeting: meeting.to_string(),
                date,
                to: Some(date.tomorrow().unwrap()),
                time: None,
                place: None,
                venue: None,
                kind: None,
                how: None,
            };
            (edit, Thing::Moved(meeting, date))
        };
        self.tell(w, who, edit, thing, Fate::There, promises)
    }

    /// Takes a rule out or changes its words: whatever was said about it may not hold any more.
    fn touch_rule(&mut self, w: &mut World, who: Who, promises: &mut Promises) -> bool {
        let rules = w.book(who).plan.rules.clone();
        let rule = &rules[usize::try_from(w.below(rules.len() as u64)).unwrap()];
        let edit = if w.below(2) == 0 {
            Edit::DropRule {
                rule: rule.id.to_string(),
            }
        } else {
            Edit::ChangeRule {
                rule: rule.id.to_string(),
                text: format!("Changed {}", self.fresh()),
            }
        };
        let thing = Thing::Rule(rule.text.clone());
        self.tell(w, who, edit, thing, Fate::Either, promises)
    }

    fn purpose(&mut self, w: &mut World, who: Who) -> bool {
        let text = format!("We meet because of {}", self.fresh());
        kept(w, who, Edit::SetPurpose { text }).is_some()
    }

    /// One turn that everybody takes and hands on at will.
    fn turn_everybody_wants(&mut self, w: &mut World, who: Who) -> bool {
        let book = w.book(who);
        let (Some(role), Some(_)) = (book.plan.roles.first(), book.plan.meetings.first()) else {
            return false;
        };
        let others = &book.members.members;
        let member = others[usize::try_from(w.below(others.len() as u64)).unwrap()].id;
        let held = |t: &commonbook_book::TurnView| {
            (t.date, t.role, t.member) == (tuesday(0), role.id, member)
        };
        let (role, member) = (role.id.to_string(), Some(member.to_string()));
        let edit = if book.plan.turns.iter().any(held) {
            Edit::HandOn {
                date: tuesday(0),
                role,
                member,
                meeting: None,
                offer: None,
            }
        } else {
            Edit::TakeSlot {
                date: tuesday(0),
                role,
                member,
                meeting: None,
                learning: false,
            }
        };
        kept(w, who, edit).is_some()
    }

    fn tell(
        &mut self,
        w: &mut World,
        who: Who,
        edit: Edit,
        thing: Thing,
        fate: Fate,
        promises: &mut Promises,
    ) -> bool {
        let kept = kept(w, who, edit);
        promises.note(who.0, thing, kept, fate);
        kept.is_some()
    }
}

/// Does an edit that has to be possible; nothing when the disk failed.
fn kept(w: &mut World, who: Who, edit: Edit) -> Option<()> {
    let said = format!("{edit:?}");
    match w.edit(who, edit)? {
        Ok(()) => Some(()),
        Err(Refusal::NotMember) if w.book(who).members.standing != Standing::Member => None,
        Err(refusal) => panic!("{said} on device {}: {refusal:?}", who.0),
    }
}
