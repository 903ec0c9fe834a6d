//! Finds English in what is shown while the language is the pseudo language: letters that are not data.
#![allow(unreachable_pub, reason = "used by the tests of this program")]

use bromide::present::UserError;
use bromide::present::words;
use bromide::present::words::{Front, Locale};

/// Names that are the same in every language. Numbers in hex, names of chips and values of the test at hand
/// come on top.
pub const DATA: &[&str] = &[
    "Bromide",
    "Windows",
    "WinUSB",
    "ModemManager",
    // Commands to type, and a group's name.
    "sudo systemctl stop ModemManager",
    "sudo usermod -aG dialout $USER",
    "uucp",
    // Ports and files.
    "/dev/ttyACM0",
    "/dev/null",
    "COM5",
    "demo",
    "dump",
    ".bin",
    ".part",
    ".json",
    // Commands of the boot ROM.
    "READ32",
    "READ16",
    "WRITE32",
    "WRITE16",
    "GET_TARGET_CONFIG",
    "GET_ME_ID",
    "GET_HW_CODE",
    "GET_HW_SW_VER",
    // Placeholders of the file name pattern.
    "{chip}",
    "{flash}",
    "{size}",
    "{date}",
    "{time}",
    "{project}",
    "{version}",
];

/// Makes pseudo sentences for the window from now on.
pub fn start() {
    words::choose(Locale::Pseudo);
    words::set_front(Front::Window);
}

/// What `text` has of English: letters that are left without the data.
pub fn english_in(text: &str, data: &[&str]) -> Option<String> {
    let mut all: Vec<&str> = data.iter().chain(DATA).copied().filter(|data| !data.is_empty()).collect();
    all.sort_by_key(|data| std::cmp::Reverse(data.len()));
    let bare = all.into_iter().fold(text.to_owned(), |text, data| text.replace(data, "\u{b7}"));
    let words = bare.split(|c: char| !c.is_ascii_alphanumeric());
    let left: Vec<&str> = words
        .filter(|word| word.contains(|c: char| c.is_ascii_alphabetic()) && !is_hex(word) && !is_chip(word))
        .collect();
    (!left.is_empty()).then(|| left.join(" "))
}

/// Numbers such as `0x1000` and `1d08`. No English word has a figure in it.
pub fn is_hex(word: &str) -> bool {
    let digits = word.strip_prefix("0x").unwrap_or(word);
    word.contains(|c: char| c.is_ascii_digit()) && digits.chars().all(|c| c.is_ascii_hexdigit())
}

/// Names such as `MT6261` and `MT8768t`.
pub fn is_chip(word: &str) -> bool {
    word.strip_prefix("MT").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

#[track_caller]
pub fn assert_no_english(text: &str, data: &[&str]) {
    assert!(!text.is_empty(), "nothing is shown");
    assert_eq!(english_in(text, data), None, "in {text:?}");
}

pub fn assert_error(error: &UserError, data: &[&str]) {
    for text in error.what_to_do().iter().chain([&error.cause]) {
        assert_no_english(text, data);
    }
}
