//! A text that several people write on.

use commonbook_book::{EditError, Field, limits};
use commonbook_pages::{Page, Renamed};
use serde_json::{Value, json};

use crate::support::{Desk, Dice, NOTE, meet, note_page};

fn rewrite(text: &str, base: Option<&str>) -> Value {
    json!({"rewrite_note": {"note": NOTE, "text": text, "base": base}})
}

fn splice(at: usize, delete: usize, insert: &str) -> Value {
    json!({"splice_note": {"note": NOTE, "at": at, "delete": delete, "insert": insert}})
}

fn pair(text: &str) -> (Desk, Desk) {
    let (mut ana, mut bo) = (Desk::new(note_page(), 1), Desk::new(note_page(), 2));
    ana.edit(json!({"write_note": {"id": NOTE, "title": "Bus", "text": text}}));
    meet(&mut ana, &mut bo);
    (ana, bo)
}

#[test]
fn what_two_type_apart_is_all_there_when_they_meet() {
    let (mut ana, mut bo) = pair("The bus leaves at 16:30.");
    ana.edit(rewrite("The van leaves at 16:30.", None));
    bo.edit(splice(24, 0, " Bring water."));
    meet(&mut ana, &mut bo);
    assert_eq!(ana.text(), "The van leaves at 16:30. Bring water.");
    assert_eq!(bo.text(), ana.text());
}

#[test]
fn a_draft_over_an_old_version_leaves_what_others_typed() {
    let (mut ana, mut bo) = pair("One.\nTwo.\nThree.\n");
    let seen = ana.version();
    bo.edit(rewrite(
        "Zero.\nOne.\nTwo and a half.\nThree.\nFour.\n",
        None,
    ));
    meet(&mut ana, &mut bo);
    // Ana's draft began before she heard; she took out a line and added words.
    ana.edit(rewrite("One.\nThree, surely.\n", Some(&seen)));
    assert_eq!(
        ana.text(),
        "Zero.\nOne.\n and a halfThree, surely.\nFour.\n"
    );
    meet(&mut ana, &mut bo);
    assert_eq!(bo.text(), ana.text());
    let (mut ana, mut bo) = pair("ab");
    let seen = ana.version();
    bo.edit(splice(0, 2, ""));
    meet(&mut ana, &mut bo);
    ana.edit(rewrite("aXb", Some(&seen)));
    assert_eq!(
        ana.text(),
        "X",
        "what both took away or left is decided by the last hand that touched it"
    );
}

#[test]
fn a_draft_over_an_old_version_is_written_by_its_own_actor_at_the_newest_heads() {
    let (mut ana, mut bo) = pair("abc");
    let seen = ana.version();
    bo.edit(splice(3, 0, "d"));
    meet(&mut ana, &mut bo);
    let heads = ana.page.heads();
    ana.edit(rewrite("abcX", Some(&seen)));
    let last = ana.log.last().unwrap();
    assert_eq!(last.meta.actor, ana.actor);
    assert!(heads.iter().all(|head| last.meta.deps.contains(head)));
    assert_eq!(ana.text(), "abcdX");
}

#[test]
fn a_version_nobody_knows_is_refused_and_after_a_crash_it_is_known_by_its_new_name() {
    let (mut ana, _) = pair("abc");
    let nobodys = "00".repeat(32);
    assert_eq!(
        ana.try_edit(rewrite("x", Some(&nobodys))),
        Err(EditError::NotFound(Field::Base))
    );
    assert_eq!(
        ana.try_edit(rewrite("x", Some("soon"))),
        Err(EditError::Impossible(Field::Base))
    );
    // Two drafts, each over the one before, then a crash before they were sealed.
    let sealed = ana.clone();
    ana.edit(rewrite("abcd", Some(&ana.version())));
    let lost = ana.page.heads()[0];
    let second = rewrite("abcde", Some(&ana.version()));
    ana.edit(second.clone());
    let mut after = sealed;
    after.actor[15] = 0xee;
    after.edit(rewrite("abcd", Some(&after.version())));
    assert_eq!(
        after.try_edit(second.clone()),
        Err(EditError::NotFound(Field::Base))
    );
    let renamed = Renamed::from([(lost, after.page.heads())]);
    after.edit_again(second, &renamed).unwrap();
    assert_eq!(after.text(), "abcde");
}

#[test]
fn positions_are_code_points_and_past_the_end_is_impossible() {
    let (mut ana, _) = pair("a\u{1f33b}b\u{e9}");
    assert_eq!(
        ana.try_edit(splice(5, 0, "x")),
        Err(EditError::Impossible(Field::At))
    );
    assert_eq!(
        ana.try_edit(splice(3, 2, "x")),
        Err(EditError::Impossible(Field::At))
    );
    assert_eq!(
        ana.try_edit(splice(usize::MAX, usize::MAX, "x")),
        Err(EditError::Impossible(Field::At))
    );
    ana.edit(splice(1, 1, "\u{1f98b}!"));
    ana.edit(splice(5, 0, "."));
    assert_eq!(ana.text(), "a\u{1f98b}!b\u{e9}.");
}

#[test]
fn a_long_text_becomes_several_changes_that_each_fit_an_envelope() {
    let long: String = (0..20_000u32)
        .map(|n| char::from_u32(0x900 + n % 100).unwrap())
        .collect();
    let (mut ana, mut bo) = pair(&long);
    assert!(ana.log.len() > 5);
    let mut dice = Dice(5);
    let mut letters: Vec<char> = ana.text().chars().collect();
    for _ in 0..400 {
        let at = dice.below(letters.len());
        letters[at] = 'x';
    }
    bo.edit(rewrite(&letters.iter().collect::<String>(), None));
    bo.edit(splice(0, 15_000, "all new"));
    bo.edit(rewrite(&"y".repeat(9_000), None));
    ana.edit(splice(19_999, 1, "!"));
    meet(&mut ana, &mut bo);
    let largest = bo
        .log
        .iter()
        .map(|change| change.bytes.len())
        .max()
        .unwrap();
    println!("{} changes, the largest has {largest} bytes", bo.log.len());
    assert!(largest < 48 * 1024);
    assert_eq!(ana.text(), "y".repeat(9_000) + "!");
    let too_long = "z".repeat(limits::NOTE_BYTES);
    assert!(matches!(
        ana.try_edit(splice(0, 0, &too_long)),
        Err(EditError::TooLong { .. })
    ));
}

#[test]
fn any_text_can_become_any_other() {
    let mut dice = Dice(11);
    let (mut ana, _) = pair("");
    for round in 0..300 {
        let mut text: Vec<char> = ana.text().chars().collect();
        match dice.below(10) {
            0 => text.clear(),
            1 => {
                text = (0..dice.below(2_000))
                    .map(|_| char::from(b'a' + dice.below(26) as u8))
                    .collect()
            }
            _ => {
                for _ in 0..dice.below(30) {
                    let at = dice.below(text.len() + 1);
                    let to = (at + dice.below(5)).min(text.len());
                    let letters = [
                        'a',
                        'b',
                        '\n',
                        '\u{301}',
                        '\u{1f469}',
                        '\u{200d}',
                        '\u{915}',
                        '\u{94d}',
                    ];
                    let new: Vec<char> =
                        (0..dice.below(5)).map(|_| letters[dice.below(8)]).collect();
                    text.splice(at..to, new);
                }
            }
        }
        let text: String = text.into_iter().collect();
        let base = (round % 2 == 0).then(|| ana.version());
        ana.edit(rewrite(&text, base.as_deref()));
        assert_eq!(ana.text(), text);
    }
}

#[test]
fn a_page_that_is_saved_and_loaded_goes_on() {
    let (mut ana, mut bo) = pair("abc");
    let saved = ana.page.save();
    ana.page = Page::load(&note_page(), &saved).unwrap();
    ana.edit(splice(3, 0, "d"));
    meet(&mut ana, &mut bo);
    assert_eq!(bo.text(), "abcd");
    assert!(
        Page::load(&commonbook_pages::PageName::Charter, &saved).is_err(),
        "another page's bytes"
    );
    assert!(Page::load(&note_page(), &saved[..saved.len() - 1]).is_err());
    assert!(Page::load(&note_page(), b"").is_err());
}

#[test]
fn a_caret_stays_between_the_letters_it_stood_between() {
    let (mut ana, mut bo) = pair("One.\nTwo.\nThree.\n");
    let seen = ana.version();
    bo.edit(splice(0, 0, "Zero.\n"));
    bo.edit(splice(11, 5, ""));
    meet(&mut ana, &mut bo);
    assert_eq!(ana.text(), "Zero.\nOne.\nThree.\n");
    let carets = [0, 4, 7, 10, 17].map(|at| ana.page.caret(&seen, at).unwrap());
    assert_eq!(carets, [6, 10, 11, 11, 18]);
    assert_eq!(
        ana.page.caret(&seen, 999).unwrap(),
        18,
        "past the end is the end"
    );
    assert!(ana.page.caret("soon", 0).is_err());
}

#[test]
fn letters_that_no_edit_writes_are_not_shown_and_move_nothing() {
    // Read from JSON, this edit was never resolved, and so never cleaned.
    let (mut ana, mut bo) = pair("a\u{202e}b\u{1b}[2Jc\u{2028}d");
    assert_eq!(bo.text(), "a\u{fffd}b\u{fffd}[2Jc\nd");
    bo.edit(splice(7, 1, "C"));
    meet(&mut ana, &mut bo);
    assert_eq!(ana.text(), "a\u{fffd}b\u{fffd}[2JC\nd");
}

#[test]
fn what_was_typed_before_a_crash_comes_back_when_it_is_done_again_before_later_news() {
    let (mut ana, mut bo) = pair("abc");
    // What was sealed survives the crash.
    let mut after = ana.clone();
    let first = rewrite("abcd", Some(&ana.version()));
    ana.edit(first.clone());
    let lost = ana.page.heads()[0];
    let second = rewrite("abcde", Some(&ana.version()));
    ana.edit(second.clone());
    let third = splice(5, 0, "X");
    ana.edit(third.clone());
    bo.edit(splice(0, 0, "ZZ"));
    ana.hear(&bo);
    assert_eq!(ana.text(), "ZZabcdeX");
    // In a new sitting: first the edits on the page as it was, then what was heard after them.
    after.actor[15] = 0xee;
    after.edit(first);
    let renamed = Renamed::from([(lost, after.page.heads())]);
    after.edit_again(second, &renamed).unwrap();
    after.edit(third);
    after.hear(&bo);
    assert_eq!(after.text(), "ZZabcdeX");
}

#[test]
fn a_note_that_grew_too_long_when_two_met_can_be_made_shorter() {
    let half = "x".repeat(limits::NOTE_BYTES / 2);
    let (mut ana, mut bo) = pair(&half);
    ana.edit(splice(0, 0, &"a".repeat(limits::NOTE_BYTES / 2)));
    bo.edit(splice(0, 0, &"b".repeat(limits::NOTE_BYTES / 2)));
    meet(&mut ana, &mut bo);
    assert!(ana.text().len() > limits::NOTE_BYTES);
    let longer = ana.text() + ".";
    assert!(matches!(
        ana.try_edit(rewrite(&longer, None)),
        Err(EditError::TooLong { .. })
    ));
    let shorter = format!("In short: {half}");
    ana.edit(rewrite(&shorter, Some(&ana.version())));
    assert_eq!(ana.text(), shorter);
}
