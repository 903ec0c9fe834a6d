//! [`Sentences`]: one language's file as Fluent's bundle, with the signs of its numbers. Made once for each language,
//! when its first sentence is asked for.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::{LanguageIdentifier, langid};

use super::language::Language;
use super::numbers::{self, Signs};
use super::pseudo;

/// The sentences of a language.
pub(super) struct Sentences {
    bundle: FluentBundle<FluentResource>,
    signs: Signs,
}

static LANGUAGES: [OnceLock<Sentences>; Language::COUNT] = [const { OnceLock::new() }; Language::COUNT];
static PSEUDO: OnceLock<Sentences> = OnceLock::new();

impl Sentences {
    /// Those of this language.
    pub(super) fn of(language: Language) -> &'static Sentences {
        let made = || Sentences::made(language, false);
        // Every language has its place.
        LANGUAGES.get(language.index()).map_or_else(Sentences::pseudo, |slot| slot.get_or_init(made))
    }

    /// English in other letters.
    pub(super) fn pseudo() -> &'static Sentences {
        PSEUDO.get_or_init(|| Sentences::made(Language::ENGLISH, true))
    }

    /// The message's text, or that of its attribute; `None` where it is not in the file or cannot be made.
    pub(super) fn text(&self, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        numbers::use_signs(self.signs);
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        errors.is_empty().then(|| text.into_owned())
    }

    fn made(language: Language, disguised: bool) -> Sentences {
        let identifier: LanguageIdentifier = language.tag().parse().unwrap_or(langid!("en"));
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // The marks around values that right-to-left scripts need are boxes in a font that lacks them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(numbers::written));
        let built_in = bundle.add_builtins();
        debug_assert!(built_in.is_ok());
        // Of a file with an error, the messages that can be parsed are used; a test makes sure that ours have none.
        let resource =
            FluentResource::try_new(language.text().to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        let mut sentences = Sentences { bundle, signs: Signs::ENGLISH };
        sentences.signs = sentences.signs();
        if disguised {
            sentences.bundle.set_transform(Some(pseudo::disguised));
        }
        sentences
    }

    /// As the file has them.
    fn signs(&self) -> Signs {
        let sign = |id| self.text(id, None, &FluentArgs::new()).map(|text| text.chars().next());
        Signs {
            decimal: sign("number-decimal-sign").flatten().unwrap_or(Signs::ENGLISH.decimal),
            group: sign("number-group-sign").unwrap_or(Signs::ENGLISH.group),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_parses_without_errors() {
        for language in Language::all() {
            let errors =
                FluentResource::try_new(language.text().to_owned()).map_err(|(_, errors)| errors).err();
            assert_eq!(errors, None, "{language}");
        }
    }

    #[test]
    fn every_language_has_the_numbers_of_cldr() {
        let no_break = Some('\u{a0}');
        for (tag, decimal, group) in [
            ("en", '.', Some(',')),
            ("de", ',', Some('.')),
            // For Spain and Latin America alike: the signs of es-419, and no groups.
            ("es", '.', None),
            ("fr", ',', Some('\u{202f}')),
            ("id", ',', Some('.')),
            ("pt-BR", ',', Some('.')),
            ("ru", ',', no_break),
            ("tr", ',', Some('.')),
            ("vi", ',', Some('.')),
            ("zh-CN", '.', Some(',')),
        ] {
            let language = Language::with_tag(tag).unwrap();
            assert_eq!(Sentences::of(language).signs, Signs { decimal, group }, "{tag}");
        }
    }

    #[test]
    fn what_a_file_lacks_is_not_there() {
        let english = Sentences::of(Language::ENGLISH);
        let none = FluentArgs::new();
        assert_eq!(english.text("no-such-sentence", None, &none), None);
        assert_eq!(english.text("state-ready", Some("no-such-attribute"), &none), None);
        assert_eq!(english.text("state-ready", None, &none).as_deref(), Some("Ready"));
    }

    #[test]
    fn each_language_calls_itself_as_its_file_says() {
        for language in Language::all() {
            let name = Sentences::of(language).text("language-name", None, &FluentArgs::new());
            assert_eq!(name.as_deref(), Some(language.own_name()));
        }
    }
}
