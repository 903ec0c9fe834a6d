//! What goes wrong between a phone and us while they talk.

use super::{Advice, JobOutcome, Present, UserError, agent};
use crate::present::words;
use crate::tr;
use bromide_engine::brom::{Request, Status, VersionKind};
use bromide_engine::session::{Activity, Mismatch, SessionError};

pub(super) fn stopped() -> UserError {
    UserError::new(JobOutcome::Stopped, tr!("error-stopped"), vec![])
}

impl From<&SessionError> for UserError {
    fn from(error: &SessionError) -> UserError {
        let power_cycle = || vec![Advice::BatteryOut, Advice::ShortCable, Advice::ReadAgain];
        match error {
            SessionError::Link(error) => UserError::from(error),
            SessionError::Cancelled => stopped(),
            SessionError::Silent { waited, .. } => UserError::new(
                JobOutcome::Unfinished,
                tr!("error-silent", seconds = waited.as_secs_f64()),
                power_cycle(),
            ),
            SessionError::Refused { status, .. } => UserError::new(
                JobOutcome::CannotRead,
                tr!("error-refused", sentence = status.present(), status = status.to_string()),
                vec![Advice::BatteryOut, Advice::ReadAgain],
            ),
            SessionError::OutOfSync { .. } => {
                UserError::new(JobOutcome::Unfinished, tr!("error-out-of-step"), power_cycle())
            }
            SessionError::NotTaken { .. } => UserError::new(
                JobOutcome::CannotRead,
                tr!("error-window-shut", why = error.present()),
                power_cycle(),
            ),
            SessionError::Agent { .. } => UserError::new(
                JobOutcome::Unfinished,
                tr!("error-agent", why = error.present()),
                power_cycle(),
            ),
            SessionError::Restarted => UserError::new(
                JobOutcome::Unfinished,
                tr!("error-restarted"),
                vec![Advice::Charge, Advice::ReadAgain],
            ),
            SessionError::Lost => {
                UserError::new(JobOutcome::Unfinished, tr!("error-no-sense"), power_cycle())
            }
        }
    }
}

/// A line of the log that starts small: the cause alone.
impl Present for SessionError {
    fn present(&self) -> String {
        match self {
            SessionError::Cancelled => tr!("session-stopped"),
            SessionError::Link(error) => error.present(),
            SessionError::Silent { during, waited } => {
                tr!("session-silent", seconds = waited.as_secs_f64(), during = during.present())
            }
            SessionError::Refused { during, status } => tr!(
                "session-refused",
                during = during.present(),
                status = status.to_string(),
                sentence = status.present()
            ),
            SessionError::NotTaken { during, at, found } => tr!(
                "session-not-taken",
                during = during.present(),
                at = at.to_string(),
                found = format!("{found:#010x}")
            ),
            SessionError::OutOfSync { during, what } => {
                tr!("session-out-of-step", during = during.present(), what = what.present())
            }
            SessionError::Agent { during, fault } => agent::fault(*during, *fault),
            SessionError::Restarted => tr!("session-restarted"),
            SessionError::Lost => tr!("session-lost"),
        }
    }
}

/// A noun phrase for the middle of a sentence.
impl Present for Activity {
    fn present(&self) -> String {
        match self {
            Activity::Request(request) => request.present(),
            Activity::SwitchingWindow => tr!("session-switching-window"),
            Activity::Agent(step) => agent::step(*step),
            Activity::ReadingProgram(step) => step.present(),
            Activity::ReadingRegister { at } => tr!("session-reading-register", at = at.to_string()),
        }
    }
}

/// The end of a sentence.
impl Present for Mismatch {
    fn present(&self) -> String {
        match self {
            Mismatch::Echo { at, sent, got } => tr!(
                "answer-changed",
                sent = format!("{sent:02x}"),
                got = format!("{got:02x}"),
                at = at.to_string()
            ),
            Mismatch::TooLong { bytes } => tr!("answer-too-long", bytes = *bytes),
            Mismatch::NotWholeWords { bytes } => tr!("answer-not-whole-words", bytes = *bytes),
            Mismatch::Unstable => tr!("answer-unsteady"),
        }
    }
}

/// A noun phrase for the middle of a sentence: "READ32 of 0x00010000 (64 bytes)".
impl Present for Request {
    fn present(&self) -> String {
        let name = self.name();
        let read = |at: &str, bytes: u64| tr!("request-read", name = name, at = at, bytes = bytes);
        let write = |at: &str, value: String| tr!("request-write", name = name, at = at, value = value);
        match self {
            Request::Read32 { at, words } => read(&at.to_string(), u64::from(*words) * 4),
            Request::Read16 { at, halves } => read(&at.to_string(), u64::from(*halves) * 2),
            Request::LegacyRead16 { at, .. } => {
                tr!("request-old-read", name = name, at = at.to_string())
            }
            Request::Write32 { at, value } | Request::ResetWrite32 { at, value } => {
                write(&at.to_string(), format!("{value:#010x}"))
            }
            Request::Write16 { at, value } => write(&at.to_string(), format!("{value:#06x}")),
            Request::Version(VersionKind::BootRom) => tr!("request-version"),
            Request::Version(VersionKind::Preloader) => tr!("request-preloader-version"),
            Request::TargetConfig
            | Request::MeId
            | Request::SocId
            | Request::HardwareCode
            | Request::HardwareVersions => name.to_owned(),
        }
    }
}

/// What it means: a sentence without its full stop that starts small. A code nobody has published says so.
impl Present for Status {
    fn present(&self) -> String {
        let id = MEANINGS.iter().find(|(codes, _)| codes.contains(&self.0)).map(|(_, id)| *id);
        words::text(id.unwrap_or("status-unknown"), &[])
    }
}

/// Codes, and the id of the sentence that says what they mean.
const MEANINGS: &[(&[u16], &str)] = &[
    (&[0x0000], "status-ok"),
    (&[0x0001], "status-written"),
    (&[0x0002, 0x0003], "status-written-rom"),
    (&[0x1A1D], "status-cache"),
    (&[0x1D00], "status-write16-odd"),
    (&[0x1D01], "status-write32-unaligned"),
    (&[0x1D02], "status-write-forbidden"),
    (&[0x1D03], "status-write-overlaps-program"),
    (&[0x1D04], "status-write-overlaps-image"),
    (&[0x1D05], "status-write-count-zero"),
    (&[0x1D06], "status-read16-odd"),
    (&[0x1D07], "status-read32-unaligned"),
    (&[0x1D08], "status-read-forbidden"),
    (&[0x1D09], "status-read-count-zero"),
    (&[0x1D0A], "status-read-blocked"),
    (&[0x1D0C], "status-auth-not-needed"),
    (&[0x1D0D], "status-sla-required"),
    (&[0x1D0E], "status-program-overlaps"),
    (&[0x1D0F], "status-jump-outside-program"),
    (&[0x1D10], "status-too-many-programs"),
    (&[0x1D11], "status-program-odd"),
    (&[0x1D12], "status-program-forbidden"),
    (&[0x1D13], "status-program-empty"),
    (&[0x1D14], "status-signature-too-long"),
    (&[0x1D15], "status-signature-missing"),
    (&[0x1D16], "status-no-program"),
    (&[0x1D17], "status-program-count"),
    (&[0x1D18], "status-write-count-too-big"),
    (&[0x1D19], "status-read-count-too-big"),
    (&[0x1D1A, 0x1D1B, 0x1D1C], "status-program-area"),
    (&[0x1D1D], "status-baud-range"),
    (&[0x1D21], "status-program-version"),
    (&[0x1D3D], "status-after-setup"),
    (&[0x2000], "status-auth-image"),
    (&[0x2001], "status-program-signature"),
    (&[0x2002], "status-auth-memory"),
    (&[0x2003, 0x2004], "status-auth-key"),
    (&[0x2005], "status-auth-hash"),
    (&[0x2006], "status-auth-size"),
    (&[0x7000], "status-program-region"),
    (&[0x7001], "status-program-region-overlaps"),
    (&[0x7002], "status-program-region-too-long"),
    (&[0x7003], "status-program-place"),
    (&[0x7004], "status-program-length"),
    (&[0x7015, 0x7024], "status-daa-signature"),
    (&[0x7017], "status-daa"),
    (&[0x703A, 0x7054, 0x7055], "status-blocked"),
    (&[0x706B], "status-past-end"),
    (&[0x5000], "status-boot-no-header"),
    (&[0x5001], "status-boot-bad-header"),
    (&[0x5002], "status-boot-no-layout"),
    (&[0x5003, 0x5004], "status-boot-no-flash"),
    (&[0x5A5B], "status-program-blacklisted"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::link::LinkError;
    use bromide_engine::units::Address;
    use std::time::Duration;

    const AT: Address = Address(0xA051_0000);

    fn requests() -> [Request; 13] {
        [
            Request::Read32 { at: AT, words: 16 },
            Request::Read16 { at: AT, halves: 32 },
            Request::LegacyRead16 { at: AT, halves: 1 },
            Request::Write32 { at: AT, value: 7 },
            Request::Write16 { at: AT, value: 7 },
            Request::ResetWrite32 { at: AT, value: 7 },
            Request::TargetConfig,
            Request::MeId,
            Request::SocId,
            Request::Version(VersionKind::BootRom),
            Request::Version(VersionKind::Preloader),
            Request::HardwareCode,
            Request::HardwareVersions,
        ]
    }

    #[test]
    fn every_request_is_presented_with_its_address_and_reads_as_in_logs() {
        for request in requests() {
            let text = request.present();
            assert_eq!(text, request.to_string());
            assert!(request.address().is_none_or(|at| text.contains(&at.to_string())), "{text}");
        }
        assert_eq!(requests()[0].present(), "READ32 of 0xa0510000 (64 bytes)");
    }

    #[test]
    fn every_mismatch_is_presented_with_its_values() {
        for (mismatch, parts) in [
            (Mismatch::Echo { at: 3, sent: 0xA0, got: 0x5F }, &["a0", "5f", "3"][..]),
            (Mismatch::TooLong { bytes: 777 }, &["777"]),
            (Mismatch::NotWholeWords { bytes: 7 }, &["7"]),
            (Mismatch::Unstable, &["every read"]),
        ] {
            let text = mismatch.present();
            assert_eq!(text, mismatch.to_string());
            assert!(parts.iter().all(|part| text.contains(part)), "{text}");
        }
    }

    #[test]
    fn every_session_error_is_presented_with_what_was_being_done() {
        let others = [Activity::SwitchingWindow, Activity::ReadingRegister { at: AT }];
        let activities = requests().map(Activity::Request).into_iter().chain(others);
        for during in activities {
            for (error, part) in [
                (SessionError::Silent { during, waited: Duration::from_millis(2500) }, "2.5 s"),
                (SessionError::Refused { during, status: Status(0x1D08) }, "1D08"),
                (SessionError::NotTaken { during, at: AT, found: 0x1234 }, "0x00001234"),
                (SessionError::OutOfSync { during, what: Mismatch::TooLong { bytes: 777 } }, "777"),
            ] {
                let text = error.present();
                assert!(text.contains(&during.present()) && text.contains(part), "{text}");
                assert!(!UserError::from(&error).cause.is_empty());
            }
        }
        for error in [
            SessionError::Cancelled,
            SessionError::Link(LinkError::Unplugged),
            SessionError::Restarted,
            SessionError::Lost,
        ] {
            assert!(!error.present().is_empty() && !UserError::from(&error).cause.is_empty());
        }
    }

    #[test]
    fn every_published_status_has_a_meaning_and_only_those() {
        for code in 0..=u16::MAX {
            let is_known = MEANINGS.iter().any(|(codes, _)| codes.contains(&code));
            assert_eq!(Status(code).name().is_some(), is_known, "{code:04X}");
        }
        for (codes, id) in MEANINGS {
            let meaning = Status(codes[0]).present();
            assert!(meaning != *id && !meaning.is_empty() && !meaning.ends_with('.'), "{meaning}");
        }
        assert_eq!(Status(0x1D08).present(), "the phone does not allow reads from this address");
        assert!(Status(0xBEEF).present().contains("not published"));
    }
}
