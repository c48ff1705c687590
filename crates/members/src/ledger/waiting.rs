//! Envelopes that name others which are not here yet.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_seal::EnvelopeId;

use crate::Node;

/// Envelopes that wait, and for what.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    nodes: BTreeMap<EnvelopeId, Node>,
    by_missing: BTreeMap<EnvelopeId, BTreeSet<EnvelopeId>>,
}

impl Waiting {
    pub(super) fn put(&mut self, node: Node, missing: &[EnvelopeId]) {
        for id in missing {
            self.by_missing.entry(*id).or_default().insert(node.id);
        }
        self.nodes.insert(node.id, node);
    }

    pub(super) fn get(&self, id: &EnvelopeId) -> Option<&Node> {
        self.nodes.get(id)
    }

    pub(super) fn take(&mut self, id: &EnvelopeId) -> Option<Node> {
        self.nodes.remove(id)
    }

    /// Who waits for an envelope; asked once, when it has come.
    pub(super) fn on(&mut self, id: &EnvelopeId) -> BTreeSet<EnvelopeId> {
        self.by_missing.remove(id).unwrap_or_default()
    }
}
