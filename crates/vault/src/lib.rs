//! The vault: one encrypted file on one device that holds everything.
//!
//! [`VaultFile`] keeps rows in one SQLite file. Every row is sealed before SQLite sees it, and its name is a keyed
//! hash, so SQLite gives atomic commits on bad disks and never sees a secret. [`MemoryVault`] keeps rows in memory,
//! [`FaultyVault`] fails on purpose, and [`conformance`] holds all of them to the same behaviour.
//!
//! The file is locked for as long as it is open. Nothing else in the process may open it meanwhile, not even to
//! read: on Unix, closing any other handle of the file gives SQLite's lock away.

pub mod conformance;
mod directory;
mod error;
mod faulty;
mod file;
mod keys;
mod leftovers;
mod memory;
mod rebuild;
mod store;
mod wipe;

pub use error::VaultError;
pub use faulty::{Fault, FaultyVault};
pub use file::{Checked, VaultFile};
pub use memory::MemoryVault;
pub use wipe::wipe;
