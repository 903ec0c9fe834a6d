//! Queries the flash chip through the serial-flash controller (protocol.md section 6.2). Called by `survey`.
//!
//! Some phones do not answer, which is not an error. In every case the flash is connected to the window again
//! and the registers get their old values back. Opcodes and register values come from the chip table.

use super::{JedecId, UniqueId, read_twice, read_until_stable};
use crate::chip::{ControllerState, FlashQuery, QueryWrites, SerialFlashController};
use crate::session::{PhoneMemory, SessionError};
use crate::units::Address;

/// Reads per poll (protocol.md section 6.2). A read is a whole round trip on USB, so 16 of them take 20 ms and
/// more; the boot ROM itself waits 1 ms, and a transfer of a few bytes takes microseconds.
const POLL_ATTEMPTS: usize = 16;
/// The same until the flash is back in its window: without it nothing can be read, so more patience is worth it.
const RELEASE_ATTEMPTS: usize = 50;

/// The answers of the flash chip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Answers {
    /// Manufacturer, type, capacity.
    pub jedec: Option<JedecId>,
    /// Its unique number.
    pub unique_id: Option<UniqueId>,
    /// Its size in bytes according to its SFDP description.
    pub sfdp_bytes: Option<u64>,
    /// The registers before the first query; `None` if the phone refuses to read them.
    pub before: Option<ControllerState>,
    /// A register that did not accept its old value.
    pub changed: Option<ChangedRegister>,
}

/// A register that does not hold its old value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ChangedRegister {
    pub at: Address,
    pub before: u32,
    pub after: u32,
}

/// Runs all queries, then restores the controller's registers.
pub(super) fn query_flash_chip(
    memory: &mut dyn PhoneMemory,
    sfc: SerialFlashController,
) -> Result<Answers, SessionError> {
    let Some(before) = refused_as_none(state(memory, sfc).map(Some))? else { return Ok(Answers::default()) };
    let answers = query_all(memory, sfc, Some(before))?;
    let changed = refused_as_none(restore_registers(memory, sfc, before))?;
    Ok(Answers { before: Some(before), changed, ..answers })
}

/// Asks a known part for its own description, which [`query_flash_chip`] asks only of unknown ones: for a size
/// that the content of the flash does not confirm. Restores the controller's registers to `before`, which
/// [`query_flash_chip`] has read and restored.
pub(super) fn query_description(
    memory: &mut dyn PhoneMemory,
    sfc: SerialFlashController,
    before: ControllerState,
) -> Result<Answers, SessionError> {
    let sfdp_bytes = sfdp_size(memory, sfc, Some(before))?;
    let changed = refused_as_none(restore_registers(memory, sfc, before))?;
    Ok(Answers { before: Some(before), sfdp_bytes, changed, ..Answers::default() })
}

/// Whether the id is that of a part whose size is published.
pub(super) fn is_known_part(id: JedecId) -> bool {
    id.capacity().is_some_and(|capacity| capacity.is_known_part)
}

/// The registers that a query changes; each pair is read until two reads in a row are equal.
fn state(memory: &mut dyn PhoneMemory, sfc: SerialFlashController) -> Result<ControllerState, SessionError> {
    let mut pair = |at| read_until_stable(at, || read_pair(memory, at));
    let [first, second] = sfc.state_pairs();
    let ([mac, direct], [sent, received]) = (pair(first)?, pair(second)?);
    Ok(ControllerState([mac, direct, sent, received]))
}

/// The same, read once: enough if it is what it should be.
fn state_read_once(
    memory: &mut dyn PhoneMemory,
    sfc: SerialFlashController,
) -> Result<ControllerState, SessionError> {
    let [first, second] = sfc.state_pairs();
    let ([mac, direct], [sent, received]) = (read_pair(memory, first)?, read_pair(memory, second)?);
    Ok(ControllerState([mac, direct, sent, received]))
}

/// Two adjacent registers, by one request: a request costs more than its data.
fn read_pair(memory: &mut dyn PhoneMemory, at: Address) -> Result<[u32; 2], SessionError> {
    let mut bytes = [0; 8];
    memory.read_memory(at, &mut bytes)?;
    let [a, b, c, d, e, f, g, h] = bytes;
    Ok([u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes([e, f, g, h])])
}

/// Restores the counts, which every query changes, then what else differs. MAC control tells whether the
/// window has the flash again (protocol.md section 6.2): after the last query that is enough. Returns the
/// first register that still differs.
fn restore_registers(
    memory: &mut dyn PhoneMemory,
    sfc: SerialFlashController,
    before: ControllerState,
) -> Result<Option<ChangedRegister>, SessionError> {
    for write in sfc.restore_counts(before) {
        memory.write_register(write)?;
    }
    let after = state_read_once(memory, sfc)?;
    if sfc.differences(before, after).next().is_none() {
        return Ok(None);
    }
    release(memory, sfc)?;
    let after = state(memory, sfc)?;
    let writes: Vec<_> = sfc.differences(before, after).filter_map(|(.., write)| write).collect();
    for write in &writes {
        memory.write_register(*write)?;
    }
    let after = if writes.is_empty() { after } else { state(memory, sfc)? };
    let mut left = sfc.differences(before, after);
    Ok(left.next().map(|(at, before, after, _)| ChangedRegister { at, before, after }))
}

/// Runs all queries. If the first one is not answered, the others are skipped.
fn query_all(
    memory: &mut dyn PhoneMemory,
    sfc: SerialFlashController,
    before: Option<ControllerState>,
) -> Result<Answers, SessionError> {
    let (jedec, sfdp_bytes) = identify(memory, sfc, before)?;
    if jedec.is_none() {
        return Ok(Answers::default());
    }
    let unique_id = unique_id(memory, sfc, before)?;
    Ok(Answers { jedec, unique_id, sfdp_bytes, ..Answers::default() })
}

/// The JEDEC id, and the size in bytes by the description, for which only an unknown part is asked.
///
/// Nothing protects an answer on its way, and ids of known parts differ in single bits: an answer is read
/// twice. It also needs evidence that it came from a flash chip: the id of a known part, a valid description,
/// or the same answer to a second query. `before`: what [`state`] has read; `None`: it was not read.
pub(super) fn identify(
    memory: &mut dyn PhoneMemory,
    sfc: SerialFlashController,
    before: Option<ControllerState>,
) -> Result<(Option<JedecId>, Option<u64>), SessionError> {
    let id = |bytes: Vec<u8>| bytes.try_into().ok().and_then(JedecId::from_answer);
    // A controller that does not answer once does not answer at all.
    let Some(first) = query_once(memory, sfc, before, FlashQuery::ReadId)? else { return Ok((None, None)) };
    let first = id(first);
    let mut reads = vec![first];
    let mut asked = None;
    if let Some(answer) = first {
        let again = refused_as_none(read_answer(memory, sfc, FlashQuery::ReadId))?.and_then(id);
        if again == first {
            if is_known_part(answer) {
                return Ok((first, None));
            }
            let description = sfdp_size(memory, sfc, before)?;
            if description.is_some() {
                return Ok((first, description));
            }
            asked = Some(description);
        }
        reads.push(again);
    }
    let second = query_once(memory, sfc, before, FlashQuery::ReadId)?.and_then(id);
    let Some(jedec) = second.filter(|_| reads.contains(&second)) else { return Ok((None, None)) };
    let description = match asked {
        Some(description) if second == first => description,
        _ if is_known_part(jedec) => None,
        _ => sfdp_size(memory, sfc, before)?,
    };
    Ok((second, description))
}

/// The flash chip's unique number. Queried twice, because the line floats on a chip without one, and a number
/// that changes would make one phone look like two.
pub(super) fn unique_id(
    memory: &mut dyn PhoneMemory,
    sfc: SerialFlashController,
    before: Option<ControllerState>,
) -> Result<Option<UniqueId>, SessionError> {
    let answer = query_twice(memory, sfc, before, FlashQuery::UniqueId)?;
    Ok(answer.and_then(|bytes| bytes.try_into().ok()).and_then(UniqueId::from_answer))
}

/// The size from the flash chip's SFDP description: "SFDP", at 12 the address of the basic table, whose
/// second word is the number of bits minus one or, with bit 31 set, its base-two logarithm (protocol.md
/// section 6.2).
pub(super) fn sfdp_size(
    memory: &mut dyn PhoneMemory,
    sfc: SerialFlashController,
    before: Option<ControllerState>,
) -> Result<Option<u64>, SessionError> {
    let len = FlashQuery::SFDP_MAX;
    let Some(start) = query_once(memory, sfc, before, FlashQuery::Sfdp { at: 0, len })? else {
        return Ok(None);
    };
    let [b'S', b'F', b'D', b'P', _, _, _, _, _, _, _, _, low, middle, high, ..] = start.as_slice() else {
        return Ok(None);
    };
    let table = u32::from_le_bytes([*low, *middle, *high, 0]);
    // Usually the table follows so closely that it is in the same answer.
    let in_start =
        usize::try_from(table).ok().and_then(|at| start.get(at..at.checked_add(usize::from(TABLE_LEN))?));
    let words = match in_start {
        Some(words) => words.to_vec(),
        None => {
            let query = FlashQuery::Sfdp { at: table, len: TABLE_LEN };
            query_once(memory, sfc, before, query)?.unwrap_or_default()
        }
    };
    let [_, _, _, _, density @ ..] = words.as_slice() else { return Ok(None) };
    Ok(density.try_into().ok().map(u32::from_le_bytes).and_then(size_of_density))
}

/// The bytes of the basic table that hold the size: its first two words.
const TABLE_LEN: u8 = 8;

/// Accepts only possible sizes of a serial flash: a power of two from 64 KiB to 256 MiB, as for JEDEC ids.
fn size_of_density(density: u32) -> Option<u64> {
    let bits = match density & !(1 << 31) {
        power if density != power => 1u64.checked_shl(power)?,
        less_one => u64::from(less_one) + 1,
    };
    let bytes = bits / 8;
    (bits.is_power_of_two() && (1 << 0x10..=1 << 0x1C).contains(&bytes)).then_some(bytes)
}

/// The answer to a query, if it is the same twice.
fn query_twice(
    memory: &mut dyn PhoneMemory,
    sfc: SerialFlashController,
    before: Option<ControllerState>,
    query: FlashQuery,
) -> Result<Option<Vec<u8>>, SessionError> {
    let Some(first) = query_once(memory, sfc, before, query)? else { return Ok(None) };
    let second = query_once(memory, sfc, before, query)?;
    Ok(second.filter(|second| *second == first))
}

/// The answer to one query. `None`: the controller does not answer, or the phone refuses the registers.
fn query_once(
    memory: &mut dyn PhoneMemory,
    sfc: SerialFlashController,
    before: Option<ControllerState>,
    query: FlashQuery,
) -> Result<Option<Vec<u8>>, SessionError> {
    refused_as_none(run_query(memory, sfc, before, query))
}

fn run_query(
    memory: &mut dyn PhoneMemory,
    sfc: SerialFlashController,
    before: Option<ControllerState>,
    query: FlashQuery,
) -> Result<Option<Vec<u8>>, SessionError> {
    let (mac, direct) = match before {
        Some(ControllerState([mac, direct, ..])) => (mac, direct),
        None => (read_twice(memory, sfc.mac_control())?, read_twice(memory, sfc.direct_mode())?),
    };
    let writes = sfc.query_writes(query, mac, direct);
    for write in &writes.prepare {
        memory.write_register(*write)?;
    }
    if !poll(memory, sfc.misc(), SerialFlashController::is_idle)? {
        return Ok(None);
    }
    // The trigger disconnects the flash from the window: connect it again before handling the result.
    let transferred = refused_as_none(transfer(memory, sfc, &writes).map(|done| done.then_some(())));
    let transferred = match transferred {
        Ok(transferred) => transferred,
        Err(error) => {
            if matches!(error, SessionError::Cancelled) {
                // After a stop the phone is still in sync. The error to return is the stop.
                memory.write_register(writes.finish).unwrap_or_default();
            }
            return Err(error);
        }
    };
    memory.write_register(writes.finish)?;
    if transferred.is_none() {
        return Ok(None);
    }
    read_answer(memory, sfc, query)
}

/// The answer to the last query, which stays in the controller's memory until the next one.
fn read_answer(
    memory: &mut dyn PhoneMemory,
    sfc: SerialFlashController,
    query: FlashQuery,
) -> Result<Option<Vec<u8>>, SessionError> {
    let sent = query.sent().len();
    let received = usize::from(query.answer_len());
    let mut bytes = vec![0; (sent + received).next_multiple_of(4)];
    memory.read_memory(sfc.transfer_ram(), &mut bytes)?;
    Ok(bytes.get(sent..sent + received).map(<[u8]>::to_vec))
}

/// Starts the transfer and waits for its end; `false` if it does not end.
fn transfer(
    memory: &mut dyn PhoneMemory,
    sfc: SerialFlashController,
    writes: &QueryWrites,
) -> Result<bool, SessionError> {
    for write in writes.trigger {
        memory.write_register(write)?;
    }
    Ok(poll(memory, sfc.mac_control(), SerialFlashController::is_ready)?
        && poll(memory, sfc.mac_control(), |mac| !SerialFlashController::is_busy(mac))?)
}

/// Waits until the window has the flash, and requests it once more if it has not. Whether that helped is
/// checked when the first block is read again.
pub(super) fn release(memory: &mut dyn PhoneMemory, sfc: SerialFlashController) -> Result<(), SessionError> {
    let is_released = |mac| !SerialFlashController::is_enabled(mac);
    if poll_for(RELEASE_ATTEMPTS, memory, sfc.mac_control(), is_released)? {
        return Ok(());
    }
    let mac = read_twice(memory, sfc.mac_control())?;
    if let Some(write) = sfc.release(mac) {
        memory.write_register(write)?;
        poll_for(RELEASE_ATTEMPTS, memory, sfc.mac_control(), is_released)?;
    }
    Ok(())
}

fn poll(
    memory: &mut dyn PhoneMemory,
    at: Address,
    until: impl Fn(u32) -> bool,
) -> Result<bool, SessionError> {
    poll_for(POLL_ATTEMPTS, memory, at, until)
}

fn poll_for(
    attempts: usize,
    memory: &mut dyn PhoneMemory,
    at: Address,
    until: impl Fn(u32) -> bool,
) -> Result<bool, SessionError> {
    for _ in 0..attempts {
        if until(memory.read_register(at)?) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn refused_as_none<T>(answer: Result<Option<T>, SessionError>) -> Result<Option<T>, SessionError> {
    match answer {
        Err(error) if error.is_refusal() => Ok(None),
        other => other,
    }
}

#[cfg(test)]
#[path = "controller_tests.rs"]
mod tests;
