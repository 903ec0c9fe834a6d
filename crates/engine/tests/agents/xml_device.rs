//! An XML agent as `da.md` section 5 describes it, with refusals and odd answers to choose.

use std::collections::VecDeque;

use super::frame_device::{FrameDevice, Out, contents};

/// A step of the conversation from the agent's side.
#[derive(Debug, Clone)]
pub enum Step {
    Say(String),
    Send(Vec<u8>),
    Ok,
    Command,
    /// The size of a file from the host.
    Size,
    /// `OK@0x0`, then raw bytes.
    PacketOk,
    Packet,
    Gone,
}

pub struct XmlDevice {
    /// Commands that the agent does not know.
    pub unsupported: Vec<&'static str>,
    /// Commands that the agent ends with an error.
    pub failing: Vec<&'static str>,
    pub authentication: &'static str,
    pub hardware: String,
    pub packet: u64,
    /// Size of the areas; reads beyond it end with an error, in the middle if they begin before it.
    pub size: u64,
    /// The agent confirms a file once more before it ends the command.
    pub confirms: bool,
    /// A progress report comes before every transfer.
    pub reports: bool,
    /// Sizes of files are larger by this.
    pub lies: u64,
    /// The command ends well without a transfer.
    pub skips_transfers: bool,
    pub commands: Vec<String>,
    pub program: Vec<u8>,
    pub script: VecDeque<Step>,
}

const EMMC: &str = "<?xml version=\"1.0\"?>\r\n<da_hw_info>\n\t<version>1.2</version>\n\
    \t<storage>EMMC</storage>\n\t<emmc>\n\t\t<block_size>0x200</block_size>\n\
    \t\t<boot1_size>0x400000</boot1_size>\n\t\t<boot2_size>0x400000</boot2_size>\n\
    \t\t<rpmb_size>0x80000</rpmb_size>\n\t\t<user_size>0x100000</user_size>\n\
    \t\t<gp1_size>0</gp1_size>\n\t\t<id>150100415357383147423a1b2c3d4e5f</id>\n\t</emmc>\n</da_hw_info>\0";

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?><host><version>1.0</version>";

impl Default for XmlDevice {
    fn default() -> XmlDevice {
        XmlDevice {
            unsupported: Vec::new(),
            failing: Vec::new(),
            authentication: "DISABLED",
            hardware: EMMC.to_owned(),
            packet: 0x1000,
            size: 1 << 20,
            confirms: false,
            reports: false,
            lies: 0,
            skips_transfers: false,
            commands: Vec::new(),
            program: Vec::new(),
            script: VecDeque::new(),
        }
    }
}

fn message(command: &str, arg: &str) -> Step {
    Step::Say(format!("{HEAD}<command>CMD:{command}</command>{arg}</host>\0"))
}

fn say(text: &str) -> Step {
    Step::Say(format!("{text}\0"))
}

/// The value of `name` in an XML text of the host.
fn value(text: &str, name: &str) -> String {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let (_, rest) = text.split_once(&open).unwrap_or_else(|| panic!("no {name} in {text}"));
    rest.split_once(&close).unwrap().0.to_owned()
}

fn hex_value(text: &str, name: &str) -> u64 {
    let value = value(text, name);
    u64::from_str_radix(value.strip_prefix("0x").unwrap(), 16).unwrap()
}

impl XmlDevice {
    fn end(&mut self, result: &str) {
        self.script.push_back(message("END", &format!("<arg><result>{result}</result></arg>")));
        self.script.push_back(Step::Ok);
    }

    fn start(&mut self) {
        self.script.extend([message("START", ""), Step::Ok, Step::Command]);
    }

    fn progress(&mut self) {
        self.script.extend([message("PROGRESS-REPORT", "<arg><message>init-hw</message></arg>"), Step::Ok]);
        for text in ["OK!PROGRESS@0", "OK!PROGRESS@50", "OK!PROGRESS@100", "OK!EOT"] {
            self.script.extend([say(text), Step::Ok]);
        }
    }

    fn upload(&mut self, file: &[u8], good: usize) {
        if self.reports {
            self.progress();
        }
        let arg = format!(
            "<arg><checksum>CHK_NO</checksum><info>x</info><target_file>MEM://0x0</target_file>\
             <packet_length>{:#x}</packet_length></arg>",
            self.packet
        );
        self.script.extend([message("UPLOAD-FILE", &arg), Step::Ok]);
        self.script.extend([say(&format!("OK@{:#x}", file.len() as u64 + self.lies)), Step::Ok]);
        for packet in file[..good].chunks(self.packet as usize) {
            self.script.extend([say("OK"), Step::Ok, Step::Send(packet.to_vec()), Step::Ok]);
        }
        if self.confirms && good == file.len() {
            self.script.push_back(say("OK"));
        }
    }

    fn download(&mut self, len: u64) {
        let arg = "<arg><checksum>CHK_NO</checksum><info>2nd-DA</info><source_file>MEM://0x0</source_file>\
                   <packet_length>0x1000</packet_length></arg>";
        self.script.extend([message("DOWNLOAD-FILE", arg), Step::Ok, Step::Size, say("OK")]);
        for _ in 0..len.div_ceil(0x1000) {
            self.script.extend([Step::PacketOk, say("OK"), Step::Packet, say("OK")]);
        }
    }

    fn on_command(&mut self, text: &str) {
        let full = value(text, "command");
        let name = full.strip_prefix("CMD:").unwrap();
        self.commands.push(name.to_owned());
        if self.unsupported.contains(&name) {
            self.script.push_back(say("ERR!UNSUPPORTED"));
            self.end("ERR!UNSUPPORTED");
            return self.start();
        }
        self.script.push_back(say("OK"));
        if self.failing.contains(&name) {
            self.end("ERR!FAIL");
            return self.start();
        }
        let mut result = "OK";
        match name {
            "SET-RUNTIME-PARAMETER" | "HOST-SUPPORTED-COMMANDS" => {}
            "NOTIFY-INIT-HW" => self.progress(),
            _ if self.skips_transfers => {}
            "BOOT-TO" => {
                let source = value(text, "source_file");
                let len = source.rsplit_once(":0x").unwrap().1;
                self.download(u64::from_str_radix(len, 16).unwrap());
            }
            "GET-SYS-PROPERTY" => {
                assert_eq!(value(text, "key"), "DA.SLA");
                let item = format!("<item key=\"DA.SLA\">{}</item>\0", self.authentication);
                self.upload(item.as_bytes(), item.len());
            }
            "GET-HW-INFO" => {
                let hardware = self.hardware.clone();
                self.upload(hardware.as_bytes(), hardware.len());
            }
            "READ-FLASH" => {
                let area = area_number(&value(text, "partition"));
                let (offset, len) = (hex_value(text, "offset"), hex_value(text, "length"));
                let good = len.min(self.size.saturating_sub(offset));
                if good < len {
                    result = "ERR!RANGE";
                }
                if good > 0 {
                    self.upload(&contents(area, offset, len), good as usize);
                }
            }
            "REBOOT" => {
                self.commands.push(value(text, "action"));
                self.end("OK");
                return self.script.push_back(Step::Gone);
            }
            other => panic!("command {other}"),
        }
        self.end(result);
        self.start();
    }

    /// Everything up to the next step of the host.
    fn go_on(&mut self) -> Vec<Out> {
        let mut out = Vec::new();
        loop {
            match self.script.front() {
                Some(Step::Say(text)) => out.push(Out::Frame(text.clone().into_bytes())),
                Some(Step::Send(bytes)) => out.push(Out::Frame(bytes.clone())),
                Some(Step::Gone) => out.push(Out::Gone),
                _ => return out,
            }
            self.script.pop_front();
        }
    }
}

/// The number by which [`contents`] tells areas apart.
pub fn area_number(partition: &str) -> u64 {
    let names = ["EMMC-BOOT1", "EMMC-BOOT2", "EMMC-USER", "UFS-LUA2", "NAND-WHOLE"];
    names.iter().position(|known| *known == partition).unwrap_or_else(|| panic!("{partition}")) as u64
}

impl FrameDevice for XmlDevice {
    fn hello(&mut self) -> Vec<Out> {
        self.script.clear();
        self.start();
        self.go_on()
    }

    fn on_frame(&mut self, payload: &[u8]) -> Vec<Out> {
        match self.script.pop_front() {
            Some(Step::Ok) => assert_eq!(payload, b"OK\0", "{:?}", String::from_utf8_lossy(payload)),
            Some(Step::Command) => self.on_command(std::str::from_utf8(payload).unwrap()),
            Some(Step::Size) => assert!(payload.starts_with(b"OK@0x"), "{payload:?}"),
            Some(Step::PacketOk) => assert_eq!(payload, b"OK@0x0\0"),
            Some(Step::Packet) => self.program.extend(payload),
            // A fault on the line: the host is not where the agent is.
            other => assert!(other.is_none(), "{other:?}"),
        }
        self.go_on()
    }
}
