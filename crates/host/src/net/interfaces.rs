//! The local network interfaces: where to listen, where to call, and what is on the local network at all.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use if_addrs::{IfAddr, Interface};

/// An address of this device and the network it is in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Local {
    ip: IpAddr,
    prefix: u8,
    /// A tunnel to elsewhere rather than a network of neighbours.
    tunnel: bool,
}

/// The addresses of all interfaces that are up, in a fixed order; loopback only when there is nothing else.
/// IPv6 addresses that mean nothing without an interface name are left out.
pub(crate) fn local() -> Vec<Local> {
    let all = if_addrs::get_if_addrs().unwrap_or_default();
    let mut found: Vec<Local> = all
        .iter()
        .filter(|i| i.is_oper_up() && !i.is_loopback())
        .filter_map(of)
        .collect();
    if found.is_empty() {
        found = all
            .iter()
            .filter(|i| i.is_loopback())
            .filter_map(of)
            .collect();
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn of(interface: &Interface) -> Option<Local> {
    let (ip, prefix) = match &interface.addr {
        IfAddr::V4(v4) => (IpAddr::V4(v4.ip), v4.prefixlen),
        IfAddr::V6(v6) if v6.ip.is_unicast_link_local() => return None,
        IfAddr::V6(v6) => (IpAddr::V6(v6.ip), v6.prefixlen),
    };
    Some(Local {
        ip,
        prefix,
        tunnel: interface.is_p2p(),
    })
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

/// Where sockets that are bound like this can be reached.
pub(crate) fn reachable(bound: &[SocketAddr], local: &[Local], tunnels: bool) -> Vec<SocketAddr> {
    let mut out = Vec::new();
    for socket in bound {
        if !socket.ip().is_unspecified() {
            out.push(*socket);
            continue;
        }
        let same = local
            .iter()
            .filter(|l| l.ip.is_ipv4() == socket.is_ipv4() && (tunnels || !l.tunnel));
        out.extend(same.map(|l| SocketAddr::new(l.ip, socket.port())));
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// Whether an address that a stranger announced is of the local network: anything else is not called, because
/// the announcement could make us call somebody far away.
pub(crate) fn is_near(ip: IpAddr, local: &[Local]) -> bool {
    if ip.is_unspecified() || ip.is_multicast() || ip.is_loopback() {
        return false;
    }
    let private = match ip {
        IpAddr::V4(v4) => v4.is_private() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_unique_local(),
    };
    private || local.iter().any(|l| !l.tunnel && same_network(l, ip))
}

fn same_network(local: &Local, ip: IpAddr) -> bool {
    // A prefix of nought would make the whole world near.
    let host_bits =
        |width: u32| (local.prefix > 0).then(|| width.saturating_sub(u32::from(local.prefix)));
    match (local.ip, ip) {
        (IpAddr::V4(a), IpAddr::V4(b)) => {
            host_bits(32).is_some_and(|n| (a.to_bits() ^ b.to_bits()) >> n == 0)
        }
        (IpAddr::V6(a), IpAddr::V6(b)) => {
            host_bits(128).is_some_and(|n| (a.to_bits() ^ b.to_bits()) >> n == 0)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn net(ip: &str, prefix: u8, tunnel: bool) -> Local {
        Local {
            ip: ip.parse().unwrap(),
            prefix,
            tunnel,
        }
    }

    #[test]
    fn near_is_private_or_on_the_same_network() {
        let local = [
            net("203.0.113.9", 24, false),
            net("2001:db8:1::9", 64, false),
            net("198.51.100.1", 24, true),
        ];
        for near in [
            "192.168.3.4",
            "10.1.1.1",
            "169.254.3.3",
            "203.0.113.77",
            "fd00::7",
            "2001:db8:1::77",
        ] {
            assert!(is_near(near.parse().unwrap(), &local), "{near}");
        }
        for far in [
            "8.8.8.8",
            "203.0.114.1",
            "198.51.100.7",
            "2001:db8:2::1",
            "127.0.0.1",
            "0.0.0.0",
            "224.0.0.251",
        ] {
            assert!(!is_near(far.parse().unwrap(), &local), "{far}");
        }
        assert!(!is_near(
            "8.8.8.8".parse().unwrap(),
            &[net("203.0.113.9", 0, false)]
        ));
    }

    #[test]
    fn a_socket_for_all_interfaces_is_reachable_at_each() {
        let local = [
            net("10.0.0.5", 8, false),
            net("10.8.0.2", 24, true),
            net("fd00::5", 64, false),
        ];
        let bound = [
            "0.0.0.0:4000".parse().unwrap(),
            "[::]:4001".parse().unwrap(),
        ];
        let shown = |tunnels| -> Vec<String> {
            reachable(&bound, &local, tunnels)
                .iter()
                .map(ToString::to_string)
                .collect()
        };
        assert_eq!(
            shown(true),
            ["10.0.0.5:4000", "10.8.0.2:4000", "[fd00::5]:4001"]
        );
        assert_eq!(shown(false), ["10.0.0.5:4000", "[fd00::5]:4001"]);
        assert_eq!(callers(&local), ["10.0.0.5".parse::<Ipv4Addr>().unwrap()]);
    }
}
