//! [`RescueContents`]: everything of a person that a dump holds, and what is wrong with it. Made by the scan;
//! read by the window, the command line and the export. Bytes stay in the dump and are named by their place.

use serde::Serialize;

use super::calls::PossibleCall;
use super::carve::CarvedFile;
use super::contacts::Contacts;
use super::counts::{Completeness, RescueCounts};
use super::disk::Disk;
use super::files::{FileState, RescueFile};
use super::imei::Imei;
use super::kind::FileGroup;
use super::messages::{Message, MessageSource};
use super::place::{Pieces, Source};
use super::record_file::RecordFile;
use super::shape::{HEAD, shape_of};
use super::sms_record::MessageState;
use super::table::TableRow;
use super::volume::RescueVolume;
use crate::dump::{Finding, ReadAt};

/// What a dump holds that belongs to a person.
#[derive(Debug, Default)]
pub struct RescueContents {
    /// Bytes of the dump.
    pub length: u64,
    /// The volumes, in the order of the dump.
    pub volumes: Vec<RescueVolume>,
    /// The files of all volumes, also deleted ones, in the order of their folders.
    pub files: Vec<RescueFile>,
    /// Files that were found by their marks in free space.
    pub carved: Vec<CarvedFile>,
    /// Files of the phone's settings.
    pub record_files: Vec<RecordFile>,
    /// The table of those files in the firmware; empty if it was not found.
    pub table: Vec<TableRow>,
    /// The messages, in order of time.
    pub messages: Vec<Message>,
    /// Names and numbers.
    pub contacts: Contacts,
    /// Numbers with times, which may be calls. They are uncertain, and shown and saved on demand only.
    pub possible_calls: Vec<PossibleCall>,
    /// The phone's own numbers.
    pub imeis: Vec<Imei>,
    /// Partition tables and file systems of a smartphone, which this program does not read further.
    pub smartphone: Vec<Finding>,
    /// What is damaged or missing.
    pub notes: Vec<RescueNote>,
    pub(super) disks: Vec<Disk>,
    /// Made at the end of the scan.
    pub(super) counts: RescueCounts,
}

/// Something that is damaged, missing or uncertain. Only numbers, so that it can be part of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "id", rename_all = "snake_case")]
pub enum RescueNote {
    /// The firmware names a file-system area, and neither a volume nor a disk was found there.
    NoVolume,
    /// The table of partitions or the boot sector of this many volumes is lost.
    VolumesLost {
        /// Number of volumes.
        count: u64,
    },
    /// A FAT32 volume, whose files are not read.
    Fat32 {
        /// Offset in the dump of its boot sector.
        place: u64,
    },
    /// No copy of a volume's FAT begins as it should.
    TableDamaged {
        /// Index of the volume.
        volume: usize,
    },
    /// Folders of a volume that could not be read to their end.
    FoldersIncomplete {
        /// Index of the volume.
        volume: usize,
        /// Number of folders.
        count: u64,
    },
    /// Files of a volume that are not listed, because it has more than its clusters can hold.
    FilesNotListed {
        /// Index of the volume.
        volume: usize,
        /// Number of files.
        count: u64,
    },
    /// Sectors of which only a copy exists whose state was being changed.
    UnsureSectors {
        /// Number of sectors.
        count: u64,
    },
    /// Sectors of settings with two different copies, both marked as in use: which is newer is not known.
    DoubledSectors {
        /// Number of sectors.
        count: u64,
    },
    /// Records of a file of settings whose check octets do not fit.
    RecordsDamaged {
        /// Index of the file.
        file: usize,
        /// Number of records.
        count: u64,
    },
    /// Records of the message file that hold something that is not a message.
    RecordsUnread {
        /// Number of records.
        count: u64,
    },
    /// Files of settings that were not read, because together they are larger than the dump.
    SettingsUnread {
        /// Number of files.
        count: u64,
    },
    /// Messages that were left out, because there are more than message files can have.
    MessagesLeftOut {
        /// Number of records.
        count: u64,
    },
    /// Free space that was not searched to its end, because what seemed to begin there was larger than all of
    /// it.
    SpaceNotSearched,
    /// The message file is lost; messages were looked for by their look.
    NoMessageFile,
}

impl RescueContents {
    /// Counts what was found, at the end of the scan.
    pub(super) fn count(&mut self) {
        let is_left = |file: &&RescueFile| file.state != FileState::Overwritten;
        let live = || self.files.iter().filter(|file| !file.state.is_deleted());
        let left = || self.files.iter().filter(is_left);
        let of_group = |group| left().filter(|file| file.kind.group() == group).count();
        let in_file = |message: &&Message| message.source == MessageSource::File;
        let is_deleted = |message: &&Message| message.state == MessageState::Deleted;
        let messages = || self.messages.iter();
        let deleted = messages().filter(in_file).filter(is_deleted).count();
        self.counts = RescueCounts {
            volumes: self.volumes.len(),
            files: live().count(),
            files_incomplete: live().filter(|file| file.state == FileState::Incomplete).count(),
            files_damaged: live().filter(|file| file.is_damaged()).count(),
            files_deleted: left().filter(|file| file.state.is_deleted()).count(),
            messages: messages().filter(in_file).count() - deleted,
            messages_deleted: deleted,
            messages_found: messages().filter(|message| !in_file(message)).count(),
            messages_damaged: messages().filter(|message| !message.is_whole()).count(),
            contacts: self.contacts.list.len(),
            possible_calls: self.possible_calls.len(),
            pictures: of_group(FileGroup::Picture),
            sounds: of_group(FileGroup::Sound),
            videos: of_group(FileGroup::Video),
            carved: self.carved.len(),
            carved_cut: self.carved.iter().filter(|found| !found.is_whole).count(),
            notes: self.notes.len(),
        };
    }

    /// How much there is of everything.
    #[must_use]
    pub fn counts(&self) -> RescueCounts {
        self.counts
    }

    /// Whether nothing of a person was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// How much of what the dump should hold was found.
    #[must_use]
    pub fn completeness(&self) -> Completeness {
        let is_unread = |note: &RescueNote| matches!(note, RescueNote::Fat32 { .. });
        if self.is_empty() && self.volumes.is_empty() && self.notes.iter().all(is_unread) {
            return Completeness::Unreadable;
        }
        let RescueCounts { files_damaged, messages_damaged, carved_cut, notes, .. } = self.counts;
        let is_whole = files_damaged + messages_damaged + carved_cut + notes == 0;
        if is_whole && self.smartphone.is_empty() { Completeness::Complete } else { Completeness::Incomplete }
    }

    /// The path of a file in its volume.
    #[must_use]
    pub fn path(&self, file: &RescueFile) -> String {
        let volume = self.volumes.get(file.volume);
        volume.map_or_else(String::new, |volume| volume.folder_path(file.folder)) + file.name.reveal()
    }

    /// Which bytes of the dump a file consists of; none of an overwritten one.
    #[must_use]
    pub fn pieces(&self, file: &RescueFile) -> Pieces {
        let volume = self.volumes.get(file.volume);
        let disk = volume.and_then(|volume| self.disks.get(volume.disk));
        volume.zip(disk).map(|(volume, disk)| volume.file_pieces(disk, file)).unwrap_or_default()
    }

    /// Reads bytes of some pieces from the offset `from` into `into`; zeros for what the dump does not have.
    /// Returns how many bytes the pieces have there.
    ///
    /// # Errors
    /// Those of `read_at`.
    pub fn read<E>(
        &self,
        pieces: &Pieces,
        from: u64,
        into: &mut [u8],
        read_at: &mut ReadAt<'_, E>,
    ) -> Result<usize, E> {
        Source::new(self.length, read_at).read(pieces, from, into)
    }

    /// Whether there are personal files for the shape report.
    #[must_use]
    pub fn has_shapes(&self) -> bool {
        self.record_files.iter().any(|file| file.is_personal && file.stride > 0)
    }

    /// The lines of the shape report on all personal files: which kinds of octets their records have, and no
    /// value.
    ///
    /// # Errors
    /// Those of `read_at`.
    pub fn shape_report<E>(&self, read_at: &mut ReadAt<'_, E>) -> Result<Vec<String>, E> {
        let mut source = Source::new(self.length, read_at);
        let mut lines: Vec<String> = HEAD.map(String::from).into();
        for record_file in self.record_files.iter().filter(|file| file.is_personal && file.stride > 0) {
            let records = record_file.split(&self.load(record_file, &mut source)?);
            lines.extend(shape_of(&record_file.name, &records));
        }
        Ok(lines)
    }

    fn load<E>(&self, record_file: &RecordFile, source: &mut Source<'_, '_, E>) -> Result<Vec<u8>, E> {
        let pieces = self.files.get(record_file.file).map(|file| self.pieces(file)).unwrap_or_default();
        source.load(&pieces, usize::MAX)
    }
}
