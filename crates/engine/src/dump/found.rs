//! Makes findings of the places that the pass over a dump has marked. Called by `inspect`; each format has its own file, and this one
//! knows how they hang together.

use super::boot;
use super::fat::Volume;
use super::finding::{Fact, FactKey, FactValue, FileEntry, Finding, FindingKind};
use super::gfh::File;
use super::inspect::Firmware;
use super::marks::Places;
use super::probe::{Fields, Probe};
use super::smart;
use super::wear::{Area, Disk, Partition};

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) findings: Vec<Finding>,
    pub(super) firmware: Option<Firmware>,
    pub(super) size_hint: Option<u64>,
}

/// Volumes are listed up to so many.
const VOLUMES_MOST: usize = 16;
/// Of marks that stand one beside the other by the hundred only so many are told.
const ALIKE_MOST: usize = 64;

/// Looks at all places; `None` when `go_on` said no.
pub(super) fn all<E>(
    places: &Places,
    probe: &mut Probe<'_, '_, E>,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Found>, E> {
    let mut found = Found { findings: boot::find(probe)?, ..Found::default() };
    let mut files = Vec::new();
    for start in &places.files {
        if !go_on() {
            return Ok(None);
        }
        files.extend(File::read(probe, *start)?);
    }
    found.names(&files, places, probe)?;
    found.loaders(&files, places);
    for start in places.alices.iter().take(ALIKE_MOST) {
        found.findings.extend(alice(*start, &probe.bytes(*start, ALICE_LEN)?));
    }
    found.findings.extend(smart::partition_table(probe)?);
    let headers = places.partitions.iter().take(ALIKE_MOST);
    let header = |start: &u64| Finding::new(*start, 512, FindingKind::PartitionHeader, vec![]);
    found.findings.extend(headers.map(header));
    for area in places.wear.found() {
        if !go_on() {
            return Ok(None);
        }
        found.wear_levelled(area, probe)?;
    }
    let length = probe.len();
    let flat = places.volumes.iter().filter(|start| !places.wear.contains(**start));
    for start in flat.take(VOLUMES_MOST) {
        if !go_on() {
            return Ok(None);
        }
        let sector = probe.bytes(*start, 512)?;
        if let Some(volume) = Volume::read(&sector) {
            let mut disk = |at: u64, count: usize| probe.bytes(start.saturating_add(at), count);
            found.volume(
                volume,
                *start,
                &mut disk,
                &|at| Some(start + at).filter(|at| *at < length),
                vec![],
            )?;
        }
    }
    found.nvram_entries(places, probe)?;
    // The outer before the inner of what begins at one place.
    found.findings.sort_by_key(|finding| (finding.start, std::cmp::Reverse(finding.length), finding.kind));
    Ok(Some(found))
}

impl Found {
    /// Who the firmware is: by its file's header first, by its record next, by a version that stands anywhere last.
    fn names<E>(&mut self, files: &[File], places: &Places, probe: &mut Probe<'_, '_, E>) -> Result<(), E> {
        let is_primary = |file: &&File| file.file_type == 0x0100;
        let primary = files.iter().filter(is_primary).chain(files.iter().filter(|file| !is_primary(file)));
        let (mut image, mut project) = (None, None);
        for file in primary {
            self.size_hint = self.size_hint.or(file.size_hint);
            if image.is_none()
                && project.is_none()
                && let Some(names) = &file.image
            {
                (image, project) = names.clone();
            }
        }
        for start in places.rom_infos.iter().take(ALIKE_MOST) {
            // protocol.md section 7.3: id 16 bytes, image name 128, then the project id, whose width is not told.
            let record = probe.bytes(*start, ROM_INFO_LEN)?;
            let (name, id) = (record.text_at(16, 128), record.text_at(144, 64));
            let facts = [
                (FactKey::Record, record.text_at(0, 16)),
                (FactKey::ImageName, name.clone()),
                (FactKey::Project, id.clone()),
            ];
            let facts =
                facts.into_iter().filter_map(|(key, text)| Some(Fact::new(key, FactValue::Text(text?))));
            let finding = Finding::new(*start, ROM_INFO_LEN as u64, FindingKind::RomInfo, facts.collect());
            self.findings.push(finding);
            if image.is_none() && project.is_none() {
                (image, project) = (name, id);
            }
        }
        let mut version = image.as_deref().and_then(version_of);
        if version.is_none()
            && image.is_none()
            && let Some(start) = places.versions.first()
        {
            let text = probe.bytes(*start, 64)?;
            let end = text.iter().position(|byte| !byte.is_ascii_graphic()).unwrap_or(text.len());
            version = text.text_at(0, end).as_deref().and_then(version_of);
        }
        let firmware = Firmware {
            platform: version.as_deref().and_then(|version| Some(version.split_once('_')?.0.to_owned())),
            built: image.as_deref().and_then(date_of),
            project,
            version,
            image_name: image,
        };
        self.firmware = (firmware != Firmware::default()).then_some(firmware);
        Ok(())
    }

    /// The files, and which of the loaders are those of smartphones.
    fn loaders(&mut self, files: &[File], places: &Places) {
        let mut marks = places.preloaders.iter().take(ALIKE_MOST).peekable();
        for file in files {
            let end = file.start.saturating_add(file.length);
            // Marks before this file are in none.
            while let Some(mark) = marks.next_if(|mark| **mark < file.start) {
                self.findings.push(Finding::new(*mark, 32, FindingKind::SmartLoader, vec![]));
            }
            let mut kind = file.kind();
            while marks.next_if(|mark| kind_holds_mark(kind) && **mark < end).is_some() {
                kind = FindingKind::SmartLoader;
            }
            self.findings.push(Finding::new(file.start, file.length, kind, file.facts.clone()));
        }
        self.findings.extend(marks.map(|mark| Finding::new(*mark, 32, FindingKind::SmartLoader, vec![])));
    }

    fn wear_levelled<E>(&mut self, area: Area, probe: &mut Probe<'_, '_, E>) -> Result<(), E> {
        let disk = Disk::of(area, probe)?;
        let number = |key, value| Fact::new(key, FactValue::Number(value));
        let mut facts =
            vec![number(FactKey::Blocks, area.blocks), number(FactKey::SectorsInUse, disk.in_use())];
        if disk.doubles > 0 {
            facts.push(number(FactKey::SectorsTwice, disk.doubles));
        }
        let mut partitions = disk.partitions(probe)?;
        if !partitions.is_empty() {
            let line = |part: &Partition| format!("{}..{}", part.first, part.first + part.sectors);
            facts
                .push(Fact::new(FactKey::Partitions, FactValue::List(partitions.iter().map(line).collect())));
        }
        // A volume may begin without a partition.
        partitions.insert(0, Partition { first: 0, sectors: 0 });
        for part in partitions {
            let base = part.first * 512;
            let sector = disk.bytes(probe, base, 512)?;
            let Some((volume, place)) = Volume::read(&sector).zip(disk.place(part.first)) else { continue };
            let facts = vec![
                Fact::new(FactKey::OnDisk, FactValue::Hex(area.start)),
                Fact::new(FactKey::FromSector, FactValue::Number(part.first)),
            ];
            let mut bytes = |at: u64, count: usize| disk.bytes(probe, base.saturating_add(at), count);
            let place_of = |at: u64| disk.place((base + at) / 512);
            self.volume(volume, place, &mut bytes, &place_of, facts)?;
        }
        let finding = Finding::new(area.start, area.end - area.start, FindingKind::WearLevelled, facts);
        self.findings.push(finding);
        Ok(())
    }

    /// A volume whose boot sector stands at `start`; `place` knows where in the dump an offset of the volume is.
    fn volume<E>(
        &mut self,
        volume: Volume,
        start: u64,
        disk: &mut super::fat::Disk<'_, E>,
        place: &dyn Fn(u64) -> Option<u64>,
        mut facts: Vec<Fact>,
    ) -> Result<(), E> {
        let listing = volume.list(disk)?;
        facts.push(Fact::new(FactKey::Kind, FactValue::Text(format!("FAT{}", volume.bits))));
        facts.push(Fact::new(FactKey::Size, FactValue::Size(volume.length)));
        facts.extend(listing.label.map(|label| Fact::new(FactKey::Label, FactValue::Text(label))));
        if let Some(at) = listing.nvram.and_then(place) {
            let in_nvram = |file: &&FileEntry| file.path.to_ascii_uppercase().starts_with("NVRAM/");
            let files: Vec<FileEntry> = listing.files.iter().filter(in_nvram).cloned().collect();
            let facts = vec![Fact::new(FactKey::Files, FactValue::Files(files))];
            self.findings.push(Finding::new(at, 0, FindingKind::Nvram, facts));
        }
        if listing.is_cut {
            facts.push(Fact::new(FactKey::FilesLeftOut, FactValue::Number(listing.files.len() as u64)));
        }
        facts.push(Fact::new(FactKey::Files, FactValue::Files(listing.files)));
        self.findings.push(Finding::new(start, volume.length, FindingKind::FileSystem, facts));
        Ok(())
    }

    /// Folders of the phone's settings whose file system was not recognised.
    fn nvram_entries<E>(&mut self, places: &Places, probe: &mut Probe<'_, '_, E>) -> Result<(), E> {
        let is_known = self.findings.iter().any(|finding| finding.kind == FindingKind::Nvram);
        let (Some(first), Some(last)) = (places.nvram_entries.first(), places.nvram_entries.last()) else {
            return Ok(());
        };
        if is_known {
            return Ok(());
        }
        let mut names = Vec::new();
        for entry in places.nvram_entries.iter().take(ALIKE_MOST) {
            let name = probe.bytes(*entry, 11)?.text_at(0, 11);
            names.extend(name.filter(|name| !names.contains(name)));
        }
        let facts = vec![Fact::new(FactKey::Folders, FactValue::List(names))];
        self.findings.push(Finding::new(*first, last + 32 - first, FindingKind::Nvram, facts));
        Ok(())
    }
}

/// id, image name, and as much of the project id as MAUI_INFO has (protocol.md sections 7.2 and 7.3).
const ROM_INFO_LEN: usize = 16 + 128 + 64;

/// Only first loaders are preloaders.
fn kind_holds_mark(kind: FindingKind) -> bool {
    matches!(kind, FindingKind::Loader | FindingKind::SmartLoader)
}

/// Magic, three pointers, two half-words (protocol.md section 7.3).
const ALICE_LEN: usize = 8 + 12 + 4;
/// The pointers are addresses in bank 1.
const BANK_1: std::ops::Range<u32> = 0x1000_0000..0x2000_0000;

fn alice(start: u64, header: &[u8]) -> Option<Finding> {
    let pointers: Vec<u32> = [8, 12, 16].into_iter().filter_map(|at| header.u32_at(at)).collect();
    // The name alone stands in code, too.
    let is_header = pointers.len() == 3 && pointers.iter().all(|pointer| BANK_1.contains(pointer));
    let lines = pointers.iter().map(|pointer| format!("{pointer:#010x}")).collect();
    let mut facts = vec![Fact::new(FactKey::Kind, FactValue::Text(header.text_at(0, 8)?))];
    facts.push(Fact::new(FactKey::Pointers, FactValue::List(lines)));
    is_header.then(|| Finding::new(start, ALICE_LEN as u64, FindingKind::Alice, facts))
}

/// The part of a firmware's file name from the chip on: `MT6260_S00.T31` of `X_PCB01_gprs_MT6260_S00.T31.bin`.
fn version_of(image: &str) -> Option<String> {
    let (start, _) = image.match_indices("MT62").find(|(start, _)| {
        let rest = image.as_bytes().get(start + 4..).unwrap_or_default();
        rest.has(2, b"_S00") && rest.iter().take(2).all(u8::is_ascii_alphanumeric)
    })?;
    let version = image.get(start..)?;
    let ending = version.len().checked_sub(4).and_then(|at| version.get(at..));
    let is_bin = ending.is_some_and(|ending| ending.eq_ignore_ascii_case(".bin"));
    Some(version.get(..version.len() - if is_bin { 4 } else { 0 })?.trim_end_matches('.').to_owned())
}

/// The last eight digits of the name that are a date.
fn date_of(image: &str) -> Option<String> {
    let runs = image.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 8);
    runs.rev().find_map(|digits| {
        let (year, month, day) = (digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?);
        let is_date = (2000..2100).contains(&year.parse::<u16>().ok()?)
            && (1..=12).contains(&month.parse::<u8>().ok()?)
            && (1..=31).contains(&day.parse::<u8>().ok()?);
        is_date.then(|| format!("{year}-{month}-{day}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_firmware_files() {
        // protocol.md section 7.2.
        let name = "GINWAVE60A_11B_PCB01_gprs_MT6260_S00.T31_ZX_PH05_X_20231030.bin";
        assert_eq!(version_of(name).as_deref(), Some("MT6260_S00.T31_ZX_PH05_X_20231030"));
        assert_eq!(date_of(name).as_deref(), Some("2023-10-30"));
        for (name, version, date) in [
            ("MT6261_S00", Some("MT6261_S00"), None),
            ("MT62_MT625A_S00..BIN", Some("MT625A_S00"), None),
            ("MT6261_S01.x", None, None),
            ("MT62é_S00", None, None),
            ("x_20231330_120231030_20230101a", None, Some("2023-01-01")),
            ("", None, None),
        ] {
            assert_eq!((version_of(name).as_deref(), date_of(name).as_deref()), (version, date), "{name}");
        }
    }
}
