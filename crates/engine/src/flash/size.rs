//! The size of a flash: what the flash chip says, weighed against what the mirror test shows. Called by `survey`.
//!
//! Where they disagree the rule is never to lose data: the larger size needs little evidence, the smaller one much.

use super::jedec::Capacity;
use super::mirror::{Evidence, Mirror, MirrorResult, SMALLEST, Verdict};
use crate::chip::FlashWindow;
use crate::session::{PhoneMemory, SessionError};
use crate::units::size_in_words;
use crate::words;

/// How large a flash is, and how we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlashSize {
    /// Its size.
    pub bytes: u64,
    /// How we know.
    pub known_from: KnownFrom,
}

/// How a size is known. Prints as in the report; [`KnownFrom::words`] are for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownFrom {
    /// The flash chip says so.
    Claimed(Claim),
    /// The flash chip says so, but there is other data behind that.
    Doubted(Claim),
    /// The flash chip says so, and its bytes repeat from there on and not earlier.
    ConfirmedByMirror(Claim),
    /// The flash chip says so, and the phone refuses to read from there on.
    ConfirmedByEnd(Claim),
    /// The flash chip says so, and so does the firmware's own header.
    ConfirmedByHeader(Claim),
    /// Its bytes repeat from there on.
    MirrorTest,
    /// What little data it has repeats from there on.
    MirrorTestOfLittle,
    /// What little data it has repeats from there on, where the firmware's own header ends, too.
    MirrorAndHeader,
    /// The phone refuses to read from there on.
    End,
    /// The firmware's own header says so.
    Header,
}

/// What a flash chip can say about its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// Its JEDEC id, which stands for a part that is known.
    JedecId,
    /// The third byte of the JEDEC id of a part that is not known.
    CapacityByte,
    /// Its SFDP description.
    Sfdp,
}

impl KnownFrom {
    /// The text of the report, which is the same in all languages.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            KnownFrom::Claimed(claim) | KnownFrom::Doubted(claim) => claim.named().alone.0,
            KnownFrom::ConfirmedByMirror(claim) => claim.named().by_mirror.0,
            KnownFrom::ConfirmedByEnd(claim) => claim.named().by_end.0,
            KnownFrom::ConfirmedByHeader(claim) => claim.named().by_header.0,
            KnownFrom::MirrorTest | KnownFrom::MirrorTestOfLittle => MIRROR.0,
            KnownFrom::MirrorAndHeader => MIRROR_HEADER.0,
            KnownFrom::End => END.0,
            KnownFrom::Header => HEADER.0,
        }
    }

    /// As shown to people.
    #[must_use]
    pub fn words(self) -> String {
        known_from_in_words(self.text())
    }
}

/// The text of the report and the id of the same for people.
type Named = (&'static str, &'static str);
/// A claim alone, and confirmed in each way.
struct ClaimNames {
    alone: Named,
    by_mirror: Named,
    by_end: Named,
    by_header: Named,
}
const JEDEC: ClaimNames = ClaimNames {
    alone: ("JEDEC id", "known-from-jedec"),
    by_mirror: ("JEDEC id, confirmed by mirror test", "known-from-jedec-mirror"),
    by_end: ("JEDEC id, confirmed by end of readable memory", "known-from-jedec-end"),
    by_header: ("JEDEC id, confirmed by firmware header", "known-from-jedec-header"),
};
const CAPACITY: ClaimNames = ClaimNames {
    alone: ("capacity byte of an unknown JEDEC id", "known-from-capacity"),
    by_mirror: (
        "capacity byte of an unknown JEDEC id, confirmed by mirror test",
        "known-from-capacity-mirror",
    ),
    by_end: (
        "capacity byte of an unknown JEDEC id, confirmed by end of readable memory",
        "known-from-capacity-end",
    ),
    by_header: (
        "capacity byte of an unknown JEDEC id, confirmed by firmware header",
        "known-from-capacity-header",
    ),
};
const SFDP: ClaimNames = ClaimNames {
    alone: ("SFDP description", "known-from-sfdp"),
    by_mirror: ("SFDP description, confirmed by mirror test", "known-from-sfdp-mirror"),
    by_end: ("SFDP description, confirmed by end of readable memory", "known-from-sfdp-end"),
    by_header: ("SFDP description, confirmed by firmware header", "known-from-sfdp-header"),
};
const MIRROR: Named = ("mirror test", "known-from-mirror");
const MIRROR_HEADER: Named = ("mirror test, confirmed by firmware header", "known-from-mirror-header");
const END: Named = ("end of readable memory", "known-from-end");
const HEADER: Named = ("firmware header", "known-from-header");

impl Claim {
    fn named(self) -> &'static ClaimNames {
        match self {
            Claim::JedecId => &JEDEC,
            Claim::CapacityByte => &CAPACITY,
            Claim::Sfdp => &SFDP,
        }
    }
}

/// A report's text as shown to people; one that is not ours comes back as it is.
#[must_use]
pub fn known_from_in_words(text: &str) -> String {
    let claims = [JEDEC, CAPACITY, SFDP];
    let claims = claims.into_iter().flat_map(|all| [all.alone, all.by_mirror, all.by_end, all.by_header]);
    let mut all = claims.chain([MIRROR, MIRROR_HEADER, END, HEADER]);
    let named = all.find(|(name, _)| *name == text);
    named.map_or_else(|| text.to_owned(), |(_, id)| words::text(id, &[]))
}

impl FlashSize {
    /// Whether the user may know better: then a LENGTH past this size is read, as the warnings advise.
    #[must_use]
    pub fn is_doubtful(self) -> bool {
        matches!(self.known_from, KnownFrom::Doubted(_) | KnownFrom::MirrorTestOfLittle | KnownFrom::Header)
    }
}

impl std::fmt::Display for KnownFrom {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text())
    }
}

/// The sizes a flash chip gives for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Claims {
    pub jedec: Option<Capacity>,
    pub sfdp: Option<u64>,
}

/// A size, if one was found, and what the user should know about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sized {
    pub size: Option<FlashSize>,
    pub warnings: Vec<String>,
}

/// The size, from the claims and the mirror test.
pub(super) fn find(
    memory: &mut dyn PhoneMemory,
    window: &FlashWindow,
    claims: Claims,
) -> Result<Sized, SessionError> {
    let mut mirror = Mirror::new(memory, window);
    let found = match claims.first() {
        Some((claim, bytes)) => weigh(&mut mirror, claim, bytes)?,
        None => by_mirror(&mut mirror)?,
    };
    Ok(Sized {
        size: found.size,
        warnings: claims.disagreement().into_iter().chain(found.warnings).collect(),
    })
}

/// The size from the claims alone, where the flash cannot be looked at.
pub(super) fn from_claims(claims: Claims) -> Sized {
    let size =
        claims.first().map(|(claim, bytes)| FlashSize { bytes, known_from: KnownFrom::Claimed(claim) });
    Sized { size, warnings: claims.disagreement().into_iter().collect() }
}

/// A claim against the mirror test: the flash should repeat at its size, and not at half of it.
fn weigh(mirror: &mut Mirror<'_>, claim: Claim, bytes: u64) -> Result<Sized, SessionError> {
    let says = size_in_words(bytes);
    let claimed = sized(bytes, KnownFrom::Claimed(claim));
    let half = mirror.verdict(bytes / 2)?;
    if matches!(half, Verdict::Repeats(_) | Verdict::Ends) {
        return smaller(mirror, claimed, bytes);
    }
    let half_differs = matches!(half, Verdict::Differs { .. });
    match mirror.verdict(bytes)? {
        Verdict::Repeats(_) if half_differs => Ok(sized(bytes, KnownFrom::ConfirmedByMirror(claim))),
        Verdict::Ends => Ok(sized(bytes, KnownFrom::ConfirmedByEnd(claim))),
        Verdict::Repeats(_) | Verdict::Unclear => Ok(claimed),
        Verdict::Differs { data_beyond } => match mirror.search(bytes.saturating_mul(2))? {
            MirrorResult::Mirrored { size, .. } => {
                let from = size_in_words(size);
                Ok(sized(size, KnownFrom::MirrorTest).warn(words!(
                    "flash-larger-by-mirror",
                    says = says,
                    from = from
                )))
            }
            MirrorResult::Ends { size } if data_beyond => {
                let end = size_in_words(size);
                Ok(sized(size, KnownFrom::End).warn(words!("flash-larger-by-data", says = says, end = end)))
            }
            _ if data_beyond => {
                Ok(sized(bytes, KnownFrom::Doubted(claim)).warn(words!("flash-data-behind", says = says)))
            }
            // Nothing but blank behind it: flash that does not repeat in its window looks like that.
            _ => Ok(claimed),
        },
    }
}

/// The flash already repeats, or ends, within the claimed size.
fn smaller(mirror: &mut Mirror<'_>, claimed: Sized, bytes: u64) -> Result<Sized, SessionError> {
    let says = size_in_words(bytes);
    Ok(match mirror.search(SMALLEST.min(bytes / 2))? {
        MirrorResult::Mirrored { size, evidence } if evidence.is_strong(size) => {
            let from = size_in_words(size);
            sized(size, KnownFrom::MirrorTest).warn(words!(
                "flash-smaller-by-mirror",
                says = says,
                from = from
            ))
        }
        MirrorResult::Mirrored { size, .. } => {
            claimed.warn(words!("flash-rest-may-be-copy", says = says, from = size_in_words(size)))
        }
        MirrorResult::Ends { size } => {
            let end = size_in_words(size);
            sized(size, KnownFrom::End).warn(words!("flash-smaller-by-end", says = says, end = end))
        }
        MirrorResult::NotMirrored | MirrorResult::Inconclusive => claimed,
    })
}

/// The flash chip says nothing: only the mirror test tells.
fn by_mirror(mirror: &mut Mirror<'_>) -> Result<Sized, SessionError> {
    Ok(match mirror.search(SMALLEST)? {
        MirrorResult::Mirrored { size, evidence } => {
            if evidence.is_strong(size) {
                sized(size, KnownFrom::MirrorTest)
            } else {
                sized(size, KnownFrom::MirrorTestOfLittle).warn(little_data(size, evidence))
            }
        }
        MirrorResult::Ends { size } => sized(size, KnownFrom::End),
        MirrorResult::NotMirrored | MirrorResult::Inconclusive => Sized { size: None, warnings: Vec::new() },
    })
}

fn little_data(size: u64, evidence: Evidence) -> String {
    words!("flash-little-data", size = size_in_words(size), blocks = evidence.probes)
}

fn sized(bytes: u64, known_from: KnownFrom) -> Sized {
    Sized { size: Some(FlashSize { bytes, known_from }), warnings: Vec::new() }
}

impl Sized {
    fn warn(mut self, warning: String) -> Sized {
        self.warnings.push(warning);
        self
    }
}

impl Claims {
    /// The best of them: a part that is known, then its own description, then what the third byte means on most chips.
    fn first(self) -> Option<(Claim, u64)> {
        let jedec = self
            .jedec
            .map(|jedec| (if jedec.of_part { Claim::JedecId } else { Claim::CapacityByte }, jedec.bytes));
        let sfdp = self.sfdp.map(|bytes| (Claim::Sfdp, bytes));
        if jedec.is_some_and(|(claim, _)| claim == Claim::JedecId) { jedec } else { sfdp.or(jedec) }
    }

    fn disagreement(self) -> Option<String> {
        let (jedec, sfdp) = (self.jedec?.bytes, self.sfdp?);
        (jedec != sfdp)
            .then(|| words!("flash-two-sizes", jedec = size_in_words(jedec), sfdp = size_in_words(sfdp)))
    }
}

/// What was found, weighed against the end of the file system by the firmware's own header, which is a hint: it confirms,
/// it decides when nothing better does, and where it contradicts it is said.
pub(super) fn with_header(found: Sized, end: Option<u64>) -> Sized {
    use KnownFrom::{
        Claimed, ConfirmedByEnd, ConfirmedByHeader, ConfirmedByMirror, Doubted, End, Header, MirrorAndHeader,
        MirrorTest, MirrorTestOfLittle,
    };
    let Some(end) = end else { return found };
    // The file system may end before the flash does, which is a power of two.
    let least = end.next_power_of_two();
    let by_header = |warnings: Vec<String>| Sized { warnings, ..sized(least, Header) };
    let header = size_in_words(end);
    let Some(FlashSize { bytes, known_from }) = found.size else {
        return by_header(found.warnings).warn(words!(
            "flash-size-by-header",
            header = header,
            size = size_in_words(least)
        ));
    };
    let (says, reads) = (size_in_words(bytes), size_in_words(least));
    if least < bytes {
        return found.warn(words!("flash-header-smaller", header = header, size = says));
    }
    match known_from {
        Claimed(claim) if end == bytes => {
            Sized { warnings: found.warnings, ..sized(bytes, ConfirmedByHeader(claim)) }
        }
        MirrorTestOfLittle if end == bytes => {
            Sized { warnings: found.warnings, ..sized(bytes, MirrorAndHeader) }
        }
        _ if least == bytes => found,
        // The larger size needs little evidence.
        Claimed(_) | Doubted(_) => by_header(found.warnings).warn(words!(
            "flash-header-larger",
            says = says,
            header = header,
            size = reads
        )),
        MirrorTestOfLittle => by_header(found.warnings).warn(words!(
            "flash-header-larger-than-data",
            from = says,
            header = header,
            size = reads
        )),
        ConfirmedByMirror(_) | ConfirmedByEnd(_) | MirrorTest | End | ConfirmedByHeader(_)
        | MirrorAndHeader | Header => {
            found.warn(words!("flash-header-not-held", header = header, size = says))
        }
    }
}

#[cfg(test)]
#[path = "size_tests.rs"]
mod tests;
