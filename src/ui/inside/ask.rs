//! The dialogs of the page: which file to open or to compare with, and where a part is to be saved. Each has
//! a field for the path, since not every desktop has file dialogs.

use std::path::PathBuf;

use eframe::egui::{Id, Modal, Ui};

use super::InsideView;
use super::tools::named_field;
use crate::app::inside::{InspectorCommand, InspectorState, PartRequest};
use crate::present::{self, Present as _};
use crate::tr;
use crate::ui::field::{error_line, hint_line, text_field};
use crate::ui::theme::card_heading;
use crate::ui::{Action, FileFor};
use bromide_engine::units::parse_number;

/// A dialog that is open.
pub(super) enum Ask {
    /// Which file to open.
    Open,
    /// Which file to compare with.
    Compare,
    /// Where a part is to be saved.
    Part(PartForm),
}

/// The part as typed.
#[derive(Default)]
pub(super) struct PartForm {
    start: String,
    length: String,
    replace: bool,
    wrong: Option<String>,
}

impl InsideView {
    /// Asks for a file to open, or to compare with.
    pub(super) fn ask_open(&mut self, compare: bool) {
        self.path = String::new();
        self.no_dialog = false;
        self.ask = Some(if compare { Ask::Compare } else { Ask::Open });
    }

    /// Asks where to save what is selected.
    pub(super) fn ask_part(&mut self, state: &InspectorState) {
        let range = state.position.selection();
        self.path = state.part_name(&range).display().to_string();
        self.no_dialog = false;
        let form = PartForm {
            start: format!("{:#x}", range.start),
            length: format!("{:#x}", range.end - range.start),
            ..PartForm::default()
        };
        self.ask = Some(Ask::Part(form));
    }

    /// A file was chosen in a dialog of the desktop.
    pub(in crate::ui) fn chosen(&mut self, wanted: FileFor, file: PathBuf) -> Option<Action> {
        match wanted {
            FileFor::Open => {
                self.ask = None;
                Some(Action::LookInside(file))
            }
            FileFor::Compare => {
                self.ask = None;
                Some(Action::Inside(InspectorCommand::Compare(file)))
            }
            FileFor::Part => {
                self.path = file.display().to_string();
                // The desktop's dialog has asked already.
                if let Some(Ask::Part(form)) = &mut self.ask {
                    form.replace = true;
                }
                None
            }
        }
    }

    /// This desktop has no dialog.
    pub(in crate::ui) fn no_dialog(&mut self) {
        self.no_dialog = true;
    }
}

/// Draws the dialog that is open.
pub(super) fn dialog(ui: &mut Ui, state: &InspectorState, view: &mut InsideView, actions: &mut Vec<Action>) {
    let Some(mut ask) = view.ask.take() else { return };
    let heading = match &ask {
        Ask::Open => tr!("inside-open-heading"),
        Ask::Compare => tr!("compare-open-heading"),
        Ask::Part(_) => tr!("part-heading"),
    };
    let mut is_open = true;
    let modal = Modal::new(Id::unique("inside-ask")).show(ui.ctx(), |ui| {
        ui.set_width(460.0_f32.min(ui.ctx().content_rect().width() - 60.0));
        card_heading(ui, heading);
        let (wanted, is_part) = match &ask {
            Ask::Open => (FileFor::Open, false),
            Ask::Compare => (FileFor::Compare, false),
            Ask::Part(_) => (FileFor::Part, true),
        };
        let width = (ui.available_width() - 8.0).max(80.0);
        text_field(ui, &tr!("inside-path"), &mut view.path, &tr!("inside-path-hint"), width, &[]);
        if view.no_dialog {
            hint_line(ui, &tr!("inside-no-dialog"));
        }
        if let Ask::Part(form) = &mut ask {
            form.ui(ui);
        }
        let mut is_sure = false;
        ui.horizontal_wrapped(|ui| {
            let yes = if is_part { tr!("part-save") } else { tr!("inside-open-yes") };
            is_sure = ui.add_enabled(!view.path.trim().is_empty(), super::button(yes)).clicked();
            let choose = ui.button(tr!("where-choose"));
            if choose.accessible_name(tr!("inside-choose")).clicked() {
                actions.push(Action::AskFile(wanted));
            }
            is_open &= !ui.button(tr!("dialog-cancel")).clicked();
        });
        // Enter takes the focus from a field; a button that has it reacts to Enter itself.
        let is_free = ui.memory(|memory| memory.focused()).is_none();
        let is_entered = is_free
            && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter))
            && !view.path.trim().is_empty();
        if is_sure || is_entered {
            let path = PathBuf::from(view.path.trim());
            match &mut ask {
                Ask::Open => actions.push(Action::LookInside(path)),
                Ask::Compare => actions.push(Action::Inside(InspectorCommand::Compare(path))),
                Ask::Part(form) => match form.request(state, path) {
                    Ok(request) => actions.push(Action::Inside(InspectorCommand::Save(request))),
                    Err(wrong) => {
                        form.wrong = Some(wrong);
                        return;
                    }
                },
            }
            is_open = false;
        }
    });
    if is_open && !modal.should_close() {
        view.ask = Some(ask);
    }
}

impl PartForm {
    fn ui(&mut self, ui: &mut Ui) {
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
    }

    fn request(&self, state: &InspectorState, file: PathBuf) -> Result<PartRequest, String> {
        let number = |text: &str| parse_number(text).map_err(|error| error.present());
        let (start, length) = (number(&self.start)?, number(&self.length)?);
        let all = state.shown_length();
        let end = start.checked_add(length).filter(|end| *end <= all && length > 0);
        let Some(end) = end else {
            let (start, end) = (format!("{start:#x}"), format!("{all:#x}"));
            return Err(tr!("part-outside", start = start, length = length, end = end));
        };
        Ok(PartRequest { range: start..end, file, replace: self.replace, open: vec![] })
    }
}
