//! What the group agreed on, or talks about: ground rules and other decisions. No names in it.

use commonbook_book::{Book, DecisionState, DecisionView, Outcome, Waits};
use commonbook_words::Words;
use serde_json::{Value, json};

/// The draft; the rules that hold, where there are any; and what the group does in case of harm.
pub(super) fn rules(book: &Book, words: &Words) -> Vec<String> {
    let plan = &book.plan;
    let point = |text: &str| format!("- {text}");
    let draft = || plan.rules.iter().map(|rule| point(&rule.text));
    let mut lines = Vec::new();
    match &plan.adopted {
        None => lines.extend(draft()),
        Some(adopted) => {
            let number = ("version", adopted.version.into());
            lines.push(match adopted.date {
                Some(date) => words.with(
                    "show-rules-adopted-on",
                    &[number, ("date", date.to_string().into())],
                ),
                None => words.with("show-rules-adopted", &[number]),
            });
            lines.extend(adopted.rules.iter().map(|rule| point(rule)));
            if adopted.differ_from(&plan.rules) {
                lines.push(words.get("show-rules-draft"));
                lines.extend(draft());
            }
        }
    }
    if let Some(date) = plan.look_again {
        lines.push(words.with(
            "show-rules-look-again",
            &[("date", date.to_string().into())],
        ));
    }
    if !plan.exceptions.is_empty() {
        lines.push(words.get("show-exceptions"));
        lines.extend(plan.exceptions.iter().map(|rule| point(&rule.text)));
    }
    lines
}

/// Things to agree on, with what was said to them.
pub(super) fn decisions(book: &Book, words: &Words) -> (Value, Vec<String>) {
    let mut lines = Vec::new();
    for decision in &book.plan.decisions {
        let text = match decision.text.as_str() {
            "" => words.get("show-decision-rules"),
            text => text.replace('\n', " "),
        };
        lines.push(format!(
            "{} {text}: {}",
            decision.id,
            state(decision, words)
        ));
        lines.extend(decision.rules.iter().map(|rule| format!("  - {rule}")));
        let said = decision.concerns.iter();
        lines.extend(said.map(|concern| format!("  \u{201c}{}\u{201d}", concern.text)));
    }
    if lines.is_empty() {
        lines.push(words.get("show-no-decisions"));
    }
    (json!(book.plan.decisions), lines)
}

fn state(decision: &DecisionView, words: &Words) -> String {
    let stands = match decision.state {
        DecisionState::Open => words.get("show-decision-open"),
        DecisionState::Adopted => outcome(Outcome::Adopt, words),
        DecisionState::Trying { until } => outcome(Outcome::TryUntil(until), words),
        DecisionState::LeftOut => outcome(Outcome::Leave, words),
    };
    let waits = match decision.waits {
        None => return stands,
        Some(Waits::Second(entered)) => words.with(
            "show-decision-second",
            &[("outcome", outcome(entered, words).into())],
        ),
        Some(Waits::Reopened(_)) => words.get("show-decision-reopened"),
        Some(Waits::Differs) => words.get("show-decision-differs"),
        Some(Waits::Crossed) => words.get("show-decision-crossed"),
    };
    format!("{stands}; {waits}")
}

fn outcome(outcome: Outcome, words: &Words) -> String {
    match outcome {
        Outcome::Adopt => words.get("show-decision-adopted"),
        Outcome::Leave => words.get("show-decision-left"),
        Outcome::TryUntil(until) => words.with(
            "show-decision-trying",
            &[("date", until.to_string().into())],
        ),
    }
}
