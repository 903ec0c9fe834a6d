//! Reads a recorded session.

use std::path::Path;

/// A line of a recording.
#[derive(Debug, Clone)]
pub(super) enum Line {
    /// The port appears with this USB product number.
    Appears(u16),
    /// The port goes, because the phone does.
    Gone,
    /// The recording ends here, or has a gap.
    End,
    ToPhone(Transfer),
    FromPhone(Transfer),
}

/// One transfer: its length and its first bytes.
#[derive(Debug, Clone)]
pub(super) struct Transfer {
    pub(super) len: usize,
    pub(super) start: Vec<u8>,
}

pub(super) fn read(name: &str) -> Vec<(usize, Line)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/da-traces").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    (1..).zip(text.lines()).filter_map(|(number, line)| Some((number, parse(line)?))).collect()
}

fn parse(line: &str) -> Option<Line> {
    if let Some(rest) = line.strip_prefix("# port 0E8D:") {
        return Some(Line::Appears(u16::from_str_radix(&rest[..4], 16).expect("a product number")));
    }
    if line == "# port gone: simulator ends" || line.starts_with("# ... ") {
        return Some(Line::End);
    }
    if line.starts_with("# port gone: ") {
        return Some(Line::Gone);
    }
    let mut words = line.split_ascii_whitespace();
    let direction = words.next()?;
    if direction == "#" {
        return None;
    }
    let len = words.next()?.parse().expect("a length");
    let start = words
        .filter(|word| *word != "...")
        .map(|word| u8::from_str_radix(word, 16).expect("a byte"))
        .collect();
    let transfer = Transfer { len, start };
    Some(if direction == ">" { Line::ToPhone(transfer) } else { Line::FromPhone(transfer) })
}
