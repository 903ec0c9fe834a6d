//! The capture of a real phone (`data/mt6261-real-phone.txt`), command by command.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::common::every_request;
use crate::common::script::{End, HostWrites, ScriptedLink, parse};
use bromide_engine::brom::{
    Action, DialogueStep, Exchange, ExchangeError, Handshake, Request, Status, VersionKind, Want,
};
use bromide_engine::link::Link;
use bromide_engine::units::Address;

use super::{CAPTURE, Command, HANDSHAKE, captured, hex};

impl Command {
    pub(super) fn code(&self) -> u8 {
        self.sent[0]
    }

    fn word(&self, at: usize) -> u32 {
        u32::from_be_bytes(self.sent[at..at + 4].try_into().unwrap())
    }

    /// The same command as a request of ours; `None` where there is none.
    fn request(&self) -> Option<Request> {
        let at = || Address(self.word(1));
        let request = match self.code() {
            0xA2 => Request::LegacyRead16 { at: at(), halves: self.word(5) },
            0xD0 => Request::Read16 { at: at(), halves: self.word(5) },
            0xD1 => Request::Read32 { at: at(), words: self.word(5) },
            0xD2 => {
                assert_eq!(self.word(5), 1, "one value");
                let value = u16::from_be_bytes(self.sent[9..].try_into().unwrap());
                Request::Write16 { at: at(), value }
            }
            0xD4 => {
                assert_eq!(self.word(5), 1, "one value");
                Request::Write32 { at: at(), value: u32::from_be_bytes(self.sent[9..].try_into().unwrap()) }
            }
            0xD8 => Request::TargetConfig,
            0xE1 => Request::MeId,
            0xFE => Request::Version(VersionKind::Preloader),
            0xFF => Request::Version(VersionKind::BootRom),
            _ => return None,
        };
        Some(request)
    }

    /// Plays the command with `request`. Returns the decoded data.
    fn play(&self, request: &Request) -> Result<Vec<u8>, ExchangeError> {
        let mut link = ScriptedLink::new(self.lines.clone(), HostWrites::Stream, End::Silent);
        let mut data = vec![0; request.data_len().max(32)];
        let count = carry_out(&mut link, request, &mut data)?;
        link.assert_finished();
        data.truncate(count);
        Ok(data)
    }

    /// Which byte of the answer is echo, status or data, from the form of the command alone.
    fn parts(&self) -> Vec<Part> {
        let of = |parts: &[(Part, usize)]| -> Vec<Part> {
            parts.iter().flat_map(|(part, count)| vec![*part; *count]).collect()
        };
        let count = if self.sent.len() >= 9 { self.word(5) as usize } else { 0 };
        use Part::{Data, Echo, Status};
        match self.code() {
            0xA2 => of(&[(Echo, 9), (Data, count * 2)]),
            0xD0 => of(&[(Echo, 9), (Status, 2), (Data, count * 2), (Status, 2)]),
            0xD1 => of(&[(Echo, 9), (Status, 2), (Data, count * 4), (Status, 2)]),
            0xD2 => of(&[(Echo, 9), (Status, 2), (Echo, 2), (Status, 2)]),
            0xD4 => of(&[(Echo, 9), (Status, 2), (Echo, 4), (Status, 2)]),
            0xD8 => of(&[(Echo, 1), (Data, 4), (Status, 2)]),
            0xE1 => of(&[(Echo, 1), (Part::Length, 4), (Data, 16), (Status, 2)]),
            0xFE | 0xFF => of(&[(Data, 1)]),
            other => panic!("{other:02x}"),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Echo,
    Length,
    Status,
    Data,
}

/// Carries out a request over `link`, as the session does.
fn carry_out(link: &mut dyn Link, request: &Request, data: &mut [u8]) -> Result<usize, ExchangeError> {
    let mut exchange = Exchange::new(request, data);
    loop {
        match exchange.want() {
            Want::Done(count) => return Ok(count),
            Want::Write(packet) => {
                link.write(packet).unwrap();
                exchange.wrote();
            }
            Want::Read(buffer) => {
                let count = link.read(buffer, Duration::from_secs(1)).unwrap();
                assert!(count > 0, "{request:?} waits for more than the real phone answered");
                exchange.received(count)?;
            }
        }
    }
}

#[test]
fn every_packet_of_the_capture_belongs_to_a_command() {
    let lines = parse(CAPTURE);
    assert_eq!(lines.len(), 445);
    let commands = captured();
    let mut counts = BTreeMap::new();
    for command in &commands {
        *counts.entry(command.code()).or_insert(0) += 1;
    }
    let expected: &[(u8, usize)] = &[
        (0xA2, 6),
        (0xD0, 14),
        (0xD1, 3),
        (0xD2, 20),
        (0xD4, 2),
        (0xD7, 1),
        (0xD8, 1),
        (0xE1, 1),
        (0xFE, 1),
        (0xFF, 1),
    ];
    assert_eq!(counts, expected.iter().copied().collect());
    assert_eq!(HANDSHAKE + commands.iter().map(|command| command.lines.len()).sum::<usize>(), lines.len());
}

#[test]
fn our_handshake_matches_the_capture() {
    let mut link = ScriptedLink::new(parse(CAPTURE)[..HANDSHAKE].to_vec(), HostWrites::Packets, End::Silent);
    let mut handshake = Handshake::new();
    loop {
        match handshake.next_action() {
            Action::Send(byte) => link.write(&[byte]).unwrap(),
            Action::Listen(_) => {
                let mut byte = [0];
                assert_eq!(link.read(&mut byte, Duration::from_millis(100)).unwrap(), 1);
                handshake.received(byte[0]);
            }
            Action::Done(outcome) => {
                assert_eq!(outcome, bromide_engine::brom::HandshakeOutcome::Fresh);
                break;
            }
        }
    }
    link.assert_finished();
}

#[test]
fn we_send_the_captured_bytes_and_decode_the_real_phones_answers() {
    let mut decoded = Vec::new();
    let mut played = 0;
    for command in captured() {
        let Some(request) = command.request() else { continue };
        let data = command.play(&request).unwrap_or_else(|error| panic!("{request:x?}: {error}"));
        played += 1;
        if !request.is_write() {
            decoded.push(format!("{:02x} {}", command.code(), hex(&data)));
        }
    }
    assert_eq!(played, 49, "all but the D7");
    // The identification (protocol.md section 4.1), then PMU and RTC, then the window's register: as
    // captured.
    let expected = "
        a2 cb01, a2 6261, a2 8000, a2 cb01, a2 0001, a2 000035c0, ff 05, fe fe,
        e1 f81da2153082cc5e21ac5236876844c2, d1 35c00000,
        d0 0010, d0 6101, d0 6009, d0 000f, d0 f262, d0 0010,
        d0 0005, d0 ff5f, d0 fdde, d0 0005, d0 0005, d0 0005, d0 0005, d0 000e,
        d8 00000000, d1 00000000, d1 00000002";
    let expected: Vec<&str> = expected.split(',').map(str::trim).collect();
    assert_eq!(decoded, expected);
}

#[test]
fn the_real_phone_answers_0000_to_reads_and_0001_to_writes_and_both_are_good() {
    for command in captured().iter().filter(|command| command.request().is_some()) {
        let parts = command.parts();
        assert_eq!(parts.len(), command.answered.len(), "{:02x}", command.code());
        let statuses: Vec<u8> = parts
            .iter()
            .zip(&command.answered)
            .filter(|(part, _)| **part == Part::Status)
            .map(|(_, byte)| *byte)
            .collect();
        let expected = if [0xD2, 0xD4].contains(&command.code()) { 1 } else { 0 };
        for status in statuses.chunks(2) {
            let status = Status(u16::from_be_bytes(status.try_into().unwrap()));
            assert_eq!(status, Status(expected), "{:02x}", command.code());
            assert!(!status.is_error());
        }
    }
}

#[test]
fn a_change_of_any_echo_length_or_status_byte_is_detected() {
    let mut changed = 0;
    for command in captured() {
        let Some(request) = command.request() else { continue };
        let good = command.play(&request).unwrap();
        for (at, part) in command.parts().into_iter().enumerate() {
            let first_of_status = part == Part::Status && {
                let before = command.parts()[..at].iter().rev().take_while(|p| **p == Part::Status).count();
                before % 2 == 0
            };
            let mut lines = command.lines.clone();
            let mut left = at;
            for line in lines.iter_mut().filter(|line| line.from_phone) {
                if left < line.bytes.len() {
                    line.bytes[left] ^= 0x80;
                    break;
                }
                left -= line.bytes.len();
            }
            let mut data = vec![0; request.data_len().max(32)];
            let mut link = ScriptedLink::new(lines, HostWrites::Stream, End::Silent);
            // A changed length makes our side wait for bytes that never come; the session ends that by its
            // deadline.
            if part == Part::Length && at == 4 {
                continue;
            }
            let result = carry_out(&mut link, &request, &mut data);
            changed += 1;
            match part {
                Part::Echo => assert!(matches!(result, Err(ExchangeError::Echo { .. })), "{request:?} {at}"),
                Part::Length => assert!(matches!(result, Err(ExchangeError::TooLong(_)))),
                Part::Data => assert!(result.is_ok_and(|n| data[..n] != good), "{request:?} {at}"),
                // 0080 and 0081 are below the first error, 00FF.
                Part::Status if !first_of_status => assert!(result.is_ok()),
                Part::Status => {
                    let (first, last) = match result {
                        Err(ExchangeError::Refused(_)) => (true, false),
                        Err(ExchangeError::RefusedAtEnd(_)) => (false, true),
                        other => panic!("{request:?} {at}: {other:?}"),
                    };
                    let is_last = at + 2 == command.answered.len();
                    assert_eq!((first, last), (!is_last, is_last), "{request:?} {at}");
                }
            }
        }
    }
    assert!(changed > 600, "{changed}");
}

/// The command byte of a request. The match has no `_`, so a new request does not compile until it is added
/// here.
fn code(request: &Request) -> u8 {
    match request {
        Request::Read32 { .. } => 0xD1,
        Request::Read16 { .. } => 0xD0,
        Request::LegacyRead16 { .. } => 0xA2,
        Request::Write32 { .. } | Request::ResetWrite32 { .. } => 0xD4,
        Request::Write16 { .. } => 0xD2,
        Request::TargetConfig => 0xD8,
        Request::MeId => 0xE1,
        Request::SocId => 0xE7,
        Request::Version(VersionKind::BootRom) => 0xFF,
        Request::Version(VersionKind::Preloader) => 0xFE,
        Request::HardwareCode => 0xFD,
        Request::HardwareVersions => 0xFC,
    }
}

/// The capture ends with D7, which loads a program into the phone. No request of ours may express it (only the
/// upload of a user's agent file can), nor D5
/// and D6 (start it), nor D3 and A1 (writes without echo or status).
#[test]
fn the_captured_download_cannot_be_expressed() {
    let commands = captured();
    let last = commands.last().unwrap();
    assert_eq!((last.code(), hex(&last.sent).as_str()), (0xD7, "d7700070000000043400000100"));
    assert_eq!(last.request(), None);
    let at = Address(0x7000_7000);
    let every = every_request(at, 0xD7D7_D7D7);
    for request in every {
        let first = match request.steps()[0] {
            DialogueStep::SendEchoed { bytes, .. } => bytes[0],
            DialogueStep::SendPlain(byte) => byte,
            other => panic!("{request:?} starts with {other:?}"),
        };
        assert_eq!(first, code(&request));
        assert!(![0xD3, 0xD5, 0xD6, 0xD7, 0xDA, 0xA1, 0xE0, 0xE2].contains(&first), "{request:?}");
    }
}
