//! The settings: how the window looks, and what draws it.

use eframe::egui::{Id, RichText, Slider, Ui};

use super::dialogs::{Body, DialogFrame, dialog};
use super::error_number;
use super::field::{Limit, hint_line, line_edit};
use super::language::language_choice;
use super::theme::Palette;
use super::third_party::third_party;
use super::view::Action;
use crate::app::{Renderer, Settings, TEXT_PERCENT, Theme};
use crate::tr;

/// Draws the settings.
pub(super) fn settings_panel(ui: &mut Ui, settings: &Settings, actions: &mut Vec<Action>) {
    let mut edited = settings.clone();
    let (heading, main) = (tr!("settings-heading"), tr!("dialog-close"));
    let frame = DialogFrame { id: "settings", heading, width: 400.0, main, other: None };
    let left = dialog(ui, frame, |ui| {
        language_choice(ui, &settings.language, actions);
        ui.add_space(6.0);
        contents(ui, &mut edited);
        ui.add_space(6.0);
        error_number::open_button(ui, actions);
        Body::PLAIN
    });
    if edited != *settings {
        actions.push(Action::EditSettings(Box::new(edited)));
    }
    if left.is_some() {
        actions.push(Action::Settings(false));
    }
}

fn contents(ui: &mut Ui, settings: &mut Settings) {
    ui.label(tr!("settings-theme"));
    ui.horizontal_wrapped(|ui| {
        for (theme, words) in [
            (Theme::System, tr!("theme-system")),
            (Theme::Light, tr!("theme-light")),
            (Theme::Dark, tr!("theme-dark")),
        ] {
            ui.radio_value(&mut settings.theme, theme, words);
        }
    });
    ui.add_space(6.0);
    text_size(ui, settings);
    ui.add_space(6.0);
    ui.checkbox(&mut settings.sound, tr!("settings-sound"));
    ui.add_space(6.0);
    let label = ui.label(tr!("settings-agents"));
    let edit = line_edit(&mut settings.agents.folder, Limit::Path).desired_width(f32::INFINITY);
    ui.add(edit.hint_text(tr!("settings-agents-hint"))).labelled_by(label.id);
    ui.add_space(6.0);
    ui.label(tr!("settings-renderer"));
    ui.horizontal_wrapped(|ui| {
        for (renderer, words) in [
            (Renderer::Auto, tr!("renderer-auto")),
            (Renderer::Glow, tr!("renderer-glow")),
            (Renderer::Wgpu, tr!("renderer-wgpu")),
        ] {
            if renderer.is_built_in() {
                ui.radio_value(&mut settings.renderer, renderer, words);
            }
        }
    });
    hint_line(ui, &tr!("settings-renderer-hint"));
    ui.add_space(6.0);
    let weak = Palette::of(ui).weak;
    let about = tr!("settings-about", version = env!("CARGO_PKG_VERSION"));
    ui.label(RichText::new(about).small().color(weak));
    third_party(ui);
}

/// Buttons and a slider that takes effect when it is let go: the slider itself grows with the text.
fn text_size(ui: &mut Ui, settings: &mut Settings) {
    let label = ui.label(tr!("settings-text"));
    ui.horizontal(|ui| {
        let id = Id::unique("text-size");
        let pending: Option<u16> = ui.data(|data| data.get_temp(id));
        let mut percent = pending.unwrap_or(settings.text_percent);
        // The rail has the colour of fields otherwise, and is not seen.
        ui.visuals_mut().widgets.inactive.bg_fill = Palette::of(ui).edge;
        let slider = Slider::new(&mut percent, TEXT_PERCENT).step_by(10.0);
        let slider = slider.custom_formatter(|percent, _| tr!("share", percent = percent));
        let slider =
            slider.custom_parser(|typed| typed.replace(|c: char| !c.is_ascii_digit(), "").parse().ok());
        let slider = ui.add(slider).labelled_by(label.id);
        if slider.is_pointer_button_down_on() {
            ui.data_mut(|data| data.insert_temp(id, percent));
        } else {
            ui.data_mut(|data| data.remove::<u16>(id));
            settings.text_percent = percent.clamp(*TEXT_PERCENT.start(), *TEXT_PERCENT.end());
        }
    });
}
