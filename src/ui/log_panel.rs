//! The log: sentences to filter, copy and save; for the expert the bytes of the last session; for someone who
//! can help, all of it in one file.

use eframe::egui::{
    ComboBox, Frame, Id, Label, Layout, Margin, Panel, RichText, ScrollArea, TextStyle, TextWrapMode, Ui,
};

use super::Action;
use super::field::{Limit, line_edit};
use super::scale::{BODY, bold};
use super::theme::Palette;
use crate::app::{AppController, Level, Log, UiCommand};
use crate::tr;

/// What the panel shows now.
#[derive(Default)]
pub(super) struct LogPanel {
    /// Whether it is unfolded.
    pub(super) open: bool,
    level: Level,
    filter: String,
    /// The lines that pass, made anew when the log or the filter changes.
    lines: Vec<(Level, String)>,
    made_from: Option<(u64, Level, String)>,
    /// The transcript's lines while they are shown, as of the moment they were asked for.
    bytes: Option<Vec<String>>,
}

impl LogPanel {
    /// Whether the filter has the focus: Enter there starts nothing.
    pub(super) fn is_typing(&self, ui: &Ui) -> bool {
        ui.memory(|memory| memory.focused()) == Some(filter_id())
    }

    fn refresh(&mut self, log: &Log) {
        let from = (log.revision(), self.level, self.filter.clone());
        if self.made_from.as_ref() != Some(&from) {
            let lines = log.filtered(self.level, &self.filter);
            self.lines =
                lines.map(|line| (line.level(), format!("{}  {}", line.when(), line.text()))).collect();
            self.made_from = Some(from);
        }
    }
}

fn filter_id() -> Id {
    Id::unique("log-filter-field")
}

/// Draws the panel if it is unfolded.
pub(super) fn log_panel(
    ui: &mut Ui,
    controller: &AppController,
    panel: &mut LogPanel,
    actions: &mut Vec<Action>,
) {
    if !panel.open {
        return;
    }
    let fill = Palette::of(ui).card;
    let frame = Frame::new().inner_margin(Margin::symmetric(14, 8)).fill(fill);
    let all = ui.available_height();
    let (height, most) = ((all * 0.35).clamp(60.0, 260.0), (all * 0.6).max(60.0));
    Panel::bottom("log").resizable(true).default_size(height).max_size(most).frame(frame).show(ui, |ui| {
        tools(ui, controller, panel, actions);
        match &panel.bytes {
            Some(lines) => {
                rows(ui, "bytes", lines.len(), |at| lines.get(at).map(|line| (Level::Info, line.as_str())))
            }
            None => {
                panel.refresh(&controller.state.log);
                let lines = &panel.lines;
                rows(ui, "lines", lines.len(), |at| {
                    lines.get(at).map(|(level, line)| (*level, line.as_str()))
                });
            }
        }
    });
}

fn tools(ui: &mut Ui, controller: &AppController, panel: &mut LogPanel, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        let mut shows_bytes = panel.bytes.is_some();
        ui.label(bold(tr!("log-heading"), BODY));
        if !shows_bytes {
            let edit = line_edit(&mut panel.filter, Limit::Name).id(filter_id()).desired_width(160.0);
            ui.add(edit.hint_text(tr!("log-filter"))).accessible_name(tr!("log-filter"));
            let combo = ComboBox::from_id_salt("level").selected_text(level_words(panel.level));
            let response = combo.show_ui(ui, |ui| {
                for level in [Level::Info, Level::Warning, Level::Error] {
                    ui.selectable_value(&mut panel.level, level, level_words(level));
                }
            });
            response.response.accessible_name(tr!("log-level"));
        }
        let text = || match &panel.bytes {
            Some(lines) => lines.join("\n"),
            None => controller.state.log.as_text(panel.level, &panel.filter),
        };
        if ui.button(tr!("copy")).on_hover_text(tr!("log-copy-hint")).clicked() {
            actions.push(Action::Copy(text()));
        }
        if ui.button(tr!("log-save")).clicked() {
            let name = if shows_bytes { "bromide-bytes.txt" } else { "bromide-log.txt" };
            actions.push(Action::SaveText { name: name.to_owned(), text: text() });
        }
        let bundle = ui.button(tr!("log-bundle")).on_hover_text(tr!("log-bundle.hover"));
        if bundle.clicked() {
            actions.push(Action::Command(UiCommand::SaveBundle));
        }
        let bytes = ui.checkbox(&mut shows_bytes, tr!("log-bytes"));
        if bytes.on_hover_text(tr!("log-bytes.hover")).changed() {
            panel.bytes = shows_bytes
                .then(|| controller.recording().to_string().lines().map(str::to_owned).collect::<Vec<_>>());
        }
    });
}

/// Lines of which only those in sight are drawn.
fn rows<'a>(ui: &mut Ui, salt: &str, count: usize, line: impl Fn(usize) -> Option<(Level, &'a str)>) {
    let palette = Palette::of(ui);
    let height = ui.text_style_height(&TextStyle::Small);
    ScrollArea::both().id_salt(salt).auto_shrink(false).stick_to_bottom(true).show_rows(
        ui,
        height,
        count,
        |ui, range| {
            ui.with_layout(Layout::top_down(eframe::egui::Align::Min), |ui| {
                for (level, text) in range.filter_map(&line) {
                    let color = match level {
                        Level::Info => palette.text,
                        Level::Warning => palette.warn,
                        Level::Error => palette.bad,
                    };
                    let text = RichText::new(text).small().color(color);
                    ui.add(Label::new(text).wrap_mode(TextWrapMode::Extend));
                }
            });
        },
    );
}

fn level_words(level: Level) -> String {
    match level {
        Level::Info => tr!("log-level-all"),
        Level::Warning => tr!("log-level-warnings"),
        Level::Error => tr!("log-level-errors"),
    }
}
