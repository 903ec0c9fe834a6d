//! What of a region is safe: its part file, the journal beside it, and when both were last forced to the disk.
//!
//! Used by the region's passes, which say what is good. Knows no phone; is told the time.

use std::path::PathBuf;
use std::time::Duration;

use super::classes::CellClasses;
use super::digest::Digests;
use super::disk::{DiskActivity, DiskError, PartFile};
use super::journal::{JOURNAL_VERSION, Journal};
use super::name_template::{FinalName, FirmwareName, NameTemplate, PhoneName};
use super::paths::DumpPaths;
use super::report::{CheckFacts, CheckKind, DifferingBlock, REPORT_VERSION, ReadFacts, Report};
use super::span::{Fingerprint, Span, count};
use super::spans::Spans;
use super::stretches::Stretches;
use super::unfinished::Unfinished;
use crate::dump::ContentSummary;
use crate::facts::{Door, FlashFacts, PhoneFacts};
use crate::link::Moment;
use crate::storage::{RefusedPlace, Region};
use crate::units::size_for_names;
use crate::warning::Warning;

/// Data and journal are on the disk at least this often.
const SYNC_EVERY: Duration = Duration::from_secs(5);
/// So long a phone may be silent before a block counts as failed: what came before it must be safe by then, too.
const STALL: Duration = Duration::from_secs(2);
/// So many bytes at either end of the part file are fingerprinted in the journal.
const TAIL: u64 = 4096;

/// Where the phone was lost, to tell a bad place from a bad cable.
#[derive(Debug, Default)]
struct SkipPolicy {
    /// The offset of the last loss.
    at: u64,
    /// Losses there in a row.
    times: u32,
    /// What to leave out next.
    hole: u64,
}

/// So often the phone may be lost at one place.
const LOSSES: u32 = 3;
/// What is left out then: the smallest block first, four times as much where that leads into the next loss.
const HOLE: u64 = 1024;
const LARGEST_HOLE: u64 = 64 * 1024;

impl SkipPolicy {
    /// The phone was lost at the offset `done`. Returns how many bytes to leave out.
    fn lost_at(&mut self, done: u64, is_after_hole: bool) -> Option<u64> {
        if self.at != done {
            self.times = 0;
        }
        if !is_after_hole || self.hole == 0 {
            self.hole = HOLE;
        }
        self.at = done;
        self.times += 1;
        if self.times < LOSSES {
            return None;
        }
        // Every disconnect needs a manual replug, so after a skipped range one failure is enough to skip more.
        self.times = LOSSES - 1;
        let hole = self.hole;
        self.hole = (hole * 4).min(LARGEST_HOLE);
        Some(hole)
    }
}

/// What is known before the first byte, for journal and report.
#[derive(Debug, Clone)]
pub(crate) struct RegionContext {
    pub(crate) phone: PhoneFacts,
    pub(crate) door: Door,
    pub(crate) flash: FlashFacts,
    pub(crate) port: String,
    pub(crate) started: String,
    pub(crate) warnings: Vec<Warning>,
    /// Among them is one about the first bytes of the flash.
    pub(crate) start_is_told: bool,
    /// Among them is one about the size.
    pub(crate) size_is_told: bool,
}

/// A region's part file and all that its journal tells.
#[derive(Debug)]
pub(crate) struct RegionCheckpoint {
    part: PartFile,
    region: Region,
    block_size: u32,
    check: CheckKind,
    pub(crate) facts: RegionContext,
    /// Bytes of the part file that need not be read again, bad ones included.
    done: u64,
    /// What must be on the disk up to there; `None` while only the disk could tell.
    stretches: Option<Stretches>,
    bad: Spans,
    /// Of those, what an earlier run could not read, and this one has not tried yet.
    untried: Spans,
    /// What the phone said where it refused first.
    pub(crate) refused: Option<RefusedPlace>,
    checked: Spans,
    differing: Vec<DifferingBlock>,
    read_time: Duration,
    pub(crate) retries: u64,
    /// The classes of its cells, as far as this job has classified them.
    pub(crate) classes: CellClasses,
    /// What is inside it, when it was looked into.
    pub(crate) content: Option<ContentSummary>,
    /// The finished dump's name, where what is in it decides that.
    name_template: Option<NameTemplate>,
    reconnects: u64,
    /// Bytes read from the phone again because the disk did not hold what was written to it.
    changed_on_disk: u64,
    /// What is there came from another session and was not yet compared with the phone of this one.
    pub(crate) is_unproved: bool,
    /// What is there may be wrong anywhere: all of it must be read a second time, whatever check was chosen.
    is_doubtful: bool,
    /// Nobody knew what had been written: what was on the disk was taken for it.
    pub(crate) is_taken_as_it_is: bool,
    /// The journal has another dump's name.
    pub(crate) is_of_another_name: bool,
    /// A number that only one phone has is the same as in the journal.
    pub(crate) is_known_by_number: bool,
    /// Losses are those of this region's reading, and not of finding out whose phone it is.
    pub(crate) is_reading: bool,
    skip: SkipPolicy,
    last_sync: Moment,
    /// The disk knows whose dump this is and what it is of.
    has_journal: bool,
    /// Nothing has changed since the last sync.
    is_synced: bool,
}

/// What is to be done with a region.
#[derive(Debug)]
pub(crate) struct RegionPlan {
    pub(crate) region: Region,
    pub(crate) check: CheckKind,
    /// The largest block to ask for, which is also the unit that is compared.
    pub(crate) block_size: u32,
    pub(crate) name_template: Option<NameTemplate>,
    /// What an earlier run has left of it.
    pub(crate) before: Option<Unfinished>,
}

impl RegionCheckpoint {
    /// Begins a region, or continues with what an earlier run has left of it.
    pub(crate) fn new(
        mut part: PartFile,
        plan: RegionPlan,
        facts: RegionContext,
        now: Moment,
    ) -> RegionCheckpoint {
        let RegionPlan { region, check, block_size, name_template, before } = plan;
        let mut kept = RegionCheckpoint {
            region,
            block_size,
            check,
            facts,
            done: 0,
            stretches: Some(Stretches::new(region.len())),
            bad: Spans::default(),
            untried: Spans::default(),
            refused: None,
            checked: Spans::default(),
            differing: Vec::new(),
            read_time: Duration::ZERO,
            retries: 0,
            classes: CellClasses::default(),
            content: None,
            name_template,
            reconnects: 0,
            changed_on_disk: 0,
            is_unproved: false,
            is_doubtful: false,
            is_taken_as_it_is: false,
            is_of_another_name: false,
            is_known_by_number: false,
            is_reading: false,
            skip: SkipPolicy::default(),
            last_sync: now,
            has_journal: false,
            is_synced: true,
            part: {
                if let Some(before) = &before {
                    part.keep(before.done.min(region.len()));
                }
                part
            },
        };
        if let Some(before) = before {
            kept.go_on(before);
        }
        kept
    }

    fn go_on(&mut self, before: Unfinished) {
        self.done = before.done.min(self.region.len());
        self.is_unproved = self.done > 0;
        self.has_journal = before.known.is_some();
        if self.done > 0 {
            self.stretches = None;
        }
        if let Some(known) = before.known {
            self.is_of_another_name = known.is_of_another_name;
            let (phone, flash) = (&self.facts.phone, &self.facts.flash);
            self.is_known_by_number = (phone.me_id.is_some() && known.phone.me_id == phone.me_id)
                || (flash.unique_id.is_some() && known.flash.unique_id == flash.unique_id);
            if let Some(digests) = &known.digests {
                self.stretches = Stretches::of_journal(digests, self.done);
            }
            (self.bad, self.checked) = (Spans::of(known.bad), Spans::of(known.checked));
            self.untried = self.bad.clone();
            self.differing = known.differing;
            self.forget_unsettled();
            self.read_time = Duration::try_from_secs_f64(known.read.seconds).unwrap_or_default();
            (self.retries, self.reconnects) = (known.read.retries, known.read.reconnects);
            self.changed_on_disk = known.read.changed_on_disk;
            self.facts.started = known.read.started;
            for warning in known.warnings {
                self.warn(warning);
            }
        }
        if before.is_doubtful && self.done > 0 {
            self.doubt();
        }
    }

    /// What is there may be wrong anywhere: all of it must be read a second time, whatever check was chosen.
    pub(crate) fn doubt(&mut self) {
        self.is_synced &= self.is_doubtful;
        self.is_doubtful = true;
    }

    /// Whether the phone was lost at the very place where reading goes on: large blocks would only be lost again.
    pub(crate) fn is_stuck(&self) -> bool {
        self.skip.times > 0 && self.skip.at == self.done
    }

    /// Whether it is doubtful what is there.
    pub(crate) fn is_doubtful(&self) -> bool {
        self.is_doubtful
    }

    /// Gives up what is behind `done`: it will be read again.
    pub(crate) fn step_back(&mut self, done: u64) {
        self.is_synced = false;
        for spans in [&mut self.bad, &mut self.untried, &mut self.checked] {
            spans.remove(done, u64::MAX);
        }
        let end = self.region.start().saturating_add(done);
        self.differing.retain(|block| block.start.saturating_add(block.length) <= end);
        self.done = self.done.min(done);
        self.classes.cut(self.done);
        // Of a part of a stretch there is no digest: what is on the disk is taken as it is, and checked like all that is doubtful.
        self.stretches = (self.done == 0).then(|| Stretches::new(self.region.len()));
        self.part.keep(self.done);
    }

    /// The digests of nothing yet, to be made of what is on the disk.
    pub(crate) fn begin_proof(&self) -> Stretches {
        self.stretches.as_ref().map_or_else(|| Stretches::new(self.region.len()), Stretches::emptied)
    }

    /// Compares what is on the disk with what was written to it. What was checked of a stretch that has changed does not count any more.
    /// Where nobody knows what was written, what is there is taken for it.
    pub(crate) fn prove(&mut self, on_disk: Stretches) {
        let Some(stretches) = &mut self.stretches else {
            self.stretches = Some(on_disk);
            self.is_taken_as_it_is = true;
            return;
        };
        let changed = stretches.compare(&on_disk);
        let first = self.region.start();
        for span in &changed {
            self.is_synced = false;
            self.checked.remove(span.start, span.end());
            self.differing.retain(|block| {
                let offset = block.start.saturating_sub(first);
                offset >= span.end() || offset.saturating_add(block.length) <= span.start
            });
        }
    }

    /// What of the part file is known to be wrong until it was read from the phone again.
    pub(crate) fn changed(&self) -> Vec<Span> {
        self.stretches.as_ref().map(Stretches::changed).unwrap_or_default()
    }

    /// All of a changed stretch was read from the phone again.
    pub(crate) fn renewed(&mut self, span: Span) {
        self.changed_on_disk = self.changed_on_disk.saturating_add(span.length);
        if let Some(stretches) = &mut self.stretches {
            stretches.renewed(span.start);
        }
    }

    /// Blocks that never read the same get another chance; a sample is not enough any more then.
    fn forget_unsettled(&mut self) {
        let first = self.region.start();
        if self.differing.iter().any(|block| !block.settled) {
            self.doubt();
        }
        for block in self.differing.extract_if(.., |block| !block.settled) {
            let offset = block.start.saturating_sub(first);
            self.checked.remove(offset, offset.saturating_add(block.length));
        }
    }

    /// Adds a warning for the report. `false`: it was there already.
    pub(crate) fn warn(&mut self, warning: Warning) -> bool {
        let is_new = !self.facts.warnings.contains(&warning);
        if is_new {
            self.facts.warnings.push(warning);
        }
        is_new
    }

    /// The check to make.
    pub(crate) fn check(&self) -> CheckKind {
        if self.is_doubtful { CheckKind::Full } else { self.check.clone() }
    }

    /// The whole.
    pub(crate) fn region(&self) -> Region {
        self.region
    }

    /// The largest block to ask for, which is also the unit that is compared.
    pub(crate) fn block_size(&self) -> u32 {
        self.block_size
    }

    /// Bytes of the part file that need not be read again, bad ones included.
    pub(crate) fn done(&self) -> u64 {
        self.done
    }

    /// Good bytes in the part file.
    pub(crate) fn good(&self) -> u64 {
        self.done.saturating_sub(self.bad.bytes())
    }

    /// Where nothing could be read.
    pub(crate) fn bad(&self) -> &Spans {
        &self.bad
    }

    /// One place where an earlier run could read nothing and this one has not tried: from here on it has.
    pub(crate) fn take_untried(&mut self) -> Option<Span> {
        let hole = self.untried.as_slice().first().copied()?;
        self.untried.remove(hole.start, hole.end());
        Some(hole)
    }

    /// What was read a second time.
    pub(crate) fn checked_spans(&self) -> &Spans {
        &self.checked
    }

    /// Grows with everything that was read: the first time or the second.
    pub(crate) fn progress(&self) -> u64 {
        self.good().saturating_add(self.checked.bytes())
    }

    /// Blocks whose reads differed.
    pub(crate) fn differing(&self) -> &[DifferingBlock] {
        &self.differing
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.part.paths().file.clone()
    }

    /// The names of its files.
    pub(crate) fn paths(&self) -> &DumpPaths {
        self.part.paths()
    }

    pub(crate) fn into_part(self) -> PartFile {
        self.part
    }

    /// The phone was lost and will be waited for. What kills it again and again is left out.
    pub(crate) fn lost(&mut self, now: Moment) -> Result<(), DiskError> {
        self.reconnects = self.reconnects.saturating_add(1);
        self.is_unproved = self.done > 0;
        if !self.is_reading {
            return Ok(());
        }
        let is_after_hole = self.bad.as_slice().last().is_some_and(|hole| hole.end() == self.done);
        match self.skip.lost_at(self.done, is_after_hole) {
            Some(hole) if self.done < self.region.len() => {
                self.append_bad(hole.min(self.region.len() - self.done))?;
                self.skip.at = self.done;
                self.sync_changes(|| now)
            }
            _ => Ok(()),
        }
    }

    /// A session begins: the port it is read through, and its clock.
    pub(crate) fn through(&mut self, port: String, now: Moment) {
        self.facts.port = port;
        self.is_reading = false;
        if self.is_synced {
            self.last_sync = now;
        }
    }

    /// Adds good bytes at the end, which took `time` to read.
    pub(crate) fn append(&mut self, data: &[u8], time: Duration) -> Result<(), DiskError> {
        if !self.has_journal {
            // Before the first byte: only the journal tells what it is a byte of.
            self.part.begin()?;
            let now = self.last_sync;
            self.sync(|| now)?;
        }
        self.is_synced = false;
        self.part.write_at(self.done, data)?;
        if let Some(stretches) = &mut self.stretches {
            stretches.append(data);
        }
        self.done += count(data.len());
        self.read_time = self.read_time.saturating_add(time);
        Ok(())
    }

    /// Adds `length` bytes at the end that could not be read.
    pub(crate) fn append_bad(&mut self, length: u64) -> Result<(), DiskError> {
        let start = self.done;
        // Zeros, because blank flash is FF.
        let zeros = vec![0; usize::try_from(length).unwrap_or_default()];
        self.append(&zeros, Duration::ZERO)?;
        self.bad.insert(start, start + length);
        Ok(())
    }

    /// Writes bytes that could be read after all.
    pub(crate) fn fill(&mut self, offset: u64, data: &[u8]) -> Result<(), DiskError> {
        self.mend(offset, data)?;
        let end = offset + count(data.len());
        self.bad.remove(offset, end);
        // Read once only.
        self.checked.remove(offset, end);
        Ok(())
    }

    /// Bytes of a changed stretch that the phone does not give any more either.
    pub(crate) fn lose(&mut self, offset: u64, length: u64) -> Result<(), DiskError> {
        self.mend(offset, &vec![0; usize::try_from(length).unwrap_or_default()])?;
        self.bad.insert(offset, offset + length);
        Ok(())
    }

    /// Reads back what was kept.
    pub(crate) fn read_at(&mut self, offset: u64, into: &mut [u8]) -> Result<(), DiskError> {
        self.part.read_at(offset, into)
    }

    /// Writes a block anew that a further read settled.
    pub(crate) fn mend(&mut self, offset: u64, data: &[u8]) -> Result<(), DiskError> {
        self.is_synced = false;
        let mut before = vec![0; data.len()];
        self.read_at(offset, &mut before)?;
        self.part.write_at(offset, data)?;
        let differs = |(old, new): (&u8, &u8)| old != new;
        if let Some(first) = before.iter().zip(data).position(differs) {
            let last = before.iter().zip(data).rposition(differs).unwrap_or(first);
            self.classes.rewritten(offset + count(first), count(last - first + 1));
        }
        if let Some(stretches) = &mut self.stretches {
            stretches.patch(offset, &before, data);
        }
        Ok(())
    }

    /// The bytes from `offset` to `end` were read a second time.
    pub(crate) fn checked(&mut self, offset: u64, end: u64) {
        self.is_synced = false;
        self.checked.insert(offset, end);
    }

    /// Two reads of a block differed.
    pub(crate) fn differed(&mut self, block: DifferingBlock) {
        self.is_synced = false;
        self.differing.push(block);
        self.differing.sort_by_key(|block| block.start);
    }

    /// Syncs if that cannot wait until the next block is in, which takes `block`, even should the phone fall silent in it.
    pub(crate) fn sync_if_due(&mut self, block: Duration, now: impl Fn() -> Moment) -> Result<(), DiskError> {
        if now() - self.last_sync + block + STALL >= SYNC_EVERY { self.sync(now) } else { Ok(()) }
    }

    /// Syncs unless the disk has everything: before something that may take long, and at every end.
    pub(crate) fn sync_changes(&mut self, now: impl Fn() -> Moment) -> Result<(), DiskError> {
        if self.is_synced || self.done == 0 { Ok(()) } else { self.sync(now) }
    }

    fn sync(&mut self, now: impl Fn() -> Moment) -> Result<(), DiskError> {
        let journal = self.journal()?;
        self.part.sync(&journal)?;
        self.last_sync = now();
        (self.is_synced, self.has_journal) = (true, true);
        Ok(())
    }

    /// What is known now.
    pub(crate) fn journal(&mut self) -> Result<Journal, DiskError> {
        let tail = self.done.min(TAIL);
        let (first, last) = (self.fingerprint(0, tail)?, self.fingerprint(self.done - tail, tail)?);
        Ok(Journal {
            bromide: env!("CARGO_PKG_VERSION").to_owned(),
            journal: JOURNAL_VERSION,
            file: self.part.paths().name(),
            area: self.region.area(),
            start: self.region.start(),
            length: self.region.len(),
            done: if self.done > 0 { vec![Span { start: 0, length: self.done }] } else { vec![] },
            doubtful: self.is_doubtful,
            bad: self.bad.as_slice().to_vec(),
            checked: self.checked.as_slice().to_vec(),
            differing: self.differing.clone(),
            first,
            last,
            digests: self.stretches.as_ref().map(Stretches::for_journal),
            phone: self.facts.phone.clone(),
            flash: self.facts.flash.clone(),
            check: self.check(),
            read: self.read_facts(),
            warnings: self.facts.warnings.clone(),
            name_template: self.name_template.clone(),
            saved_as: None,
            seal: None,
        })
    }

    /// Taken from the file as it is now: a block may have been mended.
    fn fingerprint(&mut self, start: u64, len: u64) -> Result<Option<Fingerprint>, DiskError> {
        let mut bytes = vec![0; usize::try_from(len).unwrap_or_default()];
        if bytes.is_empty() {
            return Ok(None);
        }
        self.read_at(start, &mut bytes)?;
        Ok(Some(Fingerprint::of(start, &bytes)))
    }

    /// The report for the finished dump.
    pub(crate) fn report(&self, digests: Digests, check: CheckFacts) -> Report {
        Report {
            bromide: env!("CARGO_PKG_VERSION").to_owned(),
            bromide_report: REPORT_VERSION,
            file: self.part.paths().name(),
            area: self.region.area(),
            start: self.region.start(),
            length: self.region.len(),
            sha256: digests.sha256,
            md5: digests.md5,
            crc32: digests.crc32,
            door: self.facts.door,
            phone: self.facts.phone.clone(),
            flash: self.facts.flash.clone(),
            check,
            read: self.read_facts(),
            warnings: self.facts.warnings.clone(),
            content: self.content.clone(),
        }
    }

    /// What its firmware calls itself, if it was looked into and told.
    pub(crate) fn firmware(&self) -> Option<FirmwareName> {
        self.content.as_ref().map(FirmwareName::from).filter(|firmware| !firmware.is_empty())
    }

    /// The name for the finished dump, if the phone or what is in this dump or in another of the same phone decides that.
    pub(crate) fn final_name(&self) -> Option<FinalName> {
        let template = self.name_template.as_ref()?;
        let firmware = self.firmware().unwrap_or_else(|| template.firmware.clone());
        let RegionContext { phone, flash, .. } = &self.facts;
        let phone = PhoneName {
            chip: Some(phone.chip_name().to_owned()),
            flash: flash.name.part().map(str::to_owned),
            size: Some(size_for_names(self.region.len())),
        };
        let name = NameTemplate { firmware, ..template.clone() }.decide(&phone)?;
        // The planned name is its own already.
        (name.numbered(1) != self.part.paths().name()).then_some(name)
    }

    fn read_facts(&self) -> ReadFacts {
        let millis = self.read_time.as_millis();
        let speed = u128::from(self.good()).saturating_mul(1000).checked_div(millis).unwrap_or(0);
        ReadFacts {
            started: self.facts.started.clone(),
            // Milliseconds are exact enough, and read better than nine digits.
            seconds: Duration::from_millis(u64::try_from(millis).unwrap_or(u64::MAX)).as_secs_f64(),
            bytes_per_second: u64::try_from(speed).unwrap_or(u64::MAX),
            block_size: self.block_size,
            retries: self.retries,
            reconnects: self.reconnects,
            changed_on_disk: self.changed_on_disk,
            port: self.facts.port.clone(),
        }
    }

    /// The thread that computes a digest of the part file failed.
    pub(crate) fn thread_error(&self, source: std::io::Error) -> DiskError {
        let path = self.part.paths().part.clone();
        DiskError::Io { during: DiskActivity::Computing, path, source: source.into() }
    }
}
