//! Whole surveys of healthy and faulty fake phones.

use super::fake::{Beyond, ControllerBehaviour, FakePhone, MIB, mt6261};
use super::*;
use crate::chip::RegisterValue;

const W25Q32: [u8; 3] = [0xEF, 0x40, 0x16];

fn w25q32() -> FakePhone {
    FakePhone::new(4 * MIB).with_jedec(W25Q32)
}

#[test]
fn a_healthy_phone_is_surveyed_without_warnings() {
    let mut phone = w25q32();
    phone.unique_id = [0xD1, 0x62, 0, 0, 0, 0, 0, 7];
    let survey = survey(&mut phone, mt6261()).unwrap();
    assert_eq!(survey.window_before, 0);
    assert_eq!(survey.first_bytes, phone.flash[..1024]);
    assert_eq!(survey.first_block, FirstBlock::BootHeader);
    assert_eq!(survey.window_check, WindowCheck::Undisturbed);
    assert_eq!(survey.obstacle(), None);
    let flash = &survey.flash;
    assert_eq!(flash.name, FlashName::Part("Winbond W25Q32".into()));
    assert_eq!(flash.jedec.unwrap().to_string(), "ef 40 16");
    assert_eq!(flash.unique_id.unwrap().to_string(), "d162000000000007");
    let known_from = KnownFrom::ConfirmedByMirror(Claim::JedecId);
    assert_eq!(flash.size, Some(FlashSize { bytes: 4 << 20, known_from }));
    assert!(flash.warnings.is_empty(), "{:?}", flash.warnings);

    phone.write_register(survey.restore.unwrap()).unwrap();
    assert_eq!(phone.window, 0);
    // The fake phone panics at any other register; here only the shape is left to check.
    assert!(phone.writes.iter().all(|write| matches!(write.value(), RegisterValue::Word(_))));
}

#[test]
fn a_controller_with_bad_manners_is_no_obstacle() {
    use ControllerBehaviour::*;
    for (controller, check, identified) in [
        (NeverIdle, WindowCheck::Undisturbed, false),
        (NeverReady, WindowCheck::Undisturbed, false),
        (StaysBusy, WindowCheck::Undisturbed, false),
        (ReadsRefused, WindowCheck::Undisturbed, false),
        (TriggerRefused, WindowCheck::Undisturbed, false),
        (ChangingAnswers, WindowCheck::Undisturbed, false),
        (KeepsFlash(1), WindowCheck::Undisturbed, true),
        // All three queries, the second request and the restoring: given back only when the first bytes look
        // wrong.
        (KeepsFlash(5), WindowCheck::Restored, true),
        (ShutsWindow, WindowCheck::Restored, true),
    ] {
        let mut phone = w25q32();
        phone.controller = controller;
        let survey = survey(&mut phone, mt6261()).unwrap();
        assert_eq!(survey.window_check, check, "{controller:?}");
        assert_eq!(survey.flash.jedec.is_some(), identified, "{controller:?}");
        let size = survey.flash.size.unwrap();
        let known_from = if identified { "JEDEC id, confirmed by mirror test" } else { "mirror test" };
        assert_eq!((size.bytes, size.known_from.text()), (4 << 20, known_from), "{controller:?}");
        assert_eq!((survey.flash.warnings.len(), survey.obstacle()), (0, None), "{controller:?}");
        assert!(phone.shows_flash(), "{controller:?}");
    }
}

#[test]
fn a_window_that_does_not_return_is_an_obstacle() {
    let mut phone = w25q32();
    phone.controller = ControllerBehaviour::KeepsFlash(usize::MAX);
    let lost = survey(&mut phone, mt6261()).unwrap();
    assert_eq!(lost.window_check, WindowCheck::Lost);
    assert_eq!(lost.flash.size.unwrap().known_from.text(), "JEDEC id");
    assert_eq!(lost.obstacle(), Some(FlashObstacle::WindowLost));
    assert_eq!(phone.flash_bytes_read, 3 * 1024, "no size is looked for in garbage");

    // The same phone, connected again and not queried.
    let mut phone = w25q32();
    phone.controller = ControllerBehaviour::KeepsFlash(usize::MAX);
    let survey = survey_with(&mut phone, mt6261(), SurveyScope::WithoutController).unwrap();
    assert_eq!((survey.window_check, survey.obstacle()), (WindowCheck::Undisturbed, None));
    assert_eq!(survey.flash.name, FlashName::Unknown);
    assert_eq!(survey.flash.size.unwrap().known_from.text(), "mirror test");
    assert!(phone.opcodes.is_empty());

    let mut phone = w25q32();
    let survey = survey_with(&mut phone, mt6261(), SurveyScope::FirstBlockOnly).unwrap();
    assert_eq!((survey.flash.size, survey.obstacle()), (None, None));
    assert_eq!((phone.flash_bytes_read, phone.opcodes.len()), (2 * 1024, 0));
}

#[test]
fn a_register_that_stays_changed_is_a_warning() {
    let mut phone = w25q32();
    phone.counts_are_stuck = true;
    let survey = survey(&mut phone, mt6261()).unwrap();
    let warning = FlashWarning::RegisterChanged { at: 0xA014_0010, before: 0, after: 5 };
    assert_eq!((survey.flash.warnings, survey.window_check), (vec![warning], WindowCheck::Undisturbed));
}

#[test]
fn an_empty_flash_may_be_read() {
    let mut phone = FakePhone::blank(4 * MIB).with_jedec(W25Q32);
    let known = survey(&mut phone, mt6261()).unwrap();
    assert_eq!(known.flash.size.unwrap().known_from.text(), "JEDEC id");
    assert_eq!((known.first_block, known.obstacle()), (FirstBlock::AllOnes, None));
    assert_eq!(known.flash.warnings, [FlashWarning::StartsErased]);

    let unknown = survey(&mut FakePhone::blank(4 * MIB), mt6261()).unwrap();
    assert_eq!(unknown.flash.size, None);
    assert_eq!(unknown.flash.warnings.last(), Some(&FlashWarning::FlashSizeUnknown));
}

#[test]
fn an_all_zero_or_constant_window_is_an_obstacle() {
    for (fill, obstacle) in
        [(0x00, FlashObstacle::AllZero), (0x55, FlashObstacle::Constant { word: 0x5555_5555 })]
    {
        let mut phone = w25q32();
        phone.flash.fill(fill);
        let survey = survey(&mut phone, mt6261()).unwrap();
        assert_eq!(survey.obstacle(), Some(obstacle));
    }
    let mut phone = w25q32();
    for word in phone.flash.chunks_exact_mut(4) {
        word.reverse();
    }
    assert_eq!(survey(&mut phone, mt6261()).unwrap().first_block, FirstBlock::Swapped);
}

#[test]
fn the_survey_fails_only_if_nothing_can_be_read() {
    let mut phone = w25q32();
    phone.beyond = Beyond::Refused(0);
    assert!(survey(&mut phone, mt6261()).unwrap_err().is_refusal());

    let mut phone = w25q32();
    phone.window_is_stuck = true;
    assert!(matches!(survey(&mut phone, mt6261()), Err(SessionError::NotTaken { .. })));

    let fresh = w25q32();
    let mut whole = fresh.clone();
    survey(&mut whole, mt6261()).unwrap();
    for limit in 0..whole.accesses {
        let mut phone = fresh.clone();
        phone.unplugged_after = Some(limit);
        let error = survey(&mut phone, mt6261()).unwrap_err();
        assert!(matches!(error, SessionError::Link(_)), "{limit}: {error}");
    }
}
