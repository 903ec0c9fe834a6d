//! A temporary folder for one input, with files of other programs that must not change.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What a name in the folder is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Content {
    File(Vec<u8>),
    Link(PathBuf),
    Folder,
}

fn at(path: &Path) -> Option<Content> {
    let kind = path.symlink_metadata().ok()?.file_type();
    Some(if kind.is_symlink() {
        Content::Link(fs::read_link(path).unwrap())
    } else if kind.is_dir() {
        Content::Folder
    } else {
        Content::File(fs::read(path).unwrap())
    })
}

/// A folder that is removed at the end, with files that do not belong to the program.
#[derive(Debug)]
pub struct Folder {
    folder: tempfile::TempDir,
    foreign: BTreeMap<String, Content>,
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

    /// Adds a foreign file, unless the name is taken.
    pub fn put_foreign(&mut self, name: &str, content: &[u8]) {
        if at(&self.path(name)).is_none() {
            fs::write(self.path(name), content).unwrap();
            self.remember(name);
        }
    }

    /// Adds a foreign folder, unless the name is taken.
    pub fn put_folder(&mut self, name: &str) {
        if at(&self.path(name)).is_none() {
            fs::create_dir(self.path(name)).unwrap();
            self.remember(name);
        }
    }

    /// Adds a foreign symbolic link, unless the name is taken.
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

    /// Fails when a foreign file, folder or link is missing or changed.
    pub fn assert_foreign_unchanged(&self) {
        for (name, content) in &self.foreign {
            let now = at(&self.path(name));
            assert!(now.as_ref() == Some(content), "{name} was {content:?} and is {now:?}");
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
