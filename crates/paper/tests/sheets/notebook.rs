//! The agenda, and what newcomers take home.

use std::sync::Arc;

use commonbook_book::Pack;
use commonbook_paper::{agenda, pack};
use commonbook_words::{Lang, Words};

use super::{book, from, to, under};

#[test]
fn the_agenda_says_what_for_how_long_and_who_brings_it() {
    let sheet = agenda(&book(), &Words::new(Lang::English), from(), to());
    let first = under(&sheet, "Tuesday 24 November");
    let topic =
        "<li dir=\"auto\">The bus<br/>\nin winter<br/>\n10 minutes, somebody from the town</li>";
    assert!(first.contains(topic), "{first}");
}

#[test]
fn the_newcomer_s_pack_is_of_today_s_book_and_names_no_member() {
    let words = Words::new(Lang::English);
    let mut book = book();
    let sheet = pack(&book, &words, from());
    for says in [
        "To be there.",
        "Tuesday 24 November, 15:00 to 16:30",
        "हरियो कोठा",
        "Nobody has to speak.",
        "The bus",
        "Newcomers are welcome.",
        "Ask whoever gave you this sheet.",
    ] {
        assert!(sheet.contains(says), "{says}");
    }
    assert!(
        !sheet.contains("somebody from the town"),
        "a guest stays out"
    );
    assert!(!sheet.contains("5 January"), "what is called off stays out");
    let plan = Arc::make_mut(&mut book.plan);
    plan.purpose = "Begun by Anahita.".into();
    plan.meetings[0].place = "At Anahita's".into();
    plan.meetings[0].title = "Bo & <i>: circle".into();
    plan.rules[0].text = "The pan belongs to Anahita".into();
    plan.topics[0].text = "What Anahita heard".into();
    plan.pack.text = "Ring twice.".into();
    let sheet = pack(&book, &words, from());
    assert!(
        !sheet.contains("Anahita") && !sheet.contains("circle"),
        "{sheet}"
    );
    assert!(sheet.contains("Ask us where.") && sheet.contains("Ring twice."));
    assert_eq!(Pack::of(&book, from()).left_out, 5);
    Arc::make_mut(&mut book.plan).pack.text = "Ask Anahita".into();
    assert!(!pack(&book, &words, from()).contains("Anahita"));
    // Letters within a word are no name, and a group may say nothing of where it meets.
    let plan = Arc::make_mut(&mut book.plan);
    plan.pack.text = "Anahitas".into();
    plan.meetings[0].place = "Hall".into();
    plan.pack.ask_where = true;
    let sheet = pack(&book, &words, from());
    assert!(sheet.contains("Anahitas") && !sheet.contains("Hall"));
}
