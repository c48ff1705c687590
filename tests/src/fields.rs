//! The names in types that are stored or sent: fields and variants, read from the source as rustfmt lays it out.

use crate::source::Source;

/// One name in a type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// The crate's folder and the type, such as `members::Founder`.
    pub of: String,
    /// The field, or the variant in snake case. Empty for the type itself.
    pub name: String,
    /// Whether it is a variant and no field.
    pub variant: bool,
    /// Where, for a message.
    pub place: String,
}

/// The names in every type of a file that serde writes, or that is one of `by_hand` (crate and type).
pub fn stored(source: &Source, by_hand: &[&str]) -> Vec<Named> {
    let krate = source.path.split('/').nth(1).unwrap_or_default();
    let lines: Vec<(usize, &str)> = source.code().collect();
    let (mut found, mut attributes) = (Vec::new(), String::new());
    let mut at = 0;
    while let Some((number, line)) = lines.get(at).copied() {
        at += 1;
        let text = line.trim();
        let Some(name) = declared(text) else {
            // An attribute may take several lines.
            let goes_on =
                text.starts_with("#[") || (!attributes.is_empty() && !attributes.ends_with(']'));
            if goes_on {
                attributes.push_str(text);
            } else {
                attributes.clear();
            }
            continue;
        };
        let of = format!("{krate}::{name}");
        let kept = attributes.contains("Serialize") || by_hand.contains(&of.as_str());
        attributes.clear();
        let place = |number: usize| format!("{}:{number}", source.path);
        let mut note = |name: &str, variant, number| {
            found.push(Named {
                of: of.clone(),
                name: name.to_owned(),
                variant,
                place: place(number),
            });
        };
        if kept {
            note("", false, number);
        }
        if !text.ends_with('{') {
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        let is_enum = text.contains("enum ");
        while let Some((number, inner)) = lines.get(at).copied() {
            at += 1;
            let depth = inner.len() - inner.trim_start().len();
            if depth <= indent {
                break;
            }
            if !kept {
                continue;
            }
            if is_enum && depth == indent + 4 {
                variant(inner)
                    .iter()
                    .for_each(|name| note(name, true, number));
            }
            fields(inner)
                .iter()
                .for_each(|name| note(name, false, number));
        }
    }
    found
}

/// The type that a line begins to declare.
fn declared(text: &str) -> Option<&str> {
    let text = text.strip_prefix("pub(crate) ").unwrap_or(text);
    let text = text.strip_prefix("pub(super) ").unwrap_or(text);
    let text = text.strip_prefix("pub ").unwrap_or(text);
    let text = text
        .strip_prefix("struct ")
        .or_else(|| text.strip_prefix("enum "))?;
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    let name = &text[..end];
    // In a macro the name is not known.
    (!name.is_empty()).then_some(name)
}

fn variant(line: &str) -> Option<String> {
    let text = line.trim();
    let end = text
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(text.len());
    let name = &text[..end];
    if !name.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    Some(snake)
}

/// Every `name: ` of a line that is no path and no attribute.
fn fields(line: &str) -> Vec<String> {
    let text = line.trim();
    if text.starts_with("#[") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, _) in text.match_indices(": ") {
        let before = &text[..at];
        let start = before
            .rfind(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit() && c != '_')
            .map_or(0, |end| end + 1);
        if !before[start..].is_empty() && !before.ends_with(':') {
            found.push(before[start..].to_owned());
        }
    }
    found
}

/// The words in the text literals of a file's code: what a key is put together from.
pub fn words(source: &Source) -> Vec<Named> {
    let mut found = Vec::new();
    for (number, line) in source.code() {
        for literal in line.split('"').skip(1).step_by(2) {
            let plain = |c: char| c.is_ascii_lowercase() || "_-/{} ".contains(c);
            if !literal.chars().all(plain) {
                continue;
            }
            let words = literal.split(|c: char| !c.is_ascii_lowercase() && c != '_');
            found.extend(words.filter(|word| !word.is_empty()).map(|word| Named {
                of: "keys of pages".into(),
                name: word.into(),
                variant: false,
                place: format!("{}:{number}", source.path),
            }));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Source, stored};

    #[test]
    fn fields_and_variants_are_found_and_only_of_what_is_stored() {
        let text = "\
/// Kept.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Note {
    /// Whose.
    pub(crate) member: MemberId,
    #[serde(default)]
    by: BTreeMap<
        MemberId,
        Vec<u8>,
    >,
}

#[derive(
    Clone, Serialize,
)]
pub enum Op {
    /// Gone.
    LeaveNow,
    Forget { name: String, at: u64 },
    Wrap {
        epoch: seal::EnvelopeId,
    },
}

#[derive(Clone)]
struct Passing {
    secret: u8,
}

struct ByHand {
    one: u8,
}

#[derive(Serialize)]
struct Tuple(u8);
";
        let source = Source {
            path: "crates/members/src/a.rs".into(),
            text: text.into(),
        };
        let found: Vec<String> = stored(&source, &["members::ByHand"])
            .into_iter()
            .map(|n| format!("{} {}", n.of, n.name))
            .collect();
        assert_eq!(
            found,
            [
                "members::Note ",
                "members::Note member",
                "members::Note by",
                "members::Op ",
                "members::Op leave_now",
                "members::Op forget",
                "members::Op name",
                "members::Op at",
                "members::Op wrap",
                "members::Op epoch",
                "members::ByHand ",
                "members::ByHand one",
                "members::Tuple ",
            ]
        );
    }
}
