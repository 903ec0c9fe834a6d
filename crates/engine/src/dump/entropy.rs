//! Entropy of a sample of bytes, in bits per byte. Used by `class`; knows no classes.

use std::sync::LazyLock;

/// Bytes of the largest sample.
pub(super) const SAMPLE: usize = 2048;

/// The entropy of a sample of `bytes` bytes with these `counts` of each byte value.
///
/// A sample misses rare values, so its entropy is too low. The Miller-Madow correction adds
/// (number of different values - 1) / (2 * sample size), converted from nats to bits.
pub(super) fn entropy(counts: &[u16; 256], bytes: usize) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "a few thousand")]
    let (total, most) = (bytes as f32, (bytes as f32).log2().clamp(0.0, 8.0));
    if bytes == 0 {
        return 0.0;
    }
    let table = &**N_LOG_N;
    // Integers, because floating-point additions cannot be reordered and would be slow. No count is larger
    // than the sample.
    #[allow(clippy::indexing_slicing, reason = "the table is one longer than the largest index")]
    let sum: u32 = counts.iter().map(|count| table[usize::from(*count).min(SAMPLE)]).sum();
    #[allow(clippy::cast_precision_loss, reason = "24 bits are more than enough")]
    let sum = sum as f32 / PART as f32;
    let values = counts.iter().filter(|count| **count > 0).count();
    #[allow(clippy::cast_precision_loss, reason = "at most 256")]
    let missing = (values.saturating_sub(1)) as f32 / (2.0 * total * std::f32::consts::LN_2);
    (total.log2() - sum / total + missing).clamp(0.0, most)
}

/// The entropy from which `bytes` bytes count as compressed or encrypted. Few bytes cannot have many values.
pub(super) fn compressed_threshold(bytes: usize) -> f32 {
    #[allow(clippy::cast_precision_loss, reason = "a few thousand")]
    let most = (bytes as f32).max(1.0).log2();
    (most * 0.95).min(7.6)
}

/// Fixed-point unit of [`N_LOG_N`]. The largest entry is 22,528, and the entries of one sample add up to at
/// most that.
const PART: u32 = 1 << 16;

/// n * log2(n) in units of 1/[`PART`], for every count that a sample can have.
static N_LOG_N: LazyLock<Box<[u32; SAMPLE + 1]>> = LazyLock::new(|| {
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 22,528"
    )]
    let entry =
        |n: usize| if n == 0 { 0 } else { (n as f64 * (n as f64).log2() * f64::from(PART)).round() as u32 };
    Box::new(std::array::from_fn(entry))
});
