//! Which place's clock is meant by the name that a calendar file gives a zone.

use super::{components::Parts, windows::of_windows, zone};

/// A zone by any of the names it goes by, as the bundled database spells it.
pub(super) fn zone_called(name: &str) -> Option<String> {
    let name = name.trim().trim_matches('"');
    let spelt = |name: &str| {
        let known = zone::find(name)?;
        Some(known.iana_name().unwrap_or(name).to_owned())
    };
    if let Some(known) = spelt(name).or_else(|| spelt(of_windows(name)?)) {
        return Some(known);
    }
    // Some programs write where the zone came from before its name: "/mozilla.org/20070129_1/Europe/Berlin".
    let slashes = name.match_indices('/').map(|(at, _)| at);
    slashes
        .filter_map(|at| name.get(at + 1..))
        .filter(|rest| rest.contains('/'))
        .find_map(spelt)
}

impl Parts {
    /// The zone that a name of this file stands for: by its name, by the name beside it, or by clocks that never
    /// change.
    pub(super) fn zone_of(&self, name: &str) -> Option<String> {
        if let Some(known) = zone_called(name) {
            return Some(known);
        }
        let described = self.zones.get(name)?;
        if let Some(known) = described.location.as_deref().and_then(zone_called) {
            return Some(known);
        }
        let mut offsets = described.offsets.iter();
        let only = offsets.next().filter(|_| offsets.next().is_none())?;
        fixed(only)
    }
}

/// A zone whose clocks are always so many whole hours from those of the world.
fn fixed(offset: &str) -> Option<String> {
    let (sign, digits) = match offset.strip_prefix('-') {
        Some(digits) => ('+', digits),
        None => ('-', offset.strip_prefix('+').unwrap_or(offset)),
    };
    let (hours, rest) = digits.split_at_checked(2)?;
    if rest.is_empty() || rest.bytes().any(|byte| byte != b'0') {
        return None;
    }
    match hours.parse().ok()? {
        0u8 => Some("UTC".to_owned()),
        // The names count the other way round.
        hours => zone_called(&format!("Etc/GMT{sign}{hours}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_found_by_the_names_that_programs_give_them() {
        for (name, known) in [
            ("Europe/Paris", Some("Europe/Paris")),
            ("europe/paris", Some("Europe/Paris")),
            ("\"Tokyo Standard Time\"", Some("Asia/Tokyo")),
            (
                "/mozilla.org/20070129_1/America/New_York",
                Some("America/New_York"),
            ),
            (
                "/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires",
                Some("America/Argentina/Buenos_Aires"),
            ),
            ("Etc/Unknown", None),
            ("MyTimezone", None),
            ("", None),
            ("/", None),
        ] {
            assert_eq!(zone_called(name).as_deref(), known, "{name}");
        }
        assert_eq!(fixed("+0300").as_deref(), Some("Etc/GMT-3"));
        assert_eq!(fixed("-110000").as_deref(), Some("Etc/GMT+11"));
        assert_eq!(fixed("+0000").as_deref(), Some("UTC"));
        for other in ["+0530", "+", "0", "", "+99\u{e9}", "+9900"] {
            assert_eq!(fixed(other), None, "{other}");
        }
    }
}
