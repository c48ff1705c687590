//! A newcomer's turns with a stick: the request goes on it, and the answer comes back on it.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use commonbook_host::{Host, HostError, Turn};
use commonbook_ui::{JoinState, Joining};

use super::{later::Later, state::State};

/// What is known of the stick between two turns.
#[derive(Default)]
pub(super) struct ByStick {
    work: Option<Later<Result<Turn, HostError>>>,
    /// Where it is.
    at: PathBuf,
    /// An answer on it, of which its owner says whether it is the right group's.
    answer: Option<PathBuf>,
    /// Answers of other groups.
    not: Vec<PathBuf>,
}

impl State {
    /// Looks for an answer, and sees that the request is there; without a folder, on the first stick that is in.
    pub(super) fn ask_on_stick(&mut self, at: Option<String>) {
        let folder = match at.filter(|at| !at.trim().is_empty()) {
            Some(at) => Some(PathBuf::from(at)),
            None => commonbook_host::sticks()
                .into_iter()
                .next()
                .map(|stick| stick.path),
        };
        self.by_stick.at = folder.unwrap_or_default();
        self.turn();
    }

    /// Whether the group that answered is the one that was asked.
    pub(super) fn this_group(&mut self, right: bool) {
        let Some(file) = self.by_stick.answer.take() else {
            return;
        };
        if !right {
            self.by_stick.not.push(file);
            return self.turn();
        }
        let at = self.by_stick.at.clone();
        self.begin_turn(move |host| {
            host.come_in(&file)?;
            // What else is there is for this laptop now.
            host.take_from(&at).map(Turn::In)
        });
    }

    pub(super) fn hear_by_stick(&mut self) {
        let Some(done) = self.by_stick.work.as_ref().and_then(Later::look) else {
            return;
        };
        self.by_stick.work = None;
        let mut result = Ok(());
        match done.unwrap_or(Err(HostError::Closed)) {
            Ok(Turn::Asks(words)) => {
                let words = words.map(str::to_owned).to_vec();
                let again = matches!(self.join, JoinState::Joining(Joining::OnStick { .. }));
                self.join = JoinState::Joining(Joining::OnStick { words, again });
            }
            Ok(Turn::In(_)) => self.join = JoinState::Nothing,
            Err(HostError::IntoGroup {
                group,
                members,
                file,
            }) => {
                self.by_stick.answer = Some(file);
                self.join = JoinState::Joining(Joining::IntoGroup { group, members });
            }
            Err(error) => result = Err(error),
        }
        self.went(result.as_ref().copied());
    }

    fn turn(&mut self) {
        let (at, not) = (self.by_stick.at.clone(), self.by_stick.not.clone());
        self.begin_turn(move |host| {
            if at == Path::new("") {
                return Err(HostError::NoFile);
            }
            host.ask_at(&at, &not)
        });
    }

    fn begin_turn(
        &mut self,
        work: impl FnOnce(Arc<Host>) -> Result<Turn, HostError> + Send + 'static,
    ) {
        if let Some(host) = self.host.clone() {
            self.by_stick.work = Some(Later::begin(&self.ctx, move || work(host)));
        }
    }
}
