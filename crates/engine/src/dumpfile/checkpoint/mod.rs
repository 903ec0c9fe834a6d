//! [`RegionCheckpoint`]: what of a region is safe, in its part file, its journal beside it, and when both were last forced to the disk.
//!
//! Used by the region's passes, which report what is good. Knows no phone; is told the time.

mod context;
mod coverage;
mod documents;
mod skip_policy;
mod sync;
mod trust;

use std::time::Duration;

use self::context::ReadCounters;
use self::coverage::Coverage;
use self::skip_policy::SkipPolicy;
use self::sync::{JournalState, SyncState};
use super::classes::CellClasses;
use super::disk::{DiskActivity, DiskError, PartFile};
use super::name_template::NameTemplate;
use super::paths::DumpPaths;
use super::report::{CheckKind, DifferingBlock};
use super::span::{Span, count};
use super::stretches::Stretches;
use super::unfinished::Unfinished;
use crate::dump::ContentSummary;
use crate::link::Moment;
use crate::storage::{RefusedRead, Region};
use crate::warning::Warning;

pub(crate) use self::context::{RegionContext, RegionPlan};
use self::trust::{JournalName, Origin, PhoneMatch, Trust};

pub(crate) use self::trust::{Basis, Overlap, Verify};

/// A region's part file and all that its journal and report hold.
#[derive(Debug)]
pub(crate) struct RegionCheckpoint {
    part: PartFile,
    region: Region,
    block_size: u32,
    check: CheckKind,
    /// Where the finished dump's name depends on what is in it.
    name_template: Option<NameTemplate>,
    context: RegionContext,
    /// The survey's, those of earlier runs and those of this one, each once.
    warnings: Vec<Warning>,
    coverage: Coverage,
    /// Digests of what was written up to there; `None` while only the disk could tell.
    stretches: Option<Stretches>,
    trust: Trust,
    origin: Origin,
    counters: ReadCounters,
    activity: Activity,
    skip: SkipPolicy,
    sync: SyncState,
    /// What the phone answered where it refused first.
    pub(crate) refused: Option<RefusedRead>,
    /// The classes of its cells, as far as this job has classified them.
    pub(crate) classes: CellClasses,
    /// What is inside it, once that is known.
    pub(crate) content: Option<ContentSummary>,
}

/// What a session does with a region: decides what the loss of the phone says about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Activity {
    /// Finding out whose phone it is: a loss says nothing about a place.
    Comparing,
    /// Reading: the phone may be lost because of the place.
    Reading,
}

impl RegionCheckpoint {
    /// Begins a region, or continues with what an earlier run has left of it.
    pub(crate) fn new(
        mut part: PartFile,
        plan: RegionPlan,
        context: RegionContext,
        now: Moment,
    ) -> RegionCheckpoint {
        let RegionPlan { region, check, block_size, name_template, before } = plan;
        let done = before.as_ref().map_or(0, |before| before.done.min(region.len()));
        let has_journal = before.as_ref().is_some_and(|before| before.known.is_some());
        if before.is_some() {
            part.keep(done);
        }
        let mut checkpoint = RegionCheckpoint {
            part,
            region,
            block_size,
            check,
            name_template,
            warnings: context.survey_warnings.clone(),
            context,
            coverage: Coverage::new(region.start(), done),
            stretches: (done == 0).then(|| Stretches::new(region.len())),
            trust: Trust::EMPTY,
            origin: Origin::ThisJob,
            counters: ReadCounters::default(),
            activity: Activity::Comparing,
            skip: SkipPolicy::default(),
            sync: SyncState::new(
                now,
                if has_journal { JournalState::Current } else { JournalState::Missing },
            ),
            refused: None,
            classes: CellClasses::default(),
            content: None,
        };
        checkpoint.need_overlap();
        if let Some(before) = before {
            checkpoint.continue_from(before);
        }
        checkpoint
    }

    fn continue_from(&mut self, before: Unfinished) {
        let done = self.coverage.done();
        self.origin = Origin::PartAlone;
        if let Some(known) = before.known {
            let (phone, flash) = (&self.context.phone, &self.context.flash);
            let is_same_number = (phone.me_id.is_some() && known.phone.me_id == phone.me_id)
                || (flash.unique_id.is_some() && known.flash.unique_id == flash.unique_id);
            self.origin = Origin::Journal {
                name: if known.is_of_another_name { JournalName::Other } else { JournalName::Own },
                phone: if is_same_number { PhoneMatch::SameNumber } else { PhoneMatch::Unknown },
            };
            if let Some(digests) = &known.digests {
                self.stretches = Stretches::of_journal(digests, done);
            }
            if self.coverage.add_known(known.bad, known.checked, known.differing) {
                // A sample is not enough where a block never read the same.
                self.require_full_check();
            }
            self.counters = ReadCounters::of_journal(&known.read);
            self.context.started = known.read.started;
            for warning in known.warnings {
                self.warn(warning);
            }
        }
        if before.is_doubtful && done > 0 {
            self.require_full_check();
        }
    }

    /// A session begins: the port it is read through, and its clock.
    pub(crate) fn begin_session(&mut self, port: String, now: Moment) {
        self.context.port = port;
        self.activity = Activity::Comparing;
        self.sync.begin_session(now, self.coverage.done());
    }

    /// This session's phone is the right one: from here on it is read.
    pub(crate) fn begin_reading(&mut self) {
        self.activity = Activity::Reading;
    }

    /// The phone was lost and will be waited for. A place at which it is lost again and again is left out.
    ///
    /// # Errors
    /// When the place that is left out cannot be written.
    pub(crate) fn lost(&mut self, now: Moment) -> Result<(), DiskError> {
        self.counters.reconnects = self.counters.reconnects.saturating_add(1);
        self.need_overlap();
        let done = self.coverage.done();
        if self.activity == Activity::Comparing {
            return Ok(());
        }
        match self.skip.lost_at(done, self.coverage.ends_unreadable()) {
            Some(hole) if done < self.region.len() => {
                self.append_unreadable(hole.min(self.region.len() - done))?;
                self.skip.skipped_to(self.coverage.done());
                self.sync_changes(|| now)
            }
            _ => Ok(()),
        }
    }

    /// Whether the phone was lost at the very place where reading continues: large blocks would only be lost again.
    pub(crate) fn was_lost_here(&self) -> bool {
        self.skip.is_at(self.coverage.done())
    }

    fn need_overlap(&mut self) {
        let is_empty = self.coverage.done() == 0;
        self.trust.overlap = if is_empty { Overlap::Compared } else { Overlap::Needed };
    }

    /// Beginning and end are those of this session's phone.
    pub(crate) fn overlap_compared(&mut self) {
        self.trust.overlap = Overlap::Compared;
    }

    /// Any byte that is there may be wrong: all must be read a second time, whatever check was chosen.
    pub(crate) fn require_full_check(&mut self) {
        if self.trust.verify == Verify::AsChosen {
            self.trust.verify = Verify::Full;
            self.sync.changed();
        }
    }

    /// Gives up what is behind `done`: it will be read again.
    pub(crate) fn rewind_to(&mut self, done: u64) {
        self.sync.changed();
        self.coverage.rewind_to(done);
        let done = self.coverage.done();
        self.classes.cut(done);
        // Of a part of a stretch there is no digest: what is on the disk is taken as it is, and checked like all that is doubtful.
        self.stretches = (done == 0).then(|| Stretches::new(self.region.len()));
        self.part.keep(done);
    }

    /// Digests of nothing yet, to be made of what is on the disk and given to [`RegionCheckpoint::compare_with_disk`].
    pub(crate) fn begin_disk_digests(&self) -> Stretches {
        self.stretches.as_ref().map_or_else(|| Stretches::new(self.region.len()), Stretches::emptied)
    }

    /// Compares what is on the disk with what was written to it. The check of a stretch that has changed does not count any more.
    /// Where nobody knows what was written, what is there is taken for it.
    pub(crate) fn compare_with_disk(&mut self, on_disk: Stretches) {
        let Some(stretches) = &mut self.stretches else {
            self.stretches = Some(on_disk);
            self.trust.basis = Basis::TakenFromDisk;
            return;
        };
        for span in stretches.compare(&on_disk) {
            self.sync.changed();
            self.coverage.forget_check(span);
        }
    }

    /// Stretches of the part file that are known to be wrong until they are read from the phone again.
    pub(crate) fn changed_on_disk(&self) -> Vec<Span> {
        self.stretches.as_ref().map(Stretches::changed).unwrap_or_default()
    }

    /// All of a changed stretch was read from the phone again.
    pub(crate) fn reread(&mut self, span: Span) {
        self.counters.changed_on_disk = self.counters.changed_on_disk.saturating_add(span.length);
        if let Some(stretches) = &mut self.stretches {
            stretches.renewed(span.start);
        }
    }

    /// Adds a warning for the report. `false`: it was there already.
    pub(crate) fn warn(&mut self, warning: Warning) -> bool {
        let is_new = !self.warnings.contains(&warning);
        if is_new {
            self.warnings.push(warning);
        }
        is_new
    }

    /// Adds good bytes at the end, which took `time` to read.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn append(&mut self, data: &[u8], time: Duration) -> Result<(), DiskError> {
        if self.sync.has_no_journal() {
            // Before the first byte: only the journal tells what it is a byte of.
            self.part.begin()?;
            let now = self.sync.last();
            self.force_to_disk(|| now)?;
        }
        self.sync.changed();
        self.part.write_at(self.coverage.done(), data)?;
        if let Some(stretches) = &mut self.stretches {
            stretches.append(data);
        }
        self.coverage.append(count(data.len()));
        self.counters.read_time = self.counters.read_time.saturating_add(time);
        Ok(())
    }

    /// Adds `length` bytes at the end that could not be read.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn append_unreadable(&mut self, length: u64) -> Result<(), DiskError> {
        let start = self.coverage.done();
        self.append(&unreadable_bytes(length), Duration::ZERO)?;
        self.coverage.add_unreadable(start, length);
        Ok(())
    }

    /// Writes bytes that could be read after all.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn fill(&mut self, offset: u64, data: &[u8]) -> Result<(), DiskError> {
        self.rewrite(offset, data)?;
        self.coverage.add_filled(offset, count(data.len()));
        Ok(())
    }

    /// Bytes of a changed stretch cannot be read from the phone any more.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn mark_unreadable(&mut self, offset: u64, length: u64) -> Result<(), DiskError> {
        self.rewrite(offset, &unreadable_bytes(length))?;
        self.coverage.add_unreadable(offset, length);
        Ok(())
    }

    /// Writes a block again that a further read settled.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn rewrite(&mut self, offset: u64, data: &[u8]) -> Result<(), DiskError> {
        self.sync.changed();
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

    /// Reads back what was written.
    ///
    /// # Errors
    /// When the disk does not give it.
    pub(crate) fn read_at(&mut self, offset: u64, into: &mut [u8]) -> Result<(), DiskError> {
        self.part.read_at(offset, into)
    }

    /// The bytes from `offset` to `end` were read a second time.
    pub(crate) fn mark_checked(&mut self, offset: u64, end: u64) {
        self.sync.changed();
        self.coverage.add_checked(offset, end);
    }

    /// Two reads of a block differed.
    pub(crate) fn mark_differing(&mut self, block: DifferingBlock) {
        self.sync.changed();
        self.coverage.add_differing(block);
    }

    /// One place where an earlier run could read nothing and this one has not tried: from here on it has.
    pub(crate) fn take_untried(&mut self) -> Option<Span> {
        self.coverage.take_untried()
    }

    /// Blocks asked for again, over all runs.
    pub(crate) fn set_retries(&mut self, retries: u64) {
        self.counters.retries = retries;
    }

    /// Syncs if that cannot wait until the next block is in, which takes `block`, even should the phone fall silent in it.
    ///
    /// # Errors
    /// When the disk fails.
    pub(crate) fn sync_if_due(&mut self, block: Duration, now: impl Fn() -> Moment) -> Result<(), DiskError> {
        if self.sync.is_due(block, now()) { self.force_to_disk(now) } else { Ok(()) }
    }

    /// Syncs unless the disk has everything: before something that may take long, and at every end.
    ///
    /// # Errors
    /// When the disk fails.
    pub(crate) fn sync_changes(&mut self, now: impl Fn() -> Moment) -> Result<(), DiskError> {
        if self.sync.is_needed(self.coverage.done()) { self.force_to_disk(now) } else { Ok(()) }
    }

    fn force_to_disk(&mut self, now: impl Fn() -> Moment) -> Result<(), DiskError> {
        let journal = self.journal()?;
        self.part.sync(&journal)?;
        self.sync.synced(now());
        Ok(())
    }

    /// The thread that computes a digest of the part file failed.
    pub(crate) fn thread_error(&self, source: std::io::Error) -> DiskError {
        let path = self.part.paths().part.clone();
        DiskError::Io { during: DiskActivity::Computing, path, source: source.into() }
    }

    /// The check to make.
    pub(crate) fn check(&self) -> CheckKind {
        if self.trust.verify == Verify::Full { CheckKind::Full } else { self.check.clone() }
    }

    /// What is to be read.
    pub(crate) fn region(&self) -> Region {
        self.region
    }

    /// The largest block to ask for, in bytes, which is also the unit that is compared.
    pub(crate) fn block_size(&self) -> u32 {
        self.block_size
    }

    /// The state of every byte.
    pub(crate) fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    /// How far the bytes may be believed.
    pub(crate) fn trust(&self) -> Trust {
        self.trust
    }

    /// Where the part file came from.
    pub(crate) fn origin(&self) -> Origin {
        self.origin
    }

    /// What was known before the first byte.
    pub(crate) fn context(&self) -> &RegionContext {
        &self.context
    }

    /// Blocks asked for again so far, over all runs.
    pub(crate) fn retries(&self) -> u64 {
        self.counters.retries
    }

    /// The names of its files.
    pub(crate) fn paths(&self) -> &DumpPaths {
        self.part.paths()
    }

    pub(crate) fn into_part(self) -> PartFile {
        self.part
    }
}

/// What the part file holds where nothing could be read: zeros, because blank flash is FF.
fn unreadable_bytes(length: u64) -> Vec<u8> {
    vec![0; usize::try_from(length).unwrap_or_default()]
}
