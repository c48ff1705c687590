//! What is put into a message.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

use crate::plain;

/// Something that a message names: a text such as an alias, or a number that its plural follows.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// A text. Control characters and marks of writing direction are taken out of it.
    Text(Cow<'a, str>),
    /// A whole number.
    Number(i64),
}

impl<'a> Arg<'a> {
    pub(crate) fn into_value(self) -> FluentValue<'a> {
        match self {
            Self::Text(text) => FluentValue::String(match plain(&text) {
                Cow::Borrowed(_) => text,
                Cow::Owned(changed) => Cow::Owned(changed),
            }),
            Self::Number(number) => FluentValue::from(number),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Arg<'_> {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
