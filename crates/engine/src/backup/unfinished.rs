//! [`UnfinishedBackup`]: the options of a backup that is not complete yet, kept in its folder so that it can be
//! continued without typing them again.
//!
//! Written when a backup begins, removed when it is complete. Knows no phone.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::selection::Selection;
use super::{MANIFEST, Manifest};
use crate::dumpfile::{DiskError, LARGEST_REPORT, save_list};
use crate::files;
use crate::readback::{BlockSize, CheckChoice};

/// The name of the file.
pub(super) const UNFINISHED: &str = "unfinished.json";

/// The options of an unfinished backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnfinishedBackup {
    /// What it saves.
    pub selection: Selection,
    /// How what was read is checked.
    pub check: CheckChoice,
    /// The largest block to ask for.
    pub block_size: BlockSize,
}

/// The content of the file.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    bromide: String,
    bromide_unfinished: u32,
    selection: Selection,
    check: CheckChoice,
    block_size: u32,
}

impl UnfinishedBackup {
    /// The options of the unfinished backup in `folder`.
    ///
    /// # Errors
    /// [`DiskError::Finished`] if the backup is complete; [`DiskError::NoPart`] if the folder has no backup that
    /// this program has begun.
    pub fn look(folder: &Path) -> Result<UnfinishedBackup, DiskError> {
        let manifest = folder.join(MANIFEST);
        if files::is_regular(&manifest) && Manifest::read(&manifest).is_ok() {
            return Err(DiskError::Finished(folder.to_owned()));
        }
        let text = files::read_whole(&folder.join(UNFINISHED), LARGEST_REPORT).ok();
        let kept = text.and_then(|text| serde_json::from_slice::<Kept>(&text).ok());
        let options = kept.and_then(|kept| {
            let block_size = BlockSize::new(kept.block_size.into())?;
            Some(UnfinishedBackup { selection: kept.selection, check: kept.check, block_size })
        });
        options.ok_or_else(|| DiskError::NoPart(folder.to_owned()))
    }

    /// Keeps the options in `folder`, in place of those of an earlier run.
    ///
    /// # Errors
    /// [`DiskError::Exists`] if another program's file has the name, or when the disk fails.
    pub(super) fn keep(&self, folder: &Path) -> Result<(), DiskError> {
        let kept = Kept {
            bromide: env!("CARGO_PKG_VERSION").to_owned(),
            bromide_unfinished: 1,
            selection: self.selection.clone(),
            check: self.check,
            block_size: self.block_size.bytes(),
        };
        let mut text = serde_json::to_vec_pretty(&kept).unwrap_or_default();
        text.push(b'\n');
        save_list(&folder.join(UNFINISHED), &text, &is_ours)
    }

    /// Removes the file from `folder`, unless it is another program's. Best effort.
    pub(super) fn discard(folder: &Path) {
        let path = folder.join(UNFINISHED);
        let text = files::is_regular(&path).then(|| files::read_whole(&path, LARGEST_REPORT).ok()).flatten();
        if text.is_some_and(|text| is_ours(&text)) {
            drop(std::fs::remove_file(path));
        }
    }
}

fn is_ours(text: &[u8]) -> bool {
    serde_json::from_slice::<Kept>(text).is_ok()
}
