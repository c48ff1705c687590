//! Ground rules that are drafted together: their words and their order.

use commonbook_book::{Edit, PlanView, RuleView};
use commonbook_ui::Command;
use egui::{Key, Modifiers};

use crate::{
    meeting::with_rules,
    world::{Window, World},
};

/// Does what the book would do with an edit of a rule.
pub(crate) fn answer(plan: &mut PlanView, edit: &Edit) {
    let rules = &mut plan.rules;
    let at = |rules: &[RuleView], id: &str| {
        let at = rules.iter().position(|rule| id.parse() == Ok(rule.id));
        at.unwrap()
    };
    match edit {
        Edit::PlaceRule { rule, after } => {
            let moved = rules.remove(at(rules, rule));
            let to = after.as_deref().map_or(0, |after| at(rules, after) + 1);
            rules.insert(to, moved);
        }
        Edit::ChangeRule { rule, text } => {
            let rule = rules.iter_mut().find(|one| rule.parse() == Ok(one.id));
            rule.unwrap().text.clone_from(text);
        }
        Edit::DropRule { rule } => rules.retain(|one| rule.parse() != Ok(one.id)),
        _ => {}
    }
}

fn to_rules(world: World) -> Window {
    let mut window = Window::new(world);
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: Ground rules");
    window
}

fn order(window: &mut Window) -> Vec<String> {
    let rules = window.world().plan_mut().rules.clone();
    rules.into_iter().map(|rule| rule.text).collect()
}

/// While the group drafts, "We ask" is to come first. Ana moves it up twice without letting go of the keyboard, and
/// one press takes the last move back.
#[test]
fn a_rule_is_moved_up_and_down_by_keyboard_alone() {
    let mut window = to_rules(with_rules());
    window.enter("Change: We ask before we give advice.");
    assert!(!window.has_button("Move it down"), "it is the last one");
    window.enter("Move it up");
    assert_eq!(window.focused().as_deref(), Some("Move it up"));
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(
        order(&mut window),
        [
            "We ask before we give advice.",
            "Nobody has to speak.",
            "What is said here stays here."
        ]
    );
    assert!(window.has("1. What is said") || window.has("2. Nobody has to speak."));
    assert!(window.has("It stands in another place."));
    assert!(window.has_button("Take it back"));
    assert!(!window.has_button("Move it up"), "it is the first one");
    let rule = with_rules().plan_mut().rules[0].id.to_string();
    let pushed = window.take();
    let last = pushed.iter().rev().find_map(|command| match command {
        Command::Edit(edit) => Some(edit.clone()),
        _ => None,
    });
    assert!(
        matches!(last, Some(Edit::PlaceRule { after: None, .. })),
        "{pushed:?}"
    );
    window.enter("Move it down");
    let down = window.take();
    assert!(
        matches!(down.as_slice(), [Command::Edit(Edit::PlaceRule { after: Some(after), .. })] if *after == rule),
        "{down:?}"
    );
}

/// Somebody else moves the rule whose words Ana is changing: what she typed stays, and is kept where the rule is now.
#[test]
fn what_is_typed_stays_when_somebody_else_moves_the_rule() {
    let mut window = to_rules(with_rules());
    window.enter("Change: Nobody has to speak.");
    window.key(Modifiers::COMMAND, Key::End);
    window.write(" Listening is enough.");
    window.world().plan_mut().rules.reverse();
    window.run();
    window.enter("Keep");
    assert_eq!(
        order(&mut window)[2],
        "Nobody has to speak. Listening is enough."
    );
}

/// Points about harm have an order too: whom to call comes first.
#[test]
fn points_about_harm_are_put_in_order_too() {
    let mut world = with_rules();
    let plan = world.plan_mut();
    plan.exceptions = plan.rules.split_off(1);
    let mut window = Window::new(world);
    window.key(Modifiers::ALT, Key::Num3);
    window.enter("Read: If somebody is harmed");
    window.enter("Change: We ask before we give advice.");
    window.world().slow = true;
    window.enter("Move it up");
    let moved = window.take();
    assert!(
        matches!(
            moved.as_slice(),
            [Command::Edit(Edit::PlaceRule { after: None, .. })]
        ),
        "{moved:?}"
    );
}
