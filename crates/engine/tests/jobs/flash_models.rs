//! Practice phones with different flash chips, from the port to the report: name, size, its source, warnings
//! about contradictions; afterwards every register has its old value.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::time::Duration;

use crate::common::{Bench, MIB};
use bromide_engine::acquire::survey_phone;
use bromide_engine::cancel::Cancel;
use bromide_engine::facts::FlashFacts;
use bromide_engine::flash::{FlashWarning, KnownFrom};
use bromide_engine::readback::CheckChoice;
use bromide_engine::readback::JobOutcome;
use bromide_engine::sim::{CommandRecord, PhoneModel, Scenario, SimPort};
use bromide_engine::warning::Warning;

/// Window, MAC control, direct mode, both counts: protocol.md sections 4.2 and 6.1.
const REGISTERS: [u32; 5] = [0xA051_0000, 0xA014_0000, 0xA014_0004, 0xA014_0010, 0xA014_0014];
const MAC_ENABLE: u32 = 1 << 3;

struct Model {
    what: &'static str,
    flash: u64,
    faults: &'static [&'static str],
    id: Option<&'static str>,
    name: &'static str,
    size: u64,
    known_from: &'static str,
    warnings: &'static [&'static str],
}

const MODELS: &[Model] = &[
    Model {
        what: "the most usual one",
        flash: 4,
        faults: &[],
        id: Some("ef 40 16"),
        name: "Winbond W25Q32",
        size: 4,
        known_from: "JEDEC id, confirmed by mirror test",
        warnings: &[],
    },
    Model {
        what: "1.8 V",
        flash: 8,
        faults: &["jedec=c86017"],
        id: Some("c8 60 17"),
        name: "GigaDevice GD25LQ64",
        size: 8,
        known_from: "JEDEC id, confirmed by mirror test",
        warnings: &[],
    },
    Model {
        what: "a third byte that is no power of two",
        flash: 16,
        faults: &["jedec=c22538"],
        id: Some("c2 25 38"),
        name: "Macronix MX25U128",
        size: 16,
        known_from: "JEDEC id, confirmed by mirror test",
        warnings: &[],
    },
    Model {
        what: "two makers of one byte",
        flash: 2,
        faults: &["jedec=204015"],
        id: Some("20 40 15"),
        name: "Micron M45PE16/XMC XM25QH16",
        size: 2,
        known_from: "JEDEC id, confirmed by mirror test",
        warnings: &[],
    },
    Model {
        what: "an id nobody knows, with a description of itself",
        flash: 4,
        faults: &["jedec=ab9916"],
        id: Some("ab 99 16"),
        name: "flash chip ab 99 16",
        size: 4,
        known_from: "SFDP description, confirmed by mirror test",
        warnings: &[],
    },
    Model {
        what: "a controller that never answers",
        flash: 4,
        faults: &["jedec=none"],
        id: None,
        name: "unknown flash chip",
        size: 4,
        known_from: "mirror test",
        warnings: &[],
    },
    Model {
        what: "larger than its header says",
        flash: 8,
        faults: &["header=4M"],
        id: Some("ef 40 17"),
        name: "Winbond W25Q64",
        size: 8,
        known_from: "JEDEC id, confirmed by mirror test",
        warnings: &[
            "the firmware's own header says no more than 4 MB, but the flash has 8 MB: 8 MB will be read",
        ],
    },
    Model {
        what: "smaller than its header says",
        flash: 4,
        faults: &["header=16M"],
        id: Some("ef 40 16"),
        name: "Winbond W25Q32",
        size: 4,
        known_from: "JEDEC id, confirmed by mirror test",
        warnings: &[
            "the firmware's own header says 16 MB, but the flash has no more than 4 MB: 4 MB will be read",
        ],
    },
    Model {
        what: "says twice as much as there is, and contradicts itself",
        flash: 4,
        faults: &["jedec=ef4017"],
        id: Some("ef 40 17"),
        name: "Winbond W25Q64",
        size: 4,
        known_from: "mirror test",
        warnings: &[
            "the flash chip gives two sizes for itself: 8 MB by its JEDEC id, 4 MB by its SFDP description",
            "the flash chip says 8 MB, but its bytes repeat from 4 MB: 4 MB will be read",
        ],
    },
];

impl Model {
    /// With unusual values in the controller, as another program may leave them.
    fn scenario(&self) -> Scenario {
        let mut phone = PhoneModel::mt6261();
        phone.registers.extend([(0xA014_0000, 0x1000_0000), (0xA014_0004, 0x0B17_0000)]);
        phone.registers.extend([(0xA014_0010, 4), (0xA014_0014, 2)]);
        Scenario::default().model(phone).generated(self.flash * MIB, 1)
    }

    fn check(&self, flash: &FlashFacts, warnings: &[Warning]) {
        assert_eq!(flash.jedec_id.map(|id| id.to_string()).as_deref(), self.id, "{}", self.what);
        assert_eq!(flash.name.to_string(), self.name, "{}", self.what);
        assert_eq!(flash.size, Some(self.size * MIB), "{}", self.what);
        assert_eq!(flash.size_known_from.map(KnownFrom::text), Some(self.known_from), "{}", self.what);
        assert_eq!(texts(warnings), self.warnings, "{}", self.what);
        assert_eq!(flash.unique_id.is_some(), self.id.is_some(), "{}", self.what);
    }
}

fn texts(warnings: &[Warning]) -> Vec<String> {
    warnings.iter().map(ToString::to_string).collect()
}

fn registers(port: &SimPort) -> [u32; 5] {
    REGISTERS.map(|at| port.register(at))
}

/// The opcodes that were sent to the flash chip: the first byte of the transfer RAM at each trigger.
fn opcodes(log: &[CommandRecord]) -> Vec<u32> {
    let mut first = 0;
    let mut sent = Vec::new();
    for record in log {
        match (record.address, record.values.as_slice()) {
            (Some(0xA014_0800), [value, ..]) => first = value & 0xFF,
            (Some(0xA014_0000), [value, ..]) if value & 4 != 0 => sent.push(first),
            _ => {}
        }
    }
    sent
}

#[test]
fn each_flash_model_is_named_and_sized_and_its_registers_restored() {
    for model in MODELS {
        let scenario = model.faults.iter().fold(model.scenario(), |all, fault| all.fault(fault).unwrap());
        let mut port = SimPort::new(scenario);
        let mut events = Vec::new();
        let wait = Some(Duration::from_secs(60));
        let surveyed =
            survey_phone(&mut port, wait, false, &Cancel::new(), &mut |event| events.push(event)).unwrap();
        model.check(surveyed.storage_facts.flash().unwrap(), &surveyed.warnings);
        // The window shows the flash, and the controller has released it.
        let [window, mac, ..] = registers(&port);
        assert_eq!((window & 3, mac & MAC_ENABLE), (2, 0), "{}", model.what);
        surveyed.release(false, &mut |_| {});
        assert_eq!(registers(&port), [0, 0x1000_0000, 0x0B17_0000, 4, 2], "{}", model.what);
        let stats = port.stats();
        assert_eq!((stats.violations, stats.resets), (0, 0), "{}", model.what);
        let opcodes = opcodes(&port.log());
        assert!(opcodes.iter().all(|opcode| [0x9F, 0x5A, 0x4B].contains(opcode)), "{opcodes:x?}");
        assert!(!opcodes.is_empty(), "{}", model.what);
        // Polls are limited: a silent controller takes at most twice the reads of one that answers.
        assert!(port.log().len() < 1500, "{}: {} commands", model.what, port.log().len());
    }
}

#[test]
fn a_whole_job_reports_name_and_size_and_reads_all() {
    for model in MODELS {
        let mut bench = Bench::with(model.scenario(), model.faults);
        bench.job.check = CheckChoice::Off;
        bench.job.reset = false;
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::Saved, "{}: {:?}", model.what, outcome.error());
        let report = outcome.report();
        let is_of_survey = |warning: &&Warning| matches!(warning, Warning::Flash(_));
        let said: Vec<Warning> = report.warnings.iter().filter(is_of_survey).cloned().collect();
        model.check(report.storage.flash().unwrap(), &said);
        assert!(bench.saved() == bench.flash(0..model.size * MIB), "{}", model.what);
        assert_eq!(registers(&bench.port), [0, 0x1000_0000, 0x0B17_0000, 4, 2], "{}", model.what);
    }
}

/// The flash does not answer its id and holds nothing but firmware: only the header gives the size.
#[test]
fn the_header_gives_the_size_when_nothing_else_does() {
    let mut flash = vec![0xFF_u8; 8 * usize::try_from(MIB).unwrap()];
    let invented = Scenario::default().generated(8 * MIB, 1).flash_bytes(0..0x1_0400);
    // Only one block with data: too little for the mirror test.
    flash[0x1_0000..0x1_0400].copy_from_slice(&invented[0x1_0000..]);
    let scenario = Scenario::default().flash(flash).fault("jedec=none").unwrap();
    let mut port = SimPort::new(scenario);
    let wait = Some(Duration::from_secs(60));
    let surveyed = survey_phone(&mut port, wait, true, &Cancel::new(), &mut |_| {}).unwrap();
    assert_eq!(surveyed.storage_facts.size(), Some(8 * MIB));
    assert_eq!(surveyed.storage_facts.size_known_from(), Some(KnownFrom::Header));
    let by_header = FlashWarning::SizeByHeader { header: 8 * MIB, size: 8 * MIB };
    assert_eq!(surveyed.warnings, [FlashWarning::StartsErased, by_header].map(Warning::from));
}
