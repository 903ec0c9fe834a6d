//! Reads single ranges of a dump after the scan. Used by `recognise` and the formats; knows no format. A
//! malformed dump may refer to the same parts many times, so the bytes are limited by a budget; after that
//! reads return nothing.

pub(super) use crate::fields::Fields;

use super::reader::Reader;

/// The budget in bytes is [`BUDGET_FACTOR`] times the dump's length plus [`BUDGET_BASE`], which is for the
/// smallest dumps.
const BUDGET_FACTOR: u64 = 2;
const BUDGET_BASE: u64 = 256 * 1024;

/// Reads single ranges of a dump, within a budget.
pub(super) struct Probe<'r, 'a, E> {
    reader: &'r mut Reader<'a, E>,
    left: u64,
}

impl<'r, 'a, E> Probe<'r, 'a, E> {
    pub(super) fn new(reader: &'r mut Reader<'a, E>) -> Probe<'r, 'a, E> {
        let left = reader.len().saturating_mul(BUDGET_FACTOR).saturating_add(BUDGET_BASE);
        Probe { reader, left }
    }

    /// The dump's length.
    pub(super) fn len(&self) -> u64 {
        self.reader.len()
    }

    /// Reads `count` bytes from `at`; fewer at the end of the dump, none when the budget is spent.
    pub(super) fn bytes(&mut self, at: u64, count: usize) -> Result<Vec<u8>, E> {
        let count = count.min(usize::try_from(self.reader.len().saturating_sub(at)).unwrap_or(usize::MAX));
        let Some(left) = self.left.checked_sub(count as u64) else {
            self.left = 0;
            return Ok(Vec::new());
        };
        self.left = left;
        let mut bytes = vec![0; count];
        self.reader.read(at, &mut bytes)?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exhausted_budget_reads_as_empty() {
        let mut asked = 0_u64;
        let mut read_at = |_: u64, out: &mut [u8]| -> Result<(), std::convert::Infallible> {
            asked += out.len() as u64;
            Ok(())
        };
        let mut reader = Reader::new(1000, &mut read_at);
        let mut probe = Probe::new(&mut reader);
        assert_eq!(probe.bytes(990, 64).unwrap().len(), 10);
        assert_eq!(probe.bytes(2000, 64).unwrap().len(), 0);
        let mut rounds = 0;
        while !probe.bytes(0, 1000).unwrap().is_empty() {
            rounds += 1;
        }
        assert!(rounds > 200 && probe.bytes(0, 1).unwrap().is_empty());
        assert!(asked <= 2 * 1000 + BUDGET_BASE);
    }
}
