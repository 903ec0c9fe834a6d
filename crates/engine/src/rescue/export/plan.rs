//! [`Plan`]: what is going to be saved, known before anything is written, and whether the folder has its
//! names and its space free. Used by `save`.

use std::path::{Path, PathBuf};

use super::Selection;
use super::list::LIST;
use super::outcome::{ExportError, ExportSummary};
use super::tables::{ExportWords, calls_csv, contacts_csv, messages_csv, messages_html, messages_text};
use super::vcard::vcards;
use crate::files::is_taken;
use crate::rescue::carve::CarvedFile;
use crate::rescue::contacts::{Contact, ContactForm};
use crate::rescue::contents::RescueContents;
use crate::rescue::files::{FileState, RescueFile};
use crate::rescue::kind::FileGroup;
use crate::rescue::messages::Message;

/// Folders at the top.
pub(super) const FILES: &str = "files";
pub(super) const PICTURES: &str = "pictures";

/// A file with a text. The text is made when it is needed: all of them together can be large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextFile {
    MessagesCsv,
    MessagesHtml,
    MessagesText,
    ContactsCsv,
    ContactCards,
    Calls,
}

impl TextFile {
    pub(super) fn name(self) -> &'static str {
        match self {
            TextFile::MessagesCsv => "messages.csv",
            TextFile::MessagesHtml => "messages.html",
            TextFile::MessagesText => "messages.txt",
            TextFile::ContactsCsv => "contacts.csv",
            TextFile::ContactCards => "contacts.vcf",
            TextFile::Calls => "calls.csv",
        }
    }
}

pub(super) struct Plan<'p> {
    contents: &'p RescueContents,
    selection: &'p Selection,
    words: &'p dyn ExportWords,
    pub(super) texts: Vec<TextFile>,
    /// Bytes of all files but texts.
    pub(super) bytes: u64,
}

impl<'p> Plan<'p> {
    pub(super) fn new(
        contents: &'p RescueContents,
        selection: &'p Selection,
        words: &'p dyn ExportWords,
    ) -> Plan<'p> {
        let mut plan = Plan { contents, selection, words, texts: Vec::new(), bytes: 0 };
        if plan.messages().next().is_some() {
            plan.texts.extend([TextFile::MessagesCsv, TextFile::MessagesHtml, TextFile::MessagesText]);
        }
        if plan.contacts().next().is_some() {
            plan.texts.push(TextFile::ContactsCsv);
            // Names and numbers that may not belong together make no cards.
            if contents.contacts.form != Some(ContactForm::Unpaired) {
                plan.texts.push(TextFile::ContactCards);
            }
        }
        if (0..contents.possible_calls.len()).any(|index| selection.calls.has(index)) {
            plan.texts.push(TextFile::Calls);
        }
        for (index, file) in contents.files.iter().enumerate() {
            let times = u64::from(plan.has_file(index, file)) + u64::from(plan.has_picture(index, file));
            plan.bytes = plan.bytes.saturating_add(file.located.saturating_mul(times));
        }
        let carved: u64 = plan.carved().map(|(_, found)| found.pieces.length()).sum();
        plan.bytes = plan.bytes.saturating_add(carved);
        plan
    }

    /// What is counted before anything is saved. Files and pictures are counted when they are.
    pub(super) fn summary(&self) -> ExportSummary {
        let damaged = self.messages().filter(|message| !message.is_whole()).count()
            + self.contacts().filter(|contact| contact.is_damaged).count();
        let calls = self.contents.possible_calls.iter().enumerate();
        ExportSummary {
            messages: self.messages().count(),
            contacts: self.contacts().count(),
            calls: calls.filter(|(index, _)| self.selection.calls.has(*index)).count(),
            damaged,
            bytes: self.bytes,
            ..ExportSummary::default()
        }
    }

    fn messages(&self) -> impl Iterator<Item = &'p Message> {
        let (selection, all) = (self.selection, self.contents.messages.iter().enumerate());
        all.filter(|(index, _)| selection.messages.has(*index)).map(|(_, message)| message)
    }

    fn contacts(&self) -> impl Iterator<Item = &'p Contact> {
        let (selection, all) = (self.selection, self.contents.contacts.list.iter().enumerate());
        all.filter(|(index, _)| selection.contacts.has(*index)).map(|(_, contact)| contact)
    }

    pub(super) fn has_file(&self, index: usize, file: &RescueFile) -> bool {
        self.selection.files.has(index) && file.state != FileState::Overwritten
    }

    pub(super) fn has_picture(&self, index: usize, file: &RescueFile) -> bool {
        let is_media = file.kind.group() != FileGroup::Other;
        self.selection.pictures.has(index)
            && is_media
            && file.state != FileState::Overwritten
            && file.located > 0
    }

    /// Files found by their marks, with their indexes.
    pub(super) fn carved(&self) -> impl Iterator<Item = (usize, &'p CarvedFile)> {
        let (selection, all) = (self.selection, self.contents.carved.iter().enumerate());
        all.filter(|(index, _)| selection.carved.has(*index))
    }

    /// The content of a text file.
    pub(super) fn text(&self, file: TextFile) -> String {
        let messages = || self.messages().collect::<Vec<_>>();
        let contacts = &self.contents.contacts;
        match file {
            TextFile::MessagesCsv => messages_csv(&messages()),
            TextFile::MessagesHtml => messages_html(&messages(), self.words),
            TextFile::MessagesText => messages_text(&messages(), self.words),
            TextFile::ContactsCsv => contacts_csv(contacts.form, self.contacts()),
            TextFile::ContactCards => vcards(self.contacts()),
            TextFile::Calls => {
                let calls = self.contents.possible_calls.iter().enumerate();
                calls_csv(calls.filter(|(index, _)| self.selection.calls.has(*index)).map(|(_, call)| call))
            }
        }
    }

    /// Makes sure that nothing in the folder has a name that is needed, makes the folder, and makes sure that
    /// there is space.
    pub(super) fn prepare<E>(&self, folder: &Path) -> Result<(), ExportError<E>> {
        let (mut files, mut pictures) = (0_u64, self.carved().count() as u64);
        for (index, file) in self.contents.files.iter().enumerate() {
            files += u64::from(self.has_file(index, file));
            pictures += u64::from(self.has_picture(index, file));
        }
        let mut names: Vec<&str> = self.texts.iter().map(|text| text.name()).collect();
        names.extend((files > 0).then_some(FILES));
        names.extend((pictures > 0).then_some(PICTURES));
        names.extend((files + pictures > 0).then_some(LIST));
        if names.is_empty() {
            return Err(ExportError::Nothing);
        }
        let mut paths = names.into_iter().map(|name| folder.join(name));
        if let Some(taken) = paths.find(|path: &PathBuf| is_taken(path)) {
            return Err(ExportError::Exists(taken));
        }
        std::fs::create_dir_all(folder).map_err(|error| ExportError::Folder(folder.to_owned(), error))?;
        // Every file takes whole blocks of the disk, and the list has a row for each.
        let texts: u64 = self.texts.iter().map(|text| self.text(*text).len() as u64).sum();
        let blocks = (files + pictures).saturating_mul(4096);
        let needed = self.bytes.saturating_add(texts).saturating_add(blocks);
        // Where the system does not tell, the disk will.
        match fs4::available_space(folder) {
            Ok(available) if available < needed => {
                Err(ExportError::NoSpace { folder: folder.to_owned(), needed, available })
            }
            _ => Ok(()),
        }
    }
}
