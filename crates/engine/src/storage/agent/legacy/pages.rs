//! Reads pages of NAND flash with their spare bytes (`da.md` section 3.7).
//!
//! Used by the agent beside it for one area. Experimental: the request is known from one program, which cannot
//! run it, and has not been seen with a phone.

use super::super::NandPages;
use super::wire::{ANSWER_WAIT, READ_WAIT, Wire};
use crate::da::legacy::LegacyRequest;
use crate::da::{AgentFault, AgentStep};
use crate::link::Moment;
use crate::session::{SessionError, agent_error};

const STEP: AgentStep = AgentStep::Read;
/// The only number of pages in a packet that a program sends.
const PAGES_IN_PACKET: u32 = 1;

/// Fills `into` from `offset`; both count page and spare, and are multiples of them together.
///
/// # Errors
/// As `Agent::read`. [`AgentFault::Unsupported`] before anything is sent for what a request cannot name;
/// [`AgentFault::Length`] if the agent's pages are not those of its report.
pub(super) fn read(
    wire: &mut Wire,
    pages: Option<NandPages>,
    offset: u64,
    into: &mut [u8],
    on_bytes: &mut dyn FnMut(usize, Moment),
) -> Result<(), SessionError> {
    let unsupported = || agent_error(STEP, AgentFault::Unsupported);
    let pages = pages.ok_or_else(unsupported)?;
    let unit = pages.page_and_spare();
    let data_bytes = |bytes: u64| {
        let is_whole = unit > 0 && bytes.is_multiple_of(unit.into());
        let count = bytes.checked_div(unit.into()).filter(|_| is_whole)?;
        count.checked_mul(pages.page.into()).and_then(|bytes| u32::try_from(bytes).ok())
    };
    let offset = data_bytes(offset).ok_or_else(unsupported)?;
    let len = data_bytes(into.len() as u64).ok_or_else(unsupported)?;
    wire.send(&LegacyRequest::ReadPages { offset, len }.bytes())?;
    wire.ack(STEP, READ_WAIT)?;
    let announced =
        [wire.u32(STEP, ANSWER_WAIT)?, wire.u32(STEP, ANSWER_WAIT)?, wire.u32(STEP, ANSWER_WAIT)?];
    if announced != [pages.page, pages.spare, unit] {
        let [.., packet] = announced;
        return Err(agent_error(STEP, AgentFault::Length { bytes: packet.into() }));
    }
    wire.send(&PAGES_IN_PACKET.to_be_bytes())?;
    // Four bytes whose meaning is not known.
    wire.u32(STEP, ANSWER_WAIT)?;
    wire.packets(into, usize::try_from(unit).unwrap_or(usize::MAX), on_bytes)
}
