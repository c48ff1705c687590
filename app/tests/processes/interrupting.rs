//! Ctrl-C always ends cleanly, with everything saved.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::{
    driver::{Running, World},
    groups::{begin, listen, two},
};

/// Sends a signal; how it ended, which must be soon.
fn stop(running: Running, signal: &str) -> crate::driver::Ran {
    let began = Instant::now();
    running.signal(signal);
    let ran = running.end();
    assert!(
        began.elapsed() < Duration::from_secs(10),
        "{:?}",
        began.elapsed()
    );
    ran
}

#[test]
fn whoever_stops_meeting_keeps_what_came_in() {
    let (_world, ana, bo) = two();
    bo.edit(&json!({ "add_rule": { "text": "From Bo" } }));
    let (running, at) = listen(&ana);
    bo.does(&["meet", "--no-discovery", "--until-quiet", "--dial", &at]);
    let ran = stop(running, "INT").ends(0);
    assert_eq!(ran.value()["devices"], 1);
    assert!(ana.is_closed());
    assert_eq!(ana.digest(), bo.digest());
    assert_eq!(ana.book()["rules"][0]["text"], "From Bo");
    // The system's wish to end is the same.
    let (running, _) = listen(&ana);
    stop(running, "TERM").ends(0);
    assert!(ana.is_closed());
}

#[test]
fn whoever_stops_inviting_or_joining_leaves_nothing_half() {
    let world = World::new();
    let (ana, bo) = (world.device("ana"), world.device("bo"));
    begin(&ana);
    let before = ana.digest();
    let mut invite = ana.start(&["invite", "--listen", "127.0.0.1:0"]);
    let said = invite.says();
    let (words, at) = (
        said["words"].as_str().unwrap(),
        said["at"].as_str().unwrap(),
    );

    // The newcomer is asked whether the words are the same, and stops there.
    let mut command = bo.plain(&[
        "join", "--alias", "Bo", "--words", words, "--at", at, "--json",
    ]);
    command.stdin(std::process::Stdio::piped());
    let join = Running::of(command);
    join.until("Do both screens show these words?");
    let joined = stop(join, "INT").ends(5);
    assert!(joined.err.contains("Both screens must show"), "{joined:?}");
    assert!(bo.beside().is_empty(), "no half of a book is left");
    assert_eq!(invite.end().ends(4).value()["error"]["code"], 4);

    let mut invite = ana.start(&["invite", "--listen", "127.0.0.1:0", "--yes"]);
    invite.says();
    let ran = stop(invite, "INT").ends(5);
    assert_eq!(ran.value()["error"]["code"], 5);
    assert!(ana.is_closed());
    assert_eq!(ana.digest(), before);
}
