//! The language that the settings choose.

use crate::app::LanguageChoice;
use crate::present::words::{Locale, locale_for, system_language};

impl LanguageChoice {
    /// The language to show: the computer's where the program does not have the chosen one.
    #[must_use]
    pub fn locale(&self) -> Locale {
        let chosen = match self {
            LanguageChoice::System => None,
            LanguageChoice::Tag(tag) => locale_for(tag),
        };
        chosen.unwrap_or_else(|| Locale::Of(system_language()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_that_is_not_there_is_the_computers() {
        let locale = |tag: &str| LanguageChoice::Tag(tag.to_owned()).locale();
        assert_eq!(locale("de").tag(), "de");
        assert_eq!(locale("tlh"), LanguageChoice::System.locale());
    }
}
