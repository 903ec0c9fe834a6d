//! Areas and partitions by name: what was typed, presets, and the list of the last smartphone.
//!
//! Used by the form and the window. A form is filled in before its phone is connected, so any name is taken.

use crate::app::form::problem::FieldProblem;
use bromide_engine::dumpfile::is_forbidden;
use bromide_engine::facts::StorageFacts;
use bromide_engine::partition::Partition;
use bromide_engine::storage::AreaKind;

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
}

impl PartFacts {
    /// Takes in the areas of a smartphone. Its partitions are not known yet.
    pub(in crate::app) fn set_storage(&mut self, storage: &StorageFacts) {
        let StorageFacts::Managed(managed) = storage else { return };
        let readable = managed.areas.iter().filter(|fact| fact.area != AreaKind::Rpmb);
        let areas = readable.map(|fact| PartFact { name: fact.area.to_string(), size: fact.size });
        *self = PartFacts { areas: areas.collect(), partitions: vec![] };
    }

    /// Takes in its partitions.
    pub(in crate::app) fn set_partitions(&mut self, partitions: &[Partition]) {
        let named = partitions.iter().filter(|partition| !partition.name.is_empty()).take(MOST_PARTS);
        let facts = named.map(|partition| PartFact { name: partition.name.clone(), size: partition.len });
        self.partitions = facts.collect();
    }

    /// The areas, then the partitions.
    pub fn iter(&self) -> impl Iterator<Item = &PartFact> {
        self.areas.iter().chain(&self.partitions)
    }

    /// The names of a preset; without those that the last phone does not have, if its partitions are known.
    #[must_use]
    pub fn names_of(&self, preset: PartPreset) -> Vec<&'static str> {
        let is_there = |name: &&str| {
            name.parse::<AreaKind>().is_ok()
                || self.partitions.is_empty()
                || self.partitions.iter().any(|partition| partition.name == *name)
        };
        preset.names().iter().copied().filter(is_there).collect()
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

/// What the name of a part's dump has before its ending.
pub(in crate::app) fn suffix(name: &str) -> String {
    let is_odd = |c: char| is_forbidden(c) || c.is_whitespace() || matches!(c, '{' | '}');
    let name: String = name.chars().map(|c| if is_odd(c) { '-' } else { c }).collect();
    format!("_{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(facts.names_of(PartPreset::Boot), ["boot1"]);
    }
}
