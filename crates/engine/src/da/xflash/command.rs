//! [`Request`] and [`Control`]: the only requests that are sent to an xflash agent, with their parameters.
//!
//! None of them writes, formats or erases the storage.

/// The word that host and agent exchange when a stage has started: "SYNC".
pub(super) const SYNC: u32 = 0x434E_5953;

/// A request (`da.md` sections 4.2, 4.5 and 4.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Request {
    /// Takes up the conversation; not answered.
    Sync,
    /// Log and system of the host; the parameters follow without a status between.
    SetUpEnvironment,
    /// Sets up the hardware; the parameter follows without a status between.
    SetUpHardware,
    /// A [`Control`] follows.
    DeviceControl,
    /// Sets up external RAM with the block from the preloader file.
    SetUpRam,
    /// Loads the second stage into RAM and starts it.
    BootTo,
    /// Reads storage.
    ReadData,
    /// Appears again at high-speed USB; the parameter follows.
    SwitchSpeed,
    /// Ends the session.
    Shutdown,
}

impl Request {
    /// The word that is sent.
    #[must_use]
    pub fn word(self) -> u32 {
        match self {
            Request::Sync => SYNC,
            Request::SetUpEnvironment => 0x01_0100,
            Request::SetUpHardware => 0x01_0101,
            Request::DeviceControl => 0x01_0009,
            Request::SetUpRam => 0x01_000A,
            Request::BootTo => 0x01_0008,
            Request::ReadData => 0x01_0005,
            Request::SwitchSpeed => 0x01_000B,
            Request::Shutdown => 0x01_0007,
        }
    }
}

/// A sub-command of device control (`da.md` sections 4.2 and 4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Control {
    /// Sets the reset key.
    SetResetKey,
    /// Sets whether storage data has a checksum.
    SetChecksumLevel,
    /// Asks until when the agent may be used.
    ExpireDate,
    /// Asks whether the boot ROM or the preloader started the agent.
    ConnectionAgent,
    /// Asks whether the agent wants an authenticated host.
    AuthenticationState,
    /// Asks for the longest frames.
    PacketLengths,
    /// Asks for the version of the agent.
    Version,
    /// Asks for the speed of the USB connection.
    UsbSpeed,
    /// Asks for the eMMC.
    EmmcInfo,
    /// Asks for the NAND flash.
    NandInfo,
    /// Asks for the NOR flash.
    NorInfo,
    /// Asks for the UFS device.
    UfsInfo,
}

impl Control {
    /// The word that is sent.
    #[must_use]
    pub fn word(self) -> u32 {
        match self {
            Control::SetResetKey => 0x02_0004,
            Control::SetChecksumLevel => 0x02_0003,
            Control::EmmcInfo => 0x04_0001,
            Control::NandInfo => 0x04_0002,
            Control::NorInfo => 0x04_0003,
            Control::UfsInfo => 0x04_0004,
            Control::Version => 0x04_0005,
            Control::PacketLengths => 0x04_0007,
            Control::ConnectionAgent => 0x04_000A,
            Control::UsbSpeed => 0x04_000B,
            Control::ExpireDate => 0x04_0011,
            Control::AuthenticationState => 0x04_0016,
        }
    }

    /// The value to set; `None` if the sub-command asks.
    #[must_use]
    pub fn value(self) -> Option<u32> {
        match self {
            Control::SetResetKey => Some(0x68),
            // No checksum in storage data.
            Control::SetChecksumLevel => Some(0),
            _ => None,
        }
    }
}

/// The parameters of [`Request::SetUpEnvironment`]: log level "info" (a finer one hangs some agents while
/// they set up RAM), log to the UART, so that no text frames come, host system Linux.
#[must_use]
pub fn environment_parameters() -> [u8; 20] {
    words([2, 1, 1, 0, 0])
}

/// The parameters of [`Request::BootTo`]: where the second stage is loaded to, and its length in bytes.
#[must_use]
pub fn boot_to_parameters(address: u32, len: u64) -> [u8; 16] {
    let mut bytes = [0; 16];
    put(&mut bytes, 0, &u64::from(address).to_le_bytes());
    put(&mut bytes, 8, &len.to_le_bytes());
    bytes
}

/// A storage area in the numbers of the agent (`da.md` section 4.4). The replay-protected blocks of eMMC and
/// UFS are never read, so they have none here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Area {
    storage: u32,
    part: u32,
    is_nand: bool,
}

impl Area {
    /// The first boot area of an eMMC.
    pub const EMMC_BOOT1: Area = Area::new(0x01, 1);
    /// The second boot area of an eMMC.
    pub const EMMC_BOOT2: Area = Area::new(0x01, 2);
    /// The general-purpose areas 1 to 4 of an eMMC.
    pub const EMMC_GENERAL_PURPOSE: [Area; 4] =
        [Area::new(0x01, 4), Area::new(0x01, 5), Area::new(0x01, 6), Area::new(0x01, 7)];
    /// The user area of an eMMC.
    pub const EMMC_USER: Area = Area::new(0x01, 8);
    /// The logical units 0 to 2 of a UFS device; 2 holds the user's data.
    pub const UFS_UNITS: [Area; 3] = [Area::new(0x30, 1), Area::new(0x30, 2), Area::new(0x30, 3)];
    /// The whole NOR flash.
    pub const NOR: Area = Area::new(0x20, 1);

    /// The whole NAND flash, which described itself with the storage number `storage`.
    #[must_use]
    pub const fn nand(storage: u32) -> Area {
        Area { storage, part: 1, is_nand: true }
    }

    const fn new(storage: u32, part: u32) -> Area {
        Area { storage, part, is_nand: false }
    }
}

/// The parameters of [`Request::ReadData`]: `len` bytes of `area` from `offset`. Of the extension for NAND
/// flash only the addressing is set, to logical addresses; what its other words mean is not known.
#[must_use]
pub fn read_parameters(area: Area, offset: u64, len: u64) -> [u8; 56] {
    let mut bytes = [0; 56];
    put(&mut bytes, 0, &area.storage.to_le_bytes());
    put(&mut bytes, 4, &area.part.to_le_bytes());
    put(&mut bytes, 8, &offset.to_le_bytes());
    put(&mut bytes, 16, &len.to_le_bytes());
    put(&mut bytes, 28, &u32::from(area.is_nand).to_le_bytes());
    bytes
}

/// How the session ends (`da.md` section 4.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shutdown {
    /// The phone is switched off.
    PowerOff,
    /// The phone starts as usual.
    Restart,
}

/// The parameters of [`Request::Shutdown`]. Eight zeros switch the phone off. For a restart the first word
/// ("has flags", or "reboot" in the other reading) and the boot mode in the fourth word are 1, "home"
/// (`protocol.md` section 8.5), so that both readings of the words mean the same.
#[must_use]
pub fn shutdown_parameters(shutdown: Shutdown) -> [u8; 32] {
    match shutdown {
        Shutdown::PowerOff => [0; 32],
        Shutdown::Restart => words([1, 0, 0, 1, 0, 0, 0, 0]),
    }
}

/// `words` in little-endian order. `BYTES` is four times `WORDS`.
fn words<const WORDS: usize, const BYTES: usize>(words: [u32; WORDS]) -> [u8; BYTES] {
    const { assert!(BYTES == WORDS * 4) };
    let mut bytes = [0; BYTES];
    for (into, word) in bytes.chunks_exact_mut(4).zip(words) {
        into.copy_from_slice(&word.to_le_bytes());
    }
    bytes
}

/// Copies `value` to offset `at` of `bytes`.
fn put(bytes: &mut [u8], at: usize, value: &[u8]) {
    for (into, from) in bytes.iter_mut().skip(at).zip(value) {
        *into = *from;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_parameters_are_those_of_the_recorded_sessions() {
        let ufs = Area::UFS_UNITS[2];
        let mut expected = [0; 56];
        expected[0] = 0x30;
        expected[4] = 3;
        expected[9] = 0x10;
        expected[17] = 0x20;
        assert_eq!(read_parameters(ufs, 0x1000, 0x2000), expected);

        let user = Area::EMMC_USER;
        let bytes = read_parameters(user, 0xC8_8000, 0x8_0000);
        assert_eq!(
            bytes[..24],
            [1, 0, 0, 0, 8, 0, 0, 0, 0, 0x80, 0xC8, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0]
        );
        assert!(bytes[24..].iter().all(|byte| *byte == 0));
    }

    #[test]
    fn nand_is_read_by_logical_addresses() {
        let bytes = read_parameters(Area::nand(0x11), 0, 0x800);
        assert_eq!((bytes[0], bytes[4], bytes[28]), (0x11, 1, 1));
        assert_eq!(bytes[24..28], [0; 4]);
        assert!(bytes[29..].iter().all(|byte| *byte == 0));
    }

    #[test]
    fn no_request_is_one_that_changes_the_phone() {
        // protocol.md section 8.5: download, format, write, format partition, OTP, e-fuse, NAND BMT.
        let forbidden = [
            0x01_0001, 0x01_0003, 0x01_0004, 0x01_0006, 0x01_000C, 0x01_000D, 0x01_000E, 0x01_000F, 0x01_0010,
        ];
        for request in [
            Request::Sync,
            Request::SetUpEnvironment,
            Request::SetUpHardware,
            Request::DeviceControl,
            Request::SetUpRam,
            Request::BootTo,
            Request::ReadData,
            Request::Shutdown,
        ] {
            assert!(!forbidden.contains(&request.word()), "{request:?}");
        }
    }

    #[test]
    fn the_phone_is_switched_off_by_zeros_and_restarted_by_mode_1() {
        assert_eq!(shutdown_parameters(Shutdown::PowerOff), [0; 32]);
        let restart = shutdown_parameters(Shutdown::Restart);
        let set: Vec<usize> = (0..32).filter(|at| restart[*at] != 0).collect();
        assert_eq!((set, restart[0], restart[12]), (vec![0, 12], 1, 1));
    }

    #[test]
    fn a_stage_is_announced_with_its_address_and_length() {
        assert_eq!(
            boot_to_parameters(0x4000_0000, 0x5_0C78),
            [0, 0, 0, 0x40, 0, 0, 0, 0, 0x78, 0x0C, 5, 0, 0, 0, 0, 0]
        );
        assert_eq!(environment_parameters()[..12], [2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]);
    }
}
