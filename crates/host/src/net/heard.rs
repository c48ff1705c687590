//! What was heard on the local network: who is new, who is still there, and who makes names up.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};

use data_encoding::BASE32_NOPAD;
use swarm_discovery::Peer;
use tokio::sync::mpsc;

use super::interfaces::{self, Local};
use super::{At, EndpointId, Tag, Tags};

/// The attribute that iroh keeps for users.
pub(crate) const ATTRIBUTE: &str = "user-data";
/// When nothing at all was heard for so long, not even ourselves, start again.
const SILENCE: Duration = Duration::from_secs(20);
/// Somebody who is still there is named again after this time, so that a call that failed can be tried again.
const AGAIN: Duration = Duration::from_secs(10);
/// Names that are remembered. A stranger who makes up more makes us start again, not grow.
const NAMES: usize = 512;

/// Somebody on the local network who announces what looks like one of us.
#[derive(Clone, PartialEq, Eq)]
pub struct Found {
    /// Who, for [`Endpoint::connect`](super::Endpoint::connect). The announcement proves nothing; the call does.
    pub at: At,
    /// What they announce.
    pub tags: Tags,
}

impl Found {
    /// The endpoint that was announced.
    pub const fn endpoint(&self) -> EndpointId {
        self.at.endpoint()
    }

    /// Whether one of these tags is among the announced ones.
    pub fn has(&self, tag: &Tag) -> bool {
        self.tags.as_slice().contains(tag)
    }
}

/// The name of an instance as iroh writes it.
pub(crate) fn instance(endpoint: EndpointId) -> String {
    BASE32_NOPAD
        .encode(endpoint.as_bytes())
        .to_ascii_lowercase()
}

fn endpoint_of(instance: &str) -> Option<EndpointId> {
    if instance.len() != 52 {
        return None;
    }
    let bytes = BASE32_NOPAD
        .decode(instance.to_ascii_uppercase().as_bytes())
        .ok()?;
    EndpointId::from_bytes(bytes.try_into().ok()?)
}

/// What was heard so far.
pub(crate) struct Heard {
    me: EndpointId,
    local: Vec<Local>,
    names: BTreeMap<EndpointId, (Found, Instant)>,
    overfull: bool,
    last: Instant,
    found: mpsc::Sender<Found>,
}

impl Heard {
    pub(crate) fn new(me: EndpointId, found: mpsc::Sender<Found>) -> Self {
        Self {
            me,
            local: Vec::new(),
            names: BTreeMap::new(),
            overfull: false,
            last: Instant::now(),
            found,
        }
    }

    pub(crate) fn begin(&mut self, local: Vec<Local>) {
        self.local = local;
        self.names.clear();
        self.overfull = false;
        self.last = Instant::now();
    }

    pub(crate) fn is_stale(&self, now: Instant) -> bool {
        self.overfull || now.saturating_duration_since(self.last) > SILENCE
    }

    pub(crate) fn hear(&mut self, name: &str, peer: &Peer, now: Instant) {
        self.last = now;
        let Some(endpoint) = endpoint_of(name).filter(|endpoint| *endpoint != self.me) else {
            return;
        };
        if peer.is_expiry() {
            self.names.remove(&endpoint);
            return;
        }
        let Some(tags) = peer
            .txt_attribute(ATTRIBUTE)
            .flatten()
            .and_then(Tags::decode)
        else {
            return;
        };
        let near = peer
            .addrs()
            .iter()
            .filter(|(ip, _): &&(IpAddr, u16)| interfaces::is_near(*ip, &self.local));
        let at = At::new(endpoint, near.map(|(ip, port)| SocketAddr::new(*ip, *port)));
        if !at.addresses().is_empty() {
            self.name(Found { at, tags }, now);
        }
    }

    fn name(&mut self, found: Found, now: Instant) {
        let before = self.names.get(&found.endpoint());
        if before
            .is_some_and(|(same, at)| *same == found && now.saturating_duration_since(*at) < AGAIN)
        {
            return;
        }
        if before.is_none() && self.names.len() >= NAMES {
            self.overfull = true;
            return;
        }
        // Whoever does not fit into the queue is heard again soon.
        if self.found.try_send(found.clone()).is_ok() {
            self.names.insert(found.endpoint(), (found, now));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn found(seed: u8, tag: u8) -> Found {
        let at = At::new(
            EndpointId::of_seed(&[seed; 32]),
            ["10.0.0.1:5".parse().unwrap()],
        );
        Found {
            at,
            tags: Tags::from([[tag; 16]; 8]),
        }
    }

    #[test]
    fn an_instance_is_named_as_iroh_names_it() {
        let id = EndpointId::of_seed(&[9; 32]);
        let name = instance(id);
        assert_eq!(name.len(), 52);
        assert_eq!(endpoint_of(&name), Some(id));
        for wrong in ["", "printer", &name[..51], &"1".repeat(52), &"€".repeat(52)] {
            assert_eq!(endpoint_of(wrong), None);
        }
    }

    #[test]
    fn each_is_named_once_and_again_when_something_changed_or_time_passed() {
        let (tx, mut rx) = mpsc::channel(64);
        let mut heard = Heard::new(EndpointId::of_seed(&[0; 32]), tx);
        let start = Instant::now();
        let mut said = |at: u64, what: Found| {
            heard.name(what, start + Duration::from_secs(at));
            rx.try_recv().is_ok()
        };
        assert!(said(0, found(1, 1)));
        assert!(!said(1, found(1, 1)));
        assert!(said(1, found(2, 1)));
        assert!(said(2, found(1, 7)), "other tags");
        assert!(!said(9, found(1, 7)));
        assert!(said(20, found(1, 7)), "still there");
    }

    #[test]
    fn made_up_names_do_not_fill_the_memory() {
        let (tx, mut rx) = mpsc::channel(64);
        let mut heard = Heard::new(EndpointId::of_seed(&[0; 32]), tx);
        let now = Instant::now();
        for n in 0_u32..600 {
            let mut seed = [1; 32];
            seed[..4].copy_from_slice(&n.to_be_bytes());
            let at = At::new(EndpointId::of_seed(&seed), ["10.0.0.1:5".parse().unwrap()]);
            heard.name(
                Found {
                    at,
                    tags: Tags::from([[0; 16]; 8]),
                },
                now,
            );
            while rx.try_recv().is_ok() {}
        }
        assert_eq!(heard.names.len(), NAMES);
        assert!(heard.is_stale(now));
        heard.begin(Vec::new());
        assert!(!heard.is_stale(now) && heard.names.is_empty());
    }
}
