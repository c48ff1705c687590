//! What does not compile, so that nobody can do it by mistake. Each piece stands beside one that does compile, to show
//! that it fails for the reason it should.
//!
//! What may be shown and sent comes out of [`Effects`](commonbook_replica::Effects) by committing, and in no other way:
//!
//! ```
//! use commonbook_replica::{Effects, RowsError, Then, Vault};
//! fn shown(effects: Effects, vault: &mut impl Vault) -> Result<Then, RowsError> {
//!     effects.commit(vault)
//! }
//! ```
//!
//! ```compile_fail,E0616
//! use commonbook_replica::{Effects, Then};
//! fn shown(effects: Effects) -> Then {
//!     effects.then
//! }
//! ```
//!
//! A page takes in what passed the gate, and nothing else:
//!
//! ```
//! use commonbook_pages::{Checked, Page};
//! fn take_in(page: &mut Page, change: Checked) {
//!     let _ = page.absorb(vec![change]);
//! }
//! ```
//!
//! ```compile_fail,E0308
//! use commonbook_pages::Page;
//! fn take_in(page: &mut Page, change: Vec<u8>) {
//!     let _ = page.absorb(vec![change]);
//! }
//! ```
//!
//! Content is opened where a signature was checked, and nowhere else:
//!
//! ```
//! use commonbook_seal::{DeviceId, Frame, Opened, PageKey};
//! fn open(frame: Frame, device: &DeviceId, key: &PageKey) -> Option<Opened> {
//!     frame.verify(device).ok()?.open(key).ok()
//! }
//! ```
//!
//! ```compile_fail,E0599
//! use commonbook_seal::{Frame, Opened, PageKey};
//! fn open(frame: Frame, key: &PageKey) -> Option<Opened> {
//!     frame.open(key).ok()
//! }
//! ```
