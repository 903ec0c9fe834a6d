//! Areas and partitions by name: what was typed, presets, and the list of the last smartphone.
//!
//! Used by the form and the window. A form is filled in before its phone is connected, so any name is taken.

use std::time::Duration;

use crate::app::form::problem::FieldProblem;
use crate::app::job::finished::Finished;
use bromide_engine::backup::{BackupPlan, Part, Selection, StorageContents, Table, is_user_data};
use bromide_engine::dumpfile::is_forbidden;
use bromide_engine::facts::StorageFacts;
use bromide_engine::partition::Partition;
use bromide_engine::storage::{Area, AreaKind, AreaSize};

/// More names are not read by one job, and not listed.
pub(in crate::app) const MOST_PARTS: usize = 256;

/// Groups of parts that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartPreset {
    /// The first boot area, which holds the preloader.
    Boot,
    /// The partitions with IMEI and calibration data.
    Nvram,
}

impl PartPreset {
    /// All of them.
    pub const ALL: [PartPreset; 2] = [PartPreset::Boot, PartPreset::Nvram];

    /// The names of its parts.
    #[must_use]
    pub fn names(self) -> &'static [&'static str] {
        match self {
            PartPreset::Boot => &["boot1"],
            PartPreset::Nvram => &["nvram", "nvdata", "proinfo", "protect1", "protect2"],
        }
    }
}

/// An area or a partition of the last smartphone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartFact {
    /// Its name, as it is typed.
    pub name: String,
    /// Bytes.
    pub size: u64,
}

/// What the last smartphone has: its areas, and its partitions once they were read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartFacts {
    areas: Vec<PartFact>,
    partitions: Vec<PartFact>,
    /// The partition table and its area; `None` if it was not read.
    pub table: Option<(Table, AreaKind)>,
    /// Bytes a second of the last dump of a smartphone.
    pub(in crate::app) speed: Option<u64>,
}

impl PartFacts {
    /// Takes in the areas of a smartphone. Its partitions are not known yet.
    pub(in crate::app) fn set_storage(&mut self, storage: &StorageFacts) {
        let StorageFacts::Managed(managed) = storage else { return };
        let readable = managed.areas.iter().filter(|fact| fact.area != AreaKind::Rpmb);
        let areas = readable.map(|fact| PartFact { name: fact.area.to_string(), size: fact.size });
        *self = PartFacts { areas: areas.collect(), speed: self.speed, ..PartFacts::default() };
    }

    /// Takes in its partitions.
    pub(in crate::app) fn set_partitions(&mut self, partitions: &[Partition]) {
        let named = partitions.iter().filter(|partition| !partition.name.is_empty()).take(MOST_PARTS);
        let facts = named.map(|partition| PartFact { name: partition.name.clone(), size: partition.len });
        self.partitions = facts.collect();
    }

    /// Takes in what was listed.
    pub(in crate::app) fn set_contents(&mut self, contents: &StorageContents) {
        let StorageContents { areas, main, table, list } = contents;
        let readable = areas.iter().filter(|area| area.kind != AreaKind::Rpmb);
        let fact = |area: &Area| {
            Some(PartFact { name: area.kind.to_string(), size: area.size.map(AreaSize::bytes)? })
        };
        self.areas = readable.filter_map(fact).collect();
        // Where they begin is uncertain: they cannot be read one by one.
        let is_certain = matches!(table, Table::Gpt(_) | Table::Pmt);
        let partitions = list.as_ref().filter(|_| is_certain).map_or(&[][..], |list| &list.partitions);
        self.set_partitions(partitions);
        self.table = Some((*table, *main));
    }

    /// Takes in the parts of a backup.
    pub(in crate::app) fn set_plan(&mut self, plan: &BackupPlan) {
        let partition = |part: &&Part| Partition {
            name: part.name.clone(),
            start: part.start,
            len: part.len.unwrap_or_default(),
        };
        let partitions: Vec<Partition> = plan.partitions().iter().map(partition).collect();
        self.set_partitions(&partitions);
        self.table = Some((plan.table, plan.main()));
    }

    /// Takes in how fast a smartphone was read.
    pub(in crate::app) fn learn_speed(&mut self, finished: &Finished) {
        let is_smartphone = matches!(finished.storage, Some(StorageFacts::Managed(_)));
        // The largest dump says most: small ones are over before the speed is reached.
        let largest = finished.saved().map(|(_, report)| report).max_by_key(|report| report.length);
        if let Some(report) = largest.filter(|_| is_smartphone) {
            self.speed = Some(report.read.bytes_per_second);
        }
    }

    /// The areas, then the partitions.
    pub fn iter(&self) -> impl Iterator<Item = &PartFact> {
        self.areas.iter().chain(&self.partitions)
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.areas.is_empty() && self.partitions.is_empty()
    }

    /// The names of a preset; without those that the last phone does not have, if its partitions are known.
    #[must_use]
    pub fn names_of(&self, preset: PartPreset) -> Vec<&'static str> {
        preset.names().iter().copied().filter(|name| !self.is_missing(name)).collect()
    }

    /// The names of a preset that the last phone is known not to have.
    #[must_use]
    pub fn missing_of(&self, preset: PartPreset) -> Vec<&'static str> {
        preset.names().iter().copied().filter(|name| self.is_missing(name)).collect()
    }

    fn is_missing(&self, name: &str) -> bool {
        let is_known = !self.partitions.is_empty();
        is_known && !self.iter().any(|fact| fact.name.eq_ignore_ascii_case(name))
    }

    /// Bytes of a backup of the last phone, with or without the user's data; `None` if its partitions are not known.
    #[must_use]
    pub fn bytes(&self, with_user_data: bool) -> Option<u64> {
        self.table?;
        let wanted = self.saved().filter(|part| with_user_data || !is_user_data(&part.name));
        Some(wanted.fold(0, |sum, part| sum.saturating_add(part.size)))
    }

    /// The names of all that a complete backup saves.
    pub fn saved_names(&self) -> impl Iterator<Item = &str> {
        self.saved().map(|part| part.name.as_str())
    }

    /// Only one of both is saved: the partitions, or their area as a whole.
    fn saved(&self) -> impl Iterator<Item = &PartFact> {
        let divided = self.table.filter(|_| !self.partitions.is_empty()).map(|(_, main)| main.to_string());
        let partitions = self.partitions.iter().filter(|_| self.table.is_some());
        let areas = self.areas.iter().filter(move |area| divided.as_ref() != Some(&area.name));
        areas.chain(partitions)
    }

    /// Bytes of the parts with these names; `None` if the size of one is not known.
    #[must_use]
    pub fn bytes_of(&self, names: &[&str]) -> Option<u64> {
        let size =
            |name: &&str| self.iter().find(|fact| fact.name.eq_ignore_ascii_case(name)).map(|fact| fact.size);
        names.iter().map(size).try_fold(0_u64, |sum, size| Some(sum.saturating_add(size?)))
    }

    /// How long so many bytes take at the speed of the last smartphone; `None` before one was read.
    #[must_use]
    pub fn time_for(&self, bytes: u64) -> Option<Duration> {
        Some(Duration::from_secs(bytes / self.speed.filter(|speed| *speed > 0)?))
    }
}

/// The names in a typed list, each once.
#[must_use]
pub fn part_names(typed: &str) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for name in typed.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// What a backup of these saves. Names of presets are saved if the phone has them; any other must exist.
pub(in crate::app) fn selection(names: &[&str]) -> Selection {
    let is_of_preset = |name: &&str| {
        PartPreset::ALL
            .iter()
            .any(|preset| preset.names().iter().any(|known| known.eq_ignore_ascii_case(name)))
    };
    let (if_present, needed) = names.iter().copied().partition::<Vec<&str>, _>(is_of_preset);
    let owned = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
    Selection::Chosen { needed: owned(needed), if_present: owned(if_present) }
}

/// Whether these can be read.
///
/// # Errors
/// What is wrong.
pub(in crate::app) fn judge(names: &[&str]) -> Result<(), FieldProblem> {
    if names.is_empty() {
        return Err(FieldProblem::NoPartNamed);
    }
    if names.len() > MOST_PARTS {
        return Err(FieldProblem::TooManyParts { most: MOST_PARTS });
    }
    if names.iter().any(|name| name.parse() == Ok(AreaKind::Rpmb)) {
        return Err(FieldProblem::RpmbNamed);
    }
    Ok(())
}

/// The list with `name` in it, or without it.
#[must_use]
pub fn with_part(typed: &str, name: &str, is_on: bool) -> String {
    let mut names: Vec<&str> = part_names(typed).into_iter().filter(|other| *other != name).collect();
    if is_on {
        names.push(name);
    }
    names.join(", ")
}

/// What the name of a dump of an area or partition has before its ending.
pub(in crate::app) fn suffix(name: &str) -> String {
    let is_odd = |c: char| is_forbidden(c) || c.is_whitespace() || matches!(c, '{' | '}');
    let name: String = name.chars().map(|c| if is_odd(c) { '-' } else { c }).collect();
    format!("_{name}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::acquire::{PartitionList, PartitionTable};

    #[test]
    fn names_are_listed_once_and_switched_on_and_off() {
        assert_eq!(part_names(" boot1, nvram;nvram,,\nmy part "), ["boot1", "nvram", "my part"]);
        assert_eq!(with_part("boot1", "nvram", true), "boot1, nvram");
        assert_eq!(with_part("boot1, nvram", "boot1", false), "nvram");
        assert_eq!(with_part("nvram", "nvram", true), "nvram");
        assert_eq!(suffix("a/b {c}"), "_a-b--c-");
    }

    #[test]
    fn a_preset_leaves_out_what_the_last_phone_does_not_have() {
        let mut facts = PartFacts::default();
        assert_eq!(facts.names_of(PartPreset::Nvram).len(), 5);
        let partition = |name: &str| Partition { name: name.into(), start: 0, len: 4096 };
        facts.set_partitions(&[partition("proinfo"), partition("nvram")]);
        assert_eq!(facts.names_of(PartPreset::Nvram), ["nvram", "proinfo"]);
        assert_eq!(facts.missing_of(PartPreset::Nvram), ["nvdata", "protect1", "protect2"]);
        assert!(facts.names_of(PartPreset::Boot).is_empty(), "its areas are known, too");
    }

    #[test]
    fn names_of_presets_may_be_missing_and_others_not() {
        let Selection::Chosen { needed, if_present } = selection(&["NVRAM", "my part", "boot1"]) else {
            panic!("chosen")
        };
        assert_eq!((needed, if_present), (vec!["my part".to_owned()], vec!["NVRAM".into(), "boot1".into()]));
    }

    #[test]
    fn the_size_of_a_backup_counts_partitions_or_their_area_but_not_both() {
        let area = |kind, size| Area { kind, size: Some(AreaSize::Known(size)), granularity: 512 };
        let areas = vec![area(AreaKind::User, 1000), area(AreaKind::Boot1, 40), area(AreaKind::Rpmb, 5)];
        let partition = |name: &str, len| Partition { name: name.into(), start: 0, len };
        let list = PartitionList {
            area: AreaKind::User,
            table: PartitionTable::PmtOfAgent,
            partitions: vec![partition("nvram", 10), partition("userdata", 700)],
        };
        let mut contents =
            StorageContents { areas, main: AreaKind::User, table: Table::Pmt, list: Some(list) };
        let mut facts = PartFacts { speed: Some(75), ..PartFacts::default() };
        assert_eq!(facts.bytes(true), None);
        facts.set_contents(&contents);
        assert_eq!((facts.bytes(true), facts.bytes(false)), (Some(750), Some(50)));
        assert_eq!((facts.bytes_of(&["NVRAM", "boot1"]), facts.bytes_of(&["x"])), (Some(50), None));
        assert_eq!(facts.time_for(750), Some(Duration::from_secs(10)));
        contents.table = Table::Uncertain;
        facts.set_contents(&contents);
        assert_eq!(facts.bytes(false), Some(1040));
    }
}
