//! What to talk about, meeting by meeting.

use commonbook_book::{Book, Occurrence, TopicView};
use commonbook_words::Words;
use jiff::civil::Date;

use crate::{
    days::{days, span},
    sheet::Sheet,
};

/// What is on the agendas from `from` until the day before `to`, as an HTML file. Whoever brings a topic is called what
/// the group wrote.
pub fn agenda(book: &Book, words: &Words, from: Date, to: Date) -> String {
    let mut sheet = Sheet::new(words, &words.get("agenda"));
    span(&mut sheet, words, from, to);
    days(&mut sheet, book, words, (from, to), &|sheet, one| {
        topics(sheet, book, words, one);
    });
    sheet.end(&["paper-take-down"])
}

fn topics(sheet: &mut Sheet<'_>, book: &Book, words: &Words, one: &Occurrence) {
    let topics: Vec<&TopicView> = book.plan.agenda(one.meeting, one.original).collect();
    if topics.is_empty() {
        return;
    }
    sheet.open("ol");
    for topic in topics {
        let more = words.topic(topic.minutes, &topic.guest);
        let text = if more.is_empty() {
            topic.text.clone()
        } else {
            format!("{}\n{more}", topic.text)
        };
        sheet.theirs("li", &text);
    }
    sheet.close("ol");
}
