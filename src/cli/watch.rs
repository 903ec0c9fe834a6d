//! `bromide-cli ports --watch`: what comes and goes on USB, and why that is no phone to be read. Opens nothing; ends with Ctrl+C.

use std::time::Duration;

use serde_json::{Value, json};

use super::Outcome;
use super::show;
use crate::worker::{local_time, wall_clock};
use bromide_engine::cancel::Cancel;
use bromide_engine::clock::wall_now;
use bromide_engine::finder::timeline::{Change, ConnectAttempt, Device, History, System};
use bromide_engine::finder::{DeviceWatch, Diagnosis, PortNameError, PortWatch, devices_here, may_be_opened};
use bromide_engine::link::Moment;
use bromide_engine::link::changes::Changes;
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
        if let Some(found) = devices.look(&here) {
            seen = found;
        }
        for told in watch.look(wall_now(), &devices_here(&seen, &here), &may_be_opened) {
            if json {
                show::json_event(&told.json())
            } else {
                told.lines().iter().for_each(|line| show::live_line(line))
            }
        }
        changes.wait(LOOK_EVERY);
    }
    Ok(JobOutcome::Saved)
}

/// What is told.
enum Told {
    /// A device: the event for programs and for people, and how long it was there.
    Device(&'static str, Device, Option<Duration>),
    /// Why no phone is found; `None`: no longer known.
    Diagnosis(Option<Diagnosis>),
}

impl Told {
    fn json(&self) -> Value {
        match self {
            Told::Device(event, device, stay) => json!({
                "event": event,
                "time": wall_clock(),
                "place": device.place,
                "usb": format!("{:04x}:{:04x}", device.vendor, device.product),
                "what": device.what,
                "port": device.port,
                "driver": device.driver,
                "seconds": stay.map(tenths),
            }),
            Told::Diagnosis(found) => json!({
                "event": "diagnosis",
                "time": wall_clock(),
                "name": found.as_ref().map(Diagnosis::name),
                "sentence": found.as_ref().map(Diagnosis::sentence),
                "steps": found.as_ref().map(Diagnosis::steps).unwrap_or_default(),
            }),
        }
    }

    fn lines(&self) -> Vec<String> {
        match self {
            Told::Device(event, device, stay) => {
                let time = local_time().strftime("%H:%M:%S").to_string();
                let verb = if *event == HERE { "is there" } else { event };
                let after =
                    stay.map(|stay| format!(" after {:.1} s", stay.as_secs_f64())).unwrap_or_default();
                vec![format!("{time}  {} at {} {verb}{after}", device.what, device.place)]
            }
            Told::Diagnosis(None) => vec![],
            Told::Diagnosis(Some(found)) => {
                let steps = found.steps();
                let steps = steps.iter().zip(1..).map(|(step, n)| format!("  {n}. {}", show::stopped(step)));
                let sentence = format!("\n{}.", found.sentence());
                [sentence].into_iter().chain(steps).chain([String::new()]).collect()
            }
        }
    }
}

const HERE: &str = "here";

/// What was told so far. Pure: time and devices come in, and whether a port could be opened is asked for.
struct Watch {
    history: History,
    has_looked: bool,
    told: Option<Diagnosis>,
}

impl Watch {
    fn new(now: Moment, system: System) -> Watch {
        Watch { history: History::looking(now, system), has_looked: false, told: None }
    }

    /// Takes in the devices that are there at `now`.
    fn look(
        &mut self,
        now: Moment,
        devices: &[Device],
        may_be_opened: &dyn Fn(&str) -> Result<(), PortNameError>,
    ) -> Vec<Told> {
        let changes = self.history.devices(now, devices);
        let mut told: Vec<Told> = Vec::new();
        if !std::mem::replace(&mut self.has_looked, true) {
            told.extend(devices.iter().map(|device| Told::Device(HERE, device.clone(), None)));
        }
        told.extend(changes.into_iter().map(|change| match change {
            Change::Came(device) => Told::Device("appeared", device, None),
            Change::Went(device, stay) => Told::Device("vanished", device, Some(stay)),
        }));
        self.try_ports(now, may_be_opened);
        let found = self.history.diagnosis(now);
        if found != self.told {
            told.push(Told::Diagnosis(found.clone()));
            self.told = found;
        }
        told
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
                    self.history.tried(now, &port, ConnectAttempt::Busy(holder));
                }
                Err(PortNameError::Denied { .. }) if !is_new => {
                    self.history.tried(now, &port, ConnectAttempt::Denied);
                }
                Ok(()) => self.history.freed(&port),
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
    use bromide_engine::finder::timeline::Role;
    use bromide_engine::link::PortHolder;

    const MS: Duration = Duration::from_millis(1);

    fn device(vendor: u16, product: u16, port: Option<&str>) -> Device {
        Device {
            place: "usb:1-2".into(),
            vendor,
            product,
            role: Role::of(vendor, product, &[]),
            what: format!("Thing ({vendor:04X}:{product:04X})"),
            port: port.map(str::to_owned),
            driver: Some("cdc_acm".into()),
        }
    }

    /// What is told of these looks: when, the devices there, and whether the port may be opened.
    fn play(looks: &[(u32, &[Device], Result<(), PortNameError>)]) -> Vec<Told> {
        let mut watch = Watch::new(Moment::default(), System::Linux);
        let told = looks.iter().flat_map(|(ms, devices, opens)| {
            watch.look(Moment(MS * *ms), devices, &|name| {
                assert_eq!(name, "/dev/ttyACM0", "only a phone's port is asked for");
                opens.clone()
            })
        });
        told.collect()
    }

    #[test]
    fn what_is_there_comes_and_goes_is_one_line_each() {
        let mouse = device(0x046d, 0xc077, Some("/dev/mouse"));
        let rom = device(0x0e8d, 3, Some("/dev/ttyACM0"));
        let both = [mouse.clone(), Device { place: "usb:1-3".into(), ..rom }];
        let told = play(&[
            (0, &both[..1], Ok(())),
            (50, &both[..1], Ok(())),
            (100, &both, Ok(())),
            (1150, &both[..1], Ok(())),
        ]);
        let json: Vec<Value> = told.iter().map(Told::json).collect();
        let events: Vec<_> = json.iter().map(|value| value["event"].as_str().unwrap()).collect();
        assert_eq!(events, ["here", "appeared", "vanished", "diagnosis"]);
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
        let lines: Vec<String> = told.iter().flat_map(Told::lines).collect();
        assert!(lines[0].ends_with("  Thing (046D:C077) at usb:1-2 is there"), "{}", lines[0]);
        assert!(lines[1].ends_with(" at usb:1-3 appeared") && lines[2].ends_with(" vanished after 1.1 s"));
        assert!(lines[3].starts_with('\n') && lines[3].contains("1.1 s") && lines[4].starts_with("  1. "));
        assert_eq!(lines.last().map(String::as_str), Some(""));
    }

    #[test]
    fn rights_are_looked_at_without_opening_and_given_a_moment() {
        let rom = [device(0x0e8d, 3, Some("/dev/ttyACM0"))];
        let denied = || Err(PortNameError::Denied { name: "/dev/ttyACM0".into() });
        let busy = || {
            Err(PortNameError::Busy {
                name: "/dev/ttyACM0".into(),
                holder: PortHolder::Named("ModemManager".into()),
            })
        };
        let told = play(&[
            (0, &[], Ok(())),
            (100, &rom, denied()),
            (550, &rom, denied()),
            (600, &rom, denied()),
            (650, &rom, denied()),
            (700, &rom, Ok(())),
            (750, &rom, busy()),
        ]);
        let names: Vec<Option<&str>> = told
            .iter()
            .filter_map(|told| if let Told::Diagnosis(found) = told { Some(found) } else { None })
            .map(|found| found.as_ref().map(Diagnosis::name))
            .collect();
        assert_eq!(names, [Some("denied"), None, Some("busy")]);
        let none = Told::Diagnosis(None);
        assert_eq!((none.lines(), none.json()["name"].clone()), (vec![], Value::Null));
    }
}
