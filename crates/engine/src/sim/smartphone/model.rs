//! What tells one model of the practice smartphone from another, as data. Used by every stage and by the
//! makers of files; the models are in `models.rs`.

/// The 16 bytes of identity of the practice eMMC (its CID register).
pub(super) const CID: [u8; 16] =
    [0x15, 0x01, 0x00, 0x41, 0x53, 0x57, 0x38, 0x31, 0x47, 0x42, 0x3A, 0x1B, 0x2C, 0x3D, 0x4E, 0x5F];

/// A made-up random id, which agents report.
pub(super) const RANDOM_ID: [u8; 16] =
    [0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF];

/// One model of smartphone: ids, registers, and the agent that it runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmartphoneModel {
    /// The chip, such as `MT6765`. Also the seed of the model's files.
    pub name: &'static str,
    /// Answer of `FD`.
    pub hw_code: u16,
    /// Answers of `FC`: sub code, hardware version, software version.
    pub hw_sub_code: u16,
    /// See `hw_sub_code`.
    pub hw_version: u16,
    /// See `hw_sub_code`.
    pub sw_version: u16,
    /// The chip number in agent files ("dacode", protocol.md section 4.4).
    pub agent_code: u16,
    /// The agent's protocol.
    pub agent: AgentKind,
    /// The watchdog register, with the value that stops it.
    pub watchdog: Register,
    /// Other registers that may be written, with 16 or 32 bits.
    pub other_registers: &'static [u32],
    /// Registers that answer the legacy read `A2`: address and value.
    pub id_registers: &'static [(u32, u16)],
    /// Status of an accepted register write in the boot ROM (the preloader answers 0, da.md section 1.1).
    pub write_status: u16,
    /// Answer of `FE` in the preloader (da.md section 1.1).
    pub preloader_version: u8,
    /// Answer of `E1`.
    pub me_id: [u8; 16],
    /// Answer of `E7`; `None` on chips that do not know the command.
    pub soc_id: Option<[u8; 32]>,
    /// Whether its memory is UFS, otherwise eMMC or NAND.
    pub has_ufs: bool,
    /// Where the parts of the agent lie in its file and in memory.
    pub regions: AgentRegions,
    /// The records of memory settings in its preloader; `None` when its agents need none.
    pub emi: Option<EmiRecords>,
}

/// A register and the value that is written to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Register {
    /// Its address.
    pub address: u32,
    /// The expected value.
    pub value: u32,
    /// Whether it is written with 16 bits (`D2`) instead of 32 (`D4`).
    pub is_half: bool,
}

/// The protocol of an agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgentKind {
    /// da.md section 3 ("V3").
    Legacy(LegacyAgent),
    /// protocol.md section 8.3 ("V3.2"): the MT6261's.
    Legacy32,
    /// da.md section 4 ("V5").
    Xflash,
    /// da.md section 5 ("V6").
    Xml,
}

/// What differs between builds of the legacy agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegacyAgent {
    /// Version bytes: major, minor, chip (da.md section 3.1).
    pub version: [u8; 3],
    /// How many NAND ids it announces.
    pub nand_ids: u16,
    /// How many bytes of settings follow the 18 that all builds have (da.md section 3.2).
    pub settings_extra: usize,
    /// Words between the result and the upload of its second stage: 5 on the MT6592, otherwise 0.
    pub extra_words: usize,
    /// Whether the report gives the size of a NAND in 64 bits (da.md section 3.3).
    pub has_wide_nand_size: bool,
    /// Whether a status word precedes the report's last block: MT8127 and MT8163.
    pub has_report_status: bool,
}

/// Lengths and load addresses of the two stages of an agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgentRegions {
    /// Load address of the first stage.
    pub first_address: u32,
    /// Its length with its signature.
    pub first_len: usize,
    /// Load address of the second stage.
    pub second_address: u32,
    /// Its length with its signature.
    pub second_len: usize,
    /// Length of each signature.
    pub signature_len: usize,
    /// Whether the container has entries of 0xD8 bytes (da.md section 2).
    pub has_short_entries: bool,
}

/// The records of memory settings in a preloader file (da.md section 3.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmiRecords {
    /// The version in its name, `MTK_BLOADER_INFO_vNN`.
    pub version: u32,
    /// Length of a record in bytes.
    pub record_len: usize,
}

/// How many records a made-up preloader has. The last one is of the practice phone's memory.
pub(super) const EMI_RECORD_COUNT: usize = 3;

impl SmartphoneModel {
    /// The first stage as it lies in the agent file, with its signature.
    pub(super) fn first_stage(&self) -> Vec<u8> {
        self.made_up_code(1, self.regions.first_len)
    }

    /// The second stage as it lies in the agent file, with its signature.
    pub(super) fn second_stage(&self) -> Vec<u8> {
        self.made_up_code(2, self.regions.second_len)
    }

    /// The second stage as it is uploaded.
    pub(super) fn second_stage_unsigned(&self) -> Vec<u8> {
        let mut code = self.second_stage();
        code.truncate(code.len().saturating_sub(self.regions.signature_len));
        code
    }

    /// Random bytes in place of code. Files of a legacy agent contain a text that tools tell them by (da.md
    /// section 2).
    fn made_up_code(&self, stage: u64, len: usize) -> Vec<u8> {
        const MARK: &[u8] = b"AND_SECRO_v3";
        const MARK_AT: usize = 0x240;
        let mut code = random_bytes(seed_of(self.name) ^ stage, len);
        if matches!(self.agent, AgentKind::Legacy(_)) {
            for (to, from) in code.iter_mut().skip(MARK_AT).zip(MARK) {
                *to = *from;
            }
        }
        code
    }
}

/// A number that depends on every byte of `text` (FNV-1a).
pub(super) fn seed_of(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    })
}

/// A 64-bit number that looks random (the output step of SplitMix64).
pub(super) fn mix(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// `len` bytes that look random and depend on `seed` only.
pub(super) fn random_bytes(seed: u64, len: usize) -> Vec<u8> {
    let words = (0..len.div_ceil(8) as u64).flat_map(|word| mix(seed.wrapping_add(word << 20)).to_le_bytes());
    words.take(len).collect()
}
