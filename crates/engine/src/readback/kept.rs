//! What of a region is safe: its part file, the journal beside it, and when both were last forced to the disk.
//!
//! Used by the region's passes, which say what is good. Knows no phone; is told the time.

use std::path::PathBuf;
use std::time::Duration;

use super::digest::Digests;
use super::disk::{DiskError, PartFile};
use super::job::{CheckChoice, Job, JobError};
use super::late_name::{FinalName, FirmwareName, LateName, PhoneName};
use super::paths::DumpPaths;
use super::report::{
    CheckFacts, DifferingBlock, Fingerprint, FlashFacts, JOURNAL_VERSION, Journal, PhoneFacts, ReadFacts,
    Report, Span,
};
use super::spans::Spans;
use super::stretches::Stretches;
use super::unfinished::Unfinished;
use super::units::count;
use crate::brom::Status;
use crate::dump::Contents;
use crate::flash;
use crate::link::Moment;
use crate::units::{Address, Region, size_for_names};

/// Data and journal are on the disk at least this often.
const SYNC_EVERY: Duration = Duration::from_secs(5);
/// So long a phone may be silent before a block counts as failed: what came before it must be safe by then, too.
const STALL: Duration = Duration::from_secs(2);
/// So many bytes at either end of the part file are fingerprinted in the journal.
const TAIL: u64 = 4096;

/// Where the phone was lost, to tell a bad place from a bad cable.
#[derive(Debug, Default)]
struct Stuck {
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

impl Stuck {
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
        // Each loss costs a walk to the phone: behind a hole one more is enough.
        self.times = LOSSES - 1;
        let hole = self.hole;
        self.hole = (hole * 4).min(LARGEST_HOLE);
        Some(hole)
    }
}

/// What is known before the first byte, for journal and report.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    pub(super) phone: PhoneFacts,
    pub(super) flash: FlashFacts,
    pub(super) port: String,
    pub(super) started: String,
    pub(super) warnings: Vec<String>,
    /// Among them is one about the first bytes of the flash.
    pub(super) start_is_told: bool,
    /// Among them is one about the size.
    pub(super) size_is_told: bool,
}

/// A region's part file and all that its journal tells.
#[derive(Debug)]
pub(super) struct Kept {
    part: PartFile,
    region: Region,
    block_size: u32,
    check: CheckChoice,
    pub(super) facts: Facts,
    /// Bytes of the part file that need not be read again, bad ones included.
    done: u64,
    /// What must be on the disk up to there; `None` while only the disk could tell.
    stretches: Option<Stretches>,
    bad: Spans,
    /// Of those, what an earlier run could not read, and this one has not tried yet.
    untried: Spans,
    /// What the phone said where it refused first.
    pub(super) refused: Option<(Address, Status)>,
    checked: Spans,
    differing: Vec<DifferingBlock>,
    read_time: Duration,
    pub(super) retries: u64,
    /// What is inside it, when it was looked into.
    pub(super) content: Option<Contents>,
    /// The finished dump's name, where what is in it decides that.
    later: Option<LateName>,
    reconnects: u64,
    /// Bytes read from the phone again because the disk did not hold what was written to it.
    changed_on_disk: u64,
    /// What is there came from another session and was not yet compared with the phone of this one.
    pub(super) is_unproved: bool,
    /// What is there may be wrong anywhere: all of it must be read a second time, whatever check was chosen.
    is_doubtful: bool,
    /// Nobody knew what had been written: what was on the disk was taken for it.
    pub(super) is_taken_as_it_is: bool,
    /// The journal has another dump's name.
    pub(super) is_of_another_name: bool,
    /// A number that only one phone has is the same as in the journal.
    pub(super) is_known_by_number: bool,
    /// Losses are those of this region's reading, and not of finding out whose phone it is.
    pub(super) is_reading: bool,
    stuck: Stuck,
    last_sync: Moment,
    /// The disk knows whose dump this is and what it is of.
    has_journal: bool,
    /// Nothing has changed since the last sync.
    is_synced: bool,
}

impl Kept {
    /// Begins a region, or goes on with what is left of it from `before`.
    pub(super) fn new(
        mut part: PartFile,
        region: Region,
        job: &Job,
        facts: Facts,
        later: Option<LateName>,
        before: Option<Unfinished>,
        now: Moment,
    ) -> Kept {
        let check = job.check.for_length(region.len());
        let mut kept = Kept {
            region,
            block_size: job.block_size.bytes(),
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
            content: None,
            later,
            reconnects: 0,
            changed_on_disk: 0,
            is_unproved: false,
            is_doubtful: false,
            is_taken_as_it_is: false,
            is_of_another_name: false,
            is_known_by_number: false,
            is_reading: false,
            stuck: Stuck::default(),
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
            let is_same = |before: &Option<String>, now: &Option<String>| before.is_some() && before == now;
            self.is_known_by_number = is_same(&known.phone.me_id, &self.facts.phone.me_id)
                || is_same(&known.flash.unique_id, &self.facts.flash.unique_id);
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
    pub(super) fn doubt(&mut self) {
        self.is_synced &= self.is_doubtful;
        self.is_doubtful = true;
    }

    /// Whether the phone was lost at the very place where reading goes on: large blocks would only be lost again.
    pub(super) fn is_stuck(&self) -> bool {
        self.stuck.times > 0 && self.stuck.at == self.done
    }

    /// Whether it is doubtful what is there.
    pub(super) fn is_doubtful(&self) -> bool {
        self.is_doubtful
    }

    /// Gives up what is behind `done`: it will be read again.
    pub(super) fn step_back(&mut self, done: u64) {
        self.is_synced = false;
        for spans in [&mut self.bad, &mut self.untried, &mut self.checked] {
            spans.remove(done, u64::MAX);
        }
        let end = u64::from(self.region.start()).saturating_add(done);
        self.differing.retain(|block| block.start.saturating_add(block.length) <= end);
        self.done = self.done.min(done);
        // Of a part of a stretch there is no digest: what is on the disk is taken as it is, and checked like all that is doubtful.
        self.stretches = (self.done == 0).then(|| Stretches::new(self.region.len()));
        self.part.keep(self.done);
    }

    /// The digests of nothing yet, to be made of what is on the disk.
    pub(super) fn begin_proof(&self) -> Stretches {
        self.stretches.as_ref().map_or_else(|| Stretches::new(self.region.len()), Stretches::emptied)
    }

    /// Compares what is on the disk with what was written to it. What was checked of a stretch that has changed does not count any more.
    /// Where nobody knows what was written, what is there is taken for it.
    pub(super) fn prove(&mut self, on_disk: Stretches) {
        let Some(stretches) = &mut self.stretches else {
            self.stretches = Some(on_disk);
            self.is_taken_as_it_is = true;
            return;
        };
        let changed = stretches.compare(&on_disk);
        let first = u64::from(self.region.start());
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
    pub(super) fn changed(&self) -> Vec<Span> {
        self.stretches.as_ref().map(Stretches::changed).unwrap_or_default()
    }

    /// All of a changed stretch was read from the phone again.
    pub(super) fn renewed(&mut self, span: Span) {
        self.changed_on_disk = self.changed_on_disk.saturating_add(span.length);
        if let Some(stretches) = &mut self.stretches {
            stretches.renewed(span.start);
        }
    }

    /// Blocks that never read the same get another chance; a sample is not enough any more then.
    fn forget_unsettled(&mut self) {
        let first = u64::from(self.region.start());
        if self.differing.iter().any(|block| !block.settled) {
            self.doubt();
        }
        for block in self.differing.extract_if(.., |block| !block.settled) {
            let offset = block.start.saturating_sub(first);
            self.checked.remove(offset, offset.saturating_add(block.length));
        }
    }

    /// Adds a warning for the report. `false`: it was there already.
    pub(super) fn warn(&mut self, warning: String) -> bool {
        let is_new = !self.facts.warnings.contains(&warning);
        if is_new {
            self.facts.warnings.push(warning);
        }
        is_new
    }

    /// The check to make.
    pub(super) fn check(&self) -> CheckChoice {
        if self.is_doubtful { CheckChoice::Full } else { self.check }
    }

    /// The whole.
    pub(super) fn region(&self) -> Region {
        self.region
    }

    /// The largest block to ask for, which is also the unit that is compared.
    pub(super) fn block_size(&self) -> u32 {
        self.block_size
    }

    /// Bytes of the part file that need not be read again, bad ones included.
    pub(super) fn done(&self) -> u64 {
        self.done
    }

    /// Good bytes in the part file.
    pub(super) fn good(&self) -> u64 {
        self.done.saturating_sub(self.bad.bytes())
    }

    /// Where nothing could be read.
    pub(super) fn bad(&self) -> &Spans {
        &self.bad
    }

    /// One place where an earlier run could read nothing and this one has not tried: from here on it has.
    pub(super) fn take_untried(&mut self) -> Option<Span> {
        let hole = self.untried.as_slice().first().copied()?;
        self.untried.remove(hole.start, hole.end());
        Some(hole)
    }

    /// What was read a second time.
    pub(super) fn checked_spans(&self) -> &Spans {
        &self.checked
    }

    /// Grows with everything that was read: the first time or the second.
    pub(super) fn progress(&self) -> u64 {
        self.good().saturating_add(self.checked.bytes())
    }

    /// Blocks whose reads differed.
    pub(super) fn differing(&self) -> &[DifferingBlock] {
        &self.differing
    }

    pub(super) fn file(&self) -> PathBuf {
        self.part.paths().file.clone()
    }

    /// The names of its files.
    pub(super) fn paths(&self) -> &DumpPaths {
        self.part.paths()
    }

    pub(super) fn into_part(self) -> PartFile {
        self.part
    }

    /// The phone was lost and will be waited for. What kills it again and again is left out.
    pub(super) fn lost(&mut self, now: Moment) -> Result<(), JobError> {
        self.reconnects = self.reconnects.saturating_add(1);
        self.is_unproved = self.done > 0;
        if !self.is_reading {
            return Ok(());
        }
        let is_after_hole = self.bad.as_slice().last().is_some_and(|hole| hole.end() == self.done);
        match self.stuck.lost_at(self.done, is_after_hole) {
            Some(hole) if self.done < self.region.len() => {
                self.append_bad(hole.min(self.region.len() - self.done))?;
                self.stuck.at = self.done;
                self.sync_changes(|| now)
            }
            _ => Ok(()),
        }
    }

    /// A session begins: the port it is read through, and its clock.
    pub(super) fn through(&mut self, port: String, now: Moment) {
        self.facts.port = port;
        self.is_reading = false;
        if self.is_synced {
            self.last_sync = now;
        }
    }

    /// Adds good bytes at the end, which took `time` to read.
    pub(super) fn append(&mut self, data: &[u8], time: Duration) -> Result<(), JobError> {
        if !self.has_journal {
            // Before the first byte: only the journal tells what it is a byte of.
            self.part.begin().map_err(JobError::Disk)?;
            let now = self.last_sync;
            self.sync(|| now)?;
        }
        self.is_synced = false;
        self.part.write_at(self.done, data).map_err(JobError::Disk)?;
        if let Some(stretches) = &mut self.stretches {
            stretches.append(data);
        }
        self.done += count(data.len());
        self.read_time = self.read_time.saturating_add(time);
        Ok(())
    }

    /// Adds `length` bytes at the end that could not be read.
    pub(super) fn append_bad(&mut self, length: u64) -> Result<(), JobError> {
        let start = self.done;
        // Zeros, because blank flash is FF.
        let zeros = vec![0; usize::try_from(length).unwrap_or_default()];
        self.append(&zeros, Duration::ZERO)?;
        self.bad.insert(start, start + length);
        Ok(())
    }

    /// Writes bytes that could be read after all.
    pub(super) fn fill(&mut self, offset: u64, data: &[u8]) -> Result<(), JobError> {
        self.mend(offset, data)?;
        let end = offset + count(data.len());
        self.bad.remove(offset, end);
        // Read once only.
        self.checked.remove(offset, end);
        Ok(())
    }

    /// Bytes of a changed stretch that the phone does not give any more either.
    pub(super) fn lose(&mut self, offset: u64, length: u64) -> Result<(), JobError> {
        self.mend(offset, &vec![0; usize::try_from(length).unwrap_or_default()])?;
        self.bad.insert(offset, offset + length);
        Ok(())
    }

    /// Reads back what was kept.
    pub(super) fn read_at(&mut self, offset: u64, into: &mut [u8]) -> Result<(), JobError> {
        self.part.read_at(offset, into).map_err(JobError::Disk)
    }

    /// Writes a block anew that a further read settled.
    pub(super) fn mend(&mut self, offset: u64, data: &[u8]) -> Result<(), JobError> {
        self.is_synced = false;
        let mut before = vec![0; data.len()];
        self.read_at(offset, &mut before)?;
        self.part.write_at(offset, data).map_err(JobError::Disk)?;
        if let Some(stretches) = &mut self.stretches {
            stretches.patch(offset, &before, data);
        }
        Ok(())
    }

    /// The bytes from `offset` to `end` were read a second time.
    pub(super) fn checked(&mut self, offset: u64, end: u64) {
        self.is_synced = false;
        self.checked.insert(offset, end);
    }

    /// Two reads of a block differed.
    pub(super) fn differed(&mut self, block: DifferingBlock) {
        self.is_synced = false;
        self.differing.push(block);
        self.differing.sort_by_key(|block| block.start);
    }

    /// Syncs if that cannot wait until the next block is in, which takes `block`, even should the phone fall silent in it.
    pub(super) fn sync_if_due(&mut self, block: Duration, now: impl Fn() -> Moment) -> Result<(), JobError> {
        if now() - self.last_sync + block + STALL >= SYNC_EVERY { self.sync(now) } else { Ok(()) }
    }

    /// Syncs unless the disk has everything: before something that may take long, and at every end.
    pub(super) fn sync_changes(&mut self, now: impl Fn() -> Moment) -> Result<(), JobError> {
        if self.is_synced || self.done == 0 { Ok(()) } else { self.sync(now) }
    }

    fn sync(&mut self, now: impl Fn() -> Moment) -> Result<(), JobError> {
        let journal = self.journal()?;
        self.part.sync(&journal).map_err(JobError::Disk)?;
        self.last_sync = now();
        (self.is_synced, self.has_journal) = (true, true);
        Ok(())
    }

    /// What is known now.
    pub(super) fn journal(&mut self) -> Result<Journal, JobError> {
        let tail = self.done.min(TAIL);
        let (first, last) = (self.fingerprint(0, tail)?, self.fingerprint(self.done - tail, tail)?);
        Ok(Journal {
            bromide: env!("CARGO_PKG_VERSION").to_owned(),
            journal: JOURNAL_VERSION,
            file: self.part.paths().name(),
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
            check: self.check().words().to_owned(),
            read: self.read_facts(),
            warnings: self.facts.warnings.clone(),
            later: self.later.clone(),
            saved_as: None,
            seal: None,
        })
    }

    /// Taken from the file as it is now: a block may have been mended.
    fn fingerprint(&mut self, start: u64, len: u64) -> Result<Option<Fingerprint>, JobError> {
        let mut bytes = vec![0; usize::try_from(len).unwrap_or_default()];
        if bytes.is_empty() {
            return Ok(None);
        }
        self.read_at(start, &mut bytes)?;
        Ok(Some(Fingerprint::of(start, &bytes)))
    }

    /// The report for the finished dump.
    pub(super) fn report(&self, digests: Digests, check: CheckFacts) -> Report {
        Report {
            bromide: env!("CARGO_PKG_VERSION").to_owned(),
            file: self.part.paths().name(),
            start: self.region.start(),
            length: self.region.len(),
            sha256: digests.sha256,
            md5: digests.md5,
            crc32: digests.crc32,
            phone: self.facts.phone.clone(),
            flash: self.facts.flash.clone(),
            check,
            read: self.read_facts(),
            warnings: self.facts.warnings.clone(),
            content: self.content.clone(),
        }
    }

    /// What its firmware calls itself, if it was looked into and told.
    pub(super) fn firmware(&self) -> Option<FirmwareName> {
        self.content.as_ref().map(FirmwareName::from).filter(|firmware| !firmware.is_empty())
    }

    /// The name for the finished dump, if the phone or what is in this dump or in another of the same phone decides that.
    pub(super) fn final_name(&self) -> Option<FinalName> {
        let later = self.later.as_ref()?;
        let firmware = self.firmware().unwrap_or_else(|| later.firmware.clone());
        let Facts { phone, flash, .. } = &self.facts;
        let phone = PhoneName {
            chip: Some(phone.variant.as_ref().unwrap_or(&phone.chip).clone()),
            flash: flash::is_named(&flash.name).then(|| flash.name.clone()),
            size: Some(size_for_names(self.region.len())),
        };
        let name = LateName { firmware, ..later.clone() }.decide(&phone)?;
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

    pub(super) fn thread_error(&self, source: std::io::Error) -> JobError {
        JobError::Disk(DiskError::Io {
            during: "disk-computing",
            path: self.part.paths().part.clone(),
            source,
        })
    }
}
