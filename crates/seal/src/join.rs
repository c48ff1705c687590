//! The newcomer's sheet: "I would like to join". It holds no secret.

use rand_core::CryptoRng;

use crate::bytes::{Reader, random};
use crate::check_words::check_words;
use crate::stretch::{NoMemory, stretch};
use crate::wrap::PUBLIC_KEY;
use crate::{CheckWords, Cost, DeviceId, DeviceKeys, DevicePublic, SIGNATURE};

const MAGIC: [u8; 3] = [0xc8, b'b', b'j'];
const VERSION: u8 = 1;
const DOMAIN: &str = "join request";
const ALIAS_CAP: usize = 128;
/// 2^51 sheets could be tried until one has the same four words. At 16 MiB each, nobody does.
const WORDS_COST: Result<Cost, crate::CostError> = Cost::new(16 * 1024, 1, 1);

/// Why some bytes are no request to join, or an alias none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JoinError {
    /// It is something else.
    #[error("not a request to join")]
    NotARequest,
    /// A newer version made it.
    #[error("made by a newer version")]
    Newer,
    /// It is cut short, changed, or not signed with its own keys.
    #[error("the request is damaged")]
    Damaged,
    /// The alias is empty, longer than 128 bytes, or has control characters in it.
    #[error("not a possible alias")]
    Alias,
}

/// A newcomer's keys and alias, signed with these keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinRequest {
    id: [u8; 16],
    alias: String,
    device: DevicePublic,
    signature: [u8; SIGNATURE],
}

impl JoinRequest {
    /// A new request of this device.
    pub fn new(alias: &str, keys: &DeviceKeys, rng: &mut dyn CryptoRng) -> Result<Self, JoinError> {
        if !is_alias(alias) {
            return Err(JoinError::Alias);
        }
        let (id, alias, device) = (random(rng), alias.to_owned(), keys.public());
        let signature = keys.sign(DOMAIN, &content(&id, &alias, &device));
        Ok(Self {
            id,
            alias,
            device,
            signature,
        })
    }

    /// Whether bytes begin like a request.
    pub fn begins(bytes: &[u8]) -> bool {
        bytes.starts_with(&MAGIC)
    }

    /// The name of this request, by which its answer is found.
    pub const fn id(&self) -> &[u8; 16] {
        &self.id
    }

    /// What the newcomer would like to be called.
    pub fn alias(&self) -> &str {
        &self.alias
    }

    /// The newcomer's public keys, well formed.
    pub const fn device(&self) -> &DevicePublic {
        &self.device
    }

    /// The words that the newcomer's screen and the members' screens show for this request.
    pub fn check_words(&self) -> Result<CheckWords, NoMemory> {
        let content = content(&self.id, &self.alias, &self.device);
        let cost = WORDS_COST.map_err(|_| NoMemory)?;
        let hash = stretch(&content, b"commonbook v1 join request words", cost)?;
        Ok(check_words(&hash))
    }

    /// As bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.push(VERSION);
        out.extend_from_slice(&content(&self.id, &self.alias, &self.device));
        out.extend_from_slice(&self.signature);
        out
    }

    /// Reads a request and checks its signature and its keys.
    pub fn decode(bytes: &[u8]) -> Result<Self, JoinError> {
        let mut reader = Reader::new(bytes);
        if reader.array() != Some(MAGIC) {
            return Err(JoinError::NotARequest);
        }
        match reader.u8() {
            Some(VERSION) => {}
            Some(1..) => return Err(JoinError::Newer),
            _ => return Err(JoinError::Damaged),
        }
        let request = Self::read(reader).ok_or(JoinError::Damaged)?;
        if !is_alias(&request.alias) {
            return Err(JoinError::Alias);
        }
        let content = content(&request.id, &request.alias, &request.device);
        let signed = request
            .device
            .device
            .signed(DOMAIN, &content, &request.signature);
        if signed && request.device.is_well_formed() {
            Ok(request)
        } else {
            Err(JoinError::Damaged)
        }
    }

    fn read(mut reader: Reader<'_>) -> Option<Self> {
        let id = reader.array()?;
        let len = usize::from(reader.u8()?);
        let alias = std::str::from_utf8(reader.take(len)?).ok()?.to_owned();
        let device = DeviceId::from_bytes(reader.array()?);
        let kem = reader.take(PUBLIC_KEY)?.to_vec();
        let signature = reader.array()?;
        reader.is_empty().then_some(Self {
            id,
            alias,
            device: DevicePublic { device, kem },
            signature,
        })
    }
}

fn is_alias(alias: &str) -> bool {
    !alias.trim().is_empty() && alias.len() <= ALIAS_CAP && !alias.chars().any(char::is_control)
}

fn content(id: &[u8; 16], alias: &str, device: &DevicePublic) -> Vec<u8> {
    let mut out = id.to_vec();
    // An alias is at most 128 bytes long.
    out.push(u8::try_from(alias.len()).unwrap_or(u8::MAX));
    out.extend_from_slice(alias.as_bytes());
    out.extend_from_slice(device.device.as_bytes());
    out.extend_from_slice(&device.kem);
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_cost_of_the_words_is_legal() {
        assert!(super::WORDS_COST.is_ok());
    }
}
