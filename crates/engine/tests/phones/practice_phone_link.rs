//! The practice phone behind the program's own traits: time, power, faults and speed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "the configuration's exception for tests does not reach the helpers of an integration test"
)]

use std::time::Duration;

use bromide_engine::link::{Link, LinkError, PhonePort};
use bromide_engine::sim::{ClockKind, GeneratedFlash, Pacing, Scenario, SimPort, demo_scenario};

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

/// A host program on an open link; small on purpose, and its own reading of the protocol.
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

    /// Reads memory in blocks; stops at the first block that is not complete and good.
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
fn the_log_tells_what_was_asked() {
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
fn a_silent_phone_costs_waiting_time_on_the_virtual_clock_only() {
    let mut host = Host::connect(Scenario::default());
    let before = host.link.now();
    assert_eq!(host.link.read(&mut [0; 16], Duration::from_secs(30)).unwrap(), 0);
    assert_eq!(host.link.now() - before, Duration::from_secs(30));
}

#[test]
fn the_watchdog_resets_a_phone_that_nobody_told_not_to() {
    let mut host = Host::open(Scenario::default());
    assert_eq!(host.ask("a00a5005", 4).unwrap(), "5ff5affa");
    assert_eq!(host.link.read(&mut [0; 4], Duration::from_millis(31_799)).unwrap(), 0);
    assert!(matches!(host.link.read(&mut [0; 4], Duration::from_secs(1)), Err(LinkError::Unplugged)));
    assert_eq!(host.link.now().0, Duration::from_millis(31_800));
    assert!(host.link.write(&[0xA0]).is_err());
    assert!(!host.reopen());
    host.port.pause(Duration::from_millis(200));
    assert!(host.reopen(), "back after a chip reset");
    assert_eq!(host.ask("a0", 1).unwrap(), "5f", "a fresh session");
    assert_eq!(host.port.stats().sessions, 2);
    assert_eq!(host.port.stats().resets, 1);
}

#[test]
fn a_disabled_watchdog_never_comes() {
    let mut host = Host::connect(Scenario::default());
    assert_eq!(host.link.read(&mut [0; 4], Duration::from_secs(3600)).unwrap(), 0);
    // The key alone is not it: with the enable bit set the watchdog runs on.
    assert_eq!(host.ask("d2a003000000000001", 11).unwrap().len(), 22);
    assert_eq!(host.ask("2201", 4).unwrap(), "22010001");
    assert!(host.link.read(&mut [0; 4], Duration::from_secs(32)).is_err());
}

#[test]
fn a_mode_without_the_key_leaves_the_watchdog_on() {
    let mut host = Host::open(faulty("watchdog=22s"));
    host.ask("a00a5005", 4).unwrap();
    host.ask("d2a003000000000001", 11).unwrap();
    host.ask("0000", 4).unwrap();
    assert_eq!(host.link.read(&mut [0; 4], Duration::from_millis(21_999)).unwrap(), 0);
    assert!(host.link.read(&mut [0; 4], Duration::from_secs(1)).is_err());
}

#[test]
fn the_reset_echoes_its_value_but_never_confirms_it() {
    for (write, value) in [("d4a003001c00000001", "00001209"), ("d2a003001c00000001", "1209")] {
        let mut host = Host::connect(Scenario::default());
        assert_eq!(host.ask(write, 11).unwrap(), format!("{write}0001"));
        host.link.write(&bytes(value)).unwrap();
        assert_eq!(hex(&host.take(value.len() / 2).unwrap()), value);
        assert!(matches!(host.take(2), Err(LinkError::Unplugged)));
        assert!(!host.reopen());
        host.port.pause(Duration::from_millis(200));
        assert!(host.reopen());
        assert_eq!(host.ask("a0", 1).unwrap(), "5f");
    }
    let mut gone = Host::connect(faulty("reset=gone"));
    gone.ask("d2a003001c00000001", 11).unwrap();
    gone.ask("1209", 2).unwrap();
    assert!(gone.take(2).is_err());
    gone.port.pause(Duration::from_secs(3600));
    assert!(!gone.reopen(), "it has booted its own firmware");
}

#[test]
fn the_next_opener_gets_the_rest_of_an_answer() {
    let mut host = Host::connect(Scenario::default());
    host.link.write(&bytes("d10000000000000040")).unwrap();
    host.take(11 + 64).unwrap();
    assert!(matches!(host.port.try_open(), Err(LinkError::Busy { .. })), "one program at a time");
    host.link = Box::new(Nothing);
    assert!(host.reopen());
    assert_eq!(host.take(1000).unwrap().len(), 256 - 64 + 2);
}

/// Stands in for a closed link.
struct Nothing;

impl Link for Nothing {
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
fn packets_the_driver_has_taken_in_the_meantime_do_not_hang_the_phone() {
    let mut host = Host::connect(Scenario::default());
    for part in ["d1", "80000000", "00000001"] {
        host.link.write(&bytes(part)).unwrap();
        host.port.pause(Duration::from_millis(1));
    }
    assert_eq!(hex(&host.take(17).unwrap()), "d1800000000000000100000000cb010000");
}

#[test]
fn reading_where_nothing_is_mapped_stops_the_phone() {
    let mut host = Host::connect(Scenario::default());
    assert_eq!(host.ask("d13000000000000001", 64).unwrap(), "d130000000000000010000");
    assert_eq!(host.ask("ff", 1).unwrap(), "");
}

#[test]
fn the_watchdog_of_a_session_left_behind_starts_when_the_phone_appears() {
    let mut port = SimPort::new(faulty("synced").fault("late=60s").unwrap());
    port.pause(Duration::from_secs(60));
    let mut link = port.try_open().unwrap().unwrap();
    assert_eq!(link.read(&mut [0; 1], Duration::from_secs(31)).unwrap(), 0);
    assert!(link.read(&mut [0; 1], Duration::from_secs(1)).is_err());
}

#[test]
fn late_and_busy_and_denied() {
    let mut port = SimPort::new(faulty("late=5s"));
    assert!(port.try_open().unwrap().is_none());
    port.pause(Duration::from_millis(4_999));
    assert!(port.try_open().unwrap().is_none());
    port.pause(Duration::from_millis(1));
    assert!(port.try_open().unwrap().is_some());
    assert!(matches!(SimPort::new(faulty("busy=1s")).try_open(), Err(LinkError::Busy { .. })));
    let mut denied = SimPort::new(faulty("denied=1s"));
    assert!(matches!(denied.try_open(), Err(LinkError::Denied { .. })));
    denied.pause(Duration::from_secs(1));
    assert!(denied.try_open().unwrap().is_some());
}

#[test]
fn the_window_for_the_handshake_closes() {
    let mut port = SimPort::new(faulty("window=3s,back=10s"));
    let mut link = port.try_open().unwrap().unwrap();
    assert_eq!(link.read(&mut [0; 1], Duration::from_millis(2_999)).unwrap(), 0);
    assert!(link.read(&mut [0; 1], Duration::from_secs(1)).is_err());
    port.pause(Duration::from_secs(10));
    assert!(port.try_open().unwrap().is_some());
    // After the handshake it stays open.
    let mut host = Host::connect(faulty("window=3s"));
    assert_eq!(host.link.read(&mut [0; 1], Duration::from_secs(60)).unwrap(), 0);
}

#[test]
fn a_phone_vanishes_at_a_byte_and_comes_back_as_a_new_session() {
    let mut host = Host::connect(faulty("vanish@0x10000,back=2s"));
    let dump = host.read(0, 0x10000, 0x1000).unwrap();
    assert_eq!(dump.len(), 0x10000, "all before the byte arrives");
    assert!(matches!(host.read(0x10000, 0x1000, 0x1000), Err(LinkError::Unplugged)));
    assert!(!host.reopen());
    host.port.pause(Duration::from_secs(2));
    assert!(host.reopen());
    host.prepare();
    assert_eq!(host.read(0x10000, 0x20000, 0x1000).unwrap().len(), 0x20000, "once only");
    let mut gone = Host::connect(faulty("vanish@0"));
    assert!(gone.read(0, 0x1000, 0x1000).is_err());
    gone.port.pause(Duration::from_secs(3600));
    assert!(!gone.reopen());
    let mut again = Host::connect(faulty("vanish@0x1000,back=1s,every=0x1000"));
    for _ in 0..3 {
        assert_eq!(again.read(0, 0x1000, 0x1000).unwrap().len(), 0x1000);
        assert!(again.read(0, 0x1000, 0x1000).is_err());
        again.port.pause(Duration::from_secs(1));
        assert!(again.reopen());
        again.prepare();
    }
}

#[test]
fn a_phone_stalls_in_the_middle_of_a_block() {
    let mut host = Host::connect(faulty("stall@0x1234,for=10s"));
    host.link.write(&bytes("d10000000000001000")).unwrap();
    assert_eq!(host.take(0x4000 + 13).unwrap().len(), 11 + 0x1200, "whole packets only");
    let waited = host.link.read(&mut [0; 1], Duration::from_secs(20)).unwrap();
    assert_eq!(waited, 1);
    assert_eq!(host.take(0x4000).unwrap().len(), 0x4000 - 0x1200 + 2 - 1);
    let mut for_ever = Host::connect(faulty("stall@0x1234"));
    for_ever.link.write(&bytes("d10000000000001000")).unwrap();
    for_ever.take(0x4000).unwrap();
    assert_eq!(for_ever.link.read(&mut [0; 1], Duration::from_secs(3600)).unwrap(), 0);
    for_ever.link.write(&[0xA0]).unwrap();
    assert_eq!(for_ever.link.read(&mut [0; 1], Duration::from_secs(10)).unwrap(), 0, "a write wakes nobody");
}

#[test]
fn a_dropped_byte_shortens_the_answer() {
    let mut host = Host::connect(faulty("drop@0x105"));
    host.link.write(&bytes("d10000000000000100")).unwrap();
    let answer = host.take(0x400 + 13).unwrap();
    assert_eq!(answer.len(), 0x400 + 12);
    let truth = host.port.scenario().flash_bytes(0..0x400);
    let mut swapped: Vec<u8> = truth.chunks(4).flat_map(|word| word.iter().rev().copied()).collect();
    swapped.remove(0x105);
    assert!(answer[11..11 + 0x3FF] == swapped);
}

#[test]
fn a_flipped_bit_shows_in_its_pass_only() {
    let truth = Scenario::default().flash_bytes(0x1000..0x1400);
    for (spec, wrong_passes) in [
        ("flip@0x1234", [true, false, false]),
        ("flip@0x1234:pass=2", [false, true, false]),
        ("flip@0x1234,pass=3,bit=7", [false, false, true]),
        ("flip@0x1234,pass=all", [true, true, true]),
    ] {
        let mut host = Host::connect(faulty(spec));
        for wrong in wrong_passes {
            let dump = host.read(0x1000, 0x400, 0x100).unwrap();
            let differing: Vec<usize> = (0..0x400).filter(|at| dump[*at] != truth[*at]).collect();
            assert_eq!(differing, if wrong { vec![0x234] } else { vec![] }, "{spec}");
        }
    }
}

#[test]
fn echo_error_and_refuse_strike_their_address() {
    let mut host = Host::connect(faulty("echo@0x2000"));
    assert_eq!(host.ask("d10000200000000001", 9).unwrap(), "d10000210000000001");
    host.take(8).unwrap();
    assert_eq!(host.ask("d10000200000000001", 9).unwrap(), "d10000200000000001", "once");

    let mut host = Host::connect(faulty("error@0x2004,status=1d0a,times=2"));
    for status in ["1d0a", "1d0a", "0000"] {
        assert_eq!(host.ask("d10000200000000002", 11).unwrap()[18..], *status);
        host.take(64).unwrap();
    }
    let mut host = Host::connect(faulty("error@0x2000,at=end,status=1d0a"));
    let answer = host.ask("d10000200000000001", 17).unwrap();
    assert_eq!((&answer[18..22], &answer[30..]), ("0000", "1d0a"));

    let mut host = Host::connect(faulty("refuse@0x2000..0x3000"));
    assert_eq!(host.ask("d100001ffc00000001", 17).unwrap()[18..22], *"0000");
    assert_eq!(host.ask("d100001ffc00000002", 64).unwrap()[18..], *"1d08");
    assert_eq!(host.ask("d10000300000000001", 17).unwrap()[18..22], *"0000");
}

#[test]
fn what_an_earlier_program_left_behind() {
    let mut synced = Host::open(faulty("synced"));
    assert_eq!(synced.ask("a0", 1).unwrap(), "a0");
    let mut pending = Host::open(faulty("pending=5"));
    assert_eq!(pending.ask("00000001", 6).unwrap(), "000000010000");
    let mut one = Host::open(faulty("pending=1"));
    assert_eq!(one.ask("a0a0a0a0", 4).unwrap(), "a0a0a0a0");
    assert_eq!(one.ask("a0a0a0a0", 64).unwrap(), "a0a0a0a01d19");
}

#[test]
fn noise_and_preloaders() {
    let mut before = Host::open(faulty("noise=before"));
    assert_eq!(before.take(15).unwrap(), b"READYREADYREADY");
    assert_eq!(before.ask("a0", 1).unwrap(), "5f");
    let mut between = Host::open(faulty("noise=between"));
    assert_eq!(between.ask("a0", 1).unwrap(), "5f");
    assert_eq!(between.ask("0a", 6).unwrap(), format!("f5{}", hex(b"READY")));
    let mut preloader = Host::connect(faulty("preloader=4"));
    assert_eq!(preloader.ask("fe", 1).unwrap(), "04");
    assert_eq!(preloader.ask("ff", 1).unwrap(), "ff");
}

#[test]
fn faults_that_are_not_understood_are_refused_in_words() {
    for (spec, why) in [
        ("", "no fault is called"),
        ("vanis@1", "no fault is called \"vanis\""),
        ("vanish", "write it vanish@PLACE"),
        ("late", "write it late=VALUE"),
        ("late=5", "\"5\" is no time"),
        ("late=-5s", "is no time"),
        ("late=5s,back=2s", "late has no option \"back\""),
        ("synced=1", "synced takes no value"),
        ("synced@1", "synced takes no place"),
        ("flip=2@1", "flip takes no value"),
        ("flip@0x100000000", "the phone's addresses end"),
        ("flip@1,bit=8", "a byte has bits 0 to 7"),
        ("flip@1,pass", "is no option"),
        ("error@1,status=xyz", "is no status"),
        ("error@1,at=middle", "it is start or end"),
        ("refuse@5", "write the range FROM..TO"),
        ("refuse@5..5", "the range is empty"),
        ("vanish@1,every=0", "every=0"),
        ("pending=9", "1 to 8"),
        ("chip=mt9999", "no chip"),
        ("jedec=EF40", "three bytes like EF4016"),
        ("noise=loud", "before, between or both"),
    ] {
        let error = Scenario::default().fault(spec).expect_err(spec).to_string();
        assert!(error.contains(why), "{spec}: {error}");
    }
    assert_eq!(faulty("vanish@1M:back=2min").faults, faulty("vanish@0x100000,back=120s").faults);
}

// --- speed --------------------------------------------------------------------------------------------------------

#[test]
fn a_paced_read_takes_what_the_device_and_one_turn_around_a_block_take() {
    for (pacing, size) in
        [(Pacing::ROM, 1 << 20), (Pacing::FAST, 4 << 20), (Pacing::Uart { baud: 921_600 }, 1 << 18)]
    {
        let mut host = Host::connect(Scenario::default().pacing(pacing));
        let (block, before) = (65_536, host.link.now());
        let dump = host.read(0, size, block).unwrap();
        let took = (host.link.now() - before).as_secs_f64();
        assert!(dump == host.port.scenario().flash_bytes(0..size as u64));
        let device = size as f64 / pacing.bytes_per_second().unwrap() as f64;
        let limit = device + (size / block) as f64 * pacing.turn_around().as_secs_f64();
        assert!(took >= limit * 0.999, "{pacing:?}: faster than its own limit: {took} < {limit}");
        assert!(took <= limit * 1.01, "{pacing:?}: {took} against {limit}");
    }
}

#[test]
fn the_demo_reads_four_mebibytes_twice_in_about_nine_seconds() {
    let demo = demo_scenario();
    assert_eq!(demo.clock, ClockKind::Wall);
    let mut host = Host::connect(demo.clock(ClockKind::Virtual));
    for _ in 0..2 {
        host.read(0, 4 << 20, 65_536).unwrap();
    }
    let took = host.link.now().0;
    assert!((8_800..10_000).contains(&took.as_millis()), "{took:?}");
}

#[test]
fn a_paced_echo_takes_a_turn_around() {
    let mut host = Host::open(Scenario::default().pacing(Pacing::FAST));
    host.ask("a0", 1).unwrap();
    assert_eq!(host.link.now().0, Duration::from_micros(1055));
}

#[test]
fn on_the_wall_clock_the_same_phone_is_as_fast_as_it_says() {
    let scenario = Scenario::default().pacing(Pacing::UsbFullSpeed { rom_ns_per_byte: 1000 });
    let mut host = Host::connect(scenario.clock(ClockKind::Wall));
    let before = host.link.now();
    host.read(0, 1 << 18, 65_536).unwrap();
    let took = (host.link.now() - before).as_millis();
    // 262 ms by the device's own rate; the upper bound leaves room for a busy machine.
    assert!((262..2_000).contains(&took), "{took} ms");
}

#[test]
fn flash_of_any_size_and_kind_can_be_played() {
    for size in [256 << 10, 8 << 20, 64 << 20] {
        let mut host = Host::connect(Scenario::default().flash(GeneratedFlash::new(size, 9)));
        let last = u32::try_from(size).unwrap() - 0x1000;
        let truth = host.port.scenario().flash_bytes(u64::from(last)..size);
        assert!(host.read(last, 0x1000, 0x1000).unwrap() == truth);
        assert_eq!(host.read(last, 0x2000, 0x2000).unwrap()[0x1000..0x1008], *b"SF_BOOT\0");
    }
    // A file that is no power of two is followed by blank cells.
    let mut host = Host::connect(Scenario::default().flash(vec![0x11_u8; 0x5000]));
    let dump = host.read(0x4FF0, 0x3020, 0x3020).unwrap();
    assert!(dump[..0x10].iter().all(|b| *b == 0x11));
    assert!(dump[0x10..0x3010].iter().all(|b| *b == 0xFF));
    assert!(dump[0x3010..].iter().all(|b| *b == 0x11), "the next copy");
}
