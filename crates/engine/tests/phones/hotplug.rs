//! Phones that appear and leave within 0.3 s, in virtual time: each is synced as soon as it can answer.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bromide_engine::cancel::Cancel;
use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
use bromide_engine::session::{Contact, SessionError, connect};

/// How long each phone stays when it is not synced (protocol.md section 2.2), and when it begins to answer.
const STAYS: Duration = Duration::from_millis(300);
const ANSWERS_FROM: Duration = Duration::from_millis(250);
/// One packet each way in a millisecond: a frame of full-speed USB.
const FRAME: Duration = Duration::from_millis(1);

/// A boot ROM without a held boot key. Packets sent before it polls wait in its controller and in the
/// computer; none is lost.
#[derive(Debug, Default)]
struct World {
    now: Duration,
    /// When each phone appears, in order.
    appears: Vec<Duration>,
    /// Whether each phone was synced.
    synced: Vec<bool>,
    /// Whether the port of each phone was opened.
    opened: Vec<bool>,
    waiting: VecDeque<u8>,
    answers: VecDeque<u8>,
    step: usize,
    polled: Duration,
}

impl World {
    /// The phone that is connected, and when it appeared.
    fn here(&self) -> Option<(usize, Duration)> {
        let last = self.appears.iter().rposition(|at| *at <= self.now)?;
        let came = self.appears[last];
        (self.synced[last] || self.now < came + STAYS).then_some((last, came))
    }

    /// Lets the ROM poll once a frame, from `ANSWERS_FROM` on.
    fn run(&mut self) {
        while let Some((phone, came)) = self.here() {
            let next = self.polled.max(came + ANSWERS_FROM) + FRAME;
            if next > self.now || self.waiting.is_empty() {
                self.polled = self.polled.max(self.now - FRAME.min(self.now));
                return;
            }
            self.polled = next;
            let Some(byte) = self.waiting.pop_front() else { return };
            let right = [0xA0, 0x0A, 0x50, 0x05];
            if byte == right[self.step] {
                self.answers.push_back(!byte);
                self.step += 1;
            } else {
                self.answers.push_back(byte.wrapping_add(1));
                self.step = 0;
            }
            if self.step == right.len() {
                self.synced[phone] = true;
                self.step = 0;
            }
        }
    }
}

#[derive(Clone)]
struct HotplugPort(Arc<Mutex<World>>);

struct Open {
    world: Arc<Mutex<World>>,
    phone: usize,
}

impl PhonePort for HotplugPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let mut world = self.0.lock().unwrap();
        let Some((phone, came)) = world.here() else { return Ok(None) };
        if !world.opened[phone] {
            world.opened[phone] = true;
            (world.step, world.polled) = (0, came);
            world.waiting.clear();
            world.answers.clear();
        }
        Ok(Some(Box::new(Open { world: self.0.clone(), phone })))
    }

    fn now(&self) -> Moment {
        Moment(self.0.lock().unwrap().now)
    }

    fn pause(&mut self, pause: Duration) {
        self.0.lock().unwrap().now += pause;
    }

    fn describe(&self) -> String {
        "a place".into()
    }
}

impl Open {
    fn here(&self, world: &World) -> Result<(), LinkError> {
        match world.here() {
            Some((phone, _)) if phone == self.phone => Ok(()),
            _ => Err(LinkError::Unplugged),
        }
    }
}

impl Link for Open {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        let mut world = self.world.lock().unwrap();
        world.run();
        self.here(&world)?;
        world.waiting.extend(packet);
        Ok(())
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        let mut world = self.world.lock().unwrap();
        let deadline = world.now + wait;
        loop {
            world.run();
            self.here(&world)?;
            if !world.answers.is_empty() {
                let count = buf.len().min(world.answers.len());
                for to in &mut buf[..count] {
                    *to = world.answers.pop_front().unwrap();
                }
                return Ok(count);
            }
            if world.now >= deadline {
                return Ok(0);
            }
            world.now = (world.now + FRAME).min(deadline);
        }
    }

    fn now(&self) -> Moment {
        Moment(self.world.lock().unwrap().now)
    }

    fn describe(&self) -> String {
        "a port".into()
    }
}

#[test]
fn a_hundred_phones_that_answer_for_fifty_milliseconds_are_all_synced() {
    // The appearances fall on every moment between two polls of the port.
    let appears: Vec<_> = (0..100).map(|n| Duration::from_micros(100_000 + n * 1_037_003)).collect();
    let end = *appears.last().unwrap() + STAYS;
    let (synced, opened) = (vec![false; appears.len()], vec![false; appears.len()]);
    let mut place = HotplugPort(Arc::new(Mutex::new(World { appears, synced, opened, ..World::default() })));
    let deadline = Moment(Duration::from_secs(3600));
    while place.now().0 < end {
        if let Ok(Some(link)) = place.try_open() {
            match connect(link, &Cancel::new(), Some(deadline)) {
                // The same phone may be found again, whether it was synced or has left.
                Ok(_) | Err(SessionError::Link(LinkError::Unplugged) | SessionError::Lost) => {}
                Err(error) => panic!("{error}"),
            }
        }
        place.pause_between_polls(Duration::from_millis(20));
    }
    let world = place.0.lock().unwrap();
    assert_eq!(world.opened.iter().filter(|opened| **opened).count(), 100, "every appearance is tried");
    let missed: Vec<_> = (0..100).filter(|phone| !world.synced[*phone]).collect();
    assert!(missed.is_empty(), "not synced: {missed:?}");
}

#[test]
fn a_phone_that_was_there_before_is_taken() {
    let world =
        World { appears: vec![Duration::ZERO], synced: vec![false], opened: vec![false], ..World::default() };
    let mut place = HotplugPort(Arc::new(Mutex::new(world)));
    let link = place.try_open().unwrap().expect("it is there");
    let contact = connect(link, &Cancel::new(), None);
    assert!(!matches!(contact, Ok(Contact::NotABootRom)), "{contact:?}");
    assert!(place.0.lock().unwrap().synced[0]);
}
