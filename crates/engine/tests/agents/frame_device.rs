//! A phone that speaks in frames (`da.md` section 4.1), on a clock of its own, with one fault at one frame.
//! What it says is decided by a [`FrameDevice`].

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bromide_engine::cancel::Cancel;
use bromide_engine::link::{Link, LinkError, Moment};
use bromide_engine::session::AgentPipe;

use crate::common::rng::Rng;

/// What an agent says, written from the fact sheet.
pub trait FrameDevice: Send {
    /// After the start of the first stage.
    fn hello(&mut self) -> Vec<Out>;
    /// After a whole frame of the host.
    fn on_frame(&mut self, payload: &[u8]) -> Vec<Out>;
    /// After a status in place of a frame: the request is over.
    fn on_refusal(&mut self) {}
}

/// Something that the agent sends.
#[derive(Debug, Clone)]
pub enum Out {
    Raw(Vec<u8>),
    Frame(Vec<u8>),
    /// The phone leaves USB.
    Gone,
}

/// A fault in one frame of the agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A status in place of the frame.
    Status(u32),
    /// A text in place of the frame.
    Text(&'static str),
    WrongMagic,
    WrongType,
    /// A frame without payload.
    Empty,
    /// A header that announces 4 GiB, and nothing behind it.
    Huge,
    /// Nothing more.
    Silence,
    /// Half of the frame, then nothing more.
    Cut,
    /// Random bytes in place of the frame.
    Garbage,
    /// The phone leaves USB in the middle of the frame.
    Vanish,
}

pub const FAULTS: [Fault; 12] = [
    Fault::Status(0xC001_0001),
    Fault::Status(0xC001_0004),
    Fault::Text("ERR!UNSUPPORTED\0"),
    Fault::Text("ERR!no\0"),
    Fault::WrongMagic,
    Fault::WrongType,
    Fault::Empty,
    Fault::Huge,
    Fault::Silence,
    Fault::Cut,
    Fault::Garbage,
    Fault::Vanish,
];

/// A phone in the hand of a test, and at the other end of a link.
pub struct Phone<D>(Arc<Mutex<State<D>>>);

pub struct State<D> {
    pub device: D,
    /// Lengths of the host's transfers.
    pub transfers: Vec<usize>,
    /// Frames that the agent has sent, without texts.
    pub frames: usize,
    pub fault: Option<(usize, Fault)>,
    /// A line of the log comes before every frame.
    pub chatty: bool,
    pub now: Duration,
    incoming: Vec<u8>,
    outgoing: VecDeque<u8>,
    silent: bool,
    gone: bool,
}

impl<D: FrameDevice + 'static> Phone<D> {
    pub fn new(mut device: D) -> Phone<D> {
        let hello = device.hello();
        let mut state = State {
            device,
            transfers: Vec::new(),
            frames: 0,
            fault: None,
            chatty: false,
            now: Duration::ZERO,
            incoming: Vec::new(),
            outgoing: VecDeque::new(),
            silent: false,
            gone: false,
        };
        state.emit(hello);
        Phone(Arc::new(Mutex::new(state)))
    }

    /// A phone whose log comes between all frames, or which has a fault at its `frame`.
    pub fn with(device: D, chatty: bool, fault: Option<(usize, Fault)>) -> Phone<D> {
        let phone = Phone::new(device);
        {
            let mut state = phone.state();
            state.outgoing.clear();
            (state.frames, state.chatty, state.fault) = (0, chatty, fault);
            let hello = state.device.hello();
            state.emit(hello);
        }
        phone
    }

    pub fn pipe(&self) -> AgentPipe {
        self.pipe_with(&Cancel::new())
    }

    pub fn pipe_with(&self, cancel: &Cancel) -> AgentPipe {
        AgentPipe::new(Box::new(Phone(Arc::clone(&self.0))), cancel.clone())
    }

    pub fn state(&self) -> MutexGuard<'_, State<D>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<D: FrameDevice> State<D> {
    fn emit(&mut self, out: Vec<Out>) {
        for out in out {
            if self.silent || self.gone {
                return;
            }
            match out {
                Out::Raw(bytes) => self.outgoing.extend(bytes),
                Out::Frame(payload) => {
                    self.emit_frame(&payload);
                    if matches!(self.fault, Some((at, Fault::Status(_))) if at + 1 == self.frames) {
                        return self.device.on_refusal();
                    }
                }
                Out::Gone => self.gone = true,
            }
        }
    }

    fn emit_frame(&mut self, payload: &[u8]) {
        if self.chatty {
            // u32 priority, text, NUL.
            self.outgoing.extend(frame(2, b"\x02\0\0\0log: OK\0"));
        }
        let fault = self.fault.filter(|(at, _)| *at == self.frames).map(|(_, fault)| fault);
        self.frames += 1;
        let mut bytes = frame(1, payload);
        let half = bytes.len() / 2;
        match fault {
            None => {}
            Some(Fault::Status(status)) => bytes = frame(1, &status.to_le_bytes()),
            Some(Fault::Text(text)) => bytes = frame(1, text.as_bytes()),
            Some(Fault::WrongMagic) => bytes[3] = 0xFF,
            Some(Fault::WrongType) => bytes[4] = 3,
            Some(Fault::Empty) => bytes = frame(1, &[]),
            Some(Fault::Huge) => {
                bytes.truncate(8);
                bytes.extend([0xFF; 4]);
                self.silent = true;
            }
            Some(Fault::Silence) => {
                bytes.clear();
                self.silent = true;
            }
            Some(Fault::Cut) => {
                bytes.truncate(half);
                self.silent = true;
            }
            Some(Fault::Vanish) => {
                bytes.truncate(half);
                self.gone = true;
            }
            Some(Fault::Garbage) => {
                let mut rng = Rng::new(self.frames as u64);
                bytes.iter_mut().for_each(|byte| *byte = rng.byte());
            }
        }
        self.outgoing.extend(bytes);
    }

    fn take(&mut self, bytes: &[u8]) {
        self.incoming.extend(bytes);
        while let Some(header) = self.incoming.get(..12) {
            assert_eq!(header[..8], [0xEF, 0xEE, 0xEE, 0xFE, 1, 0, 0, 0], "the host's frame");
            let len = u32::from_le_bytes(header[8..].try_into().unwrap()) as usize;
            if self.incoming.len() < 12 + len {
                break;
            }
            let payload: Vec<u8> = self.incoming.drain(..12 + len).skip(12).collect();
            let out = self.device.on_frame(&payload);
            self.emit(out);
        }
    }
}

/// The bytes of a frame.
pub fn frame(kind: u32, payload: &[u8]) -> Vec<u8> {
    let len = u32::try_from(payload.len()).unwrap();
    let header = [&[0xEF, 0xEE, 0xEE, 0xFE][..], &kind.to_le_bytes(), &len.to_le_bytes()].concat();
    [&header, payload].concat()
}

impl<D: FrameDevice> Link for Phone<D> {
    fn write(&mut self, _packet: &[u8]) -> Result<(), LinkError> {
        panic!("agents are sent streams");
    }

    fn write_stream(&mut self, bytes: &[u8]) -> Result<(), LinkError> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.gone {
            return Err(LinkError::Unplugged);
        }
        state.transfers.push(bytes.len());
        state.take(bytes);
        Ok(())
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.outgoing.is_empty() {
            if state.gone {
                return Err(LinkError::Unplugged);
            }
            state.now += wait;
            assert!(state.now < Duration::from_secs(3600), "the host waits for ever");
            return Ok(0);
        }
        let count = buf.len().min(state.outgoing.len()).min(512);
        for (into, byte) in buf.iter_mut().zip(state.outgoing.drain(..count)) {
            *into = byte;
        }
        Ok(count)
    }

    fn now(&self) -> Moment {
        Moment(self.0.lock().unwrap_or_else(PoisonError::into_inner).now)
    }

    fn idle(&mut self, time: Duration) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).now += time;
    }

    fn describe(&self) -> String {
        "frames".to_owned()
    }
}

/// The byte of a made-up storage at `offset` of its area `area`.
pub fn content(area: u64, offset: u64) -> u8 {
    let mixed = (offset / 4).wrapping_add(area << 40).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed.to_le_bytes()[4 + (offset % 4) as usize]
}

/// `len` bytes of a made-up storage.
pub fn contents(area: u64, offset: u64, len: u64) -> Vec<u8> {
    (offset..offset + len).map(|at| content(area, at)).collect()
}
