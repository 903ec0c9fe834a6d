//! The practice phone packet by packet, against the fact sheets and a real phone's recorded packets. What
//! needs time or a link is in `practice_phone_link`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod commands;
mod flash;
mod hang;

use std::sync::Arc;
use std::time::Duration;

use bromide_engine::sim::{AddressPattern, Phone, PhoneModel};

const NOW: Duration = Duration::from_millis(5);

/// Both ends of the cable, packet by packet.
struct Bench(Phone);

impl Bench {
    fn new() -> Bench {
        Bench::with(PhoneModel::mt6261())
    }

    fn with(model: PhoneModel) -> Bench {
        Bench(Phone::new(model, Arc::new(AddressPattern(4 << 20))))
    }

    /// A phone after the handshake.
    fn synced() -> Bench {
        let mut bench = Bench::new();
        bench.sync();
        bench
    }

    fn sync(&mut self) {
        assert_eq!(self.ask("a00a5005"), ["5f", "f5", "af", "fa"]);
    }

    fn send(&mut self, packet: &str) {
        self.0.out_packet(NOW, &bytes(packet));
    }

    /// Takes the next packet, as hex.
    fn take(&mut self) -> Option<String> {
        let mut packet = [0; 64];
        let len = self.0.take_packet(NOW, &mut packet);
        (len > 0).then(|| hex(&packet[..len]))
    }

    fn take_all(&mut self) -> Vec<String> {
        std::iter::from_fn(|| self.take()).collect()
    }

    fn ask(&mut self, packet: &str) -> Vec<String> {
        self.send(packet);
        self.take_all()
    }

    fn lengths(&mut self, packet: &str) -> Vec<usize> {
        self.ask(packet).iter().map(|packet| packet.len() / 2).collect()
    }

    /// The status after a nine-byte header, and what followed it.
    fn status(&mut self, packet: &str) -> (String, usize) {
        let answer = self.ask(packet);
        assert_eq!(answer[..3], [&packet[..2], &packet[2..10], &packet[10..18]], "echoes");
        (answer.get(3).cloned().unwrap_or_default(), answer.len().saturating_sub(4))
    }

    fn read32(&mut self, address: u32) -> u32 {
        let answer = self.ask(&format!("d1{address:08x}00000001"));
        assert_eq!((answer[3].as_str(), answer[5].as_str()), ("0000", "0000"));
        u32::from_str_radix(&answer[4], 16).unwrap()
    }

    fn write32(&mut self, address: u32, value: u32) {
        assert_eq!(self.status(&format!("d4{address:08x}00000001")), ("0001".to_owned(), 0));
        assert_eq!(self.ask(&format!("{value:08x}")), [format!("{value:08x}"), "0001".to_owned()]);
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<char> = hex.chars().filter(|c| !c.is_whitespace()).collect();
    digits.chunks(2).map(|pair| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap()).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_real_phones_packets_are_answered_packet_by_packet() {
    let mut bench = Bench::new();
    let mut packets = 0;
    for line in include_str!("../../data/mt6261-real-phone.txt").lines().filter(|line| !line.starts_with('#'))
    {
        let mut fields = line.split_whitespace();
        let (time, way, packet) = (fields.next().unwrap(), fields.next().unwrap(), fields.next().unwrap());
        match way {
            ">" => {
                assert_eq!(bench.take(), None, "nothing may be left before {time}");
                bench.send(packet);
            }
            _ => assert_eq!(bench.take().as_deref(), Some(packet), "at {time}"),
        }
        packets += 1;
    }
    assert_eq!(packets, 445, "the whole recording was played");
    assert_eq!(bench.take(), None);
    assert_eq!(bench.0.violations(), 0);
}

#[test]
fn each_chip_model_answers_its_ids() {
    for (name, code, detail) in
        [("mt6260", "6260", 0), ("mt2503", "6261", 0x3600_0000), ("mt6225", "6225", 0)]
    {
        let mut bench = Bench::with(PhoneModel::by_name(name).unwrap());
        bench.sync();
        assert_eq!(bench.ask("a28000000800000001")[3], code);
        assert_eq!(bench.ask("a2a000000800000001")[3], code, "the mirror");
        assert_eq!(bench.read32(0xA01C_0108), detail);
    }
    let mut smart = Bench::with(PhoneModel::smartphone());
    smart.sync();
    assert_eq!(smart.ask("fd"), ["fd", "0707", "0000"]);
    assert_eq!(smart.ask("fc"), ["fc", "8a00", "ca00", "0000", "0000"]);
}

#[test]
fn random_packets_never_break_the_phone() {
    // Commands with plausible arguments and random bytes between them: no answer exceeds a packet of 64
    // bytes.
    let mut seed = 0x1234_5678_9ABC_DEF0_u64;
    let mut random = move |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let addresses =
        [0, 0x1000_0000, 0x7000_7000, 0xA000_0000, 0xA014_0000, 0xA014_0800, 0xA051_0000, 0xFFFF_FF00_u32];
    for round in 0..300 {
        let mut bench = Bench::synced();
        bench.write32(0xA051_0000, u32::try_from(random(4)).unwrap());
        for _ in 0..40 {
            let mut packet = vec![u8::try_from(0xA0 + random(0x60)).unwrap()];
            let address =
                addresses[usize::try_from(random(8)).unwrap()] + u32::try_from(random(0x100)).unwrap();
            packet.extend(address.to_be_bytes());
            packet.extend(u32::try_from(random(0x30)).unwrap().to_be_bytes());
            packet.truncate(usize::try_from(1 + random(14)).unwrap());
            packet.resize(usize::try_from(1 + random(24)).unwrap().max(packet.len()), 0x55);
            bench.0.out_packet(NOW, &packet);
            if random(10) == 0 {
                bench.0.clear_halt(NOW);
            }
            let mut answer = [0; 64];
            // A limit, because a large count would take hours.
            for _ in 0..100 {
                let waits = bench.0.waiting().is_some();
                let len = bench.0.take_packet(NOW, &mut answer);
                assert!(len > 0 || !waits || bench.0.waiting().is_none(), "round {round}: an empty packet");
            }
        }
    }
}
