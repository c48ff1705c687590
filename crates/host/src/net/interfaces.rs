//! The local network interfaces: where to listen, where to call, and what is on the local network at all.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use if_addrs::{IfAddr, Interface};

/// An address of this device and the network it is in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Local {
    pub(crate) ip: IpAddr,
    prefix: u8,
    /// A tunnel to elsewhere rather than a network of neighbours.
    tunnel: bool,
    /// How many leading bits an address must have in common with this one to be called from here.
    pub(crate) reach: u8,
}

/// Where this device can be called.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Address {
    pub(crate) socket: SocketAddr,
    /// Through a tunnel, so that it is of no use to neighbours.
    pub(crate) tunnel: bool,
}

/// One address in each network of all interfaces that are up, in a fixed order; loopback only when there is nothing
/// else. IPv6 addresses that mean nothing without an interface name are left out.
pub(crate) fn local() -> Vec<Local> {
    let all = if_addrs::get_if_addrs().unwrap_or_default();
    let outward = all.iter().filter(|i| i.is_oper_up() && !i.is_loopback());
    let found = one_each(outward.filter_map(of).collect());
    if found.is_empty() { loopback() } else { found }
}

/// The addresses that only this device can call.
pub(crate) fn loopback() -> Vec<Local> {
    let all = if_addrs::get_if_addrs().unwrap_or_default();
    one_each(
        all.iter()
            .filter(|i| i.is_loopback())
            .filter_map(of)
            .collect(),
    )
}

fn of(interface: &Interface) -> Option<Local> {
    let (ip, prefix) = match &interface.addr {
        IfAddr::V4(v4) => (IpAddr::V4(v4.ip), v4.prefixlen),
        IfAddr::V6(v6) if v6.ip.is_unicast_link_local() => return None,
        IfAddr::V6(v6) => (IpAddr::V6(v6.ip), v6.prefixlen),
    };
    // A network of the whole world would make everybody a neighbour.
    let prefix = if prefix == 0 { width(ip) } else { prefix };
    Some(Local {
        ip,
        prefix,
        tunnel: interface.is_p2p(),
        reach: prefix,
    })
}

fn one_each(mut found: Vec<Local>) -> Vec<Local> {
    found.sort_unstable();
    let mut kept: Vec<Local> = Vec::new();
    for local in found {
        if !kept
            .iter()
            .any(|other| other.prefix == local.prefix && shares(other.ip, local.ip, local.prefix))
        {
            kept.push(local);
        }
    }
    widen(&mut kept);
    kept
}

/// A private network may have several parts with routers between them. Where only one of our addresses is in a
/// private range, the whole range is called through it. None of it is ever the internet.
fn widen(all: &mut [Local]) {
    let others = all.to_vec();
    for local in all {
        let Some(range) = private_range(local.ip) else {
            continue;
        };
        let in_range = others
            .iter()
            .filter(|other| shares(other.ip, local.ip, range))
            .count();
        if in_range == 1 {
            local.reach = local.prefix.min(range);
        }
    }
}

/// The length of the prefix of the private range that an address is in.
fn private_range(ip: IpAddr) -> Option<u8> {
    const RANGES: [(Ipv4Addr, u8); 5] = [
        (Ipv4Addr::new(10, 0, 0, 0), 8),
        (Ipv4Addr::new(172, 16, 0, 0), 12),
        (Ipv4Addr::new(192, 168, 0, 0), 16),
        (Ipv4Addr::new(169, 254, 0, 0), 16),
        (Ipv4Addr::new(100, 64, 0, 0), 10),
    ];
    match ip {
        IpAddr::V4(_) => RANGES
            .iter()
            .find(|(base, bits)| shares((*base).into(), ip, *bits))
            .map(|(_, bits)| *bits),
        IpAddr::V6(v6) => v6.is_unique_local().then_some(7),
    }
}

const fn width(ip: IpAddr) -> u8 {
    if ip.is_ipv4() { 32 } else { 128 }
}

/// Whether two addresses have so many leading bits in common.
fn shares(a: IpAddr, b: IpAddr, bits: u8) -> bool {
    let rest = u32::from(width(a).saturating_sub(bits));
    match (a, b) {
        (IpAddr::V4(a), IpAddr::V4(b)) => {
            (a.to_bits() ^ b.to_bits()).checked_shr(rest).unwrap_or(0) == 0
        }
        (IpAddr::V6(a), IpAddr::V6(b)) => {
            (a.to_bits() ^ b.to_bits()).checked_shr(rest).unwrap_or(0) == 0
        }
        _ => false,
    }
}

impl Local {
    /// Whether this address is called from here.
    pub(crate) fn reaches(&self, ip: IpAddr) -> bool {
        shares(self.ip, ip, self.reach)
    }

    /// Where a socket that is bound to this address can be called.
    pub(crate) const fn at(&self, port: u16) -> Address {
        Address {
            socket: SocketAddr::new(self.ip, port),
            tunnel: self.tunnel,
        }
    }
}

/// Where to call for neighbours: the IPv4 address of each interface that has neighbours.
pub(crate) fn callers(local: &[Local]) -> Vec<Ipv4Addr> {
    let v4 = local.iter().filter(|l| !l.tunnel && !l.ip.is_loopback());
    v4.filter_map(|l| {
        if let IpAddr::V4(ip) = l.ip {
            Some(ip)
        } else {
            None
        }
    })
    .collect()
}

/// Where sockets for all interfaces can be called.
pub(crate) fn everywhere(bound: &[SocketAddr], local: &[Local]) -> Vec<Address> {
    let mut out = Vec::new();
    for socket in bound {
        if !socket.ip().is_unspecified() {
            out.push(Address {
                socket: *socket,
                tunnel: false,
            });
            continue;
        }
        let same = local.iter().filter(|l| l.ip.is_ipv4() == socket.is_ipv4());
        out.extend(same.map(|l| l.at(socket.port())));
    }
    out.sort_unstable();
    out
}

/// Whether an address that a stranger announced is of the local network: anything else is not called, because
/// the announcement could make us call somebody far away.
pub(crate) fn is_near(ip: IpAddr, local: &[Local]) -> bool {
    if ip.is_unspecified() || ip.is_multicast() || ip.is_loopback() {
        return false;
    }
    local.iter().any(|l| !l.tunnel && l.reaches(ip))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn net(ip: &str, prefix: u8, tunnel: bool) -> Local {
        Local {
            ip: ip.parse().unwrap(),
            prefix,
            tunnel,
            reach: prefix,
        }
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn near_is_the_same_network_or_the_same_private_range() {
        let local = one_each(vec![
            net("203.0.113.9", 24, false),
            net("192.168.1.9", 24, false),
            net("2001:db8:1::9", 64, false),
            net("fd00:1::9", 64, false),
            net("198.51.100.1", 24, true),
        ]);
        for near in [
            "192.168.1.4",
            "192.168.77.1",
            "203.0.113.77",
            "fd00:2::7",
            "2001:db8:1::77",
        ] {
            assert!(is_near(ip(near), &local), "{near}");
        }
        for far in [
            "8.8.8.8",
            "10.0.0.1",
            "203.0.114.1",
            "198.51.100.7",
            "2001:db8:2::1",
            "127.0.0.1",
            "0.0.0.0",
            "224.0.0.251",
        ] {
            assert!(!is_near(ip(far), &local), "{far}");
        }
    }

    #[test]
    fn two_private_networks_are_kept_apart() {
        let local = one_each(vec![
            net("192.168.1.9", 24, false),
            net("192.168.2.9", 24, false),
        ]);
        assert!(local.iter().all(|l| l.reach == 24));
        assert!(!is_near(ip("192.168.3.1"), &local));
        let [one, two] = [&local[0], &local[1]];
        assert!(
            one.reaches(ip("192.168.1.1"))
                && !one.reaches(ip("192.168.2.1"))
                && two.reaches(ip("192.168.2.1"))
        );
    }

    #[test]
    fn one_address_in_each_network() {
        let local = one_each(vec![
            net("10.0.0.5", 24, false),
            net("10.0.0.6", 24, false),
            net("2001:db8::a", 64, false),
            net("2001:db8::b", 64, false),
        ]);
        let ips: Vec<String> = local.iter().map(|l| l.ip.to_string()).collect();
        assert_eq!(ips, ["10.0.0.5", "2001:db8::a"]);
        assert_eq!(local[0].reach, 8);
    }

    #[test]
    fn a_socket_for_all_interfaces_can_be_called_at_each() {
        let local = [
            net("10.0.0.5", 8, false),
            net("10.8.0.2", 24, true),
            net("fd00::5", 64, false),
        ];
        let bound = [
            "0.0.0.0:4000".parse().unwrap(),
            "[::]:4001".parse().unwrap(),
        ];
        let shown: Vec<(String, bool)> = everywhere(&bound, &local)
            .iter()
            .map(|a| (a.socket.to_string(), a.tunnel))
            .collect();
        let expected = [
            ("10.0.0.5:4000", false),
            ("10.8.0.2:4000", true),
            ("[fd00::5]:4001", false),
        ];
        assert_eq!(
            shown,
            expected.map(|(socket, tunnel)| (socket.to_owned(), tunnel))
        );
        assert_eq!(callers(&local), ["10.0.0.5".parse::<Ipv4Addr>().unwrap()]);
    }
}
