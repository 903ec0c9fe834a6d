//! Faults of the practice phone, and the language they are written in (`--fault SPEC`). Scenarios hold them;
//! `spec` parses them and `state` applies them. Knows no command codes.
//!
//! A spec is `name[=value][@place][,option=value]…`; a colon may stand for a comma. Sizes and places are
//! decimal or `0x` hex, with `_` between digits and the suffix `K` or `M` (times 1024). Times have a unit:
//! `200ms`, `1.5s`, `2min`. `N` counts the bytes sent from the flash window since the start, over all
//! sessions; a packet is sent whole or not at all. `ADDR` is an address as the host requests it. Each time
//! that the phone is connected or away is at least 1 ms and at most 500,000 minutes. All faults: [`FAULTS`].

mod hardware;
mod spec;
mod state;
mod table;

use std::str::FromStr;
use std::time::Duration;

use super::model::{Jedec, PhoneModel};

pub(in crate::sim) use hardware::{Hardware, WideStores};
pub(in crate::sim) use spec::{size, time};
pub(super) use state::{FaultState, PacketFault};
pub use table::{FAULTS, FaultRow};

/// The shortest time between two events of the phone itself. With 0 s they would repeat without end at one
/// moment.
pub(super) const SHORTEST: Duration = Duration::from_millis(1);
/// The longest time that a spec may name, almost a year.
const LONGEST: Duration = Duration::from_secs(500_000 * 60);

/// One fault; [`FAULTS`] says what each does.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the table says it once")]
pub enum Fault {
    Late(Duration),
    Window {
        open: Duration,
        back: Option<Duration>,
    },
    Vanish {
        at: u64,
        back: Option<Duration>,
        every: Option<u64>,
    },
    Stall {
        at: u64,
        lasting: Option<Duration>,
        every: Option<u64>,
    },
    Drop {
        at: u64,
    },
    Echo {
        address: u32,
        times: u32,
    },
    Error {
        address: u32,
        status: u16,
        at_end: bool,
        times: Option<u32>,
    },
    Refuse {
        from: u32,
        to: u64,
    },
    Flip {
        address: u32,
        bit: u8,
        pass: Option<u32>,
    },
    Noise {
        before: bool,
        between: bool,
    },
    Preloader(u8),
    Chip(String),
    /// `None`: the phone has no number.
    Number(Option<u32>),
    Jedec(Jedec),
    Header(u32),
    Synced,
    Pending(u8),
    Watchdog(Duration),
    Reset(Option<Duration>),
    Busy(Duration),
    Denied(Duration),
    Config(u32),
    Program(ProgramFault),
    Hang {
        at: u64,
    },
    Lose {
        at: u64,
        every: Option<u64>,
    },
    Garble {
        at: u64,
        bit: u8,
        every: Option<u64>,
    },
}

/// What a phone does differently when a program is loaded into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the table says it once")]
pub enum ProgramFault {
    Bytes,
    Two,
    NoData,
    Dead,
    Refused,
    NotStarted,
}

/// Error of parsing a fault spec.
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
        spec::parse(spec).map_err(|why| FaultError { spec: spec.to_owned(), why })
    }
}

impl Fault {
    /// Applies a fault that is a property of the model. Other faults leave `model` as it is.
    pub(super) fn change_model(&self, model: &mut PhoneModel) {
        match self {
            Fault::Window { open, .. } => model.handshake_window = Some(*open),
            Fault::Preloader(version) => model.preloader = Some(*version),
            Fault::Chip(name) => {
                if let Some(other) = PhoneModel::by_name(name) {
                    *model = other;
                }
            }
            Fault::Number(None) => (model.me_id, model.unique_id) = ([0; 16], [0xFF; 8]),
            Fault::Number(Some(number)) => {
                for (byte, own) in model.me_id.iter_mut().zip(number.to_le_bytes()) {
                    *byte ^= own;
                }
                for (byte, own) in model.unique_id.iter_mut().zip(number.to_le_bytes()) {
                    *byte ^= own;
                }
            }
            Fault::Jedec(jedec) => model.jedec = *jedec,
            Fault::Header(end) => model.header_end = Some(*end),
            Fault::Watchdog(after) => model.watchdog = *after,
            Fault::Reset(back) => model.back_after_reset = *back,
            Fault::Config(config) => model.target_config = *config,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spec_of_the_table_is_parsed() {
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
            ("config=0x12", Fault::Config(0x12)),
            ("number=7", Fault::Number(Some(7))),
            ("number=none", Fault::Number(None)),
            ("program=bytes", Fault::Program(ProgramFault::Bytes)),
            ("program=notstarted", Fault::Program(ProgramFault::NotStarted)),
            ("hang@4K", Fault::Hang { at: 4096 }),
            ("lose@4K,every=1M", Fault::Lose { at: 4096, every: Some(1 << 20) }),
            ("garble@4K,bit=7", Fault::Garble { at: 4096, bit: 7, every: None }),
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
        for name in FAULTS.iter().map(FaultRow::name) {
            let error = name.parse::<Fault>().err().map(|error| error.why).unwrap_or_default();
            assert!(!error.contains("no fault is called"), "{name} is in the table but is not parsed");
        }
    }

    #[test]
    fn leading_zeros_are_refused_with_the_hexadecimal_and_the_decimal_spelling() {
        let error_of = |spec: &str| spec.parse::<Fault>().unwrap_err().to_string();
        for spec in ["vanish@00100000", "drop@00_100_000", "refuse@0x0..00100000"] {
            assert!(error_of(spec).contains("write 0x00100000 or 100000"), "{spec}: {}", error_of(spec));
        }
        assert!("drop@0000".parse::<Fault>().is_ok());
    }
}
