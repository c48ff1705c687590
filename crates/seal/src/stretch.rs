//! Making a key from what a person can remember or say: Argon2id (RFC 9106).

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize as _, Zeroizing};

/// More memory than this is absurd, in KiB.
const MEMORY_CAP: u32 = 1024 * 1024;
/// Memory times passes: 16 GiB take an old laptop half a minute.
const WORK_CAP: u64 = 16 * 1024 * 1024;
const LANES_CAP: u32 = 8;

/// What one guess costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// This cost is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CostError {
    /// Less than Argon2 allows: 8 KiB for each lane, one pass, one lane.
    #[error("less than the least possible cost")]
    TooSmall,
    /// So much that no honest vault asks for it.
    #[error("an absurd cost")]
    TooBig,
}

/// This machine has not enough memory free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not enough memory")]
pub struct NoMemory;

impl Cost {
    /// Memory in KiB, passes over it, and lanes.
    pub const fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, CostError> {
        if passes == 0 || lanes == 0 {
            return Err(CostError::TooSmall);
        }
        if memory_kib > MEMORY_CAP
            || lanes > LANES_CAP
            || memory_kib as u64 * passes as u64 > WORK_CAP
        {
            return Err(CostError::TooBig);
        }
        if memory_kib < 8 * lanes {
            return Err(CostError::TooSmall);
        }
        Ok(Self {
            memory_kib,
            passes,
            lanes,
        })
    }

    /// What Argon2 takes at the least. It protects nothing; tests use it to be quick.
    pub const fn smallest_legal_for_tests() -> Self {
        Self {
            memory_kib: 8,
            passes: 1,
            lanes: 1,
        }
    }

    /// Memory in KiB.
    pub const fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over the memory.
    pub const fn passes(self) -> u32 {
        self.passes
    }

    /// Lanes.
    pub const fn lanes(self) -> u32 {
        self.lanes
    }
}

impl Default for Cost {
    /// 64 MiB, three passes, one lane: the second recommendation of RFC 9106 with one lane, and the least that a
    /// vault of the product may have.
    fn default() -> Self {
        Self {
            memory_kib: 64 * 1024,
            passes: 3,
            lanes: 1,
        }
    }
}

/// 32 bytes that cost so much to compute.
pub(crate) fn stretch(
    secret: &[u8],
    salt: &[u8],
    cost: Cost,
) -> Result<Zeroizing<[u8; 32]>, NoMemory> {
    let params =
        Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(|_| NoMemory)?;
    let mut blocks: Vec<Block> = Vec::new();
    blocks
        .try_reserve_exact(params.block_count())
        .map_err(|_| NoMemory)?;
    blocks.resize(params.block_count(), Block::default());
    let mut out = Zeroizing::new([0; 32]);
    let result = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(secret, salt, out.as_mut_slice(), &mut blocks)
        .map_err(|_| NoMemory);
    // The last block is as good as the key.
    blocks.iter_mut().for_each(|block| block.zeroize());
    result.map(|()| out)
}
