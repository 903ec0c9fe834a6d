//! How the window looks: every colour, size and letter form. Used by all views; knows no state.
//!
//! Text has a contrast of at least 4.5 to 1 on its ground, also where it is disabled, and what carries meaning
//! without words at least 3 to 1 (WCAG AA); tests compute both.

use eframe::egui::style::ScrollStyle;
use eframe::egui::{self, Color32, Context, CornerRadius, Margin, Stroke, Theme as Shade, Vec2, Visuals};

use super::scale;
use crate::app::{BlockState, State, Theme};
use bromide_engine::dump::Class;

/// The colours of one shade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Palette {
    /// Behind the cards.
    pub(super) ground: Color32,
    /// A card.
    pub(super) card: Color32,
    /// Where text is typed.
    pub(super) field: Color32,
    /// Lines around cards and fields.
    pub(super) line: Color32,
    /// Lines around what can be clicked or typed into.
    pub(super) edge: Color32,
    /// Text.
    pub(super) text: Color32,
    /// Text that explains.
    pub(super) weak: Color32,
    /// The big button, and what is chosen.
    pub(super) accent: Color32,
    /// Text on `accent`, and on the fills of the big button.
    pub(super) on_accent: Color32,
    /// Text and marks of what is well.
    pub(super) good: Color32,
    /// Text and marks of what needs a look.
    pub(super) warn: Color32,
    /// Text and marks of what failed.
    pub(super) bad: Color32,
    /// The Stop button.
    pub(super) stop: Color32,
    /// Cells not read yet.
    pub(super) not_read: Color32,
    /// The cell being read.
    pub(super) reading: Color32,
    /// Cells read once.
    pub(super) read: Color32,
    /// Behind bytes that are selected.
    pub(super) selected: Color32,
    /// Behind bytes that differ from those of another file.
    pub(super) differs: Color32,
    /// The bars of the entropy.
    pub(super) entropy: Color32,
    /// Cells of a map that hold code.
    code: Color32,
    /// Text.
    words: Color32,
    /// Compressed or encrypted.
    packed: Color32,
    /// Something else.
    mixed: Color32,
    /// Nothing but 00.
    zero: Color32,
    /// Nothing but FF.
    erased: Color32,
    /// Cells in which two files differ.
    pub(super) different: Color32,
    /// Cells in which they are the same.
    pub(super) same: Color32,
    /// Cells that only one of them has.
    pub(super) missing: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const LIGHT: Palette = Palette {
    ground: rgb(0xEE_F0_F3),
    card: rgb(0xFF_FF_FF),
    field: rgb(0xFB_FC_FD),
    line: rgb(0xC9_CE_D6),
    edge: rgb(0x7F_87_94),
    text: rgb(0x1B_1F_25),
    weak: rgb(0x56_5F_6C),
    accent: rgb(0x1B_66_A8),
    on_accent: rgb(0xFF_FF_FF),
    good: rgb(0x17_6B_40),
    warn: rgb(0x85_53_00),
    bad: rgb(0xB0_25_1C),
    stop: rgb(0xA8_32_2B),
    not_read: rgb(0x9A_8D_78),
    reading: rgb(0xC9_85_00),
    read: rgb(0x4A_94_CF),
    selected: rgb(0xCB_E3_FA),
    differs: rgb(0xFF_E2_BD),
    entropy: rgb(0x4C_7F_B0),
    code: rgb(0x1F_6F_B5),
    words: rgb(0x0F_70_44),
    packed: rgb(0xB8_4A_00),
    mixed: rgb(0x8A_56_B0),
    zero: rgb(0x66_6E_7B),
    erased: rgb(0xDD_E1_E7),
    different: rgb(0xC4_2E_23),
    same: rgb(0xC3_DD_F3),
    missing: rgb(0xDD_E1_E7),
};

const DARK: Palette = Palette {
    ground: rgb(0x17_19_1D),
    card: rgb(0x21_24_2A),
    field: rgb(0x1A_1C_21),
    line: rgb(0x3D_43_4D),
    edge: rgb(0x72_7A_86),
    text: rgb(0xEC_EE_F1),
    weak: rgb(0xAD_B4_BF),
    accent: rgb(0x25_77_BE),
    on_accent: rgb(0xFF_FF_FF),
    good: rgb(0x5C_CB_8F),
    warn: rgb(0xF2_BC_4B),
    bad: rgb(0xFF_8A_80),
    stop: rgb(0xC2_45_3D),
    not_read: rgb(0x80_74_60),
    reading: rgb(0xF6_F7_F9),
    read: rgb(0x3F_84_BD),
    selected: rgb(0x17_40_66),
    differs: rgb(0x57_38_0C),
    entropy: rgb(0x5C_9B_D1),
    code: rgb(0x4F_A8_EC),
    words: rgb(0x4F_C0_84),
    packed: rgb(0xEC_8A_3E),
    mixed: rgb(0xBE_90_DC),
    zero: rgb(0x80_89_97),
    erased: rgb(0x37_3C_45),
    different: rgb(0xFF_7A_6E),
    same: rgb(0x22_4C_70),
    missing: rgb(0x37_3C_45),
};

/// How opaque disabled controls are: what can be read in them stays readable.
const DISABLED: f32 = 0.65;

/// The big button.
pub(super) const BIG_BUTTON: Vec2 = Vec2::new(200.0, 44.0);
/// Its height in a short window.
pub(super) const SHORT_BUTTON: f32 = 36.0;
/// Windows of less height, in points, are short: bars, margins and pictures are smaller, and what can be done
/// comes before the details.
const SHORT_WINDOW: f32 = 480.0;
/// Below this width the two halves of the page stand one above the other.
pub(super) const TWO_COLUMNS_FROM: f32 = 860.0;

impl Palette {
    /// The colours that the window has now.
    pub(super) fn of(ui: &egui::Ui) -> &'static Palette {
        if ui.visuals().dark_mode { &DARK } else { &LIGHT }
    }

    /// Text that explains; where it is disabled, and so faded, as strong as any other.
    pub(super) fn weak_in(&self, ui: &egui::Ui) -> Color32 {
        if ui.is_enabled() { self.weak } else { self.text }
    }

    /// A state's colour.
    pub(super) fn state(&self, state: State) -> Color32 {
        match state {
            State::Ready | State::Waiting => self.weak,
            State::Connecting | State::Held | State::Reading | State::Checking => self.text,
            State::Saved => self.good,
            State::PartlySaved | State::Stopped => self.warn,
            State::Failed => self.bad,
        }
    }

    /// The colour of a cell of the flash map.
    pub(super) fn cell(&self, cell: BlockState) -> Color32 {
        match cell {
            BlockState::NotRead => self.not_read,
            BlockState::Reading => self.reading,
            BlockState::Read => self.read,
            BlockState::Checked => self.good,
            BlockState::Differed => self.warn,
            BlockState::Unsettled | BlockState::Unreadable => self.bad,
        }
    }

    /// The colour of a cell of the flash map whose bytes look like this: paler when they were read once only.
    /// States that say more than "read" have their own colours, and so has what is not known. Both classes of
    /// blank are one here.
    pub(super) fn cell_of(&self, cell: BlockState, class: Option<Class>) -> Color32 {
        match (cell, class) {
            (BlockState::Checked, Some(class)) => self.map_class(class),
            (BlockState::Read, Some(class)) => mixed(self.map_class(class), self.card),
            _ => self.cell(cell),
        }
    }

    fn map_class(&self, class: Class) -> Color32 {
        // The colour of erased flash is too near to that of what was not read.
        self.class(if class == Class::Erased { Class::Zero } else { class })
    }

    /// The colour of a cell of the map of a file.
    pub(super) fn class(&self, class: Class) -> Color32 {
        match class {
            Class::Code => self.code,
            Class::Text => self.words,
            Class::Packed => self.packed,
            Class::Mixed => self.mixed,
            Class::Zero => self.zero,
            Class::Erased => self.erased,
        }
    }

    fn visuals(&self, usual: Visuals) -> Visuals {
        let mut visuals = usual;
        visuals.panel_fill = self.ground;
        visuals.window_fill = self.card;
        visuals.window_stroke = Stroke::new(1.0, self.line);
        visuals.faint_bg_color = self.field;
        visuals.extreme_bg_color = self.field;
        visuals.text_edit_bg_color = Some(self.field);
        visuals.code_bg_color = self.field;
        visuals.weak_text_color = Some(self.weak);
        visuals.warn_fg_color = self.warn;
        visuals.error_fg_color = self.bad;
        visuals.selection.bg_fill = self.accent;
        visuals.selection.stroke = Stroke::new(1.5, self.on_accent);
        let radius = CornerRadius::same(5);
        let widgets = &mut visuals.widgets;
        for widget in [
            &mut widgets.noninteractive,
            &mut widgets.inactive,
            &mut widgets.hovered,
            &mut widgets.active,
            &mut widgets.open,
        ] {
            widget.corner_radius = radius;
            widget.fg_stroke = Stroke::new(widget.fg_stroke.width, self.text);
        }
        widgets.noninteractive.bg_stroke = Stroke::new(1.0, self.line);
        widgets.inactive.bg_stroke = Stroke::new(1.0, self.edge);
        widgets.inactive.bg_fill = self.field;
        widgets.inactive.weak_bg_fill = self.field;
        visuals.disabled_alpha = DISABLED;
        visuals
    }
}

/// Three parts of one colour and one of another.
fn mixed(one: Color32, other: Color32) -> Color32 {
    let channel =
        |one: u8, other: u8| u8::try_from((u16::from(one) * 3 + u16::from(other)) / 4).unwrap_or(one);
    Color32::from_rgb(channel(one.r(), other.r()), channel(one.g(), other.g()), channel(one.b(), other.b()))
}

/// Gives the window its looks. Called once.
pub(super) fn apply(ctx: &Context) {
    ctx.set_fonts(scale::fonts());
    ctx.set_visuals_of(Shade::Light, LIGHT.visuals(Visuals::light()));
    ctx.set_visuals_of(Shade::Dark, DARK.visuals(Visuals::dark()));
    // The size of the text is a setting, and its keys are ours.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
    ctx.all_styles_mut(|style| {
        style.text_styles = scale::text_styles();
        style.spacing.item_spacing = Vec2::new(scale::S, scale::XS + 2.0);
        style.spacing.button_padding = Vec2::new(9.0, 4.0);
        style.spacing.interact_size.y = 26.0;
        style.spacing.combo_height = 320.0;
        style.animation_time = 0.0;
        style.spacing.scroll = scroll_bars();
    });
}

/// Bars that are seen without the pointer: what scrolls must not look complete.
fn scroll_bars() -> ScrollStyle {
    ScrollStyle {
        foreground_color: true,
        floating_width: 5.0,
        floating_allocated_width: 8.0,
        dormant_background_opacity: 0.3,
        dormant_handle_opacity: 0.5,
        active_background_opacity: 0.3,
        active_handle_opacity: 0.6,
        ..ScrollStyle::thin()
    }
}

/// Light or dark, and how large; asked for anew with every picture, since it is cheap when nothing changed.
pub(super) fn choose(ctx: &Context, theme: Theme, text_percent: u16) {
    ctx.set_theme(match theme {
        Theme::System => egui::ThemePreference::System,
        Theme::Light => egui::ThemePreference::Light,
        Theme::Dark => egui::ThemePreference::Dark,
    });
    ctx.set_zoom_factor(f32::from(text_percent) / 100.0);
}

/// Whether the window is short.
pub(super) fn is_short(ui: &egui::Ui) -> bool {
    ui.ctx().content_rect().height() < SHORT_WINDOW
}

/// A card: what belongs together.
pub(super) fn card<R>(ui: &mut egui::Ui, contents: impl FnOnce(&mut egui::Ui) -> R) -> R {
    let palette = Palette::of(ui);
    let frame = egui::Frame::new()
        .fill(palette.card)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::same(12));
    frame
        .show(ui, |ui| {
            ui.take_available_width();
            contents(ui)
        })
        .inner
}

/// A card's heading.
pub(super) fn card_heading(ui: &mut egui::Ui, words: String) -> egui::Response {
    ui.label(scale::bold(words, scale::TITLE))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By WCAG 2.1: relative luminance, and the ratio of two of them.
    fn contrast(a: Color32, b: Color32) -> f64 {
        let luminance = |color: Color32| {
            let linear = |channel: u8| {
                let value = f64::from(channel) / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn all_text_can_be_read_on_its_ground() {
        assert!((contrast(rgb(0), rgb(0xFF_FF_FF)) - 21.0).abs() < 0.01);
        for palette in [LIGHT, DARK] {
            for text in [palette.text, palette.weak, palette.good, palette.warn, palette.bad] {
                for ground in [palette.ground, palette.card, palette.field] {
                    assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}");
                }
            }
            for fill in [palette.accent, palette.stop] {
                assert!(contrast(palette.on_accent, fill) >= 4.5, "{fill:?}");
            }
            // Marks beside text need 3 to 1 against the card.
            for mark in [palette.accent, palette.stop, palette.edge] {
                assert!(contrast(mark, palette.card) >= 3.0, "{mark:?}");
            }
            assert!(contrast(palette.edge, palette.field) >= 3.0);
            for text in [palette.text, palette.weak, palette.bad] {
                for ground in [palette.selected, palette.differs] {
                    assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}");
                }
            }
            // What is disabled is faded towards its ground.
            for ground in [palette.ground, palette.card, palette.field] {
                let faded = palette.text.lerp_to_gamma(ground, 1.0 - DISABLED);
                assert!(contrast(faded, ground) >= 4.5, "{faded:?} on {ground:?}");
            }
        }
    }

    #[test]
    fn every_mark_that_carries_meaning_is_seen_on_its_ground() {
        let cells = [
            BlockState::NotRead,
            BlockState::Reading,
            BlockState::Read,
            BlockState::Checked,
            BlockState::Differed,
            BlockState::Unreadable,
        ];
        let classes = [Class::Code, Class::Text, Class::Packed, Class::Mixed, Class::Zero];
        for palette in [LIGHT, DARK] {
            let mut marks: Vec<(String, Color32, Color32)> = Vec::new();
            for cell in cells {
                marks.push((format!("{cell:?}"), palette.cell(cell), palette.card));
                for class in classes {
                    marks.push((
                        format!("{cell:?} {class:?}"),
                        palette.cell_of(cell, Some(class)),
                        palette.card,
                    ));
                }
            }
            // Erased flash steps back: both maps of a file have a frame of the colour of edges.
            for class in classes {
                marks.push((format!("{class:?}"), palette.class(class), palette.card));
            }
            for state in State::ALL {
                for ground in [palette.card, palette.ground] {
                    marks.push((format!("{state:?}"), palette.state(state), ground));
                }
            }
            for (name, mark, ground) in [
                ("edge", palette.edge, palette.card),
                ("edge", palette.edge, palette.field),
                ("accent", palette.accent, palette.card),
                ("stop", palette.stop, palette.card),
                ("entropy", palette.entropy, palette.field),
                ("different", palette.different, palette.card),
                ("different from the same", palette.different, palette.same),
                ("different from missing", palette.different, palette.missing),
                // The ring around what has the focus.
                ("ring", palette.text, palette.ground),
                ("ring", palette.text, palette.card),
                // The knob of a slider on its rail, and the rail.
                ("rail", palette.edge, palette.card),
                ("knob", palette.text, palette.edge),
            ] {
                marks.push((name.to_owned(), mark, ground));
            }
            for (name, mark, ground) in marks {
                let contrast = contrast(mark, ground);
                assert!(contrast >= 3.0, "{name}: {contrast:.2}");
            }
        }
    }

    /// How far apart two colours are: 0 to 441.
    fn distance(a: Color32, b: Color32) -> f64 {
        let square = |a: u8, b: u8| (f64::from(a) - f64::from(b)).powi(2);
        (square(a.r(), b.r()) + square(a.g(), b.g()) + square(a.b(), b.b())).sqrt()
    }

    #[test]
    fn classes_states_and_shades_of_the_flash_map_differ() {
        let classes = [Class::Code, Class::Text, Class::Packed, Class::Mixed, Class::Zero];
        for palette in [LIGHT, DARK] {
            let states =
                [BlockState::NotRead, BlockState::Reading, BlockState::Differed, BlockState::Unreadable];
            let mut all: Vec<(String, Color32)> = states
                .iter()
                .map(|cell| (format!("{cell:?}"), palette.cell_of(*cell, Some(Class::Code))))
                .collect();
            for class in classes {
                for cell in [BlockState::Read, BlockState::Checked] {
                    let color = palette.cell_of(cell, Some(class));
                    all.push((format!("{cell:?} {class:?}"), color));
                }
            }
            for (at, (name, color)) in all.iter().enumerate() {
                for (other_name, other) in all.iter().skip(at + 1) {
                    assert!(distance(*color, *other) >= 28.0, "{name}, {other_name}");
                }
            }
            let blank = |class| palette.cell_of(BlockState::Checked, Some(class));
            assert_eq!(blank(Class::Erased), blank(Class::Zero));
        }
    }

    #[test]
    fn no_two_cells_look_alike() {
        let cells = [
            BlockState::NotRead,
            BlockState::Reading,
            BlockState::Read,
            BlockState::Checked,
            BlockState::Differed,
            BlockState::Unreadable,
        ];
        for palette in [LIGHT, DARK] {
            for (at, cell) in cells.iter().enumerate() {
                for other in cells.iter().skip(at + 1) {
                    assert_ne!(palette.cell(*cell), palette.cell(*other), "{cell:?} {other:?}");
                }
            }
            for (at, class) in Class::ALL.iter().enumerate() {
                for other in Class::ALL.iter().skip(at + 1) {
                    assert_ne!(palette.class(*class), palette.class(*other), "{class:?} {other:?}");
                }
            }
        }
    }
}
