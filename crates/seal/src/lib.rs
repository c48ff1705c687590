//! Keys, envelopes, invites and the sealing of bundles. No I/O, no Automerge.
//!
//! Every byte that somebody else wrote passes through types that can only be made from one another, cheapest check
//! first: [`Frame`] → [`Signed`] → [`Opened`]. Randomness is handed in. Primitives come from reviewed crates; how
//! they are put together here is our own and unaudited.

mod beacon;
mod bundle;
mod bytes;
mod check_words;
mod device;
mod envelope;
mod epoch;
mod frame;
mod hash;
mod head;
mod hello;
mod id;
mod invite;
mod join;
mod key_part;
mod naming;
mod notice;
mod padding;
mod proof;
mod row_key;
mod seal_key;
mod secret;
mod slot;
mod squeeze;
mod stretch;
mod words;
mod wrap;

pub use beacon::{BEACONS, beacon, beacons, find_beacon};
pub use bundle::{Bundle, BundleError, Readers, TooBig};
pub use check_words::CheckWords;
pub use device::{BadDeviceKeys, DeviceKeys, SIGNATURE};
pub use envelope::{Body, Content, Draft, Envelope, SealError, Under};
pub use epoch::{EpochKey, PageKey};
pub use frame::{
    Frame, FrameError, HeaderFrame, NotSigned, Opened, PayloadError, Signed, SignedHeader,
};
pub use head::{ChainStart, Head, Header, HeaderError, Kind, SEEN_CAP};
pub use hello::{Hello, Role};
pub use id::{ActorId, ChainId, DeviceId, DevicePublic, EnvelopeId, GroupId, KeyId, PageId};
pub use invite::{InviteSecret, InviteWords, WordsError};
pub use join::{JoinError, JoinRequest};
pub use key_part::{KeyPart, KeyPartError};
pub use naming::{digest, tip};
pub use notice::{Told, is_notice, notice};
pub use proof::Meeting;
pub use row_key::{MasterKey, RowKey};
pub use seal_key::{OpenError, SealKey};
pub use slot::{Slot, SlotError};
pub use stretch::{Cost, CostError, NoMemory};
pub use wrap::{BadPublicKey, wrap};
