//! How a device says who it is, to a device that showed to hold an epoch.

use crate::{DeviceId, DeviceKeys, GroupId, Role, SIGNATURE};

const DOMAIN: &str = "meeting";

/// What a device signs when it meets another: for this connection, this side and this moment only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting<'a> {
    /// The group they have in common.
    pub group: GroupId,
    /// The side of the device that signs.
    pub role: Role,
    /// Keying material of the connection, which nobody in between has the same of.
    pub exporter: &'a [u8],
    /// The endpoint that called.
    pub dials: [u8; 32],
    /// The endpoint that was called.
    pub answers: [u8; 32],
    /// A digest of the signer's tips.
    pub tips: [u8; 32],
}

impl Meeting<'_> {
    /// Signs it.
    pub fn sign(&self, keys: &DeviceKeys) -> [u8; SIGNATURE] {
        keys.sign(DOMAIN, &self.encode())
    }

    /// Whether this device signed it. Whether the device is a current member is not asked here.
    pub fn signed_by(&self, device: &DeviceId, signature: &[u8; SIGNATURE]) -> bool {
        device.signed(DOMAIN, &self.encode(), signature)
    }

    fn encode(&self) -> Vec<u8> {
        let mut out = self.group.as_bytes().to_vec();
        out.push(self.role as u8);
        out.extend_from_slice(&self.dials);
        out.extend_from_slice(&self.answers);
        out.extend_from_slice(&self.tips);
        // The only part of no fixed length is the last.
        out.extend_from_slice(self.exporter);
        out
    }
}
