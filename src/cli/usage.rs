//! What clap refuses, as a [`UsageError`].
//! Used by the command line's entry. Takes clap's errors apart by their kind and values, never by their text.

use std::ffi::{OsStr, OsString};

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::Cli;
use crate::present::UsageError;
use crate::present::words::{Locale, locale_for, system_language};

/// Whether this is not an error but a request: for the help, for the version; or nothing was typed at all.
pub(super) fn is_request(error: &clap::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    )
}

/// Whether JSON events were asked for, as far as wrong arguments show it. `typed` begins with the program.
pub(super) fn wants_json(typed: &[OsString]) -> bool {
    typed.iter().take_while(|argument| *argument != "--").any(|argument| argument == "--json")
}

/// The language that `--lang` names, or the computer's. `typed` begins with the program.
///
/// # Errors
/// When there is no such language.
pub(super) fn language(typed: &[OsString]) -> Result<Locale, UsageError> {
    match typed_language(typed) {
        // Without a value: clap says what is wrong.
        None | Some("") => Ok(Locale::Of(system_language())),
        Some(tag) => locale_for(tag).ok_or_else(|| UsageError::NoSuchLanguage { typed: tag.to_owned() }),
    }
}

fn typed_language(typed: &[OsString]) -> Option<&str> {
    let options = typed.iter().take_while(|argument| *argument != "--");
    let mut rest = options.skip_while(|argument| !is_language_option(argument));
    let option = rest.next()?.to_str()?;
    match option.split_once('=') {
        Some((_, tag)) => Some(tag),
        None => rest.next()?.to_str(),
    }
}

fn is_language_option(argument: &OsStr) -> bool {
    argument == "--lang" || argument.as_encoded_bytes().starts_with(b"--lang=")
}

/// What is wrong. `typed` begins with the program.
pub(super) fn usage_error(error: &clap::Error, typed: &[OsString]) -> UsageError {
    let command = command(typed);
    let program =
        command.as_ref().map_or_else(|| "bromide-cli".to_owned(), |name| format!("bromide-cli {name}"));
    let (args, prior) = (values(error, ContextKind::InvalidArg), values(error, ContextKind::PriorArg));
    let argument = without_brackets(args.first().map_or("", |arg| name(arg)));
    let value = values(error, ContextKind::InvalidValue).concat();
    let choices = values(error, ContextKind::ValidValue);
    match error.kind() {
        ErrorKind::MissingRequiredArgument => UsageError::Missing {
            arguments: args.iter().map(|arg| without_brackets(arg)).collect(),
            example: example(command.as_deref()),
        },
        ErrorKind::InvalidSubcommand => UsageError::NoSuchCommand {
            typed: values(error, ContextKind::InvalidSubcommand).concat(),
            commands: commands(),
        },
        ErrorKind::MissingSubcommand => UsageError::NoCommand { commands: commands() },
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            let close = values(error, ContextKind::SuggestedArg);
            let close = close.first().map(|close| name(close).to_owned());
            UsageError::NoSuchOption { program, option: argument, close }
        }
        ErrorKind::UnknownArgument => UsageError::TooMany { program, typed: argument },
        ErrorKind::InvalidValue if value.is_empty() && !choices.is_empty() => {
            UsageError::NeedsChoice { argument, choices }
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            // An option is shown with its value, an argument without a dash by the whole command.
            let example = match args.first() {
                Some(arg) if arg.starts_with('-') => without_brackets(arg),
                _ => example(command.as_deref()).to_owned(),
            };
            UsageError::NeedsValue { argument, example, program }
        }
        ErrorKind::InvalidValue => UsageError::NoSuchChoice { argument, value, choices },
        ErrorKind::TooManyValues => UsageError::TakesNoValue { option: argument, value },
        ErrorKind::ArgumentConflict => match prior.first().map(|prior| name(prior)) {
            Some(prior) if prior != argument => UsageError::Conflict { argument, other: prior.to_owned() },
            _ => UsageError::Twice { argument },
        },
        ErrorKind::InvalidUtf8 => {
            let unreadable = typed.iter().find(|argument| argument.to_str().is_none());
            let shown = unreadable.map(|argument| argument.to_string_lossy().into_owned());
            UsageError::NotText { shown: shown.unwrap_or_default() }
        }
        _ => UsageError::NotUnderstood { program, argument, value },
    }
}

/// The command among the arguments, if there is one.
fn command(typed: &[OsString]) -> Option<String> {
    // The tag after `--lang` is not a command.
    let is_tag = |at: usize| at.checked_sub(1).and_then(|at| typed.get(at)).is_some_and(|it| it == "--lang");
    let words = typed.iter().enumerate().skip(1).filter(|(at, _)| !is_tag(*at)).map(|(_, argument)| argument);
    let first = words.into_iter().find(|argument| !argument.as_encoded_bytes().starts_with(b"-"))?;
    commands().into_iter().find(|name| OsStr::new(name) == first)
}

fn commands() -> Vec<String> {
    Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

fn example(command: Option<&str>) -> &'static str {
    match command {
        Some("areas") => "bromide-cli areas auto --da MTK_AllInOne_DA.bin",
        Some("backup") => "bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin",
        Some("batch") => "bromide-cli batch dumps",
        Some("check") => "bromide-cli check dump.bin",
        Some("da") => "bromide-cli da MTK_AllInOne_DA.bin",
        Some("extract") => "bromide-cli extract dump.bin rescued",
        Some("files") => "bromide-cli files dump.bin",
        Some("inspect") => "bromide-cli inspect dump.bin",
        Some("resume") => "bromide-cli resume dump.bin.part",
        Some("simulate") => "bromide-cli simulate --link ./phone",
        _ => "bromide-cli read auto dump.bin",
    }
}

/// What clap's error holds of this kind.
fn values(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(value)) => vec![value.clone()],
        Some(ContextValue::Strings(values)) => values.clone(),
        _ => vec![],
    }
}

/// An argument as it is typed: `--check` of clap's `--check <CHECK>`.
fn name(arg: &str) -> &str {
    arg.split_once([' ', '=']).map_or(arg, |(name, _)| name)
}

/// `--wait SECS` of clap's `--wait <SECS>`.
fn without_brackets(arg: &str) -> String {
    arg.replace(['<', '>', '[', ']'], "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::Present as _;
    use clap::Parser as _;

    fn sentence(line: &str) -> String {
        let typed: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let error = Cli::try_parse_from(&typed).expect_err(line);
        assert!(!is_request(&error), "{line}");
        usage_error(&error, &typed).present()
    }

    #[test]
    fn a_wrong_argument_becomes_one_sentence_with_the_value_and_what_would_be_right() {
        for (line, says) in [
            ("bromide-cli read", "PORT, FILE are missing. Example: bromide-cli read auto dump.bin"),
            ("bromide-cli read auto", "FILE is missing. Example: bromide-cli read auto dump.bin"),
            ("bromide-cli check", "FILE is missing. Example: bromide-cli check dump.bin"),
            (
                "bromide-cli read a b --check maybe",
                "--check \"maybe\" does not exist: use one of full, sampled, off",
            ),
            ("bromide-cli read a b --check", "--check needs a value: one of full, sampled, off"),
            (
                "bromide-cli read a b --wait",
                "--wait needs a value. Example: --wait SECS (see bromide-cli read --help)",
            ),
            (
                "bromide-cli read a ",
                "FILE needs a value. Example: bromide-cli read auto dump.bin (see bromide-cli read --help)",
            ),
            (
                "bromide-cli check ",
                "FILE needs a value. Example: bromide-cli check dump.bin (see bromide-cli check --help)",
            ),
            ("bromide-cli read a b --wait 1 --wait 2", "--wait appears more than once: use it once"),
            ("bromide-cli read a b --json=3", "--json takes no value such as \"3\": use only --json"),
            ("bromide-cli read a b --forse", "bromide-cli read has no option --forse: did you mean --force?"),
            (
                "bromide-cli read a b --zzz",
                "bromide-cli read has no option --zzz: bromide-cli read --help shows all options",
            ),
            ("bromide-cli --lang de read auto", "FILE is missing. Example: bromide-cli read auto dump.bin"),
            (
                "bromide-cli read a b --lang",
                "--lang needs a value. Example: --lang TAG (see bromide-cli read --help)",
            ),
            ("bromide-cli ports x", "bromide-cli ports does not expect \"x\": see bromide-cli ports --help"),
            ("bromide-cli --json", "bromide-cli has no option --json: bromide-cli --help shows all options"),
        ] {
            assert_eq!(sentence(line), says, "{line}");
        }
        for line in ["bromide-cli fly", "bromide-cli help fly"] {
            assert!(
                sentence(line)
                    .starts_with("There is no command \"fly\": the commands are ports, info, areas, read, ")
            );
        }
    }

    #[test]
    fn the_language_is_found_wherever_it_is_typed() {
        let wanted = |line: &str| {
            let typed: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            language(&typed).map(Locale::tag)
        };
        for line in [
            "bromide-cli --lang pt-BR ports",
            "bromide-cli ports --lang pt",
            "bromide-cli fly --lang=pt_BR.UTF-8",
        ] {
            assert_eq!(wanted(line), Ok("pt-BR"), "{line}");
        }
        let system = system_language().tag();
        for line in ["bromide-cli ports", "bromide-cli ports --lang", "bromide-cli check -- --lang de"] {
            assert_eq!(wanted(line), Ok(system), "{line}");
        }
        let none = UsageError::NoSuchLanguage { typed: "tlh".into() };
        assert_eq!(wanted("bromide-cli ports --lang tlh"), Err(none.clone()));
        let sentence = none.present();
        assert!(sentence.starts_with("There is no language \"tlh\": use one of en, "), "{sentence}");
        assert!(["de", "pt-BR", "zh-CN"].iter().all(|tag| sentence.contains(tag)), "{sentence}");
    }

    #[test]
    fn help_and_version_are_requests_and_not_errors() {
        for line in
            ["bromide-cli", "bromide-cli --help", "bromide-cli read -h", "bromide-cli -V", "bromide-cli help"]
        {
            assert!(is_request(&Cli::try_parse_from(line.split(' ')).expect_err(line)), "{line}");
        }
    }

    #[test]
    fn json_after_the_end_of_the_options_is_not_a_request_for_it() {
        let wants = |line: &str| wants_json(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert!(wants("bromide-cli read --json a") && wants("bromide-cli fly --json"));
        assert!(!wants("bromide-cli read a -- --json") && !wants("bromide-cli read --jsonn"));
    }

    #[cfg(unix)]
    #[test]
    fn an_argument_that_is_not_text_is_shown_as_far_as_possible() {
        use std::os::unix::ffi::OsStringExt as _;
        let typed = ["bromide-cli".into(), "read".into(), OsString::from_vec(b"p\xff".to_vec()), "d".into()];
        let error = Cli::try_parse_from(&typed).expect_err("no text");
        assert_eq!(
            usage_error(&error, &typed).present(),
            "\"p\u{fffd}\" is not valid text: use only letters that this system can show"
        );
    }
}
