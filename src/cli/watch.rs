//! `bromide-cli ports --watch`: what comes and goes on USB, and why that is no phone to be read. Opens nothing; ends with Ctrl+C.

use std::time::Duration;

use serde_json::{Value, json};

use super::Outcome;
use super::show;
use crate::present::{Present as _, diagnosis_steps};
use crate::worker::{local_time, wall_clock};
use bromide_engine::cancel::Cancel;
use bromide_engine::clock::wall_now;
use bromide_engine::finder::{
    Device, DeviceChange, DeviceWatch, Diagnosis, History, PortNameError, PortWatch, System, devices_here,
    may_be_opened,
};
use bromide_engine::link::changes::Changes;
use bromide_engine::link::{ConnectAttempt, Moment};
use bromide_engine::readback::JobOutcome;

/// A boot ROM may be there for 0.3 s only. So often where the system tells of no changes, and after one.
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// A device file is there a moment before its permissions are.
const RIGHTS_WITHIN: Duration = Duration::from_millis(500);

/// Watches until it is stopped, which is no failure.
pub(super) fn run(json: bool, cancel: &Cancel) -> Outcome {
    let mut ports = PortWatch::new();
    let mut devices = DeviceWatch::new();
    let mut changes = Changes::of_devices();
    let mut watch = Watch::new(wall_now(), System::here());
    if !json {
        show::note("Watching. Hold the boot key and plug the phone in. Ctrl+C ends.");
    }
    let mut seen = Vec::new();
    while !cancel.is_set() {
        let here = ports.ports().map(<[_]>::to_vec).unwrap_or_default();
        if let Some(found) = devices.poll(&here) {
            seen = found;
        }
        for event in watch.look(wall_now(), &devices_here(&seen, &here), &may_be_opened) {
            if json {
                show::json_event(&event.json())
            } else {
                event.lines().iter().for_each(|line| show::live_line(line))
            }
        }
        changes.wait(LOOK_EVERY);
    }
    Ok(JobOutcome::Saved)
}

/// One line of the output, or several about one diagnosis.
enum WatchEvent {
    /// A device: the event for programs and for people, and how long it was there.
    Device(&'static str, Device, Option<Duration>),
    /// Why no phone is found; `None`: no longer known.
    Diagnosis(Option<Diagnosis>),
}

impl WatchEvent {
    fn json(&self) -> Value {
        match self {
            WatchEvent::Device(event, device, stay) => json!({
                "event": event,
                "time": wall_clock(),
                "place": device.place,
                "usb": device.identity.usb.map(|ids| format!("{ids:x}")),
                "what": device.identity.to_string(),
                "port": device.port,
                "driver": device.driver,
                "seconds": stay.map(tenths),
            }),
            WatchEvent::Diagnosis(found) => json!({
                "event": "diagnosis",
                "time": wall_clock(),
                "name": found.as_ref().map(Diagnosis::name),
                "sentence": found.as_ref().map(Diagnosis::present),
                "steps": found.as_ref().map(diagnosis_steps).unwrap_or_default(),
            }),
        }
    }

    fn lines(&self) -> Vec<String> {
        match self {
            WatchEvent::Device(event, device, stay) => {
                let time = local_time().strftime("%H:%M:%S").to_string();
                let verb = if *event == HERE { "is there" } else { event };
                let after =
                    stay.map(|stay| format!(" after {:.1} s", stay.as_secs_f64())).unwrap_or_default();
                vec![format!("{time}  {} at {} {verb}{after}", device.identity.present(), device.place)]
            }
            WatchEvent::Diagnosis(None) => vec![],
            WatchEvent::Diagnosis(Some(found)) => {
                let steps = diagnosis_steps(found);
                let steps = steps.iter().zip(1..).map(|(step, n)| format!("  {n}. {}", show::stopped(step)));
                let sentence = format!("\n{}.", found.present());
                [sentence].into_iter().chain(steps).chain([String::new()]).collect()
            }
        }
    }
}

const HERE: &str = "here";

/// What was reported so far. Pure: time and devices come in, and whether a port could be opened is asked for.
struct Watch {
    history: History,
    has_looked: bool,
    reported: Option<Diagnosis>,
}

impl Watch {
    fn new(now: Moment, system: System) -> Watch {
        Watch { history: History::watch_only(now, system), has_looked: false, reported: None }
    }

    /// Takes in the devices that are there at `now`.
    fn look(
        &mut self,
        now: Moment,
        devices: &[Device],
        may_be_opened: &dyn Fn(&str) -> Result<(), PortNameError>,
    ) -> Vec<WatchEvent> {
        let changes = self.history.devices(now, devices);
        let mut events: Vec<WatchEvent> = Vec::new();
        if !std::mem::replace(&mut self.has_looked, true) {
            events.extend(devices.iter().map(|device| WatchEvent::Device(HERE, device.clone(), None)));
        }
        events.extend(changes.into_iter().map(|change| match change {
            DeviceChange::Came(device) => WatchEvent::Device("appeared", device, None),
            DeviceChange::Went(device, stay) => WatchEvent::Device("vanished", device, Some(stay)),
        }));
        self.try_ports(now, may_be_opened);
        let found = self.history.diagnosis(now);
        if found != self.reported {
            events.push(WatchEvent::Diagnosis(found.clone()));
            self.reported = found;
        }
        events
    }

    /// Whether the phones' ports could be opened, found out without opening them.
    fn try_ports(&mut self, now: Moment, may_be_opened: &dyn Fn(&str) -> Result<(), PortNameError>) {
        let is_new = |came: Moment| now.since(came) < RIGHTS_WITHIN;
        let visits =
            self.history.visits().filter(|visit| visit.went.is_none() && visit.device.role.is_phone());
        let ports: Vec<(String, bool)> =
            visits.filter_map(|visit| Some((visit.device.port.clone()?, is_new(visit.came)))).collect();
        for (port, is_new) in ports {
            match may_be_opened(&port) {
                Err(PortNameError::Busy { holder, .. }) => {
                    self.history.record_attempt(now, &port, ConnectAttempt::Busy(holder));
                }
                Err(PortNameError::Denied { .. }) if !is_new => {
                    self.history.record_attempt(now, &port, ConnectAttempt::Denied);
                }
                Ok(()) => self.history.port_available(&port),
                Err(_) => {}
            }
        }
    }
}

/// Seconds with one digit.
fn tenths(stay: Duration) -> f64 {
    (stay.as_secs_f64() * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::finder::{DeviceIdentity, DeviceName, Role, UsbIds};
    use bromide_engine::link::PortHolder;

    const MS: Duration = Duration::from_millis(1);

    fn device(vendor: u16, product: u16, port: Option<&str>) -> Device {
        let ids = UsbIds::new(vendor, product);
        Device {
            place: "usb:1-2".into(),
            identity: DeviceIdentity { name: DeviceName::Product("Thing".into()), usb: Some(ids) },
            role: Role::of(ids, &[]),
            port: port.map(str::to_owned),
            driver: Some("cdc_acm".into()),
        }
    }

    /// The events of these looks: when, the devices there, and whether the port may be opened.
    fn play(looks: &[(u32, &[Device], Result<(), PortNameError>)]) -> Vec<WatchEvent> {
        let mut watch = Watch::new(Moment::default(), System::Linux);
        let events = looks.iter().flat_map(|(ms, devices, opens)| {
            watch.look(Moment(MS * *ms), devices, &|name| {
                assert_eq!(name, "/dev/ttyACM0", "only a phone's port is asked for");
                opens.clone()
            })
        });
        events.collect()
    }

    #[test]
    fn every_device_that_is_there_comes_or_goes_is_one_line() {
        let mouse = device(0x046d, 0xc077, Some("/dev/mouse"));
        let rom = device(0x0e8d, 3, Some("/dev/ttyACM0"));
        let both = [mouse.clone(), Device { place: "usb:1-3".into(), ..rom }];
        let events = play(&[
            (0, &both[..1], Ok(())),
            (50, &both[..1], Ok(())),
            (100, &both, Ok(())),
            (1150, &both[..1], Ok(())),
        ]);
        let json: Vec<Value> = events.iter().map(WatchEvent::json).collect();
        let names: Vec<_> = json.iter().map(|value| value["event"].as_str().unwrap()).collect();
        assert_eq!(names, ["here", "appeared", "vanished", "diagnosis"]);
        for value in &json {
            assert!(value["time"].as_str().is_some_and(|time| time.len() > 18), "{value}");
        }
        let rest = |value: &Value| {
            let mut value = value.clone();
            value.as_object_mut().unwrap().remove("time");
            value
        };
        assert_eq!(
            rest(&json[2]),
            json!({
                "event": "vanished", "place": "usb:1-3", "usb": "0e8d:0003", "what": "Thing (0E8D:0003)",
                "port": "/dev/ttyACM0", "driver": "cdc_acm", "seconds": 1.1,
            })
        );
        assert_eq!(json[0]["seconds"], Value::Null);
        assert_eq!(json[3]["name"], "vanished-early");
        assert_eq!(json[3]["steps"].as_array().map(Vec::len), Some(4));
        let lines: Vec<String> = events.iter().flat_map(WatchEvent::lines).collect();
        assert!(lines[0].ends_with("  Thing (046D:C077) at usb:1-2 is there"), "{}", lines[0]);
        assert!(lines[1].ends_with(" at usb:1-3 appeared") && lines[2].ends_with(" vanished after 1.1 s"));
        assert!(lines[3].starts_with('\n') && lines[3].contains("1.1 s") && lines[4].starts_with("  1. "));
        assert_eq!(lines.last().map(String::as_str), Some(""));
    }

    #[test]
    fn missing_rights_are_reported_without_opening_and_after_a_moment() {
        let rom = [device(0x0e8d, 3, Some("/dev/ttyACM0"))];
        let denied = || Err(PortNameError::Denied { name: "/dev/ttyACM0".into() });
        let busy = || {
            Err(PortNameError::Busy {
                name: "/dev/ttyACM0".into(),
                holder: PortHolder::Named("ModemManager".into()),
            })
        };
        let events = play(&[
            (0, &[], Ok(())),
            (100, &rom, denied()),
            (550, &rom, denied()),
            (600, &rom, denied()),
            (650, &rom, denied()),
            (700, &rom, Ok(())),
            (750, &rom, busy()),
        ]);
        let names: Vec<Option<&str>> = events
            .iter()
            .filter_map(|event| if let WatchEvent::Diagnosis(found) = event { Some(found) } else { None })
            .map(|found| found.as_ref().map(Diagnosis::name))
            .collect();
        assert_eq!(names, [Some("denied"), None, Some("busy")]);
        let none = WatchEvent::Diagnosis(None);
        assert_eq!((none.lines(), none.json()["name"].clone()), (vec![], Value::Null));
    }
}
