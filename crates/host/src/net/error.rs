//! Why a meeting did not work.

/// What went wrong between two devices. The text names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NetError {
    /// No socket could be opened.
    #[error("the network cannot be used")]
    NoNetwork,
    /// The address is this device's own.
    #[error("this is our own address")]
    Ourselves,
    /// Nobody with this id answered at these addresses.
    #[error("nobody answered")]
    Unreachable,
    /// Somebody answered there, and it is not the one who was called.
    #[error("somebody else answered")]
    SomebodyElse,
    /// The other side was too slow.
    #[error("the other side took too long")]
    TimedOut,
    /// The connection ended before it should.
    #[error("the connection was lost")]
    Lost,
    /// A frame is longer than allowed.
    #[error("a message is too long")]
    TooLarge,
    /// The other side speaks something else.
    #[error("the other side speaks something else")]
    Strange,
}
