//! Nobody can make us send anything to somewhere else.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::net::{SocketAddr, UdpSocket};
use std::time::Duration;

use commonbook_host::net::{At, Endpoint, EndpointId, NetError};

/// An endpoint that says it can also be called at another address.
async fn liar(seed: u8, other: SocketAddr) -> iroh::Endpoint {
    iroh::Endpoint::builder(iroh::endpoint::presets::Minimal)
        .secret_key(iroh::SecretKey::from_bytes(&[seed; 32]))
        .relay_mode(iroh::RelayMode::Disabled)
        .portmapper_config(iroh::endpoint::PortmapperConfig::Disabled)
        .alpns(vec![b"q/1".to_vec()])
        .external_addr(other)
        .bind()
        .await
        .unwrap()
}

/// How many packets come in within two seconds; iroh tries within the first one.
async fn packets(trap: &UdpSocket) -> usize {
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mut buffer = [0; 2_000];
    std::iter::from_fn(|| trap.recv_from(&mut buffer).ok()).count()
}

/// `None` where this machine has no network at all.
async fn honest(seed: u8) -> Option<Endpoint> {
    let endpoint = Endpoint::bind([seed; 32], None).await.unwrap();
    let alone = endpoint
        .address()
        .addresses()
        .iter()
        .all(|address| address.ip().is_loopback());
    if alone {
        println!("skipped: this machine has no interface but loopback");
    }
    (!alone).then_some(endpoint)
}

/// A place outside the networks of [`honest`] endpoints, where the packets of this machine arrive nevertheless.
fn trap() -> UdpSocket {
    let trap = UdpSocket::bind("127.0.0.9:0").unwrap();
    trap.set_nonblocking(true).unwrap();
    trap
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caller_names_an_address_elsewhere() {
    let Some(honest) = honest(1).await else {
        return;
    };
    let trap = trap();
    let liar = liar(2, trap.local_addr().unwrap()).await;
    let at = honest.address();
    let key = iroh::PublicKey::from_bytes(at.endpoint().as_bytes()).unwrap();
    let there = at.addresses().iter().copied().map(iroh::TransportAddr::Ip);
    let _connection = liar
        .connect(iroh::EndpointAddr::from_parts(key, there), b"q/1")
        .await
        .unwrap();
    assert_eq!(packets(&trap).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_we_call_names_an_address_elsewhere() {
    let Some(honest) = honest(3).await else {
        return;
    };
    let trap = trap();
    let liar = liar(4, trap.local_addr().unwrap()).await;
    let answering = tokio::spawn({
        let liar = liar.clone();
        async move {
            let connection = liar.accept().await.unwrap().await.unwrap();
            let (mut send, recv) = connection.accept_bi().await.unwrap();
            send.write_all(&[1]).await.unwrap();
            tokio::time::sleep(Duration::from_secs(4)).await;
            drop((connection, send, recv));
        }
    });
    let port = liar
        .bound_sockets()
        .iter()
        .find(|socket| socket.is_ipv4())
        .unwrap()
        .port();
    let near = honest
        .address()
        .addresses()
        .iter()
        .find(|address| address.is_ipv4())
        .unwrap()
        .ip();
    let id = EndpointId::from_bytes(*liar.id().as_bytes()).unwrap();
    let link = honest
        .connect(&At::new(id, [SocketAddr::new(near, port)]))
        .await
        .unwrap();
    assert_eq!(packets(&trap).await, 0);
    drop(link);
    answering.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_elsewhere_is_not_called() {
    let Some(honest) = honest(5).await else {
        return;
    };
    let trap = trap();
    let at = At::new(EndpointId::of_seed(&[6; 32]), [trap.local_addr().unwrap()]);
    assert_eq!(honest.connect(&at).await.err(), Some(NetError::Unreachable));
    assert_eq!(packets(&trap).await, 0);
}

/// The other way of binding does send there: shows that the trap works.
#[tokio::test(flavor = "multi_thread")]
async fn bound_for_everywhere_it_is() {
    let everywhere = Endpoint::bind_everywhere([7; 32], None).await.unwrap();
    let trap = trap();
    let at = At::new(EndpointId::of_seed(&[8; 32]), [trap.local_addr().unwrap()]);
    let calling = tokio::spawn(async move { everywhere.connect(&at).await });
    assert!(packets(&trap).await > 0);
    calling.abort();
}
