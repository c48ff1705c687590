//! What the group writes down in a form of its own: useful places and people, and what it means to do.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{AskView, MemberId, PlanId, Ref, ResourceId, StepId};

/// A place or a person that may be of use to somebody. Nothing is said about who looked, went there or told of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewResource {
    /// Chosen for you when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<ResourceId>,
    /// What it is.
    pub name: String,
    /// Where it is, and how to reach it.
    #[serde(default)]
    pub place: String,
    /// When it is open.
    #[serde(default)]
    pub hours: String,
    /// What it costs.
    #[serde(default)]
    pub cost: String,
    /// Which languages are spoken there.
    #[serde(default)]
    pub language: String,
    /// How one gets in: steps, a ramp, a lift.
    #[serde(default)]
    pub access: String,
    /// When somebody made sure that all this is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Date>,
}

/// What is different about a useful place or person. What is left out stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResourceChange {
    /// Which one.
    pub resource: Ref,
    /// What it is now called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// When it is open now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// What it costs now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<String>,
    /// Which languages are spoken now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How one gets in now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<String>,
    /// When somebody made sure of it; an empty text: nobody did since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<String>,
}

/// What the group writes down in a form of its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct NotebookView {
    /// Useful places and people, by name, then id.
    pub resources: Vec<ResourceView>,
    /// Plans and goals, by the day they are looked at again, then id.
    pub plans: Vec<ActionPlanView>,
    /// What the group is asked for, by its last day, then id. Screens show what stands today.
    pub asks: Vec<AskView>,
}

/// A useful place or person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResourceView {
    /// Its id.
    pub id: ResourceId,
    /// What it is.
    pub name: String,
    /// Where it is, and how to reach it.
    pub place: String,
    /// When it is open.
    pub hours: String,
    /// What it costs.
    pub cost: String,
    /// Which languages are spoken there.
    pub language: String,
    /// How one gets in.
    pub access: String,
    /// When somebody made sure that all this is right.
    pub checked: Option<Date>,
}

/// What the group means to do, or to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionPlanView {
    /// Its id.
    pub id: PlanId,
    /// What is meant to be.
    pub text: String,
    /// The day on which the group wants to look at it again. Nothing comes of it when the day has gone by.
    pub look_again: Option<Date>,
    /// What is to be done for it, in the order of writing.
    pub steps: Vec<StepView>,
}

/// One thing that is to be done for a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepView {
    /// Its id.
    pub id: StepId,
    /// What is to be done.
    pub text: String,
    /// It is done; by whom is not kept.
    pub done: bool,
    /// Who took it on, by id. Nobody once it is done.
    pub by: Vec<StepTakenView>,
}

/// Somebody who took a step on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct StepTakenView {
    /// Who.
    pub member: MemberId,
    /// Who entered it, when that was not the member.
    pub entered_by: Option<MemberId>,
}

impl NotebookView {
    /// A step by its id, with the plan it belongs to.
    pub fn step(&self, id: StepId) -> Option<(&ActionPlanView, &StepView)> {
        let of = |plan: &ActionPlanView| plan.steps.iter().position(|step| step.id == id);
        let plan = self.plans.iter().find(|plan| of(plan).is_some())?;
        Some((plan, plan.steps.get(of(plan)?)?))
    }
}
