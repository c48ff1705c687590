//! What two devices say to each other once they know who they are, and what a news file holds.

use commonbook_book::{BoxOutcome, HandedId, SlipKind, WelcomeSheet};
use commonbook_seal::{ChainId, DeviceId, EnvelopeId, EpochKey, GroupId};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use crate::room::Opening;

/// The fewest bytes in a header, a key part or a notice. Lists of shorter ones are not read: an empty piece takes one
/// byte on the way and many more in memory.
const SHORTEST: usize = 40;

/// Bytes of a header, a key part or a notice.
#[derive(Deserialize)]
#[serde(transparent)]
struct Piece(#[serde(deserialize_with = "piece")] Vec<u8>);

fn piece<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
    let bytes = Vec::deserialize(from)?;
    if bytes.len() < SHORTEST {
        return Err(D::Error::custom("too short"));
    }
    Ok(bytes)
}

fn pieces<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Vec<u8>>, D::Error> {
    let pieces = Vec::<Piece>::deserialize(from)?;
    Ok(pieces.into_iter().map(|piece| piece.0).collect())
}

/// The last envelope of one chain that a device holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Tip {
    pub(crate) device: DeviceId,
    pub(crate) chain: ChainId,
    pub(crate) height: u64,
    pub(crate) id: EnvelopeId,
}

/// One envelope on its way: the signed header, and the body where it travels along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Carried {
    #[serde(deserialize_with = "piece")]
    pub(crate) header: Vec<u8>,
    pub(crate) body: Option<Vec<u8>>,
}

/// One message of the exchange.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Message {
    /// First word of a meeting: codes for the newest group keys held, filled up with noise. Once more for older ones
    /// where those were not enough.
    Hello(Vec<u8>),
    /// Who dialled leaves it to the other side to sign first.
    AfterYou,
    /// Who signs, and what they hold, over the channel.
    Signed {
        device: DeviceId,
        tips: [u8; 32],
        signature: Vec<u8>,
    },
    /// The same, sealed to the devices that belong, where both sides know of removals that the other may not.
    Sealed(Vec<u8>),
    /// You were a member's device and are no longer: notices under keys that you hold.
    Notice(#[serde(deserialize_with = "pieces")] Vec<Vec<u8>>),
    /// First word after an invite: proof of the words.
    Proof([u8; 32]),
    /// The newcomer's request, and that its device is at the other end: requests are no secrets.
    Request { sheet: Vec<u8>, here: Vec<u8> },
    /// Whether the screens agreed.
    Same(bool),
    /// The newcomer is known to the group now. Says which group it is, by which device, signed over the channel, whether
    /// enough members agreed, and by which key its devices know the newcomer until they do.
    Welcome {
        group: GroupId,
        device: DeviceId,
        here: Vec<u8>,
        admitted: bool,
        waiting: EpochKey,
    },
    /// What is held, in one number. Equal means done.
    Digest([u8; 32]),
    /// What is held, device by device.
    Tips(Vec<Tip>),
    /// Envelopes, oldest first. Control bodies travel with their headers.
    Envelopes(Vec<Carried>),
    /// Bodies of headers that went before.
    Bodies(Vec<(EnvelopeId, Vec<u8>)>),
    /// Bodies that are missing here.
    Want(Vec<EnvelopeId>),
    /// Everything held, by name: only when tips did not lead to the same book.
    Everything(Vec<EnvelopeId>),
    /// All that was missing has been sent.
    Sent,
    /// Your signature is good and your device unknown here: show how you came in, to one who holds this.
    WhoAreYou(Vec<Tip>),
    /// This side keeps the box: which opening of it, and what the slips are about.
    BoxOpen { opening: Opening, kind: SlipKind },
    /// The box is being closed: hand your slot in.
    BoxClose(Opening),
    /// One slot, written on or empty, all of one size; sealed to the keeper's device.
    BoxSlot { opening: Opening, slot: Vec<u8> },
    /// The box is closed: what became of it.
    BoxDone {
        opening: Opening,
        outcome: BoxOutcome,
    },
    /// A note for the owner of the device at this end, sealed to it.
    Hand { note: HandedId, text: Vec<u8> },
    /// That note is kept.
    Handed(HandedId),
    /// Operations that are held here, and that no key opens.
    CannotRead(Vec<EnvelopeId>),
    /// Their keys, in key parts that are sealed to the device at this end.
    Keys(#[serde(deserialize_with = "pieces")] Vec<Vec<u8>>),
    /// What a newcomer may read before anybody says yes.
    Sheet(WelcomeSheet),
    /// Whether the newcomer would like to join, having read it.
    Would(bool),
    /// A code by which a newcomer who waits knows a device of the group.
    Expected([u8; 16]),
}

impl Message {
    /// As bytes.
    pub(crate) fn encode(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default()
    }

    /// From bytes of a stranger: total, and bounded by the frame's length.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        match postcard::take_from_bytes(bytes) {
            Ok((message, [])) => Some(message),
            _ => None,
        }
    }
}

/// What a news file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct News {
    /// Envelopes, oldest first.
    pub(crate) envelopes: Vec<Carried>,
}

impl News {
    /// As bytes.
    pub(crate) fn encode(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default()
    }

    /// From what somebody put on a stick: total, and bounded by the length of a bundle.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        match postcard::take_from_bytes(bytes) {
            Ok((news, [])) => Some(news),
            _ => None,
        }
    }
}
