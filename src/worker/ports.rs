//! [`PortsThread`]: watches ports and USB devices and reports changes only, so that an idle window stays
//! idle.
//!
//! Started by the window. Opens no port.

use std::convert::Infallible;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::JoinHandle;
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, bounded, unbounded};

use super::messages::Wake;
use bromide_engine::finder::{Device, DeviceWatch, Port, PortListError, PortWatch};
use bromide_engine::link::LinkError;
use bromide_engine::link::changes::{Alarm, Changes};

/// A boot ROM may be there for 0.3 s only, and what was not seen cannot be reported: so often it is looked
/// after a change, and all the time where the system tells of none. Elsewhere than on Linux listing takes
/// long, and the job itself looks far more often.
const LOOK_EVERY: Duration = Duration::from_millis(if cfg!(target_os = "linux") { 100 } else { 500 });
/// In case a change was not reported. This thread loses no phone by it, only its line on the screen.
const FALLBACK_POLL: Duration = Duration::from_secs(2);
/// Listing ports takes some milliseconds. A driver that hangs must not keep the window from closing.
const QUIT_WITHIN: Duration = Duration::from_secs(1);

/// Looks at the USB devices, given the ports; `None`: nothing has changed.
type LookAtDevices = Box<dyn FnMut(&[Port]) -> Option<Vec<Device>> + Send>;

/// What is plugged in, reported when it has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PortsNews {
    /// All ports that are there now.
    Ports(Vec<Port>),
    /// All USB devices that are there now.
    Devices(Vec<Device>),
    /// The ports cannot be listed.
    Unknown(PortListError),
}

/// The handle of the watching thread, which ends when this is dropped.
#[derive(Debug)]
pub struct PortsThread {
    /// Closed to end the thread.
    quit: Option<Sender<Infallible>>,
    /// Wakes it for that.
    alarm: Option<Alarm>,
    /// Closed when the thread has ended.
    gone: Receiver<Infallible>,
    thread: Option<JoinHandle<()>>,
}

impl PortsThread {
    /// Watches the ports of this computer. The first list is reported even if it is empty.
    #[must_use]
    pub fn start(wake: Wake) -> (PortsThread, Receiver<PortsNews>) {
        let mut watch = PortWatch::new();
        let mut devices = DeviceWatch::new();
        let list = Box::new(move || watch.ports().map(<[Port]>::to_vec));
        let look_at_devices = Box::new(move |ports: &[Port]| devices.poll(ports));
        PortsThread::run(list, look_at_devices, LOOK_EVERY, Some(Changes::of_devices()), wake)
    }

    /// The same with any list of ports, for tests.
    #[must_use]
    pub fn with(
        list: Box<dyn FnMut() -> Result<Vec<Port>, LinkError> + Send>,
        every: Duration,
        wake: Wake,
    ) -> (PortsThread, Receiver<PortsNews>) {
        PortsThread::run(list, Box::new(|_| None), every, None, wake)
    }

    fn run(
        mut list: Box<dyn FnMut() -> Result<Vec<Port>, LinkError> + Send>,
        mut look_at_devices: LookAtDevices,
        every: Duration,
        mut changes: Option<Changes>,
        wake: Wake,
    ) -> (PortsThread, Receiver<PortsNews>) {
        let alarm = changes.as_ref().map(Changes::alarm);
        let (quit, asked_to_quit) = bounded::<Infallible>(0);
        let (to, news) = unbounded();
        let (alive, gone) = bounded::<Infallible>(0);
        let thread = std::thread::Builder::new().name("bromide-ports".into()).spawn(move || {
            let _alive = alive;
            let mut reported = None;
            let mut reported_devices = None;
            loop {
                let now = look(&mut list);
                let ports = if let PortsNews::Ports(ports) = &now { ports.as_slice() } else { &[] };
                // Devices first: the line about the port, which has more details, comes last.
                let devices = catch_unwind(AssertUnwindSafe(|| look_at_devices(ports))).unwrap_or_default();
                if let Some(devices) = devices
                    && reported_devices.as_ref() != Some(&devices)
                {
                    reported_devices = Some(devices.clone());
                    drop(to.send(PortsNews::Devices(devices)));
                    wake();
                }
                if reported.as_ref() != Some(&now) {
                    drop(to.send(now.clone()));
                    reported = Some(now);
                    wake();
                }
                let left = match &mut changes {
                    Some(changes) => {
                        changes.wait_at_most(every, FALLBACK_POLL);
                        Duration::ZERO
                    }
                    None => every,
                };
                if asked_to_quit.recv_timeout(left) != Err(RecvTimeoutError::Timeout) {
                    return;
                }
            }
        });
        (PortsThread { quit: Some(quit), alarm, gone, thread: thread.ok() }, news)
    }
}

fn look(list: &mut dyn FnMut() -> Result<Vec<Port>, LinkError>) -> PortsNews {
    match catch_unwind(AssertUnwindSafe(list)) {
        Ok(Ok(ports)) => PortsNews::Ports(ports),
        Ok(Err(error)) => PortsNews::Unknown(error.into()),
        // Some systems' port lists hold what the listing code did not expect; the next look may go well.
        Err(_) => PortsNews::Unknown(PortListError::Panicked),
    }
}

impl Drop for PortsThread {
    fn drop(&mut self) {
        self.quit = None;
        if let Some(alarm) = &self.alarm {
            alarm.raise();
        }
        let ended = self.gone.recv_timeout(QUIT_WITHIN) == Err(RecvTimeoutError::Disconnected);
        if let Some(thread) = self.thread.take()
            && ended
        {
            drop(thread.join());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::finder::{DeviceKind, DeviceName};

    const SOON: Duration = Duration::from_secs(300);

    fn port(name: &str) -> Port {
        let (kind, device) = (DeviceKind::Unknown, DeviceName::Serial);
        Port { name: name.into(), usb: None, kind, device, serial_number: None }
    }

    fn names(news: PortsNews) -> Vec<String> {
        match news {
            PortsNews::Ports(ports) => ports.into_iter().map(|port| port.name).collect(),
            PortsNews::Unknown(why) => vec![why.to_string()],
            PortsNews::Devices(_) => vec![],
        }
    }

    #[test]
    fn only_changes_are_reported_and_dropping_ends_the_thread() {
        // Every listing takes one line of the script; the thread waits when there is none.
        let (script, lines) = bounded::<Result<Vec<&'static str>, ()>>(0);
        let (woken, wakes) = unbounded();
        let (thread, news) = PortsThread::with(
            Box::new(move || match lines.recv() {
                Ok(Ok(names)) => Ok(names.into_iter().map(port).collect()),
                Ok(Err(())) => panic!("as some systems do"),
                Err(_) => Ok(vec![]),
            }),
            Duration::ZERO,
            Box::new(move || woken.send(()).unwrap_or_default()),
        );
        let steps = [
            Ok(vec![]),
            Ok(vec![]),
            Ok(vec!["A"]),
            Ok(vec!["A"]),
            Err(()),
            Err(()),
            Ok(vec!["A", "B"]),
            Ok(vec!["B"]),
        ];
        for step in steps {
            script.send_timeout(step, SOON).unwrap();
        }
        // Taken by the thread only after the step before was dealt with.
        script.send_timeout(Ok(vec!["B"]), SOON).unwrap();
        let reported: Vec<_> = news.try_iter().map(names).collect();
        let failed = vec!["the list of ports cannot be read".to_owned()];
        let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(reported, [list(&[]), list(&["A"]), failed, list(&["A", "B"]), list(&["B"])]);
        assert_eq!(wakes.try_iter().count(), reported.len());
        drop(script);
        drop(thread);
        assert!(news.recv_timeout(SOON).map(names).is_ok_and(|names| names.is_empty()) || news.is_empty());
        assert_eq!(news.try_recv(), Err(crossbeam_channel::TryRecvError::Disconnected));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_change_is_listed_at_once_and_an_idle_thread_ends() {
        const AN_HOUR: Duration = Duration::from_secs(3600);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ttyACM0");
        let seen = file.clone();
        // It polls once an hour, so everything reported in this test comes from the change.
        let mut changes = Changes::of(folder.path());
        changes.stop_fast_polling();
        let list = Box::new(move || Ok(if seen.exists() { vec![port("ttyACM0")] } else { vec![] }));
        let (thread, news) =
            PortsThread::run(list, Box::new(|_| None), AN_HOUR, Some(changes), Box::new(|| {}));
        assert!(news.recv_timeout(SOON).map(names).is_ok_and(|names| names.is_empty()));
        std::fs::write(&file, "").unwrap();
        assert_eq!(news.recv_timeout(SOON).map(names), Ok(vec!["ttyACM0".to_owned()]));
        drop(thread);
        assert_eq!(news.try_recv(), Err(crossbeam_channel::TryRecvError::Disconnected));
    }

    #[test]
    fn the_ports_of_this_computer_are_reported_once_at_the_start() {
        let (thread, news) = PortsThread::start(Box::new(|| {}));
        let reported: Vec<PortsNews> = (0..2).filter_map(|_| news.recv_timeout(SOON).ok()).collect();
        assert!(matches!(reported.as_slice(), [PortsNews::Devices(_), PortsNews::Ports(_)]), "{reported:?}");
        drop(thread);
    }
}
