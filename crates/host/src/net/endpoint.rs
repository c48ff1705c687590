//! The socket that is open while a person meets.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use iroh::endpoint::{
    Connection, IdleTimeout, Incoming, IncomingAddr, NetReportConfig, PortmapperConfig,
    QuicTransportConfig, VarInt, presets,
};
use iroh::{EndpointAddr, RelayMode, SecretKey, TransportAddr};
use tokio::sync::{Mutex, mpsc};
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};
use zeroize::Zeroize as _;

use super::door::{Answer, Door, Pass};
use super::frames::FrameWriter;
use super::{At, Discovery, EndpointId, Link, NetError, Tags, interfaces};

/// Says nothing about who speaks.
const ALPN: &[u8] = b"q/1";
/// The first byte either way: the form of what follows.
const FORM: u8 = 1;
/// A handshake takes so long at most.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// The caller's first byte, after the handshake.
const FIRST_BYTE: Duration = Duration::from_secs(5);
/// The answer's first byte. Longer, because whoever failed often is let wait.
const ANSWER: Duration = Duration::from_secs(15);
/// What a stranger may send ahead of us reading it.
const STRANGER_WINDOW: u32 = 128 * 1024;

/// A bound endpoint: calls and is called. Dropping it without [`Endpoint::close`] ends its links abruptly.
pub struct Endpoint {
    inner: iroh::Endpoint,
    arrived: Mutex<mpsc::Receiver<Link>>,
    answering: JoinHandle<()>,
}

impl Endpoint {
    /// Opens sockets: on all interfaces and a free port, or only where `listen` says.
    ///
    /// # Errors
    /// [`NetError::NoNetwork`] when there is no such address, the port is taken, or sockets are not allowed.
    pub async fn bind(
        mut secret_seed: [u8; 32],
        listen: Option<SocketAddr>,
    ) -> Result<Self, NetError> {
        let secret = SecretKey::from_bytes(&secret_seed);
        secret_seed.zeroize();
        let mut builder = iroh::Endpoint::builder(presets::Minimal)
            .secret_key(secret)
            .alpns(vec![ALPN.to_vec()])
            .relay_mode(RelayMode::Disabled)
            .portmapper_config(PortmapperConfig::Disabled)
            .net_report_config(NetReportConfig::minimal())
            .transport_config(transport());
        if let Some(address) = listen {
            builder = builder
                .clear_ip_transports()
                .bind_addr_with_opts(
                    address,
                    iroh::endpoint::BindOpts::default()
                        .set_prefix_len(24)
                        .set_is_default_route(false),
                )
                .map_err(|_| NetError::NoNetwork)?;
        }
        let inner = builder.bind().await.map_err(|_| NetError::NoNetwork)?;
        let (links, arrived) = mpsc::channel(32);
        let answering = tokio::spawn(answer(inner.clone(), links));
        Ok(Self {
            inner,
            arrived: Mutex::new(arrived),
            answering,
        })
    }

    /// This endpoint's id.
    pub fn id(&self) -> EndpointId {
        EndpointId::of(self.inner.id())
    }

    /// Where others can call now. It changes when interfaces come and go.
    pub fn address(&self) -> At {
        At::new(
            self.id(),
            interfaces::reachable(&self.sockets(), &interfaces::local(), true),
        )
    }

    /// The sockets as they are bound.
    pub(crate) fn sockets(&self) -> Vec<SocketAddr> {
        self.inner.bound_sockets()
    }

    /// Starts looking for others on the local network, and lets them find us.
    pub fn discover(&self, tags: Tags) -> Discovery {
        Discovery::start(self.id(), self.sockets(), tags)
    }

    /// Calls somebody.
    ///
    /// # Errors
    /// When nobody answers, it is somebody else, or it takes more than some seconds.
    pub async fn connect(&self, at: &At) -> Result<Link, NetError> {
        if at.endpoint() == self.id() {
            return Err(NetError::Ourselves);
        }
        let key = at.endpoint().key().ok_or(NetError::Unreachable)?;
        let address =
            EndpointAddr::from_parts(key, at.addresses().iter().copied().map(TransportAddr::Ip));
        let calling = timeout(HANDSHAKE, self.inner.connect(address, ALPN));
        let connection = calling
            .await
            .map_err(|_| NetError::TimedOut)?
            .map_err(|_| NetError::Unreachable)?;
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

    /// The next one who called us and got through the handshake; `None` when this endpoint is closed.
    pub async fn accept(&self) -> Option<Link> {
        self.arrived.lock().await.recv().await
    }

    /// Ends everything and closes the sockets.
    pub async fn close(&self) {
        self.answering.abort();
        self.inner.close().await;
    }
}

impl Drop for Endpoint {
    fn drop(&mut self) {
        self.answering.abort();
    }
}

fn transport() -> QuicTransportConfig {
    let window = VarInt::from_u32(STRANGER_WINDOW);
    QuicTransportConfig::builder()
        .max_concurrent_bidi_streams(VarInt::from_u32(1))
        .max_concurrent_uni_streams(VarInt::from_u32(0))
        .datagram_receive_buffer_size(None)
        .receive_window(window)
        .send_window(1024 * 1024)
        .max_idle_timeout(Some(IdleTimeout::from(VarInt::from_u32(30_000))))
        .build()
}

/// Answers calls, each in a task of its own, so that one that is slow holds nobody up.
async fn answer(endpoint: iroh::Endpoint, links: mpsc::Sender<Link>) {
    let door = Arc::new(Door::default());
    while let Some(incoming) = endpoint.accept().await {
        let Some(ip) = caller(&incoming) else {
            incoming.refuse();
            continue;
        };
        match door.knock(ip, incoming.remote_addr_validated(), Instant::now()) {
            Answer::Come(pass) => {
                let links = links.clone();
                tokio::spawn(async move {
                    if let Some(link) = let_in(incoming, pass).await {
                        // Nobody listens any more when this fails; the link ends by being dropped.
                        let _ = links.send(link).await;
                    }
                });
            }
            Answer::Prove => {
                if let Err(error) = incoming.retry() {
                    error.into_incoming().refuse();
                }
            }
            Answer::Away => incoming.refuse(),
        }
    }
}

fn caller(incoming: &Incoming) -> Option<IpAddr> {
    match incoming.remote_addr() {
        IncomingAddr::Ip(address) => Some(address.ip().to_canonical()),
        _ => None,
    }
}

async fn let_in(incoming: Incoming, pass: Pass) -> Option<Link> {
    let accepting = incoming.accept().ok()?;
    let connection: Connection = timeout(HANDSHAKE, accepting).await.ok()?.ok()?;
    // Waiting comes after the handshake: before it, iroh would keep up to 10 MiB of what the caller sends.
    sleep(pass.delay()).await;
    let opening = async {
        let (send, mut recv) = connection.accept_bi().await.ok()?;
        first_byte(&mut recv).await.ok()?;
        let mut writer = FrameWriter::new(send);
        writer.raw(&[FORM]).await.ok()?;
        Link::new(connection.clone(), writer, recv, Some(pass)).ok()
    };
    timeout(FIRST_BYTE, opening).await.ok()?
}

/// Reads the first byte and compares it.
async fn first_byte(recv: &mut iroh::endpoint::RecvStream) -> Result<(), NetError> {
    let bytes = recv.read_chunk(1).await.map_err(|_| NetError::Lost)?;
    if bytes.as_deref() == Some(&[FORM]) {
        Ok(())
    } else {
        Err(NetError::Strange)
    }
}
