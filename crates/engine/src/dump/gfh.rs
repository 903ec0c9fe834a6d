//! The "MMM" header that every MediaTek file has: what the file is, and what its sections say. Called by `inspect` for each place
//! where one may begin.
//!
//! protocol.md section 7.2; all fields are little-endian and all offsets count from a section's start.

use super::finding::{Fact, FactKey, FactValue, FindingKind};
use super::probe::{Fields, Probe};
use crate::words;

/// A file's header.
#[derive(Debug, Clone)]
pub(super) struct File {
    /// Where it begins in the dump.
    pub(super) start: u64,
    /// Header, content and signature, as it says.
    pub(super) length: u64,
    /// The file type.
    pub(super) file_type: u16,
    /// What it says, its sections included.
    pub(super) facts: Vec<Fact>,
    /// MAUI_INFO: image name and project.
    pub(super) image: Option<(Option<String>, Option<String>)>,
    /// FLASH_INFO: the end of the file system, which is where the flash ends.
    pub(super) size_hint: Option<u64>,
}

/// FILE_INFO is always first, with this size and type.
const FILE_INFO: &[u8] = b"MMM\x01\x38\0\0\0FILE_INFO\0";
const FILE_INFO_LEN: usize = 0x38;
/// All the sections of a real header take less (protocol.md section 7.2: the largest are 0x130, and lists of chips).
const HEADER_MOST: usize = 8 * 1024;
/// A section's head: "MMM" and version, size, type.
const HEAD: usize = 8;
/// A header has fewer sections.
const SECTIONS_MOST: usize = 48;
/// A list shows at most so many lines.
const LIST_MOST: usize = 64;

impl File {
    /// What the file is.
    pub(super) fn kind(&self) -> FindingKind {
        match self.file_type {
            0x0001 => FindingKind::Loader,
            0x0002 => FindingKind::SecondLoader,
            0x0100..=0x0103 => FindingKind::Firmware,
            0x0108 => FindingKind::Viva,
            _ => FindingKind::File,
        }
    }

    /// Reads the header at `start`; `None` if there is none.
    pub(super) fn read<E>(probe: &mut Probe<'_, '_, E>, start: u64) -> Result<Option<File>, E> {
        let first = probe.bytes(start, FILE_INFO_LEN)?;
        if !first.has(0, FILE_INFO) || first.len() < FILE_INFO_LEN {
            return Ok(None);
        }
        let Some(mut file) = file_info(start, &first) else { return Ok(None) };
        let header = probe.bytes(start, HEADER_MOST)?;
        let mut at = FILE_INFO_LEN;
        let mut names = Vec::new();
        for _ in 0..SECTIONS_MOST {
            // A section that gives its size wrong ends it.
            let Some(section) = section(&header, at) else { break };
            let kind = section.u16_at(6).unwrap_or_default();
            names.push(section_name(kind));
            file.section(kind, section);
            at += section.len();
        }
        if !names.is_empty() {
            file.facts.push(Fact::new(FactKey::Sections, FactValue::List(names)));
        }
        if let Some(missing) = file.start.saturating_add(file.length).checked_sub(probe.len())
            && missing > 0
        {
            file.facts.push(Fact::new(FactKey::Missing, FactValue::Size(missing)));
        }
        Ok(Some(file))
    }

    fn section(&mut self, kind: u16, section: &[u8]) {
        match kind {
            0x0007 => brom_config(section, &mut self.facts),
            0x0008 => brom_security(section, &mut self.facts),
            0x0102 => flash_chips(section, &mut self.facts),
            0x0200 => {
                let (image, project) = (section.text_at(0x08, 128), section.text_at(0x88, 64));
                let text = |key, text: &Option<String>| Some(Fact::new(key, FactValue::Text(text.clone()?)));
                self.facts.extend(text(FactKey::ImageName, &image));
                self.facts.extend(text(FactKey::Project, &project));
                self.image = Some((image, project));
            }
            0x0207 => {
                let hint = flash_info(section, &mut self.facts);
                self.size_hint = self.size_hint.or(hint);
            }
            _ => {}
        }
    }
}

/// The section that begins at `at`.
fn section(header: &[u8], at: usize) -> Option<&[u8]> {
    let size = usize::from(header.u16_at(at.checked_add(4)?)?);
    // FILE_INFO is the first section of a file: here another file begins.
    let is_file_info = header.u16_at(at.checked_add(6)?)? == 0;
    if !header.has(at, b"MMM") || size < HEAD || is_file_info {
        return None;
    }
    header.get(at..at.checked_add(size)?)
}

fn file_info(start: u64, info: &[u8]) -> Option<File> {
    let (file_type, device, signature) = (info.u16_at(0x18)?, info.u8_at(0x1A)?, info.u8_at(0x1B)?);
    let (load, length, signature_len) = (info.u32_at(0x1C)?, info.u32_at(0x20)?, info.u32_at(0x2C)?);
    let facts = vec![
        Fact::new(FactKey::FileType, FactValue::Text(type_name(file_type))),
        Fact::new(FactKey::LoadAddress, FactValue::Hex(u64::from(load))),
        Fact::new(FactKey::Device, FactValue::Text(device_name(u16::from(device)))),
        Fact::new(FactKey::Signature, FactValue::Text(signature_name(signature, signature_len))),
        Fact::new(FactKey::FileVersion, FactValue::Number(u64::from(info.u32_at(0x14)?))),
    ];
    Some(File { start, length: u64::from(length), file_type, facts, image: None, size_hint: None })
}

/// BROM_CFG: the loader's orders for the boot ROM.
fn brom_config(section: &[u8], facts: &mut Vec<Fact>) {
    let text = section.text_at(0x10, 64);
    facts.extend(text.map(|text| Fact::new(FactKey::BromText, FactValue::Text(text))));
    // The letters R (UART) and U (USB) switch the boot ROM off there.
    for (key, offset, letter) in [(FactKey::BromUsb, 0x54, b'U'), (FactKey::BromUart, 0x53, b'R')] {
        let Some(byte) = section.u8_at(offset) else { continue };
        let value = if byte == letter {
            FactValue::Named("disabled", words!("value-brom-disabled"))
        } else {
            FactValue::Named("allowed", words!("value-brom-allowed"))
        };
        facts.push(Fact::new(key, value));
    }
    let wait = section.u32_at(0x58).filter(|wait| *wait > 0);
    facts.extend(wait.map(|wait| Fact::new(FactKey::BootKeyWait, FactValue::Number(u64::from(wait)))));
    if let (Some(vendor), Some(product)) = (section.u16_at(0x60), section.u16_at(0x62))
        && vendor != 0
    {
        facts.push(Fact::new(FactKey::UsbIds, FactValue::Text(format!("{vendor:04x}:{product:04x}"))));
    }
}

/// The last word of BROM_SEC_CFG that switches the boot ROM's command mode off for good.
const COMMAND_MODE_OFF: u32 = 0xC975_E033;

fn brom_security(section: &[u8], facts: &mut Vec<Fact>) {
    let customer = section.text_at(0x0C, 32);
    facts.extend(customer.map(|name| Fact::new(FactKey::Customer, FactValue::Text(name))));
    let last = section.len().checked_sub(4).and_then(|at| section.u32_at(at));
    if last == Some(COMMAND_MODE_OFF) {
        let value = FactValue::Named("disabled for good", words!("value-brom-off-for-good"));
        facts.push(Fact::new(FactKey::BromCommands, value));
    }
}

/// CMEM_ID_INFO: the flash chips that the firmware knows.
fn flash_chips(section: &[u8], facts: &mut Vec<Fact>) {
    let count = section.u32_at(0x0C).and_then(|count| usize::try_from(count).ok()).unwrap_or_default();
    let entries = section.get(0x10..).unwrap_or_default().chunks_exact(10).take(count.min(LIST_MOST));
    let chips: Vec<String> = entries
        .filter_map(|entry| {
            let length = usize::from(entry.u8_at(1)?);
            let id = entry.get(2..2_usize.checked_add(length)?)?;
            (!id.is_empty()).then(|| spaced(id.iter().map(|byte| format!("{byte:02x}"))))
        })
        .collect();
    if !chips.is_empty() {
        facts.push(Fact::new(FactKey::FlashChips, FactValue::List(chips)));
    }
}

/// FLASH_INFO: the flash chip's id, and where the file system lies. Returns its end.
fn flash_info(section: &[u8], facts: &mut Vec<Fact>) -> Option<u64> {
    let count = usize::try_from(section.u32_at(0x10)?).ok()?.min(4);
    let id: Vec<u16> = (0..count).filter_map(|number| section.u16_at(0x14 + number * 2)).collect();
    if !id.is_empty() {
        let id = spaced(id.iter().map(|part| format!("{part:02x}")));
        facts.push(Fact::new(FactKey::FlashId, FactValue::Text(id)));
    }
    let (base, length) = (u64::from(section.u32_at(0x1C)?), u64::from(section.u32_at(0x20)?));
    facts.push(Fact::new(FactKey::FatBase, FactValue::Hex(base)));
    facts.push(Fact::new(FactKey::FatLength, FactValue::Size(length)));
    let end = base + length;
    let is_likely = base > 0 && length > 0 && (SMALLEST_FLASH..=LARGEST_FLASH).contains(&end);
    is_likely.then(|| {
        facts.push(Fact::new(FactKey::FatEnd, FactValue::Size(end)));
        end
    })
}

/// The sizes of flash that can be: protocol.md section 6.4, and what 32 bits can address.
const SMALLEST_FLASH: u64 = 512 * 1024;
const LARGEST_FLASH: u64 = 1 << 32;

fn spaced(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" ")
}

/// The fact sheet's names; a number where it has none.
fn type_name(file_type: u16) -> String {
    let name = match file_type {
        0x0001 => "ARM_BL",
        0x0002 => "ARM_EXT_BL",
        0x0003 => "dual-MAC DSP BL",
        0x0004 => "SCTRL_CERT",
        0x0005 => "TOOL_AUTH",
        0x0007 => "EPP",
        0x000A => "ROOT_CERT",
        0x000B => "AP_BL",
        0x0100 => "primary MAUI",
        0x0101 => "secondary MAUI",
        0x0102 => "on-demand paging",
        0x0103 => "third ROM",
        0x0104 => "DSP ROM",
        0x0105 => "cached DSP ROM",
        0x0106 | 0x0107 => "factory bin",
        0x0108 => "VIVA",
        0x0109 => "LTE DSP ROM",
        0x0180 => "custom pack",
        0x0181 => "language pack",
        0x0182 => "jump table",
        0x0200 => "FOTA",
        0x0201 => "ext BL backup",
        0x0300 | 0x0301 => "secure RO",
        0x0400 => "card package",
        0x0480 => "file system",
        0x0500 => "boot cert",
        0x7000..=0x7002 => "customer",
        _ => return format!("{file_type:#06x}"),
    };
    format!("{name} ({file_type:#06x})")
}

/// The fact sheet's names of the flash devices that files and boot layouts are for.
pub(super) fn device_name(device: u16) -> String {
    let name = match device {
        0 => "none",
        1 => "NOR",
        2 => "NAND sequential",
        3 => "NAND TTBL",
        4 => "NAND FDM5.0",
        5 => "eMMC boot",
        6 => "eMMC data",
        7 => "serial flash",
        8 => "X-boot",
        _ => return format!("{device:#04x}"),
    };
    name.to_owned()
}

fn signature_name(signature: u8, length: u32) -> String {
    let name = match signature {
        0 => return "none".to_owned(),
        1 => "PHASH",
        2 => "single",
        3 => "single+PHASH",
        4 => "multi",
        5 => "certificate chain",
        _ => return format!("{signature:#04x} ({length:#x})"),
    };
    format!("{name} ({length:#x})")
}

fn section_name(kind: u16) -> String {
    let name = match kind {
        0x0001 => "BL_INFO",
        0x0002 => "ANTI_CLONE",
        0x0003 => "BL_SEC_KEY",
        0x0004 => "SCTRL_CERT",
        0x0005 => "TOOL_AUTH",
        0x0007 => "BROM_CFG",
        0x0008 => "BROM_SEC_CFG",
        0x000B => "ROOT_CERT",
        0x000C => "EXP_CHK",
        0x000D => "EPP_PARAM",
        0x000E => "CHIP_VER",
        0x0010 => "MD_SEC_CFG",
        0x0100 => "EPP_INFO",
        0x0101 => "EMI_LIST",
        0x0102 => "CMEM_ID_INFO",
        0x0103 => "CMEM_NOR_INFO",
        0x0104 => "DSP_INFO",
        0x0200 => "MAUI_INFO",
        0x0205 => "SECURE_RO_INFO",
        0x0206 => "DL_PACKAGE",
        0x0207 => "FLASH_INFO",
        0x0208 => "MACR",
        0x0209 => "ARM_BL_INFO",
        0x020A => "EMMC_BOOTING",
        0x020B => "FOTA",
        0x020D => "CONFIDENTIAL",
        0x020F => "MBA",
        0x0210 => "BINARY_LOCATION",
        0x0300 => "BOOT_CERT_CTRL",
        other => return format!("{other:#06x}"),
    };
    name.to_owned()
}
