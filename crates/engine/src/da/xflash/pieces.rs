//! [`first_piece`]: how much of a read is asked for at once.
//!
//! A frame of 4 or 2 bytes in place of data is a status (`da.md` sections 4.1 and 4.5), so no request may end
//! with so short a packet.

use super::super::AgentFault;
use super::status::Status;

/// Lengths in bytes that the second piece may have where a read must be split: sectors first.
const SECOND_PIECES: [u64; 3] = [512, 1024, 8];

/// The number of bytes to ask for first, out of `len`, if the agent sends packets of `packet` bytes. `packet`
/// is `None` if it is not known.
///
/// # Errors
/// [`AgentFault::Length`] if `len` is 0, or no split makes the last packet longer than a status.
pub fn first_piece(len: u64, packet: Option<u32>) -> Result<u64, AgentFault> {
    let last_packet = |len: u64| match packet {
        Some(packet) if packet > 0 => len % u64::from(packet),
        _ => len,
    };
    let is_safe = |len: u64| len > 0 && !Status::is_status_len(last_packet(len));
    if is_safe(len) {
        return Ok(len);
    }
    SECOND_PIECES
        .into_iter()
        .filter(|second| is_safe(*second))
        .filter_map(|second| len.checked_sub(second).filter(|first| is_safe(*first)))
        .next()
        .ok_or(AgentFault::Length { bytes: len })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_sectors_are_asked_for_at_once() {
        for len in [512, 0x1000, 0x1_0000, 0x1_0200, 0x4_0000_0000] {
            assert_eq!(first_piece(len, Some(0x1_0000)), Ok(len));
            assert_eq!(first_piece(len, None), Ok(len));
        }
    }

    #[test]
    fn no_request_ends_with_a_packet_as_short_as_a_status() {
        for packet in [None, Some(0), Some(512), Some(0x1_0000), Some(1020), Some(508), Some(0x2004)] {
            for len in (1..5000).chain(0x1_0000..0x1_0010) {
                let Ok(first) = first_piece(len, packet) else {
                    assert!(len < 1028, "{len} {packet:?}");
                    continue;
                };
                for piece in [first, len - first].into_iter().filter(|piece| *piece > 0) {
                    let last = packet.filter(|p| *p > 0).map_or(piece, |p| piece % u64::from(p));
                    assert!(last != 4 && last != 2, "{len} {packet:?}: {piece}");
                }
            }
        }
    }

    #[test]
    fn lengths_that_cannot_be_read_are_errors() {
        for len in [0, 2, 4] {
            assert_eq!(first_piece(len, Some(0x1_0000)), Err(AgentFault::Length { bytes: len }));
        }
    }
}
