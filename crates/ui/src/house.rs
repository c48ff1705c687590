//! The helpers that every screen is made of. A screen draws nothing around them: each of them sets its
//! accessible role and name, its ring and its 44 points.

mod button;
mod card;
mod choice;
mod field;
mod grid;
mod live;
pub(crate) mod reach;
mod row;
mod text;

pub(crate) use button::{Kind, Press, button, main_button, named_button, press, stop_button};
pub(crate) use card::{Ground, beside, card, group, hair, item, list};
pub(crate) use choice::{check, choice, marked_choice, stepper};
pub(crate) use field::{Secret, ask, cover_button, entered, field, note_field, secret_field};
pub(crate) use grid::{Cell, grid};
pub(crate) use live::{answer, live, tell};
pub(crate) use row::{Line, buttons, line, pairs};
pub(crate) use text::{
    audience_line, big, big_words, gap, heading, height, label, longest_word, soft, text, title,
};
