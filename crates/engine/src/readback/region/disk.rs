//! What the disk holds of a region: compared with what was written, and read from the phone again where it differs.

use super::RegionRead;
use super::unit::BlockResult;
use crate::event::{BlockState, Event, Phase};
use crate::readback::error::JobError;
use crate::readback::intake::{ClassRuns, Intake};
use crate::readback::read_units::blocks;
use crate::units::as_u64;
use crate::warning::ReadingWarning;

/// Bytes that are read back from the disk at a time.
const PIECE: u64 = 64 * 1024;

/// What a pass over the part file does with the bytes of each piece.
type EachPiece<'c, R> = dyn FnMut(&mut R, &[u8]) -> Result<(), JobError> + 'c;

impl RegionRead<'_, '_> {
    /// Takes in what is in the part file already, and compares it with what was written.
    pub(super) fn take_in_part_file(&mut self) -> Result<Intake, JobError> {
        let mut intake =
            Intake::start(self.checkpoint.region()).map_err(|source| self.checkpoint.thread_error(source))?;
        self.compare_with_disk(&mut |me, data| me.take_in(&mut intake, data))?;
        Ok(intake)
    }

    /// Compares the part file with what was written there: what differs is known to [`RegionCheckpoint::changed_on_disk`] afterwards.
    pub(super) fn compare_with_disk(&mut self, each: &mut EachPiece<'_, Self>) -> Result<(), JobError> {
        let mut on_disk = self.checkpoint.begin_disk_digests();
        let mut buffer = Vec::new();
        let mut at = 0;
        while at < self.checkpoint.coverage().reached() {
            // Reading a large dump from a slow disk can take minutes.
            self.reader.stop_if_asked()?;
            let length = PIECE.min(self.checkpoint.coverage().reached() - at);
            buffer.resize(usize::try_from(length).unwrap_or_default(), 0);
            self.checkpoint.read_at(at, &mut buffer)?;
            on_disk.append(&buffer);
            each(self, &buffer)?;
            at += length;
        }
        self.checkpoint.compare_with_disk(on_disk);
        Ok(())
    }

    /// Rereads from the phone what changed on the disk. Returns whether there was any.
    pub(super) fn read_changed_again(&mut self) -> Result<bool, JobError> {
        let changed = self.checkpoint.changed_on_disk();
        if changed.is_empty() {
            return Ok(false);
        }
        let size: u64 = changed.iter().map(|span| span.length).sum();
        self.warn(ReadingWarning::DiskChanged { bytes: size });
        (self.emit)(Event::Phase(Phase::Reading));
        let (region, block) = (self.checkpoint.region(), u64::from(self.checkpoint.block_size()));
        let granularity = self.reader.granularity();
        let (mut buffer, mut quiet) = (Vec::new(), self.quiet());
        for span in changed {
            // Places that could not be read before are tried later.
            let holes = self.checkpoint.coverage().unreadable().clone();
            for unit in
                blocks(region, granularity, span, block).flat_map(|unit| unit.without(holes.as_slice()))
            {
                self.block(unit.offset, unit.end(), BlockState::Reading);
                self.read_unit(&unit, &mut buffer, &mut quiet, &mut |me, got| match got {
                    BlockResult::Good(offset, data) => {
                        me.checkpoint.rewrite(offset, data)?;
                        me.classify_again(offset, data);
                        me.block(offset, offset + as_u64(data.len()), BlockState::Read);
                        Ok(())
                    }
                    BlockResult::Unreadable(offset, length) => {
                        me.block(offset, offset + length, BlockState::Unreadable);
                        me.checkpoint.mark_unreadable(offset, length)?;
                        Ok(())
                    }
                })?;
            }
            self.checkpoint.mark_reread(span);
        }
        self.checkpoint.sync_changes(|| self.reader.now())?;
        Ok(true)
    }

    /// Takes in the next bytes of the dump. The classes of the cells that they complete are emitted for the map.
    pub(super) fn take_in(&mut self, intake: &mut Intake, data: &[u8]) -> Result<(), JobError> {
        let taken = intake.update(data, &mut self.checkpoint.classes, self.emit);
        Ok(taken.map_err(|source| self.checkpoint.thread_error(source))?)
    }

    /// Emits the classes of cells that were rewritten.
    fn classify_again(&mut self, offset: u64, data: &[u8]) {
        let mut runs = ClassRuns::new(self.emit);
        self.checkpoint
            .classes
            .reclassify(offset, data, &mut |offset, length, cell| runs.add(offset, length, cell));
        runs.end();
    }
}
