//! Topics of an agenda, back to how they were.

use crate::{Edit, PlanView, TopicView};

pub(super) fn topic(edit: &Edit, plan: &PlanView) -> Option<Edit> {
    let before = |id: &str| -> Option<&TopicView> {
        plan.topics.iter().find(|topic| id.parse() == Ok(topic.id))
    };
    match edit {
        Edit::AddTopic { id: Some(id), .. } => Some(Edit::DropTopic {
            topic: id.to_string(),
            date: None,
            meeting: None,
        }),
        // It comes back to its old place, which the page remembers.
        Edit::DropTopic { topic, .. } => before(topic).map(|old| Edit::AddTopic {
            id: Some(old.id),
            date: old.date,
            text: old.text.clone(),
            minutes: old.minutes,
            guest: old.guest.clone(),
            meeting: Some(old.meeting.to_string()),
            after: None,
        }),
        Edit::ChangeTopic {
            topic,
            text,
            minutes,
            guest,
            ..
        } => before(topic).map(|old| Edit::ChangeTopic {
            topic: topic.clone(),
            text: text.as_ref().map(|_| old.text.clone()),
            minutes: minutes.map(|_| old.minutes.unwrap_or(0)),
            guest: guest.as_ref().map(|_| old.guest.clone()),
            date: None,
            meeting: None,
        }),
        Edit::PlaceTopic { topic, .. } => before(topic).map(|old| {
            let ahead = plan.agenda(old.meeting, old.date);
            let after = ahead.take_while(|one| one.id != old.id).last();
            Edit::PlaceTopic {
                topic: topic.clone(),
                after: after.map(|after| after.id.to_string()),
                date: None,
                meeting: None,
            }
        }),
        _ => None,
    }
}
