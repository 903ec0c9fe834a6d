//! A file of sentences taken apart: its messages, and what each shows on the command line and in the window. Used by
//! the rules; knows none of them.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

pub(crate) type Text = Pattern<&'static str>;

/// A file of sentences.
pub(crate) struct File {
    /// Of every message `id`, of every attribute `id.name`, of every term `-id`.
    pub(crate) texts: BTreeMap<String, Message>,
    /// What cannot be parsed, and what is there twice.
    pub(crate) errors: Vec<String>,
    /// Whether the head says that nothing is missing.
    pub(crate) is_complete: bool,
}

/// One message of it.
pub(crate) struct Message {
    pub(crate) line: usize,
    pub(crate) pattern: Text,
    /// The comment says that it is meant to be the same as in English.
    pub(crate) is_same_on_purpose: bool,
}

impl File {
    pub(crate) fn parsed(text: &'static str) -> File {
        let (resource, errors) = match fluent_syntax::parser::parse(text) {
            Ok(resource) => (resource, vec![]),
            Err((resource, errors)) => (resource, errors),
        };
        let line_at = |at: usize| 1 + text.get(..at).unwrap_or_default().matches('\n').count();
        let errors = errors.iter().map(|error| format!("line {}: {}", line_at(error.pos.start), error.kind));
        let is_complete = text
            .lines()
            .take_while(|line| line.starts_with('#'))
            .any(|line| line.trim_matches(['#', ' ']) == "complete");
        let mut file = File { texts: BTreeMap::new(), errors: errors.collect(), is_complete };
        for entry in resource.body {
            let (id, value, attributes, comment) = match entry {
                Entry::Message(it) => (it.id.name.to_owned(), it.value, it.attributes, it.comment),
                Entry::Term(it) => (format!("-{}", it.id.name), Some(it.value), it.attributes, it.comment),
                _ => continue,
            };
            let start = format!("\n{id} =");
            let line = text.find(&start).map_or(0, |at| line_at(at) + 1);
            let comment = comment.map(|comment| comment.content.join(" ")).unwrap_or_default();
            let is_same_on_purpose = comment.to_lowercase().contains("same as in english");
            let attributes = attributes
                .into_iter()
                .map(|it| (format!("{id}.{}", it.id.name), it.value))
                .collect::<Vec<_>>();
            for (name, pattern) in value.map(|value| (id, value)).into_iter().chain(attributes) {
                let message = Message { line, pattern, is_same_on_purpose };
                if file.texts.insert(name.clone(), message).is_some() {
                    file.errors.push(format!("line {line}: {name} is there twice"));
                }
            }
        }
        file
    }
}

/// Values by which one of several texts is chosen.
pub(crate) struct Select {
    /// The value's name.
    pub(crate) name: String,
    pub(crate) variants: &'static [Variant<&'static str>],
}

impl Select {
    pub(crate) fn keys(&self) -> Vec<&'static str> {
        self.variants.iter().map(key).collect()
    }

    /// By a number: it has plurals or figures.
    pub(crate) fn is_plural(&self) -> bool {
        let is_plural = |variant: &Variant<&str>| {
            matches!(variant.key, VariantKey::NumberLiteral { .. }) || PLURALS.contains(&key_of(&variant.key))
        };
        self.keys() == ["other"] || self.variants.iter().any(is_plural)
    }
}

/// The names of plurals but for `other`, which every select has.
const PLURALS: [&str; 5] = ["zero", "one", "two", "few", "many"];

pub(crate) fn key(variant: &'static Variant<&'static str>) -> &'static str {
    key_of(&variant.key)
}

fn key_of<'a>(key: &VariantKey<&'a str>) -> &'a str {
    match key {
        VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => name,
    }
}

/// What a text shows at one front.
#[derive(Default)]
pub(crate) struct Shown {
    /// Names of the values in it.
    pub(crate) values: BTreeSet<String>,
    /// Values that are written by NUMBER, with its options.
    pub(crate) numbers: BTreeSet<(String, String)>,
    /// Its words, without values.
    pub(crate) words: String,
    /// Other messages in it.
    pub(crate) messages: BTreeSet<String>,
    pub(crate) selects: Vec<Select>,
}

/// Which variants are looked at.
#[derive(Clone, Copy)]
pub(crate) enum Variants {
    All,
    /// The default ones.
    Default,
    /// All, but of one select this one alone.
    Only(&'static Variant<&'static str>),
}

/// What `front` (`cli` or `window`) shows. The text must live as long as the test: `File`s are leaked.
pub(crate) fn shown(pattern: &'static Text, front: &str, which: Variants) -> Shown {
    let mut shown = Shown::default();
    in_pattern(pattern, front, which, &mut shown);
    shown.values.remove("front");
    shown.words = shown.words.split_whitespace().collect::<Vec<_>>().join(" ");
    shown
}

/// Whether it has other words for the command line than for the window.
pub(crate) fn has_fronts(pattern: &'static Text) -> bool {
    pattern.elements.iter().any(|element| match element {
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            name_of(selector) == "front" || variants.iter().any(|variant| has_fronts(&variant.value))
        }
        _ => false,
    })
}

fn in_pattern(pattern: &'static Text, front: &str, which: Variants, out: &mut Shown) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out.words += value,
            PatternElement::Placeable { expression: Expression::Inline(inline) } => in_inline(inline, out),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let name = name_of(selector);
                let is_front = name == "front";
                let has_one = variants.iter().any(|variant| key(variant) == front);
                let is_chosen = |variant: &Variant<&str>| match which {
                    _ if is_front && has_one => key_of(&variant.key) == front,
                    _ if is_front => variant.default,
                    Variants::All => true,
                    Variants::Default => variant.default,
                    Variants::Only(only) => {
                        std::ptr::eq(only, variant) || !variants.iter().any(|other| std::ptr::eq(only, other))
                    }
                };
                for variant in variants.iter().filter(|variant| is_chosen(variant)) {
                    in_pattern(&variant.value, front, which, out);
                    out.words.push(' ');
                }
                if !is_front {
                    out.selects.push(Select { name, variants });
                }
            }
        }
    }
}

fn in_inline(inline: &'static InlineExpression<&'static str>, out: &mut Shown) {
    match inline {
        InlineExpression::VariableReference { id } => drop(out.values.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments, .. } => {
            let mut options: Vec<String> = arguments.named.iter().map(|it| format!("{:?}", it)).collect();
            options.sort();
            for argument in &arguments.positional {
                in_inline(argument, out);
                out.numbers.insert((name_of(argument), options.join(",")));
            }
        }
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            out.words += value
        }
        InlineExpression::MessageReference { id, .. } => drop(out.messages.insert(id.name.to_owned())),
        InlineExpression::TermReference { id, .. } => drop(out.messages.insert(format!("-{}", id.name))),
        InlineExpression::Placeable { expression } => match &**expression {
            Expression::Inline(inline) => in_inline(inline, out),
            Expression::Select { .. } => out.words.push_str("(a select within braces)"),
        },
    }
}

fn name_of(inline: &InlineExpression<&str>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => id.name.to_owned(),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.first().map(name_of).unwrap_or_default()
        }
        _ => String::new(),
    }
}
