//! Partition tables of smartphones: GPT and PMT (da.md section 3.6). Used to list a phone's partitions and to
//! look inside dumps. Knows bytes only, no phone and no file.

pub mod gpt;
mod name;
pub mod pmt;

pub use name::file_names;

/// A partition of a storage area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partition {
    /// The name as the table has it; characters that cannot be printed are `?`. Not safe for file names: see
    /// [`file_names`].
    pub name: String,
    /// The first byte in the area.
    pub start: u64,
    /// The number of bytes.
    pub len: u64,
}

impl Partition {
    /// The offset of the first byte after it.
    #[must_use]
    pub fn end(&self) -> u64 {
        self.start.saturating_add(self.len)
    }
}

/// A source of bytes: fills the buffer with the bytes from the offset. It is never asked for bytes past the
/// end.
pub type ReadAt<'a, E> = dyn FnMut(u64, &mut [u8]) -> Result<(), E> + 'a;
