//! [`Source`]: an open file whose bytes any thread may ask for. Opened and read on threads only, because a file may lie on a drive
//! that has gone.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::present::system_words;
use crate::words;
use bromide_engine::files;

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
        let file = files::open_regular(path).map_err(|error| {
            let file = path.display().to_string();
            match error.kind() {
                io::ErrorKind::InvalidInput => words!("inside-not-a-file", file = file),
                _ => words!("inside-cannot-open", file = file, why = system_words(&error)),
            }
        })?;
        Ok(Arc::new(file) as Arc<dyn Source>)
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

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    #[test]
    fn only_regular_files_are_opened_and_a_huge_one_is_not_read_whole() {
        use super::*;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        crate::pipes::make_pipe(at("pipe"));
        std::os::unix::fs::symlink("/dev/zero", at("zero")).unwrap();
        for path in [at("pipe"), at("zero"), folder.path().to_owned()] {
            let refused = open_file()(&path).err().unwrap();
            assert!(refused.ends_with("is no file"), "{refused}");
        }
        assert!(open_file()(&at("nothing")).err().unwrap().contains("cannot be opened"));
        File::create(at("huge")).unwrap().set_len(2 << 30).unwrap();
        let huge = open_file()(&at("huge")).unwrap();
        let mut end = [1; 2];
        fill(&*huge, (2 << 30) - 2, &mut end).unwrap();
        assert_eq!((huge.length().unwrap(), end), (2 << 30, [0; 2]));
    }
}
