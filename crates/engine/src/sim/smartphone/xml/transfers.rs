//! Transfers of an XML agent: progress reports, files to the phone, files to the host (da.md section 5). Used
//! by the agent.

use super::{After, FILE_PACKET_FROM_PHONE, FILE_PACKET_TO_PHONE, FileContent, State, Xml, text};
use crate::sim::smartphone::context::{Context, Turn};
use crate::sim::smartphone::data::send_packet;
use crate::sim::smartphone::fault::FaultPoint;
use crate::sim::smartphone::frame;

/// A file that the host sends: the second stage.
#[derive(Debug)]
pub(super) struct Download {
    step: DownloadStep,
    len: usize,
    received: Vec<u8>,
}

#[derive(Debug, Clone, Copy)]
enum DownloadStep {
    RequestOk,
    Size,
    Announcement,
    Packet,
}

/// A file that the phone sends.
#[derive(Debug)]
pub(super) struct Upload {
    step: UploadStep,
    content: FileContent,
}

/// What the host says `OK` to next.
#[derive(Debug, Clone, Copy)]
enum UploadStep {
    Request,
    Size,
    /// The `OK` that goes before a packet.
    Announcement,
    Packet,
}

impl Xml {
    pub(super) fn begin_progress(&mut self, context: &mut Context<'_>) {
        let argument = "<arg><message>init-hw</message></arg>";
        self.say(&text::from_agent("PROGRESS-REPORT", argument), context);
        self.state = State::ProgressOk(0);
    }

    pub(super) fn progress(&mut self, done: usize, context: &mut Context<'_>) {
        const STEPS: [&str; 4] = ["OK!PROGRESS@0", "OK!PROGRESS@50", "OK!PROGRESS@100", "OK!EOT"];
        match STEPS.get(done) {
            Some(step) => {
                self.say(step, context);
                self.state = State::ProgressOk(done + 1);
            }
            None => self.say_end("OK", "", After::Start, context),
        }
    }

    pub(super) fn begin_download(&mut self, source: &str, context: &mut Context<'_>) {
        let argument = format!(
            "<arg><checksum>CHK_NO</checksum><info>2nd-DA</info><source_file>{source}</source_file>\
             <packet_length>0x{FILE_PACKET_TO_PHONE:x}</packet_length></arg>"
        );
        self.say(&text::from_agent("DOWNLOAD-FILE", &argument), context);
        self.state =
            State::Download(Download { step: DownloadStep::RequestOk, len: 0, received: Vec::new() });
    }

    pub(super) fn download(
        &mut self,
        mut download: Download,
        payload: &[u8],
        context: &mut Context<'_>,
    ) -> Turn {
        const MOST: u64 = 16 << 20;
        let said = || text::of(payload);
        match download.step {
            DownloadStep::RequestOk if said() == "OK" => download.step = DownloadStep::Size,
            DownloadStep::Size => {
                let said = said();
                let len = said.strip_prefix("OK@").and_then(text::number).filter(|len| *len <= MOST);
                let Some(len) = len.and_then(|len| usize::try_from(len).ok()) else {
                    return Turn::Die;
                };
                download.len = len;
                download.step = DownloadStep::Announcement;
                self.say("OK", context);
            }
            DownloadStep::Announcement if said().starts_with("OK@") => {
                download.step = DownloadStep::Packet;
                self.say("OK", context);
            }
            DownloadStep::Packet => {
                download.received.extend_from_slice(payload);
                let received = download.received.len();
                if received >= download.len / 2 && context.pass(FaultPoint::SecondStage) {
                    return Turn::NeedsMore;
                }
                self.say("OK", context);
                if received >= download.len {
                    self.second_stage_arrived(&download.received, context);
                    return Turn::Again;
                }
                download.step = DownloadStep::Announcement;
            }
            DownloadStep::RequestOk | DownloadStep::Announcement => return Turn::Die,
        }
        self.state = State::Download(download);
        Turn::Again
    }

    fn second_stage_arrived(&mut self, code: &[u8], context: &mut Context<'_>) {
        if code == context.scenario.model.second_stage_unsigned() {
            self.say_end("OK", "", After::SecondStage, context);
        } else {
            self.say_end("ERR", "0xC0070004 hash mismatch", After::Start, context);
        }
    }

    pub(super) fn begin_upload(
        &mut self,
        info: &str,
        target: &str,
        content: FileContent,
        context: &mut Context<'_>,
    ) {
        let argument = format!(
            "<arg><checksum>CHK_NO</checksum><info>{info}</info><target_file>{target}</target_file>\
             <packet_length>0x{FILE_PACKET_FROM_PHONE:x}</packet_length></arg>"
        );
        self.say(&text::from_agent("UPLOAD-FILE", &argument), context);
        self.state = State::Upload(Upload { step: UploadStep::Request, content });
    }

    /// The host said `OK` to the last step.
    pub(super) fn upload(&mut self, mut upload: Upload, context: &mut Context<'_>) {
        upload.step = match upload.step {
            UploadStep::Request => {
                let len = match &upload.content {
                    FileContent::Text(bytes) => bytes.len() as u64,
                    FileContent::Storage(transfer) => transfer.end - transfer.at,
                };
                self.say(&format!("OK@0x{len:x}"), context);
                UploadStep::Size
            }
            UploadStep::Size | UploadStep::Packet => {
                let is_done = match &upload.content {
                    FileContent::Text(bytes) => bytes.is_empty(),
                    FileContent::Storage(transfer) => transfer.is_done(),
                };
                if is_done {
                    return self.say_end("OK", "", After::Start, context);
                }
                self.say("OK", context);
                UploadStep::Announcement
            }
            UploadStep::Announcement => match &mut upload.content {
                FileContent::Text(bytes) => {
                    let bytes = std::mem::take(bytes);
                    frame::send(context, &bytes);
                    UploadStep::Packet
                }
                FileContent::Storage(transfer) => match transfer.next(context) {
                    Ok(packet) => {
                        let header = frame::header(packet.bytes.len());
                        send_packet(context, &header, packet.bytes, &[]);
                        UploadStep::Packet
                    }
                    Err(code) => {
                        let message = format!("0x{code:08X} read failed");
                        return self.say_end("ERR", &message, After::Start, context);
                    }
                },
            },
        };
        self.state = State::Upload(upload);
    }
}
