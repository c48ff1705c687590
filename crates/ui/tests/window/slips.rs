//! Slips without a name: the box while laptops meet, and those in the notebook.

use std::sync::Arc;

use commonbook_book::{BoxOutcome, Edit, RoomView, SlipId, SlipKind, SlipView, SlipsView};
use commonbook_ui::{Command, Meet, Meeting};
use egui::{Key, Modifiers};

use crate::{
    screens::{Screen, go},
    world::{ANA, BO, Window, World, id, member},
};

fn meeting() -> World {
    let mut world = World::four();
    world.news.meet = Meet::On(Meeting {
        others: 4,
        same: true,
        ..Meeting::default()
    });
    world
}

fn with_box(keeper: u8) -> World {
    let mut world = meeting();
    world.book_mut().room = Arc::new(RoomView {
        keeper: Some(member(keeper)),
        mine: keeper == ANA,
        kind: Some(SlipKind::Feedback),
        ..RoomView::default()
    });
    world
}

fn room(world: &mut World) -> &mut RoomView {
    Arc::make_mut(&mut world.book_mut().room)
}

fn with_slips() -> World {
    let mut world = World::four();
    let slip = |byte, kind, text: &str| SlipView {
        id: SlipId(id(byte)),
        kind,
        text: text.into(),
    };
    world.book_mut().slips = Arc::new(SlipsView {
        slips: vec![
            slip(94, SlipKind::Barrier, "The last bus leaves at 16:30."),
            slip(95, SlipKind::Feedback, "More tea."),
        ],
    });
    world
}

fn read_slips(window: &mut Window) {
    go(window, "place-notebook");
    let (read, slips) = (window.say("read"), window.say("slips"));
    window.press(&format!("{read}: {slips}"));
}

pub(crate) fn slip_screens() -> Vec<Screen> {
    vec![
        ("slips", with_slips, read_slips),
        ("slips, empty", World::four, |w| {
            read_slips(w);
            w.press_id("slip-enter");
        }),
        ("no box yet", meeting, |w| go(w, "place-share")),
        ("a box is being opened", meeting, |w| {
            go(w, "place-share");
            w.press_id("box-open");
        }),
        ("somebody's box", || with_box(BO), |w| go(w, "place-share")),
        (
            "my box",
            || {
                let mut world = with_box(ANA);
                *room(&mut world) = RoomView {
                    handed_in: 3,
                    written: "More tea.".into(),
                    put_in: true,
                    ..(*world.book_mut().room).clone()
                };
                world
            },
            |w| go(w, "place-share"),
        ),
        (
            "my box is being closed",
            || {
                let mut world = with_box(ANA);
                room(&mut world).closing = true;
                room(&mut world).waits_for = 2;
                world
            },
            |w| go(w, "place-share"),
        ),
        (
            "the box is closed",
            || {
                let mut world = meeting();
                room(&mut world).closed = Some(BoxOutcome::Published(5));
                world
            },
            |w| go(w, "place-share"),
        ),
    ]
}

#[test]
fn a_box_is_opened_where_laptops_meet_and_closed() {
    let mut window = Window::new(World::four());
    window.key(Modifiers::ALT, Key::Num5);
    assert!(!window.has("A box for slips"), "nobody is here");
    window.world().news.meet = meeting().news.meet;
    window.run();
    window.enter("Open a box");
    assert!(window.has("It takes five laptops of five members."));
    window.enter("What is good, and what could be better");
    window.enter("Open it on this laptop");
    let open = Command::OpenBox(SlipKind::Feedback);
    assert!(window.take().contains(&open));
    window.world().book_mut().room = with_box(ANA).book_mut().room.clone();
    window.run();
    assert!(window.has("You keep the box"));
    assert!(window.has("could know who wrote what; no other can."));
    window.enter("Close the box");
    assert!(window.take().contains(&Command::CloseBox));
    room(window.world()).closing = true;
    room(window.world()).waits_for = 1;
    window.run();
    assert!(window.has("One laptop has not answered yet."));
    window.enter("Close it without waiting");
    assert!(window.take().contains(&Command::CloseBox));
    *room(window.world()) = RoomView {
        closed: Some(BoxOutcome::TooFew),
        ..RoomView::default()
    };
    window.run();
    assert!(window.has("Fewer than five handed a slip in, so nothing was kept."));
}

#[test]
fn a_slip_goes_into_somebody_s_box_and_out_again() {
    let mut window = Window::new(with_box(BO));
    window.key(Modifiers::ALT, Key::Num5);
    assert!(window.has("Bo keeps a box"));
    assert!(!window.has_button("Close the box"));
    let field = "Your slip. It can stay empty: every laptop hands one in, and all are of one size.";
    window.tab_to(field);
    window.write("More tea.");
    window.enter("Put it in");
    let fill = Command::FillSlip("More tea.".into());
    assert!(window.take().contains(&fill));
    room(window.world()).written = "More tea.".into();
    room(window.world()).put_in = true;
    window.run();
    assert!(window.has("Your slip is in. You can change it until the box is closed."));
    window.enter("Take it out again");
    assert!(window.take().contains(&Command::FillSlip(String::new())));
}

#[test]
fn what_was_written_for_one_box_is_not_shown_for_another() {
    let mut world = with_box(BO);
    room(&mut world).written = "For the box before.".into();
    let mut window = Window::new(world);
    window.key(Modifiers::ALT, Key::Num5);
    assert!(!window.has("For the box before."));
}

#[test]
fn slips_on_paper_are_entered_without_a_name() {
    let mut window = Window::new(with_slips());
    window.key(Modifiers::ALT, Key::Num3);
    assert!(window.has("2 slips"));
    window.enter("Read: Slips without a name");
    assert!(window.has("The last bus leaves at 16:30."));
    window.enter("Enter it");
    assert!(window.has("Please write a word or two here."));
    window.tab_to("What the slip says");
    window.write("Child care");
    window.enter("Enter it");
    let edit = Edit::AddSlip {
        id: None,
        kind: SlipKind::Barrier,
        text: "Child care".into(),
    };
    assert!(window.take().contains(&Command::Edit(edit)));
    window.enter("Take it out: More tea.");
    let pushed = window.take();
    assert!(matches!(
        pushed.as_slice(),
        [Command::Edit(Edit::DropSlip { .. })]
    ));
}
