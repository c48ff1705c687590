//! Showing the book: as lines for people, as JSON for scripts.

mod agreed;
mod asking;
mod notebook;
mod people;
mod rota;
mod schedule;
mod slips;

use commonbook_book::{
    Book, Door, MemberId, NoteView, Occurrence, ProposedView, Standing, WelcomeSheet,
};
use commonbook_host::{Answer, Host, Input};
use commonbook_words::Words;
use jiff::{ToSpan as _, civil::Date};
use serde_json::{Value, json};

use crate::{clock, failure::Failure, run::Call, terminal};

/// Days that the next meetings are looked for in.
const AHEAD: i64 = 60;

/// Shows a part of the book.
pub(crate) fn show(call: &Call<'_>) -> Result<(), Failure> {
    let host = call.open()?;
    let book = host.book();
    let today = clock::today();
    let from = date(call.text("from"))?.unwrap_or(today);
    let to = match date(call.text("to"))? {
        Some(to) => to,
        None => from.saturating_add(AHEAD.days()),
    };
    let (value, lines) = match call.text("what") {
        "book" => whole(&host, &book)?,
        "today" => {
            let next = book.plan.next_occurrence(today.at(0, 0, 0, 0));
            let list: Vec<Occurrence> = next.into_iter().collect();
            schedule::occurrences(&book, call.words, &list, today)
        }
        "meetings" | "rota" => {
            let list = book.plan.occurrences(from, to);
            schedule::occurrences(&book, call.words, &list, today)
        }
        "venues" => schedule::venues(&book, call.words, today),
        "breaks" => schedule::pauses(&book, call.words),
        "trials" => schedule::trials(&book, call.words, today),
        "jobs" => rota::jobs(&book, call.words),
        "rules" => (json!(rules(&book)), agreed::rules(&book, call.words)),
        "decisions" => agreed::decisions(&book, call.words),
        "notes" => {
            let (notes, _) = everything(&host)?;
            let lines = notes
                .iter()
                .map(|note| format!("{}\n{}\n", note.title, note.text))
                .collect();
            (json!(note_values(&notes)), lines)
        }
        "people" => {
            let (value, mut lines) = people::people(&book, call.words);
            lines.push(door(call.words, book.plan.door));
            (value, lines)
        }
        "agenda" => notebook::agenda(&book, call.words, from, to),
        "pack" => notebook::pack(&book, call.words, from),
        "versions" => notebook::versions(&host, call.text("note"), call.words)?,
        "private" => notebook::private(&book, call.words),
        "places" => notebook::places(&book, call.words),
        "plans" => notebook::plans(&book, call.words),
        "slips" => slips::slips(&book, call.words),
        "asks" => asking::asks(&book, call.words, today),
        "circle" => asking::circle(&book, call.words),
        "handed" => slips::handed(&book, call.words),
        "proposals" => proposals(&book, call.words),
        _ => status(&book, call.words),
    };
    host.lock()?;
    if call.json {
        terminal::print_json(&value);
    } else {
        for line in lines.iter().flat_map(|text| text.split('\n')) {
            // What others wrote does not get to steer the terminal.
            terminal::print(&commonbook_words::plain(&line.replace('\t', " ")));
        }
    }
    Ok(())
}

/// A date that may have been typed.
pub(crate) fn date(text: &str) -> Result<Option<Date>, Failure> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse()
        .map(Some)
        .map_err(|_| Failure::new(2, "error-date"))
}

fn everything(host: &Host) -> Result<(Vec<NoteView>, [u8; 32]), Failure> {
    match host.request(Input::ReadAll)? {
        Answer::Everything { notes, digest } => Ok((notes, digest)),
        _ => Err(Failure::own_fault()),
    }
}

fn note_values(notes: &[NoteView]) -> Vec<Value> {
    notes
        .iter()
        .map(|note| json!({ "id": note.id, "title": note.title, "text": note.text }))
        .collect()
}

fn rules(book: &Book) -> Vec<Value> {
    book.plan
        .rules
        .iter()
        .map(|rule| json!({ "id": rule.id, "text": rule.text }))
        .collect()
}

fn whole(host: &Host, book: &Book) -> Result<(Value, Vec<String>), Failure> {
    let (notes, digest) = everything(host)?;
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let members: Vec<Value> = book
        .members
        .members
        .iter()
        .map(|member| {
            let devices: Vec<_> = member.devices.iter().map(|device| device.id).collect();
            json!({ "id": member.id, "alias": member.alias, "devices": devices, "vouched_by": member.vouched_by })
        })
        .collect();
    let meetings: Vec<Value> = book
        .plan
        .meetings
        .iter()
        .map(|m| {
            json!({
                "id": m.id, "title": m.title, "date": m.date, "time": m.time.strftime("%H:%M").to_string(),
                "minutes": m.minutes, "zone": m.zone, "place": m.place, "repeat": m.repeat,
                "venue": m.venue, "kind": m.kind, "how": m.how, "tell": m.tell, "trials": m.trials,
                "crossings": m.crossings,
            })
        })
        .collect();
    let value = json!({
        "group": book.members.group,
        "purpose": book.plan.purpose,
        "number": book.members.number,
        "proposals": shared_proposals(book),
        "members": members,
        "meetings": meetings,
        "changes": book.plan.changes,
        "roles": book.plan.roles,
        "turns": book.plan.turns,
        "topics": book.plan.topics,
        "offers": book.plan.offers,
        "shared": book.plan.shared,
        "rules": rules(book),
        "exceptions": book.plan.exceptions,
        "adopted": book.plan.adopted,
        "look_again": book.plan.look_again,
        "decisions": book.plan.decisions,
        "door": book.plan.door,
        "notes": note_values(&notes),
        "slips": book.slips.slips,
        "venues": schedule::venue_values(book, clock::today()),
        "breaks": book.plan.pauses,
        "resources": book.notebook.resources,
        "plans": book.notebook.plans,
        "asks": book.notebook.asks,
        "digest": digest,
    });
    let mut lines = vec![book.members.group.clone()];
    lines.extend(book.plan.meetings.iter().map(|m| {
        format!(
            "{} {} {} {}",
            m.date,
            m.time.strftime("%H:%M"),
            m.title,
            m.place
        )
    }));
    lines.extend(
        book.plan
            .rules
            .iter()
            .map(|rule| format!("- {}", rule.text)),
    );
    lines.extend(
        notes
            .iter()
            .map(|note| format!("{}\n{}", note.title, note.text)),
    );
    Ok((value, lines))
}

/// The same on every device: without what one's own device may do about them.
fn shared_proposals(book: &Book) -> Vec<Value> {
    let proposals = book.members.proposals.iter();
    proposals
        .map(|p| json!({ "id": p.id, "what": p.what, "agreed": p.agreed, "need": p.need }))
        .collect()
}

fn alias(book: &Book, id: &MemberId) -> String {
    let found = book.members.members.iter().find(|member| member.id == *id);
    found.map_or_else(|| id.to_string(), |member| member.alias.clone())
}

fn proposals(book: &Book, words: &Words) -> (Value, Vec<String>) {
    let lines = book.members.proposals.iter().map(|proposal| {
        let named = |id: &str, who: String| words.with(id, &[("alias", who.into())]);
        let what = match &proposal.what {
            ProposedView::Admit { alias } => named("show-proposal-admit", alias.clone()),
            ProposedView::AdmitPaper { alias } => named("show-proposal-paper", alias.clone()),
            ProposedView::AdmitDevice { member } => {
                named("show-proposal-device", alias(book, member))
            }
            ProposedView::Remove { member } => named("show-proposal-remove", alias(book, member)),
            ProposedView::SetAside { member, .. } => {
                named("show-proposal-set-aside", alias(book, member))
            }
            ProposedView::LetGo(what) => words.with(
                "show-proposal-let-go",
                &[("what", words.let_go(*what).into())],
            ),
            ProposedView::Policy { number } => {
                words.with("show-proposal-policy", &[("number", (*number).into())])
            }
        };
        let args = [
            ("id", proposal.id.to_string().into()),
            ("what", what.into()),
            ("have", proposal.agreed.len().into()),
            ("need", proposal.need.into()),
        ];
        words.with("show-proposal", &args)
    });
    let mut lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        lines.push(words.get("show-no-proposals"));
    }
    (json!(book.members.proposals), lines)
}

fn status(book: &Book, words: &Words) -> (Value, Vec<String>) {
    let status = &book.status;
    let value = json!({
        "standing": book.members.standing,
        "welcome": book.members.welcome,
        "devices_known": status.devices_known,
        "unshared_edits": status.unshared_edits,
        "held_back": status.held_back,
        "waiting": status.waiting,
        "not_heard": status.not_heard,
        "newer_version": status.newer_version,
        "unreadable_pages": status.unreadable_pages,
    });
    let standing = match book.members.standing {
        Standing::Member => "show-member",
        Standing::Asking => "show-asking",
        Standing::Out => "show-out",
        Standing::Left => "show-left",
    };
    let args = [
        ("devices", status.devices_known.into()),
        ("unshared", status.unshared_edits.into()),
        ("held", status.held_back.into()),
        ("waiting", status.waiting.into()),
        ("deaf", status.not_heard.into()),
    ];
    let mut lines = vec![words.get(standing), words.with("show-status", &args)];
    if let Some(sheet) = &book.members.welcome {
        lines.extend(sheet_lines(words, sheet));
    }
    (value, lines)
}

/// The welcome sheet, for people.
pub(crate) fn sheet_lines(words: &Words, sheet: &WelcomeSheet) -> Vec<String> {
    let group = [("group", sheet.group.as_str().into())];
    let mut lines = vec![words.with("sheet-title", &group)];
    lines.extend(Some(sheet.purpose.clone()).filter(|purpose| !purpose.is_empty()));
    lines.push(door(words, sheet.door));
    if !sheet.meetings.is_empty() {
        lines.push(words.get("sheet-meetings"));
    }
    lines.extend(sheet.meetings.iter().map(|meeting| {
        let (time, title) = (meeting.time.strftime("%H:%M"), &meeting.title);
        format!("  {} {time} {title} {}", meeting.date, meeting.place)
    }));
    if !sheet.rules.is_empty() {
        lines.push(words.get("sheet-rules"));
    }
    lines.extend(sheet.rules.iter().map(|rule| format!("  - {rule}")));
    lines.push(words.get("sheet-whom"));
    let plain = |line: String| commonbook_words::plain(line.trim_end()).into_owned();
    lines.into_iter().map(plain).collect()
}

/// Whether newcomers are welcome just now.
fn door(words: &Words, door: Door) -> String {
    match door {
        Door::Open => words.get("show-door-open"),
        Door::Closed => words.get("show-door-closed"),
        Door::OpenUntil(last) => {
            let date = words.date_with_year(last);
            words.with("show-door-until", &[("date", date.into())])
        }
    }
}
