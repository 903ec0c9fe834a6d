//! Which endpoints carry a boot ROM's bytes, found by the device's own descriptors.
//!
//! Used by `device.rs`, and by the fuzz target for descriptors. Never by number: the MT6261 has its data
//! interface before its control interface, newer chips have it behind, and addresses and sizes differ, too
//! (protocol.md section 1.3).

use nusb::descriptors::{ConfigurationDescriptor, InterfaceDescriptor, TransferType};
use nusb::transfer::Direction;

/// Serial data (CDC data).
const CLASS_DATA: u8 = 0x0A;
/// Serial control (CDC communications).
const CLASS_CONTROL: u8 = 0x02;
/// A bulk endpoint of USB 1 or 2 has packets of 8 to 512 bytes; anything else is a descriptor out of order.
const PACKETS: std::ops::RangeInclusive<usize> = 8..=512;

/// Where the bytes of a phone go in and out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// The interface with the two bulk endpoints.
    pub data: u8,
    /// The control interface beside it, which the system's driver claims together with it.
    pub control: Option<u8>,
    /// The endpoint from the phone to us.
    pub from_phone: u8,
    /// The size of its packets.
    pub packet: usize,
    /// The endpoint from us to the phone.
    pub to_phone: u8,
}

/// As `layout`, from the bytes of a configuration descriptor with its interfaces and endpoints. `None` also
/// where the bytes are not one.
#[must_use]
pub fn layout_of_bytes(configuration: &[u8]) -> Option<Layout> {
    layout(&ConfigurationDescriptor::new(configuration)?)
}

/// The interface with one bulk endpoint each way, one for serial data before any other. `None`: such a device
/// carries no stream of bytes.
pub(super) fn layout(configuration: &ConfigurationDescriptor<'_>) -> Option<Layout> {
    let firsts = || configuration.interface_alt_settings().filter(|one| one.alternate_setting() == 0);
    let control = firsts().find(|one| one.class() == CLASS_CONTROL).map(|one| one.interface_number());
    let usable = || firsts().filter_map(|one| Some((one.class(), pair(&one)?)));
    let of_data = usable().find(|(class, _)| *class == CLASS_DATA);
    let (_, found) = of_data.or_else(|| usable().next())?;
    Some(Layout { control: control.filter(|control| *control != found.data), ..found })
}

/// The two endpoints of an interface, if it has exactly one bulk endpoint each way.
fn pair(interface: &InterfaceDescriptor<'_>) -> Option<Layout> {
    let bulk = |direction| {
        let mut ends = interface.endpoints().filter(move |end| {
            end.transfer_type() == TransferType::Bulk
                && end.direction() == direction
                && PACKETS.contains(&end.max_packet_size())
        });
        ends.next().filter(|_| ends.next().is_none())
    };
    let (from, to) = (bulk(Direction::In)?, bulk(Direction::Out)?);
    Some(Layout {
        data: interface.interface_number(),
        control: None,
        from_phone: from.address(),
        packet: from.max_packet_size(),
        to_phone: to.address(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The real MT6261's configuration, byte for byte (silicon.md section 2): data before control.
    const MT6261: &[u8] = &[
        0x09, 0x02, 0x43, 0x00, 0x02, 0x01, 0x00, 0x80, 0x00, 0x09, 0x04, 0x00, 0x00, 0x02, 0x0a, 0x00, 0x00,
        0x01, 0x07, 0x05, 0x81, 0x02, 0x40, 0x00, 0x00, 0x07, 0x05, 0x01, 0x02, 0x40, 0x00, 0x00, 0x09, 0x04,
        0x01, 0x00, 0x01, 0x02, 0x02, 0x01, 0x02, 0x05, 0x24, 0x00, 0x10, 0x01, 0x04, 0x24, 0x02, 0x0f, 0x05,
        0x24, 0x06, 0x01, 0x00, 0x05, 0x24, 0x01, 0x03, 0x00, 0x07, 0x05, 0x83, 0x03, 0x10, 0x00, 0x01,
    ];

    fn interface(number: u8, class: u8, ends: &[(u8, u8, u16)]) -> Vec<u8> {
        let count = u8::try_from(ends.len()).unwrap();
        let mut bytes = vec![9, 4, number, 0, count, class, 0, 0, 0];
        for (address, kind, size) in ends {
            bytes.extend([7, 5, *address, *kind, size.to_le_bytes()[0], size.to_le_bytes()[1], 0]);
        }
        bytes
    }

    fn of(interfaces: &[Vec<u8>]) -> Option<Layout> {
        let body = interfaces.concat();
        let length = u16::try_from(9 + body.len()).unwrap().to_le_bytes();
        let count = u8::try_from(interfaces.len()).unwrap();
        let mut bytes = vec![9, 2, length[0], length[1], count, 1, 0, 0x80, 0];
        bytes.extend(body);
        layout(&ConfigurationDescriptor::new(&bytes).unwrap())
    }

    const BULK: u8 = 2;
    const INTERRUPT: u8 = 3;

    #[test]
    fn the_real_mt6261_has_its_data_first() {
        let found = layout(&ConfigurationDescriptor::new(MT6261).unwrap());
        let expected = Layout { data: 0, control: Some(1), from_phone: 0x81, packet: 64, to_phone: 0x01 };
        assert_eq!(found, Some(expected));
    }

    #[test]
    fn newer_chips_have_the_data_interface_second() {
        let comm = interface(0, 2, &[(0x83, INTERRUPT, 16)]);
        let data = interface(1, 0x0A, &[(0x01, BULK, 512), (0x82, BULK, 512)]);
        let expected = Layout { data: 1, control: Some(0), from_phone: 0x82, packet: 512, to_phone: 0x01 };
        assert_eq!(of(&[comm, data]), Some(expected));
    }

    #[test]
    fn serial_data_comes_before_any_other_pair() {
        let storage = interface(0, 8, &[(0x81, BULK, 64), (0x01, BULK, 64)]);
        let data = interface(2, 0x0A, &[(0x82, BULK, 64), (0x02, BULK, 64)]);
        assert_eq!(of(&[storage.clone(), data]).map(|found| found.data), Some(2));
        let vendor = interface(1, 0xFF, &[(0x82, BULK, 64), (0x02, BULK, 64)]);
        assert_eq!(of(&[vendor]).map(|found| (found.data, found.control)), Some((1, None)));
        assert_eq!(of(&[storage]).map(|found| found.data), Some(0));
    }

    #[test]
    fn a_device_without_a_bulk_pair_is_refused() {
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[interface(0, 3, &[(0x81, INTERRUPT, 8)])]), None);
        assert_eq!(of(&[interface(0, 0x0A, &[(0x81, BULK, 64)])]), None);
        let two = [(0x81, BULK, 64), (0x82, BULK, 64), (0x01, BULK, 64)];
        assert_eq!(of(&[interface(0, 0x0A, &two)]), None, "which of the two?");
        assert_eq!(of(&[interface(0, 0x0A, &[(0x81, BULK, 0), (0x01, BULK, 0)])]), None);
    }
}
