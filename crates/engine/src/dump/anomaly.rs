//! [`Anomaly`]: a fact that makes a dump suspicious. Found by `judge` and by the inspection; the program
//! makes the sentences for users.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A fact that makes a dump suspicious: a reason to inspect it, not a proof that it is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "id", rename_all = "snake_case")]
pub enum Anomaly {
    /// The flash starts with nothing but 00 or nothing but FF.
    BlankStart {
        /// 00 or FF.
        byte: u8,
        /// The number of these bytes.
        length: u64,
    },
    /// The flash starts with a header, or has marks of firmware, whose bytes are reversed within every word.
    ByteSwapped,
    /// The flash starts with none of the known headers.
    NoHeader,
    /// All content repeats at this distance and at no shorter one: the flash is smaller than what was asked
    /// for.
    Repeats {
        /// The distance in bytes, a power of two.
        period: u64,
    },
    /// The dump ends with copies of one page: reading went past the end of the flash, or the phone hung.
    LastPageRepeats {
        /// The length of the page in bytes, a power of two.
        length: u64,
        /// How many whole copies of it there are.
        times: u64,
    },
    /// There is data up to the last byte, and the size of the flash is not known: it may be larger.
    ReachesEnd,
    /// The dump is smaller than the flash that the firmware's header describes.
    DumpSmallerThanHeader {
        /// The size from the header in bytes.
        header: u64,
        /// The length of the dump in bytes.
        size: u64,
    },
    /// The dump is larger than the flash that the firmware's header describes.
    DumpLargerThanHeader {
        /// The size from the header in bytes.
        header: u64,
        /// The length of the dump in bytes.
        size: u64,
    },
}

impl Anomaly {
    /// Whether it is about the first bytes of the flash. A job has checked those already, when it switched
    /// the flash window on.
    #[must_use]
    pub fn is_about_start(&self) -> bool {
        matches!(self, Anomaly::BlankStart { .. } | Anomaly::ByteSwapped | Anomaly::NoHeader)
    }

    /// The anomaly if a dump of the whole flash of `size` bytes contradicts the size from the firmware's
    /// header. Flash sizes are powers of two, and a file system may end before the flash does.
    pub(super) fn of_size(header: u64, size: u64) -> Option<Anomaly> {
        if size < header {
            Some(Anomaly::DumpSmallerThanHeader { header, size })
        } else if header.checked_next_power_of_two().is_some_and(|most| size > most) {
            Some(Anomaly::DumpLargerThanHeader { header, size })
        } else {
            None
        }
    }
}

/// In English, for logs.
impl fmt::Display for Anomaly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Anomaly::BlankStart { byte, length } => {
                write!(f, "the first {length} bytes of the flash are all {byte:02x}")
            }
            Anomaly::ByteSwapped => f.write_str("the bytes of every word are reversed"),
            Anomaly::NoHeader => f.write_str("the flash starts with no known header"),
            Anomaly::Repeats { period } => write!(f, "the content repeats every {period} bytes"),
            Anomaly::LastPageRepeats { length, times } => {
                write!(f, "the dump ends with {times} copies of the same {length} bytes")
            }
            Anomaly::ReachesEnd => f.write_str("there is data up to the end of the dump"),
            Anomaly::DumpSmallerThanHeader { header, size } => {
                write!(
                    f,
                    "the firmware's header describes {header} bytes of flash, more than the dump's {size}"
                )
            }
            Anomaly::DumpLargerThanHeader { header, size } => {
                write!(
                    f,
                    "the firmware's header describes {header} bytes of flash, fewer than the dump's {size}"
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_that_fit_a_power_of_two_are_no_anomaly() {
        let (header, mib) = (14 << 20, 1_u64 << 20);
        assert_eq!(
            Anomaly::of_size(header, 13 * mib),
            Some(Anomaly::DumpSmallerThanHeader { header, size: 13 * mib })
        );
        assert_eq!([14, 15, 16].map(|size| Anomaly::of_size(header, size * mib)), [None; 3]);
        assert_eq!(
            Anomaly::of_size(header, 17 * mib),
            Some(Anomaly::DumpLargerThanHeader { header, size: 17 * mib })
        );
        assert_eq!(Anomaly::of_size(u64::MAX, u64::MAX), None);
    }

    #[test]
    fn a_reported_anomaly_has_its_id_and_fields() {
        let json = |anomaly: Anomaly| serde_json::to_string(&anomaly).unwrap();
        assert_eq!(
            json(Anomaly::BlankStart { byte: 255, length: 9 }),
            r#"{"id":"blank_start","byte":255,"length":9}"#
        );
        assert_eq!(json(Anomaly::ReachesEnd), r#"{"id":"reaches_end"}"#);
        let read: Anomaly =
            serde_json::from_str(r#"{"id":"dump_smaller_than_header","header":2,"size":1}"#).unwrap();
        assert_eq!(read, Anomaly::DumpSmallerThanHeader { header: 2, size: 1 });
    }
}
