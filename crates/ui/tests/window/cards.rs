//! Contact cards: what somebody gives, and to whom; taking it back; the call list.

use std::sync::Arc;

use commonbook_book::{
    Audience, AudienceView, CardId, CardKind, CardView, CardsView, Edit, TakenBackView,
};
use commonbook_ui::{Command, Sheet};
use egui::{Key, Modifiers};

use crate::{
    screens::{Screen, go},
    world::{ANA, BO, MIRA, Window, World, id, member},
};

fn card(byte: u8, of: u8, kind: CardKind, text: &str, audience: AudienceView) -> CardView {
    CardView {
        id: CardId(id(byte)),
        member: member(of),
        kind,
        text: text.into(),
        hours: "evenings".into(),
        message: true,
        preferred: true,
        audience,
    }
}

/// Ana gave her number to Bo, Bo gave his to everyone; one that Ana took back is not confirmed by two laptops.
pub(crate) fn with_cards() -> World {
    let mut world = World::four();
    let chosen = AudienceView::Members(vec![member(BO)]);
    let everyone = AudienceView::Everyone;
    let address = "The blue house\nbehind the market";
    world.book_mut().cards = Arc::new(CardsView {
        cards: vec![
            card(61, ANA, CardKind::Phone, "555 010", chosen.clone()),
            card(62, BO, CardKind::Phone, "555 020", everyone),
            card(63, MIRA, CardKind::Address, address, chosen),
        ],
        taken_back: vec![TakenBackView {
            card: CardId(id(60)),
            heard: 1,
            of: 3,
        }],
    });
    world
}

pub(crate) fn card_screens() -> Vec<Screen> {
    vec![
        ("people with cards", with_cards, |w| go(w, "place-people")),
        ("my card", with_cards, my_card),
        ("my card, empty", World::four, my_card),
        ("my card, new", World::four, |w| {
            my_card(w);
            w.press_id("card-put");
            w.press_id("card-address");
            w.press_id("card-chosen");
            w.press_id("keep");
        }),
        ("my card, changed", with_cards, |w| {
            my_card(w);
            let (change, card) = (w.say("change"), ana_s_card(w));
            w.press(&format!("{change}: {card}"));
        }),
        ("my card, taking it back", with_cards, take_back),
        ("somebody's card", with_cards, |w| {
            go(w, "place-people");
            let read = w.say("read");
            w.press(&format!("{read}: Mira"));
        }),
        ("call list", with_cards, call_list),
        ("call list, empty", World::four, call_list),
        ("print the call list", with_cards, |w| {
            call_list(w);
            w.press_id("print");
        }),
    ]
}

fn my_card(window: &mut Window) {
    go(window, "place-people");
    window.press_id("card-mine");
}

fn ana_s_card(window: &Window) -> String {
    let kind = window.say("card-phone");
    let args = [("kind", kind.into()), ("text", "555 010".into())];
    window.words.with("card-title", &args)
}

fn take_back(window: &mut Window) {
    my_card(window);
    let (back, card) = (window.say("card-take-back"), ana_s_card(window));
    window.press(&format!("{back}: {card}"));
}

fn call_list(window: &mut Window) {
    go(window, "place-people");
    let date = window.words.date(crate::world::tuesday());
    let name = window.words.with("calls-for", &[("date", date.into())]);
    window.press(&name);
}

fn edits(window: &mut Window) -> Vec<Edit> {
    let pushed = window.take().into_iter();
    pushed
        .filter_map(|command| match command {
            Command::Edit(edit) => Some(edit),
            _ => None,
        })
        .collect()
}

#[test]
fn a_card_is_given_to_those_one_chooses() {
    let mut window = Window::new(World::four());
    window.key(Modifiers::ALT, Key::Num4);
    window.enter("My card");
    assert!(window.has("so that somebody can tell you if a meeting moves"));
    window.enter("Put mine here");
    window.enter("Keep");
    assert!(window.has("Write what you want to give"));
    window.tab_to("The number");
    window.write("555 010");
    window.enter("A message is fine too");
    window.enter("people I choose");
    window.enter("Keep");
    assert!(window.has("Choose at least one person"));
    assert!(edits(&mut window).is_empty());
    window.enter("Mira");
    window.enter("Jo");
    window.enter("Jo");
    window.enter("Keep");
    let put = Edit::PutCard {
        id: None,
        instead_of: None,
        kind: CardKind::Phone,
        text: "555 010".into(),
        hours: String::new(),
        message: true,
        preferred: false,
        audience: Audience::Members(vec![member(MIRA).to_string()]),
    };
    assert_eq!(edits(&mut window), [put]);
    assert!(window.has("Your card is kept."));
}

#[test]
fn a_changed_card_takes_the_place_of_the_one_before_for_good() {
    let mut window = Window::new(with_cards());
    window.key(Modifiers::ALT, Key::Num4);
    window.enter("My card");
    assert!(window.has("These may see it: Bo."));
    window.enter("Change: Phone: 555 010");
    assert!(window.has("the card until now is taken back everywhere"));
    window.enter("everyone in the group");
    window.enter("Keep");
    let edits = edits(&mut window);
    let [
        Edit::PutCard {
            instead_of,
            audience,
            hours,
            ..
        },
    ] = edits.as_slice()
    else {
        panic!("{edits:?}")
    };
    assert_eq!(*instead_of, Some(CardId(id(61))));
    assert_eq!(
        (audience, hours.as_str()),
        (&Audience::Everyone, "evenings")
    );
    assert!(window.has("Your card is changed."));
    assert!(!window.has_button("Take it back"), "there is no way back");
}

#[test]
fn taking_a_card_back_is_a_question_and_says_how_many_have_not_confirmed() {
    let mut window = Window::new(with_cards());
    window.key(Modifiers::ALT, Key::Num4);
    window.enter("My card");
    assert!(window.has("2 laptops have not confirmed"));
    window.enter("Take this card back: Phone: 555 010");
    assert!(window.has("it is destroyed on every laptop that hears of this"));
    window.key(Modifiers::NONE, Key::Escape);
    assert!(edits(&mut window).is_empty());
    window.enter("Take this card back: Phone: 555 010");
    window.enter("Take this card back");
    let back = Edit::TakeBackCard {
        card: CardId(id(61)).to_string(),
    };
    assert_eq!(edits(&mut window), [back]);
    assert!(window.has("Your card is taken back."));
}

#[test]
fn the_list_of_people_shows_no_number_and_nobody_who_gave_none() {
    let mut window = Window::new(with_cards());
    window.key(Modifiers::ALT, Key::Num4);
    assert!(window.has("Phone, evenings. A message is fine."));
    assert!(!window.has("555 020"), "others look at this screen too");
    assert!(
        !window.has_button("Read: Jo"),
        "who gave nothing is not asked"
    );
    window.enter("Read: Bo");
    assert!(window.has("555 020"));
    assert!(!window.has("Not for everyone to see."));
    window.key(Modifiers::NONE, Key::Escape);
    window.enter("Read: Mira");
    assert!(window.has("Not for everyone to see."));
}

#[test]
fn the_call_list_goes_on_paper() {
    let mut window = Window::new(with_cards());
    window.key(Modifiers::ALT, Key::Num4);
    window.enter("Call list for Tuesday 24 November");
    assert!(window.has("Bo: 555 020\nevenings\nA message is fine.\nThe best way."));
    assert!(!window.has("555 010"), "one's own is not on it");
    window.enter("Print");
    assert!(window.has("Only what was given for everyone."));
    window.enter("Write it");
    let print = Command::Print {
        what: Sheet::Calls,
        at: String::new(),
    };
    assert!(window.take().contains(&print));
}

#[test]
fn nobody_has_to_put_a_number() {
    let mut window = Window::new(World::four());
    window.key(Modifiers::ALT, Key::Num4);
    window.enter("Call list for Tuesday 24 November");
    assert!(window.has("Nobody has put a number here, and nobody has to."));
    assert!(!window.has_button("Print"));
    window.enter("Put mine here");
    assert!(window.has("Who may see it?"));
}
