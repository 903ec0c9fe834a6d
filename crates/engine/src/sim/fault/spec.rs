//! The parser of fault specs (`name[=value][@place][,option=value]…`). Called by [`Fault`]'s `FromStr`.
//! Its errors are English sentences without the spec itself, which the caller adds.

use std::time::Duration;

use crate::sim::model::{Jedec, PhoneModel};

use super::{FAULTS, Fault, FaultRow, LONGEST, ProgramFault, SHORTEST};

/// Parses one spec.
///
/// # Errors
/// What is wrong with it and what would be right.
pub(super) fn parse(spec: &str) -> Result<Fault, String> {
    Spec::split(spec).and_then(Spec::into_fault)
}

/// A spec split into its parts. Parsing removes the options it knows; an option that is left is an error.
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
                bit: self.bit()?,
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
            "number" => Fault::Number(match self.value()? {
                "none" => None,
                number => Some(small(number)?),
            }),
            "config" => Fault::Config(small(self.value()?)?),
            "program" => Fault::Program(match self.value()? {
                "bytes" => ProgramFault::Bytes,
                "two" => ProgramFault::Two,
                "nodata" => ProgramFault::NoData,
                "dead" => ProgramFault::Dead,
                "refused" => ProgramFault::Refused,
                "notstarted" => ProgramFault::NotStarted,
                other => {
                    return Err(format!(
                        "{other:?}: program is bytes, two, nodata, dead, refused or notstarted"
                    ));
                }
            }),
            "hang" => Fault::Hang { at: size(self.place()?)? },
            "lose" => Fault::Lose { at: size(self.place()?)?, every: self.every()? },
            "garble" => Fault::Garble { at: size(self.place()?)?, bit: self.bit()?, every: self.every()? },
            other => {
                let names: Vec<_> = FAULTS.iter().map(FaultRow::name).collect();
                return Err(format!("no fault is called {other:?}; one of {}", names.join(", ")));
            }
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

    /// How long the phone is away; `None` when it does not come back.
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

    fn bit(&mut self) -> Result<u8, String> {
        let Some(bit) = self.number("bit")? else { return Ok(0) };
        let small = u8::try_from(bit).ok().filter(|bit| *bit < 8);
        small.ok_or_else(|| format!("bit={bit}: a byte has bits 0 to 7"))
    }

    fn number(&mut self, key: &str) -> Result<Option<u32>, String> {
        self.option(key).map(small).transpose()
    }
}

/// Whether a fault has a value and a place.
fn shape(fault: &Fault) -> (bool, bool) {
    match fault {
        Fault::Vanish { .. }
        | Fault::Stall { .. }
        | Fault::Drop { .. }
        | Fault::Echo { .. }
        | Fault::Error { .. }
        | Fault::Refuse { .. }
        | Fault::Hang { .. }
        | Fault::Lose { .. }
        | Fault::Garble { .. }
        | Fault::Flip { .. } => (false, true),
        Fault::Synced => (false, false),
        _ => (true, false),
    }
}

pub(in crate::sim) fn size(text: &str) -> Result<u64, String> {
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

pub(in crate::sim) fn time(text: &str) -> Result<Duration, String> {
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

/// A time for which the phone is connected or away, at least [`SHORTEST`].
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
