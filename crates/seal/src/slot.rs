//! How a passphrase opens a vault: the master key, wrapped under what Argon2id makes of the passphrase.

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::bytes::{Reader, random};
use crate::hash::derive;
use crate::stretch::stretch;
use crate::{Cost, MasterKey, OpenError, SealKey};

const VERSION: u8 = 1;
const HEAD: usize = 1 + 3 * 4 + 16;
const WRAPPED: usize = 32 + SealKey::OVERHEAD;

/// Why a slot does not give the master key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// Everything is in order but the passphrase.
    #[error("not the passphrase")]
    WrongPassphrase,
    /// These are not the bytes that were written.
    #[error("the slot is damaged")]
    Damaged,
    /// It asks for more memory or time than any honest slot, or than this machine has.
    #[error("the slot asks for too much memory or time")]
    TooExpensive,
    /// A newer version wrote it.
    #[error("written by a newer version")]
    Newer,
}

/// One way to open a vault. It holds no secret that does not cost a full guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    cost: Cost,
    salt: [u8; 16],
    wrapped: Vec<u8>,
}

impl Slot {
    /// Bytes of an encoded slot.
    pub const LEN: usize = HEAD + WRAPPED + 8;

    /// Wraps the master key under a passphrase, byte for byte as it was typed.
    pub fn create(
        passphrase: &str,
        master: &MasterKey,
        cost: Cost,
        rng: &mut dyn CryptoRng,
    ) -> Result<Self, SlotError> {
        let salt = random(rng);
        let key = slot_key(passphrase, &salt, cost)?;
        let wrapped = key.seal(&head(cost, &salt), master.as_bytes(), rng);
        Ok(Self {
            cost,
            salt,
            wrapped,
        })
    }

    /// The master key, after as much time as the cost says.
    pub fn open(&self, passphrase: &str) -> Result<MasterKey, SlotError> {
        let key = slot_key(passphrase, &self.salt, self.cost)?;
        let plain = key
            .open(&head(self.cost, &self.salt), &self.wrapped)
            .map_err(|error| match error {
                OpenError::WrongKey => SlotError::WrongPassphrase,
                OpenError::Damaged => SlotError::Damaged,
            })?;
        let master =
            Zeroizing::new(<[u8; 32]>::try_from(plain.as_slice()).map_err(|_| SlotError::Damaged)?);
        Ok(MasterKey::from_bytes(*master))
    }

    /// What a guess at it costs.
    pub const fn cost(&self) -> Cost {
        self.cost
    }

    /// As bytes, with a checksum, so that damage is not taken for a wrong passphrase.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = head(self.cost, &self.salt);
        out.extend_from_slice(&self.wrapped);
        let sum = checksum(&out);
        out.extend_from_slice(&sum);
        out
    }

    /// Reads a slot. What it asks for is judged here, before anything is computed or allocated for it.
    pub fn decode(bytes: &[u8]) -> Result<Self, SlotError> {
        match bytes.first() {
            Some(&VERSION) => {}
            Some(1..) => return Err(SlotError::Newer),
            _ => return Err(SlotError::Damaged),
        }
        let (body, sum) = bytes.split_last_chunk::<8>().ok_or(SlotError::Damaged)?;
        if bytes.len() != Self::LEN || checksum(body) != *sum {
            return Err(SlotError::Damaged);
        }
        let mut reader = Reader::new(body);
        let damaged = SlotError::Damaged;
        reader.u8().ok_or(damaged)?;
        let memory_kib = reader.u32().ok_or(damaged)?;
        let passes = reader.u32().ok_or(damaged)?;
        let lanes = reader.u32().ok_or(damaged)?;
        let cost = Cost::new(memory_kib, passes, lanes).map_err(|_| SlotError::TooExpensive)?;
        let salt = reader.array().ok_or(damaged)?;
        Ok(Self {
            cost,
            salt,
            wrapped: reader.rest().to_vec(),
        })
    }
}

fn slot_key(passphrase: &str, salt: &[u8; 16], cost: Cost) -> Result<SealKey, SlotError> {
    let stretched =
        stretch(passphrase.as_bytes(), salt, cost).map_err(|_| SlotError::TooExpensive)?;
    Ok(SealKey::from_bytes(derive(
        "commonbook v1 slot key",
        &[stretched.as_slice()],
    )))
}

fn head(cost: Cost, salt: &[u8; 16]) -> Vec<u8> {
    let mut out = vec![VERSION];
    out.extend_from_slice(&cost.memory_kib().to_le_bytes());
    out.extend_from_slice(&cost.passes().to_le_bytes());
    out.extend_from_slice(&cost.lanes().to_le_bytes());
    out.extend_from_slice(salt);
    out
}

fn checksum(bytes: &[u8]) -> [u8; 8] {
    derive("commonbook v1 slot checksum", &[bytes])
}
