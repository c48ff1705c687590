//! Topics of an agenda, on the season page of their date.

use std::collections::BTreeMap;

use automerge::{Automerge, ROOT, ReadDoc as _};
use commonbook_book::{Id, MeetingId, TopicId, TopicView, limits};
use jiff::civil::Date;

use super::{
    charter::Places,
    values::{line, number, possible, text, words, yes},
};
use crate::{PageName, edit::GONE, keys::read_topic, order};

/// One topic while its keys are gathered.
#[derive(Default)]
struct Item {
    gone: bool,
    place: Option<String>,
    text: String,
    minutes: Option<u32>,
    guest: String,
}

/// By date, then meeting, then in the group's order.
pub(super) fn read(page: &PageName, doc: &Automerge) -> Vec<TopicView> {
    let mut items: BTreeMap<(Date, MeetingId, Id), Item> = BTreeMap::new();
    // No other key begins so: `/` is followed by `0` in the order of letters.
    for entry in doc.map_range(ROOT, "topic/".to_owned().."topic0".to_owned()) {
        let Some((meeting, date, id, field)) = read_topic(&entry.key) else {
            continue;
        };
        // One date, one page: what stands on another page was not written by this program.
        if PageName::season_of(date) != *page || !possible(date) {
            continue;
        }
        let item = items.entry((date, meeting, id)).or_default();
        match field {
            GONE => item.gone = yes(&entry.value),
            "place" => item.place = text(&entry.value).filter(|place| order::is_place(place)),
            "text" => item.text = words(&entry.value, limits::TOPIC_CHARS).unwrap_or_default(),
            "minutes" => {
                let minutes = number(&entry.value);
                item.minutes = minutes.filter(|n| (1..=limits::MEETING_MINUTES).contains(n));
            }
            "guest" => item.guest = line(&entry.value).unwrap_or_default(),
            _ => {}
        }
    }
    items.retain(|_, item| !item.gone && !item.text.is_empty());
    let mut topics: Vec<_> = items.into_iter().collect();
    // Without a place it sorts last.
    topics.sort_by(|(a, one), (b, other)| {
        let place = |item: &Item| (item.place.is_none(), item.place.clone());
        (a.0, a.1, place(one), a.2).cmp(&(b.0, b.1, place(other), b.2))
    });
    let view = |((date, meeting, id), item): ((Date, MeetingId, Id), Item)| TopicView {
        id: TopicId(id),
        meeting,
        date,
        text: item.text,
        minutes: item.minutes,
        guest: item.guest,
    };
    topics.into_iter().map(view).collect()
}

/// Where all topics of a date stand, those taken out too: their places stay in use.
pub(crate) fn places(doc: &Automerge, meeting: MeetingId, date: Date) -> Places {
    let mut of = BTreeMap::new();
    for entry in doc.map_range(ROOT, ..) {
        if let Some((m, d, id, "place")) = read_topic(&entry.key)
            && (m, d) == (meeting, date)
            && let Some(place) = text(&entry.value).filter(|place| order::is_place(place))
        {
            of.insert(id, place);
        }
    }
    Places { of }
}
