//! How numbers are written in a sentence: the signs of the language, groups of three, and no more digits than asked
//! for. Called by Fluent for every number that is shown.
//!
//! The signs stand in the files of the languages. Crates such as icu_decimal bring those of all languages, but not
//! what the glossary asks for (Spanish for all its countries), and a new language would need code.

use std::cell::Cell;

use fluent_bundle::FluentValue;
use fluent_bundle::types::FluentNumber;
use intl_memoizer::concurrent::IntlLangMemoizer;

/// What a language writes within numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Signs {
    /// Before the fraction.
    pub(super) decimal: char,
    /// Between groups of three digits; `None` where digits are not grouped.
    pub(super) group: Option<char>,
}

impl Signs {
    pub(super) const ENGLISH: Signs = Signs { decimal: '.', group: Some(',') };
}

thread_local! {
    static SIGNS: Cell<Signs> = const { Cell::new(Signs::ENGLISH) };
}

/// The numbers that this thread writes from now on have these signs.
pub(super) fn use_signs(signs: Signs) {
    SIGNS.set(signs);
}

/// The number as shown; `None` for what is not a number.
pub(super) fn written(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, options }) = value else { return None };
    let signs = SIGNS.get();
    let least = options.minimum_fraction_digits.unwrap_or(0);
    let most = options.maximum_fraction_digits.unwrap_or(3).max(least);
    let digits = format!("{:.most$}", value.abs());
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let kept = fraction.trim_end_matches('0').len().max(least);
    let fraction = fraction.get(..kept).unwrap_or(fraction);
    let mut text = if *value < 0.0 { "-".to_owned() } else { String::new() };
    let group = signs.group.filter(|_| options.use_grouping);
    for (index, digit) in whole.chars().enumerate() {
        if let Some(group) = group
            && index > 0
            && (whole.len() - index) % 3 == 0
        {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(signs.decimal);
        text += fraction;
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_bundle::types::FluentNumberOptions;
    use unic_langid::langid;

    fn with(value: f64, options: FluentNumberOptions) -> String {
        let lang = IntlLangMemoizer::new(langid!("en"));
        written(&FluentValue::Number(FluentNumber { value, options }), &lang).unwrap()
    }

    #[test]
    fn numbers_are_written_in_groups_and_with_few_digits() {
        let plain = FluentNumberOptions::default;
        let one = || FluentNumberOptions {
            minimum_fraction_digits: Some(1),
            maximum_fraction_digits: Some(1),
            ..plain()
        };
        let shown: Vec<_> = [0.0, 7.0, 999.0, 1000.0, 1_234_567.0, -4096.5, 0.12345, 2.0 / 3.0]
            .map(|value| with(value, plain()))
            .into();
        assert_eq!(shown, ["0", "7", "999", "1,000", "1,234,567", "-4,096.5", "0.123", "0.667"]);
        assert_eq!([with(1.0, one()), with(1.85, one())], ["1.0", "1.9"]);
        let ungrouped = FluentNumberOptions { use_grouping: false, ..plain() };
        assert_eq!(with(12345.0, ungrouped), "12345");
        let lang = IntlLangMemoizer::new(langid!("en"));
        assert_eq!(written(&FluentValue::from("text"), &lang), None);
    }

    #[test]
    fn numbers_have_the_signs_of_the_language() {
        let all = |signs| {
            use_signs(signs);
            let shown = [2.5, 1000.0, 1_234_567.25].map(|value| with(value, FluentNumberOptions::default()));
            use_signs(Signs::ENGLISH);
            shown
        };
        let comma = Signs { decimal: ',', group: Some('\u{a0}') };
        assert_eq!(all(comma), ["2,5", "1\u{a0}000", "1\u{a0}234\u{a0}567,25"]);
        let never_grouped = Signs { decimal: '.', group: None };
        assert_eq!(all(never_grouped), ["2.5", "1000", "1234567.25"]);
    }
}
