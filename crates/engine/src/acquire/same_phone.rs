//! Compares the ids of the connected phone with those of the phone whose dump was begun.
//!
//! Used by the job before bytes are added to a part file. The content is compared by
//! `readback::region::overlap`.

use crate::facts::{ChipCode, FlashFacts, PhoneFacts, StorageFacts};
use crate::obstacle::Difference;
use crate::storage::ManagedStorage;

/// The differences between two phones. If there are none, it may be the same phone.
///
/// A value that only one of them reported is not a difference: a request can fail on a bad cable.
#[must_use]
pub fn differences(
    before: (&PhoneFacts, &StorageFacts),
    now: (&PhoneFacts, &StorageFacts),
) -> Vec<Difference> {
    let ((phone, storage), (phone_now, storage_now)) = (before, now);
    let mut differs = Vec::new();
    let chip = |phone: &PhoneFacts| Some((phone.chip.clone(), phone.hardware_code));
    differs.extend(difference(chip(phone), chip(phone_now), |before, now| Difference::Chip { before, now }));
    differs.extend(difference(phone.variant.clone(), phone_now.variant.clone(), |before, now| {
        Difference::Variant { before, now }
    }));
    for (before, now) in [
        (phone.hardware_version, phone_now.hardware_version),
        (phone.software_version, phone_now.software_version),
    ] {
        differs.extend(difference(reported_version(before), reported_version(now), |before, now| {
            Difference::Version { before, now }
        }));
    }
    differs.extend(difference(phone.me_id.clone(), phone_now.me_id.clone(), |before, now| {
        Difference::MeId { before, now }
    }));
    differs.extend(difference(phone.soc_id.clone(), phone_now.soc_id.clone(), |before, now| {
        Difference::MeId { before, now }
    }));
    match (storage, storage_now) {
        (StorageFacts::Flash(before), StorageFacts::Flash(now)) => differs.extend(flashes(before, now)),
        (StorageFacts::Managed(before), StorageFacts::Managed(now)) => differs.extend(managed(before, now)),
        (StorageFacts::Flash(_), StorageFacts::Managed(_))
        | (StorageFacts::Managed(_), StorageFacts::Flash(_)) => differs.push(Difference::KindOfStorage),
    }
    differs
}

fn flashes(before: &FlashFacts, now: &FlashFacts) -> Vec<Difference> {
    let chip = difference(before.jedec_id, now.jedec_id, |before, now| Difference::FlashChip { before, now });
    let number =
        difference(before.unique_id, now.unique_id, |before, now| Difference::FlashNumber { before, now });
    chip.into_iter().chain(number).collect()
}

fn managed(before: &ManagedStorage, now: &ManagedStorage) -> Vec<Difference> {
    if before.kind != now.kind {
        return vec![Difference::KindOfStorage];
    }
    let id =
        difference(before.id.clone(), now.id.clone(), |before, now| Difference::StorageId { before, now });
    let sizes = (before.areas != now.areas).then_some(Difference::StorageSize);
    id.into_iter().chain(sizes).collect()
}

fn difference<T: PartialEq>(
    before: Option<T>,
    now: Option<T>,
    differs: fn(T, T) -> Difference,
) -> Option<Difference> {
    let (before, now) = (before?, now?);
    (before != now).then(|| differs(before, now))
}

/// The version, if the phone reported one; 0 means that it did not.
fn reported_version(version: Option<ChipCode>) -> Option<ChipCode> {
    version.filter(|version| version.0 != 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::MeId;
    use crate::flash::{Claim, FlashName, KnownFrom};
    use crate::flash::{JedecId, UniqueId};

    fn facts() -> (PhoneFacts, FlashFacts) {
        let phone = PhoneFacts {
            chip: "MT6261".into(),
            variant: None,
            hardware_code: ChipCode(0x6261),
            hardware_version: Some(ChipCode(0xCB01)),
            software_version: Some(ChipCode(1)),
            me_id: Some(MeId(vec![0, 0x11])),
            soc_id: None,
            security: None,
        };
        let flash = FlashFacts {
            jedec_id: Some(JedecId([0xEF, 0x40, 0x16])),
            unique_id: Some(UniqueId([7; 8])),
            name: FlashName::Part("Winbond W25Q32".into()),
            size: Some(4 << 20),
            size_known_from: Some(KnownFrom::Claimed(Claim::JedecId)),
        };
        (phone, flash)
    }

    fn differs(change: impl Fn(&mut PhoneFacts, &mut FlashFacts)) -> Vec<Difference> {
        let (before, mut now) = (facts(), facts());
        change(&mut now.0, &mut now.1);
        let (flash, flash_now) = (StorageFacts::Flash(before.1), StorageFacts::Flash(now.1));
        differences((&before.0, &flash), (&now.0, &flash_now))
    }

    #[test]
    fn each_id_that_differs_is_named_with_both_values() {
        assert_eq!(differs(|_, _| {}), []);
        let one = |differs: Vec<Difference>, parts: &[&str]| {
            assert_eq!(differs.len(), 1, "{differs:?}");
            let text = differs[0].to_string();
            assert!(parts.iter().all(|part| text.contains(part)), "{text}");
        };
        one(differs(|phone, _| phone.me_id = Some(MeId(vec![0x99]))), &["ME-ID", "0011", "99"]);
        one(differs(|phone, _| phone.chip = "MT6260".into()), &["MT6261", "MT6260"]);
        one(differs(|phone, _| phone.hardware_code = ChipCode(0x6260)), &["0x6261", "0x6260"]);
        one(differs(|phone, _| phone.hardware_version = Some(ChipCode(0xCA00))), &["0xcb01", "0xca00"]);
        one(differs(|phone, _| phone.software_version = Some(ChipCode(2))), &["0x0001", "0x0002"]);
        one(
            differs(|_, flash| flash.jedec_id = Some(JedecId([0xC8, 0x40, 0x16]))),
            &["ef 40 16", "c8 40 16"],
        );
        one(differs(|_, flash| flash.unique_id = Some(UniqueId([8; 8]))), &["0707", "0808"]);
    }

    #[test]
    fn an_id_that_only_one_phone_reports_is_not_a_difference() {
        assert_eq!(
            differs(|phone, flash| {
                (phone.me_id, phone.hardware_version) = (None, None);
                phone.software_version = Some(ChipCode(0));
                phone.variant = Some("MT6261DA".into());
                (flash.jedec_id, flash.unique_id, flash.size) = (None, None, None);
            }),
            []
        );
    }
}
