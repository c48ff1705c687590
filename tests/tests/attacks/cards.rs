//! Contact cards, and members who write where they should not.

use commonbook_book::{Audience, CardId, Edit, Id, MemberId, Resolved};
use commonbook_pages::{Page, PageName};
use commonbook_replica::Shelf;
use commonbook_seal::{
    ActorId, Content, DeviceId, DeviceKeys, DevicePublic, Draft, Envelope, EnvelopeId, EpochKey,
    KeyPart, Kind, PageId, PageKey, Under,
};
use commonbook_tests::sim::{Carried, Cheat, Place, Who, World, device_of, phone};

/// What a content envelope says, as it is encoded.
type Said = (PageName, u32, [u8; 16], Vec<Vec<u8>>, Vec<DeviceId>);

fn members(names: &[&str]) -> Audience {
    Audience::Members(names.iter().map(|name| (*name).to_owned()).collect())
}

fn settled(w: &mut World) {
    w.until_quiet();
    while w.round() > 0 {}
}

/// Bo, who has the key of what Ana gave him, and the newest envelope of his laptop to stand on.
fn bo_with_a_program_of_his_own(w: &mut World, bo: Who) -> Cheat {
    w.add_rule(bo, "Something to stand on");
    settled(w);
    let mut cheat = Cheat::with_the_disk_of(w, bo);
    let headers = w
        .rows(bo)
        .into_iter()
        .filter(|(shelf, _)| *shelf == Shelf::Headers);
    let newest = headers.max_by_key(|(_, (_, row))| <[u8; 8]>::try_from(&row[..8]).unwrap());
    cheat.known = EnvelopeId::from_bytes(newest.unwrap().1.0.try_into().unwrap());
    cheat
}

/// The keys of cards on a laptop.
fn card_keys(w: &World, who: Who) -> Vec<(PageId, PageKey)> {
    let rows = w
        .rows(who)
        .into_iter()
        .filter(|(shelf, _)| *shelf == Shelf::PageKeys);
    rows.map(|(_, (_, row))| postcard::from_bytes(&row).unwrap())
        .collect()
}

fn begins(cheat: &mut Cheat) -> Place {
    let by: DeviceKeys = cheat.keys.clone();
    cheat.begin(&by, cheat.known)
}

/// The first envelope of a chain of this device, on any page, under a key of the page's own or the group's.
fn writes(
    cheat: &mut Cheat,
    at: &Place,
    page: PageId,
    under: Under<'_>,
    said: &Said,
    part: &[u8],
) -> Carried {
    let draft = Draft {
        kind: Kind::Changes,
        group: cheat.group,
        chain: at.chain,
        height: at.height,
        previous: at.previous,
        seen: Vec::new(),
        start: at.start,
        page,
    };
    let payload = postcard::to_stdvec(said).unwrap();
    let content = Content {
        payload: &payload,
        key_part: part,
        tip: [7; 32],
    };
    let by: DeviceKeys = cheat.keys.clone();
    let sealed = Envelope::seal(draft, under, content, &by, &mut cheat.rng).unwrap();
    let mut header = sealed.header.encode();
    header.extend_from_slice(&sealed.signature);
    let body = sealed.encode().split_off(header.len());
    (header, Some(body))
}

/// What another number on somebody's card would be.
fn change(at: &Place, name: PageName, page: PageId, text: &str) -> Said {
    let PageName::Card(_, id) = name else {
        panic!("a card")
    };
    let mut edit = phone(text, Audience::Everyone);
    if let Edit::PutCard { id: of, .. } = &mut edit {
        *of = Some(id);
    }
    let actor = ActorId::of(at.chain, page);
    let mut card = Page::genesis(&name);
    let changes = card.edit(*actor.as_bytes(), &resolved(&edit)).unwrap();
    let bytes = changes.into_iter().map(|change| change.bytes).collect();
    (name, 1, [0; 16], bytes, Vec::new())
}

fn hands(cheat: &mut Cheat, key: &PageKey, to: &[DevicePublic]) -> Vec<u8> {
    KeyPart::make_for_page(cheat.group, key, to, &mut cheat.rng).encode()
}

fn epoch(cheat: &Cheat) -> EpochKey {
    assert_eq!(cheat.epochs.len(), 1, "nobody was removed");
    cheat.epochs[0].clone()
}

fn resolved(edit: &Edit) -> Resolved {
    serde_json::from_value(serde_json::to_value(edit).unwrap()).unwrap()
}

fn page_of(cheat: &Cheat, name: PageName) -> PageId {
    PageId::of_name(cheat.group, &name.to_string())
}

/// Everybody takes it in, shares, and shows what they showed before, also after a restart.
fn nothing_comes_of_it(w: &mut World, all: &[Who], cheat: &mut Cheat, envelopes: Vec<Carried>) {
    let shown: Vec<Vec<String>> = all.iter().map(|who| w.numbers(*who)).collect();
    let rules = w.rules(all[0]);
    let news = cheat.news(&envelopes);
    w.take(all[0], &news).unwrap().unwrap();
    for again in [false, true] {
        if again {
            all.iter().for_each(|who| w.restart(*who));
        }
        settled(w);
        w.assert_equal(all);
        let now: Vec<Vec<String>> = all.iter().map(|who| w.numbers(*who)).collect();
        assert_eq!(now, shown);
        assert_eq!(w.rules(all[0]), rules);
    }
    w.add_rule(all[1], "We go on");
    settled(w);
    w.assert_equal(all);
}

fn group_with_cards(seed: u64) -> (World, [Who; 3], CardId, CardId) {
    let mut w = World::seeded(seed);
    let all @ [ana, ..] = w.group(["Ana", "Bo", "Cleo"]);
    let everyone = w.give_card(ana, "555 001", Audience::Everyone);
    let for_bo = w.give_card(ana, "555 002", members(&["Bo"]));
    settled(&mut w);
    (w, all, everyone, for_bo)
}

#[test]
fn nobody_writes_on_the_card_of_somebody_else() {
    let (mut w, all @ [ana, bo, cleo], everyone, _) = group_with_cards(930);
    let mut cheat = bo_with_a_program_of_his_own(&mut w, bo);
    let name = PageName::Card(w.member(ana), everyone);
    let page = page_of(&cheat, name);
    let (_, key) = card_keys(&w, bo)
        .into_iter()
        .find(|(of, _)| *of == page)
        .unwrap();
    let under = key.in_epoch(&epoch(&cheat));
    let start = begins(&mut cheat);
    let said = change(&start, name, page, "666");
    let forged = writes(&mut cheat, &start, page, Under::Page(&under), &said, b"");
    nothing_comes_of_it(&mut w, &all, &mut cheat, vec![forged]);
    for who in [ana, cleo] {
        assert_eq!(w.book(who).status.held_back, 1);
        assert_eq!(w.finds(who, "666"), 0);
    }
}

#[test]
fn nobody_puts_a_card_for_somebody_else() {
    let (mut w, all @ [ana, bo, cleo], ..) = group_with_cards(931);
    let mut cheat = bo_with_a_program_of_his_own(&mut w, bo);
    let to = [
        device_of(&mut w, ana).public(),
        device_of(&mut w, cleo).public(),
    ];
    let epoch = epoch(&cheat);
    let mut forged = Vec::new();
    for (at, owner) in [w.member(ana), MemberId(Id::from_bytes([9; 10]))]
        .into_iter()
        .enumerate()
    {
        let name = PageName::Card(owner, CardId(Id::from_bytes([at as u8; 10])));
        let page = page_of(&cheat, name);
        let key = PageKey::generate(&mut cheat.rng);
        let part = hands(&mut cheat, &key, &to);
        let start = begins(&mut cheat);
        let said = change(&start, name, page, "666");
        forged.push(writes(
            &mut cheat,
            &start,
            page,
            Under::Page(&key.in_epoch(&epoch)),
            &said,
            &part,
        ));
    }
    nothing_comes_of_it(&mut w, &all, &mut cheat, forged);
    assert_eq!(w.finds(ana, "666"), 0);
}

#[test]
fn whoever_is_handed_a_card_that_is_not_for_them_is_not_shown_it() {
    let (mut w, all @ [ana, bo, cleo], _, for_bo) = group_with_cards(932);
    let mut cheat = bo_with_a_program_of_his_own(&mut w, bo);
    let name = PageName::Card(w.member(ana), for_bo);
    let page = page_of(&cheat, name);
    let (_, key) = card_keys(&w, bo)
        .into_iter()
        .find(|(of, _)| *of == page)
        .unwrap();
    let under = key.in_epoch(&epoch(&cheat));
    let cleos = device_of(&mut w, cleo).public();
    let said = (name, 0, [0; 16], Vec::new(), vec![cleos.device]);
    let part = hands(&mut cheat, &key, &[cleos]);
    let start = begins(&mut cheat);
    let handed = writes(&mut cheat, &start, page, Under::Page(&under), &said, &part);
    nothing_comes_of_it(&mut w, &all, &mut cheat, vec![handed]);
    assert_eq!(w.card_keys(cleo), 2, "she has the key all the same");
    // Which goes when the card does.
    w.take_card_back(ana, "555 002");
    settled(&mut w);
    assert_eq!((w.card_keys(cleo), w.finds(cleo, "555 002")), (1, 0));
}

#[test]
fn garbage_in_the_place_of_keys_hurts_nobody() {
    let (mut w, all @ [ana, bo, cleo], everyone, _) = group_with_cards(933);
    let mut cheat = bo_with_a_program_of_his_own(&mut w, bo);
    let name = PageName::Card(w.member(ana), everyone);
    let page = page_of(&cheat, name);
    let (_, key) = card_keys(&w, bo)
        .into_iter()
        .find(|(of, _)| *of == page)
        .unwrap();
    let under = key.in_epoch(&epoch(&cheat));
    let cleos = device_of(&mut w, cleo).public();
    let said = (
        name,
        0,
        [0; 16],
        Vec::new(),
        vec![cleos.device, DeviceId::from_bytes([3; 32])],
    );
    let good = hands(&mut cheat, &key, std::slice::from_ref(&cleos));
    let mut noise = good.clone();
    noise[20..].fill(0xA5);
    let mut named_wrongly = good.clone();
    named_wrongly[3] ^= 1;
    let other = PageKey::generate(&mut cheat.rng);
    let another_key = hands(&mut cheat, &other, &[cleos]);
    let mut forged = Vec::new();
    for part in [
        &noise[..],
        &named_wrongly,
        &another_key,
        &good[..900],
        b"\0",
        &[0xFF; 60_000],
    ] {
        let start = begins(&mut cheat);
        forged.push(writes(
            &mut cheat,
            &start,
            page,
            Under::Page(&under),
            &said,
            part,
        ));
    }
    // On a page that is nobody's, under a key that nobody has.
    let start = begins(&mut cheat);
    forged.push(writes(
        &mut cheat,
        &start,
        PageId::from_bytes([7; 16]),
        Under::Page(&other),
        &said,
        &noise,
    ));
    nothing_comes_of_it(&mut w, &all, &mut cheat, forged);
}

#[test]
fn a_page_of_all_is_not_sealed_for_some() {
    let (mut w, all @ [ana, bo, cleo], ..) = group_with_cards(934);
    let mut cheat = bo_with_a_program_of_his_own(&mut w, bo);
    let epoch = epoch(&cheat);
    let page = page_of(&cheat, PageName::Charter);
    let key = PageKey::generate(&mut cheat.rng);
    let anas = device_of(&mut w, ana).public();
    let part = hands(&mut cheat, &key, &[anas]);
    let start = begins(&mut cheat);
    let actor = ActorId::of(start.chain, page);
    let rule = Edit::AddRule {
        id: Some(commonbook_book::RuleId(Id::from_bytes([5; 10]))),
        text: "Only Ana reads this".into(),
        after: None,
    };
    let changes = Page::genesis(&PageName::Charter)
        .edit(*actor.as_bytes(), &resolved(&rule))
        .unwrap();
    let bytes = changes.into_iter().map(|change| change.bytes).collect();
    let said = (PageName::Charter, 1, [0; 16], bytes, Vec::new());
    let forged = writes(
        &mut cheat,
        &start,
        page,
        Under::Page(&key.in_epoch(&epoch)),
        &said,
        &part,
    );
    nothing_comes_of_it(&mut w, &all, &mut cheat, vec![forged]);
    // And a card is not sealed for all.
    let name = PageName::Card(w.member(bo), CardId(Id::from_bytes([6; 10])));
    let page = page_of(&cheat, name);
    let start = begins(&mut cheat);
    let said = change(&start, name, page, "for all, and no key to destroy");
    let open = writes(&mut cheat, &start, page, Under::Epoch(&epoch), &said, b"");
    nothing_comes_of_it(&mut w, &[ana, cleo, bo], &mut cheat, vec![open]);
}

#[test]
fn nobody_takes_back_the_card_of_somebody_else() {
    let (mut w, all @ [ana, bo, _], everyone, for_bo) = group_with_cards(935);
    let mut cheat = bo_with_a_program_of_his_own(&mut w, bo);
    let key = epoch(&cheat);
    let bos = cheat.keys.clone();
    let mut forged = Vec::new();
    for card in [everyone, for_bo] {
        // The seventh operation, `Forget`.
        let name = PageName::Card(w.member(ana), card).to_string();
        let payload = postcard::to_stdvec(&(6_u32, name)).unwrap();
        forged.push(cheat.control(&bos, &key, &payload, b""));
    }
    nothing_comes_of_it(&mut w, &all, &mut cheat, forged);
    assert_eq!(w.numbers(ana), ["555 001", "555 002"]);
    assert_eq!(w.book(ana).cards.taken_back, []);
}

#[test]
fn nothing_more_is_stored_of_a_card_that_is_gone() {
    let (mut w, all @ [ana, bo, cleo], everyone, _) = group_with_cards(936);
    let mut cheat = bo_with_a_program_of_his_own(&mut w, bo);
    let name = PageName::Card(w.member(ana), everyone);
    let page = page_of(&cheat, name);
    let (_, key) = card_keys(&w, bo)
        .into_iter()
        .find(|(of, _)| *of == page)
        .unwrap();
    let under = key.in_epoch(&epoch(&cheat));
    w.take_card_back(ana, "555 001");
    settled(&mut w);
    let payloads = |w: &World, who| {
        w.rows(who)
            .iter()
            .filter(|(shelf, _)| *shelf == Shelf::Payloads)
            .count()
    };
    let before = payloads(&w, cleo);
    let to = [
        device_of(&mut w, ana).public(),
        device_of(&mut w, cleo).public(),
    ];
    let part = hands(&mut cheat, &key, &to);
    let start = begins(&mut cheat);
    let said = change(&start, name, page, "555 001");
    let late = writes(&mut cheat, &start, page, Under::Page(&under), &said, &part);
    let news = cheat.news(&[late]);
    w.take(cleo, &news).unwrap().unwrap();
    assert_eq!(payloads(&w, cleo), before);
    assert_eq!((w.card_keys(cleo), w.finds(cleo, "555 001")), (0, 0));
    nothing_comes_of_it(&mut w, &all, &mut cheat, Vec::new());
    for who in [ana, cleo] {
        assert_eq!(w.finds(who, "555 001"), 0);
    }
    assert_eq!((w.card_keys(ana), w.card_keys(cleo)), (1, 0));
}
