//! Somebody with the keys of a device and a program of their own.

use commonbook_members::Op;
use commonbook_pages::PageName;
use commonbook_replica::{Channel, Input, LinkId, LinkKind, Shelf};
use commonbook_seal::{
    Bundle, ChainId, ChainStart, Content, DeviceId, DeviceKeys, DevicePublic, Draft, Envelope,
    EnvelopeId, EpochKey, GroupId, Hello, KeyPart, Kind, PageId, Readers, Role, Told, Under,
    notice,
};
use rand_chacha::ChaCha20Rng;
use rand_core::Rng as _;

use super::{Loot, Who, World};

/// An envelope as it travels in a news file or on a link: the signed header, and the body where it is along.
pub type Carried = (Vec<u8>, Option<Vec<u8>>);

/// A place in a chain.
#[derive(Clone, Debug)]
pub struct Place {
    /// The chain.
    pub chain: ChainId,
    /// How it begins, at height 0.
    pub start: Option<ChainStart>,
    /// The place in it.
    pub height: u64,
    /// What stands before it.
    pub previous: Option<EnvelopeId>,
    /// What else its author says to have heard.
    pub seen: Vec<EnvelopeId>,
}

impl Place {
    /// The place after this one, once an envelope stands here.
    pub fn after(&self, id: EnvelopeId) -> Self {
        Self {
            chain: self.chain,
            start: None,
            height: self.height + 1,
            previous: Some(id),
            seen: Vec::new(),
        }
    }
}

/// What a cheat seals.
#[derive(Clone, Copy)]
pub struct Lie<'a> {
    /// Control, or changes of a page.
    pub kind: Kind,
    /// The page it is about.
    pub page: PageId,
    /// The bytes to seal.
    pub payload: &'a [u8],
    /// The part that hands out keys.
    pub key_part: &'a [u8],
}

/// Somebody with all that is in the vault of a device, and a program of their own.
pub struct Cheat {
    /// The device's keys.
    pub keys: DeviceKeys,
    /// The group.
    pub group: GroupId,
    /// The group's keys, in no order.
    pub epochs: Vec<EpochKey>,
    /// The newest envelope that is held, to stand on.
    pub known: EnvelopeId,
    /// Where randomness comes from.
    pub rng: ChaCha20Rng,
}

impl Cheat {
    /// Somebody who has the disk of a device.
    pub fn with_the_disk_of(w: &mut World, who: Who) -> Self {
        let loot = Loot::of(w[who].vault());
        let rows = w.rows(who);
        let headers = rows.iter().filter(|(shelf, _)| *shelf == Shelf::Headers);
        // Rows begin with the place in the order of arrival.
        let newest = headers.max_by_key(|(_, (_, row))| row[..8].to_vec());
        let known = newest.unwrap().1.0.clone();
        Self {
            keys: loot.keys,
            group: loot.group.unwrap(),
            epochs: loot.epochs,
            known: EnvelopeId::from_bytes(known.try_into().unwrap()),
            rng: w.fork_rng(),
        }
    }

    /// The beginning of a new chain of some device, on an envelope.
    pub fn begin(&mut self, by: &DeviceKeys, previous: EnvelopeId) -> Place {
        let start = ChainStart::new(by.id(), &mut self.rng);
        Place {
            chain: start.chain(self.group),
            start: Some(start),
            height: 0,
            previous: Some(previous),
            seen: Vec::new(),
        }
    }

    /// Seals and signs anything at any place.
    pub fn put(
        &mut self,
        by: &DeviceKeys,
        at: &Place,
        key: &EpochKey,
        lie: Lie<'_>,
    ) -> (EnvelopeId, Carried) {
        let draft = Draft {
            kind: lie.kind,
            group: self.group,
            chain: at.chain,
            height: at.height,
            previous: at.previous,
            seen: at.seen.clone(),
            start: at.start,
            page: lie.page,
        };
        let mut tip = [0; 32];
        self.rng.fill_bytes(&mut tip);
        let content = Content {
            payload: lie.payload,
            key_part: lie.key_part,
            tip,
        };
        let sealed = Envelope::seal(draft, Under::Epoch(key), content, by, &mut self.rng).unwrap();
        let mut header = sealed.header.encode();
        header.extend_from_slice(&sealed.signature);
        let body = sealed.encode().split_off(header.len());
        (sealed.id(), (header, Some(body)))
    }

    /// An operation at some place, under a key, handing out what the part says.
    pub fn operation(
        &mut self,
        at: &Place,
        key: &EpochKey,
        op: &Op,
        part: &[u8],
    ) -> (EnvelopeId, Carried) {
        let by = self.keys.clone();
        let lie = Lie {
            kind: Kind::Control,
            page: PageId::CONTROL,
            payload: &op.encode(),
            key_part: part,
        };
        self.put(&by, at, key, lie)
    }

    /// Changes of a page at some place, under a key.
    pub fn content(
        &mut self,
        at: &Place,
        key: &EpochKey,
        name: PageName,
        changes: &[Vec<u8>],
    ) -> (EnvelopeId, Carried) {
        let by = self.keys.clone();
        let page = PageId::of_name(self.group, &name.to_string());
        let payload =
            postcard::to_stdvec(&(name, 1_u32, [3_u8; 16], changes, Vec::<DeviceId>::new()))
                .unwrap();
        let lie = Lie {
            kind: Kind::Changes,
            page,
            payload: &payload,
            key_part: b"",
        };
        self.put(&by, at, key, lie)
    }

    /// The first envelope of a chain of some device: a control envelope that may hold anything.
    pub fn control(
        &mut self,
        by: &DeviceKeys,
        key: &EpochKey,
        payload: &[u8],
        part: &[u8],
    ) -> Carried {
        let at = self.begin(by, self.known);
        let lie = Lie {
            kind: Kind::Control,
            page: PageId::CONTROL,
            payload,
            key_part: part,
        };
        self.put(by, &at, key, lie).1
    }

    /// "You were removed", to the bearer of every key that was ever held.
    pub fn told<'a>(&'a self, device: &'a DevicePublic) -> Vec<Told<'a>> {
        let told = |by| Told { device, by };
        self.epochs.iter().map(told).collect()
    }

    /// The same in an envelope under a key that nobody has.
    pub fn forged_notice(&mut self, by: &DeviceKeys, to: &DevicePublic) -> Carried {
        let nobody = EpochKey::generate(&mut self.rng);
        let mut rng = self.rng.clone();
        let told = self.told(to);
        let part = KeyPart::make(self.group, &nobody, &[], &[], &told, &mut rng).encode();
        self.rng = rng;
        self.control(by, &nobody, b"?", &part)
    }

    /// A news file with these envelopes, for whoever holds the cheat's first key.
    pub fn news(&mut self, envelopes: &[Carried]) -> Vec<u8> {
        let content = postcard::to_stdvec(envelopes).unwrap();
        self.file(&content, &self.epochs[0], &[])
    }

    /// A news file that says to a device that it was removed.
    pub fn file(&self, content: &[u8], newest: &EpochKey, removed: &[Told<'_>]) -> Vec<u8> {
        let readers = Readers {
            newest,
            devices: &[],
            removed,
            group: self.group,
        };
        Bundle::seal(content, &readers, &mut self.rng.clone()).unwrap()
    }

    /// The same at the beginning of a connection, to who was called.
    pub fn say(&mut self, w: &mut World, whom: Who, link: LinkId) {
        let public = Loot::of(w[whom].vault()).keys.public();
        let exporter = [6; 32];
        let channel = Channel {
            initiator: false,
            exporter,
            ours: [1; 32],
            theirs: [2; 32],
        };
        w.give(whom, Input::Linked(link, LinkKind::Meet(channel)));
        let mut rng = self.rng.clone();
        let hello = Hello::new(&self.epochs, Role::Dials, &exporter, &mut rng);
        let told = self.told(&public);
        let notices: Vec<Vec<u8>> = told
            .iter()
            .map(|told| notice(self.group, told, &mut rng))
            .collect();
        // The messages `Hello` and `Notice`.
        let hello = postcard::to_stdvec(&(0_u8, hello.encode().to_vec())).unwrap();
        let notices = postcard::to_stdvec(&(4_u8, notices)).unwrap();
        w.give(whom, Input::Received(link, hello));
        w.give(whom, Input::Received(link, notices));
    }
}

/// The keys of a device.
pub fn device_of(w: &mut World, who: Who) -> DeviceKeys {
    Loot::of(w[who].vault()).keys
}
