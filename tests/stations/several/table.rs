//! A table with sockets for the supervisor's tests: what is plugged in is what the test says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::common::folder;
use bromide::worker::stations::{
    Goal, StationExtent, StationPorts, StationRange, StationRecord, Stations, StationsEvent, StationsOrder,
    Surroundings,
};
use bromide_engine::acquire::ReadingProgramChoice;
use bromide_engine::finder::{DeviceKind, DeviceName, FoundBy, PluggedIn, Port, Socket};
use bromide_engine::link::PhonePort;
use bromide_engine::readback::{AreaChoice, BlockSize, CheckChoice};
use bromide_engine::sim::{Scenario, SimPort};
use bromide_engine::stations::{Bench, Keep, StationNumber};
use crossbeam_channel::Receiver;

pub(super) const SOON: Duration = Duration::from_secs(300);

type MakePort = Box<dyn FnMut() -> Box<dyn PhonePort> + Send>;
type Phones = Arc<Mutex<BTreeMap<Socket, MakePort>>>;

/// Sockets, and what is plugged in there. Clones share it.
#[derive(Clone, Default)]
pub(super) struct Sockets(Phones);

impl Sockets {
    /// What the stations see of them.
    pub(super) fn surroundings(&self) -> Surroundings {
        let (listed, opened) = (self.0.clone(), self.0.clone());
        Surroundings {
            bench: Bench::new(),
            look: Box::new(move || Ok(listed.lock().unwrap().keys().map(plugged).collect())),
            changes: None,
            look_every: Duration::from_millis(2),
            make_place: Arc::new(move |socket: &Socket| {
                // The place is made without the lock: making it may fail.
                let mut make = opened.lock().unwrap().remove(socket).expect("a phone that is there");
                let port = make();
                opened.lock().unwrap().insert(socket.clone(), make);
                port
            }),
        }
    }

    /// Plugs in a phone; `make` makes the port for each of its jobs.
    pub(super) fn plug_in(&self, place: &str, make: impl FnMut() -> Box<dyn PhonePort> + Send + 'static) {
        self.0.lock().unwrap().insert(Socket::named(place), Box::new(make));
    }

    pub(super) fn plug_in_phone(&self, place: &str, phone: &SimPort) {
        let phone = phone.clone();
        self.plug_in(place, move || Box::new(phone.clone()));
    }
}

/// Stations at a table.
pub(super) struct Table {
    pub folder: tempfile::TempDir,
    sockets: Sockets,
    pub stations: Stations,
    events: Receiver<StationsEvent>,
    /// All events so far.
    pub seen: Vec<StationsEvent>,
}

pub(super) fn order(folder: &Path) -> StationsOrder {
    StationsOrder {
        folder: folder.to_owned(),
        pattern: "{n}.bin".into(),
        extent: StationExtent::Ranges(vec![StationRange::whole(AreaChoice::Main)]),
        check: CheckChoice::Full,
        block_size: BlockSize::default(),
        reset: true,
        first_wait: Duration::from_secs(60),
        lost_wait: Some(Duration::from_secs(10)),
        agent: None,
        program: ReadingProgramChoice::Off,
        ports: StationPorts::AllPhones,
        most: 16,
        goal: Goal::UntilStopped,
        keep_failures: Keep::UntilSeen,
    }
}

impl Table {
    pub(super) fn new(change: impl FnOnce(StationsOrder) -> StationsOrder) -> Table {
        let folder = folder();
        let sockets = Sockets::default();
        let surroundings = sockets.surroundings();
        let order = change(order(folder.path()));
        let (stations, events) = Stations::start_in(surroundings, order, Arc::new(|| {}));
        Table { folder, sockets, stations, events, seen: Vec::new() }
    }

    /// Plugs in a phone; `make` makes the port for each of its jobs.
    pub(super) fn plug_in(&self, place: &str, make: impl FnMut() -> Box<dyn PhonePort> + Send + 'static) {
        self.sockets.plug_in(place, make);
    }

    pub(super) fn plug_in_phone(&self, place: &str, phone: &SimPort) {
        self.sockets.plug_in_phone(place, phone);
    }

    /// The next event that `wanted` takes.
    pub(super) fn until<T>(&mut self, mut wanted: impl FnMut(&StationsEvent) -> Option<T>) -> T {
        loop {
            let event = self.events.recv_timeout(SOON).expect("the event comes");
            let found = wanted(&event);
            self.seen.push(event);
            if let Some(found) = found {
                return found;
            }
        }
    }

    /// The record of the next station that ends.
    pub(super) fn until_ended(&mut self) -> StationRecord {
        self.until(|event| match event {
            StationsEvent::Ended { record, .. } => Some((**record).clone()),
            _ => None,
        })
    }

    pub(super) fn until_began(&mut self, place: &str) -> StationNumber {
        let socket = Socket::named(place);
        self.until(|event| match event {
            StationsEvent::Began { station, socket: at, .. } if *at == socket => Some(*station),
            _ => None,
        })
    }

    /// Ends the stations; all events.
    pub(super) fn end(mut self) -> (tempfile::TempDir, Vec<StationsEvent>) {
        drop(self.stations);
        self.seen.extend(self.events.try_iter());
        (self.folder, self.seen)
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn plugged(socket: &Socket) -> PluggedIn {
    let kind = DeviceKind::BootRom;
    let port = Port {
        name: socket.to_string(),
        usb: None,
        kind,
        device: DeviceName::UsbSerial,
        serial_number: None,
    };
    PluggedIn { socket: socket.clone(), kind, port: Some(port), found: FoundBy::Ids }
}

/// A phone of its own: content and numbers depend on `number`.
pub(super) fn scenario(number: u8) -> Scenario {
    let mut scenario = Scenario::default().generated(1 << 20, u64::from(number));
    scenario.model.me_id[0] ^= number;
    scenario.model.unique_id[0] ^= number;
    scenario
}

pub(super) fn phone(number: u8) -> SimPort {
    SimPort::new(scenario(number))
}
