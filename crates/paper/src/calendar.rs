//! iCalendar (RFC 5545), out and in: the schedule as any calendar program reads it, and what one of those wrote.
//!
//! Both are plain files. What goes out names no person and asks nobody to answer; what comes in is shown first, and
//! whatever was not understood is said, event by event.

mod components;
mod event;
mod frame;
mod incoming;
mod lines;
mod names;
mod out;
mod remark;
mod series;
mod told;
mod uid;
mod when;
mod windows;
mod write;
mod zone;

pub use incoming::{CalendarIn, CalendarProblem, Found, LeftOut, Reading, read};
pub use out::{CalendarOut, calendar_out};
pub use remark::Remark;
pub use told::{Told, told};

/// Bytes that a calendar file may have: years of a busy calendar.
pub const LARGEST: usize = 4 * 1024 * 1024;
