//! Reports: those of the traces, both layouts, every number of id words, and cut and random bytes.

use proptest::prelude::*;

use super::*;

/// A report with made-up sizes, built from `da.md` section 3.3.
fn report(words: &[u16], is_64_bit: bool, status: Option<u32>) -> Vec<u8> {
    let mut bytes = vec![0, 0, 0x0B, 0xC7];
    bytes.extend([0; NOR - 4]);
    bytes.extend([0, 0, 0, 0, 0, 0, 0x9A]);
    if is_64_bit {
        bytes.extend(0x2000_0000_u64.to_be_bytes());
    } else {
        bytes.extend(0x2000_0000_u32.to_be_bytes());
    }
    bytes.extend(u16::try_from(words.len()).unwrap().to_be_bytes());
    bytes.extend(words.iter().flat_map(|word| word.to_be_bytes()));
    bytes.extend([0x08, 0x00, 0x00, 0x40, 0x00, 0x41, 1, 5, 1]);
    bytes.extend([0, 0, 0x0B, 0xC4]);
    bytes.extend((1..=8_u64).flat_map(u64::to_be_bytes));
    bytes.extend(*b"\x38\x47\x57\x01\x4D\x00\x01\x15\x08\x07\x06\x05\x04\x03\x02\x01");
    bytes.extend([7; 8]);
    bytes.extend([0; CARD + RAM]);
    bytes.extend(status.into_iter().flat_map(u32::to_be_bytes));
    bytes.extend([ACK, 0, 0, 0, 3, 0, 0, 0, 0, DONE]);
    bytes
}

fn form(words: usize) -> ReportForm {
    ReportForm { nand_words: words.try_into().unwrap(), has_status: false }
}

/// Receives as the agent does: exactly what is missing, until nothing is.
fn receive(sent: &[u8], form: ReportForm) -> Result<Report, AgentFault> {
    let mut got = Vec::new();
    loop {
        let missing = Report::missing(&got, form)?;
        if missing == 0 {
            assert_eq!(got.len(), sent.len(), "the report is received to its last byte");
            return Report::parse(&got, form);
        }
        got.extend(sent.get(got.len()..got.len() + missing).expect("not more than was sent"));
    }
}

#[test]
fn a_report_with_seven_id_words_has_236_bytes() {
    let bytes = report(&[0; 7], true, None);
    assert_eq!(bytes.len(), 236);
    let report = receive(&bytes, form(7)).unwrap();
    assert_eq!(report.nor, NorReport { result: 0xBC7, size: 0 });
    let pages = NandReport { result: 0, size: 0x2000_0000, page: 0x800, spare: 0x40, pages_per_block: 0x41 };
    assert_eq!(report.nand, pages);
    let emmc = report.emmc;
    assert_eq!((emmc.result, emmc.boot1, emmc.boot2, emmc.rpmb), (0xBC4, 1, 2, 3));
    assert_eq!((emmc.gp, emmc.user), ([4, 5, 6, 7], 8));
    assert_eq!(emmc.cid[..9], *b"\x15\x01\x00\x4D\x01\x57\x47\x38\x01");
    assert_eq!(report.download_status, 3);
}

#[test]
fn every_number_of_id_words_is_understood_in_both_layouts() {
    for words in 1..=64_u16 {
        // Words that are not the count: with a real chip, and without one.
        for ids in [vec![0; words.into()], (0..words).map(|word| 0x100 + word).collect::<Vec<_>>()] {
            for is_64_bit in [true, false] {
                let report = receive(&report(&ids, is_64_bit, None), form(ids.len())).unwrap();
                assert_eq!((report.nand.size, report.nand.page), (0x2000_0000, 0x800), "{words} {is_64_bit}");
                assert_eq!(report.emmc.user, 8);
            }
        }
    }
}

#[test]
fn a_report_without_id_words_has_a_64_bit_size() {
    assert_eq!(receive(&report(&[], true, None), form(0)).unwrap().nand.size, 0x2000_0000);
}

#[test]
fn a_nand_id_in_the_32_bit_layout_is_not_taken_for_the_count() {
    // mtkclient's rule takes the second id word for the count here.
    let ids = [0xAD, 0xBC, 0x90, 0x55, 0x56, 0xAD, 0xBC];
    let report = receive(&report(&ids, false, None), form(7)).unwrap();
    assert_eq!((report.nand.size, report.nand.spare), (0x2000_0000, 0x40));
}

#[test]
fn a_status_before_the_last_part_is_skipped_with_and_without_announcement() {
    let bytes = report(&[0; 7], true, Some(0));
    assert_eq!(receive(&bytes, ReportForm { has_status: true, ..form(7) }).unwrap().download_status, 3);
    assert_eq!(receive(&bytes, form(7)).unwrap().download_status, 3);
}

#[test]
fn another_number_of_words_than_announced_is_an_error() {
    let bytes = report(&[0; 5], true, None);
    assert_eq!(Report::missing(&bytes, form(7)), Err(AgentFault::Unexpected { got: 5 }));
}

#[test]
fn a_report_with_another_end_is_an_error() {
    let mut bytes = report(&[0; 7], true, None);
    bytes[235] = 0xCF;
    assert_eq!(Report::parse(&bytes, form(7)), Err(AgentFault::Unexpected { got: 0xCF }));
    bytes[226] = 0xA5;
    assert_eq!(Report::parse(&bytes, form(7)), Err(AgentFault::Unexpected { got: 0xA5 }));
}

#[test]
fn a_report_that_is_cut_anywhere_is_incomplete_and_no_report() {
    let bytes = report(&[0; 7], true, None);
    for len in 0..bytes.len() {
        assert_ne!(Report::missing(&bytes[..len], form(7)), Ok(0), "{len}");
        assert!(Report::parse(&bytes[..len], form(7)).is_err(), "{len}");
    }
}

proptest! {
    #[test]
    fn random_bytes_are_never_a_panic(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
        words in any::<u16>(),
        has_status in any::<bool>(),
    ) {
        let form = ReportForm { nand_words: words, has_status };
        prop_assert!(Report::missing(&bytes, form).is_ok_and(|missing| missing < 132_000) || bytes.len() > NOR);
        drop(Report::parse(&bytes, form));
    }
}
