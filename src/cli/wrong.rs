//! Arguments that cannot be understood: each mistake becomes one sentence that names what was typed and what would be right.
//!
//! Used by the command line's entry. Takes clap's errors apart by their kind and their values, never by their words.

use std::ffi::{OsStr, OsString};

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::Cli;
use crate::present::UserError;

/// Whether this is no mistake but a wish: for the help, for the version; or nothing was typed at all.
pub(super) fn is_wish(error: &clap::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    )
}

/// Whether JSON events were asked for, as far as that can be told of arguments that are wrong. `typed` begins with the program.
pub(super) fn wants_json(typed: &[OsString]) -> bool {
    typed.iter().take_while(|word| *word != "--").any(|word| word == "--json")
}

/// The mistake in one sentence. `typed` begins with the program.
pub(super) fn sentence(error: &clap::Error, typed: &[OsString]) -> UserError {
    let command = command(typed);
    let program =
        command.as_ref().map_or_else(|| "bromide-cli".to_owned(), |name| format!("bromide-cli {name}"));
    let (args, prior) = (words(error, ContextKind::InvalidArg), words(error, ContextKind::PriorArg));
    let arg = args.first().map_or("an argument", |arg| name(arg));
    let value = words(error, ContextKind::InvalidValue).concat();
    let valid = words(error, ContextKind::ValidValue);
    UserError::usage(match error.kind() {
        ErrorKind::MissingRequiredArgument => {
            let missing: Vec<String> = args.iter().map(|arg| arg.replace(['<', '>'], "")).collect();
            let be = if missing.len() == 1 { "is" } else { "are" };
            format!("{} {be} missing: write it like {}", list(&missing, "and"), example(command.as_deref()))
        }
        ErrorKind::InvalidSubcommand => format!(
            "There is no command {:?}: the commands are {}",
            words(error, ContextKind::InvalidSubcommand).concat(),
            list(&commands(), "and")
        ),
        ErrorKind::MissingSubcommand => {
            format!("A command is missing: give one of {}", list(&commands(), "and"))
        }
        ErrorKind::UnknownArgument if arg.starts_with('-') => {
            match words(error, ContextKind::SuggestedArg).first() {
                Some(close) => format!("{program} has no option {arg}: there is {}", name(close)),
                None => format!("{program} has no option {arg}: {program} --help shows those it has"),
            }
        }
        ErrorKind::UnknownArgument => {
            format!("{arg:?} is one word too many for {program}: {program} --help shows how to write it")
        }
        ErrorKind::InvalidValue if value.is_empty() && !valid.is_empty() => {
            format!("{arg} needs a value: one of {}", list(&valid, "and"))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            let like = args.first().map_or_else(String::new, |arg| arg.replace(['<', '>'], ""));
            format!("{arg} needs a value: write it like {like}, see {program} --help")
        }
        ErrorKind::InvalidValue => format!("{arg} {value:?} does not exist: use {}", list(&valid, "or")),
        ErrorKind::TooManyValues => format!("{arg} takes no value such as {value:?}: write only {arg}"),
        ErrorKind::ArgumentConflict => match prior.first().map(|prior| name(prior)) {
            Some(prior) if prior != arg => {
                format!("{arg} and {prior} do not go together: leave one of them out")
            }
            _ => format!("{arg} was given more than once: give it once"),
        },
        ErrorKind::InvalidUtf8 => {
            format!("{} is not readable text: use letters that this system can show", unreadable(typed))
        }
        _ => format!("{arg} {value:?} cannot be understood: {program} --help shows how to write it"),
    })
}

/// The command among the words, if it is one.
fn command(typed: &[OsString]) -> Option<String> {
    let word = typed.iter().skip(1).find(|word| !word.as_encoded_bytes().starts_with(b"-"))?;
    commands().into_iter().find(|name| OsStr::new(name) == word)
}

fn commands() -> Vec<String> {
    Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

fn example(command: Option<&str>) -> &'static str {
    match command {
        Some("check") => "bromide-cli check dump.bin",
        Some("simulate") => "bromide-cli simulate --link ./phone",
        _ => "bromide-cli read auto dump.bin",
    }
}

fn unreadable(typed: &[OsString]) -> String {
    let word = typed.iter().find(|word| word.to_str().is_none());
    word.map_or_else(|| "An argument".to_owned(), |word| format!("{:?}", word.to_string_lossy()))
}

/// What clap says of `kind`, a word each.
fn words(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(word)) => vec![word.clone()],
        Some(ContextValue::Strings(words)) => words.clone(),
        _ => vec![],
    }
}

/// An argument as it is typed: `--check` of `--check <CHECK>`.
fn name(arg: &str) -> &str {
    arg.split_once([' ', '=']).map_or(arg, |(name, _)| name)
}

/// "full, sampled or off".
fn list(words: &[String], last: &str) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., end] => format!("{} {last} {end}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::exit_code;
    use clap::Parser as _;

    fn told(line: &str) -> String {
        let typed: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let error = Cli::try_parse_from(&typed).expect_err(line);
        assert!(!is_wish(&error), "{line}");
        let told = sentence(&error, &typed);
        assert_eq!((exit_code(told.exit), told.what_to_do.len()), (2, 0), "{line}");
        told.cause
    }

    #[test]
    fn every_mistake_is_one_sentence_with_the_value_and_what_would_be_right() {
        for (line, says) in [
            ("bromide-cli read", "PORT and FILE are missing: write it like bromide-cli read auto dump.bin"),
            ("bromide-cli read auto", "FILE is missing: write it like bromide-cli read auto dump.bin"),
            ("bromide-cli check", "FILE is missing: write it like bromide-cli check dump.bin"),
            (
                "bromide-cli read a b --check maybe",
                "--check \"maybe\" does not exist: use full, sampled or off",
            ),
            ("bromide-cli read a b --check", "--check needs a value: one of full, sampled and off"),
            (
                "bromide-cli read a b --wait",
                "--wait needs a value: write it like --wait SECS, see bromide-cli read --help",
            ),
            ("bromide-cli read a b --wait 1 --wait 2", "--wait was given more than once: give it once"),
            ("bromide-cli read a b --json=3", "--json takes no value such as \"3\": write only --json"),
            ("bromide-cli read a b --forse", "bromide-cli read has no option --forse: there is --force"),
            (
                "bromide-cli read a b --zzz",
                "bromide-cli read has no option --zzz: bromide-cli read --help shows those it has",
            ),
            (
                "bromide-cli ports x",
                "\"x\" is one word too many for bromide-cli ports: bromide-cli ports --help shows how to write it",
            ),
            ("bromide-cli --json", "bromide-cli has no option --json: bromide-cli --help shows those it has"),
        ] {
            assert_eq!(told(line), says, "{line}");
        }
        for line in ["bromide-cli fly", "bromide-cli help fly"] {
            assert!(
                told(line).starts_with("There is no command \"fly\": the commands are ports, info, read, ")
            );
        }
    }

    #[test]
    fn the_help_and_the_version_are_no_mistakes() {
        for line in
            ["bromide-cli", "bromide-cli --help", "bromide-cli read -h", "bromide-cli -V", "bromide-cli help"]
        {
            assert!(is_wish(&Cli::try_parse_from(line.split(' ')).expect_err(line)), "{line}");
        }
    }

    #[test]
    fn json_counts_only_before_the_end_of_the_options() {
        let wants = |line: &str| wants_json(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert!(wants("bromide-cli read --json a") && wants("bromide-cli fly --json"));
        assert!(!wants("bromide-cli read a -- --json") && !wants("bromide-cli read --jsonn"));
    }

    #[cfg(unix)]
    #[test]
    fn words_that_are_no_text_are_named_as_well_as_can_be() {
        use std::os::unix::ffi::OsStringExt as _;
        let typed = ["bromide-cli".into(), "read".into(), OsString::from_vec(b"p\xff".to_vec()), "d".into()];
        let error = Cli::try_parse_from(&typed).expect_err("no text");
        assert_eq!(
            sentence(&error, &typed).cause,
            "\"p\u{fffd}\" is not readable text: use letters that this system can show"
        );
    }
}
