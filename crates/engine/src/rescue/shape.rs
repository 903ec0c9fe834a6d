//! The shape report: what kinds of octets the records of personal files have in each place, without any value
//! (docs/rescue.md section 7). It can be sent by anybody, to find out the form of a phone's records.

use super::records::{Record, is_empty};

/// Classes of an octet, in the order of a row.
const CLASSES: [&str; 7] = ["00", "FF", "80-82", "81/91", "digits", "letter", "other"];

/// What the report begins with. It is sent by hand to people who do not know it.
pub(super) const HEAD: [&str; 3] = [
    "Bromide shape report: how many records of each personal file have which kind of octet in which place.",
    "It holds no name, no number and no text.",
    "",
];

/// The lines of the report on one file.
pub(super) fn shape_of(name: &str, records: &[Record]) -> Vec<String> {
    let used: Vec<&[u8]> =
        records.iter().map(|record| &*record.payload).filter(|payload| !is_empty(payload)).collect();
    let fitting = records.iter().filter(|record| record.fits).count();
    let payload = records.first().map_or(0, |record| record.payload.len());
    let mut lines = vec![format!(
        "{name}: {} records of {payload} octets, {} used, {fitting} with fitting check octets",
        records.len(),
        used.len(),
    )];
    if used.is_empty() {
        return lines;
    }
    lines.push(format!("  octet  {}", CLASSES.join("  ")));
    for place in 0..payload {
        let mut counts = [0_usize; CLASSES.len()];
        for octet in used.iter().filter_map(|payload| payload.get(place)) {
            if let Some(count) = counts.get_mut(class_of(*octet)) {
                *count += 1;
            }
        }
        let columns = counts.iter().zip(CLASSES).map(|(count, class)| format!("{count:>0$}", class.len()));
        lines.push(format!("  {place:>5}  {}", columns.collect::<Vec<_>>().join("  ")));
    }
    lines
}

/// The class of an octet. 81 counts as a type of number, because texts rarely have that form.
fn class_of(octet: u8) -> usize {
    match octet {
        0x00 => 0,
        0xFF => 1,
        0x80 | 0x82 => 2,
        0x81 | 0x91 => 3,
        b'A'..=b'Z' | b'a'..=b'z' => 5,
        _ if octet & 0xF <= 9 && (octet >> 4 <= 9 || octet >> 4 == 0xF) => 4,
        _ => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_counts_classes_and_has_no_value() {
        let record = |payload: &[u8]| Record { slot: 0, payload: payload.to_vec(), fits: true };
        let lines = shape_of("MP0C_003", &[record(b"Ada\0"), record(b"Bob\0"), record(&[0xFF; 4])]);
        assert_eq!(lines[0], "MP0C_003: 3 records of 4 octets, 2 used, 3 with fitting check octets");
        let numbers =
            |line: &str| -> Vec<usize> { line.split_whitespace().map(|n| n.parse().unwrap()).collect() };
        assert_eq!(numbers(&lines[2]), [0, 0, 0, 0, 0, 0, 2, 0]);
        assert_eq!(numbers(&lines[5]), [3, 2, 0, 0, 0, 0, 0, 0]);
        assert!(!lines.join("").contains("Ada"));
    }
}
