//! What the group wrote down: agendas.

use commonbook_book::{Book, TopicView};
use commonbook_words::Words;
use jiff::civil::Date;
use serde_json::{Value, json};

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
    let mut line = topic.text.replace('\n', " ");
    if let Some(minutes) = topic.minutes {
        let minutes = words.with("show-topic-minutes", &[("n", minutes.into())]);
        line = format!("{line} ({minutes})");
    }
    if !topic.guest.is_empty() {
        line = format!("{line} \u{2013} {}", topic.guest);
    }
    line
}
