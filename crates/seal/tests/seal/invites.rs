use commonbook_seal::{Cost, InviteSecret, InviteWords, Role, WordsError};

use crate::world::rng;

const TYPED: &str = "abacus drop-down felt-tip t-shirt yo-yo zoom";

fn secret(words: &InviteWords) -> InviteSecret {
    words.stretch_at(Cost::smallest_legal_for_tests()).unwrap()
}

#[test]
fn words_are_read_as_people_type_them() {
    let words = InviteWords::parse(TYPED).unwrap();
    assert_eq!(words.to_string(), TYPED);
    for typed in [
        "ABACUS Drop-Down felt-tip T-SHIRT yo-yo zoom",
        "  abacus,drop-down,  felt-tip, t-shirt;yo-yo. zoom\n",
        "abacus-drop-down-felt-tip-t-shirt-yo-yo-zoom",
        "abacus drop down felt tip t shirt yo yo zoom",
        "1. abacus 2. drop-down 3. felt-tip\t4. t-shirt 5. yo‑yo 6. zoom",
        "abacus – drop–down — felt–tip / t–shirt / yo–yo / zoom!",
    ] {
        assert_eq!(InviteWords::parse(typed), Ok(words.clone()), "{typed}");
    }
}

#[test]
fn a_mistake_is_named_by_its_place() {
    for (typed, error) in [
        ("", WordsError::Count { found: 0 }),
        ("- , -", WordsError::Count { found: 0 }),
        ("zoom zoom zoom zoom zoom", WordsError::Count { found: 5 }),
        (
            "zoom zoom zoom zoom zoom zoom zoom zoom",
            WordsError::Count { found: 7 },
        ),
        (
            "zoom zoom zum zoom zoom zoom",
            WordsError::Unknown { place: 3 },
        ),
        (
            "drop-down drop zoom zoom zoom zoom",
            WordsError::Unknown { place: 2 },
        ),
        (
            "zoom zoom zoom zoom zoom žoom",
            WordsError::Unknown { place: 6 },
        ),
        ("zoom t-shirt t", WordsError::Unknown { place: 3 }),
    ] {
        assert_eq!(InviteWords::parse(typed), Err(error), "{typed}");
    }
    assert_eq!(
        InviteWords::parse(&"zoom ".repeat(100_000)),
        Err(WordsError::Count { found: 7 })
    );
    assert_eq!(
        WordsError::Unknown { place: 3 }.to_string(),
        "word 3 is not in the list"
    );
}

#[test]
fn new_words_are_read_back_and_never_alike() {
    let mut rng = rng(60);
    let mut all = std::collections::BTreeSet::new();
    for _ in 0..300 {
        let words = InviteWords::generate(&mut rng);
        assert_eq!(InviteWords::parse(&words.to_string()), Ok(words.clone()));
        assert_eq!(format!("{words:?}"), "InviteWords(secret)");
        assert!(all.insert(words.to_string()));
    }
}

#[test]
fn both_sides_make_the_same_of_the_words() {
    let words = InviteWords::parse(TYPED).unwrap();
    let (one, two) = (
        secret(&words),
        secret(&InviteWords::parse(&TYPED.to_uppercase()).unwrap()),
    );
    assert_eq!(one, two);
    assert_eq!(one.endpoint_seed(), two.endpoint_seed());
    assert_eq!(one.check_words(b"exporter"), two.check_words(b"exporter"));
    assert_ne!(
        one.check_words(b"exporter"),
        one.check_words(b"another connection")
    );
    let other = secret(&InviteWords::parse("zoom zoom zoom zoom zoom zoom").unwrap());
    assert_ne!(one.endpoint_seed(), other.endpoint_seed());
    assert_ne!(one.check_words(b"exporter"), other.check_words(b"exporter"));
}

#[test]
fn a_proof_is_for_one_connection_and_one_side() {
    let one = secret(&InviteWords::parse(TYPED).unwrap());
    let other = secret(&InviteWords::parse("zoom zoom zoom zoom zoom zoom").unwrap());
    let proof = one.proof(Role::Dials, b"exporter");
    assert!(one.proves(Role::Dials, b"exporter", &proof));
    assert!(!one.proves(Role::Answers, b"exporter", &proof), "sent back");
    assert!(!one.proves(Role::Dials, b"another", &proof));
    assert!(!other.proves(Role::Dials, b"exporter", &proof));
    for place in 0..32 {
        let mut changed = proof;
        changed[place] ^= 1;
        assert!(!one.proves(Role::Dials, b"exporter", &changed));
    }
}

#[test]
fn the_true_cost_is_paid_once() {
    let begun = std::time::Instant::now();
    let words = InviteWords::parse(TYPED).unwrap();
    let slow = words.stretch().unwrap();
    println!("six words: {:?}", begun.elapsed());
    assert_ne!(slow, secret(&words));
}
