//! Switches the flash window on and makes sure that it shows the flash. Called by `survey` alone; knows nothing of
//! flash chips and sizes.

use super::warning::FlashWarning;
use super::{FIRST_BLOCK_LEN, controller, read_twice};
use crate::chip::{Chip, FlashWindow, RegisterWrite};
use crate::session::{Activity, PhoneMemory, SessionError};

/// The window after it was switched on.
pub(super) struct Opened {
    /// What the control register held before.
    pub before: u32,
    /// Gives it back its old value; `None` when it was on already.
    pub restore: Option<RegisterWrite>,
}

/// Switches the window on, if it is not, and reads back whether it took.
pub(super) fn open(memory: &mut dyn PhoneMemory, window: &FlashWindow) -> Result<Opened, SessionError> {
    let before = read_twice(memory, window.control())?;
    let Some(write) = window.switch_on(before) else { return Ok(Opened { before, restore: None }) };
    memory.write_register(write)?;
    let found = memory.read_register(window.control())?;
    if !window.is_on(found) {
        let during = Activity::SwitchingWindow;
        return Err(SessionError::NotTaken { during, at: window.control(), found });
    }
    Ok(Opened { before, restore: Some(window.restore(before)) })
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
    /// Data of another kind.
    Data,
    /// The boot header with its bytes in the wrong order within every four.
    Swapped,
    /// Nothing but 00.
    AllZero,
    /// Nothing but FF.
    AllOnes,
    /// One word over and over.
    Constant(u32),
}

impl FirstBlock {
    /// Sorts the first bytes of a flash.
    #[must_use]
    pub fn look_at(bytes: &[u8]) -> FirstBlock {
        if bytes.starts_with(b"SF_BOOT") {
            return FirstBlock::BootHeader;
        }
        // "SF_BOOT\0" with every four bytes turned around: protocol.md section 7.1.
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

    /// What the user should know about it, where it may be read all the same.
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

    /// Why what would be read is not the flash. An empty flash may be read.
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
    /// The boot header arrives with its bytes in the wrong order.
    #[error("the boot header arrives with its bytes swapped within every four")]
    Swapped,
    /// It reads as nothing but 00.
    #[error("the flash reads as nothing but 00")]
    AllZero,
    /// It reads as one word over and over.
    #[error("the flash reads as {word:08x} over and over")]
    Constant {
        /// The four bytes, first one in the upper byte.
        word: u32,
    },
    /// It no longer shows the same bytes after the flash chip was asked for its id.
    #[error("the flash no longer shows the same bytes after it was asked for its id")]
    WindowLost,
}

/// Whether the window shows the same bytes after the flash chip was asked its id as before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindowCheck {
    /// Yes.
    Undisturbed,
    /// Not at first; after it was switched on again, yes.
    Restored,
    /// No, not even after it was switched on again. Nothing read now is worth anything.
    Lost,
}

/// Reads the first bytes again and compares; switches the window on once more if they differ.
pub(super) fn recheck(
    memory: &mut dyn PhoneMemory,
    chip: &Chip,
    before: &[u8],
) -> Result<WindowCheck, SessionError> {
    if same(memory, chip, before)? {
        return Ok(WindowCheck::Undisturbed);
    }
    match switch_on_again(memory, chip) {
        Err(error) if !error.is_refusal() => return Err(error),
        // What the phone refused shows in the comparison.
        _ => {}
    }
    if same(memory, chip, before)? { Ok(WindowCheck::Restored) } else { Ok(WindowCheck::Lost) }
}

/// A window that was lost shows something else altogether. This few changed bytes are a bad cable, which is for the check
/// of the dump to catch.
const FEW: usize = FIRST_BLOCK_LEN / 64;

fn same(memory: &mut dyn PhoneMemory, chip: &Chip, before: &[u8]) -> Result<bool, SessionError> {
    match first_bytes(memory, &chip.window) {
        Ok(bytes) => Ok(bytes.iter().zip(before).filter(|(now, then)| now != then).count() <= FEW),
        Err(error) if error.is_refusal() => Ok(false),
        Err(error) => Err(error),
    }
}

fn switch_on_again(memory: &mut dyn PhoneMemory, chip: &Chip) -> Result<(), SessionError> {
    if let Some(sfc) = chip.serial_flash {
        controller::release(memory, sfc)?;
    }
    open(memory, &chip.window).map(|_| ())
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
            assert_eq!(FirstBlock::look_at(&bytes), kind);
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
            let opened = open(&mut phone, &mt6261().window).unwrap();
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
    fn a_window_that_does_not_open_is_an_error() {
        let mut phone = FakePhone::new(0x8_0000);
        phone.window_is_stuck = true;
        let error = open(&mut phone, &mt6261().window).err().expect("an error");
        assert!(error.is_refusal());
        assert_eq!(
            error.to_string(),
            "the phone took switching the flash window on, but the register 0xa0510000 reads 0x00000000 afterwards"
        );
    }
}
