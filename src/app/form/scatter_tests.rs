//! Scatter files as the tools write them, and damaged ones. Random ones: `tests/fuzz_files.rs`.

use super::*;
use crate::present::Present as _;

fn ranges(text: &str) -> Vec<(String, u64, Option<u64>)> {
    let scatter = parse(text.as_bytes()).unwrap_or_else(|error| panic!("{error:?}\n{text}"));
    scatter.ranges.into_iter().map(|range| (range.name, range.start, range.length)).collect()
}

fn range(name: &str, start: u64, length: impl Into<Option<u64>>) -> (String, u64, Option<u64>) {
    (name.to_owned(), start, length.into())
}

fn left_out(scatter: &Scatter) -> Vec<(&str, LeftOutReason)> {
    scatter.left_out.iter().map(|range| (range.name.as_str(), range.why.clone())).collect()
}

/// The sentences about lines that were not understood.
fn errors(text: &str) -> Vec<String> {
    match parse(text.as_bytes()) {
        Ok(scatter) => scatter.errors.first.iter().map(|error| error.present()).collect(),
        Err(error) => vec![error.present()],
    }
}

#[track_caller]
fn refused(text: &str) -> String {
    parse(text.as_bytes()).expect_err(text).present()
}

const OLD: &str = "# a comment\n\
    PRELOADER 0x0\n{\n}\nDSP_BL 0x40000\n{\n}\n// another\n__NODL_NVRAM 0x100000 {}\n\
    SEC_RO\t0xE80000 { } ; one more\n";

const LIST: &str = "\
###########################\n#  General Setting\n###########################\n\
- general: MTK_PLATFORM_CFG\n  info: \n    - config_version: V1.1.2\n      platform: MT6739\n      block_size: 0x20000\n\
- partition_index: SYS0\n  partition_name: preloader\n  file_name: preloader.bin\n  is_download: true\n\
\x20 linear_start_addr: 0x0\n  physical_start_addr: 0x0\n  partition_size: 0x40000\n  region: EMMC_BOOT_1\n\
\x20 reserve: 0x00\n\n- partition_index: SYS1\n  partition_name: \"nvram\"\n  linear_start_addr: 0x40000 # here\n\
\x20 partition_size: 131072\n- partition_index: SYS2\n  partition_name: userdata\n\
\x20 linear_start_addr: 0x100000000\n  partition_size: 0x0\n";

fn list_ranges() -> Vec<(String, u64, Option<u64>)> {
    vec![
        range("preloader", 0, 0x4_0000),
        range("nvram", 0x4_0000, 0x2_0000),
        range("userdata", 1 << 32, None),
    ]
}

#[test]
fn the_old_form_gives_lengths_up_to_the_next_range() {
    let expected = vec![
        range("PRELOADER", 0, 0x4_0000),
        range("DSP_BL", 0x4_0000, 0xC_0000),
        range("__NODL_NVRAM", 0x10_0000, 0xD8_0000),
        range("SEC_RO", 0xE8_0000, None),
    ];
    let crlf = OLD.replace('\n', "\r\n");
    for text in [OLD.to_owned(), crlf, format!("\u{feff}{OLD}"), OLD.replace(' ', "\t")] {
        assert_eq!(ranges(&text), expected, "{text:?}");
    }
    // Notepad's "Unicode".
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(OLD.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(parse(&utf16).unwrap().ranges.len(), 4);
    // The other byte order, and without a mark.
    let units = || OLD.encode_utf16();
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    for utf16 in [little, [&[0xFE, 0xFF], &big[..]].concat(), big] {
        assert_eq!(parse(&utf16).unwrap().ranges.len(), 4);
    }
    // A comment in another alphabet and coding.
    assert_eq!(parse(b"# \xc4\xe3\xba\xc3\nROM 0x0{}").unwrap().ranges.len(), 1);
}

#[test]
fn the_list_gives_names_starts_and_sizes() {
    let crlf = LIST.replace('\n', "\r\n");
    for text in
        [LIST.to_owned(), crlf, format!("\u{feff}{LIST}"), LIST.replace("  ", "\t"), format!("---\n{LIST}")]
    {
        assert_eq!(ranges(&text), list_ranges(), "{text:?}");
    }
    // As the newer files begin an entry.
    let newer = "- general: x\n- storage_type: EMMC\n  partition_index: SYS0\n  partition_name: a\n\
        \x20 linear_start_addr: 0x0\n  partition_size: 0x1000\n";
    assert_eq!(ranges(newer), [range("a", 0, 0x1000)]);
}

#[test]
fn places_counted_from_the_end_are_left_out_and_named() {
    let scatter = parse(b"USRDATA 0x100 { }\n__NODL_BMTPOOL 0xFFFF0050 { }").unwrap();
    assert_eq!(left_out(&scatter), [("__NODL_BMTPOOL", LeftOutReason::FromTheEnd)]);
    assert_eq!(scatter.ranges, [ScatterRange { name: "USRDATA".into(), start: 0x100, length: None }]);
    let more = "- partition_name: otp\n  linear_start_addr: 0xFFFF01d8\n  partition_size: 0xc800\n";
    let scatter = parse(format!("{LIST}{more}").as_bytes()).unwrap();
    assert_eq!(left_out(&scatter), [("otp", LeftOutReason::FromTheEnd)]);
    assert_eq!(scatter.ranges.len(), 3);
    assert_eq!(refused("POOL 0xFFFF0050 { }"), "it has no ranges");
}

#[test]
fn a_wrong_line_is_reported_with_its_number() {
    for (text, says) in [
        ("", "it has no ranges"),
        ("# only\n\n; comments\n", "it has no ranges"),
        ("hello", "line 1: the file ends within hello: expected an address"),
        ("A 0x0\n{", "line 1: the file ends within A: expected }"),
        ("A 0x0 { }\nB", "line 2: the file ends within B"),
        ("A 0x { }", "line 1: \"0x\" is not a number"),
        ("A 0x0 { }\nB 00010000 { }", "line 2: \"00010000\" starts with a zero"),
        ("A 0007D000 { }", "line 1: \"0007D000\" is a hexadecimal number without 0x: use 0x0007D000"),
        ("A +5 { }", "line 1: \"+5\" is not a number"),
        ("A 0x+5 { }", "line 1: \"0x+5\" is not a number"),
        ("A\n0x10000000000000000\n{ }", "line 2: \"0x10000000000000000\" is not a number"),
        ("A 0x0 0x1000 x { }", "line 1: expected {, found \"x\""),
        ("A 0x0 {\n *.obj (+RO)\n", "line 1: the file ends within A: expected }"),
        ("A 0x0 0x4 { }\nB\n{ }", "line 3: \"{\" is not a number"),
        ("A 0x0 { } }", "line 1: \"}\" is not the name of a range"),
        ("A 0x0 { }\nA 0x4 { }", "line 2: A appears twice, first in line 1"),
        ("A 0x8 { }\nB 0x4 { }", "line 2: B does not start after A"),
        ("A 0x8 { }\nB 0x8 { }", "line 2: B does not start after A"),
        ("G\u{fc}te 0x0 { }", "line 1: \"G\u{fc}te\" is not the name of a range"),
        ("A 0x0 { }\0", "it is not a text file"),
        ("<?xml version=\"1.0\"?>", "XML scatter files are not supported"),
        (
            "general:\n    platform: MT6261\nmain_region:\n    rom:\n    - file: ROM\n",
            "it contains file names, not addresses",
        ),
        ("- general: x\n", "it has no ranges"),
        ("- general: x\nhello\n", "line 2: expected a key and its value, found \"hello\""),
        ("- partition_index: SYS0\n", "line 1: partition_name is missing in the entry that starts here"),
        ("- partition_name: a\n", "line 1: linear_start_addr is missing"),
        ("- partition_name: a\n  linear_start_addr: 0x0\n", "line 1: partition_size is missing"),
        ("- x: y\n- linear_start_addr: 0x0\n", "line 2: partition_name is missing"),
        ("- partition_name: a\n  linear_start_addr: zero\n", "line 2: \"zero\" is not a number"),
        ("- partition_name: a\n  linear_start_addr: 00010000\n", "line 2: \"00010000\" starts"),
        ("- partition_name: a\n  linear_start_addr: 0\n  partition_size: 0100\n", "line 3: \"0100\" starts"),
        ("- partition_name: a\n  partition_name: b\n", "line 2: partition_name appears twice"),
        (
            "- partition_name: a\n  linear_start_addr: 0xffffffffffffffff\n  partition_size: 0x1\n",
            "line 1: start and size of \"a\" are too large",
        ),
    ] {
        let sentence = errors(text).remove(0);
        assert!(sentence.starts_with(says), "{text:?}: {sentence}");
    }
    let twice = format!("{LIST}{}", &LIST[LIST.find("- partition_index").unwrap()..]);
    assert!(errors(&twice)[0].contains("preloader appears twice, first in line 10"));
    assert_eq!(ranges(&twice), list_ranges());
}

#[test]
fn a_file_cut_off_anywhere_is_refused_or_gives_its_beginning() {
    for text in [OLD, LIST] {
        let all = ranges(text);
        for end in 0..text.len() {
            let Ok(cut) = parse(&text.as_bytes()[..end]) else { continue };
            for (n, range) in cut.ranges.iter().enumerate() {
                assert_eq!(range.name, all[n].0, "{end}");
                // Within its last number a file can be cut off unseen.
                let is_last = n + 1 == cut.ranges.len();
                assert!(range.start == all[n].1 && (is_last || range.length == all[n].2), "{end}: {range:?}");
            }
        }
    }
}

/// As the flash tools of feature phones have it.
const LINKER: &str = "; a comment {\n\
    INT_BL 0x10000800 0x00003800\n{\n\tINT_BL 0x70006600\n\t{\n\t\tstart.obj (Code, +First) ; { not a brace\n\t\t* (+RO-CODE)\n\t}\n}\n\n\
    MARK 0x10004000 0x0\n{\n}\n\
    EXT_BL 0x10004400 FIXED 0x0000BC00 {\n\tA +0x0 FIXED\n\t{\n\t}\n\tB +0 {}\n}\n\
    ROM 0x10010000\n{\n\tROM 0x10010000 { *.obj (LEADING, +FIRST) }\n}\n\
    MARK2 0x10010000 0x00000000 { }\n\
    EXTSRAM 0xF0000000 0x00400000\n{\n}\n\
    VIVA 0x10180000 0x00200000\n{\n}\n\
    REST +0x1000\n{\n}\n";

#[test]
fn regions_of_the_linker_give_places_in_the_flash() {
    for text in [LINKER.to_owned(), LINKER.replace('\n', "\r\n"), LINKER.replace('\t', "  ")] {
        let expected = [
            range("INT_BL", 0x800, 0x3800),
            range("EXT_BL", 0x4400, 0xBC00),
            range("ROM", 0x1_0000, 0x17_0000),
            range("VIVA", 0x18_0000, 0x20_0000),
            range("REST", 0x38_1000, None),
        ];
        assert_eq!(ranges(&text), expected);
        let scatter = parse(text.as_bytes()).unwrap();
        let expected = [
            ("MARK", LeftOutReason::Empty),
            ("MARK2", LeftOutReason::Empty),
            ("EXTSRAM", LeftOutReason::NotInFlash),
        ];
        assert_eq!(left_out(&scatter), expected);
        assert!(scatter.errors.is_empty(), "{:?}", scatter.errors);
    }
    // Phones whose flash lies at 0, and smartphones with more than 256 MB: the addresses are places already.
    let places = LINKER.replace("0x100", "0x000").replace("0x101", "0x001");
    assert_eq!(ranges(&places)[2], range("ROM", 0x1_0000, 0x17_0000));
    let large = "PRELOADER 0x0 { }\nANDROID 0x11600000 { }\nUSRDATA 0x21600000 { }";
    assert_eq!(ranges(large)[1], range("ANDROID", 0x1160_0000, 0x1000_0000));
}

#[test]
fn a_linker_file_cut_off_anywhere_gives_its_beginning_or_is_refused() {
    let all = ranges(LINKER);
    for end in 0..LINKER.len() {
        let Ok(cut) = parse(&LINKER.as_bytes()[..end]) else { continue };
        for (n, range) in cut.ranges.iter().enumerate() {
            let is_last = n + 1 == cut.ranges.len();
            assert!((&range.name, range.start) == (&all[n].0, all[n].1) || end < 60, "{end}: {range:?}");
            assert!(range.length == all[n].2 || is_last, "{end}: {range:?}");
        }
    }
}

#[test]
fn good_ranges_are_kept_beside_wrong_lines() {
    for (text, names, says) in [
        // The end of a region without a size is not known when what follows is wrong.
        (
            "A 0x0 { }\nB 0x10 { }\nC x { }\nD 0x30 { }\n",
            vec!["A", "D"],
            vec!["line 3: \"x\"", "line 3: the end of B"],
        ),
        ("A 0x0 0x10 { }\nB 0x10 0x { }\nC 0x20 0x10 { x { } }\n", vec!["A", "C"], vec!["line 2: \"0x\""]),
        (
            "A 0x0 { }\nB 0x20 { }\nC 0x10 { }\nD 0x30 { }\n",
            vec!["A", "C", "D"],
            vec!["line 3: C does not start after B"],
        ),
        (
            "A 0x0 0x4 { }\nB 0x4 0x4 { }\nC 0x8 0x4 {\n",
            vec!["A", "B"],
            vec!["line 3: the file ends within C"],
        ),
        (
            "- partition_name: a\n  linear_start_addr: 0\n  partition_size: 4\n- partition_name: \n  linear_start_addr: 4\n\
            \x20 partition_size: 4\nno key here\n- partition_name: c\n  linear_start_addr: 8\n  partition_size: 4x\n\
            - partition_name: d\n  linear_start_addr: 12\n  partition_size: 4\n- partition_name: e\n",
            vec!["a", "d"],
            vec![
                "line 4: \"\" is not the name",
                "line 7: expected a key",
                "line 10: \"4x\"",
                "line 14: linear_start_addr",
            ],
        ),
        (
            "0x0 0x100 a.bin\n0x100 100 b\n0x200 0010 c\nhello\n",
            vec!["a.bin", "b"],
            vec!["line 3: \"0010\"", "line 4: it needs a start"],
        ),
    ] {
        let found: Vec<String> = ranges(text).into_iter().map(|(name, ..)| name).collect();
        assert_eq!(found, names, "{text}");
        let sentences = errors(text);
        assert_eq!(sentences.len(), says.len(), "{sentences:#?}");
        for (sentence, says) in sentences.iter().zip(says) {
            assert!(sentence.starts_with(says), "{sentence}");
        }
    }
}

#[test]
fn wrong_lines_beyond_the_first_are_counted() {
    let text = "A 0x0 0x4 { }\n".to_owned() + "B x 0x4 { }\n";
    let text = text + &(0..50).map(|n| format!("C{n} x 0x4 {{ }}\n")).collect::<String>();
    let errors = parse(text.as_bytes()).unwrap().errors;
    assert_eq!((errors.first.len(), errors.more), (20, 31));
}

#[test]
fn a_file_for_several_kinds_of_storage_gives_the_ranges_of_the_first() {
    let entry = |name: &str, start: u64, storage: &str| {
        format!(
            "- partition_index: SYS0\n  partition_name: {name}\n  linear_start_addr: {start:#x}\n\
             \x20 partition_size: 0x8000\n  storage: {storage}\n"
        )
    };
    let (ufs, emmc) = ("HW_STORAGE_UFS", "HW_STORAGE_EMMC");
    let text = entry("boot", 0x8000, ufs)
        + &entry("only", 0x10000, ufs)
        + &entry("boot", 0, emmc)
        + &entry("rpmb", 0x8000, emmc);
    assert_eq!(ranges(&text), [range("boot", 0x8000, 0x8000), range("only", 0x1_0000, 0x8000)]);
    let other = LeftOutReason::OtherStorage(emmc.into());
    assert_eq!(left_out(&parse(text.as_bytes()).unwrap()), [("boot", other.clone()), ("rpmb", other)]);
    // Two kinds that share no name belong together.
    let text = entry("loader", 0, emmc) + &entry("boot", 0x8000, ufs);
    assert_eq!(ranges(&text).len(), 2);
}

#[test]
fn regions_without_braces_end_where_the_next_one_begins() {
    let text = "# name start\nboot1 0x0\nboot 0x0\nrom\t0x8000\nlast 131072\n";
    let expected = [range("boot", 0, 0x8000), range("rom", 0x8000, 0x1_8000), range("last", 0x2_0000, None)];
    assert_eq!(ranges(text), expected);
    assert_eq!(errors(text), ["line 3: boot does not start after boot1, so the end of boot1 is unknown"]);
    assert!(errors("boot 00010000\nrom 0x20000\n")[0].contains("use 0x00010000 or 10000"));
}

#[test]
fn plain_lists_and_layouts_are_read_as_they_are_pasted() {
    let text = "00000000:0000ffff boot loader\n# x\n00010000:003effff rom\n003f0000:003effff bad\n";
    assert_eq!(ranges(text), [range("boot loader", 0, 0x1_0000), range("rom", 0x1_0000, 0x3E_0000)]);
    assert_eq!(errors(text), ["line 4: it ends before it starts: \"003f0000:003effff bad\""]);
    let text = "; start;length;name\n0x0;0x100;a b.bin\n0x100;auto;rest\n0x200;0;none\n";
    assert_eq!(ranges(text), [range("a b.bin", 0, 0x100), range("rest", 0x100, None)]);
    assert_eq!(left_out(&parse(text.as_bytes()).unwrap()), [("none", LeftOutReason::Empty)]);
    // Hexadecimal without 0x, as other tools print it, is refused with both readings.
    assert!(refused("00000000 00010000 a\n00010000 00010000 b\n").contains("use 0x00010000 or 10000"));
}

#[test]
fn files_that_name_files_only_are_refused_with_that_reason() {
    for text in [
        "general:\n  platform: MT2503\nboot_region:\n  rom:\n    - file: a.bin\n",
        "general:\n  platform: MT6261\nmain_region:\n  alignment: block\n",
        "general:\n  x: y\n  rom:\n  - file: VIVA\n",
    ] {
        assert!(refused(text).starts_with("it contains file names, not addresses"), "{text}");
    }
}
