//! The unfinished dumps of the scenes, of the day before: one with its journal, and one that has lost it.

use bromide::app::{ReadFacts, StorageFacts};
use bromide_engine::dumpfile::{CheckKind, Known, Unfinished};
use bromide_engine::facts::Door;
use bromide_engine::storage::AreaKind;

use super::{MIB, Scene, flash, phone, report};

impl Scene {
    /// What lies in the folder.
    pub(super) fn unfinished(self) -> Vec<Unfinished> {
        if self != Scene::ReadyWithUnfinished {
            return vec![];
        }
        let dump = |name: &str, reached: u64, known: Option<Known>| Unfinished {
            part: format!("/home/anna/dumps/{name}.bin.part").into(),
            file: format!("/home/anna/dumps/{name}.bin").into(),
            area: AreaKind::Flash,
            start: 0,
            length: known.as_ref().map(|_| 4 * MIB),
            reached,
            known,
            is_doubtful: false,
        };
        let known = Known {
            unreadable: vec![],
            checked: vec![],
            differing: vec![],
            door: Door::BootRom,
            agent: None,
            phone: phone(),
            storage: StorageFacts::Flash(flash()),
            check: CheckKind::Full,
            read: ReadFacts { started: "2026-11-21T16:42:10+01:00".into(), seconds: 9.3, ..report().read },
            warnings: vec![],
            sheet: bromide_engine::dumpfile::JobSheet::default(),
            is_of_another_name: false,
            digests: None,
            name_template: None,
        };
        vec![dump("first", 2 * MIB, Some(known)), dump("second", MIB + MIB / 2, None)]
    }
}
