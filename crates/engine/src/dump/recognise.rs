//! Makes findings of the candidates that the scan collected, and relates them: loaders and marks in them,
//! volumes on disks, the firmware's name. Called by the inspection; the readers of the formats are in
//! `formats`.

use std::cmp::Reverse;

use super::candidates::Candidates;
use super::fact::{Fact, FileEntry};
use super::finding::{Finding, FindingKind};
use super::firmware::{Firmware, version_of};
use super::formats::fat::{Fat32, Volume};
use super::formats::fat_names::label_of;
use super::formats::fat_walk::ReadVolume;
use super::formats::gfh::GfhFile;
use super::formats::gps::{self, GpsName};
use super::formats::wear::{LogicalDisk, Partition, SECTOR, WearArea};
use super::formats::{alice, boot, rom_info, smart};
use super::probe::{Fields, Probe};
use super::reader::Reader;

/// The result of [`recognise`].
#[derive(Debug, Default)]
pub(super) struct Recognised {
    pub(super) findings: Vec<Finding>,
    pub(super) firmware: Option<Firmware>,
    pub(super) size_hint: Option<u64>,
    /// Whether there are more candidates than are examined.
    pub(super) is_cut: bool,
}

/// The most volumes whose files are listed.
const MAX_VOLUMES: usize = 16;
/// The most findings of one kind, for marks that may occur hundreds of times.
const MAX_ALIKE: usize = 64;
/// The most structures of a smartphone: it has dozens of partitions, each with one or two.
const MAX_SECTOR_MARKS: usize = 256;

/// Examines all candidates; `None` when `keep_going` returned false.
pub(super) fn recognise<E>(
    candidates: &Candidates,
    reader: &mut Reader<'_, E>,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Option<Recognised>, E> {
    let mut probe = Probe::new(reader);
    let probe = &mut probe;
    let mut recognised = Recognised { findings: boot::find(probe)?, ..Recognised::default() };
    let mut files = Vec::new();
    for start in &candidates.files {
        if !keep_going() {
            return Ok(None);
        }
        files.extend(GfhFile::read(probe, *start)?);
    }
    recognised.name_firmware(&files, candidates, probe)?;
    let gps_names = gps::read(probe, &candidates.gps_names)?;
    recognised.add_files(&files, candidates, &gps_names, probe)?;
    for start in candidates.alices.iter().take(MAX_ALIKE) {
        recognised.findings.extend(alice::read(probe, *start)?);
    }
    recognised.findings.extend(smart::partition_table(probe)?);
    for (start, mark) in candidates.smart.iter().take(MAX_SECTOR_MARKS) {
        recognised.findings.extend(smart::read(probe, *start, *mark)?);
    }
    for area in candidates.wear.valid_areas() {
        if !keep_going() {
            return Ok(None);
        }
        recognised.add_disk(area, probe)?;
    }
    let plain: Vec<u64> =
        candidates.volumes.iter().copied().filter(|start| !candidates.wear.contains(*start)).collect();
    let marks = [&candidates.alices, &candidates.rom_infos, &candidates.preloaders];
    recognised.is_cut = plain.len() > MAX_VOLUMES
        || candidates.smart.len() > MAX_SECTOR_MARKS
        || marks.iter().any(|list| list.len() > MAX_ALIKE);
    for start in plain.into_iter().take(MAX_VOLUMES) {
        if !keep_going() {
            return Ok(None);
        }
        recognised.add_plain_volume(start, probe)?;
    }
    recognised.add_settings_folders(candidates, probe)?;
    // Findings at the same offset: the longer one first.
    recognised.findings.sort_by_key(|finding| (finding.start, Reverse(finding.length), finding.kind));
    Ok(Some(recognised))
}

impl Recognised {
    /// Names the firmware: from its file's header, otherwise from its record, otherwise from any version
    /// string.
    fn name_firmware<E>(
        &mut self,
        files: &[GfhFile],
        candidates: &Candidates,
        probe: &mut Probe<'_, '_, E>,
    ) -> Result<(), E> {
        let is_primary = |file: &&GfhFile| file.is_primary_firmware();
        let primary_first =
            files.iter().filter(is_primary).chain(files.iter().filter(|file| !is_primary(file)));
        let (mut image, mut project) = (None, None);
        for file in primary_first {
            self.size_hint = self.size_hint.or(file.size_hint);
            if image.is_none()
                && project.is_none()
                && let Some(names) = &file.names
            {
                (image, project) = names.clone();
            }
        }
        for start in candidates.rom_infos.iter().take(MAX_ALIKE) {
            let record = rom_info::read(probe, *start)?;
            self.findings.push(record.finding);
            if image.is_none() && project.is_none() {
                (image, project) = (record.image_name, record.project);
            }
        }
        let mut version = image.as_deref().and_then(version_of);
        if version.is_none()
            && image.is_none()
            && let Some(start) = candidates.versions.first()
        {
            let text = probe.bytes(*start, 64)?;
            let end = text.iter().position(|byte| !byte.is_ascii_graphic()).unwrap_or(text.len());
            version = text.text_at(0, end).as_deref().and_then(version_of);
        }
        self.firmware = Firmware::of(image, project, version);
        Ok(())
    }

    /// Adds the files with a MediaTek header. A first boot loader that contains a preloader's mark is that of
    /// a smartphone.
    fn add_files<E>(
        &mut self,
        files: &[GfhFile],
        candidates: &Candidates,
        gps_names: &[GpsName],
        probe: &mut Probe<'_, '_, E>,
    ) -> Result<(), E> {
        // Where files overlap, a name is in the one that begins last.
        let file_of = |name: &GpsName| {
            let begun = files.partition_point(|file| file.start <= name.at);
            let mut before = files.get(..begun).unwrap_or_default().iter().rev().take(MAX_ALIKE);
            before.find(|file| name.at < file.start.saturating_add(file.length))
        };
        let homes: Vec<Option<u64>> =
            gps_names.iter().map(|name| file_of(name).map(|file| file.start)).collect();
        let names_in = |file: Option<u64>| {
            gps_names.iter().zip(&homes).filter(move |(_, home)| **home == file).map(|(name, _)| name)
        };
        let mut marks = candidates.preloaders.iter().copied().take(MAX_ALIKE).peekable();
        for file in files {
            let end = file.start.saturating_add(file.length);
            // Marks before this file are in no file.
            while let Some(mark) = marks.next_if(|mark| *mark < file.start) {
                self.findings.push(smart::preloader_mark(probe, mark)?);
            }
            let mut kind = file.kind();
            let may_hold_mark = matches!(kind, FindingKind::Loader | FindingKind::SmartLoader);
            let mut facts = file.facts.clone();
            while let Some(mark) = marks.next_if(|mark| may_hold_mark && *mark < end) {
                kind = FindingKind::SmartLoader;
                facts.extend(smart::preloader_facts(probe, mark)?);
            }
            if let Some(name) = names_in(Some(file.start)).next() {
                facts.push(Fact::GpsChip(name.chip.clone()));
                if file.is_customers() {
                    kind = FindingKind::GpsFirmware;
                }
            }
            self.findings.push(Finding::new(file.start, file.length, kind, facts));
        }
        for mark in marks {
            self.findings.push(smart::preloader_mark(probe, mark)?);
        }
        self.findings.extend(gps::outside_files(names_in(None)));
        Ok(())
    }

    /// Adds a wear-levelled disk and the volumes on it.
    fn add_disk<E>(&mut self, area: WearArea, probe: &mut Probe<'_, '_, E>) -> Result<(), E> {
        let disk = LogicalDisk::of(area, probe)?;
        let mut facts = vec![Fact::Blocks(area.blocks), Fact::SectorsInUse(disk.in_use())];
        if disk.duplicate_sectors > 0 {
            facts.push(Fact::SectorsTwice(disk.duplicate_sectors));
        }
        let mut partitions = disk.partitions(probe)?;
        if !partitions.is_empty() {
            let range = |part: &Partition| format!("{}..{}", part.first, part.first + part.sectors);
            facts.push(Fact::Partitions(partitions.iter().map(range).collect()));
        }
        // A volume may also begin at the first sector, without a partition.
        partitions.insert(0, Partition { first: 0, sectors: 0 });
        for part in partitions {
            let base = part.first * SECTOR as u64;
            let sector = disk.bytes(probe, base, SECTOR)?;
            let Some((volume, start)) = Volume::read(&sector).zip(disk.locate(part.first)) else { continue };
            let facts = vec![Fact::OnDisk(area.start), Fact::FromSector(part.first)];
            let mut bytes = |at: u64, count: usize| disk.bytes(probe, base.saturating_add(at), count);
            let locate = |at: u64| disk.locate((base + at) / SECTOR as u64);
            self.add_volume(volume, start, &mut bytes, &locate, facts)?;
        }
        let finding = Finding::new(area.start, area.end - area.start, FindingKind::WearLevelled, facts);
        self.findings.push(finding);
        Ok(())
    }

    /// Adds a volume that is stored contiguously in the dump.
    fn add_plain_volume<E>(&mut self, start: u64, probe: &mut Probe<'_, '_, E>) -> Result<(), E> {
        let length = probe.len();
        let sector = probe.bytes(start, SECTOR)?;
        let Some(volume) = Volume::read(&sector) else {
            self.findings.extend(Fat32::read(&sector).map(|volume| fat32(start, volume)));
            return Ok(());
        };
        let mut bytes = |at: u64, count: usize| probe.bytes(start.saturating_add(at), count);
        let locate = |at: u64| Some(start + at).filter(|at| *at < length);
        self.add_volume(volume, start, &mut bytes, &locate, vec![])
    }

    /// Adds a volume whose boot sector is at `start`; `locate` maps an offset in the volume to one in the
    /// dump.
    fn add_volume<E>(
        &mut self,
        volume: Volume,
        start: u64,
        bytes: &mut ReadVolume<'_, E>,
        locate: &dyn Fn(u64) -> Option<u64>,
        mut facts: Vec<Fact>,
    ) -> Result<(), E> {
        let listing = volume.list(bytes, locate)?;
        facts.push(Fact::Kind(format!("FAT{}", volume.bits)));
        facts.push(Fact::Size(volume.length));
        facts.extend(listing.label.map(Fact::Label));
        if let Some(at) = listing.nvram.and_then(locate) {
            let in_nvram = |file: &&FileEntry| file.path.to_ascii_uppercase().starts_with("NVRAM/");
            let files: Vec<FileEntry> = listing.files.iter().filter(in_nvram).cloned().collect();
            self.findings.push(Finding::new(at, 0, FindingKind::Nvram, vec![Fact::Files(files)]));
        }
        if listing.not_listed > 0 {
            facts.push(Fact::FilesListed(listing.files.len() as u64));
            facts.push(Fact::FilesNotListed(listing.not_listed));
        }
        if listing.incomplete_folders > 0 {
            facts.push(Fact::FoldersIncomplete(listing.incomplete_folders));
        }
        facts.push(Fact::Files(listing.files));
        self.findings.push(Finding::new(start, volume.length, FindingKind::FileSystem, facts));
        Ok(())
    }

    /// Adds folders of the phone's settings whose file system was not recognised, as one finding.
    fn add_settings_folders<E>(
        &mut self,
        candidates: &Candidates,
        probe: &mut Probe<'_, '_, E>,
    ) -> Result<(), E> {
        let is_known = self.findings.iter().any(|finding| finding.kind == FindingKind::Nvram);
        let entries = &candidates.nvram_entries;
        let (Some(first), Some(last), false) = (entries.first(), entries.last(), is_known) else {
            return Ok(());
        };
        let mut names = Vec::new();
        for entry in entries.iter().take(MAX_ALIKE) {
            let name = probe.bytes(*entry, 11)?.text_at(0, 11);
            names.extend(name.filter(|name| !names.contains(name)));
        }
        let length = last + 32 - first;
        self.findings.push(Finding::new(*first, length, FindingKind::Nvram, vec![Fact::Folders(names)]));
        Ok(())
    }
}

/// A FAT32 volume at `start`, whose files are not listed.
fn fat32(start: u64, volume: Fat32) -> Finding {
    let mut facts = vec![Fact::Kind("FAT32".to_owned()), Fact::Size(volume.length)];
    facts.extend(label_of(&volume.label).filter(|label| label != "NO NAME").map(Fact::Label));
    Finding::new(start, volume.length, FindingKind::FileSystem, facts)
}
