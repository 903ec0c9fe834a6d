//! What was seen while waiting for a phone, as people read it: each sentence names a cause that a technician
//! can act on.

use crate::app::{Seen, SeenFact};
use crate::present::Present;
use crate::present::words::in_english;
use crate::tr;
use bromide_engine::finder::{DeviceKind, Port};
use bromide_engine::link::LinkError;

impl Seen {
    /// The sentence, without a full stop.
    #[must_use]
    pub fn text(&self) -> String {
        self.fact.present()
    }

    /// The same in English, for people who help.
    #[must_use]
    pub fn english(&self) -> String {
        in_english(|| self.text())
    }
}

impl Present for SeenFact {
    fn present(&self) -> String {
        match self {
            SeenFact::PortAppeared(port) => appeared(port),
            SeenFact::PortVanished(port) => vanished(port),
            SeenFact::LostPortVanished(port) => tr!("seen-vanished", what = port.present()),
            SeenFact::DeviceAppeared(device) => tr!("seen-appeared", what = device.present()),
            SeenFact::DeviceVanished { device, stay } => {
                tr!("seen-vanished-after", what = device.present(), seconds = stay.as_secs_f64())
            }
            SeenFact::PhoneLost(lost) => lost.sentence(),
            SeenFact::PortDenied { port } => LinkError::Denied { port: port.clone() }.present(),
            SeenFact::Note(note) => note.present(),
        }
    }
}

fn appeared(port: &Port) -> String {
    let what = port.present();
    match port.kind {
        DeviceKind::Preloader | DeviceKind::PhoneSystem => tr!("seen-phone-started", what = what),
        DeviceKind::DownloadAgent => tr!("seen-other-program", what = what),
        DeviceKind::OtherVendorLoader => tr!("seen-other-maker", what = what),
        DeviceKind::BootRom | DeviceKind::UartBridge | DeviceKind::Unknown => {
            tr!("seen-appeared", what = what)
        }
    }
}

fn vanished(port: &Port) -> String {
    let what = port.present();
    match port.kind {
        DeviceKind::BootRom => tr!("seen-boot-rom-vanished", what = what),
        _ => tr!("seen-vanished", what = what),
    }
}
