//! Finds signs that a dump is not the complete content of one flash, which an exact copy does not rule out.
//! Called when a dump is finished, and for files; knows neither phone nor file. An anomaly is a warning, and
//! is reported only if it does not occur in healthy dumps.

use super::anomaly::Anomaly;
use super::reader::{ReadAt, Reader, is_blank};
use super::{repeats, start};

/// Finds the anomalies of the dump that `context` describes, the most important first.
///
/// `read_at` fills its buffer with the dump's bytes from the given offset. It is never called for bytes
/// outside the dump, and for at most 64 KiB at once. Most dumps cost a few reads; one that repeats is read
/// twice.
///
/// # Errors
/// Those of `read_at`, at the first one.
pub fn find_anomalies<E>(context: &DumpContext, read_at: &mut ReadAt<'_, E>) -> Result<Vec<Anomaly>, E> {
    let mut reader = Reader::new(context.length, read_at);
    let mut anomalies = Vec::new();
    let Some(lead) = reader.lead()? else { return Ok(anomalies) };
    if context.start == 0 {
        anomalies.extend(start::find_anomaly(&mut reader, lead)?);
    }
    // A blank dump shows neither repetition nor an end of data.
    if lead.1 < context.length {
        anomalies.extend(size_anomaly(context, &mut reader, lead.1)?);
    }
    Ok(anomalies)
}

/// Facts about a dump that are not in its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DumpContext {
    /// The offset in the flash of the dump's first byte.
    pub start: u64,
    /// The dump's length in bytes.
    pub length: u64,
    /// The detected size of the flash in bytes; `None` if it is not known.
    pub flash_size: Option<u64>,
}

/// The strongest anomaly of the content about the size of the flash.
fn size_anomaly<E>(
    context: &DumpContext,
    reader: &mut Reader<'_, E>,
    lead: u64,
) -> Result<Option<Anomaly>, E> {
    if let Some(period) = repeats::period(reader, lead)? {
        return Ok(Some(Anomaly::Repeats { period }));
    }
    if let Some((length, times)) = repeats::last_page(reader)? {
        return Ok(Some(Anomaly::LastPageRepeats { length, times }));
    }
    let reaches_end = may_be_cut(context) && has_data_at_end(reader)?;
    Ok(reaches_end.then_some(Anomaly::ReachesEnd))
}

/// The smallest flash: docs/protocol.md section 6.4.
const SMALLEST_FLASH: u64 = 512 * 1024;

/// Whether the dump ends at a possible end of the flash, but past the detected one or without one. Flash
/// sizes are powers of two; any other end was chosen by the user, and a chosen range may end within data.
fn may_be_cut(context: &DumpContext) -> bool {
    let Some(end) = context.start.checked_add(context.length) else { return false };
    let is_known = context.flash_size.is_some_and(|size| end <= size);
    !is_known && end >= SMALLEST_FLASH && end.is_power_of_two()
}

/// Serial flash is written in pages of this many bytes: data up to the end leaves no blank page.
const END: usize = 256;

fn has_data_at_end<E>(reader: &mut Reader<'_, E>) -> Result<bool, E> {
    let mut buffer = [0; END];
    match reader.len().checked_sub(END as u64) {
        Some(at) => Ok(!is_blank(reader.read(at, &mut buffer)?)),
        None => Ok(false),
    }
}

#[cfg(test)]
#[path = "judge_tests.rs"]
mod tests;
