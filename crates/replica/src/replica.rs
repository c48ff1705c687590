//! The state machine itself: opening from a vault, and one step for each thing that happened.

use crate::private::Private;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};

use commonbook_book::{Book, Edit, Id, MemberId, NoteId};
use commonbook_members::{ALIAS_CAP, Ledger};
use commonbook_pages::Renamed;
use commonbook_seal::{DeviceId, DeviceKeys, EnvelopeId, GroupId, JoinRequest, Kind, PageId};
use rand_core::CryptoRng;

use crate::{
    Answer, Effects, Identity, Input, LinkId, Refusal, Rows, RowsError, Shelf, WriteBatch,
    drawn::Drawn,
    forgetting::FORGOTTEN,
    handing::Handing,
    held::{Body, Held, Place},
    intake::read_header_row,
    kept::Kept,
    keyring::Keyring,
    link::Link,
    loose::Loose,
    page::PageState,
    peers::Peers,
    room::Room,
    sitting::Sitting,
    step::Step,
    waiting::Waiting,
};

/// How long to wait after an edit before it is sealed.
const PAUSE: Duration = Duration::from_secs(2);

/// The setting that says that the group told this device to be out.
const TOLD_OUT: &[u8] = b"told out";

/// Why a book cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The vault holds no book.
    #[error("no book in this vault")]
    Empty,
    /// The vault cannot be read.
    #[error("the vault cannot be read: {0}")]
    Rows(#[from] RowsError),
    /// What identifies this device is damaged.
    #[error("the vault is damaged")]
    Damaged,
}

/// One group on one device. Holds no clock, socket, path or thread.
pub struct Replica {
    pub(crate) me: Identity,
    /// While this device asks to join.
    pub(crate) waiting: Waiting,
    pub(crate) device: DeviceId,
    pub(crate) held: Held,
    /// Headers in the vault that stand on something that was lost there, and operations whose body was.
    pub(crate) gap: BTreeSet<EnvelopeId>,
    /// Envelopes whose body this vault had, and lost.
    pub(crate) lost: BTreeSet<EnvelopeId>,
    /// Envelopes whose past is not held yet.
    pub(crate) loose: Loose,
    pub(crate) keys: Keyring,
    pub(crate) ledger: Ledger,
    /// Control envelopes that no key we hold opens.
    pub(crate) shut: BTreeSet<EnvelopeId>,
    /// Operations that say nothing to this device yet, and all that names them: held, and not heard of. One of them may
    /// put somebody out; so nothing that is written here names them.
    pub(crate) unheard: BTreeSet<EnvelopeId>,
    pub(crate) held_back: BTreeSet<EnvelopeId>,
    pub(crate) by_page: BTreeMap<PageId, Vec<EnvelopeId>>,
    /// Pages whose name no key we hold shows.
    pub(crate) unnamed: BTreeSet<PageId>,
    pub(crate) pages: BTreeMap<PageId, PageState>,
    /// Pages that are gone for good.
    pub(crate) forgotten: BTreeSet<PageId>,
    /// Devices that somebody has to hand keys of cards to, and that this device can.
    pub(crate) lacking: Vec<(PageId, Vec<DeviceId>)>,
    pub(crate) sitting: Sitting,
    pub(crate) next_edit: u64,
    /// Edits that may have to be made again, by number.
    pub(crate) kept: BTreeMap<u64, Kept>,
    /// What changes that were made again are called now.
    pub(crate) renamed: Renamed,
    pub(crate) links: BTreeMap<LinkId, Link>,
    pub(crate) peers: Peers,
    /// The box for slips.
    pub(crate) room: Room,
    pub(crate) handing: Handing,
    /// The pages that stay on this device.
    pub(crate) private: Private,
    pub(crate) open_note: Option<NoteId>,
    pub(crate) open_versions: Option<NoteId>,
    /// What takes the last edit of this sitting back, in order.
    pub(crate) back: Vec<Edit>,
    /// The group's devices said that this one does not belong any more.
    pub(crate) told_out: bool,
    /// A device of the group was shown all that is held here, and did not find that this one belongs.
    pub(crate) doubted: bool,
    /// The ledger grew, so that other envelopes may count than before.
    pub(crate) judge_again: bool,
    /// Something that was accepted is not any more.
    pub(crate) shrunk: bool,
    /// The book on screen may differ from the book here.
    pub(crate) changed: bool,
    pub(crate) book: Arc<Book>,
    /// What the book was put together from.
    pub(crate) drawn: Drawn,
}

/// The member id that belongs to a device's first admission: random, and the same whoever writes it.
pub(crate) fn member_of(device: &DeviceId) -> MemberId {
    MemberId(short(device.as_bytes(), 10))
}

/// Ten bytes out of a longer name.
pub(crate) fn short(bytes: &[u8], from: usize) -> Id {
    let mut out = [0; 10];
    for (to, byte) in out.iter_mut().zip(bytes.iter().skip(from)) {
        *to = *byte;
    }
    Id::from_bytes(out)
}

impl Replica {
    /// Writes a device that belongs to no group yet: it can ask to join one.
    ///
    /// # Errors
    /// When the alias is empty or too long.
    pub fn newcomer(alias: &str, rng: &mut dyn CryptoRng) -> Result<WriteBatch, Refusal> {
        let keys = DeviceKeys::generate(rng);
        let alias = commonbook_book::clean_line(alias);
        JoinRequest::new(&alias, &keys, rng)
            .ok()
            .filter(|_| alias.len() <= ALIAS_CAP)
            .ok_or(Refusal::BadName)?;
        let identity = Identity {
            alias,
            member: member_of(&keys.id()),
            keys,
            group: None,
        };
        let mut batch = WriteBatch::default();
        identity.write(&mut batch);
        Ok(batch)
    }

    /// Opens what a vault holds. Edits that were kept and not sealed are made again.
    ///
    /// # Errors
    /// When the vault holds no book or cannot be read.
    pub fn open(rows: &dyn Rows, rng: &mut dyn CryptoRng) -> Result<(Self, Effects), OpenError> {
        let me = Identity::read(rows)?.ok_or(OpenError::Empty)?;
        let device = me.keys.id();
        let group = me.group.unwrap_or(GroupId::from_bytes([0; 32]));
        let mut replica = Self {
            device,
            waiting: Waiting::read(rows)?,
            held: Held::default(),
            gap: BTreeSet::new(),
            lost: BTreeSet::new(),
            loose: Loose::default(),
            keys: Keyring::read(rows)?,
            ledger: Ledger::new(),
            shut: BTreeSet::new(),
            unheard: BTreeSet::new(),
            held_back: BTreeSet::new(),
            by_page: BTreeMap::new(),
            unnamed: BTreeSet::new(),
            pages: BTreeMap::new(),
            forgotten: BTreeSet::new(),
            lacking: Vec::new(),
            sitting: Sitting::begin(group, device, rng),
            next_edit: 0,
            kept: BTreeMap::new(),
            renamed: Renamed::new(),
            links: BTreeMap::new(),
            peers: Peers::default(),
            room: Room::default(),
            handing: Handing::read(rows)?,
            private: Private::read(rows)?,
            open_versions: None,
            open_note: None,
            back: Vec::new(),
            told_out: rows
                .get(Shelf::Settings, TOLD_OUT)
                .is_ok_and(|row| row.is_some()),
            doubted: false,
            judge_again: false,
            shrunk: false,
            changed: true,
            book: Arc::default(),
            drawn: Drawn::default(),
            me,
        };
        replica.read_headers(rows)?;
        for (key, value) in rows.scan(Shelf::Peers)? {
            if let (Ok(device), Ok(tips)) =
                (<[u8; 32]>::try_from(key), postcard::from_bytes(&value))
            {
                replica.peers.put(DeviceId::from_bytes(device), tips);
            }
        }
        for (key, value) in rows.scan(Shelf::Changes)? {
            let Ok(id) = <[u8; 16]>::try_from(key).map(PageId::from_bytes) else {
                continue;
            };
            if let Some(state) = PageState::kept(id, &value) {
                replica.pages.insert(id, state);
            }
        }
        replica.name_authors();
        let mut step = Step::new(rows, rng);
        replica.read_key_parts(&mut step)?;
        replica.rebuild_ledger(&step)?;
        if replica.open_shut(&mut step, true)? {
            replica.rebuild_ledger(&step)?;
        }
        replica.held_back = replica.ledger.held_back();
        replica.finish_forgetting(&mut step)?;
        replica.look_for_page_keys(&mut step)?;
        let pages: Vec<PageId> = replica.by_page.keys().copied().collect();
        for page in pages {
            replica.settle_page(&mut step, page)?;
        }
        replica.see(&mut step)?;
        replica.make_again(&mut step)?;
        replica.finish(&mut step)?;
        Ok((replica, step.fx))
    }

    fn read_headers(&mut self, rows: &dyn Rows) -> Result<(), OpenError> {
        let mut headers: Vec<_> = rows
            .scan(Shelf::Headers)?
            .iter()
            .filter_map(|(_, row)| read_header_row(row))
            .collect();
        headers.sort_by_key(|(order, _, _)| *order);
        // Once is enough, but for a damaged vault: a header that was lost and came again has a late number.
        loop {
            let before = headers.len();
            let mut rest = Vec::new();
            for (order, body, signed) in headers {
                let fits = self.held.place(signed.header()) == Place::Fits;
                match self.held.signer(signed.header()).filter(|_| fits) {
                    Some(device) => {
                        let id = signed.id();
                        self.held.push(signed, device, body);
                        self.by_page_push(&id);
                    }
                    None => rest.push((order, body, signed)),
                }
            }
            headers = rest;
            // What stands on a gap is asked for again.
            if headers.is_empty() || headers.len() == before {
                self.gap = headers.iter().map(|(_, _, h)| h.id()).collect();
                return Ok(());
            }
        }
    }

    /// One step.
    ///
    /// # Errors
    /// When the vault cannot be read: drop the replica and open it again.
    pub fn handle(
        &mut self,
        input: Input,
        rows: &dyn Rows,
        rng: &mut dyn CryptoRng,
    ) -> Result<Effects, RowsError> {
        let mut step = Step::new(rows, rng);
        let step_ref = &mut step;
        match input {
            Input::Edit(request, edit) => self.edit(step_ref, request, vec![edit])?,
            Input::Edits(request, edits) => self.edit(step_ref, request, edits)?,
            Input::Undo(request) => self.undo(step_ref, request)?,
            Input::OpenNote(note) => {
                self.open_note = note;
                self.open_versions = None;
                self.changed = true;
            }
            Input::OpenVersions(note) => {
                self.open_versions = Some(note);
                self.changed = true;
            }
            Input::KeepPrivate(request, id, title, text) => {
                self.keep_private(step_ref, request, id, (&title, &text))
            }
            Input::DropPrivate(request, id) => self.drop_private(step_ref, request, id),
            Input::ReadAll(request) => self.read_all(step_ref, request)?,
            Input::Propose(request, proposal) => self.propose(step_ref, request, proposal)?,
            Input::Endorse(request, id) => self.endorse(step_ref, request, id)?,
            Input::Leave(request) => self.leave(step_ref, request)?,
            Input::Admit(request, bytes, comes_as) => {
                self.admit(step_ref, request, &bytes, comes_as)?
            }
            Input::Ask(request) => self.ask(step_ref, request),
            Input::Linked(link, kind) => self.linked(step_ref, link, kind),
            Input::Received(link, bytes) => self.received(step_ref, link, &bytes)?,
            Input::Ended(link) => self.ended(link),
            Input::SameWords(link, same, comes_as) => {
                self.same_words(step_ref, link, same, comes_as)
            }
            Input::WouldJoin(link, would) => self.would_join(step_ref, link, would),
            Input::ComeIn(request, bytes) => self.come_in(step_ref, request, &bytes, true)?,
            Input::PackNews(request) => self.pack_news(step_ref, request)?,
            Input::TakeNews(request, bytes) => self.take_news(step_ref, request, &bytes)?,
            Input::OpenBox(request, kind) => self.open_box(step_ref, request, kind),
            Input::FillSlip(request, text) => self.fill_slip(step_ref, request, &text),
            Input::CloseBox(request) => self.close_box(step_ref, request),
            Input::HandNote(request, to, text) => self.hand_note(step_ref, request, to, &text),
            Input::DropHanded(request, id) => self.drop_handed(step_ref, request, id),
            Input::Quiet => self.flush(step_ref)?,
            Input::Resealed => {
                step_ref.fx.write.delete(Shelf::Settings, FORGOTTEN);
                self.flush(step_ref)?;
            }
            Input::Lock => {
                self.room = Room::default();
                self.flush(step_ref)?;
                for state in self.pages.values_mut() {
                    state.keep(&mut step_ref.fx.write);
                }
            }
        }
        self.finish(&mut step)?;
        Ok(step.fx)
    }

    /// The book as it was last shown.
    pub fn book(&self) -> Arc<Book> {
        self.book.clone()
    }

    /// Whether something is lost here on which other things stand.
    pub(crate) fn has_gap(&self) -> bool {
        let whole = |id| self.held.get(id).is_some_and(|e| e.body != Body::Missing);
        !self.gap.iter().all(whole)
    }

    /// Whether this device may write now.
    pub(crate) fn may_write(&self) -> Result<(), Refusal> {
        let state = self.ledger.state();
        if self.told_out || !state.devices.contains_key(&self.device) {
            Err(Refusal::NotMember)
        } else if state.newer_version {
            Err(Refusal::NewerVersion)
        } else {
            Ok(())
        }
    }

    /// Whether this device may write now that somebody goes, or agree to it: also when the group made a change that this
    /// version does not know.
    pub(crate) fn may_put_out(&self) -> Result<(), Refusal> {
        match self.may_write() {
            Err(Refusal::NewerVersion) => Ok(()),
            other => other,
        }
    }

    pub(crate) fn begin_sitting(&mut self, rng: &mut dyn CryptoRng) {
        if let Some(group) = self.me.group {
            self.sitting = Sitting::begin(group, self.device, rng);
        }
    }

    /// Notes that the group says, or no longer says, that this device does not belong.
    pub(crate) fn tell_out(&mut self, step: &mut Step<'_>, out: bool) {
        if std::mem::replace(&mut self.told_out, out) == out {
            return;
        }
        self.changed = true;
        if out {
            step.fx.write.put(Shelf::Settings, TOLD_OUT, [1]);
        } else {
            step.fx.write.delete(Shelf::Settings, TOLD_OUT);
        }
    }

    fn finish(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        self.keep_room(step)?;
        self.hand_over(step);
        if std::mem::take(&mut self.judge_again) {
            for page in self.pages_with_changed_verdicts() {
                self.settle_page(step, page)?;
                self.changed = true;
            }
            self.enter_again(step)?;
            self.let_go(step);
        }
        if self.changed {
            self.let_in_who_waits(step)?;
            self.waits_no_more(step);
        }
        if std::mem::take(&mut self.changed) {
            self.end_with_the_removed(step);
            self.see(step)?;
            step.fx.then.book = Some(self.book.clone());
        }
        if self.has_to_write() {
            step.fx.then.quiet_after = Some(PAUSE);
        }
        for id in step.lost() {
            if self
                .held
                .get(&id)
                .is_some_and(|e| e.body == Body::Forgotten)
            {
                continue;
            }
            // Others may still have it.
            self.held.set_body(&id, Body::Missing);
            self.lost.insert(id);
            let control = |e: &crate::held::Entry| e.header().head.kind == Kind::Control;
            if self.held.get(&id).is_some_and(control) {
                self.gap.insert(id);
            }
        }
        Ok(())
    }

    fn read_all(
        &mut self,
        step: &mut Step<'_>,
        request: crate::RequestId,
    ) -> Result<(), RowsError> {
        let (notes, digest) = self.everything(step)?;
        step.answer(request, Answer::Everything { notes, digest });
        Ok(())
    }
}
