//! Ground rules, for the wall.

use commonbook_book::Book;
use commonbook_words::Words;

use crate::sheet::Sheet;

/// The ground rules as an HTML file: those that hold, or else the draft, and what the group does in case of harm.
/// Without the name of anybody.
pub fn rules(book: &Book, words: &Words) -> String {
    let mut sheet = Sheet::new(words, &words.get("rules"));
    let plan = &book.plan;
    let rules = plan.rules_to_read();
    match &plan.adopted {
        Some(adopted) => {
            if let Some(date) = adopted.date {
                let date = words.date_with_year(date);
                let said = words.with("paper-rules-adopted", &[("date", date.into())]);
                sheet.ours("p", &said);
            }
        }
        None if rules.is_empty() => sheet.ours("p", &words.get("paper-no-rules")),
        None => sheet.ours("p", &words.get("paper-rules-draft")),
    }
    points(&mut sheet, "ol", rules.into_iter());
    if !plan.exceptions.is_empty() {
        sheet.ours("h2", &words.get("exceptions"));
        let exceptions = plan.exceptions.iter().map(|one| one.text.as_str());
        points(&mut sheet, "ul", exceptions);
    }
    sheet.end(&[])
}

fn points<'a>(sheet: &mut Sheet<'_>, list: &'static str, points: impl Iterator<Item = &'a str>) {
    let mut points = points.peekable();
    if points.peek().is_none() {
        return;
    }
    sheet.open(list);
    for point in points {
        sheet.theirs("li", point);
    }
    sheet.close(list);
}
