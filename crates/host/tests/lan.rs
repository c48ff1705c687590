//! Two machines on one network that leads nowhere: network namespaces on a bridge, without a default route.
//!
//! Needs root and `ip`; without them it says so and passes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::sleep;
use std::time::{Duration, Instant};

use commonbook_host::net::{Discovery, Endpoint, EndpointId, Found, Tags};

/// Set for the processes that this test starts of itself.
const SEED: &str = "COMMONBOOK_LAN_TEST_SEED";

/// One of the two machines. Does nothing in a run by hand.
#[test]
fn machine() {
    let Ok(seed) = std::env::var(SEED) else {
        return;
    };
    let seed: u8 = seed.parse().unwrap();
    let other = 3 - seed;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let endpoint = Endpoint::bind([seed; 32], None).await.unwrap();
        let discovery = endpoint.discover(Tags::from([[seed; 16]; 8]));
        let began = Instant::now();
        println!("\n@looking");
        let found = find(&discovery, EndpointId::of_seed(&[other; 32])).await;
        assert!(found.has(&[other; 16]) && !found.has(&[seed; 16]));
        println!("\n@found {}", began.elapsed().as_millis());
        let link = if seed == 1 {
            endpoint.connect(&found.at).await.unwrap()
        } else {
            endpoint.accept().await.unwrap()
        };
        link.send(vec![seed; 1_000]).await.unwrap();
        assert_eq!(link.recv().await.unwrap().unwrap(), vec![other; 1_000]);
        println!("\n@met {}", began.elapsed().as_millis());
        // Stays until the other one has found us too.
        tokio::time::sleep(Duration::from_secs(2)).await;
        let open = udp_sockets();
        drop(discovery);
        endpoint.close().await;
        drop((link, endpoint));
        tokio::time::sleep(Duration::from_millis(500)).await;
        println!("\n@sockets {open} {}", udp_sockets());
    });
}

async fn find(discovery: &Discovery, who: EndpointId) -> Found {
    loop {
        let found = discovery.next().await.unwrap();
        if found.endpoint() == who {
            return found;
        }
    }
}

/// UDP sockets in this namespace, where nobody else is.
fn udp_sockets() -> usize {
    let lines = |file| {
        std::fs::read_to_string(file)
            .unwrap_or_default()
            .lines()
            .skip(1)
            .count()
    };
    lines("/proc/net/udp") + lines("/proc/net/udp6")
}

fn ip(arguments: &str) -> bool {
    let run = Command::new("ip")
        .args(arguments.split_whitespace())
        .stderr(Stdio::null())
        .status();
    run.is_ok_and(|status| status.success())
}

fn must(arguments: &str) {
    assert!(ip(arguments), "ip {arguments}");
}

/// Three namespaces: a switch and two machines. Taken away when dropped.
struct Lan {
    name: String,
}

impl Lan {
    /// `None` where this is not allowed.
    fn new(name: &str) -> Option<Self> {
        let lan = Self {
            name: format!("cb{}{name}", std::process::id()),
        };
        for part in ["s", "1", "2"] {
            if !ip(&format!("netns add {}{part}", lan.name)) {
                return None;
            }
        }
        let name = &lan.name;
        if !ip(&format!("-n {name}s link add bridge type bridge")) {
            return None;
        }
        must(&format!("-n {name}s link set bridge up"));
        for n in ["1", "2"] {
            must(&format!("-n {name}{n} link set lo up"));
            must(&format!(
                "-n {name}s link add port{n} type veth peer name eth0 netns {name}{n}"
            ));
            must(&format!("-n {name}s link set port{n} master bridge up"));
        }
        Some(lan)
    }

    fn plug_in(&self, n: u8) {
        must(&format!(
            "-n {}{n} addr add 192.168.77.{n}/24 dev eth0",
            self.name
        ));
        must(&format!("-n {}{n} link set eth0 up", self.name));
    }

    fn start(&self, n: u8) -> Machine {
        let mut child = Command::new("ip")
            .args(["netns", "exec", &format!("{}{n}", self.name)])
            .arg(std::env::current_exe().unwrap())
            .args(["machine", "--exact", "--nocapture"])
            .env(SEED, n.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                if let Some(said) = line.strip_prefix('@') {
                    let _ = sender.send(said.to_owned());
                }
            }
        });
        Machine { child, lines }
    }
}

impl Drop for Lan {
    fn drop(&mut self) {
        for part in ["1", "2", "s"] {
            ip(&format!("netns del {}{part}", self.name));
        }
    }
}

struct Machine {
    child: Child,
    lines: Receiver<String>,
}

impl Machine {
    /// What it says next, which has to begin so.
    fn says(&self, word: &str) -> Vec<u64> {
        let line = self
            .lines
            .recv_timeout(Duration::from_secs(25))
            .unwrap_or_else(|_| panic!("no {word}"));
        let mut words = line.split(' ');
        assert_eq!(words.next(), Some(word));
        words.map(|number| number.parse().unwrap()).collect()
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn lan(name: &str) -> Option<Lan> {
    let lan = Lan::new(name);
    if lan.is_none() {
        println!("skipped: network namespaces need root and the command `ip`");
    }
    lan
}

fn meet(machines: [&Machine; 2]) {
    for machine in machines {
        println!("found after {} ms", machine.says("found")[0]);
    }
    for machine in machines {
        println!("met after {} ms", machine.says("met")[0]);
    }
    for machine in machines {
        let sockets = machine.says("sockets");
        assert!(sockets[0] >= 3, "{sockets:?}");
        assert_eq!(sockets[1], 0, "nothing stays open");
    }
}

#[test]
fn two_machines_find_each_other_where_no_way_leads_out() {
    let Some(lan) = lan("a") else { return };
    lan.plug_in(1);
    lan.plug_in(2);
    let (one, two) = (lan.start(1), lan.start(2));
    one.says("looking");
    two.says("looking");
    meet([&one, &two]);
}

#[test]
fn an_interface_that_comes_later_is_used() {
    let Some(lan) = lan("b") else { return };
    lan.plug_in(1);
    let (one, two) = (lan.start(1), lan.start(2));
    one.says("looking");
    two.says("looking");
    sleep(Duration::from_secs(3));
    assert!(one.lines.try_recv().is_err());
    lan.plug_in(2);
    let began = Instant::now();
    meet([&one, &two]);
    assert!(
        began.elapsed() < Duration::from_secs(15),
        "{:?}",
        began.elapsed()
    );
}
