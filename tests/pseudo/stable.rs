//! What is English in every language: the texts of `--json`.

use bromide::present::words::{self, Front, Locale, in_english};
use bromide::present::{Present as _, diagnosis_steps};
use bromide::tr;
use bromide_engine::finder::Diagnosis;

#[test]
fn texts_for_json_are_english_in_every_language() {
    words::choose(Locale::Pseudo);
    words::set_front(Front::Window);
    let found = Diagnosis::Denied { port: "COM5".into() };
    let sentence = in_english(|| found.present());
    assert_eq!(sentence, "You have no permission to use the phone's port COM5");
    let steps = in_english(|| diagnosis_steps(&found));
    assert_eq!(steps.last().map(String::as_str), Some("Unplug the phone and plug it in again"));
    assert_ne!(found.present(), sentence, "the language is the chosen one again");
    let inner = in_english(|| (in_english(|| tr!("state-ready")), tr!("state-ready")));
    assert_eq!(inner, ("Ready".to_owned(), "Ready".to_owned()));
}
