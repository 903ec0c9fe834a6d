//! [`prove`]: the first exchanges with a reading program that was just started: it must show that it reads
//! and sends this phone's flash unchanged (agent.md section 2, steps 7 to 9).
//!
//! Used by `acquire` through [`super::ReadingProgramStorage::prove`].

use std::time::Duration;

use super::line::{LineError, ProgramLine, SILENCE};
use crate::chip::Chip;
use crate::reading_program::{
    BENCH_REST, Bench, Doubt, FifoStores, HELLO_REST, Hello, LIMIT, ProgramImage, ProgramRequest,
    ProgramStep, TABLES_LEN, sum_tables,
};
use crate::session::SessionError;
use crate::units::Address;

/// How long to wait for the first message (agent.md section 2, step 7).
const HELLO_WAIT: Duration = Duration::from_secs(3);
/// The same after a stop: it starts within some milliseconds.
const STOP_WAIT: Duration = Duration::from_millis(50);
/// The line is quiet after this (agent.md section 2, step 8).
const QUIET: Duration = Duration::from_millis(300);
/// No answer is longer than some seconds.
const DRAIN_LIMIT: Duration = Duration::from_secs(10);

/// A program that has proved itself.
pub(super) struct Proof {
    pub(super) stores: FifoStores,
    pub(super) bench: Bench,
}

/// Why a program is not used.
#[derive(Debug)]
pub(super) enum NotProven {
    /// It or the phone cannot be trusted with it.
    Doubt(Doubt),
    /// The job was stopped, or the link failed.
    Session(SessionError),
}

impl From<Doubt> for NotProven {
    fn from(doubt: Doubt) -> NotProven {
        NotProven::Doubt(doubt)
    }
}

/// Proves the program at the other end of `line`: its test data and the first block of the flash arrive
/// unchanged. `first` is that block as the boot ROM read it.
pub(super) fn prove(line: &mut ProgramLine, first: &[u8]) -> Result<Proof, NotProven> {
    let stores = match tables(line, FifoStores::Words)? {
        true => FifoStores::Words,
        false => {
            line.drain(QUIET, DRAIN_LIMIT).map_err(NotProven::Session)?;
            match tables(line, FifoStores::Bytes)? {
                true => FifoStores::Bytes,
                false => return Err(Doubt::TablesDiffer.into()),
            }
        }
    };
    first_block(line, stores, first)?;
    let bench = bench(line)?;
    Ok(Proof { stores, bench })
}

/// Waits for the first message of the program at the other end of `line`: it is this program on this chip.
pub(super) fn hello(line: &mut ProgramLine, chip: &Chip) -> Result<(), NotProven> {
    let answer = match line.first_answer(HELLO_WAIT) {
        Err(LineError::Session(SessionError::Cancelled)) => {
            // It would go on without end: it is ended once it runs.
            line.pipe.ignore_cancel();
            if line.first_answer(STOP_WAIT).is_ok() {
                drop(line.quit());
            }
            return Err(NotProven::Session(SessionError::Cancelled));
        }
        answer => answer.map_err(|error| failed(error, Doubt::NoHello))?,
    };
    let mut rest = [0; HELLO_REST];
    match line.take(ProgramStep::Hello, &mut rest) {
        Ok(()) => {}
        Err(SessionError::Cancelled) => {
            // A serial port may deliver the message in two parts: the program runs, and is ended.
            drop(line.quit());
            return Err(NotProven::Session(SessionError::Cancelled));
        }
        Err(error) => return Err(failed(error.into(), Doubt::NoHello)),
    }
    let hello = Hello::new(answer, rest).ok_or(Doubt::WrongHello)?;
    let image = ProgramImage::READING;
    let is_right = hello.version == image.version()
        && hello.load_address == image.load_address().0
        && hello.ram_end == image.ram_end().0
        && Address(hello.flash_base) == chip.window.base()
        && u64::from(hello.limit) == LIMIT
        && chip.window.is_on(hello.window_control)
        && hello.hardware_code == chip.hardware_code;
    if is_right { Ok(()) } else { Err(Doubt::WrongHello.into()) }
}

/// Whether the tables arrive as they are computed here.
fn tables(line: &mut ProgramLine, stores: FifoStores) -> Result<bool, NotProven> {
    let mut block = Vec::new();
    let received =
        line.start_tables(stores, TABLES_LEN).and_then(|mut stream| line.next_block(&mut stream, &mut block));
    match received {
        Ok(_) => Ok(block == sum_tables()),
        Err(LineError::Session(error @ (SessionError::Cancelled | SessionError::Link(_)))) => {
            Err(NotProven::Session(error))
        }
        // Silent or wrong: the other way may work.
        Err(_) => Ok(false),
    }
}

fn first_block(line: &mut ProgramLine, stores: FifoStores, first: &[u8]) -> Result<(), NotProven> {
    let during = ProgramStep::FirstBlock;
    let mut block = Vec::new();
    let received = line
        .start(Some(stores), 0, first.len() as u64)
        .and_then(|mut stream| line.next_block(&mut stream, &mut block));
    match received {
        Ok(_) => {}
        Err(LineError::WrongTrailer) => return Err(Doubt::TablesDiffer.into()),
        Err(error) => return Err(failed(error, Doubt::Silent { during })),
    }
    match block.iter().zip(first).position(|(program, rom)| program != rom) {
        None if block.len() == first.len() => Ok(()),
        at => {
            let at = Address(u32::try_from(at.unwrap_or_default()).unwrap_or_default());
            Err(Doubt::FlashDiffers { at }.into())
        }
    }
}

fn bench(line: &mut ProgramLine) -> Result<Bench, NotProven> {
    let during = ProgramStep::Bench;
    let silent = Doubt::Silent { during };
    line.ask(ProgramRequest::Bench { offset: 0 }, during, SILENCE).map_err(|error| failed(error, silent))?;
    let mut rest = [0; BENCH_REST];
    line.take(during, &mut rest).map_err(|error| failed(error.into(), silent))?;
    Bench::new(rest).ok_or(NotProven::Doubt(silent))
}

/// A stop or a lost phone, or else a doubt.
fn failed(error: LineError, doubt: Doubt) -> NotProven {
    match error {
        LineError::Session(error @ (SessionError::Cancelled | SessionError::Link(_))) => {
            NotProven::Session(error)
        }
        LineError::Refused => match doubt {
            Doubt::Silent { during } => Doubt::RefusedBy { during }.into(),
            other => other.into(),
        },
        LineError::Session(_) | LineError::WrongTrailer => doubt.into(),
    }
}
