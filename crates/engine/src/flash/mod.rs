//! Which flash chip a phone has, how large it is, and why we believe it.
//!
//! [`survey`] is called by `readback` and by `info` once the chip was recognised and its watchdog is off. It reads
//! through [`PhoneMemory`] and writes what the chip table offers; it knows no file, no job and no screen.

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
pub use mirror::{MirrorEvidence, MirrorResult};
pub use name::FlashName;
pub use size::{Claim, FlashSize, KnownFrom};
pub use warning::FlashWarning;
pub use window::{FirstBlock, FlashObstacle, WindowCheck};

use crate::chip::{Chip, RegisterWrite};
use crate::session::{Activity, Mismatch, PhoneMemory, SessionError};
use crate::units::Address;

/// How many bytes of the start of the flash are read for a first look, and again after asking the controller.
pub const FIRST_BLOCK_LEN: usize = 1024;

/// Everything learnt about a phone's flash before it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// What the window's control register held before.
    pub window_before: u32,
    /// The write that gives it back its old value; `None` when nothing was changed.
    pub restore: Option<RegisterWrite>,
    /// The first [`FIRST_BLOCK_LEN`] bytes of the flash.
    pub first_bytes: Vec<u8>,
    /// What they look like.
    pub first_block: FirstBlock,
    /// Whether the window still shows them after the flash chip was asked its id.
    pub window_check: WindowCheck,
    /// Whether one of the warnings is about the size.
    pub size_is_doubted: bool,
    /// The flash chip and its size.
    pub flash: FlashIdentity,
}

/// The flash chip, as far as it can be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlashIdentity {
    /// Its JEDEC id; `None` when the controller or the flash chip does not answer, which is no fault.
    pub jedec: Option<JedecId>,
    /// Its own number, the same at every try; tells two phones of one model apart.
    pub unique_id: Option<UniqueId>,
    /// Its name.
    pub name: FlashName,
    /// How large it is; `None` when nothing tells.
    pub size: Option<FlashSize>,
    /// What the user should know.
    pub warnings: Vec<FlashWarning>,
}

/// How much a survey may do beside looking at the first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SurveyScope {
    /// Ask the flash chip through its controller, and look where the flash repeats.
    #[default]
    Full,
    /// Leave the controller alone: for phones whose flash window did not come back after asking ([`WindowCheck::Lost`]).
    WithoutController,
    /// Leave the rest of the window alone too, the firmware's header included: for phones that fall silent when read behind their flash (what a chip
    /// does there is not known: silicon.md section 10). The size stays unknown.
    FirstBlockOnly,
}

/// Switches the flash window on and finds out what is there: first block, flash chip, size.
///
/// # Errors
/// When the link breaks, when the phone refuses to show its first bytes, or when the window does not switch on.
/// What merely cannot be found out is no error.
pub fn survey(memory: &mut dyn PhoneMemory, chip: &Chip) -> Result<Survey, SessionError> {
    survey_with(memory, chip, SurveyScope::Full)
}

/// Like [`survey`], with a choice of what to ask.
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

    let answers = match chip.serial_flash {
        Some(sfc) if scope == SurveyScope::Full => controller::query_flash_chip(memory, sfc)?,
        _ => controller::Answers::default(),
    };
    let window_check = window::recheck(memory, chip, &first_bytes)?;

    let claims = size::Claims { jedec: answers.jedec.and_then(JedecId::capacity), sfdp: answers.sfdp_bytes };
    let sized = if window_check == WindowCheck::Lost || scope == SurveyScope::FirstBlockOnly {
        size::from_claims(claims)
    } else {
        let found = size::find(memory, &chip.window, claims)?;
        size::with_header(found, header::flash_end(memory, &chip.window, &first_bytes)?)
    };

    let mut warnings: Vec<FlashWarning> = first_block.warning().into_iter().collect();
    // A lost window says more; and one that had to be restored has just got its register back.
    if window_check == WindowCheck::Undisturbed
        && let Some(changed) = answers.changed
    {
        warnings.push(FlashWarning::RegisterChanged {
            at: changed.at.0,
            before: changed.before,
            after: changed.after,
        });
    }
    let size_is_doubted = sized.size.is_none() || !sized.warnings.is_empty();
    warnings.extend(sized.warnings);
    if sized.size.is_none() {
        warnings.push(FlashWarning::FlashSizeUnknown);
    }
    Ok(Survey {
        window_before: opened.before,
        restore: opened.restore,
        first_bytes,
        first_block,
        window_check,
        size_is_doubted,
        flash: FlashIdentity {
            jedec: answers.jedec,
            unique_id: answers.unique_id,
            name: answers.jedec.map_or(FlashName::Unknown, JedecId::name),
            size: sized.size,
            warnings,
        },
    })
}

/// Reads of a register before it is given up as unsteady.
const STABLE_READ_ATTEMPTS: usize = 5;

/// Reads a register whose value will be written back, changed or not: until it reads the same twice in a row, because
/// nothing protects a value on its way and a flipped bit would end up in the register.
fn read_twice(memory: &mut dyn PhoneMemory, at: Address) -> Result<u32, SessionError> {
    let mut value = memory.read_register(at)?;
    for _ in 1..STABLE_READ_ATTEMPTS {
        let again = memory.read_register(at)?;
        if again == value {
            return Ok(value);
        }
        value = again;
    }
    Err(SessionError::OutOfStep { during: Activity::ReadingRegister { at }, what: Mismatch::Unstable })
}

impl Survey {
    /// Why a read back makes no sense now; `None` when nothing speaks against it. To be asked before a job starts.
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
