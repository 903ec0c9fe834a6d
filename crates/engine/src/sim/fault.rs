//! Faults the practice phone can be asked to show, and the little language they are written in (`--fault SPEC`).
//! Parsed for a scenario; `mischief` acts on them. Knows no command codes.
//!
//! A spec is `name[=value][@place][,option=value]…`; a colon does for a comma. Sizes and places are decimal or
//! `0x` hex, `_` between digits, `K` or `M` behind (times 1024). Times have a unit: `200ms`, `1.5s`, `2min`.
//! `N` counts the bytes sent out of the flash window since the start, over all sessions; a packet is sent whole or
//! not at all. `ADDR` is an address as the host asks for it. A phone is there, and away, for 1 ms at least: TIMEs that say how long may not
//! be shorter. No TIME may be longer than 500,000 minutes.
//!
//! | spec | what happens |
//! |---|---|
//! | `late=TIME` | the phone appears only after TIME |
//! | `window=TIME[,back=TIME]` | no handshake within TIME: it boots and is gone, or back after the second TIME |
//! | `vanish@N[,back=TIME][,every=SIZE]` | unplugged before byte N; comes back as a new session, or never; again every SIZE bytes |
//! | `stall@N[,for=TIME][,every=SIZE]` | silent before byte N, for TIME or for ever; again every SIZE bytes |
//! | `drop@N` | byte N is not sent |
//! | `echo@ADDR[,times=K]` | the first argument's echo is wrong in one bit when it is ADDR (once, or K times) |
//! | `error@ADDR[,status=HEX][,at=end][,times=K]` | reads over ADDR get this first (or last) status, 1D08 if not given; always, or K times |
//! | `refuse@FROM..TO` | reads that touch this range (TO not included) get 1D08 |
//! | `flip@ADDR[,bit=B][,pass=K\|all]` | bit B of the flash byte at ADDR is wrong the Kth time it is read (default bit 0, pass 1) |
//! | `noise=before\|between\|both` | `READY` is on the line before, or in the middle of, the handshake |
//! | `preloader[=VERSION]` | a preloader answers: FE gives its version (default 3), FF is echoed |
//! | `chip=NAME` | another chip: mt6260, mt2503, mt6225, smartphone |
//! | `jedec=none\|HEX` | the flash controller never answers, or the id is these three bytes |
//! | `header=SIZE` | the firmware's own header says that the file system ends at SIZE; only in flash that the practice phone invented |
//! | `synced` | an earlier program has already done the handshake |
//! | `pending=K` | an earlier program sent K bytes (1 to 8) of a read command and left |
//! | `watchdog=TIME` | from the handshake to the watchdog's reset |
//! | `reset=TIME\|gone` | how long the phone is away after a reset |
//! | `busy=TIME` / `denied=TIME` | the port cannot be opened for TIME: in use, or no permission |

use std::str::FromStr;
use std::time::Duration;

use super::model::{Jedec, PhoneModel};

/// The shortest time between two things that the phone does by itself. With none at all they would follow each other for ever.
pub(super) const SHORTEST: Duration = Duration::from_millis(1);
/// The longest time that can be asked for, almost a year.
const LONGEST: Duration = Duration::from_secs(500_000 * 60);

/// One fault; see the module's table for what each does.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the module's table says it once")]
pub enum Fault {
    Late(Duration),
    Window { open: Duration, back: Option<Duration> },
    Vanish { at: u64, back: Option<Duration>, every: Option<u64> },
    Stall { at: u64, lasting: Option<Duration>, every: Option<u64> },
    Drop { at: u64 },
    Echo { address: u32, times: u32 },
    Error { address: u32, status: u16, at_end: bool, times: Option<u32> },
    Refuse { from: u32, to: u64 },
    Flip { address: u32, bit: u8, pass: Option<u32> },
    Noise { before: bool, between: bool },
    Preloader(u8),
    Chip(String),
    Jedec(Jedec),
    Header(u32),
    Synced,
    Pending(u8),
    Watchdog(Duration),
    Reset(Option<Duration>),
    Busy(Duration),
    Denied(Duration),
}

/// Why a fault spec is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("fault {spec:?}: {why}")]
pub struct FaultError {
    /// The spec as given.
    pub spec: String,
    /// What is wrong with it and what would be right.
    pub why: String,
}

impl FromStr for Fault {
    type Err = FaultError;

    fn from_str(spec: &str) -> Result<Fault, FaultError> {
        Spec::split(spec).and_then(Spec::into_fault).map_err(|why| FaultError { spec: spec.to_owned(), why })
    }
}

impl Fault {
    /// Applies a fault that is really another model.
    pub(super) fn change_model(&self, model: &mut PhoneModel) {
        match self {
            Fault::Window { open, .. } => model.handshake_window = Some(*open),
            Fault::Preloader(version) => model.preloader = Some(*version),
            Fault::Chip(name) => {
                if let Some(other) = PhoneModel::by_name(name) {
                    *model = other;
                }
            }
            Fault::Jedec(jedec) => model.jedec = *jedec,
            Fault::Header(end) => model.header_end = Some(*end),
            Fault::Watchdog(after) => model.watchdog = *after,
            Fault::Reset(back) => model.back_after_reset = *back,
            _ => {}
        }
    }
}

/// A spec cut into its parts. Parts are taken out one by one; what is left over was not understood.
struct Spec<'a> {
    name: &'a str,
    value: Option<&'a str>,
    place: Option<&'a str>,
    options: Vec<(&'a str, &'a str)>,
}

impl<'a> Spec<'a> {
    fn split(spec: &'a str) -> Result<Spec<'a>, String> {
        let mut parts = spec.trim().split([',', ':']);
        let head = parts.next().unwrap_or_default();
        let (head, place) = match head.split_once('@') {
            Some((head, place)) => (head, Some(place)),
            None => (head, None),
        };
        let (name, value) = match head.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (head, None),
        };
        let mut options = Vec::new();
        for part in parts {
            let option = part.split_once('=');
            options.push(option.ok_or_else(|| format!("{part:?} is no option: write it like pass=2"))?);
        }
        Ok(Spec { name, value, place, options })
    }

    fn into_fault(mut self) -> Result<Fault, String> {
        let fault = match self.name {
            "late" => Fault::Late(time(self.value()?)?),
            "window" => Fault::Window { open: stay(self.value()?)?, back: self.back()? },
            "vanish" => Fault::Vanish { at: size(self.place()?)?, back: self.back()?, every: self.every()? },
            "stall" => Fault::Stall {
                at: size(self.place()?)?,
                lasting: self.time_option("for")?,
                every: self.every()?,
            },
            "drop" => Fault::Drop { at: size(self.place()?)? },
            "echo" => {
                Fault::Echo { address: address(self.place()?)?, times: self.number("times")?.unwrap_or(1) }
            }
            "error" => Fault::Error {
                address: address(self.place()?)?,
                status: match self.option("status") {
                    Some(text) => hex_status(text)?,
                    None => 0x1D08,
                },
                at_end: match self.option("at") {
                    None | Some("start") => false,
                    Some("end") => true,
                    Some(other) => return Err(format!("at={other}: it is start or end")),
                },
                times: self.number("times")?,
            },
            "refuse" => {
                let place = self.place()?;
                let (from, to) =
                    place.split_once("..").ok_or_else(|| format!("{place:?}: write the range FROM..TO"))?;
                let (from, to) = (address(from)?, size(to)?);
                if to <= u64::from(from) {
                    return Err(format!("{place:?}: the range is empty"));
                }
                Fault::Refuse { from, to }
            }
            "flip" => Fault::Flip {
                address: address(self.place()?)?,
                bit: match self.number("bit")? {
                    None => 0,
                    Some(bit) => u8::try_from(bit)
                        .ok()
                        .filter(|bit| *bit < 8)
                        .ok_or_else(|| format!("bit={bit}: a byte has bits 0 to 7"))?,
                },
                pass: match self.option("pass") {
                    None => Some(1),
                    Some("all") => None,
                    Some(text) => Some(small(text)?),
                },
            },
            "noise" => match self.value()? {
                "before" => Fault::Noise { before: true, between: false },
                "between" => Fault::Noise { before: false, between: true },
                "both" => Fault::Noise { before: true, between: true },
                other => return Err(format!("{other:?}: noise is before, between or both")),
            },
            "preloader" => Fault::Preloader(match self.value {
                None => 3,
                Some(text) => {
                    u8::try_from(small(text)?).map_err(|_error| format!("version {text} is more than 255"))?
                }
            }),
            "chip" => {
                let name = self.value()?;
                PhoneModel::by_name(name).ok_or_else(|| {
                    format!("no chip {name:?}: it is mt6261, mt6260, mt2503, mt6225 or smartphone")
                })?;
                Fault::Chip(name.to_owned())
            }
            "jedec" => Fault::Jedec(jedec(self.value()?)?),
            "header" => Fault::Header(
                u32::try_from(size(self.value()?)?)
                    .ok()
                    .filter(|end| *end >= 8)
                    .ok_or_else(|| "the header holds sizes from 8 bytes to 4 GiB".to_owned())?,
            ),
            "synced" => Fault::Synced,
            "pending" => match small(self.value()?)? {
                count @ 1..=8 => Fault::Pending(u8::try_from(count).unwrap_or(8)),
                count => {
                    return Err(format!("pending={count}: a header with 1 to 8 of its 9 bytes is pending"));
                }
            },
            "watchdog" => Fault::Watchdog(stay(self.value()?)?),
            "reset" => Fault::Reset(match self.value()? {
                "gone" => None,
                text => Some(stay(text)?),
            }),
            "busy" => Fault::Busy(time(self.value()?)?),
            "denied" => Fault::Denied(time(self.value()?)?),
            other => return Err(format!("no fault is called {other:?}; one of {}", NAMES.join(", "))),
        };
        if let Some((key, _)) = self.options.first() {
            return Err(format!("{} has no option {key:?}", self.name));
        }
        let (wants_value, wants_place) = shape(&fault);
        match (self.value, self.place) {
            (Some(value), _) if !wants_value => Err(format!("{} takes no value ({value:?})", self.name)),
            (_, Some(place)) if !wants_place => Err(format!("{} takes no place ({place:?})", self.name)),
            _ => Ok(fault),
        }
    }

    fn value(&self) -> Result<&'a str, String> {
        self.value.filter(|text| !text.is_empty()).ok_or_else(|| format!("write it {}=VALUE", self.name))
    }

    fn place(&self) -> Result<&'a str, String> {
        self.place.filter(|text| !text.is_empty()).ok_or_else(|| format!("write it {}@PLACE", self.name))
    }

    fn option(&mut self, key: &str) -> Option<&'a str> {
        let at = self.options.iter().position(|(name, _)| *name == key)?;
        Some(self.options.remove(at).1)
    }

    /// How long the phone is away; `None`: it does not come back.
    fn back(&mut self) -> Result<Option<Duration>, String> {
        match self.option("back") {
            None | Some("never" | "ever") => Ok(None),
            Some(text) => stay(text).map(Some),
        }
    }

    fn time_option(&mut self, key: &str) -> Result<Option<Duration>, String> {
        match self.option(key) {
            None | Some("never" | "ever") => Ok(None),
            Some(text) => time(text).map(Some),
        }
    }

    fn every(&mut self) -> Result<Option<u64>, String> {
        match self.option("every").map(size).transpose()? {
            Some(0) => Err("every=0: give the number of bytes between two".to_owned()),
            other => Ok(other),
        }
    }

    fn number(&mut self, key: &str) -> Result<Option<u32>, String> {
        self.option(key).map(small).transpose()
    }
}

const NAMES: [&str; 20] = [
    "late",
    "window",
    "vanish",
    "stall",
    "drop",
    "echo",
    "error",
    "refuse",
    "flip",
    "noise",
    "preloader",
    "chip",
    "jedec",
    "header",
    "synced",
    "pending",
    "watchdog",
    "reset",
    "busy",
    "denied",
];

/// Whether a fault has a value and a place.
fn shape(fault: &Fault) -> (bool, bool) {
    match fault {
        Fault::Vanish { .. }
        | Fault::Stall { .. }
        | Fault::Drop { .. }
        | Fault::Echo { .. }
        | Fault::Error { .. }
        | Fault::Refuse { .. }
        | Fault::Flip { .. } => (false, true),
        Fault::Synced => (false, false),
        _ => (true, false),
    }
}

fn size(text: &str) -> Result<u64, String> {
    let wrong = || format!("{text:?} is not a number: write it like 4194304, 0x400000, 4096K or 4M");
    let lower = text.to_ascii_lowercase();
    let (digits, unit) = match (lower.strip_suffix('k'), lower.strip_suffix('m')) {
        (Some(digits), _) => (digits, 1 << 10),
        (_, Some(digits)) => (digits, 1 << 20),
        _ => (lower.as_str(), 1_u64),
    };
    let digits = digits.replace('_', "");
    if digits.len() > 1 && digits.starts_with('0') && digits.chars().all(|digit| digit.is_ascii_digit()) {
        let decimal = digits.trim_start_matches('0');
        if !decimal.is_empty() {
            return Err(format!(
                "{text:?} begins with zeros and may be hexadecimal or decimal: write 0x{digits} or {decimal}"
            ));
        }
    }
    let value = match digits.strip_prefix("0x") {
        Some(hex) => u64::from_str_radix(hex, 16),
        None => digits.parse(),
    };
    value.ok().and_then(|value| value.checked_mul(unit)).ok_or_else(wrong)
}

fn small(text: &str) -> Result<u32, String> {
    u32::try_from(size(text)?).map_err(|_error| format!("{text} is too large"))
}

fn address(text: &str) -> Result<u32, String> {
    u32::try_from(size(text)?).map_err(|_error| format!("{text}: the phone's addresses end at 0xFFFFFFFF"))
}

fn hex_status(text: &str) -> Result<u16, String> {
    let digits = text.trim_start_matches("0x");
    u16::from_str_radix(digits, 16).map_err(|_error| format!("{text:?} is no status: write it like 1d08"))
}

fn time(text: &str) -> Result<Duration, String> {
    let wrong = || format!("{text:?} is no time: write it like 200ms, 1.5s or 2min");
    let (digits, unit) = match text.strip_suffix("ms") {
        Some(digits) => (digits, 0.001),
        None => match (text.strip_suffix("min"), text.strip_suffix('s')) {
            (Some(digits), _) => (digits, 60.0),
            (_, Some(digits)) => (digits, 1.0),
            _ => return Err(wrong()),
        },
    };
    let seconds = digits.parse::<f64>().map_err(|_error| wrong())? * unit;
    if seconds > LONGEST.as_secs_f64() {
        return Err(format!("{text:?} is too long: 500000min is the longest time"));
    }
    Duration::try_from_secs_f64(seconds).map_err(|_error| wrong())
}

/// How long the phone is there, or away.
fn stay(text: &str) -> Result<Duration, String> {
    let stay = time(text)?;
    if stay < SHORTEST {
        return Err(format!(
            "{text:?} is too short: 1ms is the shortest time that the phone is there or away"
        ));
    }
    Ok(stay)
}

fn jedec(text: &str) -> Result<Jedec, String> {
    if text == "none" {
        return Ok(Jedec::Silent);
    }
    let wrong = || format!("{text:?}: write none, or three bytes like EF4016");
    match u32::from_str_radix(text, 16).map_err(|_error| wrong())?.to_be_bytes() {
        [0, first, second, third] if text.len() == 6 => Ok(Jedec::Id([first, second, third])),
        _ => Err(wrong()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_understood() {
        let address = 0x1000;
        let second = Duration::from_secs(1);
        let cases = [
            ("late=1.5s", Fault::Late(Duration::from_millis(1500))),
            ("window=3s", Fault::Window { open: second * 3, back: None }),
            ("window=5s,back=2s", Fault::Window { open: second * 5, back: Some(second * 2) }),
            ("vanish@1M", Fault::Vanish { at: 1 << 20, back: None, every: None }),
            ("vanish@4K,back=never,every=8K", Fault::Vanish { at: 4096, back: None, every: Some(8192) }),
            ("stall@0x1_000,for=200ms", Fault::Stall { at: 4096, lasting: Some(second / 5), every: None }),
            ("stall@0,for=ever", Fault::Stall { at: 0, lasting: None, every: None }),
            ("drop@77", Fault::Drop { at: 77 }),
            ("echo@4096", Fault::Echo { address, times: 1 }),
            ("echo@4K:times=3", Fault::Echo { address, times: 3 }),
            ("error@0x1000", Fault::Error { address, status: 0x1D08, at_end: false, times: None }),
            (
                "error@0x1000,status=0x1D0A,at=end,times=2",
                Fault::Error { address, status: 0x1D0A, at_end: true, times: Some(2) },
            ),
            ("refuse@0x1000..0x100000000", Fault::Refuse { from: address, to: 1 << 32 }),
            ("flip@0x1000", Fault::Flip { address, bit: 0, pass: Some(1) }),
            ("flip@0x1000:bit=7:pass=all", Fault::Flip { address, bit: 7, pass: None }),
            ("noise=both", Fault::Noise { before: true, between: true }),
            ("preloader", Fault::Preloader(3)),
            ("preloader=7", Fault::Preloader(7)),
            ("chip=mt6260", Fault::Chip("mt6260".to_owned())),
            ("jedec=none", Fault::Jedec(Jedec::Silent)),
            ("jedec=C86018", Fault::Jedec(Jedec::Id([0xC8, 0x60, 0x18]))),
            ("synced", Fault::Synced),
            ("pending=8", Fault::Pending(8)),
            ("watchdog=22s", Fault::Watchdog(second * 22)),
            ("reset=gone", Fault::Reset(None)),
            ("reset=2s", Fault::Reset(Some(second * 2))),
            ("busy=1min", Fault::Busy(second * 60)),
            ("denied=1s", Fault::Denied(second)),
        ];
        for (spec, fault) in cases {
            assert_eq!(spec.parse(), Ok(fault), "{spec}");
        }
        for spec in
            ["window=0s", "window=1s,back=0.5ms", "vanish@0,back=0s", "watchdog=0ms", "reset=0.0000001s"]
        {
            let error = spec.parse::<Fault>().expect_err(spec);
            assert!(error.why.contains("too short: 1ms is"), "{error}");
        }
        for spec in ["late=500001min", "window=1e300s", "stall@0,for=1e17s", "busy=infs", "denied=inf"] {
            let error = spec.parse::<Fault>().expect_err(spec);
            assert!(error.why.contains("too long: 500000min is") || error.why.contains("no time"), "{error}");
        }
        for name in NAMES {
            let error = name.parse::<Fault>().err().map(|error| error.why).unwrap_or_default();
            assert!(!error.contains("no fault is called"), "{name} is in the list but not known");
        }
    }

    #[test]
    fn a_place_with_leading_zeros_is_refused_with_both_readings() {
        let says = |spec: &str| spec.parse::<Fault>().unwrap_err().to_string();
        for spec in ["vanish@00100000", "drop@00_100_000", "refuse@0x0..00100000"] {
            assert!(says(spec).contains("write 0x00100000 or 100000"), "{spec}: {}", says(spec));
        }
        assert!("drop@0000".parse::<Fault>().is_ok());
    }
}
