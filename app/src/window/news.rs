//! Sharing news from the window.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use commonbook_host::{Gathering, Host, HostError, LinkEvent, MeetOptions, StickDone};
use commonbook_ui::{Meet, Stick, StickNews};

use super::{address::readable, later::Later, state::State};

/// After so long without anybody, the screen offers other ways.
const ALONE: Duration = Duration::from_secs(20);

/// A meeting that is on.
pub(super) struct Meeting {
    /// Nothing while typed words are being stretched.
    gathering: Option<Gathering>,
    beginning: Option<Later<Result<Gathering, HostError>>>,
    since: Instant,
    anybody: bool,
}

impl Meeting {
    pub(super) fn look_again(&self) -> Option<Duration> {
        let left = ALONE.saturating_sub(self.since.elapsed());
        (!self.anybody && !left.is_zero()).then_some(left + Duration::from_millis(50))
    }
}

impl State {
    pub(super) fn start_meet(&mut self, dial: Option<String>) {
        let Some(host) = self.host.clone() else {
            return;
        };
        let typed = dial.filter(|dial| !dial.trim().is_empty());
        let dial = typed
            .into_iter()
            .chain(self.companions.iter().cloned())
            .collect();
        // A second press, with words, begins anew.
        self.meeting = None;
        let options = MeetOptions {
            dial,
            ..MeetOptions::default()
        };
        self.meeting = Some(Meeting {
            gathering: None,
            beginning: Some(Later::begin(&self.ctx, move || host.meet(&options))),
            since: Instant::now(),
            anybody: false,
        });
        self.news.meet = Meet::On(commonbook_ui::Meeting::default());
    }

    pub(super) fn stop_meet(&mut self) {
        self.meeting = None;
        self.news.meet = Meet::Off;
    }

    pub(super) fn hear_meeting(&mut self) {
        let (Some(host), Some(meeting)) = (&self.host, &mut self.meeting) else {
            return;
        };
        match meeting.beginning.as_ref().map(Later::look) {
            Some(None) => return,
            Some(Some(begun)) => match begun.unwrap_or(Err(HostError::Closed)) {
                Ok(gathering) => {
                    meeting.beginning = None;
                    meeting.gathering = Some(gathering);
                }
                Err(error) => {
                    self.stop_meet();
                    // Where a laptop is does not say who it is: without its words it is not enough.
                    let error = match error {
                        HostError::At(_) => HostError::Words(None),
                        error => error,
                    };
                    return self.went(Err(&error));
                }
            },
            None => {}
        }
        let Some(gathering) = &meeting.gathering else {
            return;
        };
        let state = gathering.state();
        let links = host.links();
        let here: Vec<_> = links
            .iter()
            .filter(|(id, link)| state.links.contains(id) && link.met && !link.ended)
            .collect();
        let others = here.len();
        let waits = links.iter().any(|(id, link)| {
            let waits = link.events.contains(&LinkEvent::Waiting);
            state.links.contains(id) && waits && !link.met && !link.ended
        });
        meeting.anybody |= others > 0;
        let same = others > 0 && here.iter().all(|(_, link)| link.same);
        if state.over {
            self.meeting = None;
            self.news.meet = if state.problem.is_some() {
                Meet::Off
            } else {
                Meet::Ended
            };
            if let Some(error) = state.problem {
                self.went(Err(&error));
            }
            return;
        }
        self.news.meet = Meet::On(commonbook_ui::Meeting {
            others,
            same,
            alone_for_long: !meeting.anybody && meeting.since.elapsed() >= ALONE,
            words: Some(gathering.words()),
            address: state.at.as_deref().and_then(readable),
            waits,
        });
    }

    pub(super) fn look_for_sticks(&mut self) {
        let sticks = commonbook_host::sticks().into_iter();
        self.news.sticks = sticks
            .map(|stick| Stick {
                name: stick.name,
                path: stick.path.to_string_lossy().into_owned(),
            })
            .collect();
        if !matches!(self.news.stick, StickNews::Busy) {
            self.news.stick = StickNews::Quiet;
        }
    }

    pub(super) fn with_stick(
        &mut self,
        work: impl FnOnce(Arc<Host>) -> Result<StickDone, HostError> + Send + 'static,
    ) {
        let Some(host) = self.host.clone() else {
            return;
        };
        self.news.stick = StickNews::Busy;
        self.stick = Some(Later::begin(&self.ctx, move || work(host)));
    }

    pub(super) fn hear_stick(&mut self) {
        let Some(done) = self.stick.as_ref().and_then(Later::look) else {
            return;
        };
        self.stick = None;
        match done.unwrap_or(Err(HostError::Closed)) {
            Ok(done) => {
                self.news.stick = StickNews::Done(commonbook_ui::StickDone {
                    took: done.took,
                    added: done.new,
                    left_out: done.refused,
                    gave: done.gave,
                });
                self.went(Ok(()));
            }
            Err(error) => {
                self.news.stick = StickNews::Quiet;
                self.went(Err(&error));
            }
        }
    }
}
