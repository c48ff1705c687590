//! The ciphers and signatures that we build upon, against the vectors of Project Wycheproof: edge cases on which
//! libraries have failed. Used as we use them: keys of 32 bytes, the whole tag, the strict check of a signature.

use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use ed25519_dalek::{Signature, VerifyingKey};
use wycheproof::{aead, eddsa};

#[test]
fn ed25519_as_project_wycheproof_says() {
    let set = eddsa::TestSet::load(eddsa::TestName::Ed25519).unwrap();
    let (mut right, mut wrong) = (0, 0);
    for group in &set.test_groups {
        let key: [u8; 32] = group.key.pk[..].try_into().unwrap();
        let key = VerifyingKey::from_bytes(&key).unwrap();
        for test in &group.tests {
            let signature = Signature::from_slice(&test.sig);
            let verified = signature.is_ok_and(|s| key.verify_strict(&test.msg, &s).is_ok());
            assert_eq!(verified, !test.result.must_fail(), "{test:?}");
            if verified {
                right += 1;
            } else {
                wrong += 1;
            }
        }
    }
    println!("ed25519: {right} good and {wrong} bad signatures");
    assert!(right > 80 && wrong > 50);
}

/// Opens and seals all vectors with nonces of this length, which is that of the cipher.
fn ciphers<C: Aead + KeyInit>(name: aead::TestName, nonce_bits: usize) {
    let set = aead::TestSet::load(name).unwrap();
    let (mut right, mut wrong) = (0, 0);
    let groups = set.test_groups.iter();
    for group in groups.filter(|group| group.nonce_size == nonce_bits) {
        assert_eq!((group.key_size, group.tag_size), (C::key_size() * 8, 128));
        for test in &group.tests {
            let cipher = C::new_from_slice(&test.key).unwrap();
            let nonce = test.nonce[..].try_into().unwrap();
            let sealed = [&test.ct[..], &test.tag].concat();
            let opened = cipher.decrypt(
                nonce,
                Payload {
                    msg: &sealed,
                    aad: &test.aad,
                },
            );
            if test.result.must_fail() {
                assert!(opened.is_err(), "{test:?}");
                wrong += 1;
                continue;
            }
            assert_eq!(opened.unwrap(), test.pt[..], "{test:?}");
            let again = cipher.encrypt(
                nonce,
                Payload {
                    msg: &test.pt,
                    aad: &test.aad,
                },
            );
            assert_eq!(again.unwrap(), sealed, "{test:?}");
            right += 1;
        }
    }
    println!("{name:?}: {right} good and {wrong} bad");
    assert!(right > 100 && wrong > 40);
}

#[test]
fn chacha20poly1305_as_project_wycheproof_says() {
    ciphers::<ChaCha20Poly1305>(aead::TestName::ChaCha20Poly1305, 96);
}

#[test]
fn xchacha20poly1305_as_project_wycheproof_says() {
    ciphers::<XChaCha20Poly1305>(aead::TestName::XChaCha20Poly1305, 192);
}
