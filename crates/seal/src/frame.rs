//! From bytes to content, in types that can each only be made from the one before.
//!
//! [`Frame`]: the layout is right. [`Signed`]: the device signed it. [`Opened`]: we hold the page's key. A header can
//! go the first two steps alone, because headers travel before payloads and stay when payloads are forgotten:
//! [`HeaderFrame`], [`SignedHeader`].

use crate::bytes::Reader;
use crate::padding::unpad;
use crate::seal_key::{Once, TAG};
use crate::squeeze::expand;
use crate::{
    Body, DeviceId, Envelope, EnvelopeId, Header, HeaderError, Kind, OpenError, PageKey, SIGNATURE,
};

pub(crate) const SIGN_DOMAIN: &str = "envelope";

/// Why some bytes are no envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// Longer than any envelope of its kind.
    #[error("longer than an envelope may be")]
    TooLong,
    /// They end too early.
    #[error("cut short")]
    Short,
    /// The header is none.
    #[error("no header: {0}")]
    Header(#[from] HeaderError),
    /// The body is not the one that the header names.
    #[error("the body belongs to another header")]
    Body,
}

/// The device did not sign this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not signed by this device")]
pub struct NotSigned;

/// Why a signed envelope gives no content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PayloadError {
    /// The key is not the one it is sealed under.
    #[error("sealed under another key")]
    WrongKey,
    /// Its own author sealed something else than the head says.
    #[error("what is sealed was changed")]
    Damaged,
    /// Padding or compression is wrong, or the content is longer than allowed.
    #[error("what is sealed is no payload")]
    Form,
}

/// A header and a signature that nobody has checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderFrame {
    header: Header,
    id: EnvelopeId,
    signature: [u8; SIGNATURE],
}

impl HeaderFrame {
    /// Reads exactly one header with its signature.
    pub fn parse(bytes: &[u8]) -> Result<Self, HeaderError> {
        let mut reader = Reader::new(bytes);
        let frame = Self::read(&mut reader)?;
        if reader.is_empty() {
            Ok(frame)
        } else {
            Err(HeaderError::Trailing)
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, HeaderError> {
        let header = Header::read(reader)?;
        let signature = reader.array().ok_or(HeaderError::Short)?;
        Ok(Self {
            id: header.id(),
            header,
            signature,
        })
    }

    /// What it says. Not yet to be believed.
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// The name of the envelope.
    pub const fn id(&self) -> EnvelopeId {
        self.id
    }

    /// Checks the signature (`verify_strict`), and that a chain which begins here is this device's.
    pub fn verify(self, device: &DeviceId) -> Result<SignedHeader, NotSigned> {
        let other = self
            .header
            .head
            .start
            .is_some_and(|start| start.device != *device);
        if other || !device.signed(SIGN_DOMAIN, self.id.as_bytes(), &self.signature) {
            return Err(NotSigned);
        }
        Ok(SignedHeader(self))
    }

    fn encode(&self) -> Vec<u8> {
        let mut out = self.header.encode();
        out.extend_from_slice(&self.signature);
        out
    }
}

/// A header that its device signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedHeader(HeaderFrame);

impl SignedHeader {
    /// Takes a header back from this device's own sealed vault, where only verified ones are put: checking some
    /// 10,000 signatures again at every start would keep people waiting. Never for bytes from elsewhere.
    pub fn from_own_vault(bytes: &[u8]) -> Result<Self, HeaderError> {
        HeaderFrame::parse(bytes).map(Self)
    }

    /// What it says.
    pub const fn header(&self) -> &Header {
        &self.0.header
    }

    /// The name of the envelope.
    pub const fn id(&self) -> EnvelopeId {
        self.0.id
    }

    /// As bytes, for [`HeaderFrame::parse`].
    pub fn encode(&self) -> Vec<u8> {
        self.0.encode()
    }
}

/// An envelope whose layout is right and whose body is the one the header names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    header: HeaderFrame,
    body: Body,
}

impl Frame {
    /// Checks length, version, kind, place, padding and body hash, in this order.
    pub fn parse(bytes: &[u8]) -> Result<Self, FrameError> {
        if bytes.len() > Kind::Control.frame_cap() {
            return Err(FrameError::TooLong);
        }
        let mut reader = Reader::new(bytes);
        let header = HeaderFrame::read(&mut reader)?;
        if bytes.len() > header.header.head.kind.frame_cap() {
            return Err(FrameError::TooLong);
        }
        let body = Body::decode(reader.rest())?;
        belongs(&header.header, &body)?;
        Ok(Self { header, body })
    }

    /// What its header says. Not yet to be believed.
    pub const fn header(&self) -> &Header {
        &self.header.header
    }

    /// Its name.
    pub const fn id(&self) -> EnvelopeId {
        self.header.id
    }

    /// Checks the signature.
    pub fn verify(self, device: &DeviceId) -> Result<Signed, NotSigned> {
        let Self { header, body } = self;
        Ok(Signed {
            header: header.verify(device)?,
            body,
        })
    }

    pub(crate) fn into_envelope(self) -> Envelope {
        let HeaderFrame {
            header, signature, ..
        } = self.header;
        let Body { key_part, sealed } = self.body;
        Envelope {
            header,
            signature,
            key_part,
            sealed,
        }
    }
}

/// An envelope that its device signed, every byte of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    header: SignedHeader,
    body: Body,
}

impl Signed {
    /// Puts a body to a header that came before it.
    pub fn from_parts(header: SignedHeader, body: Body) -> Result<Self, FrameError> {
        let whole = header.encode().len().saturating_add(body.len());
        if whole > header.header().head.kind.frame_cap() {
            return Err(FrameError::TooLong);
        }
        belongs(header.header(), &body)?;
        Ok(Self { header, body })
    }

    /// What its header says.
    pub const fn header(&self) -> &Header {
        self.header.header()
    }

    /// Its header alone.
    pub const fn signed_header(&self) -> &SignedHeader {
        &self.header
    }

    /// Its body alone.
    pub const fn body(&self) -> &Body {
        &self.body
    }

    /// Its name.
    pub const fn id(&self) -> EnvelopeId {
        self.header.id()
    }

    /// The encoded [`KeyPart`](crate::KeyPart); empty if it has none.
    pub fn key_part(&self) -> &[u8] {
        &self.body.key_part
    }

    /// As bytes, for [`Frame::parse`].
    pub fn encode(&self) -> Vec<u8> {
        let mut out = self.header.encode();
        out.extend_from_slice(&self.body.encode());
        out
    }

    /// Key check first, then the cipher, then padding, then decompression with a cap.
    pub fn open(self, key: &PageKey) -> Result<Opened, PayloadError> {
        let head = &self.header.header().head;
        let once = Once::new(key.as_bytes(), &head.nonce);
        let padded = once
            .open(&head.key_check, &head.encode(), &self.body.sealed)
            .map_err(|error| match error {
                OpenError::WrongKey => PayloadError::WrongKey,
                OpenError::Damaged => PayloadError::Damaged,
            })?;
        let squeezed = unpad(&padded).ok_or(PayloadError::Form)?;
        let payload = expand(squeezed, head.kind.payload_cap()).ok_or(PayloadError::Form)?;
        Ok(Opened {
            payload,
            signed: self,
        })
    }
}

/// An envelope and its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The content.
    pub payload: Vec<u8>,
    signed: Signed,
}

impl Opened {
    /// The envelope it came in.
    pub const fn signed(&self) -> &Signed {
        &self.signed
    }

    /// What its header says.
    pub const fn header(&self) -> &Header {
        self.signed.header()
    }

    /// The name of the envelope.
    pub const fn id(&self) -> EnvelopeId {
        self.signed.id()
    }
}

fn belongs(header: &Header, body: &Body) -> Result<(), FrameError> {
    let sealed = usize::try_from(header.head.padded_len)
        .ok()
        .and_then(|len| len.checked_add(TAG));
    if sealed != Some(body.sealed.len()) || body.hash() != header.body_hash {
        return Err(FrameError::Body);
    }
    Ok(())
}
