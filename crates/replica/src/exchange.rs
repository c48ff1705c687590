//! Giving and taking news over a link, once both sides know who they are.
//!
//! Both say what they hold in one number. Where it differs, both say their tips, send what the other is missing, and
//! compare again. Tips can mislead after a backup was restored; then both name everything they hold, once.

use std::collections::{BTreeMap, BTreeSet};

use commonbook_seal::{DeviceId, EnvelopeId, KeyId, Kind};

use crate::{
    LinkEvent, LinkId, Replica, RowsError, Shelf,
    giving::MESSAGE_BYTES,
    held::{Body, Marks},
    link::{Link, Stage},
    message::{Carried, Message, Tip},
    step::Step,
};

/// So many rounds of tips before everything is named.
const ROUNDS: u8 = 2;

/// So often one body is sent to whoever asks on one link.
const WANTS: u8 = 3;

/// What this side knows of the other while both are linked.
pub(crate) struct Sharing {
    pub(crate) peer: DeviceId,
    /// The other side gives and gets nothing: it did not prove that it belongs.
    pub(crate) only_takes: bool,
    /// The other side asked how this device came in, and has not shared since.
    pub(crate) doubts: bool,
    /// Headers the other side holds, as far as this link tells.
    pub(crate) headers: BTreeSet<EnvelopeId>,
    /// Bodies the other side holds, as far as this link tells.
    pub(crate) bodies: BTreeSet<EnvelopeId>,
    /// How often it asked for a body.
    wanted: BTreeMap<EnvelopeId, u8>,
    /// The number it said last.
    theirs: Option<[u8; 32]>,
    /// The number this side said last.
    said: Option<[u8; 32]>,
    /// Both held the same when they last compared.
    pub(crate) same: bool,
    /// Operations that this side said it cannot read.
    pub(crate) unread: Vec<EnvelopeId>,
    /// Keys that the other side was handed because it could not read something.
    pub(crate) handed: BTreeSet<KeyId>,
    /// This side said what it holds, and not all that it lacks has come.
    asked: bool,
    /// The two numbers, ours and theirs, when they were last compared.
    compared: Option<([u8; 32], [u8; 32])>,
    /// How often nothing came of it.
    rounds: u8,
}

impl Sharing {
    /// Whether the other side shares too, and is known to belong as this one is.
    pub(crate) const fn both(&self) -> bool {
        self.theirs.is_some() && !self.only_takes
    }
}

impl Replica {
    /// Begins to share with a device of the group.
    pub(crate) fn share(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        peer: DeviceId,
    ) -> Result<(), RowsError> {
        let sharing = Sharing {
            peer,
            only_takes: false,
            doubts: false,
            headers: BTreeSet::new(),
            bodies: BTreeSet::new(),
            wanted: BTreeMap::new(),
            theirs: None,
            said: None,
            same: false,
            unread: Vec::new(),
            handed: BTreeSet::new(),
            asked: false,
            compared: None,
            rounds: 0,
        };
        if let Some(l) = self.links.get_mut(&link) {
            l.stage = Stage::Sharing(sharing);
        }
        step.show(link, LinkEvent::Met);
        // Somebody of the group says that it does.
        self.tell_out(step, false);
        // What was written here goes along at once.
        self.flush(step)?;
        self.say_digest(step, link);
        Ok(())
    }

    /// Begins to share with whoever invited. That they belong they only said; so this device gives nothing of what it
    /// held before.
    pub(crate) fn share_with_inviter(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        peer: DeviceId,
    ) -> Result<(), RowsError> {
        let only_takes = self.held.iter().next().is_some();
        self.share(step, link, peer)?;
        self.doubted = false;
        if let Some(sharing) = self.sharing(link) {
            sharing.only_takes = only_takes;
        }
        Ok(())
    }

    /// Handles one message of the exchange.
    pub(crate) fn exchange(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        message: Message,
    ) -> Result<(), RowsError> {
        match message {
            Message::Digest(theirs) => {
                if let Some(sharing) = self.sharing(link) {
                    sharing.theirs = Some(theirs);
                    sharing.doubts = false;
                }
                self.compare(step, link)?;
            }
            Message::WhoAreYou(tips) => {
                if let Some(sharing) = self.sharing(link) {
                    sharing.doubts = true;
                }
                let missing = self.missing_to(&tips);
                self.give(step, link, &missing)?;
                step.say(link, &Message::Sent);
            }
            Message::Tips(tips) => {
                let missing = self.missing_to(&tips);
                self.give(step, link, &missing)?;
                step.say(link, &Message::Sent);
            }
            Message::Everything(ids) => {
                let missing = self.missing_from(ids);
                self.give(step, link, &missing)?;
                step.say(link, &Message::Sent);
            }
            Message::Envelopes(carried) => {
                if let Some(sharing) = self.sharing(link) {
                    for one in &carried {
                        if let Ok(frame) = commonbook_seal::HeaderFrame::parse(&one.header) {
                            sharing.headers.insert(frame.id());
                            if one.body.is_some() {
                                sharing.bodies.insert(frame.id());
                            }
                        }
                    }
                }
                self.take_in(step, carried, Some(link))?;
            }
            Message::Bodies(bodies) => {
                if let Some(sharing) = self.sharing(link) {
                    sharing.bodies.extend(bodies.iter().map(|(id, _)| *id));
                }
                self.take_bodies(step, link, bodies)?;
            }
            Message::Want(ids) => {
                let ids = self.may_want(link, ids);
                self.send_bodies(step, link, ids)?;
            }
            Message::Sent => {
                if let Some(sharing) = self.sharing(link) {
                    sharing.asked = false;
                }
                self.want_missing(step, link);
                self.say_unread(step, link);
                self.say_digest(step, link);
            }
            message @ (Message::BoxOpen { .. }
            | Message::BoxClose(_)
            | Message::BoxSlot { .. }
            | Message::BoxDone { .. }) => self.about_a_box(step, link, message),
            message @ (Message::Hand { .. } | Message::Handed(_)) => {
                self.about_a_note(step, link, message);
            }
            Message::CannotRead(ids) => self.hand_keys(step, link, &ids),
            Message::Keys(parts) => self.take_keys(step, link, &parts)?,
            _ => self.end(step, link),
        }
        Ok(())
    }

    /// Bodies of headers that are held.
    pub(crate) fn take_bodies(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        bodies: Vec<(EnvelopeId, Vec<u8>)>,
    ) -> Result<(), RowsError> {
        let carried = bodies.into_iter().filter_map(|(id, body)| {
            let header = self.held.get(&id)?.signed.encode();
            Some(Carried {
                header,
                body: Some(body),
            })
        });
        let carried = carried.collect();
        self.take_in(step, carried, Some(link))?;
        Ok(())
    }

    /// What is held here and not by a device with these tips, as far as they tell; oldest first.
    pub(crate) fn missing_to(&self, tips: &[Tip]) -> Vec<EnvelopeId> {
        let marks = self.held.known_to(tips);
        self.held.without(&marks).map(|e| e.id).collect()
    }

    /// What is held here and not among these, oldest first.
    pub(crate) fn missing_from(&self, theirs: Vec<EnvelopeId>) -> Vec<EnvelopeId> {
        let theirs: BTreeSet<EnvelopeId> = theirs.into_iter().collect();
        let all = self.held.iter().map(|e| e.id);
        all.filter(|id| !theirs.contains(id)).collect()
    }

    /// Shows how this device came in, to one that has not heard of these: headers and operations.
    pub(crate) fn show_past(
        &self,
        step: &mut Step<'_>,
        link: LinkId,
        missing: Vec<EnvelopeId>,
    ) -> Result<(), RowsError> {
        let (mut part, mut len) = (Vec::new(), 0);
        for id in missing {
            let Some(entry) = self.held.get(&id) else {
                continue;
            };
            let control = entry.header().head.kind == Kind::Control;
            let carried = self.carried(step, entry, control)?;
            len += carried.header.len() + carried.body.as_ref().map_or(0, Vec::len);
            part.push(carried);
            if len > MESSAGE_BYTES {
                step.say(link, &Message::Envelopes(std::mem::take(&mut part)));
                len = 0;
            }
        }
        step.say(link, &Message::Envelopes(part));
        step.say(link, &Message::Sent);
        Ok(())
    }

    /// Compares what both sides said they hold, and goes on where it differs.
    fn compare(&mut self, step: &mut Step<'_>, link: LinkId) -> Result<(), RowsError> {
        let mine = self.digest_of_tips();
        let Some(sharing) = self.sharing(link) else {
            return Ok(());
        };
        if sharing.theirs == Some(mine) {
            sharing.rounds = 0;
            let peer = sharing.peer;
            if !std::mem::replace(&mut sharing.same, true) {
                step.show(link, LinkEvent::Same);
            }
            let told = sharing.said == Some(mine);
            if !sharing.only_takes {
                self.remember(step, peer);
            }
            // The other side compares with what it heard last.
            if !told {
                self.say_digest(step, link);
            }
            // The number is over headers: a connection may have broken before the bodies came.
            self.want_missing(step, link);
            self.say_unread(step, link);
            return Ok(());
        }
        if std::mem::take(&mut sharing.same) {
            step.show(link, LinkEvent::Differ);
        }
        if sharing.asked {
            // What is on its way may be all that differs; at its end both compare again.
            return Ok(());
        }
        let now = sharing.theirs.map(|theirs| (mine, theirs));
        if std::mem::replace(&mut sharing.compared, now) != now {
            sharing.rounds = 0;
        }
        sharing.rounds = sharing.rounds.saturating_add(1);
        sharing.asked = sharing.rounds <= 6;
        match sharing.rounds {
            _ if sharing.only_takes => step.say(link, &Message::Tips(Vec::new())),
            0..=ROUNDS => step.say(link, &Message::Tips(self.held.tips())),
            3..=6 => {
                let everything = self.held.iter().map(|e| e.id).collect();
                step.say(link, &Message::Everything(everything));
            }
            // Somebody does not keep what they are given; sharing with others goes on.
            _ => {}
        }
        Ok(())
    }

    fn say_digest(&mut self, step: &mut Step<'_>, link: LinkId) {
        let mine = self.digest_of_tips();
        if let Some(sharing) = self.sharing(link) {
            sharing.said = Some(mine);
            step.say(link, &Message::Digest(mine));
        }
    }

    /// What of this may be sent once more: nobody may ask for the same again and again.
    fn may_want(&mut self, link: LinkId, ids: Vec<EnvelopeId>) -> Vec<EnvelopeId> {
        let only = self.only_for_the_removed(link);
        let may = |id: &EnvelopeId| match &only {
            Some(only) => self.held.marked(only, id),
            None => self.held.has(id),
        };
        let held: Vec<EnvelopeId> = ids.into_iter().filter(may).collect();
        let Some(sharing) = self.sharing(link).filter(|s| !s.only_takes) else {
            return Vec::new();
        };
        let mut again = |id: &EnvelopeId| {
            let times = sharing.wanted.entry(*id).or_default();
            *times = times.saturating_add(1);
            *times <= WANTS
        };
        held.into_iter().filter(|id| again(id)).collect()
    }

    fn want_missing(&self, step: &mut Step<'_>, link: LinkId) {
        let missing: Vec<EnvelopeId> = self.held.missing().map(|e| e.id).collect();
        if !missing.is_empty() {
            step.say(link, &Message::Want(missing));
        }
    }

    /// Hands new envelopes on to everybody who is connected and does not have them.
    pub(crate) fn pass_on(
        &mut self,
        step: &mut Step<'_>,
        new: &[EnvelopeId],
        from: Option<LinkId>,
    ) -> Result<(), RowsError> {
        let links: Vec<LinkId> = self
            .links
            .keys()
            .copied()
            .filter(|link| Some(*link) != from)
            .collect();
        for link in links {
            let Some(sharing) = self.sharing(link) else {
                continue;
            };
            // Before the first comparison there is nothing to add to: it will find what is missing.
            if sharing.theirs.is_none() {
                continue;
            }
            if std::mem::take(&mut sharing.same) {
                step.show(link, LinkEvent::Differ);
            }
            sharing.rounds = 0;
            self.give(step, link, new)?;
            self.say_digest(step, link);
        }
        Ok(())
    }

    /// One number for all that is held.
    pub(crate) fn digest_of_tips(&self) -> [u8; 32] {
        let ids: Vec<u8> = self
            .held
            .tips()
            .iter()
            .flat_map(|tip| *tip.id.as_bytes())
            .collect();
        commonbook_seal::digest("commonbook v1 what is held", &[&ids])
    }

    fn remember(&mut self, step: &mut Step<'_>, peer: DeviceId) {
        if !self.ledger.state().devices.contains_key(&peer) {
            // Whoever does not belong, or only says so, is nobody to rely on.
            return;
        }
        let tips = self.held.tips();
        if self.peers.get(&peer) != Some(&tips) {
            step.fx.write.put(
                Shelf::Peers,
                *peer.as_bytes(),
                postcard::to_stdvec(&tips).unwrap_or_default(),
            );
            self.peers.put(peer, tips);
            self.changed = true;
        }
    }

    /// What may still be given to the other side, when it was put out while both shared: the removal and its past.
    pub(crate) fn only_for_the_removed(&mut self, link: LinkId) -> Option<Marks> {
        let state = self.ledger.state();
        let peer = self.sharing(link)?.peer;
        let out = state.former_devices.contains_key(&peer);
        out.then(|| self.held.past(&state.in_effect))
    }

    /// Ends links to devices that were put out while both sides shared, once what they wrote before is here.
    pub(crate) fn end_with_the_removed(&mut self, step: &mut Step<'_>) {
        if self.has_gap() {
            return;
        }
        let state = self.ledger.state();
        let coming = |peer: &DeviceId| {
            let mut entries = self.held.iter();
            entries.any(|e| e.device == *peer && e.body == Body::Missing)
        };
        let removed = |(id, link): (&LinkId, &Link)| match &link.stage {
            Stage::Sharing(Sharing { peer, .. }) => {
                let out = state.former_devices.contains_key(peer) && !coming(peer);
                out.then_some(*id)
            }
            _ => None,
        };
        let links: Vec<LinkId> = self.links.iter().filter_map(removed).collect();
        for link in links {
            self.end(step, link);
        }
    }

    pub(crate) fn sharing(&mut self, link: LinkId) -> Option<&mut Sharing> {
        match &mut self.links.get_mut(&link)?.stage {
            Stage::Sharing(sharing) => Some(sharing),
            _ => None,
        }
    }

    /// Ends a link from this side.
    pub(crate) fn end(&mut self, step: &mut Step<'_>, link: LinkId) {
        if let Some(link) = self.links.remove(&link) {
            self.reads_no_more(&link.stage);
        }
        step.close(link);
    }
}
