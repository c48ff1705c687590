//! What went wrong, in two lines: what happened; what to do.

use commonbook_book::{EditError, Field};
use commonbook_host::{HostError, Refusal, VaultError};
use commonbook_ui::Problem;
use commonbook_words::{Arg, Words};
use serde_json::json;

use crate::terminal;

/// Something that was not done.
#[derive(Debug)]
pub(crate) struct Failure {
    code: u8,
    /// The message.
    id: &'static str,
    /// What to do; otherwise the message's id with `-next` behind it.
    next: Option<&'static str>,
    args: Vec<(&'static str, Arg<'static>)>,
}

impl Failure {
    pub(crate) const fn new(code: u8, id: &'static str) -> Self {
        Self {
            code,
            id,
            next: None,
            args: Vec::new(),
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Arg<'static>>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Nothing that can be run was typed.
    pub(crate) const fn usage(id: &'static str) -> Self {
        let mut failure = Self::new(2, id);
        failure.next = Some("error-usage-next");
        failure
    }

    /// A part of an edit cannot be as it is.
    fn about(id: &'static str, field: Field) -> Self {
        let mut failure = Self::new(2, id).with("field", field.as_str());
        failure.next = Some("error-edit-next");
        failure
    }

    /// A name that could be several things.
    pub(crate) fn ambiguous(field: Field) -> Self {
        Self::new(2, "error-edit-ambiguous").with("field", field.as_str())
    }

    /// What the window says too.
    const fn problem(problem: Problem) -> Self {
        let (id, next) = problem.ids();
        let mut failure = Self::new(2, id);
        failure.next = Some(next);
        failure
    }

    pub(crate) const fn own_fault() -> Self {
        Self::new(1, "error-own-fault")
    }

    pub(crate) const fn code(&self) -> u8 {
        self.code
    }

    /// Says it on standard error, and to a script on standard output.
    pub(crate) fn report(&self, words: &Words, json: bool) {
        let what = words.with(self.id, &self.args);
        let next = match self.next {
            Some(id) => words.get(id),
            None => words.with(&format!("{}-next", self.id), &self.args),
        };
        terminal::complain(&what);
        terminal::complain(&next);
        if json {
            terminal::print_json(
                &json!({ "error": { "code": self.code, "what": what, "next": next } }),
            );
        }
    }
}

impl From<EditError> for Failure {
    fn from(error: EditError) -> Self {
        match error {
            EditError::Unknown | EditError::Malformed => Self::new(2, "error-edit-unknown"),
            EditError::NotAMember => Self::new(6, "error-not-a-member"),
            EditError::Unreadable => Self::new(4, "error-page"),
            EditError::NotFound(Field::Date) | EditError::Empty(Field::Trial) => {
                Self::problem(Problem::of_edit(error))
            }
            EditError::NotFound(field) => Self::about("error-edit-not-found", field),
            EditError::Ambiguous(field) => Self::ambiguous(field),
            EditError::Impossible(field) => match Problem::of_edit(error) {
                Problem::NotPossible => Self::about("error-edit-impossible", field),
                problem => Self::problem(problem),
            },
            EditError::Empty(field) => Self::about("error-edit-empty", field),
            EditError::TooLong { field, limit } => {
                Self::about("error-edit-too-long", field).with("limit", limit)
            }
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Edit(error) => error.into(),
            Refusal::NotMember => Self::new(6, "error-not-a-member"),
            Refusal::NotAllowed => Self::new(6, "error-not-allowed"),
            Refusal::GroupOfTwo => Self::new(6, "error-group-of-two"),
            Refusal::BadName => Self::new(2, "error-bad-name"),
            Refusal::UsedBefore => Self::new(4, "error-request-used"),
            Refusal::NoLongerOpen => Self::new(6, "error-no-longer-open"),
            Refusal::NotFound => Self::new(2, "error-not-found"),
            Refusal::NewerVersion => Self::new(4, "error-newer-group"),
            Refusal::NotNews => Self::new(4, "error-not-news"),
            Refusal::NewerNews => Self::new(4, "error-newer-news"),
            Refusal::Damaged => Self::new(4, "error-news-damaged"),
            Refusal::NotForUs => Self::new(4, "error-news-for-others"),
            Refusal::TooBig => Self::new(4, "error-too-big"),
            Refusal::Unreadable => Self::new(4, "error-page"),
            Refusal::NoBox => Self::new(2, "error-no-box"),
            Refusal::BoxOpen => Self::new(2, "error-box-open"),
        }
    }
}

impl From<VaultError> for Failure {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Missing => Self::new(2, "error-no-book"),
            VaultError::Exists => Self::new(2, "error-book-exists"),
            VaultError::NotAVault => Self::new(4, "error-not-a-book"),
            VaultError::WrongPassphrase => Self::new(3, "error-passphrase"),
            VaultError::AlreadyOpen => Self::new(8, "error-open-elsewhere"),
            VaultError::Newer { .. } => Self::new(4, "error-newer-book"),
            VaultError::Damaged | VaultError::TooExpensive => Self::new(7, "error-damaged"),
            VaultError::Full => Self::new(1, "error-disk-full"),
            _ => Self::new(1, "error-disk"),
        }
    }
}

impl From<HostError> for Failure {
    fn from(error: HostError) -> Self {
        match error {
            HostError::Vault(error) => error.into(),
            HostError::Refused(refusal) => refusal.into(),
            HostError::Net(_) => Self::new(5, "error-network"),
            HostError::At(_) => Self::new(2, "error-address"),
            HostError::Words(Some(place)) => Self::new(4, "error-word").with("place", place),
            HostError::Words(None) => Self::new(4, "error-words"),
            HostError::WrongWords => Self::new(4, "error-wrong-words"),
            // Whoever reads news of an unknown group is asked about it first.
            HostError::IntoGroup { .. } => Self::own_fault(),
            HostError::NotARequest => Self::new(4, "error-request"),
            HostError::NoFile => Self::new(2, "error-no-file"),
            HostError::FileNotWritten => Self::new(2, "error-file-not-written"),
            HostError::FileFull => Self::new(1, "error-file-full"),
            HostError::Memory => Self::new(1, "error-memory"),
            HostError::Closed => Self::own_fault(),
        }
    }
}
