//! The first thing said on a new connection: which epochs we hold, readable only for who holds them too.

use rand_core::CryptoRng;
use subtle::ConstantTimeEq as _;

use crate::EpochKey;
use crate::bytes::{Reader, random, shuffle};

const MACS: usize = 8;

/// The side of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who called; with an invite, the newcomer.
    Dials = 1,
    /// Who was called.
    Answers = 2,
}

impl Role {
    /// The other side.
    pub const fn other(self) -> Self {
        match self {
            Self::Dials => Self::Answers,
            Self::Answers => Self::Dials,
        }
    }
}

/// Eight codes. For a stranger they are noise, and as many for a stranger as for a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hello([[u8; 16]; MACS]);

impl Hello {
    /// So many epochs are named at once.
    pub const CODES: usize = MACS;

    /// Bytes of an encoded hello.
    pub const LEN: usize = MACS * 16;

    /// Codes for up to eight epochs, the newest first in `epochs`, filled up with random ones. They are shuffled:
    /// in order they would tell a removed member how many epochs he missed.
    pub fn new(epochs: &[EpochKey], role: Role, exporter: &[u8], rng: &mut dyn CryptoRng) -> Self {
        let mut known = epochs.iter();
        let mut macs = std::array::from_fn(|_| {
            known
                .next()
                .map_or_else(|| random(rng), |epoch| code(epoch, role, exporter))
        });
        shuffle(&mut macs, rng);
        Self(macs)
    }

    /// The place in `epochs` of the first one that the other side holds too; `role` is theirs. With the newest first,
    /// 0 means that our newest is common, so that we may sign first.
    pub fn common(&self, epochs: &[EpochKey], role: Role, exporter: &[u8]) -> Option<usize> {
        epochs.iter().position(|epoch| {
            let code = code(epoch, role, exporter);
            self.0.iter().any(|mac| mac.ct_eq(&code).into())
        })
    }

    /// As bytes.
    pub fn encode(&self) -> [u8; Self::LEN] {
        let mut out = [0; Self::LEN];
        out.copy_from_slice(self.0.as_flattened());
        out
    }

    /// Reads a hello. Any bytes of its length are one.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let mut macs = [[0; 16]; MACS];
        for mac in &mut macs {
            *mac = reader.array()?;
        }
        reader.is_empty().then_some(Self(macs))
    }
}

fn code(epoch: &EpochKey, role: Role, exporter: &[u8]) -> [u8; 16] {
    let mut message = vec![role as u8];
    message.extend_from_slice(exporter);
    epoch.mac("hello", &message)
}
