//! The frames of xflash and XML agents: magic, type, length, payload, little-endian (da.md section 4.1). Used
//! by both agents.

use super::context::Context;
use super::wire::Input;

const MAGIC: u32 = 0xFEEE_EEEF;
const FLOW: u32 = 1;
const TEXT: u32 = 2;
const HEADER_LEN: usize = 12;
/// The greatest frame that is taken.
const MOST: u32 = 16 << 20;

/// What lies at the start of the input.
pub(super) enum Received {
    NeedsMore,
    Frame(Vec<u8>),
    /// Something else: the agent has lost its place and hangs.
    Nonsense,
}

/// Takes a whole frame.
pub(super) fn take(input: &mut Input) -> Received {
    let Some(header) = input.rest().first_chunk::<HEADER_LEN>() else { return Received::NeedsMore };
    let (words, _) = header.as_chunks::<4>();
    let [magic, kind, len] = [0, 1, 2].map(|n| words.get(n).map_or(0, |word| u32::from_le_bytes(*word)));
    if magic != MAGIC || kind != FLOW || len > MOST {
        return Received::Nonsense;
    }
    match input.take(HEADER_LEN + len as usize) {
        Some(mut frame) => Received::Frame(frame.split_off(HEADER_LEN)),
        None => Received::NeedsMore,
    }
}

/// The header of a frame with a payload of this length.
pub(super) fn header(len: usize) -> [u8; HEADER_LEN] {
    header_of(FLOW, len)
}

/// Sends a frame.
pub(super) fn send(context: &mut Context<'_>, payload: &[u8]) {
    context.out.send(&header(payload.len()));
    context.out.send(payload);
}

/// Sends a text: a priority, then the text with its NUL.
pub(super) fn send_text(context: &mut Context<'_>, text: &str) {
    const PRIORITY: u32 = 2;
    context.out.send(&header_of(TEXT, 4 + text.len() + 1));
    context.out.send(&PRIORITY.to_le_bytes());
    context.out.send(text.as_bytes());
    context.out.send(&[0]);
}

fn header_of(kind: u32, len: usize) -> [u8; HEADER_LEN] {
    let mut header = [0; HEADER_LEN];
    let len = u32::try_from(len).unwrap_or(u32::MAX);
    let bytes = [MAGIC, kind, len].into_iter().flat_map(u32::to_le_bytes);
    header.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
    header
}

/// A little-endian number of 32 bits at `at`, 0 past the end.
pub(super) fn le32(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |word| u32::from_le_bytes(*word))
}

/// A little-endian number of 64 bits at `at`, 0 past the end.
pub(super) fn le64(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |word| u64::from_le_bytes(*word))
}
