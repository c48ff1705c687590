//! From pages to what a screen reads.

mod ask;
mod card;
pub(crate) mod charter;
pub(crate) mod decision;
pub(crate) mod note;
mod places;
mod plan;
pub(crate) mod plans;
mod schedule;
mod season;
mod slips;
pub(crate) mod topic;
mod values;
mod versions;

pub use charter::CharterPart;
pub use decision::DecisionsPart;
pub use plan::{notes, plan};
pub use season::SeasonPart;
