//! The fields of a change chunk in front of its operations, as Automerge's storage format has them.

use super::{Refusal, bytes::Bytes};

/// Larger than any change this program writes, and small enough to look at.
const LARGEST: usize = 256 * 1024;
/// A page has as many heads as people write at once.
const MOST_DEPS: usize = 1_000;
/// Writers that one change can refer to: some for each operation of the largest that this program writes.
const MOST_ACTORS: usize = 8_000;
const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
const CHANGE: u8 = 1;

/// The largest number of an operation. Far below where the library's counters end, far above any page.
const LAST_OP: u64 = 1 << 31;

/// A change chunk whose fields were read and whose operations were not yet.
#[derive(Debug)]
pub(crate) struct Chunk<'a> {
    pub(crate) checksum: [u8; 4],
    pub(crate) deps: Vec<[u8; 32]>,
    pub(crate) actor: [u8; 16],
    pub(crate) seq: u64,
    pub(crate) start_op: u64,
    /// The writers that operations refer to by number, from 1; number 0 is the writer of the change.
    pub(crate) others: Vec<[u8; 16]>,
    /// Column specification and bytes, in the order of their specifications.
    pub(crate) columns: Vec<(u32, &'a [u8])>,
}

impl<'a> Chunk<'a> {
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self, Refusal> {
        if bytes.len() > LARGEST {
            return Err(Refusal::TooLarge);
        }
        let mut bytes = Bytes(bytes);
        if bytes.array::<4>().map_err(|_| Refusal::NotAChange)? != MAGIC {
            return Err(Refusal::NotAChange);
        }
        let checksum = bytes.array::<4>()?;
        if bytes.array::<1>()? != [CHANGE] {
            return Err(Refusal::NotAChange);
        }
        let mut body = Bytes(bytes.prefixed()?);
        if !bytes.is_empty() {
            return Err(Refusal::Malformed);
        }
        let count = body.count()?;
        if count > MOST_DEPS {
            return Err(Refusal::Dependencies);
        }
        let deps = (0..count)
            .map(|_| body.array::<32>())
            .collect::<Result<Vec<_>, _>>()?;
        let actor = actor(&mut body)?;
        let seq = body.unsigned()?;
        let start_op = body.unsigned()?;
        if start_op == 0 || start_op > LAST_OP {
            return Err(Refusal::StartOp);
        }
        let time = body.signed()?;
        let message = body.prefixed()?;
        if time != 0 || !message.is_empty() {
            return Err(Refusal::NotPlain);
        }
        let count = body.count()?;
        if count > MOST_ACTORS {
            return Err(Refusal::Malformed);
        }
        let others = (0..count)
            .map(|_| other(&mut body))
            .collect::<Result<Vec<_>, _>>()?;
        let columns = columns(&mut body)?;
        if !body.is_empty() {
            return Err(Refusal::NotPlain);
        }
        Ok(Self {
            checksum,
            deps,
            actor,
            seq,
            start_op,
            others,
            columns,
        })
    }
}

fn actor(body: &mut Bytes<'_>) -> Result<[u8; 16], Refusal> {
    body.prefixed()?.try_into().map_err(|_| Refusal::Actor)
}

/// A writer that operations refer to; all writers of this program have sixteen bytes.
fn other(body: &mut Bytes<'_>) -> Result<[u8; 16], Refusal> {
    body.prefixed()?.try_into().map_err(|_| Refusal::Malformed)
}

fn columns<'a>(body: &mut Bytes<'a>) -> Result<Vec<(u32, &'a [u8])>, Refusal> {
    let count = body.count()?;
    // There are thirteen kinds of columns.
    if count > 13 {
        return Err(Refusal::Malformed);
    }
    let mut specs = Vec::new();
    for _ in 0..count {
        let spec = u32::try_from(body.unsigned()?).map_err(|_| Refusal::Malformed)?;
        let ascending = specs.last().is_none_or(|(last, _)| *last < spec);
        if !ascending {
            return Err(Refusal::Malformed);
        }
        specs.push((spec, body.count()?));
    }
    specs
        .into_iter()
        .map(|(spec, len)| Ok((spec, body.take(len)?)))
        .collect()
}
