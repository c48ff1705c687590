//! The keys this device holds: of the group, and of pages that have a key of their own.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_seal::{EpochKey, Head, KeyId, PageId, PageKey};
use zeroize::Zeroizing;

use crate::{OpenError, Rows, Shelf, WriteBatch};

/// Group keys by id: one that was once held is kept, because pages need their past to show their present. And keys of
/// contact cards by page: these go when the card does.
#[derive(Default)]
pub(crate) struct Keyring {
    keys: BTreeMap<KeyId, EpochKey>,
    own: BTreeMap<PageId, Vec<PageKey>>,
    /// The older keys that came with a key, as far as key parts were read in this sitting.
    carried: BTreeMap<KeyId, BTreeSet<KeyId>>,
}

impl Keyring {
    pub(crate) fn read(rows: &dyn Rows) -> Result<Self, OpenError> {
        let mut ring = Self::default();
        for (_, value) in rows.scan(Shelf::Keys)? {
            let value = Zeroizing::new(value);
            let key: EpochKey = postcard::from_bytes(&value).map_err(|_| OpenError::Damaged)?;
            ring.keys.insert(key.key_id(), key);
        }
        for (_, value) in rows.scan(Shelf::PageKeys)? {
            let value = Zeroizing::new(value);
            let (page, key) = postcard::from_bytes(&value).map_err(|_| OpenError::Damaged)?;
            ring.own.entry(page).or_default().push(key);
        }
        Ok(ring)
    }

    pub(crate) fn get(&self, id: &KeyId) -> Option<&EpochKey> {
        self.keys.get(id)
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &EpochKey> {
        self.keys.values()
    }

    /// How many group keys are held.
    pub(crate) fn len(&self) -> usize {
        self.keys.len()
    }

    /// Notes which older keys whoever has a key can come by.
    pub(crate) fn carries(&mut self, key: KeyId, old: impl IntoIterator<Item = KeyId>) {
        self.carried.entry(key).or_default().extend(old);
    }

    /// The keys that whoever has this one can come by, itself included.
    pub(crate) fn reached_from(&self, key: KeyId) -> BTreeSet<KeyId> {
        let (mut reached, mut next) = (BTreeSet::new(), vec![key]);
        while let Some(key) = next.pop() {
            if reached.insert(key) {
                next.extend(self.carried.get(&key).into_iter().flatten());
            }
        }
        reached
    }

    /// Whether the key was not held before.
    pub(crate) fn add(&mut self, key: EpochKey, batch: &mut WriteBatch) -> bool {
        let id = key.key_id();
        if self.keys.contains_key(&id) {
            return false;
        }
        batch.put(
            Shelf::Keys,
            *id.as_bytes(),
            postcard::to_stdvec(&key).unwrap_or_default(),
        );
        self.keys.insert(id, key);
        true
    }

    /// The keys of a page's own. An honest owner gives a page one.
    pub(crate) fn own(&self, page: &PageId) -> &[PageKey] {
        self.own.get(page).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn add_own(&mut self, page: PageId, key: PageKey, batch: &mut WriteBatch) {
        if self.own(&page).contains(&key) {
            return;
        }
        batch.put(
            Shelf::PageKeys,
            own_row(&page, &key),
            postcard::to_stdvec(&(page, &key)).unwrap_or_default(),
        );
        self.own.entry(page).or_default().push(key);
    }

    /// Destroys the keys of a page's own.
    pub(crate) fn forget_own(&mut self, page: &PageId, batch: &mut WriteBatch) {
        for key in self.own.remove(page).unwrap_or_default() {
            batch.delete(Shelf::PageKeys, own_row(page, &key));
        }
    }

    /// The key that opens an envelope of a page, and whether the page's own key is in it.
    pub(crate) fn opens(&self, head: &Head) -> Option<(PageKey, bool)> {
        if let Some(epoch) = self.keys.get(&head.key) {
            return Some((epoch.page_key(head.page), false));
        }
        let own = self.own(&head.page).iter();
        let mut each = own.flat_map(|own| self.keys.values().map(|epoch| own.in_epoch(epoch)));
        each.find(|key| key.key_id() == head.key)
            .map(|key| (key, true))
    }
}

fn own_row(page: &PageId, key: &PageKey) -> Vec<u8> {
    [*page.as_bytes(), *key.key_id().as_bytes()].concat()
}
