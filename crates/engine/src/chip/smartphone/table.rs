//! The rows of [`super::smartphone`]: one for each hardware code of protocol.md section 4.4 (mtkclient
//! `brom_config.py`), with the corrections of da.md. That table's MT6516 is refused for its NAND flash in
//! `known`; its name MT6260 for 6573 is wrong (same section).

use super::super::refusal::{Refusal, RefusalReason};
use super::model::AgentGeneration::{self, Legacy, Legacy32, Xflash, Xml};
use super::model::{BadBlockTable, DaCode, LegacySettings, Smartphone};
use crate::chip::RegisterWrite;

/// Smartphones and tablets.
#[rustfmt::skip]
pub(super) static SMARTPHONES: &[Smartphone] = &[
    row(0x0279, "MT6797/MT6767", &[DaCode(0x6797)], Xflash, TOP_10007, &[0]),
    legacy(0x0321, "MT6735/T,MT8735A", &[DaCode(0x6735)], TOP_10212, &COMMON, &[21]),
    row(0x0326, "MT6755/MT6750/M/T/S", &[DaCode(0x6755)], Xflash, TOP_10007, &[22]),
    legacy(0x0335, "MT6737M/MT6735G", &[DaCode(0x6735)], TOP_10212, &COMMON, &[21]),
    legacy(0x0337, "MT6753", &[DaCode(0x6735)], TOP_10212, &COMMON, &[21]),
    legacy(0x0507, "MT6759", &[DaCode(0x6758)], TOP_10210, &COMMON, &[]),
    row(0x0551, "MT6757/MT6757D", &[DaCode(0x6757)], Xflash, TOP_10007, &[25]),
    row(0x0562, "MT6799", &[DaCode(0x6799)], Xflash, TOP_10211, &[24]),
    legacy(0x0571, "MT0571", &[DaCode(0x0571)], TOP_10007, &COMMON, &[]),
    legacy(0x0598, "ELBRUS/MT0598", &[DaCode(0x0598)], TOP_10211, &COMMON, &[]),
    row(0x0601, "MT6750", &[DaCode(0x6755)], Xflash, TOP_10007, &[22]),
    row(0x0633, "MT6570/MT8321", &[DaCode(0x6570)], Xflash, TOP_10007, &[27]),
    row(0x0688, "MT6758", &[DaCode(0x6758)], Xflash, TOP_10211, &[31]),
    row(0x0690, "MT6763", &[DaCode(0x6763)], Xflash, TOP_10007, &[30]),
    row(0x0699, "MT6739/MT6731/MT8765", &[DaCode(0x6739)], Xflash, TOP_10007, &[32]),
    row(0x0707, "MT6768/MT6769", &[DaCode(0x6768)], Xflash, TOP_10007, &[40]),
    row(0x0717, "MT6761/MT6762/MT3369/MT8766B/MT8761/AC8259/AC8257", &[DaCode(0x6761)], Xflash, TOP_10007, &[38]),
    row(0x0725, "MT6779", &[DaCode(0x6779)], Xflash, TOP_10007, &[39]),
    row(0x0766, "MT6765/MT8768t", &[DaCode(0x6765)], Xflash, TOP_10007, &[35]),
    row(0x0788, "MT6771/MT8385/MT8183/MT8666", &[DaCode(0x6771)], Xflash, TOP_10007, &[36]),
    row(0x0813, "MT6785", &[DaCode(0x6785)], Xflash, TOP_10007, &[45]),
    row(0x0816, "MT6885/MT6883/MT6889/MT6880/MT6890", &[DaCode(0x6885)], Xflash, TOP_10007, &[46, 47]),
    row(0x0886, "MT6873", &[DaCode(0x6873)], Xflash, TOP_10007, &[47]),
    row(0x0907, "MT6983", &[DaCode(0x0907)], Xml, TOP_1C007, &[]),
    row(0x0908, "MT8696", &[DaCode(0x8696)], Xflash, TOP_10007, &[]),
    row(0x0930, "MT8195 Chromebook", &[DaCode(0x8195)], Xflash, TOP_10007, &[]),
    row(0x0950, "MT6891/MT6893", &[DaCode(0x6893)], Xflash, TOP_10007, &[]),
    row(0x0959, "MT6877/MT6877V/MT8791N", &[DaCode(0x6877)], Xflash, TOP_10007, &[]),
    row(0x0989, "MT6833", &[DaCode(0x6833)], Xflash, TOP_10007, &[52]),
    row(0x0992, "MT6880/MT6890 Modem", &[DaCode(0x0992)], Xflash, TOP_10007, &[]),
    row(0x0996, "MT6853", &[DaCode(0x6853)], Xflash, TOP_10007, &[49]),
    row(0x1066, "MT6781", &[DaCode(0x6781)], Xflash, TOP_10007, &[]),
    row(0x1129, "MT6855", &[DaCode(0x1129)], Xml, TOP_1C007, &[]),
    row(0x1172, "MT6895", &[DaCode(0x1172)], Xml, TOP_1C007, &[]),
    row(0x1203, "MT6897", &[DaCode(0x1203)], Xml, TOP_1C007, &[]),
    row(0x1208, "MT6789/MT8781V", &[DaCode(0x1208)], Xml, TOP_10007, &[]),
    row(0x1209, "MT6835V/ZA", &[DaCode(0x1209)], Xml, TOP_1C007, &[]),
    row(0x1229, "MT6886", &[DaCode(0x1229)], Xml, TOP_1C007, &[]),
    row(0x1236, "MT6989W", &[DaCode(0x1236)], Xml, TOP_1C00B, &[]),
    row(0x1296, "MT6985", &[DaCode(0x1296)], Xml, TOP_1C007, &[]),
    row(0x1357, "MT6991", &[DaCode(0x1357)], Xml, TOP_1C010, &[]),
    row(0x1375, "MT6878", &[DaCode(0x1375)], Xml, TOP_1C00A, &[]),
    row(0x1471, "MT6993", &[DaCode(0x1471)], Xml, TOP_1C010, &[]),
    legacy(0x3967, "MT3967", &[DaCode(0x3967)], NONE, &COMMON, &[]),
    legacy(0x6571, "MT6571", &[DaCode(0x6571)], TOP_10007_4, &MT6571, &[14]),
    legacy(0x6572, "MT6572", &[DaCode(0x6572)], TOP_10007, &MT6572, &[11]),
    row(0x6573, "MT6573", &[DaCode(0x6573)], Legacy32, TOP_70025, &[]),
    legacy(0x6575, "MT6575/MT8317", &[DaCode(0x6575)], TOP_C0000, &MT6575, &[8]),
    legacy(0x6577, "MT6577", &[DaCode(0x6577)], TOP_C0000, &MT6577, &[8]),
    legacy(0x6580, "MT6580", &[DaCode(0x6580)], TOP_10007, &MT6580, &[20]),
    legacy(0x6582, "MT6582/MT6574/MT8382", &[DaCode(0x6582)], TOP_10007, &MT6582, &[12]),
    legacy(0x6583, "MT6583/6589", &[DaCode(0x6583), DaCode(0x6589)], MT6589_TOP, &MT6589, &[10]),
    legacy(0x6592, "MT6592/MT8392", &[DaCode(0x6592)], MT6592_TOP, &MT6592, &[13]),
    legacy(0x6595, "MT6595", &[DaCode(0x6595)], TOP_10007, &COMMON, &[15]),
    legacy(0x6752, "MT6752", &[DaCode(0x6752)], TOP_10007, &COMMON, &[17]),
    legacy(0x6795, "MT6795", &[DaCode(0x6795)], TOP_10007, &COMMON, &[15]),
    row(0x6899, "MT6899", &[DaCode(0x1357)], Xml, TOP_1C010, &[]),
    legacy(0x8127, "MT8127/MT3367/AC8227L", &[DaCode(0x8127)], TOP_10007, &MT8127, &[16]),
    legacy(0x8135, "MT8135", &[DaCode(0x8135)], TOP_10000, &COMMON, &[]),
    legacy(0x8163, "MT8163", &[DaCode(0x8163)], TOP_10007, &MT8163, &[]),
    row(0x8167, "MT8167/MT8516/MT8362", &[DaCode(0x8167)], Xflash, TOP_10007, &[28]),
    row(0x8168, "MT8168/MT6357", &[DaCode(0x8168)], Xflash, TOP_10007, &[]),
    legacy(0x8172, "MT8173", &[DaCode(0x8173)], TOP_10007, &COMMON, &[]),
    legacy(0x8176, "MT8176", &[DaCode(0x8173)], TOP_10007, &COMMON, &[]),
    row(0x8512, "MT8512", &[DaCode(0x8512)], Xflash, TOP_10007, &[]),
    row(0x8518, "MT8518 VoiceAssistant", &[DaCode(0x8518)], Xflash, NONE, &[]),
    legacy(0x8590, "MT8590/MT7683/MT8521/MT7623", &[DaCode(0x8590)], TOP_10007, &COMMON, &[]),
    row(0x8695, "MT8695", &[DaCode(0x8695)], Xflash, TOP_10007, &[]),
];

const fn row(
    hardware_code: u16,
    chip: &'static str,
    da_codes: &'static [DaCode],
    generation: AgentGeneration,
    watchdog_off: &'static [RegisterWrite],
    emi_versions: &'static [u8],
) -> Smartphone {
    let refusal = Refusal { hardware_code, chip, reason: RefusalReason::SmartphoneStorage };
    Smartphone { refusal, da_codes, generation, watchdog_off, legacy: None, emi_versions }
}

const fn legacy(
    hardware_code: u16,
    chip: &'static str,
    da_codes: &'static [DaCode],
    watchdog_off: &'static [RegisterWrite],
    settings: &'static LegacySettings,
    emi_versions: &'static [u8],
) -> Smartphone {
    let row = row(hardware_code, chip, da_codes, Legacy, watchdog_off, emi_versions);
    Smartphone { legacy: Some(settings), ..row }
}

// Watchdogs: bases of the table in protocol.md section 4.4, values of the list after it ("and default" for
// the bases without a row), and da.md section 1.2.
const NONE: &[RegisterWrite] = &[];
const TOP_10007: &[RegisterWrite] = &[RegisterWrite::word(0x1000_7000, 0x2200_0064)];
const TOP_10210: &[RegisterWrite] = &[RegisterWrite::word(0x1021_0000, 0x2200_0064)];
const TOP_10211: &[RegisterWrite] = &[RegisterWrite::word(0x1021_1000, 0x2200_0064)];
const TOP_10212: &[RegisterWrite] = &[RegisterWrite::word(0x1021_2000, 0x2200_0000)];
const TOP_10007_4: &[RegisterWrite] = &[RegisterWrite::word(0x1000_7400, 0x2200_0000)];
const TOP_1C007: &[RegisterWrite] = &[RegisterWrite::word(0x1C00_7000, 0x2200_0064)];
const TOP_1C00A: &[RegisterWrite] = &[RegisterWrite::word(0x1C00_A000, 0x2200_0064)];
const TOP_1C00B: &[RegisterWrite] = &[RegisterWrite::word(0x1C00_B000, 0x2200_0064)];
const TOP_1C010: &[RegisterWrite] = &[RegisterWrite::word(0x1C01_0000, 0x2200_0064)];
const TOP_C0000: &[RegisterWrite] = &[RegisterWrite::half(0xC000_0000, 0x2264)];
const TOP_70025: &[RegisterWrite] = &[RegisterWrite::half(0x7002_5000, 0x2200)];
/// MT8135: mtkclient's default.
const TOP_10000: &[RegisterWrite] = &[RegisterWrite::word(0x1000_0000, 0x2200_0064)];
/// MT6589: what SP Flash Tool wrote in a capture (da.md section 1.2); mtkclient has its default instead.
const MT6589_TOP: &[RegisterWrite] = &[RegisterWrite::word(0x1000_0000, 0x2200_2224)];
const MT6592_TOP: &[RegisterWrite] =
    &[RegisterWrite::word(0x1000_7000, 0x2200_0064), RegisterWrite::word(0x1000_0500, 0x2200_0000)];

// Settings of legacy agents: da.md section 3.2; protocol.md section 8.4 says "others none" for the extra
// bytes of the chips that da.md does not list.
const fn bmt(flag: u8, size: u32) -> BadBlockTable {
    BadBlockTable { flag, size }
}

const COMMON: LegacySettings = LegacySettings {
    emmc: bmt(1, 0),
    nand: bmt(1, 0),
    extra: &[&[]],
    words_after_result: 0,
    status_in_report: false,
};
/// The eMMC values look like swapped fields in the source; they are sent as they are there.
const MT6572: LegacySettings = LegacySettings { emmc: bmt(0, 0xA8), nand: bmt(0, 0x0150_0000), ..COMMON };
const MT6571: LegacySettings =
    LegacySettings { emmc: bmt(1, 0x0150_0000), nand: bmt(0, 0x00E0_0000), ..COMMON };
const MT6575: LegacySettings = LegacySettings { emmc: bmt(1, 0x0150_0000), nand: bmt(0, 0), ..COMMON };
const MT6577: LegacySettings = LegacySettings { nand: bmt(0, 0x00A0_0000), ..COMMON };
/// "new combo".
const MT6582: LegacySettings =
    LegacySettings { emmc: bmt(2, 0x0150_0000), extra: &[&[0, 0, 0, 1]], ..COMMON };
/// "force DRAM".
const MT6589: LegacySettings =
    LegacySettings { nand: bmt(0, 0x00A0_0000), extra: &[&[0, 0, 0, 0]], ..COMMON };
/// "GPT solution".
const MT6592: LegacySettings =
    LegacySettings { emmc: bmt(1, 0x0150_0000), extra: &[&[0, 0, 0, 0]], words_after_result: 5, ..COMMON };
/// 32-bit 1, `46 46`, 14 zeros, `FF 00 00 00`.
const EXTRA_24: &[u8] = &[0, 0, 0, 1, 0x46, 0x46, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0, 0, 0];
/// 32-bit 0 in front of the same.
const EXTRA_28: &[u8] =
    &[0, 0, 0, 0, 0, 0, 0, 1, 0x46, 0x46, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0, 0, 0];
/// The second form is that of another build of the agent (the one that mtk-open-tools replays).
const MT6580: LegacySettings = LegacySettings { extra: &[EXTRA_24, &[0, 2, 0, 0]], ..COMMON };
const MT8163: LegacySettings = LegacySettings { extra: &[EXTRA_24], status_in_report: true, ..COMMON };
const MT8127: LegacySettings =
    LegacySettings { emmc: bmt(1, 0x0150_0000), extra: &[EXTRA_28], status_in_report: true, ..COMMON };
