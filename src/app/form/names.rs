//! File names for dumps: the pattern with its placeholders, names that every system takes, names that are
//! still free.
//!
//! Used by the form. Asks others which names are taken. What is known only after reading is filled in by the
//! job.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use bromide_engine::dumpfile::{
    self, LATE_PLACEHOLDERS, NameError, NameTemplate, Replacement, is_forbidden, split,
};

/// What is known when a name is made. A dump's files are made ready before its phone is plugged in, so the
/// job fills in the rest.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::app) struct Known {
    /// The practice phone is read: its dumps have `demo` in place of the chip.
    pub(in crate::app) is_demo: bool,
    /// The length that was asked for, the same in all languages, such as `64 KB`.
    pub(in crate::app) size: Option<String>,
}

/// A pattern, filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct Filled {
    /// The name without what only phone and dump contain.
    pub(in crate::app) name: String,
    /// The name with gaps for that, if there are any.
    pub(in crate::app) later: Option<String>,
}

/// Fills `pattern`. Of the name until the dump was read a placeholder that is not known goes, with the
/// separator beside it; of a name of which nothing is left, `dump` remains.
///
/// # Errors
/// When the pattern holds an unknown placeholder or a character that no file name may have.
pub(in crate::app) fn fill(pattern: &str, known: &Known, date: DateTime) -> Result<Filled, NameError> {
    let mut is_late = false;
    let later = dumpfile::fill(pattern, &mut |placeholder| {
        let value = match placeholder {
            "chip" => known.is_demo.then(|| "demo".to_owned()),
            "size" => known.size.clone(),
            "date" => Some(date.strftime("%Y-%m-%d").to_string()),
            "time" => Some(date.strftime("%H%M%S").to_string()),
            late if LATE_PLACEHOLDERS.contains(&late) => None,
            _ => return Err(NameError::UnknownPlaceholder(placeholder.to_owned())),
        };
        is_late |= value.is_none();
        Ok(value.map_or(Replacement::Stays, |value| Replacement::Text(tidy(&value))))
    })?;
    let name = dumpfile::fill(&later, &mut |_| Ok(Replacement::Nothing))?;
    Ok(Filled { name, later: is_late.then_some(later) })
}

/// `pattern` without what only phone and dump contain; `None` if it asks for nothing of the firmware, or
/// cannot be filled.
pub(in crate::app) fn without_late(pattern: &str) -> Option<String> {
    let early = dumpfile::fill(pattern, &mut |placeholder| {
        Ok(if LATE_PLACEHOLDERS.contains(&placeholder) { Replacement::Nothing } else { Replacement::Stays })
    });
    early.ok().filter(|_| NameTemplate::asks_for_firmware(pattern))
}

/// `folder/name`, or with `-2`, `-3`, … before its ending, whichever is the first that is not taken.
pub(in crate::app) fn free(folder: &Path, name: &str, is_taken: &dyn Fn(&Path) -> bool) -> PathBuf {
    let first = folder.join(name);
    if !is_taken(&first) {
        return first;
    }
    let (stem, end) = split(name);
    // A folder that holds ten thousand of one name is a mistake; the engine then refuses in words.
    let numbered = (2..10_000).map(|number| folder.join(format!("{stem}-{number}{end}")));
    numbered.into_iter().find(|path| !is_taken(path)).unwrap_or(first)
}

/// `name` with `more` before its ending.
pub(in crate::app) fn with(name: &str, more: &str) -> String {
    let (stem, end) = split(name);
    format!("{stem}{more}{end}")
}

/// A value fit for a file name: `64 KB` becomes `64-KB`.
fn tidy(value: &str) -> String {
    let is_odd = |c: char| is_forbidden(c) || c.is_whitespace() || matches!(c, '{' | '}');
    value.trim().chars().map(|c| if is_odd(c) { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::Present as _;
    use bromide_engine::dumpfile::check_name;
    use jiff::civil::date;

    fn filled(pattern: &str, known: &Known) -> Result<String, String> {
        let filled = fill(pattern, known, date(2026, 11, 22).at(9, 41, 7, 0));
        filled.map(|filled| filled.name).map_err(|error| error.present())
    }

    fn some(is_demo: bool, size: &str) -> Known {
        Known { is_demo, size: (!size.is_empty()).then(|| size.to_owned()) }
    }

    #[test]
    fn what_is_not_known_is_left_out_neatly() {
        let usual = "{chip}_{flash}_{size}_{date}_{time}.bin";
        for (pattern, known, name) in [
            (usual, some(true, "64 KB"), "demo_64-KB_2026-11-22_094107.bin"),
            (usual, some(false, ""), "2026-11-22_094107.bin"),
            (usual, some(true, ""), "demo_2026-11-22_094107.bin"),
            (usual, some(false, "64 KB"), "64-KB_2026-11-22_094107.bin"),
            ("phone_{chip}.bin", some(false, ""), "phone.bin"),
            ("phone_{chip}_{flash}.bin", some(false, ""), "phone.bin"),
            ("{chip}.bin", some(false, ""), "dump.bin"),
            ("{chip}", some(false, ""), "dump"),
            ("{chip}-{size}", some(false, "A/B"), "A-B"),
            ("a{chip}b.bin", some(false, ""), "ab.bin"),
            (" plain name.bin ", some(false, ""), "plain name.bin"),
            ("", some(false, ""), "dump"),
        ] {
            assert_eq!(filled(pattern, &known).as_deref(), Ok(name), "{pattern} {known:?}");
        }
    }

    #[test]
    fn late_placeholders_are_left_out_of_the_name_until_they_are_known() {
        let late = |pattern: &str| {
            let filled = fill(pattern, &some(true, ""), date(2026, 11, 22).at(9, 41, 7, 0)).unwrap();
            (filled.name, filled.later)
        };
        let both = |name: &str, later: &str| (name.to_owned(), Some(later.to_owned()));
        assert_eq!(
            late("{chip}_{project}_{version}_{size}_{date}.bin"),
            both("demo_2026-11-22.bin", "demo_{project}_{version}_{size}_2026-11-22.bin")
        );
        assert_eq!(late("{project}.bin"), both("dump.bin", "{project}.bin"));
        assert_eq!(late("{size}-{version}"), both("dump", "{size}-{version}"));
        assert_eq!(late("{chip}.bin"), ("demo.bin".to_owned(), None));
        assert_eq!(without_late("{chip}_{date}_{project}_{version}.bin").as_deref(), Some("{date}.bin"));
        assert_eq!(without_late("{chip}.bin"), None, "hardly worth a sentence");
        assert_eq!(without_late("{project}/"), None);
    }

    #[test]
    fn patterns_that_cannot_be_are_refused_in_a_sentence() {
        for (pattern, says) in [
            ("{chop}.bin", "{chop} in the file name is unknown: use {chip}, {flash}"),
            ("{chip.bin", "has no }"),
            ("a/b.bin", "cannot contain /"),
            ("C:b.bin", "cannot contain :"),
            ("a\tb", "a control character"),
            ("nul.bin", "on Windows"),
            ("COM1", "on Windows"),
            ("COM0", "on Windows"),
            ("..", "ends with a dot"),
            ("dump.bin.", "ends with a dot"),
        ] {
            let sentence = filled(pattern, &Known::default()).expect_err(pattern);
            assert!(sentence.contains(says), "{pattern}: {sentence}");
        }
        assert!(check_name(&"x".repeat(201)).is_err());
        for good in ["COM10.bin", "console.bin", ".hidden", "Über.bin", "a.b.c"] {
            assert_eq!(check_name(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn a_taken_name_gets_a_number() {
        let taken = ["/d/dump.bin", "/d/dump-2.bin", "/d/bare"].map(PathBuf::from);
        let free = |name: &str| free(Path::new("/d"), name, &|path| taken.iter().any(|t| t == path));
        assert_eq!(free("dump.bin"), Path::new("/d/dump-3.bin"));
        assert_eq!(free("bare"), Path::new("/d/bare-2"));
        assert_eq!(free("other.bin"), Path::new("/d/other.bin"));
        assert_eq!(super::free(Path::new("/d"), "x", &|_| true), Path::new("/d/x"));
    }
}
