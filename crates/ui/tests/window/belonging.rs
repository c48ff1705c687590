//! Who belongs: stopping to share, a lost laptop, how many say yes, leaving and wiping, by keyboard.

use std::sync::Arc;

use commonbook_book::{
    ComesAs, DeviceTag, Door, Edit, PartedView, ProposalId, ProposedView, Standing,
};
use commonbook_ui::{Command, Inviting, JoinState, Problem, Proposed};
use egui::{Key, Modifiers};
use jiff::civil::date;

use crate::{
    people_screens::{about_mira, mira_lost_one, with_two_laptops},
    world::{ANA, BO, JO, MIRA, Window, World, id, member},
};

fn people(world: World) -> Window {
    let mut window = Window::new(world);
    window.key(Modifiers::ALT, Key::Num4);
    window
}

fn proposed(window: &mut Window) -> Vec<Proposed> {
    let pushed = window.take().into_iter();
    pushed
        .filter_map(|command| match command {
            Command::Propose(proposed) => Some(proposed),
            _ => None,
        })
        .collect()
}

#[test]
fn stopping_to_share_is_asked_twice_and_waits_for_another_yes() {
    let mut window = people(World::four());
    window.enter("Stop sharing with somebody");
    window.enter("Stop sharing the book with Mira");
    assert!(window.has("Stop sharing the book with Mira?"));
    assert!(window.has("One more member has to agree."));
    assert!(proposed(&mut window).is_empty(), "nothing happened yet");
    window.enter("Ask another member");
    let remove = Proposed::Remove(member(MIRA));
    assert_eq!(proposed(&mut window), [remove]);
    assert!(window.has("It waits for one more yes."));
    assert!(window.has("Members"), "back at People");
}

#[test]
fn somebody_can_go_although_the_group_made_a_change_that_is_not_known_here() {
    let mut world = World::four();
    Arc::make_mut(&mut world.book_mut().status).newer_version = true;
    let mut window = people(world);
    assert!(window.has("A laptop is lost"));
    assert!(!window.has("Somebody is here to join") && !window.has("Add somebody on paper"));
    window.enter("Stop sharing with somebody");
    window.enter("Stop sharing the book with Mira");
    window.enter("Ask another member");
    let remove = Proposed::Remove(member(MIRA));
    assert_eq!(proposed(&mut window), [remove]);
}

#[test]
fn the_safe_answer_is_the_first_and_what_escape_says() {
    let mut window = people(World::four());
    for safe in [true, false] {
        window.enter("Stop sharing with somebody");
        window.enter("Stop sharing the book with Bo");
        if safe {
            window.enter("Not now");
        } else {
            window.key(Modifiers::NONE, Key::Escape);
        }
        assert!(window.has("Members"));
    }
    assert!(proposed(&mut window).is_empty());
}

#[test]
fn it_is_said_how_many_laptops_have_not_heard_until_all_have() {
    let mut world = World::four();
    world.in_effect = true;
    Arc::make_mut(&mut world.book_mut().status).not_heard = 4;
    let mut window = people(world);
    window.enter("Stop sharing with somebody");
    window.enter("Stop sharing the book with Mira");
    window.enter("Ask another member");
    assert!(window.has("The book is no longer shared with Mira. 4 laptops have not heard yet."));
    Arc::make_mut(&mut window.world().book_mut().status).not_heard = 0;
    window.run();
    assert!(window.has("The book is no longer shared with Mira."));
    assert!(!window.has("not heard"));
}

#[test]
fn everybody_sees_with_whom_it_is_no_longer_shared_while_some_have_not_heard() {
    let mut world = World::four();
    Arc::make_mut(&mut world.book_mut().status).not_heard = 2;
    world.members_mut().parted.push(PartedView {
        alias: "Noor".into(),
        not_heard: 2,
    });
    let window = people(world);
    assert!(window.has("The book is no longer shared with Noor. 2 laptops have not heard yet."));
    assert!(!window.has("the last change among members"));
}

#[test]
fn two_cannot_decide_about_each_other_and_are_told_what_there_is_instead() {
    let mut window = people(World::two());
    window.enter("Stop sharing with somebody");
    assert!(window.has("Two members with a laptop have to remain."));
    assert!(!window.has_button("Stop sharing the book with Bo"));
    window.enter("A laptop is lost");
    assert!(window.has("You can set it aside now"));
    window.enter("Set it aside");
    let aside = Proposed::SetAside(DeviceTag(id(200 + BO)));
    assert_eq!(proposed(&mut window), [aside]);
}

#[test]
fn whom_it_is_about_is_neither_asked_nor_told_before_it_is_so() {
    let about = |who| ProposedView::Remove {
        member: member(who),
    };
    let mut window = people(World::four().proposes(about(ANA), false));
    assert!(!window.has("Stop sharing the book with"));
    window.key(Modifiers::ALT, Key::Num1);
    assert!(!window.has("Stop sharing the book with"));
}

#[test]
fn agreeing_to_it_is_the_same_question() {
    let mut window = Window::new(about_mira(true));
    window.enter("Look at it: Stop sharing the book with Mira");
    assert!(window.has("Stop sharing the book with Mira?"));
    assert!(window.has("Agreed so far: Bo. One more is needed."));
    window.world().in_effect = true;
    window.enter("Agree");
    assert!(
        window
            .take()
            .contains(&Command::Endorse(ProposalId(id(72))))
    );
    assert!(window.has("The book is no longer shared with Mira."));
}

#[test]
fn a_proposal_that_went_meanwhile_leaves_no_question_behind() {
    let mut window = Window::new(about_mira(true));
    window.enter("Look at it: Stop sharing the book with Mira");
    window.world().members_mut().proposals.clear();
    window.run();
    window.run();
    assert!(window.has("Members"));
}

#[test]
fn one_of_several_laptops_is_set_aside() {
    let mut window = people(World::four());
    window.enter("A laptop is lost");
    window.enter("Mira");
    assert!(window.has("Mira stays in the group, and goes on with the other laptop."));
    window.enter("Set it aside");
    assert!(proposed(&mut window).is_empty(), "which one was not said");
    assert!(window.has("Please choose one."));
    window.enter("Laptop 2");
    window.enter("Set it aside");
    let aside = Proposed::SetAside(DeviceTag(id(210)));
    assert_eq!(proposed(&mut window), [aside]);
}

#[test]
fn of_ones_own_laptops_one_decides_alone() {
    let mut window = people(with_two_laptops());
    window.enter("A laptop is lost");
    window.enter("mine");
    assert!(window.has("You can set it aside now: it gets nothing new."));
    window.world().in_effect = true;
    window.enter("Set it aside");
    let aside = Proposed::SetAside(DeviceTag(id(220)));
    assert_eq!(proposed(&mut window), [aside]);
    assert!(window.has("The laptop is set aside."));
}

#[test]
fn a_lost_laptop_that_waits_says_so_and_can_be_agreed_to() {
    for mine in [true, false] {
        let mut window = people(mira_lost_one(mine));
        window.enter("A laptop is lost");
        window.enter("Mira");
        window.enter("Laptop 2");
        assert!(window.has("It is not set aside yet"));
        assert_eq!(window.has_button("Set it aside"), mine);
        if mine {
            window.enter("Set it aside");
            let endorse = Command::Endorse(ProposalId(id(72)));
            assert!(window.take().contains(&endorse));
        }
    }
}

#[test]
fn another_number_is_asked_for() {
    let mut window = people(World::four());
    window.enter("Read it, or change it");
    assert!(window.has("Two members say yes, when you sit together."));
    assert!(
        !window.has_button("Ask another member"),
        "it is the same number"
    );
    for _ in 0..5 {
        window.enter("More: one yes more");
    }
    window.enter("Ask another member");
    assert_eq!(
        proposed(&mut window),
        [Proposed::Number(3)],
        "as many as there are laptops to ask"
    );
    assert!(window.has("It waits for one more yes."));
}

#[test]
fn leaving_is_a_question_and_says_what_to_do_then() {
    let mut window = Window::new(World::four());
    window.key(Modifiers::ALT, Key::Num6);
    window.enter("Leave the group");
    assert!(window.has("Leave the group?"));
    assert!(window.has("No reason is asked or kept."));
    window.enter("Leave the group");
    assert!(window.take().contains(&Command::Leave));
    assert!(window.has("You have left. Share news once more"));
}

#[test]
fn whoever_is_out_can_read_and_wipe() {
    let mut world = World::four();
    world.members_mut().standing = Standing::Out;
    world.members_mut().me = None;
    let mut window = Window::new(world);
    assert!(window.has("This group no longer shares its book with this laptop."));
    window.enter("Wipe this laptop's book");
    assert!(window.has("The book on this laptop will be gone."));
    assert_eq!(
        window.focused().as_deref(),
        Some("Wipe this laptop's book?")
    );
    window.enter("Wipe this laptop's book");
    assert!(window.take().contains(&Command::Wipe));
}

#[test]
fn what_is_refused_says_why_and_what_to_do() {
    let mut world = World::four();
    world.refuse = Some(Problem::TwoRemain);
    let mut window = people(world);
    window.enter("Stop sharing with somebody");
    window.enter("Stop sharing the book with Mira");
    window.enter("Ask another member");
    assert!(window.has("Two members with a laptop have to remain."));
    assert!(!window.has("It waits for"));
}

#[test]
fn the_door_is_for_people_to_read_and_locks_nobody_out() {
    let mut window = people(World::four());
    assert!(window.has("Newcomers are welcome."));
    window.enter("Read it, or change it");
    assert!(!window.has_button("Keep"), "nothing is changed yet");
    window.enter("open until a day");
    window.enter("A week later");
    window.enter("Keep");
    let until = Door::OpenUntil(date(2026, 12, 27));
    let door = Command::Edit(Edit::SetDoor { door: until });
    assert!(window.take().contains(&door));
    window.world().plan_mut().door = Door::Closed;
    window.run();
    window.key(Modifiers::ALT, Key::Num4);
    window.enter("Somebody is here to join");
    assert!(window.has("Newcomers are not welcome just now."));
    window.enter("Show the words");
    assert!(window.take().contains(&Command::StartInvite));
}

fn asks_by_stick() -> JoinState {
    JoinState::Inviting(Inviting::Check {
        words: ["bell", "cloud", "rice", "tree"].map(String::from).to_vec(),
        alias: "Josephine".into(),
        said_yes: false,
        by_stick: true,
    })
}

#[test]
fn who_it_is_is_said_before_the_yes() {
    let mut window = people(World::four());
    window.enter("Somebody is here to join");
    window.enter("Look at the stick");
    window.tab_to("Or write the folder");
    window.write("/mnt/usb");
    window.enter("Look at the stick: the folder above");
    let read = Command::ReadRequest {
        at: "/mnt/usb".into(),
    };
    assert!(window.take().contains(&read));
    window.world().join = asks_by_stick();
    window.run();
    assert!(window.has("Josephine asks to join, by this stick."));
    window.enter("a member, with another laptop");
    assert!(
        !window.has_button("Yes, the same"),
        "which member was not said"
    );
    window.enter("Jo");
    window.enter("Yes, the same");
    let jo = ComesAs::Member(member(JO));
    assert!(window.take().contains(&Command::ConfirmWords(true, jo)));
    window.enter("I myself, with another laptop");
    window.enter("Yes, the same");
    let me = ComesAs::Member(member(ANA));
    assert!(window.take().contains(&Command::ConfirmWords(true, me)));
    window.enter("somebody new");
    window.enter("Yes, the same");
    let new = Command::ConfirmWords(true, ComesAs::New);
    assert!(window.take().contains(&new));
}
