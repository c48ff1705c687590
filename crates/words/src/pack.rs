//! One language pack, read once.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::{Arg, Lang, pseudo::lengthen};

/// The words of one language. Reading a pack takes a few milliseconds: make it once, and again when another
/// language is chosen.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the pack of a language.
    pub fn new(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks that isolate a name from its sentence have no glyph in our fonts; names come in without
        // marks of direction instead.
        bundle.set_use_isolating(false);
        if lang == Lang::Pseudo {
            bundle.set_transform(Some(lengthen));
        }
        for source in [lang.source(), lang.command_line(), lang.paper()] {
            // A message that a translator broke is left out, and the tests name it; the others still work.
            let resource =
                FluentResource::try_new(source.to_owned()).unwrap_or_else(|(read, _)| read);
            let _ = bundle.add_resource(resource);
        }
        Self { lang, bundle }
    }

    /// The language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// A message without anything to put in. An unknown id is shown as it is, which a test makes impossible.
    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with its names and numbers put in.
    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
        else {
            return id.to_owned();
        };
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, arg)| (*name, arg.clone().into_value()))
            .collect();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }

    /// Several names in one sentence: "Ana", "Ana and Bo", "Ana, Bo and Jo".
    pub fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => self.with(
                "list-and",
                &[("first", first.join(", ").into()), ("last", last.into())],
            ),
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.lang.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_follow_the_language() {
        let en = Words::new(Lang::English);
        assert_eq!(
            en.with("news-only-here", &[("n", 1.into())]),
            "One thing is on this laptop only."
        );
        assert_eq!(
            en.with("news-only-here", &[("n", 5.into())]),
            "5 things are on this laptop only."
        );
    }

    #[test]
    fn names_are_listed_as_people_say_them() {
        let en = Words::new(Lang::English);
        let names = ["Ana", "Bo", "Jo"].map(String::from);
        assert_eq!(en.list(&names), "Ana, Bo and Jo");
        assert_eq!(en.list(&names[..2]), "Ana and Bo");
        assert_eq!(en.list(&names[..1]), "Ana");
        assert_eq!(Words::new(Lang::French).list(&names), "Ana, Bo et Jo");
    }
}
