//! Sealing a key to a device: HPKE (RFC 9180), Base mode, X-Wing, HKDF-SHA256, ChaCha20-Poly1305.
//!
//! X-Wing is X25519 and ML-KEM-768 together: a key sealed today on a stick that is lost stays sealed when one of
//! the two is broken later.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::{
    Deserializable as _, Kem, OpModeR, OpModeS, Serializable as _, single_shot_open,
    single_shot_seal_with_rng,
};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::hash::derive;

/// Bytes of an X-Wing ciphertext.
pub(crate) const ENCAPSULATED: usize = 1120;
/// Bytes of a public key to seal to.
pub(crate) const PUBLIC_KEY: usize = 1216;
/// Bytes of a wrap of a 32-byte key.
pub(crate) const WRAP: usize = ENCAPSULATED + 32 + 16;

type PublicKey = <XWing as Kem>::PublicKey;
type PrivateKey = <XWing as Kem>::PrivateKey;
type Encapsulated = <XWing as Kem>::EncappedKey;

/// The public key to seal to is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no key to seal to")]
pub struct BadPublicKey;

/// Seals a small secret to the holder of an X-Wing key. `info` says what for; unwrapping needs the same.
/// Adds 1,136 bytes.
pub fn wrap(
    kem: &[u8],
    info: &[u8],
    plain: &[u8],
    rng: &mut dyn CryptoRng,
) -> Result<Vec<u8>, BadPublicKey> {
    let mut rng = rng;
    let key = PublicKey::from_bytes(kem).map_err(|_| BadPublicKey)?;
    let (encapsulated, sealed) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, XWing>(
        &OpModeS::Base,
        &key,
        &digest(info),
        plain,
        &[],
        &mut rng,
    )
    .map_err(|_| BadPublicKey)?;
    let mut out = encapsulated.to_bytes().to_vec();
    out.extend_from_slice(&sealed);
    Ok(out)
}

/// Whether one can seal to this.
pub(crate) fn is_public_key(kem: &[u8]) -> bool {
    PublicKey::from_bytes(kem).is_ok()
}

/// The private half.
pub(crate) struct Private(Option<PrivateKey>);

impl Private {
    pub(crate) fn new(secret: &[u8; 32]) -> Self {
        Self(PrivateKey::from_bytes(secret).ok())
    }

    /// Its public half.
    pub(crate) fn public(&self) -> Vec<u8> {
        self.0
            .as_ref()
            .map(|key| XWing::sk_to_pk(key).to_bytes().to_vec())
            .unwrap_or_default()
    }

    pub(crate) fn unwrap(&self, info: &[u8], wrapped: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (encapsulated, sealed) = wrapped.split_at_checked(ENCAPSULATED)?;
        let encapsulated = Encapsulated::from_bytes(encapsulated).ok()?;
        single_shot_open::<ChaCha20Poly1305, HkdfSha256, XWing>(
            &OpModeR::Base,
            self.0.as_ref()?,
            &encapsulated,
            &digest(info),
            sealed,
            &[],
        )
        .ok()
        .map(Zeroizing::new)
    }

    /// Opens a wrap of a 32-byte key.
    pub(crate) fn unwrap_key(&self, info: &[u8], wrapped: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
        let plain = self.unwrap(info, wrapped)?;
        plain.as_slice().try_into().ok().map(Zeroizing::new)
    }
}

/// The library refuses an `info` of 64 KiB by panicking; a digest is always short.
fn digest(info: &[u8]) -> [u8; 32] {
    derive("commonbook v1 hpke info", &[info])
}
