//! `bromide-cli ports --watch`: what comes and goes on USB, and why that is no phone to be read. Opens nothing; ends with Ctrl+C.

use std::time::Duration;

use serde_json::json;

use super::Outcome;
use super::show;
use crate::cancel::Cancel;
use crate::error::Exit;
use crate::finder::timeline::{Change, Device, History, System, Tried};
use crate::finder::{DeviceWatch, Diagnosis, PortNameError, PortWatch, devices_here, may_be_opened};
use crate::link::Moment;
use crate::link::changes::Changes;
use crate::link::serial::wall_now;
use crate::worker::{local_time, wall_clock};

/// A boot ROM may be there for 0.3 s only. So often where the system tells of no changes, and after one.
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// A device file is there a moment before its permissions are.
const RIGHTS_WITHIN: Duration = Duration::from_millis(500);

/// Watches until it is stopped, which is no failure.
pub(super) fn run(json: bool, cancel: &Cancel) -> Outcome {
    let mut ports = PortWatch::new();
    let mut devices = DeviceWatch::new();
    let mut changes = Changes::of_devices();
    let mut watch = Watch { json, history: History::looking(wall_now(), System::here()), told: None };
    if !json {
        show::note("Watching. Hold the boot key and plug the phone in. Ctrl+C ends.");
    }
    let mut seen = Vec::new();
    let mut is_first = true;
    while !cancel.is_set() {
        let here = ports.ports().map(<[_]>::to_vec).unwrap_or_default();
        if let Some(found) = devices.look(&here) {
            seen = found;
        }
        watch.take_in(&devices_here(&seen, &here), is_first);
        is_first = false;
        watch.try_ports();
        watch.judge();
        changes.wait(LOOK_EVERY);
    }
    Ok(Exit::Saved)
}

struct Watch {
    json: bool,
    history: History,
    told: Option<Diagnosis>,
}

impl Watch {
    fn take_in(&mut self, devices: &[Device], is_first: bool) {
        let changes = self.history.devices(wall_now(), devices);
        if is_first {
            devices.iter().for_each(|device| self.tell("here", "is there", device, None));
        }
        for change in &changes {
            match change {
                Change::Came(device) => self.tell("appeared", "appeared", device, None),
                Change::Went(device, stay) => self.tell("vanished", "vanished", device, Some(*stay)),
            }
        }
    }

    fn tell(&self, event: &str, verb: &str, device: &Device, stay: Option<Duration>) {
        if self.json {
            show::json_line(&json!({
                "event": event,
                "time": wall_clock(),
                "place": device.place,
                "usb": format!("{:04x}:{:04x}", device.vendor, device.product),
                "what": device.what,
                "port": device.port,
                "driver": device.driver,
                "seconds": stay.map(tenths),
            }));
            return;
        }
        let time = local_time().strftime("%H:%M:%S").to_string();
        let after = stay.map(|stay| format!(" after {:.1} s", stay.as_secs_f64())).unwrap_or_default();
        show::line(&format!("{time}  {} at {} {verb}{after}", device.what, device.place));
    }

    /// Whether the phones' ports could be opened, found out without opening them.
    fn try_ports(&mut self) {
        let now = wall_now();
        let is_new = |came: Moment| now.since(came) < RIGHTS_WITHIN;
        let visits =
            self.history.visits().filter(|visit| visit.went.is_none() && visit.device.role.is_phone());
        let ports: Vec<(String, bool)> =
            visits.filter_map(|visit| Some((visit.device.port.clone()?, is_new(visit.came)))).collect();
        for (port, is_new) in ports {
            match may_be_opened(&port) {
                Err(PortNameError::Busy { holder, .. }) => {
                    self.history.tried(now, &port, Tried::Busy(Some(holder)));
                }
                Err(PortNameError::Denied { .. }) if !is_new => {
                    self.history.tried(now, &port, Tried::Denied);
                }
                Ok(()) => self.history.freed(&port),
                Err(_) => {}
            }
        }
    }

    /// Tells the diagnosis when it has changed.
    fn judge(&mut self) {
        let found = self.history.diagnosis(wall_now());
        if found == self.told {
            return;
        }
        if self.json {
            show::json_line(&json!({
                "event": "diagnosis",
                "time": wall_clock(),
                "name": found.as_ref().map(Diagnosis::name),
                "sentence": found.as_ref().map(Diagnosis::sentence),
                "steps": found.as_ref().map(Diagnosis::steps).unwrap_or_default(),
            }));
        } else if let Some(found) = &found {
            show::line(&format!("\n{}.", found.sentence()));
            for (index, step) in found.steps().iter().enumerate() {
                show::line(&format!("  {}. {}", index + 1, show::stopped(step)));
            }
            show::line("");
        }
        self.told = found;
    }
}

/// Seconds with one digit.
fn tenths(stay: Duration) -> f64 {
    (stay.as_secs_f64() * 10.0).round() / 10.0
}
