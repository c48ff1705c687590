//! Keys, envelopes, invites and the sealing of bundles. No I/O, no Automerge.

mod id;

pub use id::{ActorId, ChainId, DeviceId, DevicePublic, EnvelopeId, GroupId, KeyId, PageId};
