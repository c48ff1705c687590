//! What was done last, in one line: "Tea is yours", and the way to take it back.

use commonbook_book::Edit;

use crate::{Command, Problem, Scene};

/// The edits that this window pushed, and what is said about the last one.
#[derive(Debug, Default)]
pub(crate) struct Acts {
    pushed: u64,
    /// What to say once the edit with this number is kept.
    waiting: Option<(u64, Said)>,
    told: Option<Said>,
    /// How many deeds were pushed.
    deeds: u64,
    /// What to say once the deed with this number is answered.
    deciding: Option<(u64, Deed)>,
    /// A problem that was read and left behind by going elsewhere.
    left_behind: Option<Problem>,
    /// What was shown in the last pass.
    shown: (Option<Problem>, Option<Said>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) text: String,
    /// Whether it can be taken back.
    pub(crate) back: bool,
    /// It is said with it how many laptops have not heard yet.
    pub(crate) hearing: bool,
}

/// What is said of something about who belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Deed {
    /// When it is in effect.
    pub(crate) done: String,
    /// When it waits for others.
    pub(crate) waits: String,
    /// When it is in effect, it is said with it how many laptops have not heard yet.
    pub(crate) hearing: bool,
}

impl Said {
    fn new(text: String, back: bool) -> Self {
        Self {
            text,
            back,
            hearing: false,
        }
    }
}

impl Deed {
    /// One that waits for nobody.
    pub(crate) fn plain(said: String) -> Self {
        Self {
            done: said.clone(),
            waits: said,
            hearing: false,
        }
    }

    fn said(self, in_effect: bool) -> Said {
        Said {
            hearing: self.hearing && in_effect,
            ..Said::new(if in_effect { self.done } else { self.waits }, false)
        }
    }
}

impl Acts {
    /// The book was opened or locked. Edits of before that were never answered will not be waited for.
    pub(crate) fn turn_over(scene: &Scene<'_>) -> Self {
        Self {
            pushed: scene.answers.edits,
            deeds: scene.answers.deeds,
            left_behind: scene.answers.problem,
            ..Self::default()
        }
    }

    /// Pushes an edit. What is said is said when the book has it; a quiet edit, such as a draft that is put
    /// away, leaves the line as it is. Gives the number under which it will be answered.
    pub(crate) fn edit(&mut self, edit: Edit, said: Option<String>, out: &mut Vec<Command>) -> u64 {
        self.pushed += 1;
        if let Some(text) = said {
            self.told = None;
            self.deciding = None;
            self.waiting = Some((self.pushed, Said::new(text, true)));
        } else {
            // Taking back would now take this one back, which is not what stands beside the button.
            let waiting = self.waiting.as_mut().map(|(_, said)| said);
            for said in waiting.into_iter().chain(self.told.as_mut()) {
                said.back = false;
            }
        }
        out.push(Command::Edit(edit));
        self.left_behind = None;
        self.pushed
    }

    /// Says something once all edits so far are kept, without a way to take it back.
    pub(crate) fn say(&mut self, text: String) {
        self.told = None;
        self.deciding = None;
        self.waiting = Some((self.pushed, Said::new(text, false)));
    }

    /// Pushes something about who belongs; what is said depends on what becomes of it.
    pub(crate) fn deed(&mut self, command: Command, deed: Deed, out: &mut Vec<Command>) {
        self.deeds += 1;
        self.told = None;
        self.waiting = None;
        self.deciding = Some((self.deeds, deed));
        self.left_behind = None;
        out.push(command);
    }

    /// Pushes something of the same kind of which nothing is said, such as a page that is put away.
    pub(crate) fn quiet_deed(&mut self, command: Command, out: &mut Vec<Command>) {
        self.deeds += 1;
        self.left_behind = None;
        out.push(command);
    }

    /// Takes the last edit back.
    pub(crate) fn undo(&mut self, said: String, out: &mut Vec<Command>) {
        self.pushed += 1;
        self.told = None;
        self.deciding = None;
        self.waiting = Some((self.pushed, Said::new(said, false)));
        out.push(Command::Undo);
    }

    /// Looks what became of the edits.
    pub(crate) fn hear(&mut self, scene: &Scene<'_>) {
        if let Some((number, said)) = self
            .waiting
            .take_if(|(number, _)| scene.answers.edits >= *number)
        {
            // A later answer than ours may carry the problem of a later command; then nothing is said.
            let kept = scene.answers.problem.is_none() || scene.answers.edits > number;
            self.told = kept.then_some(said);
        }
        if let Some((number, deed)) = self
            .deciding
            .take_if(|(number, _)| scene.answers.deeds >= *number)
        {
            let kept = scene.answers.problem.is_none() || scene.answers.deeds > number;
            self.told = kept.then(|| deed.said(scene.answers.in_effect));
        }
        if scene.answers.problem != self.left_behind {
            self.left_behind = None;
        }
    }

    /// The problem to show, if it was not left behind.
    pub(crate) fn problem(&self, scene: &Scene<'_>) -> Option<Problem> {
        scene
            .answers
            .problem
            .filter(|problem| self.left_behind != Some(*problem))
    }

    /// Whether something is said, or is about to be.
    pub(crate) const fn speaks(&self) -> bool {
        self.told.is_some() || self.waiting.is_some() || self.deciding.is_some()
    }

    /// What was done last.
    pub(crate) const fn told(&self) -> Option<&Said> {
        self.told.as_ref()
    }

    /// Whether there is something to read that was not there in the last pass.
    pub(crate) fn is_new(&mut self, scene: &Scene<'_>) -> bool {
        let now = (self.problem(scene), self.told.clone());
        let new = now != self.shown && now != (None, None);
        self.shown = now;
        new
    }

    /// A part of a place was opened or closed: what was said belongs to what was done before.
    pub(crate) fn turn(&mut self) {
        self.told = None;
    }

    /// Another place is shown: what was said belongs to the one before.
    pub(crate) fn leave(&mut self, scene: &Scene<'_>) {
        self.told = None;
        self.left_behind = scene.answers.problem;
    }

    /// Another command was pushed: a problem that comes back is a new one.
    pub(crate) fn pushed_other(&mut self) {
        self.left_behind = None;
    }
}
