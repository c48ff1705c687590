//! What every device may see of an envelope: its place among the others, never its content.

use crate::bytes::Reader;
use crate::hash::derive;
use crate::padding::padme;
use crate::{ChainId, DeviceId, EnvelopeId, GroupId, KeyId, PageId};

/// The version of the layout below.
pub(crate) const VERSION: u8 = 1;
/// Ed25519, BLAKE3, XChaCha20-Poly1305, and X-Wing with HKDF-SHA256 and ChaCha20-Poly1305.
pub(crate) const SUITE: u8 = 1;
/// The most chains that one header can name in `seen`.
pub const SEEN_CAP: usize = 512;

const HAS_PREVIOUS: u8 = 1;
const HAS_START: u8 = 2;

/// What an envelope carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A control operation, and the keys it hands out.
    Control = 1,
    /// Changes of one page.
    Changes = 2,
    /// Reserved: a page's state in place of the changes before it. This version makes none and takes none.
    Snapshot = 3,
}

impl Kind {
    /// The longest whole envelope of this kind, in bytes.
    pub const fn frame_cap(self) -> usize {
        match self {
            Self::Control => 256 * 1024,
            Self::Changes | Self::Snapshot => 64 * 1024,
        }
    }

    /// The longest payload of this kind when it is no longer compressed, in bytes.
    pub const fn payload_cap(self) -> usize {
        256 * 1024
    }

    const fn from_byte(byte: u8) -> Option<Self> {
        match byte {
            1 => Some(Self::Control),
            2 => Some(Self::Changes),
            _ => None,
        }
    }
}

/// How a chain begins; only the first header of a chain has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainStart {
    /// Random, so that no chain is ever begun twice.
    pub salt: [u8; 16],
    /// Whose chain it is.
    pub device: DeviceId,
}

impl ChainStart {
    /// A new chain of this device.
    pub fn new(device: DeviceId, rng: &mut dyn rand_core::CryptoRng) -> Self {
        Self {
            salt: crate::bytes::random(rng),
            device,
        }
    }

    /// The name of the chain that begins so in this group.
    pub fn chain(&self, group: GroupId) -> ChainId {
        let parts: [&[u8]; 3] = [&self.salt, group.as_bytes(), self.device.as_bytes()];
        ChainId::from_bytes(derive("commonbook v1 chain id", &parts))
    }
}

/// The part of a header that what is sealed is bound to as associated data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Of the layout; 1.
    pub version: u8,
    /// Of the cryptography; 1.
    pub suite: u8,
    /// What the envelope carries.
    pub kind: Kind,
    /// The group it belongs to.
    pub group: GroupId,
    /// The chain it belongs to.
    pub chain: ChainId,
    /// Its place in the chain, from 0.
    pub height: u64,
    /// The one before it in the chain; at height 0 the last one of the device's previous chain, if there is one.
    pub previous: Option<EnvelopeId>,
    /// Tips of other chains that changed since the one before it. Ascending, none twice.
    pub seen: Vec<EnvelopeId>,
    /// Only at height 0.
    pub start: Option<ChainStart>,
    /// The page it is about.
    pub page: PageId,
    /// The key it is sealed under.
    pub key: KeyId,
    /// Never used twice.
    pub nonce: [u8; 24],
    /// What the key must give together with the nonce.
    pub key_check: [u8; 16],
    /// Bytes of the padded payload.
    pub padded_len: u32,
}

/// Head, commitment and body hash: what an envelope's id and signature are over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The head.
    pub head: Head,
    /// A salted commitment to the actor's last change on this page ([`tip`](crate::tip())); zeros for control.
    pub tip: [u8; 32],
    /// BLAKE3 of the body.
    pub body_hash: [u8; 32],
}

/// Why some bytes are no header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HeaderError {
    /// They end too early.
    #[error("cut short")]
    Short,
    /// Something follows.
    #[error("too many bytes")]
    Trailing,
    /// A newer version or suite wrote it.
    #[error("written by a newer version")]
    Newer,
    /// No kind that this version takes.
    #[error("not a kind this version takes")]
    Kind,
    /// There is a second way to write the same header, and this is it.
    #[error("not in its one form")]
    Form,
    /// More tips are named than allowed.
    #[error("names too many others")]
    SeenCap,
    /// Height, previous and start do not fit together, or the chain is not the one that starts so.
    #[error("not at a possible place of a chain")]
    Place,
    /// The length is none that padding gives, or too long for the kind.
    #[error("not a padded length")]
    Padding,
}

impl Head {
    /// The one form of this head as bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(256);
        out.extend_from_slice(&[self.version, self.suite, self.kind as u8]);
        out.extend_from_slice(self.group.as_bytes());
        out.extend_from_slice(self.chain.as_bytes());
        out.extend_from_slice(&self.height.to_le_bytes());
        let previous = if self.previous.is_some() {
            HAS_PREVIOUS
        } else {
            0
        };
        let start = if self.start.is_some() { HAS_START } else { 0 };
        out.push(previous | start);
        if let Some(previous) = &self.previous {
            out.extend_from_slice(previous.as_bytes());
        }
        // A head that names more than it may never leaves `seal`, so the length fits.
        out.extend_from_slice(
            &u16::try_from(self.seen.len())
                .unwrap_or(u16::MAX)
                .to_le_bytes(),
        );
        for seen in &self.seen {
            out.extend_from_slice(seen.as_bytes());
        }
        if let Some(start) = &self.start {
            out.extend_from_slice(&start.salt);
            out.extend_from_slice(start.device.as_bytes());
        }
        out.extend_from_slice(self.page.as_bytes());
        out.extend_from_slice(self.key.as_bytes());
        out.extend_from_slice(&self.nonce);
        out.extend_from_slice(&self.key_check);
        out.extend_from_slice(&self.padded_len.to_le_bytes());
        out
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, HeaderError> {
        let short = HeaderError::Short;
        let (version, suite) = (reader.u8().ok_or(short)?, reader.u8().ok_or(short)?);
        match (version, suite) {
            (VERSION, SUITE) => {}
            (0, _) | (VERSION, 0) => return Err(HeaderError::Form),
            _ => return Err(HeaderError::Newer),
        }
        let kind = Kind::from_byte(reader.u8().ok_or(short)?).ok_or(HeaderError::Kind)?;
        let group = GroupId::from_bytes(reader.array().ok_or(short)?);
        let chain = ChainId::from_bytes(reader.array().ok_or(short)?);
        let height = reader.u64().ok_or(short)?;
        let flags = reader.u8().ok_or(short)?;
        if flags & !(HAS_PREVIOUS | HAS_START) != 0 {
            return Err(HeaderError::Form);
        }
        let previous = match flags & HAS_PREVIOUS {
            0 => None,
            _ => Some(EnvelopeId::from_bytes(reader.array().ok_or(short)?)),
        };
        let count = usize::from(reader.u16().ok_or(short)?);
        if count > SEEN_CAP {
            return Err(HeaderError::SeenCap);
        }
        let mut seen = Vec::with_capacity(count);
        for _ in 0..count {
            seen.push(EnvelopeId::from_bytes(reader.array().ok_or(short)?));
        }
        let start = match flags & HAS_START {
            0 => None,
            _ => Some(ChainStart {
                salt: reader.array().ok_or(short)?,
                device: DeviceId::from_bytes(reader.array().ok_or(short)?),
            }),
        };
        let head = Self {
            version,
            suite,
            kind,
            group,
            chain,
            height,
            previous,
            seen,
            start,
            page: PageId::from_bytes(reader.array().ok_or(short)?),
            key: KeyId::from_bytes(reader.array().ok_or(short)?),
            nonce: reader.array().ok_or(short)?,
            key_check: reader.array().ok_or(short)?,
            padded_len: reader.u32().ok_or(short)?,
        };
        head.check().map(|()| head)
    }

    /// What every head must keep to, whoever made it.
    pub(crate) fn check(&self) -> Result<(), HeaderError> {
        if self.seen.len() > SEEN_CAP {
            return Err(HeaderError::SeenCap);
        }
        if !self.seen.is_sorted_by(|a, b| a < b) {
            return Err(HeaderError::Form);
        }
        let at_a_place = match &self.start {
            Some(start) => self.height == 0 && start.chain(self.group) == self.chain,
            None => self.height > 0 && self.previous.is_some(),
        };
        if !at_a_place {
            return Err(HeaderError::Place);
        }
        let len = usize::try_from(self.padded_len).unwrap_or(usize::MAX);
        if len > self.kind.frame_cap() || padme(len) != len {
            return Err(HeaderError::Padding);
        }
        Ok(())
    }
}

impl Header {
    /// The one form of this header as bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = self.head.encode();
        out.extend_from_slice(&self.tip);
        out.extend_from_slice(&self.body_hash);
        out
    }

    /// Reads exactly one header.
    pub fn decode(bytes: &[u8]) -> Result<Self, HeaderError> {
        let mut reader = Reader::new(bytes);
        let header = Self::read(&mut reader)?;
        if reader.is_empty() {
            Ok(header)
        } else {
            Err(HeaderError::Trailing)
        }
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, HeaderError> {
        Ok(Self {
            head: Head::read(reader)?,
            tip: reader.array().ok_or(HeaderError::Short)?,
            body_hash: reader.array().ok_or(HeaderError::Short)?,
        })
    }

    /// The name of the envelope. The signature is no part of it, because one message can be validly signed in many ways.
    pub fn id(&self) -> EnvelopeId {
        EnvelopeId::from_bytes(derive("commonbook v1 envelope id", &[&self.encode()]))
    }
}
