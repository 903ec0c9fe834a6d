//! How numbers are written in a sentence: groups of three, and no more digits than asked for. English rules
//! only.
//!
//! Called by Fluent for every number that is shown.

use fluent_bundle::FluentValue;
use fluent_bundle::types::FluentNumber;
use intl_memoizer::concurrent::IntlLangMemoizer;

/// The number as shown; `None` for what is no number.
pub(super) fn written(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, options }) = value else { return None };
    let least = options.minimum_fraction_digits.unwrap_or(0);
    let most = options.maximum_fraction_digits.unwrap_or(3).max(least);
    let digits = format!("{:.most$}", value.abs());
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let kept = fraction.trim_end_matches('0').len().max(least);
    let fraction = fraction.get(..kept).unwrap_or(fraction);
    let mut text = if *value < 0.0 { "-".to_owned() } else { String::new() };
    for (index, digit) in whole.chars().enumerate() {
        if options.use_grouping && index > 0 && (whole.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text += fraction;
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_bundle::types::FluentNumberOptions;
    use unic_langid::langid;

    #[test]
    fn numbers_are_written_in_groups_and_with_few_digits() {
        let lang = IntlLangMemoizer::new(langid!("en"));
        let with = |value: f64, options| {
            written(&FluentValue::Number(FluentNumber { value, options }), &lang).unwrap()
        };
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
        assert_eq!(written(&FluentValue::from("text"), &lang), None);
    }
}
