//! Why something is not allowed.

/// Why something is not allowed in this group as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    /// The device does not belong.
    #[error("this device does not belong to the group")]
    NotADevice,
    /// The member or the device does not belong, or no longer.
    #[error("they do not belong to the group")]
    NotThere,
    /// The member or the device belongs already, or did before: ids are never used twice.
    #[error("they are, or were, in the group already")]
    UsedBefore,
    /// A removal must leave two members with a device.
    #[error("a removal must leave two members with a device")]
    TooFewLeft,
    /// A device cannot set itself aside; its member can leave.
    #[error("a device cannot set itself aside")]
    OwnDevice,
    /// The name is of no page that a group agrees to forget: only half years and slips are.
    #[error("not a page that a group forgets")]
    NotForgettable,
    /// It is so already.
    #[error("it is so already")]
    NoChange,
}
