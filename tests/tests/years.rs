//! The years that figures are measured with: the same each time, and with something of everything in them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use commonbook_tests::years::{Lived, Years, script};

const SMALL: Years = Years {
    members: 6,
    weeks: 9,
    seed: 3,
};

#[test]
fn a_seed_gives_the_same_years_and_another_seed_others() {
    let texts = |years| {
        let acts = script(years).into_iter();
        acts.map(|act| format!("{act:?}")).collect::<Vec<_>>()
    };
    assert_eq!(texts(SMALL), texts(SMALL));
    assert_ne!(texts(SMALL), texts(Years { seed: 4, ..SMALL }));
    let large = script(Years::LARGE);
    let edits: usize = large.iter().map(|act| act.edits.len()).sum();
    println!(
        "fifty people, two years: {} acts, {edits} edits",
        large.len()
    );
    assert!(large.len() > 1_800 && edits > 10_000);
}

#[test]
fn a_group_lives_through_them_and_ends_with_the_same_book_each_time() {
    let look = || {
        let mut lived = Lived::through(SMALL);
        lived.world.open(lived.first);
        lived.world.look(lived.first)
    };
    let one = look();
    assert_eq!(one, look());
    assert_eq!(one.members.members.len(), SMALL.members);
    assert!(one.plan.rules.len() >= 20 && one.plan.turns.len() > 20 && one.plan.topics.len() > 20);
    assert!(one.texts.len() > 10);
}
