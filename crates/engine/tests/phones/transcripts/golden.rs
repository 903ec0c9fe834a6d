//! Golden sessions: what our side writes, packet by packet, with the answers of the file.

use std::time::Duration;

use crate::common::script::{End, HostWrites, Line, ScriptedLink, parse};
use bromide_engine::acquire::{AcquireError, survey_phone};
use bromide_engine::brom::Status;
use bromide_engine::cancel::Cancel;
use bromide_engine::chip::{self, AnsweredBy, ChipIds, Recognised};
use bromide_engine::facts::ChipCode;
use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
use bromide_engine::readback::Event;
use bromide_engine::session::{Contact, Loader, Session, SessionError, connect};
use bromide_engine::units::Address;

use super::{CLEAN, OLD_READ_REFUSED, OPEN_ALREADY, PRELOADER_READY, READ_REFUSED, RESET, captured, hex};

fn session(script: &ScriptedLink) -> Session {
    match connect(Box::new(script.clone()), &Cancel::new(), None) {
        Ok(Contact::Session(session)) => session,
        other => panic!("{other:?}"),
    }
}

fn golden(text: &str, end: End) -> ScriptedLink {
    ScriptedLink::new(parse(text), HostWrites::Packets, end)
}

struct ScriptedPort(ScriptedLink);

impl PhonePort for ScriptedPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        Ok(Some(Box::new(self.0.clone())))
    }
    fn now(&self) -> Moment {
        self.0.now()
    }
    fn pause(&mut self, pause: Duration) {
        self.0.pause(pause);
    }
    fn describe(&self) -> String {
        self.0.describe()
    }
}

#[test]
fn a_clean_session_matches_the_golden_transcript() {
    let script = golden(CLEAN, End::Gone);
    let mut facts = None;
    let mut on_event = |event| {
        if let Event::Phone(phone) = event {
            facts = Some(phone);
        }
    };
    let mut port = ScriptedPort(script.clone());
    let result = survey_phone(&mut port, Some(Duration::from_secs(5)), true, &Cancel::new(), &mut on_event);
    // The script ends before the first query of the flash chip.
    assert!(
        matches!(result, Err(AcquireError::Lost(SessionError::Link(LinkError::Unplugged)))),
        "{:?}",
        result.err()
    );
    script.assert_finished();
    let facts = facts.expect("the phone was recognised");
    assert_eq!((facts.chip.as_str(), facts.variant.as_deref()), ("MT6261", Some("MT6261DA")));
    assert_eq!(facts.hardware_code, ChipCode(0x6261));
    assert_eq!(facts.hardware_version, Some(ChipCode(0xCB01)));
    assert_eq!(facts.software_version, Some(ChipCode(1)));
    assert_eq!(facts.me_id.unwrap().to_string(), "f81da2153082cc5e21ac5236876844c2");
}

#[test]
fn golden_answers_match_the_real_phones() {
    // Registers that both files read must hold the same in both, so that the golden file cannot drift from
    // the phone.
    let real = captured();
    let golden = parse(CLEAN);
    let mut shared = 0;
    for pair in golden.windows(5).filter(|lines| !lines[0].from_phone && lines[0].bytes.len() == 9) {
        let header = &pair[0].bytes;
        // The window's register changes; its first read is the same in both.
        let Some(command) = real.iter().find(|c| c.sent.get(..9) == Some(header) && c.code() != 0xD4) else {
            continue;
        };
        let answer: Vec<u8> = pair[1..5].iter().flat_map(|line| line.bytes.clone()).collect();
        assert_eq!(command.answered[..answer.len()], answer, "{}", hex(header));
        shared += 1;
    }
    assert_eq!(shared, 9, "four ids, the watchdog, the variant, the window thrice");
}

#[test]
fn an_open_session_is_taken_over() {
    let script = golden(OPEN_ALREADY, End::Silent);
    let session = session(&script);
    assert_eq!(session.loader(), Loader::BootRom { version: 5 });
    script.assert_finished();
}

#[test]
fn a_refused_read_ends_at_its_status_without_a_time_out() {
    let script = golden(READ_REFUSED, End::Silent);
    let mut session = session(&script);
    let connected = script.now();
    for (at, len) in [(0xFFF0_0000, 64), (0x7000_B000, 4)] {
        let result = session.read_block(Address(at), &mut vec![0; len], &mut |_, _| {});
        let Err(SessionError::Refused { status, during }) = result else { panic!("{result:?}") };
        assert_eq!((status, during.address()), (Status(0x1D08), Some(Address(at))));
    }
    let mut word = [0; 4];
    session.read_block(Address(0xA01C_0108), &mut word, &mut |_, _| {}).unwrap();
    assert_eq!(u32::from_le_bytes(word), 0x35C0_0000);
    script.assert_finished();
    assert!(
        script.now() - connected < Duration::from_millis(10),
        "no time-out was needed: {:?}",
        script.now()
    );
}

#[test]
fn after_a_refused_legacy_read_without_status_the_session_continues() {
    let script = golden(OLD_READ_REFUSED, End::Silent);
    let mut session = session(&script);
    assert_eq!(session.read_half_legacy(Address(0xFFF0_0000)).unwrap(), None);
    assert_eq!(session.read_half_legacy(Address(0x8000_0008)).unwrap(), Some(0x6261));
    script.assert_finished();
}

fn reset_write() -> chip::RegisterWrite {
    let ids = ChipIds { answered_by: AnsweredBy::Registers, hardware_code: 0x6261, ..ChipIds::default() };
    match chip::recognise(&ids) {
        Recognised::Readable(chip) => chip.reset,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_reset_without_its_last_status_succeeds() {
    for end in [End::Silent, End::Gone] {
        let script = golden(RESET, end);
        let mut session = session(&script);
        let connected = script.now();
        session.reset(reset_write()).unwrap();
        script.assert_finished();
        let waited = script.now() - connected;
        assert!(
            waited < Duration::from_millis(10),
            "the status that never comes is not waited for: {waited:?}"
        );
    }
}

#[test]
fn a_phone_lost_during_the_reset_counts_as_restarted_once_the_value_was_sent() {
    let lines = parse(RESET);
    let header = lines.iter().position(|line| line.bytes.len() == 9).unwrap();
    let before: usize = lines[..=header].iter().filter(|l| l.from_phone).map(|line| line.bytes.len()).sum();
    for end in [End::Silent, End::Gone] {
        // Echo of the header, status, echo of the value.
        for kept in 0..=9 + 2 + 4 {
            let mut left = before + kept;
            let mut cut = Vec::new();
            for line in &lines {
                let take = if line.from_phone { left.min(line.bytes.len()) } else { line.bytes.len() };
                left -= if line.from_phone { take } else { 0 };
                cut.push(Line { bytes: line.bytes[..take].to_vec(), ..line.clone() });
                if take < line.bytes.len() {
                    break;
                }
            }
            let script = ScriptedLink::new(cut, HostWrites::Packets, end);
            let result = session(&script).reset(reset_write());
            assert_eq!(result.is_ok(), kept >= 9 + 2, "{kept} bytes, {end:?}: {result:?}");
            script.assert_finished();
        }
    }
}

#[test]
fn a_preloader_that_keeps_sending_ready_is_synced_and_recognised() {
    let script = golden(PRELOADER_READY, End::Silent);
    let session = session(&script);
    assert_eq!(session.loader(), Loader::Preloader { version: 3 });
    script.assert_finished();
}
