//! What was found in a file: how much of it is blank, what is strange, what lies where; and where two files
//! differ.

use std::ops::Range;

use eframe::egui::{Button, CollapsingHeader, Grid, Label, RichText, Ui, vec2};

use super::InsideView;
use super::tools::working;
use crate::app::inside::{
    FileStage, InspectorCommand, InspectorState, Operation, OperationKind, Side, ViewChange,
};
use crate::present::{self, Present, describe_comparison, describe_share, fact_label, fact_lines};
use crate::tr;
use crate::ui::Action;
use crate::ui::icons::{Icon, icon};
use crate::ui::lines;
use crate::ui::theme::{Palette, card, card_heading};
use bromide_engine::dump::compare::{Comparison, Difference};
use bromide_engine::dump::{Anomaly, Class, Finding};

/// Lines that are shown at most.
const MOST: usize = 400;

/// Draws what is known of the file, and where it differs from the other one. What is clicked is shown in the
/// bytes.
pub(super) fn found(ui: &mut Ui, state: &InspectorState, view: &mut InsideView, actions: &mut Vec<Action>) {
    if state.second.is_some() {
        card(ui, |ui| differences(ui, state, view, actions));
        ui.add_space(6.0);
    }
    card(ui, |ui| {
        card_heading(ui, tr!("inside-map-heading"));
        match &state.inspection {
            Operation::Running { .. } => {
                let percent = state.inspection.percent().unwrap_or(0);
                working(ui, tr!("inside-looking", percent = percent), OperationKind::Inspection, actions);
            }
            Operation::Stopped => again(ui, tr!("inside-look-stopped"), actions),
            Operation::Failed(problem) => again(ui, problem.present(), actions),
            Operation::Done(_) | Operation::None => {}
        }
        if state.comparison.done().is_some() {
            ui.horizontal_wrapped(|ui| {
                ui.radio_value(&mut view.map.shows_differences, false, tr!("inside-map-content"));
                ui.radio_value(&mut view.map.shows_differences, true, tr!("inside-map-differences"));
            });
        }
        if let Some(at) = view.map.ui(ui, state) {
            jump(view, actions, at..at + 1);
        }
    });
    if state.inspection.done().is_some() {
        ui.add_space(6.0);
        card(ui, |ui| list(ui, state, view, actions));
    }
}

fn again(ui: &mut Ui, why: String, actions: &mut Vec<Action>) {
    ui.label(why);
    if ui.button(tr!("inside-look-again")).clicked() {
        actions.push(Action::Inside(InspectorCommand::Inspect));
    }
}

/// Shows a range in the bytes.
fn jump(view: &mut InsideView, actions: &mut Vec<Action>, range: Range<u64>) {
    actions.push(Action::Inside(InspectorCommand::View(ViewChange::Jump(range))));
    view.shows_bytes = true;
    view.hex.take_focus = true;
}

fn list(ui: &mut Ui, state: &InspectorState, view: &mut InsideView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    card_heading(ui, tr!("inside-found-heading"));
    let Some(result) = state.inspection.done() else { return };
    let map = &result.inspection.map;
    let blank = map.share(Class::Erased) + map.share(Class::Zero);
    let blank_bytes = map.bytes_of(Class::Erased) + map.bytes_of(Class::Zero);
    let size = present::size(blank_bytes);
    ui.label(tr!("inside-blank", percent = (blank * 100.0).floor(), size = size));
    if let Some(firmware) = &result.inspection.firmware {
        for (name, value) in [
            (tr!("inside-firmware-project"), &firmware.project),
            (tr!("inside-firmware-version"), &firmware.version),
            (tr!("inside-firmware-built"), &firmware.built),
            (tr!("inside-firmware-platform"), &firmware.platform),
        ] {
            if let Some(value) = value {
                let line = tr!("inside-fact", name = name, value = value.as_str());
                ui.add(Label::new(RichText::new(line)).wrap());
            }
        }
    }
    let warnings: Vec<String> = result.anomalies.iter().map(Anomaly::present).collect();
    lines::warnings(ui, warnings);
    let findings = state.findings();
    if findings.is_empty() {
        ui.label(RichText::new(tr!("inside-nothing-found")).color(palette.weak));
        return;
    }
    let spans = state.spans();
    let mut clicked = None;
    for (index, (finding, span)) in findings.iter().zip(&spans).enumerate().take(MOST) {
        let is_selected = view.selected == Some(index);
        let name = finding.kind.present();
        let (at, size) = (format!("{:#010x}", finding.start), present::size(finding.length));
        let spoken = tr!("inside-finding", name = name.as_str(), at = at.as_str(), size = size.as_str());
        if line(ui, is_selected, &name, &at, &size, &spoken) {
            clicked = Some((index, span.clone()));
        }
        if is_selected && !finding.facts.is_empty() {
            facts(ui, finding);
        }
    }
    more(ui, findings.len());
    if result.inspection.is_cut {
        ui.label(tr!("inside-cut"));
    }
    if let Some((index, span)) = clicked {
        view.selected = Some(index);
        actions.push(Action::Inside(InspectorCommand::Show(Side::First)));
        jump(view, actions, span);
    }
}

/// A line that is a button: a name, an address and a size.
fn line(ui: &mut Ui, is_selected: bool, name: &str, at: &str, size: &str, spoken: &str) -> bool {
    let palette = Palette::of(ui);
    let color = if is_selected { palette.on_accent } else { palette.weak };
    let right = RichText::new(format!("{at}  {size}")).monospace().small().color(color);
    let button = Button::selectable(is_selected, name).right_text(right).truncate();
    ui.add(button.min_size(vec2(ui.available_width(), 0.0))).accessible_name(spoken).clicked()
}

fn more(ui: &mut Ui, count: usize) {
    if count > MOST {
        ui.label(tr!("inside-more", count = count - MOST));
    }
}

fn facts(ui: &mut Ui, finding: &Finding) {
    let palette = Palette::of(ui);
    ui.indent(("fields", finding.start, finding.kind), |ui| {
        Grid::new(("fields-grid", finding.start, finding.kind)).num_columns(2).show(ui, |ui| {
            for fact in &finding.facts {
                ui.label(RichText::new(fact_label(fact)).color(palette.weak).small());
                ui.add(Label::new(RichText::new(fact_lines(fact).join("\n")).small()).wrap());
                ui.end_row();
            }
        });
    });
}

fn differences(ui: &mut Ui, state: &InspectorState, view: &mut InsideView, actions: &mut Vec<Action>) {
    let Some(second) = &state.second else { return };
    ui.horizontal_wrapped(|ui| {
        card_heading(ui, tr!("compare-heading", file = second.name()));
        if ui.button(tr!("compare-close")).clicked() {
            actions.push(Action::Inside(InspectorCommand::CloseSecond));
        }
    });
    match &second.stage {
        FileStage::Opening => drop(ui.label(tr!("inside-opening"))),
        FileStage::Failed(problem) => {
            ui.label(RichText::new(problem.present()).color(Palette::of(ui).bad));
        }
        FileStage::Open => {
            ui.horizontal_wrapped(|ui| {
                for (side, words) in
                    [(Side::First, tr!("compare-show-first")), (Side::Second, tr!("compare-show-second"))]
                {
                    if ui.radio(state.shown == side, words).clicked() {
                        actions.push(Action::Inside(InspectorCommand::Show(side)));
                    }
                }
            });
        }
    }
    match &state.comparison {
        Operation::Running { .. } => {
            let percent = state.comparison.percent().unwrap_or(0);
            working(ui, tr!("compare-running", percent = percent), OperationKind::Comparison, actions);
        }
        Operation::Stopped => drop(ui.label(tr!("compare-stopped"))),
        Operation::Failed(problem) => {
            ui.label(RichText::new(problem.present()).color(Palette::of(ui).bad));
        }
        Operation::Done(comparison) => result(ui, state, view, comparison, actions),
        Operation::None => {}
    }
}

fn result(
    ui: &mut Ui,
    state: &InspectorState,
    view: &mut InsideView,
    comparison: &Comparison,
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    let (sign, color) =
        if comparison.is_same() { (Icon::Check, palette.good) } else { (Icon::Warning, palette.warn) };
    for sentence in describe_comparison(comparison) {
        ui.horizontal_wrapped(|ui| {
            icon(ui, sign, 15.0, color);
            ui.label(sentence);
        });
    }
    if comparison.differences.is_empty() {
        return;
    }
    let shares = comparison.by_span(&state.spans());
    let mut to = None;
    for share in &shares {
        let sentence = describe_share(share, state.findings());
        if ui.add(Button::selectable(false, sentence).wrap()).clicked() {
            to = Some(share.first..share.first + 1);
        }
    }
    ui.horizontal_wrapped(|ui| {
        let here = state.position.cursor();
        let range = |difference: &Difference| difference.range.clone();
        if ui.button(tr!("compare-next")).clicked() {
            let next = comparison.differences.iter().find(|difference| difference.range.start > here);
            to = next.or(comparison.differences.first()).map(range);
        }
        if ui.button(tr!("compare-previous")).clicked() {
            let previous = comparison.differences.iter().rfind(|difference| difference.range.end <= here);
            to = previous.or(comparison.differences.last()).map(range);
        }
    });
    CollapsingHeader::new(tr!("compare-places")).default_open(false).show(ui, |ui| {
        for Difference { range, .. } in comparison.differences.iter().take(MOST) {
            let at = format!("{:#010x}", range.start);
            let size = present::size(range.end - range.start);
            let spoken = tr!("compare-place", at = at.as_str(), size = size.as_str());
            let finding = state.finding_at(range.start);
            let name = finding.map_or_else(String::new, |finding| finding.kind.present());
            if line(ui, false, &name, &at, &size, &spoken) {
                to = Some(range.clone());
            }
        }
        more(ui, comparison.differences.len());
    });
    if let Some(range) = to {
        jump(view, actions, range);
    }
}
