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

/// Reads all files of settings, one by one; false when `keep_going` returned false.
pub(super) fn read_settings<E>(
    contents: &mut RescueContents,
    source: &mut Source<'_, '_, E>,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<bool, E> {
    let mut found = FoundRecords::default();
    let (mut names, mut numbers) = (BookFile::default(), BookFile::default());
    let (mut doubled, mut unread, mut has_file) = (0, 0, false);
    let mut form = (USUAL_PAYLOAD + 2, None);
    // Files of a corrupt volume can share clusters; each byte of the dump is read as records once on average.
    let (mut budget, mut not_read) = (contents.length, 0);
    let mut calls_rank = usize::MAX;
    for index in 0..contents.files.len() {
        let Some(mut record_file) = record_file_at(contents, index) else { continue };
        if !keep_going() {
            return Ok(false);
        }
        let size = contents.files.get(index).map_or(0, |file| file.located);
        let Some(left) = budget.checked_sub(size) else {
            not_read += 1;
            continue;
        };
        budget = left;
        let is_read = [MESSAGES, NAMES, NUMBERS, IMEIS].contains(&&*record_file.prefix);
        let mut data = load(contents, index, source)?;
        record_file.measure(&data, &contents.table);
        if is_read {
            let chosen = choose(contents, &record_file, data, source)?;
            doubled += chosen.1;
            data = chosen.0;
        }
        let mut records = record_file.split(&data);
        record_file.count(&records);
        record_file.key = match &*record_file.prefix {
            MESSAGES => unscramble(&mut records, &|records| messages_in(records) >= MIN_MESSAGES),
            NAMES | NUMBERS => unscramble(&mut records, &|records| empty_in(records) >= MIN_EMPTY),
            _ => None,
        };
        if is_read && record_file.damaged > 0 {
            contents
                .notes
                .push(RescueNote::RecordsDamaged { file: index, count: record_file.damaged as u64 });
        }
        let pieces = contents.files.get(index).map(|file| contents.pieces(file)).unwrap_or_default();
        let stride = record_file.stride;
        match &*record_file.prefix {
            MESSAGES => {
                let before = found.len();
                unread += add_messages(&mut found, &records, stride, &pieces);
                has_file |= !records.is_empty();
                if found.len() > before {
                    form = (stride, record_file.key.clone());
                }
            }
            NAMES => names.take_better(BookFile { records, stride, pieces }),
            NUMBERS => numbers.take_better(BookFile { records, stride, pieces }),
            IMEIS => {
                let new = imeis(&records).into_iter().filter(|imei| !contents.imeis.contains(imei));
                let new: Vec<_> = new.collect();
                contents.imeis.extend(new);
            }
            prefix => {
                if let Some(rank) = calls::rank(prefix).filter(|rank| *rank < calls_rank) {
                    let calls = possible_calls(&records, stride, &pieces);
                    if !calls.is_empty() {
                        (calls_rank, contents.possible_calls) = (rank, calls);
                    }
                }
            }
        }
        contents.record_files.push(record_file);
    }
    contents.contacts = contacts(&names.records, &numbers.records);
    for contact in &mut contents.contacts.list {
        for file in [&names, &numbers] {
            let start = (contact.slot * file.stride) as u64;
            contact.pieces.extend(&file.pieces.slice(start..start + file.stride as u64));
        }
    }
    let (stride, key) = form;
    for disk in &contents.disks {
        let Disk::Worn(disk) = disk else { continue };
        for copy in &disk.copies {
            if !keep_going() {
                return Ok(false);
            }
            in_older_sector(copy.at, stride, key.as_deref(), &mut found, source)?;
        }
    }
    if !has_file {
        let spaces: Vec<Pieces> = contents.disks.iter().map(|disk| disk.pieces(0, disk.length())).collect();
        for space in spaces {
            by_pattern(&space, &mut found, source, keep_going)?;
        }
        if found.has_pattern() {
            contents.notes.push(RescueNote::NoMessageFile);
        }
    }
    let left_out = found.left_out;
    for (count, note) in [
        (doubled, RescueNote::DoubledSectors { count: doubled }),
        (unread, RescueNote::RecordsUnread { count: unread }),
        (not_read, RescueNote::SettingsUnread { count: not_read }),
        (left_out, RescueNote::MessagesLeftOut { count: left_out }),
    ] {
        if count > 0 {
            contents.notes.push(note);
        }
    }
    contents.messages = join(found);
    Ok(keep_going())
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
