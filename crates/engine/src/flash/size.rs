//! Determines the size of a flash from the flash chip's own claim and the mirror test. Called by `survey`.
//!
//! If they disagree, no data may be lost: the larger size needs little evidence, the smaller one much.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::jedec::Capacity;
use super::mirror::{Mirror, MirrorEvidence, MirrorResult, SMALLEST, Start, Verdict};
use super::warning::FlashWarning;
use crate::chip::FlashWindow;
use crate::session::{PhoneMemory, SessionError};

/// The size of a flash and its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlashSize {
    /// The size in bytes.
    pub bytes: u64,
    /// Its source.
    pub known_from: KnownFrom,
}

/// The source of a size. Printed and saved as [`KnownFrom::text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownFrom {
    /// The flash chip's claim.
    Claimed(Claim),
    /// The flash chip's claim, but other data was found beyond it.
    Contradicted(Claim),
    /// The flash chip's claim, and the content repeats at this distance and not earlier.
    ConfirmedByMirror(Claim),
    /// The flash chip's claim, and the phone refuses to read beyond it.
    ConfirmedByEnd(Claim),
    /// The flash chip's claim and the firmware header.
    ConfirmedByHeader(Claim),
    /// The content repeats at this distance.
    MirrorTest,
    /// The content repeats at this distance, but there are only few blocks with data.
    MirrorTestOfLittle,
    /// As [`Self::MirrorTestOfLittle`], and the firmware header gives the same size.
    MirrorAndHeader,
    /// The phone refuses to read beyond it.
    End,
    /// The firmware header.
    Header,
}

/// The sources of a flash chip's claim about its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// The JEDEC id of a known part.
    JedecId,
    /// The third byte of an unknown JEDEC id.
    CapacityByte,
    /// The SFDP description.
    Sfdp,
}

impl KnownFrom {
    /// The stable text in reports.
    #[must_use]
    pub fn text(self) -> &'static str {
        use Claim::{CapacityByte, JedecId, Sfdp};
        match self {
            KnownFrom::Claimed(claim) | KnownFrom::Contradicted(claim) => match claim {
                JedecId => "JEDEC id",
                CapacityByte => "capacity byte of an unknown JEDEC id",
                Sfdp => "SFDP description",
            },
            KnownFrom::ConfirmedByMirror(claim) => match claim {
                JedecId => "JEDEC id, confirmed by mirror test",
                CapacityByte => "capacity byte of an unknown JEDEC id, confirmed by mirror test",
                Sfdp => "SFDP description, confirmed by mirror test",
            },
            KnownFrom::ConfirmedByEnd(claim) => match claim {
                JedecId => "JEDEC id, confirmed by end of readable memory",
                CapacityByte => "capacity byte of an unknown JEDEC id, confirmed by end of readable memory",
                Sfdp => "SFDP description, confirmed by end of readable memory",
            },
            KnownFrom::ConfirmedByHeader(claim) => match claim {
                JedecId => "JEDEC id, confirmed by firmware header",
                CapacityByte => "capacity byte of an unknown JEDEC id, confirmed by firmware header",
                Sfdp => "SFDP description, confirmed by firmware header",
            },
            KnownFrom::MirrorTest | KnownFrom::MirrorTestOfLittle => "mirror test",
            KnownFrom::MirrorAndHeader => "mirror test, confirmed by firmware header",
            KnownFrom::End => "end of readable memory",
            KnownFrom::Header => "firmware header",
        }
    }

    /// All sources with a text of their own.
    fn all() -> impl Iterator<Item = KnownFrom> {
        use KnownFrom::{Claimed, ConfirmedByEnd, ConfirmedByHeader, ConfirmedByMirror};
        let claims = [Claim::JedecId, Claim::CapacityByte, Claim::Sfdp].into_iter();
        let by_claim = claims.flat_map(|claim| {
            [Claimed(claim), ConfirmedByMirror(claim), ConfirmedByEnd(claim), ConfirmedByHeader(claim)]
        });
        by_claim.chain([KnownFrom::MirrorTest, KnownFrom::MirrorAndHeader, KnownFrom::End, KnownFrom::Header])
    }

    /// The source with this text; `None` for a text of another version.
    #[must_use]
    pub fn of_text(text: &str) -> Option<KnownFrom> {
        KnownFrom::all().find(|known_from| known_from.text() == text)
    }
}

impl FlashSize {
    /// Whether the user may know a larger size: then a LENGTH beyond this size is accepted, as the warnings
    /// advise.
    #[must_use]
    pub fn is_uncertain(self) -> bool {
        matches!(
            self.known_from,
            KnownFrom::Contradicted(_) | KnownFrom::MirrorTestOfLittle | KnownFrom::Header
        )
    }
}

impl std::fmt::Display for KnownFrom {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text())
    }
}

impl Serialize for KnownFrom {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text())
    }
}

impl<'de> Deserialize<'de> for KnownFrom {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<KnownFrom, D::Error> {
        let text = String::deserialize(deserializer)?;
        KnownFrom::of_text(&text).ok_or_else(|| serde::de::Error::custom("unknown source of a flash size"))
    }
}

/// The sizes that the flash chip claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Claims {
    pub jedec: Option<Capacity>,
    pub sfdp: Option<u64>,
}

/// A size, if one was determined, with warnings about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SizeEstimate {
    pub size: Option<FlashSize>,
    pub warnings: Vec<FlashWarning>,
}

/// Determines the size from the claims and the mirror test. `start`: what was read already.
pub(super) fn find(
    memory: &mut dyn PhoneMemory,
    window: &FlashWindow,
    claims: Claims,
    start: Start<'_>,
) -> Result<SizeEstimate, SessionError> {
    let mut mirror = Mirror::new(memory, window).with_start(start);
    let found = match claims.first() {
        Some((claim, bytes)) => check_claim(&mut mirror, claim, bytes)?,
        None => size_by_mirror(&mut mirror)?,
    };
    Ok(SizeEstimate {
        size: found.size,
        warnings: claims.disagreement().into_iter().chain(found.warnings).collect(),
    })
}

/// The size from the claims alone, if the flash cannot be read.
pub(super) fn from_claims(claims: Claims) -> SizeEstimate {
    let size =
        claims.first().map(|(claim, bytes)| FlashSize { bytes, known_from: KnownFrom::Claimed(claim) });
    SizeEstimate { size, warnings: claims.disagreement().into_iter().collect() }
}

/// Checks a claim with the mirror test: the content should repeat at the claimed size and not at half of it.
fn check_claim(mirror: &mut Mirror<'_>, claim: Claim, bytes: u64) -> Result<SizeEstimate, SessionError> {
    let claimed = estimate(bytes, KnownFrom::Claimed(claim));
    let half = mirror.verdict(bytes / 2)?;
    match half {
        Verdict::Repeats(evidence) => {
            let smallest = mirror.smallest_from(bytes / 2, evidence)?;
            return Ok(smaller_than_claimed(smallest, claimed, bytes));
        }
        Verdict::Ends => {
            let smallest = mirror.search(SMALLEST.min(bytes / 2))?;
            return Ok(smaller_than_claimed(smallest, claimed, bytes));
        }
        Verdict::Differs { .. } | Verdict::Unclear => {}
    }
    let half_differs = matches!(half, Verdict::Differs { .. });
    match mirror.verdict(bytes)? {
        Verdict::Repeats(_) if half_differs => Ok(estimate(bytes, KnownFrom::ConfirmedByMirror(claim))),
        Verdict::Ends => Ok(estimate(bytes, KnownFrom::ConfirmedByEnd(claim))),
        Verdict::Repeats(_) | Verdict::Unclear => Ok(claimed),
        Verdict::Differs { data_beyond } => match mirror.search(bytes.saturating_mul(2))? {
            MirrorResult::Mirrored { size, .. } => Ok(estimate(size, KnownFrom::MirrorTest)
                .warn(FlashWarning::LargerByMirror { claimed: bytes, size })),
            MirrorResult::Ends { size } if data_beyond => {
                Ok(estimate(size, KnownFrom::End).warn(FlashWarning::LargerByData { claimed: bytes, size }))
            }
            _ if data_beyond => Ok(estimate(bytes, KnownFrom::Contradicted(claim))
                .warn(FlashWarning::DataBehindClaim { claimed: bytes })),
            // Only erased bytes beyond it: a flash that does not repeat in its window looks like that.
            _ => Ok(claimed),
        },
    }
}

/// The content repeats or ends within the claimed size.
fn smaller_than_claimed(smallest: MirrorResult, claimed: SizeEstimate, bytes: u64) -> SizeEstimate {
    match smallest {
        MirrorResult::Mirrored { size, evidence } if evidence.is_strong(size) => {
            estimate(size, KnownFrom::MirrorTest).warn(FlashWarning::SmallerByMirror { claimed: bytes, size })
        }
        MirrorResult::Mirrored { size, .. } => {
            claimed.warn(FlashWarning::RestMayBeCopy { claimed: bytes, from: size })
        }
        MirrorResult::Ends { size } => {
            estimate(size, KnownFrom::End).warn(FlashWarning::SmallerByEnd { claimed: bytes, size })
        }
        MirrorResult::NotMirrored | MirrorResult::Inconclusive => claimed,
    }
}

/// Without a claim: only the mirror test gives a size.
fn size_by_mirror(mirror: &mut Mirror<'_>) -> Result<SizeEstimate, SessionError> {
    Ok(match mirror.search(SMALLEST)? {
        MirrorResult::Mirrored { size, evidence } => {
            if evidence.is_strong(size) {
                estimate(size, KnownFrom::MirrorTest)
            } else {
                estimate(size, KnownFrom::MirrorTestOfLittle).warn(little_data(size, evidence))
            }
        }
        MirrorResult::Ends { size } => estimate(size, KnownFrom::End),
        MirrorResult::NotMirrored | MirrorResult::Inconclusive => {
            SizeEstimate { size: None, warnings: Vec::new() }
        }
    })
}

fn little_data(size: u64, evidence: MirrorEvidence) -> FlashWarning {
    FlashWarning::LittleData { size, blocks: u64::try_from(evidence.probes).unwrap_or(u64::MAX) }
}

fn estimate(bytes: u64, known_from: KnownFrom) -> SizeEstimate {
    SizeEstimate { size: Some(FlashSize { bytes, known_from }), warnings: Vec::new() }
}

impl SizeEstimate {
    /// Whether the content of the flash confirms what the flash chip claims.
    pub(super) fn is_confirmed(&self) -> bool {
        use KnownFrom::{ConfirmedByEnd, ConfirmedByMirror};
        self.size.is_some_and(|size| matches!(size.known_from, ConfirmedByEnd(_) | ConfirmedByMirror(_)))
    }

    fn warn(mut self, warning: FlashWarning) -> SizeEstimate {
        self.warnings.push(warning);
        self
    }
}

impl Claims {
    /// The best claim: of a known part, then of the SFDP description, then of the third byte of the id.
    fn first(self) -> Option<(Claim, u64)> {
        let jedec = self.jedec.map(|jedec| {
            (if jedec.is_known_part { Claim::JedecId } else { Claim::CapacityByte }, jedec.bytes)
        });
        let sfdp = self.sfdp.map(|bytes| (Claim::Sfdp, bytes));
        if jedec.is_some_and(|(claim, _)| claim == Claim::JedecId) { jedec } else { sfdp.or(jedec) }
    }

    pub(super) fn disagreement(self) -> Option<FlashWarning> {
        let (jedec, sfdp) = (self.jedec?.bytes, self.sfdp?);
        (jedec != sfdp).then_some(FlashWarning::FlashSizesDisagree { jedec, sfdp })
    }
}

/// Combines a size with the end of the file system in the firmware header, which is only a hint: it confirms
/// a size, it decides if there is no better source, and a contradiction becomes a warning.
pub(super) fn with_header(found: SizeEstimate, end: Option<u64>) -> SizeEstimate {
    use KnownFrom::{
        Claimed, ConfirmedByEnd, ConfirmedByHeader, ConfirmedByMirror, Contradicted, End, Header,
        MirrorAndHeader, MirrorTest, MirrorTestOfLittle,
    };
    let Some(end) = end else { return found };
    // The file system may end before the flash does, whose size is a power of two.
    let least = end.next_power_of_two();
    let by_header = |warnings: Vec<FlashWarning>| SizeEstimate { warnings, ..estimate(least, Header) };
    let (header, size) = (end, least);
    let Some(FlashSize { bytes, known_from }) = found.size else {
        return by_header(found.warnings).warn(FlashWarning::SizeByHeader { header, size });
    };
    if least < bytes {
        return found.warn(FlashWarning::HeaderSmaller { header, size: bytes });
    }
    match known_from {
        Claimed(claim) if end == bytes => {
            SizeEstimate { warnings: found.warnings, ..estimate(bytes, ConfirmedByHeader(claim)) }
        }
        MirrorTestOfLittle if end == bytes => {
            SizeEstimate { warnings: found.warnings, ..estimate(bytes, MirrorAndHeader) }
        }
        _ if least == bytes => found,
        // The larger size needs little evidence.
        Claimed(_) | Contradicted(_) => {
            by_header(found.warnings).warn(FlashWarning::HeaderLarger { claimed: bytes, header, size })
        }
        MirrorTestOfLittle => {
            by_header(found.warnings).warn(FlashWarning::HeaderLargerThanData { from: bytes, header, size })
        }
        ConfirmedByMirror(_) | ConfirmedByEnd(_) | MirrorTest | End | ConfirmedByHeader(_)
        | MirrorAndHeader | Header => found.warn(FlashWarning::HeaderNotHeld { header, size: bytes }),
    }
}

#[cfg(test)]
#[path = "size_tests.rs"]
mod tests;
