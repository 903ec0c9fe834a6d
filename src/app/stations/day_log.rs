//! [`DayLog`]: one table for each day, with a row for each phone, in the folder of the program's settings. Rows are
//! written on a thread of their own, since a disk may answer late. Knows nothing of what is in a row.

use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use crossbeam_channel::{Receiver, Sender, unbounded};
use jiff::civil::Date;

use bromide_engine::files;
use bromide_engine::system::SystemError;

/// A row that is to be written.
struct Row {
    day: Date,
    heading: String,
    row: String,
}

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
            for Row { day, heading, row } in queue {
                let file = folder.join(format!("{}.csv", day.strftime("%Y-%m-%d")));
                if let Err(error) = append(&file, &heading, &row) {
                    // After the window was closed nobody receives it.
                    drop(failed.send((file, error.into())));
                }
            }
        }));
        DayLog { rows, failures }
    }

    /// Adds a row to the table of `day`, which begins with `heading`.
    pub(super) fn add(&self, day: Date, heading: String, row: String) {
        drop(self.rows.send(Row { day, heading, row }));
    }

    /// What could not be written since the last time.
    pub(super) fn failures(&self) -> Vec<(PathBuf, SystemError)> {
        self.failures.try_iter().collect()
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
    fn a_table_has_its_heading_once_and_keeps_the_rows_of_earlier_sessions() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sessions").join("2026-11-27.csv");
        for row in ["1\r\n", "2\r\n"] {
            append(&file, "phone\r\n", row).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "phone\r\n1\r\n2\r\n");
    }
}
