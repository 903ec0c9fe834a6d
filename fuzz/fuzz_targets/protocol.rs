//! The protocol with the fuzzer's bytes as answers: the handshake, single exchanges, status words, a whole
//! session, and the answers of the reading program.
#![no_main]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is a finding")]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bromide_engine::brom::{
    Action, Exchange, Handshake, Request, Status, VersionKind, Want, swap_halves, swap_words,
};
use bromide_engine::cancel::Cancel;
use bromide_engine::link::{Link, LinkError, Moment};
use bromide_engine::reading_program::{ANSWER_LEN, Answer, FifoStores, ProgramRequest, Tag};
use bromide_engine::session::{Contact, PhoneMemory as _, connect};
use bromide_engine::units::Address;
use bromide_fuzz::input::Input;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut input = Input::new(data);
    match input.byte() {
        b'h' => handshake(input),
        b's' => status(input),
        b'e' => exchange(input),
        b'p' => program_answers(input),
        _ => session(input),
    }
});

/// A zero byte means silence, and 1 means a zero byte.
fn handshake(mut input: Input<'_>) {
    let mut handshake = Handshake::new();
    let mut sent = 0_u32;
    loop {
        match handshake.next_action() {
            Action::Send(byte) => {
                assert!([0xA0, 0x0A, 0x50, 0x05].contains(&byte));
                sent += 1;
            }
            Action::Done(_) => break,
            Action::Listen(_) if input.is_empty() => break,
            Action::Listen(_) => match input.byte() {
                0 => handshake.timed_out(),
                1 => handshake.received(0),
                byte => handshake.received(byte),
            },
        }
        assert!(sent < 20_000, "floods the phone");
    }
    assert!(handshake.sync_bytes() <= sent);
}

fn status(mut input: Input<'_>) {
    let status = Status(input.half());
    assert_eq!(status.is_error(), status.0 >= 0xFF);
    assert_eq!(status.to_string(), format!("{:04X}", status.0));
    // Converted twice, the bytes are as before.
    let bytes = input.rest();
    let whole = &bytes[..bytes.len() / 4 * 4];
    for swap in [swap_words, swap_halves] {
        let mut turned = whole.to_vec();
        swap(&mut turned);
        swap(&mut turned);
        assert_eq!(turned, whole);
    }
}

/// What may arrive in place of the answers of the reading program.
fn program_answers(mut input: Input<'_>) {
    let (tag, offset, len) = (Tag(input.half()), input.word(), input.word());
    let stores = if input.flag() { FifoStores::Words } else { FifoStores::Bytes };
    for request in [
        ProgramRequest::Read { stores, offset, len },
        ProgramRequest::Sums { offset, len },
        ProgramRequest::Quit,
    ] {
        let bytes = input.rest();
        if let Some((answer, after)) = Answer::find(bytes, request, tag) {
            assert!((ANSWER_LEN..=bytes.len()).contains(&after));
            assert!(answer.belongs_to(request, tag));
            assert_eq!(answer.accepted().is_ok(), answer.end() == 0);
            assert!(Answer::find(&bytes[..after - 1], request, tag).is_none(), "the first one");
        }
    }
}

fn request(input: &mut Input<'_>) -> Request {
    let kind = input.byte();
    let count = u32::from(input.byte() % 64).max(1);
    let (at, value) = (Address(input.word()), input.word());
    match kind % 12 {
        0 => Request::Read32 { at, words: count },
        1 => Request::Read16 { at, halves: count },
        2 => Request::LegacyRead16 { at, halves: count },
        3 => Request::Write32 { at, value },
        4 => Request::ResetWrite32 { at, value },
        5 => Request::Write16 { at, value: u16::try_from(value & 0xFFFF).unwrap() },
        6 => Request::TargetConfig,
        7 => Request::MeId,
        8 => Request::Version(VersionKind::BootRom),
        9 => Request::Version(VersionKind::Preloader),
        10 => Request::HardwareCode,
        _ => Request::HardwareVersions,
    }
}

/// An exchange requests no byte beyond its answer, never zero bytes, and ends.
fn exchange(mut input: Input<'_>) {
    let request = request(&mut input);
    assert!(!request.to_string().is_empty());
    let len = request.data_len().max(usize::from(input.byte() % 40));
    let (is_honest, piece) = (input.flag(), usize::from(input.byte()).max(1));
    let mut data = vec![0; len];
    // Echoes 9 + 4, two statuses, and a length at most.
    let most = 9 + 4 + 4 + 4 + len;
    let mut got = 0;
    let mut echo: VecDeque<u8> = VecDeque::new();
    let mut exchange = Exchange::new(&request, &mut data);
    loop {
        match exchange.want() {
            Want::Done(count) => {
                assert!(count <= len);
                break;
            }
            Want::Write(packet) => {
                assert!(!packet.is_empty() && packet.len() <= 9);
                assert!(echo.is_empty(), "writes before the echo has arrived");
                if is_honest {
                    echo.extend(packet);
                }
                exchange.wrote();
            }
            Want::Read(buffer) => {
                assert!(!buffer.is_empty());
                assert!(got + buffer.len() <= most, "{request:?} asks for byte {}", got + buffer.len());
                let count = piece.min(buffer.len());
                let mut filled = 0;
                for to in &mut buffer[..count] {
                    if let Some(byte) = echo.pop_front() {
                        *to = byte;
                    } else if input.is_empty() {
                        break;
                    } else {
                        *to = input.byte();
                    }
                    filled += 1;
                }
                if filled == 0 {
                    break;
                }
                got += filled;
                if exchange.received(filled).is_err() {
                    break;
                }
            }
        }
    }
}

/// How the other end answers what it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answers {
    /// Handshake and echoes of a boot ROM; the other bytes are the fuzzer's.
    AsARom,
    Echo,
    Nothing,
}

/// A link with the fuzzer's bytes, in virtual time: one byte says how many arrive with the next read, 0 means
/// silence.
struct Line {
    bytes: VecDeque<u8>,
    ready: VecDeque<u8>,
    answers: Answers,
    synced: usize,
    now: Duration,
    silences: u32,
}

#[derive(Clone)]
struct LineLink(Arc<Mutex<Line>>);

/// Sum of the session's deadlines, as in `tests/jobs/hostile/random_devices.rs`: connecting, one block, two
/// resynchronisations.
const LIMIT: Duration = Duration::from_secs(1200);
/// The most reads without an answer.
const SILENCES: u32 = 200_000;

impl Link for LineLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        assert!(!packet.is_empty() && packet.len() <= 64, "one write is one packet");
        let mut line = self.0.lock().unwrap();
        for byte in packet {
            match line.answers {
                Answers::Nothing => {}
                Answers::AsARom if line.synced < 4 => {
                    let is_right = [0xA0, 0x0A, 0x50, 0x05][line.synced] == *byte;
                    line.synced = if is_right { line.synced + 1 } else { 0 };
                    line.ready.push_back(!byte);
                }
                Answers::AsARom if [0xFE, 0xFF].contains(byte) => {
                    line.ready.push_back(if *byte == 0xFF { 5 } else { 0xFE });
                }
                Answers::AsARom | Answers::Echo => line.ready.push_back(*byte),
            }
        }
        Ok(())
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        assert!(!buf.is_empty(), "a read of nothing");
        let mut line = self.0.lock().unwrap();
        if line.ready.is_empty() {
            let Some(count) = line.bytes.pop_front() else {
                line.silences += 1;
                assert!(line.silences < SILENCES, "asks a silent phone for ever");
                line.now += wait;
                assert!(line.now < LIMIT, "waits for ever");
                return Ok(0);
            };
            if count == 0xFF {
                return Err(LinkError::Unplugged);
            }
            let count = usize::from(count % 64).min(line.bytes.len());
            if count == 0 {
                line.now += wait;
                assert!(line.now < LIMIT, "waits for ever");
                return Ok(0);
            }
            for _ in 0..count {
                let byte = line.bytes.pop_front().unwrap();
                line.ready.push_back(byte);
            }
        }
        line.now += Duration::from_micros(100);
        let count = buf.len().min(line.ready.len());
        for (to, from) in buf.iter_mut().zip(line.ready.drain(..count)) {
            *to = from;
        }
        Ok(count)
    }

    fn now(&self) -> Moment {
        Moment(self.0.lock().unwrap().now)
    }

    fn describe(&self) -> String {
        "line".to_owned()
    }
}

fn session(mut input: Input<'_>) {
    let answers = input.pick(&[Answers::AsARom, Answers::Echo, Answers::Nothing]);
    let order = input.byte();
    let block = usize::from(input.byte()).max(1) * 4;
    let line = Line {
        bytes: input.rest().iter().copied().collect(),
        ready: VecDeque::new(),
        answers,
        synced: 0,
        now: Duration::ZERO,
        silences: 0,
    };
    let link = LineLink(Arc::new(Mutex::new(line)));
    let Ok(Contact::Session(mut session)) = connect(Box::new(link), &Cancel::new(), None) else { return };
    let begun = session.now();
    let mut data = vec![0; block];
    for step in 0..4 {
        match (order >> (step * 2)) & 3 {
            0 => drop(session.read_memory(Address(0x8000_0000), &mut data)),
            1 => drop((session.hardware_code(), session.hardware_versions())),
            2 => drop((session.me_id(), session.target_config())),
            _ => drop(session.resync(&mut |_| {})),
        }
    }
    assert!(session.now() - begun < LIMIT);
}
