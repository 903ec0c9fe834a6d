//! The direct link on a scripted pipe, packet by packet, in virtual time.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use super::*;

const PACKET: usize = 64;

/// What the phone's IN endpoint does next.
#[derive(Debug, Clone)]
enum In {
    Packet(Vec<u8>),
    Stall,
    Fault,
    Gone,
}

/// What happens to an OUT packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OutFate {
    Taken,
    /// Not taken until the halt is cleared.
    Nak,
    Stall,
    Fault,
    Gone,
}

#[derive(Debug, Default)]
struct World {
    now: Duration,
    /// What the IN endpoint does, each not before a time.
    script: VecDeque<(Duration, In)>,
    /// Queued transfers: length, received bytes, and the result once it is over.
    asked: VecDeque<(usize, Vec<u8>, Option<Option<Fate>>)>,
    fates: VecDeque<OutFate>,
    is_gone: bool,
    sent: Vec<Vec<u8>>,
    cleared: Vec<PipeEnd>,
    cancels: usize,
    most_asked: usize,
}

#[derive(Debug, Clone, Copy)]
enum Fate {
    Cancelled,
    Stalled,
    Fault,
    Gone,
}

#[derive(Clone, Default)]
struct ScriptedPipe(Arc<Mutex<World>>);

impl ScriptedPipe {
    fn link(&self) -> UsbLink<ScriptedPipe> {
        UsbLink::new(self.clone(), "usb:1-2".into())
    }

    fn with<T>(&self, look: impl FnOnce(&mut World) -> T) -> T {
        look(&mut self.0.lock().unwrap())
    }

    fn at(self, ms: u64, what: In) -> ScriptedPipe {
        self.with(|world| world.script.push_back((Duration::from_millis(ms), what)));
        self
    }

    fn packets(mut self, lengths: &[usize]) -> ScriptedPipe {
        let mut next = 0_u8;
        for length in lengths {
            let bytes = (0..*length).map(|_| {
                next = next.wrapping_add(1);
                next
            });
            let packet = In::Packet(bytes.collect());
            self = self.at(0, packet);
        }
        self
    }
}

impl World {
    /// Lets everything happen that is due now.
    fn step(&mut self) {
        while let Some((at, what)) = self.script.front().cloned() {
            if at > self.now {
                return;
            }
            let Some((length, bytes, over)) = self.asked.iter_mut().find(|(_, _, over)| over.is_none())
            else {
                // No transfer is queued, so the phone's endpoint is not polled.
                if matches!(what, In::Gone) {
                    self.is_gone = true;
                }
                return;
            };
            self.script.pop_front();
            match what {
                In::Packet(packet) => {
                    bytes.extend(&packet);
                    if packet.len() < PACKET || bytes.len() >= *length {
                        *over = Some(None);
                    }
                }
                In::Stall => *over = Some(Some(Fate::Stalled)),
                In::Fault => *over = Some(Some(Fate::Fault)),
                In::Gone => self.is_gone = true,
            }
            if self.is_gone {
                for (_, _, over) in self.asked.iter_mut().filter(|(_, _, over)| over.is_none()) {
                    *over = Some(Some(Fate::Gone));
                }
            }
        }
    }
}

impl Pipe for ScriptedPipe {
    fn packet(&self) -> usize {
        PACKET
    }

    fn submit_read(&mut self, length: usize) {
        assert!(length > 0 && length.is_multiple_of(PACKET), "{length}");
        self.with(|world| {
            let over = world.is_gone.then_some(Some(Fate::Gone));
            world.asked.push_back((length, Vec::new(), over));
            let under_way = world.asked.iter().map(|(length, ..)| length).sum::<usize>();
            world.most_asked = world.most_asked.max(under_way);
        });
    }

    fn arrived(&mut self, wait: Duration) -> Option<Arrival> {
        self.with(|world| {
            let deadline = world.now + wait;
            loop {
                world.step();
                if let Some((_, bytes, Some(fate))) = world.asked.front_mut() {
                    let failure = fate.map(|fate| match fate {
                        Fate::Cancelled => TransferFailure::Cancelled,
                        Fate::Stalled => TransferFailure::Stalled,
                        Fate::Fault => TransferFailure::Fault,
                        Fate::Gone => TransferFailure::Gone,
                    });
                    let arrival = Arrival { bytes: std::mem::take(bytes), failure };
                    world.asked.pop_front();
                    return Some(arrival);
                }
                let next = world.script.front().map_or(deadline, |(at, _)| *at);
                if world.now >= deadline || next >= deadline {
                    world.now = deadline;
                    world.step();
                    if !matches!(world.asked.front(), Some((_, _, Some(_)))) {
                        return None;
                    }
                } else {
                    world.now = next.max(world.now);
                }
            }
        })
    }

    fn cancel(&mut self) {
        self.with(|world| {
            world.cancels += 1;
            for (_, _, over) in &mut world.asked {
                over.get_or_insert(Some(Fate::Cancelled));
            }
        });
    }

    fn send(&mut self, packet: &[u8], wait: Duration) -> Result<(), TransferFailure> {
        self.with(|world| {
            if world.is_gone {
                return Err(TransferFailure::Gone);
            }
            match world.fates.front().copied().unwrap_or(OutFate::Taken) {
                OutFate::Taken => world.sent.push(packet.to_vec()),
                OutFate::Nak => {
                    world.now += wait;
                    return Err(TransferFailure::NotAccepted);
                }
                OutFate::Stall => return Err(TransferFailure::Stalled),
                OutFate::Fault => {
                    world.fates.pop_front();
                    return Err(TransferFailure::Fault);
                }
                OutFate::Gone => return Err(TransferFailure::Gone),
            }
            world.fates.pop_front();
            Ok(())
        })
    }

    fn clear_halt(&mut self, end: PipeEnd) -> Result<(), TransferFailure> {
        self.with(|world| {
            world.cleared.push(end);
            if end == PipeEnd::ToPhone {
                world.fates.pop_front();
            }
        });
        Ok(())
    }

    fn now(&self) -> Moment {
        Moment(self.with(|world| world.now))
    }
}

const SLICE: Duration = Duration::from_millis(50);

/// Reads until `due` bytes have arrived; each read requests what is missing.
fn gather(link: &mut UsbLink<ScriptedPipe>, due: usize) -> Result<Vec<u8>, LinkError> {
    let mut bytes = vec![0; due];
    let mut received = 0;
    while received < due {
        match link.read(&mut bytes[received..], SLICE)? {
            0 => break,
            count => received += count,
        }
    }
    bytes.truncate(received);
    Ok(bytes)
}

fn counted(from: usize, count: usize) -> Vec<u8> {
    (from + 1..=from + count).map(|n| u8::try_from(n % 256).unwrap()).collect()
}

#[test]
fn an_answer_that_ends_with_a_full_packet_is_complete_at_once() {
    let phone = ScriptedPipe::default().packets(&[64, 64]);
    assert_eq!(gather(&mut phone.link(), 128).unwrap(), counted(0, 128));
    phone.with(|world| {
        assert_eq!(world.most_asked, 128, "nothing past what is due");
        assert!(world.asked.is_empty() && world.cancels == 0 && world.now.is_zero());
    });
}

#[test]
fn bytes_beyond_the_requested_ones_are_kept_for_the_next_read() {
    let phone = ScriptedPipe::default().packets(&[1, 4, 4, 2, 64, 6]);
    let mut link = phone.link();
    let mut at = 0;
    // Reads that end inside packets.
    for due in [2, 5, 1, 60, 12, 1] {
        assert_eq!(gather(&mut link, due).unwrap(), counted(at, due), "{due} at {at}");
        at += due;
    }
    assert_eq!(at, 81);
}

#[test]
fn a_short_packet_ends_a_transfer_and_an_empty_packet_is_ignored() {
    let phone = ScriptedPipe::default().packets(&[64, 36, 0, 2]);
    let mut link = phone.link();
    assert_eq!(gather(&mut link, 100).unwrap().len(), 100);
    assert_eq!(gather(&mut link, 2).unwrap(), counted(100, 2));
}

#[test]
fn any_packet_lengths_lose_no_byte_and_request_none_beyond_the_due_ones() {
    let mut random = 1_u32;
    let mut next = |most: u32| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (random >> 8) % most
    };
    for _ in 0..200 {
        let lengths: Vec<usize> =
            (0..next(60) + 1).map(|_| [64, 64, 64, 1, next(63) as usize + 1][next(5) as usize]).collect();
        let total: usize = lengths.iter().sum();
        let phone = ScriptedPipe::default().packets(&lengths);
        let mut link = phone.link();
        let mut got = Vec::new();
        while got.len() < total {
            let due = (next(5000) as usize + 1).min(total - got.len());
            got.extend(gather(&mut link, due).unwrap());
            let most = phone.with(|world| std::mem::take(&mut world.most_asked));
            assert!(most <= due.next_multiple_of(PACKET), "{most} asked for {due}");
        }
        assert_eq!(got, counted(0, total), "{lengths:?}");
    }
}

#[test]
fn a_long_block_has_the_maximum_of_transfers_queued() {
    let phone = ScriptedPipe::default().packets(&[64; 1024]);
    assert_eq!(gather(&mut phone.link(), 65_536).unwrap().len(), 65_536);
    phone.with(|world| assert_eq!(world.most_asked, TRANSFER * TRANSFERS_IN_FLIGHT));
}

#[test]
fn an_unfinished_transfer_is_cancelled_at_the_deadline_and_its_packet_returned() {
    // The length of an answer to an earlier program is unknown, so the buffer is large.
    let phone = ScriptedPipe::default().packets(&[64]).at(500, In::Packet(vec![9]));
    let mut link = phone.link();
    let mut room = [0; 4096];
    assert_eq!(link.read(&mut room, SLICE).unwrap(), 64);
    assert_eq!(phone.now().0, SLICE);
    assert!(phone.with(|world| world.asked.is_empty()));
    assert_eq!(link.read(&mut room, Duration::from_secs(1)).unwrap(), 1);
    assert_eq!(phone.now().0, Duration::from_millis(500), "a short packet is handed out at once");
}

#[test]
fn a_transfer_of_one_packet_stays_queued_after_the_deadline() {
    let phone = ScriptedPipe::default().at(120, In::Packet(vec![0x5F]));
    let mut link = phone.link();
    let mut answer = [0; 1];
    assert_eq!(link.read(&mut answer, SLICE).unwrap(), 0);
    assert_eq!(phone.now().0, SLICE, "a slow phone is waited for to the end of the slice, and no longer");
    assert_eq!(link.read(&mut answer, SLICE).unwrap(), 0);
    assert_eq!(link.read(&mut answer, SLICE).unwrap(), 1);
    phone.with(|world| assert!(world.cancels == 0 && world.cleared.is_empty()));
}

#[test]
fn an_in_stall_is_cleared_and_a_lasting_stall_is_an_error() {
    let phone = ScriptedPipe::default().packets(&[64]).at(0, In::Stall).at(0, In::Packet(vec![7]));
    let mut link = phone.link();
    assert_eq!(gather(&mut link, 65).unwrap().len(), 65);
    phone.with(|world| {
        assert_eq!((world.cleared.as_slice(), world.now), ([PipeEnd::FromPhone].as_slice(), Duration::ZERO))
    });

    let mut phone = ScriptedPipe::default();
    for _ in 0..10 {
        phone = phone.at(0, In::Stall);
    }
    let error = phone.link().read(&mut [0; 1], SLICE).unwrap_err();
    assert!(matches!(error, LinkError::Io { fault: LinkFault::UsbStalled, .. }), "{error:?}");
}

#[test]
fn an_out_stall_is_cleared_and_the_packet_sent_again() {
    let phone = ScriptedPipe::default();
    phone.with(|world| world.fates.push_back(OutFate::Stall));
    phone.link().write(b"packet").unwrap();
    phone.with(|world| {
        assert_eq!(world.cleared, [PipeEnd::ToPhone]);
        assert_eq!(world.sent, [b"packet"]);
    });
    phone.with(|world| world.fates = [OutFate::Stall; 2].into());
    let error = phone.link().write(b"packet").unwrap_err();
    assert!(matches!(error, LinkError::Io { fault: LinkFault::UsbStalled, .. }), "{error:?}");
}

#[test]
fn an_out_packet_that_is_not_taken_times_out_and_recover_clears_the_halt() {
    let phone = ScriptedPipe::default();
    phone.with(|world| world.fates.push_back(OutFate::Nak));
    let mut link = phone.link();
    match link.write(b"A").unwrap_err() {
        LinkError::Io { fault, .. } => assert_eq!(fault, LinkFault::WriteTimedOut),
        other => panic!("{other:?}"),
    }
    assert_eq!(phone.now().0, WRITE_WAIT);
    assert!(phone.with(|world| world.cleared.is_empty()), "only when asked");
    assert!(link.recover().unwrap());
    link.write(b"A").unwrap();
    assert_eq!(phone.with(|world| world.cleared.clone()), [PipeEnd::ToPhone]);
}

#[test]
fn bytes_received_before_unplugging_are_returned_first() {
    for before in 0..20 {
        let mut lengths = vec![64; before];
        lengths.push(before + 1);
        for lengths in [&lengths[..], &lengths[..before]] {
            let total: usize = lengths.iter().sum();
            let phone = ScriptedPipe::default().packets(lengths).at(0, In::Gone);
            let mut link = phone.link();
            let mut room = vec![0; 8192];
            let mut got = Vec::new();
            let error = loop {
                match link.read(&mut room, SLICE) {
                    Ok(count) => got.extend_from_slice(&room[..count]),
                    Err(error) => break error,
                }
            };
            assert!(matches!(error, LinkError::Unplugged), "{error:?}");
            assert_eq!(got, counted(0, total));
            assert!(matches!(link.read(&mut room, SLICE), Err(LinkError::Unplugged)), "and again");
            assert!(matches!(link.write(b"A"), Err(LinkError::Unplugged)));
            assert!(phone.now().0.is_zero(), "at once");
        }
    }
    let phone = ScriptedPipe::default();
    phone.with(|world| world.fates.push_back(OutFate::Gone));
    assert!(matches!(phone.link().write(b"A"), Err(LinkError::Unplugged)));
}

#[test]
fn one_transfer_fault_is_retried_and_three_in_a_row_mean_unplugged() {
    let phone = ScriptedPipe::default()
        .at(0, In::Fault)
        .at(0, In::Packet(vec![1]))
        .at(0, In::Fault)
        .at(0, In::Packet(vec![2]));
    assert_eq!(gather(&mut phone.link(), 2).unwrap(), [1, 2]);
    let phone = ScriptedPipe::default().at(0, In::Fault).at(0, In::Fault).at(0, In::Fault);
    assert!(matches!(phone.link().read(&mut [0; 1], SLICE), Err(LinkError::Unplugged)));

    let phone = ScriptedPipe::default();
    phone.with(|world| world.fates = [OutFate::Fault; 2].into());
    let mut link = phone.link();
    link.write(b"A").unwrap();
    phone.with(|world| world.fates = [OutFate::Fault; 3].into());
    assert!(matches!(link.write(b"A"), Err(LinkError::Unplugged)));
}

#[test]
fn an_error_that_completes_after_the_phone_left_does_not_bring_it_back() {
    for later in [TransferFailure::Fault, TransferFailure::Cancelled] {
        let pipe = ScriptedPipe::default();
        let mut link = pipe.link();
        for failure in [TransferFailure::Gone, later] {
            link.accept(Arrival { bytes: vec![], failure: Some(failure) }).unwrap();
        }
        let read = link.read(&mut [0; 4], Duration::from_secs(2));
        assert!(matches!(read, Err(LinkError::Unplugged)), "{read:?}");
        assert_eq!((pipe.with(|world| world.now), pipe.with(|world| world.most_asked)), (Duration::ZERO, 0));
    }
}
