//! Reads, the log, and what packets and openers do to a session.

use std::time::Duration;

use bromide_engine::link::{Link, LinkError, PhonePort};
use bromide_engine::sim::{GeneratedFlash, Scenario};

use super::{HEADER, Host, SLICE, bytes, hex};

#[test]
fn a_whole_flash_is_read_through_the_link() {
    for block in [1024, 65_536, 4 << 20] {
        let mut host = Host::connect(Scenario::default());
        let dump = host.read(0, 4 << 20, block).unwrap();
        assert!(dump == host.port.scenario().flash_bytes(0..4 << 20), "{block}");
        assert_eq!(host.link.now().0, Duration::ZERO, "unpaced virtual time stands still");
        assert_eq!(host.port.stats().violations, 0);
        assert_eq!(host.port.stats().flash_bytes_sent, 4 << 20);
    }
}

#[test]
fn a_read_into_any_buffer_gives_the_same_bytes() {
    let mut host = Host::connect(Scenario::default());
    host.link.write(&bytes("d10000100000000100")).unwrap();
    let mut all = Vec::<u8>::new();
    for size in [1, 2, 3, 5, 7, 63, 64, 65, 200, 1000].into_iter().cycle() {
        let mut buffer = vec![0; size];
        match host.link.read(&mut buffer, SLICE).unwrap() {
            0 => break,
            count => all.extend(&buffer[..count]),
        }
    }
    let truth = host.port.scenario().flash_bytes(0x1000..0x1400);
    let swapped: Vec<u8> = truth.chunks(4).flat_map(|word| word.iter().rev().copied()).collect();
    assert_eq!(all.len(), 1024 + 13);
    assert!(all[11..11 + 1024] == swapped);
}

#[test]
fn the_log_holds_the_received_commands() {
    let mut host = Host::connect(Scenario::default());
    host.read(0x100, 0x200, 0x200).unwrap();
    let log = host.port.log();
    let last = log.last().unwrap();
    assert_eq!((last.code, last.address, last.count, last.status), (0xD1, Some(0x100), Some(0x80), Some(0)));
    let written: Vec<_> =
        log.iter().flat_map(|c| c.values.iter().map(move |v| (c.address.unwrap(), *v))).collect();
    assert_eq!(written, [(0xA003_0000, 0x2200), (0xA051_0000, 2)]);
    host.ask("a2800000080000000162", 11).unwrap();
    let log = host.port.log();
    let read = log.iter().rev().nth(1).unwrap();
    assert_eq!((read.code, read.count, read.status), (0xA2, Some(1), None), "a legacy read has no status");
    assert_eq!(
        (log.last().unwrap().code, log.last().unwrap().address),
        (0x62, None),
        "a byte that is only echoed"
    );
    let lines = host.port.log_as_json_lines();
    let first = lines.lines().next().unwrap();
    assert_eq!(first, r#"{"at_ms":0.0,"session":1,"event":"appeared"}"#);
    assert!(lines.contains(r#""command":"d4","address":"0xa0510000","count":1"#), "{lines}");
}

#[test]
fn the_next_opener_gets_the_rest_of_an_answer() {
    let mut host = Host::connect(Scenario::default());
    host.link.write(&bytes("d10000000000000040")).unwrap();
    host.take(11 + 64).unwrap();
    assert!(matches!(host.port.try_open(), Err(LinkError::Busy { .. })), "one program at a time");
    host.link = Box::new(ClosedLink);
    assert!(host.reopen());
    assert_eq!(host.take(1000).unwrap().len(), 256 - 64 + 2);
}

/// A closed link.
struct ClosedLink;

impl Link for ClosedLink {
    fn write(&mut self, _: &[u8]) -> Result<(), LinkError> {
        Err(LinkError::Unplugged)
    }
    fn read(&mut self, _: &mut [u8], _: Duration) -> Result<usize, LinkError> {
        Err(LinkError::Unplugged)
    }
    fn now(&self) -> bromide_engine::link::Moment {
        bromide_engine::link::Moment::default()
    }
    fn describe(&self) -> String {
        String::new()
    }
}

#[test]
fn a_hung_phone_takes_writes_and_answers_none() {
    let mut host = Host::connect(Scenario::default());
    host.link.write(&bytes("d180000000")).unwrap();
    host.link.write(&bytes("00000001")).unwrap();
    assert_eq!(hex(&host.take(64).unwrap()), "d180000000");
    assert!(host.port.stats().hung);
    assert_eq!(host.ask("ff", 1).unwrap(), "");
    host.port.clear_halt();
    assert_eq!(host.ask("00000001", 12).unwrap(), "0000000100000000cb010000");
}

#[test]
fn a_write_of_more_than_a_packet_is_two_packets() {
    let mut host = Host::connect(Scenario::default());
    host.link.write(&bytes(&HEADER.repeat(8))).unwrap();
    assert_eq!(
        host.take(1000).unwrap().len(),
        7 * 17 + 1,
        "seven answers and the echo of the eighth command"
    );
    assert!(host.port.stats().hung);
}

#[test]
fn packets_whose_answers_the_driver_took_do_not_hang_the_phone() {
    let mut host = Host::connect(Scenario::default());
    for part in ["d1", "80000000", "00000001"] {
        host.link.write(&bytes(part)).unwrap();
        host.port.pause(Duration::from_millis(1));
    }
    assert_eq!(hex(&host.take(17).unwrap()), "d1800000000000000100000000cb010000");
}

#[test]
fn reading_an_unmapped_address_stops_the_phone() {
    let mut host = Host::connect(Scenario::default());
    assert_eq!(host.ask("d13000000000000001", 64).unwrap(), "d130000000000000010000");
    assert_eq!(host.ask("ff", 1).unwrap(), "");
}

#[test]
fn flash_of_any_size_repeats_in_its_window() {
    for size in [256 << 10, 8 << 20, 64 << 20] {
        let mut host = Host::connect(Scenario::default().flash(GeneratedFlash::new(size, 9)));
        let last = u32::try_from(size).unwrap() - 0x1000;
        let truth = host.port.scenario().flash_bytes(u64::from(last)..size);
        assert!(host.read(last, 0x1000, 0x1000).unwrap() == truth);
        assert_eq!(host.read(last, 0x2000, 0x2000).unwrap()[0x1000..0x1008], *b"SF_BOOT\0");
    }
    // Content whose length is not a power of two is followed by blank cells.
    let mut host = Host::connect(Scenario::default().flash(vec![0x11_u8; 0x5000]));
    let dump = host.read(0x4FF0, 0x3020, 0x3020).unwrap();
    assert!(dump[..0x10].iter().all(|b| *b == 0x11));
    assert!(dump[0x10..0x3010].iter().all(|b| *b == 0xFF));
    assert!(dump[0x3010..].iter().all(|b| *b == 0x11), "the next copy");
}
