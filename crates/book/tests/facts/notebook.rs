//! What is written down in a form of its own, one of each.

use commonbook_book::{
    ActionPlanView, AskId, AskView, CircleNoteId, CircleNoteView, CircleView, EarlierView,
    MemberId, NoteId, NotebookView, Pack, PackMeeting, PlanId, PrivateId, PrivatePageView,
    PrivateView, ResourceId, ResourceView, StepId, StepTakenView, StepView, VersionsView,
};
use jiff::civil::{date, time};
use serde_json::{Value, json};

use super::id;

pub(crate) fn notebook(member: MemberId) -> Value {
    let (day, hour) = (date(2026, 12, 1), time(15, 0, 0, 0));
    json!([
        NotebookView {
            asks: vec![AskView {
                id: AskId(id(16)),
                text: "A lift".into(),
                until: day,
                mine: true,
            }],
            resources: vec![ResourceView {
                id: ResourceId(id(12)),
                name: "Clinic".into(),
                place: "Hill road".into(),
                hours: "mornings".into(),
                cost: "nothing".into(),
                language: "Luganda".into(),
                access: "two steps".into(),
                checked: Some(day),
            }],
            plans: vec![ActionPlanView {
                id: PlanId(id(13)),
                text: "A bus stop".into(),
                look_again: Some(day),
                steps: vec![StepView {
                    id: StepId(id(14)),
                    text: "Write to the town".into(),
                    done: false,
                    by: vec![StepTakenView {
                        member,
                        entered_by: Some(member),
                    }],
                }],
            }],
        },
        CircleView {
            circle_notes: vec![CircleNoteView {
                id: CircleNoteId(id(17)),
                member,
                text: "We take turns".into(),
                audience: vec![member],
            }],
        },
        PrivateView {
            pages: vec![PrivatePageView {
                id: PrivateId(id(15)),
                title: "My story".into(),
                text: "I was born".into(),
            }],
        },
        VersionsView {
            note: NoteId(id(7)),
            version: "1".into(),
            earlier: vec![EarlierView {
                version: "0".into(),
                text: "At three".into(),
            }],
        },
        Pack {
            meetings: vec![PackMeeting {
                date: day,
                time: hour,
                ends: hour,
                place: "Hall".into(),
                title: "Circle".into(),
            }],
            ..Pack::default()
        }
    ])
}
