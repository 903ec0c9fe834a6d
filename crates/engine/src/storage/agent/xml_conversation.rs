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
    /// The agent sends one of exactly this length; the function gets the number of bytes received since its
    /// last call.
    Data(&'a mut [u8], &'a mut dyn FnMut(usize, Moment)),
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
        mut refusal: Option<AgentFault>,
        mut file: File<'_>,
    ) -> Result<(), SessionError> {
        let mut may_confirm = false;
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
                Message::UploadFile if matches!(file, File::FromAgent(_) | File::Data(..)) => {
                    self.frames.send(step, OK)?;
                    let received = match std::mem::replace(&mut file, File::None) {
                        File::FromAgent(into) => self.receive_file(step, into)?,
                        File::Data(into, on_bytes) => self.receive_data(step, into, on_bytes)?,
                        File::ToAgent(_) | File::None => Received::Whole,
                    };
                    match received {
                        Received::Whole => may_confirm = true,
                        Received::Refused(fault) => refusal = Some(fault),
                        Received::Ended(end) => {
                            // Whatever the result says, the file is not complete.
                            let fault = ended(end).unwrap_or(AgentFault::RefusedByText);
                            self.frames.send(step, OK)?;
                            return Err(agent_error(step, fault));
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

    /// Receives a file of unknown length.
    fn receive_file(&mut self, step: AgentStep, into: &mut Vec<u8>) -> Result<Received, SessionError> {
        let size = match self.receive_size(step)? {
            Ok(size) => size,
            Err(received) => return Ok(received),
        };
        let len = usize::try_from(size).ok().filter(|_| size <= LONGEST_FILE);
        into.resize(len.ok_or_else(|| agent_error(step, AgentFault::Length { bytes: size }))?, 0);
        self.receive_packets(step, into, &mut |_, _| {})
    }

    /// Receives a file that must have the length of `into`.
    fn receive_data(
        &mut self,
        step: AgentStep,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<Received, SessionError> {
        match self.receive_size(step)? {
            Ok(size) if size == into.len() as u64 => self.receive_packets(step, into, on_bytes),
            Ok(bytes) => Err(agent_error(step, AgentFault::Length { bytes })),
            Err(received) => Ok(received),
        }
    }

    /// Receives the size of a file, and answers it.
    fn receive_size(&mut self, step: AgentStep) -> Result<Result<u64, Received>, SessionError> {
        match self.receive(step)? {
            Message::Size(size) => {
                self.frames.send(step, OK)?;
                Ok(Ok(size))
            }
            other => Ok(Err(Received::instead(step, other)?)),
        }
    }

    /// Receives the packets of a file, which fill `into`.
    fn receive_packets(
        &mut self,
        step: AgentStep,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<Received, SessionError> {
        let mut rest = into;
        while !rest.is_empty() {
            match self.receive(step)? {
                Message::Ok => self.frames.send(step, OK)?,
                other => return Received::instead(step, other),
            }
            let len = self.frames.receive_header(step, WORK)?;
            let fitting = usize::try_from(len).ok().and_then(|len| rest.split_at_mut_checked(len));
            let Some((packet, after)) = fitting else {
                return Err(agent_error(step, AgentFault::Length { bytes: len.into() }));
            };
            self.frames.receive_payload(step, packet, on_bytes)?;
            if !after.is_empty()
                && let Some(message) = end_in_place_of_data(packet)
            {
                return Received::instead(step, message);
            }
            self.frames.send(step, OK)?;
            rest = after;
        }
        Ok(Received::Whole)
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

/// How the transfer of a file from the agent ended.
enum Received {
    /// Every byte has arrived.
    Whole,
    /// The agent gave up with an error; the end of the command follows.
    Refused(AgentFault),
    /// The agent ended the command.
    Ended(EndResult),
}

impl Received {
    /// The end of a transfer by `message`, which came in place of the next one.
    fn instead(step: AgentStep, message: Message) -> Result<Received, SessionError> {
        match message {
            Message::Unsupported => Ok(Received::Refused(AgentFault::Unsupported)),
            Message::Error => Ok(Received::Refused(AgentFault::RefusedByText)),
            Message::End(end) => Ok(Received::Ended(end)),
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
