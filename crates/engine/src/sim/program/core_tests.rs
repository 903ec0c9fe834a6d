//! The interpreter against results that the ARM architecture defines.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "tests")]

use super::*;

/// Code at 0, and nothing else but 64 KiB of RAM.
struct Ram(Vec<u8>);

impl Ram {
    fn new(code: &[u32]) -> Ram {
        let mut bytes: Vec<u8> = code.iter().flat_map(|word| word.to_le_bytes()).collect();
        bytes.resize(0x1_0000, 0);
        Ram(bytes)
    }
}

impl Bus for Ram {
    fn fetch(&mut self, address: u32) -> Option<u32> {
        self.load(address, Size::Word)
    }

    fn load(&mut self, address: u32, size: Size) -> Option<u32> {
        let at = address as usize;
        let len = match size {
            Size::Byte => 1,
            Size::Half => 2,
            Size::Word => 4,
        };
        let bytes = self.0.get(at..at + len)?;
        Some(bytes.iter().rev().fold(0, |value, byte| value << 8 | u32::from(*byte)))
    }

    fn store(&mut self, address: u32, value: u32, size: Size) -> Option<()> {
        let len = match size {
            Size::Byte => 1,
            Size::Half => 2,
            Size::Word => 4,
        };
        let slot = self.0.get_mut(address as usize..address as usize + len)?;
        slot.copy_from_slice(&value.to_le_bytes()[..len]);
        Some(())
    }
}

/// The core after `code`, with r0 to r2 set before.
fn after(code: &[u32], registers: [u32; 3]) -> Core {
    let mut ram = Ram::new(code);
    let mut core = Core::new(0, 0x8000);
    for (register, value) in (0..).zip(registers) {
        core.set(register, value);
    }
    for _ in code {
        core.step(&mut ram).unwrap();
    }
    core
}

#[test]
fn arithmetic_sets_the_flags_of_the_architecture() {
    // adds r0, r1, r2
    for (a, b, sum, [n, z, c, v]) in [
        (1, 2, 3, [false, false, false, false]),
        (u32::MAX, 1, 0, [false, true, true, false]),
        (0x7FFF_FFFF, 1, 0x8000_0000, [true, false, false, true]),
        (0x8000_0000, 0x8000_0000, 0, [false, true, true, true]),
    ] {
        let core = after(&[0xE091_0002], [0, a, b]);
        assert_eq!((core.get(0), [core.n, core.z, core.c, core.v]), (sum, [n, z, c, v]), "{a:x} + {b:x}");
    }
    // subs r0, r1, r2
    for (a, b, difference, [n, z, c, v]) in [
        (3, 2, 1, [false, false, true, false]),
        (2, 3, u32::MAX, [true, false, false, false]),
        (5, 5, 0, [false, true, true, false]),
        (0x8000_0000, 1, 0x7FFF_FFFF, [false, false, true, true]),
    ] {
        let core = after(&[0xE051_0002], [0, a, b]);
        assert_eq!(
            (core.get(0), [core.n, core.z, core.c, core.v]),
            (difference, [n, z, c, v]),
            "{a:x} - {b:x}"
        );
    }
}

#[test]
fn shifts_have_the_carry_of_the_architecture() {
    for (kind, amount, value, result, carry) in [
        (0, 4, 0x1000_0001, 0x10, true),
        (1, 1, 3, 1, true),
        (1, 0, 0x8000_0000, 0, true),
        (2, 4, 0x8000_0000, 0xF800_0000, false),
        (2, 0, 0x8000_0000, u32::MAX, true),
        (3, 8, 0x1234_5680, 0x8012_3456, true),
        (3, 0, 1, 0x8000_0000, true),
    ] {
        assert_eq!(shift(value, kind, amount, true, false), (result, carry), "{kind} {amount} {value:x}");
    }
    assert_eq!(shift(7, 1, 0, true, true), (7, true), "a register that holds 0 shifts nothing");
    assert_eq!(shift(7, 0, 33, true, true), (0, false));
}

#[test]
fn blocks_are_transferred_in_ascending_order_with_write_back() {
    // stmfd sp!, {r0-r2}; ldmfd sp!, {r4-r6}
    let core = after(&[0xE92D_0007, 0xE8BD_0070], [1, 2, 3]);
    assert_eq!(([core.get(4), core.get(5), core.get(6)], core.get(13)), ([1, 2, 3], 0x8000));
    assert_eq!((core.cycles, core.instructions), (4 + 5, 2));
}

#[test]
fn a_call_returns_behind_itself() {
    // bl +8 (to 0x8); .word 0; mov pc, lr
    let mut ram = Ram::new(&[0xEB00_0000, 0, 0xE1A0_F00E]);
    let mut core = Core::new(0, 0);
    core.step(&mut ram).unwrap();
    core.step(&mut ram).unwrap();
    assert_eq!((core.pc, core.cycles), (4, 6));
}

#[test]
fn bytes_and_halves_are_extended_as_asked() {
    // strh r1, [r0]; ldrb r2, [r0]; ldrsb r3, [r0]; ldrsh r4, [r0]; ldrh r5, [r0]
    let core =
        after(&[0xE1C0_10B0, 0xE5D0_2000, 0xE1D0_30D0, 0xE1D0_40F0, 0xE1D0_50B0], [0x100, 0xFF_8180, 0]);
    assert_eq!(
        [core.get(2), core.get(3), core.get(4), core.get(5)],
        [0x80, 0xFFFF_FF80, 0xFFFF_8180, 0x8180]
    );
}

#[test]
fn conditions_skip_in_one_cycle() {
    // movs r0, #0; movne r1, #1; moveq r2, #2
    let core = after(&[0xE3B0_0000, 0x13A0_1001, 0x03A0_2002], [9, 9, 9]);
    assert_eq!([core.get(0), core.get(1), core.get(2)], [0, 9, 2]);
    assert_eq!(core.cycles, 3);
}

#[test]
fn what_the_interpreter_has_not_stops_it() {
    for instruction in [0xEE07_0F15, 0xEF00_0000, 0xE7F0_00F0, 0xF57F_F04F] {
        let mut ram = Ram::new(&[instruction]);
        let stop = Core::new(0, 0).step(&mut ram).unwrap_err();
        assert_eq!(stop, Stop::Undefined { pc: 0, instruction });
    }
    // ldr r0, [r1] from an odd address
    let mut ram = Ram::new(&[0xE591_0000]);
    let mut core = Core::new(0, 0);
    core.set(1, 0x101);
    assert_eq!(core.step(&mut ram), Err(Stop::Abort { pc: 0, address: 0x101 }));
}
