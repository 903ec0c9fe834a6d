//! [`Connected`]: the ports and USB devices of this computer, and what their changes mean for a waiting job.

use crate::app::job::station::{Running, RunningStage, Station};
use crate::app::log::LogFact;
use crate::app::state::{AppState, Effect, Now};
use crate::worker::PortsNews;
use bromide_engine::finder::{Device, Port, PortListError, devices_here};

/// What is plugged in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Connected {
    /// The serial ports, as they were listed last.
    pub ports: Vec<Port>,
    /// The USB devices, whether or not they have a port.
    pub devices: Vec<Device>,
    /// Why the ports could not be listed the last time.
    pub list_error: Option<PortListError>,
}

impl Connected {
    /// How many phones are plugged in.
    pub(super) fn phones(&self) -> usize {
        self.devices.iter().filter(|device| device.role.is_phone()).count()
    }
}

impl AppState {
    /// Takes in that ports or devices have changed.
    pub(super) fn on_ports(&mut self, now: Now, news: PortsNews) -> Vec<Effect> {
        match news {
            PortsNews::Ports(ports) => {
                self.connected.list_error = None;
                if let Some(running) = waiting(&mut self.station) {
                    for seen in running.seen.ports(now.date, &self.connected.ports, &ports) {
                        self.log.add(now.date, LogFact::Seen(seen));
                    }
                }
                self.connected.ports = ports;
                self.on_devices(now)
            }
            PortsNews::Devices(devices) => {
                self.connected.devices = devices;
                self.on_devices(now)
            }
            PortsNews::Unknown(why) => {
                self.log.add(now.date, LogFact::PortsUnknown(why.clone()));
                self.connected.list_error = Some(why);
                vec![]
            }
        }
    }

    /// Takes in what is there now, after devices or ports have changed.
    fn on_devices(&mut self, now: Now) -> Vec<Effect> {
        let here = devices_here(&self.connected.devices, &self.connected.ports);
        let Station::Running(running) = &mut self.station else { return vec![] };
        let changes = running.search.devices(now.at, &here);
        let Some(running) = waiting(&mut self.station) else { return vec![] };
        for seen in running.seen.devices(now.date, &changes) {
            self.log.add(now.date, LogFact::Seen(seen));
        }
        let mut effects = Vec::new();
        for change in &changes {
            effects.extend(self.keys(now, |finder| finder.on_device_change(now.at, change)));
        }
        effects
    }
}

/// The running job, while it waits for a phone or connects to it.
fn waiting(station: &mut Station) -> Option<&mut Running> {
    match station {
        Station::Running(running)
            if matches!(
                running.stage,
                RunningStage::Waiting | RunningStage::Connecting | RunningStage::Held(_)
            ) =>
        {
            Some(running)
        }
        _ => None,
    }
}
