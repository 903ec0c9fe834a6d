//! Every sentence that the program shows, taken from `assets/i18n` (Project Fluent) by its id: from the file of the
//! chosen language, or from the English one where that lacks it.
//!
//! Used through [`tr!`](crate::tr!) by everyone who makes a sentence.

mod language;
mod numbers;
mod pseudo;
mod sentences;
mod wanted;

use std::cell::Cell;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};

use fluent_bundle::FluentArgs;

pub use fluent_bundle::FluentValue;
pub use language::Language;
use sentences::Sentences;
pub use wanted::{ask_system, locale_for, system_language};

/// The tag of [`Locale::Pseudo`].
const PSEUDO_TAG: &str = "en-x-pseudo";

/// In what language sentences are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Locale {
    /// A language that people read.
    Of(Language),
    /// English with every letter replaced by one that English does not have and a third longer: what still
    /// looks English was never in the file. For tests.
    Pseudo,
}

impl Locale {
    /// English.
    pub const ENGLISH: Locale = Locale::Of(Language::ENGLISH);

    /// Its tag, such as `pt-BR`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Locale::Of(language) => language.tag(),
            Locale::Pseudo => PSEUDO_TAG,
        }
    }
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

/// Index of the language; [`PSEUDO`] for the pseudo language.
static LOCALE: AtomicUsize = AtomicUsize::new(0);
const PSEUDO: usize = usize::MAX;
static FRONT: AtomicU8 = AtomicU8::new(0);

/// Chooses the language of all sentences made from now on, in every thread; within [`in_language`] in this thread
/// and until that ends.
pub fn choose(locale: Locale) {
    if ONLY_HERE.get().is_some() {
        return ONLY_HERE.set(Some(locale));
    }
    let index = match locale {
        Locale::Of(language) => language.index(),
        Locale::Pseudo => PSEUDO,
    };
    LOCALE.store(index, Ordering::Relaxed);
}

/// The language that sentences are made in, in this thread.
#[must_use]
pub fn locale() -> Locale {
    ONLY_HERE.get().unwrap_or_else(|| match LOCALE.load(Ordering::Relaxed) {
        PSEUDO => Locale::Pseudo,
        index => Locale::Of(Language::of_index(index)),
    })
}

thread_local! {
    /// What this thread has instead of the chosen language.
    static ONLY_HERE: Cell<Option<Locale>> = const { Cell::new(None) };
}

/// Runs `make` with English sentences on this thread, whatever language was chosen: for `--json`, whose texts
/// are a contract with scripts, and for files that others read.
pub fn in_english<T>(make: impl FnOnce() -> T) -> T {
    in_language(Locale::ENGLISH, make)
}

/// Runs `make` with sentences of this language on this thread, whatever language was chosen.
pub fn in_language<T>(locale: Locale, make: impl FnOnce() -> T) -> T {
    /// Puts back what was there, also when `make` panics.
    struct Before(Option<Locale>);
    impl Drop for Before {
        fn drop(&mut self) {
            ONLY_HERE.set(self.0);
        }
    }
    let _before = Before(ONLY_HERE.replace(Some(locale)));
    make()
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
    let (message, attribute) = id.split_once('.').map_or((id, None), |(id, name)| (id, Some(name)));
    let mut args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    args.set(
        "front",
        match front() {
            Front::Cli => "cli",
            Front::Window => "window",
        },
    );
    let chosen = match locale() {
        Locale::Of(language) => Sentences::of(language),
        Locale::Pseudo => Sentences::pseudo(),
    };
    // Message by message: a language that is not complete is shown as far as it goes.
    let text = chosen.text(message, attribute, &args);
    let text = text.or_else(|| Sentences::of(Language::ENGLISH).text(message, attribute, &args));
    text.unwrap_or_else(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn a_thread_can_have_a_language_of_its_own() {
        let german = Locale::Of(Language::with_tag("de").unwrap());
        let (outer, inner, after) = in_language(german, || (locale(), in_english(locale), locale()));
        assert_eq!((outer, inner, after), (german, Locale::ENGLISH, german));
        let chosen = in_english(|| {
            choose(german);
            locale()
        });
        assert_eq!((chosen, locale()), (german, Locale::ENGLISH));
        let panicked = std::panic::catch_unwind(|| in_language(german, || panic!("in between")));
        assert!(panicked.is_err());
        assert_eq!(locale(), Locale::ENGLISH, "what was there is back");
    }
}
