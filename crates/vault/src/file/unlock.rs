//! From a passphrase to the keys.

use commonbook_seal::{MasterKey, Slot, SlotError};

use crate::VaultError;
use crate::keys::Keys;
use crate::store::Door;

/// Opens the first slot that is whole, and the turn of any copy.
pub(crate) fn unlock(
    doors: &[Door],
    passphrase: &str,
) -> Result<(MasterKey, Keys, Door), VaultError> {
    let mut worst = VaultError::Damaged;
    for door in doors {
        let opened = Slot::decode(&door.slot).and_then(|slot| slot.open(passphrase));
        let master = match opened {
            Ok(master) => master,
            Err(SlotError::WrongPassphrase) => return Err(VaultError::WrongPassphrase),
            Err(SlotError::Damaged) => continue,
            Err(SlotError::TooExpensive) => {
                worst = VaultError::TooExpensive;
                continue;
            }
            Err(SlotError::Newer) => {
                // A slot of a later version in a file of this one is no slot that this version wrote.
                continue;
            }
        };
        for copy in doors {
            if let Some(keys) = Keys::open(&master, &copy.key) {
                return Ok((
                    master,
                    keys,
                    Door {
                        slot: door.slot.clone(),
                        key: copy.key.clone(),
                    },
                ));
            }
        }
    }
    Err(worst)
}
