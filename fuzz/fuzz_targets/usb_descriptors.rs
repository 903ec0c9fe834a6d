//! USB descriptors with the fuzzer's bytes, and packets, halts and faults in any order behind a link.
#![no_main]
#![allow(clippy::unwrap_used, reason = "a panic is a finding")]

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bromide_engine::finder::{DeviceKind, Role, UsbIds, ids};
use bromide_engine::link::Moment;
use bromide_engine::link::usb::{
    Arrival, Pipe, PipeEnd, TransferFailure, layout_of_bytes, link_over, short_bus,
};
use bromide_fuzz::input::Input;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut input = Input::new(data);
    match input.byte() {
        b'p' => packets(input),
        b'i' => device_ids(input),
        _ => descriptor(input.rest()),
    }
});

/// The layout has one endpoint each way and a valid packet size.
fn descriptor(bytes: &[u8]) {
    let Some(layout) = layout_of_bytes(bytes) else { return };
    assert!((8..=512).contains(&layout.packet), "{layout:?}");
    assert!(layout.from_phone & 0x80 != 0 && layout.to_phone & 0x80 == 0, "{layout:?}");
    assert!(layout.control != Some(layout.data), "{layout:?}");
    // Every number is in the descriptor.
    assert!([layout.data, layout.from_phone, layout.to_phone].iter().all(|number| bytes.contains(number)));
}

fn device_ids(mut input: Input<'_>) {
    let ids = UsbIds::new(input.half(), input.half());
    let known = ids::lookup(ids);
    assert_eq!(DeviceKind::of(ids), known.map_or(DeviceKind::Unknown, |known| known.kind));
    let mut interfaces = vec![];
    for _ in 0..input.byte() % 4 {
        interfaces.push((input.byte(), input.byte(), input.byte()));
    }
    let role = Role::of(ids, &interfaces);
    assert!(!role.is_phone() || ids.vendor != 0);
    let bus = String::from_utf8_lossy(input.rest());
    assert!(short_bus(&bus).chars().all(|c| c.is_ascii_alphanumeric()));
}

const PACKET: usize = 64;

/// The endpoints of a device whose transfers end as the fuzzer says. Its bytes count upwards, so a lost,
/// doubled or misplaced byte is noticed.
struct World {
    now: Duration,
    script: VecDeque<u8>,
    asked: VecDeque<usize>,
    cancelled: bool,
    sent: Arc<Mutex<u64>>,
}

impl World {
    fn next_bytes(&self, count: usize) -> Vec<u8> {
        let mut sent = self.sent.lock().unwrap();
        let bytes = (0..count as u64).map(|n| (*sent + n).to_le_bytes()[0]).collect();
        *sent += count as u64;
        bytes
    }

    fn failure(byte: u8) -> TransferFailure {
        match byte % 5 {
            0 => TransferFailure::Gone,
            1 => TransferFailure::Stalled,
            2 => TransferFailure::Fault,
            3 => TransferFailure::NotAccepted,
            _ => TransferFailure::Other(io::Error::other("of the fuzzer")),
        }
    }
}

impl Pipe for World {
    fn packet(&self) -> usize {
        PACKET
    }

    fn submit_read(&mut self, length: usize) {
        assert!(length > 0 && length.is_multiple_of(PACKET) && length <= 2048, "asks for {length}");
        self.asked.push_back(length);
        assert!(self.asked.len() <= 8, "asks for too much at once");
    }

    fn arrived(&mut self, wait: Duration) -> Option<Arrival> {
        let length = *self.asked.front()?;
        let step = self.script.pop_front();
        if self.cancelled {
            // A cancelled transfer returns with its bytes, or not at all.
            self.asked.pop_front();
            self.cancelled = !self.asked.is_empty();
            let bytes = self.next_bytes(usize::from(step.unwrap_or(0) % 4) * 16 % length);
            return Some(Arrival { bytes, failure: Some(TransferFailure::Cancelled) });
        }
        match step {
            None | Some(0) => {
                self.now += wait;
                None
            }
            Some(step) => {
                self.now += Duration::from_micros(u64::from(step));
                self.asked.pop_front();
                let (bytes, failure) = match step {
                    1..=199 => (self.next_bytes(usize::from(step) * 7 % (length + 1)), None),
                    200..=229 => (self.next_bytes(length), None),
                    other => (self.next_bytes(usize::from(other % 2)), Some(World::failure(other))),
                };
                Some(Arrival { bytes, failure })
            }
        }
    }

    fn cancel(&mut self) {
        self.cancelled = true;
    }

    fn send(&mut self, packet: &[u8], wait: Duration) -> Result<(), TransferFailure> {
        assert!(!packet.is_empty() && packet.len() <= 64, "one write is one packet");
        match self.script.pop_front().unwrap_or(1) {
            0..=239 => Ok(()),
            failure => {
                self.now += wait;
                Err(World::failure(failure))
            }
        }
    }

    fn clear_halt(&mut self, _end: PipeEnd) -> Result<(), TransferFailure> {
        match self.script.pop_front().unwrap_or(0) {
            0..=249 => Ok(()),
            failure => Err(World::failure(failure)),
        }
    }

    fn now(&self) -> Moment {
        Moment(self.now)
    }
}

/// Two bytes an action, up to 32 actions; the rest says how transfers end.
fn packets(mut input: Input<'_>) {
    let actions: Vec<(u8, u8)> = (0..input.byte() % 32).map(|_| (input.byte(), input.byte())).collect();
    let sent = Arc::new(Mutex::new(0));
    let script = input.rest().iter().copied().collect();
    let world =
        World { now: Duration::ZERO, script, asked: VecDeque::new(), cancelled: false, sent: sent.clone() };
    let mut link = link_over(world, "usb:1-2");
    let mut next = 0_u64;
    for (action, amount) in actions {
        match action % 4 {
            0 => drop(link.write(&vec![0xA0; usize::from(amount % 64) + 1])),
            1 => drop(link.recover()),
            _ => {
                let wait = Duration::from_millis(u64::from(action) * 10);
                let (begun, mut buffer) = (link.now(), vec![0; usize::from(amount) * 9]);
                let Ok(count) = link.read(&mut buffer, wait) else { continue };
                for byte in buffer.get(..count).unwrap() {
                    assert_eq!(*byte, next.to_le_bytes()[0], "byte {next} is lost, doubled or out of order");
                    next += 1;
                }
                // A cancelled transfer has one second to return, once for each halt, and each arrival takes a
                // moment.
                assert!(link.now() - begun <= wait + Duration::from_secs(5), "{:?}", link.now() - begun);
            }
        }
    }
    assert!(next <= *sent.lock().unwrap());
}
