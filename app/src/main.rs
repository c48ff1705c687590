//! Commonbook: the window, and the command line on the same book.

mod arguments;
mod demo;
mod failure;
mod passphrase;
mod place;
mod run;
mod show;
mod terminal;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let words = commonbook_words::Words::new(arguments::language(&arguments));
    match arguments::parse(&arguments, &words) {
        arguments::Parsed::Help(text) => {
            terminal::print(&text);
            ExitCode::SUCCESS
        }
        arguments::Parsed::Wrong { json, hint } => {
            failure::Failure::usage(hint).report(&words, json);
            ExitCode::from(2)
        }
        arguments::Parsed::Run(matches) => {
            let json = arguments::wants_json(&matches);
            match run::run(&matches, &words, json) {
                Ok(()) => ExitCode::SUCCESS,
                Err(failure) => {
                    failure.report(&words, json);
                    ExitCode::from(failure.code())
                }
            }
        }
    }
}
