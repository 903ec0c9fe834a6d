//! Names for the dumps of many phones: a pattern is filled for each phone, and no name is used twice.
//!
//! Used by the stations and by `batch`. What is known only later (the phone, the job sheet) stays for the end of the
//! job.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::name_pattern::{NameError, Replacement, fill, split};
use super::name_template::{FirmwareName, LATE_PLACEHOLDERS, NameTemplate, SHEET_PLACEHOLDERS};

/// Placeholders of a name for one of many phones that are filled before it is read: its number in the session, its
/// station, date and time.
pub const BATCH_PLACEHOLDERS: [&str; 4] = ["n", "station", "date", "time"];
/// The pattern where none is given.
pub const BATCH_PATTERN: &str = "{n}_{chip}_{project}_{date}.bin";
/// A folder that holds so many files of one name is a mistake.
const MOST_NUMBERS: u32 = 100_000;

/// What is known of a phone before it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BatchFacts {
    /// The number of the phone in this session, from 1. Written with three digits at least.
    pub number: u32,
    /// The number of its station.
    pub station: u16,
    /// The date and time at which its job begins.
    pub begun: DateTime,
    /// Whether it is a practice phone: its chip is called `demo`.
    pub is_practice: bool,
}

/// A filled pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchName {
    /// The name while it is read, and for good where nothing else becomes known.
    pub name: String,
    /// The final name with gaps for what becomes known, if there are any.
    pub template: Option<NameTemplate>,
}

/// Fills `pattern` for one phone.
///
/// # Errors
/// When it has an unknown placeholder, or does not make a file name that every system takes.
pub fn batch_name(pattern: &str, facts: &BatchFacts) -> Result<BatchName, NameError> {
    let mut is_late = false;
    let later = fill(pattern, &mut |placeholder| {
        let value = match placeholder {
            "n" => format!("{:03}", facts.number),
            "station" => facts.station.to_string(),
            "date" => facts.begun.strftime("%Y-%m-%d").to_string(),
            "time" => facts.begun.strftime("%H%M%S").to_string(),
            "chip" if facts.is_practice => "demo".to_owned(),
            late if LATE_PLACEHOLDERS.contains(&late) || SHEET_PLACEHOLDERS.contains(&late) => {
                is_late = true;
                return Ok(Replacement::Stays);
            }
            _ => return Err(NameError::UnknownPlaceholder(placeholder.to_owned())),
        };
        Ok(Replacement::Text(value))
    })?;
    let name = fill(&later, &mut |_| Ok(Replacement::Nothing))?;
    let template = is_late.then(|| NameTemplate { pattern: later, firmware: FirmwareName::default() });
    Ok(BatchName { name, template })
}

/// `folder/name`, or with `-2`, `-3`, … before its ending, whichever is the first that is not taken. `None`: far too
/// many are.
pub fn free_path(folder: &Path, name: &str, is_taken: &dyn Fn(&Path) -> bool) -> Option<PathBuf> {
    let (stem, end) = split(name);
    let numbered = (2..MOST_NUMBERS).map(|number| format!("{stem}-{number}{end}"));
    let mut all = std::iter::once(name.to_owned()).chain(numbered).map(|name| folder.join(name));
    all.find(|path| !is_taken(path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn facts(number: u32) -> BatchFacts {
        let begun = date(2026, 11, 27).at(9, 41, 7, 0);
        BatchFacts { number, station: 4, begun, is_practice: false }
    }

    fn filled(pattern: &str, facts: &BatchFacts) -> (String, Option<String>) {
        let filled = batch_name(pattern, facts).unwrap();
        (filled.name, filled.template.map(|template| template.pattern))
    }

    #[test]
    fn what_is_known_at_the_start_is_filled_and_the_rest_stays() {
        assert_eq!(
            filled(BATCH_PATTERN, &facts(7)),
            ("007_2026-11-27.bin".into(), Some("007_{chip}_{project}_2026-11-27.bin".into()))
        );
        assert_eq!(
            filled("{date}_{time}-{station}.bin", &facts(7)),
            ("2026-11-27_094107-4.bin".into(), None)
        );
        assert_eq!(filled("{n}", &facts(1234)), ("1234".into(), None));
        let demo = BatchFacts { is_practice: true, ..facts(1) };
        assert_eq!(filled("{chip}.bin", &demo), ("demo.bin".into(), None));
        assert_eq!(filled("{imei}.bin", &facts(1)), ("dump.bin".into(), Some("{imei}.bin".into())));
    }

    #[test]
    fn a_pattern_that_is_no_name_is_refused_before_any_phone() {
        for (pattern, error) in [
            ("{nn}.bin", NameError::UnknownPlaceholder("nn".into())),
            ("{n", NameError::BraceOpen),
            ("a/{n}.bin", NameError::Forbidden('/')),
            ("{n}.", NameError::Edges("001.".into())),
        ] {
            assert_eq!(batch_name(pattern, &facts(1)), Err(error), "{pattern}");
        }
    }

    #[test]
    fn a_taken_name_gets_the_next_number() {
        let taken = ["/d/a.bin", "/d/a-2.bin"].map(PathBuf::from);
        let free = |name: &str| free_path(Path::new("/d"), name, &|path| taken.iter().any(|t| t == path));
        assert_eq!(free("a.bin"), Some("/d/a-3.bin".into()));
        assert_eq!(free("b.bin"), Some("/d/b.bin".into()));
    }
}
