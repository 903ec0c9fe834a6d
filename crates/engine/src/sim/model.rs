//! The model of a practice phone: chip ids, flash id, registers at power-on, and what follows a reset.
//! Plain data, held by a scenario and read by the phone. Knows no commands and no clock.

use std::time::Duration;

/// Bytes of a full-speed bulk packet (silicon.md section 2).
pub(super) const PACKET: usize = 64;

/// The properties of a practice phone, apart from its flash content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneModel {
    /// The chip's name, such as `MT6261`.
    pub name: String,
    /// The chip id blocks. Each can be read at its address.
    pub chip_ids: Vec<ChipId>,
    /// Set on smartphones only: what FC and FD answer. A feature phone only echoes them.
    pub smartphone: Option<SmartphoneIds>,
    /// The 16 bytes E1 answers.
    pub me_id: [u8; 16],
    /// The 32 bits D8 answers (bit 0 secure boot, bit 1 SLA, bit 2 DAA).
    pub target_config: u32,
    /// What FF answers. 5 on every boot ROM seen (protocol.md section 2.3).
    pub rom_version: u8,
    /// `Some` when this is not the boot ROM but a preloader: FE answers this version and FF is echoed.
    pub preloader: Option<u8>,
    /// What the serial flash answers to RDID.
    pub jedec: Jedec,
    /// The serial flash's unique id (opcode 4B).
    pub unique_id: [u8; 8],
    /// Whether the serial flash has SFDP tables. Without them opcode 5A reads FF.
    pub sfdp: bool,
    /// Where the firmware's header says that the file system ends, when that is not its real end.
    pub header_end: Option<u32>,
    /// Whether watchdog, flash window and controller are where an MT6261 has them. On other chips that is not
    /// public: every register write counts as a violation, has no effect, and no flash is ever seen.
    pub known_registers: bool,
    /// Registers that are not 0 at power-on: address and 32-bit value.
    pub registers: Vec<(u32, u32)>,
    /// Bits the hardware sets by itself after a register was written: address and mask.
    pub sticky_bits: Vec<(u32, u32)>,
    /// From the handshake to the watchdog's reset, unless it is disabled.
    pub watchdog: Duration,
    /// How long the phone waits for the handshake; `None` for ever.
    pub handshake_window: Option<Duration>,
    /// When the port returns after a chip reset; `None` when the phone boots its firmware and does not
    /// return.
    pub back_after_reset: Option<Duration>,
}

/// Four 16-bit words at `base`, `base + 4`, `base + 8`, `base + 12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChipId {
    /// Address of the first word.
    pub base: u32,
    /// Hardware version, software version, hardware code, sub code.
    pub words: [u16; 4],
}

/// What a smartphone's boot ROM answers to FD (hardware code) and FC (versions).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SmartphoneIds {
    /// The hardware code, such as 0x0707 for an MT6768.
    pub hardware_code: u16,
    /// Sub code, hardware version, software version.
    pub versions: [u16; 3],
}

/// What the serial flash answers to RDID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jedec {
    /// Winbond EF 40 and a capacity byte that fits the flash.
    BySize,
    /// These three bytes, whatever the flash's real size.
    Id([u8; 3]),
    /// The controller never becomes ready.
    Silent,
}

/// Chip id block of MT6260, MT6261 and MT2503 (protocol.md section 4.1) and its mirror.
const ID_BASES: [u32; 2] = [0x8000_0000, 0xA000_0000];
/// The upper half is 35C0 on an MT6261 and 3600 on an MT2503 (protocol.md section 4.1).
const CHIP_DETAIL: u32 = 0xA01C_0108;

impl PhoneModel {
    /// An MT6261, with the ids and registers of the recorded phone (tests/data/mt6261-real-phone.txt).
    #[must_use]
    pub fn mt6261() -> PhoneModel {
        PhoneModel {
            name: "MT6261".to_owned(),
            chip_ids: id_blocks([0xCB01, 0x0001, 0x6261, 0x8000]),
            smartphone: None,
            me_id: [
                0xF8, 0x1D, 0xA2, 0x15, 0x30, 0x82, 0xCC, 0x5E, 0x21, 0xAC, 0x52, 0x36, 0x87, 0x68, 0x44,
                0xC2,
            ],
            target_config: 0,
            rom_version: 5,
            preloader: None,
            jedec: Jedec::BySize,
            unique_id: [0xD2, 0x64, 0xB0, 0x17, 0x53, 0x9C, 0x2E, 0x41],
            sfdp: true,
            header_end: None,
            known_registers: true,
            // All but the first: PMU and RTC as the recorded phone answered before anything was written
            // there. They depend on battery, charger and clock, and no read back looks at them.
            registers: vec![
                (CHIP_DETAIL, 0x35C0_0000),
                (0xA070_0A24, 0x0010),
                (0xA070_0A14, 0x6101),
                (0xA070_0A08, 0x000F),
                (0xA070_0A00, 0xF262),
                (0xA070_0A28, 0x0010),
                (0xA071_0000, 0x0005),
                (0xA071_0050, 0xFF5F),
                (0xA071_0054, 0xFDDE),
            ],
            // The recorded phone read 6009 back after 6001 was written.
            sticky_bits: vec![(0xA070_0A14, 0x0008)],
            // silicon.md section 6: 31.8 s after an immediate handshake, 22 to 32 s in general.
            watchdog: Duration::from_millis(31_800),
            handshake_window: None,
            // silicon.md section 1: the pull-up comes about 0.19 s after power-on.
            back_after_reset: Some(Duration::from_millis(200)),
        }
    }

    /// An MT6260 (ids: protocol.md section 4.1).
    #[must_use]
    pub fn mt6260() -> PhoneModel {
        PhoneModel::mt6261().renamed("MT6260", [0xCB00, 0x0000, 0x6260, 0x8000], Some(0))
    }

    /// An MT2503: the ids of an MT6261 but for the upper half of 0xA01C0108.
    #[must_use]
    pub fn mt2503() -> PhoneModel {
        PhoneModel::mt6261().renamed("MT2503", [0xCB01, 0x0001, 0x6261, 0x8000], Some(0x3600_0000))
    }

    /// An MT6225: a code from the family, whose flash window and watchdog are not publicly known.
    #[must_use]
    pub fn mt6225() -> PhoneModel {
        let model = PhoneModel::mt6261().renamed("MT6225", [0x8A00, 0x8A00, 0x6225, 0x8000], Some(0));
        PhoneModel { known_registers: false, ..model }
    }

    /// A smartphone (MT6768): answers FC and FD, and has no NOR flash.
    #[must_use]
    pub fn smartphone() -> PhoneModel {
        let mut model = PhoneModel::mt6261().renamed("MT6768", [0; 4], Some(0));
        model.smartphone = Some(SmartphoneIds { hardware_code: 0x0707, versions: [0x8A00, 0xCA00, 0x0000] });
        model.chip_ids.clear();
        model.known_registers = false;
        model.jedec = Jedec::Silent;
        model
    }

    /// The model called `name`, for the command line: `mt6261`, `mt6260`, `mt2503`, `mt6225`, `smartphone`.
    #[must_use]
    pub fn by_name(name: &str) -> Option<PhoneModel> {
        match name.to_ascii_lowercase().as_str() {
            "mt6261" => Some(PhoneModel::mt6261()),
            "mt6260" => Some(PhoneModel::mt6260()),
            "mt2503" => Some(PhoneModel::mt2503()),
            "mt6225" => Some(PhoneModel::mt6225()),
            "smartphone" => Some(PhoneModel::smartphone()),
            _ => None,
        }
    }

    /// The three RDID bytes for a flash of `size` bytes, `None` when the flash never answers.
    #[must_use]
    pub fn jedec_bytes(&self, size: u64) -> Option<[u8; 3]> {
        match self.jedec {
            Jedec::Silent => None,
            Jedec::Id(id) => Some(id),
            // The third byte is the power of two of the size (protocol.md section 6.3).
            Jedec::BySize => {
                let power = size.max(1).next_power_of_two().trailing_zeros();
                Some([0xEF, 0x40, u8::try_from(power).unwrap_or(0)])
            }
        }
    }

    fn renamed(mut self, name: &str, words: [u16; 4], detail: Option<u32>) -> PhoneModel {
        name.clone_into(&mut self.name);
        self.chip_ids = id_blocks(words);
        for (address, value) in &mut self.registers {
            if *address == CHIP_DETAIL {
                *value = detail.unwrap_or(*value);
            }
        }
        self
    }
}

impl Default for PhoneModel {
    fn default() -> PhoneModel {
        PhoneModel::mt6261()
    }
}

fn id_blocks(words: [u16; 4]) -> Vec<ChipId> {
    ID_BASES.into_iter().map(|base| ChipId { base, words }).collect()
}
