//! The CRC tables that the reading program computes and sends as test data, computed anew.

/// Bytes of the four tables.
pub const TABLES_LEN: usize = 4096;

/// The tables T0 to T3 as the program has them in RAM: `T0[i]` is the byte-wise CRC table, `Tk+1[i]` =
/// `Tk[i]>>8 ^ T0[Tk[i]&255]`, 32-bit little-endian (agent.md section 3).
#[must_use]
pub fn sum_tables() -> Vec<u8> {
    let first: Vec<u32> = (0..256).map(|byte| after_zero_bits(byte, 8)).collect();
    // A further zero byte is eight further bits, which is what the formula says.
    let tables = (0..4).flat_map(|table| first.iter().map(move |entry| after_zero_bits(*entry, 8 * table)));
    tables.flat_map(u32::to_le_bytes).collect()
}

/// The CRC register after so many zero bits.
fn after_zero_bits(register: u32, bits: u32) -> u32 {
    (0..bits).fold(register, |register, _| {
        let carry = if register & 1 != 0 { 0xEDB8_8320 } else { 0 };
        register >> 1 ^ carry
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_have_the_values_of_the_polynomial() {
        let tables = sum_tables();
        let word = |at: usize| u32::from_le_bytes(*tables[at * 4..].first_chunk().unwrap());
        assert_eq!(tables.len(), TABLES_LEN);
        assert_eq!((word(0), word(1), word(255)), (0, 0x7707_3096, 0x2D02_EF8D));
        for table in 0..3 {
            for i in 0..256 {
                let entry = word(table * 256 + i);
                assert_eq!(word((table + 1) * 256 + i), entry >> 8 ^ word((entry & 255) as usize));
            }
        }
    }
}
