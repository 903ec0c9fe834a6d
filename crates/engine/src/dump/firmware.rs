//! [`Firmware`]: the names of a dump's firmware, and the facts in its file name. Used by `recognise`; knows
//! no offsets.

use super::probe::Fields;

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
        let firmware = Firmware {
            platform: version.as_deref().and_then(|version| Some(version.split_once('_')?.0.to_owned())),
            built: image_name.as_deref().and_then(date_of),
            project,
            version,
            image_name,
        };
        (firmware != Firmware::default()).then_some(firmware)
    }
}

/// The version in a firmware's file name, from the chip on: `MT6260_S00.T31` in
/// `X_PCB01_gprs_MT6260_S00.T31.bin`.
pub(super) fn version_of(image: &str) -> Option<String> {
    let (start, _) = image.match_indices("MT62").find(|(start, _)| {
        let rest = image.as_bytes().get(start + 4..).unwrap_or_default();
        rest.has(2, b"_S00") && rest.iter().take(2).all(u8::is_ascii_alphanumeric)
    })?;
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
            ("MT6261_S01.x", None, None),
            ("MT62é_S00", None, None),
            ("x_20231330_120231030_20230101a", None, Some("2023-01-01")),
            ("", None, None),
        ] {
            assert_eq!((version_of(name).as_deref(), date_of(name).as_deref()), (version, date), "{name}");
        }
    }
}
