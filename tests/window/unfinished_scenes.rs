//! The unfinished dumps of the scenes.

use bromide::app::StorageFacts;
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
        let dump = |name: &str, known: Option<Known>| Unfinished {
            part: format!("/home/anna/dumps/{name}.bin.part").into(),
            file: format!("/home/anna/dumps/{name}.bin").into(),
            area: AreaKind::Flash,
            start: 0,
            length: known.as_ref().map(|_| 4 * MIB),
            reached: 2 * MIB,
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
            read: report().read,
            warnings: vec![],
            is_of_another_name: false,
            digests: None,
            name_template: None,
        };
        vec![dump("first", Some(known)), dump("second", None)]
    }
}
