//! What a group keeps in its book: typed edits, the views a screen reads, and the rules of a group.
//!
//! Everything here is pure: no clock, no files, no network, no randomness of its own.
//!
//! An [`Edit`] is what somebody typed; [`Edit::resolve`] makes a [`Resolved`] of it, which means the same everywhere
//! and later. [`PlanView::occurrences`] expands series into days with their turns.

mod ask;
mod card;
mod clean;
mod crossing;
mod decision;
mod door;
mod edit;
mod error;
mod handed;
mod id;
mod json;
mod kind;
mod let_go;
pub mod limits;
mod mark;
mod notebook;
mod occurrences;
mod pack;
mod pause;
mod private;
mod repeat;
mod resolve;
mod resolved;
mod rota;
mod slips;
mod trial;
mod undo;
mod venue;
mod view;
mod welcome;
mod zone;

pub use ask::{AskView, CircleNoteView, CircleView, NewAsk, NewCircleNote};
pub use card::{Audience, AudienceView, CardKind, CardView, CardsView, TakenBackView};
pub use clean::{clean_line, clean_text, clean_to_fit};
pub use crossing::Crossing;
pub use decision::{
    AdoptedRules, ConcernView, DecisionPart, DecisionState, DecisionView, Entry, NewEntry, Outcome,
    Waits, decide,
};
pub use door::Door;
pub use edit::{Edit, Ref};
pub use error::{EditError, Field};
pub use handed::{HandedIn, HandedOut, HandedView};
pub use id::{
    AskId, CardId, CircleNoteId, ConcernId, DecisionId, DeviceTag, EntryId, HandedId, Id, IdError,
    MeetingId, MemberId, NoteId, PauseId, PlanId, PrivateId, ProposalId, ResourceId, RoleId,
    RuleId, SlipId, StepId, TopicId, TrialId, VenueId,
};
pub use jiff::civil::Date;
pub use json::edit_schema;
pub use kind::MeetingKind;
pub use let_go::LetGo;
pub use mark::{MarkStroke, RoleMark};
pub use notebook::{
    ActionPlanView, NewResource, NotebookView, ResourceChange, ResourceView, StepTakenView,
    StepView,
};
pub use pack::{Pack, PackMeeting, PackWords};
pub use pause::PauseView;
pub use private::{EarlierView, PrivatePageView, PrivateView, VersionsView};
pub use repeat::rule_without_end;
pub use resolve::Ctx;
pub use resolved::Resolved;
pub use rota::{OfferView, RoleMode, SharedView};
pub use slips::{BoxOutcome, RoomView, SlipKind, SlipView, SlipsView};
pub use trial::{NewTrial, TrialEnd, TrialView};
pub use venue::{NewVenue, VenueChange, VenueQuestion, VenueView};
pub use view::*;
pub use welcome::{SheetMeeting, WelcomeSheet};
pub use zone::{Clock, clock_on, zone_known};
