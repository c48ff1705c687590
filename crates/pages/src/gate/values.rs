//! Values of operations, as far as their kind matters to the gate.

use super::{Refusal, bytes::Bytes};

/// Bytes in the value of a flat key.
const LONGEST: usize = 64 * 1024;

/// A value, as far as its kind matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value<'a> {
    Null,
    Flat,
    Text(&'a str),
}

impl<'a> Value<'a> {
    /// Reads a value; `kind` holds its type in the last four bits, and its length.
    pub(super) fn read(kind: u64, bytes: &mut Bytes<'a>) -> Result<Self, Refusal> {
        let len = usize::try_from(kind >> 4).map_err(|_| Refusal::Malformed)?;
        let bytes = bytes.take(len)?;
        if len > LONGEST {
            return Err(Refusal::TooLarge);
        }
        match (kind & 15, len) {
            (0, 0) => Ok(Self::Null),
            (1 | 2, 0) => Ok(Self::Flat),
            (3, _) => whole(bytes, |bytes| bytes.unsigned().map(|_| ())),
            (4, _) => whole(bytes, |bytes| bytes.signed().map(|_| ())),
            (6, _) => std::str::from_utf8(bytes)
                .map(Self::Text)
                .map_err(|_| Refusal::Malformed),
            _ => Err(Refusal::Operation),
        }
    }

    /// Fit for a flat key: a text, a number, yes or no.
    pub(super) const fn is_flat(self) -> bool {
        matches!(self, Self::Flat | Self::Text(_))
    }

    pub(super) fn is_letter(self) -> bool {
        matches!(self, Self::Text(text) if text.chars().count() == 1)
    }
}

fn whole<'a>(
    bytes: &'a [u8],
    read: impl Fn(&mut Bytes<'a>) -> Result<(), Refusal>,
) -> Result<Value<'a>, Refusal> {
    let mut bytes = Bytes(bytes);
    read(&mut bytes)?;
    if bytes.is_empty() {
        Ok(Value::Flat)
    } else {
        Err(Refusal::Malformed)
    }
}
