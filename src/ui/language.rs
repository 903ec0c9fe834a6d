//! The list of languages in the settings, each by what it calls itself, and what a choice changes.

use eframe::egui::{ComboBox, Context, Ui};

use super::Window;
use super::system_fonts;
use super::view::Action;
use crate::app::LanguageChoice;
use crate::present::words::{self, Language, Locale, system_language};
use crate::tr;

/// The list. `chosen` is the setting.
pub(super) fn language_choice(ui: &mut Ui, chosen: &LanguageChoice, actions: &mut Vec<Action>) {
    let system = tr!("language-system", name = system_language().own_name());
    let label = ui.label(tr!("settings-language"));
    // A language that was asked for on the command line is in no setting.
    let is_kept = chosen.locale() == words::locale();
    let selected = match (chosen, words::locale()) {
        (LanguageChoice::System, _) if is_kept => system.clone(),
        (_, Locale::Of(language)) => language.own_name().to_owned(),
        (_, Locale::Pseudo) => tr!("language-name"),
    };
    let combo = ComboBox::from_id_salt("language").selected_text(selected).height(360.0);
    let list = combo.show_ui(ui, |ui| {
        let mut choose = |ui: &mut Ui, is_selected: bool, choice: LanguageChoice, name: &str| {
            if ui.selectable_label(is_selected, name).clicked() {
                actions.push(Action::ChooseLanguage(choice));
            }
        };
        let is_system = is_kept && *chosen == LanguageChoice::System;
        choose(ui, is_system, LanguageChoice::System, &system);
        for language in Language::all() {
            let is_selected = !is_system && words::locale() == Locale::Of(language);
            choose(ui, is_selected, LanguageChoice::Tag(language.tag().to_owned()), language.own_name());
        }
    });
    list.response.labelled_by(label.id);
}

impl Window {
    /// From the next picture on.
    pub(super) fn choose_language(&mut self, ctx: &Context, choice: LanguageChoice) {
        words::choose(choice.locale());
        self.controller.language = words::locale().tag();
        if self.has_system_fonts {
            system_fonts::use_system_fonts(ctx, words::locale());
        }
        self.controller.state.settings.language = choice;
        ctx.request_repaint();
    }
}
