//! Finding other devices on the local network by multicast DNS (RFC 6762), also where there is no way out of it.

use std::sync::{Arc, Mutex as StdMutex, PoisonError};
use std::time::{Duration, Instant};

use swarm_discovery::{Discoverer, DropGuard, IpClass};
use tokio::runtime::Handle;
use tokio::sync::{Mutex, mpsc, watch};
use tokio::task::JoinHandle;

use super::endpoint::Around;
use super::heard::{ATTRIBUTE, Found, Heard, instance};
use super::interfaces;
use super::{EndpointId, Tags};

/// The service that every iroh endpoint announces by default.
const SERVICE: &str = "irohv1";
/// How often to see whether it has fallen silent.
const POLL: Duration = Duration::from_secs(2);
/// Addresses in one announcement.
const ADDRESSES: usize = 12;

/// Announces this endpoint and listens for others until it is dropped.
pub struct Discovery {
    found: Mutex<mpsc::Receiver<Found>>,
    tags: watch::Sender<Tags>,
    task: JoinHandle<()>,
}

impl Discovery {
    /// Starts on the runtime that this is called on.
    pub(crate) fn start(me: EndpointId, around: watch::Receiver<Around>, tags: Tags) -> Self {
        let (found_tx, found) = mpsc::channel(64);
        let (tags, tags_rx) = watch::channel(tags);
        let task = tokio::spawn(run(me, around, tags_rx, found_tx));
        Self {
            found: Mutex::new(found),
            tags,
            task,
        }
    }

    /// The next one found. The same one comes again when what they announce changes, and every ten seconds or so
    /// while they are there.
    pub async fn next(&self) -> Option<Found> {
        self.found.lock().await.recv().await
    }

    /// Announces other tags from now on.
    pub fn announce(&self, tags: Tags) {
        self.tags.send_replace(tags);
    }
}

impl Drop for Discovery {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Runs one discoverer after another: whenever interfaces come or go, and when one has fallen silent.
async fn run(
    me: EndpointId,
    mut around: watch::Receiver<Around>,
    mut tags: watch::Receiver<Tags>,
    found: mpsc::Sender<Found>,
) {
    let heard = Arc::new(StdMutex::new(Heard::new(me, found)));
    let mut running: Option<DropGuard>;
    loop {
        let here = around.borrow_and_update().clone();
        let current = *tags.borrow_and_update();
        lock(&heard).begin(here.local.clone());
        running = announce(me, &here, current, &heard);
        loop {
            tokio::select! {
                () = tokio::time::sleep(POLL) => {
                    if lock(&heard).is_stale(Instant::now()) {
                        break;
                    }
                }
                changed = around.changed() => {
                    if changed.is_err() {
                        return;
                    }
                    break;
                }
                changed = tags.changed() => {
                    if changed.is_err() {
                        return;
                    }
                    break;
                }
            }
        }
        // The old one first: two would answer each other.
        drop(running.take());
    }
}

fn lock(heard: &StdMutex<Heard>) -> std::sync::MutexGuard<'_, Heard> {
    heard.lock().unwrap_or_else(PoisonError::into_inner)
}

fn announce(
    me: EndpointId,
    here: &Around,
    tags: Tags,
    heard: &Arc<StdMutex<Heard>>,
) -> Option<DropGuard> {
    let callers = interfaces::callers(&here.local);
    if callers.is_empty() {
        return None;
    }
    let heard = Arc::clone(heard);
    let mut discoverer = Discoverer::new_interactive(SERVICE.to_owned(), instance(me))
        .with_ip_class(IpClass::V4Only)
        .with_multicast_interfaces_v4(callers)
        .with_callback(move |name, peer| lock(&heard).hear(name, peer, Instant::now()));
    for address in here
        .addresses
        .iter()
        .filter(|address| !address.tunnel)
        .take(ADDRESSES)
    {
        discoverer = discoverer.with_addrs(address.socket.port(), [address.socket.ip()]);
    }
    let attribute = (ATTRIBUTE.to_owned(), Some(tags.encode()));
    discoverer
        .with_txt_attributes([attribute])
        .ok()?
        .spawn(&Handle::current())
        .ok()
}
