//! What jobs print, put together: `name value` in each line, times in milliseconds, memory in KiB.

use std::{collections::BTreeMap, time::Duration};

/// What a figure is, and what it is compared with.
const TABLE: [(&str, &str, Option<&str>, Option<f64>); 16] = [
    (
        "open-vault",
        "the vault is opened, beyond the passphrase, ms",
        None,
        None,
    ),
    ("open-replica", "the book is there, ms", None, None),
    ("open-frame", "the first screen, ms", None, None),
    (
        "open",
        "unlock to first screen, ms",
        Some("plain-load"),
        Some(0.10),
    ),
    (
        "all",
        "everything opened and read, ms",
        Some("plain-all"),
        Some(1.1),
    ),
    (
        "memory",
        "memory of the first screen at its peak, KiB",
        Some("plain-memory"),
        Some(0.5),
    ),
    (
        "all-memory",
        "the same with every note read, KiB",
        Some("plain-memory"),
        None,
    ),
    ("note", "a note is opened, ms", Some("plain-load"), None),
    (
        "note-most",
        "the slowest note, ms",
        Some("plain-load"),
        None,
    ),
    (
        "edit-kept",
        "an edit is on the disk and in the book, ms",
        None,
        None,
    ),
    ("edit-most", "the slowest, ms", None, None),
    ("edit-shown", "an edit is on screen, ms", None, None),
    (
        "edit-sealed",
        "edit, sealed and signed, without a disk, ms",
        Some("plain-edit"),
        Some(2.0),
    ),
    ("plain-load", "plain: load, ms", None, None),
    ("plain-all", "plain: load and read all, ms", None, None),
    ("plain-memory", "plain: memory at its peak, KiB", None, None),
];

/// Every figure of every round.
#[derive(Default)]
pub(crate) struct Figures(BTreeMap<String, Vec<f64>>);

impl Figures {
    pub(crate) fn take(&mut self, printed: &str) {
        for line in printed.lines() {
            let (name, value) = line.rsplit_once(' ').unwrap();
            let value = value.parse().unwrap();
            self.0.entry(name.to_owned()).or_default().push(value);
        }
    }

    fn median(&self, name: &str) -> Option<f64> {
        let mut values = self.0.get(name)?.clone();
        values.sort_by(f64::total_cmp);
        Some(median(&values))
    }

    pub(crate) fn print(&self) {
        println!("\n{:>10}  {:>16}  what", "median", "of plain (goal)");
        for (name, what, beside, goal) in TABLE {
            let Some(value) = self.median(name) else {
                continue;
            };
            let beside = beside.and_then(|plain| Some(value / self.median(plain)?));
            let ratio = beside.map_or_else(String::new, |ratio| format!("{ratio:.2}"));
            let goal = goal.map_or_else(String::new, |goal| format!(" ({goal})"));
            println!("{value:>10.2}  {:>16}  {what}", ratio + &goal);
        }
        println!(
            "\n{:>10}  {:>10}  frames of the window, ms: median of the rounds, and the worst",
            "median", "most"
        );
        for (name, _) in self.0.iter().filter(|(name, _)| name.starts_with("frame ")) {
            if name.ends_with("-most") {
                continue;
            }
            let most = self.0.get(&format!("{name}-most")).unwrap();
            let most = most.iter().copied().fold(0.0, f64::max);
            let place = name.trim_start_matches("frame ");
            println!(
                "{:>10.2}  {most:>10.2}  {place}",
                self.median(name).unwrap()
            );
        }
    }
}

/// The middle of sorted values.
pub(crate) fn median(sorted: &[f64]) -> f64 {
    sorted[sorted.len() / 2]
}

/// A duration for people.
pub(crate) fn millis(time: Duration) -> String {
    format!("{:.0} ms", ms(time))
}

/// Milliseconds.
pub(crate) fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// A size for people.
pub(crate) fn bytes(size: u64) -> String {
    format!("{:.0} kB", size as f64 / 1000.0)
}

/// Memory of this process, in KiB; nought where the system does not tell. From now on the peak is counted anew.
pub(crate) fn memory_now() -> f64 {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    status("VmRSS:")
}

/// How much more memory than `before` this process ever had since then, in KiB.
pub(crate) fn grown(before: f64) -> f64 {
    status("VmHWM:") - before
}

fn status(name: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(name));
    let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
    number.unwrap_or(0.0)
}
