//! The sockets that are open while a person meets.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use iroh::endpoint::{ConnectError, ConnectingError, ConnectionError, TransportErrorCode};
use iroh::{EndpointAddr, SecretKey, TransportAddr};
use tokio::sync::{Mutex, mpsc, watch};
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::timeout;
use zeroize::Zeroize as _;

use super::door::Door;
use super::frames::FrameWriter;
use super::interfaces::{self, Address, Local};
use super::plug::{ALPN, FORM, HANDSHAKE, Line, Plug, first_byte};
use super::{At, Discovery, EndpointId, Link, NetError, Tags};

/// The answer's first byte. Longer than a caller's, because whoever failed often is let wait.
const ANSWER: Duration = Duration::from_secs(15);
/// The TLS alert that ends a handshake with a key that is not the one that was called (RFC 8446, 6).
const UNKNOWN_CA: u8 = 48;
/// How often interfaces are looked at.
const POLL: Duration = Duration::from_secs(2);

/// A bound endpoint: calls and is called. Dropping it without [`Endpoint::close`] ends its links abruptly.
pub struct Endpoint {
    id: EndpointId,
    plugs: Arc<Mutex<Vec<Plug>>>,
    around: watch::Receiver<Around>,
    arrived: Mutex<mpsc::Receiver<Link>>,
    watching: JoinHandle<()>,
}

/// The interfaces as they are, and where we can be called.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Around {
    pub(crate) local: Vec<Local>,
    pub(crate) addresses: Vec<Address>,
}

/// Which sockets are wanted.
#[derive(Clone, Copy)]
enum Reach {
    /// One for each local network, or those that have this address and port.
    Near(Option<SocketAddr>),
    /// One for everything.
    Everywhere,
}

impl Endpoint {
    /// Opens sockets that call and are called on the local networks only: one on each interface, also on those that
    /// come later. `listen` chooses the port, and one address unless it is `0.0.0.0` or `[::]`.
    ///
    /// # Errors
    /// [`NetError::NoNetwork`] when no socket could be opened: there is no such address, or the port is taken.
    pub async fn bind(secret_seed: [u8; 32], listen: Option<SocketAddr>) -> Result<Self, NetError> {
        Self::start(secret_seed, Reach::Near(listen), None).await
    }

    /// Opens sockets that also call and are called over the internet. Only for a group that has turned this on:
    /// whoever gets through the handshake can make this device send some packets to any address.
    ///
    /// # Errors
    /// Like [`Endpoint::bind`].
    pub async fn bind_everywhere(
        secret_seed: [u8; 32],
        listen: Option<SocketAddr>,
    ) -> Result<Self, NetError> {
        Self::start(secret_seed, Reach::Everywhere, listen).await
    }

    async fn start(
        mut seed: [u8; 32],
        reach: Reach,
        listen: Option<SocketAddr>,
    ) -> Result<Self, NetError> {
        let secret = SecretKey::from_bytes(&seed);
        seed.zeroize();
        let id = EndpointId::of(secret.public());
        let (links, arrived) = mpsc::channel(32);
        let line = Line {
            secret,
            door: Arc::new(Door::default()),
            links,
        };
        let plugs = Arc::new(Mutex::new(Vec::new()));
        if matches!(reach, Reach::Everywhere) {
            plugs
                .lock()
                .await
                .push(Plug::everywhere(&line, listen).await?);
        }
        let (around_tx, around) = watch::channel(Around::default());
        look(&line, reach, &plugs, &around_tx).await;
        if plugs.lock().await.is_empty() {
            return Err(NetError::NoNetwork);
        }
        let watching = tokio::spawn({
            let plugs = Arc::clone(&plugs);
            async move {
                loop {
                    tokio::time::sleep(POLL).await;
                    look(&line, reach, &plugs, &around_tx).await;
                }
            }
        });
        Ok(Self {
            id,
            plugs,
            around,
            arrived: Mutex::new(arrived),
            watching,
        })
    }

    /// This endpoint's id.
    pub const fn id(&self) -> EndpointId {
        self.id
    }

    /// Where others can call now. It changes when interfaces come and go.
    pub fn address(&self) -> At {
        At::new(
            self.id,
            self.around
                .borrow()
                .addresses
                .iter()
                .map(|address| address.socket),
        )
    }

    /// Starts looking for others on the local network, and lets them find us.
    pub fn discover(&self, tags: Tags) -> Discovery {
        Discovery::start(self.id, self.around.clone(), tags)
    }

    /// Calls somebody. Addresses outside the local networks are left out, unless this endpoint is bound for
    /// everywhere.
    ///
    /// # Errors
    /// When nobody answers, it is somebody else, or it takes more than some seconds.
    pub async fn connect(&self, at: &At) -> Result<Link, NetError> {
        if at.endpoint() == self.id {
            return Err(NetError::Ourselves);
        }
        let mut calls = JoinSet::new();
        for plug in self.plugs.lock().await.iter() {
            let reaches = |ip: IpAddr| plug.local.is_none_or(|local| local.reaches(ip));
            let there: Vec<SocketAddr> = at
                .addresses()
                .iter()
                .copied()
                .filter(|a| reaches(a.ip()))
                .collect();
            if !there.is_empty() {
                calls.spawn(call(plug.endpoint.clone(), at.endpoint(), there));
            }
        }
        let mut worst = NetError::Unreachable;
        while let Some(answer) = calls.join_next().await {
            match answer.map_err(|_| NetError::Lost).flatten() {
                // The other calls end by being dropped.
                Ok(link) => return Ok(link),
                // On another of our networks, others have this address.
                Err(error) if worst != NetError::SomebodyElse => worst = error,
                Err(_) => {}
            }
        }
        Err(worst)
    }

    /// The next one who called us and got through the handshake; `None` when this endpoint is closed.
    pub async fn accept(&self) -> Option<Link> {
        self.arrived.lock().await.recv().await
    }

    /// Ends everything and closes the sockets.
    pub async fn close(&self) {
        self.watching.abort();
        let mut closing = JoinSet::new();
        for plug in self.plugs.lock().await.drain(..) {
            closing.spawn(plug.close());
        }
        while closing.join_next().await.is_some() {}
    }
}

impl Drop for Endpoint {
    fn drop(&mut self) {
        self.watching.abort();
    }
}

/// Looks which interfaces there are, binds where none is bound, and closes what has no interface any more.
async fn look(line: &Line, reach: Reach, plugs: &Mutex<Vec<Plug>>, around: &watch::Sender<Around>) {
    let (local, wanted) = tokio::task::spawn_blocking(move || wanted(reach))
        .await
        .unwrap_or_default();
    let mut plugs = plugs.lock().await;
    if let Reach::Near(listen) = reach {
        for at in (0..plugs.len()).rev() {
            if !plugs
                .get(at)
                .and_then(|plug| plug.local)
                .is_some_and(|local| wanted.contains(&local))
            {
                let gone = plugs.swap_remove(at);
                tokio::spawn(gone.close());
            }
        }
        for local in wanted {
            if !plugs.iter().any(|plug| plug.local == Some(local)) {
                let port = listen.map_or(0, |listen| listen.port());
                // What cannot be bound now is tried again the next time.
                if let Ok(plug) = Plug::near(line, local, port).await {
                    plugs.push(plug);
                }
            }
        }
    }
    let mut addresses: Vec<Address> = plugs
        .iter()
        .flat_map(|plug| addresses(plug, &local))
        .collect();
    addresses.sort_unstable();
    let now = Around { local, addresses };
    around.send_if_modified(|before| {
        let changed = *before != now;
        *before = now;
        changed
    });
}

/// The interfaces there are, and those to bind to.
fn wanted(reach: Reach) -> (Vec<Local>, Vec<Local>) {
    let local = interfaces::local();
    let wanted = match reach {
        Reach::Near(Some(listen)) if listen.ip().is_loopback() => interfaces::loopback(),
        _ => local.clone(),
    };
    let chosen = wanted.into_iter().filter(|local| match reach {
        Reach::Near(Some(listen)) if !listen.ip().is_unspecified() => local.ip == listen.ip(),
        _ => true,
    });
    (local, chosen.collect())
}

fn addresses(plug: &Plug, local: &[Local]) -> Vec<Address> {
    let bound = plug.endpoint.bound_sockets();
    match plug.local {
        Some(local) => bound.iter().map(|socket| local.at(socket.port())).collect(),
        None => interfaces::everywhere(&bound, local),
    }
}

async fn call(
    from: iroh::Endpoint,
    to: EndpointId,
    addresses: Vec<SocketAddr>,
) -> Result<Link, NetError> {
    let key = to.key().ok_or(NetError::Unreachable)?;
    let address = EndpointAddr::from_parts(key, addresses.into_iter().map(TransportAddr::Ip));
    let calling = timeout(HANDSHAKE, from.connect(address, ALPN));
    let connection = calling
        .await
        .map_err(|_| NetError::TimedOut)?
        .map_err(|error| why(&error))?;
    let opening = async {
        let (send, mut recv) = connection.open_bi().await.map_err(|_| NetError::Lost)?;
        let mut writer = FrameWriter::new(send);
        writer.raw(&[FORM]).await?;
        first_byte(&mut recv).await?;
        Link::new(connection.clone(), writer, recv, None)
    };
    timeout(ANSWER, opening)
        .await
        .map_err(|_| NetError::TimedOut)?
}

/// Why a call was not answered.
fn why(error: &ConnectError) -> NetError {
    let error = match error {
        ConnectError::Connection { source, .. } => source,
        ConnectError::Connecting {
            source: ConnectingError::ConnectionError { source, .. },
            ..
        } => source,
        _ => return NetError::Unreachable,
    };
    match error {
        ConnectionError::TransportError(error)
            if error.code == TransportErrorCode::crypto(UNKNOWN_CA) =>
        {
            NetError::SomebodyElse
        }
        _ => NetError::Unreachable,
    }
}
