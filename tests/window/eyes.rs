//! What a test of the window sees: by the names and values of its controls.
#![allow(dead_code, unreachable_pub, reason = "each user takes a part of this")]

use bromide::ui::Window;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// A test's bench with a window on it.
pub trait Eyes {
    fn harness(&self) -> &Harness<'static, Window>;

    fn has(&self, label: &str) -> bool {
        self.harness().query_all_by_label_contains(label).next().is_some()
    }

    #[track_caller]
    fn sees(&self, labels: &[&str]) {
        for label in labels {
            assert!(self.has(label), "{label:?} is not shown; shown is {:#?}", self.shown());
        }
    }

    #[track_caller]
    fn sees_no(&self, labels: &[&str]) {
        for label in labels {
            assert!(!self.has(label), "{label:?} is shown");
        }
    }

    fn shown(&self) -> Vec<String> {
        let all = self.harness().root().children_recursive();
        let texts = |node: egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        };
        all.filter_map(texts).collect()
    }
}
