//! What a sheet is as a file, and what stands on it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[path = "sheets/notebook.rs"]
mod notebook;

use std::sync::Arc;

use commonbook_book::{
    AdoptedRules, AudienceView, Book, CardId, CardKind, CardView, CardsView, DateChangeView,
    DecisionId, Id, MeetingId, MeetingView, MemberId, MemberView, MembersView, PlanView, RoleId,
    RoleMark, RoleView, RuleId, RuleView, TopicId, TopicView, TurnView,
};
use commonbook_paper::{agenda, calls, meetings, pack, plans, rota, rules, sign_up};
use commonbook_words::{Lang, Words};
use jiff::civil::{Date, date, time};

fn id(byte: u8) -> Id {
    Id::from_bytes([byte; 10])
}

fn from() -> Date {
    date(2026, 11, 20)
}

fn to() -> Date {
    date(2027, 1, 1)
}

/// Ana and Bo with a meeting every second Tuesday; Ana has the tea on the first, both have it on the second, nobody
/// has it on the third, and the fourth is called off.
fn book() -> Book {
    let member = |byte, alias: &str| MemberView {
        id: MemberId(id(byte)),
        alias: alias.into(),
        devices: vec![],
        vouched_by: vec![],
    };
    let turn = |day, who| TurnView {
        meeting: MeetingId(id(21)),
        date: day,
        role: RoleId(id(11)),
        member: MemberId(id(who)),
        entered_by: None,
        learning: false,
    };
    let rule = |byte, text: &str| RuleView {
        id: RuleId(id(byte)),
        text: text.into(),
    };
    let change = |day| DateChangeView {
        meeting: MeetingId(id(21)),
        date: day,
        cancelled: false,
        to: None,
        time: None,
        place: None,
        venue: None,
        kind: None,
        how: None,
        held: false,
        crossings: Vec::new(),
    };
    let members = MembersView {
        group: "Hidden Harbour".into(),
        members: vec![member(1, "Anahita"), member(2, "Bo & <i>")],
        ..MembersView::default()
    };
    let plan = PlanView {
        purpose: "To be there.".into(),
        meetings: vec![MeetingView {
            id: MeetingId(id(21)),
            title: "<script>alert('x')</script> \"circle\" & more".into(),
            date: date(2026, 11, 24),
            time: time(15, 0, 0, 0),
            minutes: 90,
            zone: "Africa/Kampala".into(),
            place: "हरियो कोठा".into(),
            repeat: Some("FREQ=WEEKLY;INTERVAL=2;COUNT=4".into()),
            venue: None,
            kind: commonbook_book::MeetingKind::default(),
            how: String::new(),
            tell: None,
            trials: Vec::new(),
            crossings: Vec::new(),
        }],
        changes: vec![
            DateChangeView {
                cancelled: true,
                ..change(date(2027, 1, 5))
            },
            DateChangeView {
                place: Some("The hall".into()),
                ..change(date(2026, 12, 8))
            },
        ],
        roles: vec![RoleView {
            checklist: vec!["Cups".into()],
            mark: RoleMark::Cup,
            ..RoleView::named(RoleId(id(11)), "Tea")
        }],
        turns: vec![
            turn(date(2026, 11, 24), 1),
            turn(date(2026, 12, 8), 1),
            turn(date(2026, 12, 8), 2),
        ],
        rules: vec![
            rule(31, "Nobody has to speak.\nBeing here is enough."),
            rule(32, "यहाँ भनिएको कुरा यहीं रहन्छ।"),
            rule(33, "ما يُقال هنا يبقى هنا"),
            rule(34, "</style><img src=x onerror=1>"),
        ],
        topics: vec![TopicView {
            id: TopicId(id(41)),
            meeting: MeetingId(id(21)),
            date: date(2026, 11, 24),
            text: "The bus\nin winter".into(),
            minutes: Some(10),
            guest: "somebody from the town".into(),
        }],
        ..PlanView::default()
    };
    Book {
        members: Arc::new(members),
        plan: Arc::new(plan),
        notebook: Arc::new(notebook::plans_of(&[1, 2])),
        ..Book::default()
    }
}

fn sheets(book: &Book, words: &Words, to: Date) -> [(&'static str, String); 7] {
    [
        ("rules", rules(book, words)),
        ("rota sign-up", sign_up(book, words)),
        ("rota", rota(book, words, from(), to)),
        ("meetings", meetings(book, words, from(), to)),
        ("agenda", agenda(book, words, from(), to)),
        ("pack", pack(book, words, from())),
        ("plans", plans(book, words, from())),
    ]
}

/// Every sheet there is: in all languages, full and empty.
fn all() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for (name, book) in [("full", book()), ("empty", Book::default())] {
            for (what, sheet) in sheets(&book, &words, date(2027, 2, 1)) {
                all.push((format!("{what}, {name}, {}", lang.tag()), sheet));
            }
        }
    }
    all
}

/// The names of elements in the order in which they open; every one is closed where it should be.
fn elements(sheet: &str) -> Vec<String> {
    let mut rest = sheet.strip_prefix("<!DOCTYPE html>").unwrap();
    let (mut open, mut seen) = (Vec::new(), Vec::new());
    while let Some((before, after)) = rest.split_once('<') {
        assert!(!before.contains('>'), "a stray > in {before:?}");
        let (tag, after) = after.split_once('>').unwrap();
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name));
        } else {
            assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            let name = tag.split([' ', '/']).next().unwrap().to_owned();
            if !tag.ends_with('/') {
                open.push(name.clone());
            }
            seen.push(name);
        }
        rest = after;
    }
    assert!(open.is_empty(), "{open:?} is not closed");
    seen
}

#[test]
fn every_sheet_is_well_formed_and_of_few_elements() {
    const KNOWN: [&str; 23] = [
        "svg", "polyline", "circle", "html", "head", "meta", "title", "style", "body", "h1", "h2",
        "p", "ol", "ul", "li", "br", "section", "table", "tr", "th", "td", "span", "footer",
    ];
    for (name, sheet) in all() {
        for element in elements(&sheet) {
            assert!(KNOWN.contains(&element.as_str()), "{name}: {element}");
        }
        assert!(sheet.ends_with("</html>\n"), "{name}");
    }
}

#[test]
fn a_sheet_needs_nothing_else_and_runs_nothing() {
    for (name, sheet) in all() {
        for never in [
            "http",
            "<script",
            "<img",
            "<link",
            "src=",
            "@import",
            "url(",
            "@font-face",
            "//",
        ] {
            let quoted = sheet.replace("src=x onerror", "");
            assert!(!quoted.contains(never), "{name} has {never}");
        }
        assert!(sheet.contains("<meta charset=\"utf-8\"/>"), "{name}");
        assert!(sheet.contains("size: A4"), "{name}");
    }
}

#[test]
fn a_sheet_says_its_language_and_direction() {
    for (lang, begin) in [
        (Lang::English, "<html lang=\"en\" dir=\"ltr\">"),
        (Lang::French, "<html lang=\"fr\" dir=\"ltr\">"),
        (Lang::Hindi, "<html lang=\"hi\" dir=\"ltr\">"),
    ] {
        for (name, sheet) in sheets(&book(), &Words::new(lang), to()) {
            assert!(sheet.contains(begin), "{name}");
        }
    }
    let sheet = rules(&book(), &Words::new(Lang::French));
    assert!(sheet.contains("<h1>Règles du groupe</h1>"));
    let sheet = rules(&book(), &Words::new(Lang::Hindi));
    assert!(sheet.contains("<h1>हमारे नियम</h1>"));
    assert!(
        sheet.contains("Noto Sans Devanagari"),
        "a face that has its letters"
    );
}

#[test]
fn every_sheet_ends_with_a_line_that_it_is_not_locked() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let line = words.get("paper-plain");
        for (name, sheet) in sheets(&book(), &words, to()) {
            let end = format!("<p>{line}</p>\n</footer>\n</body>\n</html>\n");
            assert!(sheet.ends_with(&end), "{name}");
        }
    }
}

#[test]
fn what_people_wrote_is_only_text() {
    let words = Words::new(Lang::English);
    for (name, sheet) in &sheets(&book(), &words, to())[2..6] {
        assert!(
            sheet.contains(
                "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;circle&quot; &amp; more"
            ),
            "{name}"
        );
    }
    let sheet = rules(&book(), &words);
    assert!(sheet.contains("&lt;/style&gt;&lt;img src=x onerror=1&gt;"));
}

#[test]
fn every_script_survives_and_finds_its_own_direction() {
    let words = Words::new(Lang::English);
    let sheet = rules(&book(), &words);
    assert!(sheet.contains("<li dir=\"auto\">यहाँ भनिएको कुरा यहीं रहन्छ।</li>"));
    assert!(sheet.contains("<li dir=\"auto\">ما يُقال هنا يبقى هنا</li>"));
    assert!(sheet.contains("Nobody has to speak.<br/>\nBeing here is enough.</li>"));
    let sheet = meetings(&book(), &words, from(), to());
    assert!(sheet.contains("<p dir=\"auto\">हरियो कोठा</p>"));
}

#[test]
fn names_are_where_somebody_takes_something_on_and_the_group_s_on_no_sheet() {
    for (name, sheet) in all() {
        if !name.starts_with("rota") && !name.starts_with("plans, full") {
            assert!(
                !sheet.contains("Anahita") && !sheet.contains("Bo "),
                "{name}"
            );
            assert!(!sheet.contains("Tea"), "{name}");
        }
        assert!(!sheet.contains("Hidden Harbour"), "{name}");
    }
}

/// The part of a sheet under a day.
fn under<'a>(sheet: &'a str, day: &str) -> &'a str {
    let (_, after) = sheet.split_once(&format!("<h2>{day}</h2>")).unwrap();
    after.split_once("</section>").unwrap().0
}

#[test]
fn the_rota_has_names_where_somebody_is_and_a_line_where_nobody_is() {
    let sheet = rota(&book(), &Words::new(Lang::English), from(), to());
    assert!(sheet.contains("<p>20 November 2026 to 31 December 2026</p>"));
    let sheet = without_marks(&sheet);
    let tea = "<tr><th scope=\"row\" dir=\"auto\">Tea</th>";
    let first = under(&sheet, "Tuesday 24 November");
    assert!(first.contains(&format!("{tea}<td dir=\"auto\">Anahita</td></tr>")));
    let second = under(&sheet, "Tuesday 8 December");
    assert!(second.contains("<td dir=\"auto\">Anahita and Bo &amp; &lt;i&gt;</td>"));
    assert!(second.contains("The hall") && second.contains("This meeting moved."));
    let third = under(&sheet, "Tuesday 22 December");
    assert!(third.contains(&format!(
        "{tea}<td class=\"open\"><span>open</span></td></tr>"
    )));
    assert!(!sheet.contains("January"), "the last day is not shown");
}

#[test]
fn a_meeting_says_when_and_where_or_that_it_is_not() {
    let words = Words::new(Lang::English);
    let sheet = meetings(&book(), &words, from(), date(2027, 2, 1));
    let first = under(&sheet, "Tuesday 24 November");
    assert!(first.contains("<p>15:00 to 16:30</p>"));
    for sheet in [sheet, rota(&book(), &words, from(), date(2027, 2, 1))] {
        let last = under(&sheet, "Tuesday 5 January");
        assert!(last.contains("This meeting does not take place."));
        assert!(!last.contains("15:00") && !last.contains("<table>"));
    }
}

#[test]
fn an_empty_sheet_says_so() {
    let words = Words::new(Lang::English);
    let empty = Book::default();
    assert!(rules(&empty, &words).contains("No rule is written down yet."));
    for sheet in [
        rota(&empty, &words, from(), to()),
        meetings(&empty, &words, from(), from()),
    ] {
        assert!(sheet.contains("No meeting is planned in this time."));
    }
}

#[test]
fn a_turn_of_somebody_who_left_is_somebody_s() {
    let mut book = book();
    Arc::make_mut(&mut book.members).members.clear();
    let sheet = rota(&book, &Words::new(Lang::English), from(), to());
    assert!(sheet.contains("<td dir=\"auto\">somebody</td>"));
}

fn card(byte: u8, of: u8, kind: CardKind, text: &str, audience: AudienceView) -> CardView {
    CardView {
        id: CardId(id(byte)),
        member: MemberId(id(of)),
        kind,
        text: text.into(),
        hours: "evenings".into(),
        message: true,
        preferred: false,
        audience,
    }
}

#[test]
fn only_cards_for_everyone_are_on_the_call_list() {
    let mut book = book();
    let words = Words::new(Lang::English);
    let empty = calls(&book, &words);
    assert!(empty.contains("nobody has to") && !empty.contains("Anahita"));
    let chosen = AudienceView::Members(vec![MemberId(id(2))]);
    book.cards = Arc::new(CardsView {
        cards: vec![
            card(61, 1, CardKind::Phone, "555 011", chosen),
            card(62, 1, CardKind::Phone, "555 010", AudienceView::Everyone),
            card(63, 1, CardKind::Email, "ana@x.org", AudienceView::Everyone),
            card(64, 2, CardKind::Phone, "555 012", AudienceView::Nobody),
        ],
        taken_back: vec![],
    });
    let sheet = calls(&book, &words);
    assert!(sheet.contains("555 010; evenings; A message is fine."));
    for absent in ["555 011", "555 012", "ana@x.org", "Bo &", "Hidden Harbour"] {
        assert!(!sheet.contains(absent), "{absent}");
    }
}

#[test]
fn the_rules_that_hold_are_printed_with_their_day_and_what_to_do_in_case_of_harm() {
    let words = Words::new(Lang::English);
    let mut book = book();
    assert!(rules(&book, &words).contains("A draft. We have not adopted it yet."));
    let plan = Arc::make_mut(&mut book.plan);
    plan.adopted = Some(AdoptedRules {
        decision: DecisionId(id(41)),
        version: 2,
        rules: vec!["One speaks at a time.".into()],
        date: Some(date(2026, 3, 12)),
        until: None,
    });
    plan.exceptions = vec![RuleView {
        id: RuleId(id(42)),
        text: "We call the helpline together.".into(),
    }];
    let sheet = rules(&book, &words);
    assert!(sheet.contains("Adopted on 12 March 2026"), "{sheet}");
    assert!(sheet.contains("One speaks at a time."));
    assert!(
        !sheet.contains("Nobody has to speak."),
        "the draft is not the rules"
    );
    assert!(sheet.contains("If somebody is harmed"));
    assert!(sheet.contains("We call the helpline together."));
}

/// A sheet as it is read aloud.
fn without_marks(sheet: &str) -> String {
    let mut out = String::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("<svg") {
        out.push_str(before);
        rest = after.split_once("</svg> ").unwrap().1;
    }
    out + rest
}

#[test]
fn a_mark_is_drawn_beside_its_job_and_not_read_aloud() {
    let sheet = rota(&book(), &Words::new(Lang::English), from(), to());
    assert!(sheet.contains("aria-hidden=\"true\"><polyline points=\"5,8 6,19 "));
    assert!(sheet.contains("</svg> Tea</th>"));
}

#[test]
fn two_seats_are_two_lines_and_who_learns_stands_beside() {
    let mut book = book();
    let plan = Arc::make_mut(&mut book.plan);
    plan.roles[0].seats = 2;
    let learns = TurnView {
        member: MemberId(id(2)),
        learning: true,
        ..plan.turns[0].clone()
    };
    plan.turns.push(learns);
    let sheet = rota(&book, &Words::new(Lang::English), from(), to());
    let first = under(&sheet, "Tuesday 24 November");
    assert!(first.contains("Anahita, with Bo &amp; &lt;i&gt; learning</td>"));
    assert_eq!(first.matches("class=\"open\"").count(), 1);
    assert_eq!(
        under(&sheet, "Tuesday 8 December")
            .matches("class=\"open\"")
            .count(),
        0
    );
    assert_eq!(
        under(&sheet, "Tuesday 22 December")
            .matches("class=\"open\"")
            .count(),
        2
    );
}

#[test]
fn a_sheet_to_sign_up_has_the_jobs_and_empty_lines_and_nobody_s_name() {
    let mut book = book();
    let plan = Arc::make_mut(&mut book.plan);
    plan.roles[0].willing = vec![MemberId(id(1))];
    let sheet = sign_up(&book, &Words::new(Lang::English));
    assert!(sheet.contains("Tea</h2>") && sheet.contains("Cups</p>"));
    assert_eq!(sheet.matches("class=\"open\"").count(), 3);
    assert!(!sheet.contains("Anahita") && !sheet.contains("Bo &amp;"));
}
