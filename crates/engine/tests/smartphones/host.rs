//! A small host for the tests: it sends what a test says and reads what a test expects, and knows how to
//! start each agent. Written from the fact sheets, not from the engine's host side.

use std::time::Duration;

use bromide_engine::link::{Link, LinkError, PhonePort};
use bromide_engine::sim::smartphone::{
    AgentKind, Door, SmartphoneModel, SmartphonePort, SmartphoneScenario, made_up_agent_file,
    made_up_preloader,
};

const PATIENCE: Duration = Duration::from_secs(20);
const MAGIC: u32 = 0xFEEE_EEEF;
pub(crate) const SYNC: u32 = 0x434E_5953;
pub(crate) const ACK: u8 = 0x5A;

/// A host with an open link to a practice smartphone.
pub(crate) struct Host {
    pub(crate) port: SmartphonePort,
    link: Option<Box<dyn Link>>,
    pub(crate) texts: u32,
}

impl Host {
    pub(crate) fn new(scenario: SmartphoneScenario) -> Host {
        Host::on(SmartphonePort::new(scenario))
    }

    pub(crate) fn on(port: SmartphonePort) -> Host {
        let mut host = Host { port, link: None, texts: 0 };
        host.wait_for_port();
        host
    }

    pub(crate) fn model(&self) -> SmartphoneModel {
        self.port.scenario().model.clone()
    }

    /// Opens the port as soon as it is there.
    pub(crate) fn wait_for_port(&mut self) {
        self.link = None;
        for _ in 0..1000 {
            if let Some(link) = self.port.open().expect("the port opens") {
                self.link = Some(link);
                return;
            }
            self.port.pause(Duration::from_millis(20));
        }
        panic!("no port within 20 s");
    }

    pub(crate) fn link(&mut self) -> &mut Box<dyn Link> {
        self.link.as_mut().expect("an open port")
    }

    pub(crate) fn send(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(512) {
            self.link().write(part).expect("a phone");
        }
    }

    /// Reads `len` bytes, fewer if no more come.
    pub(crate) fn try_read(&mut self, len: usize) -> Result<Vec<u8>, LinkError> {
        let mut got = vec![0; len];
        let mut count = 0;
        while count < len {
            match self.link().read(&mut got[count..], PATIENCE)? {
                0 => break,
                more => count += more,
            }
        }
        got.truncate(count);
        Ok(got)
    }

    pub(crate) fn read(&mut self, len: usize) -> Vec<u8> {
        let got = self.try_read(len).expect("a phone");
        assert_eq!(got.len(), len, "only {got:02X?} came");
        got
    }

    #[track_caller]
    pub(crate) fn expect(&mut self, bytes: &[u8]) {
        let got = self.try_read(bytes.len()).expect("a phone");
        assert_eq!(got, bytes, "\n got {got:02X?}\nwant {bytes:02X?}");
    }

    #[track_caller]
    pub(crate) fn ask(&mut self, bytes: &[u8], answer: &[u8]) {
        self.send(bytes);
        self.expect(answer);
    }

    /// Nothing comes any more.
    #[track_caller]
    pub(crate) fn expect_silence(&mut self) {
        assert_eq!(self.try_read(1).expect("a phone"), [0; 0]);
    }

    /// Reads until the port goes.
    #[track_caller]
    pub(crate) fn expect_gone(&mut self) {
        while !self.try_read(4096).expect_err_or_empty() {}
    }

    pub(crate) fn be32(&mut self) -> u32 {
        u32::from_be_bytes(self.read(4).try_into().expect("four bytes"))
    }

    /// Handshake, behind any noise.
    pub(crate) fn greet(&mut self) {
        self.send(&[0xA0]);
        while self.read(1) != [0x5F] {}
        self.ask(&[0x0A, 0x50, 0x05], &[0xF5, 0xAF, 0xFA]);
    }

    /// Uploads and starts the first stage of the model's made-up file; ends with the status of the jump.
    pub(crate) fn start_first_stage(&mut self) {
        let code = region(&self.model(), 1).0;
        self.upload(&code);
        self.jump();
    }

    pub(crate) fn upload(&mut self, code: &[u8]) {
        self.announce(code.len());
        self.expect(&[0, 0]);
        self.send(code);
        assert_eq!(self.read(4)[2..], [0, 0]);
    }

    /// D7 with the model's address; its echo is read, the status is not.
    pub(crate) fn announce(&mut self, len: usize) {
        let address = self.model().regions.first_address;
        let numbers = [address, u32::try_from(len).expect("short"), 0x100].map(u32::to_be_bytes).concat();
        let head = [&[0xD7][..], &numbers].concat();
        self.ask(&head, &head);
    }

    pub(crate) fn jump(&mut self) {
        let head = [&[0xD5][..], &self.model().regions.first_address.to_be_bytes()].concat();
        self.ask(&head, &head);
        self.expect(&[0, 0]);
    }

    /// From the port to the command loop of the model's agent.
    pub(crate) fn start_agent(&mut self) {
        self.greet();
        self.start_first_stage();
        match self.model().agent {
            AgentKind::Legacy(_) => self.start_legacy(),
            AgentKind::Xflash => self.start_xflash(),
            AgentKind::Xml => self.start_xml(),
            AgentKind::Legacy32 => unreachable!("has two uploads"),
        }
    }

    fn start_legacy(&mut self) {
        self.legacy_until_result();
        match self.be32() {
            0xBC3 => {
                self.send_legacy_memory_settings();
                assert_eq!(self.be32(), 0, "memory works");
                let more = if self.model().emi.map(|emi| emi.version) == Some(13) { 30 } else { 10 };
                self.read(more);
            }
            result => {
                assert_eq!(result, 0);
                let AgentKind::Legacy(build) = self.model().agent else { unreachable!() };
                self.read(4 * build.extra_words);
            }
        }
        let code = second_stage(&self.model());
        self.send_legacy_second_stage(&code);
        self.ask(&[], &[ACK]);
        self.send(&[ACK]);
        let AgentKind::Legacy(build) = self.model().agent else { unreachable!() };
        let n = usize::from(build.nand_ids);
        let size = if build.has_wide_nand_size { 17 } else { 13 };
        let len = 0x1C + size + 2 * n + 9 + 0x5C + 0x1C + 0x26 + 10;
        let report = self.read(len + if build.has_report_status { 4 } else { 0 });
        assert_eq!(report.last(), Some(&0xC1));
    }

    /// Ids, version, settings.
    pub(crate) fn legacy_until_result(&mut self) {
        let AgentKind::Legacy(build) = self.model().agent else { unreachable!() };
        let ids = self.read(1 + 4 + 2 + 2 * usize::from(build.nand_ids) + 20);
        assert_eq!(ids[0], 0xC0);
        self.ask(&[ACK], &build.version);
        self.send(&vec![0; 18 + build.settings_extra]);
    }

    /// From after BC3 to before the result (da.md section 3.4).
    pub(crate) fn send_legacy_memory_settings(&mut self) {
        let AgentKind::Legacy(build) = self.model().agent else { unreachable!() };
        let emi = self.model().emi.expect("memory settings");
        self.read(4 + 16 + 4 + 2 + 2 * usize::from(build.nand_ids));
        self.send(&[&[0xE8][..], &emi.version.to_be_bytes()].concat());
        self.expect(&[ACK]);
        let len = self.be32() as usize;
        assert_eq!(len, emi.record_len);
        let records = emi_block(&self.model())[0x70..].to_vec();
        self.send(&[ACK]);
        let sent = match emi.version {
            12 | 13 => {
                // The last record is of this phone's memory.
                let mut record = records[records.len() - len..].to_vec();
                record[..4].copy_from_slice(&[0, 0, 1, 0]);
                record
            }
            15..=21 if self.model().hw_code != 0x8127 => {
                [&u32::try_from(records.len()).expect("short").to_be_bytes(), &records[..]].concat()
            }
            _ => records,
        };
        self.send(&sent);
        self.read(2);
        self.send(&[ACK, 0x80, 0, 0, 1]);
    }

    pub(crate) fn send_legacy_second_stage(&mut self, code: &[u8]) {
        let address = self.model().regions.second_address;
        let len = u32::try_from(code.len()).expect("short");
        self.ask(&[address, len, 0x1000].map(u32::to_be_bytes).concat(), &[ACK]);
        for part in code.chunks(0x1000) {
            self.ask(part, &[ACK]);
        }
    }

    fn start_xflash(&mut self) {
        self.expect(&[0xC0]);
        self.xflash_set_up(1);
        if self.port.scenario().door == Door::BootRom {
            let block = emi_block(&self.model());
            self.frame(&0x01_000A_u32.to_le_bytes());
            assert_eq!(self.status(), 0);
            self.frame(&u32::try_from(block.len()).expect("short").to_le_bytes());
            self.frame(&block);
            assert_eq!(self.status(), 0);
        }
        let code = second_stage(&self.model());
        assert_eq!(self.boot_to(&code), 0);
        assert_eq!(self.status(), SYNC);
    }

    pub(crate) fn xflash_set_up(&mut self, channel: u32) {
        self.frame(&SYNC.to_le_bytes());
        self.frame(&0x01_0100_u32.to_le_bytes());
        self.frame(&[2, channel, 1, 0, 0].map(u32::to_le_bytes).concat());
        assert_eq!(self.status(), 0);
        self.frame(&0x01_0101_u32.to_le_bytes());
        self.frame(&[0; 4]);
        assert_eq!(self.status(), 0);
        assert_eq!(self.status(), SYNC);
    }

    /// BOOT_TO of an xflash agent; returns the status behind the data.
    pub(crate) fn boot_to(&mut self, code: &[u8]) -> u32 {
        self.frame(&0x01_0008_u32.to_le_bytes());
        assert_eq!(self.status(), 0);
        let address = u64::from(self.model().regions.second_address);
        self.frame(&[address, code.len() as u64].map(u64::to_le_bytes).concat());
        self.frame(code);
        self.status()
    }

    fn start_xml(&mut self) {
        self.xml_start();
        for command in ["SET-RUNTIME-PARAMETER", "HOST-SUPPORTED-COMMANDS"] {
            self.xml_command(command, "");
            self.xml_end("OK");
        }
        self.xml_command("NOTIFY-INIT-HW", "");
        self.xml_progress();
        self.xml_end("OK");
        let code = second_stage(&self.model());
        self.xml_boot(&code);
        self.xml_end("OK");
    }

    pub(crate) fn xml_progress(&mut self) {
        assert!(self.text().contains("CMD:PROGRESS-REPORT"));
        self.ok();
        while self.text() != "OK!EOT" {
            self.ok();
        }
        self.ok();
    }

    /// BOOT-TO up to before CMD:END.
    pub(crate) fn xml_boot(&mut self, code: &[u8]) {
        self.xml_command(
            "BOOT-TO",
            "<at_address>0x40000000</at_address><source_file>MEM://0x0:0x1</source_file>",
        );
        assert!(self.text().contains("CMD:DOWNLOAD-FILE"));
        self.ok();
        self.say(&format!("OK@0x{:x}", code.len()));
        assert_eq!(self.text(), "OK");
        for part in code.chunks(0x1000) {
            self.say("OK@0x0");
            assert_eq!(self.text(), "OK");
            self.frame(part);
            assert_eq!(self.text(), "OK");
        }
    }

    pub(crate) fn xml_start(&mut self) {
        assert!(self.text().contains("CMD:START"));
        self.ok();
    }

    /// Sends a command; it is accepted.
    pub(crate) fn xml_command(&mut self, name: &str, argument: &str) {
        self.say(&format!(
            "<da><version>1.0</version><command>CMD:{name}</command><arg>{argument}</arg></da>"
        ));
        assert_eq!(self.text(), "OK");
    }

    /// CMD:END with this result, then CMD:START.
    #[track_caller]
    pub(crate) fn xml_end(&mut self, result: &str) {
        let end = self.text();
        assert!(end.contains("CMD:END") && end.contains(&format!("<result>{result}</result>")), "{end}");
        self.ok();
        self.xml_start();
    }

    /// The file that an upload transfer brings, up to before CMD:END.
    pub(crate) fn xml_file(&mut self) -> Vec<u8> {
        assert!(self.text().contains("CMD:UPLOAD-FILE"));
        self.ok();
        let size = self.text();
        let len = usize::from_str_radix(size.strip_prefix("OK@0x").expect("a size"), 16).expect("a size");
        self.ok();
        let mut file = Vec::new();
        while file.len() < len {
            assert_eq!(self.text(), "OK");
            self.ok();
            file.extend(self.take_frame());
            self.ok();
        }
        file
    }

    pub(crate) fn ok(&mut self) {
        self.say("OK");
    }

    pub(crate) fn say(&mut self, text: &str) {
        self.frame(&[text.as_bytes(), &[0]].concat());
    }

    pub(crate) fn text(&mut self) -> String {
        String::from_utf8(self.take_frame()).expect("a text").trim_end_matches('\0').to_owned()
    }

    pub(crate) fn frame(&mut self, payload: &[u8]) {
        let len = u32::try_from(payload.len()).expect("short");
        self.send(&[MAGIC, 1, len].map(u32::to_le_bytes).concat());
        self.send(payload);
    }

    /// The next frame that is not a text.
    pub(crate) fn take_frame(&mut self) -> Vec<u8> {
        loop {
            let header = self.read(12);
            let word = |at: usize| u32::from_le_bytes(header[at..at + 4].try_into().expect("four bytes"));
            assert_eq!(word(0), MAGIC);
            let payload = self.read(word(8) as usize);
            if word(4) == 1 {
                return payload;
            }
            self.texts += 1;
        }
    }

    pub(crate) fn status(&mut self) -> u32 {
        u32::from_le_bytes(self.take_frame().try_into().expect("a status"))
    }

    /// A control command that returns a block.
    pub(crate) fn block(&mut self, code: u32) -> Vec<u8> {
        self.frame(&0x01_0009_u32.to_le_bytes());
        assert_eq!(self.status(), 0);
        self.frame(&code.to_le_bytes());
        assert_eq!(self.status(), 0);
        let block = self.take_frame();
        assert_eq!(self.status(), 0);
        block
    }

    /// READ_DATA of an xflash agent: the bytes, and the status that ended it.
    pub(crate) fn xflash_read(&mut self, storage: u32, part: u32, at: u64, len: u64) -> (Vec<u8>, u32) {
        self.frame(&0x01_0005_u32.to_le_bytes());
        assert_eq!(self.status(), 0);
        let mut range = [storage, part].map(u32::to_le_bytes).concat();
        range.extend([at, len].map(u64::to_le_bytes).concat());
        range.resize(56, 0);
        self.frame(&range);
        assert_eq!(self.status(), 0);
        let second = self.status();
        let mut got = Vec::new();
        while second == 0 && (got.len() as u64) < len {
            let data = self.take_frame();
            if data.len() == 4 {
                return (got, u32::from_le_bytes(data.try_into().expect("a status")));
            }
            got.extend(data);
            self.frame(&[0; 4]);
            assert_eq!(self.status(), 0);
        }
        (got, second)
    }

    /// D6 of a legacy agent: the packets with their sums right, and the error that ended it.
    pub(crate) fn legacy_read(
        &mut self,
        storage: u8,
        at: u64,
        len: u64,
        packet: u32,
    ) -> (Vec<u8>, Option<u32>) {
        self.send(&[&[0xD6, 0x0C, storage][..], &at.to_be_bytes(), &len.to_be_bytes()].concat());
        if self.read(1) != [ACK] {
            return (Vec::new(), Some(self.be32()));
        }
        self.send(&packet.to_be_bytes());
        let mut got = Vec::new();
        while (got.len() as u64) < len {
            let wanted = (len - got.len() as u64).min(u64::from(packet));
            let bytes = self.read(usize::try_from(wanted).expect("short"));
            let sum = self.read(2);
            assert_eq!(sum, sum16(&bytes).to_be_bytes());
            got.extend(bytes);
            self.send(&[ACK]);
        }
        (got, None)
    }

    /// Selects a part of the eMMC; returns the answer.
    pub(crate) fn legacy_select(&mut self, part: u8) -> u8 {
        self.ask(&[0x60], &[ACK]);
        self.send(&[part]);
        self.read(1)[0]
    }
}

trait Ended {
    fn expect_err_or_empty(self) -> bool;
}

impl Ended for Result<Vec<u8>, LinkError> {
    /// Whether the link has ended; panics when it is merely silent.
    fn expect_err_or_empty(self) -> bool {
        match self {
            Err(LinkError::Unplugged) => true,
            Err(error) => panic!("{error}"),
            Ok(bytes) => {
                assert!(!bytes.is_empty(), "the port stays");
                false
            }
        }
    }
}

pub(crate) fn sum16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |sum, byte| sum.wrapping_add(u16::from(*byte)))
}

/// A region of the model's made-up agent file, and its length without signature.
pub(crate) fn region(model: &SmartphoneModel, number: usize) -> (Vec<u8>, usize) {
    let file = made_up_agent_file(model);
    let word = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().expect("four bytes")) as usize;
    let at = 0x6C + if model.regions.has_short_entries { 0x10 } else { 0x14 } + 20 * number;
    (file[word(at)..word(at) + word(at + 4)].to_vec(), word(at + 12))
}

/// The second stage as it is uploaded.
pub(crate) fn second_stage(model: &SmartphoneModel) -> Vec<u8> {
    let (code, len) = region(model, 2);
    code[..len].to_vec()
}

/// The memory settings of the model's made-up preloader, found as da.md section 3.4 says.
pub(crate) fn emi_block(model: &SmartphoneModel) -> Vec<u8> {
    let file = made_up_preloader(model);
    let word = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().expect("four bytes")) as usize;
    let end = word(0x20) - word(0x2C);
    let len = word(end - 4);
    file[end - 4 - len..end - 4].to_vec()
}
