//! Who belongs to a group, which devices are theirs, and which key to write under.
//!
//! Members agree by signed operations, each of which names what its author had heard: a directed graph without loops.
//! The [`State`] is a pure function of the *set* of envelopes held. The order in which they came makes no difference and
//! there is no clock, so two devices that hold the same envelopes say the same of everybody.
//!
//! In short (`past` is all that an envelope names, through others too):
//!
//! 1. Authority is judged once, in an operation's own past.
//! 2. Where two things contradict each other, the one that more members *heard first* counts.
//! 3. Of two operations that one device put at one place, one loses.
//! 4. What a removed member did outside the past of the removal falls, and with it what rests on it alone.
//! 5. A removal yields only to removals that more members heard first. Ties and the undecided take effect.
//! 6. Members and devices: who came in by what stands, without those who went by what is in effect.
//! 7. The writing epoch: begun by, and only ever handed to, devices that belong, and after every removal in effect.
//! 8. Duties: what a device writes before anything else, so that the group settles without anybody's doing.
//!
//! Invariant: this crate names no clock, socket, path, thread or random source, and holds no key.

mod bits;
mod content;
mod duty;
mod graph;
mod ledger;
mod names;
mod node;
mod not_allowed;
mod op;
mod proposals;
mod rules;
mod state;
mod view;

pub use content::Standing;
pub use duty::Duty;
pub use ledger::{Heard, Inserted, Ledger};
pub use node::Node;
pub use not_allowed::NotAllowed;
pub use op::{ALIAS_CAP, Founder, NAME_CAP, Op, OpError, PAGE_NAME_CAP, What};
pub use state::{Device, Epoch, Member, Proposal, State};
