//! The pages of a meeting, in their order.

/// One of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Page {
    #[default]
    Opening,
    Agenda,
    Break,
    Closing,
    NextTime,
}

impl Page {
    pub(super) const ALL: [Self; 5] = [
        Self::Opening,
        Self::Agenda,
        Self::Break,
        Self::Closing,
        Self::NextTime,
    ];

    /// The message with its name.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Opening => "meet-opening",
            Self::Agenda => "meet-agenda",
            Self::Break => "meet-break",
            Self::Closing => "meet-closing",
            Self::NextTime => "meet-next-time",
        }
    }

    /// Its place among them.
    pub(super) const fn step(self) -> usize {
        self as usize
    }

    /// The one after it; the last one stays.
    pub(super) const fn next(self) -> Self {
        match self {
            Self::Opening => Self::Agenda,
            Self::Agenda => Self::Break,
            Self::Break => Self::Closing,
            Self::Closing | Self::NextTime => Self::NextTime,
        }
    }

    /// The one before it; the first one stays.
    pub(super) const fn before(self) -> Self {
        match self {
            Self::Opening | Self::Agenda => Self::Opening,
            Self::Break => Self::Agenda,
            Self::Closing => Self::Break,
            Self::NextTime => Self::Closing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_come_in_their_order_and_the_way_back_is_the_same() {
        for pair in Page::ALL.windows(2) {
            let [one, next] = pair else { continue };
            assert_eq!(one.next(), *next);
            assert_eq!(next.before(), *one);
            assert_eq!(one.step() + 1, next.step());
        }
    }
}
