//! Unit tests of carving, with files typed from their formats.

use super::*;
use std::convert::Infallible;

/// What is found in these bytes: kind, offset, length, whether it is whole.
fn found(bytes: &[u8]) -> Vec<(FileKind, u64, u64, bool)> {
    let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), Infallible> {
        let at = usize::try_from(at).unwrap();
        into.copy_from_slice(&bytes[at..at + into.len()]);
        Ok(())
    };
    let length = bytes.len() as u64;
    let mut source = Source::new(length, &mut read_at);
    let all = carve(&Pieces::one(0, length), &mut source, &mut || true).unwrap().files;
    let row =
        |file: &CarvedFile| (file.kind, file.pieces.first().unwrap(), file.pieces.length(), file.is_whole);
    all.iter().map(row).collect()
}

fn at_sector(number: usize, file: &[u8], size: usize) -> Vec<u8> {
    let mut all = vec![0xFF; size];
    all[number * 512..number * 512 + file.len()].copy_from_slice(file);
    all
}

fn jpeg(data: &[u8]) -> Vec<u8> {
    // A segment with a whole small picture in it, the frame, then the data.
    let mut file = b"\xFF\xD8\xFF\xE1\x00\x0C\xFF\xD8\xFF\xDA\xFF\xD9\x00\x00\x00\x00".to_vec();
    file.extend(b"\xFF\xC0\x00\x04\x00\x00\xFF\xDA\x00\x04\x00\x00");
    file.extend(data);
    file
}

#[test]
fn a_picture_ends_with_its_own_mark_and_not_with_that_of_the_small_one_in_it() {
    let whole = jpeg(b"data \xFF\x00 and \xFF\xD3 more\xFF\xD9");
    let all = at_sector(3, &whole, 4096);
    assert_eq!(found(&all), [(FileKind::Jpeg, 1536, whole.len() as u64, true)]);
}

#[test]
fn a_picture_without_its_end_goes_as_far_as_its_data() {
    let cut = jpeg(&[7; 600]);
    let all = at_sector(0, &cut, 4096);
    assert_eq!(found(&all), [(FileKind::Jpeg, 0, cut.len() as u64, false)]);
}

#[test]
fn the_small_picture_in_a_lost_one_is_found() {
    let small = jpeg(b"small\xFF\xD9");
    let mut lost = b"\xFF\xD8\xFF\xE1\x01\x00Exif".to_vec();
    lost.extend(&small);
    let all = at_sector(1, &lost, 4096);
    assert_eq!(found(&all), [(FileKind::Jpeg, 512 + 10, small.len() as u64, true)]);
}

#[test]
fn sounds_and_films_end_where_their_parts_do() {
    let mut amr = b"#!AMR\n".to_vec();
    for _ in 0..50 {
        amr.extend([0x3C; 1].iter().chain(&[5; 31]));
    }
    assert_eq!(found(&at_sector(1, &amr, 4096)), [(FileKind::Amr, 512, amr.len() as u64, true)]);
    let mut film = b"\0\0\0\x10ftyp3gp4\0\0\x02\0\0\0\0\x0Cmdat1234\0\0\0\x08moov".to_vec();
    film.extend([0; 4]);
    assert_eq!(found(&at_sector(2, &film, 4096)), [(FileKind::Mp4, 1024, 36, true)]);
    let midi = b"MThd\0\0\0\x06\0\0\0\x01\0\x60MTrk\0\0\0\x04\0\xFF\x2F\0";
    assert_eq!(found(&at_sector(0, midi, 1024)), [(FileKind::Midi, 0, 26, true)]);
    let wave = b"RIFF\x0C\0\0\0WAVEdata\0\0\0\0";
    assert_eq!(found(&at_sector(0, wave, 1024)), [(FileKind::Wav, 0, 20, true)]);
}

#[test]
fn cards_and_other_pictures_end_with_their_marks() {
    let card = b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:Ada\r\nEND:VCARD\r\n";
    assert_eq!(found(&at_sector(0, card, 1024)), [(FileKind::VCard, 0, card.len() as u64, true)]);
    let gif = b"GIF89a\x01\0\x01\0\0\0\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3B";
    assert_eq!(found(&at_sector(0, gif, 1024)), [(FileKind::Gif, 0, gif.len() as u64, true)]);
    let png = b"\x89PNG\r\n\x1A\n\0\0\0\x01IHDRx1234\0\0\0\0IEND1234";
    assert_eq!(found(&at_sector(0, png, 1024)), [(FileKind::Png, 0, png.len() as u64, true)]);
}

#[test]
fn marks_alone_are_no_files() {
    for mark in
        [&b"\xFF\xD8\xFF"[..], b"#!AMR\n", b"BM", b"MThd\0\0\0\x06", b"\0\0\0\x10ftyp3gp4", b"BEGIN:VCARD"]
    {
        assert_eq!(found(&at_sector(1, mark, 2048)), [], "{mark:?}");
    }
}

/// A picture with a frame of this marker, and data behind its first scan.
fn picture(marker: u8, data: &[u8]) -> Vec<u8> {
    let mut file = b"\xFF\xD8\xFF".to_vec();
    file.extend([marker, 0, 4, 0, 0]);
    file.extend(b"\xFF\xDA\x00\x04\x00\x00");
    file.extend(data);
    file
}

#[test]
fn a_progressive_picture_ends_with_its_last_scan_or_where_it_is_cut_off() {
    let scans = b"one\xFF\xC4\x00\x04\x01\x02\xFF\xDA\x00\x04\x00\x00two\xFF\xDA\x00\x04\x00\x00three";
    let whole = picture(0xC2, &[&scans[..], b"\xFF\xD9"].concat());
    assert_eq!(found(&at_sector(0, &whole, 2048)), [(FileKind::Jpeg, 0, whole.len() as u64, true)]);
    // Cut off within the third scan, and within the table between the first two.
    let late = picture(0xC2, scans);
    assert_eq!(found(&at_sector(0, &late, 2048)), [(FileKind::Jpeg, 0, late.len() as u64, false)]);
    let early = picture(0xC2, b"one\xFF\xC4");
    assert_eq!(found(&at_sector(0, &early, 2048)), [(FileKind::Jpeg, 0, early.len() as u64 - 2, false)]);
}

#[test]
fn a_picture_within_a_picture_is_not_another_file() {
    // A whole picture at the next sector, within a segment, and the marks of one in a comment.
    let inner = picture(0xC0, b"small\xFF\xD9");
    let mut outer = b"\xFF\xD8\xFF\xE1".to_vec();
    outer.extend(u16::try_from(2 + 506 + inner.len()).unwrap().to_be_bytes());
    outer.resize(512, 0);
    outer.extend(&inner);
    outer.extend(b"\xFF\xFE\x00\x0A\xFF\xD8\xFF\xDA\xFF\xD9\x00\x00");
    outer.extend(&picture(0xC0, b"large\xFF\xD9")[2..]);
    assert_eq!(found(&at_sector(1, &outer, 4096)), [(FileKind::Jpeg, 512, outer.len() as u64, true)]);
}

#[test]
fn a_recording_whose_last_frame_is_cut_off_is_not_whole() {
    let mut amr = b"#!AMR\n".to_vec();
    for _ in 0..40 {
        amr.extend([0x3C; 1].iter().chain(&[5; 31]));
    }
    // 6 + 40 * 32 bytes; the space ends within the last frame.
    let cut = &amr[..amr.len() - 10];
    assert_eq!(found(cut), [(FileKind::Amr, 0, 6 + 39 * 32, false)]);
    assert_eq!(found(&amr), [(FileKind::Amr, 0, amr.len() as u64, true)]);
}

#[test]
fn films_with_lengths_of_64_bits_or_none_go_as_far_as_they_say() {
    let head = b"\0\0\0\x10ftyp3gp4\0\0\x02\0";
    let long = [&head[..], b"\0\0\0\x01mdat\0\0\0\0\0\0\0\x14data\0\0\0\x08moov"].concat();
    // Behind the film the flash is erased, which is no box.
    assert_eq!(found(&at_sector(0, &long, 1024)), [(FileKind::Mp4, 0, long.len() as u64, true)]);
    let open = [&head[..], b"\0\0\0\x00mdatdata"].concat();
    assert_eq!(found(&at_sector(0, &open, 1024)), [(FileKind::Mp4, 0, 1024, false)]);
    let endless = [&head[..], b"\0\0\0\x01mdat\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"].concat();
    assert_eq!(found(&at_sector(0, &endless, 1024)), [(FileKind::Mp4, 0, 1024, false)]);
}

#[test]
fn a_tune_that_is_cut_off_or_has_fewer_tracks_is_not_whole() {
    let tune = b"MThd\0\0\0\x06\0\x01\0\x02\0\x60MTrk\0\0\0\x04\0\xFF\x2F\0";
    assert_eq!(found(&at_sector(0, tune, 512)), [(FileKind::Midi, 0, 26, false)]);
    let cut = b"MThd\0\0\0\x06\0\0\0\x01\0\x60MTrk\0\0\x10\0";
    assert_eq!(found(&at_sector(0, cut, 512)), [(FileKind::Midi, 0, 512, false)]);
}

#[test]
fn cards_one_after_another_are_one_file() {
    let card = |name: &str| format!("BEGIN:VCARD\r\nVERSION:2.1\r\nN:{name}\r\nEND:VCARD\r\n");
    let cards: String = (0..40).map(|number| card(&format!("Test {number}"))).collect();
    let all = at_sector(1, cards.as_bytes(), 8192);
    assert_eq!(found(&all), [(FileKind::VCard, 512, cards.len() as u64, true)]);
    let cut = [cards.as_bytes(), b"BEGIN:VCARD\r\nN:Lost"].concat();
    assert_eq!(found(&at_sector(0, &cut, 8192)), [(FileKind::VCard, 0, cards.len() as u64, true)]);
}
