//! [`Step`]: what the technician has to do next with the phone, as far as the timeline shows it. Lights one
//! of the window's pictures.

use crate::app::job::timeline::{SeenFact, Sight, Timeline};
use bromide_engine::finder::DeviceKind;

/// What to do next with the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Unplug it: it hangs.
    Unplug,
    /// Switch it off: nothing was seen of it yet, or its own system runs.
    Off,
    /// Hold the boot key: it started without, or the key was let go.
    Hold,
    /// Plug it in: it is there.
    Plug,
}

impl Step {
    /// Those with a picture, in order.
    pub const ALL: [Step; 3] = [Step::Off, Step::Hold, Step::Plug];
}

impl Timeline {
    /// The next step after what was seen last.
    #[must_use]
    pub fn step(&self) -> Step {
        let was_lost = self.iter().any(|seen| matches!(seen.fact, SeenFact::PhoneLost(_)));
        let last = self.iter().rev().find_map(|seen| match seen.sight() {
            // Without a port the phone that was lost is a device alone.
            Sight::Reported if was_lost && matches!(seen.fact, SeenFact::DeviceVanished { .. }) => {
                Some(Step::Hold)
            }
            Sight::Appeared(DeviceKind::BootRom | DeviceKind::DownloadAgent) => Some(Step::Plug),
            Sight::Appeared(DeviceKind::PhoneSystem) => Some(Step::Off),
            // It is off the cable, or must be taken off it first.
            Sight::Lost => match &seen.fact {
                SeenFact::PhoneLost(lost) if lost.is_there => Some(Step::Unplug),
                _ => Some(Step::Hold),
            },
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
    use crate::app::job::timeline::Lost;
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
        let lost = |is_there| SeenFact::PhoneLost(Lost { good: 1, total: 2, is_there });
        line.add(at, lost(false));
        assert_eq!(line.step(), Step::Hold, "it is off the cable");
        line.add(at, lost(true));
        assert_eq!(line.step(), Step::Unplug);
        line.ports(at, &before, &[]);
        assert_eq!(line.step(), Step::Hold, "it was unplugged");
    }
}
