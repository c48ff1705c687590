//! What it takes to use the book of fifty people after two years, beside the plain library with the same in it.
//!
//! `cargo bench -p commonbook-tests`, or with `-- --small` to see that it works; `-- --in FOLDER` keeps the years that
//! were lived through for the next time. Each job runs in a process of its own,
//! several times in turn; what is printed are medians. Milliseconds say something about this machine in this minute
//! only: the ratios to the plain library in the same run are what counts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod book;
mod figures;
mod plain;
mod walk;

use std::{
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

use commonbook_replica::{Rows, Shelf, Vault as _, WriteBatch};
use commonbook_seal::Cost;
use commonbook_tests::years::{Lived, Years};
use commonbook_vault::VaultFile;
use figures::{Figures, bytes, median, millis};
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng as _;

/// Protects nothing: the passphrase's cost is measured apart.
pub(crate) const PASSPHRASE: &str = "five words of no importance";
const ROUNDS: usize = 5;

fn main() {
    // `cargo bench` says so to every bench.
    let args: Vec<String> = std::env::args()
        .skip(1)
        .filter(|arg| arg != "--bench")
        .collect();
    if let [child, job, folder] = &args[..]
        && child == "--job"
    {
        return run(job, Path::new(folder));
    }
    let small = args.iter().any(|arg| arg == "--small");
    let years = if small {
        Years {
            members: 5,
            weeks: 6,
            seed: 1,
        }
    } else {
        Years::LARGE
    };
    let temp = tempfile::tempdir().unwrap();
    let kept = args
        .iter()
        .position(|arg| arg == "--in")
        .map(|at| Path::new(&args[at + 1]));
    let folder = kept.unwrap_or(temp.path());
    let about = folder.join("about");
    if !about.exists() {
        std::fs::write(&about, make(years, folder)).unwrap();
    }
    print!("{}", std::fs::read_to_string(&about).unwrap());
    passphrase(temp.path());
    let jobs = ["open", "all", "notes", "edits", "plain", "walk"];
    let mut figures = Figures::default();
    for _ in 0..if small { 1 } else { ROUNDS } {
        for job in jobs {
            figures.take(&child(job, folder));
        }
    }
    figures.print();
}

/// The group lives through its years; its vault and the plain document are left in a folder. Says how large they are.
fn make(years: Years, folder: &Path) -> String {
    let began = Instant::now();
    let mut lived = Lived::through(years);
    let (acts, edits) = (
        lived.script.len(),
        lived
            .script
            .iter()
            .map(|act| act.edits.len())
            .sum::<usize>(),
    );
    let mut about = format!(
        "{} members, {} weeks, seed {}: {acts} acts, {edits} edits; lived in {:.0} s\n",
        years.members,
        years.weeks,
        years.seed,
        began.elapsed().as_secs_f64()
    );
    let disk = lived.disk();
    let mut rng = ChaCha20Rng::seed_from_u64(1);
    let path = folder.join("vault");
    let cost = Cost::smallest_legal_for_tests();
    let mut vault = VaultFile::create(&path, PASSPHRASE, cost, &mut rng).unwrap();
    vault.commit(&batch(&disk)).unwrap();
    vault.lock().unwrap();
    let whole = std::fs::metadata(&path).unwrap().len();
    let plain = plain::write(&lived.script, &folder.join("plain"));
    about += &format!(
        "vault {} beside {} of the plain library's save(): {:.2} times\n",
        bytes(whole),
        bytes(plain),
        whole as f64 / plain as f64
    );
    about + &shelves(&disk)
}

/// What a passphrase costs that is not the cheapest.
fn passphrase(folder: &Path) {
    let mut rng = ChaCha20Rng::seed_from_u64(1);
    let began = Instant::now();
    let path = folder.join("hash");
    let vault = VaultFile::create(&path, PASSPHRASE, Cost::default(), &mut rng).unwrap();
    vault.lock().unwrap();
    println!(
        "a passphrase at the default cost: {}",
        millis(began.elapsed())
    );
}

/// All rows of a vault.
pub(crate) fn batch(disk: &dyn Rows) -> WriteBatch {
    let mut batch = WriteBatch::default();
    for shelf in Shelf::ALL {
        for (key, value) in disk.scan(shelf).unwrap() {
            batch.put(shelf, key, value);
        }
    }
    batch
}

/// Where the bytes are.
fn shelves(disk: &dyn Rows) -> String {
    let mut said = String::new();
    for shelf in Shelf::ALL {
        let rows = disk.scan(shelf).unwrap();
        let size: usize = rows
            .iter()
            .map(|(key, value)| key.len() + value.len())
            .sum();
        if size > 0 {
            let size = bytes(size as u64);
            said += &format!("  {shelf:?}: {size} in {} rows\n", rows.len());
        }
    }
    said
}

fn child(job: &str, folder: &Path) -> String {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--job", job])
        .arg(folder)
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(output.status.success(), "{job} did not end well");
    String::from_utf8(output.stdout).unwrap()
}

/// One job, in a process of its own.
fn run(job: &str, folder: &Path) {
    match job {
        "open" => book::open(folder),
        "all" => book::all(folder),
        "notes" => book::notes(folder),
        "edits" => book::edits(folder),
        "plain" => plain::load(&folder.join("plain")),
        "walk" => walk::walk(folder),
        other => panic!("no job is called {other}"),
    }
}

/// The median of what a job does many times, and the largest.
pub(crate) fn many(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    println!("{name} {}", median(&times));
    println!("{name}-most {}", times.last().unwrap());
}
