//! The dialogue with the controller, tried on a phone with good and bad controllers.

use super::*;
use crate::flash::fake::{ControllerBehaviour, FakePhone, mt6261};

const W25Q32: [u8; 3] = [0xEF, 0x40, 0x16];

fn phone() -> FakePhone {
    let mut phone = FakePhone::new(0x8_0000).with_jedec(W25Q32);
    phone.window = 2;
    phone
}

fn sfc() -> SerialFlashController {
    mt6261().serial_flash.expect("the MT6261 has one")
}

/// An SFDP description: header, and at 0x30 the first two words of the basic table.
fn sfdp(density: u32) -> Vec<u8> {
    let mut bytes = vec![0xFF; 0x40];
    bytes[..4].copy_from_slice(b"SFDP");
    bytes[12..15].copy_from_slice(&[0x30, 0, 0]);
    bytes[0x34..0x38].copy_from_slice(&density.to_le_bytes());
    bytes
}

#[test]
fn a_healthy_phone_answers_every_query() {
    let mut phone = phone();
    phone.unique_id = [1, 2, 3, 4, 5, 6, 7, 8];
    phone.sfdp = sfdp(0x01FF_FFFF);
    let answers = query_flash_chip(&mut phone, sfc()).unwrap();
    assert_eq!(
        answers,
        Answers {
            jedec: Some(JedecId(W25Q32)),
            unique_id: Some(UniqueId([1, 2, 3, 4, 5, 6, 7, 8])),
            sfdp_bytes: None,
            before: Some(ControllerState([0x1000_0000, 0, 0, 0])),
            changed: None,
        }
    );
    assert_eq!(phone.opcodes, [0x9F, 0x4B, 0x4B], "a known part needs no description");
    assert!(phone.shows_flash());
    let description = query_description(&mut phone, sfc(), answers.before.unwrap()).unwrap();
    assert_eq!(description.sfdp_bytes, Some(0x40_0000));
    assert!(phone.shows_flash());
    let mut phone = phone.with_jedec([0xAB, 0x99, 0x16]);
    phone.opcodes.clear();
    let answers = query_flash_chip(&mut phone, sfc()).unwrap();
    assert_eq!((answers.jedec, answers.sfdp_bytes), (Some(JedecId([0xAB, 0x99, 0x16])), Some(0x40_0000)));
    assert_eq!(phone.opcodes, [0x9F, 0x5A, 0x4B, 0x4B], "the description proves that a flash chip answers");
}

#[test]
fn an_unknown_id_without_a_description_is_asked_for_twice() {
    let mut phone = phone().with_jedec([0xAB, 0x99, 0x16]);
    let answers = query_flash_chip(&mut phone, sfc()).unwrap();
    assert_eq!((answers.jedec, answers.sfdp_bytes), (Some(JedecId([0xAB, 0x99, 0x16])), None));
    assert_eq!(phone.opcodes, [0x9F, 0x5A, 0x9F, 0x4B, 0x4B]);
    // A line that floats gives another id each time.
    phone.controller = ControllerBehaviour::ChangingAnswers;
    assert_eq!(query_flash_chip(&mut phone, sfc()).unwrap().jedec, None);
}

#[test]
fn a_table_far_from_the_header_is_asked_for_on_its_own() {
    for (table, asked) in [(0x10_usize, 1), (0x78, 1), (0x7C, 2), (0x80, 2), (0x1200, 2)] {
        let mut phone = phone();
        phone.sfdp = vec![0xFF; table + 8];
        phone.sfdp[..4].copy_from_slice(b"SFDP");
        phone.sfdp[12..15].copy_from_slice(&table.to_le_bytes()[..3]);
        phone.sfdp[table + 4..].copy_from_slice(&0x03FF_FFFF_u32.to_le_bytes());
        assert_eq!(sfdp_size(&mut phone, sfc(), None).unwrap(), Some(8 << 20), "{table:#x}");
        assert_eq!(phone.opcodes, vec![0x5A; asked], "{table:#x}");
    }
}

#[test]
fn a_flipped_bit_on_the_line_never_makes_a_known_part_of_another_size() {
    for slip in 0..3 {
        let mut phone = phone();
        phone.slip_at_answer_read = Some(slip);
        // W25Q64 is one bit away, and known as well.
        assert_eq!(identify(&mut phone, sfc(), None).unwrap().0, Some(JedecId(W25Q32)), "{slip}");
        assert_eq!(phone.opcodes.len(), if slip < 2 { 2 } else { 1 }, "{slip}");
    }
}

#[test]
fn whatever_happens_the_flash_is_given_back() {
    use ControllerBehaviour::*;
    for (controller, answers, asked) in [
        (Answers, true, &[0x9F, 0x4B, 0x4B][..]),
        (NeverIdle, false, &[]),
        (NeverReady, false, &[0x9F]),
        (StaysBusy, false, &[0x9F]),
        (ReadsRefused, false, &[]),
        (TriggerRefused, false, &[]),
        (KeepsFlash(1), true, &[0x9F, 0x4B, 0x4B]),
        // The last query's, and the second request.
        (KeepsFlash(4), true, &[0x9F, 0x4B, 0x4B]),
        (ChangingAnswers, false, &[0x9F, 0x5A, 0x9F]),
    ] {
        let mut phone = phone();
        phone.controller = controller;
        let found = query_flash_chip(&mut phone, sfc()).unwrap().jedec;
        assert_eq!(found.is_some(), answers, "{controller:?}");
        assert!(phone.shows_flash(), "{controller:?}");
        assert_eq!(phone.opcodes, asked, "{controller:?}");
        assert!(phone.accesses < 300, "{controller:?}: {} accesses", phone.accesses);
    }
}

#[test]
fn every_register_gets_its_old_value_back() {
    use ControllerBehaviour::*;
    for controller in
        [Answers, NeverIdle, NeverReady, StaysBusy, TriggerRefused, KeepsFlash(3), ChangingAnswers]
    {
        let mut phone = phone();
        phone.controller = controller;
        (phone.mac, phone.direct, phone.counts) = (0x1000_0010, 0x0B17_0070, [4, 2]);
        let answers = query_flash_chip(&mut phone, sfc()).unwrap();
        assert_eq!(answers.changed, None, "{controller:?}");
        assert_eq!(
            (phone.mac, phone.direct, phone.counts),
            (0x1000_0010, 0x0B17_0070, [4, 2]),
            "{controller:?}"
        );
    }
    // One that does not take it is reported.
    let mut phone = phone();
    phone.counts_are_stuck = true;
    let changed = query_flash_chip(&mut phone, sfc()).unwrap().changed;
    assert_eq!(changed, Some(ChangedRegister { at: Address(0xA014_0010), before: 0, after: 5 }));
}

#[test]
fn a_silent_flash_has_no_id_and_gets_no_further_query() {
    for silent in [[0; 3], [0xFF; 3]] {
        let mut phone = phone().with_jedec(silent);
        phone.unique_id = [1, 2, 3, 4, 5, 6, 7, 8];
        let answers = query_flash_chip(&mut phone, sfc()).unwrap();
        assert_eq!(answers, Answers { before: answers.before, ..Answers::default() });
        assert_eq!(phone.opcodes, [0x9F, 0x9F]);
    }
}

#[test]
fn a_lost_link_is_reported_at_every_step() {
    let mut whole = phone();
    query_flash_chip(&mut whole, sfc()).unwrap();
    for limit in 0..whole.accesses {
        let mut phone = phone();
        phone.unplugged_after = Some(limit);
        let error = query_flash_chip(&mut phone, sfc()).unwrap_err();
        assert!(matches!(error, SessionError::Link(_)), "{limit}: {error}");
        assert_eq!(phone.accesses, limit + 1, "nothing is sent to a link that broke");
    }
}

#[test]
fn sfdp_sizes_are_decoded() {
    for (density, size) in [
        (0x01FF_FFFF, Some(4 << 20)),
        (0x07FF_FFFF, Some(16 << 20)),
        (0x8000_0019, Some(4 << 20)),
        (0x8000_0020, Some(512 << 20)),
        (0x0200_0000, None),
        (0x0000_0000, None),
        (0xFFFF_FFFF, None),
        (0x8000_003F, None),
    ] {
        let size = size.filter(|size| *size <= 256 << 20);
        assert_eq!(size_of_density(density), size, "{density:#010x}");
        let mut phone = phone();
        phone.sfdp = sfdp(density);
        assert_eq!(sfdp_size(&mut phone, sfc(), None).unwrap(), size);
    }
    let mut phone = phone();
    phone.sfdp = b"SFDQ".to_vec();
    assert_eq!(sfdp_size(&mut phone, sfc(), None).unwrap(), None);
}
