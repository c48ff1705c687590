//! What the group means to do, and who takes which step on.

use commonbook_book::{ActionPlanView, Book, RoleMark, StepView};
use commonbook_words::Words;
use jiff::civil::Date;

use crate::{rota::alias, sheet::Sheet};

/// Plans and goals as an HTML file, as they are on a day. A step that nobody took on is an empty line to write on.
/// People are called what the group calls them; of what is done nobody's name is left.
pub fn plans(book: &Book, words: &Words, today: Date) -> String {
    let mut sheet = Sheet::new(words, &words.get("plans"));
    sheet.ours("p", &words.get("plans-what"));
    let all = &book.notebook.plans;
    for plan in all {
        sheet.open("section");
        sheet.theirs("h2", &plan.text);
        if let Some(when) = when(plan, words, today) {
            sheet.ours("p", &when);
        }
        steps(&mut sheet, book, words, &plan.steps);
        sheet.close("section");
    }
    let mut steps = all.iter().flat_map(|plan| &plan.steps);
    let names = steps.any(|step| !step.by.is_empty());
    sheet.end(if names { &["paper-names"] } else { &[] })
}

/// When the group looks at it again. A day that has gone by is no fault, and is not named.
fn when(plan: &ActionPlanView, words: &Words, today: Date) -> Option<String> {
    let date = plan.look_again?;
    Some(if date <= today {
        words.get("plan-look-now")
    } else {
        let date = words.date_with_year(date);
        words.with("plan-look", &[("date", date.into())])
    })
}

fn steps(sheet: &mut Sheet<'_>, book: &Book, words: &Words, steps: &[StepView]) {
    if steps.is_empty() {
        return;
    }
    sheet.open("table");
    for step in steps {
        let names: Vec<String> = step
            .by
            .iter()
            .map(|by| alias(book, words, by.member))
            .collect();
        let said = if step.done {
            Some(words.get("step-is-done"))
        } else {
            (!names.is_empty()).then(|| words.list(&names))
        };
        sheet.turn(&step.text, RoleMark::Plain, said.as_deref());
    }
    sheet.close("table");
}
