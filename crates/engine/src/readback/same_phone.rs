//! Whether the phone that is there now is the one whose dump was begun.
//!
//! Used by the job before a byte is added to what is there. What the ids cannot tell, the content must
//! ([`super::region`] compares it).

use super::report::{FlashFacts, PhoneFacts};
use crate::words;

/// What differs between two phones, each with both values, as pieces of a sentence. Nothing: it may be the same phone.
///
/// What only one of them told says nothing: a question can get lost on a bad cable.
pub(super) fn differences(
    before: (&PhoneFacts, &FlashFacts),
    now: (&PhoneFacts, &FlashFacts),
) -> Vec<String> {
    let ((phone, flash), (phone_now, flash_now)) = (before, now);
    let mut differs = Vec::new();
    let mut compare = |before: Option<&str>, now: Option<&str>, sentence: fn(&str, &str) -> String| {
        if let (Some(before), Some(now)) = (before, now)
            && before != now
        {
            differs.push(sentence(before, now));
        }
    };
    let chip = |phone: &PhoneFacts| format!("{} ({})", phone.chip, phone.hardware_code);
    compare(Some(&chip(phone)), Some(&chip(phone_now)), |before, now| {
        words!("differs-chip", before = before, now = now)
    });
    compare(phone.variant.as_deref(), phone_now.variant.as_deref(), |before, now| {
        words!("differs-chip", before = before, now = now)
    });
    let versions = [
        (&phone.hardware_version, &phone_now.hardware_version),
        (&phone.software_version, &phone_now.software_version),
    ];
    for (before, now) in versions {
        compare(told(before), told(now), |before, now| words!("differs-version", before = before, now = now));
    }
    compare(phone.me_id.as_deref(), phone_now.me_id.as_deref(), |before, now| {
        words!("differs-me-id", before = before, now = now)
    });
    compare(flash.jedec_id.as_deref(), flash_now.jedec_id.as_deref(), |before, now| {
        words!("differs-flash", before = before, now = now)
    });
    compare(flash.unique_id.as_deref(), flash_now.unique_id.as_deref(), |before, now| {
        words!("differs-unique-id", before = before, now = now)
    });
    differs
}

/// A version; 0 stands for one that was not answered.
fn told(version: &Option<String>) -> Option<&str> {
    version.as_deref().filter(|version| *version != "0x0000")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> (PhoneFacts, FlashFacts) {
        let text = |text: &str| Some(text.to_owned());
        let phone = PhoneFacts {
            chip: "MT6261".into(),
            variant: None,
            hardware_code: "0x6261".into(),
            hardware_version: text("0xcb01"),
            software_version: text("0x0001"),
            me_id: text("00112233"),
        };
        let flash = FlashFacts {
            jedec_id: text("ef 40 16"),
            unique_id: text("aabb"),
            name: "Winbond W25Q32".into(),
            size: Some(4 << 20),
            size_known_from: text("JEDEC id"),
        };
        (phone, flash)
    }

    fn differs(change: impl Fn(&mut PhoneFacts, &mut FlashFacts)) -> Vec<String> {
        let (before, mut now) = (facts(), facts());
        change(&mut now.0, &mut now.1);
        differences((&before.0, &before.1), (&now.0, &now.1))
    }

    #[test]
    fn each_id_that_differs_is_named_with_both_values() {
        assert_eq!(differs(|_, _| {}), [] as [String; 0]);
        let one = |differs: Vec<String>, parts: &[&str]| {
            assert_eq!(differs.len(), 1, "{differs:?}");
            assert!(parts.iter().all(|part| differs[0].contains(part)), "{differs:?}");
        };
        one(differs(|phone, _| phone.me_id = Some("99".into())), &["ME-ID", "00112233", "99"]);
        one(differs(|phone, _| phone.chip = "MT6260".into()), &["MT6261", "MT6260"]);
        one(differs(|phone, _| phone.hardware_code = "0x6260".into()), &["0x6261", "0x6260"]);
        one(differs(|phone, _| phone.hardware_version = Some("0xca00".into())), &["0xcb01", "0xca00"]);
        one(differs(|phone, _| phone.software_version = Some("0x0002".into())), &["0x0001", "0x0002"]);
        one(differs(|_, flash| flash.jedec_id = Some("c8 40 16".into())), &["ef 40 16", "c8 40 16"]);
        one(differs(|_, flash| flash.unique_id = Some("cc".into())), &["aabb", "cc"]);
    }

    #[test]
    fn what_was_not_told_says_nothing() {
        assert_eq!(
            differs(|phone, flash| {
                (phone.me_id, phone.hardware_version) = (None, None);
                phone.software_version = Some("0x0000".into());
                phone.variant = Some("MT6261DA".into());
                (flash.jedec_id, flash.unique_id, flash.size) = (None, None, None);
            }),
            [] as [String; 0]
        );
    }
}
