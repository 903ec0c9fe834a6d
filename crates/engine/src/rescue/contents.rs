//! [`RescueContents`]: everything of a person that a dump holds, and what is wrong with it. Made by the scan;
//! read by the window, the command line and the export. Bytes stay in the dump and are named by their place.

use serde::Serialize;

use super::calls::{PossibleCall, possible_calls};
use super::carve::CarvedFile;
use super::contacts::Contacts;
use super::disk::Disk;
use super::files::{FileState, RescueFile};
use super::imei::Imei;
use super::kind::FileGroup;
use super::messages::{Message, MessageSource};
use super::place::{Pieces, Source};
use super::record_file::RecordFile;
use super::shape::shape_of;
use super::sms_record::MessageState;
use super::table::TableRow;
use super::volume::RescueVolume;
use crate::dump::{Finding, ReadAt};

/// Files that may hold calls, in the order in which they are looked at (docs/rescue.md section 8).
const CALL_FILES: [&str; 5] = ["MPD1", "MPC3", "MPC5", "MPC4", "MPCF"];

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
    /// The phone's own numbers.
    pub imeis: Vec<Imei>,
    /// Partition tables and file systems of a smartphone, which this program does not read further.
    pub smartphone: Vec<Finding>,
    /// What is damaged or missing.
    pub notes: Vec<RescueNote>,
    pub(super) disks: Vec<Disk>,
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
    /// The message file is lost; messages were looked for by their look.
    NoMessageFile,
}

/// How much there is of everything. Only numbers, so that it can be part of a log or a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct RescueCounts {
    /// FAT volumes.
    pub volumes: usize,
    /// Files that are not deleted.
    pub files: usize,
    /// Those of which parts are missing.
    pub files_incomplete: usize,
    /// Deleted files of which something is left.
    pub files_deleted: usize,
    /// Messages in the message file that are not deleted.
    pub messages: usize,
    /// Deleted messages.
    pub messages_deleted: usize,
    /// Messages in older copies or found by their look.
    pub messages_found: usize,
    /// Names and numbers.
    pub contacts: usize,
    /// Pictures that are files.
    pub pictures: usize,
    /// Recordings and tunes that are files.
    pub sounds: usize,
    /// Films that are files.
    pub videos: usize,
    /// Files found by their marks.
    pub carved: usize,
    /// Notes on damage.
    pub notes: usize,
}

impl RescueContents {
    /// How much there is of everything.
    #[must_use]
    pub fn counts(&self) -> RescueCounts {
        let is_left = |file: &&RescueFile| file.state != FileState::Overwritten;
        let live = || self.files.iter().filter(|file| !file.state.is_deleted());
        let of_group =
            |group| self.files.iter().filter(is_left).filter(|file| file.kind.group() == group).count();
        let in_file = |message: &&Message| message.source == MessageSource::File;
        let is_deleted = |message: &&Message| message.state == MessageState::Deleted;
        let deleted = self.messages.iter().filter(in_file).filter(is_deleted).count();
        RescueCounts {
            volumes: self.volumes.len(),
            files: live().count(),
            files_incomplete: live().filter(|file| file.state == FileState::Incomplete).count(),
            files_deleted: self.files.iter().filter(is_left).filter(|file| file.state.is_deleted()).count(),
            messages: self.messages.iter().filter(in_file).count() - deleted,
            messages_deleted: deleted,
            messages_found: self.messages.iter().filter(|message| !in_file(message)).count(),
            contacts: self.contacts.list.len(),
            pictures: of_group(FileGroup::Picture),
            sounds: of_group(FileGroup::Sound),
            videos: of_group(FileGroup::Video),
            carved: self.carved.len(),
            notes: self.notes.len(),
        }
    }

    /// Whether nothing that was found is damaged, and nothing that should be there is missing.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let is_good = |file: &RescueFile| file.state.is_deleted() || (file.missing == 0 && !file.is_unsure);
        let is_whole = |message: &Message| {
            message.state == MessageState::Deleted
                || (!message.is_damaged && message.missing_parts.is_empty())
        };
        self.notes.is_empty() && self.files.iter().all(is_good) && self.messages.iter().all(is_whole)
    }

    /// Whether nothing of a person was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let counts = RescueCounts { volumes: 0, notes: 0, ..self.counts() };
        counts == RescueCounts::default()
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

    /// Numbers with times, which may be calls.
    ///
    /// # Errors
    /// Those of `read_at`.
    pub fn possible_calls<E>(&self, read_at: &mut ReadAt<'_, E>) -> Result<Vec<PossibleCall>, E> {
        let mut source = Source::new(self.length, read_at);
        for prefix in CALL_FILES {
            for record_file in self.record_files.iter().filter(|file| file.prefix == prefix) {
                let calls = possible_calls(&record_file.split(&self.load(record_file, &mut source)?));
                if !calls.is_empty() {
                    return Ok(calls);
                }
            }
        }
        Ok(Vec::new())
    }

    /// The lines of the shape report on all personal files: which kinds of octets their records have, and no
    /// value.
    ///
    /// # Errors
    /// Those of `read_at`.
    pub fn shape_report<E>(&self, read_at: &mut ReadAt<'_, E>) -> Result<Vec<String>, E> {
        let mut source = Source::new(self.length, read_at);
        let mut lines = Vec::new();
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
