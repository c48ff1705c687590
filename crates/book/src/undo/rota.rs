//! What takes back a turn, an offer, a rest.

use jiff::civil::Date;

use crate::{Ctx, Edit, MeetingId, MemberId, PlanView, Ref, RoleId};

/// Which turn an edit is about.
struct Which {
    meeting: MeetingId,
    date: Date,
    role: RoleId,
}

impl Which {
    fn of(meeting: Option<&Ref>, date: Date, role: &Ref) -> Option<Self> {
        Some(Self {
            meeting: meeting?.parse().ok()?,
            date,
            role: role.parse().ok()?,
        })
    }

    /// Whether somebody had it, and whether they were there to learn it.
    fn had(&self, plan: &PlanView, member: MemberId) -> Option<bool> {
        let mut turns = plan.turns.iter();
        let same = turns.find(|turn| {
            turn.meeting == self.meeting
                && turn.date == self.date
                && turn.role == self.role
                && turn.member == member
        });
        same.map(|turn| turn.learning)
    }

    /// To whom it was offered; nothing where nobody ever offered to do the job.
    fn offered(&self, ctx: &Ctx<'_>) -> Option<Vec<Ref>> {
        let job = ctx.plan.roles.iter().find(|job| job.id == self.role)?;
        if job.willing.is_empty() {
            return None;
        }
        let members = &ctx.members.members;
        let round = ctx
            .plan
            .offered(members, self.meeting, self.date, self.role);
        Some(round.iter().map(MemberId::to_string).collect())
    }
}

pub(super) fn turn(edit: &Edit, ctx: &Ctx<'_>) -> Vec<Edit> {
    back(edit, ctx).into_iter().collect()
}

fn back(edit: &Edit, ctx: &Ctx<'_>) -> Option<Edit> {
    match edit {
        Edit::TakeSlot {
            date,
            role,
            member,
            meeting,
            learning,
        } => {
            let which = Which::of(meeting.as_ref(), *date, role)?;
            let had = which.had(ctx.plan, member.as_ref()?.parse().ok()?);
            let (date, role) = (*date, role.clone());
            let (member, meeting) = (member.clone(), meeting.clone());
            match had {
                None => Some(Edit::HandOn {
                    date,
                    role,
                    member,
                    meeting,
                    offer: which.offered(ctx),
                }),
                Some(before) => (before != *learning).then_some(Edit::TakeSlot {
                    date,
                    role,
                    member,
                    meeting,
                    learning: before,
                }),
            }
        }
        Edit::HandOn {
            date,
            role,
            member,
            meeting,
            ..
        } => {
            let which = Which::of(meeting.as_ref(), *date, role)?;
            let learning = which.had(ctx.plan, member.as_ref()?.parse().ok()?)?;
            Some(Edit::TakeSlot {
                date: *date,
                role: role.clone(),
                member: member.clone(),
                meeting: meeting.clone(),
                learning,
            })
        }
        Edit::PassOn {
            date,
            role,
            meeting,
            ..
        } => {
            let which = Which::of(meeting.as_ref(), *date, role)?;
            Some(Edit::PassOn {
                date: *date,
                role: role.clone(),
                meeting: meeting.clone(),
                offer: Some(which.offered(ctx)?),
            })
        }
        Edit::ShareTurn {
            date,
            role,
            meeting,
            ..
        } => {
            let which = Which::of(meeting.as_ref(), *date, role)?;
            let before = ctx.plan.shared.iter().find(|shared| {
                shared.meeting == which.meeting
                    && shared.date == which.date
                    && shared.role == which.role
            });
            Some(Edit::ShareTurn {
                date: *date,
                role: role.clone(),
                meeting: meeting.clone(),
                seats: Some(before.map_or(0, |shared| shared.seats)),
            })
        }
        _ => None,
    }
}

pub(super) fn willing(edit: &Edit, plan: &PlanView) -> Vec<Edit> {
    let on_list = |role: &Ref, member: &Option<Ref>| -> Option<bool> {
        let member: MemberId = member.as_ref()?.parse().ok()?;
        let job = plan.roles.iter().find(|job| role.parse() == Ok(job.id))?;
        Some(job.willing.contains(&member))
    };
    match edit {
        Edit::OfferFor { role, member } if on_list(role, member) == Some(false) => {
            vec![Edit::NoLongerOffer {
                role: role.clone(),
                member: member.clone(),
            }]
        }
        Edit::NoLongerOffer { role, member } if on_list(role, member) == Some(true) => {
            vec![Edit::OfferFor {
                role: role.clone(),
                member: member.clone(),
            }]
        }
        Edit::Rest { member } => {
            let offers = plan.roles.iter().map(|job| (job.id.to_string(), member));
            offers
                .filter(|(role, member)| on_list(role, member) == Some(true))
                .map(|(role, member)| Edit::OfferFor {
                    role,
                    member: member.clone(),
                })
                .collect()
        }
        _ => Vec::new(),
    }
}
