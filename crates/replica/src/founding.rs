//! The first day of a group.

use commonbook_book::clean_line;
use commonbook_members::{Founder, Op};
use commonbook_seal::{
    ChainStart, Content, DeviceKeys, Draft, Envelope, EpochKey, Frame, GroupId, Kind, PageId, Under,
};
use rand_core::CryptoRng;

use crate::{
    Identity, Refusal, Replica, Shelf, WriteBatch, held::Body, intake::header_row,
    keyring::Keyring, replica::member_of,
};

impl Replica {
    /// Writes a device that begins a group of its own.
    ///
    /// # Errors
    /// When the name of the group or the alias is longer than it may be, or empty.
    pub fn found(name: &str, alias: &str, rng: &mut dyn CryptoRng) -> Result<WriteBatch, Refusal> {
        let (name, alias) = (clean_line(name), clean_line(alias));
        if name.is_empty() || alias.is_empty() {
            return Err(Refusal::BadName);
        }
        let mut batch = WriteBatch::default();
        let keys = DeviceKeys::generate(rng);
        let member = member_of(&keys.id());
        let key = EpochKey::generate(rng);
        let mut salt = [0; 16];
        rng.fill_bytes(&mut salt);
        let founders = vec![Founder {
            member,
            alias: alias.clone(),
            device: keys.public(),
        }];
        let op = Op::Genesis {
            name,
            number: 2,
            founders,
            salt,
            key: key.key_id(),
        };
        let payload = op.encode();
        if Op::decode(&payload).is_err() {
            return Err(Refusal::BadName);
        }
        let group = GroupId::of_genesis(&payload);
        let start = ChainStart::new(keys.id(), rng);
        let draft = Draft {
            kind: Kind::Control,
            group,
            chain: start.chain(group),
            height: 0,
            previous: None,
            seen: Vec::new(),
            start: Some(start),
            page: PageId::CONTROL,
        };
        let mut tip = [0; 32];
        rng.fill_bytes(&mut tip);
        let content = Content {
            payload: &payload,
            key_part: &[],
            tip,
        };
        let sealed = Envelope::seal(draft, Under::Epoch(&key), content, &keys, rng).ok();
        let signed = sealed
            .and_then(|e| Frame::parse(&e.encode()).ok())
            .and_then(|f| f.verify(&keys.id()).ok());
        let signed = signed.ok_or(Refusal::NotAllowed)?;
        batch.put(
            Shelf::Headers,
            *signed.id().as_bytes(),
            header_row(signed.signed_header(), Body::Here, 0),
        );
        batch.put(
            Shelf::Payloads,
            *signed.id().as_bytes(),
            signed.body().encode(),
        );
        Keyring::default().add(key, &mut batch);
        Identity {
            alias,
            member,
            keys,
            group: Some(group),
        }
        .write(&mut batch);
        Ok(batch)
    }
}
