#![allow(clippy::unwrap_used)]
//! x
use commonbook_host::net::*;
use std::time::Duration;
async fn rude(seed: u8, ext: std::net::SocketAddr) -> iroh::Endpoint {
    let e = iroh::Endpoint::builder(iroh::endpoint::presets::Minimal)
        .secret_key(iroh::SecretKey::from_bytes(&[seed; 32]))
        .relay_mode(iroh::RelayMode::Disabled)
        .portmapper_config(iroh::endpoint::PortmapperConfig::Disabled)
        .alpns(vec![b"q/1".to_vec()])
        .external_addr(ext)
        .bind()
        .await
        .unwrap();
    e
}
async fn listen(s: &tokio::net::UdpSocket) -> usize {
    let mut n = 0;
    let mut buf = [0; 2000];
    while let Ok(r) = tokio::time::timeout(Duration::from_secs(4), s.recv_from(&mut buf)).await {
        let (l, from) = r.unwrap();
        println!("  got {l} from {from}");
        n += 1;
        if n > 10 {
            break;
        }
    }
    n
}
#[tokio::test(flavor = "multi_thread")]
async fn probe() {
    for listen_on in [Some("127.0.0.1:0".parse().unwrap())] {
        let trap = tokio::net::UdpSocket::bind("127.0.9.9:0").await.unwrap();
        let ext = trap.local_addr().unwrap();
        println!("trap {ext}");
        let victim = Endpoint::bind([1; 32], listen_on).await.unwrap();
        let stranger = rude(2, ext).await;
        println!("rude addr {:?}", stranger.addr());
        let at = victim.address();
        println!("victim at {:?}", at.addresses());
        let key = iroh::PublicKey::from_bytes(at.endpoint().as_bytes()).unwrap();
        let addr = iroh::EndpointAddr::from_parts(
            key,
            at.addresses().iter().copied().map(iroh::TransportAddr::Ip),
        );
        let conn = stranger.connect(addr, b"q/1").await.unwrap();
        println!("stranger calls: victim {} packets", listen(&trap).await);
        drop(conn);
        let stranger2 = rude(3, ext).await;
        let accept = tokio::spawn({
            let s = stranger2.clone();
            async move {
                let c = s.accept().await.unwrap().await.unwrap();
                let (mut tx, _rx) = c.accept_bi().await.unwrap();
                tx.write_all(&[1]).await.unwrap();
                tokio::time::sleep(Duration::from_secs(10)).await;
                drop(c);
            }
        });
        let port = stranger2
            .bound_sockets()
            .iter()
            .find(|s| s.is_ipv4())
            .unwrap()
            .port();
        let link = victim
            .connect(&At::new(
                EndpointId::from_bytes(*stranger2.id().as_bytes()).unwrap(),
                [std::net::SocketAddr::from(([127, 0, 0, 1], port))],
            ))
            .await
            .unwrap();
        println!("victim calls: {} packets", listen(&trap).await);
        drop(link);
        accept.abort();
    }
}
