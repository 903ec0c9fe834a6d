//! What was found in a file: how much of it is blank, what is strange, what lies where; and where two files differ.

use std::ops::Range;

use eframe::egui::{Button, CollapsingHeader, Grid, Label, RichText, Ui, vec2};

use super::InsideView;
use super::tools::working;
use crate::app::inside::{FileStage, InsideCommand, Look, Side, Task, Work, compared, share_words};
use crate::present;
use crate::ui::Action;
use crate::ui::icons::{Icon, icon};
use crate::ui::status;
use crate::ui::theme::{Palette, card, card_heading};
use crate::words;
use bromide_engine::dump::compare::Comparison;
use bromide_engine::dump::{Class, Finding};

/// More lines are not shown at once.
const MOST: usize = 400;

/// Draws all that is known of the file, and where it differs from the other. What is clicked is shown in the bytes.
pub(super) fn found(ui: &mut Ui, look: &mut Look, view: &mut InsideView, actions: &mut Vec<Action>) {
    if look.second.is_some() {
        card(ui, |ui| differences(ui, look, view, actions));
        ui.add_space(6.0);
    }
    card(ui, |ui| {
        card_heading(ui, words!("inside-map-heading"));
        match &look.inspection {
            Task::Running { .. } => {
                let percent = look.inspection.percent().unwrap_or(0);
                working(ui, words!("inside-looking", percent = percent), Work::Inspection, actions);
            }
            Task::Stopped => again(ui, words!("inside-look-stopped"), actions),
            Task::Failed(why) => again(ui, why.clone(), actions),
            Task::Done(_) | Task::None => {}
        }
        if look.comparison.done().is_some() {
            ui.horizontal_wrapped(|ui| {
                ui.radio_value(&mut view.map.shows_differences, false, words!("inside-map-content"));
                ui.radio_value(&mut view.map.shows_differences, true, words!("inside-map-differences"));
            });
        }
        if let Some(at) = view.map.ui(ui, look) {
            jump(look, view, &(at..at + 1));
        }
    });
    if look.inspection.done().is_some() {
        ui.add_space(6.0);
        card(ui, |ui| list(ui, look, view));
    }
}

fn again(ui: &mut Ui, why: String, actions: &mut Vec<Action>) {
    ui.label(why);
    if ui.button(words!("inside-look-again")).clicked() {
        actions.push(Action::Inside(InsideCommand::Inspect));
    }
}

/// Shows a range in the bytes.
fn jump(look: &mut Look, view: &mut InsideView, range: &Range<u64>) {
    look.place.jump(range);
    view.shows_bytes = true;
    view.hex.take_focus = true;
}

fn list(ui: &mut Ui, look: &mut Look, view: &mut InsideView) {
    let palette = Palette::of(ui);
    card_heading(ui, words!("inside-found-heading"));
    let Some(looked) = look.inspection.done() else { return };
    let map = &looked.inspection.map;
    let blank = map.share(Class::Erased) + map.share(Class::Zero);
    let blank_bytes = map.bytes_of(Class::Erased) + map.bytes_of(Class::Zero);
    let size = present::size(blank_bytes);
    ui.label(words!("inside-blank", percent = (blank * 100.0).floor(), size = size));
    if let Some(firmware) = &looked.inspection.firmware {
        for (name, value) in [
            (words!("inside-firmware-project"), &firmware.project),
            (words!("inside-firmware-version"), &firmware.version),
            (words!("inside-firmware-built"), &firmware.built),
            (words!("inside-firmware-platform"), &firmware.platform),
        ] {
            if let Some(value) = value {
                let told = words!("inside-fact", name = name, value = value.as_str());
                ui.add(Label::new(RichText::new(told)).wrap());
            }
        }
    }
    let mut warnings: Vec<String> = looked.oddities.iter().map(|oddity| oddity.sentence()).collect();
    warnings.extend(looked.inspection.size_doubt());
    status::warnings(ui, warnings);
    let looked_is_cut = looked.inspection.is_cut;
    let findings: Vec<Finding> = looked.inspection.findings.clone();
    if findings.is_empty() {
        ui.label(RichText::new(words!("inside-nothing-found")).color(palette.weak));
        return;
    }
    let spans = look.spans();
    let mut clicked = None;
    for (index, (finding, span)) in findings.iter().zip(&spans).enumerate().take(MOST) {
        let is_selected = view.selected == Some(index);
        let name = finding.name();
        let (at, size) = (format!("{:#010x}", finding.start), present::size(finding.length));
        let spoken = words!("inside-finding", name = name.as_str(), at = at.as_str(), size = size.as_str());
        if line(ui, is_selected, &name, &at, &size, &spoken) {
            clicked = Some((index, span.clone()));
        }
        if is_selected && !finding.fields.is_empty() {
            fields(ui, finding);
        }
    }
    more(ui, findings.len());
    if looked_is_cut {
        ui.label(words!("inside-cut"));
    }
    if let Some((index, span)) = clicked {
        view.selected = Some(index);
        look.show(Side::First);
        jump(look, view, &span);
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
        ui.label(words!("inside-more", count = count - MOST));
    }
}

fn fields(ui: &mut Ui, finding: &Finding) {
    let palette = Palette::of(ui);
    ui.indent(("fields", finding.start, finding.kind), |ui| {
        Grid::new(("fields-grid", finding.start, finding.kind)).num_columns(2).show(ui, |ui| {
            for (label, value) in &finding.fields {
                ui.label(RichText::new(label.as_str()).color(palette.weak).small());
                ui.add(Label::new(RichText::new(value.as_str()).small()).wrap());
                ui.end_row();
            }
        });
    });
}

fn differences(ui: &mut Ui, look: &mut Look, view: &mut InsideView, actions: &mut Vec<Action>) {
    let Some(second) = &look.second else { return };
    let (name, stage) = (second.name(), second.stage.clone());
    ui.horizontal_wrapped(|ui| {
        card_heading(ui, words!("compare-heading", file = name));
        if ui.button(words!("compare-close")).clicked() {
            actions.push(Action::Inside(InsideCommand::CloseSecond));
        }
    });
    match stage {
        FileStage::Opening => drop(ui.label(words!("inside-opening"))),
        FileStage::Failed(why) => drop(ui.label(RichText::new(why).color(Palette::of(ui).bad))),
        FileStage::Open => {
            ui.horizontal_wrapped(|ui| {
                for (side, words) in [
                    (Side::First, words!("compare-show-first")),
                    (Side::Second, words!("compare-show-second")),
                ] {
                    if ui.radio(look.shown == side, words).clicked() {
                        actions.push(Action::Inside(InsideCommand::Show(side)));
                    }
                }
            });
        }
    }
    match look.comparison.clone() {
        Task::Running { .. } => {
            let percent = look.comparison.percent().unwrap_or(0);
            working(ui, words!("compare-running", percent = percent), Work::Comparison, actions);
        }
        Task::Stopped => drop(ui.label(words!("compare-stopped"))),
        Task::Failed(why) => drop(ui.label(RichText::new(why).color(Palette::of(ui).bad))),
        Task::Done(comparison) => result(ui, look, view, &comparison),
        Task::None => {}
    }
}

fn result(ui: &mut Ui, look: &mut Look, view: &mut InsideView, comparison: &Comparison) {
    let palette = Palette::of(ui);
    let (sign, color) =
        if comparison.is_same() { (Icon::Check, palette.good) } else { (Icon::Warning, palette.warn) };
    for sentence in compared(comparison) {
        ui.horizontal_wrapped(|ui| {
            icon(ui, sign, 15.0, color);
            ui.label(sentence);
        });
    }
    if comparison.places.is_empty() {
        return;
    }
    let shares = comparison.by_span(&look.spans());
    let mut to = None;
    for share in &shares {
        let told = share_words(share, look.findings());
        if ui.add(Button::selectable(false, told).wrap()).clicked() {
            to = Some(share.first..share.first + 1);
        }
    }
    ui.horizontal_wrapped(|ui| {
        let here = look.place.cursor();
        if ui.button(words!("compare-next")).clicked() {
            let next = comparison.places.iter().find(|place| place.range.start > here);
            to = next.or(comparison.places.first()).map(|place| place.range.clone());
        }
        if ui.button(words!("compare-previous")).clicked() {
            let previous = comparison.places.iter().rev().find(|place| place.range.end <= here);
            to = previous.or(comparison.places.last()).map(|place| place.range.clone());
        }
    });
    CollapsingHeader::new(words!("compare-places")).default_open(false).show(ui, |ui| {
        for place in comparison.places.iter().take(MOST) {
            let at = format!("{:#010x}", place.range.start);
            let size = present::size(place.range.end - place.range.start);
            let spoken = words!("compare-place", at = at.as_str(), size = size.as_str());
            let name = look.finding_at(place.range.start).map_or_else(String::new, Finding::name);
            if line(ui, false, &name, &at, &size, &spoken) {
                to = Some(place.range.clone());
            }
        }
        more(ui, comparison.places.len());
    });
    if let Some(range) = to {
        jump(look, view, &range);
    }
}
