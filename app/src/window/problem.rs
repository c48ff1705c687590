//! From what went wrong to the two lines that the window has for it.

use commonbook_host::{HostError, Refusal, VaultError};
use commonbook_ui::Problem;

/// The window's words for an error.
pub(super) fn problem(error: &HostError) -> Problem {
    match error {
        HostError::Vault(error) => of_vault(*error),
        HostError::Refused(refusal) => of_refusal(refusal),
        HostError::Net(_) => Problem::NoNetwork,
        HostError::At(_) => Problem::NotAnAddress,
        HostError::Words(Some(position)) => Problem::WordUnknown {
            position: *position,
        },
        HostError::Words(None) | HostError::WrongWords => Problem::OtherWords,
        HostError::NoFile => Problem::NothingThere,
        HostError::NotARequest => Problem::NoRequest,
        HostError::FileNotWritten => Problem::StickClosed,
        HostError::FileFull => Problem::StickFull,
        // What leads there asks about it first.
        HostError::IntoGroup { .. } => Problem::NewsForOthers,
        HostError::Closed | HostError::Memory => Problem::Other,
    }
}

fn of_vault(error: VaultError) -> Problem {
    match error {
        VaultError::WrongPassphrase => Problem::OtherPassphrase,
        VaultError::AlreadyOpen => Problem::OpenElsewhere,
        VaultError::Damaged | VaultError::NotAVault | VaultError::TooExpensive => Problem::Damaged,
        VaultError::Newer { .. } => Problem::NewerBook,
        VaultError::Full => Problem::DiskFull,
        _ => Problem::Disk,
    }
}

fn of_refusal(refusal: &Refusal) -> Problem {
    match refusal {
        Refusal::Edit(error) => Problem::of_edit(*error),
        Refusal::NewerVersion => Problem::NewerGroup,
        Refusal::NotMember => Problem::NotAMember,
        Refusal::NotAllowed => Problem::NotAllowed,
        Refusal::GroupOfTwo => Problem::TwoRemain,
        Refusal::BadName => Problem::NothingWritten,
        Refusal::UsedBefore => Problem::RequestUsed,
        Refusal::NoLongerOpen => Problem::NoLongerOpen,
        Refusal::NotFound => Problem::ChangedMeanwhile,
        Refusal::NoBox => Problem::NoBox,
        Refusal::BoxOpen => Problem::BoxOpen,
        Refusal::NotNews => Problem::NoNews,
        Refusal::NewerNews => Problem::NewsNewer,
        Refusal::Damaged => Problem::NewsDamaged,
        Refusal::NotForUs => Problem::NewsForOthers,
        Refusal::TooBig => Problem::TooMuchNews,
        Refusal::Unreadable => Problem::PageUnreadable,
    }
}
