//! What can go wrong, in two lines: what happened, and what one can do.

use commonbook_book::{EditError, Field};
use commonbook_words::Words;

/// Something that did not work out. Each has two messages in every language pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The passphrase does not open the book.
    OtherPassphrase,
    /// Another window has the book open.
    OpenElsewhere,
    /// The file is not complete; what can be read is kept.
    Damaged,
    /// A newer version of the program wrote the book.
    NewerBook,
    /// The disk is full.
    DiskFull,
    /// The disk could not be read or written.
    Disk,
    /// Somebody changed or took out the thing meanwhile.
    ChangedMeanwhile,
    /// It cannot be entered like this.
    NotPossible,
    /// Nothing was written where something is needed.
    NothingWritten,
    /// It is longer than the book keeps.
    TooLong,
    /// Several things are called like this.
    SeveralOfThem,
    /// The members or laptops are no longer, or already, as this would make them.
    NotAllowed,
    /// Two members with a laptop would not remain.
    TwoRemain,
    /// A page of the book cannot be read by this version.
    PageUnreadable,
    /// There is more news than fits into one file.
    TooMuchNews,
    /// No box for slips is open here, or it is being closed.
    NoBox,
    /// Somebody here keeps a box for slips already.
    BoxOpen,
    /// The group made a change that this version does not know: reading goes on, writing does not.
    NewerGroup,
    /// This laptop no longer belongs to the group.
    NotAMember,
    /// One of the six words is not in the list.
    WordUnknown {
        /// Which one, from 1.
        position: u32,
    },
    /// A request to join was used before.
    RequestUsed,
    /// What was agreed to is no longer open.
    NoLongerOpen,
    /// The words were not those of the invitation.
    OtherWords,
    /// Nobody answers to the words here.
    NobodyAnswers,
    /// The words ended before anybody used them.
    WordsEnded,
    /// This laptop is not on any network.
    NoNetwork,
    /// That is not an address.
    NotAnAddress,
    /// There is no folder or file there.
    NothingThere,
    /// There is no news on the stick.
    NoNews,
    /// There is no request to join on the stick.
    NoRequest,
    /// The stick is full.
    StickFull,
    /// Nothing can be written there.
    StickClosed,
    /// The news is for another group, or from before this laptop came in.
    NewsForOthers,
    /// The news file is not complete.
    NewsDamaged,
    /// A newer version made the news file.
    NewsNewer,
    /// A sheet to print could not be written where it was wanted.
    SheetNotWritten,
    /// That file is no calendar.
    NotACalendar,
    /// A calendar has more in it than is looked through.
    CalendarTooLarge,
    /// A day lies before or after all that the book has, or the last one before the first.
    DayOutside,
    /// The meeting is not on that day.
    NotOnThatDay,
    /// A meeting lasts longer than two weeks.
    LongMeeting,
    /// A time zone is not known here.
    ZoneUnknown,
    /// A rule has no date, or cannot be followed.
    RuleWithoutDates,
    /// A break lasts longer than two years.
    LongBreak,
    /// Another way of meeting is being tried already.
    TrialRuns,
    /// What would be tried is as it is now.
    NothingToTry,
    /// So many people cannot do one job together.
    Seats,
    /// A meeting has no title.
    NoTitle,
    /// Something that has no words of its own yet.
    Other,
}

impl Problem {
    /// What is in the way of an edit.
    pub const fn of_edit(error: EditError) -> Self {
        match error {
            EditError::NotFound(Field::Date) => Self::NotOnThatDay,
            EditError::NotFound(_) => Self::ChangedMeanwhile,
            EditError::Ambiguous(_) => Self::SeveralOfThem,
            EditError::Empty(Field::Trial) => Self::NothingToTry,
            EditError::Empty(Field::Title) => Self::NoTitle,
            EditError::Empty(_) => Self::NothingWritten,
            EditError::TooLong { .. } => Self::TooLong,
            EditError::NotAMember => Self::NotAMember,
            EditError::Unreadable => Self::PageUnreadable,
            EditError::Impossible(field) => match field {
                Field::Date => Self::DayOutside,
                Field::Minutes => Self::LongMeeting,
                Field::Zone => Self::ZoneUnknown,
                Field::Repeat => Self::RuleWithoutDates,
                Field::Pause => Self::LongBreak,
                Field::Trial => Self::TrialRuns,
                Field::Seats => Self::Seats,
                _ => Self::NotPossible,
            },
            EditError::Malformed | EditError::Unknown => Self::NotPossible,
        }
    }

    /// The messages: what happened, and what one can do.
    pub const fn ids(self) -> (&'static str, &'static str) {
        match self {
            Self::OtherPassphrase => ("problem-passphrase", "problem-passphrase-next"),
            Self::OpenElsewhere => ("problem-open-elsewhere", "problem-open-elsewhere-next"),
            Self::Damaged => ("problem-damaged", "problem-damaged-next"),
            Self::NewerBook => ("problem-newer-book", "problem-newer-book-next"),
            Self::DiskFull => ("problem-disk-full", "problem-disk-full-next"),
            Self::Disk => ("problem-disk", "problem-disk-next"),
            Self::ChangedMeanwhile => ("problem-changed", "problem-changed-next"),
            Self::NotPossible => ("problem-not-possible", "problem-not-possible-next"),
            Self::NothingWritten => ("problem-nothing-written", "problem-nothing-written-next"),
            Self::TooLong => ("problem-too-long", "problem-too-long-next"),
            Self::SeveralOfThem => ("problem-several", "problem-several-next"),
            Self::NotAllowed => ("problem-not-allowed", "problem-not-allowed-next"),
            Self::TwoRemain => ("problem-two-remain", "problem-two-remain-next"),
            Self::PageUnreadable => ("problem-page", "problem-page-next"),
            Self::NoBox => ("problem-no-box", "problem-no-box-next"),
            Self::BoxOpen => ("problem-box-open", "problem-box-open-next"),
            Self::TooMuchNews => ("problem-too-much-news", "problem-too-much-news-next"),
            Self::NewerGroup => ("problem-newer-group", "problem-newer-group-next"),
            Self::NotAMember => ("problem-not-a-member", "problem-not-a-member-next"),
            Self::WordUnknown { .. } => ("problem-word-unknown", "problem-word-unknown-next"),
            Self::RequestUsed => ("problem-request-used", "problem-request-used-next"),
            Self::NoLongerOpen => ("problem-no-longer-open", "problem-no-longer-open-next"),
            Self::OtherWords => ("problem-other-words", "problem-other-words-next"),
            Self::NobodyAnswers => ("problem-nobody-answers", "problem-nobody-answers-next"),
            Self::WordsEnded => ("problem-words-ended", "problem-words-ended-next"),
            Self::NoNetwork => ("problem-no-network", "problem-no-network-next"),
            Self::NotAnAddress => ("problem-address", "problem-address-next"),
            Self::NothingThere => ("problem-nothing-there", "problem-nothing-there-next"),
            Self::NoNews => ("problem-no-news", "problem-no-news-next"),
            Self::NoRequest => ("problem-no-request", "problem-no-request-next"),
            Self::StickFull => ("problem-stick-full", "problem-stick-full-next"),
            Self::StickClosed => ("problem-stick-closed", "problem-stick-closed-next"),
            Self::NewsForOthers => ("problem-news-for-others", "problem-news-for-others-next"),
            Self::NewsDamaged => ("problem-news-damaged", "problem-news-damaged-next"),
            Self::NewsNewer => ("problem-news-newer", "problem-news-newer-next"),
            Self::SheetNotWritten => ("problem-sheet", "problem-sheet-next"),
            Self::NotACalendar => ("problem-calendar", "problem-calendar-next"),
            Self::CalendarTooLarge => ("problem-calendar-large", "problem-calendar-large-next"),
            Self::DayOutside => ("problem-day-outside", "problem-day-outside-next"),
            Self::NotOnThatDay => ("problem-not-on-that-day", "problem-not-on-that-day-next"),
            Self::LongMeeting => ("problem-long-meeting", "problem-long-meeting-next"),
            Self::ZoneUnknown => ("problem-zone", "problem-zone-next"),
            Self::RuleWithoutDates => ("problem-rule", "problem-rule-next"),
            Self::LongBreak => ("problem-long-break", "problem-long-break-next"),
            Self::TrialRuns => ("problem-trial-runs", "problem-trial-runs-next"),
            Self::NothingToTry => ("problem-nothing-to-try", "problem-nothing-to-try-next"),
            Self::Seats => ("problem-seats", "problem-seats-next"),
            Self::NoTitle => ("problem-no-title", "problem-no-title-next"),
            Self::Other => ("problem-other", "problem-other-next"),
        }
    }

    /// The two lines in a language.
    pub fn lines(self, words: &Words) -> (String, String) {
        let (what, next) = self.ids();
        let position = match self {
            Self::WordUnknown { position } => position,
            _ => 0,
        };
        (
            words.with(what, &[("position", position.into())]),
            words.get(next),
        )
    }
}
