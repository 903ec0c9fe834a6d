//! `bromide-cli ports`: what is plugged in.

use serde_json::{Value, json};

use super::Outcome;
use super::args::PortsArgs;
use super::error::CommandError;
use super::show;
use crate::present::Present as _;
use crate::tr;
use bromide_engine::finder::{self, DeviceKind, Port};
use bromide_engine::readback::JobOutcome;

pub(super) fn run(args: &PortsArgs) -> Outcome {
    let mut ports = finder::ports().map_err(CommandError::Ports)?;
    // A phone without a serial driver has no port: it is listed, and can be read, by its place on USB.
    let phones = finder::usb_devices()
        .into_iter()
        .filter(|device| !matches!(device.kind, DeviceKind::UartBridge | DeviceKind::Unknown));
    ports.extend(phones.map(|device| device.as_port()));
    if args.json {
        let all: Vec<Value> = ports.iter().map(port_json).collect();
        show::json_line(&Value::from(all));
    } else if ports.is_empty() {
        show::line(&tr!("terminal-no-ports"));
    } else {
        for port in &ports {
            show::line(&port.present());
        }
    }
    Ok(JobOutcome::Saved)
}

/// The same in every language: the texts are the engine's own.
fn port_json(port: &Port) -> Value {
    json!({
        "port": port.name,
        "words": port.to_string(),
        "kind": port.device.to_string(),
        "usb": port.usb.map(|ids| format!("{ids:x}")),
        "boot_rom": port.kind == DeviceKind::BootRom,
        "serial_number": port.serial_number,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::finder::{DeviceName, KnownDevice, UsbIds};

    #[test]
    fn the_json_of_a_port_is_the_contract() {
        let rom = Port {
            name: "COM5".into(),
            usb: Some(UsbIds::new(0x0e8d, 3)),
            kind: DeviceKind::BootRom,
            device: DeviceName::Known(KnownDevice::BootRom),
            serial_number: None,
        };
        assert_eq!(
            port_json(&rom).to_string(),
            r#"{"port":"COM5","words":"MediaTek boot ROM - COM5 (0E8D:0003)","kind":"MediaTek boot ROM","#
                .to_owned()
                + r#""usb":"0e8d:0003","boot_rom":true,"serial_number":null}"#
        );
        let plain = Port {
            name: "/dev/ttyS0".into(),
            usb: None,
            kind: DeviceKind::Unknown,
            device: DeviceName::Serial,
            serial_number: Some("7".into()),
        };
        assert_eq!(
            port_json(&plain).to_string(),
            r#"{"port":"/dev/ttyS0","words":"Serial port - /dev/ttyS0","kind":"Serial port","#.to_owned()
                + r#""usb":null,"boot_rom":false,"serial_number":"7"}"#
        );
    }
}
