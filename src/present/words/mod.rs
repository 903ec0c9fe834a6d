//! Every sentence that the program shows, taken from `assets/i18n/en.ftl` (Project Fluent) by its id.
//!
//! Used through [`tr!`](crate::tr!) by everyone who makes a sentence. Sentences are made in the language that
//! was chosen when the program started.

mod numbers;
mod pseudo;

use std::borrow::Cow;
use std::cell::Cell;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU8, Ordering};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::langid;

pub use fluent_bundle::FluentValue;

/// The English sentences, which are the source of all others.
pub const ENGLISH: &str = include_str!("../../../assets/i18n/en.ftl");

/// In what language sentences are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// English.
    #[default]
    English,
    /// English with every letter replaced by one that English does not have and a third longer: what still
    /// looks English was never in the file. For tests.
    Pseudo,
}

/// Who shows the sentences: what to do is not the same with a mouse and on a command line. Sentences see it
/// as `$front`, which is `cli` or `window`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Front {
    /// `bromide-cli`.
    #[default]
    Cli,
    /// The window.
    Window,
}

/// The sentence with this id, such as `tr!("lost-phone")` or `tr!("link-busy", port = name, holder =
/// &holder)`.
///
/// `"id.attribute"` names an attribute. Values are text (`&str`, `String`) or numbers; numbers are written by
/// the rules of the language and choose the plural.
#[macro_export]
macro_rules! tr {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::present::words::text($id, &[$((stringify!($name), $crate::present::words::FluentValue::from($value))),*])
    };
}

static LOCALE: AtomicU8 = AtomicU8::new(0);
static FRONT: AtomicU8 = AtomicU8::new(0);

/// Chooses the language of all sentences made from now on, in every thread. Called once, when the program
/// starts.
pub fn choose(locale: Locale) {
    LOCALE.store(u8::from(locale == Locale::Pseudo), Ordering::Relaxed);
}

/// The tag of the language that sentences are made in.
#[must_use]
pub fn language() -> &'static str {
    if LOCALE.load(Ordering::Relaxed) == 0 { "en" } else { "en-x-pseudo" }
}

thread_local! {
    static IS_ENGLISH: Cell<bool> = const { Cell::new(false) };
}

/// Runs `make` with English sentences on this thread, whatever language was chosen: for `--json`, whose texts
/// are a contract with scripts.
pub fn in_english<T>(make: impl FnOnce() -> T) -> T {
    let before = IS_ENGLISH.replace(true);
    let made = make();
    IS_ENGLISH.set(before);
    made
}

/// Says who shows the sentences. Called once, when the program starts.
pub fn set_front(front: Front) {
    FRONT.store(u8::from(front == Front::Window), Ordering::Relaxed);
}

/// Who shows the sentences.
#[must_use]
pub fn front() -> Front {
    if FRONT.load(Ordering::Relaxed) == 0 { Front::Cli } else { Front::Window }
}

/// The sentence `id` with its values filled in; what [`tr!`](crate::tr!) calls. An id that is in no file
/// comes back as it is: showing an id is better than showing no window (a test makes sure that every id
/// exists).
#[must_use]
pub fn text(id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
    let bundle = bundle();
    let (message, attribute) = id.split_once('.').map_or((id, None), |(id, name)| (id, Some(name)));
    let pattern = bundle.get_message(message).and_then(|message| match attribute {
        Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        None => message.value(),
    });
    let Some(pattern) = pattern else { return id.to_owned() };
    let mut args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    args.set(
        "front",
        match front() {
            Front::Cli => "cli",
            Front::Window => "window",
        },
    );
    let mut errors = Vec::new();
    let text: Cow<'_, str> = bundle.format_pattern(pattern, Some(&args), &mut errors);
    debug_assert!(errors.is_empty(), "{id}: {errors:?}");
    text.into_owned()
}

fn bundle() -> &'static FluentBundle<FluentResource> {
    static ENGLISH_BUNDLE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static PSEUDO_BUNDLE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    if LOCALE.load(Ordering::Relaxed) == 0 || IS_ENGLISH.get() {
        ENGLISH_BUNDLE.get_or_init(|| made(Locale::English))
    } else {
        PSEUDO_BUNDLE.get_or_init(|| made(Locale::Pseudo))
    }
}

fn made(locale: Locale) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![langid!("en")]);
    // The marks around values that right-to-left scripts need are boxes in a font that lacks them.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(numbers::written));
    if locale == Locale::Pseudo {
        bundle.set_transform(Some(pseudo::disguised));
    }
    let built_in = bundle.add_builtins();
    debug_assert!(built_in.is_ok());
    // Of a file with an error, the messages that can be parsed are used; a test makes sure that ours has
    // none.
    let resource = FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_file_parses_without_errors() {
        let errors = FluentResource::try_new(ENGLISH.to_owned()).map_err(|(_, errors)| errors).err();
        assert_eq!(errors, None);
    }

    #[test]
    fn an_unknown_id_comes_back_as_it_is() {
        assert_eq!(tr!("no-such-sentence"), "no-such-sentence");
        assert_eq!(tr!("state-ready.no-such-attribute"), "state-ready.no-such-attribute");
    }

    #[test]
    fn sentences_know_numbers_and_values() {
        let bytes = |count: u64| tr!("bytes", count = count);
        assert_eq!([bytes(0), bytes(1), bytes(4_194_304)], ["0 bytes", "1 byte", "4,194,304 bytes"]);
    }
}
