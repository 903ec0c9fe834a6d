//! Faults of the practice smartphone as text: `name[@place][,option=value]…`. Used by the command line. Its
//! errors are English, for the person who typed the fault.

use std::str::FromStr;
use std::time::Duration;

use super::content::Area;
use super::fault::{FaultPoint, SmartphoneFault};
use crate::sim::fault::{FaultRow, size, time};

/// Every fault of the practice smartphone.
///
/// AREA is boot1, boot2, rpmb, gp1 to gp4, user, lu0 to lu2, nand or nor. POINT is upload, set-up,
/// second-stage, storage-info, high-speed, or the number of bytes of storage that were sent.
pub const SMARTPHONE_FAULTS: &[FaultRow] = &[
    row("vanish@POINT[,back=TIME]", "unplugged; comes back at its door, or never"),
    row("stall@POINT[,for=TIME]", "silent for TIME, or for ever"),
    row("bad-sum@AREA+N[,times=COUNT]", "the sum of the packet with byte N is wrong, once or COUNT times"),
    row("changed@AREA+N[,times=COUNT]", "byte N changes on its way, once or COUNT times"),
    row(
        "unreadable@AREA+N[,len=SIZE][,times=COUNT]",
        "512 or SIZE bytes from N on cannot be read, always or COUNT times",
    ),
    row("shorter@AREA+N", "the area ends at byte N, although the phone reports more"),
    row("texts", "the agent sends texts that nobody asked for"),
    row("wrong-agent", "the phone needs another agent file"),
    row("no-sync", "the agent starts and says nothing"),
    row("no-second-stage", "the second stage does not start"),
    row("reading-forbidden", "the agent refuses to read"),
    row("lost-at-high-speed[,back=TIME]", "does not come back from its re-enumeration"),
];

const fn row(spec: &'static str, what: &'static str) -> FaultRow {
    FaultRow { spec, what }
}

/// Error of parsing a [`SmartphoneFault`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("fault {spec:?}: {what}")]
pub struct SmartphoneFaultError {
    spec: String,
    what: String,
}

impl FromStr for SmartphoneFault {
    type Err = SmartphoneFaultError;

    fn from_str(spec: &str) -> Result<SmartphoneFault, SmartphoneFaultError> {
        parse(spec.trim()).map_err(|what| SmartphoneFaultError { spec: spec.to_owned(), what })
    }
}

fn parse(spec: &str) -> Result<SmartphoneFault, String> {
    let mut parts = spec.split(',');
    let head = parts.next().unwrap_or_default();
    let (name, place) = head.split_once('@').map_or((head, None), |(name, place)| (name, Some(place)));
    let mut options = Options(Vec::new());
    for part in parts {
        let option = part.split_once('=');
        options.0.push(option.ok_or_else(|| format!("{part:?} is not an option: write it like times=2"))?);
    }
    let place = || place.ok_or_else(|| format!("add a place: {name}@user+0x1000 or {name}@set-up"));
    let fault = match name {
        "vanish" => SmartphoneFault::Vanish { at: point(place()?)?, back: options.time("back")? },
        "stall" => SmartphoneFault::Stall { at: point(place()?)?, lasting: options.time("for")? },
        "bad-sum" => {
            let (area, offset) = area_and_offset(place()?)?;
            SmartphoneFault::BadSum { area, offset, times: options.count("times")?.unwrap_or(1) }
        }
        "changed" => {
            let (area, offset) = area_and_offset(place()?)?;
            SmartphoneFault::ChangedByte { area, offset, times: options.count("times")?.unwrap_or(1) }
        }
        "unreadable" => {
            /// What an xflash agent says (da.md section 4.5).
            const READ_ERROR: u32 = 0xC005_0007;
            let (area, start) = area_and_offset(place()?)?;
            let len = options.take("len").map(size).transpose()?.unwrap_or(512);
            let range = start..start.saturating_add(len);
            SmartphoneFault::Unreadable { area, range, code: READ_ERROR, times: options.count("times")? }
        }
        "shorter" => {
            let (area, len) = area_and_offset(place()?)?;
            SmartphoneFault::Shorter { area, len }
        }
        "texts" => SmartphoneFault::TextFrames,
        "wrong-agent" => SmartphoneFault::WrongAgent,
        "no-sync" => SmartphoneFault::NoSync,
        "no-second-stage" => SmartphoneFault::SecondStageSilent,
        "reading-forbidden" => SmartphoneFault::ReadingForbidden,
        "lost-at-high-speed" => SmartphoneFault::LostAtHighSpeed { back: options.time("back")? },
        _ => {
            let names: Vec<&str> = SMARTPHONE_FAULTS.iter().map(FaultRow::name).collect();
            return Err(format!("unknown; there are {}", names.join(", ")));
        }
    };
    match options.0.first() {
        None => Ok(fault),
        Some((key, _)) => Err(format!("{name} has no option {key:?}")),
    }
}

/// Options that were not used yet.
struct Options<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Options<'a> {
    fn take(&mut self, key: &str) -> Option<&'a str> {
        let at = self.0.iter().position(|(name, _)| *name == key)?;
        Some(self.0.remove(at).1)
    }

    fn time(&mut self, key: &str) -> Result<Option<Duration>, String> {
        self.take(key).map(time).transpose()
    }

    fn count(&mut self, key: &str) -> Result<Option<u32>, String> {
        let wrong = |text: &str| format!("{text:?} is not a number");
        self.take(key).map(|text| text.parse().map_err(|_error| wrong(text))).transpose()
    }
}

fn point(text: &str) -> Result<FaultPoint, String> {
    Ok(match text {
        "upload" => FaultPoint::Upload,
        "set-up" => FaultPoint::SetUp,
        "second-stage" => FaultPoint::SecondStage,
        "storage-info" => FaultPoint::StorageInfo,
        "high-speed" => FaultPoint::ReEnumeration,
        bytes => FaultPoint::Data(size(bytes)?),
    })
}

fn area_and_offset(text: &str) -> Result<(Area, u64), String> {
    let (name, offset) = text.split_once('+').unwrap_or((text, "0"));
    let area = match name {
        "boot1" => Area::Boot1,
        "boot2" => Area::Boot2,
        "rpmb" => Area::Rpmb,
        "gp1" => Area::General(1),
        "gp2" => Area::General(2),
        "gp3" => Area::General(3),
        "gp4" => Area::General(4),
        "user" => Area::User,
        "lu0" => Area::Lu(0),
        "lu1" => Area::Lu(1),
        "lu2" => Area::Lu(2),
        "nand" => Area::Nand,
        "nor" => Area::Nor,
        _ => return Err(format!("{name:?} is not an area: write it like user+0x1000")),
    };
    Ok((area, size(offset)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_of_the_table_is_parsed() {
        for row in SMARTPHONE_FAULTS {
            let spec = row.spec.replace("POINT", "set-up").replace("AREA+N", "user+0x1000");
            let spec = spec.replace(['[', ']'], "").replace("TIME", "2s").replace("COUNT", "3");
            let spec = spec.replace("SIZE", "1K");
            assert!(spec.parse::<SmartphoneFault>().is_ok(), "{spec}: {:?}", spec.parse::<SmartphoneFault>());
        }
    }

    #[test]
    fn places_and_options_are_kept() {
        let fault =
            SmartphoneFault::Vanish { at: FaultPoint::Data(0x10_0000), back: Some(Duration::from_secs(2)) };
        assert_eq!("vanish@0x100000,back=2s".parse(), Ok(fault));
        let fault = SmartphoneFault::BadSum { area: Area::Boot2, offset: 512, times: 1 };
        assert_eq!("bad-sum@boot2+0x200".parse(), Ok(fault));
    }

    #[test]
    fn what_is_not_understood_is_an_error() {
        for spec in
            ["", "vanish", "vanish@somewhere", "texts,back=2s", "bad-sum@card+1", "stall@upload,for=x"]
        {
            assert!(spec.parse::<SmartphoneFault>().is_err(), "{spec}");
        }
    }
}
