//! [`Command`]: the only commands that are sent to an XML agent, and the host's short answers.
//!
//! None of them writes, formats or erases the storage.

/// The answer to every message of the agent that asks for none in particular.
pub const OK: &[u8] = b"OK\0";

/// The host's announcement of a file of `bytes` bytes, and of a good packet if `bytes` is 0. Hexadecimal: of
/// the two forms that are in use, agents understand both (`da.md` section 5).
#[must_use]
pub fn file_size(bytes: u64) -> Vec<u8> {
    format!("OK@{bytes:#x}\0").into_bytes()
}

/// A command (`da.md` section 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// Log, checksums and system of the host; sets up RAM.
    SetRuntimeParameter,
    /// Which transfers the host can do.
    HostSupportedCommands,
    /// Sets up the hardware.
    NotifyInitHardware,
    /// Loads the second stage into RAM and starts it.
    BootTo {
        /// Where it is loaded to, and started.
        address: u32,
        /// Its length in bytes.
        len: u64,
    },
    /// Asks whether the agent wants an authenticated host.
    AuthenticationState,
    /// Asks for a description of the hardware.
    HardwareInfo,
    /// Reads storage.
    ReadFlash {
        /// The storage area.
        partition: Partition,
        /// First byte.
        offset: u64,
        /// Number of bytes.
        len: u64,
    },
    /// Ends the session.
    Reboot(Reboot),
}

/// How the session ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reboot {
    /// The phone restarts at once.
    Immediate,
    /// The phone leaves the connection and does not restart.
    Disconnect,
}

/// A storage area, by the agent's name. The replay-protected block of an eMMC is never read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Partition(&'static str);

impl Partition {
    /// The first boot area of an eMMC.
    pub const EMMC_BOOT1: Partition = Partition("EMMC-BOOT1");
    /// The second boot area of an eMMC.
    pub const EMMC_BOOT2: Partition = Partition("EMMC-BOOT2");
    /// The general-purpose areas 1 to 4 of an eMMC.
    pub const EMMC_GENERAL_PURPOSE: [Partition; 4] =
        [Partition("EMMC-GP1"), Partition("EMMC-GP2"), Partition("EMMC-GP3"), Partition("EMMC-GP4")];
    /// The user area of an eMMC.
    pub const EMMC_USER: Partition = Partition("EMMC-USER");
    /// The logical units 0 to 3 of a UFS device.
    pub const UFS_UNITS: [Partition; 4] =
        [Partition("UFS-LUA0"), Partition("UFS-LUA1"), Partition("UFS-LUA2"), Partition("UFS-LUA3")];
    /// The whole NAND flash.
    pub const NAND: Partition = Partition("NAND-WHOLE");
}

/// The name of a file of `len` bytes in the host's memory. The agent repeats it, and nothing depends on it.
fn memory_file(len: u64) -> String {
    format!("MEM://0x0:{len:#x}")
}

/// The longest description of the hardware in bytes that the host offers to take.
const LONGEST_DESCRIPTION: u64 = 0x1_0000;

impl Command {
    /// The text that is sent, with the NUL at its end.
    #[must_use]
    pub fn encode(self) -> Vec<u8> {
        let (version, name, rest) = match self {
            Command::SetRuntimeParameter => (
                "1.1",
                "SET-RUNTIME-PARAMETER",
                "<arg><checksum_level>NONE</checksum_level><battery_exist>AUTO-DETECT</battery_exist>\
                 <da_log_level>INFO</da_log_level><log_channel>UART</log_channel>\
                 <system_os>LINUX</system_os></arg><adv><initialize_dram>YES</initialize_dram></adv>"
                    .to_owned(),
            ),
            Command::HostSupportedCommands => (
                "1.0",
                "HOST-SUPPORTED-COMMANDS",
                "<arg><host_capability>CMD:DOWNLOAD-FILE^1@CMD:FILE-SYS-OPERATION^1@\
                 CMD:PROGRESS-REPORT^1@CMD:UPLOAD-FILE^1@</host_capability></arg>"
                    .to_owned(),
            ),
            Command::NotifyInitHardware => ("1.0", "NOTIFY-INIT-HW", String::new()),
            Command::BootTo { address, len } => (
                "1.0",
                "BOOT-TO",
                format!(
                    "<arg><at_address>{address:#x}</at_address><jmp_address>{address:#x}</jmp_address>\
                     <source_file>{}</source_file></arg>",
                    memory_file(len)
                ),
            ),
            Command::AuthenticationState => (
                "1.0",
                "GET-SYS-PROPERTY",
                format!(
                    "<arg><key>DA.SLA</key><target_file>{}</target_file></arg>",
                    memory_file(LONGEST_DESCRIPTION)
                ),
            ),
            Command::HardwareInfo => (
                "1.0",
                "GET-HW-INFO",
                format!("<arg><target_file>{}</target_file></arg>", memory_file(LONGEST_DESCRIPTION)),
            ),
            Command::ReadFlash { partition: Partition(partition), offset, len } => (
                "1.0",
                "READ-FLASH",
                format!(
                    "<arg><partition>{partition}</partition><offset>{offset:#x}</offset>\
                     <length>{len:#x}</length><target_file>{}</target_file></arg>",
                    memory_file(len)
                ),
            ),
            Command::Reboot(reboot) => {
                let action = match reboot {
                    Reboot::Immediate => "IMMEDIATE",
                    Reboot::Disconnect => "DISCONNECT",
                };
                ("1.0", "REBOOT", format!("<arg><action>{action}</action></arg>"))
            }
        };
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><da><version>{version}</version>\
             <command>CMD:{name}</command>{rest}</da>\0"
        )
        .into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Command; 8] = [
        Command::SetRuntimeParameter,
        Command::HostSupportedCommands,
        Command::NotifyInitHardware,
        Command::BootTo { address: 0x4000_0000, len: 0x6_1E28 },
        Command::AuthenticationState,
        Command::HardwareInfo,
        Command::ReadFlash { partition: Partition::EMMC_USER, offset: 0x4400, len: 0x1_0000 },
        Command::Reboot(Reboot::Immediate),
    ];

    fn text(command: Command) -> String {
        String::from_utf8(command.encode()).unwrap()
    }

    #[test]
    fn commands_have_the_texts_of_the_recorded_sessions() {
        let start = "<?xml version=\"1.0\" encoding=\"utf-8\"?><da><version>1.0</version><command>CMD:";
        assert_eq!(text(Command::NotifyInitHardware), format!("{start}NOTIFY-INIT-HW</command></da>\0"));
        assert_eq!(
            text(Command::Reboot(Reboot::Immediate)),
            format!("{start}REBOOT</command><arg><action>IMMEDIATE</action></arg></da>\0")
        );
        assert_eq!(
            text(Command::ReadFlash { partition: Partition::UFS_UNITS[0], offset: 0x1000, len: 0x2000 }),
            format!(
                "{start}READ-FLASH</command><arg><partition>UFS-LUA0</partition><offset>0x1000</offset>\
                 <length>0x2000</length><target_file>MEM://0x0:0x2000</target_file></arg></da>\0"
            )
        );
        // Lengths of the frames in da-traces/pen-xml-6855-emmc.txt.
        let lengths = [(ALL[0], 345), (ALL[1], 247), (ALL[2], 107), (ALL[3], 227), (ALL[7], 136)];
        for (command, len) in lengths {
            assert_eq!(command.encode().len(), len, "{command:?}");
        }
    }

    #[test]
    fn every_command_is_one_text_and_none_changes_the_phone() {
        // da.md section 5, what a device must treat as forbidden.
        let forbidden =
            ["WRITE", "ERASE", "FLASH-ALL", "FLASH-UPDATE", "SET-RSC", "RAM-TEST", "SET-FLASH-POLICY"];
        for command in ALL {
            let text = text(command);
            assert_eq!(text.find('\0'), Some(text.len() - 1), "{text}");
            assert!(forbidden.iter().all(|word| !text.contains(word)), "{text}");
        }
    }

    #[test]
    fn a_file_is_announced_in_hexadecimal() {
        assert_eq!(file_size(0x6_1E28), b"OK@0x61e28\0");
        assert_eq!(file_size(0), b"OK@0x0\0");
    }
}
