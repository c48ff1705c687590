//! The name of a series in a calendar file.

use commonbook_book::{MeetingId, TrialId};
use sha2::{Digest as _, Sha256};

/// The same series has the same name on every laptop of a group. It says nothing of the group: it is made of a random
/// id that no other group has, and looks like the random names that other programs give.
pub(super) fn uid(meeting: MeetingId, trial: Option<TrialId>) -> String {
    let mut hash = Sha256::new_with_prefix(b"calendar");
    hash.update(meeting.0.as_bytes());
    if let Some(trial) = trial {
        hash.update(trial.0.as_bytes());
    }
    let bytes = hash.finalize();
    let number = bytes
        .iter()
        .take(16)
        .fold(0u128, |number, byte| number << 8 | u128::from(*byte));
    // The version and the variant of a random UUID.
    let number = number & !(0xf << 76 | 0x3 << 62) | 0x4 << 76 | 0x2 << 62;
    let hex = format!("{number:032x}");
    let mut parts = Vec::new();
    let mut rest = hex.as_str();
    for len in [8, 4, 4, 4, 12] {
        let (part, after) = rest.split_at_checked(len).unwrap_or((rest, ""));
        parts.push(part);
        rest = after;
    }
    parts.join("-")
}
