//! The shell: vaults, the network, sticks and timers, for the window and for the command line.

pub mod net;
