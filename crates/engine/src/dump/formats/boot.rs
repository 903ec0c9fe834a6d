//! The device header that a flash starts with, and the layout block after it (section 7.1). All fields are
//! little-endian.

use super::gfh_names::device_name;
use crate::dump::fact::Fact;
use crate::dump::finding::{Finding, FindingKind};
use crate::dump::probe::{Fields, Probe};

/// Bytes of the id of the device that a flash starts with, NUL padded.
pub(crate) const DEVICE_ID: usize = 12;
/// The known ids, and the kind of flash of each.
const DEVICES: [(&str, &str); 5] = [
    ("SF_BOOT", "serial flash"),
    ("EMMC_BOOT", "eMMC"),
    ("SDMMC_BOOT", "SD card"),
    ("UFS_BOOT", "UFS"),
    ("COMBO_BOOT", "eMMC or UFS"),
];
/// All ids end like this.
const BOOT: &str = "_BOOT";
/// The lowest offset of the layout block that the boot ROM accepts.
const MIN_LAYOUT_OFFSET: u32 = 0x200;
const LAYOUT_LEN: usize = 0x14 + DESCRIPTORS * DESCRIPTOR;
const DESCRIPTORS: usize = 8;
const DESCRIPTOR: usize = 20;
/// A descriptor in use begins with "BBBB".
const PRESENT: u32 = 0x4242_4242;

/// The device header and the layout block, if they exist.
pub(crate) fn find<E>(probe: &mut Probe<'_, '_, E>) -> Result<Vec<Finding>, E> {
    let header = probe.bytes(0, 0x14)?;
    let Some(id) = device_id(&header) else { return Ok(Vec::new()) };
    let known = DEVICES.iter().find(|(known, _)| *known == id).map(|(_, device)| *device);
    // A device that is not in the list is shown by its id.
    let mut facts = vec![Fact::Device(known.unwrap_or(id).to_owned())];
    let layout_at = header.u32_at(0x10);
    facts.extend(layout_at.map(|at| Fact::LayoutAt(u64::from(at))));
    let mut findings = vec![Finding::new(0, 0x14, FindingKind::BootHeader, facts)];
    if let Some(at) = layout_at.filter(|at| *at >= MIN_LAYOUT_OFFSET) {
        let layout = probe.bytes(u64::from(at), LAYOUT_LEN)?;
        findings.extend(read_layout(u64::from(at), &layout));
    }
    Ok(findings)
}

/// The id of a device header that begins here: a word of capitals and digits that ends with `_BOOT`, and
/// nothing but NUL behind it.
pub(crate) fn device_id(header: &[u8]) -> Option<&str> {
    let id = std::str::from_utf8(header.get(..DEVICE_ID)?).ok()?.trim_end_matches('\0');
    let device = id.strip_suffix(BOOT)?;
    let is_word = device.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    (is_word && !device.is_empty()).then_some(id)
}

/// Whether the header, of which there may be only the first bytes, begins like one of a known device.
pub(crate) fn begins_like_device(first: &[u8]) -> bool {
    DEVICES.iter().any(|(id, _)| id.bytes().zip(first).all(|(expected, found)| expected == *found))
}

fn read_layout(at: u64, layout: &[u8]) -> Option<Finding> {
    if !layout.has(0, b"BRLYT\0\0\0") {
        return None;
    }
    let boot_region = layout.u32_at(0x0C).map(|at| Fact::BootRegion(u64::from(at)));
    let main_region = layout.u32_at(0x10).map(|at| Fact::MainRegion(u64::from(at)));
    let mut facts: Vec<Fact> = boot_region.into_iter().chain(main_region).collect();
    let descriptors = layout.get(0x14..).unwrap_or_default().chunks(DESCRIPTOR);
    // Descriptors not in use hold arbitrary bytes.
    let present = descriptors.filter(|descriptor| descriptor.u32_at(0) == Some(PRESENT));
    let lines: Vec<String> = present.filter_map(describe).collect();
    if !lines.is_empty() {
        facts.push(Fact::Loaders(lines));
    }
    Some(Finding::new(at, LAYOUT_LEN as u64, FindingKind::BootLayout, facts))
}

/// Describes one boot loader with the names of the fact sheet.
fn describe(descriptor: &[u8]) -> Option<String> {
    let (device, kind) = (descriptor.u16_at(4)?, descriptor.u16_at(6)?);
    let (begin, boundary) = (descriptor.u32_at(8)?, descriptor.u32_at(12)?);
    let kind = match kind {
        1 => "ARM_BL".to_owned(),
        2 => "ARM_EXT_BL".to_owned(),
        other => format!("{other:#06x}"),
    };
    Some(format!("{kind} {begin:#010x}..{boundary:#010x} ({})", device_name(device)))
}
