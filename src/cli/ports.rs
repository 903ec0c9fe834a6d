//! `bromide-cli ports`: what is plugged in.

use serde_json::{Value, json};

use super::Outcome;
use super::args::PortsArgs;
use super::show;
use crate::present::UserError;
use crate::words;
use bromide_engine::finder;
use bromide_engine::readback::JobOutcome;

pub(super) fn run(args: &PortsArgs) -> Outcome {
    let ports = finder::ports().map_err(|error| UserError {
        exit: JobOutcome::Disk,
        cause: words!("terminal-no-list", why = error.to_string()),
        what_to_do: vec![],
    })?;
    let mut ports = ports;
    // By their places on USB they can be read without a serial driver, and without one only by them.
    let phones = finder::usb_devices().into_iter().filter(|device| {
        use finder::ids::Kind;
        !matches!(device.kind, Kind::UartBridge | Kind::Unknown)
    });
    ports.extend(phones.map(|device| device.as_port()));
    if args.json {
        let all: Vec<Value> = ports.iter().map(port_json).collect();
        show::json_line(&Value::from(all));
    } else if ports.is_empty() {
        show::line(&words!("terminal-no-ports"));
    } else {
        for port in &ports {
            show::line(&port.words());
        }
    }
    Ok(JobOutcome::Saved)
}

fn port_json(port: &finder::Port) -> Value {
    json!({
        "port": port.name,
        "words": port.words(),
        "kind": port.what,
        "usb": port.usb.map(|(vendor, product)| format!("{vendor:04x}:{product:04x}")),
        "boot_rom": port.kind == finder::ids::Kind::BootRom,
        "serial_number": port.serial_number,
    })
}
