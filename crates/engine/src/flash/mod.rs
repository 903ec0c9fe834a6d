//! Identifies the flash chip of a phone and determines its size.
//!
//! [`survey`] is called by `acquire` after the chip was recognised and its watchdog was stopped. Works
//! through [`PhoneMemory`] and the chip table; must not know files, jobs or user interfaces.

mod controller;
mod header;
mod jedec;
mod mirror;
mod name;
mod size;
mod warning;
mod window;

#[cfg(test)]
mod fake;

pub use jedec::{Capacity, JedecId, UniqueId};
use mirror::Start;
pub use mirror::{MirrorEvidence, MirrorResult};
pub use name::FlashName;
pub use size::{Claim, FlashSize, KnownFrom};
pub use warning::FlashWarning;
pub use window::{FirstBlock, FlashObstacle, WindowCheck};

use crate::chip::{Chip, RegisterWrite};
use crate::session::{Activity, Mismatch, PhoneMemory, SessionError};
use crate::units::Address;

/// Number of bytes read from the start of the flash, once before and once after the controller is queried.
pub const FIRST_BLOCK_LEN: usize = 1024;

/// What is known about a phone's flash before it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// The earlier value of the window's control register.
    pub window_before: u32,
    /// The write that restores this value; `None` if it was not changed.
    pub restore: Option<RegisterWrite>,
    /// The first [`FIRST_BLOCK_LEN`] bytes of the flash.
    pub first_bytes: Vec<u8>,
    /// What these bytes look like.
    pub first_block: FirstBlock,
    /// Whether the window still shows the same bytes after the flash chip was queried.
    pub window_check: WindowCheck,
    /// The flash chip and its size.
    pub flash: FlashIdentity,
}

/// The flash chip, as far as it could be identified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlashIdentity {
    /// Its JEDEC id; `None` if the controller or the flash chip does not answer, which is not an error.
    pub jedec: Option<JedecId>,
    /// Its unique number, which distinguishes two phones of one model.
    pub unique_id: Option<UniqueId>,
    /// Its name.
    pub name: FlashName,
    /// Its size; `None` if it could not be determined.
    pub size: Option<FlashSize>,
    /// Warnings for the user.
    pub warnings: Vec<FlashWarning>,
}

/// What a survey does after reading the first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SurveyScope {
    /// Queries the flash chip through its controller, and searches for the distance at which the flash
    /// repeats.
    #[default]
    Full,
    /// Does not use the controller: for phones whose flash window was lost after a query
    /// ([`WindowCheck::Lost`]).
    WithoutController,
    /// Reads nothing else in the window, not even the firmware header: for phones that stop answering when
    /// read beyond their flash (the behaviour of the chip is not known: silicon.md section 10). The size
    /// stays unknown.
    FirstBlockOnly,
}

/// Maps the flash window and identifies first block, flash chip and size.
///
/// # Errors
/// If the link fails, if the phone refuses to read its first bytes, or if the window cannot be mapped. Facts
/// that cannot be determined are not an error.
pub fn survey(memory: &mut dyn PhoneMemory, chip: &Chip) -> Result<Survey, SessionError> {
    survey_with(memory, chip, SurveyScope::Full)
}

/// Like [`survey`], limited to `scope`.
///
/// # Errors
/// As [`survey`].
pub fn survey_with(
    memory: &mut dyn PhoneMemory,
    chip: &Chip,
    scope: SurveyScope,
) -> Result<Survey, SessionError> {
    let opened = window::switch_on(memory, &chip.window)?;
    let first_bytes = window::first_bytes(memory, &chip.window)?;
    let first_block = FirstBlock::classify(&first_bytes);

    let mut answers = match chip.serial_flash {
        Some(sfc) if scope == SurveyScope::Full => controller::query_flash_chip(memory, sfc)?,
        _ => controller::Answers::default(),
    };
    let recheck = window::recheck(memory, chip, &first_bytes)?;
    let mut window_check = recheck.check;

    let mut claims =
        size::Claims { jedec: answers.jedec.and_then(JedecId::capacity), sfdp: answers.sfdp_bytes };
    let estimate = if window_check == WindowCheck::Lost || scope == SurveyScope::FirstBlockOnly {
        size::from_claims(claims)
    } else {
        let start = Start { bytes: &first_bytes, is_proved: recheck.is_exact };
        let mut found = size::find(memory, &chip.window, claims, start)?;
        if let Some(sfc) = chip.serial_flash.filter(|_| answers.jedec.is_some_and(controller::is_known_part))
            && let Some(before) = answers.before
            && !found.is_confirmed()
        {
            let more = controller::query_description(memory, sfc, before)?;
            answers.changed = answers.changed.or(more.changed);
            let again = window::recheck(memory, chip, &first_bytes)?.check;
            if again != WindowCheck::Undisturbed {
                window_check = again;
            }
            claims.sfdp = more.sfdp_bytes;
            found.warnings.splice(0..0, claims.disagreement());
        }
        size::with_header(found, header::flash_end(memory, &chip.window, &first_bytes)?)
    };

    let mut warnings: Vec<FlashWarning> = first_block.warning().into_iter().collect();
    // A lost window is reported instead, and a restored one has just had its register restored.
    if window_check == WindowCheck::Undisturbed
        && let Some(changed) = answers.changed
    {
        warnings.push(FlashWarning::RegisterChanged {
            at: changed.at.0,
            before: changed.before,
            after: changed.after,
        });
    }
    warnings.extend(estimate.warnings);
    if estimate.size.is_none() {
        warnings.push(FlashWarning::FlashSizeUnknown);
    }
    Ok(Survey {
        window_before: opened.before,
        restore: opened.restore,
        first_bytes,
        first_block,
        window_check,
        flash: FlashIdentity {
            jedec: answers.jedec,
            unique_id: answers.unique_id,
            name: answers.jedec.map_or(FlashName::Unknown, JedecId::name),
            size: estimate.size,
            warnings,
        },
    })
}

/// Number of reads after which a register counts as unstable.
const STABLE_READ_ATTEMPTS: usize = 5;

/// Reads a register whose value will be written back, until two reads in a row are equal: values are not
/// protected by a checksum on the line, and a flipped bit would end up in the register.
fn read_twice(memory: &mut dyn PhoneMemory, at: Address) -> Result<u32, SessionError> {
    read_until_stable(at, || memory.read_register(at))
}

/// Repeats `read`, which reads registers from `at` on, until two values in a row are equal.
fn read_until_stable<T: PartialEq>(
    at: Address,
    mut read: impl FnMut() -> Result<T, SessionError>,
) -> Result<T, SessionError> {
    let mut value = read()?;
    for _ in 1..STABLE_READ_ATTEMPTS {
        let again = read()?;
        if again == value {
            return Ok(value);
        }
        value = again;
    }
    Err(SessionError::OutOfSync { during: Activity::ReadingRegister { at }, what: Mismatch::Unstable })
}

impl Survey {
    /// Why the flash cannot be read now; `None` if it can. To be checked before a job starts.
    #[must_use]
    pub fn obstacle(&self) -> Option<FlashObstacle> {
        match self.window_check {
            WindowCheck::Lost => Some(FlashObstacle::WindowLost),
            WindowCheck::Undisturbed | WindowCheck::Restored => self.first_block.obstacle(),
        }
    }
}

#[cfg(test)]
#[path = "survey_tests.rs"]
mod tests;
