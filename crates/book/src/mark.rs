//! Twelve plain marks that a group may give its jobs, for those who do not read. A mark always stands beside its word.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One of twelve marks, or none.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RoleMark {
    /// No mark.
    #[default]
    Plain,
    /// Tea, water, something to drink.
    Cup,
    /// Who opens and locks up.
    Key,
    /// Setting up the room.
    Chair,
    /// Keeping an eye on the time.
    Clock,
    /// Welcoming people.
    Door,
    /// Opening and closing the meeting.
    Bell,
    /// Reading something out.
    Book,
    /// Writing something down.
    Pencil,
    /// Tidying up.
    Broom,
    /// Food.
    Bowl,
    /// Light, warmth, anything that is plugged in.
    Lamp,
    /// Looking after children.
    Ball,
}

/// A part of a drawing, on a grid of 24 by 24 from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MarkStroke {
    /// A line from point to point.
    Line(&'static [(f32, f32)]),
    /// A circle: its middle, and how far it goes around it.
    Circle((f32, f32), f32),
}

use MarkStroke::{Circle, Line};

impl RoleMark {
    /// The twelve, without the one that is none.
    pub const ALL: [Self; 12] = [
        Self::Cup,
        Self::Key,
        Self::Chair,
        Self::Clock,
        Self::Door,
        Self::Bell,
        Self::Book,
        Self::Pencil,
        Self::Broom,
        Self::Bowl,
        Self::Lamp,
        Self::Ball,
    ];

    /// A stable name in snake case: as in JSON, on the page, and in the name of its message.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Cup => "cup",
            Self::Key => "key",
            Self::Chair => "chair",
            Self::Clock => "clock",
            Self::Door => "door",
            Self::Bell => "bell",
            Self::Book => "book",
            Self::Pencil => "pencil",
            Self::Broom => "broom",
            Self::Bowl => "bowl",
            Self::Lamp => "lamp",
            Self::Ball => "ball",
        }
    }

    /// The mark of a name; an unknown one, of a newer version, is none.
    pub fn named(name: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|mark| mark.name() == name).unwrap_or_default()
    }

    /// How it is drawn, on the screen and on paper: lines 2 wide.
    pub const fn strokes(self) -> &'static [MarkStroke] {
        match self {
            Self::Plain => &[],
            Self::Cup => &[
                Line(&[(5., 8.), (6., 19.), (15., 19.), (16., 8.), (5., 8.)]),
                Line(&[(16., 10.), (20., 10.), (20., 15.), (15.5, 15.)]),
                Line(&[(8.5, 5.), (8.5, 3.)]),
                Line(&[(12.5, 5.), (12.5, 3.)]),
            ],
            Self::Key => &[
                Circle((7.5, 12.), 4.5),
                Line(&[(12., 12.), (21., 12.), (21., 16.)]),
                Line(&[(17., 12.), (17., 15.)]),
            ],
            Self::Chair => &[
                Line(&[(7., 3.), (7., 21.)]),
                Line(&[(7., 13.), (17., 13.), (17., 21.)]),
                Line(&[(7., 8.), (12., 8.)]),
            ],
            Self::Clock => &[
                Circle((12., 12.), 9.),
                Line(&[(12., 6.), (12., 12.), (16., 14.5)]),
            ],
            Self::Door => &[
                Line(&[(6., 21.), (6., 3.), (18., 3.), (18., 21.)]),
                Line(&[(3., 21.), (21., 21.)]),
                Circle((14.5, 12.5), 1.),
            ],
            Self::Bell => &[
                Line(&[
                    (4., 17.),
                    (6.5, 14.),
                    (7., 8.5),
                    (9.5, 5.5),
                    (12., 5.),
                    (14.5, 5.5),
                    (17., 8.5),
                    (17.5, 14.),
                    (20., 17.),
                    (4., 17.),
                ]),
                Line(&[(12., 3.), (12., 5.)]),
                Line(&[(10., 20.5), (14., 20.5)]),
            ],
            Self::Book => &[
                Line(&[
                    (12., 6.),
                    (8., 4.),
                    (3., 5.),
                    (3., 19.),
                    (8., 18.),
                    (12., 20.),
                ]),
                Line(&[
                    (12., 6.),
                    (16., 4.),
                    (21., 5.),
                    (21., 19.),
                    (16., 18.),
                    (12., 20.),
                ]),
                Line(&[(12., 6.), (12., 20.)]),
            ],
            Self::Pencil => &[
                Line(&[
                    (4., 20.),
                    (5.5, 15.),
                    (17., 3.5),
                    (20.5, 7.),
                    (9., 18.5),
                    (4., 20.),
                ]),
                Line(&[(14., 6.5), (17.5, 10.)]),
            ],
            Self::Broom => &[
                Line(&[(12., 2.5), (12., 12.)]),
                Line(&[(8., 12.), (16., 12.), (19., 21.), (5., 21.), (8., 12.)]),
                Line(&[(10.5, 16.), (9.5, 21.)]),
                Line(&[(13.5, 16.), (14.5, 21.)]),
            ],
            Self::Bowl => &[
                Line(&[
                    (3., 11.),
                    (21., 11.),
                    (19., 16.),
                    (15.5, 19.5),
                    (8.5, 19.5),
                    (5., 16.),
                    (3., 11.),
                ]),
                Line(&[(9., 7.5), (9., 4.)]),
                Line(&[(15., 7.5), (15., 4.)]),
            ],
            Self::Lamp => &[
                Line(&[(9., 3.), (15., 3.), (19., 12.), (5., 12.), (9., 3.)]),
                Line(&[(12., 12.), (12., 21.)]),
                Line(&[(7.5, 21.), (16.5, 21.)]),
            ],
            Self::Ball => &[
                Circle((12., 12.), 9.),
                Line(&[(12., 3.), (8.5, 12.), (12., 21.)]),
                Line(&[(4., 8.), (12., 10.), (20., 8.)]),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn each_of_the_twelve_has_a_name_and_a_drawing_within_its_grid() {
        let inside = |at: f32| (0.0..=24.0).contains(&at);
        for mark in RoleMark::ALL {
            assert_eq!(RoleMark::named(mark.name()), mark);
            let json = serde_json::to_value(mark).unwrap();
            assert_eq!(json, mark.name());
            assert!(!mark.strokes().is_empty());
            for stroke in mark.strokes() {
                match stroke {
                    Line(points) => assert!(points.iter().all(|(x, y)| inside(*x) && inside(*y))),
                    Circle((x, y), r) => {
                        assert!([x - r, x + r, y - r, y + r].into_iter().all(inside));
                    }
                }
            }
        }
        assert_eq!(RoleMark::named("unicorn"), RoleMark::Plain);
    }
}
