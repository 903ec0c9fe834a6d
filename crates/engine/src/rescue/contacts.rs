//! [`Contacts`]: names and numbers of the phone book. One form is described publicly, others are found by
//! their look (docs/rescue.md section 7). Works on the records of two files; reads no bytes.

use serde::Serialize;

use super::digits::{alpha_text, is_readable, little_endian_text};
use super::number_search::{NumberPlace, ascii_numbers, best_place, mail_addresses, packed_number};
use super::personal::Personal;
use super::place::Pieces;
use super::records::{Record, is_empty};

/// What begins each number in the known form.
const KNOWN_MARK: [u8; 4] = [0, 0, 1, 0];
/// Octets of a number's record on the phone that the form is known from.
const KNOWN_NUMBER: usize = 36;

/// The contacts of a dump.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contacts {
    /// How they were found; `None` if there are none.
    pub form: Option<ContactForm>,
    /// The contacts, in order of their slots.
    pub list: Vec<Contact>,
}

/// How contacts were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactForm {
    /// In the form that one other phone uses.
    Known,
    /// The same, with more in each record, where further numbers were found by their look.
    KnownWithMore,
    /// By their look: this phone's form is not documented.
    Pattern,
    /// Names and numbers by their look, without knowing which belong together.
    Unpaired,
}

/// A contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Number of its record.
    pub slot: usize,
    /// The name; may be empty.
    pub name: Personal,
    /// The numbers; the first one is the contact's main number.
    pub numbers: Vec<Personal>,
    /// Addresses for e-mail.
    pub mails: Vec<Personal>,
    /// Whether check octets do not fit.
    pub is_damaged: bool,
    /// The bytes of its records: that of the name, then that of the number.
    pub pieces: Pieces,
}

/// The contacts in the records of names (`MP0C`) and of numbers (`MP0H`), which belong together by their
/// slots.
pub(super) fn contacts(names: &[Record], numbers: &[Record]) -> Contacts {
    let used_names = used(names);
    let used_numbers = used(numbers);
    let list = if is_known_form(&used_names, &used_numbers) {
        let is_larger = numbers.iter().any(|record| record.payload.len() > KNOWN_NUMBER);
        let form = if is_larger { ContactForm::KnownWithMore } else { ContactForm::Known };
        Some((form, known(names, numbers)))
    } else {
        by_pattern(names, numbers, &used_names)
    };
    let Some((form, list)) = list.filter(|(_, list)| !list.is_empty()) else { return Contacts::default() };
    Contacts { form: Some(form), list }
}

fn used(records: &[Record]) -> Vec<&[u8]> {
    records.iter().map(|record| &*record.payload).filter(|payload| !is_empty(payload)).collect()
}

/// Whether names are in UTF-16LE, and most numbers begin with the known mark (section 7.1).
fn is_known_form(names: &[&[u8]], numbers: &[&[u8]]) -> bool {
    let marked = numbers.iter().filter(|payload| payload.starts_with(&KNOWN_MARK)).count();
    marked * 2 > numbers.len() && (names.is_empty() || are_little_endian(names))
}

/// Whether names are in UTF-16LE: Latin letters and spaces have a zero behind them, and so has the padding.
/// To be decided for the whole file, because letters of 7 bits look like Chinese ones.
fn are_little_endian(names: &[&[u8]]) -> bool {
    let plain = || names.iter().filter(|name| !matches!(name.first(), Some(0x80..=0x82)));
    let has_zero = |name: &&&[u8]| name.as_chunks::<2>().0.iter().any(|[low, high]| *low != 0 && *high == 0);
    let hits = plain().filter(has_zero).count();
    let has_end = plain().any(|name| name.iter().take(2).any(|byte| *byte == 0xFF));
    hits * 2 > plain().count() && !has_end
}

/// Slots of both files, with the record of each.
fn slots<'r>(
    names: &'r [Record],
    numbers: &'r [Record],
) -> impl Iterator<Item = (usize, Option<&'r Record>, Option<&'r Record>)> {
    let is_used = |record: &&Record| !is_empty(&record.payload);
    (0..names.len().max(numbers.len()))
        .map(move |slot| (slot, names.get(slot).filter(is_used), numbers.get(slot).filter(is_used)))
        .filter(|(_, name, number)| name.is_some() || number.is_some())
}

fn contact(
    slot: usize,
    name: &str,
    numbers: Vec<String>,
    mails: Vec<String>,
    records: [Option<&Record>; 2],
) -> Contact {
    Contact {
        slot,
        name: Personal::new(name),
        numbers: numbers.into_iter().map(Personal::new).collect(),
        mails: mails.into_iter().map(Personal::new).collect(),
        is_damaged: records.into_iter().flatten().any(|record| !record.fits),
        pieces: Pieces::default(),
    }
}

fn known(names: &[Record], numbers: &[Record]) -> Vec<Contact> {
    let mut list = Vec::new();
    for (slot, name, number) in slots(names, numbers) {
        let text = name.map(|record| little_endian_text(&record.payload)).unwrap_or_default();
        let rest = number.and_then(|record| record.payload.get(KNOWN_MARK.len()..)).unwrap_or_default();
        let (found, mails) = (ascii_numbers(rest), mail_addresses(rest));
        if !text.is_empty() || !found.is_empty() || !mails.is_empty() {
            list.push(contact(slot, &text, found, mails, [name, number]));
        }
    }
    list
}

/// Contacts by their look (section 7.3); `None` if a guess explains too few records.
fn by_pattern(
    names: &[Record],
    numbers: &[Record],
    used_names: &[&[u8]],
) -> Option<(ContactForm, Vec<Contact>)> {
    let in_names = best_place(names);
    let in_numbers = best_place(numbers);
    let are_wide = are_little_endian(used_names);
    let name_of = |record: &Record| {
        let end = in_names.map_or(record.payload.len(), |place| place.at);
        let field = record.payload.get(..end).unwrap_or_default();
        let text = if are_wide { little_endian_text(field) } else { alpha_text(field) };
        Some(text).filter(|text| is_readable(text))
    };
    let number_of = |record: &Record, place: Option<NumberPlace>| {
        place.and_then(|place| packed_number(&record.payload, place.at)).map(|(number, _)| number)
    };
    let mut list = Vec::new();
    let (mut explained, mut disagreeing, mut all) = (0, 0, 0);
    for (slot, name, number) in slots(names, numbers) {
        let text = name.and_then(name_of);
        let first = name.and_then(|record| number_of(record, in_names));
        let second = number.and_then(|record| number_of(record, in_numbers));
        let numbers: Vec<String> = first.into_iter().chain(second).collect();
        all += 1;
        explained += usize::from(text.is_some() || !numbers.is_empty());
        disagreeing += usize::from(text.is_some() == numbers.is_empty());
        if text.is_some() || !numbers.is_empty() {
            list.push(contact(slot, &text.unwrap_or_default(), numbers, Vec::new(), [name, number]));
        }
    }
    if explained == 0 {
        return None;
    }
    // Most slots disagree, or too little is explained: names and numbers are not shown as contacts.
    let is_sound = explained * 10 >= all * 8 && disagreeing * 2 <= all;
    Some((if is_sound { ContactForm::Pattern } else { ContactForm::Unpaired }, list))
}

impl Contacts {
    /// The names alone, without knowing whose number is whose.
    #[must_use]
    pub fn names(&self) -> Vec<&Personal> {
        self.list.iter().map(|contact| &contact.name).filter(|name| !name.is_empty()).collect()
    }

    /// The numbers alone.
    #[must_use]
    pub fn numbers(&self) -> Vec<&Personal> {
        self.list.iter().flat_map(|contact| &contact.numbers).collect()
    }
}
