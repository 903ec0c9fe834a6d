//! [`sum16`]: the checksum of packets.

/// The sum of all bytes modulo 65,536, as packets and RAM settings carry it (`da.md` sections 3.4 and 3.5).
#[must_use]
pub fn sum16(bytes: &[u8]) -> u16 {
    // Short runs, whose sums cannot overflow 32 bits, let the compiler add many bytes at once.
    let runs = bytes.chunks(4096).map(|run| run.iter().map(|byte| u32::from(*byte)).sum::<u32>());
    let [.., high, low] = runs.fold(0, u32::wrapping_add).to_be_bytes();
    u16::from_be_bytes([high, low])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_that_of_all_bytes_modulo_65536() {
        assert_eq!(sum16(&[]), 0);
        assert_eq!(sum16(&[1, 2, 0xFF]), 0x102);
        assert_eq!(sum16(&[0xFF; 0x10_0000]), 0, "0xFF times 0x100000 is a multiple of 0x10000");
        assert_eq!(sum16(&vec![0xFF; 257]), 0xFFFF);
        assert_eq!(sum16(&vec![0xFF; 258]), 0x00FE);
    }
}
