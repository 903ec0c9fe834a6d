//! Every fault at every frame of a session, for both protocols of frames: never a wrong byte that counts as
//! read, never a wait for ever, and after a refusal the agent can still be used.

use std::time::Duration;

use bromide_engine::da::AgentFault;
use bromide_engine::link::LinkError;
use bromide_engine::session::{AgentPipe, SessionError};
use bromide_engine::storage::{Agent, AreaKind};

use super::frame_device::{FAULTS, Fault, FrameDevice, Phone, contents};
use super::xflash_device::XflashDevice;
use super::xml_device::XmlDevice;
use super::{xflash, xml};

const OFFSET: u64 = 0x1200;
const LEN: usize = 0x3600;
/// The longest wait for one frame, and one more.
const LONGEST: Duration = Duration::from_secs(45);

/// A whole session: start, one read, end. `again` is a second read after the first one was refused.
struct Ending {
    error: Option<SessionError>,
    again: Option<Result<Vec<u8>, SessionError>>,
    area: u64,
}

fn session(started: Result<Box<dyn Agent>, SessionError>, area: u64) -> Ending {
    let mut agent = match started {
        Ok(agent) => agent,
        Err(error) => return Ending { error: Some(error), again: None, area },
    };
    match xflash::read(agent.as_mut(), AreaKind::User, OFFSET, LEN) {
        Ok(bytes) => assert_eq!(bytes, contents(area, OFFSET, LEN as u64), "wrong bytes count as read"),
        Err(error) => {
            let is_refused = matches!(
                error,
                SessionError::Agent {
                    fault: AgentFault::Refused { .. } | AgentFault::RefusedByText | AgentFault::Unsupported,
                    ..
                }
            );
            let mut again = || xflash::read(agent.as_mut(), AreaKind::User, OFFSET, LEN);
            let again = is_refused.then(&mut again);
            return Ending { error: Some(error), again, area };
        }
    }
    Ending { error: agent.finish(true).err(), again: None, area }
}

fn xflash_session(pipe: AgentPipe) -> Ending {
    session(xflash::start(pipe).map(|agent| Box::new(agent) as Box<dyn Agent>), xflash::USER)
}

fn xml_session(pipe: AgentPipe) -> Ending {
    session(xml::start(pipe).map(|agent| Box::new(agent) as Box<dyn Agent>), xml::user())
}

/// Plays all faults at all frames, with and without lines of the log between.
fn play<D: FrameDevice + 'static>(device: impl Fn() -> D, run: impl Fn(AgentPipe) -> Ending) {
    let phone = Phone::new(device());
    assert_eq!(run(phone.pipe()).error, None);
    let frames = phone.state().frames;
    assert!(frames > 40, "{frames}");
    let phone = Phone::with(device(), true, None);
    assert_eq!(run(phone.pipe()).error, None);

    for fault in FAULTS {
        for at in 0..frames {
            let phone = Phone::with(device(), at % 2 == 0, Some((at, fault)));
            let ending = run(phone.pipe());
            let now = phone.state().now;
            assert!(now < LONGEST, "{fault:?} at {at}: {now:?}");
            check(fault, at, frames, &ending);
        }
    }
}

fn is_right(read: &Result<Vec<u8>, SessionError>, area: u64) -> bool {
    read.as_ref().is_ok_and(|bytes| *bytes == contents(area, OFFSET, LEN as u64))
}

fn check(fault: Fault, at: usize, frames: usize, ending: &Ending) {
    let error = &ending.error;
    let place = format!("{fault:?} at frame {at} of {frames}: {error:?}");
    match fault {
        // The last frame confirms that the session is over; the phone may go before.
        Fault::Vanish if at + 1 == frames => assert_eq!(*error, None, "{place}"),
        Fault::Vanish => assert_eq!(*error, Some(SessionError::Link(LinkError::Unplugged)), "{place}"),
        Fault::Silence | Fault::Cut => {
            assert!(matches!(error, Some(SessionError::Silent { .. })), "{place}");
        }
        // A phone that says nothing sensible in its last frame has still been told to go.
        _ if at + 1 == frames => {}
        Fault::WrongMagic | Fault::WrongType | Fault::Empty | Fault::Huge | Fault::Garbage => {
            assert!(
                matches!(
                    error,
                    Some(SessionError::Agent {
                        fault: AgentFault::Unexpected { .. } | AgentFault::Length { .. },
                        ..
                    })
                ),
                "{place}"
            );
        }
        // A status of an xflash agent ends the request. What else one means depends on where it comes.
        Fault::Status(_) => {
            let again = ending.again.as_ref().is_none_or(|again| is_right(again, ending.area));
            assert!(again, "{place}: {:?}", ending.again);
        }
        Fault::Text(_) => {}
    }
}

#[test]
fn no_fault_of_an_xflash_agent_is_taken_for_success() {
    play(XflashDevice::default, xflash_session);
}

#[test]
fn no_fault_of_an_xml_agent_is_taken_for_success() {
    play(XmlDevice::default, xml_session);
}

#[test]
fn an_error_status_at_every_frame_of_a_read_ends_it_and_only_it() {
    let phone = Phone::new(XflashDevice::default());
    let agent = xflash::start(phone.pipe()).unwrap();
    let before = phone.state().frames;
    drop(agent);
    for at in before..before + 3 + 4 * 2 {
        let phone = Phone::with(XflashDevice::default(), false, Some((at, Fault::Status(0xC005_0007))));
        let ending = xflash_session(phone.pipe());
        let Some(SessionError::Agent { fault, .. }) = ending.error else {
            panic!("{at}: {:?}", ending.error)
        };
        assert!(ending.again.is_some_and(|again| is_right(&again, xflash::USER)), "{at}");
        assert_eq!(fault, AgentFault::Refused { code: 0xC005_0007 }, "{at}");
    }
}

#[test]
fn a_log_without_end_and_endless_lines_are_given_up() {
    struct Log(u32);
    impl FrameDevice for Log {
        fn hello(&mut self) -> Vec<super::frame_device::Out> {
            let line = [&super::frame_device::frame(2, &vec![b'x'; self.0 as usize])[..]].concat();
            let mut bytes = vec![0xC0];
            (0..2000).for_each(|_| bytes.extend(&line));
            vec![super::frame_device::Out::Raw(bytes)]
        }
        fn on_frame(&mut self, _payload: &[u8]) -> Vec<super::frame_device::Out> {
            Vec::new()
        }
    }
    for (len, bytes) in [(4, 0), (70_000, 70_000)] {
        let phone = Phone::new(Log(len));
        let Err(SessionError::Agent { fault, .. }) = xflash::start(phone.pipe()) else { panic!("started") };
        assert_eq!(fault, AgentFault::Length { bytes });
    }
}
