//! Notes that one member hands to another, from laptop to laptop. They are in no envelope and no news file: the one
//! waits on its writer's laptop until a laptop of its reader is met, goes over that link, and is kept there.

use std::collections::BTreeMap;

use commonbook_book::{
    EditError, Field, HandedId, HandedIn, HandedOut, HandedView, MemberId, clean_to_fit, limits,
};
use commonbook_seal::DeviceId;
use serde::{Deserialize, Serialize};

use crate::{
    Answer, LinkId, Refusal, Replica, RequestId, Rows, RowsError, Shelf, message::Message,
    replica::short, step::Step,
};

/// So many notes of one member are kept at a time. Further ones wait on their laptop.
const KEPT: usize = 100;

/// A note on this laptop: waiting for its reader, or received from its writer.
#[derive(Clone, Serialize, Deserialize)]
struct Note {
    /// The reader of one that waits, the writer of one that was received.
    member: MemberId,
    /// What they were called.
    alias: String,
    text: String,
}

/// The handed notes of this device.
#[derive(Default)]
pub(crate) struct Handing {
    waiting: BTreeMap<HandedId, Note>,
    /// By what the writer's device and the note's id have come to. Of a note that was dropped, that alone stays: it says
    /// nothing, and the note is not taken in again if its writer never heard that it came.
    received: BTreeMap<[u8; 32], Option<Note>>,
    /// Where notes were sent to that nobody has confirmed yet.
    on_way: BTreeMap<HandedId, LinkId>,
}

impl Handing {
    pub(crate) fn read(rows: &dyn Rows) -> Result<Self, RowsError> {
        let mut handing = Self::default();
        for (key, value) in rows.scan(Shelf::HandedOut)? {
            if let (Ok(id), Ok(note)) = (postcard::from_bytes(&key), postcard::from_bytes(&value)) {
                handing.waiting.insert(id, note);
            }
        }
        for (key, value) in rows.scan(Shelf::HandedIn)? {
            if let Ok(key) = <[u8; 32]>::try_from(key) {
                handing
                    .received
                    .insert(key, postcard::from_bytes(&value).ok());
            }
        }
        Ok(handing)
    }
}

/// The key of a received note: the same note of the same device always has the same.
fn received_key(writer: &DeviceId, note: &HandedId) -> [u8; 32] {
    let parts: [&[u8]; 2] = [writer.as_bytes(), note.0.as_bytes()];
    commonbook_seal::digest("commonbook v1 handed note", &parts)
}

fn view_id(key: &[u8; 32]) -> HandedId {
    HandedId(short(key, 0))
}

fn row(note: &Note) -> Vec<u8> {
    postcard::to_stdvec(note).unwrap_or_default()
}

impl Replica {
    /// Keeps a note for a member until a laptop of theirs is met.
    pub(crate) fn hand_note(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
        to: MemberId,
        text: &str,
    ) {
        match self.note_for(to, text) {
            Ok(note) => {
                let id = HandedId(commonbook_book::Id::from_bytes(step.random()));
                let key = id.0.as_bytes().to_vec();
                step.fx.write.put(Shelf::HandedOut, key, row(&note));
                self.handing.waiting.insert(id, note);
                self.changed = true;
                step.answer(request, Answer::Done);
            }
            Err(refusal) => step.refuse(request, refusal),
        }
    }

    fn note_for(&self, to: MemberId, text: &str) -> Result<Note, Refusal> {
        self.may_write()?;
        let members = &self.ledger.state().members;
        let member = members.get(&to).ok_or(Refusal::NotFound)?;
        if self.owner_of(&self.device) == Some(to) {
            return Err(Refusal::NotAllowed);
        }
        let text = clean_to_fit(text, limits::HANDED_BYTES).map_err(Refusal::Edit)?;
        if text.is_empty() {
            return Err(Refusal::Edit(EditError::Empty(Field::Text)));
        }
        Ok(Note {
            member: to,
            alias: member.alias.clone(),
            text,
        })
    }

    /// Lets go of a note, waiting or received.
    pub(crate) fn drop_handed(&mut self, step: &mut Step<'_>, request: RequestId, id: HandedId) {
        let mut received = self.handing.received.iter_mut();
        let kept = received.find(|(key, note)| note.is_some() && view_id(key) == id);
        if self.handing.waiting.remove(&id).is_some() {
            let key = id.0.as_bytes().to_vec();
            step.fx.write.delete(Shelf::HandedOut, key);
        } else if let Some((key, note)) = kept {
            *note = None;
            step.fx.write.put(Shelf::HandedIn, *key, Vec::new());
        } else {
            step.refuse(request, Refusal::NotFound);
            return;
        }
        self.changed = true;
        step.answer(request, Answer::Done);
    }

    /// A handed note, or the word that one is kept.
    pub(crate) fn about_a_note(&mut self, step: &mut Step<'_>, link: LinkId, message: Message) {
        let Some(peer) = self.companion(link) else {
            return;
        };
        match message {
            Message::Hand { note, text } => {
                let text = self.opened_here(&text);
                let text = text.and_then(|text| String::from_utf8(text.to_vec()).ok());
                let Some(text) = text.filter(|text| text.len() <= limits::HANDED_BYTES) else {
                    self.end(step, link);
                    return;
                };
                if self.take_note(step, &peer, &note, &text) {
                    // It goes out after it is kept.
                    step.say(link, &Message::Handed(note));
                }
            }
            Message::Handed(id) => {
                let owner = self.owner_of(&peer);
                let waits = self.handing.waiting.get(&id);
                if waits.is_some_and(|note| Some(note.member) == owner) {
                    self.handing.waiting.remove(&id);
                    let key = id.0.as_bytes().to_vec();
                    step.fx.write.delete(Shelf::HandedOut, key);
                    self.changed = true;
                }
            }
            _ => self.end(step, link),
        }
    }

    /// Whether the note is kept here, now or since earlier.
    fn take_note(
        &mut self,
        step: &mut Step<'_>,
        writer: &DeviceId,
        note: &HandedId,
        text: &str,
    ) -> bool {
        let key = received_key(writer, note);
        if self.handing.received.contains_key(&key) {
            return true;
        }
        let state = self.ledger.state();
        let member = state.devices.get(writer).map(|d| d.member);
        let alias = member.and_then(|m| state.members.get(&m)).map(|m| &m.alias);
        let (Some(member), Some(alias)) = (member, alias) else {
            return false;
        };
        let kept = self.handing.received.values().flatten();
        let text = clean_to_fit(text, limits::HANDED_BYTES).unwrap_or_default();
        if text.is_empty() || kept.filter(|n| n.member == member).count() >= KEPT {
            return false;
        }
        let note = Note {
            member,
            alias: alias.clone(),
            text,
        };
        step.fx.write.put(Shelf::HandedIn, key, row(&note));
        self.handing.received.insert(key, Some(note));
        self.changed = true;
        true
    }

    /// After whatever happened: hands over what waits for somebody who is there, on one link only.
    pub(crate) fn hand_over(&mut self, step: &mut Step<'_>) {
        if self.handing.waiting.is_empty() {
            return;
        }
        let company = self.company();
        let links = &self.links;
        let on_way = &mut self.handing.on_way;
        on_way.retain(|_, link| links.contains_key(link));
        let devices = &self.ledger.state().devices;
        let reader = |note: &Note| {
            let mut theirs = company.iter();
            theirs.find(|(_, peer)| devices.get(peer).is_some_and(|d| d.member == note.member))
        };
        let waiting = self.handing.waiting.iter();
        let going: Vec<_> = waiting
            .filter(|(id, _)| !self.handing.on_way.contains_key(id))
            .filter_map(|(id, note)| Some((*id, *reader(note)?, note.text.clone())))
            .collect();
        for (note, (link, peer), text) in going {
            if let Some(text) = self.sealed_for(step, &peer, text.as_bytes()) {
                self.handing.on_way.insert(note, link);
                step.say(link, &Message::Hand { note, text });
            }
        }
    }

    /// The notes as their owner sees them.
    pub(crate) fn handed_view(&self) -> HandedView {
        let members = &self.ledger.state().members;
        let waiting = self.handing.waiting.iter().map(|(id, note)| HandedOut {
            id: *id,
            to: note.member,
            alias: note.alias.clone(),
            gone: !members.contains_key(&note.member),
            text: note.text.clone(),
        });
        let kept = self.handing.received.iter();
        let kept = kept.filter_map(|(key, note)| Some((key, note.as_ref()?)));
        let received = kept.map(|(key, note)| HandedIn {
            id: view_id(key),
            from: note.member,
            alias: note.alias.clone(),
            text: note.text.clone(),
        });
        HandedView {
            waiting: waiting.collect(),
            received: received.collect(),
        }
    }
}
