//! Two endpoints on one machine.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::BTreeSet;
use std::net::{SocketAddr, UdpSocket};
use std::time::{Duration, Instant};

use commonbook_host::net::{
    At, Endpoint, EndpointId, FRAME_MAX, Link, NetError, STRANGER_FRAME_MAX,
};
use commonbook_host::{Beginning, Cost, Host, MeetOptions};
use tokio::time::timeout;

const HERE: &str = "127.0.0.1:0";

async fn bound(seed: u8) -> Endpoint {
    Endpoint::bind([seed; 32], Some(HERE.parse().unwrap()))
        .await
        .unwrap()
}

async fn pair(a: &Endpoint, b: &Endpoint) -> (Link, Link) {
    let at = b.address();
    let (called, answered) = tokio::join!(a.connect(&at), b.accept());
    (called.unwrap(), answered.unwrap())
}

async fn soon<T>(future: impl Future<Output = T>) -> T {
    timeout(Duration::from_secs(15), future)
        .await
        .expect("took too long")
}

#[tokio::test(flavor = "multi_thread")]
async fn two_endpoints_meet_by_a_text() {
    let (a, b) = (bound(1).await, bound(2).await);
    assert_eq!(b.id(), EndpointId::of_seed(&[2; 32]));
    let text = b.address().to_string();
    let at = At::parse(&text).unwrap();
    let (called, answered) = soon(async { tokio::join!(a.connect(&at), b.accept()) }).await;
    let (ab, ba) = (called.unwrap(), answered.unwrap());
    assert!(ab.initiator() && !ba.initiator());
    assert_eq!((ab.remote(), ba.remote()), (b.id(), a.id()));
    assert_eq!(ab.exporter(), ba.exporter());
    assert_ne!(ab.exporter(), [0; 32]);
    ab.send(b"from a".to_vec()).await.unwrap();
    ba.send(b"from b".to_vec()).await.unwrap();
    ba.send(Vec::new()).await.unwrap();
    assert_eq!(soon(ba.recv()).await.unwrap().unwrap(), b"from a");
    assert_eq!(soon(ab.recv()).await.unwrap().unwrap(), b"from b");
    assert_eq!(soon(ab.recv()).await.unwrap().unwrap(), b"");
    let (ab2, _) = pair(&a, &b).await;
    assert_ne!(
        ab.exporter(),
        ab2.exporter(),
        "every connection has its own"
    );
    a.close().await;
    b.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn last_words_arrive_before_the_end() {
    let (a, b) = (bound(3).await, bound(4).await);
    let (ab, ba) = pair(&a, &b).await;
    ab.trust();
    ba.trust();
    let words = vec![5; 300_000];
    let sent = tokio::spawn({
        let (ab, words) = (ab.clone(), words.clone());
        async move {
            ab.send(words).await.unwrap();
            ab.close().await;
        }
    });
    assert_eq!(soon(ba.recv()).await.unwrap().unwrap(), words);
    assert_eq!(soon(ba.recv()).await, Ok(None));
    soon(sent).await.unwrap();
    assert!(ba.send(vec![1]).await.is_err() || soon(ab.recv()).await != Ok(Some(vec![1])));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_frame_waits_for_trust_and_a_longer_one_never_comes_in() {
    let (a, b) = (bound(5).await, bound(6).await);
    let (ab, ba) = pair(&a, &b).await;
    ab.trust();
    assert_eq!(
        ab.send(vec![0; FRAME_MAX + 1]).await,
        Err(NetError::TooLarge)
    );
    let long = vec![7; FRAME_MAX];
    let sent = tokio::spawn({
        let (ab, long) = (ab.clone(), long.clone());
        async move { ab.send(long).await }
    });
    // Cancelled while it waits, and nothing is lost.
    assert!(
        timeout(Duration::from_millis(300), ba.recv())
            .await
            .is_err()
    );
    ba.trust();
    assert!(soon(ba.recv()).await.unwrap().unwrap() == long);
    soon(sent).await.unwrap().unwrap();
    ba.send(vec![1; STRANGER_FRAME_MAX]).await.unwrap();
    assert_eq!(
        soon(ab.recv()).await.unwrap().unwrap().len(),
        STRANGER_FRAME_MAX
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn many_frames_keep_their_order_both_ways_at_once() {
    let (a, b) = (bound(7).await, bound(8).await);
    let (ab, ba) = pair(&a, &b).await;
    ab.trust();
    ba.trust();
    let talk = |link: Link| async move {
        let sending = async {
            for n in 0_u32..500 {
                link.send(vec![
                    u8::try_from(n % 251).unwrap();
                    usize::try_from(n * 37).unwrap()
                ])
                .await
                .unwrap();
            }
        };
        let hearing = async {
            for n in 0_u32..500 {
                let frame = link.recv().await.unwrap().unwrap();
                assert_eq!(frame.len(), usize::try_from(n * 37).unwrap());
                assert!(frame.iter().all(|byte| u32::from(*byte) == n % 251));
            }
        };
        tokio::join!(sending, hearing);
    };
    soon(async { tokio::join!(talk(ab.clone()), talk(ba.clone())) }).await;
}

/// An endpoint that speaks the protocol's name and nothing else of it.
async fn rude(seed: u8) -> iroh::Endpoint {
    iroh::Endpoint::builder(iroh::endpoint::presets::Minimal)
        .secret_key(iroh::SecretKey::from_bytes(&[seed; 32]))
        .relay_mode(iroh::RelayMode::Disabled)
        .portmapper_config(iroh::endpoint::PortmapperConfig::Disabled)
        .clear_ip_transports()
        .bind_addr(HERE)
        .unwrap()
        .bind()
        .await
        .unwrap()
}

fn plain(at: &At) -> iroh::EndpointAddr {
    let key = iroh::PublicKey::from_bytes(at.endpoint().as_bytes()).unwrap();
    iroh::EndpointAddr::from_parts(
        key,
        at.addresses().iter().copied().map(iroh::TransportAddr::Ip),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declared_length_is_not_believed() {
    let b = bound(9).await;
    let stranger = rude(10).await;
    let connection = stranger.connect(plain(&b.address()), b"q/1").await.unwrap();
    let (mut send, _recv) = connection.open_bi().await.unwrap();
    send.write_all(&[1, 0xff, 0xff, 0xff, 0xff, 1, 2, 3])
        .await
        .unwrap();
    let link = soon(b.accept()).await.unwrap();
    assert_eq!(soon(link.recv()).await, Err(NetError::TooLarge));
    soon(connection.closed()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn garbage_disturbs_nobody() {
    let b = bound(11).await;
    let at = b.address();
    let target: SocketAddr = at.addresses()[0];
    let socket = UdpSocket::bind(HERE).unwrap();
    for n in 0_usize..2_000 {
        let bytes: Vec<u8> = (0..n % 1_300)
            .map(|i| u8::try_from((i * 7 + n) % 256).unwrap())
            .collect();
        socket.send_to(&bytes, target).unwrap();
    }
    let stranger = rude(12).await;
    // The wrong name, the wrong first byte, no stream at all, and a stream that says nothing.
    assert!(stranger.connect(plain(&at), b"h3").await.is_err());
    let mut kept = Vec::new();
    for opener in [&b"\x02garbage"[..], b"GET / HTTP/1.1\r\n", b""] {
        let connection = stranger.connect(plain(&at), b"q/1").await.unwrap();
        let (mut send, recv) = connection.open_bi().await.unwrap();
        send.write_all(opener).await.unwrap();
        kept.push((connection, send, recv));
    }
    let a = bound(13).await;
    let began = Instant::now();
    let (ab, ba) = soon(pair(&a, &b)).await;
    assert!(
        began.elapsed() < Duration::from_secs(3),
        "{:?}",
        began.elapsed()
    );
    ab.send(b"still well".to_vec()).await.unwrap();
    assert_eq!(soon(ba.recv()).await.unwrap().unwrap(), b"still well");
}

#[tokio::test(flavor = "multi_thread")]
async fn tries_that_fail_get_slower_and_few_strangers_are_inside_at_once() {
    let b = bound(14).await;
    let a = bound(15).await;
    let at = b.address();
    let mut took = Vec::new();
    for _ in 0..6 {
        let began = Instant::now();
        let (link, other) = soon(async { tokio::join!(a.connect(&at), b.accept()) }).await;
        took.push(began.elapsed());
        // Ends without trust.
        drop((link, other));
    }
    assert!(took[0] < Duration::from_millis(200), "{took:?}");
    assert!(took[5] >= Duration::from_millis(900), "{took:?}");
    // The fifth from one address does not come in while four are there.
    let b = bound(16).await;
    let at = b.address();
    let mut inside = Vec::new();
    for _ in 0..4 {
        inside.push(soon(async { tokio::join!(a.connect(&at), b.accept()) }).await);
    }
    assert!(soon(a.connect(&at)).await.is_err());
    inside[0].1.as_ref().unwrap().trust();
    assert!(soon(a.connect(&at)).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_there() {
    let a = bound(17).await;
    assert_eq!(
        a.connect(&a.address()).await.err(),
        Some(NetError::Ourselves)
    );
    let nobody = At::new(EndpointId::of_seed(&[99; 32]), []);
    assert_eq!(
        soon(a.connect(&nobody)).await.err(),
        Some(NetError::Unreachable)
    );
    let b = bound(18).await;
    let at = b.address();
    let impostor = At::new(EndpointId::of_seed(&[98; 32]), at.addresses().to_vec());
    assert!(
        soon(a.connect(&impostor)).await.is_err(),
        "the id is proven by the handshake"
    );
    let taken = at.addresses()[0];
    assert_eq!(
        Endpoint::bind([1; 32], Some(taken)).await.err(),
        Some(NetError::NoNetwork)
    );
}

/// Whoever listens to a network on two days must not see that it is the same laptop.
#[test]
fn every_meeting_has_a_network_name_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book");
    let beginning = Beginning::Group {
        name: "Tuesday",
        alias: "Ana",
    };
    let host = Host::create(&path, "tea", &beginning, Cost::smallest_legal_for_tests()).unwrap();
    let options = MeetOptions {
        listen: Some(HERE.parse().unwrap()),
        dial: Vec::new(),
        no_discovery: true,
    };
    let name = |host: &Host| {
        let (meeting, began) = (host.meet(&options).unwrap(), Instant::now());
        loop {
            if let Some(at) = meeting.state().at {
                return At::parse(&at).unwrap().endpoint();
            }
            assert!(began.elapsed() < Duration::from_secs(60), "took too long");
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    let mut names = BTreeSet::from([name(&host), name(&host)]);
    host.lock().unwrap();
    names.insert(name(&Host::open(&path, "tea").unwrap()));
    assert_eq!(names.len(), 3);
}
