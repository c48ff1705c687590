//! What devices of one group say of themselves on a network, and strangers cannot tell from noise.

use rand_core::CryptoRng;
use subtle::ConstantTimeEq as _;

use crate::EpochKey;
use crate::bytes::{random, shuffle};

/// How many beacons an announcement always carries.
pub const BEACONS: usize = 8;

/// The mark of an epoch on an endpoint. The endpoint's id is fresh for each meeting, so no mark is seen twice.
pub fn beacon(epoch: &EpochKey, endpoint: &[u8; 32]) -> [u8; 16] {
    epoch.mac("beacon", endpoint)
}

/// The marks of up to eight epochs, the newest first in `epochs`, filled up with random ones and shuffled.
pub fn beacons(
    epochs: &[EpochKey],
    endpoint: &[u8; 32],
    rng: &mut dyn CryptoRng,
) -> [[u8; 16]; BEACONS] {
    let mut known = epochs.iter();
    let mut marks = std::array::from_fn(|_| {
        known
            .next()
            .map_or_else(|| random(rng), |epoch| beacon(epoch, endpoint))
    });
    shuffle(&mut marks, rng);
    marks
}

/// Which of our epochs marks this endpoint: the first one in `epochs` of which a mark is there.
pub fn find_beacon(marks: &[[u8; 16]], epochs: &[EpochKey], endpoint: &[u8; 32]) -> Option<usize> {
    epochs.iter().position(|epoch| {
        let ours = beacon(epoch, endpoint);
        marks
            .iter()
            .take(BEACONS)
            .any(|mark| mark.ct_eq(&ours).into())
    })
}
