//! What every test needs: devices, a group, and randomness that is the same in every run.

use commonbook_seal::{
    ChainStart, Content, DeviceKeys, Draft, Envelope, EnvelopeId, EpochKey, GroupId, Kind, PageId,
    Under,
};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

pub(crate) fn rng(seed: u64) -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(seed)
}

pub(crate) struct World {
    pub(crate) rng: ChaCha20Rng,
    pub(crate) group: GroupId,
    pub(crate) ana: DeviceKeys,
    pub(crate) bo: DeviceKeys,
    pub(crate) epoch: EpochKey,
    pub(crate) page: PageId,
    pub(crate) start: ChainStart,
}

impl World {
    pub(crate) fn new(seed: u64) -> Self {
        let mut rng = rng(seed);
        let ana = DeviceKeys::generate(&mut rng);
        Self {
            group: GroupId::of_genesis(b"a genesis operation with a salt in it"),
            bo: DeviceKeys::generate(&mut rng),
            epoch: EpochKey::generate(&mut rng),
            page: PageId::from_bytes([7; 16]),
            start: ChainStart::new(ana.id(), &mut rng),
            ana,
            rng,
        }
    }

    /// The first envelope of Ana's chain.
    pub(crate) fn first(&self, kind: Kind) -> Draft {
        Draft {
            kind,
            group: self.group,
            chain: self.start.chain(self.group),
            height: 0,
            previous: None,
            seen: vec![],
            start: Some(self.start),
            page: self.page,
        }
    }

    /// Some later envelope of Ana's chain.
    pub(crate) fn later(&self, kind: Kind) -> Draft {
        let ids = [3, 1, 2].map(|n| EnvelopeId::from_bytes([n; 32]));
        Draft {
            height: 9,
            previous: Some(EnvelopeId::from_bytes([9; 32])),
            seen: ids.to_vec(),
            start: None,
            ..self.first(kind)
        }
    }

    /// Seals for the epoch, signed by Ana.
    pub(crate) fn seal(&mut self, draft: Draft, payload: &[u8]) -> Envelope {
        let content = Content {
            payload,
            key_part: &[],
            tip: [5; 32],
        };
        Envelope::seal(
            draft,
            Under::Epoch(&self.epoch),
            content,
            &self.ana,
            &mut self.rng,
        )
        .unwrap()
    }
}

/// Cheap, reproducible bytes that are nobody's secret.
pub(crate) fn noise(seed: u64, len: usize) -> Vec<u8> {
    use rand_chacha::rand_core::Rng as _;
    let mut out = vec![0; len];
    rng(seed).fill_bytes(&mut out);
    out
}
