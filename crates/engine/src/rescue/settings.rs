//! Reads the files of the phone's settings: their records, and messages, contacts and numbers in them
//! (docs/rescue.md sections 5 to 9). A step of the scan.

use super::calls::{self, possible_calls};
use super::contacts::contacts;
use super::contents::{RescueContents, RescueNote};
use super::disk::Disk;
use super::imei::imeis;
use super::message_search::{by_pattern, in_older_sector};
use super::messages::{FoundRecord, FoundRecords, MessageSource, join};
use super::place::{Pieces, Source};
use super::record_file::{RecordFile, choose_copies, is_there};
use super::records::{self, Record, unscramble};
use super::sms_record::{SmsRecord, USUAL_PAYLOAD};

/// The files whose records are read.
const MESSAGES: &str = "MPA3";
const NAMES: &str = "MP0C";
const NUMBERS: &str = "MP0H";
const IMEIS: &str = "MP0B";

/// Messages that make sense of records that were mixed with octets (section 5.5).
const MIN_MESSAGES: usize = 2;
/// Empty contacts that do.
const MIN_EMPTY: usize = 3;

/// Reads all files of settings, one by one, then what is left of messages elsewhere; false when `keep_going`
/// returned false.
pub(super) fn read_settings<E>(
    contents: &mut RescueContents,
    source: &mut Source<'_, '_, E>,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<bool, E> {
    let mut reading = Reading::new(contents.length);
    for index in 0..contents.files.len() {
        let Some(record_file) = record_file_at(contents, index) else { continue };
        if !keep_going() {
            return Ok(false);
        }
        reading.file(contents, index, record_file, source)?;
    }
    if !reading.older_copies(contents, source, keep_going)? {
        return Ok(false);
    }
    if !reading.has_message_file {
        reading.lost_messages(contents, source, keep_going)?;
    }
    reading.finish(contents);
    Ok(keep_going())
}

/// What the files have told so far.
struct Reading {
    messages: FoundRecords,
    names: BookFile,
    numbers: BookFile,
    /// Bytes of a message's record, and the octets that it is mixed with.
    form: (usize, Option<Vec<u8>>),
    has_message_file: bool,
    /// The rank of the file whose calls were taken.
    calls_rank: usize,
    /// Bytes that may still be read. Files of a corrupt volume can share clusters; each byte of the dump is
    /// read as records once on average.
    budget: u64,
    doubled: u64,
    unread: u64,
    not_read: u64,
}

impl Reading {
    fn new(budget: u64) -> Reading {
        Reading {
            messages: FoundRecords::default(),
            names: BookFile::default(),
            numbers: BookFile::default(),
            form: (USUAL_PAYLOAD + 2, None),
            has_message_file: false,
            calls_rank: usize::MAX,
            budget,
            doubled: 0,
            unread: 0,
            not_read: 0,
        }
    }

    /// Reads the records of a file.
    fn file<E>(
        &mut self,
        contents: &mut RescueContents,
        index: usize,
        mut record_file: RecordFile,
        source: &mut Source<'_, '_, E>,
    ) -> Result<(), E> {
        let size = contents.files.get(index).map_or(0, |file| file.located);
        let Some(left) = self.budget.checked_sub(size) else {
            self.not_read += 1;
            return Ok(());
        };
        self.budget = left;
        let is_known = [MESSAGES, NAMES, NUMBERS, IMEIS].contains(&&*record_file.prefix);
        let mut data = load(contents, index, source)?;
        record_file.measure(&data, &contents.table);
        if is_known {
            let chosen = choose(contents, &record_file, data, source)?;
            self.doubled += chosen.1;
            data = chosen.0;
        }
        let mut records = record_file.split(&data);
        record_file.count(&records);
        record_file.key = match &*record_file.prefix {
            MESSAGES => unscramble(&mut records, &|records| messages_in(records) >= MIN_MESSAGES),
            NAMES | NUMBERS => unscramble(&mut records, &|records| empty_in(records) >= MIN_EMPTY),
            _ => None,
        };
        let damaged = record_file.damaged as u64;
        if is_known && damaged > 0 {
            contents.notes.push(RescueNote::RecordsDamaged { file: index, count: damaged });
        }
        self.records(contents, index, &record_file, records);
        contents.record_files.push(record_file);
        Ok(())
    }

    /// Takes the records of a file.
    fn records(
        &mut self,
        contents: &mut RescueContents,
        index: usize,
        file: &RecordFile,
        records: Vec<Record>,
    ) {
        let pieces = contents.files.get(index).map(|file| contents.pieces(file)).unwrap_or_default();
        let stride = file.stride;
        match &*file.prefix {
            MESSAGES => {
                let before = self.messages.len();
                self.unread += add_messages(&mut self.messages, &records, stride, &pieces);
                self.has_message_file |= !records.is_empty();
                if self.messages.len() > before {
                    self.form = (stride, file.key.clone());
                }
            }
            NAMES => self.names.take_better(BookFile { records, stride, pieces }),
            NUMBERS => self.numbers.take_better(BookFile { records, stride, pieces }),
            IMEIS => {
                for imei in imeis(&records) {
                    if !contents.imeis.contains(&imei) {
                        contents.imeis.push(imei);
                    }
                }
            }
            prefix => {
                let Some(rank) = calls::rank(prefix).filter(|rank| *rank < self.calls_rank) else { return };
                let calls = possible_calls(&records, stride, &pieces);
                if !calls.is_empty() {
                    (self.calls_rank, contents.possible_calls) = (rank, calls);
                }
            }
        }
    }

    /// Looks for messages in sectors that others have replaced; false when `keep_going` returned false.
    fn older_copies<E>(
        &mut self,
        contents: &RescueContents,
        source: &mut Source<'_, '_, E>,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<bool, E> {
        let (stride, key) = &self.form;
        for disk in &contents.disks {
            let Disk::Worn(disk) = disk else { continue };
            for copy in &disk.copies {
                if !keep_going() {
                    return Ok(false);
                }
                in_older_sector(copy.at, *stride, key.as_deref(), &mut self.messages, source)?;
            }
        }
        Ok(true)
    }

    /// Looks for messages by their look everywhere, because there is no message file.
    fn lost_messages<E>(
        &mut self,
        contents: &mut RescueContents,
        source: &mut Source<'_, '_, E>,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<(), E> {
        for disk in &contents.disks {
            by_pattern(&disk.pieces(0, disk.length()), &mut self.messages, source, keep_going)?;
        }
        if self.messages.has_pattern() {
            contents.notes.push(RescueNote::NoMessageFile);
        }
        Ok(())
    }

    /// Makes contacts and messages of what was found.
    fn finish(self, contents: &mut RescueContents) {
        contents.contacts = contacts(&self.names.records, &self.numbers.records);
        for contact in &mut contents.contacts.list {
            for file in [&self.names, &self.numbers] {
                let start = (contact.slot * file.stride) as u64;
                contact.pieces.extend(&file.pieces.slice(start..start + file.stride as u64));
            }
        }
        let left_out = self.messages.left_out;
        for (count, note) in [
            (self.doubled, RescueNote::DoubledSectors { count: self.doubled }),
            (self.unread, RescueNote::RecordsUnread { count: self.unread }),
            (self.not_read, RescueNote::SettingsUnread { count: self.not_read }),
            (left_out, RescueNote::MessagesLeftOut { count: left_out }),
        ] {
            if count > 0 {
                contents.notes.push(note);
            }
        }
        contents.messages = join(self.messages);
    }
}

fn record_file_at(contents: &RescueContents, index: usize) -> Option<RecordFile> {
    let file = contents.files.get(index).filter(|file| is_there(file))?;
    RecordFile::of(index, file, contents.volumes.get(file.volume)?)
}

fn load<E>(contents: &RescueContents, index: usize, source: &mut Source<'_, '_, E>) -> Result<Vec<u8>, E> {
    let pieces = contents.files.get(index).map(|file| contents.pieces(file)).unwrap_or_default();
    source.load(&pieces, usize::MAX)
}

/// Decides between two copies of sectors; returns the bytes, and the number of sectors that differ.
fn choose<E>(
    contents: &mut RescueContents,
    record_file: &RecordFile,
    data: Vec<u8>,
    source: &mut Source<'_, '_, E>,
) -> Result<(Vec<u8>, u64), E> {
    let Some(file) = contents.files.get_mut(record_file.file) else { return Ok((data, 0)) };
    let Some(volume) = contents.volumes.get(file.volume) else { return Ok((data, 0)) };
    let Some(disk) = contents.disks.get_mut(volume.disk) else { return Ok((data, 0)) };
    let (data, doubled) = choose_copies(record_file, file, volume, disk, data, source)?;
    file.is_unsure |= doubled.differing > 0;
    Ok((data, doubled.differing as u64))
}

/// A file of the phone book.
#[derive(Default)]
struct BookFile {
    records: Vec<Record>,
    /// Bytes of a record.
    stride: usize,
    /// Its bytes.
    pieces: Pieces,
}

impl BookFile {
    /// Of two copies of a file the one with more records that fit.
    fn take_better(&mut self, other: BookFile) {
        let good = |file: &BookFile| {
            file.records.iter().filter(|record| record.fits && !records::is_empty(&record.payload)).count()
        };
        if good(&other) > good(self) || self.records.is_empty() {
            *self = other;
        }
    }
}

fn messages_in(records: &[Record]) -> usize {
    records.iter().filter(|record| SmsRecord::read(&record.payload).is_some()).count()
}

fn empty_in(records: &[Record]) -> usize {
    records.iter().filter(|record| records::is_empty(&record.payload)).count()
}

/// Adds the messages of the message file; returns the number of records that hold something else.
fn add_messages(found: &mut FoundRecords, records: &[Record], stride: usize, pieces: &Pieces) -> u64 {
    let mut unread = 0;
    for Record { slot, payload, fits } in records {
        let Some(record) = SmsRecord::read(payload) else {
            // A free record may hold anything.
            let is_free = payload.first().is_none_or(|state| matches!(*state, 0 | 0xFF));
            unread += u64::from(!is_free);
            continue;
        };
        let start = (slot * stride) as u64;
        let bytes = payload.get(1..record.length).unwrap_or_default();
        let pieces = pieces.slice(start..start + stride as u64);
        let (source, slot) = (MessageSource::File, Some(*slot));
        found.add(FoundRecord { record, source, slot, pieces, sums_fit: *fits }, bytes);
    }
    unread
}
