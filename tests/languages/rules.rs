//! What a translation must keep of the English file, message by message. Made into tests by `check`.

use std::collections::BTreeSet;

use crate::ftl::{File, Message, Select, Shown, Variants, has_fronts, key, shown};

/// Plural categories as the program knows them (intl_pluralrules 7.0.2, CLDR), and whether `one` is more numbers than 1.
pub(crate) struct Plurals {
    pub(crate) categories: Vec<&'static str>,
    pub(crate) one_is_more: bool,
}

/// What is wrong with a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) errors: Vec<String>,
    pub(crate) warnings: Vec<String>,
    pub(crate) missing: Vec<String>,
}

impl Found {
    fn error(&mut self, at: &str, what: &str) {
        self.errors.push(format!("{at}: {what}"));
    }

    fn warning(&mut self, at: &str, what: &str) {
        self.warnings.push(format!("{at}: {what}"));
    }
}

/// Compares a translation with English.
pub(crate) fn compare(english: &'static File, other: &'static File, plurals: &Plurals) -> Found {
    let mut found = Found { errors: other.errors.clone(), ..Found::default() };
    found.missing = english.texts.keys().filter(|id| !other.texts.contains_key(*id)).cloned().collect();
    for (id, message) in &other.texts {
        let Some(original) = english.texts.get(id) else {
            // Terms are a translation's own matter.
            if !id.starts_with('-') {
                found.error(&format!("line {}: {id}", message.line), "is not in en.ftl");
            }
            continue;
        };
        let fronts: &[&str] = if has_fronts(&original.pattern) { &["cli", "window"] } else { &["cli"] };
        for front in fronts {
            let place = if fronts.len() > 1 { format!(" [{front}]") } else { String::new() };
            let at = format!("line {}: {id}{place}", message.line);
            one_text(original, message, front, &at, plurals, &mut found);
            for reference in shown(&message.pattern, front, Variants::All).messages {
                if !other.texts.contains_key(&reference) {
                    found.error(&at, &format!("refers to {reference}, which is not in this file"));
                }
            }
        }
        if fronts.len() > 1 && !has_fronts(&message.pattern) {
            found.warning(
                &format!("line {}: {id}", message.line),
                "English has other words for cli and window",
            );
        }
    }
    found
}

fn names(set: &BTreeSet<String>) -> String {
    set.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}

fn minus(one: &BTreeSet<String>, other: &BTreeSet<String>) -> BTreeSet<String> {
    one.difference(other).cloned().collect()
}

fn one_text(
    original: &'static Message,
    message: &'static Message,
    front: &str,
    at: &str,
    plurals: &Plurals,
    found: &mut Found,
) {
    let look = |message: &'static Message, which| shown(&message.pattern, front, which);
    let (english, ours) = (look(original, Variants::All), look(message, Variants::All));
    let (usual, our_usual) = (look(original, Variants::Default), look(message, Variants::Default));
    let given = |shown: &Shown| {
        shown.values.iter().cloned().chain(shown.selects.iter().map(|select| select.name.clone())).collect()
    };
    let (allowed, used): (BTreeSet<String>, BTreeSet<String>) = (given(&english), given(&ours));
    let extra = minus(&used, &allowed);
    if !extra.is_empty() {
        found.error(at, &format!("unknown placeholder {}", names(&extra)));
    }
    let lacks = minus(&usual.values, &ours.values);
    if !lacks.is_empty() {
        found.error(at, &format!("lacks {}", names(&lacks)));
    }
    for (name, _) in english.numbers.difference(&ours.numbers).filter(|(name, _)| ours.values.contains(name))
    {
        found.warning(at, &format!("${name} is written otherwise than in English: compare NUMBER(..)"));
    }
    for select in &ours.selects {
        one_select(select, &english, plurals, at, found);
        for variant in select.variants {
            let branch = look(message, Variants::Only(variant));
            let mut needed = usual.values.clone();
            if !select.is_plural()
                && let Some(twin) = twin(&english, select, key(variant))
            {
                needed = look(original, Variants::Only(twin)).values;
            }
            // Where the number is certain it need not be written.
            let is_figure = key(variant).parse::<f64>().is_ok();
            let is_one = key(variant) == "one";
            if is_figure || (is_one && !plurals.one_is_more) {
                needed.remove(&select.name);
            }
            for other in branch.selects.iter().filter(|other| other.is_plural() && other.name != select.name)
            {
                needed.remove(&other.name);
            }
            let lacks = minus(&needed, &branch.values);
            let more =
                if is_one && plurals.one_is_more { ": other numbers than 1 come here, too" } else { "" };
            if !lacks.is_empty() {
                found.error(
                    at,
                    &format!("[{}] of ${} lacks {}{more}", key(variant), select.name, names(&lacks)),
                );
            }
        }
    }
    for select in
        english.selects.iter().filter(|select| ours.selects.iter().all(|our| our.name != select.name))
    {
        let what = format!("English selects by ${}, this does not", select.name);
        match (select.is_plural(), plurals.categories.len()) {
            (true, 1) => {}
            (true, _) => found.warning(at, &what),
            (false, _) => found.error(at, &what),
        }
    }
    words(&english, &ours, &usual, &our_usual, message.is_same_on_purpose, at, found);
}

/// The variant of that key in the English text.
fn twin(
    english: &Shown,
    select: &Select,
    wanted: &str,
) -> Option<&'static fluent_syntax::ast::Variant<&'static str>> {
    let mut twins = english.selects.iter().filter(|other| other.name == select.name);
    twins.find_map(|other| other.variants.iter().find(|variant| key(variant) == wanted))
}

fn one_select(select: &Select, english: &Shown, plurals: &Plurals, at: &str, found: &mut Found) {
    let twins: Vec<&Select> = english.selects.iter().filter(|other| other.name == select.name).collect();
    let (name, keys) = (&select.name, select.keys());
    if keys.iter().collect::<BTreeSet<_>>().len() < keys.len() {
        found.error(at, &format!("a variant of ${name} is there twice"));
    }
    if select.is_plural() || twins.iter().any(|twin| twin.is_plural()) {
        // Where English tells only 0 from the rest, the rest may look alike here, too.
        let is_full = twins.is_empty() || twins.iter().any(|twin| twin.keys().contains(&"one"));
        for category in plurals.categories.iter().filter(|category| !keys.contains(category)) {
            let what = format!("the plural of ${name} lacks [{category}]");
            if is_full { found.error(at, &what) } else { found.warning(at, &what) }
        }
        for key in keys.iter().filter(|key| key.parse::<f64>().is_err()) {
            if !plurals.categories.contains(key) {
                found.error(at, &format!("this language has no plural [{key}] (${name})"));
            }
        }
        return;
    }
    let english_keys: BTreeSet<&str> = twins.iter().flat_map(|twin| twin.keys()).collect();
    let ours: BTreeSet<&str> = keys.into_iter().collect();
    if !twins.is_empty() && ours != english_keys {
        found.error(at, &format!("${name} has the variants {ours:?} instead of {english_keys:?}"));
    }
}

/// What people type, and names of placeholders on the command line.
fn typed(words: &str) -> BTreeSet<String> {
    const NAMES: [&str; 9] =
        ["START", "LENGTH", "PORT", "FILE", "FOLDER", "DUMP", "PATTERN", "SECS", "bromide-cli"];
    let is_edge = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    let is_typed = |word: &&str| {
        let is_hex = word.strip_prefix("0x").is_some_and(|hex| hex.chars().all(|c| c.is_ascii_hexdigit()));
        let is_option =
            word.strip_prefix("--").is_some_and(|name| name.starts_with(|c: char| c.is_ascii_lowercase()));
        is_hex || is_option || NAMES.contains(word)
    };
    words.split(is_edge).filter(is_typed).map(str::to_owned).collect()
}

/// Names that are the same everywhere, in lower case; a text of nothing else needs no translation.
const NAMES: &str = "bromide mediatek brom preloader download agent da sp flash tool emmc nand ufs nor usb com jedec sfdp sha md5 crc \
                     nvram imei winusb vcom hex uart utf sim opengl wgpu vulkan metal directx windows linux macos cli part json bin kb mb gb \
                     boot rom hub scatter dump firmware smartphone log port start length file folder name secs sla daa bytes byte pattern \
                     partition version status chip text code server system normal backup label hardware format type sector min rpmb alice \
                     viva gps info csv html mit apache";

fn words(
    english: &Shown,
    ours: &Shown,
    usual: &Shown,
    our_usual: &Shown,
    is_same_on_purpose: bool,
    at: &str,
    found: &mut Found,
) {
    let lacks = minus(&typed(&english.words), &typed(&ours.words));
    if !lacks.is_empty() {
        let lacks = lacks.into_iter().collect::<Vec<_>>().join(", ");
        found.error(at, &format!("lacks what is typed or named: {lacks}"));
    }
    let is_name = |word: &str| NAMES.split_whitespace().any(|name| name == word.to_lowercase());
    let mut long = english.words.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 2);
    if english.words == ours.words && !is_same_on_purpose && long.any(|word| !is_name(word)) {
        found.warning(
            at,
            "is the same as in English; if it is meant to be, say so in a comment: # Same as in English",
        );
    }
    let (letters, most) = (our_usual.words.chars().count(), usual.words.chars().count() * 16 / 10 + 12);
    if letters > most {
        found.warning(
            at,
            &format!("has {letters} letters, which may not fit where English has at most {most}"),
        );
    }
    let stops = |shown: &Shown| shown.words.ends_with(['.', '。']);
    if usual.words.len() > 1 && our_usual.words.len() > 1 && stops(usual) != stops(our_usual) {
        found.warning(at, "ends with a full stop where English does not, or without one where it does");
    }
}
