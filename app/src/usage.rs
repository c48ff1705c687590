//! Help, and what is wrong with what was typed, in the words of the chosen language.

use clap::{
    Arg, ArgAction, ArgMatches, Command,
    error::{ContextKind, ContextValue, ErrorKind},
};
use commonbook_words::Words;

use crate::{arguments::Parsed, failure::Failure};

/// Puts our own words in the place of those that the reader of arguments brings along, which are English.
pub(crate) fn in_words(command: Command, words: &Words) -> Command {
    let headings = Headings {
        usage: words.get("cli-usage"),
        commands: words.get("cli-commands"),
        arguments: words.get("cli-arguments"),
        options: words.get("cli-options"),
        common: words.get("cli-common"),
        help: words.get("cli-help"),
    };
    let version = Arg::new("version").long("version").short('V');
    let version = version
        .action(ArgAction::Version)
        .help(words.get("cli-version"));
    below(command.disable_version_flag(true).arg(version), &headings)
}

struct Headings {
    usage: String,
    commands: String,
    arguments: String,
    options: String,
    common: String,
    help: String,
}

/// The same for a command and those below it.
fn below(command: Command, headings: &Headings) -> Command {
    let help = Arg::new("help").long("help").short('h');
    let help = help.action(ArgAction::Help).help(headings.help.clone());
    let command = command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help)
        .subcommand_help_heading(headings.commands.clone())
        .help_template(format!(
            "{{about}}\n\n{}:\n  {{usage}}\n\n{{all-args}}",
            headings.usage
        ));
    let mut number = 0;
    let command = command.mut_args(|arg| {
        number += 1;
        let common =
            arg.is_global_set() || matches!(arg.get_action(), ArgAction::Help | ArgAction::Version);
        if arg.is_positional() {
            arg.help_heading(headings.arguments.clone())
                .hide_possible_values(true)
                .display_order(number)
        } else if common {
            arg.help_heading(headings.common.clone()).display_order(900)
        } else {
            arg.help_heading(headings.options.clone())
                .display_order(number)
        }
    });
    command.mut_subcommands(|inner| below(inner, headings))
}

/// The help of a command that is named behind `help`.
pub(crate) fn help_of(known: &mut Command, of: &ArgMatches) -> Parsed {
    known.build();
    let mut at = known;
    for name in of.get_many::<String>("of").into_iter().flatten() {
        match at.find_subcommand_mut(name) {
            Some(inner) => at = inner,
            None => {
                let failure = Failure::usage("error-usage-command").with("given", name.clone());
                let json = of.get_flag("json");
                return Parsed::Wrong { json, failure };
            }
        }
    }
    Parsed::Help(at.render_help().to_string().trim_end().to_owned())
}

/// What is wrong with what was typed.
pub(crate) fn wrong(error: &clap::Error) -> Failure {
    let said = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let arg = said(ContextKind::InvalidArg);
    let value = said(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => Failure::usage("error-usage-command")
            .with("given", said(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => Failure::usage("error-usage-option").with("given", arg),
        ErrorKind::MissingRequiredArgument => {
            Failure::usage("error-usage-missing").with("what", arg)
        }
        ErrorKind::MissingSubcommand => {
            Failure::usage("error-usage-missing").with("what", said(ContextKind::ValidSubcommand))
        }
        ErrorKind::ArgumentConflict => Failure::usage("error-usage-conflict")
            .with("one", arg)
            .with("other", said(ContextKind::PriorArg)),
        ErrorKind::InvalidValue if value.is_empty() => {
            Failure::usage("error-usage-missing").with("what", arg)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Failure::usage("error-usage-value")
            .with("given", value)
            .with("what", arg),
        _ => Failure::usage("error-usage"),
    }
}
