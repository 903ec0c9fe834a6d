//! [`SharedHubs`]: notices from measured speeds that phones behind one hub slow each other down.
//!
//! Fed by the supervisor with the speed of each reading station. A fact; the advice is made elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::policy::{FULL_SPEED_HUB, SLOW_SAMPLES, SLOWED_PERCENT};
use super::station::StationNumber;
use crate::finder::{Socket, UsbSocket};

/// Stations behind one hub that slow each other down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedHub {
    /// The socket that the hub is plugged into.
    pub hub: UsbSocket,
    /// The stations that read through it now.
    pub stations: Vec<StationNumber>,
    /// The station that shows it.
    pub slowed: StationNumber,
    /// Its speed now, in bytes a second.
    pub bytes_per_second: u64,
    /// What it reached while fewer phones were read through the hub, in bytes a second; `None` if it never was
    /// measured: then all together are at the limit of full-speed USB.
    pub before: Option<u64>,
}

/// The measured speeds behind hubs.
#[derive(Debug, Default)]
pub struct SharedHubs {
    reading: BTreeMap<StationNumber, Reading>,
    /// What was reported already, until one of the stations ends.
    reported: BTreeSet<UsbSocket>,
}

#[derive(Debug)]
struct Reading {
    hub: UsbSocket,
    now: u64,
    /// The best speed with so many stations behind the hub.
    best: BTreeMap<usize, u64>,
    slow: u32,
}

impl SharedHubs {
    /// Nothing measured yet.
    #[must_use]
    pub fn new() -> SharedHubs {
        SharedHubs::default()
    }

    /// `station` reads at this speed now. Returns what is worth a hint, once for each hub until one of its stations
    /// ends.
    pub fn measured(
        &mut self,
        station: StationNumber,
        socket: &Socket,
        bytes_per_second: u64,
    ) -> Option<SharedHub> {
        let hub = socket.hub()?;
        let behind = self.behind(&hub, station);
        let all: u64 = behind.iter().filter_map(|other| self.reading.get(other)).map(|other| other.now).sum();
        let all = all.saturating_add(bytes_per_second);
        let count = behind.len() + 1;
        let reading = self.reading.entry(station).or_insert_with(|| Reading {
            hub: hub.clone(),
            now: 0,
            best: BTreeMap::new(),
            slow: 0,
        });
        reading.now = bytes_per_second;
        let best = reading.best.entry(count).or_default();
        *best = bytes_per_second.max(*best);
        let before = reading.best.range(..count).map(|(_, best)| *best).max();
        let is_slowed = match before {
            Some(before) => bytes_per_second.saturating_mul(100) < before.saturating_mul(SLOWED_PERCENT),
            None => {
                let limit = FULL_SPEED_HUB * SLOWED_PERCENT / 100..=FULL_SPEED_HUB;
                count > 1 && limit.contains(&all)
            }
        };
        reading.slow = if is_slowed { reading.slow.saturating_add(1) } else { 0 };
        if reading.slow < SLOW_SAMPLES || count < 2 || !self.reported.insert(hub.clone()) {
            return None;
        }
        let mut stations = behind;
        stations.push(station);
        stations.sort_unstable();
        Some(SharedHub { hub, stations, slowed: station, bytes_per_second, before })
    }

    /// `station` reads no more.
    pub fn ended(&mut self, station: StationNumber) {
        if let Some(reading) = self.reading.remove(&station) {
            self.reported.remove(&reading.hub);
        }
    }

    /// The other stations that read through `hub`.
    fn behind(&self, hub: &UsbSocket, but: StationNumber) -> Vec<StationNumber> {
        let others = self.reading.iter().filter(|(number, other)| **number != but && other.hub == *hub);
        others.map(|(number, _)| *number).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: StationNumber = StationNumber(1);
    const TWO: StationNumber = StationNumber(2);

    fn socket(port: u8) -> Socket {
        Socket::named(&format!("usb:1-2.{port}"))
    }

    #[test]
    fn a_station_that_was_faster_before_the_second_one_is_reported_once() {
        let mut hubs = SharedHubs::new();
        for _ in 0..10 {
            assert_eq!(hubs.measured(ONE, &socket(1), 900_000), None);
        }
        let mut hints = Vec::new();
        for _ in 0..10 {
            hints.extend(hubs.measured(TWO, &socket(2), 480_000));
            hints.extend(hubs.measured(ONE, &socket(1), 500_000));
        }
        let hub = UsbSocket::parse("usb:1-2").unwrap();
        let hint = SharedHub {
            hub,
            stations: vec![ONE, TWO],
            slowed: ONE,
            bytes_per_second: 500_000,
            before: Some(900_000),
        };
        assert_eq!(hints, [hint]);
        hubs.ended(TWO);
        for _ in 0..10 {
            assert_eq!(hubs.measured(ONE, &socket(1), 900_000), None);
        }
    }

    #[test]
    fn stations_that_were_never_alone_are_reported_at_the_limit_of_full_speed() {
        let hint_at = |each: u64| {
            let mut hubs = SharedHubs::new();
            let mut hints = 0;
            for _ in 0..10 {
                for number in 1..=4 {
                    let found =
                        hubs.measured(StationNumber(number), &socket(u8::try_from(number).unwrap()), each);
                    hints += usize::from(found.is_some_and(|hint| hint.stations.len() == 4));
                }
            }
            hints
        };
        assert_eq!(hint_at(290_000), 1, "1.16 MB/s together");
        assert_eq!(hint_at(232_558), 0, "each at the speed of its boot ROM");
        assert_eq!(hint_at(2_000_000), 0, "at high speed");
    }

    #[test]
    fn phones_at_sockets_of_their_own_are_never_reported() {
        let mut hubs = SharedHubs::new();
        for (place, speed) in
            [("usb:1-1", 900_000), ("usb:1-2", 900_000), ("usb:2-1.1", 900_000), ("COM5", 1)]
        {
            for _ in 0..10 {
                let station = StationNumber(u16::try_from(place.len()).unwrap());
                assert_eq!(hubs.measured(station, &Socket::named(place), speed), None);
                assert_eq!(hubs.measured(station, &Socket::named(place), speed / 2), None, "{place}");
            }
        }
    }
}
