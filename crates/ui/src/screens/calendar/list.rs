//! The coming dates, one below the other.

use commonbook_book::Occurrence;
use egui::Ui;
use jiff::civil::Date;

use super::{Wish, line_of};
use crate::{
    desk::Desk,
    house::{self, Line, Press},
};

pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) -> Option<Wish> {
    let now = desk.scene.now;
    let coming: Vec<&Occurrence> = (desk.coming.all().iter())
        .filter(|one| one.ends() > now)
        .collect();
    if coming.is_empty() {
        house::text(ui, &desk.get("next-empty"));
        return None;
    }
    let mut wish = None;
    for month in coming.chunk_by(|a, b| first_of(a.date) == first_of(b.date)) {
        let Some(first) = month.first() else { continue };
        let heading = desk.words.month_with_year(first.date);
        house::heading(ui, &heading);
        house::list(ui, &heading, |ui| {
            for one in month {
                house::item(ui, (one.meeting, one.original), |ui| {
                    let date = desk.words.date(one.date);
                    let rest = line_of(desk, one);
                    let look = desk.get("calendar-look");
                    let full = format!("{look}: {date}, {}", commonbook_words::plain(&one.title));
                    let press = Press::new(&look).name(&full);
                    let line = Line::new(&rest).strong(&date).press(press);
                    if house::line(ui, line).is_some_and(|response| response.clicked()) {
                        wish = Some(Wish::Look(Box::new((*one).clone())));
                    }
                });
            }
        });
    }
    wish
}

fn first_of(date: Date) -> Date {
    date.first_of_month()
}
