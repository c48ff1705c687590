//! What the group wrote down: agendas, and what newcomers read.

use commonbook_book::{Book, NoteTitle, Pack, TopicView};
use commonbook_host::{Host, Input};
use commonbook_words::Words;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::alias;
use crate::failure::Failure;

/// What to talk about, meeting by meeting.
pub(super) fn agenda(book: &Book, words: &Words, from: Date, to: Date) -> (Value, Vec<String>) {
    let (mut values, mut lines) = (Vec::new(), Vec::new());
    for one in book.plan.occurrences(from, to) {
        let topics: Vec<&TopicView> = book.plan.agenda(one.meeting, one.original).collect();
        if topics.is_empty() {
            continue;
        }
        lines.push(format!("{} {}", one.date, one.title));
        lines.extend(
            topics
                .iter()
                .map(|topic| format!("  {}", line(topic, words))),
        );
        values.push(json!({
            "meeting": one.meeting, "title": one.title, "original": one.original, "date": one.date,
            "cancelled": one.cancelled, "topics": topics,
        }));
    }
    if lines.is_empty() {
        lines.push(words.get("show-no-topics"));
    }
    (Value::Array(values), lines)
}

/// One topic with all that is said about it.
fn line(topic: &TopicView, words: &Words) -> String {
    let text = topic.text.replace('\n', " ");
    match words.topic(topic.minutes, &topic.guest).as_str() {
        "" => text,
        more => format!("{text} ({more})"),
    }
}

/// The newcomer's pack, as it is printed.
pub(super) fn pack(book: &Book, words: &Words, today: Date) -> (Value, Vec<String>) {
    let pack = Pack::of(book, today);
    let mut lines = vec![pack.purpose.clone()];
    lines.extend(pack.meetings.iter().map(|one| {
        let line = format!(
            "{} {} {} {}",
            one.date,
            one.time.strftime("%H:%M"),
            one.title,
            one.place
        );
        line.trim_end().to_owned()
    }));
    let listed = pack.topics.iter().chain(&pack.rules);
    lines.extend(listed.map(|text| format!("- {text}")));
    lines.push(pack.text.clone());
    lines.retain(|line| !line.is_empty());
    if pack.left_out > 0 {
        lines.push(words.with("pack-left-out", &[("n", pack.left_out.into())]));
    }
    (json!(pack), lines)
}

/// Useful places and people.
pub(super) fn places(book: &Book, words: &Words) -> (Value, Vec<String>) {
    let all = &book.notebook.resources;
    let mut lines = Vec::new();
    for one in all {
        lines.push(one.name.clone());
        let said = words.resource(one).into_iter();
        lines.extend(said.map(|line| format!("  {line}")));
    }
    if lines.is_empty() {
        lines.push(words.get("useful-none"));
    }
    (json!(all), lines)
}

/// Plans, their steps, and who took which one on.
pub(super) fn plans(book: &Book, words: &Words) -> (Value, Vec<String>) {
    let all = &book.notebook.plans;
    let mut lines = Vec::new();
    for plan in all {
        lines.push(plan.text.replace('\n', " "));
        if let Some(date) = plan.look_again {
            let date = [("date", date.to_string().into())];
            lines.push(format!("  {}", words.with("show-plan-look", &date)));
        }
        for step in &plan.steps {
            let names: Vec<String> = step.by.iter().map(|by| alias(book, &by.member)).collect();
            let said = if step.done {
                words.get("step-is-done")
            } else if names.is_empty() {
                words.get("show-open")
            } else {
                words.list(&names)
            };
            lines.push(format!("  - {}: {said}", step.text.replace('\n', " ")));
        }
    }
    if lines.is_empty() {
        lines.push(words.get("show-no-plans"));
    }
    (json!(all), lines)
}

/// What a note said before, newest first.
pub(super) fn versions(
    host: &Host,
    note: &str,
    words: &Words,
) -> Result<(Value, Vec<String>), Failure> {
    let book = host.book();
    let same = |one: &&NoteTitle| one.id.to_string() == note || one.title == note;
    let mut found = book.notes.notes.iter().filter(same);
    let (Some(found), None) = (found.next(), found.next()) else {
        return Err(Failure::new(2, "error-no-such-note"));
    };
    let id = found.id;
    host.tell(Input::OpenVersions(id));
    // What comes after it is answered after it.
    host.request(Input::ReadAll)?;
    let versions = host.book().versions.clone();
    let earlier = versions.map(|all| all.earlier.clone()).unwrap_or_default();
    let mut lines = Vec::new();
    for one in &earlier {
        lines.push(format!("{}\n{}\n", one.version, one.text));
    }
    if lines.is_empty() {
        lines.push(words.get("versions-none"));
    }
    Ok((json!(earlier), lines))
}

/// The pages that stay on this device.
pub(super) fn private(book: &Book, words: &Words) -> (Value, Vec<String>) {
    let pages = &book.private.pages;
    let lines = pages
        .iter()
        .map(|page| format!("{}  {}\n{}\n", page.id, page.title, page.text));
    let mut lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        lines.push(words.get("show-no-private"));
    }
    (json!(pages), lines)
}
