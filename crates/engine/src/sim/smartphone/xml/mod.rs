//! The XML agent ("V6") of a practice smartphone: texts in frames (da.md section 5). Used by the device.
//! Commands that write do not exist here; they are counted as violations.

mod commands;
mod text;
mod transfers;

use std::time::Duration;

use super::context::{Context, Turn};
use super::data::Transfer;
use super::fault::SmartphoneFault;
use super::frame::{self, Received};
use super::journal::StageName;
use super::wire::Input;

/// Packets of files, in both directions.
const FILE_PACKET_TO_PHONE: usize = 0x1000;
const FILE_PACKET_FROM_PHONE: u64 = 0x1_0000;
const SECOND_STAGE_TIME: Duration = Duration::from_millis(500);

/// An XML agent that runs.
#[derive(Debug)]
pub(super) struct Xml {
    state: State,
    /// 1 or 2.
    stage: u8,
    sends_texts: bool,
    sent: u32,
}

/// What the agent waits for.
#[derive(Debug)]
enum State {
    /// `OK` for CMD:START.
    StartOk,
    Command,
    /// `OK` for CMD:END.
    EndOk(After),
    /// `OK` for a step of a progress report; how many steps were sent.
    ProgressOk(usize),
    Download(transfers::Download),
    Upload(transfers::Upload),
    /// The second stage has not started.
    Silent,
}

/// What follows a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    Start,
    SecondStage,
    Leave(&'static str),
}

/// What is sent to the host as a file.
#[derive(Debug)]
enum FileContent {
    Text(Vec<u8>),
    Storage(Transfer),
}

impl Xml {
    pub(super) fn start(context: &mut Context<'_>) -> Xml {
        context.started(StageName::Xml, 1);
        let mut agent = Xml { state: State::Silent, stage: 1, sends_texts: false, sent: 0 };
        if !context.faults.has(&SmartphoneFault::NoSync) {
            agent.say_start(context);
        }
        agent
    }

    pub(super) fn step(&mut self, input: &mut Input, context: &mut Context<'_>) -> Turn {
        let payload = match frame::take(input) {
            Received::NeedsMore => return Turn::NeedsMore,
            Received::Nonsense => return Turn::Die,
            Received::Frame(payload) => payload,
        };
        match std::mem::replace(&mut self.state, State::Silent) {
            State::Silent => return Turn::Die,
            State::Command => return self.command(&text::of(&payload), context),
            State::Download(download) => return self.download(download, &payload, context),
            waiting => {
                if text::of(&payload) != "OK" {
                    return Turn::Die;
                }
                match waiting {
                    State::StartOk => self.state = State::Command,
                    State::EndOk(After::Start) => self.say_start(context),
                    State::EndOk(After::SecondStage) => self.start_second_stage(context),
                    State::EndOk(After::Leave(why)) => {
                        context.reset(why);
                        return Turn::NeedsMore;
                    }
                    State::ProgressOk(done) => self.progress(done, context),
                    State::Upload(upload) => self.upload(upload, context),
                    State::Silent | State::Command | State::Download(_) => {}
                }
            }
        }
        Turn::Again
    }

    fn say(&mut self, text: &str, context: &mut Context<'_>) {
        /// A text frame goes before every so many answers.
        const TEXT_EVERY: u32 = 3;
        self.sent += 1;
        let wants = self.sends_texts || context.faults.has(&SmartphoneFault::TextFrames);
        if wants && self.sent.is_multiple_of(TEXT_EVERY) {
            frame::send_text(context, "practice agent: working\n");
        }
        frame::send(context, &[text.as_bytes(), &[0]].concat());
    }

    fn say_start(&mut self, context: &mut Context<'_>) {
        self.say(&text::from_agent("START", ""), context);
        self.state = State::StartOk;
    }

    /// The end of a command, with its result.
    fn say_end(&mut self, result: &str, message: &str, after: After, context: &mut Context<'_>) {
        let message = match message {
            "" => String::new(),
            text => format!("<message>{text}</message>"),
        };
        let argument = format!("<arg><result>{result}</result>{message}</arg>");
        self.say(&text::from_agent("END", &argument), context);
        self.state = State::EndOk(after);
    }

    fn start_second_stage(&mut self, context: &mut Context<'_>) {
        if context.faults.has(&SmartphoneFault::SecondStageSilent) {
            self.state = State::Silent;
            return;
        }
        self.stage = 2;
        context.started(StageName::Xml, 2);
        context.out.wait(SECOND_STAGE_TIME);
        self.say_start(context);
    }
}
