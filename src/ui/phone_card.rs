//! The phone card: which port, what is there now, and what the phone turned out to be.

use eframe::egui::{ComboBox, Label, RichText, Ui};

use super::field::{error_line, text_field};
use super::icons::{Icon, icon};
use super::theme::{Palette, card, card_heading};
use crate::app::{AppState, PhoneFacts, PortPick, ReadForm, State, Station, StorageFacts};
use crate::present::{self, Present as _};
use crate::tr;
use bromide_engine::finder::{DeviceKind, Port};

/// Room for the names of the facts.
const NAME_WIDTH: f32 = 56.0;

/// Draws the card. The port can be chosen while `may_edit`.
pub(super) fn phone_card(
    ui: &mut Ui,
    state: &AppState,
    form: &mut ReadForm,
    errors: &[String],
    may_edit: bool,
) {
    card(ui, |ui| {
        ui.horizontal(|ui| {
            card_heading(ui, tr!("phone-heading"));
            // Of the job, not of the form, which may be about the next one already.
            let is_demo = match &state.station {
                Station::Ready => state.form.is_demo(),
                Station::Running(running) => running.order.port.is_practice(),
                Station::Finished(finished) => finished.order.port.is_practice(),
            };
            if is_demo {
                simulated_badge(ui);
            }
        });
        ui.add_enabled_ui(may_edit, |ui| selector(ui, &state.connected.ports, form, errors));
        // While reading, the map shows more; afterwards the phone has restarted, as expected.
        if matches!(state.station.state(), State::Ready | State::Waiting | State::Connecting) {
            presence(ui, state);
        }
        let (phone, storage) = match &state.station {
            Station::Running(running) => (running.phone.as_ref(), running.storage.as_ref()),
            Station::Finished(finished) if state.is_at_ordered_port() => {
                (finished.phone.as_ref(), finished.storage.as_ref())
            }
            Station::Finished(_) | Station::Ready => (None, None),
        };
        facts(ui, phone, storage);
    });
}

/// Marks what is of the practice phone.
pub(super) fn simulated_badge(ui: &mut Ui) {
    let palette = Palette::of(ui);
    let text = RichText::new(format!(" {} ", tr!("phone-simulated"))).small().color(palette.on_accent);
    ui.label(text.background_color(palette.accent));
}

fn selector(ui: &mut Ui, ports: &[Port], form: &mut ReadForm, errors: &[String]) {
    let name = tr!("phone-port");
    let shown = pick_words(&form.port, ports);
    let combo = ComboBox::from_id_salt("port").width(ui.available_width()).truncate().selected_text(shown);
    // A port that was chosen and has gone can be chosen again.
    let is_there = |name: &String| ports.iter().any(|port| port.name == *name);
    let gone = match &form.port {
        PortPick::Listed(name) if !is_there(name) => Some(form.port.clone()),
        _ => None,
    };
    let response = combo
        .show_ui(ui, |ui| {
            let mut option = |pick: PortPick| {
                let words = pick_words(&pick, ports);
                ui.selectable_value(&mut form.port, pick, words);
            };
            option(PortPick::Auto);
            for port in ports {
                option(PortPick::Listed(port.name.clone()));
            }
            if let Some(gone) = gone {
                option(gone);
            }
            option(PortPick::Demo);
            option(PortPick::DemoSmartphone);
            option(PortPick::Other);
        })
        .response;
    response.accessible_name(name);
    if form.port == PortPick::Other {
        let name = tr!("phone-other-port");
        text_field(ui, &name, &mut form.other_port, &tr!("phone-other-hint"), f32::INFINITY, errors);
    } else {
        errors.iter().for_each(|error| error_line(ui, error));
    }
}

fn pick_words(pick: &PortPick, ports: &[Port]) -> String {
    match pick {
        PortPick::Auto => tr!("phone-auto"),
        PortPick::Demo => tr!("phone-demo"),
        PortPick::DemoSmartphone => tr!("phone-demo-smartphone"),
        PortPick::Other => tr!("phone-other"),
        PortPick::Listed(name) => match ports.iter().find(|port| port.name == *name) {
            Some(port) => port.present(),
            None => tr!("phone-not-there", name = name.as_str()),
        },
    }
}

/// The lamp and the sentence of what is there now.
fn presence(ui: &mut Ui, state: &AppState) {
    let palette = Palette::of(ui);
    let (sign, color, sentence) = seen(state, palette);
    ui.horizontal_wrapped(|ui| {
        icon(ui, sign, 15.0, color);
        ui.label(RichText::new(sentence).color(if color == palette.weak {
            palette.weak
        } else {
            palette.text
        }));
    });
}

fn seen(state: &AppState, palette: &Palette) -> (Icon, eframe::egui::Color32, String) {
    if let Some(why) = &state.connected.list_error {
        return (Icon::Warning, palette.warn, tr!("phone-ports-unknown", why = why.present()));
    }
    let is_there = |kind: DeviceKind| state.connected.ports.iter().find(|port| port.kind == kind);
    match &state.form.port {
        PortPick::Demo => (Icon::LampOn, palette.good, tr!("phone-seen-demo")),
        PortPick::DemoSmartphone => (Icon::LampOn, palette.good, tr!("phone-seen-demo-smartphone")),
        PortPick::Listed(name) => match state.connected.ports.iter().find(|port| port.name == *name) {
            Some(port) => of_kind(port, palette),
            None => (Icon::LampOff, palette.weak, tr!("phone-seen-not-yet", name = name.as_str())),
        },
        PortPick::Other => (Icon::LampOff, palette.weak, tr!("phone-seen-other")),
        PortPick::Auto => {
            let order = [
                DeviceKind::BootRom,
                DeviceKind::Preloader,
                DeviceKind::PhoneSystem,
                DeviceKind::DownloadAgent,
                DeviceKind::OtherVendorLoader,
            ];
            match order.into_iter().find_map(is_there) {
                Some(port) => of_kind(port, palette),
                None => (Icon::LampOff, palette.weak, tr!("phone-seen-nothing")),
            }
        }
    }
}

fn of_kind(port: &Port, palette: &Palette) -> (Icon, eframe::egui::Color32, String) {
    let name = port.name.as_str();
    match port.kind {
        DeviceKind::BootRom => (Icon::LampOn, palette.good, tr!("phone-seen-boot-rom", name = name)),
        DeviceKind::Preloader | DeviceKind::PhoneSystem => {
            (Icon::Warning, palette.warn, tr!("phone-seen-started", name = name))
        }
        DeviceKind::DownloadAgent => (Icon::Warning, palette.warn, tr!("phone-seen-agent", name = name)),
        DeviceKind::OtherVendorLoader => (Icon::Warning, palette.warn, tr!("phone-seen-vendor", name = name)),
        DeviceKind::UartBridge | DeviceKind::Unknown => {
            (Icon::LampOn, palette.text, tr!("phone-seen-port", port = port.present()))
        }
    }
}

/// What the phone is, once that is known.
fn facts(ui: &mut Ui, phone: Option<&PhoneFacts>, storage: Option<&StorageFacts>) {
    if phone.is_none() && storage.is_none() {
        return;
    }
    ui.separator();
    if let Some(phone) = phone {
        fact(ui, tr!("phone-chip"), phone.chip_name().to_owned());
    }
    if let Some(storage) = storage {
        let label = match storage {
            StorageFacts::Flash(_) => tr!("phone-flash"),
            StorageFacts::Managed(_) => tr!("phone-storage"),
        };
        fact(ui, label, present::storage_name(storage));
        if let Some(size) = size(storage) {
            fact(ui, tr!("phone-size"), size);
        }
    }
}

/// The size of the storage and how it is known.
pub(super) fn size(storage: &StorageFacts) -> Option<String> {
    let size = present::size(storage.size()?);
    Some(match storage.size_known_from() {
        Some(from) => tr!("phone-size-from", size = size, from = from.present()),
        None => size,
    })
}

/// A name and a value, which may take several lines.
fn fact(ui: &mut Ui, name: String, value: String) {
    let weak = Palette::of(ui).weak;
    ui.horizontal_top(|ui| {
        ui.allocate_ui([NAME_WIDTH, 0.0].into(), |ui| {
            ui.set_width(NAME_WIDTH);
            ui.label(RichText::new(name).color(weak));
        });
        ui.vertical(|ui| ui.add(Label::new(value).wrap()));
    });
}
