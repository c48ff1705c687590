//! Somebody who holds keys and has a program of their own.

use commonbook_book::MemberId;
use commonbook_replica::{Channel, Input, LinkId, LinkKind, Shelf};
use commonbook_seal::{
    ChainStart, Content, DeviceKeys, DevicePublic, Draft, Envelope, EnvelopeId, EpochKey, GroupId,
    Hello, KeyPart, Kind, PageId, Readers, Role, Told, Under, notice,
};
use commonbook_tests::sim::{Who, World};
use rand_chacha::ChaCha20Rng;

/// A carried envelope as it travels in a news file or on a link.
pub(crate) type Carried = (Vec<u8>, Option<Vec<u8>>);
/// A row of the identity shelf.
pub(crate) type Identity = (String, MemberId, Vec<u8>, Option<GroupId>, Option<String>);

/// Somebody with all that is in the vault of a device, and a program of their own.
pub(crate) struct Cheat {
    pub(crate) keys: DeviceKeys,
    pub(crate) group: GroupId,
    pub(crate) epochs: Vec<EpochKey>,
    /// An envelope of the group, to stand on.
    pub(crate) known: EnvelopeId,
    pub(crate) rng: ChaCha20Rng,
}

impl Cheat {
    pub(crate) fn with_the_disk_of(w: &mut World, who: Who) -> Self {
        let rows = w.rows(who);
        let on = |shelf| rows.iter().filter(move |(s, _)| *s == shelf);
        let identity = &on(Shelf::Identity).next().unwrap().1.1;
        let (_, _, keys, group, _): Identity = postcard::from_bytes(identity).unwrap();
        let epochs = on(Shelf::Keys).map(|(_, (_, value))| postcard::from_bytes(value).unwrap());
        let known = on(Shelf::Headers).next().unwrap().1.0.clone();
        Self {
            keys: DeviceKeys::from_secret_bytes(&keys).unwrap(),
            group: group.unwrap(),
            epochs: epochs.collect(),
            known: EnvelopeId::from_bytes(known.try_into().unwrap()),
            rng: w.fork_rng(),
        }
    }

    /// The first envelope of a chain of some device.
    pub(crate) fn control(
        &mut self,
        by: &DeviceKeys,
        key: &EpochKey,
        payload: &[u8],
        part: &[u8],
    ) -> Carried {
        let start = ChainStart::new(by.id(), &mut self.rng);
        let draft = Draft {
            kind: Kind::Control,
            group: self.group,
            chain: start.chain(self.group),
            height: 0,
            previous: Some(self.known),
            seen: Vec::new(),
            start: Some(start),
            page: PageId::CONTROL,
        };
        let content = Content {
            payload,
            key_part: part,
            tip: [7; 32],
        };
        let sealed = Envelope::seal(draft, Under::Epoch(key), content, by, &mut self.rng).unwrap();
        let mut header = sealed.header.encode();
        header.extend_from_slice(&sealed.signature);
        let body = sealed.encode().split_off(header.len());
        (header, Some(body))
    }

    /// "You were removed", to the bearer of every key that was ever held.
    pub(crate) fn told<'a>(&'a self, device: &'a DevicePublic) -> Vec<Told<'a>> {
        let told = |by| Told { device, by };
        self.epochs.iter().map(told).collect()
    }

    /// The same in an envelope under a key that nobody has.
    pub(crate) fn forged_notice(&mut self, by: &DeviceKeys, to: &DevicePublic) -> Carried {
        let nobody = EpochKey::generate(&mut self.rng);
        let mut rng = self.rng.clone();
        let told = self.told(to);
        let part = KeyPart::make(self.group, &nobody, &[], &[], &told, &mut rng).encode();
        self.rng = rng;
        self.control(by, &nobody, b"?", &part)
    }

    pub(crate) fn news(&mut self, envelopes: &Vec<Carried>) -> Vec<u8> {
        let content = postcard::to_stdvec(envelopes).unwrap();
        self.file(&content, &self.epochs[0], &[])
    }

    /// A news file that says to a device that it was removed.
    pub(crate) fn file(&self, content: &[u8], newest: &EpochKey, removed: &[Told<'_>]) -> Vec<u8> {
        let readers = Readers {
            newest,
            devices: &[],
            removed,
            group: self.group,
        };
        commonbook_seal::Bundle::seal(content, &readers, &mut self.rng.clone()).unwrap()
    }

    /// The same at the beginning of a connection, to who was called.
    pub(crate) fn say(&mut self, w: &mut World, whom: Who, link: LinkId) {
        let public = device_of(w, whom).public();
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

pub(crate) fn device_of(w: &mut World, who: Who) -> DeviceKeys {
    let cheat = Cheat::with_the_disk_of(w, who);
    cheat.keys
}
