//! Chips, phones and sessions for the tests of legacy agents, built from `docs/da.md` section 3.

use bromide_engine::brom::Door;
use bromide_engine::chip::{BadBlockTable, LegacySettings};
use bromide_engine::da::legacy::{PacketLen, sum16};
use bromide_engine::da::{LoaderFacts, RamSettings, Stage};
use bromide_engine::link::Moment;
use bromide_engine::session::SessionError;
use bromide_engine::storage::{Agent, AreaKind, LegacyAgent, LegacyStart, LegacyStartError};

use crate::replay::{Entry, Replay, host, phone};

/// What the tests need to know of a chip (`docs/da.md` section 3.2).
#[derive(Debug, Clone, Copy)]
pub struct Chip {
    pub hardware_code: u16,
    pub extra: &'static [u8],
    pub words_after_result: usize,
    pub has_status: bool,
}

const fn chip(hardware_code: u16, extra: &'static [u8]) -> Chip {
    Chip { hardware_code, extra, words_after_result: 0, has_status: false }
}

const EXTRA_24: &[u8] = &[0, 0, 0, 1, 0x46, 0x46, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0, 0, 0];

pub const MT6572: Chip = chip(0x6572, &[]);
pub const MT6577: Chip = chip(0x6577, &[]);
pub const MT6580: Chip = chip(0x6580, EXTRA_24);
pub const MT6580_SHORT: Chip = chip(0x6580, &[0, 2, 0, 0]);
pub const MT6582: Chip = chip(0x6582, &[0, 0, 0, 1]);
pub const MT6592: Chip = Chip { words_after_result: 5, ..chip(0x6592, &[0, 0, 0, 0]) };
pub const MT8127: Chip = Chip { has_status: true, ..chip(0x8127, EXTRA_24) };
pub const MT8590: Chip = chip(0x8590, &[]);
pub const MT6261: u16 = 0x6261;

pub const BOOT_ROM: Door = Door::BootRom;
pub const PRELOADER: Door = Door::Preloader;

pub fn loader(door: Door, hardware_code: u16) -> LoaderFacts {
    let [boot_rom_version, preloader_version] = match door {
        Door::BootRom => [0x05, 0xFE],
        Door::Preloader => [0xFF, 0x01],
    };
    LoaderFacts { door, hardware_code, boot_rom_version, preloader_version }
}

/// Not those of the program's own table, so that a mistake there is not repeated here.
pub fn settings_of(chip: Chip) -> LegacySettings {
    let common = BadBlockTable { flag: 1, size: 0 };
    LegacySettings {
        emmc: common,
        nand: common,
        extra: &[],
        words_after_result: chip.words_after_result,
        status_in_report: chip.has_status,
    }
}

pub fn read(agent: &mut dyn Agent, area: AreaKind, offset: u64, len: usize) -> Result<Vec<u8>, SessionError> {
    let mut into = vec![0xDD; len];
    let mut counted = 0;
    agent.read(area, offset, &mut into, &mut |count, _: Moment| counted += count)?;
    assert_eq!(counted, len, "every byte is counted once");
    Ok(into)
}

pub const CID: [u8; 16] = *b"\x15\x01\x00ASW81GB:\x1b\x2c\x3d\x4e\x5f";

/// A phone with eMMC.
#[derive(Debug, Clone, Copy)]
pub struct Phone {
    pub chip: Chip,
    pub door: Door,
    /// Number of words of a NAND id that the agent announces.
    pub words: u16,
}

pub const PHONE: Phone = Phone { chip: MT6580, door: PRELOADER, words: 7 };
/// Its second stage: two packets, the second a short one.
pub const STAGE_LEN: usize = 0x1800;

pub fn stage() -> Stage {
    let bytes = (0..STAGE_LEN + 0x100).map(|at| (at % 251) as u8).collect();
    Stage { address: 0x8000_0000, bytes, signature_len: 0x100 }
}

impl Phone {
    /// Up to the settings.
    pub fn greeting(self) -> Vec<Entry> {
        let settings = [
            if self.door == PRELOADER { &[0xFF, 0x01][..] } else { &[0x05, 0xFE] },
            &[0x00, 0x08, 0x00, 0x70, 0x07, 0xFF, 0xFF, 0x01, 0, 0, 0, 0, 0x02, 0x01, 0x02, 0x00],
            self.chip.extra,
        ];
        vec![
            phone(&[0xC0]),
            phone(&[0, 0, 0x0B, 0xC4]),
            phone(&self.words.to_be_bytes()),
            phone(&vec![0; 2 * usize::from(self.words)]),
            phone(&[0; 4]),
            phone(&CID),
            host(&[0x5A]),
            phone(&[0x04, 0x02, 0x94]),
            host(&settings.concat()),
        ]
    }

    /// The second stage.
    pub fn second_stage() -> Vec<Entry> {
        let stage = stage();
        vec![
            host(&[0x80, 0, 0, 0, 0, 0, 0x18, 0, 0, 0, 0x10, 0]),
            phone(&[0x5A]),
            host(&stage.bytes[..0x1000]),
            phone(&[0x5A]),
            host(&stage.bytes[0x1000..0x1800]),
            phone(&[0x5A]),
            phone(&[0x5A]),
            host(&[0x5A]),
        ]
    }

    /// The report.
    pub fn report(self) -> Vec<Entry> {
        let sizes: [u64; 8] = [0x40_0000, 0x40_0000, 0x8_0000, 0, 0, 0, 0, 0x1_0000_0000];
        let words = self.words.to_be_bytes();
        let status: &[u8] = if self.chip.has_status { &[0; 4] } else { &[] };
        let parts = [
            [&[0, 0, 0x0B, 0xC7][..], &[0; 0x18]].concat(),
            [&[0, 0, 0x0B, 0xC4][..], &[0; 11], &words, &vec![0; 2 * usize::from(self.words)], &[0; 9]]
                .concat(),
            [&[0; 4][..], &sizes.map(u64::to_be_bytes).concat(), &[9; 16], &[7; 8]].concat(),
            [&[0, 0, 0x0B, 0xC4][..], &[0; 0x18]].concat(),
            vec![0; 0x26],
            status.to_vec(),
            vec![0x5A, 0, 0, 0, 0, 0, 0, 0, 0, 0xC1],
        ];
        parts.iter().map(|part| phone(part)).collect()
    }

    /// The whole start of a phone whose RAM is on.
    pub fn start(self) -> Vec<Entry> {
        let words = vec![0; 4 * self.chip.words_after_result];
        let result = vec![phone(&[0; 4]), phone(&words)];
        let speed = vec![host(&[0x72]), phone(&[0x5A, 0x00])];
        [self.greeting(), result, Phone::second_stage(), self.report(), speed].concat()
    }

    pub fn start_on(self, replay: &Replay) -> Result<LegacyAgent, LegacyStartError> {
        self.start_with(replay, None)
    }

    pub fn start_with(
        self,
        replay: &Replay,
        ram: Option<&RamSettings>,
    ) -> Result<LegacyAgent, LegacyStartError> {
        let (loader, settings) = (loader(self.door, self.chip.hardware_code), settings_of(self.chip));
        let with = LegacyStart {
            loader: &loader,
            settings: &settings,
            extra: self.chip.extra,
            second: &stage(),
            ram,
            packet: PacketLen::Small,
        };
        LegacyAgent::start(replay.pipe(), &with)
    }
}

/// The selection of the user area and a read request that the phone accepts.
pub fn read_request(offset: u64, len: u64) -> Vec<Entry> {
    let request = [&[0xD6, 0x0C, 0x02][..], &offset.to_be_bytes(), &len.to_be_bytes()].concat();
    vec![
        host(&[0x60]),
        phone(&[0x5A]),
        host(&[0x08]),
        phone(&[0x5A]),
        host(&request),
        phone(&[0x5A]),
        host(&[0, 1, 0, 0]),
    ]
}

/// A packet that is right, and its acknowledgement.
pub fn packet(data: &[u8]) -> Vec<Entry> {
    vec![phone(data), phone(&sum16(data).to_be_bytes()), host(&[0x5A])]
}

/// Data of the phone: different at every offset of 16 MiB.
pub fn data(offset: usize, len: usize) -> Vec<u8> {
    (offset..offset + len).map(|at| (at ^ at >> 8 ^ at >> 16) as u8).collect()
}
