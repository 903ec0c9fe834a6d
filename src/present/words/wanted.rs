//! Which language is wanted: by a tag that was typed, by the environment, by the system. Used by the programs
//! when they start, and by the window's settings. Changes nothing.

use std::sync::OnceLock;

use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use unic_langid::{LanguageIdentifier, langid};

use super::language::Language;
use super::{Locale, PSEUDO_TAG};

static SYSTEM: OnceLock<Language> = OnceLock::new();

/// Finds out what language the computer is set to, as far as the program has it; otherwise English. Called by the
/// programs when they start, and not by tests, which are the same on every computer.
///
/// As GNU gettext does it: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set names the language, and `C`
/// means English. `LANGUAGE` is a list of languages that come before it. Where none is set, the system is asked.
pub fn ask_system() {
    SYSTEM.get_or_init(|| {
        let in_environment = |name: &str| std::env::var(name).ok();
        let wanted = wanted_by(in_environment).unwrap_or_else(|| sys_locale::get_locales().collect());
        best_of(&wanted)
    });
}

/// The computer's language; English before [`ask_system`].
#[must_use]
pub fn system_language() -> Language {
    SYSTEM.get().copied().unwrap_or_default()
}

/// The language for a tag that a person typed, such as `de`, `pt` or `zh_CN.UTF-8`.
#[must_use]
pub fn locale_for(typed: &str) -> Option<Locale> {
    if typed == PSEUDO_TAG {
        return Some(Locale::Pseudo);
    }
    let (wanted, available) = ([identifier(typed)?], available());
    let found = negotiate_languages(&wanted, &available, None, NegotiationStrategy::Lookup);
    found.first().and_then(|found| of_identifier(found)).map(Locale::Of)
}

/// The tags, those without the name of an encoding; `None` where nothing is set.
fn wanted_by(environment: impl Fn(&str) -> Option<String>) -> Option<Vec<String>> {
    let set = |name| environment(name).filter(|value| !value.is_empty());
    let locale = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG"));
    let is_c = |locale: &String| matches!(without_encoding(locale), "C" | "POSIX");
    if locale.as_ref().is_some_and(is_c) {
        return Some(vec![Language::ENGLISH.tag().to_owned()]);
    }
    let first = set("LANGUAGE").unwrap_or_default();
    let first = first.split(':').filter(|tag| !tag.is_empty()).map(str::to_owned);
    let all: Vec<String> = first.chain(locale).collect();
    (!all.is_empty()).then_some(all)
}

fn best_of(wanted: &[String]) -> Language {
    let wanted: Vec<LanguageIdentifier> = wanted.iter().filter_map(|tag| identifier(tag)).collect();
    let available = available();
    let english = langid!("en");
    let found = negotiate_languages(&wanted, &available, Some(&english), NegotiationStrategy::Lookup);
    found.first().and_then(|found| of_identifier(found)).unwrap_or_default()
}

fn available() -> Vec<LanguageIdentifier> {
    Language::all().filter_map(|language| language.tag().parse().ok()).collect()
}

fn of_identifier(found: &LanguageIdentifier) -> Option<Language> {
    Language::with_tag(&found.to_string())
}

/// `zh_CN.UTF-8` and `zh-CN` alike.
fn identifier(tag: &str) -> Option<LanguageIdentifier> {
    without_encoding(tag).parse().ok()
}

fn without_encoding(locale: &str) -> &str {
    locale.split(['.', '@']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(set: &[(&str, &str)]) -> Option<&'static str> {
        let value =
            |name: &str| set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        wanted_by(value).map(|wanted| best_of(&wanted).tag())
    }

    #[test]
    fn the_environment_chooses_as_it_does_for_gettext() {
        for (set, language) in [
            (&[("LANG", "de_DE.UTF-8")][..], "de"),
            (&[("LANG", "de_AT.UTF-8"), ("LC_MESSAGES", "fr_FR")], "fr"),
            (&[("LANG", "de_DE"), ("LC_MESSAGES", "fr_FR"), ("LC_ALL", "ru_RU.KOI8-R")], "ru"),
            (&[("LANGUAGE", "tr:fr"), ("LANG", "de_DE.UTF-8")], "tr"),
            (&[("LANGUAGE", "tlh:vi"), ("LANG", "de_DE.UTF-8")], "vi"),
            (&[("LANGUAGE", "id")], "id"),
            (&[("LANGUAGE", ""), ("LC_ALL", ""), ("LANG", "zh_CN.UTF-8")], "zh-CN"),
            // The C locale is English, whatever else is set.
            (&[("LANGUAGE", "de"), ("LC_ALL", "C"), ("LANG", "de_DE.UTF-8")], "en"),
            (&[("LANGUAGE", "de"), ("LANG", "C.UTF-8")], "en"),
            (&[("LC_ALL", "POSIX")], "en"),
            (&[("LANG", "ja_JP.UTF-8")], "en"),
            (&[("LANG", "?")], "en"),
        ] {
            assert_eq!(chosen(set), Some(language), "{set:?}");
        }
        assert_eq!(chosen(&[]), None, "the system is asked");
        assert_eq!(chosen(&[("LANG", ""), ("LANGUAGE", "")]), None);
    }

    #[test]
    fn relatives_of_a_language_are_served_by_it() {
        for (typed, language) in [
            ("en", "en"),
            ("en-GB", "en"),
            ("es-419", "es"),
            ("es_MX.UTF-8", "es"),
            ("pt", "pt-BR"),
            ("pt-PT", "pt-BR"),
            ("PT-br", "pt-BR"),
            ("zh", "zh-CN"),
            ("zh-Hans-SG", "zh-CN"),
            ("zh-TW", "zh-CN"),
            ("fr-CI", "fr"),
            ("ru@cyrillic", "ru"),
        ] {
            assert_eq!(locale_for(typed), Language::with_tag(language).map(Locale::Of), "{typed}");
        }
        for typed in ["", "tlh", "ja", "deutsch-", "de de", "*", "und"] {
            assert_eq!(locale_for(typed), None, "{typed}");
        }
    }
}
