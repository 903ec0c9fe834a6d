//! [`Message`]: what an XML agent says, as far as the host understands it (`da.md` section 5).

use super::super::AgentFault;
use super::leaves::leaves;

/// A text of the agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Message {
    /// `OK`.
    Ok,
    /// `OK@0x..`: the size of a file in bytes.
    Size(u64),
    /// `OK!PROGRESS@..`.
    Progress,
    /// `OK!EOT`: the end of a progress report.
    EndOfProgress,
    /// `ERR!UNSUPPORTED`: the agent does not know the command.
    Unsupported,
    /// Any other text that begins with `ERR`.
    Error,
    /// `CMD:START`: the agent waits for a command.
    Start,
    /// `CMD:END`: the command is done.
    End(EndResult),
    /// `CMD:PROGRESS-REPORT`: a progress report follows.
    ProgressReport,
    /// `CMD:UPLOAD-FILE`: the agent wants to send a file.
    UploadFile,
    /// `CMD:DOWNLOAD-FILE`: the agent wants a file.
    DownloadFile {
        /// Longest packet in bytes; `None` if the agent does not tell it.
        packet: Option<u64>,
    },
}

/// The result in [`Message::End`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EndResult {
    /// `OK`.
    Ok,
    /// `ERR!UNSUPPORTED`.
    Unsupported,
    /// Anything else.
    Error,
}

const UNSUPPORTED: &str = "ERR!UNSUPPORTED";

impl Message {
    /// Reads the payload of a frame.
    ///
    /// # Errors
    /// [`AgentFault::Text`] if it is none of the known texts.
    pub fn parse(payload: &[u8]) -> Result<Message, AgentFault> {
        let end = payload.iter().position(|byte| *byte == 0).unwrap_or(payload.len());
        let text = payload.get(..end).unwrap_or_default().trim_ascii();
        if text.starts_with(b"<") {
            return Message::parse_xml(text);
        }
        match std::str::from_utf8(text).map_err(|_not_text| AgentFault::Text)? {
            "OK" => Ok(Message::Ok),
            "OK!EOT" => Ok(Message::EndOfProgress),
            UNSUPPORTED => Ok(Message::Unsupported),
            text if text.starts_with("ERR") => Ok(Message::Error),
            text if text.starts_with("OK!PROGRESS@") => Ok(Message::Progress),
            text => {
                let size = text.strip_prefix("OK@").and_then(number);
                size.map(Message::Size).ok_or(AgentFault::Text)
            }
        }
    }

    fn parse_xml(text: &[u8]) -> Result<Message, AgentFault> {
        let leaves = leaves(text)?;
        let find = |name: &str| leaves.iter().find(|leaf| leaf.name == name).map(|leaf| leaf.text.as_str());
        match find("command").ok_or(AgentFault::Text)? {
            "CMD:START" => Ok(Message::Start),
            "CMD:PROGRESS-REPORT" => Ok(Message::ProgressReport),
            "CMD:UPLOAD-FILE" => Ok(Message::UploadFile),
            "CMD:DOWNLOAD-FILE" => {
                Ok(Message::DownloadFile { packet: find("packet_length").and_then(number) })
            }
            "CMD:END" => Ok(Message::End(match find("result") {
                Some("OK") => EndResult::Ok,
                Some(UNSUPPORTED) => EndResult::Unsupported,
                _ => EndResult::Error,
            })),
            _ => Err(AgentFault::Text),
        }
    }
}

/// A number: hexadecimal with `0x`, otherwise decimal.
pub(super) fn number(text: &str) -> Option<u64> {
    let text = text.trim();
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        // `from_str_radix` would accept a sign.
        Some(hex) if hex.starts_with(|c: char| c.is_ascii_hexdigit()) => u64::from_str_radix(hex, 16).ok(),
        Some(_) => None,
        None => text.parse().ok().filter(|_| text.starts_with(|c: char| c.is_ascii_digit())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(inside: &str) -> Result<Message, AgentFault> {
        let text = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><host><version>1.0</version>{inside}</host>\0"
        );
        Message::parse(text.as_bytes())
    }

    #[test]
    fn short_texts_are_recognised_with_and_without_nul() {
        for (text, message) in [
            (&b"OK\0"[..], Message::Ok),
            (b"OK", Message::Ok),
            (b"OK\0\0", Message::Ok),
            (b"OK@0x15600\0", Message::Size(0x1_5600)),
            (b"OK@400936\0", Message::Size(400_936)),
            (b"OK!PROGRESS@100\0", Message::Progress),
            (b"OK!EOT\0", Message::EndOfProgress),
            (b"ERR!UNSUPPORTED\0", Message::Unsupported),
            (b"ERR!whatever\0", Message::Error),
        ] {
            assert_eq!(Message::parse(text), Ok(message), "{text:?}");
        }
    }

    #[test]
    fn commands_of_the_agent_are_recognised() {
        assert_eq!(command("<command>CMD:START</command>"), Ok(Message::Start));
        let progress = "<command>CMD:PROGRESS-REPORT</command><arg><message>init-hw</message></arg>";
        assert_eq!(command(progress), Ok(Message::ProgressReport));
        assert_eq!(command("<command>CMD:UPLOAD-FILE</command>"), Ok(Message::UploadFile));
        let download = "<command>CMD:DOWNLOAD-FILE</command><arg><checksum>CHK_NO</checksum>\
                        <packet_length>0x1000</packet_length></arg>";
        assert_eq!(command(download), Ok(Message::DownloadFile { packet: Some(0x1000) }));
        for (result, end) in [
            ("<result>OK</result>", EndResult::Ok),
            ("<result>ERR!UNSUPPORTED</result><message>no & never</message>", EndResult::Unsupported),
            ("<result>ERR!BAD</result>", EndResult::Error),
            ("", EndResult::Error),
        ] {
            let text = format!("<command>CMD:END</command><arg>{result}</arg>");
            assert_eq!(command(&text), Ok(Message::End(end)), "{result}");
        }
    }

    #[test]
    fn other_texts_are_errors() {
        for text in [&b""[..], b"\0", b"ok", b"OK@", b"OK@x", b"OK@-1", b"OK@0x+1", b"OK!", b"\xFF\0"] {
            assert_eq!(Message::parse(text), Err(AgentFault::Text), "{text:?}");
        }
        for inside in ["", "<command>CMD:FILE-SYS-OPERATION</command>", "<command/>"] {
            assert_eq!(command(inside), Err(AgentFault::Text), "{inside}");
        }
    }
}
