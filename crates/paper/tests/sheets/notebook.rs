//! The agenda, and what newcomers take home.

use std::sync::Arc;

use commonbook_book::{
    ActionPlanView, MemberId, NotebookView, Pack, PlanId, StepId, StepTakenView, StepView,
};
use commonbook_paper::{agenda, pack, plans};
use commonbook_words::{Lang, Words};

use jiff::civil::date;

use super::{book, from, id, to, under};

/// A plan with a step that these took on, one that is done and one that is open; and a goal.
pub(crate) fn plans_of(who: &[u8]) -> NotebookView {
    let step = |byte, text: &str, done, by: &[u8]| StepView {
        id: StepId(id(byte)),
        text: text.into(),
        done,
        by: by
            .iter()
            .map(|who| StepTakenView {
                member: MemberId(id(*who)),
                entered_by: None,
            })
            .collect(),
    };
    let plan = |byte, text: &str, look_again, steps| ActionPlanView {
        id: PlanId(id(byte)),
        text: text.into(),
        look_again: Some(look_again),
        steps,
    };
    NotebookView {
        plans: vec![
            plan(
                51,
                "Our own <bus> stop",
                date(2026, 11, 1),
                vec![
                    step(52, "Write to the town", false, who),
                    step(53, "Count who rides", true, &[]),
                    step(54, "Ask the driver", false, &[]),
                ],
            ),
            plan(55, "Meet once outside", date(2027, 2, 2), vec![]),
        ],
        ..NotebookView::default()
    }
}

/// The plan hangs on the wall: who took what on, a line for what is open, and no word of anybody being late.
#[test]
fn a_plan_on_the_wall_has_a_line_for_whoever_likes() {
    let words = Words::new(Lang::English);
    let sheet = plans(&book(), &words, from());
    let row = |step: &str, cell: &str| {
        let row = format!("<tr><th scope=\"row\" dir=\"auto\">{step}</th><td{cell}</td></tr>");
        assert!(sheet.contains(&row), "{row} {sheet}");
    };
    let both = " dir=\"auto\">Anahita and Bo &amp; &lt;i&gt;";
    row("Write to the town", both);
    row("Count who rides", " dir=\"auto\">done");
    row("Ask the driver", " class=\"open\"><span>open</span>");
    assert!(sheet.contains("Our own &lt;bus&gt; stop"));
    assert!(sheet.contains("It is time to look at this together."));
    assert!(
        !sheet.contains("November"),
        "a day that went by is no fault"
    );
    assert!(sheet.contains("You look at it again on 2 February 2027."));
    assert!(sheet.contains("It has names on it."));
    let mut nobody = book();
    nobody.notebook = Arc::new(plans_of(&[]));
    let sheet = plans(&nobody, &words, from());
    assert!(!sheet.contains("It has names on it.") && !sheet.contains("Anahita"));
}

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
