//! The models of the practice smartphone. Numbers are typed from docs/da.md and docs/protocol.md; where those
//! give none (some version bytes and ids), the numbers of the recorded sessions or made-up ones stand here,
//! and no host may depend on them.

use super::model::{AgentKind, AgentRegions, EmiRecords, LegacyAgent, Register, SmartphoneModel};

/// Made-up ids, as in the recorded sessions.
const ME_ID: [u8; 16] =
    [0x5A, 0x17, 0xC0, 0xDE, 0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xAA, 0xBB];
const SOC_ID: [u8; 32] = [
    0x35, 0x45, 0x04, 0x6D, 0xCB, 0xCC, 0xF1, 0x11, 0x62, 0x7A, 0xCA, 0xB1, 0x04, 0x0F, 0xE4, 0x52, 0x11,
    0xEA, 0xAF, 0x64, 0x7E, 0xC1, 0x12, 0xA3, 0x1D, 0x10, 0x63, 0x52, 0x8B, 0x26, 0x2C, 0x15,
];

/// Registers that a tool for the MT6261 writes before its upload: battery, real-time clock, flash window; and
/// the one that restarts it.
const MT6261_REGISTERS: &[u32] = &[
    0xA070_0A28,
    0xA070_0A00,
    0xA071_004C,
    0xA071_0068,
    0xA071_0074,
    0xA071_0000,
    0xA051_0000,
    MT6261_RESET.0,
];
/// The register that restarts an MT6261, and the value that does it (protocol.md section 5.1).
pub(super) const MT6261_RESET: (u32, u32) = (0xA003_001C, 0x1209);
const MT6261_IDS: &[(u32, u16)] =
    &[(0x8000_0000, 0xCB01), (0x8000_0004, 0x0001), (0x8000_0008, 0x6261), (0x8000_000C, 0x8000)];

const fn watchdog(address: u32, value: u32) -> Register {
    Register { address, value, is_half: false }
}

/// Lengths of the legacy agents in the recorded sessions.
const fn legacy_regions(first_address: u32) -> AgentRegions {
    AgentRegions {
        first_address,
        first_len: 70_696,
        second_address: 0x8000_0000,
        second_len: 0x3_40A0,
        signature_len: 0x100,
        has_short_entries: false,
    }
}

/// Lengths of the xflash agents in the recorded sessions.
const XFLASH_REGIONS: AgentRegions = AgentRegions {
    first_address: 0x0020_0000,
    first_len: 232_240,
    second_address: 0x4000_0000,
    second_len: 0x5_0D78,
    signature_len: 0x100,
    has_short_entries: false,
};

/// Lengths of the XML agents in the recorded sessions.
const XML_REGIONS: AgentRegions = AgentRegions {
    first_address: 0x0200_0000,
    first_len: 192_768,
    second_address: 0x4000_0000,
    second_len: 0x6_1F28,
    signature_len: 0x100,
    has_short_entries: false,
};

const fn legacy(version: [u8; 3], nand_ids: u16, settings_extra: usize) -> AgentKind {
    AgentKind::Legacy(LegacyAgent {
        version,
        nand_ids,
        settings_extra,
        extra_words: 0,
        has_wide_nand_size: true,
        has_report_status: false,
    })
}

impl SmartphoneModel {
    /// What most models have; the constructors below change the rest.
    const fn common(name: &'static str, hw_code: u16, agent_code: u16, agent: AgentKind) -> SmartphoneModel {
        let regions = match agent {
            AgentKind::Xflash => XFLASH_REGIONS,
            AgentKind::Xml => XML_REGIONS,
            AgentKind::Legacy(_) | AgentKind::Legacy32 => legacy_regions(0x0020_0000),
        };
        let is_new = matches!(agent, AgentKind::Xflash | AgentKind::Xml);
        SmartphoneModel {
            name,
            hw_code,
            hw_sub_code: 0x8A00,
            hw_version: 0xCA00,
            sw_version: 0x0000,
            agent_code,
            agent,
            watchdog: watchdog(0x1000_7000, 0x2200_0064),
            other_registers: &[],
            id_registers: &[],
            write_status: 1,
            preloader_version: if is_new { 3 } else { 1 },
            me_id: ME_ID,
            soc_id: if is_new { Some(SOC_ID) } else { None },
            has_ufs: false,
            regions,
            emi: None,
        }
    }

    const fn with_emi(mut self, version: u32, record_len: usize) -> SmartphoneModel {
        self.emi = Some(EmiRecords { version, record_len });
        self
    }

    /// MT6261, a feature phone whose flash can also be read by its agent (protocol.md section 8.3).
    #[must_use]
    pub const fn mt6261() -> SmartphoneModel {
        let mut model = SmartphoneModel::common("MT6261", 0x6261, 0x6261, AgentKind::Legacy32);
        model.hw_version = 0xCB01;
        model.sw_version = 0x0001;
        model.watchdog = Register { address: 0xA003_0000, value: 0x2200, is_half: true };
        model.other_registers = MT6261_REGISTERS;
        model.id_registers = MT6261_IDS;
        model.regions = AgentRegions {
            first_address: 0x7000_7000,
            first_len: 0x718,
            second_address: 0x1002_0000,
            second_len: 0x1_E5C8,
            signature_len: 0,
            has_short_entries: true,
        };
        model
    }

    /// MT6572: NAND or eMMC, legacy agent.
    #[must_use]
    pub const fn mt6572() -> SmartphoneModel {
        let agent = legacy([0x04, 0x02, 0x88], 7, 0);
        let mut model = SmartphoneModel::common("MT6572", 0x6572, 0x6572, agent).with_emi(11, 168);
        model.hw_sub_code = 0;
        model.hw_version = 0xCA01;
        model.sw_version = 0x8C00;
        model.regions = legacy_regions(0x0200_0000);
        model
    }

    /// MT6577: eMMC with a PMT, legacy agent, a 16-bit watchdog register.
    #[must_use]
    pub const fn mt6577() -> SmartphoneModel {
        let agent = legacy([0x04, 0x02, 0x85], 5, 0);
        let mut model = SmartphoneModel::common("MT6577", 0x6577, 0x6577, agent).with_emi(8, 66);
        model.sw_version = 0xE100;
        model.watchdog = Register { address: 0xC000_0000, value: 0x2264, is_half: true };
        model.regions = legacy_regions(0xC200_0000);
        model.regions.has_short_entries = true;
        model
    }

    /// MT6580: eMMC, legacy agent.
    #[must_use]
    pub const fn mt6580() -> SmartphoneModel {
        SmartphoneModel::common("MT6580", 0x6580, 0x6580, legacy([0x04, 0x02, 0x94], 7, 24)).with_emi(20, 188)
    }

    /// MT6582: eMMC, legacy agent with four more bytes of settings.
    #[must_use]
    pub const fn mt6582() -> SmartphoneModel {
        SmartphoneModel::common("MT6582", 0x6582, 0x6582, legacy([0x04, 0x02, 0x00], 7, 4)).with_emi(12, 188)
    }

    /// MT6589, whose code is 6583: eMMC with a PMT, legacy agent with four more bytes of settings.
    #[must_use]
    pub const fn mt6589() -> SmartphoneModel {
        let agent = legacy([0x04, 0x02, 0x00], 5, 4);
        let mut model = SmartphoneModel::common("MT6589", 0x6583, 0x6583, agent).with_emi(10, 184);
        model.watchdog = watchdog(0x1000_0000, 0x2200_2224);
        model.write_status = 0;
        model.regions = legacy_regions(0x1200_0000);
        model
    }

    /// MT6592: legacy agent with five more words after the result.
    #[must_use]
    pub const fn mt6592() -> SmartphoneModel {
        let agent = AgentKind::Legacy(LegacyAgent {
            version: [0x04, 0x02, 0x00],
            nand_ids: 7,
            settings_extra: 4,
            extra_words: 5,
            has_wide_nand_size: true,
            has_report_status: false,
        });
        let mut model = SmartphoneModel::common("MT6592", 0x6592, 0x6592, agent).with_emi(13, 188);
        model.other_registers = &[0x1000_0500];
        model.regions = legacy_regions(0x0011_0000);
        model
    }

    /// MT6735: legacy agent without more settings, another watchdog.
    #[must_use]
    pub const fn mt6735() -> SmartphoneModel {
        let agent = legacy([0x04, 0x02, 0x00], 7, 0);
        let mut model = SmartphoneModel::common("MT6735", 0x0321, 0x6735, agent).with_emi(21, 188);
        model.watchdog = watchdog(0x1021_2000, 0x2200_0000);
        model
    }

    /// MT8127: legacy agent with the longest settings and a status in its report.
    #[must_use]
    pub const fn mt8127() -> SmartphoneModel {
        let agent = AgentKind::Legacy(LegacyAgent {
            version: [0x04, 0x02, 0x00],
            nand_ids: 7,
            settings_extra: 28,
            extra_words: 0,
            has_wide_nand_size: true,
            has_report_status: true,
        });
        SmartphoneModel::common("MT8127", 0x8127, 0x8127, agent).with_emi(16, 188)
    }

    /// MT8590: eMMC, legacy agent.
    #[must_use]
    pub const fn mt8590() -> SmartphoneModel {
        SmartphoneModel::common("MT8590", 0x8590, 0x8590, legacy([0x04, 0x02, 0x94], 7, 0)).with_emi(17, 176)
    }

    /// MT6739: eMMC, xflash agent.
    #[must_use]
    pub const fn mt6739() -> SmartphoneModel {
        SmartphoneModel::common("MT6739", 0x0699, 0x6739, AgentKind::Xflash).with_emi(32, 188)
    }

    /// MT6765: eMMC, xflash agent.
    #[must_use]
    pub const fn mt6765() -> SmartphoneModel {
        SmartphoneModel::common("MT6765", 0x0766, 0x6765, AgentKind::Xflash).with_emi(35, 160)
    }

    /// MT6785: UFS, xflash agent.
    #[must_use]
    pub const fn mt6785() -> SmartphoneModel {
        let mut model =
            SmartphoneModel::common("MT6785", 0x0813, 0x6785, AgentKind::Xflash).with_emi(45, 160);
        model.has_ufs = true;
        model
    }

    /// MT6789: UFS, XML agent.
    #[must_use]
    pub const fn mt6789() -> SmartphoneModel {
        let mut model = SmartphoneModel::common("MT6789", 0x1208, 0x1208, AgentKind::Xml);
        model.has_ufs = true;
        model
    }

    /// MT6855: eMMC, XML agent.
    #[must_use]
    pub const fn mt6855() -> SmartphoneModel {
        let mut model = SmartphoneModel::common("MT6855", 0x1129, 0x1129, AgentKind::Xml);
        model.watchdog = watchdog(0x1C00_7000, 0x2200_0064);
        model
    }

    /// All models, for lists and for tests that visit each.
    #[must_use]
    pub fn all() -> Vec<SmartphoneModel> {
        vec![
            SmartphoneModel::mt6261(),
            SmartphoneModel::mt6572(),
            SmartphoneModel::mt6577(),
            SmartphoneModel::mt6580(),
            SmartphoneModel::mt6582(),
            SmartphoneModel::mt6589(),
            SmartphoneModel::mt6592(),
            SmartphoneModel::mt6735(),
            SmartphoneModel::mt8127(),
            SmartphoneModel::mt8590(),
            SmartphoneModel::mt6739(),
            SmartphoneModel::mt6765(),
            SmartphoneModel::mt6785(),
            SmartphoneModel::mt6789(),
            SmartphoneModel::mt6855(),
        ]
    }

    /// The model called `name`, such as `mt6765`, in any case.
    #[must_use]
    pub fn by_name(name: &str) -> Option<SmartphoneModel> {
        SmartphoneModel::all().into_iter().find(|model| model.name.eq_ignore_ascii_case(name))
    }
}
