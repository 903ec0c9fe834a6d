//! The line above the lanes: totals, phones that wait, hints; and the export.

use eframe::egui::{Align, Frame, Layout, Margin, Panel, RichText, Ui};

use super::export;
use crate::app::SeveralSession;
use crate::present;
use crate::tr;
use crate::ui::icons::{Icon, icon};
use crate::ui::scale::{BODY, M, bold};
use crate::ui::several::Table;
use crate::ui::theme::Palette;
use crate::ui::view::Action;

/// Draws the bar.
pub(super) fn totals(ui: &mut Ui, session: &SeveralSession, has_records: bool, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let frame = Frame::new().inner_margin(Margin::symmetric(14, 4)).fill(palette.ground);
    Panel::top("totals").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                export::button(ui, Table::Html, has_records, actions);
                export::button(ui, Table::Csv, has_records, actions);
                ui.with_layout(Layout::left_to_right(Align::Center).with_main_wrap(true), |ui| {
                    for (index, total) in present::totals(&session.totals).into_iter().enumerate() {
                        let color = match index {
                            0 if session.totals.saved > 0 => palette.good,
                            1 if session.totals.failed > 0 => palette.bad,
                            _ => palette.text,
                        };
                        ui.label(bold(total, BODY).color(color));
                        ui.add_space(M);
                    }
                    if session.waiting > 0 {
                        ui.label(tr!("several-waiting", count = session.waiting));
                    }
                });
            });
        });
        if let Some(problem) = session.list_problem() {
            warning(ui, &problem);
        }
    });
}

fn warning(ui: &mut Ui, words: &str) {
    let palette = Palette::of(ui);
    ui.horizontal_wrapped(|ui| {
        icon(ui, Icon::Warning, BODY, palette.warn);
        ui.label(RichText::new(words).color(palette.warn));
    });
}
