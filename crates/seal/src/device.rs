//! The keys of one device: Ed25519 (RFC 8032) to sign, X-Wing to be sealed to.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::bytes::{Reader, random};
use crate::wrap::{self, Private};
use crate::{DeviceId, DevicePublic};

/// Bytes of a signature.
pub const SIGNATURE: usize = 64;

const SECRET_VERSION: u8 = 1;

/// The stored form of a device's keys cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("these are no device keys")]
pub struct BadDeviceKeys;

/// The private keys of this device. They are wiped when dropped and never printed.
#[derive(Clone)]
pub struct DeviceKeys {
    signing: SigningKey,
    kem: Zeroizing<[u8; 32]>,
}

impl DeviceKeys {
    /// New random keys.
    pub fn generate(rng: &mut dyn CryptoRng) -> Self {
        let signing = Zeroizing::new(random(rng));
        Self {
            signing: SigningKey::from_bytes(&signing),
            kem: Zeroizing::new(random(rng)),
        }
    }

    /// The keys as bytes, to be sealed into the vault and nowhere else.
    pub fn to_secret_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(Vec::with_capacity(65));
        out.push(SECRET_VERSION);
        out.extend_from_slice(self.signing.as_bytes());
        out.extend_from_slice(&*self.kem);
        out
    }

    /// Takes back what [`DeviceKeys::to_secret_bytes`] gave.
    pub fn from_secret_bytes(bytes: &[u8]) -> Result<Self, BadDeviceKeys> {
        let mut reader = Reader::new(bytes);
        let (Some(SECRET_VERSION), Some(signing), Some(kem), true) = (
            reader.u8(),
            reader.array(),
            reader.array(),
            reader.is_empty(),
        ) else {
            return Err(BadDeviceKeys);
        };
        let signing = Zeroizing::new(signing);
        Ok(Self {
            signing: SigningKey::from_bytes(&signing),
            kem: Zeroizing::new(kem),
        })
    }

    /// Who this device is.
    pub fn id(&self) -> DeviceId {
        DeviceId::from_bytes(self.signing.verifying_key().to_bytes())
    }

    /// What others need to know of it.
    pub fn public(&self) -> DevicePublic {
        DevicePublic {
            device: self.id(),
            kem: self.private().public(),
        }
    }

    /// Signs a message for one purpose. A signature for one domain never counts for another.
    pub fn sign(&self, domain: &str, message: &[u8]) -> [u8; SIGNATURE] {
        self.signing.sign(&statement(domain, message)).to_bytes()
    }

    /// Opens what [`wrap()`](crate::wrap()) sealed to this device with the same `info`.
    pub fn unwrap(&self, info: &[u8], wrapped: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        self.private().unwrap(info, wrapped)
    }

    /// The key to open wraps with, expanded once for many tries.
    pub(crate) fn private(&self) -> Private {
        Private::new(&self.kem)
    }
}

impl std::fmt::Debug for DeviceKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DeviceKeys of {:?}", self.id())
    }
}

impl DeviceId {
    /// Whether this device signed the message for this domain. Strict: no weak keys, no second form of a signature's point.
    pub fn signed(&self, domain: &str, message: &[u8], signature: &[u8; SIGNATURE]) -> bool {
        let Ok(key) = VerifyingKey::from_bytes(self.as_bytes()) else {
            return false;
        };
        key.verify_strict(
            &statement(domain, message),
            &Signature::from_bytes(signature),
        )
        .is_ok()
    }
}

impl DevicePublic {
    /// Whether one can sign with and seal to these keys. Ask before admitting a device.
    pub fn is_well_formed(&self) -> bool {
        let signing = VerifyingKey::from_bytes(self.device.as_bytes());
        signing.is_ok_and(|key| !key.is_weak()) && wrap::is_public_key(&self.kem)
    }
}

/// What is signed: purpose and message, so put together that no two pairs give the same bytes.
fn statement(domain: &str, message: &[u8]) -> Vec<u8> {
    let mut out = b"commonbook v1 signature".to_vec();
    out.extend_from_slice(&(domain.len() as u64).to_le_bytes());
    out.extend_from_slice(domain.as_bytes());
    out.extend_from_slice(message);
    out
}
