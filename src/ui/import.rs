//! The dialog to type the path of a file, where the desktop has no dialogs or they fail. Knows nothing of
//! what is in the file.

use std::path::PathBuf;

use eframe::egui::Ui;

use super::dialogs::{Body, DialogFrame, Left, Other, dialog};
use super::field::{Limit, line_edit};
use super::view::{Action, DesktopDialog, FileFor};
use crate::tr;

/// Draws the dialog that stands in for that one of the desktop. Returns whether it is to be closed.
pub(super) fn path_dialog(
    ui: &Ui,
    instead_of: DesktopDialog,
    typed: &mut String,
    actions: &mut Vec<Action>,
) -> bool {
    let (heading, name, main) = match instead_of {
        DesktopDialog::Scatter => (tr!("import-heading"), tr!("import-path"), tr!("import-take")),
        DesktopDialog::Agent => (tr!("held-agent-heading"), tr!("held-agent-path"), tr!("held-take")),
        DesktopDialog::Preloader => {
            (tr!("held-preloader-heading"), tr!("held-preloader-path"), tr!("held-take"))
        }
        DesktopDialog::AgentFolder => {
            (tr!("held-folder-heading"), tr!("held-folder-path"), tr!("held-take-folder"))
        }
        DesktopDialog::Rescue(_) => {
            (tr!("rescue-folder-heading"), tr!("rescue-folder-path"), tr!("rescue-folder-yes"))
        }
        DesktopDialog::KeyNotes => (tr!("keys-import"), tr!("inside-path"), tr!("import-take")),
        DesktopDialog::Inside(FileFor::Compare) => {
            (tr!("compare-open-heading"), tr!("inside-path"), tr!("inside-open-yes"))
        }
        _ => (tr!("inside-open-heading"), tr!("inside-path"), tr!("inside-open-yes")),
    };
    let frame = DialogFrame { id: "typed-path", heading, width: 460.0, main, other: Some(Other::Cancel) };
    let left = dialog(ui, frame, |ui| {
        let is_folder = matches!(instead_of, DesktopDialog::Rescue(_));
        ui.label(if is_folder { tr!("rescue-folder-hint") } else { tr!("import-hint") });
        let edit = line_edit(typed, Limit::Path).desired_width(f32::INFINITY);
        let example = if is_folder { tr!("rescue-folder-example") } else { tr!("inside-path-hint") };
        let field = ui.add(edit.hint_text(example)).accessible_name(name);
        Body { first: Some(field), is_complete: !typed.trim().is_empty() }
    });
    if left == Some(Left::Main) {
        actions.push(Action::PathTyped(instead_of, PathBuf::from(typed.trim())));
    }
    left.is_some()
}
