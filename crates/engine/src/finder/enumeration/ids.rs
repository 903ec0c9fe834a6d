//! Table of USB ids of phones and of devices that are mistaken for phones, with sources.
//!
//! Used by the rest of the finder. Source: protocol.md 1.1 unless a row says otherwise. A boot ROM may have
//! other ids (its manufacturer can change them), so "unknown" does not exclude a phone.

use std::fmt;

/// The kind of a USB device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeviceKind {
    /// A MediaTek boot ROM: the device searched for.
    BootRom,
    /// A MediaTek preloader: the boot ROM has ended, the phone is about to start.
    Preloader,
    /// A Download Agent, loaded by another program.
    DownloadAgent,
    /// A phone that has started its firmware.
    PhoneSystem,
    /// A USB-to-serial adapter, which may be connected to a phone's test pads.
    UartBridge,
    /// The loader of another manufacturer's chip.
    OtherVendorLoader,
    /// Any other device.
    Unknown,
}

impl DeviceKind {
    /// The kind of a device with these ids.
    #[must_use]
    pub fn of(ids: UsbIds) -> DeviceKind {
        lookup(ids).map_or(DeviceKind::Unknown, |row| row.kind)
    }
}

/// USB vendor and product id; shown as `0E8D:0003`, or `0e8d:0003` with `{:x}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UsbIds {
    /// Vendor id.
    pub vendor: u16,
    /// Product id.
    pub product: u16,
}

impl UsbIds {
    /// Ids from their two numbers.
    #[must_use]
    pub const fn new(vendor: u16, product: u16) -> UsbIds {
        UsbIds { vendor, product }
    }
}

impl fmt::Display for UsbIds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04X}:{:04X}", self.vendor, self.product)
    }
}

impl fmt::LowerHex for UsbIds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04x}:{:04x}", self.vendor, self.product)
    }
}

/// A device with known ids; several ids may stand for one device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KnownDevice {
    /// A MediaTek boot ROM.
    BootRom,
    /// The same with Sony's ids.
    SonyBootRom,
    /// A MediaTek preloader.
    Preloader,
    /// A preloader or boot ROM with LG's ids.
    LgLoader,
    /// A preloader with OPPO's ids.
    OppoPreloader,
    /// A MediaTek Download Agent.
    DownloadAgent,
    /// A MediaTek phone that has started.
    StartedPhone,
    /// A MediaTek phone that has started and appears as a drive.
    PhoneDrive,
    /// A MediaTek GPS receiver.
    GpsReceiver,
    /// A USB-to-serial adapter with this chip.
    Adapter(AdapterChip),
    /// The loader of a Spreadtrum or Unisoc chip.
    SpreadtrumLoader,
    /// The loader of a Qualcomm chip (EDL).
    QualcommLoader,
}

/// The chip of a USB-to-serial adapter, named by its manufacturer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AdapterChip {
    /// FTDI.
    Ftdi,
    /// WCH CH343.
    Ch343,
    /// WCH CH340.
    Ch340,
    /// WCH CH341.
    Ch341,
    /// Silicon Labs CP210x.
    Cp210x,
    /// `VeriFone`.
    Verifone,
}

/// The stable English text of `ports --json`.
impl fmt::Display for KnownDevice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            KnownDevice::BootRom => "MediaTek boot ROM",
            KnownDevice::SonyBootRom => "MediaTek boot ROM (Sony)",
            KnownDevice::Preloader => "MediaTek preloader",
            KnownDevice::LgLoader => "LG phone: preloader or boot ROM",
            KnownDevice::OppoPreloader => "OPPO preloader",
            KnownDevice::DownloadAgent => "MediaTek Download Agent",
            KnownDevice::StartedPhone => "MediaTek phone, started (not in boot-ROM mode)",
            KnownDevice::PhoneDrive => "MediaTek phone as a USB drive (not in boot-ROM mode)",
            KnownDevice::GpsReceiver => "MediaTek GPS receiver",
            KnownDevice::Adapter(chip) => return write!(f, "USB-to-serial adapter ({chip})"),
            KnownDevice::SpreadtrumLoader => "Spreadtrum/Unisoc loader (not a MediaTek phone)",
            KnownDevice::QualcommLoader => "Qualcomm loader, EDL (not a MediaTek phone)",
        };
        f.write_str(name)
    }
}

impl fmt::Display for AdapterChip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            AdapterChip::Ftdi => "FTDI",
            AdapterChip::Ch343 => "CH343",
            AdapterChip::Ch340 => "CH340",
            AdapterChip::Ch341 => "CH341",
            AdapterChip::Cp210x => "CP210x",
            AdapterChip::Verifone => "VeriFone",
        })
    }
}

/// One row of the table: ids, kind and device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownIds {
    /// The ids.
    pub ids: UsbIds,
    /// The kind of device.
    pub kind: DeviceKind,
    /// The device.
    pub device: KnownDevice,
}

/// The row with these ids, if any.
#[must_use]
pub fn lookup(ids: UsbIds) -> Option<&'static KnownIds> {
    TABLE.iter().find(|row| row.ids == ids)
}

const fn row(vendor: u16, product: u16, kind: DeviceKind, device: KnownDevice) -> KnownIds {
    KnownIds { ids: UsbIds::new(vendor, product), kind, device }
}

/// All known ids, the most likely first.
pub const TABLE: &[KnownIds] = &[
    // mtkclient usb_ids.py, penumbra port.rs, mtk_dump, empty65. Also the single COM port of older phone
    // firmware.
    row(0x0e8d, 0x0003, DeviceKind::BootRom, KnownDevice::BootRom),
    // mtkclient only.
    row(0x0fce, 0xf200, DeviceKind::BootRom, KnownDevice::SonyBootRom),
    row(0x0fce, 0xd1e9, DeviceKind::BootRom, KnownDevice::SonyBootRom),
    row(0x0fce, 0xd1e2, DeviceKind::BootRom, KnownDevice::SonyBootRom),
    row(0x0fce, 0xd1ec, DeviceKind::BootRom, KnownDevice::SonyBootRom),
    row(0x0fce, 0xd1dd, DeviceKind::BootRom, KnownDevice::SonyBootRom),
    // mtkclient, penumbra, empty65, saleem.
    row(0x0e8d, 0x2000, DeviceKind::Preloader, KnownDevice::Preloader),
    // mtkclient; penumbra's udev rules.
    row(0x0e8d, 0x20ff, DeviceKind::Preloader, KnownDevice::Preloader),
    row(0x0e8d, 0x3000, DeviceKind::Preloader, KnownDevice::Preloader),
    // mtkclient.
    row(0x0e8d, 0x6000, DeviceKind::Preloader, KnownDevice::Preloader),
    // mtkclient lists it as a preloader; an MT6261 boot ROM may switch to it, and a started LG G360 had it.
    // Sources disagree, so it does not count as a boot ROM without a handshake.
    row(0x1004, 0x6000, DeviceKind::Preloader, KnownDevice::LgLoader),
    // mtkclient only.
    row(0x22d9, 0x0006, DeviceKind::Preloader, KnownDevice::OppoPreloader),
    // penumbra, empty65 (a preloader according to mtkclient).
    row(0x0e8d, 0x2001, DeviceKind::DownloadAgent, KnownDevice::DownloadAgent),
    // COM ports of phone and modem firmware: id table of the Linux `option` driver.
    row(0x0e8d, 0x0023, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    row(0x0e8d, 0x0033, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    row(0x0e8d, 0x0043, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    row(0x0e8d, 0x00a0, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    row(0x0e8d, 0x00a4, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    row(0x0e8d, 0x00a5, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    row(0x0e8d, 0x00a7, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    row(0x0e8d, 0x7101, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    row(0x0e8d, 0x7102, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    row(0x0e8d, 0x7103, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    row(0x0e8d, 0x7104, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    row(0x0e8d, 0x7105, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    row(0x0e8d, 0x7106, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    // usb_modeswitch forum posts.
    row(0x0e8d, 0x0002, DeviceKind::PhoneSystem, KnownDevice::PhoneDrive),
    row(0x0e8d, 0x000a, DeviceKind::PhoneSystem, KnownDevice::PhoneDrive),
    // The public usb.ids list (Debian, July 2025); it has no other MediaTek id between 2002 and 20FE.
    row(0x0e8d, 0x2008, DeviceKind::PhoneSystem, KnownDevice::StartedPhone),
    // A GPS receiver, not a phone: Linux `cdc-acm` id table.
    row(0x0e8d, 0x3329, DeviceKind::Unknown, KnownDevice::GpsReceiver),
    // Adapters that mtkclient accepts as carriers of a boot ROM's UART.
    row(0x0403, 0x6001, DeviceKind::UartBridge, KnownDevice::Adapter(AdapterChip::Ftdi)),
    row(0x1a86, 0x55d3, DeviceKind::UartBridge, KnownDevice::Adapter(AdapterChip::Ch343)),
    row(0x1a86, 0x7523, DeviceKind::UartBridge, KnownDevice::Adapter(AdapterChip::Ch340)),
    row(0x1a86, 0x5523, DeviceKind::UartBridge, KnownDevice::Adapter(AdapterChip::Ch341)),
    row(0x1a86, 0x5512, DeviceKind::UartBridge, KnownDevice::Adapter(AdapterChip::Ch341)),
    row(0x4348, 0x5523, DeviceKind::UartBridge, KnownDevice::Adapter(AdapterChip::Ch341)),
    row(0x10c4, 0xea60, DeviceKind::UartBridge, KnownDevice::Adapter(AdapterChip::Cp210x)),
    row(0x11ca, 0x0211, DeviceKind::UartBridge, KnownDevice::Adapter(AdapterChip::Verifone)),
    // Not in protocol.md: the usual ids of the two other loaders that are common in repair shops.
    row(0x1782, 0x4d00, DeviceKind::OtherVendorLoader, KnownDevice::SpreadtrumLoader),
    row(0x05c6, 0x9008, DeviceKind::OtherVendorLoader, KnownDevice::QualcommLoader),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn no_id_has_two_meanings() {
        for (at, row) in TABLE.iter().enumerate() {
            assert!(TABLE.iter().skip(at + 1).all(|other| other.ids != row.ids), "{}", row.ids);
        }
    }

    #[test]
    fn names_and_devices_match_one_to_one() {
        let mut named = BTreeMap::new();
        for row in TABLE {
            let known = named.insert(row.device.to_string(), row.device);
            assert!(known.is_none_or(|known| known == row.device), "{}", row.device);
        }
        assert_eq!(named.len(), 17);
    }

    #[test]
    fn common_usb_ids_are_in_the_table() {
        let kind = |vendor, product| lookup(UsbIds::new(vendor, product)).map(|row| row.kind);
        assert_eq!(kind(0x0e8d, 0x0003), Some(DeviceKind::BootRom));
        assert_eq!(kind(0x0e8d, 0x2000), Some(DeviceKind::Preloader));
        assert_eq!(kind(0x0e8d, 0x2001), Some(DeviceKind::DownloadAgent));
        assert_eq!(kind(0x0e8d, 0x0002), Some(DeviceKind::PhoneSystem));
        assert_eq!(kind(0x1782, 0x4d00), Some(DeviceKind::OtherVendorLoader));
        assert_eq!(kind(0x1234, 0x5678), None);
    }

    #[test]
    fn ids_are_shown_in_upper_and_lower_case() {
        let ids = UsbIds::new(0x0e8d, 0x20ff);
        assert_eq!((ids.to_string(), format!("{ids:x}")), ("0E8D:20FF".into(), "0e8d:20ff".into()));
    }
}
