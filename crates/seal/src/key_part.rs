//! The part of an envelope that hands out a key. It lies outside the epoch's seal, so that a member who was away
//! can read it, and carries the older keys, so that one who came later can read what came before.

use rand_core::CryptoRng;

use crate::bytes::Reader;
use crate::hash::derive;
use crate::notice::opens_notice;
use crate::wrap::{WRAP, wrap};
use crate::{
    DeviceKeys, DevicePublic, EpochKey, GroupId, KeyId, Kind, OpenError, PageKey, SealKey, Told,
    notice,
};

const WRAPS_CAP: usize = Kind::Control.frame_cap() / WRAP;
const SUPERSEDED_CAP: usize = 1024;
/// Wraps of a page's key are filled up to one of these numbers.
const PAGE_SLOTS: [usize; 3] = [4, 16, KeyPart::PAGE_RECIPIENTS];

/// Why some bytes are no key part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyPartError {
    /// They are laid out in another way, end too early or go on.
    #[error("no key part")]
    Form,
    /// More wraps, notices or older keys than allowed.
    #[error("too many keys")]
    Cap,
}

/// A key, sealed to each device that shall have it; older keys, sealed under it; and a notice for each device that
/// was removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPart {
    key: KeyId,
    wraps: Vec<Vec<u8>>,
    superseded: Vec<u8>,
    notices: Vec<Vec<u8>>,
}

impl KeyPart {
    /// To so many devices at once a page's own key can be handed in an envelope that carries changes too.
    pub const PAGE_RECIPIENTS: usize = 48;

    /// Hands an epoch key to `recipients`, with the keys `old` that it supersedes, and tells `removed` that they
    /// were removed. Of more than 1,024 older keys only the first ones are carried: name the newest first.
    ///
    /// A recipient whose public key is none gets a wrap that nobody can open: one broken device must never be able
    /// to stop the others from changing the key.
    pub fn make(
        group: GroupId,
        new: &EpochKey,
        recipients: &[DevicePublic],
        old: &[EpochKey],
        removed: &[Told<'_>],
        rng: &mut dyn CryptoRng,
    ) -> Self {
        let key = new.key_id();
        let info = epoch_info(group, key);
        let wraps = recipients
            .iter()
            .map(|to| wrap_or_blank(to, &info, new.as_bytes(), rng))
            .collect();
        let superseded = if old.is_empty() {
            Vec::new()
        } else {
            let mut plain =
                zeroize::Zeroizing::new(Vec::with_capacity(old.len().saturating_mul(32)));
            for key in old.iter().take(SUPERSEDED_CAP) {
                plain.extend_from_slice(key.as_bytes());
            }
            superseded_key(new).seal(key.as_bytes(), &plain, rng)
        };
        let notices = removed
            .iter()
            .map(|told| notice(group, told, rng))
            .collect();
        Self {
            key,
            wraps,
            superseded,
            notices,
        }
    }

    /// Hands a page's own key to `recipients`, among blanks, so that their number does not tell who may see the page.
    /// Of more than [`KeyPart::PAGE_RECIPIENTS`] there would be no room for the rest.
    pub fn make_for_page(
        group: GroupId,
        key: &PageKey,
        recipients: &[DevicePublic],
        rng: &mut dyn CryptoRng,
    ) -> Self {
        let info = page_info(group, key.key_id());
        let mut wraps: Vec<Vec<u8>> = recipients
            .iter()
            .take(Self::PAGE_RECIPIENTS)
            .map(|to| wrap_or_blank(to, &info, key.as_bytes(), rng))
            .collect();
        let slots = PAGE_SLOTS.into_iter().find(|slots| *slots >= wraps.len());
        wraps.resize_with(slots.unwrap_or(wraps.len()), || blank(rng));
        Self {
            key: key.key_id(),
            wraps,
            superseded: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// The key it hands out. Whoever opens it gets this key or none.
    pub const fn key(&self) -> KeyId {
        self.key
    }

    /// To how many devices it is sealed.
    pub fn recipients(&self) -> usize {
        self.wraps.len()
    }

    /// Whether there are notices in it for anybody.
    pub fn has_notices(&self) -> bool {
        !self.notices.is_empty()
    }

    /// The epoch key, if one of the wraps is for this device.
    pub fn open(&self, keys: &DeviceKeys, group: GroupId) -> Option<EpochKey> {
        let info = epoch_info(group, self.key);
        self.first(keys, &info, EpochKey::from_bytes)
            .filter(|key| key.key_id() == self.key)
    }

    /// The page key, if one of the wraps is for this device.
    pub fn open_for_page(&self, keys: &DeviceKeys, group: GroupId) -> Option<PageKey> {
        let info = page_info(group, self.key);
        self.first(keys, &info, PageKey::from_bytes)
            .filter(|key| key.key_id() == self.key)
    }

    fn first<K>(&self, keys: &DeviceKeys, info: &[u8], key: impl Fn([u8; 32]) -> K) -> Option<K> {
        let private = keys.private();
        self.wraps
            .iter()
            .find_map(|wrap| private.unwrap_key(info, wrap))
            .map(|bytes| key(*bytes))
    }

    /// The older keys that came with this one.
    pub fn superseded(&self, new: &EpochKey) -> Result<Vec<EpochKey>, OpenError> {
        if new.key_id() != self.key {
            return Err(OpenError::WrongKey);
        }
        if self.superseded.is_empty() {
            return Ok(Vec::new());
        }
        let plain = superseded_key(new).open(self.key.as_bytes(), &self.superseded)?;
        let (keys, []) = plain.as_chunks::<32>() else {
            return Err(OpenError::Damaged);
        };
        Ok(keys
            .iter()
            .map(|bytes| EpochKey::from_bytes(*bytes))
            .collect())
    }

    /// Whether it tells this device that it was removed; see [`is_notice`](crate::is_notice()).
    pub fn notice_for(&self, keys: &DeviceKeys, group: GroupId, believed: &[EpochKey]) -> bool {
        let (private, device) = (keys.private(), keys.id());
        self.notices
            .iter()
            .any(|notice| opens_notice(group, notice, &private, &device, believed))
    }

    /// As bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = self.key.as_bytes().to_vec();
        put_wraps(&mut out, &self.wraps);
        // More than this would not fit into an envelope either.
        out.extend_from_slice(
            &u32::try_from(self.superseded.len())
                .unwrap_or(u32::MAX)
                .to_le_bytes(),
        );
        out.extend_from_slice(&self.superseded);
        put_wraps(&mut out, &self.notices);
        out
    }

    /// Reads what [`KeyPart::encode`] gives, and nothing after it.
    pub fn decode(bytes: &[u8]) -> Result<Self, KeyPartError> {
        let mut reader = Reader::new(bytes);
        let key = KeyId::from_bytes(reader.array().ok_or(KeyPartError::Form)?);
        let wraps = take_wraps(&mut reader)?;
        let len = reader
            .u32()
            .and_then(|len| usize::try_from(len).ok())
            .ok_or(KeyPartError::Form)?;
        if len > SUPERSEDED_CAP * 32 + SealKey::OVERHEAD {
            return Err(KeyPartError::Cap);
        }
        let superseded = reader.take(len).ok_or(KeyPartError::Form)?.to_vec();
        let notices = take_wraps(&mut reader)?;
        if reader.is_empty() {
            Ok(Self {
                key,
                wraps,
                superseded,
                notices,
            })
        } else {
            Err(KeyPartError::Form)
        }
    }
}

/// A wrap, or for a key that is none something of the same size and look.
pub(crate) fn wrap_or_blank(
    to: &DevicePublic,
    info: &[u8],
    key: &[u8; 32],
    rng: &mut dyn CryptoRng,
) -> Vec<u8> {
    wrap(&to.kem, info, key, rng).unwrap_or_else(|_| blank(rng))
}

/// A wrap that nobody can open. It is a true one, to keys thrown away at once, because random bytes can be told from
/// a point on a curve.
pub(crate) fn blank(rng: &mut dyn CryptoRng) -> Vec<u8> {
    let nobody = DeviceKeys::generate(rng).public();
    wrap(
        &nobody.kem,
        b"nobody",
        &crate::bytes::random::<32>(rng),
        rng,
    )
    .unwrap_or_else(|_| vec![0; WRAP])
}

fn epoch_info(group: GroupId, key: KeyId) -> [u8; 32] {
    derive(
        "commonbook v1 wrap of an epoch key",
        &[group.as_bytes(), key.as_bytes()],
    )
}

fn page_info(group: GroupId, key: KeyId) -> [u8; 32] {
    derive(
        "commonbook v1 wrap of a page key",
        &[group.as_bytes(), key.as_bytes()],
    )
}

fn superseded_key(new: &EpochKey) -> SealKey {
    SealKey::from_bytes(derive("commonbook v1 superseded keys", &[new.as_bytes()]))
}

fn put_wraps(out: &mut Vec<u8>, wraps: &[Vec<u8>]) {
    // Never so many: they would not fit into an envelope.
    out.extend_from_slice(&u16::try_from(wraps.len()).unwrap_or(u16::MAX).to_le_bytes());
    for wrap in wraps {
        out.extend_from_slice(wrap);
    }
}

fn take_wraps(reader: &mut Reader<'_>) -> Result<Vec<Vec<u8>>, KeyPartError> {
    let count = reader.u16().map(usize::from).ok_or(KeyPartError::Form)?;
    if count > WRAPS_CAP {
        return Err(KeyPartError::Cap);
    }
    (0..count)
        .map(|_| {
            reader
                .take(WRAP)
                .map(<[u8]>::to_vec)
                .ok_or(KeyPartError::Form)
        })
        .collect()
}
