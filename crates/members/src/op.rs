//! Control operations in their final encoding.

use commonbook_book::MemberId;
use commonbook_seal::{DeviceId, DevicePublic, EnvelopeId, KeyId};
use serde::{Deserialize, Serialize};

/// The longest alias, in bytes.
pub const ALIAS_CAP: usize = 64;
/// The longest name of a group, in bytes.
pub const NAME_CAP: usize = 120;
/// The longest name of a page, in bytes.
pub const PAGE_NAME_CAP: usize = 120;
/// The longest operation, in bytes: the cap of a control envelope.
const OP_CAP: usize = 256 * 1024;
/// The longest public HPKE key of any suite we foresee, in bytes.
const KEM_CAP: usize = 2048;
/// The number of kinds of operation that this version knows.
const OPS: u32 = 8;
/// The number of things that can be agreed on that this version knows.
const WHATS: u32 = 6;

/// What members agree on. Two agreements are to the same thing when these values are equal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum What {
    /// A newcomer comes in, or a member gets a further device.
    Admit {
        /// Who. Chosen by the proposer, never used twice.
        member: MemberId,
        /// The name they go by here.
        alias: String,
        /// The keys of their device, never used twice.
        device: DevicePublic,
        /// Whether the member is new.
        new_member: bool,
    },
    /// A member goes, with every device of theirs.
    Remove {
        /// Who.
        member: MemberId,
    },
    /// A device goes; its owner stays.
    SetAside {
        /// Which.
        device: DeviceId,
    },
    /// Another number of members must agree from then on.
    Policy {
        /// How many; at least one.
        number: u32,
    },
    /// Somebody without a device comes in. A laptop of theirs may come later, by [`What::Admit`].
    AdmitPaper {
        /// Who. Chosen by the proposer, never used twice.
        member: MemberId,
        /// The name they go by here.
        alias: String,
    },
    /// A page that belongs to nobody goes, for as long as this is in effect.
    Forget {
        /// The name of the page.
        name: String,
    },
}

impl What {
    /// Whether its enact begins a new epoch, because somebody goes.
    pub const fn puts_out(&self) -> bool {
        matches!(self, Self::Remove { .. } | Self::SetAside { .. })
    }

    fn check(&self) -> Result<(), OpError> {
        match self {
            Self::Admit { alias, device, .. } => check_arrival(alias, device),
            Self::AdmitPaper { alias, .. } => at_most(alias, ALIAS_CAP),
            Self::Forget { name } => at_most(name, PAGE_NAME_CAP),
            Self::Policy { number: 0 } => Err(OpError::OutOfRange),
            Self::Policy { .. } | Self::Remove { .. } | Self::SetAside { .. } => Ok(()),
        }
    }
}

/// A member from the first hour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Founder {
    /// Who.
    pub member: MemberId,
    /// The name they go by here.
    pub alias: String,
    /// The keys of their device.
    pub device: DevicePublic,
}

/// A control operation.
///
/// The order of the kinds is part of the format. New kinds go to the end; a version that does not know one reads it
/// as [`Op::Unknown`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Op {
    /// The beginning; its hash names the group. Begins the first epoch.
    Genesis {
        /// What the group calls its book.
        name: String,
        /// How many members must agree.
        number: u32,
        /// Who is in from the beginning.
        founders: Vec<Founder>,
        /// So that two groups of one name have different ids.
        salt: [u8; 16],
        /// The first group key.
        key: KeyId,
    },
    /// Proposes something, and is its proposer's agreement.
    Propose(What),
    /// Agrees to a proposal.
    Endorse {
        /// The envelope of a [`Op::Propose`] in the past of this one.
        proposal: EnvelopeId,
    },
    /// Says that enough members agree: from here on it is so.
    Enact {
        /// On what.
        what: What,
        /// The key of the epoch that this begins, exactly when somebody goes.
        key: Option<KeyId>,
        /// Whose devices got that key, ascending: exactly those that remain. Empty when nobody goes.
        recipients: Vec<DeviceId>,
    },
    /// Begins a new epoch without changing who belongs.
    Rekey {
        /// The key of the epoch that this begins.
        key: KeyId,
        /// Whose devices got that key, ascending: exactly those that belong.
        recipients: Vec<DeviceId>,
    },
    /// Hands the key of an epoch to a device that lacks it.
    Wrap {
        /// The envelope that began the epoch.
        epoch: EnvelopeId,
        /// To which.
        device: DeviceId,
    },
    /// A page of the author's own goes for good: also when the author goes, or this loses its place.
    Forget {
        /// The name of the page: `card/`, the author's member id, `/` and anything.
        name: String,
    },
    /// The author's member goes, with every device of theirs.
    Leave,
    /// An operation of a newer version, kept as it came.
    #[serde(skip)]
    Unknown {
        /// Its kind, or the kind of what it is about.
        tag: u32,
        /// All its bytes.
        bytes: Vec<u8>,
    },
}

/// Why bytes are not an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpError {
    /// They end early, go on too long, or say something impossible.
    #[error("not an operation")]
    Malformed,
    /// They could be written in another way.
    #[error("an operation in an unusual encoding")]
    NotCanonical,
    /// A name, a key or the whole is too long.
    #[error("an operation that is too long")]
    TooLong,
    /// A number or a list that means nothing.
    #[error("an operation that means nothing")]
    OutOfRange,
}

impl Op {
    /// The bytes that go into an envelope.
    pub fn encode(&self) -> Vec<u8> {
        match self {
            Self::Unknown { bytes, .. } => bytes.clone(),
            // Cannot fail: every length is known and the buffer grows.
            known => postcard::to_stdvec(known).unwrap_or_default(),
        }
    }

    /// Reads an operation. Every operation has one encoding only.
    ///
    /// # Errors
    /// When the bytes are none; see [`OpError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, OpError> {
        if bytes.len() > OP_CAP {
            return Err(OpError::TooLong);
        }
        if let Some(tag) = newer(bytes)? {
            return Ok(Self::Unknown {
                tag,
                bytes: bytes.to_vec(),
            });
        }
        let op = match postcard::take_from_bytes::<Self>(bytes) {
            Ok((op, [])) => op,
            _ => return Err(OpError::Malformed),
        };
        if op.encode() != bytes {
            return Err(OpError::NotCanonical);
        }
        op.check()?;
        Ok(op)
    }

    /// Whether others would take this operation for one.
    ///
    /// # Errors
    /// When they would not.
    pub fn check(&self) -> Result<(), OpError> {
        match self {
            Self::Genesis {
                name,
                number,
                founders,
                ..
            } => {
                at_most(name, NAME_CAP)?;
                founders
                    .iter()
                    .try_for_each(|f| check_arrival(&f.alias, &f.device))?;
                let rest = |at: usize| founders.iter().skip(at + 1);
                let twice = founders.iter().enumerate().any(|(at, f)| {
                    rest(at).any(|g| f.member == g.member || f.device.device == g.device.device)
                });
                if *number == 0 || founders.is_empty() || twice {
                    Err(OpError::OutOfRange)
                } else {
                    Ok(())
                }
            }
            Self::Propose(what) => what.check(),
            Self::Enact {
                what,
                key,
                recipients,
            } => {
                what.check()?;
                let fits =
                    key.is_some() == what.puts_out() && recipients.is_empty() != what.puts_out();
                if fits && ascending(recipients) {
                    Ok(())
                } else {
                    Err(OpError::OutOfRange)
                }
            }
            Self::Rekey { recipients, .. } => {
                if ascending(recipients) && !recipients.is_empty() {
                    Ok(())
                } else {
                    Err(OpError::OutOfRange)
                }
            }
            Self::Forget { name } => at_most(name, PAGE_NAME_CAP),
            Self::Endorse { .. } | Self::Wrap { .. } | Self::Leave | Self::Unknown { .. } => Ok(()),
        }
    }
}

fn check_arrival(alias: &str, device: &DevicePublic) -> Result<(), OpError> {
    at_most(alias, ALIAS_CAP)?;
    if device.kem.len() > KEM_CAP {
        Err(OpError::TooLong)
    } else {
        Ok(())
    }
}

fn at_most(text: &str, cap: usize) -> Result<(), OpError> {
    if text.len() > cap {
        Err(OpError::TooLong)
    } else {
        Ok(())
    }
}

fn ascending(devices: &[DeviceId]) -> bool {
    devices
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if a < b))
}

/// The first tag that this version does not know, of the operation or of what it is about.
fn newer(bytes: &[u8]) -> Result<Option<u32>, OpError> {
    let (op, rest) = tag(bytes)?;
    if op >= OPS {
        return Ok(Some(op));
    }
    if op == 1 || op == 3 {
        let (what, _) = tag(rest)?;
        if what >= WHATS {
            return Ok(Some(what));
        }
    }
    Ok(None)
}

fn tag(bytes: &[u8]) -> Result<(u32, &[u8]), OpError> {
    let (tag, rest) = postcard::take_from_bytes::<u32>(bytes).map_err(|_| OpError::Malformed)?;
    let shortest = postcard::to_stdvec(&tag).unwrap_or_default();
    if bytes.starts_with(&shortest) {
        Ok((tag, rest))
    } else {
        Err(OpError::NotCanonical)
    }
}
