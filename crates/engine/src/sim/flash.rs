//! Content of the practice phone's flash: a file, bytes in memory, an address pattern, or generated content
//! ([`super::image`]). Used by the memory and by tests that compare a dump with the flash. Knows no phone.

use std::fmt::Debug;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::files;

/// Flash content, in memory order.
#[allow(clippy::len_without_is_empty, reason = "a flash is never empty")]
pub trait FlashContent: Send + Sync + Debug {
    /// Its length in bytes.
    fn len(&self) -> u64;

    /// Fills `out` with the bytes from `offset` on. The phone never asks past [`FlashContent::len`].
    fn fill(&self, offset: u64, out: &mut [u8]);
}

/// Flash content that lies in memory.
impl FlashContent for Vec<u8> {
    fn len(&self) -> u64 {
        Vec::len(self) as u64
    }

    fn fill(&self, offset: u64, out: &mut [u8]) {
        let from = usize::try_from(offset).ok().and_then(|at| self.get(at..)).unwrap_or_default();
        let (known, beyond) = out.split_at_mut(out.len().min(from.len()));
        known.copy_from_slice(from.split_at(known.len()).0);
        beyond.fill(0xFF);
    }
}

/// Every 32-bit word holds its own address plus one, so that a block from a wrong address is noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddressPattern(
    /// The length in bytes.
    pub u64,
);

impl FlashContent for AddressPattern {
    fn len(&self) -> u64 {
        self.0
    }

    fn fill(&self, offset: u64, out: &mut [u8]) {
        by_words(offset, out, |word| {
            let low = (word * 8 + 1) & 0xFFFF_FFFF;
            let high = (word * 8 + 5) & 0xFFFF_FFFF;
            low | (high << 32)
        });
    }
}

/// Flash content in a file, read a window at a time.
#[derive(Debug)]
pub struct FileFlash {
    len: u64,
    window: Mutex<Window>,
}

#[derive(Debug)]
struct Window {
    file: File,
    start: u64,
    bytes: Vec<u8>,
}

/// How much of the file is in memory: few system calls, and little memory.
const WINDOW: usize = 256 * 1024;

impl FileFlash {
    /// Opens the file at `path` as flash content.
    ///
    /// # Errors
    /// When it cannot be opened, is empty or not a file.
    pub fn open(path: &Path) -> io::Result<FileFlash> {
        let file = files::open_regular(path).map_err(|error| match error.kind() {
            io::ErrorKind::InvalidInput => io::Error::new(error.kind(), "it is not a file"),
            _ => error,
        })?;
        let len = file.metadata()?.len();
        if len == 0 {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "the file is empty"));
        }
        Ok(FileFlash { len, window: Mutex::new(Window { file, start: 0, bytes: Vec::new() }) })
    }
}

impl FlashContent for FileFlash {
    fn len(&self) -> u64 {
        self.len
    }

    /// Bytes that can no longer be read (the file was shortened) are blank.
    fn fill(&self, mut offset: u64, mut out: &mut [u8]) {
        let mut window = self.window.lock().unwrap_or_else(PoisonError::into_inner);
        while !out.is_empty() {
            let known = window.known(offset);
            if known.is_empty() {
                if window.load(offset).is_err() || window.known(offset).is_empty() {
                    out.fill(0xFF);
                    return;
                }
                continue;
            }
            let (part, rest) = out.split_at_mut(out.len().min(known.len()));
            part.copy_from_slice(known.split_at(part.len()).0);
            offset += part.len() as u64;
            out = rest;
        }
    }
}

impl Window {
    fn known(&self, offset: u64) -> &[u8] {
        let at = offset.checked_sub(self.start).and_then(|at| usize::try_from(at).ok());
        at.and_then(|at| self.bytes.get(at..)).unwrap_or_default()
    }

    fn load(&mut self, offset: u64) -> io::Result<()> {
        self.start = offset - offset % WINDOW as u64;
        self.bytes.clear();
        self.file.seek(SeekFrom::Start(self.start))?;
        Read::by_ref(&mut self.file).take(WINDOW as u64).read_to_end(&mut self.bytes)?;
        Ok(())
    }
}

/// Fills `out` from `offset` on with content that is a function of the 64-bit word number.
#[inline]
pub(super) fn by_words(offset: u64, out: &mut [u8], word_at: impl Fn(u64) -> u64) {
    let mut word = offset / 8;
    let mut out = out;
    let lead = (offset % 8) as usize;
    if lead != 0 {
        let (part, rest) = out.split_at_mut(out.len().min(8 - lead));
        for (to, from) in part.iter_mut().zip(word_at(word).to_le_bytes().into_iter().skip(lead)) {
            *to = from;
        }
        word += 1;
        out = rest;
    }
    let (whole, tail) = out.as_chunks_mut::<8>();
    for chunk in whole {
        *chunk = word_at(word).to_le_bytes();
        word += 1;
    }
    for (to, from) in tail.iter_mut().zip(word_at(word).to_le_bytes()) {
        *to = from;
    }
}

/// A cheap hash of a word number: two multiplications for eight bytes.
#[inline]
pub(super) fn mix(seed: u64, word: u64) -> u64 {
    // The odd constants of splitmix64, a public-domain generator.
    let x = (word ^ seed).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let x = (x ^ (x >> 32)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x ^ (x >> 29)
}

/// Fills `out` with random-looking bytes that depend on `seed` and the offset only.
pub(super) fn hashed(seed: u64, offset: u64, out: &mut [u8]) {
    by_words(offset, out, |word| mix(seed, word));
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    fn in_pieces(content: &dyn FlashContent, piece: usize) -> Vec<u8> {
        let mut all = vec![0; usize::try_from(content.len()).unwrap()];
        let mut offset = 0;
        for part in all.chunks_mut(piece) {
            content.fill(offset, part);
            offset += part.len() as u64;
        }
        all
    }

    #[test]
    fn each_word_of_the_address_pattern_holds_its_address_plus_one() {
        let pattern = AddressPattern(0x1000);
        let mut word = [0; 4];
        pattern.fill(0x0FFC, &mut word);
        assert_eq!(u32::from_le_bytes(word), 0x0FFD);
        for piece in [1, 3, 7, 64, 4096] {
            assert_eq!(in_pieces(&pattern, piece), in_pieces(&pattern, 8), "{piece}");
        }
    }

    #[test]
    fn a_file_larger_than_the_window_is_read_unchanged() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        let mut bytes = vec![0; WINDOW * 2 + 100];
        hashed(7, 0, &mut bytes);
        file.write_all(&bytes).unwrap();
        let flash = FileFlash::open(file.path()).unwrap();
        assert_eq!(flash.len(), bytes.len() as u64);
        assert!(in_pieces(&flash, 65_537) == bytes);
        let mut part = [0; 200];
        flash.fill(WINDOW as u64 - 100, &mut part);
        assert_eq!(part[..], bytes[WINDOW - 100..WINDOW + 100]);
    }

    #[test]
    fn an_empty_file_is_refused() {
        let file = tempfile::NamedTempFile::new().unwrap();
        assert!(FileFlash::open(file.path()).is_err());
    }
}
