//! Dumps with the fuzzer's content: findings, anomalies, differences and searches. Little is read, nothing
//! outside the dump, and the result does not depend on how the bytes are split.
#![no_main]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a panic is a finding")]

use std::convert::Infallible;

use bromide_engine::dump::compare::{compare, innermost};
use bromide_engine::dump::search::{Direction, Hit, Pattern, find};
use bromide_engine::dump::{ContentSummary, DumpContext, Inspection, Scan, find_anomalies, inspect};
use bromide_fuzz::input::Input;
use libfuzzer_sys::fuzz_target;

const KIB: usize = 1024;

fuzz_target!(|data: &[u8]| {
    let mut input = Input::new(data);
    match input.byte() {
        b'c' => differences(input),
        b's' => places(input),
        b'o' => strange(input),
        b'l' => inspected(&spread(input)),
        _ => inspected(input.rest()),
    }
});

/// Pieces in a larger erased dump: two bytes for the offset in pages of 512 bytes, one for the length in
/// units of 16.
fn spread(mut input: Input<'_>) -> Vec<u8> {
    let mut dump = vec![0xFF; 1024 * KIB];
    while !input.is_empty() {
        let at = usize::from(input.half() % 2048) * 512;
        let units = usize::from(input.byte()).max(1);
        for to in dump.iter_mut().skip(at).take(units * 16) {
            *to = if input.is_empty() { 0xFF } else { input.byte() };
        }
    }
    dump
}

fn inspected(bytes: &[u8]) {
    let mut read = 0;
    let mut read_at = |at: u64, out: &mut [u8]| -> Result<(), Infallible> {
        assert!(!out.is_empty() && out.len() <= 512 * KIB, "{}", out.len());
        read += out.len();
        let at = usize::try_from(at).unwrap();
        out.copy_from_slice(bytes.get(at..at + out.len()).expect("only bytes of the dump are asked for"));
        Ok(())
    };
    let mut done = 0;
    let mut go_on = |now: u64| {
        assert!(now >= done, "it counts upwards");
        done = now;
        true
    };
    let found = inspect(bytes.len() as u64, &mut read_at, &mut go_on).unwrap().unwrap();
    assert_eq!(done, bytes.len() as u64);
    assert!(read <= 3 * bytes.len() + 256 * KIB, "{read} bytes were read of {}", bytes.len());
    let cells = bytes.len().div_ceil(usize::try_from(found.map.cell_bytes()).unwrap());
    assert_eq!((found.length, found.map.len()), (bytes.len() as u64, cells));
    assert!(found.findings.is_sorted_by_key(|finding| finding.start));
    for finding in &found.findings {
        assert!(finding.start < found.length && !finding.kind.to_string().is_empty());
    }
    assert_eq!(found, in_pieces(bytes), "the same, however the bytes come");
    assert!(found.size_anomaly().is_none_or(|anomaly| !anomaly.is_about_start()));
    let contents = ContentSummary::from(&found);
    let text = serde_json::to_string(&contents).unwrap();
    assert_eq!(serde_json::from_str::<ContentSummary>(&text).unwrap(), contents);
    drop(contents.without_files());
}

/// Inspects as a job does: bytes come block by block.
fn in_pieces(bytes: &[u8]) -> Inspection {
    let mut scan = Scan::new(bytes.len() as u64);
    let mut left = bytes;
    for length in [64 * KIB, 1024, 1, 16 * KIB, 511, 300 * KIB, 64 * KIB, 4095].into_iter().cycle() {
        let (now, later) = left.split_at(left.len().min(length));
        scan.take(now);
        left = later;
        if left.is_empty() {
            break;
        }
    }
    let mut read_at = |at: u64, out: &mut [u8]| -> Result<(), Infallible> {
        let at = usize::try_from(at).unwrap();
        out.copy_from_slice(&bytes[at..at + out.len()]);
        Ok(())
    };
    scan.finish(&mut read_at, &mut || true).unwrap().unwrap()
}

fn reader(bytes: &[u8]) -> impl FnMut(u64, &mut [u8]) -> Result<(), Infallible> {
    |at, out| {
        let at = usize::try_from(at).unwrap();
        out.copy_from_slice(bytes.get(at..at + out.len()).expect("only bytes of the dump are asked for"));
        Ok(())
    }
}

/// Anomalies of a dump; sometimes its bytes are repeated.
fn strange(mut input: Input<'_>) {
    let (start, size) = (u64::from(input.byte()) * 4096, input.byte());
    let times = usize::from(input.byte() % 8).max(1);
    let bytes = input.rest().repeat(times);
    let flash_size = (size & 31 != 0).then(|| 1 << (size & 31));
    let context = DumpContext { start, length: bytes.len() as u64, flash_size };
    for anomaly in find_anomalies(&context, &mut reader(&bytes)).unwrap() {
        assert!(!anomaly.to_string().is_empty());
        let json = serde_json::to_string(&anomaly).unwrap();
        assert_eq!(serde_json::from_str::<bromide_engine::dump::Anomaly>(&json).unwrap(), anomaly);
    }
}

fn differences(mut input: Input<'_>) {
    let mut second = input.some(255).to_vec();
    let first = input.rest();
    // The second dump is the first with a piece replaced.
    let at = second.first().map_or(0, |at| usize::from(*at) * 64).min(first.len());
    let mut changed = first[..at].to_vec();
    changed.append(&mut second);
    changed.extend(first.get(changed.len()..).unwrap_or_default());
    let lengths = (first.len() as u64, changed.len() as u64);
    let found = compare(lengths, &mut reader(first), &mut reader(&changed), &mut |_| true).unwrap().unwrap();
    let differing = first.iter().zip(&changed).filter(|(one, other)| one != other).count() as u64;
    assert_eq!(found.differing_bytes, differing);
    assert_eq!(found.is_same(), *first == *changed);
    assert_eq!(found.differences.iter().map(|difference| difference.differing_bytes).sum::<u64>(), differing);
    assert!(found.differences.len() <= 4096);
    assert!(found.differences.is_sorted_by_key(|difference| difference.range.start));
    for difference in &found.differences {
        let (from, to) = (difference.range.start as usize, difference.range.end as usize);
        assert!(first[from] != changed[from] && first[to - 1] != changed[to - 1]);
        assert!(found.differs_in(&difference.range));
    }
    let common = first.len().min(changed.len()) as u64;
    let spans = [0..common / 2, common / 3..common];
    let shares = found.by_span(&spans);
    assert_eq!(shares.iter().map(|share| share.count).sum::<u64>() > 0, differing > 0);
    assert!(innermost(&spans, common / 2).is_none_or(|at| at < spans.len()));
}

/// A pattern is found where a plain search finds it.
fn places(mut input: Input<'_>) {
    let (kind, from, direction) = (input.byte(), u64::from(input.half()), input.flag());
    let typed = String::from_utf8_lossy(input.some(64)).into_owned();
    let direction = if direction { Direction::Forward } else { Direction::Backward };
    let bytes = input.rest();
    let pattern = match kind % 3 {
        0 => Pattern::hex(&typed),
        1 => Pattern::text(&typed),
        _ => Pattern::wide_text(&typed),
    };
    let Ok(pattern) = pattern else { return };
    let length = bytes.len() as u64;
    let hit = find(length, &pattern, from, direction, &mut reader(bytes), &mut |_| true).unwrap().unwrap();
    if kind % 3 == 1 {
        let wanted = typed.to_ascii_lowercase().into_bytes();
        let all: Vec<u64> = (0..=bytes.len().saturating_sub(wanted.len()))
            .filter(|at| bytes.get(*at..*at + wanted.len()).is_some_and(|b| b.eq_ignore_ascii_case(&wanted)))
            .map(|at| at as u64)
            .collect();
        let expected = match direction {
            Direction::Forward => all.iter().find(|at| **at >= from).map(|at| Hit::At(*at)),
            Direction::Backward => all.iter().rfind(|at| **at < from).map(|at| Hit::At(*at)),
        };
        let around = match direction {
            Direction::Forward => all.first(),
            Direction::Backward => all.last(),
        };
        let expected = expected.or(around.map(|at| Hit::Around(*at))).unwrap_or(Hit::Nowhere);
        assert_eq!(hit, expected);
    } else if let Hit::At(at) | Hit::Around(at) = hit {
        assert!(at + pattern.len() <= length);
    }
}
