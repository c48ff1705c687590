//! What a device shows, without what differs from device to device on purpose.

use std::sync::Arc;

use commonbook_book::{Book, MembersView, NoteView, NotebookView, NotesIndex, PlanView, SlipsView};

/// Everything two devices with the same envelopes show alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Members and proposals, without "this is me".
    pub members: MembersView,
    /// Meetings, jobs, turns, rules.
    pub plan: Arc<PlanView>,
    /// The titles of the notes.
    pub notes: Arc<NotesIndex>,
    /// The slips.
    pub slips: Arc<SlipsView>,
    /// Useful places, plans.
    pub notebook: Arc<NotebookView>,
    /// The texts of the notes, with their versions.
    pub texts: Vec<NoteView>,
    /// The number over all of it.
    pub digest: [u8; 32],
}

impl Look {
    pub(super) fn new(book: &Book, texts: Vec<NoteView>, digest: [u8; 32]) -> Self {
        let mut members = MembersView::clone(&book.members);
        members.me = None;
        for device in members.members.iter_mut().flat_map(|m| &mut m.devices) {
            device.this = false;
        }
        for proposal in &mut members.proposals {
            proposal.mine_to_agree = false;
        }
        let mut notebook = book.notebook.clone();
        if notebook.asks.iter().any(|ask| ask.mine) {
            for ask in &mut Arc::make_mut(&mut notebook).asks {
                ask.mine = false;
            }
        }
        let mut plan = PlanView::clone(&book.plan);
        for decision in &mut plan.decisions {
            decision.mine = false;
        }
        Self {
            members,
            plan: Arc::new(plan),
            notes: book.notes.clone(),
            slips: book.slips.clone(),
            notebook,
            texts,
            digest,
        }
    }
}
