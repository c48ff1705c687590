//! What every vault does, as one suite for all of them.

use std::collections::BTreeMap;

use commonbook_replica::{Row, RowOp, RowsError, Shelf, Vault, WriteBatch};

/// Where a vault does otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It does not keep this rule.
    #[error("does not keep the rule: {0}")]
    Rule(&'static str),
    /// It could not read or write.
    #[error(transparent)]
    Rows(#[from] RowsError),
}

/// Runs the whole suite. `fresh` makes an empty vault, `reopen` closes one and opens it again.
///
/// # Errors
/// The first rule that is not kept.
pub fn run<V: Vault>(
    mut fresh: impl FnMut() -> V,
    mut reopen: impl FnMut(V) -> V,
) -> Result<usize, Failure> {
    let mut suite = Suite { rules: 0 };
    suite.empty(&fresh())?;
    suite.values(fresh())?;
    suite.shelves(fresh())?;
    suite.order(fresh())?;
    suite.model(fresh(), &mut reopen)?;
    Ok(suite.rules)
}

struct Suite {
    rules: usize,
}

impl Suite {
    fn rule(&mut self, kept: bool, rule: &'static str) -> Result<(), Failure> {
        self.rules += 1;
        if kept {
            Ok(())
        } else {
            Err(Failure::Rule(rule))
        }
    }

    fn empty(&mut self, vault: &impl Vault) -> Result<(), Failure> {
        for shelf in Shelf::ALL {
            self.rule(vault.scan(shelf)?.is_empty(), "a fresh vault has no rows")?;
            self.rule(
                vault.get(shelf, b"key")?.is_none(),
                "a fresh vault has no row to get",
            )?;
        }
        self.rule(vault.damaged() == 0, "a fresh vault is not damaged")
    }

    fn values(&mut self, mut vault: impl Vault) -> Result<(), Failure> {
        let long = vec![0xa5; 700];
        let large: Vec<u8> = (0..1_000_000_u32)
            .map(|n| u8::try_from(n % 251).unwrap_or_default())
            .collect();
        let samples: [(&[u8], &[u8]); 6] = [
            (b"", b"under no key"),
            (b"nothing", b""),
            (b"\0\xff\0", b"\0"),
            (&long, b"long key"),
            (b"k", &large),
            (b"k\0", b"close to k"),
        ];
        let mut batch = WriteBatch::default();
        for (key, value) in samples {
            batch.put(Shelf::Pages, key, value);
        }
        vault.commit(&batch)?;
        for (key, value) in samples {
            let got = vault.get(Shelf::Pages, key)?;
            self.rule(
                got.as_deref() == Some(value),
                "a value comes back as it was put",
            )?;
        }
        let mut sorted: Vec<Row> = samples
            .iter()
            .map(|(k, v)| (k.to_vec(), v.to_vec()))
            .collect();
        sorted.sort_unstable();
        self.rule(
            vault.scan(Shelf::Pages)? == sorted,
            "a scan gives all rows by key",
        )?;
        vault.commit(&WriteBatch::default())?;
        self.rule(
            vault.scan(Shelf::Pages)? == sorted,
            "an empty batch changes nothing",
        )
    }

    fn shelves(&mut self, mut vault: impl Vault) -> Result<(), Failure> {
        let mut batch = WriteBatch::default();
        for shelf in Shelf::ALL {
            batch.put(shelf, *b"same key", [shelf.number()]);
        }
        vault.commit(&batch)?;
        let mut batch = WriteBatch::default();
        batch.delete(Shelf::Keys, *b"same key");
        vault.commit(&batch)?;
        for shelf in Shelf::ALL {
            let expected = (shelf != Shelf::Keys).then(|| vec![shelf.number()]);
            self.rule(
                vault.get(shelf, b"same key")? == expected,
                "shelves are apart",
            )?;
            self.rule(
                vault.scan(shelf)?.len() == usize::from(expected.is_some()),
                "shelves are scanned apart",
            )?;
        }
        Ok(())
    }

    fn order(&mut self, mut vault: impl Vault) -> Result<(), Failure> {
        let mut batch = WriteBatch::default();
        batch.put(Shelf::Edits, *b"a", *b"1");
        batch.put(Shelf::Edits, *b"a", *b"2");
        batch.put(Shelf::Edits, *b"b", *b"1");
        batch.delete(Shelf::Edits, *b"b");
        batch.delete(Shelf::Edits, *b"c");
        batch.put(Shelf::Edits, *b"c", *b"1");
        batch.delete(Shelf::Edits, *b"never there");
        vault.commit(&batch)?;
        let rows = vec![
            (b"a".to_vec(), b"2".to_vec()),
            (b"c".to_vec(), b"1".to_vec()),
        ];
        self.rule(
            vault.scan(Shelf::Edits)? == rows,
            "in a batch the later one wins",
        )?;
        let mut batch = WriteBatch::default();
        batch.put(Shelf::Edits, *b"a", *b"a longer value than before");
        vault.commit(&batch)?;
        let got = vault.get(Shelf::Edits, b"a")?;
        self.rule(
            got.as_deref() == Some(b"a longer value than before"),
            "a row is replaced",
        )
    }

    /// Three hundred batches, compared with a sorted map, with the vault opened again now and then.
    fn model<V: Vault>(
        &mut self,
        mut vault: V,
        reopen: &mut impl FnMut(V) -> V,
    ) -> Result<(), Failure> {
        let mut model: BTreeMap<(Shelf, Vec<u8>), Vec<u8>> = BTreeMap::new();
        let mut dice = Dice(1);
        for round in 0..300 {
            let mut batch = WriteBatch::default();
            for _ in 0..dice.roll(4) {
                let shelf = if dice.roll(2) == 0 {
                    Shelf::Headers
                } else {
                    Shelf::Changes
                };
                let key = vec![dice.byte(23); dice.roll(3)];
                if dice.roll(3) == 0 {
                    batch.delete(shelf, key);
                } else {
                    batch.put(shelf, key, vec![dice.byte(251); dice.roll(3_000)]);
                }
            }
            vault.commit(&batch)?;
            for op in batch.ops() {
                match op {
                    RowOp::Put { shelf, key, value } => {
                        model.insert((*shelf, key.clone()), value.clone())
                    }
                    RowOp::Delete { shelf, key } => model.remove(&(*shelf, key.clone())),
                };
            }
            if round % 50 == 49 {
                vault = reopen(vault);
            }
            if round % 10 == 9 {
                for shelf in [Shelf::Headers, Shelf::Changes] {
                    let on = model.iter().filter(|((on, _), _)| *on == shelf);
                    let rows: Vec<Row> = on
                        .map(|((_, key), value)| (key.clone(), value.clone()))
                        .collect();
                    self.rule(
                        vault.scan(shelf)? == rows,
                        "after many batches all is as it should be",
                    )?;
                }
            }
        }
        self.rule(vault.damaged() == 0, "nothing was damaged on the way")
    }
}

/// The same rolls every time (a linear congruential generator).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides).unwrap_or_default()
    }

    fn byte(&mut self, below: u64) -> u8 {
        u8::try_from(self.roll(below)).unwrap_or_default()
    }
}
