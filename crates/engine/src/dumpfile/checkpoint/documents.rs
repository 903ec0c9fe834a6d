//! The journal, the report and the finished dump's name, made from a region's checkpoint.

use super::RegionCheckpoint;
use super::trust::Verify;
use crate::dumpfile::digest::Digests;
use crate::dumpfile::error::DiskError;
use crate::dumpfile::journal::{JOURNAL_VERSION, Journal};
use crate::dumpfile::name_limit::NameLimit;
use crate::dumpfile::name_template::{FinalName, FirmwareName, NameTemplate, PhoneName};
use crate::dumpfile::report::{CheckFacts, REPORT_VERSION, ReadFacts, Report};
use crate::dumpfile::span::{Fingerprint, Span};
use crate::dumpfile::stretches::Stretches;
use crate::facts::StorageFacts;
use crate::units::size_for_names;

/// The most spans of one kind in a journal, a sixteenth of what is accepted: it is written every few seconds.
const MAX_WRITTEN_SPANS: usize = 1 << 16;

/// At most [`MAX_WRITTEN_SPANS`] spans that include all of `spans`, which are in order: neighbours are
/// merged. What lies between them is read again by the next run.
fn fewer(spans: &[Span]) -> Vec<Span> {
    let chunk = spans.len().div_ceil(MAX_WRITTEN_SPANS).max(1);
    let merged = spans.chunks(chunk).filter_map(|chunk| {
        let (first, last) = (chunk.first()?, chunk.last()?);
        Some(Span { start: first.start, length: last.end() - first.start })
    });
    merged.collect()
}

/// Bytes of the fingerprints of the part file's first and last bytes in the journal.
const TAIL: u64 = 4096;

impl RegionCheckpoint {
    /// The journal for the current state.
    ///
    /// # Errors
    /// When the part file cannot be read back.
    pub(crate) fn journal(&mut self) -> Result<Journal, DiskError> {
        let reached = self.coverage.reached();
        let tail = reached.min(TAIL);
        let (first, last) = (self.fingerprint(0, tail)?, self.fingerprint(reached - tail, tail)?);
        Ok(Journal {
            bromide: env!("CARGO_PKG_VERSION").to_owned(),
            journal: JOURNAL_VERSION,
            file: self.part.paths().name(),
            area: self.region.area(),
            start: self.region.start(),
            length: self.region.len(),
            done: if reached > 0 { vec![Span { start: 0, length: reached }] } else { vec![] },
            doubtful: self.trust.verify == Verify::Full,
            unreadable: fewer(self.coverage.unreadable().as_slice()),
            // Checked again by the next run where there are too many.
            checked: self.coverage.checked().as_slice().iter().take(MAX_WRITTEN_SPANS).copied().collect(),
            differing: self.coverage.differing().to_vec(),
            first,
            last,
            digests: self.stretches.as_ref().map(Stretches::to_journal),
            door: self.context.door,
            agent: self.context.agent.clone(),
            phone: self.context.phone.clone(),
            storage: self.context.storage.clone(),
            check: self.check(),
            read: self.read_facts(),
            warnings: self.warnings.clone(),
            sheet: self.context.sheet.get(),
            name_template: self.name_template.clone(),
            saved_as: None,
            seal: None,
        })
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
            door: self.context.door,
            agent: self.context.agent.clone(),
            phone: self.context.phone.clone(),
            storage: self.context.storage.clone(),
            check,
            unreadable: vec![],
            read: self.read_facts(),
            warnings: self.warnings.clone(),
            sheet: self.context.sheet.get(),
            content: self.content.clone(),
        }
    }

    /// The names of the firmware, if the dump has them.
    pub(crate) fn firmware(&self) -> Option<FirmwareName> {
        self.content.as_ref().map(FirmwareName::from).filter(|firmware| !firmware.is_empty())
    }

    /// The name of the finished dump, if it depends on the phone, or on the content of this dump or of
    /// another one of the same phone.
    pub(crate) fn final_name(&self) -> Option<FinalName> {
        let template = self.name_template.as_ref()?;
        let firmware = self.firmware().unwrap_or_else(|| template.firmware.clone());
        let phone = PhoneName {
            chip: Some(self.context.phone.chip_name().to_owned()),
            flash: match &self.context.storage {
                StorageFacts::Flash(flash) => flash.name.part().map(str::to_owned),
                StorageFacts::Managed(storage) => storage.name_of_pages(self.region.area()),
            },
            size: Some(size_for_names(self.region.len())),
            sheet: self.context.sheet.get(),
        };
        let limit = NameLimit::of(self.part.paths().folder());
        let name = NameTemplate { firmware, ..template.clone() }.decide(&phone, limit)?;
        // No final name if it equals the planned one.
        (name.numbered(1) != self.part.paths().name()).then_some(name)
    }

    /// Computed from the file, because a block may have been rewritten.
    fn fingerprint(&mut self, start: u64, len: u64) -> Result<Option<Fingerprint>, DiskError> {
        let mut bytes = vec![0; usize::try_from(len).unwrap_or_default()];
        if bytes.is_empty() {
            return Ok(None);
        }
        self.read_at(start, &mut bytes)?;
        Ok(Some(Fingerprint::of(start, &bytes)))
    }

    fn read_facts(&self) -> ReadFacts {
        let (started, port) = (self.context.started.clone(), self.context.port.clone());
        self.counters.facts(self.coverage.good(), self.block_size, started, port)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_spans_are_merged_and_every_byte_stays_in_one() {
        let span = |number: u64| Span { start: number * 10, length: 3 };
        for number in [0, 1, 5, MAX_WRITTEN_SPANS as u64, MAX_WRITTEN_SPANS as u64 * 3 + 1] {
            let spans: Vec<Span> = (0..number).map(span).collect();
            let written = fewer(&spans);
            assert!(written.len() <= MAX_WRITTEN_SPANS, "{number}");
            assert!(written.len() == spans.len() || number > MAX_WRITTEN_SPANS as u64);
            let mut left = written.iter().peekable();
            for span in spans {
                while left.peek().is_some_and(|merged| merged.end() <= span.start) {
                    left.next();
                }
                let merged = left.peek().unwrap();
                assert!(merged.start <= span.start && span.end() <= merged.end());
            }
        }
    }
}
