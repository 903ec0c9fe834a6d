//! Finds messages where the message file does not have them: in older copies of sectors, and by their look
//! where the file is lost (docs/rescue.md section 6.3). Used by the scan.

use super::messages::{FoundRecord, FoundRecords, MessageSource};
use super::place::{Pieces, Source, Stream};
use super::records;
use super::sms_record::{EF_SMS, SmsRecord, USUAL_PAYLOAD};

/// Bytes of a window.
const WINDOW: usize = 64 * 1024;

/// Adds whole records in an older copy of a sector, with check octets that fit. `stride` is the size of
/// records, `key` the octets that records are mixed with.
pub(super) fn in_older_sector<E>(
    at: u64,
    stride: usize,
    key: Option<&[u8]>,
    found: &mut FoundRecords,
    source: &mut Source<'_, '_, E>,
) -> Result<(), E> {
    let mut sector = [0; super::disk::SECTOR];
    source.fill(at, &mut sector)?;
    let mut start = 0;
    while let Some(bytes) = sector.get(start..start + stride) {
        let first = bytes.first().copied().unwrap_or_default()
            ^ key.and_then(|key| key.first()).copied().unwrap_or_default();
        let may_begin = matches!(first, 0x01 | 0x03 | 0x05 | 0x07 | 0x0D | 0x15 | 0x1D);
        if may_begin && records::fits(bytes) {
            let mut payload = bytes.get(..stride.saturating_sub(2)).unwrap_or_default().to_vec();
            records::mix(&mut payload, key.unwrap_or_default());
            if let Some(record) = SmsRecord::read(&payload) {
                let bytes = payload.get(1..record.length).unwrap_or_default();
                let pieces = Pieces::one(at + start as u64, stride as u64);
                let source = MessageSource::OlderCopy;
                found.add(FoundRecord { record, source, slot: None, pieces, sums_fit: true }, bytes);
                start += stride;
                continue;
            }
        }
        start += 1;
    }
    Ok(())
}

/// Adds messages that are found by their look in pieces, which are best in the order of the disk's sectors.
pub(super) fn by_pattern<E>(
    pieces: &Pieces,
    found: &mut FoundRecords,
    source: &mut Source<'_, '_, E>,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<(), E> {
    let mut stream = Stream::new(pieces);
    let mut window = vec![0; WINDOW + USUAL_PAYLOAD + 2];
    // Bytes in the window, and the offset of its first one within the pieces.
    let (mut count, mut at) = (0, 0);
    while keep_going() {
        let read = stream.next(source, window.get_mut(count..).unwrap_or_default())?;
        count += read;
        let is_last = read == 0 || count < window.len();
        let end = if is_last { count } else { WINDOW };
        let mut start = 0;
        while start < end {
            let rest = window.get(start..count).unwrap_or_default();
            let Some((record, length, has_sums)) = record_at(rest) else {
                start += 1;
                continue;
            };
            let from = at + start as u64;
            let bytes = rest.get(1..record.length).unwrap_or_default();
            let pieces = pieces.slice(from..from + length as u64);
            let source = MessageSource::Pattern;
            found.add(FoundRecord { record, source, slot: None, pieces, sums_fit: has_sums }, bytes);
            start += length;
        }
        if is_last {
            break;
        }
        window.copy_within(start.min(count)..count, 0);
        at += start as u64;
        count = count.saturating_sub(start);
    }
    Ok(())
}

/// A record that begins with the first byte, its length, and whether it has check octets that fit.
fn record_at(bytes: &[u8]) -> Option<(SmsRecord, usize, bool)> {
    // Most bytes are none of the states, and most of the others are not followed by a service centre.
    let [0x01 | 0x03 | 0x05 | 0x07 | 0x0D | 0x15 | 0x1D, centre, kind, ..] = *bytes else { return None };
    if !matches!((centre, kind), (0, _) | (2..=11, 0x81 | 0x91)) {
        return None;
    }
    let whole = bytes.get(..USUAL_PAYLOAD + 2).filter(|record| records::fits(record));
    let payload = bytes.get(..USUAL_PAYLOAD.min(bytes.len()))?;
    let record = SmsRecord::by_pattern(payload, whole.is_some())?;
    let length = if whole.is_some() { USUAL_PAYLOAD + 2 } else { EF_SMS.min(bytes.len()) };
    Some((record, length, whole.is_some()))
}
