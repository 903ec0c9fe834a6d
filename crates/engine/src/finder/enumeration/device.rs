//! [`Device`]: a connected USB device, and its [`Role`] in the search for a phone.
//!
//! Made by `device_watch.rs`, used by the diagnosis. Makes no system calls.

use super::ids::{DeviceKind, UsbIds, lookup};
use super::name::DeviceIdentity;

/// Drives, cameras (which MTP phones imitate), and the debug interface of smartphones: interfaces of a phone
/// that has started. Class codes of the USB-IF; the last one is Android's own.
const PHONE_CLASSES: [(u8, Option<(u8, u8)>); 3] = [(0x08, None), (0x06, None), (0xff, Some((0x42, 0x01)))];

/// A connected USB device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// The place where it is plugged in, which stays the same while one phone changes its device.
    pub place: String,
    /// Its name and ids.
    pub identity: DeviceIdentity,
    /// Its role in the search.
    pub role: Role,
    /// Its serial port, once a driver made one.
    pub port: Option<String>,
    /// Its driver, if the system reports it.
    pub driver: Option<String>,
}

/// The role of a device in the search for a boot ROM.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The device searched for.
    BootRom,
    /// A preloader: the phone is about to start.
    Preloader,
    /// A Download Agent: another program is using the phone.
    DownloadAgent,
    /// The phone has started.
    PhoneSystem,
    /// A phone with a chip of another manufacturer.
    OtherMaker,
    /// A serial adapter.
    Adapter,
    /// A device with files: a phone that has started, or a USB stick.
    Drive,
    /// Any other device.
    Other,
}

impl Role {
    /// The role of a device with these ids and interfaces (class, subclass, protocol).
    #[must_use]
    pub fn of(ids: UsbIds, interfaces: &[(u8, u8, u8)]) -> Role {
        match lookup(ids).map(|row| row.kind) {
            Some(DeviceKind::BootRom) => Role::BootRom,
            Some(DeviceKind::Preloader) => Role::Preloader,
            Some(DeviceKind::DownloadAgent) => Role::DownloadAgent,
            Some(DeviceKind::PhoneSystem) => Role::PhoneSystem,
            Some(DeviceKind::OtherVendorLoader) => Role::OtherMaker,
            Some(DeviceKind::UartBridge) => Role::Adapter,
            // 20xx are functions of started phones; the public usb.ids list has one of them (2008).
            // MediaTek's radios, which many computers contain, have other ids. A guess is sufficient, because
            // it only affects advice.
            None if ids.vendor == 0x0e8d && (0x2002..=0x20fe).contains(&ids.product) => Role::PhoneSystem,
            Some(DeviceKind::Unknown) | None => {
                let is_shown = interfaces.iter().any(|(class, subclass, protocol)| {
                    PHONE_CLASSES.iter().any(|(known, rest)| {
                        known == class && rest.is_none_or(|rest| rest == (*subclass, *protocol))
                    })
                });
                if is_shown { Role::Drive } else { Role::Other }
            }
        }
    }

    /// Whether it is certainly a phone.
    #[must_use]
    pub fn is_phone(self) -> bool {
        !matches!(self, Role::Adapter | Role::Drive | Role::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_follows_from_ids_or_from_interfaces() {
        let role =
            |vendor, product, interfaces: &[(u8, u8, u8)]| Role::of(UsbIds::new(vendor, product), interfaces);
        assert_eq!(role(0x0e8d, 0x0003, &[]), Role::BootRom);
        assert_eq!(role(0x0e8d, 0x2000, &[]), Role::Preloader);
        assert_eq!(role(0x0e8d, 0x0023, &[]), Role::PhoneSystem);
        assert_eq!(role(0x0e8d, 0x2008, &[]), Role::PhoneSystem);
        assert_eq!(role(0x0e8d, 0x2009, &[]), Role::PhoneSystem);
        assert_eq!(role(0x0e8d, 0x2002, &[(6, 1, 1)]), Role::PhoneSystem);
        assert_eq!(role(0x1782, 0x4d00, &[]), Role::OtherMaker);
        assert_eq!(role(0x05c6, 0x9008, &[]), Role::OtherMaker);
        // A MediaTek radio in a laptop, and a keyboard.
        assert_eq!(role(0x0e8d, 0x0608, &[(0xe0, 1, 1)]), Role::Other);
        assert_eq!(role(0x046d, 0xc31c, &[(3, 1, 1)]), Role::Other);
        assert_eq!(role(0x0421, 0x0001, &[(2, 2, 1), (8, 6, 0x50)]), Role::Drive);
        assert_eq!(role(0x18d1, 0x4ee7, &[(0xff, 0x42, 1)]), Role::Drive);
        assert_eq!(role(0x18d1, 0x4ee7, &[(0xff, 0x42, 2)]), Role::Other);
    }
}
