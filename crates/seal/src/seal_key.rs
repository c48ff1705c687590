//! XChaCha20-Poly1305 (RFC 8439 with the extended nonce) made to commit to its key.
//!
//! The cipher alone does not: one ciphertext can be made that opens under two keys. So the key used and a check
//! come from one keyed BLAKE3 of key and nonce, and the check is compared before anything is opened.

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use rand_core::CryptoRng;
use subtle::ConstantTimeEq as _;
use zeroize::{Zeroize as _, Zeroizing};

use crate::bytes::{Reader, random};
use crate::hash::keyed;
use crate::secret::secrets;

/// Bytes of the authentication tag at the end of what is sealed.
pub(crate) const TAG: usize = 16;

/// Why something sealed does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// It was sealed under another key.
    #[error("sealed under another key")]
    WrongKey,
    /// The key is right, but these are not the bytes that were sealed.
    #[error("what is sealed was changed")]
    Damaged,
}

/// A key for one nonce, and its check.
pub(crate) struct Once {
    cipher: XChaCha20Poly1305,
    nonce: XNonce,
    pub(crate) check: [u8; 16],
}

impl Once {
    pub(crate) fn new(key: &[u8; 32], nonce: &[u8; 24]) -> Self {
        let mut both: [u8; 48] = keyed(key, "commonbook v1 key and check", &[nonce]);
        let mut once = Zeroizing::new([0; 32]);
        let mut check = [0; 16];
        let (first, second) = both.split_at(32);
        once.copy_from_slice(first);
        check.copy_from_slice(second);
        both.zeroize();
        Self {
            cipher: XChaCha20Poly1305::new((&*once).into()),
            nonce: XNonce::from(*nonce),
            check,
        }
    }

    /// `None` only for more than 256 GiB.
    pub(crate) fn seal(&self, aad: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
        self.cipher
            .encrypt(&self.nonce, Payload { msg: plain, aad })
            .ok()
    }

    /// The check first, then the cipher.
    pub(crate) fn open(
        &self,
        check: &[u8; 16],
        aad: &[u8],
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        if !bool::from(self.check.ct_eq(check)) {
            return Err(OpenError::WrongKey);
        }
        let plain = self
            .cipher
            .decrypt(&self.nonce, Payload { msg: sealed, aad });
        plain.map(Zeroizing::new).map_err(|_| OpenError::Damaged)
    }
}

secrets! {
    /// A key to seal small things with: vault rows, slots, lists of older keys.
    SealKey;
}

impl SealKey {
    /// Bytes that sealing adds: nonce, check and tag.
    pub const OVERHEAD: usize = 24 + 16 + TAG;

    /// Seals under a fresh nonce. The associated data is not kept, but opening needs the same.
    pub fn seal(&self, aad: &[u8], plain: &[u8], rng: &mut dyn CryptoRng) -> Vec<u8> {
        let nonce: [u8; 24] = random(rng);
        let once = Once::new(&self.0, &nonce);
        // More than 256 GiB cannot be sealed and is not there to seal. Nothing opens the empty answer.
        let Some(sealed) = once.seal(aad, plain) else {
            return Vec::new();
        };
        let mut out = Vec::with_capacity(plain.len().saturating_add(Self::OVERHEAD));
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&once.check);
        out.extend_from_slice(&sealed);
        out
    }

    /// Opens what [`SealKey::seal`] made with the same associated data.
    pub fn open(&self, aad: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let mut reader = Reader::new(sealed);
        let (Some(nonce), Some(check)) = (reader.array(), reader.array()) else {
            return Err(OpenError::Damaged);
        };
        Once::new(&self.0, &nonce).open(&check, aad, reader.rest())
    }
}
