//! News files: the exchange, one way.

use std::collections::BTreeSet;

use commonbook_seal::{Bundle, BundleError, DeviceId, DevicePublic, EnvelopeId, Readers, Told};

use crate::{Answer, OpenError, Refusal, Replica, RequestId, RowsError, message::News, step::Step};

impl Replica {
    /// What the other current devices are known to hold, each: the past of what its own headers name, and of what both
    /// held when they last met.
    pub(crate) fn known_of_others(&self) -> Vec<BTreeSet<EnvelopeId>> {
        let state = self.ledger.state();
        let others = state.devices.keys().filter(|d| **d != self.device);
        let last = self.held.last_of_each();
        let known = others.map(|device| {
            let tips = self.peers.get(device);
            let mut names = tips.map_or_else(BTreeSet::new, |tips| self.held.named_by(tips));
            names.extend(last.get(device));
            names
        });
        known.collect()
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
        let known = self.held.past_of_all(&self.known_of_others());
        let mut news = News::default();
        for entry in self.held.iter() {
            if others.is_empty() || !self.held.marked(&known, &entry.id) {
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
        let bytes = news.encode();
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
        if self.is_newcomer() {
            return self.come_in(step, request, bytes, false);
        }
        let group = self.me.group;
        let notice = group
            .is_some_and(|group| Bundle::notice_for(bytes, &self.me.keys, group, &self.believed()));
        if notice {
            self.tell_out(step, true);
        }
        let news = match self.open_news(bytes) {
            Ok(news) => news,
            Err(refusal) => {
                step.refuse(request, refusal);
                return Ok(());
            }
        };
        let taken = self.take_in(step, news.envelopes, None)?;
        if !notice && taken.new > 0 {
            // News that is for this device, and says nothing of a removal: whoever said so was not the group.
            self.tell_out(step, false);
        }
        step.answer(request, Answer::Taken(taken));
        Ok(())
    }

    /// Reads a news file that may bring this newcomer into a group. Anybody can make one for a request that they saw: so
    /// it is looked at aside, and taken only if it lets this device in, and its owner knows the group.
    pub(crate) fn come_in(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
        bytes: &[u8],
        sure: bool,
    ) -> Result<(), RowsError> {
        if !self.is_newcomer() {
            return self.take_news(step, request, bytes);
        }
        let news = match self.open_news(bytes) {
            Ok(news) => news,
            Err(refusal) => {
                step.refuse(request, refusal);
                return Ok(());
            }
        };
        let (mut aside, _) = Self::open(step.rows, step.rng).map_err(|error| match error {
            OpenError::Rows(error) => error,
            OpenError::Empty | OpenError::Damaged => RowsError::Damaged,
        })?;
        let mut inner = Step::new(step.rows, step.rng);
        let taken = aside.take_in(&mut inner, news.envelopes, None)?;
        let state = aside.ledger.state();
        let done = inner.done();
        if !state.devices.contains_key(&self.device) {
            step.refuse(request, Refusal::NotForUs);
        } else if self.me.group.is_none() && !sure {
            let (group, members) = (state.group.clone(), state.members.len());
            step.answer(request, Answer::IntoGroup { group, members });
        } else {
            step.go_on_from(done);
            aside.begin_sitting(step.rng);
            aside.me.write(&mut step.fx.write);
            aside.links = std::mem::take(&mut self.links);
            aside.book = self.book.clone();
            *self = aside;
            step.answer(request, Answer::Taken(taken));
        }
        Ok(())
    }

    fn open_news(&self, bytes: &[u8]) -> Result<News, Refusal> {
        let epochs: Vec<_> = self.keys.all().cloned().collect();
        let opened = Bundle::open(bytes, &epochs, &self.me.keys).map_err(|error| match error {
            BundleError::NotABundle => Refusal::NotNews,
            BundleError::Newer => Refusal::NewerNews,
            BundleError::NotForUs => Refusal::NotForUs,
            _ => Refusal::Damaged,
        })?;
        News::decode(&opened).ok_or(Refusal::Damaged)
    }
}
