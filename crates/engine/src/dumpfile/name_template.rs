//! [`NameTemplate`]: the final name of a dump with placeholders for the chip, the flash, and the firmware's
//! project and version, which are known only after reading.
//!
//! Made by the form, stored in the journal, filled by the job. The values come from a phone and are not
//! trusted.

use serde::{Deserialize, Serialize};

use super::job_sheet::JobSheet;
use super::name_limit::NameLimit;
use super::name_pattern::{Replacement, fill, split};
use crate::dump::ContentSummary;

/// Placeholders that are filled before a phone is connected.
pub const EARLY_PLACEHOLDERS: [&str; 2] = ["date", "time"];
/// Placeholders that are filled after reading: facts about the phone and its firmware.
pub const LATE_PLACEHOLDERS: [&str; 5] = ["chip", "flash", "size", PROJECT, VERSION];
/// Placeholders that are filled after reading from the job sheet.
pub const SHEET_PLACEHOLDERS: [&str; 4] = ["ticket", "customer", "model", "imei"];
const PROJECT: &str = "project";
const VERSION: &str = "version";

/// Facts about the phone for names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct PhoneName {
    /// Such as `MT6261DA`.
    pub(crate) chip: Option<String>,
    /// Such as `Winbond W25Q32`.
    pub(crate) flash: Option<String>,
    /// Of the dump, such as `4 MB`.
    pub(crate) size: Option<String>,
    /// What the user wrote down about the phone.
    pub(crate) sheet: JobSheet,
}

/// A name with late placeholders, and the values that are known for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameTemplate {
    /// Such as `{project}_2026-11-22.bin`; early placeholders are filled already.
    pub pattern: String,
    /// The firmware's names, if another region of the same phone had them.
    #[serde(flatten)]
    pub firmware: FirmwareName,
}

/// Names of the firmware, for the dump's name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FirmwareName {
    /// Its project id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<String>,
    /// Its version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

impl From<&ContentSummary> for FirmwareName {
    fn from(contents: &ContentSummary) -> FirmwareName {
        FirmwareName { project: contents.project.clone(), version: contents.version.clone() }
    }
}

impl FirmwareName {
    /// Whether neither is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == FirmwareName::default()
    }
}

/// A final name, which gets `-2`, `-3`, … if it is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FinalName {
    stem: String,
    /// The ending of the pattern, so that a dot in a version does not begin an ending.
    end: String,
}

/// Values are cut to the first of these lengths with which the name is valid.
const MAX_VALUE_LENGTHS: [usize; 4] = [60, 30, 12, 6];
/// A number of this length must fit into the name, too.
const HIGHEST_NUMBER: u32 = 999;
/// Endings of the files beside a dump, which a dump's name may not have.
const RESERVED_ENDINGS: [&str; 3] = ["part", "json", "new"];

impl NameTemplate {
    /// Whether a pattern has a placeholder whose value is stored at the start of the flash.
    #[must_use]
    pub fn asks_for_firmware(pattern: &str) -> bool {
        [PROJECT, VERSION].iter().any(|name| pattern.contains(&format!("{{{name}}}")))
    }

    /// The final name; `None` if no placeholder has a value, or no valid name results that fits into
    /// `limit`.
    pub(crate) fn decide(&self, phone: &PhoneName, limit: NameLimit) -> Option<FinalName> {
        let fits = |name: &FinalName| limit.excess(name.numbered(HIGHEST_NUMBER).as_ref()) == 0;
        MAX_VALUE_LENGTHS.into_iter().find_map(|most| self.fill(phone, most).filter(fits))
    }

    fn fill(&self, phone: &PhoneName, most: usize) -> Option<FinalName> {
        let dot = self.pattern.rfind('.');
        let has_end = dot.is_some_and(|dot| self.pattern.rfind('}').is_none_or(|brace| brace < dot));
        let mut is_filled = false;
        let mut value = |placeholder: &str| {
            let value = match placeholder {
                "chip" => phone.chip.as_deref(),
                "flash" => phone.flash.as_deref(),
                "size" => phone.size.as_deref(),
                PROJECT => self.firmware.project.as_deref(),
                VERSION => self.firmware.version.as_deref(),
                sheet => phone.sheet.value(sheet),
            };
            let letters =
                if phone.sheet.value(placeholder).is_some() { Letters::All } else { Letters::Ascii };
            let value =
                value.map(|value| clean(value, letters, most, has_end)).filter(|value| !value.is_empty());
            is_filled |= value.is_some();
            Ok(value.map_or(Replacement::Nothing, Replacement::Text))
        };
        let name = fill(&self.pattern, &mut value).ok().filter(|_| is_filled)?;
        let (stem, end) = split(&name);
        if RESERVED_ENDINGS.iter().any(|ours| end.get(1..).is_some_and(|end| end.eq_ignore_ascii_case(ours)))
        {
            return None;
        }
        let (stem, end) = if has_end { (stem, end) } else { (&*name, "") };
        Some(FinalName { stem: stem.to_owned(), end: end.to_owned() })
    }
}

impl FinalName {
    /// The name as it is for 1, `-2` before its ending for 2, and so on.
    pub(crate) fn numbered(&self, number: u32) -> String {
        let FinalName { stem, end } = self;
        if number < 2 { format!("{stem}{end}") } else { format!("{stem}-{number}{end}") }
    }
}

/// Which letters and digits a value may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// Those of ASCII: a phone's strings may hold anything.
    Ascii,
    /// Those of every script, as the user typed them.
    All,
}

/// Cleans a value for a file name: keeps letters, digits and a few characters without a special meaning in any
/// system or shell, and replaces all others by `-`. Cuts it to `most` bytes.
fn clean(value: &str, letters: Letters, most: usize, may_have_dots: bool) -> String {
    let mut clean = String::new();
    for c in value.chars() {
        let is_letter = match letters {
            Letters::Ascii => c.is_ascii_alphanumeric(),
            Letters::All => c.is_alphanumeric(),
        };
        let is_plain = is_letter || matches!(c, '_' | '+' | '-') || (c == '.' && may_have_dots);
        let c = if is_plain { c } else { '-' };
        // A run of the same separator becomes one.
        let is_more = matches!(c, '_' | '+' | '-' | '.') && clean.ends_with(c);
        if !is_more {
            clean.push(c);
        }
        // A string of a phone may have any length.
        if clean.len() > most {
            break;
        }
    }
    let edge = ['-', '_', '.', '+'];
    let kept = clean.trim_start_matches(edge);
    let end = (0..=kept.len().min(most)).rev().find(|end| kept.is_char_boundary(*end)).unwrap_or_default();
    kept.get(..end).unwrap_or_default().trim_end_matches(edge).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: NameLimit = NameLimit::of_bytes(255);

    fn named(pattern: &str, project: &str, version: &str) -> Option<String> {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let firmware = FirmwareName { project: some(project), version: some(version) };
        NameTemplate { pattern: pattern.into(), firmware }
            .decide(&PhoneName::default(), USUAL)
            .map(|name| name.numbered(1))
    }

    #[test]
    fn a_name_contains_the_known_phone_facts() {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        for (chip, flash, size, name) in [
            ("MT6261DA", "Winbond W25Q32", "4 MB", Some("MT6261DA_Winbond-W25Q32_4-MB_2026.bin")),
            ("MT6261", "", "4 MB", Some("MT6261_4-MB_2026.bin")),
            ("", "", "", None),
        ] {
            let (chip, flash, size) = (some(chip), some(flash), some(size));
            let phone = PhoneName { chip, flash, size, sheet: JobSheet::default() };
            let pattern = "{chip}_{flash}_{size}_{project}_2026.bin".to_owned();
            let later = NameTemplate { pattern, firmware: FirmwareName::default() };
            assert_eq!(later.decide(&phone, USUAL).map(|found| found.numbered(1)).as_deref(), name);
        }
        assert!(!NameTemplate::asks_for_firmware("{chip}_{flash}_{size}.bin"));
        assert!(["a{project}", "{version}.bin"].into_iter().all(NameTemplate::asks_for_firmware));
    }

    #[test]
    fn the_job_sheet_is_cleaned_and_keeps_the_letters_of_every_script() {
        let sheet = |ticket: &str, customer: &str| JobSheet {
            ticket: ticket.into(),
            customer: customer.into(),
            ..JobSheet::default()
        };
        for (sheet, name) in [
            (sheet("17/3", "Олег & Søn"), Some("17-3_Олег-Søn.bin")),
            (sheet("", "../../etc/passwd"), Some("etc-passwd.bin")),
            (sheet("CON", ""), None),
            (sheet("", "\u{202e}\n"), None),
        ] {
            let phone = PhoneName { sheet, ..PhoneName::default() };
            let template = NameTemplate {
                pattern: "{ticket}_{customer}_{imei}.bin".into(),
                firmware: FirmwareName::default(),
            };
            assert_eq!(template.decide(&phone, USUAL).map(|found| found.numbered(1)).as_deref(), name);
        }
        let phone = PhoneName { sheet: sheet(&"字".repeat(100), ""), ..PhoneName::default() };
        let template = NameTemplate { pattern: "{ticket}".into(), firmware: FirmwareName::default() };
        let name = template.decide(&phone, USUAL).unwrap().numbered(1);
        assert_eq!(name, "字".repeat(20), "cut between letters");
    }

    #[test]
    fn unknown_firmware_values_are_left_out_with_their_separators() {
        let both = "{project}_{version}_2026.bin";
        for (pattern, project, version, name) in [
            (both, "PH05", "MT6260_S00.T31", Some("PH05_MT6260_S00.T31_2026.bin")),
            (both, "PH05", "", Some("PH05_2026.bin")),
            (both, "", "S00.T31", Some("S00.T31_2026.bin")),
            (both, "", "", None),
            ("a-{version}.bin", "PH05", "", None),
            ("demo_{project}", "X", "", Some("demo_X")),
            ("{project}{version}.bin", "A", "B", Some("AB.bin")),
            ("plain.bin", "A", "B", None),
        ] {
            assert_eq!(named(pattern, project, version).as_deref(), name, "{pattern} {project} {version}");
        }
    }

    #[test]
    fn any_phone_text_gives_a_valid_name_or_none() {
        for (project, name) in [
            ("../../etc/passwd", Some("etc-passwd.bin")),
            ("a\\b:c*d", Some("a-b-c-d.bin")),
            ("a\0\u{1b}[2Jb\n", Some("a-2Jb.bin")),
            ("\u{202e}nib.exe", Some("nib.exe.bin")),
            ("...", None),
            (" -_- ", None),
            ("CON", None),
            ("com1.x", None),
            ("~$(rm)`", Some("rm.bin")),
            ("Telefon größer", Some("Telefon-gr-er.bin")),
        ] {
            assert_eq!(named("{project}.bin", project, "").as_deref(), name, "{project:?}");
        }
        // An ending comes from the pattern alone.
        assert_eq!(named("{project}", "evil.exe", "").as_deref(), Some("evil-exe"));
        for ours in ["part", "JSON", "new"] {
            assert_eq!(named("x.{project}", ours, ""), None);
        }
        for placeholder in ["{project", "{who}", "a/{project}", "{project}."] {
            assert_eq!(named(placeholder, "A", "B"), None, "{placeholder}");
        }
    }

    #[test]
    fn a_long_value_is_cut_and_the_rest_of_the_name_kept() {
        let long = "x".repeat(100_000);
        let name = named("{project}_{version}_2026.bin", &long, &long).unwrap();
        assert_eq!(name, format!("{0}_{0}_2026.bin", "x".repeat(60)));
        let tail = "y".repeat(150);
        let name = named(&format!("{{project}}_{tail}.bin"), &long, "").unwrap();
        assert_eq!(name, format!("{}_{tail}.bin", "x".repeat(30)));
        assert_eq!(named(&format!("{{project}}_{}.bin", "y".repeat(190)), &long, ""), None);
    }

    #[test]
    fn a_value_is_cut_to_what_the_disk_takes() {
        let firmware = FirmwareName { project: Some("P".repeat(50)), version: None };
        let template = NameTemplate { pattern: format!("{{project}}_{}.bin", "n".repeat(95)), firmware };
        let length = |most: usize| {
            let name = template.decide(&PhoneName::default(), NameLimit::of_bytes(most));
            name.map(|name| name.numbered(HIGHEST_NUMBER).len() + ".part.json.new".len())
        };
        for (most, expected) in [(255, 168), (168, 168), (167, 148), (143, 130), (130, 130), (129, 124)] {
            assert_eq!(length(most), Some(expected), "{most}");
        }
        assert_eq!(length(120), None);
    }

    #[test]
    fn a_number_is_added_before_the_file_extension() {
        let name = |pattern: &str| {
            let firmware = FirmwareName { project: None, version: Some("S00.T31".into()) };
            NameTemplate { pattern: pattern.into(), firmware }.decide(&PhoneName::default(), USUAL).unwrap()
        };
        assert_eq!(name("{version}.bin").numbered(2), "S00.T31-2.bin");
        assert_eq!(name("{version}").numbered(3), "S00-T31-3");
        assert_eq!(name("d.{version}").numbered(1), "d.S00-T31");
    }
}
