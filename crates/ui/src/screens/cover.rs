//! The cover: plain paper with today's date. Nothing of the book is painted or can be read by a screen reader.

use commonbook_words::Words;
use egui::{CentralPanel, Frame, Margin, Ui};
use jiff::civil::Date;

use crate::{
    house,
    tokens::{Type, look, space},
};

pub(crate) fn cover(ui: &mut Ui, words: &Words, today: Date) {
    let paper = Frame::new()
        .fill(look(ui).sunk)
        .inner_margin(Margin::same(space::WIDE as i8));
    CentralPanel::default().frame(paper).show(ui, |ui| {
        house::label(ui, Type::Big, &words.date(today));
    });
}
