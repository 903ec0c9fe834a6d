//! Maps the flash window and checks that it shows the flash. Called by `survey` only.
//!
//! Must not know flash chips or sizes.

use super::warning::FlashWarning;
use super::{FIRST_BLOCK_LEN, controller, read_twice};
use crate::chip::{Chip, FlashWindow, RegisterWrite};
use crate::session::{Activity, PhoneMemory, SessionError};

/// The result of mapping the window.
pub(super) struct SwitchedOn {
    /// The earlier value of the control register.
    pub before: u32,
    /// The write that restores it; `None` if the window was mapped already.
    pub restore: Option<RegisterWrite>,
}

/// Maps the window if necessary, and reads the register back.
pub(super) fn switch_on(
    memory: &mut dyn PhoneMemory,
    window: &FlashWindow,
) -> Result<SwitchedOn, SessionError> {
    let before = read_twice(memory, window.control())?;
    let Some(write) = window.switch_on(before) else { return Ok(SwitchedOn { before, restore: None }) };
    memory.write_register(write)?;
    let found = memory.read_register(window.control())?;
    if !window.is_on(found) {
        let during = Activity::SwitchingWindow;
        return Err(SessionError::NotTaken { during, at: window.control(), found });
    }
    Ok(SwitchedOn { before, restore: Some(window.restore(before)) })
}

/// Reads the first bytes of the flash.
pub(super) fn first_bytes(
    memory: &mut dyn PhoneMemory,
    window: &FlashWindow,
) -> Result<Vec<u8>, SessionError> {
    let mut bytes = vec![0; FIRST_BLOCK_LEN];
    memory.read_memory(window.base(), &mut bytes)?;
    Ok(bytes)
}

/// What the first bytes of the flash look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstBlock {
    /// The boot header of serial flash: protocol.md section 7.1.
    BootHeader,
    /// Other data.
    Data,
    /// The boot header with its bytes reversed in each 32-bit word.
    Swapped,
    /// All bytes are 00.
    AllZero,
    /// All bytes are FF.
    AllOnes,
    /// One 32-bit word, repeated.
    Constant(u32),
}

impl FirstBlock {
    /// Classifies the first bytes of a flash.
    #[must_use]
    pub fn classify(bytes: &[u8]) -> FirstBlock {
        if bytes.starts_with(b"SF_BOOT") {
            return FirstBlock::BootHeader;
        }
        // "SF_BOOT\0" with its bytes reversed in each 32-bit word: protocol.md section 7.1.
        if bytes.starts_with(b"B_FS\0TOO") {
            return FirstBlock::Swapped;
        }
        let mut words = bytes.chunks_exact(4).map(|word| word.iter().fold(0, |n, b| n << 8 | u32::from(*b)));
        match words.next() {
            Some(first) if words.all(|word| word == first) => match first {
                0 => FirstBlock::AllZero,
                u32::MAX => FirstBlock::AllOnes,
                word => FirstBlock::Constant(word),
            },
            _ => FirstBlock::Data,
        }
    }

    /// The warning about it, if the flash may still be read.
    #[must_use]
    pub fn warning(self) -> Option<FlashWarning> {
        match self {
            FirstBlock::Data => Some(FlashWarning::NoBootHeader),
            FirstBlock::AllOnes => Some(FlashWarning::StartsErased),
            FirstBlock::BootHeader | FirstBlock::Swapped | FirstBlock::AllZero | FirstBlock::Constant(_) => {
                None
            }
        }
    }

    /// Why the window does not show the flash. An erased flash may be read.
    #[must_use]
    pub fn obstacle(self) -> Option<FlashObstacle> {
        match self {
            FirstBlock::BootHeader | FirstBlock::Data | FirstBlock::AllOnes => None,
            FirstBlock::Swapped => Some(FlashObstacle::Swapped),
            FirstBlock::AllZero => Some(FlashObstacle::AllZero),
            FirstBlock::Constant(word) => Some(FlashObstacle::Constant { word }),
        }
    }
}

/// Why the flash cannot be read through its window now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FlashObstacle {
    /// The boot header has its bytes in the wrong order.
    #[error("the bytes of the boot header are reversed in each 32-bit word")]
    Swapped,
    /// All bytes are 00.
    #[error("all bytes of the flash read as 00")]
    AllZero,
    /// One 32-bit word is repeated.
    #[error("the flash reads as {word:08x} repeated")]
    Constant {
        /// The four bytes, the first one in the upper byte.
        word: u32,
    },
    /// The window shows other bytes after the flash chip was queried.
    #[error("the flash window shows other bytes after the flash chip was queried")]
    WindowLost,
}

/// Whether the window shows the same bytes after the flash chip was queried as before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindowCheck {
    /// It does.
    Undisturbed,
    /// It does after the window was mapped again.
    Restored,
    /// It does not, even after the window was mapped again. Bytes read now are not those of the flash.
    Lost,
}

/// What [`recheck`] found.
pub(super) struct Recheck {
    pub check: WindowCheck,
    /// Whether every byte was the same.
    pub is_exact: bool,
}

/// Reads the first bytes again and compares them; maps the window once more if they differ.
pub(super) fn recheck(
    memory: &mut dyn PhoneMemory,
    chip: &Chip,
    before: &[u8],
) -> Result<Recheck, SessionError> {
    let changed = changed(memory, chip, before)?;
    let is_same = changed.is_some_and(|changed| changed <= MAX_CHANGED_BYTES);
    let check = if is_same { WindowCheck::Undisturbed } else { map_again(memory, chip, before)? };
    Ok(Recheck { check, is_exact: changed == Some(0) })
}

fn map_again(memory: &mut dyn PhoneMemory, chip: &Chip, before: &[u8]) -> Result<WindowCheck, SessionError> {
    match switch_on_again(memory, chip) {
        Err(error) if !error.is_refusal() => return Err(error),
        // A refusal shows in the comparison below.
        _ => {}
    }
    let is_same = changed(memory, chip, before)?.is_some_and(|changed| changed <= MAX_CHANGED_BYTES);
    Ok(if is_same { WindowCheck::Restored } else { WindowCheck::Lost })
}

/// A lost window shows completely different bytes. So few changed bytes are caused by a bad cable, which the
/// check of the dump detects.
const MAX_CHANGED_BYTES: usize = FIRST_BLOCK_LEN / 64;

/// How many of the first bytes differ now; `None` if they cannot be read.
fn changed(memory: &mut dyn PhoneMemory, chip: &Chip, before: &[u8]) -> Result<Option<usize>, SessionError> {
    match first_bytes(memory, &chip.window) {
        Ok(bytes) => Ok(Some(bytes.iter().zip(before).filter(|(now, then)| now != then).count())),
        Err(error) if error.is_refusal() => Ok(None),
        Err(error) => Err(error),
    }
}

fn switch_on_again(memory: &mut dyn PhoneMemory, chip: &Chip) -> Result<(), SessionError> {
    if let Some(sfc) = chip.serial_flash {
        controller::release(memory, sfc)?;
    }
    switch_on(memory, &chip.window).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flash::fake::{FakePhone, mt6261};

    #[test]
    fn first_blocks_are_classified() {
        let fill = |word: [u8; 4]| word.repeat(256);
        let mut late = vec![0xFF; 1024];
        late[1023] = 0;
        for (bytes, kind) in [
            (b"SF_BOOT\0\0\0\0\0\x01\0\0\0".to_vec(), FirstBlock::BootHeader),
            (b"B_FS\0TOO\0\0\0\0".to_vec(), FirstBlock::Swapped),
            (fill([0; 4]), FirstBlock::AllZero),
            (fill([0xFF; 4]), FirstBlock::AllOnes),
            (fill([1, 2, 3, 4]), FirstBlock::Constant(0x0102_0304)),
            (late, FirstBlock::Data),
            (Vec::new(), FirstBlock::Data),
        ] {
            assert_eq!(FirstBlock::classify(&bytes), kind);
            let is_said = kind.warning().is_some() || kind.obstacle().is_some();
            assert_eq!(is_said, kind != FirstBlock::BootHeader);
            assert!(kind.warning().is_none() || kind.obstacle().is_none());
        }
    }

    #[test]
    fn the_window_is_switched_on_and_can_be_restored() {
        for (before, written) in
            [(0, true), (1, true), (3, true), (2, false), (0xAB00, true), (0xAB02, false)]
        {
            let mut phone = FakePhone::new(0x8_0000);
            phone.window = before;
            let opened = switch_on(&mut phone, &mt6261().window).unwrap();
            assert_eq!(opened.before, before);
            assert_eq!(phone.window, (before & !3) | 2);
            assert_eq!(opened.restore.is_some(), written);
            assert_eq!(phone.writes.len(), usize::from(written));
            if let Some(restore) = opened.restore {
                phone.write_register(restore).unwrap();
                assert_eq!(phone.window, before);
            }
        }
    }

    #[test]
    fn a_window_that_cannot_be_mapped_is_an_error() {
        let mut phone = FakePhone::new(0x8_0000);
        phone.window_is_stuck = true;
        let error = switch_on(&mut phone, &mt6261().window).err().expect("an error");
        assert!(error.is_refusal());
        assert_eq!(
            error.to_string(),
            "the phone accepted switching the flash window on, but the register 0xa0510000 reads 0x00000000 afterwards"
        );
    }
}
