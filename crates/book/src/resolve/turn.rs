//! Turns at jobs: taken, handed on, offered to the next, and shared.

use jiff::civil::Date;

use super::{Ctx, check::seats, find};
use crate::{Edit, EditError, Field, MeetingId, MemberId, Ref, RoleId, TurnView, limits};

/// Which turn is meant.
struct Which {
    meeting: MeetingId,
    date: Date,
    role: RoleId,
}

pub(super) fn turn(edit: Edit, ctx: &Ctx<'_>) -> Result<Edit, EditError> {
    Ok(match edit {
        Edit::TakeSlot {
            date,
            role,
            member,
            meeting,
            learning,
        } => {
            let role = find::role(ctx, &role)?;
            let member = find::member_or_me(ctx, member.as_deref())?;
            let which = Which::of(ctx, meeting.as_deref(), date, role)?;
            Edit::TakeSlot {
                date: which.date,
                role: which.role.to_string(),
                member: Some(member.to_string()),
                meeting: Some(which.meeting.to_string()),
                learning,
            }
        }
        Edit::HandOn {
            date,
            role,
            member,
            meeting,
            offer,
        } => {
            let role = find::role(ctx, &role)?;
            let member = find::member_or_me(ctx, member.as_deref())?;
            let which = Which::of(ctx, meeting.as_deref(), date, role)?;
            let turn = which.turns(ctx).find(|turn| turn.member == member);
            let learning = turn.ok_or(EditError::NotFound(Field::Turn))?.learning;
            let offer = match offer {
                Some(named) => Some(members(ctx, &named)?),
                None if learning || !which.opens(ctx, member) => None,
                // Whoever has a turn at the meeting is not asked, so the one who hands it on is not among these.
                None => which.asked(ctx).map(|round| ids(&round)),
            };
            Edit::HandOn {
                date: which.date,
                role: which.role.to_string(),
                member: Some(member.to_string()),
                meeting: Some(which.meeting.to_string()),
                offer,
            }
        }
        Edit::PassOn {
            date,
            role,
            meeting,
            offer,
        } => {
            let role = find::role(ctx, &role)?;
            let which = Which::of(ctx, meeting.as_deref(), date, role)?;
            let offer = match offer {
                Some(named) => Some(members(ctx, &named)?),
                None => which
                    .asked(ctx)
                    .map(|round| ids(round.get(1..).unwrap_or_default())),
            };
            Edit::PassOn {
                date: which.date,
                role: which.role.to_string(),
                meeting: Some(which.meeting.to_string()),
                offer,
            }
        }
        Edit::ShareTurn {
            date,
            role,
            meeting,
            seats: several,
        } => {
            let role = find::role(ctx, &role)?;
            let which = Which::of(ctx, meeting.as_deref(), date, role)?;
            let now = which.turns(ctx).filter(|turn| !turn.learning).count();
            let several = match several {
                None => u32::try_from(now).unwrap_or(u32::MAX),
                Some(0) => 0,
                Some(several) => seats(several)?,
            };
            Edit::ShareTurn {
                date: which.date,
                role: which.role.to_string(),
                meeting: Some(which.meeting.to_string()),
                seats: Some(several),
            }
        }
        edit => edit,
    })
}

impl Which {
    fn of(
        ctx: &Ctx<'_>,
        meeting: Option<&str>,
        date: Date,
        role: RoleId,
    ) -> Result<Self, EditError> {
        let (meeting, date) = find::meeting_on(ctx, meeting, date)?;
        Ok(Self {
            meeting,
            date,
            role,
        })
    }

    fn turns<'a>(&self, ctx: &Ctx<'a>) -> impl Iterator<Item = &'a TurnView> {
        let (meeting, date, role) = (self.meeting, self.date, self.role);
        let here = move |t: &&TurnView| t.meeting == meeting && t.date == date && t.role == role;
        ctx.plan.turns.iter().filter(here)
    }

    /// Whether there is room for somebody else when this one hands it on.
    fn opens(&self, ctx: &Ctx<'_>, member: MemberId) -> bool {
        let others = self.turns(ctx);
        let others = others.filter(|turn| turn.member != member && !turn.learning);
        let job = ctx.plan.roles.iter().find(|job| job.id == self.role);
        job.is_some_and(|job| others.count() < job.seats as usize)
    }

    /// Who is asked, one after the other; nothing where nobody ever offered to do the job.
    fn asked(&self, ctx: &Ctx<'_>) -> Option<Vec<MemberId>> {
        let job = ctx.plan.roles.iter().find(|job| job.id == self.role)?;
        let members = &ctx.members.members;
        (!job.willing.is_empty()).then(|| {
            ctx.plan
                .offered(members, self.meeting, self.date, self.role)
        })
    }
}

fn members(ctx: &Ctx<'_>, named: &[Ref]) -> Result<Vec<Ref>, EditError> {
    if named.len() > limits::OFFERED_MEMBERS {
        return Err(EditError::TooLong {
            field: Field::Offer,
            limit: limits::OFFERED_MEMBERS,
        });
    }
    let found = named.iter().map(|one| find::member(ctx, one));
    Ok(ids(&found.collect::<Result<Vec<MemberId>, _>>()?))
}

fn ids(members: &[MemberId]) -> Vec<Ref> {
    let most = members.iter().take(limits::OFFERED_MEMBERS);
    most.map(MemberId::to_string).collect()
}
