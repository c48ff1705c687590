//! What somebody does who holds keys they should not misuse, or wants others to be unable to go on.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use commonbook_book::{ComesAs, MemberId, Standing};
use commonbook_replica::{Answer, Channel, Input, LinkEvent, LinkId, LinkKind, Proposal, Shelf};
use commonbook_seal::{
    Bundle, ChainStart, Content, DeviceKeys, DevicePublic, Draft, Envelope, EnvelopeId, EpochKey,
    GroupId, HeaderFrame, Hello, InviteSecret, KeyPart, Kind, PageId, Readers, Role, Told, Under,
    notice,
};
use commonbook_tests::sim::{Who, World};
use rand_chacha::ChaCha20Rng;

/// A carried envelope as it travels in a news file or on a link.
type Carried = (Vec<u8>, Option<Vec<u8>>);
/// A row of the identity shelf.
type Identity = (String, MemberId, Vec<u8>, Option<GroupId>, Option<String>);

/// Somebody with all that is in the vault of a device, and a program of their own.
struct Cheat {
    keys: DeviceKeys,
    group: GroupId,
    epochs: Vec<EpochKey>,
    /// An envelope of the group, to stand on.
    known: EnvelopeId,
    rng: ChaCha20Rng,
}

impl Cheat {
    fn with_the_disk_of(w: &mut World, who: Who) -> Self {
        let rows = w.rows(who);
        let on = |shelf| rows.iter().filter(move |(s, _)| *s == shelf);
        let identity = &on(Shelf::Identity).next().unwrap().1.1;
        let (_, _, keys, group, _): Identity = postcard::from_bytes(identity).unwrap();
        let epochs = on(Shelf::Keys).map(|(_, (_, value))| postcard::from_bytes(value).unwrap());
        let known = on(Shelf::Headers).next().unwrap().1.0.clone();
        Self {
            keys: DeviceKeys::from_secret_bytes(&keys).unwrap(),
            group: group.unwrap(),
            epochs: epochs.collect(),
            known: EnvelopeId::from_bytes(known.try_into().unwrap()),
            rng: w.fork_rng(),
        }
    }

    /// The first envelope of a chain of some device.
    fn control(&mut self, by: &DeviceKeys, key: &EpochKey, payload: &[u8], part: &[u8]) -> Carried {
        let start = ChainStart::new(by.id(), &mut self.rng);
        let draft = Draft {
            kind: Kind::Control,
            group: self.group,
            chain: start.chain(self.group),
            height: 0,
            previous: Some(self.known),
            seen: Vec::new(),
            start: Some(start),
            page: PageId::CONTROL,
        };
        let content = Content {
            payload,
            key_part: part,
            tip: [7; 32],
        };
        let sealed = Envelope::seal(draft, Under::Epoch(key), content, by, &mut self.rng).unwrap();
        let mut header = sealed.header.encode();
        header.extend_from_slice(&sealed.signature);
        let body = sealed.encode().split_off(header.len());
        (header, Some(body))
    }

    /// "You were removed", to the bearer of every key that was ever held.
    fn told<'a>(&'a self, device: &'a DevicePublic) -> Vec<Told<'a>> {
        let told = |by| Told { device, by };
        self.epochs.iter().map(told).collect()
    }

    /// The same in an envelope under a key that nobody has.
    fn forged_notice(&mut self, by: &DeviceKeys, to: &DevicePublic) -> Carried {
        let nobody = EpochKey::generate(&mut self.rng);
        let mut rng = self.rng.clone();
        let told = self.told(to);
        let part = KeyPart::make(self.group, &nobody, &[], &[], &told, &mut rng).encode();
        self.rng = rng;
        self.control(by, &nobody, b"?", &part)
    }

    fn news(&mut self, envelopes: &Vec<Carried>) -> Vec<u8> {
        let content = postcard::to_stdvec(envelopes).unwrap();
        self.file(&content, &self.epochs[0], &[])
    }

    /// A news file that says to a device that it was removed.
    fn file(&self, content: &[u8], newest: &EpochKey, removed: &[Told<'_>]) -> Vec<u8> {
        let readers = Readers {
            newest,
            devices: &[],
            removed,
            group: self.group,
        };
        commonbook_seal::Bundle::seal(content, &readers, &mut self.rng.clone()).unwrap()
    }

    /// The same at the beginning of a connection, to who was called.
    fn say(&mut self, w: &mut World, whom: Who, link: LinkId) {
        let public = device_of(w, whom).public();
        let exporter = [6; 32];
        let channel = Channel {
            initiator: false,
            exporter,
            ours: [1; 32],
            theirs: [2; 32],
        };
        w.give(whom, Input::Linked(link, LinkKind::Meet(channel)));
        let mut rng = self.rng.clone();
        let hello = Hello::new(&self.epochs, Role::Dials, &exporter, &mut rng);
        let told = self.told(&public);
        let notices: Vec<Vec<u8>> = told
            .iter()
            .map(|told| notice(self.group, told, &mut rng))
            .collect();
        // The messages `Hello` and `Notice`.
        let hello = postcard::to_stdvec(&(0_u8, hello.encode().to_vec())).unwrap();
        let notices = postcard::to_stdvec(&(4_u8, notices)).unwrap();
        w.give(whom, Input::Received(link, hello));
        w.give(whom, Input::Received(link, notices));
    }
}

fn device_of(w: &mut World, who: Who) -> DeviceKeys {
    let cheat = Cheat::with_the_disk_of(w, who);
    cheat.keys
}

fn standing(w: &World, who: Who) -> Standing {
    w.book(who).members.standing
}

#[test]
fn who_does_not_belong_cannot_tell_others_that_they_were_removed() {
    let mut w = World::seeded(900);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let bos = device_of(&mut w, bo).public();
    let mut cheat = Cheat::with_the_disk_of(&mut w, cleo);
    let stranger = DeviceKeys::generate(&mut w.fork_rng());
    let forged = cheat.forged_notice(&stranger, &bos);
    let news = cheat.news(&vec![forged]);
    assert!(w.take(bo, &news).unwrap().is_ok());
    assert_eq!(standing(&w, bo), Standing::Member);
    w.restart(bo);
    assert_eq!(standing(&w, bo), Standing::Member);
    w.add_rule(bo, "We go on");
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn a_member_who_lies_about_a_removal_is_believed_only_until_others_are_met() {
    let mut w = World::seeded(901);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let bos = device_of(&mut w, bo).public();
    let mut cheat = Cheat::with_the_disk_of(&mut w, cleo);
    let cleos = cheat.keys.clone();
    let forged = cheat.forged_notice(&cleos, &bos);
    let news = cheat.news(&vec![forged]);
    assert!(w.take(bo, &news).unwrap().is_ok());
    w.meet(ana, bo);
    assert_eq!(standing(&w, bo), Standing::Member);
    // Nor again by what is held already: at the next news, or in the next sitting.
    w.add_rule(ana, "We go on");
    w.meet(ana, bo);
    assert_eq!(standing(&w, bo), Standing::Member);
    w.restart(bo);
    assert_eq!(standing(&w, bo), Standing::Member);
    w.add_rule(bo, "All of us");
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
}

/// Removes somebody by two, who tell the others named.
fn remove(w: &mut World, by: [Who; 2], whom: Who, tell: &[Who]) {
    let member = w.member(whom);
    assert_eq!(w.propose(by[0], Proposal::Remove(member)), Ok(false));
    w.meet(by[0], by[1]);
    assert_eq!(w.agree_to_all(by[1]), 1);
    w.meet(by[1], by[0]);
    tell.iter().for_each(|who| w.meet(by[0], *who));
}

#[test]
fn who_was_removed_cannot_tell_others_that_they_were() {
    let mut w = World::seeded(910);
    let [ana, bo, cleo, dee] = w.group(["Ana", "Bo", "Cleo", "Dee"]);
    remove(&mut w, [ana, bo], dee, &[cleo]);
    let cleos = device_of(&mut w, cleo).public();
    let mut cheat = Cheat::with_the_disk_of(&mut w, dee);
    let dees = cheat.keys.clone();
    // On a stick: sealed so that Cleo opens it, so that nobody does, and inside.
    let theirs = cheat.epochs.clone();
    let nobody = EpochKey::generate(&mut cheat.rng);
    for newest in theirs.iter().chain([&nobody]) {
        let nothing = postcard::to_stdvec(&Vec::<Carried>::new()).unwrap();
        let news = cheat.file(&nothing, newest, &cheat.told(&cleos));
        w.take(cleo, &news);
        assert_eq!(standing(&w, cleo), Standing::Member);
    }
    let forged = cheat.forged_notice(&dees, &cleos);
    let news = cheat.news(&vec![forged]);
    w.take(cleo, &news);
    assert_eq!(standing(&w, cleo), Standing::Member);
    // On a connection.
    let link = LinkId(9_001);
    cheat.say(&mut w, cleo, link);
    assert!(!w.events(cleo, link).contains(&LinkEvent::Removed));
    assert_eq!(standing(&w, cleo), Standing::Member);
    w.restart(cleo);
    w.add_rule(cleo, "We go on");
    w.meet(ana, cleo);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo, cleo]);
    // With a key that Cleo's group has now it would have been believed: this is how true ones are told.
    cheat.epochs = Cheat::with_the_disk_of(&mut w, ana).epochs;
    cheat.say(&mut w, cleo, LinkId(9_002));
    assert_eq!(standing(&w, cleo), Standing::Out);
}

#[test]
fn the_removed_are_told_whatever_they_had_heard_before() {
    // Cleo had not heard that Dee was removed; or had, and wrote nothing since.
    for heard in [false, true] {
        for by_file in [false, true] {
            let mut w = World::seeded(911);
            let [ana, bo, cleo, dee] = w.group(["Ana", "Bo", "Cleo", "Dee"]);
            remove(&mut w, [ana, bo], dee, &[]);
            let news = w.pack(ana).unwrap();
            if heard {
                assert!(w.take(cleo, &news).unwrap().is_ok());
                assert_eq!(w.book(cleo).members.members.len(), 3);
            }
            // There is nobody else who could.
            let eli = w.newcomer("Eli");
            w.join(ana, eli);
            w.meet(ana, bo);
            w.agree_to_all(bo);
            w.meet(ana, bo);
            remove(&mut w, [ana, bo], cleo, &[]);
            if by_file {
                let news = w.pack(bo).unwrap();
                w.take(cleo, &news);
            } else {
                w.meet(cleo, bo);
            }
            assert_eq!(standing(&w, cleo), Standing::Out, "{heard} {by_file}");
        }
    }
}

#[test]
fn who_is_removed_while_connected_hears_that_and_nothing_more() {
    let mut w = World::seeded(902);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    w.link(cleo, ana);
    w.link(bo, ana);
    w.until_quiet();
    let member = w.member(cleo);
    assert_eq!(w.propose(ana, Proposal::Remove(member)), Ok(false));
    w.until_quiet();
    assert_eq!(w.agree_to_all(bo), 1);
    w.until_quiet();
    assert_eq!(standing(&w, cleo), Standing::Out);
    assert!(!w.connected(cleo, ana));
    let held = w.rows(cleo).len();
    w.add_rule(ana, "One speaks at a time");
    w.until_quiet();
    assert_eq!(w.rows(cleo).len(), held);
    assert_eq!(w.rules(bo), ["One speaks at a time"]);
}

#[test]
fn asking_for_the_same_again_and_again_fills_no_memory() {
    let mut w = World::seeded(903);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let link = w.link(ana, bo);
    w.until_quiet();
    let ids = w.rows(ana);
    let ids = ids.iter().filter(|(shelf, _)| *shelf == Shelf::Payloads);
    let ids: Vec<Vec<u8>> = ids.map(|(_, (key, _))| key.clone()).collect();
    // The thirteenth message, `Want`: ids one after another.
    let mut want = vec![13];
    want.extend(postcard::to_stdvec(&(ids.len() * 200)).unwrap());
    for _ in 0..200 {
        want.extend(ids.concat());
    }
    w.overheard = Some(Vec::new());
    for _ in 0..10 {
        w.give(ana, Input::Received(link, want.clone()));
    }
    let said: usize = w.overheard.take().unwrap().iter().map(Vec::len).sum();
    let all = w
        .rows(ana)
        .iter()
        .map(|(_, (_, value))| value.len())
        .sum::<usize>();
    assert!(said > 0 && said < 4 * all, "{said} of {all}");
    assert!(w.connected(ana, bo));
}

#[test]
fn what_made_up_devices_write_is_neither_stored_nor_passed_on() {
    let mut w = World::seeded(904);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let mut cheat = Cheat::with_the_disk_of(&mut w, cleo);
    let key = cheat.epochs[0].clone();
    let strangers: Vec<Carried> = (0..4000)
        .map(|_| {
            let stranger = DeviceKeys::generate(&mut cheat.rng);
            cheat.control(&stranger, &key, b"?", b"")
        })
        .collect();
    let news = cheat.news(&strangers);
    let held = w.rows(bo);
    let taken = w.take(bo, &news).unwrap().unwrap();
    assert_eq!((taken.new, taken.waiting, taken.refused), (0, 0, 4000));
    assert!(w.rows(bo) == held);
    // Nor do they get in the way of what members agree on.
    let member = w.member(cleo);
    assert_eq!(w.propose(ana, Proposal::Remove(member)), Ok(false));
    w.meet(ana, bo);
    assert_eq!(w.agree_to_all(bo), 1);
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn a_newcomer_among_made_up_devices_is_heard_in_whatever_order_it_all_comes() {
    let mut w = World::seeded(912);
    let [ana, bo, cleo] = w.group(["Ana", "Bo", "Cleo"]);
    let before = w.backup(bo);
    // Dee came in by Ana and Cleo and wrote; Eli came in by Dee and Ana and wrote.
    for (inviter, other, alias) in [(ana, cleo, "Dee"), (ana, cleo, "Eli")] {
        let newcomer = w.newcomer(alias);
        w.join(inviter, newcomer);
        w.meet(inviter, other);
        assert_eq!(w.agree_to_all(other), 1);
        w.meet(inviter, other);
        assert!(w.join(inviter, newcomer));
        w.add_rule(newcomer, alias);
        w.until_quiet();
        w.meet(inviter, newcomer);
    }
    let news = w.pack(ana).unwrap();
    let mut cheat = Cheat::with_the_disk_of(&mut w, cleo);
    let content = Bundle::open(&news, &cheat.epochs, &cheat.keys).unwrap();
    let mut envelopes: Vec<Carried> = postcard::from_bytes(&content).unwrap();
    let (key, first) = (cheat.epochs[0].clone(), cheat.known);
    for n in 0..300 {
        // On what Bo holds, on what is on its way, and on nothing.
        cheat.known = match n % 3 {
            0 => first,
            1 => HeaderFrame::parse(&envelopes[0].0).unwrap().id(),
            _ => EnvelopeId::from_bytes([n as u8; 32]),
        };
        let stranger = DeviceKeys::generate(&mut cheat.rng);
        envelopes.push(cheat.control(&stranger, &key, b"?", b""));
    }
    for order in 0..20 {
        for at in (1..envelopes.len()).rev() {
            envelopes.swap(at, w.below(at as u64 + 1) as usize);
        }
        w.restore(bo, before.clone());
        let news = cheat.news(&envelopes);
        let taken = w.take(bo, &news).unwrap().unwrap();
        assert_eq!(taken.refused, 200, "{order}");
        w.assert_equal(&[ana, bo]);
        assert_eq!(w.rules(bo), w.rules(ana), "{order}");
        assert_eq!(w.book(bo).members.members.len(), 5);
    }
}

#[test]
fn what_came_before_its_past_goes_in_once_the_past_is_there_and_junk_does_not_hinder() {
    let mut w = World::seeded(905);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let mut cheat = Cheat::with_the_disk_of(&mut w, bo);
    let key = cheat.epochs[0].clone();
    cheat.known = EnvelopeId::from_bytes([9; 32]);
    let bos = cheat.keys.clone();
    let junk: Vec<Carried> = (0..300)
        .map(|_| cheat.control(&bos, &key, b"?", &[0; 200_000]))
        .collect();
    let news = cheat.news(&junk);
    let taken = w.take(ana, &news).unwrap().unwrap();
    // No more of them than fit into the room for such.
    assert!(taken.waiting < 170, "{taken:?}");
    w.add_rule(bo, "One speaks at a time");
    w.meet(ana, bo);
    w.assert_equal(&[ana, bo]);
}

#[test]
fn the_request_of_somebody_else_opens_no_door() {
    let mut w = World::seeded(906);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let Some(Answer::Asked { request: sheet, .. }) = w.ask(bo, Input::Ask) else {
        panic!("a request")
    };
    let secret = InviteSecret::generate(&mut w.fork_rng());
    let exporter = [5; 32];
    let channel = Channel {
        initiator: false,
        exporter,
        ours: [1; 32],
        theirs: [2; 32],
    };
    let link = LinkId(9_000);
    w.give(
        ana,
        Input::Linked(link, LinkKind::Inviting(channel, secret.clone())),
    );
    let proof = secret.proof(Role::Dials, &exporter);
    w.give(
        ana,
        Input::Received(link, [vec![5], proof.to_vec()].concat()),
    );
    let mut request = vec![6];
    request.extend(postcard::to_stdvec(&(sheet, vec![0_u8; 64])).unwrap());
    w.give(ana, Input::Received(link, request));
    let shown = w.events(ana, link);
    assert!(
        !shown
            .iter()
            .any(|e| matches!(e, LinkEvent::CheckWords { .. } | LinkEvent::Met)),
        "{shown:?}"
    );
}

#[test]
fn a_member_joins_nobody() {
    let mut w = World::seeded(907);
    let [ana, bo] = w.group(["Ana", "Bo"]);
    let link = w.invite(ana, bo);
    w.give(bo, Input::SameWords(link, true, ComesAs::New));
    w.give(ana, Input::SameWords(link, true, ComesAs::New));
    w.until_quiet();
    assert!(w.events(bo, link).is_empty());
    assert!(!w.events(ana, link).contains(&LinkEvent::Met));
}

#[test]
fn edits_keep_their_rows_when_the_disk_is_full_after_a_crash() {
    let mut w = World::seeded(908);
    let ana = w.found("Tuesday Circle", "Ana");
    w.until_quiet();
    w.add_rule(ana, "One");
    w.until_quiet();
    w.add_rule(ana, "Two");
    let edits = |w: &World| {
        let rows = w.rows(ana).into_iter();
        let rows = rows.filter(|(shelf, _)| *shelf == Shelf::Edits);
        rows.map(|(_, (key, _))| key).collect::<Vec<_>>()
    };
    let before = edits(&w);
    assert_eq!(before.len(), 1);
    w.crash_and_open(ana);
    assert_eq!(edits(&w), before);
    w.add_rule(ana, "Three");
    w.crash_and_open(ana);
    assert_eq!(w.rules(ana).len(), 3);
}

#[test]
fn where_everybody_is_connected_nobody_names_all_they_hold() {
    let mut w = World::seeded(909);
    let aliases = ["Ana", "Bo", "Cleo", "Dee", "Eli", "Fay", "Gus", "Hal"];
    let all = w.group(aliases);
    w.network.delay = 20;
    for (at, a) in all.iter().enumerate() {
        w.add_rule(*a, "Before");
        all.iter().skip(at + 1).for_each(|b| {
            w.link(*a, *b);
        });
    }
    w.until_quiet();
    w.overheard = Some(Vec::new());
    all.iter().for_each(|a| w.add_rule(*a, "While"));
    w.until_quiet();
    let frames = w.overheard.take().unwrap();
    // The messages `Tips` and `Everything`.
    let of = |kind: u8| frames.iter().filter(|f| f[0] == kind).count();
    assert_eq!(of(14), 0);
    assert!(
        of(10) <= all.len() * all.len(),
        "{} of {}",
        of(10),
        frames.len()
    );
    w.assert_equal(&all);
}
