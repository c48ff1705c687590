//! Columns of operations: run-length coded numbers, texts and flags, read one value at a time.
//!
//! Every reader is told how many values there may be and refuses a run that says more.

use super::{Refusal, bytes::Bytes};

/// One value of a run-length coded column.
pub(crate) trait Value<'a>: Copy {
    fn read(bytes: &mut Bytes<'a>) -> Result<Self, Refusal>;
}

impl Value<'_> for u64 {
    fn read(bytes: &mut Bytes<'_>) -> Result<Self, Refusal> {
        bytes.unsigned()
    }
}

impl Value<'_> for i64 {
    fn read(bytes: &mut Bytes<'_>) -> Result<Self, Refusal> {
        bytes.signed()
    }
}

impl<'a> Value<'a> for &'a [u8] {
    fn read(bytes: &mut Bytes<'a>) -> Result<Self, Refusal> {
        bytes.prefixed()
    }
}

/// A run-length coded column.
#[derive(Clone, Debug)]
pub(crate) struct Runs<'a, T> {
    bytes: Bytes<'a>,
    /// Values that may still come.
    room: usize,
    run: usize,
    now: Now<T>,
}

#[derive(Clone, Copy, Debug)]
enum Now<T> {
    Nulls,
    Same(T),
    Each,
}

impl<'a, T: Value<'a>> Runs<'a, T> {
    pub(crate) const fn new(bytes: &'a [u8], room: usize) -> Self {
        Self {
            bytes: Bytes(bytes),
            room,
            run: 0,
            now: Now::Nulls,
        }
    }

    /// The next value; nothing inside is a null, nothing at all is the end.
    pub(crate) fn next(&mut self) -> Result<Option<Option<T>>, Refusal> {
        if self.run == 0 {
            if self.bytes.is_empty() {
                return Ok(None);
            }
            self.begin()?;
        }
        self.run -= 1;
        Ok(Some(match self.now {
            Now::Nulls => None,
            Now::Same(value) => Some(value),
            Now::Each => Some(T::read(&mut self.bytes)?),
        }))
    }

    /// How many values there are, without reading more than one of each run of equal ones.
    pub(crate) fn count(mut self) -> Result<usize, Refusal> {
        let mut count = 0;
        while !self.bytes.is_empty() {
            self.begin()?;
            count += self.run;
            if matches!(self.now, Now::Each) {
                for _ in 0..self.run {
                    T::read(&mut self.bytes)?;
                }
            }
        }
        Ok(count)
    }

    fn begin(&mut self) -> Result<(), Refusal> {
        let length = self.bytes.signed()?;
        let (run, now) = match length {
            0 => (self.bytes.unsigned()?, Now::Nulls),
            1.. => (length.unsigned_abs(), Now::Same(T::read(&mut self.bytes)?)),
            _ => (length.unsigned_abs(), Now::Each),
        };
        let run = usize::try_from(run).map_err(|_| Refusal::Count)?;
        if run == 0 {
            return Err(Refusal::Malformed);
        }
        self.room = self.room.checked_sub(run).ok_or(Refusal::Count)?;
        self.run = run;
        self.now = now;
        Ok(())
    }
}

/// Numbers written as differences.
#[derive(Clone, Debug)]
pub(crate) struct Deltas<'a> {
    runs: Runs<'a, i64>,
    sum: i64,
}

impl<'a> Deltas<'a> {
    pub(crate) const fn new(bytes: &'a [u8], room: usize) -> Self {
        Self {
            runs: Runs::new(bytes, room),
            sum: 0,
        }
    }

    pub(crate) fn next(&mut self) -> Result<Option<Option<u64>>, Refusal> {
        let Some(delta) = self.runs.next()? else {
            return Ok(None);
        };
        let Some(delta) = delta else {
            return Ok(Some(None));
        };
        self.sum = self.sum.checked_add(delta).ok_or(Refusal::Malformed)?;
        Ok(Some(Some(
            u64::try_from(self.sum).map_err(|_| Refusal::Malformed)?,
        )))
    }
}

/// Flags written as lengths of runs, the first one of `false`.
#[derive(Clone, Debug)]
pub(crate) struct Flags<'a> {
    bytes: Bytes<'a>,
    room: usize,
    run: usize,
    now: bool,
}

impl<'a> Flags<'a> {
    pub(crate) const fn new(bytes: &'a [u8], room: usize) -> Self {
        Self {
            bytes: Bytes(bytes),
            room,
            run: 0,
            now: true,
        }
    }

    pub(crate) fn next(&mut self) -> Result<Option<bool>, Refusal> {
        while self.run == 0 {
            if self.bytes.is_empty() {
                return Ok(None);
            }
            self.run = self.bytes.count()?;
            self.room = self.room.checked_sub(self.run).ok_or(Refusal::Count)?;
            self.now = !self.now;
        }
        self.run -= 1;
        Ok(Some(self.now))
    }
}
