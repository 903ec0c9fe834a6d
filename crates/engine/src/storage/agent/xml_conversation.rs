//! [`XmlConversation`]: one command of an XML agent after the other, with progress reports and files both
//! ways (`da.md` section 5).
//!
//! Used by the start of the agent and by its reads. Knows no order of commands.

use std::time::Duration;

use super::frames::FramePipe;
use crate::da::xml::{Command, EndResult, Message, OK, file_size};
use crate::da::{AgentFault, AgentStep};
use crate::link::Moment;
use crate::session::{SessionError, agent_error};

/// Time for the first text of a stage ("up to 10 s"), and between the texts of a command: the set-up of the
/// hardware takes several seconds, and so do bad cells.
const WORK: Duration = Duration::from_secs(20);
/// Longest text in bytes, and most texts in one command that do not carry data.
const LONGEST_TEXT: usize = 16 << 10;
const MOST_TEXTS: usize = 10_000;
/// Longest file in bytes whose size is not known before.
const LONGEST_FILE: u64 = 64 << 10;
/// Length of packets to the agent in bytes if it does not tell it, and the most it may ask for.
const PACKET: u64 = 0x1000;
const LONGEST_PACKET: u64 = 1 << 20;

/// The file that belongs to a command.
pub(super) enum File<'a> {
    /// None.
    None,
    /// The agent receives it.
    ToAgent(&'a [u8]),
    /// The agent sends one of any length up to a limit.
    FromAgent(&'a mut Vec<u8>),
}

/// The pipe to an XML agent that is about to say that it waits for a command.
#[derive(Debug)]
pub(super) struct XmlConversation {
    pub(super) frames: FramePipe,
}

impl XmlConversation {
    /// Runs `command` with its `file`.
    ///
    /// # Errors
    /// * [`AgentFault::Unsupported`] or [`AgentFault::RefusedByText`]: the agent refused, and waits for the
    ///   next command;
    /// * any other error: out of sync.
    pub(super) fn run(
        &mut self,
        step: AgentStep,
        command: Command,
        file: File<'_>,
    ) -> Result<(), SessionError> {
        let accepted = self.begin(step, command)?;
        self.complete(step, accepted, file)
    }

    /// Waits until the agent waits for a command, and sends `command`. Returns the refusal if it is refused;
    /// then the end of the command follows as well.
    ///
    /// # Errors
    /// As [`FramePipe::receive`] and [`FramePipe::send`]; [`AgentFault::Text`].
    pub(super) fn begin(
        &mut self,
        step: AgentStep,
        command: Command,
    ) -> Result<Option<AgentFault>, SessionError> {
        match self.receive(step)? {
            Message::Start => self.frames.send(step, OK)?,
            _ => return Err(agent_error(step, AgentFault::Text)),
        }
        self.frames.send(step, &command.encode())?;
        match self.receive(step)? {
            Message::Ok => Ok(None),
            Message::Unsupported => Ok(Some(AgentFault::Unsupported)),
            Message::Error => Ok(Some(AgentFault::RefusedByText)),
            _ => Err(agent_error(step, AgentFault::Text)),
        }
    }

    /// Answers the agent until the command is done.
    ///
    /// # Errors
    /// As [`XmlConversation::run`].
    pub(super) fn complete(
        &mut self,
        step: AgentStep,
        refusal: Option<AgentFault>,
        file: File<'_>,
    ) -> Result<(), SessionError> {
        self.answer_to_the_end(step, refusal, file, false)
    }

    /// As [`XmlConversation::complete`]; `may_confirm` if the file has arrived already.
    fn answer_to_the_end(
        &mut self,
        step: AgentStep,
        mut refusal: Option<AgentFault>,
        mut file: File<'_>,
        mut may_confirm: bool,
    ) -> Result<(), SessionError> {
        for _ in 0..MOST_TEXTS {
            match self.receive(step)? {
                Message::ProgressReport => {
                    self.frames.send(step, OK)?;
                    self.follow_progress(step)?;
                }
                Message::DownloadFile { packet } if matches!(file, File::ToAgent(_)) => {
                    if let File::ToAgent(bytes) = std::mem::replace(&mut file, File::None) {
                        self.frames.send(step, OK)?;
                        self.send_file(step, bytes, packet)?;
                    }
                }
                Message::UploadFile if matches!(file, File::FromAgent(_)) => {
                    if let File::FromAgent(into) = std::mem::replace(&mut file, File::None) {
                        self.frames.send(step, OK)?;
                        match self.receive_file(step, into)? {
                            None => may_confirm = true,
                            Some(Instead::Refused(fault)) => refusal = Some(fault),
                            Some(ended @ Instead::Ended(_)) => return Err(self.give_up(step, ended)?),
                        }
                    }
                }
                // Some agents confirm a file once more before they end the command.
                Message::Ok if may_confirm => may_confirm = false,
                Message::Unsupported if refusal.is_none() => refusal = Some(AgentFault::Unsupported),
                Message::Error if refusal.is_none() => refusal = Some(AgentFault::RefusedByText),
                Message::End(end) => {
                    self.frames.send(step, OK)?;
                    return match refusal.or_else(|| ended(end)) {
                        Some(fault) => Err(agent_error(step, fault)),
                        // The command ended well without the transfer that it is for.
                        None if !matches!(file, File::None) => Err(agent_error(step, AgentFault::Text)),
                        None => Ok(()),
                    };
                }
                _ => break,
            }
        }
        Err(agent_error(step, AgentFault::Text))
    }

    /// Answers a progress report to its end.
    fn follow_progress(&mut self, step: AgentStep) -> Result<(), SessionError> {
        for _ in 0..MOST_TEXTS {
            let message = self.receive(step)?;
            if !matches!(message, Message::Progress | Message::EndOfProgress) {
                break;
            }
            self.frames.send(step, OK)?;
            if message == Message::EndOfProgress {
                return Ok(());
            }
        }
        Err(agent_error(step, AgentFault::Text))
    }

    /// Sends a file in packets.
    fn send_file(&mut self, step: AgentStep, bytes: &[u8], packet: Option<u64>) -> Result<(), SessionError> {
        let packet = packet.unwrap_or(PACKET);
        if packet == 0 || packet > LONGEST_PACKET {
            return Err(agent_error(step, AgentFault::Length { bytes: packet }));
        }
        self.frames.send(step, &file_size(bytes.len() as u64))?;
        self.expect_ok(step)?;
        for packet in bytes.chunks(usize::try_from(packet).unwrap_or(bytes.len())) {
            self.frames.send(step, &file_size(0))?;
            self.expect_ok(step)?;
            self.frames.send(step, packet)?;
            self.expect_ok(step)?;
        }
        Ok(())
    }

    /// Receives a file of unknown length; returns what came instead of all of it.
    fn receive_file(&mut self, step: AgentStep, into: &mut Vec<u8>) -> Result<Option<Instead>, SessionError> {
        let size = match self.receive_size(step)? {
            Ok(size) => size,
            Err(instead) => return Ok(Some(instead)),
        };
        let len = usize::try_from(size).ok().filter(|_| size <= LONGEST_FILE);
        let len = len.ok_or_else(|| agent_error(step, AgentFault::Length { bytes: size }))?;
        into.clear();
        let mut packet = Vec::new();
        while into.len() < len {
            let left = (len - into.len()) as u64;
            if let Some(instead) = self.receive_packet(step, left, &mut packet, &mut |_, _| {})? {
                return Ok(Some(instead));
            }
            into.append(&mut packet);
        }
        Ok(None)
    }

    /// Runs `command` up to the first packet of the `len` bytes of storage that it reads.
    ///
    /// # Errors
    /// As [`XmlConversation::run`].
    pub(super) fn begin_data(
        &mut self,
        step: AgentStep,
        command: Command,
        len: u64,
    ) -> Result<(), SessionError> {
        if let Some(refusal) = self.begin(step, command)? {
            return self.complete(step, Some(refusal), File::None);
        }
        for _ in 0..MOST_TEXTS {
            match self.receive(step)? {
                Message::ProgressReport => {
                    self.frames.send(step, OK)?;
                    self.follow_progress(step)?;
                }
                Message::UploadFile => {
                    self.frames.send(step, OK)?;
                    return match self.receive_size(step)? {
                        Ok(size) if size == len => Ok(()),
                        Ok(bytes) => Err(agent_error(step, AgentFault::Length { bytes })),
                        Err(instead) => Err(self.give_up(step, instead)?),
                    };
                }
                // It ended well without the transfer that it is for.
                Message::End(EndResult::Ok) => {
                    self.frames.send(step, OK)?;
                    return Err(agent_error(step, AgentFault::Text));
                }
                other => {
                    let instead = Instead::of(step, other)?;
                    return Err(self.give_up(step, instead)?);
                }
            }
        }
        Err(agent_error(step, AgentFault::Text))
    }

    /// Receives the next packet of storage, of at most `left` bytes, into `into`; with the last one also the end
    /// of the command.
    ///
    /// # Errors
    /// As [`XmlConversation::run`]; nothing of a packet may be used then.
    pub(super) fn next_data(
        &mut self,
        step: AgentStep,
        left: u64,
        into: &mut Vec<u8>,
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        if let Some(instead) = self.receive_packet(step, left, into, on_bytes)? {
            return Err(self.give_up(step, instead)?);
        }
        match into.len() as u64 == left {
            true => self.answer_to_the_end(step, None, File::None, true),
            false => Ok(()),
        }
    }

    /// Receives the size of a file, and answers it.
    fn receive_size(&mut self, step: AgentStep) -> Result<Result<u64, Instead>, SessionError> {
        match self.receive(step)? {
            Message::Size(size) => {
                self.frames.send(step, OK)?;
                Ok(Ok(size))
            }
            other => Ok(Err(Instead::of(step, other)?)),
        }
    }

    /// Receives one packet of a file of which `left` bytes are to come; returns what came instead of it.
    fn receive_packet(
        &mut self,
        step: AgentStep,
        left: u64,
        into: &mut Vec<u8>,
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<Option<Instead>, SessionError> {
        match self.receive(step)? {
            Message::Ok => self.frames.send(step, OK)?,
            other => return Instead::of(step, other).map(Some),
        }
        let len = self.frames.receive_header(step, WORK)?;
        let fitting = usize::try_from(len).ok().filter(|_| u64::from(len) <= left);
        into.resize(fitting.ok_or_else(|| agent_error(step, AgentFault::Length { bytes: len.into() }))?, 0);
        self.frames.receive_payload(step, into, on_bytes)?;
        if u64::from(len) < left
            && let Some(message) = end_in_place_of_data(into)
        {
            return Instead::of(step, message).map(Some);
        }
        self.frames.send(step, OK)?;
        Ok(None)
    }

    /// Answers an agent that has given up a transfer until it waits for the next command. Returns the error to
    /// report.
    fn give_up(&mut self, step: AgentStep, instead: Instead) -> Result<SessionError, SessionError> {
        match instead {
            // The end of the command follows.
            Instead::Refused(fault) => match self.complete(step, Some(fault), File::None) {
                Err(error) => Ok(error),
                Ok(()) => Ok(agent_error(step, fault)),
            },
            Instead::Ended(end) => {
                self.frames.send(step, OK)?;
                // Whatever the result says, the file is not complete.
                Ok(agent_error(step, ended(end).unwrap_or(AgentFault::RefusedByText)))
            }
        }
    }

    fn expect_ok(&mut self, step: AgentStep) -> Result<(), SessionError> {
        match self.receive(step)? {
            Message::Ok => Ok(()),
            _ => Err(agent_error(step, AgentFault::Text)),
        }
    }

    fn receive(&mut self, step: AgentStep) -> Result<Message, SessionError> {
        let text = self.frames.receive(step, WORK, LONGEST_TEXT)?;
        Message::parse(&text).map_err(|fault| agent_error(step, fault))
    }
}

/// The text with which an agent gives up after it has announced a packet. Where agents say so is not
/// published; a packet of the storage that is shorter than asked for and is exactly such a text does not occur.
fn end_in_place_of_data(packet: &[u8]) -> Option<Message> {
    let text = Some(packet).filter(|packet| packet.len() <= LONGEST_TEXT && packet.last() == Some(&0))?;
    let is_end =
        |message: &Message| matches!(message, Message::End(_) | Message::Error | Message::Unsupported);
    Message::parse(text).ok().filter(is_end)
}

/// What an agent sent in place of the next piece of a file.
enum Instead {
    /// An error; the end of the command follows.
    Refused(AgentFault),
    /// The end of the command.
    Ended(EndResult),
}

impl Instead {
    /// What `message` means in place of a piece of a file.
    fn of(step: AgentStep, message: Message) -> Result<Instead, SessionError> {
        match message {
            Message::Unsupported => Ok(Instead::Refused(AgentFault::Unsupported)),
            Message::Error => Ok(Instead::Refused(AgentFault::RefusedByText)),
            Message::End(end) => Ok(Instead::Ended(end)),
            _ => Err(agent_error(step, AgentFault::Text)),
        }
    }
}

/// The fault for the result of a command.
fn ended(end: EndResult) -> Option<AgentFault> {
    match end {
        EndResult::Ok => None,
        EndResult::Unsupported => Some(AgentFault::Unsupported),
        EndResult::Error => Some(AgentFault::RefusedByText),
    }
}
