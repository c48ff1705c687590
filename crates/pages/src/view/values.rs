//! Values of flat keys, read without trust: another kind of value than expected is as good as none.

use automerge::{ScalarValueRef, ValueRef};
use commonbook_book::limits;
use jiff::civil::{Date, Time};

pub(super) fn text(value: &ValueRef<'_>) -> Option<String> {
    match value {
        ValueRef::Scalar(ScalarValueRef::Str(text)) => Some(text.to_string()),
        _ => None,
    }
}

/// One clean line of at most the usual length.
pub(super) fn line(value: &ValueRef<'_>) -> Option<String> {
    let line = commonbook_book::clean_line(&text(value)?);
    Some(line.chars().take(limits::LINE_CHARS).collect())
}

/// A clean text of at most `limit` characters.
pub(super) fn words(value: &ValueRef<'_>, limit: usize) -> Option<String> {
    let text = commonbook_book::clean_text(&text(value)?);
    Some(text.chars().take(limit).collect())
}

pub(super) fn date(value: &ValueRef<'_>) -> Option<Date> {
    let date = crate::keys::strict_date(&text(value)?)?;
    possible(date).then_some(date)
}

pub(super) fn possible(date: Date) -> bool {
    (limits::FIRST_YEAR..=limits::LAST_YEAR).contains(&date.year())
}

pub(super) fn time(value: &ValueRef<'_>) -> Option<Time> {
    text(value)?.parse().ok()
}

pub(super) fn number(value: &ValueRef<'_>) -> Option<u32> {
    match value {
        ValueRef::Scalar(ScalarValueRef::Uint(number)) => u32::try_from(*number).ok(),
        ValueRef::Scalar(ScalarValueRef::Int(number)) => u32::try_from(*number).ok(),
        _ => None,
    }
}

pub(super) const fn yes(value: &ValueRef<'_>) -> bool {
    matches!(value, ValueRef::Scalar(ScalarValueRef::Boolean(true)))
}
