//! The one thread that owns vault and replica. It may block; sockets live elsewhere.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError, Sender},
    },
    time::Instant,
};

use commonbook_replica::{Answer, Input, LinkEvent, LinkId, LinkKind, Replica, RequestId, Then};
use commonbook_vault::VaultFile;
use rand_chacha::ChaCha20Rng;
use tokio::sync::mpsc::UnboundedSender;

use crate::{HostError, board::Board};

/// A vault of up to so many bytes is sealed anew when something in it was destroyed; a larger one would stop the book
/// for too long.
const SEALED_ANEW: u64 = 50 * 1024 * 1024;

/// What the keeper is asked to do.
pub(crate) enum Job {
    /// Something happened.
    Input(Input),
    /// Somebody waits for an answer.
    Ask(
        Box<dyn FnOnce(RequestId) -> Input + Send>,
        Sender<Result<Answer, HostError>>,
    ),
    /// A connection stands; what goes out goes to the sender.
    Linked(LinkId, LinkKind, UnboundedSender<Out>),
    /// Something to do with the vault itself, or to read off the replica.
    With(Run),
    /// The sitting ends.
    Lock(Sender<Result<(), HostError>>),
}

/// Something to do on the book's own thread.
pub(crate) type Run = Box<dyn FnOnce(&mut VaultFile, &mut Replica, &mut ChaCha20Rng) + Send>;

/// What goes out on a link.
pub(crate) enum Out {
    Frame(Vec<u8>),
    Trust,
    Close,
}

/// Vault and replica of one book.
pub(crate) struct Keeper {
    vault: VaultFile,
    /// Nothing after a write failed, until it could be opened again from what the vault has.
    replica: Option<Replica>,
    rng: ChaCha20Rng,
    board: Arc<Board>,
    links: BTreeMap<LinkId, UnboundedSender<Out>>,
    waiting: BTreeMap<RequestId, Sender<Result<Answer, HostError>>>,
    next: u64,
    quiet_at: Option<Instant>,
}

impl Keeper {
    pub(crate) fn open(
        vault: VaultFile,
        rng: ChaCha20Rng,
        board: Arc<Board>,
    ) -> Result<Self, HostError> {
        let mut keeper = Self {
            vault,
            replica: None,
            rng,
            board,
            links: BTreeMap::new(),
            waiting: BTreeMap::new(),
            next: 0,
            quiet_at: None,
        };
        keeper.open_replica()?;
        Ok(keeper)
    }

    /// Opens the replica where there is none: at the beginning, and as the one way back after a failed write.
    fn open_replica(&mut self) -> Result<(), HostError> {
        if self.replica.is_some() {
            return Ok(());
        }
        let (replica, effects) = Replica::open(&self.vault, &mut self.rng)?;
        // What is not in the vault is not shown; the edits that wait there are made again by the next opening.
        let then = effects.commit(&mut self.vault)?;
        let book = replica.book();
        self.replica = Some(replica);
        let all = self.seal_anew(then);
        if all.is_err() {
            self.replica = None;
        }
        self.board.post(|posted| posted.book = book);
        self.hand_out(all?);
        Ok(())
    }

    /// Works until the sitting ends.
    pub(crate) fn run(mut self, jobs: &Receiver<Job>) {
        loop {
            let job = match self
                .quiet_at
                .map(|at| at.saturating_duration_since(Instant::now()))
            {
                Some(left) => match jobs.recv_timeout(left) {
                    Ok(job) => job,
                    Err(RecvTimeoutError::Timeout) => {
                        self.quiet_at = None;
                        Job::Input(Input::Quiet)
                    }
                    Err(RecvTimeoutError::Disconnected) => break,
                },
                None => match jobs.recv() {
                    Ok(job) => job,
                    Err(_) => break,
                },
            };
            if let Job::Lock(done) = job {
                let _ = done.send(self.close());
                return;
            }
            self.work(job);
        }
        let _ = self.close();
    }

    fn work(&mut self, job: Job) {
        let input = match job {
            Job::Input(input) => input,
            Job::Ask(make, answer) => {
                self.next += 1;
                let request = RequestId(self.next);
                self.waiting.insert(request, answer);
                make(request)
            }
            Job::Linked(link, kind, out) => {
                self.links.insert(link, out);
                Input::Linked(link, kind)
            }
            Job::With(run) => {
                // Whoever waits for it hears that the book is closed.
                if self.open_replica().is_ok()
                    && let Some(replica) = &mut self.replica
                {
                    run(&mut self.vault, replica, &mut self.rng);
                }
                return;
            }
            Job::Lock(_) => return,
        };
        if let Input::Ended(link) = &input {
            self.links.remove(link);
            let link = *link;
            self.board
                .post(|posted| posted.links.entry(link).or_default().ended = true);
        }
        let done = self.step(input);
        match done {
            Ok(all) => self.hand_out(all),
            Err(error) => self.fail(&error),
        }
    }

    fn step(&mut self, input: Input) -> Result<Vec<Then>, HostError> {
        self.open_replica()?;
        let Some(replica) = &mut self.replica else {
            return Err(HostError::Closed);
        };
        let effects = replica.handle(input, &self.vault, &mut self.rng)?;
        let then = effects.commit(&mut self.vault)?;
        self.seal_anew(then)
    }

    /// Where something was destroyed: a new file under new keys, and only then the word that it is gone here. When the
    /// disk is full, the next opening does it.
    fn seal_anew(&mut self, then: Then) -> Result<Vec<Then>, HostError> {
        let small = self.vault.size() <= SEALED_ANEW;
        let anew = then.forgotten && small && self.vault.reseal(&mut self.rng).is_ok();
        let mut all = vec![then];
        if let Some(replica) = self.replica.as_mut().filter(|_| anew) {
            let effects = replica.handle(Input::Resealed, &self.vault, &mut self.rng)?;
            all.push(effects.commit(&mut self.vault)?);
        }
        Ok(all)
    }

    /// A write failed: the replica is ahead of the vault and is dropped.
    fn fail(&mut self, error: &HostError) {
        self.replica = None;
        for (_, answer) in std::mem::take(&mut self.waiting) {
            let _ = answer.send(Err(error.clone()));
        }
        for (_, out) in std::mem::take(&mut self.links) {
            let _ = out.send(Out::Close);
        }
        // Tried again at the next thing to do, too; until then nothing is shown as kept.
        let _ = self.open_replica();
        self.board.post(|_| {});
    }

    fn hand_out(&mut self, all: Vec<Then>) {
        all.into_iter().for_each(|then| self.hand_out_one(then));
    }

    fn hand_out_one(&mut self, then: Then) {
        for (link, bytes) in then.send {
            if let Some(out) = self.links.get(&link) {
                let len = bytes.len() as u64;
                let _ = out.send(Out::Frame(bytes));
                self.board.look().counts.bytes_out += len;
            }
        }
        for (link, event) in &then.links {
            // Members have met, or one who waits was recognised, or the invite's words were proven: people take their
            // time to compare words.
            let trusted = matches!(
                event,
                LinkEvent::Met | LinkEvent::Waiting | LinkEvent::CheckWords { .. }
            );
            if trusted && let Some(out) = self.links.get(link) {
                let _ = out.send(Out::Trust);
            }
        }
        for link in then.close {
            if let Some(out) = self.links.remove(&link) {
                let _ = out.send(Out::Close);
            }
        }
        if let Some(after) = then.quiet_after {
            self.quiet_at = Some(Instant::now() + after);
        }
        let restless = self.quiet_at.is_some();
        let answers = then.answers;
        let answered = !answers.is_empty();
        let (book, links, came, went) =
            (then.book, then.links, then.envelopes_in, then.envelopes_out);
        self.board.post(|posted| {
            let changed = book.is_some();
            if let Some(book) = book {
                posted.book = book;
            }
            // What a stranger does is no news.
            let company = links
                .iter()
                .any(|(_, event)| !matches!(event, LinkEvent::Stranger | LinkEvent::WrongWords));
            if came + went > 0 || company || changed {
                posted.stirred = Some(Instant::now());
            }
            posted.restless = restless;
            posted.counts.envelopes_in += came;
            posted.counts.envelopes_out += went;
            for (link, event) in links {
                let state = posted.links.entry(link).or_default();
                match event {
                    LinkEvent::Met => state.met = true,
                    LinkEvent::Same => state.same = true,
                    LinkEvent::Differ => state.same = false,
                    _ => {}
                }
                state.events.push(event);
            }
        });
        // Whoever waits for an answer finds the book that it is about.
        for (request, answer) in answers {
            let Some(waiting) = self.waiting.remove(&request) else {
                continue;
            };
            let _ = waiting.send(match answer {
                Answer::Refused(refusal) => Err(HostError::Refused(refusal)),
                answer => Ok(answer),
            });
        }
        if answered {
            self.board.post(|_| {});
        }
    }

    fn close(mut self) -> Result<(), HostError> {
        let done = self.step(Input::Lock);
        let failed = match done {
            Ok(all) => {
                self.hand_out(all);
                None
            }
            Err(error) => Some(error),
        };
        for out in self.links.values() {
            let _ = out.send(Out::Close);
        }
        let locked = self.vault.lock();
        self.board.post(|posted| posted.closed = true);
        match failed {
            // The edits are in the vault; only their sealing waits for the next opening.
            Some(error) => Err(error),
            None => locked.map_err(HostError::from),
        }
    }
}
