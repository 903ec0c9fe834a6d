//! The practice phone behind a noisy link: bytes are changed, dropped, doubled, inserted, delayed and split,
//! in either direction, and the cable may come loose.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail; the configuration's exception does not reach the helpers of an integration test"
)]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
use bromide_engine::sim::SimPort;

use super::rng::Rng;

/// How often each fault happens in one direction, per million bytes (`delay` and `split`: per million
/// packets).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rates {
    pub flip: u32,
    pub drop: u32,
    pub double: u32,
    pub insert: u32,
    pub delay: u32,
    pub split: u32,
}

impl Rates {
    pub fn is_clean(&self) -> bool {
        *self == Rates::default()
    }

    fn corrupt(&self, rng: &mut Rng, bytes: &[u8]) -> Vec<u8> {
        if self.flip + self.drop + self.double + self.insert == 0 {
            return bytes.to_vec();
        }
        let mut out = Vec::with_capacity(bytes.len() + 4);
        for byte in bytes {
            if rng.happens(self.insert) {
                out.push(rng.byte());
            }
            if rng.happens(self.drop) {
                continue;
            }
            let byte = if rng.happens(self.flip) { byte ^ (1 << rng.below(8)) } else { *byte };
            out.push(byte);
            if rng.happens(self.double) {
                out.push(byte);
            }
        }
        out
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    ToPhone,
    ToHost,
}

/// Is called with each write and each read, and may change its bytes.
type Hook = Box<dyn FnMut(Direction, &mut Vec<u8>) + Send>;

struct Cable {
    rng: Rng,
    to_phone: Rates,
    to_host: Rates,
    /// How often the cable comes loose, per million reads.
    vanish: u32,
    gone: bool,
    hook: Option<Hook>,
    /// The test fails when the clock passes this, so that a program that waits for ever does not hang it.
    limit: Duration,
}

/// A practice phone's port with a noisy link.
#[derive(Clone)]
pub struct NoisyPort {
    pub sim: SimPort,
    cable: Arc<Mutex<Cable>>,
}

struct NoisyLink {
    inner: Box<dyn Link>,
    port: NoisyPort,
    pending: VecDeque<u8>,
    held_until: Moment,
}

impl NoisyPort {
    pub fn new(sim: SimPort, seed: u64, to_phone: Rates, to_host: Rates, vanish: u32) -> NoisyPort {
        let cable = Cable {
            rng: Rng::new(seed),
            to_phone,
            to_host,
            vanish,
            gone: false,
            hook: None,
            limit: Duration::from_secs(7200),
        };
        NoisyPort { sim, cable: Arc::new(Mutex::new(cable)) }
    }

    /// A clean link, except for what `hook` changes.
    pub fn hooked(sim: SimPort, hook: impl FnMut(Direction, &mut Vec<u8>) + Send + 'static) -> NoisyPort {
        NoisyPort::new(sim, 0, Rates::default(), Rates::default(), 0).with_hook(hook)
    }

    /// Adds `hook`, which is called after the random faults.
    pub fn with_hook(self, hook: impl FnMut(Direction, &mut Vec<u8>) + Send + 'static) -> NoisyPort {
        self.cable().hook = Some(Box::new(hook));
        self
    }

    fn cable(&self) -> MutexGuard<'_, Cable> {
        self.cable.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn check_clock(&self) {
        let limit = self.cable().limit;
        let now = PhonePort::now(&self.sim);
        assert!(now.0 < limit, "still going on after {:?}", now.0);
    }
}

impl PhonePort for NoisyPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        self.check_clock();
        if self.cable().gone {
            return Ok(None);
        }
        let Some(inner) = self.sim.try_open()? else { return Ok(None) };
        let held_until = Moment::default();
        Ok(Some(Box::new(NoisyLink { inner, port: self.clone(), pending: VecDeque::new(), held_until })))
    }

    fn now(&self) -> Moment {
        PhonePort::now(&self.sim)
    }

    fn pause(&mut self, pause: Duration) {
        self.sim.pause(pause);
    }

    fn describe(&self) -> String {
        "noisy link".to_owned()
    }
}

impl NoisyLink {
    fn delay(rng: &mut Rng) -> Duration {
        Duration::from_millis(rng.pick(&[1, 20, 60, 150, 250, 700, 2100, 4000]))
    }
}

impl Link for NoisyLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        assert!(!packet.is_empty() && packet.len() <= 64, "one write is one packet");
        self.port.check_clock();
        let (bytes, at, delay) = {
            let mut cable = self.port.cable();
            if cable.gone {
                return Err(LinkError::Unplugged);
            }
            let rates = cable.to_phone;
            let mut bytes = rates.corrupt(&mut cable.rng, packet);
            if let Some(hook) = &mut cable.hook {
                hook(Direction::ToPhone, &mut bytes);
            }
            let delay = cable.rng.happens(rates.delay).then(|| NoisyLink::delay(&mut cable.rng));
            let split = cable.rng.happens(rates.split) && bytes.len() > 1;
            let at = if split { 1 + cable.rng.below(bytes.len() as u64 - 1) } else { 64 };
            (bytes, usize::try_from(at).unwrap(), delay)
        };
        if let Some(delay) = delay {
            self.port.sim.pause(delay);
        }
        for part in bytes.chunks(at) {
            self.inner.write(part)?;
        }
        Ok(())
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        self.port.check_clock();
        let deadline = self.now() + wait;
        loop {
            {
                let mut cable = self.port.cable();
                let vanish = cable.vanish;
                if cable.gone || cable.rng.happens(vanish) {
                    cable.gone = true;
                    return Err(LinkError::Unplugged);
                }
            }
            let now = self.now();
            if self.held_until > now {
                let step = (self.held_until - now).min(deadline - now);
                self.port.sim.pause(step);
                if self.held_until > self.now() {
                    return Ok(0);
                }
            }
            if !self.pending.is_empty() {
                let count = self.pending.len().min(buf.len());
                for (to, from) in buf.iter_mut().zip(self.pending.drain(..count)) {
                    *to = from;
                }
                return Ok(count);
            }
            let left = deadline - self.now();
            let count = self.inner.read(buf, left)?;
            if count == 0 {
                return Ok(0);
            }
            let mut cable = self.port.cable();
            let rates = cable.to_host;
            let mut bytes = rates.corrupt(&mut cable.rng, &buf[..count]);
            if let Some(hook) = &mut cable.hook {
                hook(Direction::ToHost, &mut bytes);
            }
            if cable.rng.happens(rates.split) && bytes.len() > 1 {
                // The rest comes with the next read, 1 ms later.
                let at = usize::try_from(1 + cable.rng.below(bytes.len() as u64 - 1)).unwrap();
                let rest = bytes.split_off(at);
                let count = bytes.len().min(buf.len());
                buf[..count].copy_from_slice(&bytes[..count]);
                self.pending.extend(&bytes[count..]);
                self.pending.extend(rest);
                drop(cable);
                self.held_until = self.now() + Duration::from_millis(1);
                return Ok(count);
            }
            if cable.rng.happens(rates.delay) {
                let delay = NoisyLink::delay(&mut cable.rng);
                drop(cable);
                self.held_until = self.now() + delay;
            }
            self.pending.extend(bytes);
        }
    }

    fn now(&self) -> Moment {
        self.inner.now()
    }

    fn describe(&self) -> String {
        "noisy link".to_owned()
    }
}
