//! The register writes that a practice phone received, compared with the tests' own table of allowed writes.

use bromide_engine::sim::{CommandRecord, SimPort};

/// Address and value of every write that the phone received.
pub fn writes(log: &[CommandRecord]) -> Vec<(u32, u32)> {
    let written = log.iter().filter(|record| [0xA1, 0xAE, 0xD2, 0xD3, 0xD4].contains(&record.code));
    written.flat_map(|r| r.values.iter().map(|value| (r.address.unwrap_or(0), *value))).collect()
}

/// What a read back may write to an MT6261 whose registers were 0.
fn is_in_the_table(at: u32, value: u32) -> bool {
    match at {
        0xA003_0000 => value == 0x2200,
        0xA003_001C => value == 0x1209,
        0xA051_0000 => [0, 2].contains(&value),
        0xA014_0000 => [0, 8, 12].contains(&value),
        0xA014_0010 => [0, 1, 5].contains(&value),
        0xA014_0014 => [0, 3, 8, 128].contains(&value),
        0xA014_0800 => [0x9F, 0x4B, 0x5A].contains(&(value & 0xFF)),
        0xA014_0804 => value == 0,
        _ => false,
    }
}

/// The writes that are not in the table.
pub fn wrong_writes(sim: &SimPort) -> Vec<String> {
    let wrong = writes(&sim.log()).into_iter().filter(|(at, value)| !is_in_the_table(*at, *value));
    wrong.map(|(at, value)| format!("{at:#010x} = {value:#x}")).collect()
}

/// Fails when anything else was written, or a program loaded or started.
pub fn assert_only_table_writes(log: &[CommandRecord]) {
    for (at, value) in writes(log) {
        assert!(is_in_the_table(at, value), "{at:#010x} = {value:#x} is in no table");
    }
    assert!(
        log.iter().all(|record| !(0xD5..=0xD7).contains(&record.code)),
        "a program was loaded or started"
    );
}
