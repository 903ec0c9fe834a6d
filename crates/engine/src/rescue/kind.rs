//! [`FileKind`]: what a file is, by its first bytes, otherwise by its name's ending (docs/rescue.md section
//! 11). Used for files, deleted files and carving. Reads nothing.

use serde::Serialize;

use crate::fields::Fields as _;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "named like the formats")]
pub enum FileKind {
    Jpeg,
    Png,
    Gif,
    Bmp,
    Amr,
    Midi,
    Wav,
    Mp3,
    Avi,
    /// 3GP or MP4.
    Mp4,
    /// A vCard, vCalendar or vMessage.
    VCard,
    Text,
    Other,
}

/// A group of kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FileGroup {
    /// A picture.
    Picture,
    /// A recording, a tune or a song.
    Sound,
    /// A film.
    Video,
    /// Anything else.
    Other,
}

/// Bytes that tell a kind.
pub(super) const HEAD: usize = 32;

/// Kinds by the endings of names.
const ENDINGS: [(&str, FileKind); 18] = [
    ("jpg", FileKind::Jpeg),
    ("jpeg", FileKind::Jpeg),
    ("png", FileKind::Png),
    ("gif", FileKind::Gif),
    ("bmp", FileKind::Bmp),
    ("amr", FileKind::Amr),
    ("mid", FileKind::Midi),
    ("midi", FileKind::Midi),
    ("wav", FileKind::Wav),
    ("mp3", FileKind::Mp3),
    ("avi", FileKind::Avi),
    ("3gp", FileKind::Mp4),
    ("mp4", FileKind::Mp4),
    ("vcf", FileKind::VCard),
    ("vcs", FileKind::VCard),
    ("vmg", FileKind::VCard),
    ("txt", FileKind::Text),
    ("log", FileKind::Text),
];

impl FileKind {
    /// The kind that begins with these bytes; `None` if they tell nothing.
    pub(super) fn by_bytes(head: &[u8]) -> Option<FileKind> {
        match head {
            [0xFF, 0xD8, 0xFF, ..] => Some(FileKind::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(FileKind::Png),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(FileKind::Gif),
            [b'#', b'!', b'A', b'M', b'R', b'\n', ..] => Some(FileKind::Amr),
            [b'M', b'T', b'h', b'd', 0, 0, 0, 6, ..] => Some(FileKind::Midi),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] => Some(FileKind::Wav),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'A', b'V', b'I', b' ', ..] => Some(FileKind::Avi),
            [0, 0, _, _, b'f', b't', b'y', b'p', ..] => Some(FileKind::Mp4),
            [b'B', b'E', b'G', b'I', b'N', b':', b'V', ..] => Some(FileKind::VCard),
            [b'I', b'D', b'3', 2..=4, ..] => Some(FileKind::Mp3),
            _ if is_bitmap(head) => Some(FileKind::Bmp),
            _ => None,
        }
    }

    /// The kind that the ending of a name tells.
    pub(super) fn by_name(name: &str) -> Option<FileKind> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        ENDINGS.iter().find(|(known, _)| *known == ending).map(|(_, kind)| *kind)
    }

    /// Whether every file of this kind begins in a way that [`FileKind::by_bytes`] knows.
    pub(super) fn has_mark(self) -> bool {
        !matches!(self, FileKind::Mp3 | FileKind::Text | FileKind::Other | FileKind::Mp4)
    }

    /// The group.
    #[must_use]
    pub fn group(self) -> FileGroup {
        match self {
            FileKind::Jpeg | FileKind::Png | FileKind::Gif | FileKind::Bmp => FileGroup::Picture,
            FileKind::Amr | FileKind::Midi | FileKind::Wav | FileKind::Mp3 => FileGroup::Sound,
            FileKind::Avi | FileKind::Mp4 => FileGroup::Video,
            FileKind::VCard | FileKind::Text | FileKind::Other => FileGroup::Other,
        }
    }

    /// The usual ending of a name, for files without one.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            FileKind::Jpeg => "jpg",
            FileKind::Png => "png",
            FileKind::Gif => "gif",
            FileKind::Bmp => "bmp",
            FileKind::Amr => "amr",
            FileKind::Midi => "mid",
            FileKind::Wav => "wav",
            FileKind::Mp3 => "mp3",
            FileKind::Avi => "avi",
            FileKind::Mp4 => "3gp",
            FileKind::VCard => "vcf",
            FileKind::Text => "txt",
            FileKind::Other => "bin",
        }
    }
}

/// Whether a Windows bitmap begins here: two letters alone would be too little.
fn is_bitmap(head: &[u8]) -> bool {
    let (Some(length), Some(data), Some(header)) = (head.u32_at(2), head.u32_at(10), head.u32_at(14)) else {
        return false;
    };
    head.has(0, b"BM")
        && head.u32_at(6) == Some(0)
        && (26..=length).contains(&data)
        && matches!(header, 12 | 40 | 56 | 108 | 124)
}
