//! Contact cards: what one member gives of themselves, and to whom.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{CardId, MemberId, Ref};

/// What a card gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CardKind {
    /// A number to ring.
    Phone,
    /// A name or number for messages.
    Message,
    /// An e-mail address.
    Email,
    /// Where somebody lives, or gets letters.
    Address,
    /// Anything else.
    Other,
}

impl CardKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Phone,
        Self::Message,
        Self::Email,
        Self::Address,
        Self::Other,
    ];

    /// Its name on pages and in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Message => "message",
            Self::Email => "email",
            Self::Address => "address",
            Self::Other => "other",
        }
    }
}

/// Who may see a card, beside its owner, as it is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Every member, and whoever comes in later.
    Everyone,
    /// These members.
    Members(Vec<Ref>),
    /// Nobody: it is on its owner's own devices only.
    Nobody,
}

/// The contact cards that this device may show.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CardsView {
    /// By member in the order of admission, then preferred ones first, then id.
    pub cards: Vec<CardView>,
    /// One's own cards that were taken back, or replaced, and of which not every device has heard; by id.
    pub taken_back: Vec<TakenBackView>,
}

impl CardsView {
    /// The cards of one member, preferred ones first.
    pub fn of(&self, member: MemberId) -> impl Iterator<Item = &CardView> {
        self.cards.iter().filter(move |card| card.member == member)
    }
}

/// One contact card.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CardView {
    /// Its id. A card that is changed gets another one.
    pub id: CardId,
    /// Whose it is.
    pub member: MemberId,
    /// What it gives.
    pub kind: CardKind,
    /// The number or address itself.
    pub text: String,
    /// When it suits, in its owner's words; may be empty.
    pub hours: String,
    /// A message is fine: nobody has to ring.
    pub message: bool,
    /// This is how its owner likes to be reached.
    pub preferred: bool,
    /// Who may see it, beside its owner.
    pub audience: AudienceView,
}

/// Who may see a card, beside its owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AudienceView {
    /// Every member, and whoever comes in later.
    Everyone,
    /// These members, by id. Some may have gone.
    Members(Vec<MemberId>),
    /// Nobody.
    Nobody,
}

impl AudienceView {
    /// Whether somebody who is not the owner may see the card.
    pub fn has(&self, member: &MemberId) -> bool {
        match self {
            Self::Everyone => true,
            Self::Members(members) => members.contains(member),
            Self::Nobody => false,
        }
    }
}

/// A card of one's own that is gone here, and not known to be gone everywhere. Numbers only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TakenBackView {
    /// Which card it was.
    pub card: CardId,
    /// How many of the other devices are known to have destroyed it.
    pub heard: usize,
    /// How many other devices there are.
    pub of: usize,
}
