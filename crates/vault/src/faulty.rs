//! A vault whose disk fails, fills up or loses power at a chosen step.

use std::cell::Cell;

use commonbook_replica::{Row, Rows, RowsError, Shelf, Vault, WriteBatch};

/// What happens at the chosen step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The step fails, once, and nothing of it happens.
    Fails(RowsError),
    /// The power goes before the step has any effect. Every step from then on fails.
    CutBefore,
    /// The power goes when the step is on the disk, but before anybody hears so. Every step from then on fails.
    CutAfter,
}

/// A vault around another one. Every `get`, `scan` and `commit` is a step.
pub struct FaultyVault<V> {
    inner: V,
    steps: Cell<u64>,
    fault: Option<(u64, Fault)>,
    dark: Cell<bool>,
}

impl<V> FaultyVault<V> {
    /// Nothing fails yet.
    pub const fn new(inner: V) -> Self {
        Self {
            inner,
            steps: Cell::new(0),
            fault: None,
            dark: Cell::new(false),
        }
    }

    /// Lets something happen at a step; the first one that was ever taken has number 0.
    pub const fn fail_at(&mut self, step: u64, fault: Fault) {
        self.fault = Some((step, fault));
    }

    /// How many steps were taken.
    pub const fn steps(&self) -> u64 {
        self.steps.get()
    }

    /// Whether the power is gone.
    pub const fn is_dark(&self) -> bool {
        self.dark.get()
    }

    /// What the disk holds, for when the power is back.
    pub fn into_inner(self) -> V {
        self.inner
    }

    /// Counts a step and says what happens at it.
    fn step(&self) -> Result<Option<Fault>, RowsError> {
        if self.dark.get() {
            return Err(RowsError::Io);
        }
        let step = self.steps.replace(self.steps.get().saturating_add(1));
        let fault = self
            .fault
            .filter(|(at, _)| *at == step)
            .map(|(_, fault)| fault);
        match fault {
            Some(Fault::Fails(error)) => Err(error),
            Some(Fault::CutBefore) => {
                self.dark.set(true);
                Err(RowsError::Io)
            }
            Some(Fault::CutAfter) | None => Ok(fault),
        }
    }

    fn done<T>(&self, fault: Option<Fault>, answer: T) -> Result<T, RowsError> {
        if fault.is_some() {
            self.dark.set(true);
            return Err(RowsError::Io);
        }
        Ok(answer)
    }
}

impl<V: Rows> Rows for FaultyVault<V> {
    fn get(&self, shelf: Shelf, key: &[u8]) -> Result<Option<Vec<u8>>, RowsError> {
        let fault = self.step()?;
        let answer = self.inner.get(shelf, key)?;
        self.done(fault, answer)
    }

    fn scan(&self, shelf: Shelf) -> Result<Vec<Row>, RowsError> {
        let fault = self.step()?;
        let answer = self.inner.scan(shelf)?;
        self.done(fault, answer)
    }
}

impl<V: Vault> Vault for FaultyVault<V> {
    fn commit(&mut self, batch: &WriteBatch) -> Result<(), RowsError> {
        let fault = self.step()?;
        self.inner.commit(batch)?;
        self.done(fault, ())
    }

    fn damaged(&self) -> usize {
        self.inner.damaged()
    }
}
