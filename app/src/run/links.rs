//! Waiting for what happens on the links of a gathering, and comparing words.

use std::time::{Duration, Instant};

use commonbook_host::{ComesAs, Gathering, Host, Input, LinkEvent, LinkId};

use super::Call;
use crate::{failure::Failure, terminal};

/// Shows the words of both screens, asks whether they are the same, and lets the other side know.
pub(super) fn same_words(
    call: &Call<'_>,
    host: &Host,
    (link, who): (LinkId, ComesAs),
    words: &[&str],
    deadline: Option<Instant>,
) -> Result<(), Failure> {
    say_check_words(call, words);
    let question = call.words.get("ask-same-words");
    let same = call.agrees_unless(&question, &|| over(deadline));
    host.tell(Input::SameWords(link, same, who));
    if same {
        Ok(())
    } else if call.interrupted.is_set() {
        Err(Failure::new(5, "error-stopped"))
    } else {
        Err(Failure::new(4, "error-screens-differ"))
    }
}

pub(super) fn say_check_words(call: &Call<'_>, words: &[&str]) {
    // Beside the values that scripts read: those who compare are people.
    terminal::complain(
        &call
            .words
            .with("said-check-words", &[("words", words.join(" ").into())]),
    );
}

/// Waits until the sockets are open.
pub(super) fn listening(
    host: &Host,
    gathering: &Gathering,
    deadline: Option<Instant>,
) -> Result<String, Failure> {
    loop {
        let state = gathering.state();
        if let Some(problem) = state.problem {
            return Err(problem.into());
        }
        if let Some(at) = state.at {
            return Ok(at);
        }
        if state.over || over(deadline) {
            return Err(Failure::new(5, "error-network"));
        }
        host.wait(Duration::from_millis(200));
    }
}

pub(super) fn over(deadline: Option<Instant>) -> bool {
    deadline.is_some_and(|at| Instant::now() >= at)
}

/// Lets the two share until both have the same book, or the other is gone.
pub(super) fn until_shared(host: &Host, gathering: &Gathering) {
    let until = Instant::now() + Duration::from_secs(20);
    while !over(Some(until)) {
        let ours = gathering.state().links;
        let links = host.links();
        let mut links = links
            .iter()
            .filter(|(id, _)| ours.contains(id))
            .map(|(_, state)| state);
        if links.clone().all(|state| state.ended) {
            return;
        }
        if links.any(|state| state.same) && host.is_quiet(Duration::from_millis(500)) {
            return;
        }
        host.wait(Duration::from_millis(100));
    }
}

/// What was seen of the links so far.
pub(super) struct Seen<'a> {
    call: &'a Call<'a>,
    deadline: Option<Instant>,
    events: std::collections::BTreeMap<LinkId, usize>,
}

impl<'a> Seen<'a> {
    pub(super) const fn until(call: &'a Call<'a>, deadline: Option<Instant>) -> Self {
        Self {
            call,
            deadline,
            events: std::collections::BTreeMap::new(),
        }
    }

    /// From now on there is so much time.
    pub(super) fn go_on_until(&mut self, deadline: Option<Instant>) {
        self.deadline = deadline;
    }

    /// The next thing that happens on a link of a gathering.
    pub(super) fn next(
        &mut self,
        host: &Host,
        gathering: &Gathering,
    ) -> Result<(LinkId, LinkEvent), Failure> {
        loop {
            let state = gathering.state();
            if let Some(problem) = state.problem {
                return Err(problem.into());
            }
            for (id, link) in host
                .links()
                .into_iter()
                .filter(|(id, _)| state.links.contains(id))
            {
                let at = self.events.entry(id).or_default();
                if let Some(event) = link.events.get(*at) {
                    *at += 1;
                    return Ok((id, event.clone()));
                }
                // An invite goes on until somebody has proven the words: whoever knows nothing does not end it.
                let proven = link
                    .events
                    .iter()
                    .any(|event| matches!(event, LinkEvent::CheckWords { .. }));
                if link.ended && (proven || gathering.joining()) {
                    // Who is found and says nothing more did not know the words.
                    let reads = link.events.contains(&LinkEvent::Sheet);
                    let id = match (reads, proven) {
                        (true, _) => "error-rather-not",
                        (false, true) => "error-screens-differ",
                        (false, false) => "error-wrong-words",
                    };
                    return Err(Failure::new(4, id));
                }
            }
            if self.call.interrupted.is_set() {
                return Err(Failure::new(5, "error-stopped"));
            }
            if state.over || over(self.deadline) {
                return Err(Failure::new(5, "error-nobody"));
            }
            host.wait(Duration::from_millis(200));
        }
    }
}
