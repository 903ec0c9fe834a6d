//! The languages in the settings, each by what it calls itself, and what a choice changes.

use eframe::egui::{Context, Ui};

use super::Window;
use super::system_fonts;
use super::view::Action;
use crate::app::LanguageChoice;
use crate::present::words::{self, Language, Locale, system_language};
use crate::tr;

/// Draws them. `chosen` is the setting.
pub(super) fn language_choice(ui: &mut Ui, chosen: &LanguageChoice, actions: &mut Vec<Action>) {
    // A language that was asked for on the command line is in no setting.
    let is_system = *chosen == LanguageChoice::System && chosen.locale() == words::locale();
    ui.label(tr!("settings-language"));
    ui.horizontal_wrapped(|ui| {
        let mut choose = |is_chosen: bool, choice: LanguageChoice, name: String| {
            if ui.radio(is_chosen, name).clicked() {
                actions.push(Action::ChooseLanguage(choice));
            }
        };
        let system = tr!("language-system", name = system_language().own_name());
        choose(is_system, LanguageChoice::System, system);
        for language in Language::all() {
            let is_chosen = !is_system && words::locale() == Locale::Of(language);
            let choice = LanguageChoice::Tag(language.tag().to_owned());
            choose(is_chosen, choice, language.own_name().to_owned());
        }
    });
}

impl Window {
    /// Carries out what was chosen in the last picture. Not within it: egui may lay out one picture twice, and the same
    /// click would hit what stands at its place in the new language.
    pub(super) fn take_language(&mut self, ctx: &Context) {
        let is_new_picture = ctx.current_pass_index() == 0;
        let Some(choice) = self.view.next_language.take_if(|_| is_new_picture) else { return };
        words::choose(choice.locale());
        self.controller.language = words::locale().tag();
        if self.has_system_fonts {
            system_fonts::use_system_fonts(ctx, words::locale());
        }
        self.controller.state.settings.language = choice;
    }
}
