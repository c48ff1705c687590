//! The page of plans: what is meant to be, the steps to it, and who took them on.

use std::collections::BTreeMap;

use automerge::{Automerge, ROOT, ReadDoc as _};
use commonbook_book::{
    ActionPlanView, Id, MemberId, PlanId, StepId, StepTakenView, StepView, limits,
};
use jiff::civil::Date;

use super::{
    charter::Places,
    season::author,
    values::{date, text, words, yes},
};
use crate::{Page, Unreadable, edit::GONE, keys::read_item, order, page::guarded};

/// One plan while its keys are gathered.
#[derive(Default)]
struct Plan {
    gone: bool,
    text: String,
    look_again: Option<Date>,
}

/// One step while its keys are gathered.
#[derive(Default)]
struct Step {
    gone: bool,
    plan: Option<Id>,
    text: String,
    place: Option<String>,
    done: bool,
    by: Vec<StepTakenView>,
}

impl Page {
    /// The plans, by the day they are looked at again, then id; of another page, nothing.
    ///
    /// `authors` knows whose an actor is. What somebody took on is not shown when nobody knows who entered it.
    ///
    /// # Errors
    /// [`Unreadable`] when this version's library cannot read it.
    pub fn plans(
        &self,
        authors: &dyn Fn(&[u8; 16]) -> Option<MemberId>,
    ) -> Result<Vec<ActionPlanView>, Unreadable> {
        guarded(|| Ok(read(self.doc(), authors)))
    }
}

fn read(doc: &Automerge, authors: &dyn Fn(&[u8; 16]) -> Option<MemberId>) -> Vec<ActionPlanView> {
    let mut plans: BTreeMap<Id, Plan> = BTreeMap::new();
    let mut steps: BTreeMap<Id, Step> = BTreeMap::new();
    for entry in doc.map_range(ROOT, ..) {
        let Some((what, id, field)) = read_item(&entry.key) else {
            continue;
        };
        let value = &entry.value;
        let long = || words(value, limits::TOPIC_CHARS).unwrap_or_default();
        match (what, field) {
            ("plan", GONE) => plans.entry(id).or_default().gone = yes(value),
            ("plan", "text") => plans.entry(id).or_default().text = long(),
            ("plan", "look_again") => plans.entry(id).or_default().look_again = date(value),
            ("step", GONE) => steps.entry(id).or_default().gone = yes(value),
            ("step", "plan") => {
                let plan = text(value).and_then(|plan| plan.parse().ok());
                steps.entry(id).or_default().plan = plan;
            }
            ("step", "text") => steps.entry(id).or_default().text = long(),
            ("step", "place") => {
                let place = text(value).filter(|place| order::is_place(place));
                steps.entry(id).or_default().place = place;
            }
            ("step", "done") => steps.entry(id).or_default().done = yes(value),
            ("help", member) => {
                if let (Ok(member), true, Some(by)) =
                    (member.parse(), yes(value), author(&entry.id(), authors))
                {
                    let entered_by = (by != member).then_some(by);
                    let taken = StepTakenView { member, entered_by };
                    steps.entry(id).or_default().by.push(taken);
                }
            }
            _ => {}
        }
    }
    together(plans, steps)
}

fn together(plans: BTreeMap<Id, Plan>, steps: BTreeMap<Id, Step>) -> Vec<ActionPlanView> {
    let mut of: BTreeMap<Id, Vec<(Id, Step)>> = BTreeMap::new();
    for (id, step) in steps {
        if let Some(plan) = step.plan.filter(|_| !step.gone && !step.text.is_empty()) {
            of.entry(plan).or_default().push((id, step));
        }
    }
    let there = plans
        .into_iter()
        .filter(|(_, plan)| !plan.gone && !plan.text.is_empty());
    let mut all: Vec<ActionPlanView> = there
        .map(|(id, plan)| {
            let mut steps = of.remove(&id).unwrap_or_default();
            // Without a place it sorts last.
            steps.sort_by(|(a, one), (b, other)| {
                let place = |step: &Step| (step.place.is_none(), step.place.clone());
                (place(one), a).cmp(&(place(other), b))
            });
            ActionPlanView {
                id: PlanId(id),
                text: plan.text,
                look_again: plan.look_again,
                steps: steps
                    .into_iter()
                    .map(|(id, step)| shown(id, step))
                    .collect(),
            }
        })
        .collect();
    all.sort_by_key(|plan| (plan.look_again.is_none(), plan.look_again, plan.id));
    all
}

fn shown(id: Id, mut step: Step) -> StepView {
    step.by.sort();
    StepView {
        id: StepId(id),
        text: step.text,
        done: step.done,
        // Somebody may have taken it on while somebody else said that it is done.
        by: if step.done { Vec::new() } else { step.by },
    }
}

/// Where all steps stand, those taken out too: their places stay in use.
pub(crate) fn places(doc: &Automerge) -> Places {
    let mut of = BTreeMap::new();
    for entry in doc.map_range(ROOT, ..) {
        if let Some(("step", id, "place")) = read_item(&entry.key)
            && let Some(place) = text(&entry.value).filter(|place| order::is_place(place))
        {
            of.insert(id, place);
        }
    }
    Places { of }
}
