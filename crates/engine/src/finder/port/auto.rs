//! [`AutoPort`]: opens the first connected MediaTek boot ROM, on its serial port or directly on USB.
//!
//! Used by the worker and the command line for the ports `auto`, `usb` and `usb:1-2`. Searches by USB ids and
//! places, not by port names: a phone that reconnects while its old port is still open gets another name.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use super::direct::{DirectPlace, is_direct, place_on_usb};
use crate::clock::{wall_now, wall_pause};
use crate::finder::enumeration::DeviceKind;
use crate::finder::enumeration::port_watch::PortWatch;
use crate::finder::enumeration::ports::Port;
use crate::finder::enumeration::usb::UsbDevice;
use crate::finder::enumeration::usb_watch::UsbWatch;
use crate::link::changes::Changes;
use crate::link::serial::SerialPlace;
use crate::link::{Link, LinkError, Moment, PhonePort};

/// A serial port that has been failing for this long is opened without its driver. Not earlier: the
/// permissions of a port are set a moment after it appears.
const DIRECT_USB_AFTER: Duration = Duration::from_millis(300);

/// Lists the ports that are connected and to be tried.
pub type ListPorts = Box<dyn FnMut() -> Result<Vec<Port>, LinkError> + Send>;
/// Makes the place that opens a port.
type MakePlace = Box<dyn FnMut(&Port) -> Box<dyn PhonePort> + Send>;
/// Makes the place that opens the device of a serial port directly, if the device is known.
type MakeDirect = Box<dyn FnMut(&Port) -> Option<Box<dyn PhonePort>> + Send>;

/// Finds the place on USB (`usb:1-2`) of a port; `None` if it is not certain.
type FindPlace = Arc<dyn Fn(&Port) -> Option<String> + Send + Sync>;

/// Whether a kind of device may be a phone to open.
fn is_phone(kind: DeviceKind) -> bool {
    matches!(kind, DeviceKind::BootRom | DeviceKind::Preloader | DeviceKind::DownloadAgent)
}

/// Waits for any MediaTek boot ROM and opens it.
///
/// Of several phones the first one in the list that can be opened is used. A busy port or one without
/// permission is reported as an error only if no other can be opened.
pub struct AutoPort {
    list: ListPorts,
    make_place: MakePlace,
    make_direct: MakeDirect,
    find_place: FindPlace,
    clock: fn() -> Moment,
    target: Target,
    /// The boot ROMs of the last list.
    candidates: Vec<Candidate>,
    /// The name of the boot ROM that was opened last.
    opened: Option<String>,
    /// Where that one is on USB.
    opened_place: OpenedPlace,
    /// Whether phones in their preloader are opened, too.
    accepts_preloaders: bool,
    /// The Download Agents of other programs that were there when a phone was opened.
    other_agents: Vec<String>,
    /// Hot-plug events of the system.
    changes: Option<Changes>,
}

/// What to wait for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    /// The first boot ROM that appears.
    AnyBootRom,
    /// Any device at this place: `usb:1-2`.
    PlaceOnUsb(String),
}

/// What is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// A boot ROM or preloader.
    Loader,
    /// The agent of the phone that was opened last.
    Agent,
}

/// The place on USB of the phone that was opened last.
enum OpenedPlace {
    /// It is being looked up, which takes longer on some systems than a phone waits for the handshake.
    Searched(JoinHandle<Option<String>>),
    /// The place; `None` if it is not certain.
    Found(Option<String>),
}

impl OpenedPlace {
    /// The place, waited for if necessary.
    fn get(&mut self) -> Option<&str> {
        if let OpenedPlace::Searched(search) = std::mem::replace(self, OpenedPlace::Found(None)) {
            *self = OpenedPlace::Found(search.join().unwrap_or_default());
        }
        match self {
            OpenedPlace::Found(place) => place.as_deref(),
            OpenedPlace::Searched(_) => None,
        }
    }
}

/// One of the ports to try.
struct Candidate {
    port: Port,
    place: Box<dyn PhonePort>,
    /// Time of the first of the failures in a row.
    failing_since: Option<Moment>,
    /// The same device without its driver; looked up when it is needed.
    direct: Option<Option<Box<dyn PhonePort>>>,
}

impl AutoPort {
    /// Any boot ROM: on a serial port or, if there is none or it fails, directly on USB.
    #[must_use]
    pub fn new() -> AutoPort {
        let mut watch = PortWatch::new();
        let boot_roms = move || {
            let ports = watch.ports()?.iter().filter(|port| is_phone(port.kind));
            Ok(ports.cloned().collect())
        };
        AutoPort::with(Box::new(boot_roms), Target::AnyBootRom)
    }

    /// A boot ROM directly on USB, or with `at` (`usb:1-2`) any device at that place.
    #[must_use]
    pub fn direct(at: Option<String>) -> AutoPort {
        let target = at.clone().map_or(Target::AnyBootRom, Target::PlaceOnUsb);
        let mut watch = UsbWatch::new();
        let devices = move || {
            let devices = watch.devices(wall_now(), wall_now).iter().filter(|device| match &at {
                Some(at) => device.port() == *at,
                None => is_phone(device.kind),
            });
            Ok(devices.map(UsbDevice::as_port).collect())
        };
        AutoPort::with(Box::new(devices), target)
    }

    /// A boot ROM or, with [`AutoPort::accept_preloaders`], a preloader at one of the ports of `list`, which are all
    /// at `place`.
    #[must_use]
    pub fn at_place(place: String, list: ListPorts) -> AutoPort {
        AutoPort {
            find_place: Arc::new(move |_| Some(place.clone())),
            ..AutoPort::with(list, Target::AnyBootRom)
        }
    }

    fn with(list: ListPorts, target: Target) -> AutoPort {
        AutoPort {
            list,
            make_place: Box::new(|port| match is_direct(&port.name) {
                true => Box::new(DirectPlace::new(&port.name)),
                false => Box::new(SerialPlace::new(&port.name)),
            }),
            make_direct: Box::new(|port| {
                let place = DirectPlace::of_serial_port(&port.name, port.usb)?;
                Some(Box::new(place))
            }),
            find_place: Arc::new(|port| match is_direct(&port.name) {
                true => Some(port.name.clone()),
                false => place_on_usb(&port.name),
            }),
            clock: wall_now,
            target,
            candidates: Vec::new(),
            opened: None,
            opened_place: OpenedPlace::Found(None),
            accepts_preloaders: false,
            other_agents: Vec::new(),
            changes: None,
        }
    }

    /// Also opens phones in their preloader.
    #[must_use]
    pub fn accept_preloaders(mut self) -> AutoPort {
        self.accepts_preloaders = true;
        self
    }

    /// Whether a port is tried.
    fn is_wanted(&self, port: &Port, wanted: Wanted) -> bool {
        let is_at_place = matches!(self.target, Target::PlaceOnUsb(_));
        match port.kind {
            DeviceKind::DownloadAgent if wanted == Wanted::Agent => true,
            _ if wanted == Wanted::Agent => false,
            DeviceKind::BootRom => true,
            DeviceKind::Preloader => is_at_place || self.accepts_preloaders,
            _ => is_at_place,
        }
    }

    /// Updates `candidates`. A candidate is kept while its port is listed, because it stores how long the
    /// port has been failing.
    fn update_candidates(&mut self, wanted: Wanted) -> Result<(), LinkError> {
        let ports = (self.list)()?;
        if wanted == Wanted::Loader {
            let agents = ports.iter().filter(|port| port.kind == DeviceKind::DownloadAgent);
            self.other_agents = agents.map(|port| port.name.clone()).collect();
        }
        let mut before = std::mem::take(&mut self.candidates);
        for port in ports {
            if !self.is_wanted(&port, wanted) {
                continue;
            }
            let known = before.iter().position(|candidate| candidate.port.name == port.name);
            let candidate = match known {
                Some(at) => before.swap_remove(at),
                None => {
                    Candidate { place: (self.make_place)(&port), port, failing_since: None, direct: None }
                }
            };
            self.candidates.push(candidate);
        }
        Ok(())
    }
}

impl Candidate {
    /// Opens the port or, if that has been failing for a while for another reason than a busy port, the
    /// device directly.
    fn try_open(&mut self, now: Moment, direct: &mut MakeDirect) -> Result<Option<Box<dyn Link>>, LinkError> {
        let error = match self.place.try_open() {
            Ok(opened) => {
                self.failing_since = None;
                return Ok(opened);
            }
            Err(error) => error,
        };
        let since = *self.failing_since.get_or_insert(now);
        if matches!(error, LinkError::Busy { .. })
            || is_direct(&self.port.name)
            || now.since(since) < DIRECT_USB_AFTER
        {
            return Err(error);
        }
        let direct = self.direct.get_or_insert_with(|| direct(&self.port));
        match direct.as_mut().map(|direct| direct.try_open()) {
            Some(Ok(Some(link))) => Ok(Some(link)),
            // The port's error is reported, because the user can solve that.
            _ => Err(error),
        }
    }
}

impl Default for AutoPort {
    fn default() -> Self {
        AutoPort::new()
    }
}

impl PhonePort for AutoPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        self.open(Wanted::Loader)
    }

    fn try_open_agent(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        self.open(Wanted::Agent)
    }

    fn takes_any_phone(&self) -> bool {
        self.accepts_preloaders
    }

    fn now(&self) -> Moment {
        wall_now()
    }

    fn pause(&mut self, pause: Duration) {
        wall_pause(pause);
    }

    fn pause_between_polls(&mut self, poll_interval: Duration) {
        self.changes.get_or_insert_with(Changes::of_devices).wait(poll_interval);
    }

    fn describe(&self) -> String {
        match &self.target {
            Target::AnyBootRom => "any phone in boot-ROM mode".to_owned(),
            Target::PlaceOnUsb(place) => place.clone(),
        }
    }
}

impl AutoPort {
    fn open(&mut self, wanted: Wanted) -> Result<Option<Box<dyn Link>>, LinkError> {
        self.update_candidates(wanted)?;
        if wanted == Wanted::Agent {
            self.keep_our_agent();
        }
        // The port that was opened last is tried last, because it may be the wrong one of two phones.
        let is_opened = |candidate: &Candidate| Some(&candidate.port.name) == self.opened.as_ref();
        if let Some(at) = self.candidates.iter().position(is_opened) {
            self.candidates.rotate_left(at + 1);
        }
        let mut refused = None;
        for candidate in &mut self.candidates {
            match candidate.try_open((self.clock)(), &mut self.make_direct) {
                Ok(Some(link)) => {
                    self.opened = Some(candidate.port.name.clone());
                    if wanted == Wanted::Loader && self.accepts_preloaders {
                        self.opened_place = search_place(&self.find_place, &candidate.port);
                    }
                    return Ok(Some(link));
                }
                Ok(None) => {}
                Err(error) => {
                    refused.get_or_insert(error);
                }
            }
        }
        refused.map_or(Ok(None), Err)
    }
}

impl AutoPort {
    /// Keeps the one candidate that can be the phone that was opened last: the agent at its place on USB. Where a
    /// place is not known, it is the only agent that has appeared since.
    fn keep_our_agent(&mut self) {
        let AutoPort { candidates, find_place, opened_place, other_agents, .. } = self;
        let ours = opened_place.get();
        let place_of = |candidate: &Candidate| find_place(&candidate.port);
        let is_at_our_place =
            |candidate: &Candidate| ours.is_some() && place_of(candidate).as_deref() == ours;
        if candidates.iter().any(is_at_our_place) {
            candidates.retain(is_at_our_place);
            return;
        }
        let is_elsewhere = |candidate: &Candidate| ours.is_some() && place_of(candidate).is_some();
        candidates
            .retain(|candidate| !is_elsewhere(candidate) && !other_agents.contains(&candidate.port.name));
        // Which of two is ours is not known.
        if candidates.len() > 1 {
            candidates.clear();
        }
    }
}

/// Begins to look up the place of a port on a thread of its own.
fn search_place(find_place: &FindPlace, port: &Port) -> OpenedPlace {
    let (find, port) = (Arc::clone(find_place), port.clone());
    let search = std::thread::Builder::new().name("bromide-usb-place".into()).spawn(move || find(&port));
    search.map_or(OpenedPlace::Found(None), OpenedPlace::Searched)
}

#[cfg(test)]
#[path = "auto_tests.rs"]
mod tests;
