//! The partition list of a backup as a text that people and this program's import can read: start, length, name
//! of each partition, in hexadecimal.

use std::fmt::Write as _;

use super::OURS;
use super::plan::BackupPlan;

/// The text of the list.
pub(super) fn text(plan: &BackupPlan) -> String {
    let mut text = format!("{OURS}: the partitions of the phone. Start, length (bytes), file.\n");
    for part in plan.partitions() {
        let len = part.len.unwrap_or(0);
        let (start, file) = (part.start, &part.file);
        let written = match part.left_out {
            None => writeln!(text, "{start:#014x} {len:#014x} {file}"),
            Some(_) => writeln!(text, "# not saved: {start:#014x} {len:#014x} {file}"),
        };
        // Writing to a text cannot fail.
        written.unwrap_or_default();
    }
    text
}
