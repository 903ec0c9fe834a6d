//! [`BackupPlan`]: the parts of a phone's storage, each with the name of its file, in the order of reading.
//!
//! Made from an open phone by `run`. Reads nothing itself.

use super::selection::{Selection, is_one_of, is_user_data};
use crate::acquire::PartitionList;
use crate::facts::StorageFacts;
use crate::partition::gpt::Copies;
use crate::partition::{Partition, file_names};
use crate::readback::BadRange;
use crate::storage::{Area, AreaKind, AreaSize};

/// What a backup saves of one phone, and what it leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupPlan {
    /// Where the list of partitions is from.
    pub table: Table,
    /// All areas and partitions, also those that are left out: small and precious ones first.
    pub parts: Vec<Part>,
    /// Names of the [`Selection`] that no part has.
    pub unknown: Vec<String>,
    /// The area with the partitions.
    main: AreaKind,
    /// Its size, if it is known.
    main_size: Option<u64>,
}

/// The partition table of a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// GPT, with the state of its copies.
    Gpt(Copies),
    /// MediaTek's own table, as the agent sent it; its starts were confirmed by the content.
    Pmt,
    /// There is one, but where its partitions are is uncertain: the area is saved as a whole.
    Uncertain,
    /// None is known: the area is saved as a whole.
    Missing,
}

/// One area or partition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The name as the phone has it.
    pub name: String,
    /// The name of its file, such as `nvram.bin`.
    pub file: String,
    /// What it is.
    pub kind: PartKind,
    /// The area that it is in.
    pub area: AreaKind,
    /// The first offset in the area.
    pub start: u64,
    /// Its length in bytes; `None` if the size of the area is unknown.
    pub len: Option<u64>,
    /// Why it is not saved; `None`: it is.
    pub left_out: Option<LeftOutReason>,
}

/// What a [`Part`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// A whole area.
    Area,
    /// A partition of the main area.
    Partition,
}

/// Why a part is not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOutReason {
    /// It is never read: a replay-protected area.
    NeverRead,
    /// It holds the user's data, which was not asked for.
    UserData,
    /// It is experimental, and was not asked for: pages of NAND flash with their spare bytes, whose content the
    /// pages alone have, too.
    Experimental,
    /// The user left it out.
    NotWanted,
    /// It has no bytes.
    Empty,
    /// The table says that it ends behind the end of its area.
    PastEnd,
}

impl BackupPlan {
    /// The plan for a storage with these areas, of which `main` has the partitions of `list`.
    ///
    /// # Errors
    /// [`BadRange::NoSuchPartition`] for a name that is to be the only one and does not exist;
    /// [`BadRange::NeverRead`] if only parts were chosen that are never read.
    pub fn new(
        areas: &[Area],
        main: AreaKind,
        table: Table,
        list: Option<&PartitionList>,
        selection: &Selection,
    ) -> Result<BackupPlan, BadRange> {
        let list = list.filter(|_| matches!(table, Table::Gpt(_) | Table::Pmt));
        // Whole beside its partitions only if it is named.
        let is_named = is_one_of(&main.to_string(), &selection.names().collect::<Vec<_>>());
        let is_whole_too = selection.is_exclusive() && is_named;
        let is_divided = |kind: AreaKind| list.is_some() && kind == main && !is_whole_too;
        let size = |area: &Area| area.size.map(AreaSize::bytes);
        let whole = areas.iter().filter(|area| !is_divided(area.kind)).map(|area| Part {
            name: area.kind.to_string(),
            file: String::new(),
            kind: PartKind::Area,
            area: area.kind,
            start: 0,
            len: size(area),
            left_out: (area.kind == AreaKind::Rpmb).then_some(LeftOutReason::NeverRead),
        });
        let main_size = areas.iter().find(|area| area.kind == main).and_then(size);
        let end = main_size.unwrap_or(u64::MAX);
        let partitions = list.map_or(&[][..], |list| &list.partitions).iter().map(|partition| Part {
            name: partition.name.clone(),
            file: String::new(),
            kind: PartKind::Partition,
            area: main,
            start: partition.start,
            len: Some(partition.len),
            left_out: match partition.len {
                0 => Some(LeftOutReason::Empty),
                _ if partition.end() > end => Some(LeftOutReason::PastEnd),
                _ => None,
            },
        });
        let mut parts: Vec<Part> = whole.chain(partitions).collect();
        name_files(&mut parts);
        let unknown = select(&mut parts, selection)?;
        parts.sort_by_key(|part| rank(part, main));
        Ok(BackupPlan { table, parts, unknown, main, main_size })
    }

    /// The same, with files of NAND flash that are named by what they hold.
    #[must_use]
    pub fn with_names_of_pages(mut self, storage: &StorageFacts) -> BackupPlan {
        let StorageFacts::Managed(storage) = storage else { return self };
        let taken: Vec<String> = self.parts.iter().map(|part| part.file.to_ascii_lowercase()).collect();
        for part in self.parts.iter_mut().filter(|part| part.kind == PartKind::Area) {
            let file = storage.name_of_pages(part.area).map(|name| format!("{name}.bin"));
            if let Some(file) = file.filter(|file| !taken.contains(file)) {
                part.file = file;
            }
        }
        self
    }

    /// The parts that are saved, in the order of reading.
    pub fn to_read(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| part.left_out.is_none())
    }

    /// The area that has the partitions, or would have.
    #[must_use]
    pub fn main(&self) -> AreaKind {
        self.main
    }

    /// The partitions, by their starts.
    #[must_use]
    pub fn partitions(&self) -> Vec<&Part> {
        let mut all: Vec<&Part> = self.parts.iter().filter(|part| part.kind == PartKind::Partition).collect();
        all.sort_by_key(|part| part.start);
        all
    }

    /// The parts that were wanted and can never be saved: the partition table puts them past the end.
    pub fn past_end(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| part.left_out == Some(LeftOutReason::PastEnd))
    }

    /// The error about [`Self::past_end`]; `None` if there are none.
    pub(super) fn impossible(&self) -> Option<BadRange> {
        let names: Vec<String> = self.past_end().map(|part| part.name.clone()).collect();
        let size = self.main_size.unwrap_or(0);
        (!names.is_empty()).then_some(BadRange::PartsPastEnd { names, size })
    }
}

/// Gives every part a file name that no other part has.
fn name_files(parts: &mut [Part]) {
    let named = |part: &Part| Partition { name: part.name.clone(), start: part.start, len: 1 };
    let names = file_names(&parts.iter().map(named).collect::<Vec<_>>());
    for (part, name) in parts.iter_mut().zip(names) {
        part.file = format!("{name}.bin");
    }
}

/// Marks what the user leaves out. Returns the names that no part has.
fn select(parts: &mut [Part], selection: &Selection) -> Result<Vec<String>, BadRange> {
    let has = |part: &Part, names: &[String]| is_one_of(&part.name, names);
    let is_named = |part: &Part| selection.names().any(|name| part.name.eq_ignore_ascii_case(name));
    for part in parts.iter_mut() {
        let is_unwanted = selection.is_exclusive() && !is_named(part);
        part.left_out = match selection {
            _ if is_unwanted && part.left_out != Some(LeftOutReason::NeverRead) => {
                Some(LeftOutReason::NotWanted)
            }
            _ if part.left_out == Some(LeftOutReason::NeverRead) => part.left_out,
            Selection::Usual { without, .. } if has(part, without) => Some(LeftOutReason::NotWanted),
            Selection::Usual { with, .. } if is_user_data(&part.name) && !has(part, with) => {
                Some(LeftOutReason::UserData)
            }
            _ if part.left_out.is_some() => part.left_out,
            Selection::Usual { with, .. } if has(part, with) => None,
            Selection::Usual { .. } if is_experimental(part) => Some(LeftOutReason::Experimental),
            Selection::Usual { .. } | Selection::All | Selection::Only(_) | Selection::Chosen { .. } => None,
        };
    }
    let is_unknown = |name: &&String| !parts.iter().any(|part| part.name.eq_ignore_ascii_case(name));
    let unknown: Vec<String> = selection.names().filter(is_unknown).cloned().collect();
    if let Some(name) = selection.needed().iter().find(is_unknown) {
        return Err(BadRange::NoSuchPartition(name.clone()));
    }
    let is_never_read = |part: &&Part| part.left_out == Some(LeftOutReason::NeverRead) && is_named(part);
    match parts.iter().find(is_never_read) {
        Some(part) if selection.is_exclusive() => Err(BadRange::NeverRead(part.area)),
        _ => Ok(unknown),
    }
}

fn is_experimental(part: &Part) -> bool {
    part.kind == PartKind::Area && part.area == AreaKind::NandWithSpare
}

/// The place in the order: what only this phone has and what is small comes first, so that it is saved even if
/// the phone dies soon.
fn rank(part: &Part, main: AreaKind) -> u8 {
    const PRECIOUS: [&str; 6] = ["nvram", "nvdata", "nvcfg", "proinfo", "pro_info", "seccfg"];
    let name = part.name.to_ascii_lowercase();
    match part.kind {
        PartKind::Partition if PRECIOUS.contains(&name.as_str()) || name.starts_with("protect") => 0,
        PartKind::Area if part.area != main => 1,
        PartKind::Partition if !is_user_data(&name) => 2,
        PartKind::Area | PartKind::Partition => 3,
    }
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
