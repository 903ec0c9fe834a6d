//! [`FileList`]: `list.csv`, which gets a row for each file as soon as that is saved. So what was saved is
//! listed whatever ends the export. Used by `save`.

use std::fs::File;
use std::io::Write as _;

use super::outcome::ExportError;
use super::tables::id_of;
use super::tree::{SavedFile, Tree, drive_name};
use crate::rescue::carve::CarvedFile;
use crate::rescue::contents::RescueContents;
use crate::rescue::files::RescueFile;
use crate::text_export::Csv;

pub(super) const LIST: &str = "list.csv";
const COLUMNS: [&str; 9] =
    ["saved as", "path in the phone", "kind", "size", "modified", "state", "missing", "sha256", "place"];

/// The list of everything that was saved as a file. Made with its first row.
#[derive(Default)]
pub(super) struct FileList(Option<File>);

impl FileList {
    /// Lists a file of a volume, whose first byte is at `place` in the dump.
    pub(super) fn file<E>(
        &mut self,
        contents: &RescueContents,
        file: &RescueFile,
        saved: &SavedFile,
        place: Option<u64>,
        tree: &mut Tree,
    ) -> Result<(), ExportError<E>> {
        let mut state = id_of(&file.state);
        if file.is_unsure {
            state.push_str(", unsure");
        }
        let path = format!("{}:{}", drive_name(contents, file.volume), contents.path(file));
        let row = [
            &*saved.path,
            &path,
            &id_of(&file.kind),
            &file.size.to_string(),
            &file.modified.map(|time| time.to_string()).unwrap_or_default(),
            &state,
            &file.missing.to_string(),
            &saved.sha256,
            &shown_place(place),
        ];
        self.add(&row, tree)
    }

    /// Lists a file that was found by its marks.
    pub(super) fn carved<E>(
        &mut self,
        found: &CarvedFile,
        saved: &SavedFile,
        tree: &mut Tree,
    ) -> Result<(), ExportError<E>> {
        let state = if found.is_whole { "found_by_marks" } else { "found_by_marks, incomplete" };
        let (size, missing) = (found.pieces.length().to_string(), found.pieces.missing().to_string());
        let (kind, place) = (id_of(&found.kind), shown_place(found.pieces.first()));
        self.add(&[&saved.path, "", &kind, &size, "", state, &missing, &saved.sha256, &place], tree)
    }

    fn add<E>(&mut self, values: &[&str; 9], tree: &mut Tree) -> Result<(), ExportError<E>> {
        let mut csv = Csv::rows_only();
        let file = match &mut self.0 {
            Some(file) => file,
            none => {
                csv = Csv::new(&COLUMNS);
                none.insert(tree.create_text(LIST)?)
            }
        };
        csv.row(values);
        file.write_all(csv.finish().as_bytes()).map_err(|error| tree.failed(error))
    }
}

/// An offset in the dump; empty if nothing of the file is in it.
fn shown_place(place: Option<u64>) -> String {
    place.map(|place| format!("{place:#x}")).unwrap_or_default()
}
