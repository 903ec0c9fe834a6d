//! Which entry of a Download Agent file is chosen for a phone.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "tests"
)]

use bromide_engine::chip::AgentGeneration;
use bromide_engine::da::file::{AgentFile, ChipVersions, ContentGeneration, EntryProblem, Match, NoEntry};

use crate::common::agent_file::{MadeEntry, agent_file};

const ID: &str = "MTK_AllInOne_DA_v3";

fn versions(hardware: u16, software: u16) -> ChipVersions {
    ChipVersions { hardware, software }
}

/// The number of the entry that is chosen, and how.
fn chosen(file: &AgentFile, hardware_code: u16, versions: ChipVersions) -> (usize, Match) {
    let choice = file.choose(hardware_code, versions).unwrap();
    let number = file.entries.iter().position(|entry| std::ptr::eq(entry, choice.entry)).unwrap();
    (number, choice.how)
}

#[test]
fn exact_versions_win_over_nearer_places_then_the_highest_that_is_not_later_then_the_first() {
    let entry = |hardware, software| MadeEntry::smartphone(0x6765, hardware, software, b"");
    let entries = [
        MadeEntry::smartphone(0x6580, 0xCA00, 0, b""),
        entry(0xCA00, 0),
        entry(0xCB00, 0),
        entry(0xCB00, 2),
        entry(0xCD00, 0),
        entry(0xCE00, 9),
        entry(0xCE00, 3),
    ];
    let file = AgentFile::parse(&agent_file(ID, false, &entries)).unwrap();
    for (device, expected) in [
        (versions(0xCA00, 0), (1, Match::Exact)),
        (versions(0xCB00, 2), (3, Match::Exact)),
        (versions(0xCB00, 1), (2, Match::Nearest)),
        (versions(0xCB00, 9), (2, Match::Nearest)),
        (versions(0xCC01, 0), (2, Match::Nearest)),
        (versions(0xCAFF, 5), (1, Match::Nearest)),
        (versions(0xCDFF, 1), (4, Match::Nearest)),
        // Of equal hardware versions the one that is not for a later boot ROM, if there is one.
        (versions(0xFFFF, 0), (5, Match::Nearest)),
        (versions(0xFFFF, 4), (6, Match::Nearest)),
        (versions(0xFFFF, 1), (5, Match::Nearest)),
        (versions(0x0000, 0), (1, Match::First)),
        (versions(0xC9FF, 7), (1, Match::First)),
    ] {
        assert_eq!(chosen(&file, 0x0766, device), expected, "{device:x?}");
    }
    assert_eq!(file.entries_for(0x0766).count(), 6);
    assert_eq!(file.entries_for(0x6765).count(), 6, "by the code in the file");
}

#[test]
fn old_entries_match_exactly_by_their_hardware_version() {
    let entries = [0xCA00, 0xCB00].map(|hardware| MadeEntry::smartphone(0x6580, hardware, 0, b""));
    let file = AgentFile::parse(&agent_file(ID, true, &entries)).unwrap();
    assert_eq!(chosen(&file, 0x6580, versions(0xCB00, 0x1234)), (1, Match::Exact));
}

#[test]
fn the_agent_of_another_chip_is_never_chosen() {
    let file = agent_file(ID, false, &[MadeEntry::smartphone(0x6765, 0, 0, b"")]);
    let file = AgentFile::parse(&file).unwrap();
    for code in [0x0707, 0x6580, 0x6261, 0xBEEF, 0x0000] {
        assert_eq!(file.choose(code, versions(0xCA00, 0)), Err(NoEntry::OtherChips), "{code:04x}");
    }
}

#[test]
fn both_codes_of_the_mt6589_are_accepted() {
    for code in [0x6583, 0x6589] {
        let file = agent_file(ID, true, &[MadeEntry::smartphone(code, 0, 0, b"")]);
        assert!(AgentFile::parse(&file).unwrap().choose(0x6583, versions(0, 0)).is_ok(), "{code:04x}");
    }
}

#[test]
fn a_damaged_entry_is_passed_over_and_said_where_there_is_no_other() {
    let mut bad = MadeEntry::smartphone(0x6765, 0xCA00, 0, b"");
    bad.regions.truncate(1);
    let other = MadeEntry::smartphone(0x6580, 0, 0, b"");
    let good = MadeEntry::smartphone(0x6765, 0xCB00, 0, b"");
    let file = AgentFile::parse(&agent_file(ID, false, &[bad.clone(), other.clone(), good])).unwrap();
    assert_eq!(chosen(&file, 0x0766, versions(0xCA00, 0)), (2, Match::First));
    let file = AgentFile::parse(&agent_file(ID, false, &[bad, other])).unwrap();
    let refused = file.choose(0x0766, versions(0xCA00, 0));
    assert_eq!(refused, Err(NoEntry::Damaged(EntryProblem::NoStage)));
}

#[test]
fn content_that_contradicts_the_chip_table_is_reported_with_the_choice() {
    let entries = [
        MadeEntry::smartphone(0x6580, 0, 0, b"made up"),
        MadeEntry::smartphone(0x6765, 0, 0, b"AND_SECRO_v"),
        MadeEntry::smartphone(0x6768, 0, 0, b"made up"),
        MadeEntry::smartphone(0x6758, 0, 0, b"made up"),
    ];
    let file = AgentFile::parse(&agent_file(ID, false, &entries)).unwrap();
    for (code, generation, contradicted_by) in [
        (0x6580, AgentGeneration::Legacy, Some(ContentGeneration::Xflash)),
        (0x0766, AgentGeneration::Xflash, Some(ContentGeneration::Legacy)),
        (0x0707, AgentGeneration::Xflash, None),
        // One entry for two chips with different protocols.
        (0x0688, AgentGeneration::Xflash, None),
        (0x0507, AgentGeneration::Legacy, Some(ContentGeneration::Xflash)),
    ] {
        let choice = file.choose(code, versions(0, 0)).unwrap();
        assert_eq!((choice.generation, choice.contradicted_by), (Some(generation), contradicted_by));
    }
    assert_eq!(file.generation_of(&file.entries[3]), None);
    let file = AgentFile::parse(&agent_file("MTK_DA_v6.1", false, &entries)).unwrap();
    let choice = file.choose(0x0766, versions(0, 0)).unwrap();
    assert_eq!((choice.generation, choice.contradicted_by), (Some(AgentGeneration::Xml), None));
}
