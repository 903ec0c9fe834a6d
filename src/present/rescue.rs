//! People's data out of a dump in sentences: what was found and saved, what is damaged, and the words of the
//! files that people read. Must not know who shows them.

use std::fmt::Display;
use std::path::Path;

use super::{Advice, JobOutcome, Present, UserError, size, sizes_apart, system_words};
use crate::tr;
use bromide_engine::dump::{Fact, Finding};
use bromide_engine::rescue::{
    ContactForm, Direction, ExportError, ExportSummary, ExportWords, FileState, Message, MessageSource,
    MessageState, RescueContents, RescueCounts, RescueNote,
};

/// A label.
impl Present for FileState {
    fn present(&self) -> String {
        match self {
            FileState::Whole => tr!("rescue-file-whole"),
            FileState::Incomplete => tr!("rescue-file-incomplete"),
            FileState::DeletedInOnePiece => tr!("rescue-file-deleted"),
            FileState::DeletedInPieces => tr!("rescue-file-deleted-in-pieces"),
            FileState::Overwritten => tr!("rescue-file-overwritten"),
        }
    }
}

/// A label.
impl Present for Direction {
    fn present(&self) -> String {
        match self {
            Direction::Received => tr!("rescue-message-received"),
            Direction::Sent => tr!("rescue-message-sent"),
            Direction::Draft => tr!("rescue-message-draft"),
            Direction::Report => tr!("rescue-message-report"),
        }
    }
}

/// How contacts were found, and what that means for their owner: one or more sentences.
impl Present for ContactForm {
    fn present(&self) -> String {
        match self {
            ContactForm::Known => tr!("rescue-contacts-known"),
            ContactForm::KnownWithMore => tr!("rescue-contacts-known-with-more"),
            ContactForm::Pattern => tr!("rescue-contacts-pattern"),
            ContactForm::Unpaired => tr!("rescue-contacts-unpaired"),
        }
    }
}

/// What is damaged, as a sentence without its full stop.
impl Present for RescueNote {
    fn present(&self) -> String {
        let number = |index: usize| index.saturating_add(1);
        match *self {
            RescueNote::NoVolume => tr!("rescue-note-no-volume"),
            RescueNote::VolumesLost { count } => tr!("rescue-note-volumes-lost", count = count),
            RescueNote::Fat32 { place } => tr!("rescue-note-fat32", place = format!("{place:#x}")),
            RescueNote::TableDamaged { volume } => tr!("rescue-note-table-damaged", volume = number(volume)),
            RescueNote::FoldersIncomplete { volume, count } => {
                tr!("rescue-note-folders-incomplete", count = count, volume = number(volume))
            }
            RescueNote::FilesNotListed { volume, count } => {
                tr!("rescue-note-files-not-listed", count = count, volume = number(volume))
            }
            RescueNote::UnsureSectors { count } => tr!("rescue-note-unsure-sectors", count = count),
            RescueNote::DoubledSectors { count } => tr!("rescue-note-doubled-sectors", count = count),
            RescueNote::RecordsDamaged { count, .. } => tr!("rescue-note-records-damaged", count = count),
            RescueNote::RecordsUnread { count } => tr!("rescue-note-records-unread", count = count),
            RescueNote::SettingsUnread { count } => tr!("rescue-note-settings-unread", count = count),
            RescueNote::MessagesLeftOut { count } => tr!("rescue-note-messages-left-out", count = count),
            RescueNote::SpaceNotSearched => tr!("rescue-note-space-not-searched"),
            RescueNote::NoMessageFile => tr!("rescue-note-no-message-file"),
        }
    }
}

/// The words of the files that people read, in the language of the program.
#[derive(Debug, Clone, Copy, Default)]
pub struct RescueWords;

impl ExportWords for RescueWords {
    fn messages_title(&self) -> String {
        tr!("rescue-messages-title")
    }

    fn direction(&self, direction: Direction) -> String {
        direction.present()
    }

    fn remarks(&self, message: &Message) -> Vec<String> {
        message_remarks(message)
    }

    fn data(&self, octets: usize, port: Option<u16>) -> String {
        // The port of notices of multimedia messages (docs/rescue.md section 6.4).
        if port == Some(2948) {
            tr!("rescue-message-multimedia", count = octets)
        } else {
            tr!("rescue-message-data", count = octets)
        }
    }

    fn no_time(&self) -> String {
        tr!("rescue-message-no-time")
    }
}

/// Remarks on a message: deleted, unread, damaged, parts missing, where it was found.
#[must_use]
pub fn message_remarks(message: &Message) -> Vec<String> {
    let mut remarks = Vec::new();
    match message.state {
        MessageState::Deleted => remarks.push(tr!("rescue-remark-deleted")),
        MessageState::Unread => remarks.push(tr!("rescue-remark-unread")),
        _ => {}
    }
    match message.source {
        MessageSource::File => {}
        MessageSource::OlderCopy => remarks.push(tr!("rescue-remark-older-copy")),
        MessageSource::Pattern => remarks.push(tr!("rescue-remark-pattern")),
    }
    let parts = message.parts;
    let missing = message.missing_parts.iter();
    remarks.extend(missing.map(|part| tr!("rescue-remark-part-missing", part = *part, parts = parts)));
    if message.is_damaged {
        remarks.push(tr!("rescue-remark-damaged"));
    }
    if message.has_national_letters {
        remarks.push(tr!("rescue-remark-national-letters"));
    }
    remarks
}

/// What was found and what is damaged, without anything personal: one line each. Of a smartphone, in which
/// partition such data is.
#[must_use]
pub fn rescue_summary(contents: &RescueContents) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(name) = data_partition(&contents.smartphone) {
        lines.push(tr!("rescue-smartphone-partition", name = name));
    } else if !contents.smartphone.is_empty() {
        lines.push(tr!("rescue-smartphone"));
    }
    match (contents.is_empty(), contents.smartphone.is_empty()) {
        (false, _) => lines.extend(rescue_counts(contents)),
        (true, true) => lines.push(tr!("rescue-nothing")),
        (true, false) => {}
    }
    let RescueCounts { messages_damaged, carved_cut, .. } = contents.counts();
    if messages_damaged > 0 {
        lines.push(tr!("rescue-messages-damaged", count = messages_damaged));
    }
    if carved_cut > 0 {
        lines.push(tr!("rescue-carved-cut-off", count = carved_cut));
    }
    lines
}

/// The name of the partition in which a smartphone keeps its user's data, if its table is in the dump.
fn data_partition(findings: &[Finding]) -> Option<String> {
    let facts = findings.iter().flat_map(|finding| &finding.facts);
    let lists = facts.filter_map(|fact| if let Fact::PartitionList(list) = fact { Some(list) } else { None });
    let names = lists.flatten().map(|partition| &partition.name);
    // The names that smartphones with these tables give it (da.md section 3.6).
    names.into_iter().find(|name| matches!(&*name.to_ascii_lowercase(), "userdata" | "usrdata")).cloned()
}

/// The phone's own numbers, masked: one line each.
#[must_use]
pub fn rescue_imeis(contents: &RescueContents) -> Vec<String> {
    contents.imeis.iter().map(|imei| tr!("rescue-imei", imei = imei.to_string())).collect()
}

/// What was found: one line each, only numbers.
fn rescue_counts(contents: &RescueContents) -> Vec<String> {
    let counts = contents.counts();
    let RescueCounts { files, files_deleted, messages, messages_deleted, messages_found, contacts, .. } =
        counts;
    let media = counts.pictures + counts.sounds + counts.videos;
    let mut lines = Vec::new();
    lines.push(tr!("rescue-found-files", count = files, deleted = files_deleted));
    lines.push(tr!(
        "rescue-found-messages",
        count = messages,
        deleted = messages_deleted,
        more = messages_found
    ));
    match contents.contacts.form {
        Some(form) => {
            lines.push(tr!("rescue-found-contacts", count = contacts));
            lines.push(form.present());
        }
        None => lines.push(tr!("rescue-no-contacts")),
    }
    lines.push(tr!("rescue-found-media", count = media, carved = counts.carved));
    lines
}

/// What was saved, what to do with it, and how much of it is damaged: one line each.
#[must_use]
pub fn rescue_saved(summary: &ExportSummary, folder: &Path) -> Vec<String> {
    let ExportSummary { files, pictures, messages, contacts, calls, damaged, .. } = *summary;
    let folder = folder.display().to_string();
    let mut lines = Vec::new();
    if files + pictures + messages + contacts == 0 {
        lines.push(tr!("rescue-saved-only-calls", count = calls, folder = folder));
    } else {
        lines.push(tr!(
            "rescue-saved",
            messages = messages,
            contacts = contacts,
            files = files,
            pictures = pictures,
            folder = folder
        ));
        lines.extend((calls > 0).then(|| tr!("rescue-saved-calls", count = calls)));
    }
    lines.extend((damaged > 0).then(|| tr!("rescue-saved-damaged", count = damaged)));
    lines
}

/// Why nothing, or not everything, was saved.
#[must_use]
pub fn export_error<E: Display>(error: &ExportError<E>) -> UserError {
    let shown = |path: &Path| path.display().to_string();
    match error {
        ExportError::Folder(path, error) => {
            let cause = tr!("rescue-no-folder", folder = shown(path), why = system_words(error));
            UserError::new(JobOutcome::Disk, cause, vec![Advice::OtherFolder])
        }
        ExportError::Nothing => UserError::new(JobOutcome::Unfinished, tr!("rescue-nothing-to-save"), vec![]),
        ExportError::Exists(path) => {
            let cause = tr!("rescue-exists", path = shown(path));
            UserError::new(JobOutcome::Usage, cause, vec![Advice::OtherFolder])
        }
        ExportError::NoSpace { folder, needed, available } => {
            let [needed, free] = sizes_apart([*needed, *available]);
            let cause = tr!("error-no-space", folder = shown(folder), needed = needed, free = free);
            UserError::new(JobOutcome::Disk, cause, vec![Advice::MakeRoom])
        }
        ExportError::Write(path, error) => {
            let cause = tr!("rescue-not-written", path = shown(path), why = system_words(error));
            UserError::new(JobOutcome::Disk, cause, vec![])
        }
        ExportError::Read(error) => {
            UserError::new(JobOutcome::Disk, tr!("rescue-dump-unreadable", why = error.to_string()), vec![])
        }
        ExportError::Stopped => UserError::new(JobOutcome::Stopped, tr!("rescue-stopped"), vec![]),
    }
}

/// The size of a file and the bytes that are lost of it.
#[must_use]
pub fn file_size(bytes: u64, missing: u64) -> String {
    if missing == 0 {
        size(bytes)
    } else {
        tr!("rescue-size-missing", size = size(bytes), missing = size(missing))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_saved_is_told_with_numbers_that_fit() {
        let one =
            ExportSummary { messages: 1, contacts: 1, files: 1, pictures: 1, ..ExportSummary::default() };
        let lines = |summary| rescue_saved(&summary, Path::new("out"));
        let text = lines(one).join(" ");
        assert!(
            text.starts_with("Saved 1 message, 1 contact, 1 file and 1 picture or recording to out."),
            "{text}"
        );
        assert_eq!(lines(ExportSummary { calls: 2, damaged: 1, ..one }).len(), 3);
        let calls = lines(ExportSummary { calls: 2, ..ExportSummary::default() });
        assert!(
            matches!(&calls[..], [only] if only.starts_with("Saved 2 numbers with times to out.")),
            "{calls:?}"
        );
    }
}
