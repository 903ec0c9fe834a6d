//! One practice smartphone as data: model, door, storage, what it refuses, speed, clock, faults. Built by the
//! command line, the demo and tests; run by [`super::SmartphonePort`].

use std::time::Duration;

use super::fault::SmartphoneFault;
use super::model::{CID, SmartphoneModel};
use super::pace::SmartphonePacing;
use crate::sim::scenario::ClockKind;

/// Where the host meets the phone first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Door {
    /// The boot ROM, 0E8D:0003: silent, stays; external memory is not set up.
    BootRom,
    /// The preloader, 0E8D:2000: memory is set up; the phone boots when no host greets it.
    #[default]
    Preloader,
}

/// What the phone demands of an upload (da.md sections 1.3 and 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Gate {
    /// Nothing.
    #[default]
    Open,
    /// An answer of the maker's server: `D7` ends with 1D0D.
    SignatureServer,
    /// An agent signed by the maker.
    SignedAgent {
        /// Status after the upload of an agent that is not, such as 7015.
        status: u16,
        /// Whether the model's made-up file counts as signed.
        accepts_made_up: bool,
    },
    /// Authorisation for reads and writes of registers.
    MemoryAccess,
}

/// The storage of the phone. All sizes are in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SmartphoneStorage {
    /// eMMC.
    Emmc {
        /// Size of each of the two boot areas.
        boot: u64,
        /// Size of the replay-protected area.
        rpmb: u64,
        /// Sizes of the general-purpose areas, 0 where there is none.
        general: [u64; 4],
        /// Size of the user area.
        user: u64,
        /// The CID register.
        cid: [u8; 16],
    },
    /// UFS: sizes of LU0, LU1 and LU2, in blocks of 4096 bytes.
    Ufs([u64; 3]),
    /// NAND.
    Nand {
        /// Bytes of data in a page.
        page: u16,
        /// Bytes of spare behind each page.
        spare: u16,
        /// Pages in a block.
        pages_per_block: u16,
        /// All pages, without spare.
        total: u64,
    },
    /// Serial NOR.
    Nor(u64),
}

/// The partition table in the storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartitionTable {
    /// Primary and backup GPT.
    Gpt,
    /// A PMT, which the agent sends on request (da.md section 3.6).
    Pmt,
    /// None.
    Missing,
}

/// A practice smartphone, described.
#[derive(Debug, Clone)]
pub struct SmartphoneScenario {
    /// The model.
    pub model: SmartphoneModel,
    /// Where the host meets it.
    pub door: Door,
    /// Its storage.
    pub storage: SmartphoneStorage,
    /// The partition table.
    pub table: PartitionTable,
    /// Names and sizes of the partitions in order; `None`: the practice phone's own list.
    pub partitions: Option<Vec<(String, u64)>>,
    /// Seed of the content.
    pub seed: u64,
    /// What it demands of an upload.
    pub gate: Gate,
    /// Whether the running agent demands an authenticated host (040016, DA.SLA).
    pub agent_wants_login: bool,
    /// How often the preloader says `READY`; `None`: it does not.
    pub ready_noise: Option<Duration>,
    /// How long the preloader waits for a host, and when it is back after it booted the phone.
    pub window: Option<(Duration, Option<Duration>)>,
    /// After how long the watchdog resets the phone if nobody stops it; counted from the handshake.
    pub watchdog: Option<Duration>,
    /// When the phone is back after a reset or after it was switched off; `None`: never.
    pub back_after_reset: Option<Duration>,
    /// Whether it comes up at high speed, so that no re-enumeration is needed.
    pub starts_at_high_speed: bool,
    /// The size of the user area that the agent of an eMMC reports, if that is not its own.
    pub reported_user: Option<u64>,
    /// Bytes of a sector in the GPT of an eMMC: 512, or 4096 as one published answer has it (da.md section
    /// 4.3).
    pub emmc_table_sector: u32,
    /// Greatest packets of an xflash agent: to the phone, and from it (da.md section 4.3).
    pub xflash_packets: (u32, u32),
    /// Whether the eMMC block of an xflash agent has 104 bytes instead of 96.
    pub has_long_emmc_block: bool,
    /// Whether a legacy agent sends a packet again when the host answers A5 instead of 5A (da.md section 3.5
    /// marks this unknown).
    pub resends_on_nack: bool,
    /// Whether an agent with memory settings of version 10 or 11 sends 16 bytes of id (da.md section 3.4
    /// doubts it).
    pub sends_memory_id: bool,
    /// Commands that an XML agent answers with `ERR!UNSUPPORTED`, without `CMD:`.
    pub unsupported: Vec<String>,
    /// The faults.
    pub faults: Vec<SmartphoneFault>,
    /// The speed of the cable.
    pub pacing: SmartphonePacing,
    /// The clock.
    pub clock: ClockKind,
}

impl SmartphoneScenario {
    /// A healthy phone of this model in preloader mode, in virtual time, with no time a byte.
    #[must_use]
    pub fn new(model: SmartphoneModel) -> SmartphoneScenario {
        let (storage, table) = usual_storage(&model);
        let door = if model.name == "MT6261" { Door::BootRom } else { Door::Preloader };
        SmartphoneScenario {
            model,
            door,
            storage,
            table,
            partitions: None,
            seed: 1,
            gate: Gate::Open,
            agent_wants_login: false,
            ready_noise: None,
            window: None,
            watchdog: Some(Duration::from_secs(30)),
            back_after_reset: Some(Duration::from_secs(2)),
            starts_at_high_speed: false,
            reported_user: None,
            emmc_table_sector: 512,
            xflash_packets: (0x8000, 0x1_0000),
            has_long_emmc_block: false,
            resends_on_nack: false,
            sends_memory_id: false,
            unsupported: ["CAN-HIGHER-USB-SPEED"].map(str::to_owned).to_vec(),
            faults: Vec::new(),
            pacing: SmartphonePacing::None,
            clock: ClockKind::Virtual,
        }
    }

    /// Another door.
    #[must_use]
    pub fn door(mut self, door: Door) -> SmartphoneScenario {
        self.door = door;
        self
    }

    /// Another storage.
    #[must_use]
    pub fn storage(mut self, storage: SmartphoneStorage) -> SmartphoneScenario {
        self.storage = storage;
        self
    }

    /// An eMMC whose user area has this many bytes.
    #[must_use]
    pub fn emmc(self, user: u64) -> SmartphoneScenario {
        self.storage(emmc(user))
    }

    /// A UFS whose user unit has this many bytes.
    #[must_use]
    pub fn ufs(self, user: u64) -> SmartphoneScenario {
        self.storage(SmartphoneStorage::Ufs([4 << 20, 4 << 20, user]))
    }

    /// Another partition table.
    #[must_use]
    pub fn table(mut self, table: PartitionTable) -> SmartphoneScenario {
        self.table = table;
        self
    }

    /// Partitions of these names and sizes, in order.
    #[must_use]
    pub fn partitions(mut self, partitions: &[(&str, u64)]) -> SmartphoneScenario {
        self.partitions = Some(partitions.iter().map(|(name, size)| ((*name).to_owned(), *size)).collect());
        self
    }

    /// Other content, as of another phone of the same model.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> SmartphoneScenario {
        self.seed = seed;
        self
    }

    /// Another demand on uploads.
    #[must_use]
    pub fn gate(mut self, gate: Gate) -> SmartphoneScenario {
        self.gate = gate;
        self
    }

    /// `READY` so often until the host greets it.
    #[must_use]
    pub fn ready_noise(mut self, interval: Duration) -> SmartphoneScenario {
        self.ready_noise = Some(interval);
        self
    }

    /// Another speed.
    #[must_use]
    pub fn pacing(mut self, pacing: SmartphonePacing) -> SmartphoneScenario {
        self.pacing = pacing;
        self
    }

    /// Another clock.
    #[must_use]
    pub fn clock(mut self, clock: ClockKind) -> SmartphoneScenario {
        self.clock = clock;
        self
    }

    /// High speed from the start.
    #[must_use]
    pub fn at_high_speed(mut self) -> SmartphoneScenario {
        self.starts_at_high_speed = true;
        self
    }

    /// Adds a fault.
    #[must_use]
    pub fn fault(mut self, fault: SmartphoneFault) -> SmartphoneScenario {
        self.faults.push(fault);
        self
    }

    /// Answer of `D8` (protocol.md section 8.7).
    pub(super) fn target_config(&self) -> u32 {
        match self.gate {
            Gate::Open => 0,
            Gate::SignatureServer => 0b0000_0010,
            Gate::SignedAgent { .. } => 0b0000_0101,
            Gate::MemoryAccess => 0b0110_0000,
        }
    }

    /// The storage as the agent reports it.
    pub(super) fn reported_storage(&self) -> SmartphoneStorage {
        let mut storage = self.storage.clone();
        if let (SmartphoneStorage::Emmc { user, .. }, Some(reported)) = (&mut storage, self.reported_user) {
            *user = reported;
        }
        storage
    }

    pub(super) fn is_boot_rom(&self) -> bool {
        self.door == Door::BootRom
    }
}

fn emmc(user: u64) -> SmartphoneStorage {
    SmartphoneStorage::Emmc { boot: 4 << 20, rpmb: 512 << 10, general: [0; 4], user, cid: CID }
}

/// The storage that the model has in the recorded sessions, or one of its usual kind.
fn usual_storage(model: &SmartphoneModel) -> (SmartphoneStorage, PartitionTable) {
    const USER: u64 = 64 << 20;
    match model.name {
        "MT6261" => (SmartphoneStorage::Nor(4 << 20), PartitionTable::Missing),
        "MT6572" => {
            let nand =
                SmartphoneStorage::Nand { page: 2048, spare: 64, pages_per_block: 64, total: 32 << 20 };
            (nand, PartitionTable::Pmt)
        }
        "MT6577" | "MT6589" | "MT6582" => (emmc(USER), PartitionTable::Pmt),
        _ if model.has_ufs => (SmartphoneStorage::Ufs([4 << 20, 4 << 20, USER]), PartitionTable::Gpt),
        _ => (emmc(USER), PartitionTable::Gpt),
    }
}
