//! [`Report`]: what a legacy agent reports of the phone's storage after its start.

use super::fields::Fields;
use super::{ACK, DONE};
use crate::da::AgentFault;

/// What decides about the length of a report (`da.md` section 3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportForm {
    /// Number of words of the NAND id that the agent announced after its start.
    pub nand_words: u16,
    /// Whether the agents of this chip send a status word before the last part.
    pub has_status: bool,
}

/// A legacy agent's report (`da.md` section 3.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// NOR flash.
    pub nor: NorReport,
    /// NAND flash.
    pub nand: NandReport,
    /// eMMC.
    pub emmc: EmmcReport,
    /// The status at the end, of unpublished meaning.
    pub download_status: u32,
}

/// NOR flash in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NorReport {
    /// 0 if there is any.
    pub result: u32,
    /// Its size in bytes.
    pub size: u32,
}

/// NAND flash in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NandReport {
    /// 0 if there is any.
    pub result: u32,
    /// Its size in bytes, without spare bytes.
    pub size: u64,
    /// Data bytes of a page.
    pub page: u16,
    /// Spare bytes of a page.
    pub spare: u16,
    /// Pages of a block.
    pub pages_per_block: u16,
}

/// eMMC in a report. All sizes are in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmmcReport {
    /// 0 if there is one.
    pub result: u32,
    /// The first boot area.
    pub boot1: u64,
    /// The second boot area.
    pub boot2: u64,
    /// The replay-protected area.
    pub rpmb: u64,
    /// The general-purpose areas.
    pub gp: [u64; 4],
    /// The user area.
    pub user: u64,
    /// The CID, in the order in which the chip sends it.
    pub cid: [u8; 16],
}

const NOR: usize = 0x1C;
/// Enough of the part about NAND flash to recognise its layout.
const NAND_HEAD: usize = 0x11;
/// The part about NAND flash behind the id.
const NAND_TAIL: usize = 9;
const EMMC: usize = 0x5C;
const CARD: usize = 0x1C;
const RAM: usize = 0x26;
const STATUS: usize = 4;
const PASS: usize = 0x0A;

/// The layout of the part about NAND flash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NandLayout {
    Size64,
    Size32,
}

impl NandLayout {
    /// Recognises the layout by the place of the number of id words: mtkclient's test for 0 works only on
    /// phones without NAND flash (`da.md` section 3.3).
    fn of(nand: &[u8], words: u16) -> Result<NandLayout, AgentFault> {
        let at = |offset: usize| nand.get(offset..).and_then(|bytes| Fields::new(bytes).u16());
        match (at(0x0F), at(0x0B)) {
            (Some(found), _) if found == words => Ok(NandLayout::Size64),
            (_, Some(found)) if found == words => Ok(NandLayout::Size32),
            (found, _) => Err(AgentFault::Unexpected { got: found.map_or(0, u32::from) }),
        }
    }

    /// Bytes before the id.
    fn head(self) -> usize {
        match self {
            NandLayout::Size64 => 0x11,
            NandLayout::Size32 => 0x0D,
        }
    }

    /// Bytes of the whole part.
    fn len(self, words: u16) -> usize {
        self.head() + 2 * usize::from(words) + NAND_TAIL
    }
}

impl Report {
    /// How many bytes are certainly missing behind `bytes`, the beginning of a report; 0 if it is complete.
    ///
    /// # Errors
    /// [`AgentFault::Unexpected`] if neither layout fits.
    pub fn missing(bytes: &[u8], form: ReportForm) -> Result<usize, AgentFault> {
        let Some(nand) = bytes.get(NOR..).filter(|nand| nand.len() >= NAND_HEAD) else {
            return Ok((NOR + NAND_HEAD).saturating_sub(bytes.len()));
        };
        let pass = pass_offset(NandLayout::of(nand, form.nand_words)?, form);
        let missing = (pass + PASS).saturating_sub(bytes.len());
        if missing == 0 && has_unannounced_status(bytes, pass, form) {
            return Ok((pass + STATUS + PASS).saturating_sub(bytes.len()));
        }
        Ok(missing)
    }

    /// Parses a complete report, for which [`Report::missing`] returns 0.
    ///
    /// # Errors
    /// [`AgentFault::Unexpected`] if it does not end as it must; [`AgentFault::Length`] if it is too short.
    pub fn parse(bytes: &[u8], form: ReportForm) -> Result<Report, AgentFault> {
        let short = AgentFault::Length { bytes: bytes.len().try_into().unwrap_or(u64::MAX) };
        let layout = NandLayout::of(bytes.get(NOR..).ok_or(short)?, form.nand_words)?;
        let mut pass = pass_offset(layout, form);
        if has_unannounced_status(bytes, pass, form) {
            pass += STATUS;
        }
        let mut last = Fields::new(bytes.get(pass..).ok_or(short)?);
        let (Some(ack), Some(download_status), Some(()), Some(done)) =
            (last.byte(), last.u32(), last.skip(4), last.byte())
        else {
            return Err(short);
        };
        for (got, expected) in [(ack, ACK), (done, DONE)] {
            if got != expected {
                return Err(AgentFault::Unexpected { got: got.into() });
            }
        }
        let mut fields = Fields::new(bytes);
        let nor = nor(&mut fields).ok_or(short)?;
        let nand = nand(&mut fields, layout, form).ok_or(short)?;
        let emmc = emmc(&mut fields).ok_or(short)?;
        Ok(Report { nor, nand, emmc, download_status })
    }
}

/// Offset of the last part.
fn pass_offset(layout: NandLayout, form: ReportForm) -> usize {
    let status = if form.has_status { STATUS } else { 0 };
    NOR + layout.len(form.nand_words) + EMMC + CARD + RAM + status
}

/// Whether a status word stands in front of the last part although the chip is not known for it (`da.md`
/// section 3.3).
fn has_unannounced_status(bytes: &[u8], pass: usize, form: ReportForm) -> bool {
    !form.has_status && bytes.get(pass) != Some(&ACK) && bytes.get(pass + STATUS) == Some(&ACK)
}

fn nor(fields: &mut Fields<'_>) -> Option<NorReport> {
    let result = fields.u32()?;
    fields.skip(4)?;
    let size = fields.u32()?;
    fields.skip(16)?;
    Some(NorReport { result, size })
}

fn nand(fields: &mut Fields<'_>, layout: NandLayout, form: ReportForm) -> Option<NandReport> {
    let result = fields.u32()?;
    fields.skip(3)?;
    let size = match layout {
        NandLayout::Size64 => fields.u64()?,
        NandLayout::Size32 => fields.u32()?.into(),
    };
    fields.skip(2 + 2 * usize::from(form.nand_words))?;
    let (page, spare, pages_per_block) = (fields.u16()?, fields.u16()?, fields.u16()?);
    fields.skip(3)?;
    Some(NandReport { result, size, page, spare, pages_per_block })
}

fn emmc(fields: &mut Fields<'_>) -> Option<EmmcReport> {
    let result = fields.u32()?;
    let (boot1, boot2, rpmb) = (fields.u64()?, fields.u64()?, fields.u64()?);
    let gp = [fields.u64()?, fields.u64()?, fields.u64()?, fields.u64()?];
    let user = fields.u64()?;
    let mut cid = fields.array::<16>()?;
    // Two 64-bit numbers of a little-endian processor, sent big-endian (traces of the MT6580 and MT6577).
    let (first, second) = cid.split_at_mut(8);
    first.reverse();
    second.reverse();
    Some(EmmcReport { result, boot1, boot2, rpmb, gp, user, cid })
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
