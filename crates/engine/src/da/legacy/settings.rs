//! [`settings_bytes`]: the host's settings, which a legacy agent gets after its first bytes.

use crate::chip::LegacySettings;
use crate::da::LoaderFacts;

/// The settings as they are sent to a phone with NAND flash or with eMMC (`da.md` section 3.2). `extra` is
/// one of the forms in `settings`; an agent that expects more bytes does not answer.
#[must_use]
pub fn settings_bytes(
    loader: &LoaderFacts,
    settings: &LegacySettings,
    extra: &[u8],
    is_nand: bool,
) -> Vec<u8> {
    let bad_blocks = if is_nand { settings.nand } else { settings.emmc };
    let mut bytes = vec![loader.boot_rom_version, loader.preloader_version];
    // Chip selects of NOR flash; timing of NAND flash.
    bytes.extend([0x00, 0x08, 0x00, 0x70, 0x07, 0xFF, 0xFF, bad_blocks.flag]);
    bytes.extend(bad_blocks.size.to_be_bytes());
    // Charging is detected; reset key; the external clock has 26 MHz; memory card channel 0.
    bytes.extend([0x02, 0x01, 0x02, 0x00]);
    bytes.extend(extra);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brom::Door;
    use crate::chip::smartphone;

    const PRELOADER: LoaderFacts = LoaderFacts {
        door: Door::Preloader,
        hardware_code: 0x6580,
        boot_rom_version: 0xFF,
        preloader_version: 1,
    };

    fn legacy_settings_of(hardware_code: u16) -> &'static LegacySettings {
        smartphone(hardware_code).and_then(|chip| chip.legacy).unwrap()
    }

    /// From the traces of saleemrashid/mediatek_flash_tool and mtk-open-tools on an MT6580. The reset key is
    /// that of the first: any works (`da.md` section 3.2).
    #[test]
    fn settings_have_the_bytes_of_other_programs() {
        let settings = legacy_settings_of(0x6580);
        let found: Vec<String> = (settings.extra.iter())
            .map(|extra| hex::encode(settings_bytes(&PRELOADER, settings, extra, false)))
            .collect();
        let expected = [
            "ff010008007007ffff0100000000020102000000000146460000000000000000000000000000ff000000",
            "ff010008007007ffff01000000000201020000020000",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn settings_have_18_bytes_without_extra_and_name_the_loader() {
        let boot_rom =
            LoaderFacts { door: Door::BootRom, boot_rom_version: 5, preloader_version: 0xFE, ..PRELOADER };
        let bytes = settings_bytes(&boot_rom, legacy_settings_of(0x8590), &[], false);
        assert_eq!((bytes.len(), &bytes[..2]), (18, &[0x05, 0xFE][..]));
    }

    #[test]
    fn phones_with_nand_get_their_own_fields_of_bad_blocks() {
        let fields =
            |is_nand| settings_bytes(&PRELOADER, legacy_settings_of(0x6577), &[], is_nand)[9..14].to_vec();
        assert_eq!((fields(true), fields(false)), (vec![0, 0, 0xA0, 0, 0], vec![1, 0, 0, 0, 0]));
    }
}
