//! Every screen fits every window: nothing to the side of it, no word cut, everything large enough to press.

use commonbook_words::Lang;
use egui::{
    Key, Modifiers, Rect, Shape,
    epaint::{ClippedShape, TextShape},
};
use egui_kittest::kittest::NodeT as _;

use crate::{
    screens::{go, screens},
    world::{Window, World, pressable},
};

/// Widths and heights in points: at 100, 125, 150, 200 and 250 % of the window of an old laptop. The tall ones
/// show everything that is to be scrolled to.
const SIZES: [(f32, f32); 7] = [
    (1024.0, 640.0),
    (512.0, 320.0),
    (400.0, 250.0),
    (1024.0, 3000.0),
    (683.0, 3000.0),
    (512.0, 4000.0),
    (400.0, 5000.0),
];

fn every_screen_fits_in(lang: Lang) {
    let mut wrong = Vec::new();
    for (width, height) in SIZES {
        // One window for all screens: reading the faces costs more than showing a screen.
        let mut window = Window::sized(World::locked().lang(lang), width, height);
        for (name, world, steps) in screens() {
            *window.world() = world().lang(lang);
            window.run();
            steps(&mut window);
            window.run();
            let place = format!("{name} at {width} x {height} in {}", lang.tag());
            pressable_things_are_large_enough(&window, width, &place, &mut wrong);
            words_are_whole(&window, &place, &mut wrong);
        }
    }
    assert!(
        wrong.is_empty(),
        "{} things do not fit:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// In a low window the rail scrolls, and its bar takes some of the room of the words.
#[test]
fn the_words_of_the_rail_are_whole_where_it_scrolls() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        let mut window = Window::zoomed(World::group().lang(lang), 150);
        for place in [
            "place-next",
            "place-who",
            "place-notebook",
            "place-people",
            "place-share",
            "place-laptop",
        ] {
            go(&mut window, place);
            words_are_whole(&window, &format!("{place} in {}", lang.tag()), &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_screen_fits_in_english() {
    every_screen_fits_in(Lang::English);
}

#[test]
fn every_screen_fits_in_french() {
    every_screen_fits_in(Lang::French);
}

#[test]
fn every_screen_fits_in_hindi() {
    every_screen_fits_in(Lang::Hindi);
}

#[test]
fn every_screen_fits_in_a_language_a_third_longer() {
    every_screen_fits_in(Lang::Pseudo);
}

fn pressable_things_are_large_enough(
    window: &Window,
    width: f32,
    place: &str,
    wrong: &mut Vec<String>,
) {
    for node in window.harness.root().children_recursive() {
        if !pressable(node.accesskit_node().role()) {
            continue;
        }
        let rect = node.rect();
        let name = node.accesskit_node().label().unwrap_or_default();
        if name.trim().is_empty() {
            wrong.push(format!("{place}: something to press has no name"));
        }
        if rect.width() < 43.5 || rect.height() < 43.5 {
            wrong.push(format!("{place}: {name:?} is only {:?}", rect.size()));
        }
        if rect.left() < 0.0 || rect.right() > width + 0.5 {
            wrong.push(format!("{place}: {name:?} is outside: {rect:?}"));
        }
    }
}

fn words_are_whole(window: &Window, place: &str, wrong: &mut Vec<String>) {
    let texts = texts(window);
    for (clip, text) in &texts {
        let said = text.galley.text();
        let rect = text.galley.rect.translate(text.pos.to_vec2());
        let seen = rect.bottom() > clip.top() && rect.top() < clip.bottom();
        if seen && (rect.left() < clip.left() - 1.5 || rect.right() > clip.right() + 1.5) {
            wrong.push(format!(
                "{place}: {said:?} is cut at the side: {rect:?} in {clip:?}"
            ));
        }
        if text.galley.elided {
            wrong.push(format!("{place}: {said:?} is not shown to its end"));
        }
        if let Some(broken) = broken_word(text) {
            wrong.push(format!(
                "{place}: a word of {said:?} is broken at {broken:?}"
            ));
        }
    }
    for (at, (clip, one)) in texts.iter().enumerate() {
        for (other_clip, other) in texts.iter().skip(at + 1) {
            let (a, b) = (
                area(one).intersect(*clip),
                area(other).intersect(*other_clip),
            );
            let both = a.intersect(b);
            if both.width() > 2.0 && both.height() > 4.0 {
                wrong.push(format!(
                    "{place}: {:?} lies over {:?}",
                    one.galley.text(),
                    other.galley.text()
                ));
            }
        }
    }
}

fn area(text: &TextShape) -> Rect {
    text.galley.rect.translate(text.pos.to_vec2())
}

fn collect(shape: &Shape, clip: Rect, texts: &mut Vec<(Rect, TextShape)>) {
    match shape {
        Shape::Text(text) if !text.galley.text().trim().is_empty() => {
            texts.push((clip, text.clone()))
        }
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, texts)),
        _ => {}
    }
}

/// A row that ends in the middle of a word.
fn broken_word(text: &TextShape) -> Option<String> {
    text.galley.rows.windows(2).find_map(|rows| {
        let [row, next] = rows else { return None };
        let end = row.row.glyphs.last()?.chr;
        let begin = next.row.glyphs.first()?.chr;
        let broken = !row.ends_with_newline && end.is_alphanumeric() && begin.is_alphanumeric();
        broken.then(|| row.row.text())
    })
}

/// An example in an empty field looks as if somebody had typed it.
#[test]
fn an_empty_field_is_empty() {
    for (name, window) in each_screen(1024.0, 3000.0) {
        let fields: Vec<Rect> = window
            .harness
            .root()
            .children_recursive()
            .filter(|node| {
                let node = node.accesskit_node();
                pressable(node.role()) && node.value().is_some_and(|value| value.is_empty())
            })
            .map(|node| node.rect())
            .collect();
        for (_, text) in texts(&window) {
            let inside = fields
                .iter()
                .any(|field| field.contains(area(&text).center()));
            assert!(!inside, "{name}: {:?}", text.galley.text());
        }
    }
}

/// Wherever the keyboard is, the whole ring around it can be seen; and Hide is where it always is.
#[test]
fn the_ring_is_whole_and_hide_stays_in_its_place() {
    let mut wrong = Vec::new();
    for (width, height) in [(683.0, 427.0), (400.0, 250.0)] {
        let mut hide = None;
        for (name, mut window) in each_screen(width, height) {
            let begun = window.focused();
            for _ in 0..40 {
                window.key(Modifiers::NONE, Key::Tab);
                let here = window.focused();
                if here == begun {
                    break;
                }
                if let Some(cut) = cut_ring(&window) {
                    wrong.push(format!("{name} at {width} x {height}: {here:?} {cut:?}"));
                }
            }
            let word = window.say("hide");
            let root = window.harness.root();
            let mut nodes = root.children_recursive();
            let Some(node) = nodes.find(|node| node.accesskit_node().label() == Some(word.clone()))
            else {
                continue;
            };
            let at = node.rect().right_top();
            if at.distance(*hide.get_or_insert(at)) > 0.5 {
                wrong.push(format!("{name} at {width} x {height}: Hide is at {at:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The ring, where a part of it is outside of what can be seen.
fn cut_ring(window: &Window) -> Option<(Rect, Rect)> {
    let shapes = &window.harness.output().shapes;
    let mut rings = shapes.iter().filter_map(
        |ClippedShape {
             clip_rect, shape, ..
         }| match shape {
            Shape::Rect(rect) if rect.stroke.width == 3.0 => {
                Some((*clip_rect, rect.visual_bounding_rect()))
            }
            _ => None,
        },
    );
    // A long text is higher than a small window; of its ring a part is seen.
    rings.find(|(clip, ring)| {
        ring.height() < clip.height() && !clip.expand(0.6).contains_rect(*ring)
    })
}

fn each_screen(width: f32, height: f32) -> impl Iterator<Item = (&'static str, Window)> {
    screens().into_iter().map(move |(name, world, steps)| {
        let mut window = Window::sized(world(), width, height);
        steps(&mut window);
        window.run();
        (name, window)
    })
}

fn texts(window: &Window) -> Vec<(Rect, TextShape)> {
    let mut texts = Vec::new();
    for ClippedShape {
        clip_rect, shape, ..
    } in &window.harness.output().shapes
    {
        collect(shape, *clip_rect, &mut texts);
    }
    texts
}

/// What was done is read, however far down the button was.
#[test]
fn what_is_said_comes_into_view() {
    let mut window = Window::sized(World::group(), 512.0, 320.0);
    let take = "Take this turn: Welcome, Tuesday 8 December";
    window.enter(take);
    let said = "Welcome is yours.";
    let nodes = window.harness.root().children_recursive();
    let line = nodes
        .filter(|node| node.accesskit_node().label().as_deref() == Some(said))
        .map(|node| node.rect())
        .next();
    let rect = line.unwrap();
    assert!(rect.top() >= 48.0 && rect.bottom() <= 320.0, "{rect:?}");
}

#[test]
fn a_field_that_has_to_be_written_in_comes_into_view() {
    let mut window = Window::sized(World::alone(), 512.0, 320.0);
    window.enter("Plan a meeting");
    window.tab_to("What time?");
    window.key(Modifiers::COMMAND, Key::A);
    window.write("noon");
    window.enter("Plan it");
    assert_eq!(window.focused().as_deref(), Some("What time?"));
    let nodes = window.harness.root().children_recursive();
    let field = nodes
        .filter(|node| node.is_focused())
        .map(|node| node.rect())
        .next()
        .unwrap();
    assert!(field.top() >= 48.0 && field.bottom() <= 320.0, "{field:?}");
}

#[test]
fn the_main_button_is_in_the_first_view_of_a_small_window() {
    for (place, button) in [
        ("place-next", "Open the meeting"),
        ("place-who", "Take this turn: Key, Tuesday 24 November"),
        ("place-people", "Somebody is here to join"),
        ("place-share", "Meet"),
    ] {
        let mut window = Window::sized(World::group(), 512.0, 320.0);
        go(&mut window, place);
        let rect = window
            .harness
            .root()
            .children_recursive()
            .find(|node| node.accesskit_node().label().as_deref() == Some(button))
            .unwrap()
            .rect();
        assert!(rect.bottom() <= 320.0, "{button} is at {rect:?}");
    }
}

/// With Tab one goes through a screen as one reads it: down, and from left to right.
#[test]
fn the_order_of_the_keyboard_is_the_order_of_reading() {
    let mut window = Window::sized(World::locked(), 512.0, 4000.0);
    for (name, world, steps) in screens() {
        *window.world() = world();
        window.run();
        steps(&mut window);
        window.run();
        let nodes = window.harness.root().children_recursive();
        let rects: Vec<(Rect, Option<String>)> = nodes
            .filter(|node| pressable(node.accesskit_node().role()))
            .map(|node| (node.rect(), node.accesskit_node().label()))
            .collect();
        for pair in rects.windows(2) {
            let [(one, _), (next, label)] = pair else {
                continue;
            };
            let below = next.top() >= one.bottom() - 1.0;
            let beside = next.left() >= one.right() - 1.0;
            assert!(below || beside, "{name}: {label:?} comes too late");
        }
    }
}
