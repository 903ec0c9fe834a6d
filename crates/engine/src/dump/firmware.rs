//! [`Firmware`]: the names of a dump's firmware, and the facts in its file name. Used by `recognise`; knows
//! no offsets.

/// The names of the firmware.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Firmware {
    /// The project id.
    pub project: Option<String>,
    /// The part of the file name from the chip on, such as `MT6260_S00.T31_ZX_PH05`.
    pub version: Option<String>,
    /// The date in the file name, such as `2023-10-30`.
    pub built: Option<String>,
    /// The file name that the firmware had where it was built.
    pub image_name: Option<String>,
    /// The chip that it was made for, such as `MT6260`.
    pub platform: Option<String>,
}

impl Firmware {
    /// The firmware with these names; `None` if there are none.
    pub(super) fn of(
        image_name: Option<String>,
        project: Option<String>,
        version: Option<String>,
    ) -> Option<Firmware> {
        let of_version = version.as_deref().and_then(|version| Some(version.split_once('_')?.0));
        // A name without a version may still have the chip as one of its words.
        let of_name =
            || image_name.as_deref()?.split(|c: char| !c.is_ascii_alphanumeric()).find(|word| is_chip(word));
        let platform = of_version.or_else(of_name).map(str::to_ascii_uppercase);
        let built = image_name.as_deref().and_then(date_of);
        let firmware = Firmware { platform, built, project, version, image_name };
        (firmware != Firmware::default()).then_some(firmware)
    }
}

/// Bytes of a chip's name without the letters behind its number: `MT6261`, `MT625A`.
const CHIP: usize = 6;
/// The most letters and digits behind the number: `MT6261DA`, `MT2503AVE`.
const SUFFIX: usize = 4;

/// Whether the whole word is the name of a chip, in either case: MT, two digits, two letters or digits, and
/// at most [`SUFFIX`] more. So are all names of docs/protocol.md section 4.
fn is_chip(word: &str) -> bool {
    let bytes = word.as_bytes();
    let is_number = bytes.get(2..4).is_some_and(|digits| digits.iter().all(u8::is_ascii_digit));
    bytes.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(b"MT"))
        && is_number
        && (CHIP..=CHIP + SUFFIX).contains(&bytes.len())
        && bytes.iter().all(u8::is_ascii_alphanumeric)
}

/// Whether this begins with the stage behind a chip's name: `_S00`, `_s01`, `_S12`.
pub(super) fn is_stage(bytes: &[u8]) -> bool {
    matches!(bytes, [b'_', b'S' | b's', tens, ones, ..] if tens.is_ascii_digit() && ones.is_ascii_digit())
}

/// The start of the chip's name that ends at `end`, where the stage begins.
pub(super) fn chip_before(bytes: &[u8], end: usize) -> Option<usize> {
    (CHIP..=CHIP + SUFFIX).find_map(|length| {
        let start = end.checked_sub(length)?;
        let word = std::str::from_utf8(bytes.get(start..end)?).ok()?;
        is_chip(word).then_some(start)
    })
}

/// The version in a firmware's file name, from the chip on: `MT6260_S00.T31` in
/// `X_PCB01_gprs_MT6260_S00.T31.bin`.
pub(super) fn version_of(image: &str) -> Option<String> {
    let bytes = image.as_bytes();
    let mut stages = image.match_indices('_').filter(|(at, _)| bytes.get(*at..).is_some_and(is_stage));
    let start = stages.find_map(|(at, _)| chip_before(bytes, at))?;
    let version = image.get(start..)?;
    let ending = version.len().checked_sub(4).and_then(|at| version.get(at..));
    let is_bin = ending.is_some_and(|ending| ending.eq_ignore_ascii_case(".bin"));
    Some(version.get(..version.len() - if is_bin { 4 } else { 0 })?.trim_end_matches('.').to_owned())
}

/// The last eight digits of a file name that are a date, as `YYYY-MM-DD`.
fn date_of(image: &str) -> Option<String> {
    let runs = image.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 8);
    runs.rev().find_map(|digits| {
        let (year, month, day) = (digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?);
        let is_date = (2000..2100).contains(&year.parse::<u16>().ok()?)
            && (1..=12).contains(&month.parse::<u8>().ok()?)
            && (1..=31).contains(&day.parse::<u8>().ok()?);
        is_date.then(|| format!("{year}-{month}-{day}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_and_dates_are_taken_from_file_names() {
        // protocol.md section 7.2.
        let name = "GINWAVE60A_11B_PCB01_gprs_MT6260_S00.T31_ZX_PH05_X_20231030.bin";
        assert_eq!(version_of(name).as_deref(), Some("MT6260_S00.T31_ZX_PH05_X_20231030"));
        assert_eq!(date_of(name).as_deref(), Some("2023-10-30"));
        for (name, version, date) in [
            ("MT6261_S00", Some("MT6261_S00"), None),
            ("MT62_MT625A_S00..BIN", Some("MT625A_S00"), None),
            ("MT6261_S01.x", Some("MT6261_S01.x"), None),
            ("MT62é_S00", None, None),
            ("MT6261_S0.x", None, None),
            ("MT6261_T00", None, None),
            ("MT6261_S00_MT6260_S01", Some("MT6261_S00_MT6260_S01"), None),
            ("x_20231330_120231030_20230101a", None, Some("2023-01-01")),
            ("", None, None),
        ] {
            assert_eq!((version_of(name).as_deref(), date_of(name).as_deref()), (version, date), "{name}");
        }
    }

    #[test]
    fn every_chip_and_stage_is_recognised_in_either_case() {
        // Chips of docs/protocol.md section 4, and letters that makers put behind the number.
        for chip in [
            "MT6223",
            "MT6225",
            "MT6235",
            "MT6250D",
            "MT6252",
            "MT6253T",
            "MT625A",
            "MT6260A",
            "MT6261DA",
            "MT6261MA",
            "MT2502A",
            "MT2503DV",
            "MT2503AVE",
            "MT2523",
            "MT2625",
            "MT5932",
            "MT7686",
            "MT6516",
            "MT6739",
            "MT8321A",
            "mt6261d",
            "mt2503av",
            "Mt6276w",
            "MT0571",
        ] {
            for stage in ["_S00", "_S01", "_s00", "_S12", "_s99"] {
                let version = format!("{chip}{stage}.MAKER_V1");
                let name = format!("MAKER61_11C_PCB01_gprs_{version}.BIN");
                assert_eq!(version_of(&name).as_deref(), Some(&*version));
                let firmware = Firmware::of(Some(name), None, Some(version)).unwrap();
                assert_eq!(firmware.platform, Some(chip.to_ascii_uppercase()));
            }
        }
    }

    #[test]
    fn a_name_without_a_version_still_has_its_chip() {
        let platform = |name: &str| Firmware::of(Some(name.to_owned()), None, None).unwrap().platform;
        assert_eq!(platform("tracker-mt2503av-v1.bin").as_deref(), Some("MT2503AV"));
        for name in ["XMT6261_V1", "MTK_V1.bin", "MT62", "MT62615432109", "FORMAT1234.bin"] {
            assert_eq!(platform(name), None, "{name}");
        }
    }
}
