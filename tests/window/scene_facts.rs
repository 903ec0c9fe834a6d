//! What the phone of the scenes is and what its dump's report says, as the engine would put it.
#![allow(dead_code, unreachable_pub, reason = "each user takes a part of this")]
#![allow(clippy::unwrap_used, reason = "tests")]

use bromide::app::{AppEvent, CheckFacts, FlashFacts, PhoneFacts, ReadFacts, Report};
use bromide_engine::dump::ContentSummary;
use bromide_engine::dumpfile::{CheckKind, DifferingBlock};
use bromide_engine::facts::{ChipCode, Door, StorageFacts};
use bromide_engine::flash::{Claim, JedecId, KnownFrom};
use bromide_engine::storage::AreaKind;
use bromide_engine::warning::ReadingWarning;

use super::{BLOCK, MIB, SPEED, saved_file};

/// The phone.
pub fn phone() -> PhoneFacts {
    PhoneFacts {
        chip: "MT6261".into(),
        variant: Some("MT6261DA".into()),
        hardware_code: ChipCode(0x6261),
        hardware_version: Some(ChipCode(0xCB01)),
        software_version: Some(ChipCode(1)),
        me_id: None,
        soc_id: None,
        security: None,
    }
}

/// Its flash.
pub fn flash() -> FlashFacts {
    FlashFacts {
        jedec_id: Some(JedecId([0xEF, 0x40, 0x16])),
        unique_id: None,
        name: "Winbond W25Q32".into(),
        size: Some(4 * MIB),
        size_known_from: Some(KnownFrom::ConfirmedByMirror(Claim::JedecId)),
    }
}

/// The report of the whole dump, of which one block needed a third read.
pub fn report() -> Report {
    Report {
        bromide: "0.1.0".into(),
        file: saved_file().file_name().unwrap().to_string_lossy().into_owned(),
        area: AreaKind::Flash,
        door: Door::BootRom,
        agent: None,
        bromide_report: 2,
        start: 0,
        length: 4 * MIB,
        sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
        md5: "098f6bcd4621d373cade4e832627b4f6".into(),
        crc32: "d87f7e0c".into(),
        phone: phone(),
        storage: StorageFacts::Flash(flash()),
        check: CheckFacts {
            kind: CheckKind::Full,
            passed: Some(true),
            skipped: false,
            blocks_reread: 1,
            differing: vec![DifferingBlock { start: MIB, length: BLOCK, bytes: 1, settled: true, blocks: 1 }],
        },
        unreadable: vec![],
        read: ReadFacts {
            started: "2026-11-22T09:00:07+01:00".into(),
            seconds: 18.6,
            bytes_per_second: SPEED,
            block_size: 65536,
            retries: 0,
            reconnects: 0,
            changed_on_disk: 0,
            port: "/dev/ttyACM0".into(),
            reading_program: None,
        },
        warnings: vec![ReadingWarning::BlocksSettled { blocks: 1 }.into()],
        sheet: bromide_engine::dumpfile::JobSheet::default(),
        content: Some(content()),
    }
}

fn content() -> ContentSummary {
    let firmware = serde_json::json!({
        "project": "BROMIDE60A_PRACTICE", "version": "MT6261_S00.PRACTICE_V1", "built": null, "image_name": null,
        "platform": "MT6261", "size_hint": 4 * MIB, "bytes": {}, "findings": [],
    });
    serde_json::from_value(firmware).unwrap()
}

/// The report of a range of it that was checked without a difference.
pub fn range_report(file: String, start: u64, length: u64) -> Report {
    let whole = report();
    let check = CheckFacts { blocks_reread: 0, differing: vec![], ..whole.check };
    Report { file, start, length, check, warnings: vec![], content: None, ..whole }
}

/// The report of the whole dump, read without a check.
pub fn unchecked_report() -> Report {
    let check = CheckFacts {
        kind: CheckKind::None,
        passed: None,
        skipped: false,
        blocks_reread: 0,
        differing: vec![],
    };
    Report { check, warnings: vec![], ..report() }
}

/// Events and their seconds since the scene began.
#[derive(Default)]
pub struct Script {
    pub second: u64,
    pub events: Vec<(u64, AppEvent)>,
}

impl Script {
    pub fn add(&mut self, events: impl IntoIterator<Item = AppEvent>) {
        self.events.extend(events.into_iter().map(|event| (self.second, event)));
    }

    pub fn wait(&mut self, seconds: u64) {
        self.second += seconds;
    }
}
