//! Entries that begin with `-`, with the keys `partition_name:`, `linear_start_addr:` and `partition_size:`
//! (OpenWrt's `gen_scatterfile.sh` writes them). They look like YAML, but the tools read them line by line,
//! and so does this.

use super::{
    FROM_THE_END, LeftOut, LeftOutReason, Names, Scatter, ScatterError, ScatterErrors, ScatterProblem,
    ScatterRange, at, is_comment, number, short, whole,
};

/// The keys of one entry.
#[derive(Default)]
struct Entry {
    line: usize,
    name: Option<(usize, String)>,
    start: Option<u64>,
    /// 0: all the rest, as the tools write it for the last one.
    size: Option<u64>,
    /// Such as `HW_STORAGE_EMMC`.
    storage: Option<String>,
    is_partition: bool,
    /// It has an error that was reported.
    is_wrong: bool,
}

/// The entries of a text. Those without a partition (the general part) do not count.
///
/// # Errors
/// [`ScatterProblem::FilesOnly`].
pub(super) fn read(text: &str) -> Result<Scatter, ScatterError> {
    let mut errors = ScatterErrors::default();
    let mut entries = vec![Entry::default()];
    let mut names_files = false;
    for (index, line) in text.lines().enumerate() {
        let number_of_line = index + 1;
        let mut line = line.trim();
        if line.is_empty() || is_comment(line) || line == "---" || line == "..." {
            continue;
        }
        if let Some(first) = line.strip_prefix('-') {
            entries.push(Entry { line: number_of_line, ..Entry::default() });
            line = first.trim_start();
        }
        let Some((key, value)) = line.split_once(':') else {
            errors.add(at(number_of_line, ScatterProblem::NoKey(short(line))));
            continue;
        };
        // The .cfg of a feature phone's firmware: its addresses are in the images it names.
        names_files |= key.trim() == "file" || key.trim().ends_with("_region");
        let value = value.split(" #").next().unwrap_or_default().trim().trim_matches(['"', '\'']);
        let Some(entry) = entries.last_mut() else { continue };
        if let Err(why) = entry.take(key.trim(), value, number_of_line) {
            entry.is_wrong = true;
            errors.add(at(number_of_line, why));
        }
    }
    let scatter = ranges(&entries, errors);
    if scatter.ranges.is_empty() && scatter.left_out.is_empty() && names_files {
        return Err(whole(ScatterProblem::FilesOnly));
    }
    Ok(scatter)
}

impl Entry {
    fn take(&mut self, key: &str, value: &str, line: usize) -> Result<(), ScatterProblem> {
        self.is_partition |= key.starts_with("partition_");
        let is_new = match key {
            "partition_name" => self.name.replace((line, value.to_owned())).is_none(),
            "linear_start_addr" => self.start.replace(number(value)?).is_none(),
            "partition_size" => self.size.replace(number(value)?).is_none(),
            "storage" => {
                self.storage.get_or_insert_with(|| value.to_owned());
                true
            }
            _ => true,
        };
        if is_new { Ok(()) } else { Err(ScatterProblem::KeyTwice(key.to_owned())) }
    }

    fn is_range(&self) -> bool {
        !self.is_wrong && (self.is_partition || self.start.is_some())
    }
}

/// The ranges of the entries.
fn ranges(entries: &[Entry], errors: ScatterErrors) -> Scatter {
    let mut scatter = Scatter { errors, ..Scatter::default() };
    let storage = storage_of(entries);
    let mut names = Names::default();
    for entry in entries.iter().filter(|entry| entry.is_range()) {
        let other = entry.storage.as_deref().filter(|other| storage.is_some_and(|storage| storage != *other));
        if let (Some(other), Some((_, name))) = (other, &entry.name) {
            let why = LeftOutReason::OtherStorage(other.to_owned());
            scatter.left_out.push(LeftOut { name: name.clone(), why });
            continue;
        }
        match range(entry, &mut names) {
            Ok(range) if FROM_THE_END.contains(&range.start) => {
                scatter.left_out.push(LeftOut { name: range.name, why: LeftOutReason::FromTheEnd });
            }
            Ok(range) => scatter.ranges.push(range),
            Err(error) => scatter.errors.add(error),
        }
    }
    scatter.errors.first.sort_by_key(|error| error.line);
    scatter
}

/// The first storage, if the file has ranges of the same name for several kinds of storage: such a file is
/// for phones with either kind.
fn storage_of(entries: &[Entry]) -> Option<&str> {
    let mut first = None;
    let mut names = std::collections::HashMap::new();
    let mut is_for_several = false;
    for entry in entries.iter().filter(|entry| entry.is_range()) {
        let (Some((_, name)), Some(storage)) = (&entry.name, entry.storage.as_deref()) else { continue };
        first = first.or(Some(storage));
        is_for_several |= *names.entry(name).or_insert(storage) != storage;
    }
    first.filter(|_| is_for_several)
}

fn range(entry: &Entry, names: &mut Names) -> Result<ScatterRange, ScatterError> {
    let missing = |key| at(entry.line, ScatterProblem::KeyMissing(key));
    let (name_line, name) = entry.name.as_ref().ok_or_else(|| missing("partition_name"))?;
    let start = entry.start.ok_or_else(|| missing("linear_start_addr"))?;
    let size = entry.size.ok_or_else(|| missing("partition_size"))?;
    if start.checked_add(size).is_none() {
        return Err(at(entry.line, ScatterProblem::TooLarge(short(name))));
    }
    let name = names.take(name, *name_line)?;
    Ok(ScatterRange { name, start, length: (size != 0).then_some(size) })
}
