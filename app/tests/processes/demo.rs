//! The demo without a window, as a stranger runs it first.

use std::{
    fs,
    thread::sleep,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::driver::World;

fn nothing_is_left(world: &World) {
    assert!(
        fs::read_dir(world.path("tmp")).unwrap().next().is_none(),
        "files are left"
    );
    // Every process of the demo has the temporary folder in its arguments.
    let folder = world.typed("tmp");
    for process in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let arguments = fs::read(process.path().join("cmdline")).unwrap_or_default();
        assert!(
            !String::from_utf8_lossy(&arguments).contains(&folder),
            "a process is left"
        );
    }
}

#[test]
fn the_demo_ends_with_the_same_book_everywhere_and_leaves_nothing() {
    let world = World::new();
    let began = Instant::now();
    let ran = world
        .device("none")
        .script(&["demo", "--headless", "--seed", "7"])
        .ends(0);
    println!("the demo took {:?}", began.elapsed());
    assert_eq!(ran.values().len(), 1, "{ran:?}");
    let told = ran.value();
    assert_eq!(told["devices"], 3);
    assert_eq!(told["agree"], true);
    assert_eq!(told["seed"], 7);
    let by = told["by"].as_array().unwrap();
    assert!(
        by.contains(&json!("quic")) && by.contains(&json!("bundle")),
        "{told}"
    );
    assert!(told["envelopes"].as_u64() > Some(10), "{told}");
    assert!(told["bytes"].as_u64() > Some(10_000), "{told}");
    assert!(told["seconds"].as_f64() > Some(0.0), "{told}");
    assert!(ran.err.lines().count() >= 5, "{ran:?}");

    nothing_is_left(&world);
}

#[test]
fn whoever_stops_the_demo_finds_nothing_of_it_left() {
    let world = World::new();
    let running = world.device("none").start(&["demo", "--headless"]);
    sleep(Duration::from_secs(2));
    running.signal("TERM");
    let ran = running.end().ends(5);
    assert_eq!(ran.value()["error"]["code"], 5);
    nothing_is_left(&world);
}
