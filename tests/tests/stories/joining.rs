//! Coming in.

use commonbook_book::{ComesAs, Edit, Standing};
use commonbook_replica::{Answer, Input, LinkEvent, Proposal, Refusal};
use commonbook_seal::InviteSecret;
use commonbook_tests::sim::{World, tuesday};

#[test]
fn a_newcomer_who_has_other_words_gets_nowhere() {
    let mut w = World::seeded(30);
    let ana = w.found("Tuesday Circle", "Ana");
    let bo = w.newcomer("Bo");
    let disks = [w.rows(ana), w.rows(bo)];
    let [right, wrong] = [(); 2].map(|()| InviteSecret::generate(&mut w.fork_rng()));
    w.overheard = Some(Vec::new());
    let link = w.invite_with(ana, right, bo, wrong);
    assert_eq!(w.events(ana, link), [LinkEvent::WrongWords]);
    assert_eq!(w.events(bo, link), []);
    assert_eq!(
        w.overheard.take().unwrap().len(),
        1,
        "nothing but the proof was said"
    );
    assert!(disks[0] == w.rows(ana) && disks[1] == w.rows(bo));
}

#[test]
fn an_inviter_who_does_not_know_the_words_learns_nothing_of_the_newcomer() {
    let mut w = World::seeded(31);
    let ana = w.found("Tuesday Circle", "Ana");
    let bo = w.newcomer("Bo");
    let secret = InviteSecret::generate(&mut w.fork_rng());
    let other = InviteSecret::generate(&mut w.fork_rng());
    // Whoever sits between can only repeat what was said to them.
    let link = w.invite_with(ana, secret.clone(), bo, other.clone());
    assert!(w.events(bo, link).is_empty());
    assert!(w.book(ana).members.proposals.is_empty());
}

#[test]
fn a_no_to_the_check_words_leaves_no_trace() {
    for (theirs, ours) in [(false, true), (true, false), (false, false)] {
        let mut w = World::seeded(32);
        let ana = w.found("Tuesday Circle", "Ana");
        let bo = w.newcomer("Bo");
        w.until_quiet();
        let disks = [w.rows(ana), w.rows(bo)];
        let link = w.invite(ana, bo);
        let words = |w: &World, who| match w.events(who, link).as_slice() {
            [LinkEvent::CheckWords { words, .. }] => *words,
            other => panic!("{other:?}"),
        };
        assert_eq!(words(&w, ana), words(&w, bo));
        w.give(bo, Input::SameWords(link, theirs, ComesAs::New));
        w.until_quiet();
        w.give(ana, Input::SameWords(link, ours, ComesAs::New));
        w.until_quiet();
        assert!(w.events(ana, link).contains(&LinkEvent::Refused) || !ours);
        assert!(disks[0] == w.rows(ana), "the inviter wrote something");
        assert!(disks[1] == w.rows(bo), "the newcomer wrote something");
        assert_eq!(w.book(ana).members.members.len(), 1);
        assert_eq!(w.book(bo).members.standing, Standing::Asking);
        // The words were for one try; a new invite works.
        assert!(w.join(ana, bo));
    }
}

#[test]
fn the_sheet_is_read_before_the_group_knows_anything() {
    let mut w = World::seeded(39);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.plan_tuesdays(ana, &["Tea"]);
    w.add_rule(ana, "One speaks at a time");
    w.write_note(ana, "The bus", "It leaves at four.");
    let purpose = "To be there".to_owned();
    w.does(
        ana,
        Edit::SetPurpose {
            text: purpose.clone(),
        },
    );
    w.until_quiet();
    let cleo = w.newcomer("Cleo");
    let disk = w.rows(ana);
    w.overheard = Some(Vec::new());
    let link = w.until_the_sheet(ana, cleo, ComesAs::New);
    assert!(w.events(ana, link).contains(&LinkEvent::Sheet));
    let sheet = w.book(cleo).members.welcome.clone().unwrap();
    assert_eq!(
        (sheet.group.as_str(), sheet.purpose),
        ("Tuesday Circle", purpose)
    );
    assert_eq!(sheet.rules, ["One speaks at a time"]);
    assert_eq!(sheet.meetings[0].date, tuesday(0));
    assert_eq!(sheet.meetings[0].place, "Library");
    // Neither members nor notes.
    for frame in w.overheard.take().unwrap() {
        for word in ["Bo", "The bus", "It leaves"] {
            assert!(
                !frame
                    .windows(word.len())
                    .any(|part| part == word.as_bytes())
            );
        }
    }
    assert!(disk == w.rows(ana), "the inviter wrote something");
    assert!(w.book(ana).members.proposals.is_empty());
    // Who would like to join is proposed, and keeps the sheet while waiting.
    w.give(cleo, Input::WouldJoin(link, true));
    w.until_quiet();
    assert!(
        w.events(cleo, link)
            .contains(&LinkEvent::Welcomed { admitted: false })
    );
    assert_eq!(w.book(ana).members.proposals.len(), 1);
    w.crash_and_open(cleo);
    assert_eq!(
        w.book(cleo).members.welcome.as_ref().unwrap().rules.len(),
        1
    );
    w.meet(ana, bo);
    w.agree_to_all(bo);
    assert!(w.join(bo, cleo));
    assert_eq!(w.book(cleo).members.welcome, None);
}

#[test]
fn who_would_rather_not_leaves_no_trace() {
    for stops in ["newcomer", "inviter", "connection"] {
        let mut w = World::seeded(40);
        let [ana, _bo] = w.group(["Ana", "Bo"]);
        let cleo = w.newcomer("Cleo");
        w.until_quiet();
        let disk = w.rows(ana);
        // The request is made once, and stays the same.
        assert!(matches!(
            w.ask(cleo, Input::Ask),
            Some(Answer::Asked { .. })
        ));
        let own = w.rows(cleo);
        let link = w.until_the_sheet(ana, cleo, ComesAs::New);
        match stops {
            "newcomer" => w.give(cleo, Input::WouldJoin(link, false)),
            "inviter" => w.give(ana, Input::SameWords(link, false, ComesAs::New)),
            _ => w.cut(link),
        }
        w.until_quiet();
        w.give(cleo, Input::WouldJoin(link, true));
        w.until_quiet();
        w.cut(link);
        assert!(disk == w.rows(ana), "{stops}: the inviter wrote something");
        assert!(w.book(ana).members.proposals.is_empty());
        assert_eq!(w.book(cleo).members.welcome, None);
        assert!(own == w.rows(cleo), "{stops}: the newcomer wrote something");
        if stops == "newcomer" {
            assert!(w.events(ana, link).contains(&LinkEvent::Refused));
        }
        // Whoever thinks again can.
        assert!(!w.join(ana, cleo));
        assert_eq!(w.book(ana).members.proposals.len(), 1);
    }
}

#[test]
fn a_second_newcomer_with_the_same_words_is_told_apart_on_the_screens() {
    let mut w = World::seeded(41);
    let ana = w.found("Tuesday Circle", "Ana");
    let [bo, eve] = [w.newcomer("Bo"), w.newcomer("Eve")];
    let secret = InviteSecret::generate(&mut w.fork_rng());
    let links = [bo, eve].map(|who| w.invite_with(ana, secret.clone(), who, secret.clone()));
    let words = |w: &World, who, link| match w.events(who, link).as_slice() {
        [LinkEvent::CheckWords { words, .. }] => *words,
        other => panic!("{other:?}"),
    };
    // Each pair of screens shows words of its own: whoever overheard the six words is not taken for the other.
    assert_eq!(words(&w, ana, links[0]), words(&w, bo, links[0]));
    assert_eq!(words(&w, ana, links[1]), words(&w, eve, links[1]));
    assert_ne!(words(&w, bo, links[0]), words(&w, eve, links[1]));
    w.give(eve, Input::SameWords(links[1], true, ComesAs::New));
    w.give(eve, Input::WouldJoin(links[1], true));
    w.give(ana, Input::SameWords(links[1], false, ComesAs::New));
    for who in [bo, ana] {
        w.give(who, Input::SameWords(links[0], true, ComesAs::New));
    }
    w.until_quiet();
    w.give(bo, Input::WouldJoin(links[0], true));
    w.until_quiet();
    let members = w.book(ana).members.members.clone();
    let aliases: Vec<_> = members.iter().map(|m| m.alias.as_str()).collect();
    assert_eq!(aliases, ["Ana", "Bo"]);
    assert_eq!(w.book(eve).members.welcome, None);
}

#[test]
fn the_third_member_needs_a_second_yes_and_comes_in_by_a_second_join() {
    let mut w = World::seeded(33);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    w.add_rule(ana, "One speaks at a time");
    let cleo = w.newcomer("Cleo");
    assert!(!w.join(ana, cleo));
    assert_eq!(w.book(cleo).members.standing, Standing::Asking);
    assert_eq!(w.book(cleo).members.group, "Tuesday Circle");
    assert!(
        w.rules(cleo).is_empty(),
        "nothing is told before the second yes"
    );
    // Bo has not met Ana; Cleo joins with him, too: both agree to the same.
    assert!(!w.join(bo, cleo));
    w.meet(ana, bo);
    assert_eq!(w.book(ana).members.members.len(), 3);
    assert!(w.join(bo, cleo));
    while w.round() > 0 {}
    w.assert_equal(&[ana, bo, cleo]);
    let view = w.book(cleo).members.clone();
    assert_eq!(view.members[2].vouched_by.len(), 2);
    assert_eq!(w.rules(cleo), ["One speaks at a time"]);
}

#[test]
fn asking_twice_is_asking_once() {
    let mut w = World::seeded(34);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let cleo = w.newcomer("Cleo");
    assert!(!w.join(ana, cleo));
    assert!(!w.join(ana, cleo));
    let proposals = w.book(ana).members.proposals.clone();
    assert_eq!(proposals.len(), 1);
    assert_eq!((proposals[0].agreed.len(), proposals[0].need), (1, 2));
    w.meet(ana, bo);
    assert_eq!(w.agree_to_all(bo), 1);
    assert_eq!(w.agree_to_all(bo), 0);
    w.meet(ana, bo);
    assert!(w.join(ana, cleo));
}

#[test]
fn a_late_yes_is_told_what_became_of_it() {
    let mut w = World::seeded(45);
    let [ana, bo, cleo, dee] = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    let member = w.member(dee);
    w.propose(ana, Proposal::Remove(member)).unwrap();
    w.propose(ana, Proposal::Number(3)).unwrap();
    w.meet(ana, bo);
    w.meet(ana, cleo);
    let open = w.book(cleo).members.proposals.clone();
    let say = |w: &mut World, who, id| w.ask(who, |r| Input::Endorse(r, id));
    // Not by the one it is about.
    w.meet(ana, dee);
    assert!(matches!(
        say(&mut w, dee, open[0].id),
        Some(Answer::Refused(Refusal::NotAllowed))
    ));
    w.agree_to_all(bo);
    w.meet(bo, cleo);
    // It is so already: a late yes changes nothing.
    let disk = w.rows(cleo);
    for proposal in &open {
        let late = say(&mut w, cleo, proposal.id);
        assert!(
            matches!(late, Some(Answer::Proposed { in_effect: true })),
            "{late:?}"
        );
    }
    w.propose(ana, Proposal::Number(1)).unwrap();
    let other = w.book(ana).members.proposals.last().unwrap().id;
    let unknown = say(&mut w, cleo, other);
    assert!(
        matches!(unknown, Some(Answer::Refused(Refusal::NotFound))),
        "{unknown:?}"
    );
    assert!(disk == w.rows(cleo));
}

#[test]
fn a_join_that_breaks_at_any_frame_can_be_tried_again() {
    for left in 0..30 {
        let mut w = World::seeded(300 + left);
        let ana = w.found("Tuesday Circle", "Ana");
        w.add_rule(ana, "One speaks at a time");
        let bo = w.newcomer("Bo");
        let link = w.invite(ana, bo);
        w.give(bo, Input::SameWords(link, true, ComesAs::New));
        w.give(ana, Input::SameWords(link, true, ComesAs::New));
        for _ in 0..left {
            w.ticks(1);
            // As soon as the welcome sheet is there.
            w.give(bo, Input::WouldJoin(link, true));
        }
        w.cut(link);
        w.until_quiet();
        w.crash_and_open(bo);
        let welcomed = w
            .events(bo, link)
            .contains(&LinkEvent::Welcomed { admitted: true });
        if w.book(bo).members.standing == Standing::Member {
            w.meet(ana, bo);
        } else {
            assert!(w.join(ana, bo), "broken at {left}, welcomed: {welcomed}");
        }
        while w.round() > 0 {}
        w.assert_equal(&[ana, bo]);
        assert_eq!(w.book(bo).members.members.len(), 2);
    }
}

#[test]
fn a_newcomer_meets_somebody_who_has_not_heard_and_shows_how_they_came_in() {
    for newcomer_dials in [true, false] {
        let mut w = World::seeded(37);
        let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
        let dee = w.newcomer("Dee");
        assert!(!w.join(ana, dee));
        w.meet(ana, bo);
        w.agree_to_all(bo);
        assert!(w.join(bo, dee));
        w.add_rule(dee, "No phones");
        // Cleo was away all the time.
        if newcomer_dials {
            w.meet(dee, cleo);
        } else {
            w.meet(cleo, dee);
        }
        w.assert_equal(&[cleo, dee]);
        assert_eq!(w.rules(cleo), ["No phones"]);
    }
}

#[test]
fn two_newcomers_who_have_not_heard_of_each_other_can_meet() {
    let mut w = World::seeded(38);
    let [ana, bo, cleo, dee] = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    let [eli, fay] = [w.newcomer("Eli"), w.newcomer("Fay")];
    for (first, second, newcomer) in [(ana, bo, eli), (cleo, dee, fay)] {
        assert!(!w.join(first, newcomer));
        w.meet(first, second);
        w.agree_to_all(second);
        assert!(w.join(second, newcomer));
    }
    w.meet(eli, fay);
    w.assert_equal(&[eli, fay]);
    assert_eq!(w.book(eli).members.members.len(), 6);
}
