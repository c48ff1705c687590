//! One group on one device, as a state machine without I/O.

mod rows;

pub use rows::{Row, RowOp, Rows, RowsError, Shelf, Vault, WriteBatch};
