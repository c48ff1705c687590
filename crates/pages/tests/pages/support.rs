//! Several people's copies of one page, and a source of numbers that repeats.

use commonbook_book::{EditError, Id, MemberId, Resolved};
use commonbook_pages::{
    ChangeIndex as _, Checked, MemoryIndex, NewChange, NotChecked, Overlay, Page, PageName,
    Renamed, check,
};
use serde_json::Value;

pub(crate) const MEETING: &str = "mmmmmmmmmmmmmmmm";
pub(crate) const TEA: &str = "tttttttttttttttt";
pub(crate) const NOTE: &str = "nnnnnnnnnnnnnnnn";

/// The note that the tests write on.
pub(crate) fn note_page() -> PageName {
    PageName::Note(NOTE.parse().unwrap())
}

/// The season that the tests' dates lie in.
pub(crate) const SEASON: PageName = PageName::Season {
    year: 2026,
    half: 2,
};

/// Member number `n`; device number `n` is theirs.
pub(crate) fn member(n: u8) -> MemberId {
    MemberId(Id::from_bytes([n; 10]))
}

pub(crate) fn authors(actor: &[u8; 16]) -> Option<MemberId> {
    (actor[1] == 0xac).then(|| member(actor[0]))
}

/// Reads an edit that is written with ids throughout.
pub(crate) fn resolved(edit: Value) -> Resolved {
    serde_json::from_value(edit).unwrap()
}

/// One device's copy of one page.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) page: Page,
    pub(crate) index: MemoryIndex,
    /// Every change of the page, each after those it builds on.
    pub(crate) log: Vec<NewChange>,
    pub(crate) actor: [u8; 16],
}

impl Desk {
    pub(crate) fn new(name: PageName, who: u8) -> Self {
        let mut actor = [0xac; 16];
        actor[0] = who;
        Self {
            page: Page::genesis(&name),
            index: MemoryIndex::default(),
            log: Vec::new(),
            actor,
        }
    }

    pub(crate) fn edit(&mut self, edit: Value) -> usize {
        self.try_edit(edit).unwrap()
    }

    pub(crate) fn try_edit(&mut self, edit: Value) -> Result<usize, EditError> {
        self.edit_again(edit, &Renamed::new())
    }

    pub(crate) fn edit_again(
        &mut self,
        edit: Value,
        renamed: &Renamed,
    ) -> Result<usize, EditError> {
        let changes = self.page.edit_again(self.actor, &resolved(edit), renamed)?;
        for change in &changes {
            self.index.insert(change.meta.clone());
        }
        let count = changes.len();
        self.log.extend(changes);
        Ok(count)
    }

    /// Judges one change as this desk would.
    pub(crate) fn check(&self, bytes: &[u8], actor: &[u8; 16]) -> Result<Checked, NotChecked> {
        check(self.page.name(), bytes, actor, &self.index)
    }

    /// Takes in everything that the other one has, in one batch, through the gate.
    pub(crate) fn hear(&mut self, other: &Self) -> usize {
        self.hear_some(other, usize::MAX)
    }

    /// Takes in the first changes that the other one has and this one has not.
    pub(crate) fn hear_some(&mut self, other: &Self, most: usize) -> usize {
        let mut overlay = Overlay::new(&self.index);
        let mut batch = Vec::new();
        let mut heard = Vec::new();
        for change in &other.log {
            if self.index.by_hash(&change.meta.hash).is_some() || heard.len() == most {
                continue;
            }
            let checked = check(
                self.page.name(),
                &change.bytes,
                &change.meta.actor,
                &overlay,
            );
            let checked = checked
                .unwrap_or_else(|refused| panic!("an honest change was not accepted: {refused}"));
            assert_eq!(checked.meta(), &change.meta);
            overlay.insert(checked.meta().clone());
            batch.push(checked);
            heard.push(change.clone());
        }
        self.page.absorb(batch).unwrap();
        for change in &heard {
            self.index.insert(change.meta.clone());
        }
        let count = heard.len();
        self.log.extend(heard);
        count
    }

    pub(crate) fn text(&self) -> String {
        self.page.note("").unwrap().text
    }

    pub(crate) fn version(&self) -> String {
        self.page.note("").unwrap().version
    }
}

/// Both hear all of each other, and then say the same.
pub(crate) fn meet(a: &mut Desk, b: &mut Desk) {
    a.hear(b);
    b.hear(a);
    assert_eq!(a.page.heads(), b.page.heads());
}

/// SplitMix64: small, and the same everywhere.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    pub(crate) fn id(&mut self) -> Id {
        let mut bytes = [0; 10];
        bytes[..8].copy_from_slice(&self.next().to_le_bytes());
        Id::from_bytes(bytes)
    }
}
