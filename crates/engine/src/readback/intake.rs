//! [`Intake`]: computes a dump's digests, the classes of its cells and a scan of its content in one pass over its bytes.
//!
//! Used by the region for every pass that begins at its start. Knows no file and no phone.

use std::io;

use crate::dump::{CellCutter, Classified, Scan};
use crate::dumpfile::{CellClass, CellClasses, DigestPipe, PendingDigests};
use crate::event::Event;
use crate::storage::{AreaKind, Region};
use crate::units::as_u64;

/// Bytes of a dump that are described in its report: the layouts of docs/protocol.md section 7.3 fit.
const LOOK_INSIDE: u64 = 16 * 1024 * 1024;

/// All computations that need every byte once, in order.
#[derive(Debug)]
pub(super) struct Intake {
    pipe: DigestPipe,
    cutter: CellCutter,
    scan: Option<Scan>,
}

impl Intake {
    /// For a region. Only what begins at the start of the flash has a known layout and is scanned.
    pub(super) fn start(region: Region) -> io::Result<Intake> {
        let scan = (region.area() == AreaKind::Flash && region.start() == 0)
            .then(|| Scan::new(region.len().min(LOOK_INSIDE)));
        Ok(Intake { pipe: DigestPipe::start()?, cutter: CellCutter::new(region.len()), scan })
    }

    /// Takes the next bytes. Cells that they complete are classified unless `classes` knows them; the classes
    /// of new ones are emitted.
    ///
    /// # Errors
    /// When the SHA-256 thread has died.
    pub(super) fn update(
        &mut self,
        data: &[u8],
        classes: &mut CellClasses,
        emit: &mut dyn FnMut(Event),
    ) -> io::Result<()> {
        self.pipe.update(data)?;
        let scan = &mut self.scan;
        let mut runs = ClassRuns::new(emit);
        self.cutter.take(data, &mut |offset, bytes| {
            let class = classes.class_of(offset, bytes);
            if let (Some(scan), CellClass::New(cell) | CellClass::Known(cell)) = (&mut *scan, class) {
                scan.take_cell(bytes, cell);
            }
            if let CellClass::New(cell) = class {
                runs.add(offset, as_u64(bytes.len()), cell);
            }
        });
        runs.end();
        Ok(())
    }

    /// Ends the pass. The digests of the last blocks are still being computed; the caller finishes the scan, which needs to read
    /// single places again.
    pub(super) fn close(self) -> (PendingDigests, Option<Scan>) {
        (self.pipe.close(), self.scan)
    }
}

/// Emits the classes of cells, with neighbours of one class merged into one event.
pub(super) struct ClassRuns<'e> {
    emit: &'e mut dyn FnMut(Event),
    run: Option<(u64, u64, Classified)>,
}

impl<'e> ClassRuns<'e> {
    pub(super) fn new(emit: &'e mut dyn FnMut(Event)) -> ClassRuns<'e> {
        ClassRuns { emit, run: None }
    }

    /// Adds a cell.
    pub(super) fn add(&mut self, offset: u64, length: u64, cell: Classified) {
        match &mut self.run {
            Some((start, before, last)) if last.class == cell.class && *start + *before == offset => {
                *before += length;
                last.entropy = last.entropy.max(cell.entropy);
            }
            _ => {
                self.flush();
                self.run = Some((offset, length, cell));
            }
        }
    }

    /// Emits the last run.
    pub(super) fn end(mut self) {
        self.flush();
    }

    fn flush(&mut self) {
        if let Some((offset, length, classified)) = self.run.take() {
            (self.emit)(Event::Classified { offset, length, classified });
        }
    }
}

#[cfg(test)]
#[path = "intake_tests.rs"]
mod tests;
