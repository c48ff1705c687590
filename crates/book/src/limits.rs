//! How much fits where. Far above what a group needs; there so that a mistake or a prank stays small.

/// Characters in a title, a name, a place or a line of a checklist.
pub const LINE_CHARS: usize = 200;
/// Lines in a checklist.
pub const CHECKLIST_LINES: usize = 50;
/// Characters in a ground rule.
pub const RULE_CHARS: usize = 2_000;
/// Bytes (UTF-8) in all ground rules that are adopted together: they are kept as one value.
pub const ADOPTED_BYTES: usize = 32_000;
/// Characters in something to agree on, or in what is said to it.
pub const DECISION_CHARS: usize = 2_000;
/// Characters in the purpose of a group.
pub const PURPOSE_CHARS: usize = 4_000;
/// Bytes (UTF-8) in the text of a note.
pub const NOTE_BYTES: usize = 200_000;
/// Characters in a contact card.
pub const CARD_CHARS: usize = 500;
/// Members that a contact card can be given to by name. A card with so many still fits into one envelope.
pub const AUDIENCE_MEMBERS: usize = 120;
/// Characters in what the group is asked for.
pub const ASK_CHARS: usize = 500;
/// Characters in a note for some.
pub const CIRCLE_NOTE_CHARS: usize = 4_000;
/// Bytes (UTF-8) in a slip: what fits into the slot that every laptop hands in, all of one size.
pub const SLIP_BYTES: usize = 1_000;
/// Bytes (UTF-8) in a note that is handed to one person.
pub const HANDED_BYTES: usize = 16_000;
/// Characters in a topic of an agenda.
pub const TOPIC_CHARS: usize = 1_000;
/// Minutes of one meeting: a fortnight.
pub const MEETING_MINUTES: u32 = 20_160;
/// The first year a date may lie in.
pub const FIRST_YEAR: i16 = 1900;
/// The last year a date may lie in.
pub const LAST_YEAR: i16 = 2199;
/// Characters in a recurrence rule.
pub const REPEAT_CHARS: usize = 500;
/// Dates that one series can have from its beginning.
pub const SERIES_DATES: usize = 10_000;
/// Characters in the way to find a place.
pub const DIRECTIONS_CHARS: usize = 500;
/// Characters in how one joins by call.
pub const HOW_CHARS: usize = 500;
/// Days that a break can last.
pub const PAUSE_DAYS: i32 = 800;
/// People who do one job together.
pub const SEATS: u32 = 12;
/// Members that an open turn is offered to, one after the other.
pub const OFFERED_MEMBERS: usize = 120;
