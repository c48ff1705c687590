//! A socket on one network, and answering whoever calls there.
//!
//! After a handshake either side can name further addresses of its own, and iroh then sends some packets there to
//! find a shorter way. A stranger could so make us call anybody (measured: 9 packets to any address named). So every
//! network has a socket of its own that sends to this network only, and there is none for everything else.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use iroh::endpoint::{
    BindOpts, Connection, IdleTimeout, Incoming, IncomingAddr, NetReportConfig, PortmapperConfig,
    QuicTransportConfig, RecvStream, VarInt, presets,
};
use iroh::{RelayMode, SecretKey};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use super::door::{Answer, Door, Pass};
use super::frames::FrameWriter;
use super::interfaces::Local;
use super::{Link, NetError};

/// Says nothing about who speaks.
pub(crate) const ALPN: &[u8] = b"q/1";
/// The first byte either way: the form of what follows.
pub(crate) const FORM: u8 = 1;
/// A handshake takes so long at most.
pub(crate) const HANDSHAKE: Duration = Duration::from_secs(10);
/// The caller's first byte, after the handshake.
const FIRST_BYTE: Duration = Duration::from_secs(5);
/// What a stranger may send ahead of us reading it.
const STRANGER_WINDOW: u32 = 128 * 1024;

/// One bound socket.
pub(crate) struct Plug {
    /// The network it is in; `None` for one that calls everywhere.
    pub(crate) local: Option<Local>,
    pub(crate) endpoint: iroh::Endpoint,
    answering: JoinHandle<()>,
}

/// What all sockets of an endpoint have in common.
pub(crate) struct Line {
    pub(crate) secret: SecretKey,
    pub(crate) door: Arc<Door>,
    pub(crate) links: mpsc::Sender<Link>,
}

impl Plug {
    /// Binds to one address of this device. Sends to its network only.
    pub(crate) async fn near(line: &Line, local: Local, port: u16) -> Result<Self, NetError> {
        let opts = BindOpts::default()
            .set_prefix_len(local.reach)
            .set_is_default_route(false);
        let builder = builder(line).clear_ip_transports();
        let builder = builder.bind_addr_with_opts(SocketAddr::new(local.ip, port), opts);
        Self::bind(line, builder.map_err(|_| NetError::NoNetwork)?, Some(local)).await
    }

    /// Binds to all addresses of this device, or to one. Sends wherever it is told to.
    pub(crate) async fn everywhere(
        line: &Line,
        listen: Option<SocketAddr>,
    ) -> Result<Self, NetError> {
        let mut builder = builder(line);
        if let Some(address) = listen {
            builder = builder
                .clear_ip_transports()
                .bind_addr(address)
                .map_err(|_| NetError::NoNetwork)?;
        }
        Self::bind(line, builder, None).await
    }

    async fn bind(
        line: &Line,
        builder: iroh::endpoint::Builder,
        local: Option<Local>,
    ) -> Result<Self, NetError> {
        let endpoint = builder.bind().await.map_err(|_| NetError::NoNetwork)?;
        let answering = tokio::spawn(answer(
            endpoint.clone(),
            Arc::clone(&line.door),
            line.links.clone(),
        ));
        Ok(Self {
            local,
            endpoint,
            answering,
        })
    }

    /// Ends its links and closes the socket.
    pub(crate) async fn close(self) {
        self.answering.abort();
        self.endpoint.close().await;
    }
}

impl Drop for Plug {
    fn drop(&mut self) {
        self.answering.abort();
    }
}

fn builder(line: &Line) -> iroh::endpoint::Builder {
    iroh::Endpoint::builder(presets::Minimal)
        .secret_key(line.secret.clone())
        .alpns(vec![ALPN.to_vec()])
        .relay_mode(RelayMode::Disabled)
        .portmapper_config(PortmapperConfig::Disabled)
        .net_report_config(NetReportConfig::minimal())
        .transport_config(transport())
}

fn transport() -> QuicTransportConfig {
    QuicTransportConfig::builder()
        .max_concurrent_bidi_streams(VarInt::from_u32(1))
        .max_concurrent_uni_streams(VarInt::from_u32(0))
        .datagram_receive_buffer_size(None)
        .receive_window(VarInt::from_u32(STRANGER_WINDOW))
        .send_window(1024 * 1024)
        .max_idle_timeout(Some(IdleTimeout::from(VarInt::from_u32(30_000))))
        .build()
}

/// Answers calls, each in a task of its own, so that one that is slow holds nobody up.
async fn answer(endpoint: iroh::Endpoint, door: Arc<Door>, links: mpsc::Sender<Link>) {
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
pub(crate) async fn first_byte(recv: &mut RecvStream) -> Result<(), NetError> {
    let bytes = recv.read_chunk(1).await.map_err(|_| NetError::Lost)?;
    if bytes.as_deref() == Some(&[FORM]) {
        Ok(())
    } else {
        Err(NetError::Strange)
    }
}
