//! The meetings of a span of days, one below the other.

use commonbook_book::{Book, Occurrence};
use commonbook_words::Words;
use jiff::{ToSpan as _, civil::Date};

use crate::sheet::Sheet;

/// From which day to which one, the last one included.
pub(crate) fn span(sheet: &mut Sheet<'_>, words: &Words, from: Date, to: Date) {
    let last = to.saturating_sub(1.day());
    let args = [
        ("first", words.date_with_year(from).into()),
        ("last", words.date_with_year(last.max(from)).into()),
    ];
    sheet.ours("p", &words.with("paper-span", &args));
}

/// Each meeting of the span with its day, time and place, and whatever `below` adds. A meeting that does not take
/// place is there and says so: somebody may have its date in mind.
pub(crate) fn days(
    sheet: &mut Sheet<'_>,
    book: &Book,
    words: &Words,
    (from, to): (Date, Date),
    below: &dyn Fn(&mut Sheet<'_>, &Occurrence),
) {
    let all = book.plan.occurrences(from, to);
    if all.is_empty() {
        sheet.ours("p", &words.get("paper-no-meetings"));
    }
    for one in &all {
        sheet.open("section");
        sheet.ours("h2", &words.date(one.date));
        if one.cancelled {
            sheet.theirs("p", &one.title);
            sheet.ours("p", &words.get("meeting-cancelled"));
        } else {
            let times = [
                ("begins", words.time(one.shows()).into()),
                ("ends", words.time(one.ends().time()).into()),
            ];
            sheet.ours("p", &words.with("paper-time", &times));
            sheet.theirs("p", &one.title);
            // Somebody's home goes on no paper: a sheet hangs where strangers pass.
            if !one.home {
                sheet.theirs("p", &one.place);
            }
            if one.moved {
                sheet.ours("p", &words.get("meeting-moved"));
            }
            below(sheet, one);
        }
        sheet.close("section");
    }
}
