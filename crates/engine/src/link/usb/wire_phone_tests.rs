//! The direct link with the practice phone behind two endpoints, in virtual time: whole jobs, a hang and a
//! stop.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use super::*;
use crate::cancel::Cancel;
use crate::link::PhonePort;
use crate::readback::{self, BlockSize, CheckChoice, Job, RegionJob, Start};
use crate::session::{Contact, PhoneMemory as _, SessionError, connect};
use crate::sim::{AddressPattern, FlashContent, GeneratedFlash, Phone, PhoneModel};
use crate::units::Address;

const PACKET: usize = 64;

const SLICE: Duration = Duration::from_millis(50);

/// The practice phone behind two endpoints, packet by packet, with the deadlock of the real ROM.
#[derive(Clone)]
struct PracticePipe(Arc<Mutex<PipeState>>);

struct PipeState {
    phone: Phone,
    now: Duration,
    asked: VecDeque<(usize, Vec<u8>, bool)>,
    /// Makes the phone silent; at this time the flag is set.
    stop: Option<(Duration, Cancel)>,
}

impl PracticePipe {
    fn new(content: impl FlashContent + 'static) -> PracticePipe {
        let phone = Phone::new(PhoneModel::mt6261(), Arc::new(content));
        let state = PipeState { phone, now: Duration::ZERO, asked: VecDeque::new(), stop: None };
        PracticePipe(Arc::new(Mutex::new(state)))
    }

    fn with<T>(&self, look: impl FnOnce(&mut PipeState) -> T) -> T {
        look(&mut self.0.lock().unwrap())
    }

    fn link(&self) -> Box<dyn Link> {
        Box::new(UsbLink::new(self.clone(), "usb:1-2".into()))
    }

    fn send(&self, packet: &[u8]) {
        self.with(|state| state.phone.out_packet(state.now, packet));
    }
}

impl Pipe for PracticePipe {
    fn packet(&self) -> usize {
        PACKET
    }

    fn submit_read(&mut self, length: usize) {
        self.with(|state| state.asked.push_back((length, Vec::new(), false)));
    }

    fn arrived(&mut self, wait: Duration) -> Option<Arrival> {
        self.with(|state| {
            let is_silent = state.stop.is_some();
            let (length, bytes, is_cancelled) = state.asked.front_mut()?;
            let mut is_over = *is_cancelled;
            while !is_over && !is_silent && state.phone.waiting().is_some() {
                let mut packet = [0; PACKET];
                let count = state.phone.take_packet(state.now, &mut packet);
                bytes.extend(&packet[..count]);
                // 1 MB/s.
                state.now += Duration::from_micros(60);
                is_over = count < PACKET || bytes.len() >= *length;
            }
            if !is_over {
                state.now += wait;
                if let Some((at, cancel)) = &state.stop
                    && state.now >= *at
                {
                    cancel.set();
                }
                return None;
            }
            let failure = is_cancelled.then_some(TransferFailure::Cancelled);
            let bytes = std::mem::take(bytes);
            state.asked.pop_front();
            Some(Arrival { bytes, failure })
        })
    }

    fn cancel(&mut self) {
        self.with(|state| state.asked.iter_mut().for_each(|(_, _, is_cancelled)| *is_cancelled = true));
    }

    fn send(&mut self, packet: &[u8], wait: Duration) -> Result<(), TransferFailure> {
        self.with(|state| {
            if state.phone.is_hung() {
                state.now += wait;
                return Err(TransferFailure::NotAccepted);
            }
            state.phone.out_packet(state.now, packet);
            Ok(())
        })
    }

    fn clear_halt(&mut self, end: PipeEnd) -> Result<(), TransferFailure> {
        assert_eq!(end, PipeEnd::ToPhone);
        self.with(|state| state.phone.clear_halt(state.now));
        Ok(())
    }

    fn now(&self) -> Moment {
        Moment(self.with(|state| state.now))
    }
}

fn session_with(phone: &PracticePipe) -> crate::session::Session {
    match connect(phone.link(), &Cancel::new(), None) {
        Ok(Contact::Session(session)) => session,
        other => panic!("{other:?}"),
    }
}

/// A port with that phone.
struct PracticePort(PracticePipe);

impl PhonePort for PracticePort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        Ok(Some(self.0.link()))
    }

    fn now(&self) -> Moment {
        self.0.now()
    }

    fn pause(&mut self, pause: Duration) {
        self.0.with(|state| state.now += pause);
    }

    fn describe(&self) -> String {
        "usb:1-2".into()
    }
}

#[test]
fn a_whole_job_over_usb_packets_saves_the_flash() {
    let content = GeneratedFlash::new(1 << 20, 7);
    let mut expected = vec![0; 1 << 20];
    content.fill(0, &mut expected);
    let phone = PracticePipe::new(content);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("dump.bin");
    let job = Job {
        regions: vec![RegionJob {
            area: crate::storage::AreaKind::Flash,
            start: 0,
            len: None,
            file: file.clone(),
            name_template: None,
        }],
        check: CheckChoice::Full,
        block_size: BlockSize::default(),
        wait: Some(Duration::from_secs(5)),
        lost_wait: Some(Duration::from_secs(5)),
        start: Start::New,
        reset: false,
    };
    let ending =
        readback::run(&job, &mut PracticePort(phone.clone()), &Cancel::new(), &|| "now".into(), &mut |_| {});
    assert!(ending.result.is_ok(), "{:?}", ending.result);
    assert!(std::fs::read(&file).unwrap() == expected);
    assert!(!phone.with(|state| state.phone.is_hung()));
}

#[test]
fn a_hung_phone_is_recovered_and_read() {
    let phone = PracticePipe::new(AddressPattern(1 << 20));
    // A session, and then two headers as two writes: the second packet is lost (silicon.md section 5).
    drop(session_with(&phone));
    let header = [0xD1, 0x70, 0, 0xA0, 0, 0, 0, 0, 1];
    phone.send(&header);
    phone.send(&header);
    while !phone.with(|state| state.phone.is_hung()) {
        // The earlier program took the first answer.
        let taken = phone.with(|state| state.phone.take_packet(state.now, &mut [0; PACKET]));
        assert!(taken > 0, "does not hang");
    }
    while phone.with(|state| state.phone.take_packet(state.now, &mut [0; PACKET])) > 0 {}
    let mut session = session_with(&phone);
    assert!(!phone.with(|state| state.phone.is_hung()));
    session.read_memory(Address(0x7000_A000), &mut [0; 64]).unwrap();
}

#[test]
fn a_stop_is_noticed_within_fifty_milliseconds_on_a_silent_phone() {
    let phone = PracticePipe::new(AddressPattern(1 << 20));
    let (cancel, at) = (Cancel::new(), Duration::from_millis(137));
    phone.with(|state| state.stop = Some((at, cancel.clone())));
    let error = match connect(phone.link(), &cancel, None) {
        Err(error) => error,
        Ok(contact) => panic!("{contact:?}"),
    };
    assert!(matches!(error, SessionError::Cancelled), "{error}");
    let late = phone.now().0 - at;
    assert!(late <= SLICE, "{late:?}");
}
