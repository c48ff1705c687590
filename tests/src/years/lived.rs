//! A world in which it happened: every member has a laptop, and comes by the first one's to swap news.

use commonbook_replica::{Answer, Input, Proposal};
use commonbook_vault::MemoryVault;

use super::{Act, Years, script};
use crate::sim::{Who, World};

/// A group that has lived through its years.
pub struct Lived {
    /// The world, with all laptops closed.
    pub world: World,
    /// The laptop that has everything; the others have what they heard when they wrote for the last time.
    pub first: Who,
    /// All laptops, in the order of the script's members.
    pub all: Vec<Who>,
    /// What happened.
    pub script: Vec<Act>,
}

impl Lived {
    /// Lets a group live through its years.
    pub fn through(years: Years) -> Self {
        let mut world = World::seeded(years.seed);
        let all = group(&mut world, years.members);
        let script = script(years);
        let first = all[0];
        let mut month = 0;
        for act in &script {
            // A sitting of the first laptop takes a month.
            if act.week / 4 != month {
                month = act.week / 4;
                eprint!(".");
                world.restart(first);
            }
            visit(&mut world, first, all[act.who], act);
        }
        world.lock(first);
        Self {
            world,
            first,
            all,
            script,
        }
    }

    /// The disk of the laptop that has everything.
    pub fn disk(&mut self) -> MemoryVault {
        self.world.backup(self.first)
    }
}

/// Somebody opens the book, hears the news, does something and passes it on.
fn visit(w: &mut World, first: Who, who: Who, act: &Act) {
    let edits = |w: &mut World| {
        let done = w.ask(who, |r| Input::Edits(r, act.edits()));
        assert!(matches!(done, Some(Answer::Done)), "{act:?}: {done:?}");
        w.until_quiet();
    };
    if who == first {
        edits(w);
        return;
    }
    w.open(who);
    let link = w.link(who, first);
    w.until_quiet();
    edits(w);
    w.cut(link);
    w.lock(who);
}

/// A group of so many, in which one yes is enough while it grows. All but the first are closed afterwards.
fn group(w: &mut World, members: usize) -> Vec<Who> {
    let first = w.found("The book", "Member 0");
    let mut all = vec![first];
    for number in 1..members {
        let newcomer = w.newcomer(&format!("Member {number}"));
        assert!(w.join(first, newcomer), "{number} is not in");
        if number == 1 {
            let _ = w.propose(first, Proposal::Number(1));
            w.meet(first, newcomer);
            w.agree_to_all(newcomer);
            w.meet(first, newcomer);
        } else if number == 2 {
            w.lock(all[1]);
        }
        if number > 1 {
            w.lock(newcomer);
        }
        all.push(newcomer);
    }
    if members == 2 {
        w.lock(all[1]);
    }
    all
}
