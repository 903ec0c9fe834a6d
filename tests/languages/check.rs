//! Every language against English. Warnings are shown by `cargo test --test languages -- --nocapture`.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may fail, and tells translators what it saw"
)]

use bromide::present::words::Language;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

use crate::ftl::File;
use crate::rules::{Found, Plurals, compare};

fn file(text: &str) -> &'static File {
    Box::leak(Box::new(File::parsed(Box::leak(text.to_owned().into_boxed_str()))))
}

/// As the program itself counts, by numbers up to 2000 and their tenths.
fn plurals_of(tag: &str) -> Plurals {
    let identifier: unic_langid::LanguageIdentifier = tag.parse().unwrap();
    let known = PluralRules::get_locales(PluralRuleType::CARDINAL);
    let bare = unic_langid::LanguageIdentifier::from_parts(identifier.language, None, None, &[]);
    let rules = [identifier, bare].into_iter().find(|one| known.contains(one)).unwrap();
    let rules = PluralRules::create(rules, PluralRuleType::CARDINAL).unwrap();
    let name = |category| match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    };
    let mut categories = vec!["other"];
    let mut one_is_more = false;
    for number in 0..2000_usize {
        let category = name(rules.select(number).unwrap());
        one_is_more |= category == "one" && number != 1;
        if !categories.contains(&category) {
            categories.push(category);
        }
    }
    Plurals { categories, one_is_more }
}

#[test]
fn plurals_are_those_of_the_program() {
    for (tag, categories, one_is_more) in [
        ("en", &["one", "other"][..], false),
        ("de", &["one", "other"], false),
        ("es", &["one", "other"], false),
        ("tr", &["one", "other"], false),
        ("fr", &["one", "other"], true),
        ("pt-BR", &["one", "other"], true),
        ("ru", &["few", "many", "one", "other"], true),
        ("id", &["other"], false),
        ("vi", &["other"], false),
        ("zh-CN", &["other"], false),
    ] {
        let mut plurals = plurals_of(tag);
        plurals.categories.sort_unstable();
        assert_eq!((&plurals.categories[..], plurals.one_is_more), (categories, one_is_more), "{tag}");
    }
}

#[test]
fn every_translation_keeps_what_english_says() {
    let english = file(Language::ENGLISH.text());
    let mut wrong = Vec::new();
    for language in Language::all().filter(|language| *language != Language::ENGLISH) {
        let ours = file(language.text());
        let Found { errors, warnings, missing } = compare(english, ours, &plurals_of(language.tag()));
        for warning in &warnings {
            println!("{language}.ftl, {warning}");
        }
        let state = if ours.is_complete { "complete" } else { "not complete" };
        println!(
            "{language}.ftl ({state}): {} of {} messages, {} errors, {} warnings",
            english.texts.len() - missing.len(),
            english.texts.len(),
            errors.len(),
            warnings.len()
        );
        wrong.extend(errors.into_iter().map(|error| format!("{language}.ftl, {error}")));
        if ours.is_complete {
            wrong.extend(
                missing.into_iter().map(|id| format!("{language}.ftl is complete, but {id} is missing")),
            );
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn english_keeps_its_own_rules() {
    let english = file(Language::ENGLISH.text());
    let found = compare(english, english, &plurals_of("en"));
    assert_eq!((found.errors, found.missing), (vec![], vec![]));
}

#[test]
fn files_are_composed_text_without_tabs() {
    for language in Language::all() {
        let text = language.text();
        assert!(!text.contains(['\t', '\u{feff}', '\r']), "{language}: tabs, a byte order mark or CR");
        // Marks on letters that have a form of their own (NFC); those that Vietnamese and the others use.
        let loose = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
        assert_eq!(text.find(loose), None, "{language}: a loose mark on a letter: save the file as NFC");
    }
}

const ENGLISH: &str = r#"
plain = Read { $size } with --force
count = { $count ->
    [one] { $count } byte of { $file }
   *[other] { $count } bytes of { $file }
}
front = { $front ->
    [window] Press Stop
   *[cli] Write LENGTH
}
kind = { $kind ->
    [good] All is well
   *[bad] { $why }
}
size = { NUMBER($size, maximumFractionDigits: 1) } MB
label = Stop
    .hover = Ends it
"#;

fn found(text: &str, tag: &str) -> Found {
    compare(file(ENGLISH), file(text), &plurals_of(tag))
}

#[test]
fn mistakes_are_found() {
    for (tag, text, error) in [
        ("de", "\nplain = { $sise } --force", "line 2: plain: unknown placeholder $sise"),
        ("de", "\nplain = Lesen --force", "line 2: plain: lacks $size"),
        ("de", "\nplain = { $size }", "line 2: plain: lacks what is typed or named: --force"),
        ("de", "\nplane = { $size }", "line 2: plane: is not in en.ftl"),
        ("de", "\nlabel = Halt\n    .tip = x", "line 2: label.tip: is not in en.ftl"),
        ("de", "\nlabel = Halt { -name }", "line 2: label: refers to -name, which is not in this file"),
        ("de", "\nfront = Länge", "line 2: front [cli]: lacks what is typed or named: LENGTH"),
        (
            "de",
            "\nkind = { $kind ->\n    [well] Gut\n   *[bad] { $why }\n}",
            "line 2: kind: $kind has the variants {\"bad\", \"well\"} instead of {\"bad\", \"good\"}",
        ),
        ("de", "\nkind = { $why }", "line 2: kind: English selects by $kind, this does not"),
        (
            "de",
            "\ncount = { $count ->\n   *[other] { $count } in { $file }\n}",
            "line 2: count: the plural of $count lacks [one]",
        ),
        (
            "de",
            "\ncount = { $count ->\n    [one] ein Byte\n   *[other] { $count } in { $file }\n}",
            "line 2: count: [one] of $count lacks $file",
        ),
        (
            "fr",
            "\ncount = { $count ->\n    [one] un de { $file }\n   *[other] { $count } de { $file }\n}",
            "line 2: count: [one] of $count lacks $count: other numbers than 1 come here, too",
        ),
        (
            "vi",
            "\ncount = { $count ->\n    [one] 1 { $file }\n   *[other] { $count } { $file }\n}",
            "line 2: count: this language has no plural [one] ($count)",
        ),
    ] {
        let found = found(text, tag);
        assert!(found.errors.iter().any(|found| found == error), "{error}: {found:#?}");
    }
    let twice = found("\nlabel = a\nlabel = b", "de");
    assert!(twice.errors.iter().any(|error| error.ends_with("label is there twice")), "{twice:#?}");
    assert!(!found("label = { $", "de").errors.is_empty());
    assert_eq!(found("label = Halt", "de").missing.len(), 6);
}

#[test]
fn doubts_are_warnings() {
    for (text, warning) in [
        ("\nlabel = Stop", "is the same as in English"),
        ("\nlabel = Den Vorgang sofort und ohne Umwege anhalten", "has 43 letters"),
        ("\nlabel = Halt.", "ends with a full stop"),
        ("\nsize = { $size } MB", "$size is written otherwise"),
        ("\nfront = LENGTH schreiben", "English has other words for cli and window"),
        ("\ncount = { $count } Byte aus { $file }", "English selects by $count"),
    ] {
        let found = found(text, "de");
        assert!(found.warnings.iter().any(|found| found.contains(warning)), "{warning}: {found:#?}");
        assert_eq!(found.errors, Vec::<String>::new());
    }
    assert_eq!(found("\n# Same as in English\nlabel = Stop", "de").warnings, Vec::<String>::new());
}

#[test]
fn a_good_translation_has_nothing_to_mend() {
    let german = "# complete\nplain = Lies { $size } mit --force\ncount = { $count ->\n    [one] { $count } Byte aus { $file }\n   *[other] \
                  { $count } Bytes aus { $file }\n}\nfront = { $front ->\n    [window] Drücke Halt\n   *[cli] Schreibe LENGTH\n}\nkind = { $kind \
                  ->\n    [good] Alles gut\n   *[bad] { $why }\n}\nsize = { NUMBER($size, maximumFractionDigits: 1) } MB\nlabel = Halt\n    \
                  .hover = Beendet es\n";
    assert_eq!(found(german, "de"), Found::default());
    assert!(file(german).is_complete && !file("label = Halt\n# complete").is_complete);
}
