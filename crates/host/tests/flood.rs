//! A stranger who calls and calls.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use commonbook_host::net::{At, Endpoint, Link};
use tokio::time::{interval, timeout};

/// Ten thousand a minute.
const EVERY: Duration = Duration::from_millis(6);
const MIB: u64 = 1024 * 1024;

async fn bound(seed: u8) -> Endpoint {
    Endpoint::bind([seed; 32], Some("127.0.0.1:0".parse().unwrap()))
        .await
        .unwrap()
}

/// Calls from an address of its own, lets each handshake happen, and says nothing.
async fn flood(at: At, calls: Arc<AtomicU32>) {
    let stranger = iroh::Endpoint::builder(iroh::endpoint::presets::Minimal)
        .relay_mode(iroh::RelayMode::Disabled)
        .portmapper_config(iroh::endpoint::PortmapperConfig::Disabled)
        .clear_ip_transports()
        .bind_addr("127.0.0.7:0")
        .unwrap()
        .bind()
        .await
        .unwrap();
    let key = iroh::PublicKey::from_bytes(at.endpoint().as_bytes()).unwrap();
    let there = at.addresses().iter().copied().map(iroh::TransportAddr::Ip);
    let there = iroh::EndpointAddr::from_parts(key, there);
    let mut tick = interval(EVERY);
    loop {
        tick.tick().await;
        calls.fetch_add(1, Ordering::Relaxed);
        let (stranger, there) = (stranger.clone(), there.clone());
        tokio::spawn(async move {
            timeout(Duration::from_secs(2), stranger.connect(there, b"q/1")).await
        });
    }
}

/// Sends eight megabytes back and forth and says how long it took.
async fn share(ab: &Link, ba: &Link) -> Duration {
    let began = Instant::now();
    for _ in 0..64 {
        ab.send(vec![1; 128 * 1024]).await.unwrap();
        ba.send(ba.recv().await.unwrap().unwrap()).await.unwrap();
        ab.recv().await.unwrap().unwrap();
    }
    began.elapsed()
}

/// Memory of this process that is in use, in bytes; `None` where the system does not tell.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim()
        .trim_end_matches("kB")
        .trim()
        .parse::<u64>()
        .ok()
        .map(|kib| kib * 1024)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_thousand_calls_a_minute() {
    let (a, b) = (bound(1).await, bound(2).await);
    let at = b.address();
    let (called, answered) = tokio::join!(a.connect(&at), b.accept());
    let (ab, ba) = (called.unwrap(), answered.unwrap());
    ab.trust();
    ba.trust();
    share(&ab, &ba).await;
    let quiet = share(&ab, &ba).await;
    let before = memory();
    let calls = Arc::new(AtomicU32::new(0));
    let flooding = tokio::spawn(flood(at.clone(), Arc::clone(&calls)));
    tokio::time::sleep(Duration::from_secs(3)).await;
    let busy = share(&ab, &ba).await;
    // Somebody else still comes in.
    let began = Instant::now();
    let newcomer = bound(3).await;
    let link = timeout(Duration::from_secs(5), newcomer.connect(&at))
        .await
        .unwrap()
        .unwrap();
    link.send(b"hello".to_vec()).await.unwrap();
    let came = began.elapsed();
    flooding.abort();
    let calls = calls.load(Ordering::Relaxed);
    let grown = memory()
        .zip(before)
        .map(|(now, before)| now.saturating_sub(before) / MIB);
    println!(
        "{calls} calls; sharing took {quiet:?} before and {busy:?} meanwhile; a newcomer came in after {came:?}; memory grew by {grown:?} MiB, the stranger's included"
    );
    assert!(calls >= 400);
    assert!(busy < quiet * 3 + Duration::from_millis(500));
    assert!(grown.is_none_or(|mib| mib <= 64));
}
