//! "You do not belong any more": sealed to the device it is for, and to be made only by who held a key of the group that
//! this device holds too.

use rand_core::CryptoRng;
use subtle::ConstantTimeEq as _;

use crate::hash::derive;
use crate::key_part::wrap_or_blank;
use crate::wrap::Private;
use crate::{DeviceId, DeviceKeys, DevicePublic, EpochKey, GroupId};

/// A device that shall learn that it was removed, and how it can tell that this is true.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// Which.
    pub device: &'a DevicePublic,
    /// A key of the group that it holds, the newest that is known of. It believes nobody who did not hold that.
    pub by: &'a EpochKey,
}

/// A notice, of the size and look of any wrap.
pub fn notice(group: GroupId, told: &Told<'_>, rng: &mut dyn CryptoRng) -> Vec<u8> {
    let code = code(group, &told.device.device, told.by);
    wrap_or_blank(told.device, &info(group), &code, rng)
}

/// Whether this is a notice for the holder of `keys`, made by who held one of `believed`: name only keys that nobody
/// holds who is known to have gone.
pub fn is_notice(group: GroupId, notice: &[u8], keys: &DeviceKeys, believed: &[EpochKey]) -> bool {
    opens_notice(group, notice, &keys.private(), &keys.id(), believed)
}

pub(crate) fn opens_notice(
    group: GroupId,
    notice: &[u8],
    private: &Private,
    device: &DeviceId,
    believed: &[EpochKey],
) -> bool {
    let Some(said) = private.unwrap_key(&info(group), notice) else {
        return false;
    };
    believed
        .iter()
        .any(|by| code(group, device, by).ct_eq(&*said).into())
}

fn code(group: GroupId, device: &DeviceId, by: &EpochKey) -> [u8; 32] {
    derive(
        "commonbook v1 notice of removal code",
        &[by.as_bytes(), group.as_bytes(), device.as_bytes()],
    )
}

fn info(group: GroupId) -> [u8; 32] {
    derive("commonbook v1 notice of removal", &[group.as_bytes()])
}
