//! Every word that Commonbook says: language packs, plural rules, and dates in words.
//!
//! A pack is one file, `packs/<language>.ftl`, in the Fluent syntax, with one more for the command line and one for
//! printed sheets. English is the pack that the others are compared with in the tests. [`Lang::Pseudo`] is made from
//! it at run time: a third longer and with accents, so that a test sees every place where a longer language would
//! not fit.
//!
//! ```
//! use commonbook_words::{Lang, Words};
//!
//! let words = Words::new(Lang::English);
//! assert_eq!(words.get("place-people"), "People");
//! assert_eq!(words.with("news-only-here", &[("n", 2.into())]), "2 things are on this laptop only.");
//! ```

mod arg;
mod dates;
mod lang;
mod let_go;
mod pack;
mod plain;
mod pseudo;
mod resources;
mod topics;

pub use arg::Arg;
pub use lang::Lang;
pub use pack::Words;
pub use plain::plain;
