//! The status words of the practice phone's boot ROM, and the checks of address and count that decide between
//! them. Used by the command loop; shares no constant with `brom::status`.

use super::memory::Width;

// silicon.md section 4.
pub(super) const OK: u16 = 0x0000;
pub(super) const WRITE_OK: u16 = 0x0001;
pub(super) const WRITE_MASKED: u16 = 0x0003;
pub(super) const END_PAST_4_GIB: u16 = 0x706B;
pub(super) const BLOCKED: u16 = 0x703A;
pub(super) const AUTH_NOT_NEEDED: u16 = 0x1D0C;
pub(super) const JUMP_ELSEWHERE: u16 = 0x1D0F;
pub(super) const SLA_NEEDED: u16 = 0x1D0D;
pub(super) const SLA_NOT_NEEDED: u16 = 0x7017;

/// Neither readable nor writable (silicon.md section 4). Parts of 0x70002000-0x70005CF7 are forbidden, which
/// parts is not known; the practice phone forbids all of it.
const FORBIDDEN: [(u32, u32); 4] = [
    (0xFFF0_0000, 0xFFFF_FFFF),
    (0xA011_0000, 0xA011_FFFF),
    (0x7000_2000, 0x7000_5CF7),
    (0x7000_B000, 0x77FF_FFFF),
];
/// Where written values are masked (silicon.md section 4).
pub(super) const MASKED: (u32, u32) = (0x7000_2000, 0x7000_AFFF);
/// The error statuses of the reads or of the writes: address odd (16 bits) or unaligned (32 bits), count 0,
/// count too large, range forbidden.
pub(super) struct ErrorStatuses {
    odd: u16,
    unaligned: u16,
    nothing: u16,
    too_many: u16,
    forbidden: u16,
}

pub(super) const READ_ERRORS: ErrorStatuses =
    ErrorStatuses { odd: 0x1D06, unaligned: 0x1D07, nothing: 0x1D09, too_many: 0x1D19, forbidden: 0x1D08 };
pub(super) const WRITE_ERRORS: ErrorStatuses =
    ErrorStatuses { odd: 0x1D00, unaligned: 0x1D01, nothing: 0x1D05, too_many: 0x1D18, forbidden: 0x1D02 };

/// The error status of an access to `count` values from `address` on; `None` when it is allowed. Only one
/// part of the order of the checks is documented: the count comes before the end (protocol.md section 2.4).
pub(super) fn check_access(address: u32, count: u32, width: Width, errors: &ErrorStatuses) -> Option<u16> {
    let bytes = u64::from(count) * u64::from(width.bytes());
    match width {
        Width::Half if address & 1 != 0 => Some(errors.odd),
        Width::Word if address & 3 != 0 => Some(errors.unaligned),
        _ if count == 0 => Some(errors.nothing),
        // 0x40000000 words or 0x80000000 half-words: 4 GiB either way (silicon.md section 4).
        _ if bytes >= 1 << 32 => Some(errors.too_many),
        _ if u64::from(address) + bytes >= 1 << 32 => Some(END_PAST_4_GIB),
        _ if is_forbidden(address, bytes) => Some(errors.forbidden),
        _ => None,
    }
}

/// Whether any of `bytes` bytes from `address` on is in a forbidden range.
pub(super) fn is_forbidden(address: u32, bytes: u64) -> bool {
    let last = u64::from(address) + bytes.max(1) - 1;
    FORBIDDEN.iter().any(|(from, to)| u64::from(address) <= u64::from(*to) && last >= u64::from(*from))
}
