//! Recorded bytes against the engine's side of the cable: a real phone's answers are decoded, our requests
//! match a real tool's, and whole sessions stay byte for byte as once checked by hand (tests/README.md,
//! Transcripts).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod capture;
mod golden;

use crate::common::script::{Line, parse};

const CAPTURE: &str = include_str!("../../data/mt6261-real-phone.txt");

const CLEAN: &str = include_str!("../../data/session-clean.txt");

const OPEN_ALREADY: &str = include_str!("../../data/session-open-already.txt");

const READ_REFUSED: &str = include_str!("../../data/read-refused.txt");

const OLD_READ_REFUSED: &str = include_str!("../../data/old-read-refused.txt");

const RESET: &str = include_str!("../../data/reset.txt");

const PRELOADER_READY: &str = include_str!("../../data/preloader-ready.txt");

/// The handshake's packets at the start of the capture.
const HANDSHAKE: usize = 8;

/// One command of the capture: everything from its own byte to the next command's.
#[derive(Debug)]
struct Command {
    lines: Vec<Line>,
    /// All that the host sent, whatever the packets.
    sent: Vec<u8>,
    /// All that the phone answered.
    answered: Vec<u8>,
}

/// The commands behind the handshake. A packet of one byte from the host begins a command: arguments and
/// values have two or four.
fn commands(lines: &[Line]) -> Vec<Command> {
    let mut commands: Vec<Command> = Vec::new();
    for line in lines {
        if !line.from_phone && line.bytes.len() == 1 {
            commands.push(Command { lines: vec![], sent: vec![], answered: vec![] });
        }
        let command = commands.last_mut().expect("a command begins");
        let stream = if line.from_phone { &mut command.answered } else { &mut command.sent };
        stream.extend_from_slice(&line.bytes);
        command.lines.push(line.clone());
    }
    commands
}

fn captured() -> Vec<Command> {
    commands(&parse(CAPTURE)[HANDSHAKE..])
}

#[test]
fn every_file_names_its_source() {
    for text in [CAPTURE, CLEAN, OPEN_ALREADY, READ_REFUSED, OLD_READ_REFUSED, RESET, PRELOADER_READY] {
        assert!(text.starts_with("# "));
        assert!(text.lines().any(|line| line.starts_with("# Source: ")), "{}", text.lines().next().unwrap());
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
