//! [`DumpPaths`]: the paths of the files of one dump.
//!
//! Used by all code that opens, lists or checks a dump.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The paths of the files of one dump.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DumpPaths {
    /// `NAME`
    pub file: PathBuf,
    /// `NAME.json`
    pub report: PathBuf,
    /// `NAME.part`
    pub part: PathBuf,
    /// `NAME.part.json`
    pub journal: PathBuf,
}

impl DumpPaths {
    /// The paths for a finished dump `file`.
    #[must_use]
    pub fn new(file: &Path) -> DumpPaths {
        DumpPaths {
            file: file.to_owned(),
            report: with_suffix(file, ".json"),
            part: with_suffix(file, ".part"),
            journal: with_suffix(file, ".part.json"),
        }
    }

    /// A file that both dumps would write, if there is one: the dumps of one job must not share files.
    #[must_use]
    pub fn clash(&self, other: &DumpPaths) -> Option<PathBuf> {
        let theirs = other.identities();
        self.identities().into_iter().find(|mine| theirs.contains(mine))
    }

    /// Every file that this dump may write, each as one canonical path.
    fn identities(&self) -> Vec<PathBuf> {
        let folder = self.folder();
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        // The usual file systems of these systems ignore case.
        let fold = |name: &str| {
            if cfg!(any(windows, target_os = "macos")) { name.to_lowercase() } else { name.into() }
        };
        let names = [&self.file, &self.report, &self.part, &self.journal];
        names
            .into_iter()
            .flat_map(|path| [path.clone(), with_suffix(path, ".new")])
            .filter_map(|path| {
                path.file_name().map(|name| match name.to_str() {
                    Some(name) => folder.join(fold(name)),
                    None => folder.join(name),
                })
            })
            .collect()
    }

    /// The folder; `.` for a bare name.
    #[must_use]
    pub fn folder(&self) -> &Path {
        match self.file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        }
    }

    /// The file name without its folder, for the report.
    #[must_use]
    pub fn name(&self) -> String {
        self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }
}

/// Appends `suffix` to the file name.
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}
