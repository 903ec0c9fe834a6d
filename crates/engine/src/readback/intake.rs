//! What is made of a dump's bytes as they pass, from the first to the last: its digests, and what is inside.
//!
//! Used by the region for every pass that begins at its start. Knows no file and no phone.

use std::io;

use crate::dump::Scan;
use crate::dumpfile::{DigestPipe, LastBlocks};
use crate::storage::{AreaKind, Region};

/// So much of a dump is looked into for its report: the layouts of protocol.md section 7.3 fit.
const LOOK_INSIDE: u64 = 16 * 1024 * 1024;

/// Everything that wants all bytes once, in order.
#[derive(Debug)]
pub(super) struct Intake {
    pipe: DigestPipe,
    scan: Option<Scan>,
}

impl Intake {
    /// For a region: only what begins where the flash does has a known layout.
    pub(super) fn start(region: Region) -> io::Result<Intake> {
        let scan = (region.area() == AreaKind::Flash && region.start() == 0)
            .then(|| Scan::new(region.len().min(LOOK_INSIDE)));
        Ok(Intake { pipe: DigestPipe::start()?, scan })
    }

    /// The next bytes.
    ///
    /// # Errors
    /// When the thread of SHA-256 has died.
    pub(super) fn update(&mut self, data: &[u8]) -> io::Result<()> {
        self.pipe.update(data)?;
        if let Some(scan) = &mut self.scan {
            scan.take(data);
        }
        Ok(())
    }

    /// All bytes came: the digests of the last ones are still being made, and the scan is to be finished by whoever can read
    /// single places again.
    pub(super) fn close(self) -> (LastBlocks, Option<Scan>) {
        (self.pipe.close(), self.scan)
    }
}
