//! Many devices in one process: each has a vault in memory and a replica, and a seed decides all that happens to them.
//!
//! There is no clock here but a number of the world's own, and no thread: a story that fails, fails again.

mod device;
mod disk;
mod look;
mod wire;
mod world;

pub use device::{Device, Who};
pub use disk::{copy, rows};
pub use look::Look;
pub use world::{Network, Passed, World, phone, tuesday};
