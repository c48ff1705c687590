//! Fourteen marks, and those of jobs, drawn with lines and circles on a grid of 24. A mark stands beside its word.

use std::f32::consts::{PI, TAU};

use commonbook_book::{MarkStroke, RoleMark};
use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2};

/// One of the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Calendar,
    Turn,
    Notebook,
    People,
    Share,
    Laptop,
    Hide,
    Print,
    Add,
    Done,
    Back,
    Lock,
    Stick,
    Hand,
    /// The mark that the group gave a job.
    Job(RoleMark),
}

impl Mark {
    /// All fourteen.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 14] = [
        Self::Calendar,
        Self::Turn,
        Self::Notebook,
        Self::People,
        Self::Share,
        Self::Laptop,
        Self::Hide,
        Self::Print,
        Self::Add,
        Self::Done,
        Self::Back,
        Self::Lock,
        Self::Stick,
        Self::Hand,
    ];

    /// Draws the mark into a square, in the colour of the text beside it.
    pub(crate) fn paint(self, painter: &Painter, square: Rect, colour: Color32) {
        let grid = Grid {
            painter,
            square,
            colour,
        };
        match self {
            Self::Calendar => grid.calendar(),
            Self::Turn => grid.turn(),
            Self::Notebook => grid.notebook(),
            Self::People => grid.people(),
            Self::Share => grid.share(),
            Self::Laptop => grid.laptop(),
            Self::Hide => grid.hide(),
            Self::Print => grid.print(),
            Self::Add => grid.lines(&[&[(12., 5.), (12., 19.)], &[(5., 12.), (19., 12.)]]),
            Self::Done => grid.lines(&[&[(5., 13.), (10., 18.), (19., 6.)]]),
            Self::Back => grid.lines(&[
                &[(11., 5.), (4., 12.), (11., 19.)],
                &[(4., 12.), (20., 12.)],
            ]),
            Self::Lock => grid.lock(),
            Self::Stick => grid.stick(),
            Self::Hand => grid.hand(),
            Self::Job(mark) => grid.strokes(mark.strokes()),
        }
    }
}

struct Grid<'a> {
    painter: &'a Painter,
    square: Rect,
    colour: Color32,
}

impl Grid<'_> {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        let scale = self.square.width() / 24.0;
        pos2(
            self.square.left() + x * scale,
            self.square.top() + y * scale,
        )
    }

    fn stroke(&self) -> Stroke {
        Stroke::new(self.square.width() / 12.0, self.colour)
    }

    fn lines(&self, lines: &[&[(f32, f32)]]) {
        for line in lines {
            let points = line.iter().map(|(x, y)| self.at(*x, *y)).collect();
            self.painter.add(Shape::line(points, self.stroke()));
        }
    }

    fn strokes(&self, strokes: &[MarkStroke]) {
        for stroke in strokes {
            match stroke {
                MarkStroke::Line(points) => self.lines(&[points]),
                MarkStroke::Circle((x, y), radius) => self.circle(*x, *y, *radius),
            }
        }
    }

    fn circle(&self, x: f32, y: f32, radius: f32) {
        self.painter.circle_stroke(
            self.at(x, y),
            radius * self.square.width() / 24.0,
            self.stroke(),
        );
    }

    /// A part of a circle, from one angle to another, clockwise from the right.
    fn arc(&self, x: f32, y: f32, radius: f32, from: f32, to: f32) {
        let steps = 16;
        let points = (0..=steps).map(|step| {
            let angle = from + (to - from) * step as f32 / steps as f32;
            self.at(x + radius * angle.cos(), y + radius * angle.sin())
        });
        self.painter
            .add(Shape::line(points.collect(), self.stroke()));
    }

    fn sheet(&self, left: f32, top: f32, right: f32, bottom: f32) {
        let rect = Rect::from_min_max(self.at(left, top), self.at(right, bottom));
        self.painter.rect_stroke(
            rect,
            CornerRadius::same(2),
            self.stroke(),
            StrokeKind::Middle,
        );
    }

    fn calendar(&self) {
        self.sheet(4., 5., 20., 20.);
        self.lines(&[
            &[(4., 10.), (20., 10.)],
            &[(8., 3.), (8., 6.)],
            &[(16., 3.), (16., 6.)],
        ]);
    }

    fn turn(&self) {
        self.arc(12., 12., 8., 0.0, TAU * 0.75);
        self.lines(&[&[(9., 1.5), (12.5, 4.), (9.5, 7.)]]);
    }

    fn notebook(&self) {
        self.sheet(5., 3., 19., 21.);
        self.lines(&[
            &[(9., 3.), (9., 21.)],
            &[(12., 8.), (16., 8.)],
            &[(12., 12.), (16., 12.)],
        ]);
    }

    fn people(&self) {
        self.circle(8., 8., 3.);
        self.circle(17., 9., 2.5);
        self.arc(8., 20., 6., PI, TAU);
        self.arc(17., 20., 4.5, PI * 1.2, TAU);
    }

    fn share(&self) {
        self.sheet(3., 4., 10., 14.);
        self.sheet(14., 10., 21., 20.);
        self.lines(&[
            &[(13., 5.), (20., 5.)],
            &[(17.5, 2.5), (20., 5.), (17.5, 7.5)],
        ]);
        self.lines(&[
            &[(11., 19.), (4., 19.)],
            &[(6.5, 16.5), (4., 19.), (6.5, 21.5)],
        ]);
    }

    fn laptop(&self) {
        self.sheet(5., 5., 19., 15.);
        self.lines(&[&[(2., 19.), (22., 19.)]]);
    }

    fn hide(&self) {
        self.lines(&[&[
            (5., 3.),
            (19., 3.),
            (19., 15.),
            (13., 21.),
            (5., 21.),
            (5., 3.),
        ]]);
        self.lines(&[&[(13., 21.), (13., 15.), (19., 15.)]]);
    }

    fn print(&self) {
        self.sheet(4., 9., 20., 16.);
        self.lines(&[
            &[(7., 9.), (7., 3.), (17., 3.), (17., 9.)],
            &[(7., 16.), (7., 21.), (17., 21.), (17., 16.)],
        ]);
    }

    fn lock(&self) {
        self.sheet(5., 11., 19., 20.);
        self.arc(12., 11., 4.5, PI, TAU);
    }

    fn stick(&self) {
        self.sheet(8., 9., 16., 21.);
        self.lines(&[&[(10., 9.), (10., 3.), (14., 3.), (14., 9.)]]);
    }

    fn hand(&self) {
        self.arc(12., 13., 7., 0.0, PI);
        self.lines(&[
            &[(5., 13.), (5., 8.)],
            &[(9.5, 12.), (9.5, 4.)],
            &[(14.5, 12.), (14.5, 4.)],
            &[(19., 13.), (19., 8.)],
        ]);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use egui::{CentralPanel, Context, RawInput, vec2};

    use super::*;

    #[test]
    fn all_stay_in_their_square_in_both_sizes() {
        let jobs = RoleMark::ALL.map(Mark::Job);
        for side in [24.0, 48.0] {
            for mark in Mark::ALL.into_iter().chain(jobs) {
                let ctx = Context::default();
                crate::tokens::install_fonts(&ctx, commonbook_words::Lang::English);
                let square = Rect::from_min_size(pos2(20., 20.), vec2(side, side));
                let output = ctx.run_ui(RawInput::default(), |ui| {
                    CentralPanel::default()
                        .frame(egui::Frame::NONE)
                        .show(ui, |ui| {
                            mark.paint(ui.painter(), square, Color32::RED);
                        });
                });
                let drawn: Vec<Rect> = output
                    .shapes
                    .iter()
                    .map(|shape| shape.shape.visual_bounding_rect())
                    .filter(|rect| rect.is_positive())
                    .collect();
                output.drop_without_applying_deltas();
                assert!(!drawn.is_empty(), "{mark:?} draws nothing");
                for rect in drawn {
                    assert!(
                        square.expand(side / 24.0).contains_rect(rect),
                        "{mark:?} leaves its square: {rect:?}"
                    );
                }
            }
        }
    }
}
