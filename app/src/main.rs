//! Commonbook: the window, and the command line on the same book.

mod arguments;
mod calendar;
mod clock;
mod demo;
mod ended;
mod failure;
mod passphrase;
mod place;
mod print;
mod run;
mod show;
mod terminal;
mod usage;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    // What a library says when it panics may quote the book. Where a page is read, a panic is an error like others.
    std::panic::set_hook(Box::new(|_| {}));
    std::panic::catch_unwind(start).unwrap_or_else(|_| {
        failure::Failure::own_fault().report(
            &commonbook_words::Words::new(commonbook_words::Lang::default()),
            false,
        );
        ExitCode::from(1)
    })
}

fn start() -> ExitCode {
    let arguments: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let words = commonbook_words::Words::new(arguments::language(&arguments));
    match arguments::parse(&arguments, &words) {
        arguments::Parsed::Help(text) => {
            terminal::print(&text);
            ExitCode::SUCCESS
        }
        arguments::Parsed::Wrong { json, failure } => {
            failure.report(&words, json);
            ExitCode::from(failure.code())
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
