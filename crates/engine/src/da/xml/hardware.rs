//! The descriptions that an XML agent sends as files: its hardware, and whether it wants authentication.

use super::super::AgentFault;
use super::super::storage_info::{StorageInfo, without_padding};
use super::leaves::{Leaf, leaves};
use super::message::number;

/// Reads the answer to [`super::Command::HardwareInfo`].
///
/// # Errors
/// [`AgentFault::Text`] if it is not understood; [`AgentFault::NoStorage`] if the agent names none.
pub fn parse_hardware(file: &[u8]) -> Result<StorageInfo, AgentFault> {
    let leaves = leaves(file)?;
    let size = |name: &str| find(&leaves, &[name]).map_or(Ok(0), |text| number(text).ok_or(AgentFault::Text));
    let word =
        |name: &str| size(name).and_then(|size| u32::try_from(size).map_err(|_too_large| AgentFault::Text));
    match find(&leaves, &["storage"]).ok_or(AgentFault::Text)? {
        "EMMC" => Ok(StorageInfo::Emmc {
            boot1: size("boot1_size")?,
            boot2: size("boot2_size")?,
            rpmb: size("rpmb_size")?,
            general_purpose: [size("gp1_size")?, size("gp2_size")?, size("gp3_size")?, size("gp4_size")?],
            user: size("user_size")?,
            id: id(find(&leaves, &["id", "emmc_cid"])),
        }),
        "UFS" => Ok(StorageInfo::Ufs {
            units: [size("lua0_size")?, size("lua1_size")?, size("lua2_size")?, size("lua3_size")?],
            id: id(find(&leaves, &["id", "ufs_cid"])),
        }),
        "NAND" => Ok(StorageInfo::Nand {
            // The number is of use with xflash agents only.
            storage: 0,
            page: word("page_size")?,
            spare: word("spare_size")?,
            block: word("block_size")?,
            total: size("total_size")?,
            id: id(find(&leaves, &["id"])),
        }),
        "NONE" => Err(AgentFault::NoStorage),
        _ => Err(AgentFault::Text),
    }
}

/// Reads the answer to [`super::Command::AuthenticationState`]: whether the agent wants an authenticated
/// host.
///
/// # Errors
/// [`AgentFault::Text`] if it is neither of the known texts.
pub fn needs_authentication(file: &[u8]) -> Result<bool, AgentFault> {
    let leaves = leaves(file)?;
    let item = leaves.iter().find(|leaf| leaf.name == "item" && leaf.key == "DA.SLA");
    match item.ok_or(AgentFault::Text)?.text.as_str() {
        "ENABLED" => Ok(true),
        "DISABLED" => Ok(false),
        _ => Err(AgentFault::Text),
    }
}

/// The text of the first element with one of the `names` that has one.
fn find<'a>(leaves: &'a [Leaf], names: &[&str]) -> Option<&'a str> {
    let named = leaves.iter().filter(|leaf| names.contains(&leaf.name.as_str()));
    named.map(|leaf| leaf.text.as_str()).find(|text| !text.is_empty())
}

/// The bytes of an id: hexadecimal digits, or a product name. An absent one is written as 0.
fn id(text: Option<&str>) -> Vec<u8> {
    let Some(text) = text else { return Vec::new() };
    let digits = text.strip_prefix("0x").unwrap_or(text);
    if digits.bytes().all(|byte| byte == b'0') {
        return Vec::new();
    }
    without_padding(&hex::decode(digits).unwrap_or_else(|_not_hex| text.as_bytes().to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ufs_description_with_line_ends_and_tabs_is_read() {
        // The answer that `da.md` section 5 quotes.
        let file = b"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<da_hw_info>\n\t<version>1.2</version>\n\
            \t<ram_size>0x200000000</ram_size>\n\t<battery_voltage>0</battery_voltage>\n\
            \t<storage>UFS</storage>\n\t<ufs>\n\t\t<block_size>0x1000</block_size>\n\
            \t\t<lua0_size>0x400000</lua0_size>\n\t\t<lua1_size>0x400000</lua1_size>\n\
            \t\t<lua2_size>0x3b96000000</lua2_size>\n\t\t<lua3_size>0</lua3_size>\n\
            \t\t<id>4b4d3856</id>\n\t</ufs>\n\t<product_id></product_id>\n</da_hw_info>\0";
        let units = [0x40_0000, 0x40_0000, 0x3B_9600_0000, 0];
        assert_eq!(parse_hardware(file), Ok(StorageInfo::Ufs { units, id: b"KM8V".to_vec() }));
    }

    #[test]
    fn an_emmc_description_with_a_vendors_name_of_the_id_is_read() {
        let file = b"<da_hw_info><storage>EMMC</storage><boot1_size>0x400000</boot1_size>\
            <boot2_size>0x400000</boot2_size><rpmb_size>0x80000</rpmb_size><user_size>0x3a3e00000</user_size>\
            <gp1_size>0</gp1_size><emmc_cid>150100415357383147423a1b2c3d4e5f</emmc_cid></da_hw_info>";
        let Ok(StorageInfo::Emmc { boot1, rpmb, user, general_purpose, id, .. }) = parse_hardware(file)
        else {
            panic!("{:?}", parse_hardware(file));
        };
        assert_eq!((boot1, rpmb, user), (0x40_0000, 0x8_0000, 0x3_A3E0_0000));
        assert_eq!((general_purpose, id.len(), id[3]), ([0; 4], 16, b'A'));
    }

    #[test]
    fn a_nand_description_is_read() {
        let file = b"<h><storage>NAND</storage><page_size>0x800</page_size><spare_size>0x40</spare_size>\
            <total_size>0x20000000</total_size><id>adbc905554</id></h>";
        let id = vec![0xAD, 0xBC, 0x90, 0x55, 0x54];
        let nand = StorageInfo::Nand { storage: 0, page: 2048, spare: 64, block: 0, total: 0x2000_0000, id };
        assert_eq!(parse_hardware(file), Ok(nand));
    }

    #[test]
    fn no_storage_and_unknown_ones_are_errors() {
        assert_eq!(parse_hardware(b"<h><storage>NONE</storage></h>"), Err(AgentFault::NoStorage));
        assert_eq!(parse_hardware(b"<h><storage>SDMMC</storage></h>"), Err(AgentFault::Text));
        assert_eq!(parse_hardware(b"<h><x>1</x></h>"), Err(AgentFault::Text));
        let size = b"<h><storage>UFS</storage><lua2_size>big</lua2_size></h>";
        assert_eq!(parse_hardware(size), Err(AgentFault::Text));
    }

    #[test]
    fn ids_are_digits_or_names() {
        assert_eq!(id(Some("0x4b4d")), b"KM");
        assert_eq!(id(Some("KM8V8001JM-B813")), b"KM8V8001JM-B813");
        for absent in [None, Some("0"), Some("0x0"), Some("000000")] {
            assert!(id(absent).is_empty(), "{absent:?}");
        }
    }

    #[test]
    fn authentication_is_enabled_or_disabled_and_nothing_between() {
        assert_eq!(needs_authentication(b"<item key=\"DA.SLA\">ENABLED</item>\0"), Ok(true));
        assert_eq!(needs_authentication(b"<r><item key=\"DA.SLA\">DISABLED</item></r>"), Ok(false));
        for other in [&b"<item key=\"DA.SLA\">?</item>"[..], b"<item>DISABLED</item>", b"DISABLED"] {
            assert_eq!(needs_authentication(other), Err(AgentFault::Text), "{other:?}");
        }
    }
}
