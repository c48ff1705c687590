//! What is said about a useful place or person.

use commonbook_book::ResourceView;

use crate::Words;

impl Words {
    /// Where, when, what it costs, in which languages, how one gets in, and when somebody made sure: a line each. What
    /// nobody wrote has no line.
    pub fn resource(&self, one: &ResourceView) -> Vec<String> {
        let checked = one.checked.map(|date| self.date_with_year(date));
        let said = [
            ("useful-at", one.place.as_str()),
            ("useful-open", &one.hours),
            ("useful-costs", &one.cost),
            ("useful-speaks", &one.language),
            ("useful-entry", &one.access),
            ("useful-checked", checked.as_deref().unwrap_or_default()),
        ];
        let there = said.into_iter().filter(|(_, text)| !text.is_empty());
        there
            .map(|(id, text)| self.with(id, &[("text", text.into())]))
            .collect()
    }
}
