//! [`SparseFile`]: a file that a job fills, whose zeros take no space on the disk: for storages that are larger
//! than the disk. The job itself knows nothing of it.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;

/// A file is looked through in pieces of this many bytes.
const PIECE: usize = 1 << 20;
/// Zeros are given back to the disk in multiples of this many bytes.
const UNIT: usize = 4096;

/// A part file that is looked through while a job writes it.
#[derive(Debug)]
pub struct SparseFile {
    file: File,
    /// Bytes from the start that were looked through.
    done: u64,
    buffer: Vec<u8>,
}

impl SparseFile {
    /// Makes the empty file at `path` as long as it will become, so that its job needs no more space. The job
    /// must be allowed to replace it.
    pub fn create(path: &Path, len: u64) -> SparseFile {
        let file = OpenOptions::new().read(true).write(true).create_new(true).open(path).unwrap();
        file.set_len(len).unwrap();
        SparseFile { file, done: 0, buffer: vec![0; PIECE] }
    }

    /// Gives back the zeros of what was written since the last call; a piece that is not complete waits.
    pub fn dig(&mut self) {
        let len = self.file.metadata().unwrap().len();
        while self.done + PIECE as u64 <= len {
            self.file.seek(SeekFrom::Start(self.done)).unwrap();
            self.file.read_exact(&mut self.buffer).unwrap();
            let mut zeros = 0;
            for (index, unit) in self.buffer.chunks(UNIT).enumerate() {
                if unit.iter().all(|byte| *byte == 0) {
                    zeros += UNIT;
                } else {
                    self.punch(index * UNIT - zeros, zeros);
                    zeros = 0;
                }
            }
            self.punch(PIECE - zeros, zeros);
            self.done += PIECE as u64;
        }
    }

    fn punch(&self, at: usize, len: usize) {
        #[cfg(target_os = "linux")]
        if len > 0 {
            use rustix::fs::{FallocateFlags, fallocate};
            let flags = FallocateFlags::PUNCH_HOLE | FallocateFlags::KEEP_SIZE;
            fallocate(&self.file, flags, self.done + at as u64, len as u64).unwrap();
        }
        #[cfg(not(target_os = "linux"))]
        let _ = (at, len);
    }
}
