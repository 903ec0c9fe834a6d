//! [`Source`]: an open file whose bytes any thread may ask for. Opened and read on threads only, because a file may lie on a drive
//! that has gone.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::error::system_words;
use crate::words;

/// An open file.
pub trait Source: Send + Sync {
    /// How many bytes it has now.
    ///
    /// # Errors
    /// Those of the system.
    fn length(&self) -> io::Result<u64>;

    /// Reads some bytes from `offset` on, at least one unless the file ends there.
    ///
    /// # Errors
    /// Those of the system.
    fn read_at(&self, offset: u64, out: &mut [u8]) -> io::Result<usize>;
}

/// Opens a file; the error is a sentence.
pub type OpenFile = Arc<dyn Fn(&Path) -> Result<Arc<dyn Source>, String> + Send + Sync>;

impl Source for File {
    fn length(&self) -> io::Result<u64> {
        self.metadata().map(|metadata| metadata.len())
    }

    #[cfg(unix)]
    fn read_at(&self, offset: u64, out: &mut [u8]) -> io::Result<usize> {
        std::os::unix::fs::FileExt::read_at(self, out, offset)
    }

    #[cfg(windows)]
    fn read_at(&self, offset: u64, out: &mut [u8]) -> io::Result<usize> {
        std::os::windows::fs::FileExt::seek_read(self, out, offset)
    }
}

/// Opens files of this computer.
pub(super) fn open_file() -> OpenFile {
    Arc::new(|path| {
        let failed = |error: io::Error| {
            words!("inside-cannot-open", file = path.display().to_string(), why = system_words(&error))
        };
        // Asked before it is opened: opening a pipe would wait for somebody to write into it.
        let metadata = std::fs::metadata(path).map_err(failed)?;
        if !metadata.is_file() {
            return Err(words!("inside-not-a-file", file = path.display().to_string()));
        }
        let file: Arc<dyn Source> = Arc::new(File::open(path).map_err(failed)?);
        Ok(file)
    })
}

/// Fills `out` with the bytes from `offset` on; a sentence if that cannot be.
pub(super) fn fill(source: &dyn Source, offset: u64, out: &mut [u8]) -> Result<(), String> {
    let mut at = offset;
    let mut rest = out;
    while !rest.is_empty() {
        match source.read_at(at, rest) {
            Ok(0) => return Err(words!("inside-became-shorter")),
            Ok(read) => {
                rest = rest.get_mut(read..).unwrap_or_default();
                at += read as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => {
                let address = format!("{at:#010x}");
                return Err(words!("inside-cannot-read", address = address, why = system_words(&error)));
            }
        }
    }
    Ok(())
}
