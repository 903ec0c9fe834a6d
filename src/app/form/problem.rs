//! What can be wrong with what was typed into the form or pasted into its ranges, as facts. `present` makes
//! the sentences, which say what would be right.

use std::path::PathBuf;

use bromide_engine::dumpfile::NameError;
use bromide_engine::finder::PortNameError;
use bromide_engine::storage::NotARegion;
use bromide_engine::units::NumberError;

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldProblem {
    /// A port is to be typed, and is not.
    PortEmpty,
    /// The name of any port stands among those of certain ports.
    AnyPort(String),
    /// Two names are those of one port.
    OnePort {
        /// One name.
        one: String,
        /// The other one.
        other: String,
    },
    /// More ports than there are stations.
    TooManyPorts {
        /// As many as there are.
        most: usize,
    },
    /// The port cannot be used.
    Port(PortNameError),
    /// No folder was chosen.
    FolderEmpty,
    /// The folder does not exist.
    NoSuchFolder(PathBuf),
    /// The part file of an unfinished dump is gone.
    NoPartFile(PathBuf),
    /// The folder has no unfinished backup any more.
    NoBackup(PathBuf),
    /// The disk or folder with the part file of an unfinished dump is not back yet.
    PartNotBack(PathBuf),
    /// The file name, or the pattern for it, cannot be used.
    Name(NameError),
    /// No range is switched on.
    NoRangeOn,
    /// No area or partition is named.
    NoPartNamed,
    /// More areas and partitions are named than one job reads.
    TooManyParts {
        /// The most.
        most: usize,
    },
    /// The replay-protected block is named, which is never read.
    RpmbNamed,
    /// It is not a number.
    Number(NumberError),
    /// The block size is out of range or not a multiple of 4.
    BlockSize {
        /// As typed.
        typed: String,
    },
    /// The start is not a multiple of 4.
    StartNotAligned {
        /// As typed.
        typed: String,
        /// The offset.
        start: u64,
    },
    /// The start lies past the end that the area can have.
    StartPastAddresses {
        /// The offset.
        start: u64,
        /// The largest end of the area.
        end: u64,
    },
    /// The length is 0.
    LengthZero,
    /// The end lies past the one that the area can have.
    EndPastAddresses {
        /// The first offset.
        start: u64,
        /// Bytes.
        length: u64,
        /// The largest end of the area.
        end: u64,
    },
    /// The range is not possible for another reason.
    Region(NotARegion),
}

/// What is wrong with a pasted line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PasteProblem {
    /// It has fewer than two cells.
    TooLittle,
    /// Start and length are not where they are expected.
    NoNumbers,
    /// One of them is not a number.
    Number(NumberError),
    /// Its last byte lies before its first one, or there is no such length.
    EndBeforeStart,
    /// The form is full.
    TooManyRows,
}
