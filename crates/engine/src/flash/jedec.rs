//! What a flash chip says of itself: its JEDEC id and its own number, and what they mean.
//! Tables and arithmetic only; the asking is done in `controller`.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::name::FlashName;

/// The three bytes a flash chip answers to `9F`: maker, type, capacity. Prints as `ef 40 16`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct JedecId(pub [u8; 3]);

/// A flash chip's own number (`4B`), for telling two chips of one kind apart. Prints as 16 hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UniqueId(pub [u8; 8]);

impl JedecId {
    /// The id in an answer; `None` when nobody drove the line. The boot ROM judges the same way (protocol.md section 6.2).
    #[must_use]
    pub fn from_answer(bytes: [u8; 3]) -> Option<JedecId> {
        let [maker, ..] = bytes;
        (maker != 0x00 && maker != 0xFF).then_some(JedecId(bytes))
    }

    /// Who made it; makers that share a byte are named together.
    #[must_use]
    pub fn maker(self) -> Option<&'static str> {
        let [maker, ..] = self.0;
        MAKERS.iter().find(|(byte, _)| *byte == maker).map(|(_, name)| *name)
    }

    fn part(self) -> Option<&'static Part> {
        PARTS.iter().find(|part| part.id == self.0)
    }

    /// A name for people: "Winbond W25Q32", "Winbond ef 70 1a", "flash chip ab 40 16".
    #[must_use]
    pub fn name(self) -> FlashName {
        match (self.part(), self.maker()) {
            (Some(part), _) => FlashName::Part(part.name.to_owned()),
            (None, Some(maker)) => FlashName::Part(format!("{maker} {self}")),
            (None, None) => FlashName::OnlyId(self.to_string()),
        }
    }

    /// How many bytes it has: those of the part, where the id stands for one; otherwise 2 to the power of the third byte,
    /// where that is plausible (protocol.md section 6.3, `mtk_dump`). A custom, not a rule: to be confirmed.
    #[must_use]
    pub fn capacity(self) -> Option<Capacity> {
        if let Some(part) = self.part() {
            return Some(Capacity { bytes: u64::from(part.megabits) * MEGABIT, of_part: true });
        }
        let [maker, _, power] = self.0;
        let is_plausible = maker != CONTINUES && (0x10..=0x1C).contains(&power);
        is_plausible.then(|| Capacity { bytes: 1 << power, of_part: false })
    }
}

/// What an id says of the size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capacity {
    /// The size.
    pub bytes: u64,
    /// Whether the part is known; if not, this is what the third byte means on most chips.
    pub of_part: bool,
}

impl fmt::Display for JedecId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [maker, kind, power] = self.0;
        write!(f, "{maker:02x} {kind:02x} {power:02x}")
    }
}

impl UniqueId {
    /// The number in an answer; `None` for one byte repeated, which is no number.
    #[must_use]
    pub fn from_answer(bytes: [u8; 8]) -> Option<UniqueId> {
        let [first, rest @ ..] = bytes;
        rest.iter().any(|byte| *byte != first).then_some(UniqueId(bytes))
    }
}

impl fmt::Display for UniqueId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl Serialize for JedecId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for JedecId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<JedecId, D::Error> {
        let text = String::deserialize(deserializer)?;
        let mut id = [0; 3];
        hex::decode_to_slice(text.replace(' ', ""), &mut id).map_err(D::Error::custom)?;
        Ok(JedecId(id))
    }
}

impl Serialize for UniqueId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for UniqueId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<UniqueId, D::Error> {
        let mut id = [0; 8];
        hex::decode_to_slice(String::deserialize(deserializer)?, &mut id).map_err(D::Error::custom)?;
        Ok(UniqueId(id))
    }
}

/// JEP106: the maker is in a further list, and its byte follows. No serial flash of these phones is known to say so.
const CONTINUES: u8 = 0x7F;

const MEGABIT: u64 = 1 << 17;

/// The first byte, by JEDEC's list of makers (JEP106) as flashrom's `include/flashchips.h` has it (facts only). Most makers of
/// the later lists leave their 7F bytes out, so that one byte may stand for several; such are named together.
const MAKERS: &[(u8, &str)] = &[
    (0xEF, "Winbond"),
    (0xC8, "GigaDevice"),
    // Dosilicon took Fidelix over and kept the byte.
    (0xF8, "Fidelix/Dosilicon"),
    (0xC2, "Macronix"),
    // ESMT sells Eon's parts under Eon's byte.
    (0x1C, "Eon/ESMT"),
    (0x8C, "ESMT"),
    // ST, Numonyx and Micron one after another; XMC uses it too.
    (0x20, "Micron/XMC"),
    // U-Boot `drivers/mtd/spi/spi-nor-ids.c` does not have it; SoftRF `Platform_RP2040.h` does.
    (0x68, "Boya"),
    // PMC's byte; ISSI bought PMC.
    (0x9D, "ISSI/PMC"),
    (0xA1, "Fudan"),
    (0x0B, "XTX"),
    // Tenx has the same byte two lists further; its parts are older and smaller.
    (0x5E, "Zbit"),
    (0x85, "Puya"),
    (0xBA, "Zetta"),
    (0x01, "Spansion/Cypress"),
    (0x1F, "Atmel/Adesto"),
    (0xBF, "SST/Microchip"),
    (0x25, "SiliconKaiser"),
];

/// A part, or several that cannot be told apart by their id.
struct Part {
    id: [u8; 3],
    name: &'static str,
    megabits: u16,
}

const fn part(id: [u8; 3], name: &'static str, megabits: u16) -> Part {
    Part { id, name, megabits }
}

/// Ids, names and sizes. Ids that several generations of a part share get the name they have in common. Sources, named by
/// group: F: flashrom `include/flashchips.h` (029951e); U: U-Boot `drivers/mtd/spi/spi-nor-ids.c` (018e476).
const PARTS: &[Part] = &[
    // Winbond, F and U; EF 60 is the 1.8 V family (and the W25QxxFV in 4-bit mode), EF 70 the -M variants.
    part([0xEF, 0x30, 0x15], "Winbond W25X16", 16),
    part([0xEF, 0x30, 0x16], "Winbond W25X32", 32),
    part([0xEF, 0x30, 0x17], "Winbond W25X64", 64),
    part([0xEF, 0x40, 0x12], "Winbond W25Q20", 2),
    part([0xEF, 0x40, 0x13], "Winbond W25Q40", 4),
    part([0xEF, 0x40, 0x14], "Winbond W25Q80", 8),
    part([0xEF, 0x40, 0x15], "Winbond W25Q16", 16),
    part([0xEF, 0x40, 0x16], "Winbond W25Q32", 32),
    part([0xEF, 0x40, 0x17], "Winbond W25Q64", 64),
    part([0xEF, 0x40, 0x18], "Winbond W25Q128", 128),
    part([0xEF, 0x40, 0x19], "Winbond W25Q256", 256),
    part([0xEF, 0x40, 0x20], "Winbond W25Q512", 512),
    part([0xEF, 0x50, 0x14], "Winbond W25Q80BW", 8),
    part([0xEF, 0x60, 0x14], "Winbond W25Q80 (1.8 V)", 8),
    part([0xEF, 0x60, 0x15], "Winbond W25Q16 (1.8 V)", 16),
    part([0xEF, 0x60, 0x16], "Winbond W25Q32 (1.8 V)", 32),
    part([0xEF, 0x60, 0x17], "Winbond W25Q64 (1.8 V)", 64),
    part([0xEF, 0x60, 0x18], "Winbond W25Q128 (1.8 V)", 128),
    part([0xEF, 0x60, 0x19], "Winbond W25Q256 (1.8 V)", 256),
    part([0xEF, 0x70, 0x15], "Winbond W25Q16JV-M", 16),
    part([0xEF, 0x70, 0x16], "Winbond W25Q32JV-M", 32),
    part([0xEF, 0x70, 0x17], "Winbond W25Q64JV-M", 64),
    part([0xEF, 0x70, 0x18], "Winbond W25Q128JV-M", 128),
    part([0xEF, 0x80, 0x16], "Winbond W25Q32JW-M", 32),
    part([0xEF, 0x80, 0x17], "Winbond W25Q64JW-M", 64),
    part([0xEF, 0x80, 0x18], "Winbond W25Q128JW-M", 128),
    // GigaDevice, F and U; GD25LQ64 also in DZ09 `dflib.c`.
    part([0xC8, 0x40, 0x12], "GigaDevice GD25Q20", 2),
    part([0xC8, 0x40, 0x13], "GigaDevice GD25Q40", 4),
    part([0xC8, 0x40, 0x14], "GigaDevice GD25Q80", 8),
    part([0xC8, 0x40, 0x15], "GigaDevice GD25Q16", 16),
    part([0xC8, 0x40, 0x16], "GigaDevice GD25Q32", 32),
    part([0xC8, 0x40, 0x17], "GigaDevice GD25Q64", 64),
    part([0xC8, 0x40, 0x18], "GigaDevice GD25Q128", 128),
    part([0xC8, 0x40, 0x19], "GigaDevice GD25Q256", 256),
    part([0xC8, 0x60, 0x13], "GigaDevice GD25LQ40", 4),
    part([0xC8, 0x60, 0x14], "GigaDevice GD25LQ80", 8),
    part([0xC8, 0x60, 0x15], "GigaDevice GD25LQ16", 16),
    part([0xC8, 0x60, 0x16], "GigaDevice GD25LQ32", 32),
    part([0xC8, 0x60, 0x17], "GigaDevice GD25LQ64", 64),
    part([0xC8, 0x60, 0x18], "GigaDevice GD25LQ128", 128),
    part([0xC8, 0x60, 0x19], "GigaDevice GD25LQ256", 256),
    part([0xC8, 0x63, 0x16], "GigaDevice GD25LF32", 32),
    part([0xC8, 0x63, 0x17], "GigaDevice GD25LF64", 64),
    part([0xC8, 0x63, 0x18], "GigaDevice GD25LF128", 128),
    // Macronix, F and U; C2 25 has capacities of its own, and C2 25 36 stands for two parts.
    part([0xC2, 0x20, 0x13], "Macronix MX25L40", 4),
    part([0xC2, 0x20, 0x14], "Macronix MX25L80", 8),
    part([0xC2, 0x20, 0x15], "Macronix MX25L16", 16),
    part([0xC2, 0x20, 0x16], "Macronix MX25L32", 32),
    part([0xC2, 0x20, 0x17], "Macronix MX25L64", 64),
    part([0xC2, 0x20, 0x18], "Macronix MX25L128", 128),
    part([0xC2, 0x20, 0x19], "Macronix MX25L256", 256),
    part([0xC2, 0x25, 0x34], "Macronix MX25U80", 8),
    part([0xC2, 0x25, 0x35], "Macronix MX25U16", 16),
    part([0xC2, 0x25, 0x36], "Macronix MX25U32/MX25L3239E", 32),
    part([0xC2, 0x25, 0x37], "Macronix MX25U64", 64),
    part([0xC2, 0x25, 0x38], "Macronix MX25U128", 128),
    part([0xC2, 0x25, 0x39], "Macronix MX25U256", 256),
    part([0xC2, 0x28, 0x15], "Macronix MX25R16", 16),
    part([0xC2, 0x28, 0x16], "Macronix MX25R32", 32),
    part([0xC2, 0x28, 0x17], "Macronix MX25R64", 64),
    part([0xC2, 0x5E, 0x16], "Macronix MX25L3235D", 32),
    // Eon, F and U.
    part([0x1C, 0x30, 0x14], "Eon EN25Q80", 8),
    part([0x1C, 0x30, 0x15], "Eon EN25Q16", 16),
    part([0x1C, 0x30, 0x16], "Eon EN25Q32", 32),
    part([0x1C, 0x30, 0x17], "Eon EN25Q64", 64),
    part([0x1C, 0x30, 0x18], "Eon EN25Q128", 128),
    part([0x1C, 0x38, 0x15], "Eon EN25S16", 16),
    part([0x1C, 0x38, 0x16], "Eon EN25S32", 32),
    part([0x1C, 0x38, 0x17], "Eon EN25S64", 64),
    part([0x1C, 0x70, 0x15], "Eon EN25QH16", 16),
    part([0x1C, 0x70, 0x16], "Eon EN25QH32", 32),
    part([0x1C, 0x70, 0x17], "Eon EN25QH64", 64),
    part([0x1C, 0x70, 0x18], "Eon EN25QH128", 128),
    // ESMT, F; F25L16PA in Amlogic's `spi_flash` driver for ESMT.
    part([0x8C, 0x20, 0x16], "ESMT F25L32PA", 32),
    part([0x8C, 0x21, 0x15], "ESMT F25L16PA", 16),
    part([0x8C, 0x40, 0x15], "ESMT F25L16QA", 16),
    part([0x8C, 0x40, 0x16], "ESMT F25L32QA", 32),
    part([0x8C, 0x41, 0x16], "ESMT F25L32QA", 32),
    part([0x8C, 0x41, 0x17], "ESMT F25L64QA", 64),
    part([0x8C, 0x41, 0x18], "ESMT F25L128QA", 128),
    // Fidelix, F.
    part([0xF8, 0x32, 0x15], "Fidelix FM25Q16", 16),
    part([0xF8, 0x32, 0x16], "Fidelix FM25Q32", 32),
    part([0xF8, 0x32, 0x17], "Fidelix FM25Q64", 64),
    part([0xF8, 0x42, 0x15], "Fidelix FM25M16", 16),
    part([0xF8, 0x42, 0x16], "Fidelix FM25M32", 32),
    part([0xF8, 0x42, 0x17], "Fidelix FM25M64", 64),
    // Fudan, F; the last two in Fudan's own FM33 drivers (`qspi.h`).
    part([0xA1, 0x40, 0x14], "Fudan FM25Q08", 8),
    part([0xA1, 0x40, 0x15], "Fudan FM25Q16", 16),
    part([0xA1, 0x40, 0x16], "Fudan FM25Q32", 32),
    part([0xA1, 0x40, 0x17], "Fudan FM25Q64", 64),
    part([0xA1, 0x40, 0x18], "Fudan FM25Q128", 128),
    // ISSI, F and U.
    part([0x9D, 0x60, 0x15], "ISSI IS25LP016", 16),
    part([0x9D, 0x60, 0x16], "ISSI IS25LP032", 32),
    part([0x9D, 0x60, 0x17], "ISSI IS25LP064", 64),
    part([0x9D, 0x60, 0x18], "ISSI IS25LP128", 128),
    part([0x9D, 0x70, 0x15], "ISSI IS25WP016", 16),
    part([0x9D, 0x70, 0x16], "ISSI IS25WP032", 32),
    part([0x9D, 0x70, 0x17], "ISSI IS25WP064", 64),
    part([0x9D, 0x70, 0x18], "ISSI IS25WP128", 128),
    // Micron (ST, Numonyx) and XMC, F and U; XM25QU64A in Dialog's SDK (`qspi_xmc_xm25qu64a.h`). 40 14 and 40 15 are of both.
    part([0x20, 0x20, 0x15], "Micron M25P16", 16),
    part([0x20, 0x20, 0x16], "Micron M25P32", 32),
    part([0x20, 0x20, 0x17], "Micron M25P64", 64),
    part([0x20, 0x20, 0x18], "Micron M25P128", 128),
    part([0x20, 0x71, 0x15], "Micron M25PX16", 16),
    part([0x20, 0x71, 0x16], "Micron M25PX32", 32),
    part([0x20, 0x71, 0x17], "Micron M25PX64", 64),
    part([0x20, 0xBA, 0x16], "Micron N25Q032", 32),
    part([0x20, 0xBA, 0x17], "Micron N25Q064", 64),
    part([0x20, 0xBA, 0x18], "Micron N25Q128/MT25QL128", 128),
    part([0x20, 0xBB, 0x15], "Micron N25Q016 (1.8 V)", 16),
    part([0x20, 0xBB, 0x16], "Micron N25Q032 (1.8 V)", 32),
    part([0x20, 0xBB, 0x17], "Micron N25Q064 (1.8 V)", 64),
    part([0x20, 0xBB, 0x18], "Micron N25Q128/MT25QU128 (1.8 V)", 128),
    part([0x20, 0x40, 0x14], "Micron M45PE80/XMC XM25QH80", 8),
    part([0x20, 0x40, 0x15], "Micron M45PE16/XMC XM25QH16", 16),
    part([0x20, 0x40, 0x16], "XMC XM25QH32", 32),
    part([0x20, 0x40, 0x17], "XMC XM25QH64", 64),
    part([0x20, 0x40, 0x18], "XMC XM25QH128", 128),
    part([0x20, 0x38, 0x17], "XMC XM25QU64A", 64),
    part([0x20, 0x41, 0x17], "XMC XM25QU64C", 64),
    part([0x20, 0x41, 0x18], "XMC XM25QU128C", 128),
    part([0x20, 0x50, 0x15], "XMC XM25QU16C", 16),
    part([0x20, 0x50, 0x16], "XMC XM25QU32C", 32),
    part([0x20, 0x70, 0x18], "XMC XM25QH128A", 128),
    // Puya, U; PY25Q128HA in the pull request for flashrom of that name.
    part([0x85, 0x20, 0x18], "Puya PY25Q128HA", 128),
    part([0x85, 0x60, 0x13], "Puya P25Q40", 4),
    part([0x85, 0x60, 0x14], "Puya P25Q80", 8),
    part([0x85, 0x60, 0x15], "Puya P25Q16", 16),
    part([0x85, 0x60, 0x16], "Puya P25Q32", 32),
    part([0x85, 0x60, 0x17], "Puya P25Q64", 64),
    part([0x85, 0x60, 0x18], "Puya P25Q128", 128),
    // XTX, F and XRadio's SDK (`XT25F16B_JEDEC`, `XT25F32B_JEDEC`); 60 17 and 60 18 in OpenWrt's `xtx.c`.
    part([0x0B, 0x40, 0x15], "XTX XT25F16", 16),
    part([0x0B, 0x40, 0x16], "XTX XT25F32", 32),
    part([0x0B, 0x40, 0x17], "XTX XT25F64", 64),
    part([0x0B, 0x40, 0x18], "XTX XT25F128", 128),
    part([0x0B, 0x60, 0x17], "XTX XT25Q64", 64),
    part([0x0B, 0x60, 0x18], "XTX XT25Q128", 128),
    // Boya: SoftRF `Platform_RP2040.h`; 40 15 in a U-Boot driver for the BY25Q16A.
    part([0x68, 0x40, 0x15], "Boya BY25Q16", 16),
    part([0x68, 0x40, 0x16], "Boya BY25Q32", 32),
    // Zbit: ESP-IDF's list of quad flashes.
    part([0x5E, 0x40, 0x16], "Zbit ZB25VQ32", 32),
    // Zetta: F's note on the ZD25LQ128; a vendor kernel's list (`zd25q32b`, `zd25q64b`, `zd25q128b`); 40 16 and 60 16 as a
    // board maker quotes the data sheets of ZD25Q32DTIGT and ZD25WQ32CEIGR.
    part([0xBA, 0x32, 0x16], "Zetta ZD25Q32", 32),
    part([0xBA, 0x32, 0x17], "Zetta ZD25Q64", 64),
    part([0xBA, 0x32, 0x18], "Zetta ZD25Q128", 128),
    part([0xBA, 0x40, 0x16], "Zetta ZD25Q32D", 32),
    part([0xBA, 0x42, 0x18], "Zetta ZD25LQ128", 128),
    part([0xBA, 0x60, 0x16], "Zetta ZD25WQ32C", 32),
    // SiliconKaiser, U.
    part([0x25, 0x70, 0x18], "SiliconKaiser SK25LP128", 128),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn id(bytes: [u8; 3]) -> JedecId {
        JedecId::from_answer(bytes).expect("an id")
    }

    #[test]
    fn ids_are_named_and_sized() {
        let mb = |n: u64| Some(n << 20);
        for (bytes, text, name, size, of_part) in [
            ([0xEF, 0x40, 0x16], "ef 40 16", "Winbond W25Q32", mb(4), true),
            ([0xC8, 0x60, 0x17], "c8 60 17", "GigaDevice GD25LQ64", mb(8), true),
            ([0xEF, 0x60, 0x18], "ef 60 18", "Winbond W25Q128 (1.8 V)", mb(16), true),
            // Sizes that the third byte would not tell, or tell wrongly.
            ([0xC2, 0x25, 0x36], "c2 25 36", "Macronix MX25U32/MX25L3239E", mb(4), true),
            ([0xEF, 0x40, 0x20], "ef 40 20", "Winbond W25Q512", mb(64), true),
            // One byte for two makers.
            ([0x20, 0x40, 0x15], "20 40 15", "Micron M45PE16/XMC XM25QH16", mb(2), true),
            ([0x20, 0x99, 0x16], "20 99 16", "Micron/XMC 20 99 16", mb(4), false),
            // Not known: by the third byte, within limits.
            ([0xF8, 0x42, 0x10], "f8 42 10", "Fidelix/Dosilicon f8 42 10", Some(0x1_0000), false),
            ([0xAB, 0x01, 0x1C], "ab 01 1c", "flash chip ab 01 1c", mb(256), false),
            ([0xEF, 0x40, 0x0F], "ef 40 0f", "Winbond ef 40 0f", None, false),
            ([0xEF, 0x40, 0x1D], "ef 40 1d", "Winbond ef 40 1d", None, false),
            // The third byte is not where it is with others.
            ([0x7F, 0x1C, 0x16], "7f 1c 16", "flash chip 7f 1c 16", None, false),
        ] {
            let id = id(bytes);
            assert_eq!((id.to_string().as_str(), id.name().to_string().as_str()), (text, name));
            assert_eq!(id.capacity(), size.map(|bytes| Capacity { bytes, of_part }), "{text}");
        }
    }

    #[test]
    fn parts_belong_to_known_makers_and_are_listed_once() {
        for (i, part) in PARTS.iter().enumerate() {
            let maker = id(part.id).maker().expect(part.name);
            assert!(maker.split('/').any(|one| part.name.starts_with(one)), "{} of {maker}", part.name);
            assert!(PARTS[i + 1..].iter().all(|other| other.id != part.id), "{} twice", part.name);
            assert!(part.name.is_ascii());
        }
    }

    /// A slip in the table would read half a flash, or twice of it: where the third byte is a power of two, it agrees.
    #[test]
    fn sizes_agree_with_the_third_byte_but_for_the_known_exceptions() {
        for part in PARTS {
            let bytes = u64::from(part.megabits) * MEGABIT;
            assert!(bytes.is_power_of_two() && bytes <= 64 << 20, "{}", part.name);
            let [maker, kind, power] = part.id;
            match (maker, kind) {
                (0xC2, 0x25) => assert_eq!(bytes, 1 << (power - 0x20), "{}", part.name),
                _ if power == 0x20 => assert_eq!(bytes, 1 << 26, "{}", part.name),
                _ => assert_eq!(bytes, 1 << power, "{}", part.name),
            }
        }
    }

    #[test]
    fn all_ones_or_zeros_are_not_an_id() {
        assert_eq!(JedecId::from_answer([0xFF; 3]), None);
        assert_eq!(JedecId::from_answer([0; 3]), None);
        assert_eq!(UniqueId::from_answer([0xFF; 8]), None);
        assert_eq!(UniqueId::from_answer([0x5A; 8]), None);
        let id = UniqueId::from_answer([0, 1, 2, 3, 4, 5, 6, 0xAB]).expect("an id");
        assert_eq!(id.to_string(), "00010203040506ab");
    }
}
