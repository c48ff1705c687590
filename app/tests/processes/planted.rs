//! After a day of use, no word of the book is found anywhere outside what shows it.

use std::{
    fs,
    process::{Command, Stdio},
    thread::sleep,
    time::Duration,
};

use serde_json::{Value, json};

use crate::{
    driver::{Ran, Running, World, have, is_root},
    finder::Finder,
    groups::{listen, meet},
};

const WORDS: usize = 100;

/// Long words that mean nothing and that nothing contains by chance, the same in each run.
fn made_up() -> Vec<String> {
    let parts = [
        "vel", "mar", "tri", "quo", "zan", "bel", "dur", "fil", "gor", "hum", "jas", "kel", "lin",
        "mop", "nar", "pos",
    ];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        parts[(state >> 33) as usize % parts.len()]
    };
    let mut words: Vec<String> = (0..WORDS)
        .map(|_| [next(), next(), next(), next(), next()].concat())
        .collect();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), WORDS);
    words
}

/// Packets of this machine's own network, while it lives.
struct Capture {
    running: Running,
}

impl Capture {
    fn start(file: &str) -> Option<Self> {
        if !is_root() || !have("tcpdump", &["--version"]) {
            println!("skipped: looking into packets needs root and tcpdump");
            return None;
        }
        let mut command = Command::new("tcpdump");
        command.args([
            "-i", "lo", "-Z", "root", "-U", "-B", "16384", "-s", "0", "-w", file, "udp",
        ]);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut running = Running::of(command);
        // A file that begins means that it listens.
        for _ in 0..200 {
            if fs::metadata(file).is_ok_and(|meta| meta.len() >= 24) {
                return Some(Self { running });
            }
            if running.is_over() {
                break;
            }
            sleep(Duration::from_millis(50));
        }
        println!("skipped: tcpdump does not work here: {:?}", running.end());
        None
    }

    fn end(self) {
        sleep(Duration::from_millis(500));
        self.running.signal("INT");
        self.running.end();
    }
}

#[test]
fn no_planted_word_is_found_outside_the_book() {
    let words = made_up();
    let mut left = words.iter();
    let mut word = || left.next().expect("more words").clone();
    let world = World::new();
    let finder = Finder::of(&words);
    let captured = world.typed("packets");
    let capture = Capture::start(&captured);
    let (ana, bo) = (world.device("first"), world.device("second"));
    // What commands said that do not show content.
    let mut said: Vec<(String, Ran)> = Vec::new();

    let (group, first, second) = (word(), word(), word());
    ana.script(&["new", "--group", &group, "--alias", &first])
        .ends(0);
    let mut invite = ana.start(&["invite", "--listen", "127.0.0.1:0", "--yes"]);
    let asked = invite.says();
    let (invite_words, at) = (
        asked["words"].as_str().unwrap(),
        asked["at"].as_str().unwrap(),
    );
    let join = [
        "join",
        "--alias",
        &second,
        "--words",
        invite_words,
        "--at",
        at,
        "--yes",
    ];
    bo.script(&join).ends(0);
    invite.end().ends(0);

    let mut day = |name: &str| {
        let mut edits: Vec<Value> = vec![
            json!({ "set_purpose": { "text": word() } }),
            json!({ "add_slip": { "kind": "feedback", "text": word() } }),
        ];
        for _ in 0..4 {
            edits.push(
                json!({ "add_meeting": { "title": word(), "date": "2026-12-01", "time": "15:00",
                "zone": "Africa/Kampala", "place": word(), "repeat": "FREQ=WEEKLY" } }),
            );
            edits.push(json!({ "add_role": { "name": word(), "checklist": [word(), word()] } }));
            edits.push(json!({ "add_rule": { "text": format!("{} {}", word(), word()) } }));
            edits.push(json!({ "write_note": { "title": word(), "text": format!("{} {}", word(), word()) } }));
        }
        println!("{name}: {} edits", edits.len());
        Value::Array(edits).to_string()
    };
    for (name, device) in [("first", &ana), ("second", &bo)] {
        let mut edit = device.plain(&["edit", "-"]);
        let file = world.write("edits", day(name).as_bytes());
        edit.stdin(fs::File::open(&file).unwrap());
        said.push(("edit".into(), Running::of(edit).end().ends(0)));
        fs::remove_file(file).unwrap();
    }
    let rest: Vec<String> = left.cloned().collect();
    ana.edit(&json!({ "write_note": { "title": rest[0], "text": rest.join(" ") } }));
    ana.script(&["hand", &second, &rest.join(" ")]).ends(0);

    // While the book is open, its files are not as they are when it is closed.
    let (running, at) = listen(&ana);
    bo.script(&["meet", "--no-discovery", "--until-quiet", "--dial", &at])
        .ends(0);
    let open: Vec<(String, Vec<u8>)> = ana
        .beside()
        .iter()
        .map(|file| {
            (
                format!("{} while open", file.display()),
                fs::read(file).unwrap(),
            )
        })
        .collect();
    assert!(open.len() > 1, "nothing beside the vault");
    running.signal("INT");
    said.push(("meet".into(), running.end().ends(0)));
    meet(&bo, &ana);
    if let Some(capture) = capture {
        capture.end();
        let bytes = fs::metadata(&captured).unwrap().len();
        println!("{bytes} bytes of packets");
        assert!(bytes > 20_000, "nothing was captured");
    }
    let stick = world.typed("stick");
    let one_more = json!({ "add_rule": { "text": rest[1] } }).to_string();
    let bad = json!({ "add_meeting": { "title": rest[2], "date": "2026-02-30", "time": "15:00", "zone": rest[3] } });
    for (code, arguments) in [
        (0, &["edit", &one_more][..]),
        (2, &["edit", &bad.to_string()]),
        (2, &["edit", &format!("{{{}", rest[4])]),
        (0, &["carry", "out", &stick]),
        (0, &["carry", "in", &stick]),
        (0, &["check"]),
        (0, &["show", "status"]),
        (
            5,
            &[
                "meet",
                "--listen",
                "127.0.0.1:0",
                "--no-discovery",
                "--until-quiet",
                "--for",
                "1",
            ],
        ),
        (6, &["propose", "remove", &second]),
        (4, &["carry", "in", &world.typed("passphrase")]),
    ] {
        // For a script it prints all that it tells a person, and more.
        said.push((arguments[0].into(), ana.script(arguments).ends(code)));
    }
    let mut wrong = ana.clone();
    wrong.passphrase = world.write("wrong", b"no\n").into();
    said.push((
        "wrong passphrase".into(),
        wrong.run(&["show", "book"]).ends(3),
    ));

    // They were planted: the book shows them all.
    let book = ana.book().to_string();
    assert_eq!(finder.found_in(book.as_bytes()).len(), WORDS);
    assert_eq!(
        finder.found_in(bo.book().to_string().as_bytes()).len(),
        WORDS
    );

    let mut places = open;
    places.extend(
        world
            .files()
            .into_iter()
            .map(|(path, bytes)| (path.display().to_string(), bytes)),
    );
    places.extend(
        world
            .files()
            .into_iter()
            .map(|(path, _)| ("a file's name".into(), path.display().to_string().into())),
    );
    for (name, ran) in said {
        places.push((
            format!("what {name} printed"),
            format!("{}{}", ran.out, ran.err).into_bytes(),
        ));
    }
    assert!(places.iter().any(|(name, _)| name.ends_with("stick")));
    let mut bytes = 0;
    for (name, content) in &places {
        bytes += content.len();
        assert_eq!(finder.found_in(content), Vec::<&str>::new(), "in {name}");
    }
    println!(
        "{WORDS} words, {} places, {bytes} bytes: found nowhere",
        places.len()
    );
}
