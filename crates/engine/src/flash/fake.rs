//! A simulated phone for the tests of this module: flash, flash window and a small serial-flash controller.
//!
//! Written from protocol.md sections 4.2 and 6 with its own constants, so that errors in the chip table are
//! found.

#![allow(clippy::cast_possible_truncation, reason = "sizes of test flashes are small")]

use crate::brom::{Request, Status};
use crate::chip::{Chip, ChipIds, Recognised, RegisterValue, RegisterWrite, recognise};
use crate::link::LinkError;
use crate::session::{Activity, PhoneMemory, SessionError};
use crate::units::Address;

const KIB: usize = 1024;
pub(super) const MIB: usize = 1024 * KIB;

/// The chip of a plain MT6261.
pub(super) fn mt6261() -> &'static Chip {
    match recognise(&ChipIds { hardware_code: 0x6261, ..ChipIds::default() }) {
        Recognised::Readable(chip) => chip,
        other => panic!("{other:?}"),
    }
}

/// What follows the flash in its window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beyond {
    Repeats,
    Blank,
    /// It repeats; reads from this offset on are refused.
    Refused(u64),
    /// Blank; reads from this offset on are refused.
    BlankThenRefused(u64),
}

/// How the controller behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ControllerBehaviour {
    Answers,
    NeverIdle,
    NeverReady,
    StaysBusy,
    /// Reads of its registers are refused.
    ReadsRefused,
    /// The write that triggers is refused.
    TriggerRefused,
    /// Keeps the flash for this many attempts to release it.
    KeepsFlash(usize),
    /// Turns off the flash window with every answer.
    ShutsWindow,
    /// Answers differently every time.
    ChangingAnswers,
}

#[derive(Debug, Clone)]
pub(super) struct FakePhone {
    pub flash: Vec<u8>,
    pub beyond: Beyond,
    pub window: u32,
    pub window_is_stuck: bool,
    pub controller: ControllerBehaviour,
    pub jedec: [u8; 3],
    pub unique_id: [u8; 8],
    pub sfdp: Vec<u8>,
    /// The phone is unplugged after this many reads and writes.
    pub unplugged_after: Option<usize>,
    /// The answer to this read of flash (counted from 0) has a wrong byte.
    pub slip_at_flash_read: Option<usize>,
    /// A bit of the last byte is wrong in this read of an answer to a query (counted from 0).
    pub slip_at_answer_read: Option<usize>,
    answer_reads: usize,
    pub writes: Vec<RegisterWrite>,
    pub opcodes: Vec<u8>,
    pub flash_bytes_read: usize,
    pub flash_reads: usize,
    pub accesses: usize,
    pub mac: u32,
    pub direct: u32,
    /// Number of bytes to send and to receive.
    pub counts: [u32; 2],
    /// The counts keep their first values that are not 0.
    pub counts_are_stuck: bool,
    ram: [u8; 160],
}

impl FakePhone {
    /// A phone with `size` bytes of flash full of unique data, and a controller without a flash chip.
    pub(super) fn new(size: usize) -> FakePhone {
        let mut phone = FakePhone {
            flash: vec![0xFF; size],
            beyond: Beyond::Repeats,
            window: 0,
            window_is_stuck: false,
            controller: ControllerBehaviour::Answers,
            jedec: [0xFF; 3],
            unique_id: [0xFF; 8],
            sfdp: Vec::new(),
            unplugged_after: None,
            slip_at_flash_read: None,
            slip_at_answer_read: None,
            answer_reads: 0,
            writes: Vec::new(),
            opcodes: Vec::new(),
            flash_bytes_read: 0,
            flash_reads: 0,
            accesses: 0,
            mac: 0x1000_0000,
            direct: 0,
            counts: [0; 2],
            counts_are_stuck: false,
            ram: [0; 160],
        };
        phone.program(0..size);
        phone
    }

    /// A phone with `size` bytes of erased flash.
    pub(super) fn blank(size: usize) -> FakePhone {
        let mut phone = FakePhone::new(0);
        phone.flash = vec![0xFF; size];
        phone
    }

    /// A phone with erased flash, except for data in `range`.
    pub(super) fn sparse(size: usize, range: std::ops::Range<usize>) -> FakePhone {
        let mut phone = FakePhone::blank(size);
        phone.program(range);
        phone
    }

    pub(super) fn with_jedec(mut self, jedec: [u8; 3]) -> FakePhone {
        self.jedec = jedec;
        self
    }

    /// Fills a range with data that occurs nowhere else; the start of the flash gets the boot header.
    pub(super) fn program(&mut self, range: std::ops::Range<usize>) {
        for at in range.clone().step_by(8) {
            let word = (at as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            self.flash[at..at + 8].copy_from_slice(&(word ^ word >> 29).to_le_bytes());
        }
        if range.start == 0 && range.end >= 16 {
            self.flash[..12].copy_from_slice(b"SF_BOOT\0\0\0\0\0");
        }
    }

    /// Whether the window shows the flash.
    pub(super) fn shows_flash(&self) -> bool {
        self.window & 3 == 2 && self.mac & 8 == 0
    }

    fn access(&mut self) -> Result<(), SessionError> {
        self.accesses += 1;
        match self.unplugged_after {
            Some(limit) if self.accesses > limit => Err(LinkError::Unplugged.into()),
            _ => Ok(()),
        }
    }

    fn flash_at(&self, offset: u64) -> u8 {
        match (self.window & 3, self.mac & 8 != 0) {
            (2, false) => {}
            (2, true) => return 0xFF,
            (3, _) => return (offset % 251) as u8,
            _ => return 0,
        }
        let size = self.flash.len() as u64;
        if matches!(self.beyond, Beyond::Repeats | Beyond::Refused(_)) || offset < size {
            self.flash[(offset % size) as usize]
        } else {
            0xFF
        }
    }

    fn register(&mut self, at: u32) -> u32 {
        match at {
            0xA051_0000 => self.window,
            0xA014_0000 => self.mac,
            0xA014_0004 => self.direct,
            0xA014_0010 => self.counts[0],
            0xA014_0014 => self.counts[1],
            0xA014_0008 => match self.controller {
                ControllerBehaviour::NeverIdle => 0,
                _ => 1 << 8,
            },
            0xA014_0800..0xA014_08A0 => {
                let from = (at - 0xA014_0800) as usize;
                u32::from_le_bytes(self.ram[from..from + 4].try_into().unwrap())
            }
            _ => panic!("nothing is known about register {at:#010x}"),
        }
    }

    fn write_mac(&mut self, value: u32) {
        let keeps_flash =
            matches!(&mut self.controller, ControllerBehaviour::KeepsFlash(n) if *n > 0 && value & 8 == 0);
        if let (true, ControllerBehaviour::KeepsFlash(n)) = (keeps_flash, &mut self.controller) {
            *n -= 1;
            return;
        }
        self.mac = value & !3;
        if value & 0xC == 0xC {
            self.transfer();
        }
    }

    fn transfer(&mut self) {
        let [sent, received] = self.counts.map(|count| count as usize);
        self.opcodes.push(self.ram[0]);
        let answer: Vec<u8> = match self.ram[0] {
            0x9F => self.jedec.to_vec(),
            0x4B => self.unique_id.to_vec(),
            0x5A => {
                assert_eq!(sent, 5);
                let at = u32::from_be_bytes([0, self.ram[1], self.ram[2], self.ram[3]]) as usize;
                self.sfdp.get(at..).unwrap_or_default().to_vec()
            }
            opcode => panic!("opcode {opcode:#04x} is not one to be sent"),
        };
        for n in 0..received {
            let noise = if self.controller == ControllerBehaviour::ChangingAnswers {
                self.opcodes.len() as u8
            } else {
                0
            };
            self.ram[sent + n] = answer.get(n).copied().unwrap_or(0xFF) ^ noise;
        }
        match self.controller {
            ControllerBehaviour::NeverReady => {}
            ControllerBehaviour::StaysBusy => self.mac |= 3,
            ControllerBehaviour::ShutsWindow => {
                self.window &= !3;
                self.mac |= 2;
            }
            _ => self.mac |= 2,
        }
    }
}

impl PhoneMemory for FakePhone {
    fn read_memory(&mut self, at: Address, into: &mut [u8]) -> Result<(), SessionError> {
        self.access()?;
        assert!(at.0.is_multiple_of(4) && into.len().is_multiple_of(4) && !into.is_empty());
        let refused = || SessionError::Refused {
            during: Activity::Request(Request::Read32 { at, words: 1 }),
            status: Status(0x1D08),
        };
        if at.0 >= 0x1000_0000 {
            if at.0 >> 16 == 0xA014 && self.controller == ControllerBehaviour::ReadsRefused {
                return Err(refused());
            }
            for (n, word) in into.chunks_exact_mut(4).enumerate() {
                word.copy_from_slice(&self.register(at.0 + 4 * n as u32).to_le_bytes());
            }
            if at.0 == 0xA014_0800 {
                if self.slip_at_answer_read == Some(self.answer_reads) {
                    *into.last_mut().unwrap() ^= 1;
                }
                self.answer_reads += 1;
            }
            return Ok(());
        }
        let end = u64::from(at.0) + into.len() as u64;
        assert!(end <= 0x1000_0000, "a read past the window");
        if let Beyond::Refused(from) | Beyond::BlankThenRefused(from) = self.beyond
            && end > from
        {
            return Err(refused());
        }
        for (n, byte) in into.iter_mut().enumerate() {
            *byte = self.flash_at(u64::from(at.0) + n as u64);
        }
        if self.slip_at_flash_read == Some(self.flash_reads) {
            into[7] ^= 0x10;
        }
        self.flash_reads += 1;
        self.flash_bytes_read += into.len();
        Ok(())
    }

    fn write_register(&mut self, write: RegisterWrite) -> Result<(), SessionError> {
        self.access()?;
        self.writes.push(write);
        let at = write.at();
        let RegisterValue::Word(value) = write.value() else { panic!("{write:x?} is too short") };
        if self.controller == ControllerBehaviour::TriggerRefused && at.0 == 0xA014_0000 && value & 4 != 0 {
            self.mac |= 8;
            return Err(SessionError::Refused {
                during: Activity::Request(Request::Write32 { at, value }),
                status: Status(0x1D02),
            });
        }
        match at.0 {
            0xA051_0000 if self.window_is_stuck => {}
            0xA051_0000 => {
                assert_eq!(value & !3, self.window & !3, "only the low two bits may change");
                self.window = value;
            }
            0xA014_0000 => {
                assert_eq!(value & !0x1F, 0x1000_0000, "chip select and the rest must stay");
                self.write_mac(value);
            }
            0xA014_0010 | 0xA014_0014 if self.counts_are_stuck && value == 0 => {}
            0xA014_0010 => self.counts[0] = value,
            0xA014_0014 => self.counts[1] = value,
            0xA014_0800..0xA014_08A0 => {
                let from = (at.0 - 0xA014_0800) as usize;
                self.ram[from..from + 4].copy_from_slice(&value.to_le_bytes());
            }
            _ => panic!("{write:x?} is not in the chip table for a survey"),
        }
        Ok(())
    }
}
