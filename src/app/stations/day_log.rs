//! [`DayLog`]: one table for each day, with a row for each phone, in the folder of the program's settings. Rows are
//! written on a thread of their own, since a disk may answer late. Knows nothing of what is in a row.

use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use crossbeam_channel::{Receiver, Sender, unbounded};
use jiff::civil::Date;

use bromide_engine::files;
use bromide_engine::system::SystemError;

/// A row that is to be written.
pub(super) struct Row {
    pub(super) day: Date,
    pub(super) heading: String,
    /// The row in the place of which it is written; `None`: it is new.
    pub(super) before: Option<String>,
    pub(super) row: String,
}

/// No table of a day is larger.
const LARGEST: u64 = 64 << 20;

/// The tables of all days.
pub(super) struct DayLog {
    rows: Sender<Row>,
    failures: Receiver<(PathBuf, SystemError)>,
}

impl DayLog {
    /// The tables in `folder`, which is made with the first row.
    pub(super) fn in_folder(folder: PathBuf) -> DayLog {
        let (rows, queue) = unbounded::<Row>();
        let (failed, failures) = unbounded();
        // Without the thread nothing is written, and the first row says so.
        drop(std::thread::Builder::new().name("bromide-day-log".into()).spawn(move || {
            for row in queue {
                let file = folder.join(format!("{}.csv", row.day.strftime("%Y-%m-%d")));
                let written = match &row.before {
                    Some(before) => replace(&file, before, &row),
                    None => append(&file, &row.heading, &row.row),
                };
                if let Err(error) = written {
                    // After the window was closed nobody receives it.
                    drop(failed.send((file, error.into())));
                }
            }
        }));
        DayLog { rows, failures }
    }

    /// Writes a row.
    pub(super) fn write(&self, row: Row) {
        drop(self.rows.send(row));
    }

    /// What could not be written since the last time.
    pub(super) fn failures(&self) -> Vec<(PathBuf, SystemError)> {
        self.failures.try_iter().collect()
    }
}

/// Replaces the last row `before`. Where it is not found, because somebody has changed the table, the row is added.
fn replace(file: &Path, before: &str, row: &Row) -> io::Result<()> {
    let table = files::read_whole(file, LARGEST).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    match table.as_ref().and_then(|table| Some((table, table.rfind(before)?))) {
        Some((table, at)) => {
            let (start, rest) = table.split_at(at);
            let end = rest.strip_prefix(before).unwrap_or_default();
            files::replace_whole(file, format!("{start}{}{end}", row.row).as_bytes())
        }
        None => append(file, &row.heading, &row.row),
    }
}

fn append(file: &Path, heading: &str, row: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut open = match files::create_new(file) {
        Ok(mut new) => {
            new.write_all(heading.as_bytes())?;
            new
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let mut old = files::open_to_change(file)?;
            old.seek(SeekFrom::End(0))?;
            old
        }
        Err(error) => return Err(error),
    };
    open.write_all(row.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corrected_row_takes_the_place_of_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("2026-11-27.csv");
        let row = |text: &str| Row {
            day: jiff::civil::date(2026, 11, 27),
            heading: "phone\r\n".into(),
            before: None,
            row: text.into(),
        };
        for text in ["1\r\n", "2\r\n", "3\r\n"] {
            append(&file, "phone\r\n", text).unwrap();
        }
        replace(&file, "2\r\n", &row("2,A-17\r\n")).unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "phone\r\n1\r\n2,A-17\r\n3\r\n");
        replace(&file, "9\r\n", &row("9,B\r\n")).unwrap();
        assert!(std::fs::read_to_string(&file).unwrap().ends_with("3\r\n9,B\r\n"));
    }

    #[test]
    fn a_table_has_its_heading_once_and_keeps_the_rows_of_earlier_sessions() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sessions").join("2026-11-27.csv");
        for row in ["1\r\n", "2\r\n"] {
            append(&file, "phone\r\n", row).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "phone\r\n1\r\n2\r\n");
    }
}
