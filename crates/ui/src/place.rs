//! The six places.

use crate::marks::Mark;

/// One of the six places, always in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    #[default]
    Next,
    Who,
    Notebook,
    People,
    Share,
    Laptop,
}

impl Place {
    pub(crate) const ALL: [Self; 6] = [
        Self::Next,
        Self::Who,
        Self::Notebook,
        Self::People,
        Self::Share,
        Self::Laptop,
    ];

    /// The message with its name.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Next => "place-next",
            Self::Who => "place-who",
            Self::Notebook => "place-notebook",
            Self::People => "place-people",
            Self::Share => "place-share",
            Self::Laptop => "place-laptop",
        }
    }

    pub(crate) const fn mark(self) -> Mark {
        match self {
            Self::Next => Mark::Calendar,
            Self::Who => Mark::Turn,
            Self::Notebook => Mark::Notebook,
            Self::People => Mark::People,
            Self::Share => Mark::Share,
            Self::Laptop => Mark::Laptop,
        }
    }
}
