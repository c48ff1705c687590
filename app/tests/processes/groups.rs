//! Groups to begin with. They are made once by the program itself; each test gets copies of the vaults.

use std::{fs, sync::OnceLock};

use commonbook_book::ComesAs;
use commonbook_host::{Answer, Beginning, Cost, Host, Input};

use crate::driver::{Device, World};

const MEET: [&str; 4] = ["meet", "--listen", "127.0.0.1:0", "--no-discovery"];

/// Ana and Bo, who have the same book, in a world of their own.
pub(crate) fn two() -> (World, Device, Device) {
    static MADE: OnceLock<[Vec<u8>; 2]> = OnceLock::new();
    let [ana, bo] = MADE.get_or_init(|| {
        let world = World::new();
        let (ana, bo) = (world.device("ana"), world.device("bo"));
        begin(&ana);
        join_by_stick(&world, &[&ana], &bo, "Bo");
        assert_eq!(ana.digest(), bo.digest());
        [ana, bo].map(|device| fs::read(device.vault).unwrap())
    });
    let world = World::new();
    let (first, second) = (world.device("ana"), world.device("bo"));
    fs::write(&first.vault, ana).unwrap();
    fs::write(&second.vault, bo).unwrap();
    (world, first, second)
}

/// A group of these people, who have the same book. They are let in by this very process, which is quicker.
pub(crate) fn of<const N: usize>(world: &World, aliases: [&str; N]) -> [Device; N] {
    let words = fs::read_to_string(world.path("passphrase")).unwrap();
    let make = |alias: &str, beginning: &Beginning<'_>| {
        let cost = Cost::smallest_legal_for_tests();
        Host::create(&world.path(alias), words.trim(), beginning, cost).unwrap()
    };
    let stick = world.path("stick");
    let mut hosts: Vec<Host> = Vec::new();
    for alias in aliases {
        let Some((first, others)) = hosts.split_first() else {
            let group = "Tuesday";
            hosts.push(make(alias, &Beginning::Group { name: group, alias }));
            continue;
        };
        let newcomer = make(alias, &Beginning::Newcomer { alias });
        let Answer::Asked { request, .. } = newcomer.request(Input::Ask).unwrap() else {
            panic!("no request");
        };
        // The first proposes it, the second agrees.
        for member in [Some(first), others.first()].into_iter().flatten() {
            let bytes = request.clone();
            member
                .request(move |request| Input::Admit(request, bytes, ComesAs::New))
                .unwrap();
            member.carry_out(&stick).unwrap();
            for other in hosts.iter().chain([&newcomer]) {
                // What comes before they are in is not for them.
                let _ = other.carry_in(&stick).or_else(|_| other.come_in(&stick));
            }
        }
        hosts.push(newcomer);
    }
    for host in &hosts {
        assert_eq!(host.book().members.members.len(), N);
        host.lock().unwrap();
    }
    aliases.map(|alias| world.device(alias))
}

/// Ana begins a group.
pub(crate) fn begin(ana: &Device) {
    ana.does(&["new", "--group", "Tuesday", "--alias", "Ana"]);
}

/// Lets somebody in by one file: the request goes round all `members`, then what the last of them writes comes back.
pub(crate) fn join_by_stick(world: &World, members: &[&Device], newcomer: &Device, alias: &str) {
    let (request, stick) = (world.typed("request"), world.typed("answer"));
    let asked = newcomer.does(&["join", "--alias", alias, "--ask", &request]);
    assert_eq!(asked["admitted"], false);
    let mut admitted = false;
    for (number, member) in members.iter().enumerate() {
        if number > 0 {
            member.carry_in(&stick);
        }
        if !admitted {
            let answer = member.does(&["admit", &request, "--yes"]);
            admitted = answer["admitted"].as_bool().unwrap();
        }
        member.carry_out(&stick);
    }
    assert!(admitted);
    newcomer.carry_in(&stick);
    for member in members {
        member.carry_in(&stick);
    }
}

/// One listens, the other one calls, until both have the same. What each of the two said at the end.
pub(crate) fn meet(listens: &Device, calls: &Device) -> [serde_json::Value; 2] {
    let mut waiting = listens.start(&[&MEET[..], &["--until-quiet"]].concat());
    let at = waiting.at();
    let called = calls.does(&[&MEET[..], &["--until-quiet", "--dial", &at]].concat());
    [waiting.end().ends(0).value(), called]
}

/// Begins to listen, for as long as nobody says otherwise.
pub(crate) fn listen(device: &Device) -> (crate::driver::Running, String) {
    let mut waiting = device.start(&MEET);
    let at = waiting.at();
    (waiting, at)
}
