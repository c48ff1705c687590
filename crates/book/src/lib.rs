//! What a group keeps in its book: typed edits, the views a screen reads, and the rules of a group.
//!
//! Everything here is pure: no clock, no files, no network, no randomness of its own.

mod edit;
mod id;
mod view;

pub use edit::{Edit, Ref};
pub use id::{DeviceTag, Id, IdError, MeetingId, MemberId, NoteId, ProposalId, RoleId, RuleId};
pub use view::*;
