//! The serial-flash controller at 0xA0140000 and the flash chip's command side (protocol.md section 6).
//! Called by the memory, word by word. Only reads: every opcode that could change a flash is refused and
//! counted.

use super::flash::FlashContent;

/// Where the controller sits, and how far it reaches (protocol.md section 6.1).
pub(super) const BASE: u32 = 0xA014_0000;
pub(super) const SIZE: u32 = 0x1000;

const MAC_CONTROL: u32 = 0x00;
const DIRECT: u32 = 0x04;
const MISC: u32 = 0x08;
const BYTES_OUT: u32 = 0x10;
const BYTES_IN: u32 = 0x14;
const MISC3: u32 = 0x44;
const TRANSFER: u32 = 0x800;
/// Length of the transfer RAM (protocol.md section 6.1).
const TRANSFER_LEN: u32 = 0xA0;

const WIP: u32 = 1 << 0;
const READY: u32 = 1 << 1;
const TRIGGER: u32 = 1 << 2;
const MAC_ENABLE: u32 = 1 << 3;
const REQUEST_IDLE: u32 = 1 << 8;
const CHANNEL_MASK: u32 = 1 << 9;
const CHANNEL_IDLE: u32 = 1 << 13;

/// Reads of a register until its bit changes. On hardware the first poll would mostly be enough; here the
/// host has to poll again, so a host that does not is found.
const POLLS: u32 = 2;

/// Status registers 1 to 3 of an idle, unprotected Winbond chip.
const STATUS: [(u8, u8); 3] = [(0x05, 0x00), (0x35, 0x02), (0x15, 0x60)];
/// Address of the basic table in our SFDP header.
const SFDP_TABLE: u32 = 0x30;

/// The controller's registers and transfer RAM.
#[derive(Debug)]
pub(super) struct Controller {
    mac: u32,
    direct: u32,
    misc: u32,
    out_len: u32,
    in_len: u32,
    misc3: u32,
    transfer: [u8; TRANSFER_LEN as usize],
    mac_polls: u32,
    misc_polls: u32,
    answers: bool,
    /// Commands that were refused because they could change the flash or have impossible lengths.
    pub(super) violations: u32,
}

/// The flash chip behind the controller.
pub(super) struct Chip<'a> {
    pub(super) jedec: Option<[u8; 3]>,
    pub(super) unique_id: [u8; 8],
    pub(super) sfdp: bool,
    pub(super) content: &'a dyn FlashContent,
}

impl Controller {
    /// With these register values at power-on; other registers hold 0.
    pub(super) fn new(registers: &[(u32, u32)]) -> Controller {
        let at = |offset| {
            let found = registers.iter().find(|(address, _)| *address == BASE + offset);
            found.map_or(0, |(_, value)| *value)
        };
        Controller {
            mac: at(MAC_CONTROL),
            direct: at(DIRECT),
            misc: 0,
            out_len: at(BYTES_OUT),
            in_len: at(BYTES_IN),
            misc3: 0,
            transfer: [0; TRANSFER_LEN as usize],
            mac_polls: 0,
            misc_polls: 0,
            answers: false,
            violations: 0,
        }
    }

    /// Whether the controller uses the flash, so that the memory window shows garbage.
    pub(super) fn owns_flash(&self) -> bool {
        self.mac & MAC_ENABLE != 0
    }

    /// Reads the word at `offset` from the controller's base; a read is also a poll.
    pub(super) fn read(&mut self, offset: u32) -> u32 {
        match offset {
            MAC_CONTROL => self.poll_mac(),
            DIRECT => self.direct,
            MISC => {
                self.misc_polls = self.misc_polls.saturating_add(1);
                if self.misc_polls >= POLLS { self.misc | REQUEST_IDLE } else { self.misc }
            }
            BYTES_OUT => self.out_len,
            BYTES_IN => self.in_len,
            MISC3 if self.misc3 & CHANNEL_MASK != 0 => self.misc3 | CHANNEL_IDLE,
            MISC3 => self.misc3,
            _ => {
                // Other offsets read 0.
                let from = offset.checked_sub(TRANSFER).and_then(|at| self.transfer.get(at as usize..));
                let mut word = [0; 4];
                for (byte, there) in word.iter_mut().zip(from.unwrap_or_default()) {
                    *byte = *there;
                }
                u32::from_le_bytes(word)
            }
        }
    }

    /// The value of a register, without counting as a poll.
    pub(super) fn peek(&self, offset: u32) -> Option<u32> {
        match offset {
            MAC_CONTROL => Some(self.mac),
            DIRECT => Some(self.direct),
            BYTES_OUT => Some(self.out_len),
            BYTES_IN => Some(self.in_len),
            _ => None,
        }
    }

    /// Stores `value` at `offset`; setting the trigger runs the command in the transfer RAM.
    pub(super) fn write(&mut self, offset: u32, value: u32, chip: &Chip<'_>) {
        match offset {
            MAC_CONTROL => {
                let armed = MAC_ENABLE | TRIGGER;
                if value & armed == armed && self.mac & TRIGGER == 0 {
                    self.mac_polls = 0;
                    self.answers = chip.jedec.is_some();
                    self.execute(chip);
                }
                // Busy and ready are set by the controller only.
                self.mac = value & !(WIP | READY);
            }
            DIRECT => self.direct = value,
            MISC => {
                self.misc = value & !REQUEST_IDLE;
                self.misc_polls = 0;
            }
            BYTES_OUT => {
                self.out_len = value;
                // A new command: the bus has to become idle again.
                self.misc_polls = 0;
            }
            BYTES_IN => self.in_len = value,
            MISC3 => self.misc3 = value & !CHANNEL_IDLE,
            _ => {
                let from = offset.checked_sub(TRANSFER).and_then(|at| self.transfer.get_mut(at as usize..));
                for (slot, byte) in from.unwrap_or_default().iter_mut().zip(value.to_le_bytes()) {
                    *slot = byte;
                }
            }
        }
    }

    /// While a command is triggered: busy and not ready, then ready and busy, then ready and done.
    fn poll_mac(&mut self) -> u32 {
        if self.mac & TRIGGER == 0 {
            return self.mac;
        }
        self.mac_polls = self.mac_polls.saturating_add(1);
        match self.mac_polls {
            _ if !self.answers => self.mac | WIP,
            n if n < POLLS => self.mac | WIP,
            n if n == POLLS => self.mac | WIP | READY,
            _ => self.mac | READY,
        }
    }

    fn execute(&mut self, chip: &Chip<'_>) {
        let (out_len, in_len) = (self.out_len as usize, self.in_len as usize);
        if out_len == 0 || out_len.saturating_add(in_len) > self.transfer.len() {
            self.violations += 1;
            return;
        }
        let sent = self.transfer;
        let (sent, _) = sent.split_at(out_len.min(sent.len()));
        let Some(answer) = self.transfer.get_mut(out_len..out_len + in_len) else { return };
        let opcode = sent.first().copied().unwrap_or(0);
        let address = sent.iter().skip(1).take(3).fold(0_u32, |all, b| (all << 8) | u32::from(*b));
        answer.fill(0xFF);
        match opcode {
            0x9F => copy_front(answer, &chip.jedec.unwrap_or([0xFF; 3])),
            0x5A if chip.sfdp => {
                for (byte, at) in answer.iter_mut().zip(address..) {
                    *byte = sfdp_byte(at, chip.content.len());
                }
            }
            0x5A => {}
            0x4B => copy_front(answer, &chip.unique_id),
            0x03 => chip.content.fill(u64::from(address) % chip.content.len().max(1), answer),
            _ => match STATUS.iter().find(|(code, _)| *code == opcode) {
                Some((_, value)) => answer.fill(*value),
                // protocol.md section 6.2: 06, 01, 02, 20, D8, C7 and so on must never be sent.
                None => self.violations += 1,
            },
        }
    }
}

fn copy_front(to: &mut [u8], from: &[u8]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to = *from;
    }
}

/// SFDP: signature, one parameter header, and a basic table whose second word is the size in bits minus 1
/// (protocol.md section 6.2).
fn sfdp_byte(at: u32, size: u64) -> u8 {
    let bits = u32::try_from(size.saturating_mul(8).saturating_sub(1)).unwrap_or(u32::MAX);
    let word = match at & !3 {
        0x00 => u32::from_le_bytes(*b"SFDP"),
        0x04 => 0xFF00_0106,
        0x08 => 0x0901_0600,
        0x0C => 0xFF00_0000 | SFDP_TABLE,
        SFDP_TABLE => 0xFFF9_20E5,
        at if at == SFDP_TABLE + 4 => bits,
        _ => 0xFFFF_FFFF,
    };
    word.to_le_bytes().get((at & 3) as usize).copied().unwrap_or(0xFF)
}
