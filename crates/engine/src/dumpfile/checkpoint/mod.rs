//! [`RegionCheckpoint`]: a region's part file and journal, the state of its bytes, and the time of the last
//! sync.
//!
//! Used by the region's passes, which add what they read. Knows no phone and no clock: callers pass the time.

mod changes;
mod context;
mod coverage;
mod disk;
mod documents;
mod skip_policy;
mod sync;
mod trust;

use self::context::ReadCounters;
use self::coverage::Coverage;
use self::skip_policy::SkipPolicy;
use self::sync::{JournalState, SyncState};
use self::trust::{JournalName, Origin, Trust};
use super::beside::MAX_WARNINGS;
use super::classes::CellClasses;
use super::error::DiskError;
use super::name_template::NameTemplate;
use super::part_file::PartFile;
use super::paths::DumpPaths;
use super::report::CheckKind;
use super::span::Span;
use super::stretches::Stretches;
use super::unfinished::Unfinished;
use crate::dump::ContentSummary;
use crate::facts::ReadingProgramFacts;
use crate::link::Moment;
use crate::storage::{RefusedRead, Region};
use crate::warning::Warning;

pub(crate) use self::context::{RegionContext, RegionPlan};
pub(crate) use self::trust::{Basis, Overlap, PhoneMatch, Verify};

/// A region's part file, and the facts for its journal and report.
#[derive(Debug)]
pub(crate) struct RegionCheckpoint {
    part: PartFile,
    region: Region,
    block_size: u32,
    check: CheckKind,
    /// Set if the finished dump's name depends on the phone or the content.
    name_template: Option<NameTemplate>,
    context: RegionContext,
    /// Warnings of the survey, of earlier runs and of this one, without duplicates.
    warnings: Vec<Warning>,
    coverage: Coverage,
    /// Digests of the bytes that were written; `None` if they are unknown and must be computed from the disk.
    stretches: Option<Stretches>,
    trust: Trust,
    origin: Origin,
    /// Whether the connected phone has the number of the one with which this job began the region.
    connected: PhoneMatch,
    /// Whether the phone of this job was compared with the part file, or began it.
    was_compared: bool,
    counters: ReadCounters,
    phase: ConnectionPhase,
    skip: SkipPolicy,
    sync: SyncState,
    /// The first read that the phone refused.
    pub(crate) refused: Option<RefusedRead>,
    /// The classes of the cells that this job has classified.
    pub(crate) classes: CellClasses,
    /// The content of the dump, after it was inspected.
    pub(crate) content: Option<ContentSummary>,
}

/// The phase of one connection over a region: decides whether the loss of the phone counts against an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ConnectionPhase {
    /// Comparing the part file with the phone: a loss does not count.
    Comparing,
    /// Reading: the phone may be lost because of this offset.
    Reading,
}

impl RegionCheckpoint {
    /// Begins a region, or continues the unfinished dump of an earlier run.
    pub(crate) fn new(
        mut part: PartFile,
        plan: RegionPlan,
        context: RegionContext,
        now: Moment,
    ) -> RegionCheckpoint {
        let RegionPlan { region, check, block_size, name_template, before } = plan;
        let reached = before.as_ref().map_or(0, |before| before.reached.min(region.len()));
        let has_journal = before.as_ref().is_some_and(|before| before.known.is_some());
        if before.is_some() {
            part.keep(reached);
        }
        let mut checkpoint = RegionCheckpoint {
            part,
            region,
            block_size,
            check,
            name_template,
            warnings: context.survey_warnings.clone(),
            context,
            coverage: Coverage::new(region.start(), reached),
            stretches: (reached == 0).then(|| Stretches::new(region.len())),
            trust: Trust::EMPTY,
            origin: Origin::ThisJob,
            connected: PhoneMatch::Unknown,
            was_compared: reached == 0,
            counters: ReadCounters::default(),
            phase: ConnectionPhase::Comparing,
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
        let reached = self.coverage.reached();
        self.origin = Origin::PartAlone;
        if let Some(known) = before.known {
            let (phone, storage) = (&self.context.phone, &self.context.storage);
            self.origin = Origin::Journal {
                name: if known.is_of_another_name { JournalName::Other } else { JournalName::Own },
                phone: PhoneMatch::of((&known.phone, &known.storage), (phone, storage)),
            };
            if let Some(digests) = &known.digests {
                self.stretches = Stretches::from_journal(digests, reached);
            }
            if self.coverage.add_journal_state(known.unreadable, known.checked, known.differing) {
                // A sampled check is not enough if the reads of a block never agreed.
                self.require_full_check();
            }
            self.counters = ReadCounters::from_journal(&known.read);
            self.context.started = known.read.started;
            self.context.sheet.continue_from(known.sheet);
            for warning in known.warnings {
                self.warn(warning);
            }
        }
        if before.is_doubtful && reached > 0 {
            self.require_full_check();
        }
    }

    /// Begins a connection on `port`; `now` is the time by its clock. `phone` says whether a number proves
    /// that it is the phone with which the job began.
    pub(crate) fn begin_connection(&mut self, port: String, phone: PhoneMatch, now: Moment) {
        self.context.port = port;
        self.connected = phone;
        self.phase = ConnectionPhase::Comparing;
        self.sync.begin_connection(now, self.coverage.reached());
    }

    /// Records the reading program of a connection.
    pub(crate) fn note_reading_program(&mut self, program: Option<&ReadingProgramFacts>) {
        if let Some(program) = program {
            self.counters.reading_program = Some(program.clone());
        }
    }

    /// Ends comparing and begins reading: the connected phone is the right one.
    pub(crate) fn begin_reading(&mut self) {
        self.phase = ConnectionPhase::Reading;
    }

    /// Records that the phone was lost. An offset at which it is lost repeatedly is skipped.
    ///
    /// # Errors
    /// When the skipped range cannot be written.
    pub(crate) fn record_loss(&mut self, now: Moment) -> Result<(), DiskError> {
        self.counters.reconnects = self.counters.reconnects.saturating_add(1);
        let skipped = match self.phase {
            ConnectionPhase::Comparing => Ok(()),
            ConnectionPhase::Reading => self.skip_lost_place(now),
        };
        // The next phone may be another one.
        self.need_overlap();
        skipped
    }

    fn skip_lost_place(&mut self, now: Moment) -> Result<(), DiskError> {
        let reached = self.coverage.reached();
        match self.skip.lost_at(reached, self.coverage.ends_unreadable()) {
            Some(length) if reached < self.region.len() => {
                self.append_unreadable(length.min(self.region.len() - reached))?;
                self.skip.skipped_to(self.coverage.reached());
                self.sync_changes(|| now)
            }
            _ => Ok(()),
        }
    }

    /// Whether the phone was lost at the offset where reading continues: then only small blocks should be
    /// read.
    pub(crate) fn was_lost_here(&self) -> bool {
        self.skip.is_at(self.coverage.reached())
    }

    fn need_overlap(&mut self) {
        let is_empty = self.coverage.reached() == 0;
        self.trust.overlap = if is_empty { Overlap::Compared } else { Overlap::Needed };
    }

    /// Records that the beginning and the end of the part file match the connected phone. Phones of one model have the
    /// same bytes at many places: unless a number proves that it is the same phone, this connection must check every
    /// byte, also those that another connection has checked.
    pub(crate) fn mark_overlap_compared(&mut self) {
        if !self.is_phone_proven() {
            self.require_full_check();
            self.coverage.forget_check(Span { start: 0, length: self.coverage.reached() });
        }
        self.trust.overlap = Overlap::Compared;
        self.was_compared = true;
    }

    /// Whether a unique number proves that the bytes of the part file are of the connected phone. Otherwise
    /// only their content can.
    pub(crate) fn is_phone_proven(&self) -> bool {
        self.connected == PhoneMatch::SameNumber && (self.was_compared || self.origin.has_same_number())
    }

    /// Requires a full check, whatever check was chosen, because any byte may be wrong.
    pub(crate) fn require_full_check(&mut self) {
        if self.trust.verify == Verify::AsChosen {
            self.trust.verify = Verify::Full;
            self.sync.changed();
        }
    }

    /// Discards the bytes after `reached`, so that they are read again.
    pub(crate) fn rewind_to(&mut self, reached: u64) {
        self.sync.changed();
        self.coverage.rewind_to(reached);
        let reached = self.coverage.reached();
        self.classes.truncate(reached);
        // A part of a stretch has no digest: the digests are computed from the disk, and a full check
        // follows.
        self.stretches = (reached == 0).then(|| Stretches::new(self.region.len()));
        self.part.keep(reached);
    }

    /// Adds a warning for the report. Returns whether it is new. Beyond what a journal may hold, warnings are
    /// shown but not written.
    pub(crate) fn warn(&mut self, warning: Warning) -> bool {
        let is_new = !self.warnings.contains(&warning);
        if is_new && self.warnings.len() < MAX_WARNINGS {
            self.warnings.push(warning);
        }
        is_new
    }

    /// The check to make.
    pub(crate) fn check(&self) -> CheckKind {
        if self.trust.verify == Verify::Full { CheckKind::Full } else { self.check.clone() }
    }

    /// The region to read.
    pub(crate) fn region(&self) -> Region {
        self.region
    }

    /// The largest block to request, in bytes; also the unit that is compared.
    pub(crate) fn block_size(&self) -> u32 {
        self.block_size
    }

    /// The state of every byte.
    pub(crate) fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    /// Which comparisons and checks the bytes still need.
    pub(crate) fn trust(&self) -> Trust {
        self.trust
    }

    /// Where the part file came from.
    pub(crate) fn origin(&self) -> Origin {
        self.origin
    }

    /// The facts that were known before the first byte.
    pub(crate) fn context(&self) -> &RegionContext {
        &self.context
    }

    /// Blocks requested again so far, over all runs.
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
