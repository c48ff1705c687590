//! One envelope as the rules see it.

use commonbook_seal::{ChainId, DeviceId, EnvelopeId};

use crate::Op;

/// One envelope as the rules see it: who wrote it, what its author had heard, and the operation in it, if any.
///
/// Whoever makes one has checked the signature and the place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The envelope.
    pub id: EnvelopeId,
    /// Who signed it.
    pub device: DeviceId,
    /// The sitting in which it was written.
    pub chain: ChainId,
    /// The envelope that its author continued.
    pub previous: Option<EnvelopeId>,
    /// The tips of others that its author had heard since.
    pub seen: Vec<EnvelopeId>,
    /// The operation; nothing for content, or for an operation that cannot be read at all.
    pub op: Option<Op>,
}
