//! The newcomer's pack, to take home.

use commonbook_book::{Book, Door, Pack};
use commonbook_words::Words;
use jiff::civil::Date;

use crate::sheet::Sheet;

/// What somebody new may read, from what the book says on a day, as an HTML file. Without the name of any member.
pub fn pack(book: &Book, words: &Words, today: Date) -> String {
    let pack = Pack::of(book, today);
    let mut sheet = Sheet::new(words, &words.get("pack-welcome"));
    let part = |sheet: &mut Sheet<'_>, heading: &str, text: &str| {
        sheet.open("section");
        sheet.ours("h2", &words.get(heading));
        sheet.ours("p", &words.get(text));
        sheet.close("section");
    };
    sheet.theirs("p", &pack.purpose);
    when(&mut sheet, words, &pack);
    part(&mut sheet, "pack-support", "pack-support-text");
    part(&mut sheet, "pack-how", "pack-how-text");
    part(&mut sheet, "pack-between", "pack-between-text");
    list(&mut sheet, words, "rules", &pack.rules);
    list(&mut sheet, words, "pack-topics", &pack.topics);
    sheet.open("section");
    sheet.ours("h2", &words.get("pack-ask"));
    if pack.text.is_empty() {
        sheet.ours("p", &words.get("pack-ask-text"));
    } else {
        sheet.theirs("p", &pack.text);
    }
    sheet.close("section");
    sheet.end(&[])
}

fn when(sheet: &mut Sheet<'_>, words: &Words, pack: &Pack) {
    sheet.open("section");
    sheet.ours("h2", &words.get("paper-meetings"));
    let door = match pack.door {
        Door::Open => words.get("door-open"),
        Door::Closed => words.get("door-closed"),
        Door::OpenUntil(last) => {
            let last = [("date", words.date(last).into())];
            words.with("door-until", &last)
        }
    };
    sheet.ours("p", &door);
    if pack.meetings.is_empty() {
        sheet.ours("p", &words.get("pack-no-meetings"));
    }
    for meeting in &pack.meetings {
        let times = [
            ("begins", words.time(meeting.time).into()),
            ("ends", words.time(meeting.ends).into()),
        ];
        let times = words.with("paper-time", &times);
        let day = words.date(meeting.date);
        sheet.ours("p", &format!("{day}, {times}"));
        sheet.theirs("p", &meeting.title);
        sheet.theirs("p", &meeting.place);
    }
    if pack.meetings.iter().any(|meeting| meeting.place.is_empty()) {
        sheet.ours("p", &words.get("pack-where"));
    }
    sheet.close("section");
}

fn list(sheet: &mut Sheet<'_>, words: &Words, heading: &str, texts: &[String]) {
    if texts.is_empty() {
        return;
    }
    sheet.open("section");
    sheet.ours("h2", &words.get(heading));
    sheet.open("ul");
    for text in texts {
        sheet.theirs("li", text);
    }
    sheet.close("ul");
    sheet.close("section");
}
