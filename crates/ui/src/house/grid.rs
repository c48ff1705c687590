//! A month: seven days beside each other, week below week.

use egui::{Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{Kind, Press, group, text::galley};
use crate::tokens::{TARGET, Type, look, space};

/// One day of a month.
#[derive(Debug)]
pub(crate) struct Cell {
    /// What stands on it.
    pub(crate) text: String,
    /// Its whole name.
    pub(crate) name: String,
    /// There is something on this day: it has an edge.
    pub(crate) marked: bool,
    /// It is the one that is looked at.
    pub(crate) chosen: bool,
}

/// Shows the days below the names of the days of the week, `before` places after the first one. Gives the one that
/// was pressed. The arrow keys go from day to day, as the toolkit has it for all that can be pressed.
pub(crate) fn grid(
    ui: &mut Ui,
    name: &str,
    headings: &[String],
    before: usize,
    cells: &[Cell],
) -> Option<usize> {
    group(ui, Role::Group, name, |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::TINY);
        ui.horizontal_top(|ui| {
            for heading in headings {
                let words = galley(ui, Type::Small, heading, look(ui).soft, TARGET);
                let size = vec2(TARGET, words.size().y);
                let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
                let at = pos2(rect.center().x - words.size().x / 2.0, rect.top());
                ui.painter().galley(at, words, look(ui).soft);
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, heading));
            }
        });
        let mut pressed = None;
        let all: Vec<Option<usize>> = std::iter::repeat_n(None, before)
            .chain((0..cells.len()).map(Some))
            .collect();
        for week in all.chunks(headings.len().max(1)) {
            ui.horizontal_top(|ui| {
                for place in week {
                    let Some((at, cell)) = place.and_then(|at| Some((at, cells.get(at)?))) else {
                        ui.allocate_exact_size(Vec2::splat(TARGET), Sense::hover());
                        continue;
                    };
                    let kind = if cell.marked && !cell.chosen {
                        Kind::Plain
                    } else {
                        Kind::Bare
                    };
                    let press = Press {
                        chosen: cell.chosen,
                        ..Press::new(&cell.text).name(&cell.name).kind(kind)
                    };
                    if super::press(ui, press).clicked() {
                        pressed = Some(at);
                    }
                }
            });
        }
        pressed
    })
}
