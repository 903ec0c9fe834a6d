//! The list of one tab: a head that sorts, and rows to select, to look at and to go to the bytes of. Only the
//! rows in sight are drawn.

use std::collections::BTreeMap;

use eframe::egui::{
    Align, Button, Checkbox, Color32, Id, Key, Label, Layout, Popup, Pos2, ScrollArea, Shape, Stroke,
    TextureHandle, Ui, vec2,
};

use super::{preview, show_bytes};
use crate::app::rescue::{
    RescueColumn, RescueCommand, RescueItem, RescueList, RescueState, RescueTab, bytes_of,
};
use crate::present::{Present as _, rescue_cell};
use crate::tr;
use crate::ui::Action;
use crate::ui::theme::Palette;
use bromide_engine::rescue::RescueContents;

/// Widths in points: the box that selects a row, the button that leads to its bytes, a small picture, and the
/// least for the column that takes what is left.
const BOX: f32 = 22.0;
const BYTES: f32 = 58.0;
const LEAST: f32 = 170.0;
/// The height of a row of pictures, in points.
const PICTURE_ROW: f32 = 54.0;

/// Draws the list that is shown.
pub(super) fn table(
    ui: &mut Ui,
    state: &RescueState,
    contents: &RescueContents,
    pictures: &mut BTreeMap<RescueItem, TextureHandle>,
    actions: &mut Vec<Action>,
) {
    let (tab, list) = (state.tab, state.list(state.tab));
    if list.rows.is_empty() {
        let is_search = !list.search.reveal().trim().is_empty();
        ui.label(if is_search { tr!("rescue-no-hit") } else { tr!("rescue-no-rows") });
        return;
    }
    let columns = fitting(ui, tab);
    head(ui, tab, list, &columns, actions);
    let height = if tab == RescueTab::Pictures { PICTURE_ROW } else { ui.spacing().interact_size.y };
    let mut in_sight = Vec::new();
    let mut area = ScrollArea::vertical().id_salt(("rescue-rows", tab)).auto_shrink(false);
    if let Some(offset) = paged(ui, tab, height) {
        area = area.vertical_scroll_offset(offset);
    }
    let drawn = area.show_rows(ui, height, list.rows.len(), |ui, range| {
        for item in list.rows.get(range).unwrap_or_default() {
            ui.push_id(item, |ui| {
                ui.horizontal(|ui| {
                    ui.set_min_height(height);
                    select(ui, contents, tab, list, *item, actions);
                    if tab == RescueTab::Pictures {
                        in_sight.push(*item);
                        preview::preview(ui, state.previews.get(item), *item, pictures);
                    }
                    row(ui, contents, (tab, list, *item), &columns, height, actions);
                });
            });
        }
    });
    let (offset, page) = (drawn.state.clamped_offset().y, drawn.inner_rect.height());
    ui.data_mut(|data| data.insert_temp(place_id(tab), (offset, page, drawn.content_size.y)));
    in_sight.retain(|item| !state.previews.contains_key(item));
    if !in_sight.is_empty() {
        actions.push(Action::Rescue(RescueCommand::Preview(in_sight)));
    }
}

/// Where the list was scrolled to in the last frame.
fn place_id(tab: RescueTab) -> Id {
    Id::unique(("rescue-place", tab))
}

/// Rows out of sight are not drawn, so Tab does not lead to them: these keys bring them into sight. Returns
/// where the list is to be scrolled to, in points from its top.
fn paged(ui: &Ui, tab: RescueTab, row: f32) -> Option<f32> {
    if ui.text_edit_focused() || Popup::is_any_open(ui.ctx()) {
        return None;
    }
    let (offset, page, all) = ui.data(|data| data.get_temp::<(f32, f32, f32)>(place_id(tab)))?;
    let step = (page - row).max(row);
    let key = |key| ui.input(|input| input.key_pressed(key));
    let wanted = match () {
        () if key(Key::PageDown) => offset + step,
        () if key(Key::PageUp) => offset - step,
        () if key(Key::End) => all,
        () if key(Key::Home) => 0.0,
        () => return None,
    };
    Some(wanted.clamp(0.0, (all - page).max(0.0)))
}

/// The column with the text that matters, which is a button and takes what is left.
fn main_column(tab: RescueTab) -> RescueColumn {
    match tab {
        RescueTab::Files | RescueTab::Pictures => RescueColumn::Path,
        RescueTab::Messages => RescueColumn::Text,
        RescueTab::Contacts => RescueColumn::Name,
        RescueTab::Calls => RescueColumn::Number,
    }
}

fn usual_width(tab: RescueTab, column: RescueColumn) -> f32 {
    match column {
        // A contact may have several.
        RescueColumn::Number if tab == RescueTab::Contacts => 260.0,
        RescueColumn::Kind | RescueColumn::Slot => 64.0,
        RescueColumn::Size => 84.0,
        RescueColumn::Direction => 90.0,
        RescueColumn::Number | RescueColumn::Time => 146.0,
        RescueColumn::State => 170.0,
        RescueColumn::Path | RescueColumn::Text | RescueColumn::Name => LEAST,
    }
}

/// The columns for which there is room, with their widths. What is left out is among the details.
fn fitting(ui: &Ui, tab: RescueTab) -> Vec<(RescueColumn, f32)> {
    use RescueColumn::{Direction, Kind, Size, Slot, State, Time};
    let gap = ui.spacing().item_spacing.x;
    let picture = if tab == RescueTab::Pictures { preview::WIDTH + gap } else { 0.0 };
    let bar = ui.spacing().scroll.bar_width + 10.0;
    let room = ui.available_width() - BOX - BYTES - 2.0 * gap - picture - bar;
    let mut columns: Vec<RescueColumn> = tab.columns().to_vec();
    let needed = |columns: &[RescueColumn]| -> f32 {
        columns.iter().map(|column| usual_width(tab, *column) + gap).sum()
    };
    let optional = match tab {
        RescueTab::Messages => [State, Direction, Time],
        _ => [Kind, Slot, State],
    };
    for out in optional.into_iter().chain([Size, Time]) {
        if needed(&columns) > room {
            columns.retain(|column| *column != out);
        }
    }
    let left = (room - needed(&columns)).max(0.0);
    let width = |column: RescueColumn| {
        if column == main_column(tab) { usual_width(tab, column) + left } else { usual_width(tab, column) }
    };
    columns.into_iter().map(|column| (column, width(column))).collect()
}

fn head(
    ui: &mut Ui,
    tab: RescueTab,
    list: &RescueList,
    columns: &[(RescueColumn, f32)],
    actions: &mut Vec<Action>,
) {
    let gap = ui.spacing().item_spacing.x;
    ui.horizontal(|ui| {
        let mut all = list.is_all_selected;
        let toggle = ui.add(Checkbox::without_text(&mut all)).accessible_name(tr!("rescue-select-rows"));
        if toggle.changed() {
            actions.push(Action::Rescue(RescueCommand::SelectRows(all)));
        }
        if tab == RescueTab::Pictures {
            ui.add_space(preview::WIDTH + gap);
        }
        for (column, width) in columns {
            let is_sorted = list.sorted_by == Some(*column);
            let button = left_button(is_sorted, column.present());
            let size = vec2(*width, ui.spacing().interact_size.y);
            let pressed = ui.add_sized(size, button).accessible_name(column.present());
            if is_sorted {
                let color = Palette::of(ui).on_accent;
                sign(ui, pressed.rect.right_center() - vec2(10.0, 0.0), list.is_descending, color);
            }
            if pressed.clicked() {
                actions.push(Action::Rescue(RescueCommand::Sort(*column)));
            }
        }
    });
}

/// A button whose words begin at its left side.
fn left_button(is_selected: bool, words: String) -> Button<'static> {
    Button::selectable(is_selected, words).right_text("").truncate()
}

/// A triangle that points up for ascending order.
fn sign(ui: &Ui, at: Pos2, is_descending: bool, color: Color32) {
    let tip = if is_descending { 3.0 } else { -3.0 };
    let points = vec![at + vec2(-4.0, -tip), at + vec2(4.0, -tip), at + vec2(0.0, tip)];
    ui.painter().add(Shape::convex_polygon(points, color, Stroke::NONE));
}

fn select(
    ui: &mut Ui,
    contents: &RescueContents,
    tab: RescueTab,
    list: &RescueList,
    item: RescueItem,
    actions: &mut Vec<Action>,
) {
    let mut is_selected = list.selected.contains(&item);
    let what = rescue_cell(contents, tab, item, main_column(tab));
    let toggle = ui.add(Checkbox::without_text(&mut is_selected));
    if toggle.accessible_name(tr!("rescue-select", what = what)).changed() {
        actions.push(Action::Rescue(RescueCommand::Select(item, is_selected)));
    }
}

fn row(
    ui: &mut Ui,
    contents: &RescueContents,
    (tab, list, item): (RescueTab, &RescueList, RescueItem),
    columns: &[(RescueColumn, f32)],
    height: f32,
    actions: &mut Vec<Action>,
) {
    let main = main_column(tab);
    for (column, width) in columns {
        // One line, whatever a message has.
        let text = rescue_cell(contents, tab, item, *column).replace(['\n', '\r', '\t'], " ");
        let size = vec2(*width, height);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(size);
            ui.set_max_width(*width);
            if *column != main {
                ui.add(Label::new(text).truncate());
                return;
            }
            let button = left_button(list.current == Some(item), text.clone()).min_size(vec2(*width, 0.0));
            if ui.add(button).accessible_name(text).clicked() {
                actions.push(Action::Rescue(RescueCommand::Details(item)));
            }
        });
    }
    let range = bytes_of(contents, item);
    let bytes = ui.add_enabled(range.is_some(), Button::new(tr!("rescue-bytes")).small());
    let bytes =
        bytes.accessible_name(tr!("rescue-bytes-named", what = rescue_cell(contents, tab, item, main)));
    if let Some(range) = range.filter(|_| bytes.clicked()) {
        show_bytes(range, actions);
    }
}
