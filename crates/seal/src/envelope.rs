//! The signed and sealed unit that is stored, carried and exchanged.

use rand_core::CryptoRng;

use crate::bytes::{Reader, random};
use crate::frame::{FrameError, SIGN_DOMAIN};
use crate::hash::derive;
use crate::head::{SUITE, VERSION};
use crate::padding::pad;
use crate::seal_key::Once;
use crate::squeeze::squeeze;
use crate::{
    ChainId, ChainStart, DeviceKeys, EnvelopeId, EpochKey, GroupId, Head, Header, HeaderError,
    KeyId, Kind, PageId, PageKey, SIGNATURE,
};

/// The place of an envelope that is about to be made.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What it carries.
    pub kind: Kind,
    /// The group.
    pub group: GroupId,
    /// The chain of this sitting.
    pub chain: ChainId,
    /// Its place in the chain, from 0.
    pub height: u64,
    /// The envelope before it.
    pub previous: Option<EnvelopeId>,
    /// Tips of other chains that changed since then, in any order.
    pub seen: Vec<EnvelopeId>,
    /// At height 0: how the chain begins.
    pub start: Option<ChainStart>,
    /// The page.
    pub page: PageId,
}

/// What to seal under.
#[derive(Clone, Copy, Debug)]
pub enum Under<'a> {
    /// The epoch's key for the page of the draft.
    Epoch(&'a EpochKey),
    /// A page's own key.
    Page(&'a PageKey),
}

impl Under<'_> {
    fn key_id(&self) -> KeyId {
        match self {
            Self::Epoch(key) => key.key_id(),
            Self::Page(key) => key.key_id(),
        }
    }

    fn page_key(&self, page: PageId) -> PageKey {
        match self {
            Self::Epoch(key) => key.page_key(page),
            Self::Page(key) => (*key).clone(),
        }
    }
}

/// What an envelope is to hold.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// The bytes to seal.
    pub payload: &'a [u8],
    /// An encoded [`KeyPart`](crate::KeyPart), or nothing. It is signed, and sealed only as far as it seals itself.
    pub key_part: &'a [u8],
    /// See [`Header::tip`].
    pub tip: [u8; 32],
}

/// Why an envelope cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The content is longer than an envelope of this kind may be.
    #[error("too long for one envelope")]
    TooLong,
    /// The draft is at no place that an envelope can have, or begins a chain of another device.
    #[error("not at a possible place of a chain")]
    Place,
}

/// The part of an envelope that can travel without its header and come after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// An encoded [`KeyPart`](crate::KeyPart), or nothing.
    pub key_part: Vec<u8>,
    /// The sealed payload with its tag.
    pub sealed: Vec<u8>,
}

impl Body {
    /// As bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(4 + self.key_part.len() + self.sealed.len());
        // No body is longer than a frame, so the length fits.
        out.extend_from_slice(
            &u32::try_from(self.key_part.len())
                .unwrap_or(u32::MAX)
                .to_le_bytes(),
        );
        out.extend_from_slice(&self.key_part);
        out.extend_from_slice(&self.sealed);
        out
    }

    /// Reads what [`Body::encode`] gives. Whether it belongs to a header is for the header to say.
    pub fn decode(bytes: &[u8]) -> Result<Self, FrameError> {
        if bytes.len() > Kind::Control.frame_cap() {
            return Err(FrameError::TooLong);
        }
        let mut reader = Reader::new(bytes);
        let len = reader
            .u32()
            .and_then(|len| usize::try_from(len).ok())
            .ok_or(FrameError::Short)?;
        let key_part = reader.take(len).ok_or(FrameError::Short)?.to_vec();
        Ok(Self {
            key_part,
            sealed: reader.rest().to_vec(),
        })
    }

    pub(crate) fn hash(&self) -> [u8; 32] {
        derive(
            "commonbook v1 envelope body",
            &[&self.key_part, &self.sealed],
        )
    }

    /// Bytes of [`Body::encode`].
    pub(crate) fn len(&self) -> usize {
        4usize
            .saturating_add(self.key_part.len())
            .saturating_add(self.sealed.len())
    }
}

/// An envelope as it is written down. It says nothing about who made it until it is verified as a
/// [`Frame`](crate::Frame).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// What everybody may see.
    pub header: Header,
    /// Ed25519 over the id.
    pub signature: [u8; SIGNATURE],
    /// An encoded [`KeyPart`](crate::KeyPart), or nothing.
    pub key_part: Vec<u8>,
    /// The sealed payload with its tag.
    pub sealed: Vec<u8>,
}

impl Envelope {
    /// Compresses, pads, seals and signs.
    pub fn seal(
        draft: Draft,
        under: Under<'_>,
        content: Content<'_>,
        keys: &DeviceKeys,
        rng: &mut dyn CryptoRng,
    ) -> Result<Self, SealError> {
        let Draft {
            kind,
            group,
            chain,
            height,
            previous,
            mut seen,
            start,
            page,
        } = draft;
        if content.payload.len() > kind.payload_cap() || content.key_part.len() > kind.frame_cap() {
            return Err(SealError::TooLong);
        }
        if kind == Kind::Snapshot || start.is_some_and(|start| start.device != keys.id()) {
            return Err(SealError::Place);
        }
        seen.sort_unstable();
        seen.dedup();
        let padded = pad(&squeeze(content.payload)).ok_or(SealError::TooLong)?;
        let nonce = random(rng);
        let once = Once::new(under.page_key(page).as_bytes(), &nonce);
        let head = Head {
            version: VERSION,
            suite: SUITE,
            kind,
            group,
            chain,
            height,
            previous,
            seen,
            start,
            page,
            key: under.key_id(),
            nonce,
            key_check: once.check,
            padded_len: u32::try_from(padded.len()).map_err(|_| SealError::TooLong)?,
        };
        head.check().map_err(|error| match error {
            HeaderError::Padding => SealError::TooLong,
            _ => SealError::Place,
        })?;
        let sealed = once
            .seal(&head.encode(), &padded)
            .ok_or(SealError::TooLong)?;
        let body = Body {
            key_part: content.key_part.to_vec(),
            sealed,
        };
        let header = Header {
            head,
            tip: content.tip,
            body_hash: body.hash(),
        };
        let signature = keys.sign(SIGN_DOMAIN, header.id().as_bytes());
        let Body { key_part, sealed } = body;
        let envelope = Self {
            header,
            signature,
            key_part,
            sealed,
        };
        if envelope.encode().len() > kind.frame_cap() {
            return Err(SealError::TooLong);
        }
        Ok(envelope)
    }

    /// Its name.
    pub fn id(&self) -> EnvelopeId {
        self.header.id()
    }

    /// As bytes: header, signature, body.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = self.header.encode();
        out.extend_from_slice(&self.signature);
        // No envelope is longer than a frame, so the length fits.
        out.extend_from_slice(
            &u32::try_from(self.key_part.len())
                .unwrap_or(u32::MAX)
                .to_le_bytes(),
        );
        out.extend_from_slice(&self.key_part);
        out.extend_from_slice(&self.sealed);
        out
    }

    /// Reads what [`Envelope::encode`] gives: the layout, the caps and that the body is the one the header names.
    pub fn decode(bytes: &[u8]) -> Result<Self, FrameError> {
        crate::Frame::parse(bytes).map(crate::Frame::into_envelope)
    }
}
