//! How two dumps differ, in sentences.

use super::Present;
use crate::tr;
use bromide_engine::dump::compare::{Comparison, DifferenceShare};
use bromide_engine::dump::{Finding, FindingKind};

/// Whether two dumps differ and by how much, in one sentence or two.
#[must_use]
pub fn describe_comparison(comparison: &Comparison) -> Vec<String> {
    let mut sentences = Vec::new();
    let (first, second) = comparison.lengths;
    if comparison.is_same() {
        return vec![tr!("compare-same", size = crate::present::size(first))];
    }
    if comparison.differing_bytes == 0 {
        sentences.push(tr!("compare-same-so-far", size = crate::present::size(first.min(second))));
    } else {
        let bytes = tr!("bytes", count = comparison.differing_bytes);
        sentences.push(tr!("compare-differ", bytes = bytes, places = comparison.differences.len()));
    }
    if first != second {
        let more = crate::present::size(comparison.extra());
        let at = format!("{:#010x}", first.min(second));
        sentences.push(if second > first {
            tr!("compare-second-longer", more = more, at = at)
        } else {
            tr!("compare-first-longer", more = more, at = at)
        });
    }
    sentences
}

/// How much differs in one finding, and what that means if it is known. `findings` are those of the spans
/// that were compared.
#[must_use]
pub fn describe_share(share: &DifferenceShare, findings: &[Finding]) -> String {
    let finding = share.span.and_then(|index| findings.get(index));
    let size = crate::present::size(share.bytes);
    let Some(finding) = finding else {
        return tr!("compare-share-elsewhere", size = size, places = share.count);
    };
    let (name, places) = (finding.kind.present(), share.count);
    // docs/protocol.md section 7.4 reports messages in the file system of one phone; of loaders and firmware
    // (sections 7.2 and 7.3) it is only known that they differ, not why.
    match finding.kind {
        FindingKind::FileSystem | FindingKind::WearLevelled | FindingKind::Nvram => {
            tr!("compare-share-files", name = name, size = size, places = places)
        }
        FindingKind::Firmware | FindingKind::Loader | FindingKind::SecondLoader => {
            tr!("compare-share-firmware", name = name, size = size, places = places)
        }
        _ => tr!("compare-share", name = name, size = size, places = places),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::dump::compare::Difference;

    #[test]
    fn lengths_and_differences_are_described() {
        let difference = Difference { range: 0..12 * 1024, differing_bytes: 5 };
        let mut comparison = Comparison {
            lengths: (4 << 20, 4 << 20),
            differing_bytes: 5,
            differences: vec![difference],
            gap: 1,
        };
        assert_eq!(describe_comparison(&comparison), ["The files differ in 5 bytes, in 1 place"]);
        comparison.lengths.1 = 8 << 20;
        assert_eq!(describe_comparison(&comparison)[1], "The second file is 4 MB longer, from 0x00400000");
        comparison.differing_bytes = 0;
        assert_eq!(describe_comparison(&comparison)[0], "The first 4 MB of both files are identical");
        comparison.lengths = (2 << 20, 1 << 20);
        assert_eq!(describe_comparison(&comparison)[1], "The first file is 1 MB longer, from 0x00100000");
        comparison.lengths.1 = 2 << 20;
        assert_eq!(describe_comparison(&comparison), ["The files are identical (2 MB)"]);
    }

    #[test]
    fn the_meaning_of_a_difference_is_added_only_where_it_is_known() {
        let finding = |kind| Finding::new(0, 9, kind, vec![]);
        let findings = [finding(FindingKind::FileSystem), finding(FindingKind::Alice)];
        let share = |span| DifferenceShare { span, bytes: 12 * 1024, count: 3, first: 0 };
        let sentence = describe_share(&share(Some(0)), &findings);
        assert!(
            sentence.contains("12 KB in 3 places") && sentence.contains("This area contains files"),
            "{sentence}"
        );
        assert!(!describe_share(&share(Some(1)), &findings).contains("This area"));
        assert!(describe_share(&share(None), &findings).contains("12 KB in 3 places"));
    }
}
