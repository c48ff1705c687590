//! A sealed file that carries news. Outside there is a short magic, a version and noise: no group, no name, no time.

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::bytes::{Reader, random, shuffle};
use crate::hash::derive;
use crate::key_part::wrap_or_blank;
use crate::notice::opens_notice;
use crate::padding::{pad, unpad};
use crate::wrap::{ENCAPSULATED, WRAP};
use crate::{DeviceKeys, DevicePublic, EpochKey, GroupId, SealKey, Told, notice};

const MAGIC: [u8; 3] = [0xc8, b'b', b'n'];
const VERSION: u8 = 1;
const SALT: usize = 32;
const EPOCH_SLOT: usize = 32 + SealKey::OVERHEAD;
const SLOTS: [usize; 4] = [4, 16, 64, 256];

/// The sealing of news files.
#[derive(Clone, Copy, Debug)]
pub struct Bundle;

/// Who shall be able to open a bundle.
#[derive(Clone, Copy, Debug)]
pub struct Readers<'a> {
    /// Everybody who holds this epoch.
    pub newest: &'a EpochKey,
    /// Current devices that are not known to hold it.
    pub devices: &'a [DevicePublic],
    /// Devices that shall learn that they were removed from `group`, and nothing else; the first ones, where there is no
    /// room for all.
    pub removed: &'a [Told<'a>],
    /// The group they were removed from.
    pub group: GroupId,
}

/// The content is longer than a bundle may be, or more than 256 devices need a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too big for one file")]
pub struct TooBig;

/// Why a file gives no news.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// It is some other file.
    #[error("not a news file")]
    NotABundle,
    /// A newer version made it.
    #[error("made by a newer version")]
    Newer,
    /// It is for us, and these are not the bytes that were written; or it ends too early.
    #[error("the file is damaged")]
    Damaged,
    /// We hold no key to it.
    #[error("not for this device")]
    NotForUs,
}

impl Bundle {
    /// The longest bundle in bytes. Longer files need not be read at all.
    pub const CAP: usize = 128 * 1024 * 1024;

    /// Seals content for its readers.
    pub fn seal(
        content: &[u8],
        readers: &Readers<'_>,
        rng: &mut dyn CryptoRng,
    ) -> Result<Vec<u8>, TooBig> {
        let [.., most] = SLOTS;
        let room = most.checked_sub(readers.devices.len()).ok_or(TooBig)?;
        let removed: Vec<_> = readers.removed.iter().take(room).collect();
        let used = readers.devices.len() + removed.len();
        let class = SLOTS
            .iter()
            .position(|slots| *slots >= used)
            .ok_or(TooBig)?;
        let count = SLOTS.get(class).copied().ok_or(TooBig)?;

        let salt: [u8; SALT] = random(rng);
        let key = Zeroizing::new(random::<32>(rng));
        let mut out = Vec::with_capacity(
            content
                .len()
                .saturating_add(count * WRAP)
                .saturating_add(4096),
        );
        out.extend_from_slice(&MAGIC);
        out.push(VERSION);
        out.extend_from_slice(&salt);
        // Two bits say how many slots follow, and look like the other six.
        let [mask] = mask(&salt);
        let [noise] = random::<1>(rng);
        out.push((noise & !3) | ((u8::try_from(class).unwrap_or(0) ^ mask) & 3));
        out.extend_from_slice(&epoch_key(readers.newest).seal(&salt, key.as_slice(), rng));

        let info = slot_info(&salt);
        let nobody = DeviceKeys::generate(rng).public();
        let mut slots: Vec<Vec<u8>> = Vec::with_capacity(count);
        for device in readers.devices {
            slots.push(wrap_or_blank(device, &info, &key, rng));
        }
        for told in removed {
            slots.push(notice(readers.group, told, rng));
        }
        while slots.len() < count {
            slots.push(wrap_or_blank(&nobody, &info, &random(rng), rng));
        }
        shuffle(&mut slots, rng);
        for mut slot in slots {
            veil(&mut slot, rng);
            out.extend_from_slice(&slot);
        }

        let padded = Zeroizing::new(pad(content).ok_or(TooBig)?);
        let sealed = SealKey::from_bytes(*key).seal(&out, &padded, rng);
        if sealed.len().saturating_add(out.len()) > Self::CAP {
            return Err(TooBig);
        }
        out.extend_from_slice(&sealed);
        Ok(out)
    }

    /// The content, for who holds the epoch or one of the slots.
    pub fn open(
        bytes: &[u8],
        epochs: &[EpochKey],
        keys: &DeviceKeys,
    ) -> Result<Zeroizing<Vec<u8>>, BundleError> {
        let parts = Parts::read(bytes)?;
        let by_epoch = epochs
            .iter()
            .find_map(|epoch| epoch_key(epoch).open(parts.salt, parts.epoch_slot).ok());
        let key = match by_epoch {
            Some(key) => key
                .as_slice()
                .try_into()
                .map(Zeroizing::new)
                .map_err(|_| BundleError::Damaged)?,
            None => {
                let (private, info) = (keys.private(), slot_info(parts.salt));
                parts
                    .slots()
                    .find_map(|slot| private.unwrap_key(&info, &slot))
                    .ok_or(BundleError::NotForUs)?
            }
        };
        let padded = SealKey::from_bytes(*key)
            .open(parts.outside, parts.sealed)
            .map_err(|_| BundleError::Damaged)?;
        unpad(&padded)
            .map(|content| Zeroizing::new(content.to_vec()))
            .ok_or(BundleError::Damaged)
    }

    /// Whether the file tells this device that it was removed from a group; see [`is_notice`](crate::is_notice()).
    pub fn notice_for(
        bytes: &[u8],
        keys: &DeviceKeys,
        group: GroupId,
        believed: &[EpochKey],
    ) -> bool {
        let (private, device) = (keys.private(), keys.id());
        Parts::read(bytes).is_ok_and(|parts| {
            parts
                .slots()
                .any(|slot| opens_notice(group, &slot, &private, &device, believed))
        })
    }

    /// Whether a file that begins with these bytes may be a bundle.
    pub fn begins(bytes: &[u8]) -> bool {
        bytes.starts_with(&MAGIC)
    }

    /// A file name that says nothing, without an ending.
    pub fn file_name(rng: &mut dyn CryptoRng) -> String {
        let name = data_encoding::BASE32_NOPAD.encode(&random::<10>(rng));
        name.to_ascii_lowercase()
    }
}

/// A bundle in its parts, none of them believed yet.
struct Parts<'a> {
    salt: &'a [u8; SALT],
    epoch_slot: &'a [u8],
    slots: &'a [u8],
    outside: &'a [u8],
    sealed: &'a [u8],
}

impl<'a> Parts<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self, BundleError> {
        let mut reader = Reader::new(bytes);
        if reader.array() != Some(MAGIC) {
            return Err(BundleError::NotABundle);
        }
        match reader.u8() {
            Some(VERSION) => {}
            Some(1..) => return Err(BundleError::Newer),
            _ => return Err(BundleError::Damaged),
        }
        if bytes.len() > Bundle::CAP {
            return Err(BundleError::Damaged);
        }
        Self::after_version(bytes, reader).ok_or(BundleError::Damaged)
    }

    fn after_version(bytes: &'a [u8], mut reader: Reader<'a>) -> Option<Self> {
        let salt: &[u8; SALT] = reader.take(SALT)?.try_into().ok()?;
        let [mask] = mask(salt);
        let count = SLOTS.get(usize::from((reader.u8()? ^ mask) & 3))?;
        let epoch_slot = reader.take(EPOCH_SLOT)?;
        let slots = reader.take(count * WRAP)?;
        let sealed = reader.rest();
        let outside = bytes.get(..bytes.len().checked_sub(sealed.len())?)?;
        Some(Self {
            salt,
            epoch_slot,
            slots,
            outside,
            sealed,
        })
    }

    fn slots(&self) -> impl Iterator<Item = Vec<u8>> + use<'a> {
        self.slots.chunks_exact(WRAP).map(|slot| {
            let mut slot = slot.to_vec();
            unveil(&mut slot);
            slot
        })
    }
}

/// The last bit of an X25519 key is always nought. In noise it must not be; what it is, the associated data covers.
fn veil(slot: &mut [u8], rng: &mut dyn CryptoRng) {
    if let Some(byte) = slot.get_mut(ENCAPSULATED - 1) {
        let [noise] = random::<1>(rng);
        *byte |= noise & 0x80;
    }
}

fn unveil(slot: &mut [u8]) {
    if let Some(byte) = slot.get_mut(ENCAPSULATED - 1) {
        *byte &= 0x7f;
    }
}

fn mask(salt: &[u8; SALT]) -> [u8; 1] {
    derive("commonbook v1 bundle slot count", &[salt])
}

fn slot_info(salt: &[u8; SALT]) -> [u8; 32] {
    derive("commonbook v1 bundle slot", &[salt])
}

fn epoch_key(epoch: &EpochKey) -> SealKey {
    SealKey::from_bytes(derive(
        "commonbook v1 bundle epoch key",
        &[epoch.as_bytes()],
    ))
}
