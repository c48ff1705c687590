//! The schedule for other calendars, and meetings from them.

use std::path::Path;

use commonbook_book::zone_known;
use commonbook_host::Input;
use commonbook_paper::calendar::{CalendarIn, CalendarProblem, told};
use serde_json::{Value, json};

use super::Call;
use crate::{
    calendar::{Titled, Unread, look, out, zone_here},
    clock,
    failure::Failure,
};

/// Writes or reads a calendar file.
pub(super) fn calendar(call: &Call<'_>) -> Result<(), Failure> {
    let Some((way, matches)) = call.matches.subcommand() else {
        return Err(Failure::own_fault());
    };
    let call = Call { matches, ..*call };
    if way == "out" {
        calendar_out(&call)
    } else {
        calendar_in(&call)
    }
}

fn calendar_out(call: &Call<'_>) -> Result<(), Failure> {
    let file = call.text("file");
    let titled = match call.text("title").trim() {
        _ if call.flag("titles") => Titled::Ours,
        "" => Titled::Neutral,
        title => Titled::As(title),
    };
    let host = call.open()?;
    let text = out(&host.book(), call.words, &titled, call.flag("places"));
    host.write_file(Path::new(file), text.as_bytes())?;
    host.lock()?;
    for id in ["said-calendar-out", "calendar-plain", "calendar-uploads"] {
        call.tell(&call.words.get(id));
    }
    call.report(&json!({ "written": true, "file": file }));
    Ok(())
}

fn calendar_in(call: &Call<'_>) -> Result<(), Failure> {
    let zone = call.text("zone").trim();
    if !zone.is_empty() && !zone_known(zone) {
        return Err(Failure::new(2, "error-zone"));
    }
    let host = call.open()?;
    let book = host.book();
    let device = clock::zone().unwrap_or_default();
    let here = zone_here(&book, &device);
    let zone = Some(zone).filter(|zone| !zone.is_empty()).unwrap_or(here);
    let found = look(Path::new(call.text("file")), &book, call.words, zone)?;
    for event in told(&found, call.words) {
        call.tell(&event.title);
        for line in event.lines {
            call.tell(&format!("  {line}"));
        }
    }
    let (n, dry_run) = (found.offered(), call.flag("dry-run"));
    if n > 0 && !dry_run {
        let edits = found.edits();
        host.request(move |request| Input::Edits(request, edits))?;
    }
    host.lock()?;
    if found.found.is_empty() {
        call.tell(&call.words.get("calendar-nothing"));
    }
    let said = if dry_run {
        "said-calendar-would"
    } else {
        "said-calendar-in"
    };
    call.tell(&call.words.with(said, &[("n", n.into())]));
    let added = if dry_run { 0 } else { n };
    call.report(&json!({ "added": added, "events": events(&found), "left_out": {
        "people": found.left_out.people, "alarms": found.left_out.alarms, "texts": found.left_out.texts,
        "others": found.left_out.others,
    } }));
    Ok(())
}

fn events(found: &CalendarIn) -> Vec<Value> {
    let events = found.found.iter().map(|event| {
        let remarks: Vec<&str> = event.remarks.iter().map(|remark| remark.kind()).collect();
        json!({
            "title": event.title, "offered": !event.edits.is_empty(), "begins": event.begins, "zone": event.zone,
            "dates": event.dates, "more": event.more, "repeat": event.repeat, "remarks": remarks,
        })
    });
    events.collect()
}

impl From<Unread> for Failure {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::File(error) => error.into(),
            Unread::Calendar(CalendarProblem::NotACalendar) => Self::new(4, "error-calendar"),
            Unread::Calendar(CalendarProblem::TooLarge | CalendarProblem::TooMany) => {
                Self::new(4, "error-calendar-large")
            }
        }
    }
}
