//! Comparison of two dumps in memory.

use std::convert::Infallible;

use proptest::prelude::*;

use super::*;

/// Bytes as a dump; a read outside them fails the test.
fn read(bytes: &[u8]) -> impl FnMut(u64, &mut [u8]) -> Result<(), Infallible> + '_ {
    |at, out| {
        let at = usize::try_from(at).unwrap();
        out.copy_from_slice(&bytes[at..at + out.len()]);
        Ok(())
    }
}

fn compared(first: &[u8], second: &[u8]) -> Comparison {
    let lengths = (first.len() as u64, second.len() as u64);
    compare(lengths, &mut read(first), &mut read(second), &mut |_| true).unwrap().unwrap()
}

fn ranges(comparison: &Comparison) -> Vec<Range<u64>> {
    comparison.differences.iter().map(|difference| difference.range.clone()).collect()
}

#[test]
fn identical_dumps_have_no_difference() {
    for length in [0, 1, 63, WINDOW, WINDOW + 1, 3 * WINDOW + 5] {
        let bytes = vec![7; length];
        let comparison = compared(&bytes, &bytes);
        assert!(comparison.is_same() && comparison.differences.is_empty() && comparison.extra() == 0);
    }
}

#[test]
fn a_longer_dump_is_not_identical_even_if_nothing_differs() {
    let comparison = compared(&[1, 2, 3], &[1, 2]);
    assert!(!comparison.is_same());
    assert_eq!((comparison.differing_bytes, comparison.extra(), comparison.differences.len()), (0, 1, 0));
    assert_eq!(compared(&[], &[1, 2]).extra(), 2);
}

#[test]
fn differences_are_found_also_at_the_edges_of_windows() {
    let first = vec![0; 3 * WINDOW];
    let spots = [0, 5, 69, 70 + 64, 70 + 64 + 65, WINDOW - 1, WINDOW, 3 * WINDOW - 1];
    let mut second = first.clone();
    spots.iter().for_each(|spot| second[*spot] = 1);
    let comparison = compared(&first, &second);
    let window = WINDOW as u64;
    assert_eq!(comparison.differing_bytes, spots.len() as u64);
    // 5 and 69 have 63 equal bytes between them; 69 and 134 have 64.
    assert_eq!(
        ranges(&comparison),
        [0..70, 134..135, 199..200, window - 1..window + 1, 3 * window - 1..3 * window]
    );
    assert_eq!(comparison.differences[0].differing_bytes, 3);
}

#[test]
fn the_list_of_differences_is_bounded() {
    let first = vec![0; 8 << 20];
    let mut second = first.clone();
    for at in (0..second.len()).step_by(128) {
        second[at] = 1;
    }
    let comparison = compared(&first, &second);
    assert_eq!(comparison.differing_bytes, (8 << 20) / 128);
    assert!(comparison.differences.len() <= MAX_DIFFERENCES && comparison.gap >= 128, "{}", comparison.gap);
    assert_eq!(
        comparison.differences.iter().map(|difference| difference.differing_bytes).sum::<u64>(),
        comparison.differing_bytes
    );
    assert_eq!((comparison.differences[0].range.start, second[0]), (0, 1));
}

#[test]
fn a_comparison_stops_on_cancel_and_on_a_read_error() {
    let bytes = vec![0; 4 * WINDOW];
    let mut heard = Vec::new();
    let lengths = (bytes.len() as u64, bytes.len() as u64);
    let stopped = compare(lengths, &mut read(&bytes), &mut read(&bytes), &mut |done| {
        heard.push(done);
        done < WINDOW as u64
    });
    assert_eq!((stopped, heard), (Ok(None), vec![0, WINDOW as u64]));
    let torn = compare(lengths, &mut |_, _| Ok(()), &mut |_, _| Err("torn"), &mut |_| true);
    assert_eq!(torn, Err("torn"));
}

#[test]
fn differences_are_assigned_to_the_shortest_span() {
    let comparison = Comparison {
        lengths: (1000, 1000),
        differing_bytes: 90,
        differences: [10..20, 95..115, 150..160, 480..520, 900..910]
            .map(|range| Difference { differing_bytes: range.end - range.start, range })
            .to_vec(),
        gap: 1,
    };
    // The second span lies in the first; the third begins at its end.
    let spans = [100..500, 100..200, 500..600];
    let share = |span, bytes, count, first| DifferenceShare { span, bytes, count, first };
    assert_eq!(
        comparison.by_span(&spans),
        [
            share(None, 10 + 5 + 10, 3, 10),
            share(Some(1), 15 + 10, 2, 100),
            share(Some(0), 20, 1, 480),
            share(Some(2), 20, 1, 500),
        ]
    );
    assert_eq!(comparison.by_span(&[]), [share(None, 90, 5, 10)]);
    for (range, differs) in
        [(0..10, false), (0..11, true), (19..20, true), (20..95, false), (910..u64::MAX, false)]
    {
        assert_eq!(comparison.differs_in(&range), differs, "{range:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_differing_byte_is_in_the_list_and_is_counted(
        length in 1_usize..5000,
        spots in prop::collection::vec(any::<prop::sample::Index>(), 0..40),
        more in 0_usize..100,
    ) {
        let first = vec![0; length];
        let mut second = vec![0; length + more];
        spots.iter().for_each(|spot| second[spot.index(length)] = 1);
        let comparison = compared(&first, &second);
        let differing = second.iter().filter(|byte| **byte == 1).count() as u64;
        prop_assert_eq!(comparison.differing_bytes, differing);
        prop_assert_eq!(comparison.extra(), more as u64);
        for (at, byte) in second.iter().enumerate().filter(|(_, byte)| **byte == 1) {
            let at = at as u64;
            prop_assert!(comparison.differences.iter().any(|difference| difference.range.contains(&at)), "{} {}", at, byte);
        }
        for pair in comparison.differences.windows(2) {
            prop_assert!(pair[1].range.start - pair[0].range.end >= SMALLEST_GAP);
        }
    }
}
