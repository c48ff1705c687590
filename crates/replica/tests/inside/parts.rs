#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::cell::Cell;

use commonbook_book::Id;
use commonbook_pages::PageName;

use super::*;

fn member(number: u8) -> MemberId {
    MemberId(Id::from_bytes([number; 10]))
}

/// Reads with a page's authors, and counts.
fn read(
    part: &Part<Vec<MemberId>>,
    page: &Page,
    owner: Option<MemberId>,
    times: &Cell<u32>,
) -> Arc<Vec<MemberId>> {
    part.of(page, (), &|_| owner, |_, authors| {
        times.set(times.get() + 1);
        Ok(authors(&[7; 16]).into_iter().collect())
    })
}

#[test]
fn what_an_author_is_changes_what_the_same_page_says() {
    let (part, times) = (Part::default(), Cell::new(0));
    let page = Page::genesis(&PageName::Charter);
    let first = read(&part, &page, Some(member(1)), &times);
    let again = read(&part, &page, Some(member(1)), &times);
    assert!(Arc::ptr_eq(&first, &again));
    assert_eq!((times.get(), &*first), (1, &vec![member(1)]));
    assert_eq!(*read(&part, &page, Some(member(2)), &times), [member(2)]);
    assert_eq!(*read(&part, &page, None, &times), []);
    assert_eq!(times.get(), 3);
}

#[test]
fn what_is_read_again_and_says_the_same_keeps_its_address() {
    let part: Part<u32, u32> = Part::default();
    let page = Page::genesis(&PageName::Charter);
    let of = |with| part.of(&page, with, &|_| None, |_, _| Ok(with / 2));
    let first = of(2);
    assert!(Arc::ptr_eq(&first, &of(3)));
    assert_eq!(*of(4), 2);
}
