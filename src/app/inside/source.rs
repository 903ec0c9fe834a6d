//! [`FileSource`]: an open file. It is opened and read on threads only, because it may lie on a drive that
//! does not answer any more.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::problem::FileProblem;
use bromide_engine::files;

/// An open file whose bytes any thread may read.
pub trait FileSource: Send + Sync {
    /// Its length in bytes now.
    ///
    /// # Errors
    /// Those of the system.
    fn length(&self) -> io::Result<u64>;

    /// Reads bytes from `offset` on into `out` and returns how many: at least one unless the file ends there.
    ///
    /// # Errors
    /// Those of the system.
    fn read_at(&self, offset: u64, out: &mut [u8]) -> io::Result<usize>;
}

/// Opens a file.
pub type OpenFile = Arc<dyn Fn(&Path) -> Result<Arc<dyn FileSource>, FileProblem> + Send + Sync>;

impl FileSource for File {
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
pub(in crate::app) fn open_file() -> OpenFile {
    Arc::new(|path| {
        let file = files::open_regular(path).map_err(|error| FileProblem::opening(path, &error))?;
        Ok(Arc::new(file) as Arc<dyn FileSource>)
    })
}

/// Fills `out` with the bytes from `offset` on.
pub(in crate::app) fn read_exact_at(
    source: &dyn FileSource,
    offset: u64,
    out: &mut [u8],
) -> Result<(), FileProblem> {
    let mut at = offset;
    let mut rest = out;
    while !rest.is_empty() {
        match source.read_at(at, rest) {
            Ok(0) => return Err(FileProblem::BecameShorter),
            Ok(read) => {
                rest = rest.get_mut(read..).unwrap_or_default();
                at += read as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(FileProblem::CannotRead { at, why: error.into() }),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    #[test]
    fn only_regular_files_are_opened_and_a_huge_one_is_read_in_part() {
        use super::*;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        crate::pipes::make_pipe(at("pipe"));
        std::os::unix::fs::symlink("/dev/zero", at("zero")).unwrap();
        for path in [at("pipe"), at("zero"), folder.path().to_owned()] {
            assert_eq!(open_file()(&path).err(), Some(FileProblem::NotAFile(path)));
        }
        let failed = open_file()(&at("nothing")).err();
        assert!(matches!(&failed, Some(FileProblem::CannotOpen { .. })), "{failed:?}");
        File::create(at("huge")).unwrap().set_len(2 << 30).unwrap();
        let huge = open_file()(&at("huge")).unwrap();
        let mut end = [1; 2];
        read_exact_at(&*huge, (2 << 30) - 2, &mut end).unwrap();
        assert_eq!((huge.length().unwrap(), end), (2 << 30, [0; 2]));
    }
}
