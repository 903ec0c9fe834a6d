//! USB ids of phones and of what is mistaken for them: a table of data with its sources.
//!
//! Used by `ports.rs`. Sources are the rows of protocol.md 1.1 unless a row says otherwise. A boot ROM may carry
//! other ids than these (its maker can change them), so "unknown" never means "no phone".

use crate::words;

/// What a USB device is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A MediaTek boot ROM: what we are waiting for.
    BootRom,
    /// A MediaTek preloader: the boot ROM is over, the phone is about to start.
    Preloader,
    /// A Download Agent that another program has loaded.
    DownloadAgent,
    /// A phone that has started its own firmware.
    PhoneSystem,
    /// A USB-to-serial adapter: a phone's test pads may hang on it.
    UartBridge,
    /// The loader of another maker's chip.
    OtherVendorLoader,
    /// Anything else.
    Unknown,
}

/// One row: the ids, what they mean, and its name in plain words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// USB vendor id.
    pub vendor: u16,
    /// USB product id.
    pub product: u16,
    /// What it is to us.
    pub kind: Kind,
    /// The id of its name for people.
    id: &'static str,
}

impl Known {
    /// Its name for people.
    #[must_use]
    pub fn words(&self) -> String {
        words::text(self.id, &[])
    }
}

/// The row for these ids, if they are known.
#[must_use]
pub fn find(vendor: u16, product: u16) -> Option<&'static Known> {
    TABLE.iter().find(|row| row.vendor == vendor && row.product == product)
}

const fn row(vendor: u16, product: u16, kind: Kind, id: &'static str) -> Known {
    Known { vendor, product, kind, id }
}

const BOOT_ROM: &str = "usb-boot-rom";
const SONY: &str = "usb-boot-rom-sony";
const PRELOADER: &str = "usb-preloader";
const RUNNING: &str = "usb-phone-started";
const STORAGE: &str = "usb-phone-drive";

/// All ids we know, the likeliest first.
pub const TABLE: &[Known] = &[
    // mtkclient usb_ids.py, penumbra port.rs, mtk_dump, empty65. Also the single COM port of older phone firmware.
    row(0x0e8d, 0x0003, Kind::BootRom, BOOT_ROM),
    // mtkclient only.
    row(0x0fce, 0xf200, Kind::BootRom, SONY),
    row(0x0fce, 0xd1e9, Kind::BootRom, SONY),
    row(0x0fce, 0xd1e2, Kind::BootRom, SONY),
    row(0x0fce, 0xd1ec, Kind::BootRom, SONY),
    row(0x0fce, 0xd1dd, Kind::BootRom, SONY),
    // mtkclient, penumbra, empty65, saleem.
    row(0x0e8d, 0x2000, Kind::Preloader, PRELOADER),
    // mtkclient; penumbra's udev rules.
    row(0x0e8d, 0x20ff, Kind::Preloader, PRELOADER),
    row(0x0e8d, 0x3000, Kind::Preloader, PRELOADER),
    // mtkclient.
    row(0x0e8d, 0x6000, Kind::Preloader, PRELOADER),
    // mtkclient says preloader; an MT6261 boot ROM may switch to it, and an LG G360 showed it when started. Sources
    // disagree, so it is not taken for a boot ROM without being asked.
    row(0x1004, 0x6000, Kind::Preloader, "usb-lg"),
    // mtkclient only.
    row(0x22d9, 0x0006, Kind::Preloader, "usb-oppo"),
    // penumbra, empty65 (mtkclient calls it a preloader).
    row(0x0e8d, 0x2001, Kind::DownloadAgent, "usb-download-agent"),
    // COM ports of phone and modem firmware: id table of the Linux `option` driver.
    row(0x0e8d, 0x0023, Kind::PhoneSystem, RUNNING),
    row(0x0e8d, 0x0033, Kind::PhoneSystem, RUNNING),
    row(0x0e8d, 0x0043, Kind::PhoneSystem, RUNNING),
    row(0x0e8d, 0x00a0, Kind::PhoneSystem, RUNNING),
    row(0x0e8d, 0x00a4, Kind::PhoneSystem, RUNNING),
    row(0x0e8d, 0x00a5, Kind::PhoneSystem, RUNNING),
    row(0x0e8d, 0x00a7, Kind::PhoneSystem, RUNNING),
    row(0x0e8d, 0x7101, Kind::PhoneSystem, RUNNING),
    row(0x0e8d, 0x7102, Kind::PhoneSystem, RUNNING),
    row(0x0e8d, 0x7103, Kind::PhoneSystem, RUNNING),
    row(0x0e8d, 0x7104, Kind::PhoneSystem, RUNNING),
    row(0x0e8d, 0x7105, Kind::PhoneSystem, RUNNING),
    row(0x0e8d, 0x7106, Kind::PhoneSystem, RUNNING),
    // usb_modeswitch forum posts.
    row(0x0e8d, 0x0002, Kind::PhoneSystem, STORAGE),
    row(0x0e8d, 0x000a, Kind::PhoneSystem, STORAGE),
    // The public usb.ids list (Debian's of July 2025), and no other of MediaTek's ids between 2002 and 20FE.
    row(0x0e8d, 0x2008, Kind::PhoneSystem, RUNNING),
    // A GPS receiver, no phone: Linux `cdc-acm` id table.
    row(0x0e8d, 0x3329, Kind::Unknown, "usb-gps"),
    // Adapters that mtkclient accepts as carriers of a boot ROM's UART.
    row(0x0403, 0x6001, Kind::UartBridge, "usb-adapter-ftdi"),
    row(0x1a86, 0x55d3, Kind::UartBridge, "usb-adapter-ch343"),
    row(0x1a86, 0x7523, Kind::UartBridge, "usb-adapter-ch340"),
    row(0x1a86, 0x5523, Kind::UartBridge, "usb-adapter-ch341"),
    row(0x1a86, 0x5512, Kind::UartBridge, "usb-adapter-ch341"),
    row(0x4348, 0x5523, Kind::UartBridge, "usb-adapter-ch341"),
    row(0x10c4, 0xea60, Kind::UartBridge, "usb-adapter-cp210x"),
    row(0x11ca, 0x0211, Kind::UartBridge, "usb-adapter-verifone"),
    // Not in protocol.md: the usual ids of the two loaders that repair shops meet beside MediaTek's.
    row(0x1782, 0x4d00, Kind::OtherVendorLoader, "usb-spreadtrum"),
    row(0x05c6, 0x9008, Kind::OtherVendorLoader, "usb-qualcomm"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_id_has_two_meanings() {
        for (at, row) in TABLE.iter().enumerate() {
            let again =
                TABLE.iter().skip(at + 1).find(|r| (r.vendor, r.product) == (row.vendor, row.product));
            assert_eq!(again, None, "{:04x}:{:04x}", row.vendor, row.product);
        }
    }

    #[test]
    fn every_row_has_a_name() {
        assert!(TABLE.iter().all(|row| row.words() != row.id));
    }

    #[test]
    fn the_usual_ids_are_known() {
        let kind = |vendor, product| find(vendor, product).map(|row| row.kind);
        assert_eq!(kind(0x0e8d, 0x0003), Some(Kind::BootRom));
        assert_eq!(kind(0x0e8d, 0x2000), Some(Kind::Preloader));
        assert_eq!(kind(0x0e8d, 0x2001), Some(Kind::DownloadAgent));
        assert_eq!(kind(0x0e8d, 0x0002), Some(Kind::PhoneSystem));
        assert_eq!(kind(0x1782, 0x4d00), Some(Kind::OtherVendorLoader));
        assert_eq!(kind(0x1234, 0x5678), None);
    }
}
