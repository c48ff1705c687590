//! What counts on one page: which envelopes were accepted, in which order, and the index the gate reads.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_pages::{ChangeIndex, ChangeMeta, Checked, NotChecked, PageName};
use commonbook_seal::{ActorId, DeviceId, EnvelopeId};
use serde::{Deserialize, Serialize};

use crate::content::Content;

/// One accepted envelope and the changes in it.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Accepted {
    id: EnvelopeId,
    acts: u32,
    changes: Vec<ChangeMeta>,
    /// Devices that it handed the page's own key to.
    wraps: Vec<DeviceId>,
}

/// The verdict on one envelope, as far as the page goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Accepted,
    /// Something it builds on is not accepted (yet).
    Waiting,
    /// It can never be valid.
    Refused,
}

/// A pure function of the accepted envelopes; kept in the vault only to open sooner.
#[derive(Clone, Default)]
pub(crate) struct PageLog {
    accepted: Vec<Accepted>,
    by_envelope: BTreeMap<EnvelopeId, usize>,
    pub(crate) refused: BTreeSet<EnvelopeId>,
    by_hash: BTreeMap<[u8; 32], ChangeMeta>,
    last: BTreeMap<[u8; 16], ChangeMeta>,
    authors: BTreeMap<[u8; 16], DeviceId>,
}

impl ChangeIndex for PageLog {
    fn by_hash(&self, hash: &[u8; 32]) -> Option<ChangeMeta> {
        self.by_hash.get(hash).cloned()
    }

    fn last_of(&self, actor: &[u8; 16]) -> Option<ChangeMeta> {
        self.last.get(actor).cloned()
    }
}

impl PageLog {
    pub(crate) fn has(&self, id: &EnvelopeId) -> bool {
        self.by_envelope.contains_key(id)
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = &EnvelopeId> {
        self.accepted.iter().map(|a| &a.id)
    }

    pub(crate) fn acts(&self, id: &EnvelopeId) -> u32 {
        self.by_envelope
            .get(id)
            .and_then(|at| self.accepted.get(*at))
            .map_or(0, |a| a.acts)
    }

    /// The number of the last operation.
    pub(crate) fn reached(&self) -> u64 {
        let last = self.last.values().map(|change| change.max_op);
        last.max().unwrap_or(0)
    }

    pub(crate) fn author(&self, actor: &[u8; 16]) -> Option<DeviceId> {
        self.authors.get(actor).copied()
    }

    pub(crate) fn name_author(&mut self, actor: ActorId, device: DeviceId) {
        self.authors.insert(*actor.as_bytes(), device);
    }

    /// The devices that the page's own key was handed to, as those say who had it.
    pub(crate) fn wrapped(&self) -> BTreeSet<DeviceId> {
        self.accepted
            .iter()
            .flat_map(|a| &a.wraps)
            .copied()
            .collect()
    }

    /// Puts an envelope of this device's own changes on top: they came out of the page itself.
    pub(crate) fn accept_own(
        &mut self,
        id: EnvelopeId,
        content: &Content,
        changes: Vec<ChangeMeta>,
    ) {
        self.accept(Accepted {
            id,
            acts: content.acts,
            changes,
            wraps: content.wraps.clone(),
        });
    }

    fn accept(&mut self, one: Accepted) {
        for meta in &one.changes {
            self.index(meta);
        }
        self.by_envelope.insert(one.id, self.accepted.len());
        self.accepted.push(one);
    }

    fn index(&mut self, meta: &ChangeMeta) {
        self.by_hash.insert(meta.hash, meta.clone());
        self.last.insert(meta.actor, meta.clone());
    }

    /// Checks an envelope of others against what is accepted. All of its changes count, or none.
    pub(crate) fn judge(
        &mut self,
        page: &PageName,
        id: EnvelopeId,
        content: &Content,
        actor: ActorId,
    ) -> (Verdict, Vec<Checked>) {
        let before = self.last.get(actor.as_bytes()).cloned();
        let mut checked = Vec::new();
        let mut metas: Vec<ChangeMeta> = Vec::new();
        let mut verdict = Verdict::Accepted;
        for bytes in &content.changes {
            match commonbook_pages::check(page, bytes, actor.as_bytes(), self) {
                Ok(change) => {
                    let meta = change.meta().clone();
                    self.index(&meta);
                    metas.push(meta);
                    checked.push(change);
                }
                Err(NotChecked::NotYet(_)) => verdict = Verdict::Waiting,
                Err(NotChecked::Refused(_)) => verdict = Verdict::Refused,
            }
            if verdict != Verdict::Accepted {
                break;
            }
        }
        self.refused.remove(&id);
        if verdict == Verdict::Accepted {
            self.accept_own(id, content, metas);
            return (verdict, checked);
        }
        for meta in metas {
            self.by_hash.remove(&meta.hash);
        }
        match before {
            Some(meta) => self.last.insert(meta.actor, meta),
            None => self.last.remove(actor.as_bytes()),
        };
        if verdict == Verdict::Refused {
            self.refused.insert(id);
        }
        (verdict, Vec::new())
    }

    /// The first `count` accepted envelopes as a log of their own, with their ids: what a saved document was made from.
    pub(crate) fn first(&self, count: usize) -> Self {
        let mut log = Self {
            authors: self.authors.clone(),
            ..Self::default()
        };
        for one in self.accepted.iter().take(count) {
            log.accept(one.clone());
        }
        log
    }

    pub(crate) fn len(&self) -> usize {
        self.accepted.len()
    }

    pub(crate) fn encode(&self, name: &PageName) -> Vec<u8> {
        postcard::to_stdvec(&(name, &self.accepted)).unwrap_or_default()
    }

    pub(crate) fn decode(bytes: &[u8]) -> Option<(PageName, Self)> {
        let (name, accepted): (PageName, Vec<Accepted>) = postcard::from_bytes(bytes).ok()?;
        let mut log = Self::default();
        for one in accepted {
            log.accept(one);
        }
        Some((name, log))
    }
}
