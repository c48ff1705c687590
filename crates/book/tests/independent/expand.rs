//! What RFC 5545, section 3.3.10, says, tried on every single day: slow, short, and nobody else's code.

use crate::{
    civil::{Day, days_in_month, days_in_year},
    rule::{Freq, Rule},
};

/// The dates of a series that begins on `first`, before the day numbered `end`. UNTIL is not looked at here.
pub(crate) fn dates(rule: &Rule, first: Day, end: i64) -> Vec<Day> {
    let (mut found, mut period) = (Vec::new(), Vec::new());
    // From the beginning of the first period, for a position in it counts days before the first date too.
    let mut day = match rule.freq {
        Freq::Daily => first,
        Freq::Monthly => Day::new(first.year, first.month, 1),
        Freq::Yearly => Day::new(first.year, 1, 1),
        Freq::Weekly => {
            let began = first.week_began(rule.week_start);
            let mut day = Day::new(first.year - 1, 12, 1);
            while day.number < began {
                day = day.next();
            }
            day
        }
    };
    let (start, limit) = (index(rule, first), rule.count.unwrap_or(usize::MAX));
    while day.number < end && found.len() < limit {
        let at = index(rule, day);
        if (at - start) % rule.interval == 0 && fits(rule, first, day) {
            period.push(day);
        }
        let next = day.next();
        // A period that the end cuts has no last position yet; then its days are looked for beyond the end.
        if index(rule, next) != at {
            close(rule, first, &mut period, &mut found);
        } else if next.number >= end && !rule.by_set_pos.is_empty() {
            let mut beyond = next;
            while index(rule, beyond) == at {
                if (at - start) % rule.interval == 0 && fits(rule, first, beyond) {
                    period.push(beyond);
                }
                beyond = beyond.next();
            }
        }
        day = next;
    }
    close(rule, first, &mut period, &mut found);
    found.truncate(limit);
    found.retain(|day| day.number < end);
    found
}

/// Which day, week, month or year it is, counted from anywhere.
fn index(rule: &Rule, day: Day) -> i64 {
    match rule.freq {
        Freq::Daily => day.number,
        // Week beginnings are seven days apart.
        Freq::Weekly => day.week_began(rule.week_start).div_euclid(7),
        Freq::Monthly => day.year * 12 + day.month,
        Freq::Yearly => day.year,
    }
}

fn close(rule: &Rule, first: Day, period: &mut Vec<Day>, found: &mut Vec<Day>) {
    let chosen = |at: usize| {
        let from_the_end = at as i64 - period.len() as i64;
        rule.by_set_pos.is_empty()
            || rule.by_set_pos.contains(&(at as i64 + 1))
            || rule.by_set_pos.contains(&from_the_end)
    };
    let days = period.iter().enumerate();
    found.extend(
        days.filter_map(|(at, day)| (chosen(at) && day.number >= first.number).then_some(*day)),
    );
    period.clear();
}

fn fits(rule: &Rule, first: Day, day: Day) -> bool {
    let of_month = days_in_month(day.year, day.month);
    let of_year = days_in_year(day.year);
    let either = |list: &[i64], forward: i64, backward: i64| {
        list.is_empty() || list.contains(&forward) || list.contains(&backward)
    };
    either(&rule.by_month, day.month, day.month)
        && either(&rule.by_month_day, day.day, day.day - of_month - 1)
        && either(&rule.by_year_day, day.of_year, day.of_year - of_year - 1)
        && week_fits(rule, day)
        && weekday_fits(rule, day)
        && as_the_first(rule, first, day)
}

/// Weeks belong to the year that has their fourth day.
fn week_fits(rule: &Rule, day: Day) -> bool {
    if rule.by_week_no.is_empty() {
        return true;
    }
    let fourth = day.of_year + day.week_began(rule.week_start) + 3 - day.number;
    let (year, fourth) = if fourth < 1 {
        (day.year - 1, fourth + days_in_year(day.year - 1))
    } else if fourth > days_in_year(day.year) {
        (day.year + 1, fourth - days_in_year(day.year))
    } else {
        (day.year, fourth)
    };
    let forward = (fourth - 1) / 7 + 1;
    let backward = -((days_in_year(year) - fourth) / 7 + 1);
    rule.by_week_no.contains(&forward) || rule.by_week_no.contains(&backward)
}

fn weekday_fits(rule: &Rule, day: Day) -> bool {
    let in_year = rule.freq == Freq::Yearly && rule.by_month.is_empty();
    let (at, len) = if in_year {
        (day.of_year, days_in_year(day.year))
    } else {
        (day.day, days_in_month(day.year, day.month))
    };
    let (forward, backward) = ((at - 1) / 7 + 1, -((len - at) / 7 + 1));
    rule.by_day.is_empty()
        || rule.by_day.iter().any(|(nth, weekday)| {
            *weekday == day.weekday && (*nth == 0 || *nth == forward || *nth == backward)
        })
}

/// What the rule leaves open is as on the first day.
fn as_the_first(rule: &Rule, first: Day, day: Day) -> bool {
    let said = !(rule.by_day.is_empty()
        && rule.by_month_day.is_empty()
        && rule.by_year_day.is_empty()
        && rule.by_week_no.is_empty());
    said || match rule.freq {
        Freq::Daily => true,
        Freq::Weekly => day.weekday == first.weekday,
        Freq::Monthly => day.day == first.day,
        Freq::Yearly => {
            day.day == first.day && (!rule.by_month.is_empty() || day.month == first.month)
        }
    }
}
