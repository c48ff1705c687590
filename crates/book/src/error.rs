//! Why an edit could not be done. No content in it: the caller knows what was typed.

/// The part of an edit that an [`EditError`] is about; named as in its JSON form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The id chosen for a new thing.
    Id,
    /// A meeting.
    Meeting,
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// How long a meeting lasts.
    Minutes,
    /// A time zone.
    Zone,
    /// A place.
    Place,
    /// A recurrence rule.
    Repeat,
    /// A job.
    Role,
    /// The name of a job.
    Name,
    /// What a job involves.
    Checklist,
    /// A person.
    Member,
    /// The turn of a person at a job.
    Turn,
    /// A ground rule.
    Rule,
    /// A note.
    Note,
    /// A slip.
    Slip,
    /// A title.
    Title,
    /// A text.
    Text,
    /// A place in a text.
    At,
    /// The version of a text that the writer saw.
    Base,
    /// A contact card.
    Card,
    /// When it suits to be called.
    Hours,
    /// Who may see a card.
    Audience,
    /// A topic of an agenda.
    Topic,
    /// Who brings a topic.
    Guest,
    /// A useful place or person.
    Resource,
    /// What something costs.
    Cost,
    /// Which languages are spoken.
    Language,
    /// How one gets in.
    Access,
    /// When somebody made sure of something.
    Checked,
    /// What the group means to do.
    Plan,
    /// A step of a plan.
    Step,
    /// When the group looks at something again.
    LookAgain,
    /// A place that is written down.
    Venue,
    /// In which way people meet.
    Kind,
    /// How one joins by call.
    How,
    /// A break.
    Pause,
    /// A trial.
    Trial,
    /// How many people do a job together.
    Seats,
    /// To whom a turn is offered.
    Offer,
    /// Something to agree on.
    Decision,
    /// What was said to it.
    Concern,
    /// Something that the group is asked for.
    Ask,
    /// A note for some.
    CircleNote,
}

impl serde::Serialize for Field {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Field {
    /// A short name for messages and scripts, in snake case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Meeting => "meeting",
            Self::Date => "date",
            Self::Time => "time",
            Self::Minutes => "minutes",
            Self::Zone => "zone",
            Self::Place => "place",
            Self::Repeat => "repeat",
            Self::Role => "role",
            Self::Name => "name",
            Self::Checklist => "checklist",
            Self::Member => "member",
            Self::Turn => "turn",
            Self::Rule => "rule",
            Self::Note => "note",
            Self::Slip => "slip",
            Self::Title => "title",
            Self::Text => "text",
            Self::At => "at",
            Self::Base => "base",
            Self::Card => "card",
            Self::Hours => "hours",
            Self::Audience => "audience",
            Self::Topic => "topic",
            Self::Guest => "guest",
            Self::Resource => "resource",
            Self::Cost => "cost",
            Self::Language => "language",
            Self::Access => "access",
            Self::Checked => "checked",
            Self::Plan => "plan",
            Self::Step => "step",
            Self::LookAgain => "look_again",
            Self::Venue => "venue",
            Self::Kind => "kind",
            Self::How => "how",
            Self::Pause => "pause",
            Self::Trial => "trial",
            Self::Seats => "seats",
            Self::Offer => "offer",
            Self::Decision => "decision",
            Self::Concern => "concern",
            Self::Ask => "ask",
            Self::CircleNote => "circle_note",
        }
    }
}

/// Why an edit could not be done; nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// It is not JSON, or its fields have the wrong shape.
    #[error("this is not written as an edit")]
    Malformed,
    /// It is an edit that this version does not know.
    #[error("this version does not know such an edit")]
    Unknown,
    /// It names something that is not in the book.
    #[error("the {} is not in the book", .0.as_str())]
    NotFound(Field),
    /// It names several things at once; the id would say which.
    #[error("the {} could be several", .0.as_str())]
    Ambiguous(Field),
    /// Such a value cannot be, like 30 February or a zone that is on no map.
    #[error("the {} is not possible", .0.as_str())]
    Impossible(Field),
    /// Nothing was left of it after taking out spaces and hidden characters.
    #[error("the {} is empty", .0.as_str())]
    Empty(Field),
    /// It is longer than [`crate::limits`] allow.
    #[error("the {} is longer than {limit}", .field.as_str())]
    TooLong {
        /// What is too long.
        field: Field,
        /// How much would fit: characters, for a note or a slip bytes, for a checklist lines or characters.
        limit: usize,
    },
    /// It was about oneself, and this device belongs to nobody in the group.
    #[error("this device is not a member's")]
    NotAMember,
    /// The page it would change cannot be read by this version.
    #[error("the page cannot be read by this version")]
    Unreadable,
}

impl EditError {
    /// A stable name in snake case, for scripts and for choosing a message.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::Unknown => "unknown",
            Self::NotFound(_) => "not_found",
            Self::Ambiguous(_) => "ambiguous",
            Self::Impossible(_) => "impossible",
            Self::Empty(_) => "empty",
            Self::TooLong { .. } => "too_long",
            Self::NotAMember => "not_a_member",
            Self::Unreadable => "unreadable",
        }
    }

    /// Which part of the edit it is about, where it is about one.
    pub const fn field(self) -> Option<Field> {
        match self {
            Self::NotFound(field)
            | Self::Ambiguous(field)
            | Self::Impossible(field)
            | Self::Empty(field) => Some(field),
            Self::TooLong { field, .. } => Some(field),
            Self::Malformed | Self::Unknown | Self::NotAMember | Self::Unreadable => None,
        }
    }
}
