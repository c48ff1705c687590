//! Letting somebody in, and coming in, from the window.

use std::{
    collections::BTreeMap,
    path::Path,
    time::{Duration, Instant},
};

use commonbook_book::ComesAs;
use commonbook_host::{Answer, Asked, Gathering, HostError, Input, LinkEvent, LinkId};
use commonbook_ui::{Busy, Inviting, JoinState, Joining, Problem};

use super::{address::readable, later::Later, problem::problem, state::State};

/// After looking for so long, whoever joins is told that nobody answers. Looking goes on.
const ALONE: Duration = Duration::from_secs(20);

/// Somebody who is coming in, or oneself.
pub(super) struct Coming {
    work: Work,
    seen: BTreeMap<LinkId, usize>,
    /// The link on which words are compared.
    link: Option<LinkId>,
    alias: String,
    since: Instant,
    /// It was said that nobody answers.
    told: bool,
    /// A request that came by stick.
    request: Option<Vec<u8>>,
}

pub(super) enum Work {
    /// The words are being stretched.
    Starting(Later<Result<Gathering, HostError>>),
    /// Sockets are open.
    Open(Gathering),
    /// A request is being read.
    Reading(Later<Result<Asked, HostError>>),
    /// Somebody who asked by stick is being proposed.
    Admitting(Later<Result<Answer, HostError>>),
    /// It is done; the screen keeps what it says.
    Done,
}

impl Coming {
    pub(super) fn new(work: Work) -> Self {
        Self {
            work,
            seen: BTreeMap::new(),
            link: None,
            alias: String::new(),
            since: Instant::now(),
            told: false,
            request: None,
        }
    }

    /// How long until it is to be said that nobody answers.
    pub(super) fn look_again(&self) -> Option<Duration> {
        let looking = matches!(&self.work, Work::Open(gathering) if gathering.joining());
        (looking && !self.told && self.seen.is_empty())
            .then(|| ALONE.saturating_sub(self.since.elapsed()) + Duration::from_millis(50))
    }
}

impl State {
    pub(super) fn start_invite(&mut self) {
        let Some(host) = self.host.clone() else {
            return;
        };
        self.join = JoinState::Inviting(Inviting::Starting);
        self.coming = Some(Coming::new(Work::Starting(Later::begin(
            &self.ctx,
            move || host.invite(None, crate::clock::today()),
        ))));
    }

    pub(super) fn stop_invite(&mut self) {
        self.coming = None;
        self.join = JoinState::Nothing;
    }

    pub(super) fn ask_to_join(&mut self, words: String, at: Option<String>) {
        let Some(host) = self.host.clone() else {
            return;
        };
        self.join = JoinState::Joining(Joining::Looking);
        let work = move || host.join(&words, at.as_deref());
        self.coming = Some(Coming::new(Work::Starting(Later::begin(&self.ctx, work))));
    }

    /// Stops looking; the words can be typed once more.
    pub(super) fn stop_looking(&mut self) {
        self.coming = None;
        self.stopped_joining();
    }

    /// Having read the welcome sheet, its reader would like to join.
    pub(super) fn would_join(&mut self) {
        let link = self.coming.as_ref().and_then(|coming| coming.link);
        if let (Some(host), Some(link)) = (&self.host, link) {
            host.tell(Input::WouldJoin(link, true));
        }
        self.join = JoinState::Joining(Joining::Waiting { more: None });
    }

    /// Stops asking: nothing of it is left on this laptop.
    pub(super) fn stop_joining(&mut self) {
        let link = self.coming.as_ref().and_then(|coming| coming.link);
        if let (Some(host), Some(link)) = (&self.host, link) {
            // While the sheet is read, the inviter hears of it; at other times this says nothing.
            host.tell(Input::WouldJoin(link, false));
        }
        self.put_down(Busy::Wiping, true);
    }

    /// Reads a request that came by stick: the words to compare are shown, and nothing is kept yet.
    pub(super) fn read_request(&mut self, at: String) {
        let Some(host) = self.host.clone() else {
            return;
        };
        let work = move || host.find_request(Path::new(&at));
        self.coming = Some(Coming::new(Work::Reading(Later::begin(&self.ctx, work))));
    }

    pub(super) fn confirm_words(&mut self, same: bool, who: ComesAs) {
        let (Some(host), Some(coming)) = (&self.host, &mut self.coming) else {
            return;
        };
        if let Some(link) = coming.link {
            host.tell(Input::SameWords(link, same, who));
        }
        if let (Some(request), true) = (coming.request.take(), same) {
            let answer = host.ask(move |id| Input::Admit(id, request, who));
            coming.work = Work::Admitting(Later::of(answer));
        }
        match &mut self.join {
            JoinState::Inviting(Inviting::Check { said_yes, .. })
            | JoinState::Joining(Joining::Check { said_yes, .. })
                if same =>
            {
                *said_yes = true;
            }
            JoinState::Inviting(state) => *state = Inviting::Stopped,
            JoinState::Joining(state) => *state = Joining::Stopped,
            JoinState::Nothing => {}
        }
    }

    pub(super) fn hear_coming(&mut self) {
        let Some(mut coming) = self.coming.take() else {
            return;
        };
        coming.work = match coming.work {
            Work::Starting(later) => match later.look() {
                None => Work::Starting(later),
                Some(Ok(Ok(gathering))) => Work::Open(gathering),
                Some(other) => {
                    self.failed(
                        &other
                            .ok()
                            .and_then(Result::err)
                            .unwrap_or(HostError::Closed),
                    );
                    Work::Done
                }
            },
            Work::Reading(later) => match later.look() {
                None => Work::Reading(later),
                Some(Ok(Ok(asked))) => {
                    coming.alias.clone_from(&asked.alias);
                    coming.request = Some(asked.bytes);
                    self.join = JoinState::Inviting(Inviting::Check {
                        words: asked.words.map(str::to_owned).to_vec(),
                        alias: asked.alias,
                        said_yes: false,
                        by_stick: true,
                    });
                    self.went(Ok(()));
                    Work::Done
                }
                // The screen with the stick stays: another one can be looked at.
                Some(other) => {
                    let error = other.ok().and_then(Result::err);
                    return self.went(Err(&error.unwrap_or(HostError::Closed)));
                }
            },
            Work::Admitting(later) => match later.look() {
                None => Work::Admitting(later),
                Some(Ok(Ok(answer))) => {
                    let admitted = matches!(answer, Answer::Proposed { in_effect: true });
                    self.proposed(&coming.alias, admitted);
                    Work::Done
                }
                Some(other) => {
                    let error = other.ok().and_then(Result::err);
                    self.failed(&error.unwrap_or(HostError::Closed));
                    Work::Done
                }
            },
            work => work,
        };
        if let Work::Open(gathering) = &coming.work {
            let state = gathering.state();
            let shown = matches!(self.join, JoinState::Inviting(Inviting::Starting));
            if shown && let Some(at) = &state.at {
                let words = gathering.words();
                self.join = JoinState::Inviting(Inviting::Words {
                    words,
                    address: readable(at),
                });
            }
            if let Some(error) = &state.problem {
                self.failed(error);
            }
            let mut events = Vec::new();
            let links = self
                .host
                .as_ref()
                .map(|host| host.links())
                .unwrap_or_default();
            let ours = || links.iter().filter(|(id, _)| state.links.contains(id));
            // A laptop can be reached in several ways at once, of which all but one end again.
            let all_ended = ours().all(|(_, link)| link.ended);
            for (id, link) in ours() {
                let id = *id;
                let seen = coming.seen.entry(id).or_default();
                events.extend(
                    link.events
                        .iter()
                        .skip(*seen)
                        .map(|event| (id, event.clone())),
                );
                *seen = link.events.len();
                if all_ended
                    && gathering.joining()
                    && matches!(
                        self.join,
                        JoinState::Joining(
                            Joining::Looking | Joining::Check { .. } | Joining::Reading
                        )
                    )
                {
                    if link.events.is_empty() {
                        self.answers.problem = Some(problem(&HostError::WrongWords));
                    }
                    self.stopped_joining();
                }
                if link.ended && coming.link == Some(id) {
                    self.invite_ended();
                }
            }
            let looking = matches!(self.join, JoinState::Joining(Joining::Looking));
            if looking && !coming.told && coming.seen.is_empty() && coming.since.elapsed() >= ALONE
            {
                coming.told = true;
                self.answers.problem = Some(Problem::NobodyAnswers);
            } else if coming.told && !events.is_empty() {
                self.answers.problem = None;
            }
            for (id, event) in events {
                self.came(&mut coming, id, event);
            }
        }
        self.coming = Some(coming);
    }

    fn came(&mut self, coming: &mut Coming, id: LinkId, event: LinkEvent) {
        let joining = matches!(self.join, JoinState::Joining(_));
        match event {
            LinkEvent::CheckWords { words, alias } => {
                coming.link = Some(id);
                coming.alias = alias.unwrap_or_default();
                let words = words.map(str::to_owned).to_vec();
                self.join = if joining {
                    JoinState::Joining(Joining::Check {
                        words,
                        said_yes: false,
                    })
                } else {
                    JoinState::Inviting(Inviting::Check {
                        words,
                        alias: coming.alias.clone(),
                        said_yes: false,
                        by_stick: false,
                    })
                };
            }
            LinkEvent::Proposed { admitted } => self.proposed(&coming.alias, admitted),
            LinkEvent::Same | LinkEvent::Differ => {
                if let JoinState::Inviting(Inviting::In { same, .. }) = &mut self.join {
                    *same = event == LinkEvent::Same;
                }
            }
            LinkEvent::Welcomed { admitted: true } => self.join = JoinState::Nothing,
            LinkEvent::Sheet if joining => self.join = JoinState::Joining(Joining::Reading),
            LinkEvent::Sheet => {
                self.join = JoinState::Inviting(Inviting::Reading {
                    alias: coming.alias.clone(),
                });
            }
            LinkEvent::NotProposed(refusal) => {
                self.answers.problem = Some(problem(&HostError::Refused(refusal)));
                self.invite_ended();
            }
            LinkEvent::Welcomed { admitted: false } => {
                self.join = JoinState::Joining(Joining::Waiting { more: None });
            }
            LinkEvent::Refused if joining => self.stopped_joining(),
            LinkEvent::Refused => self.invite_ended(),
            LinkEvent::WrongWords if joining => {
                self.answers.problem = Some(problem(&HostError::WrongWords));
                self.stopped_joining();
            }
            _ => {}
        }
    }

    /// Nobody was proposed on the link that is over.
    fn invite_ended(&mut self) {
        if let JoinState::Inviting(state) = &mut self.join {
            *state = match state {
                Inviting::Check { .. } => Inviting::Stopped,
                Inviting::Reading { alias } => Inviting::NotThisTime {
                    alias: std::mem::take(alias),
                },
                _ => return,
            };
        }
    }

    /// Somebody is proposed, or in.
    fn proposed(&mut self, alias: &str, admitted: bool) {
        let alias = alias.to_owned();
        if admitted {
            self.join = JoinState::Inviting(Inviting::In { alias, same: false });
            return;
        }
        let book = self.book();
        let proposals = book.iter().flat_map(|book| &book.members.proposals);
        let more = proposals
            .map(|p| p.need.saturating_sub(p.agreed.len() as u32))
            .max()
            .unwrap_or(1);
        self.join = JoinState::Inviting(Inviting::Asked { alias, more });
    }

    fn failed(&mut self, error: &HostError) {
        self.went(Err(error));
        match self.join {
            JoinState::Inviting(_) => self.join = JoinState::Inviting(Inviting::Stopped),
            _ => self.stopped_joining(),
        }
    }
}
