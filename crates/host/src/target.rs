//! Whom to call: what a person typed, as an endpoint and where it may be.

use std::net::SocketAddr;

use commonbook_seal::{InviteWords, WordsError};

use crate::{
    HostError,
    net::{At, EndpointId},
};

/// Whom to call.
#[derive(Clone)]
pub(crate) struct Target {
    pub(crate) endpoint: EndpointId,
    pub(crate) addresses: Vec<SocketAddr>,
}

impl Target {
    /// The inviter: found by looking around, or at an address as their screen shows it, or at an `ip:port`.
    pub(crate) fn of_invite(endpoint: EndpointId, at: Option<&str>) -> Result<Self, HostError> {
        let Some(at) = at.map(str::trim).filter(|at| !at.is_empty()) else {
            return Ok(Self {
                endpoint,
                addresses: Vec::new(),
            });
        };
        if let Ok(address) = at.parse::<SocketAddr>() {
            return Ok(Self {
                endpoint,
                addresses: vec![address],
            });
        }
        let at = At::parse(at)?;
        if at.endpoint() != endpoint {
            return Err(HostError::WrongWords);
        }
        Ok(Self {
            endpoint,
            addresses: at.addresses().to_vec(),
        })
    }

    /// Whether it is on this very device.
    pub(crate) fn is_here(&self) -> bool {
        !self.addresses.is_empty() && self.addresses.iter().all(|a| a.ip().is_loopback())
    }
}

/// Whether what was typed can be the words of an invite; nothing is done with them.
///
/// # Errors
/// Which word is in no list, or that their number is wrong.
pub fn check_words_typed(typed: &str, needed: bool) -> Result<(), HostError> {
    if needed {
        parse_words(typed).map(drop)
    } else {
        Ok(())
    }
}

pub(crate) fn parse_words(typed: &str) -> Result<InviteWords, HostError> {
    InviteWords::parse(typed).map_err(|error| match error {
        WordsError::Unknown { place } => HostError::Words(u32::try_from(place).ok()),
        WordsError::Count { .. } => HostError::Words(None),
    })
}

/// An address as another laptop shows it, or its words with or without an `ip:port`.
pub(crate) fn target(text: &str) -> Result<Target, HostError> {
    if let Ok(at) = At::parse(text) {
        return Ok(Target {
            endpoint: at.endpoint(),
            addresses: at.addresses().to_vec(),
        });
    }
    let (addresses, words): (Vec<&str>, Vec<&str>) = text
        .split_whitespace()
        .partition(|w| w.parse::<SocketAddr>().is_ok());
    if words.len() < 2 {
        return Err(At::parse(text)
            .err()
            .map_or(HostError::Words(None), HostError::At));
    }
    let secret = parse_words(&words.join(" "))?
        .stretch()
        .map_err(|_| HostError::Memory)?;
    let endpoint = EndpointId::of_seed(&secret.endpoint_seed());
    Ok(Target {
        endpoint,
        addresses: addresses.iter().filter_map(|a| a.parse().ok()).collect(),
    })
}
