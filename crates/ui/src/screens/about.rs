//! What is said about one date beside its day and place: how one joins, how one finds it, what the clock does, and
//! whether it lies in a break or is being tried.

use commonbook_book::{Clock, MeetingKind, Occurrence};
use egui::Ui;

use super::place_form::kind_id;
use crate::{desk::Desk, house};

/// The lines, each a sentence.
pub(crate) fn lines(desk: &Desk<'_>, one: &Occurrence) -> Vec<String> {
    let mut lines = Vec::new();
    let Some(book) = desk.book() else {
        return lines;
    };
    let plan = &book.plan;
    if let Some(pause) = one.pause {
        let pause = plan.pauses.iter().find(|pause_view| pause_view.id == pause);
        let name = pause.map_or("", |pause| pause.name.as_str());
        lines.push(if name.is_empty() {
            desk.get("pause-here")
        } else {
            desk.with("pause-here-named", &[("name", name.into())])
        });
    }
    if one.cancelled {
        return lines;
    }
    if one.kind != MeetingKind::InPerson {
        lines.push(desk.get(kind_id(one.kind)));
    }
    if !one.how.is_empty() {
        lines.push(crate::desk::lines_of(&one.how));
    }
    if let Some(venue) = one.venue {
        match plan.directions(venue, desk.today()) {
            Some(directions) => lines.push(crate::desk::lines_of(directions)),
            None if one.home => lines.push(desk.get("venue-home-later")),
            None => {}
        }
    }
    lines.extend(clock(desk, one.clock, &desk.words.time(one.time)));
    let tried = plan.trials().into_iter().find(|(_, trial)| {
        Some(trial.id) == one.trial && trial.runs() && !trial.asks(desk.today())
    });
    if let Some((_, trial)) = tried {
        let until = desk.words.date(trial.until);
        lines.push(desk.with("trial-here", &[("until", until.into())]));
    }
    lines
}

/// What the clock of the place does with a time, where it is not as usual.
pub(crate) fn clock(desk: &Desk<'_>, clock: Clock, time: &str) -> Option<String> {
    Some(match clock {
        Clock::Usual => return None,
        Clock::Skipped { shows } => {
            let shows = desk.words.time(shows);
            desk.with(
                "clock-skipped",
                &[("time", time.into()), ("shows", shows.into())],
            )
        }
        Clock::Twice => desk.with("clock-twice", &[("time", time.into())]),
        Clock::Unknown => desk.get("clock-unknown"),
    })
}

/// Shows them.
pub(crate) fn show(ui: &mut Ui, desk: &Desk<'_>, one: &Occurrence) {
    for line in lines(desk, one) {
        house::text(ui, &line);
    }
}
