//! What one asked the group for goes from every laptop when its last day is over. The book knows no clock, so this is an
//! edit that the program makes for the person whose ask it is, as if they had pressed the button.

use commonbook_book::{Edit, NotebookView};
use commonbook_host::{Host, Input};
use jiff::civil::Date;

/// The edits that end one's own asks whose last day is over.
fn ends(notebook: &NotebookView, today: Date) -> Vec<Edit> {
    let over = notebook.asks.iter().filter(|ask| ask.goes_by_itself(today));
    over.map(|ask| Edit::EndAsk {
        ask: ask.id.to_string(),
    })
    .collect()
}

/// Ends one's own asks whose last day is over. Where that cannot be kept now, it is done another day.
pub(crate) fn let_go(host: &Host) {
    let today = crate::clock::today();
    for edit in ends(&host.book().notebook, today) {
        drop(host.ask(move |request| Input::Edit(request, edit)));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use commonbook_book::{AskId, AskView, Id};
    use jiff::civil::date;

    use super::*;

    #[test]
    fn one_s_own_go_after_their_last_day_and_nobody_else_s() {
        let ask = |n, mine| AskView {
            id: AskId(Id::from_bytes([n; 10])),
            text: "a lift".into(),
            until: date(2026, 12, 4),
            mine,
        };
        let notebook = NotebookView {
            asks: vec![ask(1, true), ask(2, false)],
            ..NotebookView::default()
        };
        assert_eq!(ends(&notebook, date(2026, 12, 4)), []);
        let own = Edit::EndAsk {
            ask: AskId(Id::from_bytes([1; 10])).to_string(),
        };
        assert_eq!(ends(&notebook, date(2026, 12, 5)), [own]);
        assert_eq!(
            ends(&notebook, date(2036, 12, 5)),
            [],
            "a clock that is wrong"
        );
    }
}
