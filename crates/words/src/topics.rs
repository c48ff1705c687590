//! What is said about a topic of an agenda beside its text.

use crate::Words;

impl Words {
    /// How long a topic may take, and who brings it: "10 minutes, somebody from the clinic". Empty when neither is said.
    pub fn topic(&self, minutes: Option<u32>, guest: &str) -> String {
        let minutes = minutes.map(|minutes| self.with("topic-minutes", &[("n", minutes.into())]));
        let guest = Some(guest).filter(|guest| !guest.is_empty());
        let parts: Vec<&str> = minutes.as_deref().into_iter().chain(guest).collect();
        parts.join(", ")
    }
}
