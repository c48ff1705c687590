//! Sockets that are open for a while: to meet, to let somebody in, or to come in.

use std::{
    collections::BTreeSet,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use commonbook_book::Date;
use commonbook_replica::{Channel, Input, LinkEvent, LinkId, LinkKind};
use commonbook_seal::{InviteSecret, InviteWords};
use rand_core::Rng as _;
use tokio::{
    sync::{Notify, mpsc::unbounded_channel},
    time::{sleep, timeout},
};

use crate::{
    Host, HostError,
    host::{Shared, rng},
    keeper::{Job, Out},
    net::{At, Discovery, Endpoint, EndpointId, Found, Link, NetError, Tags},
    target::{Target, parse_words, target},
};

/// Without news for so long, sockets close by themselves.
const IDLE: Duration = Duration::from_secs(30 * 60);
/// Between two tries to reach the same address.
const RETRY: Duration = Duration::from_secs(1);

/// How to meet.
#[derive(Clone, Debug, Default)]
pub struct MeetOptions {
    /// Where to listen; anywhere when left out.
    pub listen: Option<SocketAddr>,
    /// Whom to call: addresses as another laptop shows them, or its words with or without an `ip:port`.
    pub dial: Vec<String>,
    /// Do not look around on the local network.
    pub no_discovery: bool,
}

/// Why a gathering is over, or how it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GatheringState {
    /// Where this device listens; nothing before it does.
    pub at: Option<String>,
    /// The links that were made.
    pub links: Vec<LinkId>,
    /// It is over.
    pub over: bool,
    /// Why it never began, or what is wrong.
    pub problem: Option<HostError>,
}

/// Open sockets. Dropping it closes them.
pub struct Gathering {
    words: InviteWords,
    place: Arc<Place>,
}

struct Place {
    shared: Shared,
    state: Mutex<GatheringState>,
    stop: Notify,
    present: Mutex<BTreeSet<EndpointId>>,
    kind: Kind,
}

/// What the sockets are open for.
enum Kind {
    Meeting,
    Inviting(InviteSecret, Date),
    Joining(InviteSecret),
}

impl Gathering {
    /// The words by which this device is found.
    pub fn words(&self) -> String {
        self.words.to_string()
    }

    /// Whether this side asks to come in.
    pub fn joining(&self) -> bool {
        matches!(self.place.kind, Kind::Joining(_))
    }

    /// How it stands.
    pub fn state(&self) -> GatheringState {
        self.place.look().clone()
    }

    /// Closes the sockets, after what is on its way has arrived.
    pub fn stop(&self) {
        self.place.stop.notify_one();
    }
}

impl Drop for Gathering {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Host {
    /// Opens sockets and shares news with every device of the group that comes.
    ///
    /// # Errors
    /// When an address to call is none.
    pub fn meet(&self, options: &MeetOptions) -> Result<Gathering, HostError> {
        let dial = options
            .dial
            .iter()
            .map(|text| target(text))
            .collect::<Result<Vec<_>, _>>()?;
        let words = InviteWords::generate(&mut rng()?);
        self.gather(
            words.clone(),
            Kind::Meeting,
            words,
            options.listen,
            dial,
            !options.no_discovery,
        )
    }

    /// Makes words, and waits for whoever types them. `today` says which meetings come next on the welcome sheet.
    ///
    /// # Errors
    /// When there is not enough memory.
    pub fn invite(&self, listen: Option<SocketAddr>, today: Date) -> Result<Gathering, HostError> {
        let words = InviteWords::generate(&mut rng()?);
        let secret = words.stretch().map_err(|_| HostError::Memory)?;
        self.gather(
            words.clone(),
            Kind::Inviting(secret, today),
            words,
            listen,
            Vec::new(),
            true,
        )
    }

    /// Looks for the device that the words belong to, and asks to join.
    ///
    /// # Errors
    /// When the words are none, or the address is none.
    pub fn join(&self, typed: &str, at: Option<&str>) -> Result<Gathering, HostError> {
        let words = parse_words(typed)?;
        let secret = words.stretch().map_err(|_| HostError::Memory)?;
        let endpoint = EndpointId::of_seed(&secret.endpoint_seed());
        let target = Target::of_invite(endpoint, at)?;
        let own = InviteWords::generate(&mut rng()?);
        self.gather(words, Kind::Joining(secret), own, None, vec![target], true)
    }

    fn gather(
        &self,
        words: InviteWords,
        kind: Kind,
        seed_words: InviteWords,
        listen: Option<SocketAddr>,
        dial: Vec<Target>,
        discover: bool,
    ) -> Result<Gathering, HostError> {
        // Somebody on this very device is called from its own address.
        let loopback = SocketAddr::from(([127, 0, 0, 1], 0));
        let listen = listen.or_else(|| dial.iter().any(Target::is_here).then_some(loopback));
        let place = Arc::new(Place {
            shared: self.shared().clone(),
            state: Mutex::default(),
            stop: Notify::new(),
            present: Mutex::default(),
            kind,
        });
        let running = place.clone();
        self.runtime().spawn(async move {
            if let Err(error) = running
                .clone()
                .run(seed_words, listen, dial, discover)
                .await
            {
                running.change(|state| state.problem = Some(error));
            }
            running.change(|state| state.over = true);
        });
        Ok(Gathering { words, place })
    }
}

impl Place {
    fn look(&self) -> std::sync::MutexGuard<'_, GatheringState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut GatheringState)) {
        change(&mut self.look());
        self.shared.board.post(|_| {});
    }

    fn present(&self) -> std::sync::MutexGuard<'_, BTreeSet<EndpointId>> {
        self.present.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn run(
        self: Arc<Self>,
        words: InviteWords,
        listen: Option<SocketAddr>,
        dial: Vec<Target>,
        discover: bool,
    ) -> Result<(), HostError> {
        let seed = match &self.kind {
            Kind::Inviting(secret, _) => *secret.endpoint_seed(),
            // Nobody types the words of one who joins.
            Kind::Joining(_) => {
                let mut seed = [0; 32];
                rng()?.fill_bytes(&mut seed);
                seed
            }
            Kind::Meeting => {
                let stretched = tokio::task::spawn_blocking(move || words.stretch());
                *stretched
                    .await
                    .map_err(|_| HostError::Closed)?
                    .map_err(|_| HostError::Memory)?
                    .endpoint_seed()
            }
        };
        let endpoint = Arc::new(Endpoint::bind(seed, listen).await?);
        let at = endpoint.address().to_string();
        self.change(|state| state.at = Some(at));
        let discovery = if discover {
            Some(self.discover(&endpoint)?)
        } else {
            None
        };
        for target in &dial {
            if !target.addresses.is_empty() {
                tokio::spawn(
                    self.clone()
                        .call_until_there(endpoint.clone(), target.clone()),
                );
            }
        }
        let wanted: BTreeSet<EndpointId> = dial.iter().map(|target| target.endpoint).collect();
        let mut skipped = BTreeSet::new();
        let began = Instant::now();
        loop {
            tokio::select! {
                () = self.stop.notified() => break,
                link = endpoint.accept() => match link {
                    Some(link) => self.welcome(link),
                    None => break,
                },
                found = next(discovery.as_ref()) => {
                    if let Some(found) = found && self.is_ours(&found, &wanted).await {
                        let id = found.endpoint();
                        // One of the two calls; the other only when that has not worked.
                        if wanted.contains(&id) || endpoint.id() < id || !skipped.insert(id) {
                            tokio::spawn(self.clone().call(endpoint.clone(), found.at));
                        }
                    }
                }
                () = sleep(Duration::from_secs(30)) => {
                    let stirred = self.shared.board.look().stirred.map_or(began, |at| at.max(began));
                    if stirred.elapsed() > IDLE {
                        break;
                    }
                }
            }
        }
        // The last words of every link are still on their way.
        for link in self.look().links.clone() {
            let _ = self.shared.jobs.send(Job::Input(Input::Ended(link)));
        }
        sleep(Duration::from_millis(200)).await;
        endpoint.close().await;
        Ok(())
    }

    fn discover(&self, endpoint: &Endpoint) -> Result<Discovery, HostError> {
        let id = *endpoint.id().as_bytes();
        let tags = match self.kind {
            Kind::Meeting => self
                .shared
                .with(move |_, replica, rng| Tags::from(replica.beacons(&id, rng)))?,
            Kind::Inviting(..) | Kind::Joining(_) => Tags::filled(&[], &mut rng()?),
        };
        Ok(endpoint.discover(tags))
    }

    async fn is_ours(&self, found: &Found, wanted: &BTreeSet<EndpointId>) -> bool {
        let id = found.endpoint();
        if self.present().contains(&id) {
            return false;
        }
        if wanted.contains(&id) {
            return true;
        }
        if !matches!(self.kind, Kind::Meeting) {
            return false;
        }
        let tags = found.tags;
        let known = self
            .shared
            .with(move |_, replica, _| replica.knows(tags.as_slice(), id.as_bytes()));
        known.unwrap_or(false)
    }

    async fn call_until_there(self: Arc<Self>, endpoint: Arc<Endpoint>, target: Target) {
        let at = At::new(target.endpoint, target.addresses);
        loop {
            let answer = self.clone().call(endpoint.clone(), at.clone()).await;
            if answer == Err(NetError::SomebodyElse) && matches!(self.kind, Kind::Joining(_)) {
                // Whoever listens where the inviter should be has other words.
                self.change(|state| state.problem = Some(HostError::WrongWords));
                return;
            }
            if answer.is_ok() || self.look().over {
                return;
            }
            sleep(RETRY).await;
        }
    }

    /// Calls somebody who is not here yet.
    async fn call(self: Arc<Self>, endpoint: Arc<Endpoint>, at: At) -> Result<(), NetError> {
        let id = at.endpoint();
        if !self.present().insert(id) {
            return Ok(());
        }
        match endpoint.connect(&at).await {
            Ok(link) => self.attach(link),
            Err(error) => {
                self.present().remove(&id);
                return Err(error);
            }
        }
        Ok(())
    }

    fn welcome(self: &Arc<Self>, link: Link) {
        let new = self.present().insert(link.remote());
        // An invite is for one: whoever proves the words first.
        let taken = matches!(self.kind, Kind::Inviting(..)) && self.proven();
        if new && !taken && !matches!(self.kind, Kind::Joining(_)) {
            self.attach(link);
        } else {
            tokio::spawn(async move { link.close().await });
        }
    }

    fn proven(&self) -> bool {
        let links = self.look().links.clone();
        let posted = self.shared.board.look();
        let events = links
            .iter()
            .filter_map(|id| posted.links.get(id))
            .flat_map(|state| &state.events);
        events
            .into_iter()
            .any(|event| matches!(event, LinkEvent::CheckWords { .. }))
    }

    /// Makes a connection known to the book's thread, and carries what goes in and out.
    fn attach(self: &Arc<Self>, link: Link) {
        let id = self.shared.new_link();
        let remote = link.remote();
        let ours = match &self.look().at {
            Some(at) => At::parse(at)
                .map(|at| *at.endpoint().as_bytes())
                .unwrap_or([0; 32]),
            None => [0; 32],
        };
        let channel = Channel {
            initiator: link.initiator(),
            exporter: link.exporter(),
            ours,
            theirs: *remote.as_bytes(),
        };
        let kind = match &self.kind {
            Kind::Meeting => LinkKind::Meet(channel),
            Kind::Inviting(secret, today) => LinkKind::Inviting(channel, secret.clone(), *today),
            Kind::Joining(secret) => LinkKind::Joining(channel, secret.clone()),
        };
        let (out, mut outgoing) = unbounded_channel();
        if self.shared.jobs.send(Job::Linked(id, kind, out)).is_err() {
            return;
        }
        self.change(|state| state.links.push(id));
        let writer = link.clone();
        tokio::spawn(async move {
            while let Some(out) = outgoing.recv().await {
                match out {
                    Out::Frame(frame) => {
                        if writer.send(frame).await.is_err() {
                            break;
                        }
                    }
                    Out::Trust => writer.trust(),
                    Out::Close => break,
                }
            }
            writer.close().await;
        });
        let place = self.clone();
        tokio::spawn(async move {
            while let Ok(Some(frame)) = link.recv().await {
                place.shared.board.look().counts.bytes_in += frame.len() as u64;
                if place
                    .shared
                    .jobs
                    .send(Job::Input(Input::Received(id, frame)))
                    .is_err()
                {
                    break;
                }
            }
            place.present().remove(&remote);
            let _ = place.shared.jobs.send(Job::Input(Input::Ended(id)));
            let _ = timeout(Duration::from_secs(3), link.close()).await;
        });
    }
}

async fn next(discovery: Option<&Discovery>) -> Option<Found> {
    match discovery {
        Some(discovery) => match discovery.next().await {
            Some(found) => Some(found),
            None => std::future::pending().await,
        },
        None => std::future::pending().await,
    }
}
