//! Devices that are no phone: they answer random bytes, echoes with errors, or almost what a boot ROM
//! answers.

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

use super::rng::Rng;

/// What kind of device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// Random bytes at random moments.
    Noise,
    /// Sends random bytes without end.
    Flood,
    /// Mostly what it was sent.
    Echo,
    /// Handshake, echoes, statuses and ids of a boot ROM, and random memory; the number is errors per million
    /// answers.
    AlmostRom(u32),
}

struct DeviceState {
    device: Device,
    rng: Rng,
    now: Duration,
    limit: Duration,
    answer: VecDeque<u8>,
    /// The bytes of the current command of an `AlmostRom`.
    command: Vec<u8>,
    synced: usize,
    /// How many bytes of a written value are missing.
    value: usize,
    window: u32,
    /// An error made it send without end.
    floods: bool,
    /// An error made it send one byte at a time, slowly.
    trickles: bool,
}

/// A port with such a device. Its clock advances with reads and pauses only; the test fails when it passes
/// `limit`.
#[derive(Clone)]
pub struct RandomDevicePort(Arc<Mutex<DeviceState>>);

impl RandomDevicePort {
    pub fn new(device: Device, seed: u64, limit: Duration) -> RandomDevicePort {
        RandomDevicePort(Arc::new(Mutex::new(DeviceState {
            device,
            rng: Rng::new(seed),
            now: Duration::ZERO,
            limit,
            answer: VecDeque::new(),
            command: Vec::new(),
            synced: 0,
            value: 0,
            window: 0,
            floods: false,
            trickles: false,
        })))
    }

    pub fn elapsed(&self) -> Duration {
        self.lock().now
    }

    fn lock(&self) -> MutexGuard<'_, DeviceState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl DeviceState {
    fn advance(&mut self, time: Duration) {
        self.now += time;
        assert!(self.now < self.limit, "not finished after {:?} with {:?}", self.now, self.device);
    }

    fn receive(&mut self, byte: u8) {
        match self.device {
            Device::Noise => {
                for _ in 0..self.rng.below(4) {
                    let byte =
                        self.rng.pick(&[0x5F, 0xF5, 0xAF, 0xFA, 0xA0, 0xA1, 0, 1, self.rng.clone().byte()]);
                    self.rng.next();
                    self.answer.push_back(byte);
                }
            }
            Device::Flood => {}
            Device::Echo => {
                let byte = if self.rng.happens(30_000) { self.rng.byte() } else { byte };
                self.answer.push_back(byte);
                if self.rng.happens(100_000) {
                    let status = self.rng.pick(&[[0, 0], [0, 1], [0x1D, 8], [0, 0xFF]]);
                    self.answer.extend(status);
                }
            }
            Device::AlmostRom(errors) => {
                let before = self.answer.len();
                self.rom_receive(byte);
                if self.rng.happens(errors) && self.answer.len() > before {
                    self.corrupt_answer(before);
                }
            }
        }
    }

    fn corrupt_answer(&mut self, from: usize) {
        let at = from + usize::try_from(self.rng.below((self.answer.len() - from) as u64)).unwrap();
        match self.rng.below(6) {
            0 => self.answer[at] ^= 1 << self.rng.below(8),
            1 => self.answer.truncate(at),
            2 => {
                for _ in 0..=self.rng.below(5) {
                    let byte = self.rng.byte();
                    self.answer.push_back(byte);
                }
            }
            3 => self.floods = true,
            4 => self.trickles = true,
            _ => {
                self.answer.truncate(at);
                self.answer.extend([0x1D, 0x08]);
            }
        }
    }

    fn rom_receive(&mut self, byte: u8) {
        if self.synced < 4 {
            let right = [0xA0, 0x0A, 0x50, 0x05][self.synced] == byte;
            self.synced = if right { self.synced + 1 } else { 0 };
            self.answer.push_back(if right { !byte } else { byte.wrapping_add(1) });
            return;
        }
        self.command.push(byte);
        let code = self.command[0];
        self.answer.push_back(if code == 0xFF { 5 } else { byte });
        let len = self.command.len();
        match code {
            0xA2 | 0xD0..=0xD4 if self.value == 0 && len < 9 => return,
            0xA2 | 0xD0 | 0xD1 => {
                let at = self.word(1);
                let width = if code == 0xD1 { 4 } else { 2 };
                let count = self.word(5).min(0x2_0000) as usize * width;
                if code != 0xA2 {
                    self.answer.extend([0, 0]);
                }
                match at {
                    0x8000_0008 => self.answer.extend([0x62, 0x61]),
                    0xA051_0000 => self.answer.extend(self.window.to_be_bytes()),
                    _ => {
                        for _ in 0..count {
                            let byte = self.rng.byte();
                            self.answer.push_back(byte);
                        }
                    }
                }
                if code != 0xA2 {
                    self.answer.extend([0, 0]);
                }
            }
            0xD2 | 0xD4 if len == 9 => {
                self.value = if code == 0xD4 { 4 } else { 2 };
                self.answer.extend([0, 1]);
                return;
            }
            0xD2 | 0xD4 => {
                self.value -= 1;
                if self.value > 0 {
                    return;
                }
                if self.word(1) == 0xA051_0000 && code == 0xD4 {
                    self.window = self.word(9);
                }
                self.answer.extend([0, 1]);
            }
            0xD8 => self.answer.extend([0; 6]),
            0xE1 => {
                self.answer.extend([0, 0, 0, 16]);
                self.answer.extend([7; 18].map(|b: u8| b));
                let len = self.answer.len();
                self.answer[len - 1] = 0;
                self.answer[len - 2] = 0;
            }
            _ => {}
        }
        self.command.clear();
        self.value = 0;
    }

    fn word(&self, at: usize) -> u32 {
        u32::from_be_bytes(self.command[at..at + 4].try_into().unwrap())
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> usize {
        match self.device {
            Device::AlmostRom(_) if self.floods => {
                let byte = self.rng.byte();
                self.answer.push_back(byte);
            }
            Device::Flood => {
                let byte = self.rng.byte();
                self.answer.push_back(byte);
            }
            Device::Noise if self.rng.happens(200_000) => {
                for _ in 0..self.rng.below(100) {
                    let byte = self.rng.byte();
                    self.answer.push_back(byte);
                }
            }
            _ => {}
        }
        if self.answer.is_empty() {
            self.advance(wait.max(Duration::from_micros(1)));
            return 0;
        }
        let most = buf.len().min(self.answer.len());
        let count = if self.rng.below(3) == 0 { 1 + self.rng.below(most as u64) } else { most as u64 };
        let count = if self.trickles { 1 } else { usize::try_from(count).unwrap() };
        for (to, from) in buf.iter_mut().zip(self.answer.drain(..count)) {
            *to = from;
        }
        // A trickle is slow, but each byte comes before any time-out.
        self.advance(if self.trickles {
            wait.min(Duration::from_millis(45))
        } else {
            Duration::from_micros(100)
        });
        count
    }
}

impl PhonePort for RandomDevicePort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let mut device = self.lock();
        if device.rng.happens(100_000) {
            return Ok(None);
        }
        drop(device);
        Ok(Some(Box::new(self.clone())))
    }

    fn now(&self) -> Moment {
        Moment(self.lock().now)
    }

    fn pause(&mut self, pause: Duration) {
        self.lock().advance(pause);
    }

    fn describe(&self) -> String {
        "random device".to_owned()
    }
}

impl Link for RandomDevicePort {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        assert!(!packet.is_empty() && packet.len() <= 64, "one write is one packet");
        let mut device = self.lock();
        for byte in packet {
            device.receive(*byte);
        }
        Ok(())
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        let mut device = self.lock();
        if device.rng.happens(100) {
            return Err(LinkError::Unplugged);
        }
        Ok(device.read(buf, wait))
    }

    fn now(&self) -> Moment {
        Moment(self.lock().now)
    }

    fn describe(&self) -> String {
        "random device".to_owned()
    }
}
