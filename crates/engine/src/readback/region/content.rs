//! The content of a region: its description for the report, and anomalies.

use super::RegionRead;
use crate::dump::{ContentSummary, DumpContext, Scan, find_anomalies};
use crate::readback::error::JobError;
use crate::storage::AreaKind;
use crate::warning::Warning;

impl RegionRead<'_, '_> {
    /// Finishes the scan of a dump that begins at the start of the flash.
    pub(super) fn look_inside(&mut self, scan: Scan) -> Result<(), JobError> {
        let region = self.checkpoint.region();
        let mut read_at = |offset, into: &mut [u8]| self.checkpoint.read_at(offset, into);
        let found = scan.finish(&mut read_at, &mut || self.reader.stop_if_asked().is_ok())?;
        let Some(mut found) = found else { return self.reader.stop_if_asked() };
        self.checkpoint.content = Some(ContentSummary::from(&found).without_files());
        let context = self.checkpoint.context();
        let is_size_known_wrong = context.survey_warnings.iter().any(Warning::is_about_size);
        // Only a dump of the whole flash can be too short.
        let is_flash = self.checkpoint.region().area() == AreaKind::Flash;
        if is_flash && context.storage.size().is_none_or(|size| size == region.len()) && !is_size_known_wrong
        {
            found.length = region.len();
            if let Some(anomaly) = found.size_anomaly() {
                self.warn(anomaly);
            }
        }
        Ok(())
    }

    /// Warns of anomalies of the dump.
    pub(super) fn judge(&mut self) -> Result<(), JobError> {
        let region = self.checkpoint.region();
        if region.area() != AreaKind::Flash {
            return Ok(());
        }
        let flash_size = self.checkpoint.context().storage.size();
        let context = DumpContext { start: region.start(), length: region.len(), flash_size };
        let found =
            find_anomalies(&context, &mut |offset, into: &mut [u8]| self.checkpoint.read_at(offset, into))?;
        let is_start_reported = self.checkpoint.context().survey_warnings.iter().any(Warning::is_about_start);
        for anomaly in found.into_iter().filter(|anomaly| !(is_start_reported && anomaly.is_about_start())) {
            self.warn(anomaly);
        }
        Ok(())
    }
}
