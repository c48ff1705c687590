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
    /// Made when the first change is judged: on most pages nothing comes in a sitting.
    index: Option<Index>,
    authors: BTreeMap<[u8; 16], DeviceId>,
    wrapped: BTreeSet<DeviceId>,
    reached: u64,
}

/// The accepted changes, as the gate looks for them.
#[derive(Clone, Default)]
struct Index {
    by_hash: BTreeMap<[u8; 32], ChangeMeta>,
    last: BTreeMap<[u8; 16], ChangeMeta>,
}

impl Index {
    fn of(accepted: &[Accepted]) -> Self {
        let mut index = Self::default();
        for meta in accepted.iter().flat_map(|one| &one.changes) {
            index.add(meta);
        }
        index
    }

    fn add(&mut self, meta: &ChangeMeta) {
        self.by_hash.insert(meta.hash, meta.clone());
        self.last.insert(meta.actor, meta.clone());
    }
}

impl ChangeIndex for Index {
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
        self.reached
    }

    pub(crate) fn author(&self, actor: &[u8; 16]) -> Option<DeviceId> {
        self.authors.get(actor).copied()
    }

    pub(crate) fn name_author(&mut self, actor: ActorId, device: DeviceId) {
        self.authors.insert(*actor.as_bytes(), device);
    }

    /// The devices that the page's own key was handed to, as those say who had it.
    pub(crate) fn wrapped(&self) -> &BTreeSet<DeviceId> {
        &self.wrapped
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
        if let Some(index) = &mut self.index {
            one.changes.iter().for_each(|meta| index.add(meta));
        }
        let last = one.changes.iter().map(|meta| meta.max_op).max();
        self.reached = self.reached.max(last.unwrap_or(0));
        self.wrapped.extend(&one.wraps);
        self.by_envelope.insert(one.id, self.accepted.len());
        self.accepted.push(one);
    }

    /// Checks an envelope of others against what is accepted. All of its changes count, or none.
    pub(crate) fn judge(
        &mut self,
        page: &PageName,
        id: EnvelopeId,
        content: &Content,
        actor: ActorId,
    ) -> (Verdict, Vec<Checked>) {
        let index = self.index.get_or_insert_with(|| Index::of(&self.accepted));
        let before = index.last.get(actor.as_bytes()).cloned();
        let mut checked = Vec::new();
        let mut metas: Vec<ChangeMeta> = Vec::new();
        let mut verdict = Verdict::Accepted;
        for bytes in &content.changes {
            match commonbook_pages::check(page, bytes, actor.as_bytes(), index) {
                Ok(change) => {
                    let meta = change.meta().clone();
                    index.add(&meta);
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
            // What is in the index already is put there again.
            self.accept_own(id, content, metas);
            return (verdict, checked);
        }
        for meta in metas {
            index.by_hash.remove(&meta.hash);
        }
        match before {
            Some(meta) => index.last.insert(meta.actor, meta),
            None => index.last.remove(actor.as_bytes()),
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
