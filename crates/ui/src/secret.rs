//! A passphrase on its way from a field to whoever opens the book with it.

use std::fmt;

use zeroize::Zeroizing;

/// A passphrase. Its memory is overwritten when it is dropped, and it never appears in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// The most letters a field takes; more than anybody types, and a field never has to grow for it.
    pub const LONGEST: usize = 200;

    /// Takes over a text.
    pub const fn new(text: Zeroizing<String>) -> Self {
        Self(text)
    }

    /// The words, for as long as they are borrowed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Gives the text away, still overwritten on drop.
    pub fn into_inner(self) -> Zeroizing<String> {
        self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_does_not_print() {
        let passphrase = Passphrase::new(Zeroizing::new("blue bicycle rain".to_owned()));
        assert!(!format!("{passphrase:?}").contains("blue"));
    }
}
