//! Finds what a person names, by id or by a name that means one thing only.

use crate::{PlanId, ResourceId, StepId};
use std::str::FromStr;

use jiff::civil::Date;

use super::Ctx;
use crate::{
    AskId, CardId, CircleNoteId, ConcernId, DecisionState, DecisionView, EditError, Field,
    MeetingId, MeetingView, MemberId, NoteId, PauseId, RoleId, RuleId, SlipId, TopicView,
    TrialView, VenueView, clean::folded,
};

pub(super) fn meeting<'a>(ctx: &Ctx<'a>, name: &str) -> Result<&'a MeetingView, EditError> {
    let all = ctx
        .plan
        .meetings
        .iter()
        .map(|m| (m.id, m.title.as_str(), m));
    one(all, name, Field::Meeting)
}

pub(super) fn venue<'a>(ctx: &Ctx<'a>, name: &str) -> Result<&'a VenueView, EditError> {
    one(
        ctx.plan.venues.iter().map(|v| (v.id, v.name.as_str(), v)),
        name,
        Field::Venue,
    )
}

pub(super) fn pause(ctx: &Ctx<'_>, name: &str) -> Result<PauseId, EditError> {
    one(
        ctx.plan
            .pauses
            .iter()
            .map(|p| (p.id, p.name.as_str(), p.id)),
        name,
        Field::Pause,
    )
}

/// A trial by its id, or the one that runs of the meeting with this name.
pub(super) fn trial<'a>(ctx: &Ctx<'a>, name: &str) -> Result<&'a TrialView, EditError> {
    let by_id = (ctx.plan.trials().into_iter()).find(|(_, t)| name.trim().parse() == Ok(t.id));
    if let Some((_, trial)) = by_id {
        return Ok(trial);
    }
    let meeting = meeting(ctx, name)?;
    let mut running = meeting.trials.iter().filter(|trial| trial.runs());
    match (running.next(), running.next()) {
        (Some(only), None) => Ok(only),
        (None, _) => Err(EditError::NotFound(Field::Trial)),
        _ => Err(EditError::Ambiguous(Field::Trial)),
    }
}

pub(super) fn role(ctx: &Ctx<'_>, name: &str) -> Result<RoleId, EditError> {
    one(
        ctx.plan.roles.iter().map(|r| (r.id, r.name.as_str(), r.id)),
        name,
        Field::Role,
    )
}

pub(super) fn rule(ctx: &Ctx<'_>, name: &str) -> Result<RuleId, EditError> {
    let all = ctx.plan.rules.iter().chain(&ctx.plan.exceptions);
    one(
        all.map(|r| (r.id, r.text.as_str(), r.id)),
        name,
        Field::Rule,
    )
}

/// Something to agree on; among those that say the same, the one that is open.
pub(super) fn decision<'a>(ctx: &Ctx<'a>, name: &str) -> Result<&'a DecisionView, EditError> {
    let all = ctx.plan.decisions.iter();
    let of = |d: &'a DecisionView| (d.id, d.text.as_str(), d);
    let open = all.clone().filter(|d| d.state == DecisionState::Open);
    match one(open.map(of), name, Field::Decision) {
        Err(EditError::NotFound(_)) => one(all.map(of), name, Field::Decision),
        found => found,
    }
}

/// What was said to something, by its id or its words.
pub(super) fn concern(decision: &DecisionView, name: &str) -> Result<ConcernId, EditError> {
    let all = decision.concerns.iter();
    one(
        all.map(|c| (c.id, c.text.as_str(), c.id)),
        name,
        Field::Concern,
    )
}

pub(super) fn note(ctx: &Ctx<'_>, name: &str) -> Result<NoteId, EditError> {
    one(
        ctx.notes
            .notes
            .iter()
            .map(|n| (n.id, n.title.as_str(), n.id)),
        name,
        Field::Note,
    )
}

pub(super) fn slip(ctx: &Ctx<'_>, name: &str) -> Result<SlipId, EditError> {
    one(
        ctx.slips
            .slips
            .iter()
            .map(|s| (s.id, s.text.as_str(), s.id)),
        name,
        Field::Slip,
    )
}

/// A topic, among those of a date and a meeting where these are given.
pub(super) fn topic<'a>(
    ctx: &Ctx<'a>,
    name: &str,
    meeting_name: Option<&str>,
    date: Option<Date>,
) -> Result<&'a TopicView, EditError> {
    let on = date
        .map(|date| meeting_on(ctx, meeting_name, date))
        .transpose()?;
    let of = meeting_name.map(|name| meeting(ctx, name)).transpose()?;
    let mut all = ctx.plan.topics.iter().collect::<Vec<_>>();
    all.retain(|topic| on.is_none_or(|on| on == (topic.meeting, topic.date)));
    all.retain(|topic| of.is_none_or(|of| of.id == topic.meeting));
    one(
        all.iter()
            .map(|topic| (topic.id, topic.text.as_str(), *topic)),
        name,
        Field::Topic,
    )
}

pub(super) fn resource(ctx: &Ctx<'_>, name: &str) -> Result<ResourceId, EditError> {
    let all = ctx.notebook.resources.iter();
    one(
        all.map(|one| (one.id, one.name.as_str(), one.id)),
        name,
        Field::Resource,
    )
}

pub(super) fn plan(ctx: &Ctx<'_>, name: &str) -> Result<PlanId, EditError> {
    let all = ctx.notebook.plans.iter();
    one(
        all.map(|one| (one.id, one.text.as_str(), one.id)),
        name,
        Field::Plan,
    )
}

pub(super) fn step(ctx: &Ctx<'_>, name: &str) -> Result<StepId, EditError> {
    let all = ctx.notebook.plans.iter().flat_map(|plan| &plan.steps);
    one(
        all.map(|one| (one.id, one.text.as_str(), one.id)),
        name,
        Field::Step,
    )
}

pub(super) fn member_or_me(ctx: &Ctx<'_>, name: Option<&str>) -> Result<MemberId, EditError> {
    match name {
        None => ctx.members.me.ok_or(EditError::NotAMember),
        Some(name) => member(ctx, name),
    }
}

pub(super) fn member(ctx: &Ctx<'_>, name: &str) -> Result<MemberId, EditError> {
    one(
        ctx.members
            .members
            .iter()
            .map(|m| (m.id, m.alias.as_str(), m.id)),
        name,
        Field::Member,
    )
}

/// A card of one's own, by id or by what it says.
pub(super) fn own_card(ctx: &Ctx<'_>, name: &str) -> Result<CardId, EditError> {
    let me = ctx.members.me.ok_or(EditError::NotAMember)?;
    let cards = ctx.cards.cards.iter().filter(|card| card.member == me);
    one(
        cards.map(|card| (card.id, card.text.as_str(), card.id)),
        name,
        Field::Card,
    )
}

/// Something that the group is asked for, by id or by what it says.
pub(super) fn ask(ctx: &Ctx<'_>, name: &str) -> Result<AskId, EditError> {
    let asks = ctx.notebook.asks.iter();
    one(
        asks.map(|ask| (ask.id, ask.text.as_str(), ask.id)),
        name,
        Field::Ask,
    )
}

/// The same, of one's own.
pub(super) fn own_ask(ctx: &Ctx<'_>, id: AskId) -> Result<AskId, EditError> {
    let mut own = ctx.notebook.asks.iter().filter(|ask| ask.mine);
    let found = own.find(|ask| ask.id == id).map(|ask| ask.id);
    found.ok_or(EditError::NotFound(Field::Ask))
}

/// A note for some of one's own, by id or by what it says.
pub(super) fn own_circle_note(ctx: &Ctx<'_>, name: &str) -> Result<CircleNoteId, EditError> {
    let notes = ctx.circle.circle_notes.iter();
    let own = notes.filter(|note| Some(note.member) == ctx.members.me);
    one(
        own.map(|note| (note.id, note.text.as_str(), note.id)),
        name,
        Field::CircleNote,
    )
}

/// The meeting and its own date for a turn, where the meeting may be left out.
pub(super) fn meeting_on(
    ctx: &Ctx<'_>,
    name: Option<&str>,
    date: Date,
) -> Result<(MeetingId, Date), EditError> {
    if let Some(name) = name {
        let meeting = meeting(ctx, name)?;
        return Ok((meeting.id, date_of(ctx, meeting, date)?));
    }
    let on_date: Vec<&MeetingView> = ctx.plan.meetings.iter().filter(|m| m.has(date)).collect();
    let cancelled = |m: &MeetingView| {
        ctx.plan
            .changes
            .iter()
            .any(|c| c.meeting == m.id && c.date == date && c.cancelled)
    };
    match on_date.as_slice() {
        [] => moved_to(ctx, None, date),
        [only] => Ok((only.id, date)),
        _ => {
            let mut still = on_date.iter().filter(|m| !cancelled(m));
            match (still.next(), still.next()) {
                (Some(only), None) => Ok((only.id, date)),
                _ => Err(EditError::Ambiguous(Field::Meeting)),
            }
        }
    }
}

/// The date as the series says it; the day it was moved to will do where no other date is meant.
pub(super) fn date_of(ctx: &Ctx<'_>, meeting: &MeetingView, date: Date) -> Result<Date, EditError> {
    if meeting.has(date) {
        return Ok(date);
    }
    moved_to(ctx, Some(meeting.id), date).map(|(_, original)| original)
}

fn moved_to(
    ctx: &Ctx<'_>,
    meeting: Option<MeetingId>,
    date: Date,
) -> Result<(MeetingId, Date), EditError> {
    let mut moved = ctx
        .plan
        .changes
        .iter()
        .filter(|c| c.to == Some(date) && meeting.is_none_or(|id| id == c.meeting))
        .filter(|c| {
            ctx.plan
                .meetings
                .iter()
                .any(|m| m.id == c.meeting && m.has(c.date))
        });
    match (moved.next(), moved.next()) {
        (Some(change), None) => Ok((change.meeting, change.date)),
        (None, _) => Err(EditError::NotFound(Field::Date)),
        _ => Err(EditError::Ambiguous(Field::Date)),
    }
}

/// The one thing with this id, or with this name, trimmed and without regard to capitals.
fn one<'a, I: FromStr + PartialEq, T>(
    all: impl Iterator<Item = (I, &'a str, T)> + Clone,
    name: &str,
    field: Field,
) -> Result<T, EditError> {
    if let Ok(id) = name.trim().parse::<I>()
        && let Some((_, _, found)) = all.clone().find(|(theirs, _, _)| *theirs == id)
    {
        return Ok(found);
    }
    let name = folded(name);
    let mut same = all.filter(|(_, theirs, _)| !name.is_empty() && folded(theirs) == name);
    match (same.next(), same.next()) {
        (Some((_, _, found)), None) => Ok(found),
        (None, _) => Err(EditError::NotFound(field)),
        _ => Err(EditError::Ambiguous(field)),
    }
}
