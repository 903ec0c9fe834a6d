//! Ports and devices: labels, and why the ports are not known.

use crate::present::Present;
use crate::tr;
use bromide_engine::finder::ids::{AdapterChip, KnownDevice};
use bromide_engine::finder::{DeviceIdentity, DeviceName, Port, PortListError};

/// A label: `MediaTek boot ROM`.
impl Present for KnownDevice {
    fn present(&self) -> String {
        match self {
            KnownDevice::BootRom => tr!("usb-boot-rom"),
            KnownDevice::SonyBootRom => tr!("usb-boot-rom-sony"),
            KnownDevice::Preloader => tr!("usb-preloader"),
            KnownDevice::LgLoader => tr!("usb-lg"),
            KnownDevice::OppoPreloader => tr!("usb-oppo"),
            KnownDevice::DownloadAgent => tr!("usb-download-agent"),
            KnownDevice::StartedPhone => tr!("usb-phone-started"),
            KnownDevice::PhoneDrive => tr!("usb-phone-drive"),
            KnownDevice::GpsReceiver => tr!("usb-gps"),
            KnownDevice::Adapter(AdapterChip::Ftdi) => tr!("usb-adapter-ftdi"),
            KnownDevice::Adapter(AdapterChip::Ch343) => tr!("usb-adapter-ch343"),
            KnownDevice::Adapter(AdapterChip::Ch340) => tr!("usb-adapter-ch340"),
            KnownDevice::Adapter(AdapterChip::Ch341) => tr!("usb-adapter-ch341"),
            KnownDevice::Adapter(AdapterChip::Cp210x) => tr!("usb-adapter-cp210x"),
            KnownDevice::Adapter(AdapterChip::Verifone) => tr!("usb-adapter-verifone"),
            KnownDevice::SpreadtrumLoader => tr!("usb-spreadtrum"),
            KnownDevice::QualcommLoader => tr!("usb-qualcomm"),
        }
    }
}

/// A label, without ids.
impl Present for DeviceName {
    fn present(&self) -> String {
        match self {
            DeviceName::Known(device) => device.present(),
            DeviceName::Product(name) => name.clone(),
            DeviceName::UsbSerial => tr!("port-usb-serial"),
            DeviceName::BluetoothSerial => tr!("port-bluetooth"),
            DeviceName::Serial => tr!("port-serial"),
            DeviceName::UsbDevice => tr!("usb-unknown"),
        }
    }
}

/// A label with ids: `MediaTek boot ROM (0E8D:0003)`.
impl Present for DeviceIdentity {
    fn present(&self) -> String {
        match self.usb {
            Some(ids) => tr!("usb-with-ids", what = self.name.present(), ids = ids.to_string()),
            None => self.name.present(),
        }
    }
}

/// A label with the port's name: `MediaTek boot ROM - COM5 (0E8D:0003)`.
impl Present for Port {
    fn present(&self) -> String {
        let (what, name) = (self.device.present(), self.name.as_str());
        match self.usb {
            Some(ids) => tr!("port-on-usb", what = what, name = name, ids = ids.to_string()),
            None => tr!("port-elsewhere", what = what, name = name),
        }
    }
}

/// A part of a sentence, after a colon.
impl Present for PortListError {
    fn present(&self) -> String {
        match self {
            PortListError::Failed(error) => error.present(),
            PortListError::Panicked => tr!("port-list-unreadable"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::finder::ids::TABLE;
    use bromide_engine::finder::{DeviceKind, UsbIds};
    use bromide_engine::link::LinkError;

    /// English labels are also the texts of `ports --json`, which come from the engine.
    #[test]
    fn english_labels_are_those_of_the_json() {
        for row in TABLE {
            assert_eq!(row.device.present(), row.device.to_string());
        }
        let names = [
            DeviceName::Known(KnownDevice::Preloader),
            DeviceName::Product("Gadget".into()),
            DeviceName::UsbSerial,
            DeviceName::BluetoothSerial,
            DeviceName::Serial,
            DeviceName::UsbDevice,
        ];
        for name in names {
            assert_eq!(name.present(), name.to_string());
            for usb in [None, Some(UsbIds::new(0x0e8d, 0x2000))] {
                let identity = DeviceIdentity { name: name.clone(), usb };
                assert_eq!(identity.present(), identity.to_string());
                let (kind, device) = (DeviceKind::Preloader, name.clone());
                let port = Port { name: "COM5".into(), usb, kind, device, serial_number: None };
                assert_eq!(port.present(), port.to_string());
            }
        }
    }

    #[test]
    fn a_list_that_cannot_be_made_says_why() {
        let refused = PortListError::Failed(LinkError::NoList(std::io::Error::other("EIO").into()));
        assert_eq!(refused.present(), "listing the serial ports: EIO");
        assert_eq!(PortListError::Panicked.present(), "the list of ports cannot be read");
    }
}
