//! The practice phone behind a bad cable: bytes are changed, lost, doubled, made up, held back and split, in either
//! direction, and the cable may fall out.

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

/// Small and the same everywhere: a seed is a whole story.
#[derive(Debug, Clone)]
pub struct Rng(u64);

impl Rng {
    pub fn new(seed: u64) -> Rng {
        Rng(seed)
    }

    /// SplitMix64.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    pub fn byte(&mut self) -> u8 {
        self.next().to_be_bytes()[0]
    }

    /// True so often in a million.
    pub fn happens(&mut self, per_million: u32) -> bool {
        per_million > 0 && self.below(1_000_000) < u64::from(per_million)
    }

    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }
}

/// How often what happens in one direction, per million bytes (`delay` and `split`: per million packets).
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

    fn spoil(&self, rng: &mut Rng, bytes: &[u8]) -> Vec<u8> {
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
pub enum Way {
    ToPhone,
    ToHost,
}

/// Sees each write and each read, and may change it.
type Hook = Box<dyn FnMut(Way, &mut Vec<u8>) + Send>;

struct Cable {
    rng: Rng,
    to_phone: Rates,
    to_host: Rates,
    /// Per million reads.
    vanish: u32,
    gone: bool,
    hook: Option<Hook>,
    /// No clock may pass this: a program that waits for ever would otherwise hang the test.
    limit: Duration,
}

/// A practice phone's port with a bad cable.
#[derive(Clone)]
pub struct MangledPort {
    pub sim: SimPort,
    cable: Arc<Mutex<Cable>>,
}

struct MangledLink {
    inner: Box<dyn Link>,
    port: MangledPort,
    pending: VecDeque<u8>,
    held_until: Moment,
}

impl MangledPort {
    pub fn new(sim: SimPort, seed: u64, to_phone: Rates, to_host: Rates, vanish: u32) -> MangledPort {
        let cable = Cable {
            rng: Rng::new(seed),
            to_phone,
            to_host,
            vanish,
            gone: false,
            hook: None,
            limit: Duration::from_secs(7200),
        };
        MangledPort { sim, cable: Arc::new(Mutex::new(cable)) }
    }

    /// A good cable but for what `hook` does.
    pub fn hooked(sim: SimPort, hook: impl FnMut(Way, &mut Vec<u8>) + Send + 'static) -> MangledPort {
        MangledPort::new(sim, 0, Rates::default(), Rates::default(), 0).with_hook(hook)
    }

    /// And `hook` changes what the rates leave.
    pub fn with_hook(self, hook: impl FnMut(Way, &mut Vec<u8>) + Send + 'static) -> MangledPort {
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

impl PhonePort for MangledPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        self.check_clock();
        if self.cable().gone {
            return Ok(None);
        }
        let Some(inner) = self.sim.try_open()? else { return Ok(None) };
        let held_until = Moment::default();
        Ok(Some(Box::new(MangledLink { inner, port: self.clone(), pending: VecDeque::new(), held_until })))
    }

    fn now(&self) -> Moment {
        PhonePort::now(&self.sim)
    }

    fn pause(&mut self, pause: Duration) {
        self.sim.pause(pause);
    }

    fn describe(&self) -> String {
        "mangled".to_owned()
    }
}

impl MangledLink {
    fn delay(rng: &mut Rng) -> Duration {
        Duration::from_millis(rng.pick(&[1, 20, 60, 150, 250, 700, 2100, 4000]))
    }
}

impl Link for MangledLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        assert!(!packet.is_empty() && packet.len() <= 64, "one write is one packet");
        self.port.check_clock();
        let (bytes, at, delay) = {
            let mut cable = self.port.cable();
            if cable.gone {
                return Err(LinkError::Unplugged);
            }
            let rates = cable.to_phone;
            let mut bytes = rates.spoil(&mut cable.rng, packet);
            if let Some(hook) = &mut cable.hook {
                hook(Way::ToPhone, &mut bytes);
            }
            let delay = cable.rng.happens(rates.delay).then(|| MangledLink::delay(&mut cable.rng));
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
            let mut bytes = rates.spoil(&mut cable.rng, &buf[..count]);
            if let Some(hook) = &mut cable.hook {
                hook(Way::ToHost, &mut bytes);
            }
            if cable.rng.happens(rates.split) && bytes.len() > 1 {
                // The rest comes with the next read, a little later.
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
                let delay = MangledLink::delay(&mut cable.rng);
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
        "mangled".to_owned()
    }
}
