//! People who do not belong, and what leaves the laptop.

use commonbook_replica::{LinkEvent, Refusal};
use commonbook_tests::sim::World;

#[test]
fn a_stranger_without_the_groups_key_learns_nothing_and_it_ends() {
    let mut w = World::seeded(60);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.add_rule(ana, "One speaks at a time");
    let eve = w.found("Another Circle", "Eve");
    let nobody = w.newcomer("Nobody");
    w.until_quiet();
    for (stranger, dials) in [(eve, true), (eve, false), (nobody, true), (nobody, false)] {
        w.overheard = Some(Vec::new());
        let disk = w.rows(stranger);
        let link = if dials {
            w.link(stranger, ana)
        } else {
            w.link(ana, stranger)
        };
        w.until_quiet();
        assert!(!w.connected(stranger, ana));
        let both = [w.events(stranger, link), w.events(ana, link)].concat();
        assert!(both.contains(&LinkEvent::Stranger) && !both.contains(&LinkEvent::Met));
        // Two greetings from each side, all of one length; nothing more.
        let said: Vec<usize> = w.overheard.take().unwrap().iter().map(Vec::len).collect();
        assert_eq!(said.len(), 4, "{said:?}");
        assert!(said.iter().all(|len| *len == said[0]));
        assert!(disk == w.rows(stranger));
    }
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn noise_on_a_link_ends_it_and_changes_nothing() {
    let mut w = World::seeded(61);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let before = w.look(ana);
    let mut rng = w.fork_rng();
    for len in [0, 1, 7, 130, 4_000] {
        for stage in 0..6 {
            let link = w.link(ana, bo);
            w.ticks(stage);
            let mut noise = vec![0; len];
            rand_core::Rng::fill_bytes(&mut rng, &mut noise);
            w.give(ana, commonbook_replica::Input::Received(link, noise));
            w.until_quiet();
            w.cut(link);
        }
    }
    assert_eq!(w.look(ana), before);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn planted_words_are_in_no_frame_and_no_file() {
    let mut w = World::seeded(62);
    let words: Vec<String> = (0..40).map(|n| format!("planted-word-{n:03}")).collect();
    w.overheard = Some(Vec::new());
    let ana = w.found(&words[0], &words[1]);
    let bo = w.newcomer(&words[2]);
    assert!(w.join(ana, bo));
    w.plan_tuesdays(ana, &[&words[3], &words[4]]);
    w.take_turn(ana, &words[3], commonbook_tests::sim::tuesday(1));
    for word in &words[5..20] {
        w.add_rule(ana, word);
    }
    w.meet(ana, bo);
    for word in &words[20..40] {
        w.write_note(bo, word, &format!("{word} {word}"));
    }
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
    let mut seen = w.overheard.take().unwrap();
    // What a newcomer asks to be called, and what the group is called, are said inside the encrypted connection.
    let clear = |frame: &Vec<u8>| holds(frame, &words[2]) || holds(frame, &words[0]);
    let told = seen.iter().filter(|frame| clear(frame)).count();
    assert!(told <= 2, "{told}");
    seen.retain(|frame| !clear(frame));
    seen.push(w.pack(ana).unwrap());
    seen.push(w.pack(bo).unwrap());
    for word in &words {
        assert!(!seen.iter().any(|bytes| holds(bytes, word)), "{word}");
    }
    println!("{} frames and files", seen.len());
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes
        .windows(word.len())
        .any(|part| part == word.as_bytes())
}

#[test]
fn who_asks_to_join_cannot_read_or_write_before_the_yes() {
    let mut w = World::seeded(63);
    let [ana, _bo] = w.group(["Ana", "Bo"]);
    let cleo = w.newcomer("Cleo");
    assert!(!w.join(ana, cleo));
    let edit = commonbook_book::Edit::SetPurpose {
        text: "Mine".into(),
    };
    assert_eq!(w.edit(cleo, edit), Some(Err(Refusal::NotMember)));
    let news = w.pack(ana).unwrap();
    assert_eq!(w.take(cleo, &news), Some(Err(Refusal::NotForUs)));
}
