//! What the firmware's own header says of the flash: its FLASH_INFO section names where the file system begins and how long it
//! is, and on these phones that is the end of the flash (protocol.md section 7.2).
//!
//! Called by `survey`. Best effort, at most four short reads: a phone without such a header is no fault. A hint, weighed in `size`.

use crate::chip::FlashWindow;
use crate::session::{PhoneMemory, SessionError};

/// Bytes of one read.
const BLOCK: usize = 1024;
/// Blocks of one header: real ones end below 0x670, where the firmware's own information begins (protocol.md section 7.3).
const BLOCKS: usize = 2;
/// Places where the firmware may begin.
const PLACES: usize = 2;
/// Where it begins on a typical phone: protocol.md section 7.3.
const USUAL_PLACE: u64 = 0x1_0000;

/// protocol.md section 7.2.
const MARK: &[u8] = b"MMM";
const FILE_INFO: u16 = 0;
const FILE_INFO_NAME: &[u8] = b"FILE_INFO";
const FLASH_INFO: u16 = 0x0207;
const FAT_BASE: usize = 0x1C;
const FAT_LENGTH: usize = 0x20;
/// Sections of one header; real ones have a dozen.
const MOST_SECTIONS: usize = 64;

/// The end of the file system by the firmware's header. `first`: the first bytes of the flash.
pub(super) fn flash_end(
    memory: &mut dyn PhoneMemory,
    window: &FlashWindow,
    first: &[u8],
) -> Result<Option<u64>, SessionError> {
    for place in places(first) {
        let mut header = Vec::new();
        for block in 0..BLOCKS {
            let offset = place + (block * BLOCK) as u64;
            let is_inside = offset.checked_add(BLOCK as u64).is_some_and(|end| end <= window.len());
            let Some(at) = window.base().checked_add(offset).filter(|_| is_inside) else { break };
            let mut bytes = vec![0; BLOCK];
            match memory.read_memory(at, &mut bytes) {
                Ok(()) => header.extend(bytes),
                Err(error) if error.is_refusal() => break,
                Err(error) => return Err(error),
            }
            if let Some(end) = end_of_file_system(&header) {
                return Ok(Some(end));
            }
            if !is_header(&header) || !goes_on(&header) {
                break;
            }
        }
    }
    Ok(None)
}

/// Where the boot layout says the firmware begins (protocol.md section 7.1), and the usual place.
fn places(first: &[u8]) -> impl Iterator<Item = u64> {
    let layout = u32_at(first, 0x10).and_then(|offset| first.get(usize::try_from(offset).ok()?..));
    let told = layout.filter(|layout| layout.starts_with(b"BRLYT\0")).and_then(|layout| u32_at(layout, 0x10));
    let told = told.map(u64::from).filter(|place| place % 4 == 0 && *place != USUAL_PLACE);
    [told, Some(USUAL_PLACE)].into_iter().flatten().take(PLACES)
}

fn is_header(bytes: &[u8]) -> bool {
    let is_first = |section: &Section<'_>| {
        section.kind == FILE_INFO
            && section.bytes.get(8..).is_some_and(|name| name.starts_with(FILE_INFO_NAME))
    };
    sections(bytes).next().is_some_and(|section| is_first(&section))
}

/// Whether sections follow each other to the end of the bytes, so that more of them may be behind it.
fn goes_on(bytes: &[u8]) -> bool {
    let known: usize = sections(bytes).map(|section| section.bytes.len()).sum();
    // Fewer bytes than the start of a section do not tell.
    known + 8 > bytes.len()
}

/// One section, as far as it is there.
struct Section<'b> {
    kind: u16,
    bytes: &'b [u8],
}

/// The sections of a header, one behind the other.
fn sections(bytes: &[u8]) -> impl Iterator<Item = Section<'_>> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let [size, kind] = [4, 6].map(|at| u16_at(rest, at));
        let (size, kind) = (usize::from(size?), kind?);
        if !rest.starts_with(MARK) || size < 8 {
            return None;
        }
        let (bytes, after) = rest.split_at(size.min(rest.len()));
        rest = after;
        Some(Section { kind, bytes })
    })
    .take(MOST_SECTIONS)
}

/// Base and length of the file system together, if they make an end that a serial flash can have.
fn end_of_file_system(header: &[u8]) -> Option<u64> {
    if !is_header(header) {
        return None;
    }
    let info = sections(header).find(|section| section.kind == FLASH_INFO)?;
    let [base, length] = [FAT_BASE, FAT_LENGTH].map(|at| u32_at(info.bytes, at).map(u64::from));
    let (base, length) = (base?, length?);
    let end = base + length;
    // As for JEDEC ids: 64 KiB to 256 MiB. The file system lies behind the firmware.
    (base >= USUAL_PLACE && length > 0 && (1 << 0x10..=1 << 0x1C).contains(&end)).then_some(end)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;
    use crate::flash::fake::{Beyond, FakePhone, MIB, mt6261};

    fn section(kind: u16, size: u16) -> Vec<u8> {
        let mut bytes = b"MMM\x01".to_vec();
        bytes.extend(size.to_le_bytes());
        bytes.extend(kind.to_le_bytes());
        bytes.resize(usize::from(size), 0);
        bytes
    }

    /// A header with the file system at `base`; FLASH_INFO is the third section, as on a real phone.
    fn header(base: u32, length: u32) -> Vec<u8> {
        let mut file_info = section(0, 0x38);
        file_info[8..17].copy_from_slice(b"FILE_INFO");
        let mut flash_info = section(0x0207, 0x7C);
        flash_info[0x1C..0x20].copy_from_slice(&base.to_le_bytes());
        flash_info[0x20..0x24].copy_from_slice(&length.to_le_bytes());
        [file_info, section(0x0200, 0x130), flash_info].concat()
    }

    /// The reader of dumps (`dump::inspect`) knows the same section, from a file instead of a phone, and takes more sizes for possible.
    #[test]
    fn the_dump_reader_finds_the_same_header_values() {
        let ends = |base: u32, length: u32| {
            let phone = phone(0x1_0000, &header(base, length));
            let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), std::convert::Infallible> {
                let at = usize::try_from(at).unwrap();
                into.copy_from_slice(&phone.flash[at..at + into.len()]);
                Ok(())
            };
            let inspected = crate::dump::inspect(MIB as u64, &mut read_at, &mut |_| true);
            let (mut asked, first) = (phone.clone(), phone.flash[..1024].to_vec());
            let told = flash_end(&mut asked, &mt6261().window, &first).unwrap();
            (told, inspected.unwrap().unwrap().size_hint)
        };
        for (base, length) in [
            (0x00D0_0000, 0x0030_0000),
            (0x0038_2000, 0x0007_E000),
            (0x0001_0000, 0x0007_0000),
            (0x0FF0_0000, 0x0010_0000),
            (0x0012_3456, 0x0065_4321),
        ] {
            let end = Some(u64::from(base) + u64::from(length));
            assert_eq!(ends(base, length), (end, end), "{base:#x} {length:#x}");
        }
        for (base, length) in [(0, 0), (0x40_0000, 0), (0, 0x40_0000), (u32::MAX, u32::MAX), (0x10, 0x10)] {
            assert_eq!(ends(base, length), (None, None), "{base:#x} {length:#x}");
        }
        // Too small for a phone, or too large for its window: only a file can have them.
        assert_eq!(ends(0x8000, 0x10_0000), (None, Some(0x10_8000)));
        assert_eq!(ends(0x3000_0000, 0x1000_0000), (None, Some(0x4000_0000)));
    }

    fn phone(place: usize, header: &[u8]) -> FakePhone {
        let mut phone = FakePhone::new(MIB);
        phone.window = 2;
        phone.flash[place..place + header.len()].copy_from_slice(header);
        phone
    }

    fn found(phone: &mut FakePhone) -> Option<u64> {
        let first = phone.flash[..1024].to_vec();
        let end = flash_end(phone, &mt6261().window, &first).unwrap();
        assert!(phone.flash_reads <= PLACES * BLOCKS, "{} reads", phone.flash_reads);
        end
    }

    #[test]
    fn the_end_of_the_file_system_is_found() {
        // The example of protocol.md section 7.2: 16 MB.
        let example = header(0x00D0_0000, 0x0030_0000);
        assert_eq!(end_of_file_system(&example), Some(16 << 20));
        let mut usual = phone(0x1_0000, &example);
        assert_eq!((found(&mut usual), usual.flash_reads), (Some(16 << 20), 1));
        let mut nowhere = FakePhone::new(MIB);
        nowhere.window = 2;
        assert_eq!((found(&mut nowhere), nowhere.flash_reads), (None, 1));
        // A header that has none is read to its end and not beyond; one that is longer than a block is read on.
        for (more, reads) in [(0x100, 1), (0x600, 2)] {
            let mut without = section(0, 0x38);
            without[8..17].copy_from_slice(b"FILE_INFO");
            let mut short = phone(0x1_0000, &[without, section(0x0200, more)].concat());
            assert_eq!((found(&mut short), short.flash_reads), (None, reads));
        }
        // Where the boot layout says.
        let mut elsewhere = phone(0x2_4000, &example);
        elsewhere.flash[0x10..0x14].copy_from_slice(&0x200_u32.to_le_bytes());
        elsewhere.flash[0x200..0x208].copy_from_slice(b"BRLYT\0\0\0");
        elsewhere.flash[0x210..0x214].copy_from_slice(&0x2_4000_u32.to_le_bytes());
        assert_eq!(found(&mut elsewhere), Some(16 << 20));
        let mut refused = phone(0x1_0000, &example);
        refused.beyond = Beyond::Refused(0x1_0000);
        assert_eq!(found(&mut refused), None);
    }

    #[test]
    fn an_impossible_header_gives_no_size() {
        for (base, length) in [(0, 0), (0, 0x10_0000), (0x10_0000, 0), (u32::MAX, u32::MAX), (0x1000_0000, 4)]
        {
            assert_eq!(end_of_file_system(&header(base, length)), None, "{base:#x} {length:#x}");
        }
        let good = header(0xD0_0000, 0x30_0000);
        assert_eq!(end_of_file_system(&good[0x38..]), None, "FILE_INFO is first");
        assert_eq!(end_of_file_system(&good[..good.len() - 0x60]), None, "cut off");
        let mut short = good.clone();
        short[4] = 7;
        assert_eq!(end_of_file_system(&short), None, "a section shorter than its own head");
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 4000,
            rng_seed: RngSeed::Fixed(0x207),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn any_bytes_are_a_header_or_none(
            bytes in prop::collection::vec(any::<u8>(), 0..2200),
            edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
            is_spoilt in any::<bool>(),
            cut in any::<prop::sample::Index>(),
        ) {
            let mut bytes = if is_spoilt { header(0xD0_0000, 0x30_0000) } else { bytes };
            for (at, byte) in edits {
                if !bytes.is_empty() {
                    let at = at.index(bytes.len());
                    bytes[at] = byte;
                }
            }
            bytes.truncate(cut.index(bytes.len() + 1));
            let end = end_of_file_system(&bytes);
            prop_assert!(end.is_none_or(|end| (1 << 16..=1 << 28).contains(&end)));
            prop_assert!(sections(&bytes).count() <= MOST_SECTIONS);
            prop_assert!(places(&bytes).count() <= PLACES);
        }
    }
}
