//! Meeting other devices: finding them on the local network and one stream of frames with each.
//!
//! Nothing in here knows what a frame means. A link starts as a stranger's: small frames only, a short life and a
//! place at the door that is limited, until the caller has proof and says so with [`Link::trust`].
//! The sockets are open from [`Endpoint::bind`] to [`Endpoint::close`] and at no other time. No relay, no port
//! mapping, no look-up service. What goes out stays on the local networks, whatever anybody tells us.

mod at;
mod crc;
mod discovery;
mod door;
mod endpoint;
mod error;
mod frames;
mod heard;
mod interfaces;
mod link;
mod plug;
mod tags;

pub use at::{At, AtError, EndpointId};
pub use discovery::Discovery;
pub use endpoint::Endpoint;
pub use error::NetError;
pub use frames::{FRAME_MAX, STRANGER_FRAME_MAX};
pub use heard::Found;
pub use link::Link;
pub use tags::{TAGS, Tag, Tags};
