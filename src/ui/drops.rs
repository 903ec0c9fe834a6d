//! Files that are dropped onto the window: what each is for is decided here, and only here.

use std::path::{Path, PathBuf};

use eframe::egui::{Align2, Area, Color32, Id, LayerId, Order, RichText, Ui, Vec2};

use super::theme::Palette;
use super::view::{Action, View};
use crate::app::inside::InspectorCommand;
use crate::app::{AgentCommand, AppController, DropKind, State, UiCommand, kind_of_drop};
use crate::tr;

/// What a dropped file is for.
#[derive(Clone, Copy)]
enum For {
    /// The main page: a scatter file fills the ranges, any other file is inspected.
    Anything,
    /// A smartphone waits for it.
    Phone,
    /// To be inspected.
    Looking,
    /// To be compared with what is open.
    Comparing,
}

impl For {
    fn action(self, path: PathBuf) -> Action {
        match self {
            For::Anything => Action::Dropped(path),
            For::Phone => Action::Agent(AgentCommand::Dropped(path)),
            For::Looking => Action::LookInside(path),
            For::Comparing => Action::Inside(InspectorCommand::Compare(path)),
        }
    }
}

/// Takes in dropped files; while files hover over the window, shows what they will be used for.
pub(super) fn drops(ui: &Ui, view: &View, controller: &AppController, actions: &mut Vec<Action>) {
    if view.has_dialog() {
        return;
    }
    let state = &controller.inside.state;
    let is_open = state.first.as_ref().is_some_and(|file| file.is_open());
    // Beside people's data another dump is searched instead.
    let compares = view.inside.open && is_open && !view.inside.rescue.open;
    let (dropped, hovering) = ui.input(|input| {
        let path = |file: &eframe::egui::DroppedFileHandle| file.path().to_path_buf();
        let dropped: Vec<PathBuf> = input.raw.dropped_files.iter().map(path).collect();
        let hovering = input.raw.hovered_files.iter().map(|file| file.path.clone());
        (dropped, hovering.collect::<Vec<_>>())
    });
    let is_held = controller.state.station.state() == State::Held;
    // Two at once are compared with each other.
    let is_one = dropped.len() == 1;
    for (index, path) in dropped.into_iter().filter(|path| path != Path::new("")).take(2).enumerate() {
        let use_of_it = match index {
            _ if is_held && !view.inside.open => For::Phone,
            _ if compares => For::Comparing,
            0 if is_one && !view.inside.open => For::Anything,
            0 => For::Looking,
            _ => For::Comparing,
        };
        actions.push(use_of_it.action(path));
    }
    let text = match (&hovering[..], &state.first) {
        ([], _) => return,
        _ if is_held && !view.inside.open => tr!("held-drop-phone"),
        (_, Some(file)) if compares => tr!("inside-drop-to-compare", file = file.name()),
        ([_, _, ..], _) => tr!("inside-drop-two"),
        // What is in it decides in the end; a name is all there is as long as it hovers.
        ([Some(path)], _) if !view.inside.open && kind_of_drop(path, &[]) == DropKind::Scatter => {
            if UiCommand::EditForm.is_enabled(&controller.state.station) {
                tr!("inside-drop-scatter")
            } else {
                tr!("inside-drop-not-now")
            }
        }
        _ => tr!("inside-drop-to-open"),
    };
    hint(ui, text);
}

/// Over everything, since the file is.
fn hint(ui: &Ui, text: String) {
    let palette = Palette::of(ui);
    let layer = LayerId::new(Order::Foreground, Id::unique("drop-shade"));
    let all = ui.ctx().content_rect();
    let shade: Color32 = palette.ground.gamma_multiply(0.85);
    ui.ctx().layer_painter(layer).rect_filled(all, 0, shade);
    let area = Area::new(Id::unique("drop-hint")).order(Order::Tooltip).interactable(false);
    area.anchor(Align2::CENTER_CENTER, Vec2::ZERO).show(ui.ctx(), |ui| {
        ui.set_max_width(all.width() - 40.0);
        ui.label(RichText::new(text).heading().color(palette.text));
    });
}
