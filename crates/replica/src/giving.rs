//! Envelopes on their way to another device: headers and control bodies first, then the other bodies.

use commonbook_seal::{EnvelopeId, Kind};

use crate::{
    LinkId, Replica, RowsError,
    exchange::Sharing,
    held::{Body, Entry},
    message::{Carried, Message},
    step::Step,
};

/// So much travels in one message.
pub(crate) const MESSAGE_BYTES: usize = 512 * 1024;

impl Replica {
    /// Sends what the other side does not have of these: headers and control bodies first, then the other bodies.
    pub(crate) fn give(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        ids: &[EnvelopeId],
    ) -> Result<(), RowsError> {
        let only_takes = self.sharing(link).is_some_and(|s| s.only_takes);
        if self.has_gap() || only_takes {
            // Who belongs is not known before what was lost has come back.
            return Ok(());
        }
        let only = self.only_for_the_removed(link);
        let may = |id: &&EnvelopeId| only.as_ref().is_none_or(|o| self.held.marked(o, id));
        let ids: Vec<EnvelopeId> = ids.iter().filter(may).copied().collect();
        let (mut headers, mut len) = (Vec::new(), 0);
        for id in &ids {
            let fresh = self
                .sharing(link)
                .is_some_and(|sharing| sharing.headers.insert(*id));
            let Some(entry) = self.held.get(id).filter(|_| fresh) else {
                continue;
            };
            let control = entry.header().head.kind == Kind::Control;
            let carried = self.carried(step, entry, control)?;
            if let Some(sharing) = self.sharing(link).filter(|_| carried.body.is_some()) {
                sharing.bodies.insert(*id);
            }
            step.fx.then.envelopes_out += 1;
            len += carried.header.len() + carried.body.as_ref().map_or(0, Vec::len);
            headers.push(carried);
            if len > MESSAGE_BYTES {
                step.say(link, &Message::Envelopes(std::mem::take(&mut headers)));
                len = 0;
            }
        }
        if !headers.is_empty() {
            step.say(link, &Message::Envelopes(headers));
        }
        let later = |sharing: &mut Sharing| {
            let unknown = ids.iter().filter(|id| !sharing.bodies.contains(*id));
            unknown.copied().collect::<Vec<_>>()
        };
        let later = self.sharing(link).map(later).unwrap_or_default();
        self.send_bodies(step, link, later)
    }

    /// Sends the bodies that are here.
    pub(crate) fn send_bodies(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        ids: Vec<EnvelopeId>,
    ) -> Result<(), RowsError> {
        let (mut part, mut len) = (Vec::new(), 0);
        for id in ids {
            if self.held.get(&id).is_none_or(|e| e.body != Body::Here) {
                continue;
            }
            let Some(body) = step.body(&id)? else {
                continue;
            };
            if let Some(sharing) = self.sharing(link) {
                sharing.bodies.insert(id);
            }
            len += body.len();
            part.push((id, body));
            if len > MESSAGE_BYTES {
                step.say(link, &Message::Bodies(std::mem::take(&mut part)));
                len = 0;
            }
        }
        if !part.is_empty() {
            step.say(link, &Message::Bodies(part));
        }
        Ok(())
    }

    /// One envelope as it travels.
    pub(crate) fn carried(
        &self,
        step: &Step<'_>,
        entry: &Entry,
        body: bool,
    ) -> Result<Carried, RowsError> {
        let body = if body && entry.body == Body::Here {
            step.body(&entry.id)?
        } else {
            None
        };
        Ok(Carried {
            header: entry.signed.encode(),
            body,
        })
    }
}
