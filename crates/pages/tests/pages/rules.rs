//! Ground rules put in another order, by one and by several at once.

use commonbook_book::{
    CardsView, CircleView, Ctx, MembersView, NotebookView, NotesIndex, PlanView, SlipsView,
};
use commonbook_pages::{Page, PageName};
use serde_json::{Value, json};

use crate::support::{Desk, Dice, meet, resolved};

fn rule(letter: char) -> String {
    letter.to_string().repeat(16)
}

fn add(letter: char) -> Value {
    json!({"add_rule": {"id": rule(letter), "text": letter.to_string()}})
}

fn place(letter: char, after: Option<char>) -> Value {
    match after {
        Some(after) => json!({"place_rule": {"rule": rule(letter), "after": rule(after)}}),
        None => json!({"place_rule": {"rule": rule(letter)}}),
    }
}

fn rules(desk: &Desk) -> String {
    let rules = desk.page.charter().unwrap().rules;
    rules.into_iter().map(|rule| rule.text).collect()
}

fn with(letters: &str) -> Desk {
    let mut desk = Desk::new(PageName::Charter, 1);
    for letter in letters.chars() {
        desk.edit(add(letter));
    }
    assert_eq!(rules(&desk), letters);
    desk
}

#[test]
fn a_rule_goes_up_down_out_and_back_to_its_place() {
    let mut ana = with("abcd");
    for (edit, order) in [
        (place('d', None), "dabc"),
        (place('d', Some('a')), "adbc"),
        (place('a', Some('c')), "dbca"),
        (place('b', Some('a')), "dcab"),
    ] {
        ana.edit(edit.clone());
        assert_eq!(rules(&ana), order);
        assert_eq!(ana.edit(edit), 0, "done again");
    }
    ana.edit(json!({"drop_rule": {"rule": rule('c')}}));
    ana.edit(place('a', None));
    assert_eq!(rules(&ana), "adb");
    ana.edit(add('c'));
    assert_eq!(rules(&ana), "adcb");
    let loaded = Page::load(&PageName::Charter, &ana.page.save()).unwrap();
    assert_eq!(loaded.charter().unwrap(), ana.page.charter().unwrap());
}

/// What is taken back is where it was, also in a list with points about harm between.
#[test]
fn a_move_is_taken_back() {
    let mut ana = with("abc");
    ana.edit(json!({"add_exception": {"id": rule('x'), "text": "x", "after": rule('a')}}));
    for (letter, after) in [('c', None), ('a', Some('b')), ('b', Some('c'))] {
        let (before, edit) = (rules(&ana), place(letter, after));
        let plan = PlanView {
            rules: ana.page.charter().unwrap().rules,
            exceptions: ana.page.charter().unwrap().exceptions,
            ..PlanView::default()
        };
        let ctx = Ctx {
            plan: &plan,
            notes: &NotesIndex::default(),
            members: &MembersView::default(),
            cards: &CardsView::default(),
            slips: &SlipsView::default(),
            notebook: &NotebookView::default(),
            circle: &CircleView::default(),
        };
        let back = resolved(edit.clone()).undo(&ctx);
        ana.edit(edit);
        for edit in back {
            ana.edit(serde_json::to_value(edit).unwrap());
        }
        assert_eq!(rules(&ana), before);
    }
    assert_eq!(ana.page.charter().unwrap().exceptions.len(), 1);
}

/// Ana would like the first rule last, Bo the last one first, and both put the same one elsewhere: both see one order.
#[test]
fn two_who_move_rules_at_once_see_one_order_and_no_rule_is_lost_or_twice() {
    let mut ana = with("abcd");
    let mut bo = Desk::new(PageName::Charter, 2);
    meet(&mut ana, &mut bo);
    ana.edit(place('a', Some('d')));
    bo.edit(place('d', None));
    meet(&mut ana, &mut bo);
    assert_eq!(rules(&ana), rules(&bo));
    let mut all: Vec<char> = rules(&ana).chars().collect();
    all.sort_unstable();
    assert_eq!(all, ['a', 'b', 'c', 'd']);
    // One rule, two places: one of them holds.
    ana.edit(place('b', None));
    bo.edit(place('b', Some('c')));
    bo.edit(json!({"change_rule": {"rule": rule('b'), "text": "B"}}));
    meet(&mut ana, &mut bo);
    assert_eq!(rules(&ana), rules(&bo));
    assert_eq!(rules(&ana).matches('B').count(), 1, "its new words too");
    // Moved by one, taken out by the other: it is out.
    ana.edit(place('c', None));
    bo.edit(json!({"drop_rule": {"rule": rule('c')}}));
    meet(&mut ana, &mut bo);
    assert_eq!(rules(&ana), rules(&bo));
    assert!(!rules(&ana).contains('c'));
}

/// A group that cannot agree on an order moves its rules hundreds of times: all of them stay movable.
#[test]
fn however_often_rules_are_moved_the_next_move_is_where_it_should_be() {
    let letters: Vec<char> = "abcde".chars().collect();
    let mut ana = with("abcde");
    let mut dice = Dice(5);
    for _ in 0..600 {
        let letter = letters[dice.below(5)];
        let others: Vec<char> = rules(&ana).chars().filter(|one| *one != letter).collect();
        let at = dice.below(5);
        let after = at.checked_sub(1).map(|at| others[at]);
        ana.edit(place(letter, after));
        let mut wanted = others;
        wanted.insert(at, letter);
        assert_eq!(rules(&ana), wanted.iter().collect::<String>());
    }
    // The worst there is: always between the same two.
    for turn in 0..400 {
        let (one, low) = if turn % 2 == 0 {
            ('b', 'c')
        } else {
            ('c', 'b')
        };
        ana.edit(place(one, Some(low)));
        let all = rules(&ana);
        assert_eq!(all.find(one), all.find(low).map(|at| at + 1), "{turn}");
    }
}
