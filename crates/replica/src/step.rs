//! One step: what is being written and said while an input is handled.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use commonbook_seal::EnvelopeId;
use rand_core::CryptoRng;

use crate::{
    Answer, Effects, LinkEvent, LinkId, Refusal, RequestId, Rows, RowsError, Shelf,
    message::Message,
};

/// What one call of [`crate::Replica::handle`] may read, and what it gathers.
pub(crate) struct Step<'a> {
    pub(crate) rows: &'a dyn Rows,
    pub(crate) rng: &'a mut dyn CryptoRng,
    pub(crate) fx: Effects,
    /// Bodies that this step writes: the vault does not have them yet.
    bodies: BTreeMap<EnvelopeId, Vec<u8>>,
    /// Bodies that should be in the vault and are not.
    lost: RefCell<BTreeSet<EnvelopeId>>,
}

/// What a step gathered.
pub(crate) struct Done {
    fx: Effects,
    bodies: BTreeMap<EnvelopeId, Vec<u8>>,
}

impl<'a> Step<'a> {
    pub(crate) fn new(rows: &'a dyn Rows, rng: &'a mut dyn CryptoRng) -> Self {
        Self {
            rows,
            rng,
            fx: Effects::default(),
            bodies: BTreeMap::new(),
            lost: RefCell::default(),
        }
    }

    /// What was gathered, to be kept apart from whoever lends the rows and the numbers.
    pub(crate) fn done(self) -> Done {
        Done {
            fx: self.fx,
            bodies: self.bodies,
        }
    }

    /// Goes on where a step aside ended.
    pub(crate) fn go_on_from(&mut self, done: Done) {
        self.fx = done.fx;
        self.bodies = done.bodies;
    }

    /// The encoded body of an envelope that has one here; nothing when it is lost.
    pub(crate) fn body(&self, id: &EnvelopeId) -> Result<Option<Vec<u8>>, RowsError> {
        if let Some(body) = self.bodies.get(id) {
            return Ok(Some(body.clone()));
        }
        let body = match self.rows.get(Shelf::Payloads, id.as_bytes()) {
            Err(RowsError::Damaged) => None,
            body => body?,
        };
        if body.is_none() {
            self.lost.borrow_mut().insert(*id);
        }
        Ok(body)
    }

    /// Bodies that were looked for in vain.
    pub(crate) fn lost(&self) -> BTreeSet<EnvelopeId> {
        self.lost.take()
    }

    pub(crate) fn put_body(&mut self, id: EnvelopeId, body: Vec<u8>) {
        self.fx
            .write
            .put(Shelf::Payloads, *id.as_bytes(), body.clone());
        self.bodies.insert(id, body);
    }

    /// Takes a body out of the vault for good.
    pub(crate) fn drop_body(&mut self, id: &EnvelopeId) {
        self.fx.write.delete(Shelf::Payloads, *id.as_bytes());
        self.bodies.remove(id);
    }

    pub(crate) fn say(&mut self, link: LinkId, message: &Message) {
        self.fx.then.send.push((link, message.encode()));
    }

    pub(crate) fn close(&mut self, link: LinkId) {
        self.fx.then.close.push(link);
    }

    pub(crate) fn show(&mut self, link: LinkId, event: LinkEvent) {
        self.fx.then.links.push((link, event));
    }

    pub(crate) fn answer(&mut self, request: RequestId, answer: Answer) {
        self.fx.then.answers.push((request, answer));
    }

    pub(crate) fn refuse(&mut self, request: RequestId, refusal: Refusal) {
        self.answer(request, Answer::Refused(refusal));
    }

    pub(crate) fn random<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.rng.fill_bytes(&mut bytes);
        bytes
    }
}
