//! [`Step`]: what the technician has to do next with the phone, as far as the timeline shows it. Lights one
//! of the window's pictures.

use crate::app::job::timeline::{Sight, Timeline};
use bromide_engine::finder::DeviceKind;

/// What to do next with the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Switch it off: nothing was seen of it yet, or its own system runs.
    Off,
    /// Hold the boot key: it started without, or the key was let go.
    Hold,
    /// Plug it in: it is there.
    Plug,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Step; 3] = [Step::Off, Step::Hold, Step::Plug];
}

impl Timeline {
    /// The next step after what was seen last.
    #[must_use]
    pub fn step(&self) -> Step {
        let last = self.iter().rev().find_map(|seen| match seen.sight() {
            Sight::Appeared(DeviceKind::BootRom | DeviceKind::DownloadAgent) => Some(Step::Plug),
            // A lost phone has started or is off: the boot key is needed again, and so are all steps.
            Sight::Appeared(DeviceKind::PhoneSystem) | Sight::Lost => Some(Step::Off),
            Sight::Appeared(DeviceKind::Preloader)
            | Sight::Vanished(
                DeviceKind::BootRom
                | DeviceKind::Preloader
                | DeviceKind::PhoneSystem
                | DeviceKind::DownloadAgent,
            ) => Some(Step::Hold),
            // Of other makers' things nothing follows.
            _ => None,
        });
        last.unwrap_or(Step::Off)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::job::timeline::SeenFact;
    use bromide_engine::finder::{DeviceName, Port};
    use jiff::civil::date;

    #[test]
    fn the_picture_follows_the_ports() {
        let at = date(2026, 11, 22).at(7, 41, 12, 0);
        let port = |kind| Port {
            name: format!("{kind:?}"),
            usb: None,
            kind,
            device: DeviceName::Product("Thing".into()),
            serial_number: None,
        };
        let mut line = Timeline::default();
        assert_eq!(line.step(), Step::Off);
        let mut before: Vec<Port> = vec![];
        for (kind, step) in [
            (Some(DeviceKind::PhoneSystem), Step::Off),
            (None, Step::Hold),
            (Some(DeviceKind::BootRom), Step::Plug),
            (None, Step::Hold),
            (Some(DeviceKind::Preloader), Step::Hold),
            (Some(DeviceKind::UartBridge), Step::Hold),
            (Some(DeviceKind::BootRom), Step::Plug),
        ] {
            let now: Vec<Port> = kind.map(port).into_iter().collect();
            line.ports(at, &before, &now);
            before = now;
            assert_eq!(line.step(), step, "{kind:?}");
        }
        line.add(at, SeenFact::PortDenied { port: "COM5".into() });
        assert_eq!(line.step(), Step::Plug);
    }
}
