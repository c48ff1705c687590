//! Groups that have begun already: a history that is about what happens later need not make one each time.

use std::sync::OnceLock;

use commonbook_tests::sim::{Who, World};
use commonbook_vault::MemoryVault;

type Disks = Vec<(String, MemoryVault)>;

/// A world with a group of so many, all of whom have met; one of a few such groups.
pub(crate) fn group(seed: u64, size: usize) -> (World, Vec<Who>) {
    static GROUPS: OnceLock<Vec<Vec<Disks>>> = OnceLock::new();
    let groups = GROUPS.get_or_init(|| {
        (0..KINDS)
            .map(|seed| SIZES.map(|n| begin(seed, n)).to_vec())
            .collect()
    });
    let of_size = SIZES
        .iter()
        .position(|n| *n == size)
        .expect("a size that is made");
    let disks = &groups[usize::try_from(seed % KINDS).unwrap()][of_size];
    let w = World::of_disks(seed, disks);
    let all = w.everybody();
    (w, all)
}

/// The sizes there are.
pub(crate) const SIZES: [usize; 4] = [3, 4, 5, 6];
/// So many groups of each size.
const KINDS: u64 = 4;

fn begin(seed: u64, size: usize) -> Disks {
    let mut w = World::seeded(seed + 1_000_000);
    let names: Vec<String> = (0..size).map(|at| format!("Member {at}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let all = w.group_of(&names);
    w.plan_tuesdays(all[0], &["Tea", "Door"]);
    w.write_note(all[0], "Shared", "In the beginning\n");
    while w.round() > 0 {}
    all.iter().for_each(|who| w.lock(*who));
    let disk = |who: &Who| {
        (
            w[*who].alias.clone(),
            commonbook_tests::sim::copy(w[*who].vault()),
        )
    };
    all.iter().map(disk).collect()
}
