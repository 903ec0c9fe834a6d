//! [`DevicePipe`]: implements [`Pipe`] on the operating system with `nusb`.
//!
//! Opened by `place.rs`. All calls block; no async runtime is needed. Linux lets a program with permission
//! detach the kernel driver; Windows needs the WinUSB driver, macOS no driver at all.

use std::io;
use std::time::Duration;

use nusb::descriptors::ConfigurationDescriptor;
use nusb::transfer::{Buffer, Bulk, ControlOut, ControlType, In, Out, Recipient, TransferError};
use nusb::{Device, Endpoint, ErrorKind, Interface, MaybeFuture as _};

use super::address::UsbAddress;
use super::layout::{Layout, layout};
use super::pipe::{Arrival, Pipe, PipeEnd, TransferFailure};
use crate::clock::{Moment, wall_now};
use crate::link::error::{LinkActivity, LinkError, LinkFault};
use crate::link::holder;

/// How long closing waits for the system to return transfers, and `send` for a cancelled packet.
const CANCEL_TIMEOUT: Duration = Duration::from_secs(1);
/// Time-out of a control request.
const CONTROL: Duration = Duration::from_millis(200);

/// SET_LINE_CODING and SET_CONTROL_LINE_STATE of the CDC class; 921600 8N1, and DTR and RTS on (protocol.md
/// section 1.3).
const SET_LINE_CODING: u8 = 0x20;
const LINE_CODING: [u8; 7] = [0x00, 0x10, 0x0E, 0x00, 0, 0, 8];
const SET_LINE_STATE: u8 = 0x22;
const LINE_STATE: u16 = 3;

/// The two bulk endpoints of an open device.
///
/// The order of the fields is the order in which they are dropped: the kernel driver reattaches when the
/// control interface is released, and by then the data interface must be free.
pub(super) struct DevicePipe {
    from_phone: Endpoint<Bulk, In>,
    to_phone: Endpoint<Bulk, Out>,
    _data: Interface,
    _control: Option<Interface>,
    /// Buffers for reuse.
    spare: Vec<Buffer>,
}

/// Opens the device at `address`; `Ok(None)` if it is no longer connected.
pub(super) fn open(address: &UsbAddress) -> Result<Option<DevicePipe>, LinkError> {
    match try_open(address) {
        Ok(pipe) => Ok(pipe),
        Err(error) => open_error(address, error).map(|()| None),
    }
}

fn try_open(address: &UsbAddress) -> Result<Option<DevicePipe>, nusb::Error> {
    let found = nusb::list_devices().wait()?.find(|device| address.is_of(device));
    let Some(found) = found else { return Ok(None) };
    let device = found.open().wait()?;
    if device.active_configuration().is_err() {
        // macOS leaves a device of this class unconfigured if no driver claims it.
        let first = device.configurations().next().map_or(1, |one| one.configuration_value());
        device.set_configuration(first).wait()?;
    }
    let Some(layout) = active_layout(&device) else { return Ok(None) };
    // Claims both, so that no other program sends requests: one wrong request to the control interface hangs
    // the phone permanently (silicon.md section 2).
    let control = match layout.control {
        Some(number) => device.detach_and_claim_interface(number).wait().map(Some)?,
        None => None,
    };
    let data = device.detach_and_claim_interface(layout.data).wait()?;
    let from_phone = data.endpoint::<Bulk, In>(layout.from_phone)?;
    let to_phone = data.endpoint::<Bulk, Out>(layout.to_phone)?;
    if address.wants_line_state
        && let Some(control) = &control
    {
        set_line_state(control, layout.control.unwrap_or(0));
    }
    Ok(Some(DevicePipe { from_phone, to_phone, _data: data, _control: control, spare: Vec::new() }))
}

fn active_layout(device: &Device) -> Option<Layout> {
    let active: Option<ConfigurationDescriptor<'_>> = device.active_configuration().ok();
    active.and_then(|active| layout(&active))
}

/// Failures are ignored: a phone that refuses these requests works without them or not at all.
fn set_line_state(control: &Interface, number: u8) {
    let request = |request, value, data| ControlOut {
        control_type: ControlType::Class,
        recipient: Recipient::Interface,
        request,
        value,
        index: u16::from(number),
        data,
    };
    control.control_out(request(SET_LINE_CODING, 0, &LINE_CODING), CONTROL).wait().unwrap_or_default();
    control.control_out(request(SET_LINE_STATE, LINE_STATE, &[]), CONTROL).wait().unwrap_or_default();
}

/// The error of a failed attempt to open; `Ok` if the device was disconnected, which is not an error.
fn open_error(address: &UsbAddress, error: nusb::Error) -> Result<(), LinkError> {
    let port = address.name.clone();
    match error.kind() {
        ErrorKind::Disconnected => Ok(()),
        ErrorKind::PermissionDenied => Err(LinkError::Denied { port }),
        ErrorKind::Busy => Err(LinkError::Busy { port, holder: holder::holder(&address.node()) }),
        kind => {
            let wants_driver = cfg!(windows) && matches!(kind, ErrorKind::Unsupported | ErrorKind::NotFound);
            let fault = if wants_driver { LinkFault::NoUsbDriver } else { io::Error::from(error).into() };
            Err(LinkError::Io { port, during: LinkActivity::Opening, fault })
        }
    }
}

impl Pipe for DevicePipe {
    fn packet(&self) -> usize {
        self.from_phone.max_packet_size()
    }

    fn submit_read(&mut self, length: usize) {
        let mut buffer = self.spare.pop().filter(|buffer| buffer.capacity() >= length);
        let mut buffer = buffer.take().unwrap_or_else(|| Buffer::new(length));
        buffer.clear();
        buffer.set_requested_len(length);
        self.from_phone.submit(buffer);
    }

    fn arrived(&mut self, wait: Duration) -> Option<Arrival> {
        if self.from_phone.pending() == 0 {
            return None;
        }
        let done = self.from_phone.wait_next_complete(wait)?;
        let bytes = done.buffer.get(..done.actual_len).unwrap_or_default().to_vec();
        self.spare.push(done.buffer);
        Some(Arrival { bytes, failure: done.status.err().map(failure) })
    }

    fn cancel(&mut self) {
        self.from_phone.cancel_all();
    }

    fn send(&mut self, packet: &[u8], wait: Duration) -> Result<(), TransferFailure> {
        self.to_phone.submit(Buffer::from(packet));
        let (done, in_time) = match self.to_phone.wait_next_complete(wait) {
            Some(done) => (Some(done), true),
            None => {
                self.to_phone.cancel_all();
                (self.to_phone.wait_next_complete(CANCEL_TIMEOUT), false)
            }
        };
        match done {
            Some(done) if done.actual_len == packet.len() => Ok(()),
            Some(done) => match done.status {
                Err(TransferError::Cancelled) | Ok(()) => Err(TransferFailure::NotAccepted),
                Err(error) => Err(failure(error)),
            },
            None if in_time => Err(TransferFailure::NotAccepted),
            None => Err(TransferFailure::Stuck),
        }
    }

    fn clear_halt(&mut self, end: PipeEnd) -> Result<(), TransferFailure> {
        let cleared = match end {
            PipeEnd::FromPhone => self.from_phone.clear_halt().wait(),
            PipeEnd::ToPhone => self.to_phone.clear_halt().wait(),
        };
        cleared.map_err(|error| match error.kind() {
            ErrorKind::Disconnected => TransferFailure::Gone,
            _ => TransferFailure::Other(error.into()),
        })
    }

    fn now(&self) -> Moment {
        wall_now()
    }
}

impl Drop for DevicePipe {
    fn drop(&mut self) {
        // An interface with a pending transfer is not released, and its driver would not reattach.
        self.from_phone.cancel_all();
        self.to_phone.cancel_all();
        while self.from_phone.pending() > 0 && self.from_phone.wait_next_complete(CANCEL_TIMEOUT).is_some() {}
        while self.to_phone.pending() > 0 && self.to_phone.wait_next_complete(CANCEL_TIMEOUT).is_some() {}
    }
}

fn failure(error: TransferError) -> TransferFailure {
    match error {
        TransferError::Disconnected => TransferFailure::Gone,
        TransferError::Stall => TransferFailure::Stalled,
        TransferError::Fault => TransferFailure::Fault,
        TransferError::Cancelled => TransferFailure::Cancelled,
        other => TransferFailure::Other(other.into()),
    }
}
