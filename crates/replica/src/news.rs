//! News files: the exchange, one way.

use commonbook_seal::{Bundle, BundleError, DeviceId, DevicePublic, Readers, Told};

use crate::{
    Answer, Refusal, Replica, RequestId, RowsError, held::Marks, message::News, step::Step,
};

impl Replica {
    /// What another device is known to hold: what its own headers name, and what both held when they last met.
    pub(crate) fn known_of(&self, device: &DeviceId) -> Marks {
        let heard = self.held.past(self.held.last_of(device).iter());
        match self.peers.get(device) {
            Some(tips) => heard.or(self.held.known_to(tips)),
            None => heard,
        }
    }

    /// Packs what some current device is not known to hold.
    pub(crate) fn pack_news(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
    ) -> Result<(), RowsError> {
        // What a newer version wrote is carried on all the same.
        if let Err(refusal @ Refusal::NotMember) = self.may_write() {
            step.refuse(request, refusal);
            return Ok(());
        }
        self.flush(step)?;
        let state = self.ledger.state();
        let others: Vec<DeviceId> = state
            .devices
            .keys()
            .copied()
            .filter(|d| *d != self.device)
            .collect();
        let known: Vec<Marks> = others.iter().map(|d| self.known_of(d)).collect();
        let mut news = News::default();
        for entry in self.held.iter() {
            if known.is_empty()
                || known
                    .iter()
                    .any(|marks| !self.held.marked(marks, &entry.id))
            {
                news.envelopes.push(self.carried(step, entry, true)?);
            }
        }
        let Some((key, group)) = self.writing_key().zip(self.me.group) else {
            step.refuse(request, Refusal::NotAllowed);
            return Ok(());
        };
        let id = key.key_id();
        let has_key = |d: &DeviceId| {
            self.held
                .iter()
                .any(|e| e.device == *d && e.header().head.key == id)
        };
        let slots: Vec<DevicePublic> = others
            .iter()
            .filter(|d| !has_key(d))
            .filter_map(|d| state.devices.get(d))
            .map(|d| d.public.clone())
            .collect();
        let bytes = postcard::to_stdvec(&news).unwrap_or_default();
        let removed = self.to_be_told(step)?;
        let removed: Vec<Told<'_>> = removed
            .iter()
            .flat_map(|(device, keys)| keys.iter().map(move |by| Told { device, by }))
            .collect();
        let readers = Readers {
            newest: &key,
            devices: &slots,
            removed: &removed,
            group,
        };
        match Bundle::seal(&bytes, &readers, step.rng) {
            Ok(bundle) => step.answer(request, Answer::News(bundle)),
            Err(_) => step.refuse(request, Refusal::TooBig),
        }
        Ok(())
    }

    /// Reads a news file. Reading it twice is reading it once.
    pub(crate) fn take_news(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
        bytes: &[u8],
    ) -> Result<(), RowsError> {
        let group = self.me.group;
        let notice = group
            .is_some_and(|group| Bundle::notice_for(bytes, &self.me.keys, group, &self.believed()));
        if notice {
            self.tell_out(step, true);
        }
        let epochs: Vec<_> = self.keys.all().cloned().collect();
        let opened = match Bundle::open(bytes, &epochs, &self.me.keys) {
            Ok(opened) => opened,
            Err(error) => {
                let refusal = match error {
                    BundleError::NotABundle => Refusal::NotNews,
                    BundleError::Newer => Refusal::NewerNews,
                    BundleError::NotForUs => Refusal::NotForUs,
                    _ => Refusal::Damaged,
                };
                step.refuse(request, refusal);
                return Ok(());
            }
        };
        let Ok((news, [])) = postcard::take_from_bytes::<News>(&opened) else {
            step.refuse(request, Refusal::Damaged);
            return Ok(());
        };
        let joined = self.me.group.is_none();
        let taken = self.take_in(step, news.envelopes, None)?;
        if joined && self.me.group.is_some() {
            self.begin_sitting(step.rng);
            self.me.write(&mut step.fx.write);
        }
        if !notice && taken.new > 0 {
            // News that is for this device, and says nothing of a removal: whoever said so was not the group.
            self.tell_out(step, false);
        }
        step.answer(request, Answer::Taken(taken));
        Ok(())
    }
}
