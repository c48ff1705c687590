//! An agenda that anybody adds to.

use commonbook_book::Edit;
use commonbook_tests::sim::{Who, World, tuesday};

fn add(w: &mut World, who: Who, text: &str, guest: &str) {
    let edit = Edit::AddTopic {
        id: None,
        date: tuesday(1),
        text: text.into(),
        minutes: None,
        guest: guest.into(),
        meeting: None,
        after: None,
    };
    w.does(who, edit);
}

fn agenda(w: &World, who: Who) -> Vec<String> {
    let plan = w.book(who).plan.clone();
    let meeting = plan.meetings[0].id;
    let topics = plan.agenda(meeting, tuesday(1));
    topics.map(|topic| topic.text.clone()).collect()
}

#[test]
fn two_add_to_one_agenda_apart_and_agree_on_it_when_they_meet() {
    let mut w = World::seeded(700);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.plan_tuesdays(ana, &["Tea"]);
    w.meet(ana, bo);
    add(&mut w, ana, "The bus", "somebody from the town");
    add(&mut w, bo, "Who waters the beds in August?", "");
    add(&mut w, bo, "The rain barrel", "");
    let move_up = Edit::PlaceTopic {
        topic: "The rain barrel".into(),
        after: None,
        date: None,
        meeting: None,
    };
    w.does(bo, move_up);
    assert_eq!(
        agenda(&w, bo),
        ["The rain barrel", "Who waters the beds in August?"]
    );
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    assert_eq!(agenda(&w, ana).len(), 3);
    // The date moves, and its agenda with it.
    let moved = Edit::MoveDate {
        meeting: "Tuesday".into(),
        date: tuesday(1),
        to: tuesday(1).tomorrow().ok(),
        time: None,
        place: None,
        venue: None,
        kind: None,
        how: None,
    };
    w.does(ana, moved);
    assert_eq!(agenda(&w, ana).len(), 3);
    // What is taken out by one stays out, though the other changed it meanwhile.
    let drop = Edit::DropTopic {
        topic: "The bus".into(),
        date: None,
        meeting: None,
    };
    w.does(ana, drop);
    let longer = Edit::ChangeTopic {
        topic: "The bus".into(),
        text: None,
        minutes: Some(20),
        guest: None,
        date: None,
        meeting: None,
    };
    w.does(bo, longer);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    assert_eq!(agenda(&w, bo).len(), 2);
    w.restart(bo);
    assert_eq!(agenda(&w, bo).len(), 2);
}
