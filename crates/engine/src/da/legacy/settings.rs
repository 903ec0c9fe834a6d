//! [`LegacySettings`]: what differs between chips in the start of a legacy agent, and the settings as bytes.

use crate::da::LoaderFacts;

/// What differs between chips in the start of a legacy agent (`da.md` sections 3.1 to 3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegacySettings {
    /// The fields about bad blocks for phones with eMMC.
    pub emmc: BadBlockFields,
    /// The fields about bad blocks for phones with NAND flash.
    pub nand: BadBlockFields,
    /// The bytes after the 18 common ones. An agent that expects more does not answer.
    pub extra: &'static [u8],
    /// Number of 32-bit words that the agent sends after the result 0.
    pub words_after_result: usize,
    /// Whether the report has a status word between RAM and its last part.
    pub has_status_in_report: bool,
}

/// The two fields about the management of bad blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadBlockFields {
    /// `bmt_flag`.
    pub flag: u8,
    /// `bmt_size` in bytes.
    pub size: u32,
}

impl LegacySettings {
    /// The settings as they are sent, for a phone with NAND flash or with eMMC (`da.md` section 3.2).
    #[must_use]
    pub fn bytes(&self, loader: &LoaderFacts, is_nand: bool) -> Vec<u8> {
        let bad_blocks = if is_nand { self.nand } else { self.emmc };
        let mut bytes = vec![loader.boot_rom_version, loader.preloader_version];
        // Chip selects of NOR flash; timing of NAND flash.
        bytes.extend([0x00, 0x08, 0x00, 0x70, 0x07, 0xFF, 0xFF, bad_blocks.flag]);
        bytes.extend(bad_blocks.size.to_be_bytes());
        // Charging is detected; reset key; the external clock has 26 MHz; memory card channel 0.
        bytes.extend([0x02, 0x01, 0x02, 0x00]);
        bytes.extend(self.extra);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Door;

    const PRELOADER: LoaderFacts = LoaderFacts {
        door: Door::Preloader,
        hardware_code: 0x6580,
        boot_rom_version: 0xFF,
        preloader_version: 1,
    };
    const COMMON: BadBlockFields = BadBlockFields { flag: 1, size: 0 };
    const EXTRA: &[u8] = &[0, 0, 0, 1, 0x46, 0x46, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0, 0, 0];

    fn settings_of(extra: &'static [u8]) -> LegacySettings {
        LegacySettings {
            emmc: COMMON,
            nand: COMMON,
            extra,
            words_after_result: 0,
            has_status_in_report: false,
        }
    }

    /// From the trace of saleemrashid/mediatek_flash_tool on an MT6580.
    #[test]
    fn settings_have_the_bytes_of_another_program() {
        let expected = "ff010008007007ffff0100000000020102000000000146460000000000000000000000000000ff000000";
        assert_eq!(hex::encode(settings_of(EXTRA).bytes(&PRELOADER, false)), expected);
    }

    #[test]
    fn settings_have_18_bytes_without_extra_and_name_the_loader() {
        let boot_rom =
            LoaderFacts { door: Door::BootRom, boot_rom_version: 5, preloader_version: 0xFE, ..PRELOADER };
        let bytes = settings_of(&[]).bytes(&boot_rom, false);
        assert_eq!((bytes.len(), &bytes[..2]), (18, &[0x05, 0xFE][..]));
    }

    #[test]
    fn phones_with_nand_get_their_own_fields_of_bad_blocks() {
        let settings =
            LegacySettings { nand: BadBlockFields { flag: 0, size: 0x0150_0000 }, ..settings_of(&[]) };
        assert_eq!(settings.bytes(&PRELOADER, true)[9..14], [0, 0x01, 0x50, 0, 0]);
        assert_eq!(settings.bytes(&PRELOADER, false)[9..14], [1, 0, 0, 0, 0]);
    }
}
