//! The box for slips, while laptops meet: one of them keeps it, and every one hands it one slot at the end.
//!
//! Everything here is in memory and gone when the sitting ends. What the keeper publishes follows from the texts alone
//! and from fresh randomness: who wrote which is lost before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_book::{BoxOutcome, Edit, MemberId, RoomView, SlipKind, clean_to_fit, limits};
use commonbook_seal::DeviceId;
use rand_core::CryptoRng;

use crate::{
    Answer, LinkId, Refusal, Replica, RequestId, RowsError, link::Stage, message::Message, slot,
    step::Step,
};

/// So many members' laptops must have handed a slot in before anything is published.
const ENOUGH: usize = 5;

/// Names one opening of a box, so that nothing is handed in that was written for another.
pub(crate) type Opening = [u8; 16];

/// What this device knows of boxes.
#[derive(Default)]
pub(crate) struct Room {
    mine: Option<MyBox>,
    /// Boxes of the devices at the other ends, in the order in which they were heard of; one for each link.
    theirs: Vec<TheirBox>,
    /// This device's slip.
    written: String,
    /// The box it was written for.
    meant_for: Option<Opening>,
    closed: Option<BoxOutcome>,
}

/// The box that this device keeps.
struct MyBox {
    opening: Opening,
    kind: SlipKind,
    /// The links on which it was said that the box is open.
    told: BTreeSet<LinkId>,
    /// While it is being closed: the links on which a slot was asked for.
    asked: Option<BTreeSet<LinkId>>,
    /// What was handed in. One for each device: the first.
    slots: BTreeMap<DeviceId, String>,
    /// Those who have not answered are not waited for.
    no_longer: bool,
}

/// A box that is kept elsewhere.
struct TheirBox {
    link: LinkId,
    opening: Opening,
    kind: SlipKind,
    /// This device has handed its slot in.
    handed: bool,
}

/// The box that a person sees.
struct Shown {
    opening: Opening,
    keeper: DeviceId,
    kind: SlipKind,
    closing: bool,
}

impl Replica {
    /// Devices of members at the other ends that share with this one, which is a member's too.
    pub(crate) fn company(&self) -> Vec<(LinkId, DeviceId)> {
        let devices = &self.ledger.state().devices;
        if !devices.contains_key(&self.device) {
            return Vec::new();
        }
        let links = self.links.iter();
        let peers = links.filter_map(|(id, link)| match &link.stage {
            Stage::Sharing(sharing) if sharing.both() => Some((*id, sharing.peer)),
            _ => None,
        });
        peers
            .filter(|(_, peer)| *peer != self.device && devices.contains_key(peer))
            .collect()
    }

    /// The device of a member at the other end.
    pub(crate) fn companion(&self, link: LinkId) -> Option<DeviceId> {
        let company = self.company();
        let found = company.iter().find(|(id, _)| *id == link);
        found.map(|(_, peer)| *peer)
    }

    /// This device keeps the box from now on.
    pub(crate) fn open_box(&mut self, step: &mut Step<'_>, request: RequestId, kind: SlipKind) {
        let refusal = match self.may_write() {
            Err(refusal) => Some(refusal),
            Ok(()) => self.shown_box().map(|_| Refusal::BoxOpen),
        };
        if let Some(refusal) = refusal {
            step.refuse(request, refusal);
            return;
        }
        self.room.closed = None;
        self.room.mine = Some(MyBox {
            opening: step.random(),
            kind,
            told: BTreeSet::new(),
            asked: None,
            slots: BTreeMap::new(),
            no_longer: false,
        });
        step.answer(request, Answer::Done);
    }

    /// Writes this device's slip for the box that is shown.
    pub(crate) fn fill_slip(&mut self, step: &mut Step<'_>, request: RequestId, text: &str) {
        let Some(shown) = self.shown_box().filter(|shown| !shown.closing) else {
            step.refuse(request, Refusal::NoBox);
            return;
        };
        match clean_to_fit(text, limits::SLIP_BYTES) {
            Ok(text) => {
                self.room.written = text;
                self.room.meant_for = Some(shown.opening);
                step.answer(request, Answer::Done);
            }
            Err(error) => step.refuse(request, Refusal::Edit(error)),
        }
    }

    /// Asks everybody for their slot; the second time, waits for nobody any longer.
    pub(crate) fn close_box(&mut self, step: &mut Step<'_>, request: RequestId) {
        let company = self.company();
        let mine = self.written_for(self.room.mine.as_ref().map(|mine| mine.opening));
        let Some(kept) = &mut self.room.mine else {
            step.refuse(request, Refusal::NoBox);
            return;
        };
        if kept.asked.is_some() {
            kept.no_longer = true;
        } else {
            kept.slots.insert(self.device, mine);
            let told = company.iter().filter(|(link, _)| kept.told.contains(link));
            let asked: BTreeSet<LinkId> = told.map(|(link, _)| *link).collect();
            for link in &asked {
                step.say(*link, &Message::BoxClose(kept.opening));
            }
            kept.asked = Some(asked);
        }
        step.answer(request, Answer::Done);
    }

    /// A message about a box. What does not fit to what is known here is no harm: somebody may have closed a box while
    /// it was on its way.
    pub(crate) fn about_a_box(&mut self, step: &mut Step<'_>, link: LinkId, message: Message) {
        let Some(peer) = self.companion(link) else {
            return;
        };
        match message {
            Message::BoxOpen { opening, kind } => {
                let known = |b: &TheirBox| b.link == link && b.opening == opening;
                if self.room.theirs.iter().any(known) {
                    return;
                }
                self.room.theirs.retain(|b| b.link != link);
                if self.shown_box().is_none() {
                    self.room.closed = None;
                }
                self.room.theirs.push(TheirBox {
                    link,
                    opening,
                    kind,
                    handed: false,
                });
            }
            Message::BoxClose(opening) => {
                let text = self.written_for(Some(opening));
                let open = |b: &&mut TheirBox| b.link == link && b.opening == opening && !b.handed;
                if let Some(theirs) = self.room.theirs.iter_mut().find(open) {
                    theirs.handed = true;
                    let slot = slot::fill(&text, step.rng);
                    step.say(link, &Message::BoxSlot { opening, slot });
                }
            }
            Message::BoxSlot { opening, slot } => {
                let Some(text) = slot::read(&slot) else {
                    // This program hands in nothing of another size.
                    self.end(step, link);
                    return;
                };
                let mine = self.room.mine.as_mut();
                let asked = |b: &&mut MyBox| {
                    let asked = b.asked.as_ref().is_some_and(|asked| asked.contains(&link));
                    b.opening == opening && asked
                };
                if let Some(mine) = mine.filter(asked) {
                    mine.slots.entry(peer).or_insert(text);
                }
            }
            Message::BoxDone {
                opening,
                outcome,
                taken,
            } => {
                let this = |b: &TheirBox| b.link == link && b.opening == opening;
                let handed = self.room.theirs.iter().any(|b| this(b) && b.handed);
                self.room.theirs.retain(|b| !this(b));
                if handed {
                    self.box_is_done(opening, outcome, taken);
                }
            }
            _ => self.end(step, link),
        }
    }

    /// After whatever happened: forgets the boxes of those who went, tells newcomers of this device's own, and ends it
    /// when the last slot has come.
    pub(crate) fn keep_room(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        let company = self.company();
        let here = |link: &LinkId| company.iter().any(|(id, _)| id == link);
        let room = &mut self.room;
        if room.theirs.iter().any(|b| b.handed && !here(&b.link)) {
            room.closed = Some(BoxOutcome::Unknown);
        }
        room.theirs.retain(|b| here(&b.link));
        if let Some(mine) = &mut room.mine {
            let (opening, kind) = (mine.opening, mine.kind);
            for (link, _) in company.iter().filter(|_| mine.asked.is_none()) {
                if mine.told.insert(*link) {
                    step.say(*link, &Message::BoxOpen { opening, kind });
                }
            }
            let waits = mine.waits_for(&company).count() > 0 && !mine.no_longer;
            if mine.asked.is_some() && !waits {
                self.publish(step)?;
            }
        }
        self.changed |= *self.book.room != self.room_view();
        Ok(())
    }

    /// The box as a person sees it.
    pub(crate) fn room_view(&self) -> RoomView {
        let shown = self.shown_box();
        let mine = self.room.mine.as_ref();
        let kept = shown.as_ref().map(|shown| shown.opening);
        RoomView {
            keeper: shown.as_ref().and_then(|s| self.owner_of(&s.keeper)),
            mine: mine.is_some(),
            kind: shown.as_ref().map(|shown| shown.kind),
            closing: shown.is_some_and(|shown| shown.closing),
            handed_in: mine.map_or(0, |mine| self.members_in(mine).len()),
            waits_for: mine.map_or(0, |mine| mine.waits_for(&self.company()).count()),
            written: self.room.written.clone(),
            put_in: kept.is_some() && kept == self.room.meant_for,
            closed: self.room.closed,
        }
    }

    /// One's own box; otherwise the one that was heard of first and is still open.
    fn shown_box(&self) -> Option<Shown> {
        if let Some(mine) = &self.room.mine {
            return Some(Shown {
                opening: mine.opening,
                keeper: self.device,
                kind: mine.kind,
                closing: mine.asked.is_some(),
            });
        }
        let theirs = self.room.theirs.first()?;
        Some(Shown {
            opening: theirs.opening,
            keeper: self.companion(theirs.link)?,
            kind: theirs.kind,
            closing: theirs.handed,
        })
    }

    /// What was written on this device for the box of this opening.
    fn written_for(&self, opening: Option<Opening>) -> String {
        if opening.is_some() && self.room.meant_for == opening {
            self.room.written.clone()
        } else {
            String::new()
        }
    }

    /// Members of whom a laptop handed something in, and who belong. Two laptops of one person hide nobody.
    fn members_in(&self, mine: &MyBox) -> BTreeSet<MemberId> {
        let devices = &self.ledger.state().devices;
        let owner = |device: &DeviceId| devices.get(device).map(|d| d.member);
        mine.slots.keys().filter_map(owner).collect()
    }

    /// Publishes what came, if enough did; lets go of it in any case, and tells whoever was asked.
    fn publish(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        let Some(mine) = self.room.mine.take() else {
            return Ok(());
        };
        let enough = self.members_in(&mine).len() >= ENOUGH;
        let handed_in: BTreeSet<DeviceId> = mine.slots.keys().copied().collect();
        let devices = &self.ledger.state().devices;
        let written = mine
            .slots
            .into_iter()
            .filter(|(device, text)| devices.contains_key(device) && !text.is_empty());
        let texts = shuffled(written.map(|(_, text)| text).collect(), step.rng);
        let outcome = if enough {
            let count = texts.len();
            let kind = mine.kind;
            let add = |text| Edit::AddSlip {
                id: None,
                kind,
                text,
            };
            match self.edit_all(step, texts.into_iter().map(add).collect())? {
                Ok(_) => BoxOutcome::Published(count),
                Err(_) => BoxOutcome::Unknown,
            }
        } else {
            BoxOutcome::TooFew
        };
        self.flush(step)?;
        let company = self.company();
        let asked = mine.asked.unwrap_or_default();
        for (link, peer) in company.iter().filter(|(link, _)| asked.contains(link)) {
            let done = Message::BoxDone {
                opening: mine.opening,
                outcome,
                taken: handed_in.contains(peer),
            };
            step.say(*link, &done);
        }
        self.box_is_done(mine.opening, outcome, true);
        Ok(())
    }

    /// What was written stays unless it is in the book now: nobody has to write it twice.
    fn box_is_done(&mut self, opening: Opening, outcome: BoxOutcome, taken: bool) {
        self.room.closed = Some(outcome);
        let in_it = taken && self.room.meant_for == Some(opening);
        if in_it && matches!(outcome, BoxOutcome::Published(_)) {
            self.room.written.clear();
            self.room.meant_for = None;
        }
    }
}

impl MyBox {
    /// Devices that were asked for a slot, are still there, and have not handed one in.
    fn waits_for<'a>(
        &'a self,
        company: &'a [(LinkId, DeviceId)],
    ) -> impl Iterator<Item = &'a DeviceId> {
        let asked = |link: &LinkId| self.asked.as_ref().is_some_and(|a| a.contains(link));
        let silent = company
            .iter()
            .filter(move |(link, peer)| asked(link) && !self.slots.contains_key(peer));
        silent.map(|(_, peer)| peer)
    }
}

/// In an order that has nothing to do with whose they are: sorted by what they say, and then shuffled.
fn shuffled(mut texts: Vec<String>, rng: &mut dyn CryptoRng) -> Vec<String> {
    texts.sort_unstable();
    for left in (2..=texts.len()).rev() {
        // 2⁶⁴ is so much more than there are laptops that the rest of the division favours nobody.
        let at = rng.next_u64() % left as u64;
        texts.swap(left - 1, usize::try_from(at).unwrap_or_default());
    }
    texts
}
