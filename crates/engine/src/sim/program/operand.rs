//! The barrel shifter and the flags of additions and subtractions. Used by [`super::core`]; pure arithmetic.

/// The second operand of an instruction: `value` shifted by `amount`, and the carry that results. `kind`: 0
/// left, 1 right, 2 right with the sign, 3 rotated. An amount of 0 in the instruction itself means 32 (kinds
/// 1 and 2) or one bit through the carry (kind 3); `by_register`: an amount of 0 changes nothing.
pub(super) fn shift(value: u32, kind: u32, amount: u32, carry: bool, by_register: bool) -> (u32, bool) {
    if amount == 0 {
        return match kind {
            _ if by_register => (value, carry),
            0 => (value, carry),
            1 => (0, value >> 31 != 0),
            2 => (sign(value), value >> 31 != 0),
            _ => (value >> 1 | u32::from(carry) << 31, value & 1 != 0),
        };
    }
    let bit = |at: u32| value >> at & 1 != 0;
    match (kind, amount) {
        (0, 1..=31) => (value << amount, bit(32 - amount)),
        (0, 32) => (0, bit(0)),
        (1, 1..=31) => (value >> amount, bit(amount - 1)),
        (1, 32) => (0, bit(31)),
        (0 | 1, _) => (0, false),
        (2, 1..=31) => (value.cast_signed().wrapping_shr(amount).cast_unsigned(), bit(amount - 1)),
        (2, _) => (sign(value), bit(31)),
        (_, _) => {
            let turned = value.rotate_right(amount & 31);
            (turned, turned >> 31 != 0)
        }
    }
}

/// 32 copies of the sign.
fn sign(value: u32) -> u32 {
    if value >> 31 != 0 { u32::MAX } else { 0 }
}

pub(super) fn overflow_of_addition(a: u32, b: u32, sum: u32) -> bool {
    (!(a ^ b) & (a ^ sum)) >> 31 != 0
}

pub(super) fn overflow_of_subtraction(a: u32, b: u32, difference: u32) -> bool {
    ((a ^ b) & (a ^ difference)) >> 31 != 0
}

/// Set when nothing was borrowed.
pub(super) fn carry_of_subtraction(a: u32, b: u32, carry: u32) -> bool {
    u64::from(a) >= u64::from(b) + u64::from(1 - carry)
}
