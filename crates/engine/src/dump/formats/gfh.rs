//! The header of every MediaTek file, "MMM" (section 7.2): the type of the file, and the values of the
//! header's sections. All fields are little-endian, and all offsets count from a section's start.

use super::gfh_names::{device_name, has_name, section_name, signature_name, type_name};
use crate::dump::fact::{Fact, RomAccess, RomCommands};
use crate::dump::finding::FindingKind;
use crate::dump::probe::{Fields, Probe};

/// A file with a header, as the header describes it.
#[derive(Debug, Clone)]
pub(crate) struct GfhFile {
    /// Offset in the dump.
    pub(crate) start: u64,
    /// Bytes of header, content and signature.
    pub(crate) length: u64,
    /// The file type.
    file_type: u16,
    /// The values of the header and its sections.
    pub(crate) facts: Vec<Fact>,
    /// File name and project of the firmware (MAUI_INFO).
    pub(crate) names: Option<(Option<String>, Option<String>)>,
    /// The end of the file system in bytes (FLASH_INFO): the flash is not smaller.
    pub(crate) size_hint: Option<u64>,
}

/// The first bytes of every section.
pub(crate) const MAGIC: &[u8] = b"MMM";
/// The name in the first section.
const FILE_INFO: &[u8] = b"FILE_INFO\0";
/// The smallest FILE_INFO: so long are its known fields. Customers' files have longer ones.
const FILE_INFO_LEN: usize = 0x38;
/// The most bytes that are read of a header; real ones are shorter (section 7.2: the largest sections have
/// 0x130 bytes, or are lists of chips).
const MAX_HEADER: usize = 8 * 1024;
/// Bytes of a section's head: "MMM" and version, size, type.
const HEAD: usize = 8;
/// The most sections that are read; real headers have fewer.
const MAX_SECTIONS: usize = 48;
/// Chips that are listed.
const MAX_LISTED: usize = 64;

/// The size of the section FILE_INFO that begins here: that of the known fields or more, but no more than a
/// whole header has. `None` if it is none.
pub(crate) fn file_info_size(bytes: &[u8]) -> Option<usize> {
    let size = usize::from(bytes.u16_at(4)?);
    let is_info = bytes.has(0, MAGIC) && bytes.u16_at(6) == Some(0) && bytes.has(HEAD, FILE_INFO);
    (is_info && (FILE_INFO_LEN..=MAX_HEADER).contains(&size)).then_some(size)
}

impl GfhFile {
    /// Whether it is the firmware's main file.
    pub(crate) fn is_primary_firmware(&self) -> bool {
        self.file_type == 0x0100
    }

    /// Whether its type says nothing of its content: a customer's, or an unknown one.
    pub(crate) fn is_customers(&self) -> bool {
        matches!(self.file_type, 0x7000..=0x7002) || !has_name(self.file_type)
    }

    /// What the file is, by its type.
    pub(crate) fn kind(&self) -> FindingKind {
        match self.file_type {
            0x0001 => FindingKind::Loader,
            0x0002 => FindingKind::SecondLoader,
            0x0100..=0x0103 => FindingKind::Firmware,
            0x0108 => FindingKind::Viva,
            _ => FindingKind::File,
        }
    }

    /// Reads the header at `start`; `None` if it is not one.
    pub(crate) fn read<E>(probe: &mut Probe<'_, '_, E>, start: u64) -> Result<Option<GfhFile>, E> {
        let first = probe.bytes(start, FILE_INFO_LEN)?;
        let Some(size) = file_info_size(&first).filter(|_| first.len() >= FILE_INFO_LEN) else {
            return Ok(None);
        };
        let Some(mut file) = file_info(start, &first) else { return Ok(None) };
        let header = probe.bytes(start, MAX_HEADER)?;
        let mut at = size;
        let mut names = Vec::new();
        for _ in 0..MAX_SECTIONS {
            // A section with an impossible size ends the header.
            let Some(section) = section(&header, at) else { break };
            let kind = section.u16_at(6).unwrap_or_default();
            names.push(section_name(kind));
            file.section(kind, section);
            at += section.len();
        }
        if !names.is_empty() {
            file.facts.push(Fact::Sections(names));
        }
        if let Some(missing) = file.start.saturating_add(file.length).checked_sub(probe.len())
            && missing > 0
        {
            file.facts.push(Fact::MissingBytes(missing));
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
                self.facts.extend(image.clone().map(Fact::ImageName));
                self.facts.extend(project.clone().map(Fact::Project));
                self.names = Some((image, project));
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
    // FILE_INFO is the first section of a file: this is the next file.
    let is_file_info = header.u16_at(at.checked_add(6)?)? == 0;
    if !header.has(at, MAGIC) || size < HEAD || is_file_info {
        return None;
    }
    header.get(at..at.checked_add(size)?)
}

fn file_info(start: u64, info: &[u8]) -> Option<GfhFile> {
    let (file_type, device, signature) = (info.u16_at(0x18)?, info.u8_at(0x1A)?, info.u8_at(0x1B)?);
    let (load, length, signature_len) = (info.u32_at(0x1C)?, info.u32_at(0x20)?, info.u32_at(0x2C)?);
    let facts = vec![
        Fact::FileType(type_name(file_type)),
        Fact::LoadAddress(u64::from(load)),
        Fact::Device(device_name(u16::from(device))),
        Fact::Signature(signature_name(signature, signature_len)),
        Fact::FileVersion(u64::from(info.u32_at(0x14)?)),
    ];
    Some(GfhFile { start, length: u64::from(length), file_type, facts, names: None, size_hint: None })
}

/// BROM_CFG: the boot loader's settings for the boot ROM.
fn brom_config(section: &[u8], facts: &mut Vec<Fact>) {
    let text = section.text_at(0x10, 64);
    facts.extend(text.map(Fact::BootText));
    // The letters U (USB) and R (UART) switch the boot ROM off on that port.
    let access = |byte, letter| if byte == letter { RomAccess::Disabled } else { RomAccess::Allowed };
    facts.extend(section.u8_at(0x54).map(|byte| Fact::BootRomUsb(access(byte, b'U'))));
    facts.extend(section.u8_at(0x53).map(|byte| Fact::BootRomUart(access(byte, b'R'))));
    let wait = section.u32_at(0x58).filter(|wait| *wait > 0);
    facts.extend(wait.map(|wait| Fact::BootKeyWaitMs(u64::from(wait))));
    if let (Some(vendor), Some(product)) = (section.u16_at(0x60), section.u16_at(0x62))
        && vendor != 0
    {
        facts.push(Fact::UsbIds(format!("{vendor:04x}:{product:04x}")));
    }
}

/// The last word of BROM_SEC_CFG that disables the boot ROM's command mode permanently.
const COMMAND_MODE_OFF: u32 = 0xC975_E033;

/// BROM_SEC_CFG: the owner of the keys, and whether the boot ROM accepts commands.
fn brom_security(section: &[u8], facts: &mut Vec<Fact>) {
    let customer = section.text_at(0x0C, 32);
    facts.extend(customer.map(Fact::Customer));
    let last = section.len().checked_sub(4).and_then(|at| section.u32_at(at));
    if last == Some(COMMAND_MODE_OFF) {
        facts.push(Fact::BootRomCommands(RomCommands::DisabledForGood));
    }
}

/// CMEM_ID_INFO: the flash chips that the firmware supports.
fn flash_chips(section: &[u8], facts: &mut Vec<Fact>) {
    let count = section.u32_at(0x0C).and_then(|count| usize::try_from(count).ok()).unwrap_or_default();
    let entries = section.get(0x10..).unwrap_or_default().chunks_exact(10).take(count.min(MAX_LISTED));
    let chips: Vec<String> = entries
        .filter_map(|entry| {
            let length = usize::from(entry.u8_at(1)?);
            let id = entry.get(2..2_usize.checked_add(length)?)?;
            (!id.is_empty()).then(|| spaced(id.iter().map(|byte| format!("{byte:02x}"))))
        })
        .collect();
    if !chips.is_empty() {
        facts.push(Fact::FlashChips(chips));
    }
}

/// FLASH_INFO: the flash chip's id, and the range of the file system. Returns its end.
fn flash_info(section: &[u8], facts: &mut Vec<Fact>) -> Option<u64> {
    let count = usize::try_from(section.u32_at(0x10)?).ok()?.min(4);
    let id: Vec<u16> = (0..count).filter_map(|number| section.u16_at(0x14 + number * 2)).collect();
    if !id.is_empty() {
        let id = spaced(id.iter().map(|part| format!("{part:02x}")));
        facts.push(Fact::FlashId(id));
    }
    let (base, length) = (u64::from(section.u32_at(0x1C)?), u64::from(section.u32_at(0x20)?));
    facts.push(Fact::FatBase(base));
    facts.push(Fact::FatLength(length));
    let end = base + length;
    let is_likely = base > 0 && length > 0 && (SMALLEST_FLASH..=LARGEST_FLASH).contains(&end);
    is_likely.then(|| {
        facts.push(Fact::SizeHint(end));
        end
    })
}

/// The possible sizes of flash: section 6.4, and what 32 bits can address.
const SMALLEST_FLASH: u64 = 512 * 1024;
const LARGEST_FLASH: u64 = 1 << 32;

fn spaced(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" ")
}
