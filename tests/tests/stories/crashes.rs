//! Power cuts, full disks and older copies.

use commonbook_book::Edit;
use commonbook_replica::RowsError;
use commonbook_tests::sim::World;
use commonbook_vault::Fault;

#[test]
fn edits_that_were_not_sealed_survive_a_crash_and_nothing_doubles() {
    let mut w = World::seeded(40);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.write_note(ana, "Opening", "Welcome.");
    w.splice(ana, "Opening", 8, " Sit down.");
    w.add_rule(ana, "One speaks at a time");
    assert_eq!(w.book(ana).status.unshared_edits, 3);
    for _ in 0..3 {
        w.crash_and_open(ana);
        assert_eq!(w.book(ana).status.unshared_edits, 3);
        assert_eq!(w.text(ana, "Opening"), "Welcome. Sit down.");
        assert_eq!(w.rules(ana), ["One speaks at a time"]);
    }
    w.until_quiet();
    w.crash_and_open(ana);
    assert_eq!(w.book(ana).status.unshared_edits, 3);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    assert_eq!(w.text(bo, "Opening"), "Welcome. Sit down.");
    assert_eq!(w.rules(bo), ["One speaks at a time"]);
    assert_eq!(w.book(ana).status.unshared_edits, 0);
}

#[test]
fn a_text_written_over_a_version_that_a_crash_took_is_kept() {
    let mut w = World::seeded(41);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.write_note(ana, "Opening", "One.");
    w.meet(ana, bo);
    let mut text = "One.".to_owned();
    for word in [" Two.", " Three.", " Four."] {
        // Each draft is over a version that holds what is not sealed yet.
        let base = Some(w.look(ana).texts[0].version.clone());
        text.push_str(word);
        w.does(
            ana,
            Edit::RewriteNote {
                note: "Opening".into(),
                text: text.clone(),
                base,
            },
        );
    }
    w.splice(bo, "Opening", 0, "Nought. ");
    w.crash_and_open(ana);
    w.crash_and_open(ana);
    assert_eq!(w.text(ana, "Opening"), text);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    assert_eq!(w.text(ana, "Opening"), format!("Nought. {text}"));
}

#[test]
fn an_edit_made_while_others_write_stands_where_it_was_made_even_after_a_crash() {
    let mut w = World::seeded(42);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.write_note(ana, "Opening", "0123456789");
    w.meet(ana, bo);
    w.link(ana, bo);
    w.until_quiet();
    // Bo takes the middle away while Ana writes at the end; hers is not sealed when his comes.
    w.splice(ana, "Opening", 10, "!");
    w.does(
        bo,
        Edit::SpliceNote {
            note: "Opening".into(),
            at: 1,
            delete: 8,
            insert: String::new(),
        },
    );
    w.until_quiet();
    w.splice(ana, "Opening", 3, "?");
    w.crash_and_open(ana);
    assert_eq!(w.text(ana, "Opening"), "09!?");
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn a_commit_that_fails_loses_nothing_that_was_said_to_be_kept() {
    let faults = [
        Fault::Fails(RowsError::Full),
        Fault::Fails(RowsError::Io),
        Fault::CutBefore,
        Fault::CutAfter,
    ];
    for (fault, step) in faults
        .into_iter()
        .flat_map(|f| (0..14).map(move |s| (f, s)))
    {
        let mut w = World::seeded(43);
        let [ana, bo] = w.group(["Ana", "Bo"]);
        w.plan_tuesdays(ana, &["Tea"]);
        w.meet(ana, bo);
        w.device(ana).fail_in(step, fault);
        let mut kept = Vec::new();
        for at in 0..6 {
            let text = format!("Rule {at}");
            let edit = Edit::AddRule {
                id: None,
                text: text.clone(),
                after: None,
            };
            if w.is_open(ana) && w.edit(ana, edit) == Some(Ok(())) {
                kept.push(text);
            }
            if w.is_open(ana) && at % 2 == 1 {
                w.until_quiet();
            }
        }
        w.crash_and_open(ana);
        let rules = w.rules(ana);
        assert!(
            kept.iter().all(|rule| rules.contains(rule)),
            "{fault:?} at step {step}"
        );
        w.meet(ana, bo);
        w.assert_equal(&[ana, bo]);
        let rules = w.rules(bo);
        assert!(
            kept.iter().all(|rule| rules.contains(rule)),
            "{fault:?} at step {step}"
        );
        let mut once = rules.clone();
        once.dedup();
        assert_eq!(rules, once, "{fault:?} at step {step}");
    }
}

#[test]
fn a_restored_older_copy_and_the_group_are_equal_in_the_end() {
    let mut w = World::seeded(44);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let old = w.backup(ana);
    w.add_rule(ana, "Before the disk broke");
    w.meet(ana, bo);
    w.add_rule(ana, "Never shared");
    w.until_quiet();
    w.restore(ana, old);
    w.add_rule(ana, "After the disk broke");
    w.until_quiet();
    w.meet(ana, cleo);
    while w.round() > 0 {}
    w.assert_equal(&[ana, bo, cleo]);
    let mut rules = w.rules(cleo);
    rules.sort();
    assert_eq!(rules, ["After the disk broke", "Before the disk broke"]);
    // And it goes on.
    w.add_rule(ana, "Later");
    while w.round() > 0 {}
    w.assert_equal(&[ana, bo, cleo]);
    assert_eq!(w.rules(bo).len(), 3);
}

#[test]
fn a_cloned_machine_and_its_original_are_both_heard() {
    let mut w = World::seeded(45);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.plan_tuesdays(ana, &["Tea"]);
    while w.round() > 0 {}
    let twin = w.clone_of(ana);
    for round in 0..3 {
        w.add_rule(ana, &format!("Original {round}"));
        w.add_rule(twin, &format!("Twin {round}"));
        w.until_quiet();
        w.meet(ana, bo);
        w.meet(twin, cleo);
        w.restart(twin);
    }
    while w.round() > 0 {}
    w.assert_equal(&[ana, bo, cleo, twin]);
    assert_eq!(w.rules(bo).len(), 6);
}
