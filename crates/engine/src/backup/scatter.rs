//! The scatter file of a backup, in the form that SP Flash Tool reads today: a general part, then an entry for each
//! partition (the keys are those of public scatter files of the form V1.1.2).
//!
//! Used when a backup is complete. Holds only partitions of the main area: a boot area begins with a header that
//! flashing tools write themselves (protocol.md section 7.1), so its copy is not a file that they take.

use std::collections::HashSet;
use std::fmt::{self, Write as _};

use super::OURS;
use super::plan::{BackupPlan, Part, Table};
use crate::facts::{PhoneFacts, StorageFacts};
use crate::storage::StorageKind;

const RULE: &str = "############################################################################################################";

/// The text of the file; `None` for phones whose scatter files have another form. Those of a PMT count their
/// starts in two ways, and no public source tells how NAND is named.
pub(super) fn text(plan: &BackupPlan, phone: &PhoneFacts, storage: &StorageFacts) -> Option<String> {
    let StorageFacts::Managed(storage) = storage else { return None };
    let names = match (plan.table, storage.kind) {
        (Table::Gpt(_), StorageKind::Emmc) => ("EMMC", "EMMC_USER"),
        (Table::Gpt(_), StorageKind::Ufs) => ("UFS", "UFS_LU2"),
        _ => return None,
    };
    let mut text = String::new();
    // Writing to a text cannot fail.
    write_all(&mut text, plan, phone, names).unwrap_or_default();
    Some(text)
}

fn write_all(
    text: &mut String,
    plan: &BackupPlan,
    phone: &PhoneFacts,
    (storage, region): (&str, &str),
) -> fmt::Result {
    // The names of a chip are separated by slashes.
    let platform = phone.chip.split('/').next().unwrap_or_default();
    writeln!(text, "{OURS}: where the files of this backup belong on the phone that they are from.")?;
    writeln!(text, "{RULE}\n#\n#  General Setting\n#\n{RULE}")?;
    writeln!(text, "- general: MTK_PLATFORM_CFG\n  info:")?;
    writeln!(text, "    - config_version: V1.1.2\n      platform: {platform}\n      project: backup")?;
    writeln!(text, "      storage: {storage}\n      boot_channel: MSDC_0\n      block_size: 0x20000")?;
    writeln!(text, "{RULE}\n#\n#  Layout Setting\n#\n{RULE}")?;
    let partitions = plan.partitions();
    let names = names(&partitions);
    for (index, (part, name)) in partitions.iter().zip(names).enumerate() {
        let (file, is_saved) = match part.left_out {
            None => (part.file.as_str(), true),
            Some(_) => ("NONE", false),
        };
        let operation = if is_saved { "UPDATE" } else { "INVISIBLE" };
        let (start, len) = (part.start, part.len.unwrap_or(0));
        writeln!(text, "- partition_index: SYS{index}\n  partition_name: {name}\n  file_name: {file}")?;
        writeln!(text, "  is_download: {is_saved}\n  type: NORMAL_ROM")?;
        writeln!(text, "  linear_start_addr: {start:#x}\n  physical_start_addr: {start:#x}")?;
        writeln!(text, "  partition_size: {len:#x}\n  region: {region}\n  storage: HW_STORAGE_{storage}")?;
        writeln!(text, "  boundary_check: true\n  is_reserved: false\n  operation_type: {operation}")?;
        writeln!(text, "  is_upgradable: {is_saved}\n  empty_boot_needed: false")?;
        writeln!(text, "  combo_partsize_check: false\n  reserve: 0x00\n")?;
    }
    Ok(())
}

/// The names of the partitions; where a name cannot stand in the file or is there twice, that of its file.
fn names<'p>(partitions: &[&'p Part]) -> Vec<&'p str> {
    let is_plain = |name: &str| {
        let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        !name.is_empty() && name.len() <= 64 && name.chars().all(is_letter) && !name.starts_with('-')
    };
    let of_file = |part: &'p Part| part.file.strip_suffix(".bin").unwrap_or(&part.file);
    let mut taken: HashSet<&str> = partitions.iter().map(|part| of_file(part)).collect();
    let name = |part: &&'p Part| {
        let (name, file) = (part.name.as_str(), of_file(part));
        if name == file || (is_plain(name) && taken.insert(name)) { name } else { file }
    };
    partitions.iter().map(name).collect()
}
