//! [`ModelReport`]: the public reports on models and how their boot ROM was reached, from `assets/models.tsv`
//! (models.md section 1). Read by `lookup.rs`; a row that does not parse fails a test and is left out.

use std::sync::LazyLock;

use crate::app::boot_key::order::PhoneKind;
use crate::app::boot_key::way::{Battery, Key, Way};

const TABLE: &str = include_str!("../../../assets/models.tsv");
/// Columns of the table, in this order.
const COLUMNS: [&str; 13] = [
    "kind",
    "maker",
    "model",
    "type_number",
    "chip",
    "flash",
    "reach",
    "keys",
    "battery",
    "usb_id",
    "dumped_with",
    "certainty",
    "source",
];

/// One reported fact about one model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelReport {
    /// The kind of phone.
    pub kind: PhoneKind,
    /// The maker; `None`: a rule about many models.
    pub maker: Option<&'static str>,
    /// The model's name.
    pub model: &'static str,
    /// The type number under the battery, if reported.
    pub type_number: Option<&'static str>,
    /// The chip.
    pub chip: ReportedChip,
    /// How the boot ROM was reached.
    pub reach: Reach,
    /// The keys that were held.
    pub keys: ReportedKeys,
    /// What was done with the battery.
    pub battery: ReportedBattery,
    /// Whether the flash was read.
    pub dump: ReportedDump,
    /// How certain the report is.
    pub certainty: Certainty,
    /// Where the report stands.
    pub source: &'static str,
}

/// The chip of a reported model. Names are separated by commas and may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportedChip {
    /// A MediaTek chip.
    MediaTek(String),
    /// The chip of another maker: this program cannot read the phone.
    Other(String),
}

/// How a boot ROM was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// The boot ROM appeared on USB.
    Usb,
    /// Only the port of the running phone appeared.
    RunningPhone,
    /// Serial pads of the board or a module's UART.
    Uart,
    /// The preloader appeared.
    Preloader,
    /// A point on the board was connected to ground.
    TestPoint,
    /// It was tried without success.
    InVain,
    /// The loader of another maker's chip.
    OtherLoader,
    /// Not reported, or unclear.
    NotReported,
}

/// A button of a reported phone: those that a search holds, and others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Button {
    /// One that a search may hold.
    Key(Key),
    /// The power key, which starts most phones.
    Power,
    /// Right on the ring or stick.
    Right,
    /// The camera's shutter.
    Shutter,
    /// The one that ends a call.
    HangUp,
    /// All directions of the ring at once.
    AllDirections,
}

/// The keys of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportedKeys {
    /// Not reported.
    NotReported,
    /// Any of these; each is a list of buttons held together.
    Held(Vec<Vec<Button>>),
    /// Each of these was tried without success.
    InVain(Vec<Vec<Button>>),
    /// Every single key was tried without success.
    AllInVain,
}

/// What was done with the battery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportedBattery {
    /// Not reported.
    NotReported,
    /// This.
    Told(Battery),
    /// It makes no difference, or differs between phones.
    Any,
}

/// Whether the flash was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportedDump {
    /// The flash was read.
    Read,
    /// It was not read.
    NotRead,
    /// Not reported.
    NotReported,
}

/// How certain a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The chip or the link between two sources is a conclusion.
    Inferred,
    /// One report.
    OneReport,
    /// Independent reports agree.
    Several,
}

/// A row that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    /// Number of the line, from 1.
    pub line: usize,
    /// Name of the column whose word is unknown, or `None`: the row has another number of columns.
    pub column: Option<&'static str>,
}

/// All reports.
pub(in crate::app) fn reports() -> &'static [ModelReport] {
    static REPORTS: LazyLock<Vec<ModelReport>> = LazyLock::new(|| parse(TABLE).flatten().collect());
    &REPORTS
}

/// Reads a table, row by row.
///
/// # Errors
/// The line and column that cannot be used.
fn parse(text: &'static str) -> impl Iterator<Item = Result<ModelReport, RowError>> {
    let rows = text.lines().enumerate().skip(1);
    rows.map(|(at, line)| row(line).map_err(|column| RowError { line: at + 1, column }))
}

fn row(line: &'static str) -> Result<ModelReport, Option<&'static str>> {
    let cells: Vec<&'static str> = line.split('\t').collect();
    let cells: [&'static str; COLUMNS.len()] = cells.try_into().map_err(|_cells| None)?;
    let [
        kind,
        maker,
        model,
        type_number,
        chip,
        _flash,
        reach,
        keys,
        battery,
        _usb_id,
        dump,
        certainty,
        source,
    ] = cells;
    if maker.is_empty() || model.is_empty() || source.is_empty() {
        return Err(None);
    }
    Ok(ModelReport {
        kind: PhoneKind::named(kind).ok_or(Some("kind"))?,
        maker: Some(maker).filter(|maker| *maker != "any"),
        model,
        type_number: Some(type_number).filter(|number| !["-", "unknown"].contains(number)),
        chip: chip_of(chip).ok_or(Some("chip"))?,
        reach: reach_of(reach).ok_or(Some("reach"))?,
        keys: keys_of(keys).ok_or(Some("keys"))?,
        battery: battery_of(battery).ok_or(Some("battery"))?,
        dump: dump_of(dump),
        certainty: certainty_of(certainty).ok_or(Some("certainty"))?,
        source,
    })
}

/// The words in which a chip's name may begin.
const CHIP_NAMES: [&str; 5] = ["MT", "SC", "UMS", "Unisoc", "Spreadtrum"];

fn chip_of(text: &str) -> Option<ReportedChip> {
    let names = |text: &str| {
        let words = text.split([' ', ',', '(', ')']);
        let is_name = |word: &&str| CHIP_NAMES.iter().any(|start| word.starts_with(start));
        words.filter(is_name).collect::<Vec<_>>().join(", ")
    };
    if let Some(other) = text.strip_prefix("not MediaTek (") {
        return Some(ReportedChip::Other(names(other.split(" (").next()?))).filter(|chip| chip.has_name());
    }
    let before = text.split(" (").next()?;
    let chip = ReportedChip::MediaTek(names(before));
    (before == "MediaTek" || chip.has_name()).then_some(chip)
}

impl ReportedChip {
    fn has_name(&self) -> bool {
        let (ReportedChip::MediaTek(names) | ReportedChip::Other(names)) = self;
        !names.is_empty()
    }
}

fn reach_of(text: &str) -> Option<Reach> {
    // Free words follow the colon.
    let head = text.split(':').next()?;
    Some(match head.split(',').next()? {
        "usb" => Reach::Usb,
        "usb-os" => Reach::RunningPhone,
        "uart" => Reach::Uart,
        "preloader" => Reach::Preloader,
        "test-point" => Reach::TestPoint,
        "no" => Reach::InVain,
        "other-loader" => Reach::OtherLoader,
        "unknown" | "uart or usb" | "usb or uart" | "usb or preloader" | "not tried" | "not clear" => {
            Reach::NotReported
        }
        _ => return None,
    })
}

fn keys_of(text: &str) -> Option<ReportedKeys> {
    let text = text.split(" (").next()?;
    let all = |parts: &mut dyn Iterator<Item = &str>| parts.map(held).collect::<Option<Vec<_>>>();
    Some(match text {
        "unknown" => ReportedKeys::NotReported,
        "all single keys in vain" => ReportedKeys::AllInVain,
        _ => match text.strip_suffix(" in vain") {
            Some(keys) => ReportedKeys::InVain(all(&mut keys.split(' '))?),
            None => ReportedKeys::Held(all(&mut text.split(" or "))?),
        },
    })
}

/// Buttons that are held together.
fn held(text: &str) -> Option<Vec<Button>> {
    text.split('+').map(button).collect()
}

fn button(name: &str) -> Option<Button> {
    Some(match name {
        "power" => Button::Power,
        "right" => Button::Right,
        "shutter" => Button::Shutter,
        "hang-up" => Button::HangUp,
        "d-pad all" => Button::AllDirections,
        _ => Button::Key(Key::named(name)?),
    })
}

fn battery_of(text: &str) -> Option<ReportedBattery> {
    Some(match text.split(':').next()? {
        "unknown" | "-" => ReportedBattery::NotReported,
        "any" | "differs" | "in and out" => ReportedBattery::Any,
        "in or USB power" => ReportedBattery::Told(Battery::In),
        name => ReportedBattery::Told(Battery::named(name)?),
    })
}

/// The names of tools are free.
fn dump_of(text: &str) -> ReportedDump {
    let first = text.split([' ', ',']).next().unwrap_or_default();
    match first {
        _ if text.ends_with("(boot ROM only)") => ReportedDump::NotReported,
        "no" => ReportedDump::NotRead,
        "not" | "unknown" => ReportedDump::NotReported,
        _ => ReportedDump::Read,
    }
}

fn certainty_of(text: &str) -> Option<Certainty> {
    Some(match text {
        "inferred" => Certainty::Inferred,
        "one report" => Certainty::OneReport,
        "several" => Certainty::Several,
        _ => return None,
    })
}

impl ModelReport {
    /// Whether the model is a look-alike whose chip is not MediaTek's.
    #[must_use]
    pub fn is_other_maker(&self) -> bool {
        matches!(self.chip, ReportedChip::Other(_))
    }

    /// The method that reached the boot ROM (of a smartphone: its preloader, too), if the report names one
    /// that can be tried.
    #[must_use]
    pub fn way(&self) -> Option<Way> {
        let reached = match self.reach {
            Reach::Usb | Reach::Uart => true,
            Reach::Preloader => self.kind == PhoneKind::Smartphone,
            _ => false,
        };
        let ReportedKeys::Held(alternatives) = &self.keys else { return None };
        if !reached || self.is_other_maker() {
            return None;
        }
        let key = match alternatives.first()?.as_slice() {
            [Button::Key(key)] => *key,
            [Button::Key(Key::VolumeUp), Button::Key(Key::VolumeDown)] => Key::BothVolume,
            _ => return None,
        };
        let usual = if self.kind == PhoneKind::Module { Battery::Supply } else { Battery::In };
        Some(key.with(match self.battery {
            ReportedBattery::Told(battery) => battery,
            ReportedBattery::Any | ReportedBattery::NotReported => usual,
        }))
    }
}

#[cfg(test)]
#[path = "models_tests.rs"]
mod tests;
