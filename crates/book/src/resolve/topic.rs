//! What to talk about at one date of a meeting.

use super::{Ctx, check, find};
use crate::{Edit, EditError, Field, Id, TopicId, TopicView, limits};

pub(super) fn topic(
    edit: Edit,
    ctx: &Ctx<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::AddTopic {
            id,
            date,
            text,
            minutes,
            guest,
            meeting,
            after,
        } => {
            let id = id.unwrap_or_else(|| TopicId(fresh()));
            if ctx.plan.topics.iter().any(|topic| topic.id == id) {
                return Err(EditError::Impossible(Field::Id));
            }
            let (meeting, date) = find::meeting_on(ctx, meeting.as_deref(), date)?;
            let meeting = meeting.to_string();
            let after = after
                .map(|after| find::topic(ctx, &after, Some(&meeting), Some(date)))
                .transpose()?;
            Edit::AddTopic {
                id: Some(id),
                date,
                text: words(&text)?,
                minutes: minutes
                    .filter(|minutes| *minutes > 0)
                    .map(check::minutes)
                    .transpose()?,
                guest: check::line(&guest, Field::Guest)?,
                meeting: Some(meeting),
                after: after.map(|topic| topic.id.to_string()),
            }
        }
        Edit::ChangeTopic {
            topic,
            text,
            minutes,
            guest,
            date,
            meeting,
        } => {
            let old = find::topic(ctx, &topic, meeting.as_deref(), date)?;
            let (topic, date, meeting) = of(old);
            Edit::ChangeTopic {
                topic,
                text: text.as_deref().map(words).transpose()?,
                minutes: minutes.map(check::minutes).transpose()?,
                guest: guest
                    .map(|guest| check::line(&guest, Field::Guest))
                    .transpose()?,
                date,
                meeting,
            }
        }
        Edit::PlaceTopic {
            topic,
            after,
            date,
            meeting,
        } => {
            let old = find::topic(ctx, &topic, meeting.as_deref(), date)?;
            let (topic, date, meeting) = of(old);
            let after = after
                .map(|after| find::topic(ctx, &after, meeting.as_deref(), date))
                .transpose()?
                .map(|after| after.id.to_string());
            if after.as_ref() == Some(&topic) {
                return Err(EditError::Impossible(Field::Topic));
            }
            Edit::PlaceTopic {
                topic,
                after,
                date,
                meeting,
            }
        }
        Edit::DropTopic {
            topic,
            date,
            meeting,
        } => {
            let old = find::topic(ctx, &topic, meeting.as_deref(), date)?;
            let (topic, date, meeting) = of(old);
            Edit::DropTopic {
                topic,
                date,
                meeting,
            }
        }
        edit => edit,
    })
}

fn words(text: &str) -> Result<String, EditError> {
    check::text(text, limits::TOPIC_CHARS, Field::Text)
}

/// Where a topic is written: with its date one finds the page.
fn of(topic: &TopicView) -> (String, Option<jiff::civil::Date>, Option<String>) {
    (
        topic.id.to_string(),
        Some(topic.date),
        Some(topic.meeting.to_string()),
    )
}
