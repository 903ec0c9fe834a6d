//! A workbench in virtual time: sockets, phones that somebody plugs in and out, and a port for each socket.

use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use bromide_engine::finder::{DeviceKind, DeviceName, FoundBy, PluggedIn, Port, Socket};
use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
use bromide_engine::sim::{FlashContent, GeneratedFlash, Pacing, PhoneModel, Scenario, SimPort};

use super::turns::{Actor, Turns};

pub(super) const SIZE: u64 = 256 << 10;

/// A phone and its flash.
#[derive(Debug, Clone)]
pub(super) struct BenchPhone {
    pub(super) port: SimPort,
    pub(super) flash: Arc<Vec<u8>>,
    /// Its socket, and how often it was plugged in.
    pub(super) seat: Option<usize>,
    plugged: u32,
}

#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) phones: Vec<BenchPhone>,
}

/// Shared by the user and the stations.
#[derive(Debug, Clone)]
pub(super) struct Workbench {
    pub(super) turns: Arc<Turns>,
    state: Arc<Mutex<State>>,
}

pub(super) fn socket(number: usize) -> Socket {
    Socket::named(&format!("usb:1-2.{}", number + 1))
}

impl Workbench {
    pub(super) fn new(phones: Vec<BenchPhone>) -> Workbench {
        Workbench { turns: Arc::default(), state: Arc::new(Mutex::new(State { phones })) }
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// What the system lists at `now`.
    pub(super) fn plugged(&self, now: Duration) -> Vec<PluggedIn> {
        let state = self.state();
        let seated = state.phones.iter().filter_map(|phone| Some((phone.seat?, phone)));
        let here = seated.filter(|(_, phone)| {
            catch_up(&phone.port, now);
            phone.port.is_connected()
        });
        let mut all: Vec<PluggedIn> = here.map(|(seat, _)| plugged_at(seat)).collect();
        all.sort_by(|a, b| a.socket.cmp(&b.socket));
        all
    }
}

fn plugged_at(seat: usize) -> PluggedIn {
    let kind = DeviceKind::BootRom;
    let name = format!("/dev/ttyACM{seat}");
    let port = Port { name, usb: None, kind, device: DeviceName::UsbSerial, serial_number: None };
    PluggedIn { socket: socket(seat), kind, port: Some(port), found: FoundBy::Ids }
}

/// Brings the clock of a phone to `now`.
fn catch_up(port: &SimPort, now: Duration) {
    let behind = now.saturating_sub(port.now().0);
    if !behind.is_zero() {
        port.clone().pause(behind);
    }
}

impl State {
    pub(super) fn at(&self, seat: usize) -> Option<usize> {
        self.phones.iter().position(|phone| phone.seat == Some(seat))
    }

    pub(super) fn plug_in(&mut self, phone: usize, seat: usize, now: Duration) {
        assert_eq!(self.at(seat), None);
        let phone = &mut self.phones[phone];
        catch_up(&phone.port, now);
        phone.port.plug_in();
        phone.seat = Some(seat);
        phone.plugged += 1;
    }

    pub(super) fn unplug(&mut self, phone: usize, now: Duration) {
        let phone = &mut self.phones[phone];
        catch_up(&phone.port, now);
        phone.port.unplug(None);
        phone.seat = None;
    }
}

/// What is wrong with the driver of a socket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Curse {
    Panics,
    /// A call does not return for this long.
    Hangs(Duration),
}

/// The port of one socket, for one job.
#[derive(Debug)]
pub(super) struct SeatPort {
    bench: Workbench,
    actor: Actor,
    seat: usize,
    clock: Arc<Mutex<Duration>>,
    /// After so many reads.
    curse: Option<(u32, Curse)>,
}

struct SeatLink {
    link: Box<dyn Link>,
    port: SimPort,
    phone: usize,
    plugged: u32,
    seat: usize,
    bench: Workbench,
    actor: Actor,
    clock: Arc<Mutex<Duration>>,
    curse: Option<(u32, Curse)>,
}

impl SeatPort {
    pub(super) fn new(
        bench: &Workbench,
        actor: Actor,
        seat: usize,
        now: Duration,
        curse: Option<(u32, Curse)>,
    ) -> SeatPort {
        let clock = Arc::new(Mutex::new(now));
        SeatPort { bench: bench.clone(), actor, seat, clock, curse }
    }
}

impl PhonePort for SeatPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let now = *self.clock.lock().unwrap();
        let state = self.bench.state();
        let Some(phone) = state.at(self.seat) else { return Ok(None) };
        let BenchPhone { port, plugged, .. } = state.phones[phone].clone();
        drop(state);
        catch_up(&port, now);
        let Some(link) = port.clone().try_open()? else { return Ok(None) };
        Ok(Some(Box::new(SeatLink {
            link,
            port,
            phone,
            plugged,
            seat: self.seat,
            bench: self.bench.clone(),
            actor: self.actor,
            clock: self.clock.clone(),
            curse: self.curse.take(),
        })))
    }

    fn now(&self) -> Moment {
        Moment(*self.clock.lock().unwrap())
    }

    fn pause(&mut self, pause: Duration) {
        let now = {
            let mut clock = self.clock.lock().unwrap();
            *clock += pause;
            *clock
        };
        self.bench.turns.advance(self.actor, now);
    }

    fn describe(&self) -> String {
        socket(self.seat).to_string()
    }
}

impl SeatLink {
    /// Does something with the link at its time, if the phone is still where it was opened.
    fn at_its_time<T>(
        &mut self,
        act: impl FnOnce(&mut dyn Link) -> Result<T, LinkError>,
    ) -> Result<T, LinkError> {
        let now = *self.clock.lock().unwrap();
        {
            let state = self.bench.state();
            let phone = &state.phones[self.phone];
            if phone.seat != Some(self.seat) || phone.plugged != self.plugged {
                return Err(LinkError::Unplugged);
            }
        }
        catch_up(&self.port, now);
        let done = act(&mut *self.link);
        let later = self.port.now().0.max(now);
        self.wait_until(later);
        done
    }

    fn wait_until(&self, later: Duration) {
        *self.clock.lock().unwrap() = later;
        self.bench.turns.advance(self.actor, later);
    }
}

impl Link for SeatLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        self.at_its_time(|link| link.write(packet))
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        match &mut self.curse {
            Some((0, Curse::Panics)) => panic!("a driver that panics"),
            Some((0, Curse::Hangs(time))) => {
                let later = *self.clock.lock().unwrap() + *time;
                self.curse = None;
                self.wait_until(later);
            }
            Some((reads, _)) => *reads -= 1,
            None => {}
        }
        self.at_its_time(|link| link.read(buf, wait))
    }

    fn now(&self) -> Moment {
        Moment(*self.clock.lock().unwrap())
    }

    fn idle(&mut self, time: Duration) {
        let later = *self.clock.lock().unwrap() + time;
        self.wait_until(later);
    }

    fn describe(&self) -> String {
        socket(self.seat).to_string()
    }
}

/// Flash like that of another phone with the same firmware: only one quarter differs.
#[derive(Debug)]
struct Twin {
    firmware: GeneratedFlash,
    own: u64,
    quarter: u64,
}

impl FlashContent for Twin {
    fn len(&self) -> u64 {
        self.firmware.len()
    }

    fn fill(&self, start: u64, out: &mut [u8]) {
        self.firmware.fill(start, out);
        for (at, byte) in (start..).zip(out) {
            if at / (SIZE / 4) == self.quarter {
                *byte ^= (self.own.wrapping_mul(at | 1) >> 7).to_le_bytes()[0] | 1;
            }
        }
    }
}

/// What a phone has of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Identity {
    /// A number.
    Numbered,
    /// Nothing: no number, and the firmware of all others of this kind but for this quarter of the flash, from 0.
    Nameless { quarter: u64 },
}

/// How a phone leaves after its reset: at once and for good, or it comes back after a while and then boots.
pub(super) fn phone(seed: u64, identity: Identity, comes_back: Option<Duration>) -> BenchPhone {
    let mut model = PhoneModel { back_after_reset: comes_back, ..PhoneModel::mt6261() };
    if comes_back.is_some() {
        model.handshake_window = Some(Duration::from_secs(3));
    }
    let scenario = match identity {
        Identity::Numbered => {
            let number = u8::try_from(seed % 251).unwrap() + 1;
            model.me_id[3] ^= number;
            model.unique_id[2] ^= number;
            Scenario::default().model(model).flash(GeneratedFlash::new(SIZE, seed))
        }
        Identity::Nameless { quarter } => {
            (model.me_id, model.unique_id) = ([0; 16], [0xFF; 8]);
            let firmware = GeneratedFlash::new(SIZE, 1);
            Scenario::default().model(model).flash(Twin { firmware, own: seed, quarter })
        }
    };
    let flash = Arc::new(scenario.flash_bytes(0..SIZE));
    let port = SimPort::new(scenario.pacing(Pacing::ROM));
    port.unplug(None);
    BenchPhone { port, flash, seat: None, plugged: 0 }
}
