//! Many devices in one process: each has a vault in memory and a replica, and a seed decides all that happens to them.
//!
//! There is no clock here but a number of the world's own, and no thread: a story that fails, fails again.

mod cheat;
mod ciphertexts;
mod device;
mod disk;
mod look;
mod loot;
mod wire;
mod world;

pub use cheat::{Carried, Cheat, Lie, Place, device_of};
pub use ciphertexts::{Ciphertexts, Sealed};
pub use device::{Device, Who};
pub use disk::{copy, rows};
pub use look::Look;
pub use loot::Loot;
pub use world::{Network, Passed, World, ask, note_for, phone, tuesday};
