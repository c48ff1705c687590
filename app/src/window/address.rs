//! An address as people read it to each other.

use std::net::SocketAddr;

use commonbook_host::net::At;

/// The `ip:port` of this laptop, for whoever has the words: these say who it is, so where it is will do.
/// Rather a short one than one with many colons, and of several the first. Nothing where it listens nowhere.
pub(super) fn readable(at: &str) -> Option<String> {
    let at = At::parse(at).ok()?;
    let least = at.addresses().iter().min_by_key(|at| rank(at))?;
    Some(least.to_string())
}

const fn rank(at: &SocketAddr) -> u8 {
    match at {
        SocketAddr::V4(at) if at.ip().is_link_local() || at.ip().is_loopback() => 1,
        SocketAddr::V4(_) => 0,
        SocketAddr::V6(_) => 2,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use commonbook_host::net::EndpointId;

    use super::*;

    fn shown(addresses: &[&str]) -> Option<String> {
        let id = EndpointId::of_seed(&[7; 32]);
        let at = At::new(id, addresses.iter().map(|at| at.parse().unwrap()));
        readable(&at.to_string())
    }

    #[test]
    fn the_shortest_way_to_say_where() {
        let all = ["[fd00::2]:47622", "127.0.0.1:9", "192.0.2.2:35763"];
        assert_eq!(shown(&all).as_deref(), Some("192.0.2.2:35763"));
        assert_eq!(shown(&all[..2]).as_deref(), Some("127.0.0.1:9"));
        assert_eq!(shown(&all[..1]).as_deref(), Some("[fd00::2]:47622"));
        assert_eq!(shown(&[]), None);
        assert_eq!(readable("something else"), None);
    }
}
