//! The flash window, the flash controller, and register writes that count as violations.

use bromide_engine::sim::{Jedec, PhoneModel};

use super::Bench;

#[test]
fn the_flash_window_follows_its_register() {
    let mut bench = Bench::synced();
    assert_eq!(bench.read32(0), 0, "at handshake time flash is not at 0");
    bench.write32(0xA051_0000, 2);
    assert_eq!(bench.read32(0xA051_0000), 2);
    assert_eq!(bench.read32(0x1000), 0x1001);
    assert_ne!(bench.read32(0x1000_1000), 0x1001, "RAM");
    bench.write32(0xA051_0000, 3);
    assert_eq!(bench.read32(0x1000_1000), 0x1001);
    assert_ne!(bench.read32(0x1000), 0x1001, "RAM");
    bench.write32(0x1000, 0x1234_5678);
    assert_eq!(bench.read32(0x1000), 0x1234_5678, "RAM keeps what is written");
    assert_eq!(bench.read32(0x80_1000), 0x1234_5678, "and repeats every 8 MiB");
    bench.write32(0xA051_0000, 0);
    assert_eq!(bench.read32(0x1000), 0);
    assert_eq!(bench.0.violations(), 0);
}

#[test]
fn flash_repeats_to_the_end_of_its_window() {
    let mut bench = Bench::synced();
    bench.write32(0xA051_0000, 2);
    for address in [0x40_0000, 0x80_0000, 0x0FC0_0000] {
        assert_eq!(bench.read32(address + 0x20), 0x21);
    }
    assert_eq!(bench.read32(0x0FFF_FFFC), 0x003F_FFFD);
    // Across the border of two copies.
    assert_eq!(bench.ask("d1003ffffc00000002")[4], "003ffffd00000001");
}

#[test]
fn writing_flash_or_a_stray_register_is_a_violation() {
    let mut bench = Bench::synced();
    bench.write32(0xA051_0000, 2);
    bench.write32(0xA014_0010, 1);
    assert_eq!(bench.0.violations(), 0);
    bench.write32(0x5554, 0xAA);
    assert_eq!(bench.0.violations(), 1);
    bench.write32(0xA002_0000, 1);
    assert_eq!(bench.0.violations(), 2);
}

/// The exact sequence of protocol.md section 6.2. Returns the answer from the transfer RAM.
fn flash_command(bench: &mut Bench, out: &[u8], answer_len: u32) -> Vec<u8> {
    for (word, at) in out.chunks(4).zip((0xA014_0800_u32..).step_by(4)) {
        let mut value = [0; 4];
        value[..word.len()].copy_from_slice(word);
        bench.write32(at, u32::from_le_bytes(value));
    }
    bench.write32(0xA014_0010, u32::try_from(out.len()).unwrap());
    bench.write32(0xA014_0014, answer_len);
    let v = (bench.read32(0xA014_0000) & !0x10) | 8;
    let idle = (0..50).find(|_| bench.read32(0xA014_0008) & 0x100 != 0);
    assert_ne!(idle, Some(0), "the first poll must not be enough");
    assert!(idle.is_some());
    bench.write32(0xA014_0000, v);
    bench.write32(0xA014_0000, v | 0x0C);
    (0..50).find(|_| bench.read32(0xA014_0000) & 2 != 0).expect("ready");
    (0..50).find(|_| bench.read32(0xA014_0000) & 1 == 0).expect("done");
    bench.write32(0xA014_0000, v & !0x1C);
    let total = u32::try_from(out.len()).unwrap() + answer_len;
    let words = (0..total.div_ceil(4)).flat_map(|n| bench.read32(0xA014_0800 + 4 * n).to_le_bytes());
    words.skip(out.len()).take(answer_len as usize).collect()
}

#[test]
fn the_flash_answers_id_status_and_sfdp_opcodes() {
    let mut bench = Bench::synced();
    assert_eq!(flash_command(&mut bench, &[0x9F], 3), [0xEF, 0x40, 0x16]);
    assert_eq!(bench.read32(0xA014_0800), 0x1640_EF9F);
    assert_eq!(flash_command(&mut bench, &[0x05], 1), [0]);
    assert_eq!(flash_command(&mut bench, &[0x35], 1), [2]);
    assert_eq!(flash_command(&mut bench, &[0x15], 1), [0x60]);
    let id = flash_command(&mut bench, &[0x4B, 0, 0, 0, 0], 8);
    assert_eq!(id, PhoneModel::mt6261().unique_id);
    let sfdp = flash_command(&mut bench, &[0x5A, 0, 0, 0, 0], 128);
    assert_eq!(&sfdp[..4], b"SFDP");
    let table = usize::from(sfdp[12]);
    assert_eq!(u32::from_le_bytes(sfdp[table + 4..table + 8].try_into().unwrap()), (4 << 23) - 1);
    assert_eq!(flash_command(&mut bench, &[0x03, 0x01, 0x23, 0x44], 4), [0x45, 0x23, 0x01, 0x00]);
    assert_eq!(bench.0.violations(), 0);
}

#[test]
fn opcodes_that_change_the_flash_are_refused_and_counted() {
    for (count, opcode) in (1..).zip([0x06, 0x01, 0x02, 0x20, 0xD8, 0xC7, 0x38, 0x66, 0x99]) {
        let mut bench = Bench::synced();
        for _ in 0..count {
            flash_command(&mut bench, &[opcode], 0);
        }
        assert_eq!(bench.0.violations(), count, "{opcode:02x}");
    }
}

#[test]
fn the_window_shows_garbage_while_the_controller_owns_the_flash() {
    let mut bench = Bench::synced();
    bench.write32(0xA051_0000, 2);
    bench.write32(0xA014_0000, 8);
    assert_ne!(bench.read32(0x1000), 0x1001);
    bench.write32(0xA014_0000, 0);
    assert_eq!(bench.read32(0x1000), 0x1001);
}

#[test]
fn a_chosen_jedec_id_is_answered_and_a_silent_flash_stays_busy() {
    let mut model = PhoneModel::mt6261();
    model.jedec = Jedec::Id([0xC8, 0x60, 0x18]);
    let mut bench = Bench::with(model.clone());
    bench.sync();
    assert_eq!(flash_command(&mut bench, &[0x9F], 3), [0xC8, 0x60, 0x18]);
    model.jedec = Jedec::Silent;
    let mut bench = Bench::with(model);
    bench.sync();
    bench.write32(0xA014_0800, 0x9F);
    bench.write32(0xA014_0010, 1);
    bench.write32(0xA014_0014, 3);
    bench.write32(0xA014_0000, 0x0C);
    assert!((0..50).all(|_| bench.read32(0xA014_0000) & 3 == 1), "busy for ever");
}

#[test]
fn addresses_between_controller_registers_and_transfer_ram_read_zero() {
    let mut bench = Bench::synced();
    bench.write32(0xA014_0800, 0x1234_5678);
    for at in [0xA014_07FC, 0xA014_0804] {
        assert_eq!(bench.read32(at), 0, "{at:#x}");
    }
    bench.write32(0xA014_07FC, 0xFFFF_FFFF);
    assert_eq!(bench.read32(0xA014_0800), 0x1234_5678);
}

#[test]
fn a_register_write_to_an_unknown_chip_is_a_violation() {
    for model in [PhoneModel::mt6225(), PhoneModel::smartphone()] {
        let mut bench = Bench::with(model);
        bench.sync();
        bench.write32(0xA051_0000, 2);
        assert_eq!(bench.0.violations(), 1);
        assert_eq!(bench.read32(0x1000), 0, "and shows no flash");
    }
}

#[test]
fn half_word_reads_continue_across_word_borders() {
    let mut bench = Bench::synced();
    bench.write32(0xA051_0000, 3);
    bench.write32(0x1000, 0x1122_3344);
    bench.write32(0x1004, 0x5566_7788);
    bench.write32(0xA070_0000, 0x1122_3344);
    bench.write32(0xA070_0004, 0x5566_7788);
    for address in ["00001002", "a0700002", "00801002"] {
        assert_eq!(bench.ask(&format!("d0{address}00000002"))[4], "11227788", "{address}");
    }
}
