//! Small numbers for long names.

use std::collections::BTreeMap;

/// Gives each name a number, in the order in which they were first met. The numbers never leave this crate.
#[derive(Clone, Debug)]
pub(crate) struct Names<T> {
    list: Vec<T>,
    at: BTreeMap<T, usize>,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            at: BTreeMap::new(),
        }
    }
}

impl<T: Ord + Clone> Names<T> {
    pub(crate) fn number(&mut self, name: &T) -> usize {
        if let Some(at) = self.at.get(name) {
            return *at;
        }
        let at = self.list.len();
        self.list.push(name.clone());
        self.at.insert(name.clone(), at);
        at
    }

    pub(crate) fn find(&self, name: &T) -> Option<usize> {
        self.at.get(name).copied()
    }

    pub(crate) fn get(&self, at: usize) -> Option<&T> {
        self.list.get(at)
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }
}
