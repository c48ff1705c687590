//! Rows that a disk lost.

use commonbook_replica::{Rows as _, Shelf, Vault as _, WriteBatch};
use commonbook_tests::sim::World;

#[test]
fn any_one_row_that_is_lost_is_given_back_by_one_other_device() {
    let mut w = World::seeded(50);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.plan_tuesdays(ana, &["Tea"]);
    w.write_note(bo, "Opening", "Welcome.");
    w.add_rule(cleo, "One speaks at a time");
    while w.round() > 0 {}
    w.restart(bo);
    let whole = w.backup(bo);
    let before = w.look(ana);
    let mut count = 0;
    // Without its identity a device is nobody; without its oldest key it has to wait for a new one.
    for shelf in Shelf::ALL {
        if matches!(shelf, Shelf::Identity | Shelf::Keys) {
            continue;
        }
        for (key, _) in whole.scan(shelf).unwrap() {
            let mut disk = whole.clone();
            let mut batch = WriteBatch::default();
            batch.delete(shelf, key);
            disk.commit(&batch).unwrap();
            w.restore(bo, disk);
            w.look(bo);
            w.meet(ana, bo);
            w.until_quiet();
            w.meet(ana, bo);
            assert_eq!(w.look(bo), before, "{shelf:?} {count}");
            assert_eq!(w.book(bo).status.waiting, 0, "{shelf:?} {count}");
            w.crash_and_open(bo);
            assert_eq!(w.look(bo), before, "{shelf:?} {count}");
            count += 1;
        }
    }
    println!("{count} rows");
    assert!(count > 20);
}
