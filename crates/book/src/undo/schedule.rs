//! Places, breaks and trials.

use crate::{Edit, NewTrial, NewVenue, PlanView, TrialView, VenueChange, VenueView};

pub(super) fn venue(edit: &Edit, plan: &PlanView) -> Vec<Edit> {
    let before = |id: &str| -> Option<&VenueView> {
        plan.venues.iter().find(|venue| id.parse() == Ok(venue.id))
    };
    let back = match edit {
        Edit::AddVenue(NewVenue { id: Some(id), .. }) => Some(Edit::DropVenue {
            venue: id.to_string(),
        }),
        Edit::DropVenue { venue } => before(venue).map(|old| {
            Edit::AddVenue(NewVenue {
                id: Some(old.id),
                name: old.name.clone(),
                directions: old.directions.clone(),
                home: old.home,
                zone: old.zone.clone(),
                access: old.access.clone(),
            })
        }),
        Edit::ChangeVenue(change) => before(&change.venue).map(|old| {
            let answer = |question| old.access.get(question).cloned().unwrap_or_default();
            Edit::ChangeVenue(VenueChange {
                venue: change.venue.clone(),
                name: change.name.as_ref().map(|_| old.name.clone()),
                directions: change.directions.as_ref().map(|_| old.directions.clone()),
                home: change.home.map(|_| old.home),
                zone: (change.zone.as_ref()).map(|_| old.zone.clone().unwrap_or_default()),
                access: (change.access.keys())
                    .map(|question| (*question, answer(question)))
                    .collect(),
            })
        }),
        _ => None,
    };
    back.into_iter().collect()
}

pub(super) fn pause(edit: &Edit, plan: &PlanView) -> Vec<Edit> {
    let back = match edit {
        Edit::AddPause { id: Some(id), .. } => Some(Edit::DropPause {
            pause: id.to_string(),
        }),
        Edit::DropPause { pause } => {
            let old = plan.pauses.iter().find(|old| pause.parse() == Ok(old.id));
            old.map(|old| Edit::AddPause {
                id: Some(old.id),
                name: old.name.clone(),
                from: old.from,
                to: old.to,
                meeting: old.meeting.map(|meeting| meeting.to_string()),
            })
        }
        _ => None,
    };
    back.into_iter().collect()
}

pub(super) fn trial(edit: &Edit, plan: &PlanView) -> Vec<Edit> {
    let of = |id: &str| {
        let mut all = plan.trials().into_iter();
        all.find(|(_, trial)| id.parse() == Ok(trial.id))
    };
    let again = |meeting: String, old: &TrialView| {
        Edit::TryMeeting(NewTrial {
            id: Some(old.id),
            meeting,
            from: old.from,
            until: old.until,
            time: old.time,
            minutes: old.minutes,
            place: old.place.clone(),
            venue: old.venue.map(|venue| venue.to_string()),
            kind: old.kind,
            how: old.how.clone(),
            repeat: old.repeat.clone(),
        })
    };
    match edit {
        Edit::TryMeeting(NewTrial {
            id: Some(id), from, ..
        }) => match of(&id.to_string()) {
            Some((meeting, old)) => vec![again(meeting.id.to_string(), old)],
            None => vec![Edit::EndTrial {
                trial: id.to_string(),
                on: *from,
            }],
        },
        // To go back from what was kept gives the series its old shape.
        Edit::KeepTrial { trial } | Edit::EndTrial { trial, .. } => of(trial)
            .map(|(meeting, old)| {
                vec![
                    Edit::EndTrial {
                        trial: trial.clone(),
                        on: old.from,
                    },
                    again(meeting.id.to_string(), old),
                ]
            })
            .unwrap_or_default(),
        _ => Vec::new(),
    }
}
