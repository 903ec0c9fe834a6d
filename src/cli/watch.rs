//! `bromide-cli ports --watch`: devices that appear and vanish on USB, and why none of them is a phone to be
//! read. Opens no device; ends with Ctrl+C.

use std::time::Duration;

use serde_json::{Value, json};

use super::Outcome;
use super::show;
use crate::present::words::in_english;
use crate::present::{Present as _, diagnosis_steps};
use crate::tr;
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

/// How often to look where the system reports no changes, and after one: a boot ROM may be there for only 0.3
/// s.
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// The permissions of a device file are set a moment after it appears.
const RIGHTS_WITHIN: Duration = Duration::from_millis(500);

/// Watches until it is stopped, which is how it is meant to end.
pub(super) fn run(json: bool, cancel: &Cancel) -> Outcome {
    let mut ports = PortWatch::new();
    let mut devices = DeviceWatch::new();
    let mut changes = Changes::of_devices();
    let mut watch = Watch::new(wall_now(), System::here());
    if !json {
        show::note(&tr!("terminal-watching"));
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
    /// A device, and what happened to it.
    Device(Device, DeviceEvent),
    /// Why no phone is found; `None`: no longer known.
    Diagnosis(Option<Diagnosis>),
}

/// What happened to a device.
#[derive(Clone, Copy)]
enum DeviceEvent {
    /// It was there at the first look.
    Here,
    Appeared,
    /// It is gone; how long it was there.
    Vanished(Duration),
}

impl DeviceEvent {
    /// Its name in JSON.
    fn id(self) -> &'static str {
        match self {
            DeviceEvent::Here => "here",
            DeviceEvent::Appeared => "appeared",
            DeviceEvent::Vanished(_) => "vanished",
        }
    }

    fn stay(self) -> Option<Duration> {
        if let DeviceEvent::Vanished(stay) = self { Some(stay) } else { None }
    }
}

impl WatchEvent {
    /// In English, whatever the language of the program.
    fn json(&self) -> Value {
        match self {
            WatchEvent::Device(device, event) => json!({
                "event": event.id(),
                "time": wall_clock(),
                "place": device.place,
                "usb": device.identity.usb.map(|ids| format!("{ids:x}")),
                "what": device.identity.to_string(),
                "port": device.port,
                "driver": device.driver,
                "seconds": event.stay().map(tenths),
            }),
            WatchEvent::Diagnosis(found) => in_english(|| {
                json!({
                    "event": "diagnosis",
                    "time": wall_clock(),
                    "name": found.as_ref().map(Diagnosis::name),
                    "sentence": found.as_ref().map(Diagnosis::present),
                    "steps": found.as_ref().map(diagnosis_steps).unwrap_or_default(),
                })
            }),
        }
    }

    fn lines(&self) -> Vec<String> {
        match self {
            WatchEvent::Device(device, event) => vec![device_line(device, *event)],
            WatchEvent::Diagnosis(None) => vec![],
            WatchEvent::Diagnosis(Some(found)) => {
                let before = [String::new(), found.present()].into_iter();
                before.chain(show::steps(&diagnosis_steps(found))).chain([String::new()]).collect()
            }
        }
    }
}

fn device_line(device: &Device, event: DeviceEvent) -> String {
    let time = local_time().strftime("%H:%M:%S").to_string();
    let (what, place) = (device.identity.present(), device.place.as_str());
    match event {
        DeviceEvent::Here => tr!("terminal-watch-here", time = time, what = what, place = place),
        DeviceEvent::Appeared => tr!("terminal-watch-appeared", time = time, what = what, place = place),
        DeviceEvent::Vanished(stay) => tr!(
            "terminal-watch-vanished",
            time = time,
            what = what,
            place = place,
            seconds = stay.as_secs_f64()
        ),
    }
}

/// What was reported so far. Pure: gets time, devices and a function that checks whether a port can be
/// opened.
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
            events.extend(devices.iter().map(|device| WatchEvent::Device(device.clone(), DeviceEvent::Here)));
        }
        events.extend(changes.into_iter().map(|change| match change {
            DeviceChange::Appeared(device) => WatchEvent::Device(device, DeviceEvent::Appeared),
            DeviceChange::Disappeared(device, stay) => {
                WatchEvent::Device(device, DeviceEvent::Vanished(stay))
            }
        }));
        self.try_ports(now, may_be_opened);
        let found = self.history.diagnosis(now);
        if found != self.reported {
            events.push(WatchEvent::Diagnosis(found.clone()));
            self.reported = found;
        }
        events
    }

    /// Checks whether the phones' ports could be opened, without opening them.
    fn try_ports(&mut self, now: Moment, may_be_opened: &dyn Fn(&str) -> Result<(), PortNameError>) {
        let is_new = |came: Moment| now.since(came) < RIGHTS_WITHIN;
        let visits =
            self.history.visits().filter(|visit| visit.disappeared.is_none() && visit.device.role.is_phone());
        let ports: Vec<(String, bool)> =
            visits.filter_map(|visit| Some((visit.device.port.clone()?, is_new(visit.appeared)))).collect();
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
    fn each_device_event_is_one_line() {
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
        assert!(lines[0].ends_with("  Thing (046D:C077) at usb:1-2 is connected"), "{}", lines[0]);
        assert!(lines[1].ends_with(" at usb:1-3 appeared") && lines[2].ends_with(" disappeared after 1.1 s"));
        assert_eq!(lines[3], "");
        assert!(lines[4].contains("1.1 s") && lines[5].starts_with("  1. "), "{lines:?}");
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
