//! What a screen has at hand: the scene, the words, and where to push what the person asked for.

use commonbook_book::{Book, Edit, MemberId, Standing};
use commonbook_words::{Arg, Words};
use jiff::civil::Date;

use crate::{
    Command, Scene,
    acts::{Acts, Deed},
    coming::Coming,
    frame::Frame,
    place::Place,
};

/// What somebody wrote in several lines, made safe to show as it stands.
pub(crate) fn lines_of(text: &str) -> String {
    let lines: Vec<_> = text.trim().lines().map(commonbook_words::plain).collect();
    lines.join("\n")
}

pub(crate) struct Desk<'a> {
    pub(crate) words: &'a Words,
    pub(crate) scene: &'a Scene<'a>,
    pub(crate) frame: Frame,
    pub(crate) coming: &'a Coming,
    pub(crate) acts: &'a mut Acts,
    /// The place that is shown.
    pub(crate) place: Place,
    /// The place that was asked for.
    pub(crate) go: Option<Place>,
    /// The heading takes the keyboard in this pass.
    pub(crate) fresh: bool,
    /// A part of a place was opened or closed: the next heading takes the keyboard.
    pub(crate) turned: bool,
    /// Escape was pressed, and not to leave a field.
    pub(crate) escape: bool,
    /// The cover was asked for.
    pub(crate) hide: bool,
    pub(crate) out: &'a mut Vec<Command>,
}

impl<'a> Desk<'a> {
    /// A message.
    pub(crate) fn get(&self, id: &str) -> String {
        self.words.get(id)
    }

    /// A message with something to put in.
    pub(crate) fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.with(id, args)
    }

    /// Pushes anything but an edit.
    pub(crate) fn push(&mut self, command: Command) {
        self.acts.pushed_other();
        self.out.push(command);
    }

    /// Pushes an edit, and says the text when it is kept.
    pub(crate) fn edit(&mut self, edit: Edit, said: String) -> u64 {
        self.acts.edit(edit, Some(said), self.out)
    }

    /// Pushes something about who belongs, and says what became of it when it is answered.
    pub(crate) fn deed(&mut self, command: Command, deed: Deed) {
        self.acts.deed(command, deed, self.out);
    }

    /// Pushes several edits. They are said together, and taken back one by one where they are shown.
    pub(crate) fn edits(&mut self, edits: Vec<Edit>, said: String) {
        for edit in edits {
            self.acts.edit(edit, None, self.out);
        }
        self.acts.say(said);
    }

    pub(crate) fn today(&self) -> Date {
        self.scene.now.date()
    }

    pub(crate) const fn book(&self) -> Option<&'a Book> {
        self.scene.book
    }

    /// Whether this laptop may write in the book.
    pub(crate) fn may_write(&self) -> bool {
        self.scene.book.is_some_and(|book| {
            book.members.standing == Standing::Member && !book.status.newer_version
        })
    }

    /// Whether somebody may go from here: also when the group made a change that this version does not know.
    pub(crate) fn may_put_out(&self) -> bool {
        self.scene
            .book
            .is_some_and(|book| book.members.standing == Standing::Member)
    }

    pub(crate) fn me(&self) -> Option<MemberId> {
        self.scene.book.and_then(|book| book.members.me)
    }

    /// What a member is called, "you" for oneself.
    pub(crate) fn name(&self, member: MemberId) -> String {
        if self.me() == Some(member) {
            return self.get("you");
        }
        self.alias(member)
    }

    /// What a member is called.
    pub(crate) fn alias(&self, member: MemberId) -> String {
        self.scene
            .book
            .and_then(|book| book.members.members.iter().find(|one| one.id == member))
            .map_or_else(
                || self.get("somebody"),
                |one| commonbook_words::plain(&one.alias).into_owned(),
            )
    }

    /// Several members in one sentence, oneself first.
    pub(crate) fn names(&self, members: impl IntoIterator<Item = MemberId>) -> String {
        let mut members: Vec<MemberId> = members.into_iter().collect();
        members.sort_by_key(|member| self.me() != Some(*member));
        let names: Vec<String> = members
            .into_iter()
            .map(|member| self.name(member))
            .collect();
        self.words.list(&names)
    }
}
