//! Names made of hashes, keys or random bytes. Each is a type of its own, so that none is taken for another.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident[$len:literal];)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name([u8; $len]);

        impl $name {
            /// Takes the bytes as they are.
            pub const fn from_bytes(bytes: [u8; $len]) -> Self {
                Self(bytes)
            }

            /// The bytes.
            pub const fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "("))?;
                for byte in self.0.iter().take(4) {
                    write!(f, "{byte:02x}")?;
                }
                f.write_str(")")
            }
        }
    )*};
}

names! {
    /// A group: BLAKE3 of its genesis operation.
    GroupId[32];
    /// A device: its Ed25519 verifying key.
    DeviceId[32];
    /// What one device writes in one sitting: BLAKE3 of a salt, the group and the device, cut to 16 bytes.
    ChainId[16];
    /// An envelope: BLAKE3 of its header, without the signature.
    EnvelopeId[32];
    /// A page of the book.
    PageId[16];
    /// A group key, named without showing it.
    KeyId[16];
    /// An Automerge actor: BLAKE3 of chain and page, cut to 16 bytes.
    ActorId[16];
}

/// The public half of a device's keys.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DevicePublic {
    /// Ed25519: who signed.
    pub device: DeviceId,
    /// X-Wing: whom to seal a key to.
    pub kem: Vec<u8>,
}

impl fmt::Debug for DevicePublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.device.fmt(f)
    }
}
