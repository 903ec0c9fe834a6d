//! A folder of an input's own, and what others keep in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
enum There {
    File(Vec<u8>),
    Link(PathBuf),
    Folder,
}

fn at(path: &Path) -> Option<There> {
    let kind = path.symlink_metadata().ok()?.file_type();
    Some(if kind.is_symlink() {
        There::Link(fs::read_link(path).unwrap())
    } else if kind.is_dir() {
        There::Folder
    } else {
        There::File(fs::read(path).unwrap())
    })
}

/// A folder that is removed at the end, with files in it that are not the program's.
#[derive(Debug)]
pub struct Folder {
    folder: tempfile::TempDir,
    foreign: BTreeMap<String, There>,
}

impl Folder {
    pub fn new() -> Folder {
        Folder { folder: tempfile::tempdir().unwrap(), foreign: BTreeMap::new() }
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts somebody's file there, unless the name is taken.
    pub fn put_foreign(&mut self, name: &str, content: &[u8]) {
        if at(&self.path(name)).is_none() {
            fs::write(self.path(name), content).unwrap();
            self.remember(name);
        }
    }

    /// Puts somebody's folder there, unless the name is taken.
    pub fn put_folder(&mut self, name: &str) {
        if at(&self.path(name)).is_none() {
            fs::create_dir(self.path(name)).unwrap();
            self.remember(name);
        }
    }

    /// Puts somebody's link there, unless the name is taken.
    #[cfg(unix)]
    pub fn put_link(&mut self, name: &str, to: &str) {
        if at(&self.path(name)).is_none() {
            std::os::unix::fs::symlink(to, self.path(name)).unwrap();
            self.remember(name);
        }
    }

    fn remember(&mut self, name: &str) {
        self.foreign.insert(name.to_owned(), at(&self.path(name)).unwrap());
    }

    pub fn is_foreign(&self, name: &str) -> bool {
        self.foreign.contains_key(name)
    }

    /// Fails when anything that was put there is gone or another.
    pub fn assert_foreign_unchanged(&self) {
        for (name, there) in &self.foreign {
            let now = at(&self.path(name));
            assert!(now.as_ref() == Some(there), "{name} was {there:?} and is {now:?}");
        }
    }

    /// The names in it, sorted.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.root()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Default for Folder {
    fn default() -> Folder {
        Folder::new()
    }
}
