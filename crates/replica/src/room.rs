//! The box for slips, while laptops meet: one of them keeps it, and every one hands it one slot at the end.
//!
//! Everything here is in memory and gone when the sitting ends. What the keeper publishes follows from the texts alone
//! and from fresh randomness: who wrote which is lost before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_book::{
    BoxOutcome, Edit, MemberId, RoomView, SlipKind, SlipsView, clean_to_fit, limits,
};
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
    /// The box it was written for: its keeper's device and the opening. Anybody could name that of another.
    meant_for: Option<(DeviceId, Opening)>,
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
                self.room.meant_for = Some((shown.keeper, shown.opening));
                self.room.closed = None;
                step.answer(request, Answer::Done);
            }
            Err(error) => step.refuse(request, Refusal::Edit(error)),
        }
    }

    /// Asks everybody for their slot; the second time, waits for nobody any longer.
    pub(crate) fn close_box(&mut self, step: &mut Step<'_>, request: RequestId) {
        let company = self.company();
        let Some(opening) = self.room.mine.as_ref().map(|mine| mine.opening) else {
            step.refuse(request, Refusal::NoBox);
            return;
        };
        let written = self.written_for(self.device, opening);
        let Some(kept) = &mut self.room.mine else {
            return;
        };
        if kept.asked.is_some() {
            kept.no_longer = true;
        } else {
            kept.slots.insert(self.device, written);
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
        let of = |b: &TheirBox, opening| b.link == link && b.opening == opening;
        let theirs = &mut self.room.theirs;
        match message {
            Message::BoxOpen { opening, kind } => {
                if theirs.iter().any(|b| of(b, opening)) {
                    return;
                }
                theirs.retain(|b| b.link != link);
                theirs.push(TheirBox {
                    link,
                    opening,
                    kind,
                    handed: false,
                });
                if self
                    .shown_box()
                    .is_some_and(|shown| shown.opening == opening)
                {
                    self.room.closed = None;
                }
            }
            Message::BoxClose(opening) => {
                let theirs = theirs.iter_mut().find(|b| of(b, opening));
                let again = theirs.is_some_and(|b| std::mem::replace(&mut b.handed, true));
                // Whichever member asks gets a slot, so that nobody waits; it is written on only if it was written for
                // this keeper's box.
                if let Some(keeper) = self.companion(link).filter(|_| !again) {
                    let slot = slot::fill(&self.written_for(keeper, opening), step.rng);
                    if let Some(slot) = self.sealed_for(step, &keeper, &slot) {
                        step.say(link, &Message::BoxSlot { opening, slot });
                    }
                }
            }
            Message::BoxSlot { opening, slot } => {
                let slot = self.opened_here(&slot);
                let Some(text) = slot.and_then(|slot| slot::read(&slot)) else {
                    // This program hands in nothing of another size, and nothing for others.
                    self.end(step, link);
                    return;
                };
                let peer = self.companion(link);
                let mine = self.room.mine.as_mut().filter(|b| b.opening == opening);
                let asked = mine.filter(|b| b.asked.as_ref().is_some_and(|a| a.contains(&link)));
                if let Some((mine, peer)) = asked.zip(peer) {
                    mine.slots.entry(peer).or_insert(text);
                }
            }
            Message::BoxDone { opening, outcome } => {
                if theirs.iter().any(|b| of(b, opening) && b.handed) {
                    self.room.closed = Some(outcome);
                }
                self.room.theirs.retain(|b| !of(b, opening));
            }
            _ => self.end(step, link),
        }
    }

    /// After whatever happened: forgets the boxes of those who went, tells newcomers of this device's own, and ends it
    /// when the last slot has come.
    pub(crate) fn keep_room(&mut self, step: &mut Step<'_>) -> Result<(), RowsError> {
        let company = self.company();
        let (links, room) = (&self.links, &mut self.room);
        let gone = |b: &TheirBox| !links.contains_key(&b.link);
        if room.theirs.iter().any(|b| b.handed && gone(b)) {
            room.closed = Some(BoxOutcome::Unknown);
        }
        room.theirs.retain(|b| !gone(b));
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
        let open = shown.as_ref().map(|s| (s.keeper, s.opening));
        RoomView {
            keeper: shown.as_ref().and_then(|s| self.owner_of(&s.keeper)),
            mine: mine.is_some(),
            kind: shown.as_ref().map(|shown| shown.kind),
            closing: shown.is_some_and(|shown| shown.closing),
            handed_in: mine.map_or(0, |mine| self.members_in(mine).len()),
            waits_for: mine.map_or(0, |mine| mine.waits_for(&self.company()).count()),
            written: self.room.written.clone(),
            put_in: open.is_some() && open == self.room.meant_for,
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
        let company = self.company();
        self.room.theirs.iter().find_map(|theirs| {
            let (_, keeper) = company.iter().find(|(link, _)| *link == theirs.link)?;
            Some(Shown {
                opening: theirs.opening,
                keeper: *keeper,
                kind: theirs.kind,
                closing: theirs.handed,
            })
        })
    }

    /// What was written on this device for this keeper's box.
    fn written_for(&self, keeper: DeviceId, opening: Opening) -> String {
        if self.room.meant_for == Some((keeper, opening)) {
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
        for link in mine.asked.unwrap_or_default() {
            let opening = mine.opening;
            if self.links.contains_key(&link) {
                step.say(link, &Message::BoxDone { opening, outcome });
            }
        }
        self.room.closed = Some(outcome);
        Ok(())
    }

    /// What was written is done with when it is in the book, and not because a keeper says so.
    pub(crate) fn let_go_of_the_published(&mut self, slips: &SlipsView) {
        let room = &mut self.room;
        let published = matches!(room.closed, Some(BoxOutcome::Published(_)));
        if published && slips.slips.iter().any(|slip| slip.text == room.written) {
            room.written.clear();
            room.meant_for = None;
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
