//! The practice phone through the engine's link traits: time, power, faults and speed. `Host` is a small
//! program with its own reading of the protocol.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod faults;
mod power;
mod sessions;
mod speed;

use std::time::Duration;

use bromide_engine::link::{Link, LinkError, PhonePort};
use bromide_engine::sim::{Scenario, SimPort};

/// Reads one word of the chip id block.
const HEADER: &str = "d18000000000000001";

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<char> = hex.chars().filter(|c| !c.is_whitespace()).collect();
    digits.chunks(2).map(|pair| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap()).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

const SLICE: Duration = Duration::from_millis(100);

/// A host program on an open link. It shares no code with the engine's side of the protocol.
struct Host {
    port: SimPort,
    link: Box<dyn Link>,
}

impl Host {
    fn open(scenario: Scenario) -> Host {
        let mut port = SimPort::new(scenario);
        let link = port.try_open().unwrap().expect("the phone is here");
        Host { port, link }
    }

    fn connect(scenario: Scenario) -> Host {
        let mut host = Host::open(scenario);
        host.prepare();
        host
    }

    /// Handshake, watchdog off, window on.
    fn prepare(&mut self) {
        assert_eq!(self.ask("a00a5005", 4).unwrap(), "5ff5affa");
        assert_eq!(self.ask("d2a003000000000001", 11).unwrap(), "d2a0030000000000010001");
        assert_eq!(self.ask("2200", 4).unwrap(), "22000001");
        assert_eq!(self.ask("d4a051000000000001", 11).unwrap(), "d4a0510000000000010001");
        assert_eq!(self.ask("00000002", 6).unwrap(), "000000020001");
    }

    fn reopen(&mut self) -> bool {
        match self.port.try_open().unwrap() {
            Some(link) => {
                self.link = link;
                true
            }
            None => false,
        }
    }

    fn take(&mut self, wanted: usize) -> Result<Vec<u8>, LinkError> {
        let mut all = vec![0; wanted];
        let mut have = 0;
        while have < wanted {
            match self.link.read(&mut all[have..], SLICE)? {
                0 => break,
                count => have += count,
            }
        }
        all.truncate(have);
        Ok(all)
    }

    fn ask(&mut self, request: &str, wanted: usize) -> Result<String, LinkError> {
        self.link.write(&bytes(request))?;
        Ok(hex(&self.take(wanted)?))
    }

    /// Reads memory in blocks; stops at the first block that is incomplete or has an error status.
    fn read(&mut self, start: u32, len: usize, block: usize) -> Result<Vec<u8>, LinkError> {
        let mut all = Vec::new();
        while all.len() < len {
            let part = block.min(len - all.len());
            let at = start + u32::try_from(all.len()).unwrap();
            self.link.write(&bytes(&format!("d1{at:08x}{:08x}", part / 4)))?;
            let answer = self.take(part + 13)?;
            if answer.len() < part + 13 || answer[9..11] != [0, 0] || answer[part + 11..] != [0, 0] {
                break;
            }
            all.extend(answer[11..part + 11].chunks(4).flat_map(|word| word.iter().rev()));
        }
        Ok(all)
    }
}

fn faulty(spec: &str) -> Scenario {
    Scenario::default().fault(spec).unwrap()
}
