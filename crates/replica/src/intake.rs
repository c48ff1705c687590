//! From bytes of others to envelopes that are held. Cheapest check first; nothing here decides by order of arrival.

use std::collections::{BTreeSet, VecDeque};

use commonbook_members::{Node, Op};
use commonbook_seal::{
    Body as SealedBody, EnvelopeId, EpochKey, HeaderFrame, KeyPart, Kind, PageId, Signed,
    SignedHeader,
};

use crate::{
    LinkId, Replica, RowsError, Shelf, Taken,
    held::{Body, Place},
    message::Carried,
    step::Step,
};

/// What to look for in the part of an envelope that hands out keys.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// It came just now: also for what is sealed to this device.
    New,
    /// The book is opened: for keys sealed to this device that may be lost, but not for what it was told before.
    Lost,
    /// For what a key opens that is held.
    Known,
}

/// What came in one batch.
#[derive(Default)]
struct News {
    ids: Vec<EnvelopeId>,
    /// The pages it is about.
    pages: BTreeSet<PageId>,
}

enum Fate {
    New(EnvelopeId),
    Known,
    /// It names something that is not here, or that no key here opens.
    Loose(EnvelopeId, Option<EnvelopeId>),
    Refused,
}

impl Replica {
    /// Takes envelopes in, from a link or a news file, and lets everything that follows from them happen.
    pub(crate) fn take_in(
        &mut self,
        step: &mut Step<'_>,
        carried: Vec<Carried>,
        from: Option<LinkId>,
    ) -> Result<Taken, RowsError> {
        // What was written here stands on what was here: it is sealed before anything comes on top.
        if self.has_pending() && carried.iter().any(|one| self.is_news(one)) {
            self.flush(step)?;
        }
        let mut taken = Taken::default();
        let keys = self.keys.len();
        let mut news = News::default();
        let mut work = VecDeque::from(carried);
        loop {
            while let Some(one) = work.pop_front() {
                match self.take_one(step, &one) {
                    Fate::New(id) => {
                        self.follow(step, id, &mut news)?;
                        let freed = self.loose.on(Some(id));
                        freed.into_iter().rev().for_each(|one| work.push_front(one));
                    }
                    Fate::Known => {}
                    Fate::Refused => taken.refused += 1,
                    Fate::Loose(id, missing) => self.loose.put(id, missing, one),
                }
            }
            // What is opened may have let in a device whose envelopes wait.
            if news.ids.is_empty() || !self.open_more(step, &mut news)? {
                break;
            }
            work.extend(self.loose.on(None));
        }
        self.loose.trim();
        // A header may come before its body, and is nothing to read yet.
        let whole = |id: &&EnvelopeId| self.held.get(id).is_some_and(|e| e.body == Body::Here);
        taken.new = news.ids.iter().filter(whole).count();
        taken.waiting = self.loose.len();
        step.fx.then.envelopes_in += taken.new;
        if self.keys.len() > keys {
            // What was sealed under them may be on any page.
            news.pages.extend(self.by_page.keys().copied());
        }
        if !news.ids.is_empty() {
            self.settle(step, news.pages)?;
            self.pass_on(step, &news.ids, from)?;
        }
        Ok(taken)
    }

    /// Reads what was shut, and what waited for that, after keys came by themselves.
    pub(crate) fn read_with_new_keys(
        &mut self,
        step: &mut Step<'_>,
        from: LinkId,
    ) -> Result<(), RowsError> {
        let mut news = News::default();
        self.open_more(step, &mut news)?;
        news.pages.extend(self.by_page.keys().copied());
        self.settle(step, news.pages)?;
        let waiting = self.loose.on(None);
        self.take_in(step, waiting, Some(from))?;
        Ok(())
    }

    fn is_news(&self, one: &Carried) -> bool {
        HeaderFrame::parse(&one.header).is_ok_and(|frame| {
            let held = self.held.get(&frame.id());
            held.is_none_or(|entry| entry.body == Body::Missing && one.body.is_some())
        })
    }

    fn take_one(&mut self, step: &mut Step<'_>, one: &Carried) -> Fate {
        let Ok(frame) = HeaderFrame::parse(&one.header) else {
            return Fate::Refused;
        };
        let id = frame.id();
        let group = frame.header().head.group;
        if self.me.group.is_some_and(|mine| mine != group) {
            return Fate::Refused;
        }
        if let Some(entry) = self.held.get(&id) {
            let signed = entry.signed.clone();
            if entry.body != Body::Missing {
                return Fate::Known;
            }
            return match one.body.as_deref().and_then(|bytes| fitting(signed, bytes)) {
                Some((_, body)) => {
                    self.store_body(step, id, &body);
                    Fate::New(id)
                }
                None => Fate::Known,
            };
        }
        let place = match self.held.place(frame.header()) {
            Place::Fits => self.invited(frame.header()),
            wrong => wrong,
        };
        match place {
            Place::Fits => {}
            Place::Unknown => return Fate::Loose(id, self.held.lacks(frame.header())),
            Place::Wrong => return Fate::Refused,
        }
        let Some(device) = self.held.signer(frame.header()) else {
            return Fate::Refused;
        };
        let Ok(signed) = frame.verify(&device) else {
            return Fate::Refused;
        };
        let body = one
            .body
            .as_deref()
            .and_then(|bytes| fitting(signed.clone(), bytes));
        self.me.group = Some(group);
        let page = signed.header().head.page;
        if self.forgotten.contains(&page) {
            self.held.push(signed, device, Body::Forgotten);
            self.by_page_push(&id);
            self.store_header(step, &id);
            return Fate::New(id);
        }
        self.held.push(signed, device, Body::Missing);
        self.by_page_push(&id);
        match body {
            Some((_, body)) => self.store_body(step, id, &body),
            None => self.store_header(step, &id),
        }
        Fate::New(id)
    }

    fn store_body(&mut self, step: &mut Step<'_>, id: EnvelopeId, body: &SealedBody) {
        step.put_body(id, body.encode());
        self.held.set_body(&id, Body::Here);
        self.lost.remove(&id);
        self.store_header(step, &id);
    }

    /// Writes a header with where its body is.
    pub(crate) fn store_header(&self, step: &mut Step<'_>, id: &EnvelopeId) {
        if let Some(entry) = self.held.get(id) {
            step.fx.write.put(
                Shelf::Headers,
                *id.as_bytes(),
                header_row(&entry.signed, entry.body, self.held.order(id)),
            );
        }
    }

    /// What follows at once from a new envelope: keys and membership.
    fn follow(
        &mut self,
        step: &mut Step<'_>,
        id: EnvelopeId,
        news: &mut News,
    ) -> Result<(), RowsError> {
        let Some(entry) = self.held.get(&id) else {
            return Ok(());
        };
        let (kind, page) = (entry.header().head.kind, entry.header().head.page);
        news.ids.push(id);
        if kind != Kind::Control {
            self.learn_page_key(step, &id)?;
            news.pages.insert(page);
            self.ledger_add(&id, None);
            return Ok(());
        }
        self.learn_keys(step, &id, Look::New)?;
        let op = self.open_control(step, &id)?;
        // What was shut stays so until the ledger is made again: it does not know of this yet.
        if op.is_none() {
            self.shut.insert(id);
        }
        self.ledger_add(&id, op);
        Ok(())
    }

    /// Opens what was shut, where a key for it came; whether anything was.
    fn open_more(&mut self, step: &mut Step<'_>, news: &mut News) -> Result<bool, RowsError> {
        let opened = self.open_shut(step, false)?;
        if opened {
            self.rebuild_ledger(step)?;
            news.pages.extend(self.by_page.keys().copied());
        }
        Ok(opened)
    }

    /// What follows for pages.
    fn settle(
        &mut self,
        step: &mut Step<'_>,
        mut pages: BTreeSet<PageId>,
    ) -> Result<(), RowsError> {
        pages.extend(self.pages_with_changed_verdicts());
        self.forget(step);
        for page in pages {
            self.settle_page(step, page)?;
        }
        self.changed = true;
        Ok(())
    }

    /// A key that came late may open what was shut; that may bring further keys. Whether anything opened.
    pub(crate) fn open_shut(
        &mut self,
        step: &mut Step<'_>,
        opening: bool,
    ) -> Result<bool, RowsError> {
        let before = self.shut.len();
        loop {
            let mut opened = Vec::new();
            for id in &self.shut.clone() {
                // What is sealed to this device was looked for when it came. Looking is slow, and whoever floods the
                // group with what nobody can open must not make each step slow for good.
                let look = if opening && self.let_in(id) {
                    Look::Lost
                } else {
                    Look::Known
                };
                self.learn_keys(step, id, look)?;
                if self.open_control(step, id)?.is_some() {
                    opened.push(*id);
                }
            }
            if opened.is_empty() {
                // Also what turned out to be no operation stands in nobody's way any more.
                let noise = |id: &EnvelopeId| self.unheard.contains(id) && !self.says_nothing(id);
                return Ok(self.shut.len() < before || self.shut.iter().any(noise));
            }
            for id in opened {
                self.shut.remove(&id);
            }
        }
    }

    /// Whether a control envelope says nothing to this device yet: no key to it is held, or its body has not come. What
    /// this vault lost is no such thing: it was read before.
    fn says_nothing(&self, id: &EnvelopeId) -> bool {
        self.held.get(id).is_some_and(|e| {
            let head = &e.header().head;
            let came = e.body == Body::Here || self.gap.contains(id);
            head.kind == Kind::Control && !(came && self.keys.get(&head.key).is_some())
        })
    }

    /// Whether the device that wrote an envelope belongs, as far as it is known here.
    pub(crate) fn belongs(&self, id: &EnvelopeId) -> bool {
        let devices = &self.ledger.state().devices;
        self.held
            .get(id)
            .is_some_and(|e| devices.contains_key(&e.device))
    }

    /// Whether the device that wrote an envelope ever belonged.
    pub(crate) fn let_in(&self, id: &EnvelopeId) -> bool {
        self.held
            .get(id)
            .is_some_and(|e| self.ledger.knows_device(&e.device))
    }

    /// Reads again which older keys came with which, when the book is opened.
    pub(crate) fn read_key_parts(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        if self.keys.all().nth(1).is_none() {
            return Ok(());
        }
        let control = self.held.iter();
        let control = control.filter(|e| e.header().head.kind == Kind::Control);
        for id in control.map(|e| e.id).collect::<Vec<EnvelopeId>>() {
            self.learn_keys(step, &id, Look::Known)?;
        }
        Ok(())
    }

    /// Takes the keys that a control envelope hands to this device, or that a key it hands out opens.
    fn learn_keys(
        &mut self,
        step: &mut Step<'_>,
        id: &EnvelopeId,
        look: Look,
    ) -> Result<(), RowsError> {
        let Some(group) = self.me.group else {
            return Ok(());
        };
        let Some(body) = self.signed(step, id)? else {
            return Ok(());
        };
        if body.key_part().is_empty() {
            return Ok(());
        }
        let Ok(part) = KeyPart::decode(body.key_part()) else {
            return Ok(());
        };
        if look != Look::Known && self.keys.get(&part.key()).is_none() {
            if let Some(key) = part.open(&self.me.keys, group) {
                self.keys.add(key, &mut step.fx.write);
            } else if look == Look::New
                && part.has_notices()
                && self.belongs(id)
                && part.notice_for(&self.me.keys, group, &self.believed())
            {
                self.tell_out(step, true);
            }
        }
        let Some(key) = self.keys.get(&part.key()).cloned() else {
            return Ok(());
        };
        let old = part.superseded(&key).unwrap_or_default();
        self.keys
            .carries(part.key(), old.iter().map(EpochKey::key_id));
        for old in old {
            self.keys.add(old, &mut step.fx.write);
        }
        Ok(())
    }

    /// The operation in a control envelope, if a key for it is held.
    pub(crate) fn open_control(
        &self,
        step: &Step<'_>,
        id: &EnvelopeId,
    ) -> Result<Option<Op>, RowsError> {
        let Some(signed) = self.signed(step, id)? else {
            return Ok(None);
        };
        let head = &signed.header().head;
        let Some(key) = self.keys.get(&head.key) else {
            return Ok(None);
        };
        let genesis = head.previous.is_none();
        let group = head.group;
        let Ok(opened) = signed.open(&key.page_key(PageId::CONTROL)) else {
            return Ok(None);
        };
        if genesis && commonbook_seal::GroupId::of_genesis(&opened.payload) != group {
            return Ok(None);
        }
        Ok(Op::decode(&opened.payload).ok())
    }

    /// An envelope with its body, as it was verified when it came.
    pub(crate) fn signed(
        &self,
        step: &Step<'_>,
        id: &EnvelopeId,
    ) -> Result<Option<Signed>, RowsError> {
        let Some(entry) = self.held.get(id) else {
            return Ok(None);
        };
        if entry.body != Body::Here {
            return Ok(None);
        }
        let Some(bytes) = step.body(id)? else {
            return Ok(None);
        };
        Ok(fitting(entry.signed.clone(), &bytes).map(|(signed, _)| signed))
    }

    pub(crate) fn ledger_add(&mut self, id: &EnvelopeId, op: Option<Op>) {
        let Some(entry) = self.held.get(id) else {
            return;
        };
        let head = &entry.header().head;
        let mut names = head.previous.iter().chain(&head.seen);
        if self.says_nothing(id) || names.any(|name| self.unheard.contains(name)) {
            self.unheard.insert(*id);
            return;
        }
        let node = Node {
            id: *id,
            device: entry.device,
            chain: head.chain,
            previous: head.previous,
            seen: head.seen.clone(),
            op,
        };
        self.ledger.insert(node);
        self.judge_again = true;
    }

    /// Reads every control envelope again: one that was shut may stand before others.
    pub(crate) fn rebuild_ledger(&mut self, step: &Step<'_>) -> Result<(), RowsError> {
        self.ledger = commonbook_members::Ledger::new();
        self.unheard.clear();
        let ids: Vec<(EnvelopeId, Kind)> = self
            .held
            .iter()
            .map(|e| (e.id, e.header().head.kind))
            .collect();
        for (id, kind) in ids {
            let op = if kind == Kind::Control {
                self.open_control(step, &id)?
            } else {
                None
            };
            if kind == Kind::Control && op.is_none() {
                self.shut.insert(id);
            }
            self.ledger_add(&id, op);
        }
        Ok(())
    }
}

fn fitting(signed: SignedHeader, body: &[u8]) -> Option<(Signed, SealedBody)> {
    let body = SealedBody::decode(body).ok()?;
    Some((Signed::from_parts(signed, body.clone()).ok()?, body))
}

/// A row of the header shelf: place in the order of arrival, where the body is, the signed header.
pub(crate) fn header_row(signed: &SignedHeader, body: Body, order: usize) -> Vec<u8> {
    let mut row = (order as u64).to_be_bytes().to_vec();
    row.push(body.number());
    row.extend_from_slice(&signed.encode());
    row
}

/// Reads a row of the header shelf.
pub(crate) fn read_header_row(row: &[u8]) -> Option<(u64, Body, SignedHeader)> {
    let (order, rest) = row.split_first_chunk::<8>()?;
    let (body, signed) = rest.split_first()?;
    Some((
        u64::from_be_bytes(*order),
        Body::from_number(*body)?,
        SignedHeader::from_own_vault(signed).ok()?,
    ))
}
