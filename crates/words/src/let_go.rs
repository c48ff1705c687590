//! What the members let go of, in words.

use commonbook_book::LetGo;

use crate::Words;

impl Words {
    /// "January to June 2025", or all slips.
    pub fn let_go(&self, what: LetGo) -> String {
        match what {
            LetGo::Slips => self.get("let-go-slips"),
            LetGo::HalfYear { year, half } => {
                let id = if half == 1 {
                    "let-go-first-half"
                } else {
                    "let-go-second-half"
                };
                self.with(id, &[("year", year.to_string().into())])
            }
        }
    }
}
