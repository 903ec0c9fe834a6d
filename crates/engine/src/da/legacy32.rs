//! Messages of the agents of the MT6261 family ("3.2", `protocol.md` section 8.3 and `da.md` section 6) as
//! bytes. Big-endian.
//!
//! Used by `storage::agent::Legacy32Agent`. Does no I/O; there is no request that writes or formats.

use super::legacy::fields::Fields;
use super::legacy::{ACK, DONE};
use super::{AgentFault, LoaderFacts};

/// The length of a record of the flash table in the agent file (`protocol.md` section 8.3).
pub const FLASH_RECORD: usize = 36;

/// The length of packets (mtkclient).
pub const PACKET_LEN: u32 = 0x1000;

/// The host's settings (`protocol.md` section 8.3): no battery check, versions of the loader, chip selects of
/// NOR flash, timing of NAND flash, external clock of 26 MHz.
#[must_use]
pub fn settings(loader: &LoaderFacts) -> [u8; 15] {
    let [rom, preloader] = [loader.boot_rom_version, loader.preloader_version];
    [0xA5, rom, preloader, 0, 8, 0, 0x70, 0x07, 0xFF, 0xFF, 2, 0, 0, 1, 8]
}

/// A request to a running agent; all are acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Legacy32Request {
    /// Read NOR flash. [`PACKET_LEN`] must follow.
    Read {
        /// The offset in bytes.
        offset: u32,
        /// The number of bytes.
        len: u32,
    },
    /// End the session and leave the phone on. Four zeros must follow.
    Finish,
    /// Before a restart: forget the power key.
    ClearPowerKey,
    /// Before a restart: start the watchdog.
    StartWatchdog,
    /// Restart.
    Reset,
}

impl Legacy32Request {
    /// The bytes of the request.
    #[must_use]
    pub fn bytes(self) -> Vec<u8> {
        match self {
            Legacy32Request::Read { offset, len } => {
                // 00: NOR flash.
                let mut bytes = vec![0xD6, 0x00];
                bytes.extend(offset.to_be_bytes());
                bytes.extend(len.to_be_bytes());
                bytes
            }
            Legacy32Request::Finish => vec![0xD9],
            Legacy32Request::ClearPowerKey => vec![0xB9],
            Legacy32Request::StartWatchdog => vec![0xC9, 0x00],
            Legacy32Request::Reset => vec![0xDB, 0x01, 0x40, 0, 0, 0, 0],
        }
    }
}

/// The agent's report on the flash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Report32 {
    /// 0 if NOR flash was found.
    pub nor_result: u32,
    /// Its size in bytes.
    pub nor_size: u32,
    /// Its id, one byte in each word.
    pub nor_id: [u16; 4],
    /// 0 if NAND flash was found.
    pub nand_result: u32,
    /// 0 if an eMMC was found.
    pub emmc_result: u32,
}

impl Report32 {
    /// Its length behind the words that precede it (`protocol.md` section 8.3): NOR, NAND, eMMC,
    /// configuration with the part of chips 62xx, end.
    pub const LEN: usize = NOR + NAND + EMMC + CONFIG + CONFIG_62XX + END;

    /// # Errors
    /// [`AgentFault::Unexpected`] if it does not end as it must.
    pub fn parse(bytes: &[u8; Report32::LEN]) -> Result<Report32, AgentFault> {
        let short = AgentFault::Length { bytes: 0 };
        let mut end = Fields::new(bytes);
        end.skip(Report32::LEN - END).ok_or(short)?;
        for expected in [ACK, ACK] {
            expect(&mut end, expected)?;
        }
        end.skip(8).ok_or(short)?;
        expect(&mut end, DONE)?;
        Report32::fields(bytes).ok_or(short)
    }

    fn fields(bytes: &[u8]) -> Option<Report32> {
        let mut nor = Fields::new(bytes);
        let nor_result = nor.u32()?;
        nor.skip(4)?;
        let nor_size = nor.u32()?;
        nor.skip(4)?;
        let nor_id = [nor.u16()?, nor.u16()?, nor.u16()?, nor.u16()?];
        let mut others = Fields::new(bytes);
        others.skip(NOR)?;
        let nand_result = others.u32()?;
        others.skip(NAND - 4)?;
        Some(Report32 { nor_result, nor_size, nor_id, nand_result, emmc_result: others.u32()? })
    }
}

const NOR: usize = 0x36;
const NAND: usize = 0x23;
const EMMC: usize = 0x2C;
const CONFIG: usize = 0x1E;
const CONFIG_62XX: usize = 0x18;
/// 5A, 5A, download status, boot style, C1.
const END: usize = 11;

fn expect(fields: &mut Fields<'_>, expected: u8) -> Result<(), AgentFault> {
    match fields.byte() {
        Some(got) if got == expected => Ok(()),
        got => Err(AgentFault::Unexpected { got: got.map_or(0, u32::from) }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brom::Door;

    /// From the trace of MTreader on an MT6261.
    const REPORT: &str = concat!(
        "0000000000080010004000000040000000ef006000160000",
        "000000000000000000000000000000000000000000000000000000000000",
        "00000bc400000000000000000000000000000000000000000000000000000000000000",
        "00000bc400000000000000000000000000000000000000000000000000000000000000000000000000000000",
        "000000000001000000000000010000400000000000000000000000000000",
        "000000000000000000000000000000000000000000000000",
        "5a5a0000000000000000c1",
    );

    fn report() -> [u8; Report32::LEN] {
        hex::decode(REPORT).unwrap().try_into().unwrap()
    }

    #[test]
    fn the_report_of_a_phone_names_its_nor_flash() {
        let report = Report32::parse(&report()).unwrap();
        assert_eq!(
            (report.nor_result, report.nor_size, report.nor_id),
            (0, 0x40_0000, [0xEF, 0x60, 0x16, 0])
        );
        assert_eq!((report.nand_result, report.emmc_result), (0xBC4, 0xBC4));
    }

    #[test]
    fn a_report_with_another_end_is_an_error() {
        for (at, got) in [(187, 0xA5), (188, 0xA5), (197, 0xCF)] {
            let mut bytes = report();
            bytes[at] = got;
            assert_eq!(Report32::parse(&bytes), Err(AgentFault::Unexpected { got: got.into() }), "{at}");
        }
    }

    #[test]
    fn settings_and_requests_have_the_bytes_of_other_programs() {
        let loader = LoaderFacts {
            door: Door::BootRom,
            hardware_code: 0x6261,
            boot_rom_version: 5,
            preloader_version: 0xFE,
        };
        assert_eq!(hex::encode(settings(&loader)), "a505fe0008007007ffff0200000108");
        let read = Legacy32Request::Read { offset: 0, len: 0x40_0000 };
        assert_eq!(hex::encode(read.bytes()), "d6000000000000400000");
        assert_eq!(hex::encode(Legacy32Request::Reset.bytes()), "db014000000000");
    }
}
