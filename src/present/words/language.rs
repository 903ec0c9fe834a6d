//! [`Language`]: the languages of `assets/i18n`, which the build puts into the program. Used by whoever chooses
//! one or makes sentences. A new file there is a new language; nothing here changes.

use std::fmt;

/// A language that the program has a file for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Language(usize);

struct Entry {
    tag: &'static str,
    name: &'static str,
    text: &'static str,
}

/// English first. Made by `build.rs`.
const ENTRIES: &[Entry] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Language {
    /// The source of all others.
    pub const ENGLISH: Language = Language(0);

    /// How many there are.
    pub(super) const COUNT: usize = ENTRIES.len();

    /// All of them: English, then the others in the order of their own names.
    pub fn all() -> impl Iterator<Item = Language> {
        (0..Language::COUNT).map(Language)
    }

    /// The language of this index in [`Language::all`]; English where there is none.
    pub(super) fn of_index(index: usize) -> Language {
        if index < Language::COUNT { Language(index) } else { Language::ENGLISH }
    }

    /// Its index in [`Language::all`].
    pub(super) fn index(self) -> usize {
        self.0
    }

    /// The language whose tag this is, to the letter.
    #[must_use]
    pub fn with_tag(tag: &str) -> Option<Language> {
        Language::all().find(|language| language.tag() == tag)
    }

    /// The name of its file: a BCP 47 tag such as `pt-BR`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.entry().tag
    }

    /// What it calls itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        self.entry().name
    }

    /// Its file, in Fluent's syntax.
    #[must_use]
    pub fn text(self) -> &'static str {
        self.entry().text
    }

    fn entry(self) -> &'static Entry {
        // The index is from `ENTRIES`, which has English.
        ENTRIES.get(self.0).unwrap_or(&Entry { tag: "en", name: "English", text: "" })
    }
}

impl Default for Language {
    fn default() -> Language {
        Language::ENGLISH
    }
}

/// The tag.
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_the_first_and_every_tag_finds_its_language() {
        assert_eq!((Language::ENGLISH.tag(), Language::ENGLISH.own_name()), ("en", "English"));
        for language in Language::all() {
            assert_eq!(Language::with_tag(language.tag()), Some(language));
        }
        assert_eq!(Language::with_tag("tlh"), None);
        assert_eq!(Language::of_index(Language::COUNT), Language::ENGLISH);
    }
}
