//! The fact sheet's names for the numbers in MediaTek file headers (sections 7.1 and 7.2): technical names,
//! the same in all languages. Used by the readers of headers; a number without a name is written in hex.

/// A file type.
pub(super) fn type_name(file_type: u16) -> String {
    match known_type(file_type) {
        Some(name) => format!("{name} ({file_type:#06x})"),
        None => format!("{file_type:#06x}"),
    }
}

/// Whether the file type has a name.
pub(super) fn has_name(file_type: u16) -> bool {
    known_type(file_type).is_some()
}

fn known_type(file_type: u16) -> Option<&'static str> {
    let name = match file_type {
        0x0001 => "ARM_BL",
        0x0002 => "ARM_EXT_BL",
        0x0003 => "dual-MAC DSP BL",
        0x0004 => "SCTRL_CERT",
        0x0005 => "TOOL_AUTH",
        0x0007 => "EPP",
        0x000A => "ROOT_CERT",
        0x000B => "AP_BL",
        0x0100 => "primary MAUI",
        0x0101 => "secondary MAUI",
        0x0102 => "on-demand paging",
        0x0103 => "third ROM",
        0x0104 => "DSP ROM",
        0x0105 => "cached DSP ROM",
        0x0106 | 0x0107 => "factory bin",
        0x0108 => "VIVA",
        0x0109 => "LTE DSP ROM",
        0x0180 => "custom pack",
        0x0181 => "language pack",
        0x0182 => "jump table",
        0x0200 => "FOTA",
        0x0201 => "ext BL backup",
        0x0300 | 0x0301 => "secure RO",
        0x0400 => "card package",
        0x0480 => "file system",
        0x0500 => "boot cert",
        0x7000..=0x7002 => "customer",
        _ => return None,
    };
    Some(name)
}

/// The kind of flash that a file or a boot layout is made for.
pub(super) fn device_name(device: u16) -> String {
    let name = match device {
        0 => "none",
        1 => "NOR",
        2 => "NAND sequential",
        3 => "NAND TTBL",
        4 => "NAND FDM5.0",
        5 => "eMMC boot",
        6 => "eMMC data",
        7 => "serial flash",
        8 => "X-boot",
        _ => return format!("{device:#04x}"),
    };
    name.to_owned()
}

/// The kind of a signature, with its length in bytes.
pub(super) fn signature_name(signature: u8, length: u32) -> String {
    let name = match signature {
        0 => return "none".to_owned(),
        1 => "PHASH",
        2 => "single",
        3 => "single+PHASH",
        4 => "multi",
        5 => "certificate chain",
        _ => return format!("{signature:#04x} ({length:#x})"),
    };
    format!("{name} ({length:#x})")
}

/// A section of a header.
pub(super) fn section_name(kind: u16) -> String {
    let name = match kind {
        0x0001 => "BL_INFO",
        0x0002 => "ANTI_CLONE",
        0x0003 => "BL_SEC_KEY",
        0x0004 => "SCTRL_CERT",
        0x0005 => "TOOL_AUTH",
        0x0007 => "BROM_CFG",
        0x0008 => "BROM_SEC_CFG",
        0x000B => "ROOT_CERT",
        0x000C => "EXP_CHK",
        0x000D => "EPP_PARAM",
        0x000E => "CHIP_VER",
        0x0010 => "MD_SEC_CFG",
        0x0100 => "EPP_INFO",
        0x0101 => "EMI_LIST",
        0x0102 => "CMEM_ID_INFO",
        0x0103 => "CMEM_NOR_INFO",
        0x0104 => "DSP_INFO",
        0x0200 => "MAUI_INFO",
        0x0205 => "SECURE_RO_INFO",
        0x0206 => "DL_PACKAGE",
        0x0207 => "FLASH_INFO",
        0x0208 => "MACR",
        0x0209 => "ARM_BL_INFO",
        0x020A => "EMMC_BOOTING",
        0x020B => "FOTA",
        0x020D => "CONFIDENTIAL",
        0x020F => "MBA",
        0x0210 => "BINARY_LOCATION",
        0x0300 => "BOOT_CERT_CTRL",
        other => return format!("{other:#06x}"),
    };
    name.to_owned()
}
