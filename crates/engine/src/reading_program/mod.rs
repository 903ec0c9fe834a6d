//! Bromide's reading program for the MT6260 and MT6261 (docs/agent.md): its bytes, and the messages to and
//! from it once it runs on a phone.
//!
//! Used by `session`, `storage` and `acquire`. Bytes only: no links, no time. It is no Download Agent; those
//! come from the user's file (`da`).

mod answer;
mod image;
mod message;
mod request;
mod tables;

use std::fmt;

use crate::units::Address;

pub use answer::{ANSWER_LEN, Answer, BENCH_REST, Bench, HELLO_REST, Hello, Refusal};
pub use image::ProgramImage;
pub use message::Tag;
pub use request::{FifoStores, ProgramRequest, REQUEST_LEN};
pub use tables::{TABLES_LEN, sum_tables};

/// Bytes between two trailers of a stream (agent.md section 3).
pub const BLOCK: u64 = 64 * 1024;
/// Offsets and lengths are multiples of this (agent.md section 3).
pub const GRANULARITY: u32 = 64;

/// The end of the flash window, as an offset (agent.md section 3).
pub const LIMIT: u64 = 0x0400_0000;

/// An exchange with the reading program, or with the boot ROM about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProgramStep {
    /// Loading it into the phone's RAM.
    Load,
    /// Starting it.
    Start,
    /// Its first message.
    Hello,
    /// The test of the USB FIFO.
    Tables,
    /// The first block of the flash, compared with what the boot ROM reads.
    FirstBlock,
    /// Its measurements of the phone.
    Bench,
    /// Reading.
    Read,
    /// Reading the flash on the phone and sending checksums only.
    Sums,
    /// Restarting the phone.
    Quit,
}

impl fmt::Display for ProgramStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ProgramStep::Load => "loading the reading program",
            ProgramStep::Start => "the start of the reading program",
            ProgramStep::Hello => "the first message of the reading program",
            ProgramStep::Tables => "the USB test of the reading program",
            ProgramStep::FirstBlock => "the flash test of the reading program",
            ProgramStep::Bench => "the measurements of the reading program",
            ProgramStep::Read => "a read by the reading program",
            ProgramStep::Sums => "the checksums of the reading program",
            ProgramStep::Quit => "the end of the reading program",
        })
    }
}

/// Why a phone is read without the reading program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// The program is written for another chip.
    #[error("it is made for the MT6260 and MT6261 only")]
    OtherChip,
    /// The phone is not connected by its own USB.
    #[error("it works over the phone's own USB only")]
    NotUsb,
    /// The phone has protections enabled (agent.md section 1: any other value than 0).
    #[error("the phone has protections enabled: {bits:#010x}")]
    Protected {
        /// The answer to `D8`.
        bits: u32,
    },
    /// The phone does not report its protections.
    #[error("the phone does not report its protections")]
    ProtectionUnknown,
    /// The boot ROM does not read the first block, with which the program's reads are compared.
    #[error("the boot ROM does not read the first 64 KiB of the flash")]
    NoFirstBlock,
    /// The phone refused a register write that must come before.
    #[error("the phone refused to start its watchdog")]
    NoWatchdog,
    /// The boot ROM refused to load or to start it.
    #[error("the phone refused it with status {status:04X}")]
    Refused {
        /// The status.
        status: u16,
    },
    /// It did not arrive unchanged, or the boot ROM did not answer.
    #[error("it could not be loaded")]
    NotLoaded,
    /// Nothing was heard of it after its start.
    #[error("it did not start")]
    NoHello,
    /// What answered is not this program on this phone.
    #[error("its first message is wrong")]
    WrongHello,
    /// Neither words nor bytes reach the computer unchanged.
    #[error("its test data arrived damaged")]
    TablesDiffer,
    /// It reads other bytes than the boot ROM.
    #[error("it read other bytes than the boot ROM at {at}")]
    FlashDiffers {
        /// The first such byte, as an offset in the flash.
        at: Address,
    },
    /// It refused a request.
    #[error("it refused a request during {during}")]
    RefusedBy {
        /// The exchange.
        during: ProgramStep,
    },
    /// It stopped answering.
    #[error("it stopped answering during {during}")]
    Silent {
        /// The exchange.
        during: ProgramStep,
    },
    /// The connection was lost while it ran; it is started once in a job.
    #[error("the connection was lost while it was running")]
    LostBefore,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_units_and_window_are_those_of_the_fact_sheet() {
        assert_eq!((BLOCK, GRANULARITY, LIMIT), (0x1_0000, 64, 64 << 20));
    }
}
