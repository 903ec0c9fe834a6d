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
    assert_eq!(scatter.left_out, ["__NODL_BMTPOOL"]);
    assert_eq!(scatter.ranges, [ScatterRange { name: "USRDATA".into(), start: 0x100, length: None }]);
    let more = "- partition_name: otp\n  linear_start_addr: 0xFFFF01d8\n  partition_size: 0xc800\n";
    let scatter = parse(format!("{LIST}{more}").as_bytes()).unwrap();
    assert_eq!((scatter.ranges.len(), scatter.left_out), (3, vec!["otp".to_owned()]));
    assert_eq!(refused("POOL 0xFFFF0050 { }"), "it names no range");
}

#[test]
fn a_wrong_line_is_reported_with_its_number() {
    for (text, says) in [
        ("", "it names no range"),
        ("# only\n\n; comments\n", "it names no range"),
        ("hello", "line 1: the file ends within hello: an address was expected"),
        ("A 0x0\n{", "line 1: the file ends within A: } was expected"),
        ("A 0x0 { }\nB", "line 2: the file ends within B"),
        ("A 0x { }", "line 1: \"0x\" is not a number"),
        ("A 0x0 { }\nB 00010000 { }", "line 2: \"00010000\" begins with zeros"),
        ("A 0007D000 { }", "line 1: \"0007D000\" is a hexadecimal number without 0x: write 0x0007D000"),
        ("A +5 { }", "line 1: \"+5\" is not a number"),
        ("A 0x+5 { }", "line 1: \"0x+5\" is not a number"),
        ("A\n0x10000000000000000\n{ }", "line 2: \"0x10000000000000000\" is not a number"),
        ("A 0x0 0x1000 { }", "line 1: { was expected, not \"0x1000\""),
        ("A 0x0 {\n *.obj (+RO)\n}", "line 2: } was expected, not \"*.obj\""),
        ("A 0x0 { } }", "line 1: \"}\" is no name of a range"),
        ("A 0x0 { }\nA 0x4 { }", "line 2: A is there twice, first in line 1"),
        ("A 0x8 { }\nB 0x4 { }", "line 2: B does not begin after A"),
        ("A 0x8 { }\nB 0x8 { }", "line 2: B does not begin after A"),
        ("G\u{fc}te 0x0 { }", "line 1: \"G\u{fc}te\" is no name of a range"),
        ("A 0x0 { }\0", "it is not a text file"),
        ("<?xml version=\"1.0\"?>", "XML scatter files are not understood"),
        (
            "general:\n    platform: MT6261\nmain_region:\n    rom:\n    - file: ROM\n",
            "it names files, not addresses",
        ),
        ("- general: x\n", "it names no range"),
        ("- general: x\nhello\n", "line 2: a key and its value were expected, not \"hello\""),
        ("- partition_index: SYS0\n", "line 1: partition_name is missing in the entry that begins here"),
        ("- partition_name: a\n", "line 1: linear_start_addr is missing"),
        ("- partition_name: a\n  linear_start_addr: 0x0\n", "line 1: partition_size is missing"),
        ("- x: y\n- linear_start_addr: 0x0\n", "line 2: partition_name is missing"),
        ("- partition_name: a\n  linear_start_addr: zero\n", "line 2: \"zero\" is not a number"),
        ("- partition_name: a\n  linear_start_addr: 00010000\n", "line 2: \"00010000\" begins"),
        ("- partition_name: a\n  linear_start_addr: 0\n  partition_size: 0100\n", "line 3: \"0100\" begins"),
        ("- partition_name: a\n  partition_name: b\n", "line 2: partition_name is there twice"),
        (
            "- partition_name: a\n  linear_start_addr: 0xffffffffffffffff\n  partition_size: 0x1\n",
            "line 1: start and size of \"a\" are too large",
        ),
    ] {
        let sentence = refused(text);
        assert!(sentence.starts_with(says), "{text:?}: {sentence}");
    }
    let twice = format!("{LIST}{}", &LIST[LIST.find("- partition_index").unwrap()..]);
    assert!(refused(&twice).contains("preloader is there twice, first in line 10"));
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
