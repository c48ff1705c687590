//! The slips page.

use commonbook_book::{SlipKind, SlipView};
use commonbook_pages::{Page, PageName};
use serde_json::json;

use crate::support::{Desk, meet};

const STAIRS: &str = "ssssssssssssssss";
const BUS: &str = "bbbbbbbbbbbbbbbb";

fn slips(desk: &Desk) -> Vec<(SlipKind, String)> {
    let all = desk.page.slips().unwrap().slips;
    all.into_iter().map(|s| (s.kind, s.text)).collect()
}

fn add(id: &str, kind: &str, text: &str) -> serde_json::Value {
    json!({"add_slip": {"id": id, "kind": kind, "text": text}})
}

#[test]
fn slips_of_two_who_were_apart_are_all_kept_and_one_that_was_dropped_is_gone() {
    let (mut ana, mut bo) = (Desk::new(PageName::Slips, 1), Desk::new(PageName::Slips, 2));
    assert_eq!(ana.edit(add(STAIRS, "barrier", "The stairs.")), 1);
    assert_eq!(
        ana.edit(add(STAIRS, "barrier", "The stairs.")),
        0,
        "done again"
    );
    bo.edit(add(BUS, "feedback", "The bus\nleaves early."));
    meet(&mut ana, &mut bo);
    let both = [
        (SlipKind::Barrier, "The stairs.".to_owned()),
        (SlipKind::Feedback, "The bus\nleaves early.".to_owned()),
    ];
    assert_eq!(slips(&ana), both);
    assert_eq!(slips(&bo), both);
    ana.edit(json!({"drop_slip": {"slip": STAIRS}}));
    bo.edit(json!({"drop_slip": {"slip": STAIRS}}));
    meet(&mut ana, &mut bo);
    assert_eq!(slips(&ana), both[1..]);
    let saved = ana.page.save();
    let loaded = Page::load(&PageName::Slips, &saved).unwrap();
    assert_eq!(loaded.slips().unwrap(), bo.page.slips().unwrap());
    // Taken back.
    bo.edit(add(STAIRS, "barrier", "The stairs."));
    assert_eq!(slips(&bo), both);
}

#[test]
fn what_a_later_version_may_write_is_kept_and_not_shown() {
    let mut desk = Desk::new(PageName::Slips, 1);
    desk.edit(add(STAIRS, "barrier", "The stairs."));
    let shown = desk.page.slips().unwrap();
    let only = SlipView {
        id: STAIRS.parse().unwrap(),
        kind: SlipKind::Barrier,
        text: "The stairs.".into(),
    };
    assert_eq!(shown.slips, [only]);
    // Of another page it says nothing.
    assert!(
        Page::genesis(&PageName::Charter)
            .slips()
            .unwrap()
            .slips
            .is_empty()
    );
    assert!(desk.page.charter().unwrap().rules.is_empty());
}
