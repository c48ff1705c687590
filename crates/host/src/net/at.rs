//! Where an endpoint is: its id and its direct addresses, as one string for reading out, pasting or a QR code.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

use data_encoding::BASE32_NOPAD;

use super::crc::crc32;

/// More addresses than this are not written and not read.
const ADDRESSES: usize = 12;
/// The form of the bytes. Another number is a form this version does not know.
const FORM: u8 = 1;
/// Longer texts are refused before they are decoded. A full one has about 450 characters.
const TEXT_MAX: usize = 1_024;

/// The public key of an endpoint. It is fresh for each meeting and says nothing about device or member.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EndpointId([u8; 32]);

impl EndpointId {
    /// The id of the endpoint that is bound with this seed.
    pub fn of_seed(seed: &[u8; 32]) -> Self {
        Self(*iroh::SecretKey::from_bytes(seed).public().as_bytes())
    }

    /// Takes the bytes when they are a public key.
    pub fn from_bytes(bytes: [u8; 32]) -> Option<Self> {
        iroh::PublicKey::from_bytes(&bytes).ok().map(Self::of)
    }

    /// The bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn of(key: iroh::PublicKey) -> Self {
        Self(*key.as_bytes())
    }

    /// `None` never happens: the bytes were a key when this was made.
    pub(crate) fn key(&self) -> Option<iroh::PublicKey> {
        iroh::PublicKey::from_bytes(&self.0).ok()
    }
}

impl fmt::Debug for EndpointId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EndpointId")
    }
}

/// Where to find an endpoint.
#[derive(Clone, PartialEq, Eq)]
pub struct At {
    endpoint: EndpointId,
    addresses: Vec<SocketAddr>,
}

/// Why a text is not an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AtError {
    /// It is something else, or cut short.
    #[error("this is not an address")]
    NotAnAddress,
    /// It looks like one, but a character is wrong.
    #[error("a character in this address is wrong")]
    Mistyped,
    /// A later version made it.
    #[error("a later version made this address")]
    Newer,
}

impl At {
    /// An endpoint and where it listens. Addresses beyond the first twelve are left out.
    pub fn new(endpoint: EndpointId, addresses: impl IntoIterator<Item = SocketAddr>) -> Self {
        let mut kept = Vec::new();
        for address in addresses {
            if kept.len() < ADDRESSES && !kept.contains(&address) {
                kept.push(address);
            }
        }
        Self {
            endpoint,
            addresses: kept,
        }
    }

    /// Reads what [`At`] shows; spaces, hyphens and letter case do not matter.
    ///
    /// # Errors
    /// When the text is not an address, was mistyped, or is of a later version.
    pub fn parse(text: &str) -> Result<Self, AtError> {
        if text.len() > TEXT_MAX {
            return Err(AtError::NotAnAddress);
        }
        let text: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let bytes = BASE32_NOPAD
            .decode(text.as_bytes())
            .map_err(|_| AtError::NotAnAddress)?;
        let (form, _) = bytes.split_first().ok_or(AtError::NotAnAddress)?;
        let (content, sum) = bytes.split_last_chunk::<4>().ok_or(AtError::NotAnAddress)?;
        if crc32(content) != u32::from_be_bytes(*sum) {
            return Err(AtError::Mistyped);
        }
        if *form != FORM {
            return Err(AtError::Newer);
        }
        Self::read(content.get(1..).unwrap_or_default()).ok_or(AtError::NotAnAddress)
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (id, mut rest) = bytes.split_first_chunk::<32>()?;
        let endpoint = EndpointId::from_bytes(*id)?;
        let mut addresses = Vec::new();
        while let Some((kind, after)) = rest.split_first() {
            let (ip, after): (IpAddr, &[u8]) = match kind {
                4 => after
                    .split_first_chunk::<4>()
                    .map(|(ip, after)| ((*ip).into(), after))?,
                6 => after
                    .split_first_chunk::<16>()
                    .map(|(ip, after)| ((*ip).into(), after))?,
                _ => return None,
            };
            let (port, after) = after.split_first_chunk::<2>()?;
            addresses.push(SocketAddr::new(ip, u16::from_be_bytes(*port)));
            rest = after;
        }
        (addresses.len() <= ADDRESSES).then_some(Self {
            endpoint,
            addresses,
        })
    }

    /// Who listens there.
    pub const fn endpoint(&self) -> EndpointId {
        self.endpoint
    }

    /// Where it listens.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = vec![FORM];
        bytes.extend_from_slice(self.endpoint.as_bytes());
        for address in &self.addresses {
            match address.ip() {
                IpAddr::V4(ip) => {
                    bytes.push(4);
                    bytes.extend_from_slice(&ip.octets());
                }
                IpAddr::V6(ip) => {
                    bytes.push(6);
                    bytes.extend_from_slice(&ip.octets());
                }
            }
            bytes.extend_from_slice(&address.port().to_be_bytes());
        }
        let sum = crc32(&bytes);
        bytes.extend_from_slice(&sum.to_be_bytes());
        f.write_str(&BASE32_NOPAD.encode(&bytes).to_ascii_lowercase())
    }
}

impl fmt::Debug for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("At")
    }
}

impl FromStr for At {
    type Err = AtError;

    fn from_str(text: &str) -> Result<Self, AtError> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn sample(addresses: &[&str]) -> At {
        At::new(
            EndpointId::of_seed(&[7; 32]),
            addresses.iter().map(|a| a.parse().unwrap()),
        )
    }

    #[test]
    fn comes_back_as_it_was() {
        for at in [
            sample(&[]),
            sample(&["192.168.1.20:40000"]),
            sample(&["10.0.0.1:1", "[2001:db8::1]:65535", "169.254.9.9:5"]),
        ] {
            assert!(At::parse(&at.to_string()).unwrap() == at);
        }
    }

    #[test]
    fn spaces_hyphens_and_case_do_not_matter() {
        let at = sample(&["192.168.1.20:40000"]);
        let text = at.to_string().to_ascii_uppercase();
        let (a, b) = text.split_at(20);
        assert!(At::parse(&format!(" {a}-{b} \n")).unwrap() == at);
    }

    #[test]
    fn every_wrong_character_is_noticed() {
        let text = sample(&["192.168.1.20:40000"]).to_string();
        for at in 0..text.len() {
            let mut wrong = text.clone().into_bytes();
            wrong[at] = if wrong[at] == b'a' { b'b' } else { b'a' };
            assert!(
                At::parse(&String::from_utf8(wrong).unwrap()).is_err(),
                "character {at}"
            );
        }
        for len in 0..text.len() {
            assert!(At::parse(&text[..len]).is_err());
        }
    }

    #[test]
    fn twelve_addresses_at_most() {
        let many: Vec<SocketAddr> = (1..=40)
            .map(|port| SocketAddr::from(([10, 0, 0, 1], port)))
            .collect();
        let at = At::new(EndpointId::of_seed(&[7; 32]), many);
        assert_eq!(at.addresses().len(), 12);
        assert!(At::parse(&at.to_string()).unwrap() == at);
        assert!(at.to_string().len() < TEXT_MAX);
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "ae",
            "hello there",
            "192.168.1.1:80",
            &"a".repeat(5_000),
            "€€€€",
            "========",
        ] {
            assert!(At::parse(text).is_err());
        }
        let mut bytes = vec![2_u8; 33];
        let sum = crc32(&bytes);
        bytes.extend_from_slice(&sum.to_be_bytes());
        assert_eq!(At::parse(&BASE32_NOPAD.encode(&bytes)), Err(AtError::Newer));
    }
}
