//! The table of NVRAM files in the firmware (docs/rescue.md section 5.2): payload, records and attributes of
//! each file. Found by its form in one pass over the dump. Used by `record_file`.

use super::records::MAX_RECORDS;
use crate::fields::Fields as _;

/// Bytes of a row.
const ROW: usize = 32;
/// Fewer rows in a row may be a coincidence (section 5.2).
const MIN_ROWS: usize = 8;
/// The most rows that are kept: many times those of a real table.
const MAX_ROWS: usize = 4096;
/// The largest payload of a record (section 5.2).
const MAX_PAYLOAD: u32 = 65_535;
/// Attributes: the files that a factory reset wipes, as it seems, and those that are scrambled.
const PERSONAL: u16 = 0x10;
const SCRAMBLED: u16 = 0x08;

/// A row: the form of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// Offset in the dump.
    pub place: u64,
    /// Prefix of the file's name: four letters or digits, rarely five.
    pub prefix: String,
    /// Version: three digits.
    pub version: String,
    /// Records of the file.
    pub records: u16,
    /// Bytes of a record without its two check octets.
    pub payload: u32,
    /// Whether its attributes look like "wipe this at a factory reset" (inferred, section 5.2).
    pub is_personal: bool,
    /// Whether its attributes look like "scramble this" (inferred, section 5.2).
    pub is_scrambled: bool,
}

/// Collects rows while the bytes of a dump come in order.
#[derive(Debug, Default)]
pub(super) struct TableFinder {
    rows: Vec<TableRow>,
    /// The last bytes of the previous window, and their offset.
    before: Vec<u8>,
}

impl TableFinder {
    /// Takes the next bytes, from the offset `at`, which is a multiple of 4; all but the last ones are at
    /// least as many as a row has.
    pub(super) fn take(&mut self, at: u64, bytes: &[u8]) {
        let mut joined = std::mem::take(&mut self.before);
        let start = at - joined.len() as u64;
        // Rows that cross the boundary are in both halves.
        joined.extend(bytes.iter().take(ROW - 4));
        self.search(start, &joined);
        self.search(at, bytes);
        let keep = bytes.len().min(ROW - 4) / 4 * 4;
        self.before = bytes.get(bytes.len() - keep..).unwrap_or_default().to_vec();
    }

    fn search(&mut self, at: u64, bytes: &[u8]) {
        for (index, row) in bytes.windows(ROW).enumerate().step_by(4) {
            // The end of the row first: it is zero, which little else is.
            if row.has(0x1B, &[0; 5])
                && row.first_chunk::<ROW>() != Some(&[0; ROW])
                && self.rows.len() < MAX_ROWS
                && let Some(row) = row_of(at + index as u64, row)
            {
                self.rows.push(row);
            }
        }
    }

    /// The rows that stand in a table.
    pub(super) fn finish(mut self) -> Vec<TableRow> {
        self.rows.sort_by_key(|row| row.place);
        self.rows.dedup_by_key(|row| row.place);
        let places: Vec<u64> = self.rows.iter().map(|row| row.place).collect();
        let has_neighbours = |at: u64| {
            let is_row = |at: Option<u64>| at.is_some_and(|at| places.binary_search(&at).is_ok());
            let step = |n: u64| n * ROW as u64;
            let after = (1..MIN_ROWS as u64).take_while(|n| is_row(at.checked_add(step(*n)))).count();
            let before = (1..MIN_ROWS as u64).take_while(|n| is_row(at.checked_sub(step(*n)))).count();
            after + before + 1 >= MIN_ROWS
        };
        self.rows.retain(|row| has_neighbours(row.place));
        self.rows
    }
}

fn row_of(place: u64, row: &[u8]) -> Option<TableRow> {
    let (records, payload, attributes) = (row.u16_at(2)?, row.u32_at(4)?, row.u16_at(0x10)?);
    let prefix = row.get(0x12..0x17)?;
    let prefix = prefix.strip_suffix(&[0]).unwrap_or(prefix);
    let (first, rest) = prefix.split_first()?;
    let is_name = first.is_ascii_uppercase()
        && rest.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let version = row.get(0x17..0x1A).filter(|version| version.iter().all(u8::is_ascii_digit))?;
    let is_row = is_name
        && row.u8_at(0x1A) == Some(0)
        && (1..=MAX_RECORDS).contains(&usize::from(records))
        && (1..=MAX_PAYLOAD).contains(&payload);
    is_row.then(|| TableRow {
        place,
        prefix: String::from_utf8_lossy(prefix).into_owned(),
        version: String::from_utf8_lossy(version).into_owned(),
        records,
        payload,
        is_personal: attributes & PERSONAL != 0,
        is_scrambled: attributes & SCRAMBLED != 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(prefix: &[u8; 4], payload: u32) -> Vec<u8> {
        let mut row = vec![1, 0, 100, 0];
        row.extend(payload.to_le_bytes());
        row.extend([0; 8]);
        row.extend([0x10, 0]);
        row.extend(prefix);
        row.extend(b"\x00003\0");
        row.resize(ROW, 0);
        row
    }

    #[test]
    fn a_table_is_found_wherever_the_windows_split_it() {
        let mut dump = vec![0; 400];
        for number in 0..9 {
            dump.extend(row(format!("MPA{number}").as_bytes().first_chunk().unwrap(), 184));
        }
        dump.resize(2000, 0xFF);
        for window in (32..400).step_by(4) {
            let mut finder = TableFinder::default();
            for (index, part) in dump.chunks(window).enumerate() {
                finder.take((index * window) as u64, part);
            }
            let rows = finder.finish();
            assert_eq!(rows.len(), 9, "{window}");
            assert_eq!((rows[0].place, &*rows[0].prefix, rows[0].payload), (400, "MPA0", 184));
            assert!(rows[0].is_personal && !rows[0].is_scrambled);
        }
    }

    #[test]
    fn fewer_rows_than_a_table_has_are_a_coincidence() {
        let mut dump = Vec::new();
        for number in 0..7 {
            dump.extend(row(format!("MPA{number}").as_bytes().first_chunk().unwrap(), 184));
        }
        let mut finder = TableFinder::default();
        finder.take(0, &dump);
        assert_eq!(finder.finish(), []);
    }
}
