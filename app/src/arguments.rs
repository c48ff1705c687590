//! What can be typed after the program's name. Names and exit codes are fixed: scripts rely on them.

use std::ffi::OsString;

use clap::{Arg, ArgAction, ArgMatches, Command, error::ErrorKind, value_parser};
use commonbook_words::{Lang, Words};

use crate::{failure::Failure, usage};

/// What was typed.
pub(crate) enum Parsed {
    /// Help was asked for.
    Help(String),
    /// It is no command.
    Wrong { json: bool, failure: Failure },
    /// A command, or none.
    Run(Box<ArgMatches>),
}

/// The language that was asked for, or the system's; English where there is no pack for it.
pub(crate) fn language(arguments: &[OsString]) -> Lang {
    let texts: Vec<&str> = arguments.iter().filter_map(|a| a.to_str()).collect();
    let after = texts
        .iter()
        .position(|a| *a == "--lang")
        .and_then(|at| texts.get(at + 1))
        .copied();
    let joined = texts.iter().find_map(|a| a.strip_prefix("--lang="));
    let system = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok());
    let tag = after
        .or(joined)
        .map(str::to_owned)
        .or(system)
        .unwrap_or_default();
    Lang::for_tag(&tag).unwrap_or_default()
}

/// Reads what was typed.
pub(crate) fn parse(arguments: &[OsString], words: &Words) -> Parsed {
    let mut known = usage::in_words(command(words), words);
    match known.try_get_matches_from_mut(arguments) {
        Ok(matches) => match matches.subcommand() {
            Some(("help", of)) => usage::help_of(&mut known, of),
            _ => Parsed::Run(Box::new(matches)),
        },
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            ) =>
        {
            Parsed::Help(error.to_string().trim_end().to_owned())
        }
        Err(error) => Parsed::Wrong {
            json: arguments.iter().any(|a| a == "--json"),
            failure: usage::wrong(&error),
        },
    }
}

/// Whether a script is listening.
pub(crate) fn wants_json(matches: &ArgMatches) -> bool {
    matches.get_flag("json")
}

fn command(words: &Words) -> Command {
    let option = |name: &'static str, value: &'static str, text: &str| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .help(words.get(text))
    };
    let flag = |name: &'static str, text: &str| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(words.get(text))
    };
    let file = || {
        Arg::new("file")
            .value_name("FILE")
            .required(true)
            .help(words.get("cli-file"))
    };
    let part = |name: &'static str, text: &str| Command::new(name).about(words.get(text));
    let listen =
        || option("listen", "ADDR", "cli-listen").value_parser(value_parser!(std::net::SocketAddr));
    let seconds = || option("for", "SECONDS", "cli-for").value_parser(value_parser!(u64));
    let member = || {
        Arg::new("member")
            .value_name("MEMBER")
            .required(true)
            .help(words.get("cli-member"))
    };
    Command::new("commonbook")
        .bin_name("commonbook")
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.get("cli-about"))
        .arg(option("vault", "FILE", "cli-vault").global(true))
        .arg(option("passphrase-file", "FILE", "cli-passphrase-file").global(true))
        .arg(flag("json", "cli-json").global(true))
        .arg(option("lang", "TAG", "cli-lang").global(true))
        .subcommand(
            part("demo", "cli-demo")
                .arg(flag("headless", "cli-demo-headless"))
                .arg(
                    option("members", "N", "cli-demo-members")
                        .value_parser(value_parser!(u8).range(2..=8)),
                )
                .arg(option("seed", "S", "cli-demo-seed").value_parser(value_parser!(u64))),
        )
        .subcommand(
            part("new", "cli-new")
                .arg(option("group", "NAME", "cli-group").required(true))
                .arg(option("alias", "ALIAS", "cli-alias").required(true)),
        )
        .subcommand(
            part("invite", "cli-invite")
                .arg(option("as", "MEMBER", "cli-as"))
                .arg(listen())
                .arg(seconds())
                .arg(flag("yes", "cli-yes")),
        )
        .subcommand(
            part("join", "cli-join")
                .arg(option("alias", "ALIAS", "cli-alias").required(true))
                .arg(option("words", "WORDS", "cli-words").required_unless_present("ask"))
                .arg(option("at", "ADDR", "cli-at"))
                .arg(option("ask", "FILE", "cli-ask").conflicts_with_all(["words", "at"]))
                .arg(seconds())
                .arg(flag("yes", "cli-yes")),
        )
        .subcommand(
            part("admit", "cli-admit")
                .arg(file())
                .arg(option("as", "MEMBER", "cli-as"))
                .arg(flag("yes", "cli-yes")),
        )
        .subcommand(
            part("show", "cli-show")
                .arg(
                    Arg::new("what")
                        .value_name("WHAT")
                        .required(true)
                        .help(words.get("cli-show-what"))
                        .value_parser([
                            "book",
                            "today",
                            "meetings",
                            "rota",
                            "jobs",
                            "rules",
                            "notes",
                            "people",
                            "proposals",
                            "status",
                            "slips",
                            "handed",
                            "agenda",
                            "venues",
                            "breaks",
                            "trials",
                            "decisions",
                            "pack",
                            "places",
                            "plans",
                            "versions",
                            "private",
                            "asks",
                            "circle",
                        ]),
                )
                .arg(option("from", "DATE", "cli-from"))
                .arg(option("to", "DATE", "cli-to"))
                .arg(option("note", "NOTE", "cli-note")),
        )
        .subcommand(
            part("print", "cli-print")
                .arg(
                    Arg::new("what")
                        .value_name("WHAT")
                        .required(true)
                        .help(words.get("cli-print-what"))
                        .value_parser([
                            "rota", "meetings", "rules", "calls", "sign-up", "agenda", "pack",
                            "places", "plans",
                        ]),
                )
                .arg(
                    Arg::new("file")
                        .value_name("OUT.html")
                        .required(true)
                        .help(words.get("cli-print-file")),
                )
                .arg(option("from", "DATE", "cli-from"))
                .arg(option("to", "DATE", "cli-to")),
        )
        .subcommand(
            part("edit", "cli-edit")
                .arg(
                    Arg::new("edit")
                        .value_name("EDIT")
                        .required_unless_present("schema")
                        .help(words.get("cli-edit-json")),
                )
                .arg(flag("schema", "cli-edit-schema")),
        )
        .subcommand(
            part("propose", "cli-propose")
                .subcommand_required(true)
                .subcommand(part("remove", "cli-propose-remove").arg(member()))
                .subcommand(
                    part("paper", "cli-propose-paper").arg(
                        Arg::new("alias")
                            .value_name("ALIAS")
                            .required(true)
                            .help(words.get("cli-paper-alias")),
                    ),
                )
                .subcommand(
                    part("set-aside", "cli-propose-set-aside")
                        .arg(member())
                        .arg(option("device", "ID", "cli-device")),
                )
                .subcommand(
                    part("let-go", "cli-propose-let-go").arg(
                        Arg::new("what")
                            .value_name("WHAT")
                            .required(true)
                            .help(words.get("cli-let-go")),
                    ),
                )
                .subcommand(
                    part("policy", "cli-propose-policy").arg(
                        Arg::new("policy")
                            .value_name("JSON")
                            .required(true)
                            .help(words.get("cli-policy")),
                    ),
                ),
        )
        .subcommand(
            part("endorse", "cli-endorse").arg(
                Arg::new("proposal")
                    .value_name("ID")
                    .required(true)
                    .help(words.get("cli-proposal")),
            ),
        )
        .subcommand(part("leave", "cli-leave").arg(flag("yes", "cli-yes")))
        .subcommand(
            part("meet", "cli-meet")
                .arg(listen())
                .arg(option("dial", "ADDR", "cli-dial").action(ArgAction::Append))
                .arg(flag("no-discovery", "cli-no-discovery"))
                .arg(flag("until-quiet", "cli-until-quiet"))
                .arg(
                    option("box", "KIND", "cli-box")
                        .value_parser(["barrier", "closing", "feedback"])
                        .hide_possible_values(true),
                )
                .arg(option("slip", "TEXT", "cli-slip"))
                .arg(seconds()),
        )
        .subcommand(
            part("private", "cli-private")
                .arg(
                    Arg::new("text")
                        .value_name("TEXT")
                        .required_unless_present("drop")
                        .help(words.get("cli-hand-text")),
                )
                .arg(option("title", "TITLE", "cli-private-title"))
                .arg(option("page", "ID", "cli-private-page"))
                .arg(
                    option("drop", "ID", "cli-private-drop")
                        .conflicts_with_all(["title", "text", "page"]),
                ),
        )
        .subcommand(
            part("ask", "cli-ask-for")
                .subcommand_required(true)
                .subcommand(
                    part("add", "cli-ask-add")
                        .arg(
                            Arg::new("text")
                                .value_name("TEXT")
                                .required(true)
                                .help(words.get("cli-hand-text")),
                        )
                        .arg(option("until", "DATE", "cli-ask-until")),
                )
                .subcommand(
                    part("end", "cli-ask-end").arg(
                        Arg::new("ask")
                            .value_name("ASK")
                            .help(words.get("cli-ask-which")),
                    ),
                ),
        )
        .subcommand(
            part("circle", "cli-circle")
                .subcommand_required(true)
                .subcommand(
                    part("write", "cli-circle-write")
                        .arg(
                            Arg::new("text")
                                .value_name("TEXT")
                                .required(true)
                                .help(words.get("cli-hand-text")),
                        )
                        .arg(
                            option("to", "MEMBER", "cli-circle-to")
                                .required(true)
                                .action(ArgAction::Append),
                        )
                        .arg(option("instead-of", "ID", "cli-circle-instead")),
                )
                .subcommand(
                    part("take-back", "cli-circle-back").arg(
                        Arg::new("note")
                            .value_name("NOTE")
                            .required(true)
                            .help(words.get("cli-circle-which")),
                    ),
                ),
        )
        .subcommand(
            part("hand", "cli-hand")
                .arg(member().required(false).required_unless_present("drop"))
                .arg(
                    Arg::new("text")
                        .value_name("TEXT")
                        .required_unless_present("drop")
                        .help(words.get("cli-hand-text")),
                )
                .arg(option("drop", "ID", "cli-hand-drop").conflicts_with_all(["member", "text"])),
        )
        .subcommand(
            part("carry", "cli-carry")
                .subcommand_required(true)
                .subcommand(part("out", "cli-carry-out").arg(file()))
                .subcommand(
                    part("in", "cli-carry-in")
                        .arg(file())
                        .arg(flag("yes", "cli-yes")),
                ),
        )
        .subcommand(
            part("calendar", "cli-calendar")
                .subcommand_required(true)
                .subcommand(
                    part("out", "cli-calendar-out")
                        .arg(file())
                        .arg(option("title", "TEXT", "cli-calendar-title"))
                        .arg(flag("titles", "cli-calendar-titles").conflicts_with("title"))
                        .arg(flag("places", "cli-calendar-places")),
                )
                .subcommand(
                    part("in", "cli-calendar-in")
                        .arg(file())
                        .arg(flag("dry-run", "cli-calendar-dry-run"))
                        .arg(option("zone", "ZONE", "cli-calendar-zone")),
                ),
        )
        .subcommand(part("check", "cli-check"))
        .subcommand(part("passphrase", "cli-passphrase").arg(option(
            "new-passphrase-file",
            "FILE",
            "cli-new-passphrase-file",
        )))
        .subcommand(part("wipe", "cli-wipe").arg(flag("yes", "cli-yes")))
        .subcommand(
            part("help", "cli-help-of").arg(
                Arg::new("of")
                    .value_name("COMMAND")
                    .num_args(0..)
                    .help(words.get("cli-command")),
            ),
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_do_not_contradict_each_other() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            usage::in_words(command(&words), &words).debug_assert();
        }
    }
}
