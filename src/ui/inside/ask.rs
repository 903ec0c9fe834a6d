//! The dialog of the page: where a part is to be saved. It has a field for the path, since not every desktop
//! has file dialogs.

use std::path::PathBuf;

use eframe::egui::Ui;

use super::InsideView;
use super::tools::named_field;
use crate::app::inside::{InspectorCommand, InspectorState, PartRequest};
use crate::present::{self, Present as _};
use crate::tr;
use crate::ui::dialogs::{Body, DialogFrame, Left, Other, dialog as any_dialog};
use crate::ui::field::{Limit, error_line, hint_line, line_edit};
use crate::ui::{Action, FileFor};
use bromide_engine::units::parse_number;

/// The part as typed.
#[derive(Default)]
pub(super) struct PartForm {
    path: String,
    start: String,
    length: String,
    replace: bool,
    wrong: Option<String>,
    /// A file dialog was asked for, and this desktop has none.
    no_dialog: bool,
}

impl InsideView {
    /// Asks where to save what is selected.
    pub(super) fn ask_part(&mut self, state: &InspectorState) {
        let range = state.position.selection();
        self.part = Some(PartForm {
            path: state.part_name(&range).display().to_string(),
            start: format!("{:#x}", range.start),
            length: format!("{:#x}", range.end - range.start),
            ..PartForm::default()
        });
    }

    /// A file was chosen in a dialog of the desktop.
    pub(in crate::ui) fn chosen(&mut self, wanted: FileFor, file: PathBuf) -> Option<Action> {
        match wanted {
            FileFor::Open => Some(Action::LookInside(file)),
            FileFor::Compare => Some(Action::Inside(InspectorCommand::Compare(file))),
            FileFor::Part => {
                if let Some(form) = &mut self.part {
                    form.path = file.display().to_string();
                    // The desktop's dialog has asked already.
                    form.replace = true;
                    form.no_dialog = false;
                }
                None
            }
        }
    }

    /// This desktop has no dialog: the path stays to be typed.
    pub(in crate::ui) fn no_dialog(&mut self) {
        self.part.iter_mut().for_each(|form| form.no_dialog = true);
    }
}

/// Draws the dialog if it is open.
pub(in crate::ui) fn dialog(
    ui: &Ui,
    state: &InspectorState,
    view: &mut InsideView,
    actions: &mut Vec<Action>,
) {
    let Some(form) = &mut view.part else { return };
    let (heading, main) = (tr!("part-heading"), tr!("part-save"));
    let frame = DialogFrame { id: "inside-part", heading, width: 460.0, main, other: Some(Other::Cancel) };
    match any_dialog(ui, frame, |ui| form.ui(ui, actions)) {
        None => {}
        Some(Left::Main) => match form.request(state) {
            Ok(request) => {
                actions.push(Action::Inside(InspectorCommand::Save(request)));
                view.part = None;
            }
            Err(wrong) => form.wrong = Some(wrong),
        },
        Some(Left::Other | Left::Dismissed) => view.part = None,
    }
}

impl PartForm {
    fn ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) -> Body {
        let edit = line_edit(&mut self.path, Limit::Path).desired_width(f32::INFINITY);
        let path = ui.add(edit.hint_text(tr!("inside-path-hint"))).accessible_name(tr!("inside-path"));
        let choose = ui.button(tr!("where-choose"));
        if choose.accessible_name(tr!("inside-choose")).clicked() {
            actions.push(Action::AskFile(FileFor::Part));
        }
        if self.no_dialog {
            hint_line(ui, &tr!("inside-no-dialog"));
        }
        let mut changed = named_field(ui, &tr!("part-start"), &mut self.start, 130.0);
        changed |= named_field(ui, &tr!("part-length"), &mut self.length, 130.0);
        if changed {
            self.wrong = None;
        }
        if let Ok(length) = parse_number(&self.length) {
            hint_line(ui, &present::size(length));
        }
        ui.checkbox(&mut self.replace, tr!("part-replace"));
        if let Some(wrong) = &self.wrong {
            error_line(ui, wrong);
        }
        Body { first: Some(path), is_complete: !self.path.trim().is_empty() }
    }

    fn request(&self, state: &InspectorState) -> Result<PartRequest, String> {
        let number = |text: &str| parse_number(text).map_err(|error| error.present());
        let (start, length) = (number(&self.start)?, number(&self.length)?);
        let all = state.shown_length();
        let end = start.checked_add(length).filter(|end| *end <= all && length > 0);
        let Some(end) = end else {
            let (start, end) = (format!("{start:#x}"), format!("{all:#x}"));
            return Err(tr!("part-outside", start = start, length = length, end = end));
        };
        let file = PathBuf::from(self.path.trim());
        Ok(PartRequest { range: start..end, file, replace: self.replace, open: vec![] })
    }
}
