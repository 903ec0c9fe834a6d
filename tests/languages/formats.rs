//! Every message of every language is made with sample values, in all plurals, on both fronts, without an error of
//! Fluent.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use bromide::present::words::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::ftl::{File, Variants, shown};

/// Numbers of all plurals of all languages: 0, 1, 2, 5, 21, 1.5 and a large one.
const NUMBERS: [f64; 7] = [0.0, 1.0, 2.0, 5.0, 21.0, 1.5, 4_194_304.0];

#[test]
fn every_message_of_every_language_is_made_from_sample_values() {
    for language in Language::all() {
        let file: &'static File = Box::leak(Box::new(File::parsed(language.text())));
        let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_builtins().unwrap();
        bundle.add_resource(FluentResource::try_new(language.text().to_owned()).unwrap()).unwrap();
        for (id, message) in file.texts.iter().filter(|(id, _)| !id.starts_with('-')) {
            let (name, attribute) = id.split_once('.').map_or((&**id, None), |(id, name)| (id, Some(name)));
            let made = bundle.get_message(name).unwrap();
            let pattern = match attribute {
                Some(name) => made.get_attribute(name).unwrap().value(),
                None => made.value().unwrap(),
            };
            for front in ["cli", "window"] {
                let all = shown(&message.pattern, front, Variants::All);
                let plural = |name: &str| all.selects.iter().find(|select| select.name == name);
                let is_number = |name: &str| {
                    all.numbers.iter().any(|(number, _)| number == name)
                        || plural(name).is_some_and(|select| select.is_plural())
                };
                let mut names = all.values.clone();
                names.extend(all.selects.iter().map(|select| select.name.clone()));
                for number in NUMBERS {
                    let mut args = FluentArgs::new();
                    args.set("front", front);
                    for name in &names {
                        let value =
                            if is_number(name) { FluentValue::from(number) } else { FluentValue::from("Xy") };
                        args.set(name.clone(), value);
                    }
                    let mut errors = Vec::new();
                    let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
                    assert!(errors.is_empty(), "{language}, {id}, {number}: {errors:?}");
                    assert!(!text.contains("{ $") && !text.contains("{$"), "{language}, {id}: {text}");
                }
            }
        }
    }
}
