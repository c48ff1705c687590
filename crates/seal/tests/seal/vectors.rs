//! Known answers, so that another version of a library cannot quietly compute something else.

use argon2::{Algorithm, Argon2, ParamsBuilder, Version};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use commonbook_seal::{DeviceId, DeviceKeys};
use data_encoding::HEXLOWER_PERMISSIVE;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

fn hex(text: &str) -> Vec<u8> {
    HEXLOWER_PERMISSIVE
        .decode(text.replace([' ', '\n'], "").as_bytes())
        .unwrap()
}

fn hex_of<const N: usize>(text: &str) -> [u8; N] {
    hex(text).try_into().unwrap()
}

/// RFC 8032, section 7.1.
#[test]
fn ed25519() {
    let vectors = [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
    ];
    for (secret, public, message, signature) in vectors {
        let keys = SigningKey::from_bytes(&hex_of(secret));
        assert_eq!(keys.verifying_key().to_bytes().to_vec(), hex(public));
        assert_eq!(keys.sign(&hex(message)).to_bytes().to_vec(), hex(signature));
        let ours =
            DeviceKeys::from_secret_bytes(&[&[1], &hex(secret)[..], &[0; 32]].concat()).unwrap();
        assert_eq!(ours.id(), DeviceId::from_bytes(hex_of(public)));
    }
}

/// A point of small order as key and as R: an ordinary check takes this signature for any message, the strict one
/// takes it for none.
#[test]
fn ed25519_takes_no_weak_keys() {
    let mut neutral = [0; 32];
    neutral[0] = 1;
    let mut bytes = [0; 64];
    bytes[..32].copy_from_slice(&neutral);
    let (key, signature) = (
        VerifyingKey::from_bytes(&neutral).unwrap(),
        Signature::from_bytes(&bytes),
    );
    assert!(ed25519_dalek::Verifier::verify(&key, b"anything", &signature).is_ok());
    assert!(key.verify_strict(b"anything", &signature).is_err());
    assert!(!DeviceId::from_bytes(neutral).signed("envelope", b"anything", &bytes));
}

/// RFC 9106, section 5.3.
#[test]
fn argon2id() {
    let mut params = ParamsBuilder::new();
    params.m_cost(32).t_cost(3).p_cost(4).output_len(32);
    params.data(argon2::AssociatedData::new(&[4; 12]).unwrap());
    let params = params.build().unwrap();
    let argon2 =
        Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let mut out = [0; 32];
    argon2
        .hash_password_into(&[1; 32], &[2; 16], &mut out)
        .unwrap();
    assert_eq!(
        out.to_vec(),
        hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659")
    );
}

/// draft-irtf-cfrg-xchacha, appendix A.3.1.
#[test]
fn xchacha20poly1305() {
    let key: [u8; 32] = hex_of("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    let nonce: [u8; 24] = hex_of("404142434445464748494a4b4c4d4e4f5051525354555657");
    let aad = hex("50515253c0c1c2c3c4c5c6c7");
    let plain = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    let sealed = XChaCha20Poly1305::new(&key.into())
        .encrypt(
            &XNonce::from(nonce),
            Payload {
                msg: plain,
                aad: &aad,
            },
        )
        .unwrap();
    assert_eq!(
        sealed,
        hex(
            "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452\
             2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49"
        )
    );
}

/// From BLAKE3's own test vectors, for the input of one byte.
#[test]
fn blake3_in_its_three_modes() {
    assert_eq!(
        blake3::hash(&[0]).to_hex().as_str(),
        "2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213"
    );
    let keyed = blake3::keyed_hash(b"whats the Elvish word for friend", &[0]);
    assert_eq!(
        keyed.to_hex().as_str(),
        "6d7878dfff2f485635d39013278ae14f1454b8c0a3a2d34bc1ab38228a80c95b"
    );
    let derived = blake3::derive_key("BLAKE3 2019-12-27 16:29:52 test vectors context", &[0]);
    assert_eq!(
        derived.to_vec(),
        hex("b3e2e340a117a499c6cf2398a19ee0d29cca2bb7404c73063382693bf66cb06c")
    );
}
