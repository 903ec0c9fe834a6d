//! [`Device`]: a USB device as the search for a phone sees it, and its [`Role`] in that search.
//!
//! Made by `device_watch.rs`, judged by the diagnosis. Pure.

use super::ids::{DeviceKind, UsbIds, lookup};
use super::name::DeviceIdentity;

/// Drives, cameras (which MTP phones pretend to be), and the debug interface of smartphones: what a phone shows that has started.
/// Class codes of the USB-IF; the last one is Android's own.
const PHONE_CLASSES: [(u8, Option<(u8, u8)>); 3] = [(0x08, None), (0x06, None), (0xff, Some((0x42, 0x01)))];

/// A USB device that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Where it is plugged in; the same for all that one phone becomes there.
    pub place: String,
    /// What it is called, and its ids.
    pub identity: DeviceIdentity,
    /// What it is to us.
    pub role: Role,
    /// Its serial port, once there is one.
    pub port: Option<String>,
    /// The driver that serves it, where the system tells.
    pub driver: Option<String>,
}

/// What a device is to someone who waits for a boot ROM.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// What is waited for.
    BootRom,
    /// The phone is about to start.
    Preloader,
    /// Another program is at work on the phone.
    DownloadAgent,
    /// The phone has started.
    PhoneSystem,
    /// A phone with another maker's chip.
    OtherMaker,
    /// A serial adapter.
    Adapter,
    /// Something that shows files: a phone that has started, or a USB stick.
    Drive,
    /// Anything else.
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
            // 20xx is where the functions of started phones are; the public usb.ids list names one of them (2008). MediaTek's
            // radios, which sit in many computers, have other ids. A guess is enough here: only advice follows from it.
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

    /// Whether it is surely a phone.
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
        // A radio of MediaTek's in a laptop, and a keyboard.
        assert_eq!(role(0x0e8d, 0x0608, &[(0xe0, 1, 1)]), Role::Other);
        assert_eq!(role(0x046d, 0xc31c, &[(3, 1, 1)]), Role::Other);
        assert_eq!(role(0x0421, 0x0001, &[(2, 2, 1), (8, 6, 0x50)]), Role::Drive);
        assert_eq!(role(0x18d1, 0x4ee7, &[(0xff, 0x42, 1)]), Role::Drive);
        assert_eq!(role(0x18d1, 0x4ee7, &[(0xff, 0x42, 2)]), Role::Other);
    }
}
