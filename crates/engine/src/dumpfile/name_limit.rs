//! [`NameLimit`]: how long a file name may be in a folder, counted as its file system counts.
//!
//! Used before a phone is touched, and when a dump gets the name that depends on the phone.

use std::ffi::OsStr;
use std::path::Path;

/// The longest ending that is added to a dump's name: the journal under its temporary name.
const LONGEST_ENDING: &str = ".part.json.new";
/// Bytes of a name where the system does not tell: the limit of most file systems of Unix.
const USUAL_BYTES: usize = 255;
/// UTF-16 units of a name: the limit of NTFS, exFAT and FAT32, whatever the system tells of it in bytes (Linux
/// reports 1530 bytes for exFAT).
const MOST_UTF16: usize = 255;

/// How long a file name may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameLimit {
    /// `None`: only UTF-16 units count.
    bytes: Option<usize>,
}

impl NameLimit {
    /// The limit of the file system with `folder`.
    #[must_use]
    pub fn of(folder: &Path) -> NameLimit {
        if cfg!(windows) { NameLimit { bytes: None } } else { NameLimit { bytes: Some(bytes_in(folder)) } }
    }

    /// The limit of a file system that takes so many bytes.
    #[cfg(test)]
    pub(crate) const fn of_bytes(bytes: usize) -> NameLimit {
        NameLimit { bytes: Some(bytes) }
    }

    /// The limit as a number: of bytes, or of UTF-16 units.
    #[must_use]
    pub fn most(self) -> usize {
        self.bytes.unwrap_or(MOST_UTF16)
    }

    /// By how much a dump's `name` is too long, with the endings of the files beside the dump; 0 if it fits.
    #[must_use]
    pub fn excess(self, name: &OsStr) -> usize {
        let utf16 = name.to_string_lossy().encode_utf16().count() + LONGEST_ENDING.len();
        let bytes = name.len() + LONGEST_ENDING.len();
        let over_bytes = self.bytes.map_or(0, |most| bytes.saturating_sub(most));
        over_bytes.max(utf16.saturating_sub(MOST_UTF16))
    }
}

#[cfg(unix)]
fn bytes_in(folder: &Path) -> usize {
    let reported = rustix::fs::statvfs(folder).ok().and_then(|about| usize::try_from(about.f_namemax).ok());
    reported.filter(|most| *most > 0).unwrap_or(USUAL_BYTES)
}

#[cfg(not(unix))]
fn bytes_in(_folder: &Path) -> usize {
    USUAL_BYTES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_ending_counts_in_bytes_and_in_utf16_units() {
        let excess = |limit: NameLimit, name: &str| limit.excess(OsStr::new(name));
        let usual = NameLimit::of_bytes(255);
        for (name, too_long) in [
            ("n".repeat(241), 0),
            ("n".repeat(242), 1),
            ("n".repeat(250), 9),
            ("д".repeat(120), 0),
            ("д".repeat(121), 1),
            ("字".repeat(90), 29),
        ] {
            assert_eq!(excess(usual, &name), too_long, "{name}");
        }
        // An encrypted folder (eCryptfs) takes 143 bytes.
        assert_eq!(excess(NameLimit::of_bytes(143), &"n".repeat(140)), 11);
        // exFAT as Linux reports it, and Windows: 255 UTF-16 units.
        for limit in [NameLimit::of_bytes(1530), NameLimit { bytes: None }] {
            assert_eq!(excess(limit, &"д".repeat(241)), 0);
            assert_eq!(excess(limit, &"д".repeat(245)), 4);
            assert_eq!(excess(limit, &"😀".repeat(121)), 1);
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_limit_is_that_of_the_file_system() {
        let folder = tempfile::tempdir().unwrap();
        let most = NameLimit::of(folder.path()).most();
        assert!(std::fs::write(folder.path().join("n".repeat(most)), b"").is_ok());
        assert!(std::fs::write(folder.path().join("n".repeat(most + 1)), b"").is_err());
        assert_eq!(NameLimit::of(&folder.path().join("missing")).most(), USUAL_BYTES);
    }
}
