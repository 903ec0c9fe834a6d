//! A backup in sentences: what it saves and leaves out, what is wrong with a partition table, how it ended.

use std::path::Path;

use super::words::{Front, front};
use super::{Advice, JobOutcome, UserError, advice, listed, size};
use crate::tr;
use bromide_engine::backup::{BackupPlan, LeftOutReason, MANIFEST, Part, Table};
use bromide_engine::dumpfile::DiskError;
use bromide_engine::partition::gpt::Copies;
use bromide_engine::readback::{JobError, RegionEnd};
use bromide_engine::storage::AreaKind;

/// Why a backup did not save everything; `ends` is what became of its parts.
#[must_use]
pub fn backup_error(error: &JobError, ends: &[RegionEnd]) -> UserError {
    if let JobError::Files(DiskError::Exists(path)) = error
        && let (Some(folder), true) = (path.parent(), path.ends_with(MANIFEST))
    {
        let cause = tr!("backup-complete", folder = folder.display().to_string());
        // The window replaces nothing.
        let replace = (front() == Front::Cli).then_some(Advice::ReplaceFinished);
        let advice = std::iter::once(Advice::OtherFolder).chain(replace).collect();
        return UserError::new(JobOutcome::Usage, cause, advice);
    }
    let is_saved = ends.iter().any(|end| matches!(end, RegionEnd::Saved { .. }));
    let error = UserError::from(error).with_ends(ends);
    let error = match error.advice.contains(&Advice::NothingMore) && !is_saved {
        true => UserError { advice: vec![Advice::OtherArea], ..error },
        false => error,
    };
    UserError { advice: advice::of_backup(error.advice), ..error }
}

/// What is wrong with the partition table of `area`; `None` if nothing is.
#[must_use]
pub fn table_problem(table: Table, area: AreaKind) -> Option<String> {
    let area_name = area.to_string();
    match table {
        Table::Gpt(Copies::Both) | Table::Pmt => None,
        Table::Gpt(Copies::Differ) => Some(tr!("table-copies-differ")),
        Table::Gpt(Copies::FirstOnly { .. }) => Some(tr!("table-second-copy-damaged")),
        Table::Gpt(Copies::SecondOnly { .. }) => Some(tr!("table-first-copy-damaged")),
        Table::Gpt(Copies::Neither { .. }) | Table::Uncertain => {
            Some(tr!("table-uncertain", area = area_name))
        }
        Table::Missing if matches!(area, AreaKind::Flash | AreaKind::Nor) => None,
        Table::Missing => Some(tr!("table-missing", area = area_name)),
    }
}

/// The line about what will be saved.
#[must_use]
pub fn plan_line(plan: &BackupPlan) -> String {
    let bytes = plan.to_read().filter_map(|part| part.len).sum();
    tr!("backup-plan", count = plan.to_read().count(), size = size(bytes))
}

/// The line about what is left out; `None` if that is nothing.
#[must_use]
pub fn left_out_line(plan: &BackupPlan) -> Option<String> {
    let parts: Vec<String> = plan.parts.iter().filter_map(left_out).collect();
    (!parts.is_empty()).then(|| tr!("backup-left-out", parts = listed(&parts)))
}

fn left_out(part: &Part) -> Option<String> {
    let name = part.name.as_str();
    Some(match part.left_out? {
        LeftOutReason::NeverRead => tr!("backup-left-out-never-read", name = name),
        LeftOutReason::UserData => tr!("backup-left-out-user-data", name = name),
        LeftOutReason::Experimental => tr!("backup-left-out-experimental", name = name),
        // The user knows.
        LeftOutReason::NotWanted => return None,
        LeftOutReason::Empty => tr!("backup-left-out-empty", name = name),
        LeftOutReason::PastEnd => tr!("backup-left-out-past-end", name = name),
    })
}

/// The line about a complete backup; `is_checked` if every file was checked.
pub(crate) fn complete_line(count: usize, bytes: u64, folder: &Path, is_checked: bool) -> String {
    let (size, folder) = (size(bytes), folder.display().to_string());
    if is_checked {
        tr!("backup-saved", count = count, size = size, folder = folder)
    } else {
        tr!("backup-saved-unchecked", count = count, size = size, folder = folder)
    }
}

/// The line about a part of which nothing was saved.
pub(crate) fn missing_line(part: &Part) -> String {
    tr!("backup-part-missing", name = part.name.as_str())
}
