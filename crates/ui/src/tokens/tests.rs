#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use egui::Color32;

use super::{DARK, HIGH, LIGHT, Look};

/// The contrast of two colours as WCAG 2 computes it, from 1 to 21.
fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Color32) -> f32 {
    let part = |byte: u8| {
        let value = f32::from(byte) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
}

fn check(look: &Look, name: &str, a: Color32, b: Color32, least: f32) {
    let found = contrast(a, b);
    assert!(
        found >= least,
        "{:?} {name}: {found:.2} is under {least}",
        look.theme
    );
}

#[test]
fn every_pair_of_colours_can_be_told_apart() {
    for look in [&LIGHT, &DARK, &HIGH] {
        let grounds = [
            ("paper", look.paper),
            ("card", look.card),
            ("sunk", look.sunk),
            ("tint", look.tint),
            ("ask ground", look.ask_ground),
            ("stop ground", look.stop_ground),
        ];
        for (name, ground) in grounds {
            check(look, &format!("ink on {name}"), look.ink, ground, 4.5);
            check(look, &format!("focus on {name}"), look.focus, ground, 3.0);
        }
        for (name, ground) in grounds.into_iter().take(3) {
            check(look, &format!("soft on {name}"), look.soft, ground, 6.0);
            check(look, &format!("line on {name}"), look.line, ground, 3.0);
            check(look, &format!("act on {name}"), look.act, ground, 4.5);
        }
        check(look, "on act", look.on_act, look.act, 4.5);
        check(look, "ask", look.ask, look.ask_ground, 4.5);
        check(look, "stop", look.stop, look.stop_ground, 4.5);
        check(look, "stop on card", look.stop, look.card, 4.5);
        check(look, "soft on tint", look.soft, look.tint, 4.5);
    }
}

#[test]
fn high_contrast_is_high() {
    for (ground, text) in [
        (HIGH.paper, HIGH.ink),
        (HIGH.paper, HIGH.act),
        (HIGH.ask_ground, HIGH.ask),
        (HIGH.stop_ground, HIGH.stop),
        (HIGH.paper, HIGH.focus),
    ] {
        assert!(contrast(ground, text) > 11.0);
    }
    const { assert!(HIGH.edge > LIGHT.edge) };
}
