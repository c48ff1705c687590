//! Agendas on the season page.

use commonbook_pages::{Page, PageName};
use serde_json::{Value, json};

use crate::support::{Desk, MEETING, SEASON, authors, meet};

const BUS: &str = "bbbbbbbbbbbbbbbb";
const RAIN: &str = "rrrrrrrrrrrrrrrr";
const NEWS: &str = "nnnnnnnnnnnnnnnn";

fn add(id: &str, text: &str, after: Option<&str>) -> Value {
    let mut fields = json!({"id": id, "date": "2026-12-01", "text": text, "meeting": MEETING});
    if let Some(after) = after {
        fields["after"] = after.into();
    }
    json!({ "add_topic": fields })
}

fn at(topic: &str, more: Value) -> Value {
    let mut fields = json!({"topic": topic, "date": "2026-12-01", "meeting": MEETING});
    for (key, value) in more.as_object().unwrap() {
        fields[key] = value.clone();
    }
    fields
}

fn topics(desk: &Desk) -> Vec<String> {
    let part = desk.page.season(&authors).unwrap();
    part.topics.into_iter().map(|topic| topic.text).collect()
}

#[test]
fn two_who_were_apart_add_topics_and_both_see_one_order() {
    let (mut ana, mut bo) = (Desk::new(SEASON, 1), Desk::new(SEASON, 2));
    ana.edit(add(BUS, "The bus", None));
    meet(&mut ana, &mut bo);
    ana.edit(add(NEWS, "News", Some(BUS)));
    bo.edit(add(RAIN, "The rain", Some(BUS)));
    bo.edit(json!({"change_topic": at(BUS, json!({"minutes": 10, "guest": "a driver"}))}));
    ana.edit(json!({"change_topic": at(BUS, json!({"text": "The bus,\nand the van"}))}));
    meet(&mut ana, &mut bo);
    assert_eq!(topics(&ana), topics(&bo));
    assert_eq!(topics(&ana).len(), 3);
    let part = ana.page.season(&authors).unwrap();
    let bus = &part.topics[0];
    assert_eq!(bus.text, "The bus,\nand the van");
    assert_eq!((bus.minutes, bus.guest.as_str()), (Some(10), "a driver"));
}

#[test]
fn a_topic_is_put_elsewhere_taken_out_and_brought_back_to_its_place() {
    let mut ana = Desk::new(SEASON, 1);
    ana.edit(add(BUS, "Bus", None));
    ana.edit(add(RAIN, "Rain", None));
    ana.edit(add(NEWS, "News", None));
    assert_eq!(topics(&ana), ["Bus", "Rain", "News"]);
    for (edit, order) in [
        (at(NEWS, json!({})), ["News", "Bus", "Rain"]),
        (at(NEWS, json!({"after": BUS})), ["Bus", "News", "Rain"]),
        (at(BUS, json!({"after": RAIN})), ["News", "Rain", "Bus"]),
        (at(RAIN, json!({"after": BUS})), ["News", "Bus", "Rain"]),
    ] {
        let edit = json!({ "place_topic": edit });
        ana.edit(edit.clone());
        assert_eq!(topics(&ana), order);
        assert_eq!(ana.edit(edit), 0, "done again");
    }
    ana.edit(json!({"drop_topic": at(BUS, json!({}))}));
    assert_eq!(topics(&ana), ["News", "Rain"]);
    ana.edit(add(BUS, "Bus", None));
    assert_eq!(topics(&ana), ["News", "Bus", "Rain"]);
    let saved = ana.page.save();
    let loaded = Page::load(&SEASON, &saved).unwrap();
    assert_eq!(
        loaded.season(&authors).unwrap(),
        ana.page.season(&authors).unwrap()
    );
}

#[test]
fn a_topic_of_another_half_year_is_not_on_this_page() {
    let mut spring = Desk::new(
        PageName::Season {
            year: 2027,
            half: 1,
        },
        1,
    );
    assert_eq!(spring.edit(add(BUS, "Bus", None)), 0);
    assert_eq!(spring.edit(json!({"drop_topic": at(BUS, json!({}))})), 0);
    assert!(topics(&spring).is_empty());
}
