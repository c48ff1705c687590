//! Trials of a meeting, kept and taken back.

use commonbook_pages::PageName;
use serde_json::json;

use crate::support::{Desk, MEETING, meet};

/// Tuesdays had no place, no call and no rule of their own; all of it is tried, and Bo says that it is kept. Ana's laptop hears of
/// it, and back is as before.
#[test]
fn what_the_meeting_had_nothing_of_is_kept_on_every_laptop_and_taken_back() {
    let (mut ana, mut bo) = (
        Desk::new(PageName::Charter, 1),
        Desk::new(PageName::Charter, 2),
    );
    let (trial, hall) = ("t".repeat(16), "h".repeat(16));
    ana.edit(json!({"add_meeting": {"id": MEETING, "title": "Circle", "date": "2026-12-01", "time": "15:00:00",
        "zone": "Africa/Kampala"}}));
    ana.edit(json!({"add_venue": {"id": hall, "name": "Hall"}}));
    meet(&mut ana, &mut bo);
    let before = bo.page.charter().unwrap().meetings[0].clone();
    ana.edit(json!({"try_meeting": {"id": trial, "meeting": MEETING, "from": "2026-12-01", "until": "2027-01-05",
        "venue": hall, "kind": "mixed", "how": "555 010", "repeat": "FREQ=WEEKLY"}}));
    meet(&mut ana, &mut bo);
    bo.edit(json!({"keep_trial": {"trial": trial}}));
    meet(&mut ana, &mut bo);
    let kept = ana.page.charter().unwrap().meetings[0].clone();
    assert_eq!(kept.repeat.as_deref(), Some("FREQ=WEEKLY"));
    assert_eq!((kept.how.as_str(), kept.venue.is_some()), ("555 010", true));
    ana.edit(json!({"end_trial": {"trial": trial, "on": "2026-12-01"}}));
    meet(&mut ana, &mut bo);
    let back = bo.page.charter().unwrap().meetings[0].clone();
    assert_eq!(
        (back.repeat, back.how, back.venue, back.kind),
        (before.repeat, before.how, before.venue, before.kind)
    );
}
