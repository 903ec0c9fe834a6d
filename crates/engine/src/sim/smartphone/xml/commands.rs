//! The commands of an XML agent (da.md section 5). Used by the agent.

use super::{After, FILE_PACKET_FROM_PHONE, FileContent, Xml, text};
use crate::sim::smartphone::content::Area;
use crate::sim::smartphone::context::{Context, Turn};
use crate::sim::smartphone::data::Transfer;
use crate::sim::smartphone::fault::{FaultPoint, SmartphoneFault};
use crate::sim::smartphone::journal::{SmartphoneEvent, StageName};
use crate::sim::smartphone::model::{CID, RANDOM_ID};
use crate::sim::smartphone::preloader_file::UFS_NAME;
use crate::sim::smartphone::scenario::SmartphoneStorage;
use crate::sim::smartphone::xflash::named;

/// Commands that write, erase or change the phone (da.md section 5).
const FORBIDDEN: &[&str] = &[
    "WRITE-FLASH",
    "WRITE-PARTITION",
    "WRITE-PARTITIONS",
    "ERASE-FLASH",
    "ERASE-PARTITION",
    "FLASH-ALL",
    "FLASH-UPDATE",
    "WRITE-EFUSE",
    "SET-RSC",
    "WRITE-REGISTER",
    "WRITE-PRIVATE-CERT",
    "RAM-TEST",
    "SET-FLASH-POLICY",
];
const RAM_SIZE: u64 = 1 << 30;

impl Xml {
    pub(super) fn command(&mut self, said: &str, context: &mut Context<'_>) -> Turn {
        let name = text::tag(said, "command").and_then(|name| name.strip_prefix("CMD:")).unwrap_or("");
        context.journal.add(SmartphoneEvent::NamedCommand(name.to_owned()));
        if FORBIDDEN.contains(&name) {
            context.journal.violation(StageName::Xml, name.to_owned());
        }
        let argument = |tag: &str| text::tag(said, tag).unwrap_or("");
        let target = argument("target_file");
        let is_second = self.stage == 2;
        if context.scenario.unsupported.iter().any(|unsupported| unsupported == name) {
            self.refuse(context);
            return Turn::Again;
        }
        match name {
            "SET-RUNTIME-PARAMETER" => {
                self.sends_texts = argument("log_channel").contains("USB");
                self.accept(context);
                self.say_end("OK", "", After::Start, context);
            }
            "HOST-SUPPORTED-COMMANDS" | "SET-HOST-INFO" => {
                self.accept(context);
                self.say_end("OK", "", After::Start, context);
            }
            "NOTIFY-INIT-HW" => {
                self.accept(context);
                if context.pass(FaultPoint::SetUp) {
                    return Turn::NeedsMore;
                }
                self.begin_progress(context);
            }
            "BOOT-TO" if !is_second => {
                self.accept(context);
                self.begin_download(argument("source_file"), context);
            }
            "GET-SYS-PROPERTY" if is_second && argument("key") == "DA.SLA" => {
                let state = if context.scenario.agent_wants_login { "ENABLED" } else { "DISABLED" };
                let item = format!("<item key=\"DA.SLA\">{state}</item>");
                self.accept(context);
                self.begin_upload("sys-property", target, FileContent::Text(item.into_bytes()), context);
            }
            "GET-HW-INFO" if is_second => {
                self.accept(context);
                if context.pass(FaultPoint::StorageInfo) {
                    return Turn::NeedsMore;
                }
                let info = FileContent::Text(hardware(context));
                self.begin_upload("hw-info", target, info, context);
            }
            "READ-FLASH" if is_second => {
                let range = area(argument("partition")).and_then(|area| {
                    let (at, len) = (text::number(argument("offset"))?, text::number(argument("length"))?);
                    let end = at.checked_add(len).filter(|end| context.content.len(area) >= Some(*end))?;
                    Some(Transfer { area, at, end, packet: FILE_PACKET_FROM_PHONE })
                });
                self.read(range, target, context);
            }
            "READ-PARTITION" if is_second => {
                let range = named(argument("partition"), context).map(|(area, at, len)| Transfer {
                    area,
                    at,
                    end: at + len,
                    packet: FILE_PACKET_FROM_PHONE,
                });
                self.read(range, target, context);
            }
            "READ-PARTITION-TABLE" if is_second => {
                self.accept(context);
                let table = FileContent::Text(partition_table(context));
                self.begin_upload("partition-table", target, table, context);
            }
            "REBOOT" => {
                self.accept(context);
                self.say_end("OK", "", After::Leave("reboot"), context);
            }
            _ => self.refuse(context),
        }
        Turn::Again
    }

    fn accept(&mut self, context: &mut Context<'_>) {
        self.say("OK", context);
    }

    /// A command that the agent does not know.
    fn refuse(&mut self, context: &mut Context<'_>) {
        self.say("ERR!UNSUPPORTED", context);
        self.say_end("ERR!UNSUPPORTED", "", After::Start, context);
    }

    fn read(&mut self, range: Option<Transfer>, target: &str, context: &mut Context<'_>) {
        self.accept(context);
        let is_forbidden = context.faults.has(&SmartphoneFault::ReadingForbidden);
        match range {
            _ if is_forbidden => {
                self.say_end("ERR", "0xC0020004 not permitted", After::Start, context);
            }
            Some(range) if range.at < range.end => {
                self.begin_upload("flash", target, FileContent::Storage(range), context);
            }
            _ => self.say_end("ERR", "0xC004000B out of range", After::Start, context),
        }
    }
}

/// Storage and memory of the phone.
fn hardware(context: &Context<'_>) -> Vec<u8> {
    let mut lines: Vec<(String, String)> = Vec::new();
    let mut add = |tag: &str, value: String| lines.push((tag.to_owned(), value));
    let hex = |number: u64| if number == 0 { "0".to_owned() } else { format!("0x{number:x}") };
    add("version", "1.2".to_owned());
    add("ram_size", hex(RAM_SIZE));
    add("battery_voltage", "0".to_owned());
    add("random_id", RANDOM_ID.iter().map(|byte| format!("{byte:02x}")).collect());
    match &context.scenario.reported_storage() {
        SmartphoneStorage::Emmc { boot, rpmb, general, user, cid } => {
            add("storage", "EMMC".to_owned());
            add("block_size", hex(0x200));
            for (tag, size) in [("boot1_size", boot), ("boot2_size", boot), ("rpmb_size", rpmb)] {
                add(tag, hex(*size));
            }
            add("user_size", hex(*user));
            for (number, size) in (1..).zip(general) {
                add(&format!("gp{number}_size"), hex(*size));
            }
            add("id", cid.iter().map(|byte| format!("{byte:02x}")).collect());
        }
        SmartphoneStorage::Ufs(units) => {
            add("storage", "UFS".to_owned());
            add("block_size", hex(0x1000));
            for (number, size) in units.iter().chain([&0]).enumerate() {
                add(&format!("lua{number}_size"), hex(*size));
            }
            add("id", String::from_utf8_lossy(UFS_NAME).trim_end_matches('\0').to_owned());
        }
        SmartphoneStorage::Nand { page, spare, pages_per_block, total } => {
            add("storage", "NAND".to_owned());
            add("block_size", hex(u64::from(*page) * u64::from(*pages_per_block)));
            add("page_size", hex(u64::from(*page)));
            add("spare_size", hex(u64::from(*spare)));
            add("total_size", hex(*total));
            add("id", CID.iter().take(5).map(|byte| format!("{byte:02x}")).collect());
        }
        SmartphoneStorage::Nor(_) => add("storage", "NONE".to_owned()),
    }
    add("product_id", String::new());
    text::document("da_hw_info", &lines)
}

fn partition_table(context: &Context<'_>) -> Vec<u8> {
    let entries: String = context
        .content
        .partitions()
        .iter()
        .map(|part| {
            let (name, start, size) = (&part.name, part.offset, part.size);
            format!("<pt><name>{name}</name><start>0x{start:x}</start><size>0x{size:x}</size></pt>")
        })
        .collect();
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?><partition_table>{entries}</partition_table>")
        .into_bytes()
}

/// The area of a name in READ-FLASH.
fn area(name: &str) -> Option<Area> {
    Some(match name {
        "EMMC-BOOT1" => Area::Boot1,
        "EMMC-BOOT2" => Area::Boot2,
        "EMMC-RPMB" => Area::Rpmb,
        "EMMC-GP1" => Area::General(1),
        "EMMC-GP2" => Area::General(2),
        "EMMC-GP3" => Area::General(3),
        "EMMC-GP4" => Area::General(4),
        "EMMC-USER" => Area::User,
        "UFS-LUA0" => Area::Lu(0),
        "UFS-LUA1" => Area::Lu(1),
        "UFS-LUA2" => Area::Lu(2),
        "NAND-WHOLE" => Area::Nand,
        "NOR-WHOLE" => Area::Nor,
        _ => return None,
    })
}
