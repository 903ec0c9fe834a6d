//! [`Advice`]: what the user can do about a cause, as data beside it. `present` chooses it from facts and makes
//! the steps of it; nothing reads a step back.
//!
//! What a step asks of Bromide ([`Advice::asks`]) is compared in a test with what Bromide accepts in that state.

use std::path::{Path, PathBuf};

use super::Present;
use super::finder::commands_to_type;
use crate::tr;
use bromide_engine::readback::RegionEnd;

/// One step that the user can take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advice {
    /// Start the same job again. Where a part of it is kept, this becomes [`Advice::Resume`].
    ReadAgain,
    /// Continue the unfinished dump at this path.
    Resume(PathBuf),
    /// Continue the unfinished dump at this path, which is not the job's own.
    ResumeListed(PathBuf),
    /// Start the same backup into the same folder again: it continues.
    SameBackup,
    /// Choose another folder for a backup.
    OtherFolder,
    /// Continue the other unfinished dumps of the job, too; their number.
    ResumeOthers(usize),
    /// Read a range that does not contain a place that the phone refuses.
    OtherRange {
        /// Its offset.
        at: u64,
    },
    /// Give a length: the size of the flash is unknown.
    GiveLength,
    /// Give a shorter length.
    GiveLess {
        /// The longest that fits, in bytes.
        most: u64,
    },
    /// Give another start.
    GiveStart {
        /// The start must be below it.
        end: u64,
    },
    /// Choose an area that the phone has.
    OtherArea,
    /// Whatever else was wanted is saved; nothing is left to read.
    NothingMore,
    /// Use the unfinished file: all data but the unreadable places is in it.
    UseTheRest,
    /// Connect the phone that the unfinished dump is of.
    FirstPhone,
    /// Start a new dump for this phone, under another name.
    NewDump,

    /// Choose another file name.
    OtherName,
    /// Choose a name with another ending.
    OtherEnding,
    /// Choose a shorter name.
    ShorterName {
        /// By how many bytes.
        bytes: usize,
    },
    /// Replace the finished file of that name (`--force`).
    ReplaceFinished,
    /// Give up the unfinished dump of that name (`--force`).
    ReplaceUnfinished,
    /// Let the other program finish the dump of that name.
    LetItFinish,
    /// Rename this file or move it away.
    MoveAway(PathBuf),
    /// Save the text file as UTF-8.
    SaveAsUtf8,
    /// Create this missing folder, or choose another one.
    MakeFolder,
    /// Add a file name to the folder.
    AddName,
    /// Choose a folder that the user may write to.
    OwnFolder,
    /// Name a file that ends in `.part`.
    NameAPart,
    /// Use the finished dump, or compare it with its report.
    CheckIt(PathBuf),
    /// Copy the part file, so that it has no second name.
    CopyPart,
    /// Put the dump's own journal back beside it.
    BringItsJournal,
    /// Choose a folder on another disk.
    OtherDisk,
    /// Choose a folder on a disk with another file system.
    OtherFileSystem,
    /// Move the unfinished dump and its journal there.
    MoveThere,
    /// Free some space.
    MakeRoom,
    /// Check that the disk is there and works.
    CheckDisk,
    /// Remove the write protection.
    UnlockDisk,
    /// Connect the disk or the network drive again.
    BringDiskBack,
    /// If the folder was deleted, read again into another one.
    ElsewhereIfDeleted,
    /// Close the program that writes to the dump.
    CloseWriter,
    /// Close the program that has the file open.
    LetGoOfFile,

    /// Unplug the phone and take its battery out for a moment.
    BatteryOut,
    /// Use a short cable without a hub.
    ShortCable,
    /// Use a short cable that sits tight.
    TightCable,
    /// Use another cable and another port of the computer.
    OtherCable,
    /// Charge the battery, or try without it.
    Charge,
    /// Switch off, hold the boot key, plug in.
    HoldKey,
    /// Try other keys.
    TryKeys,
    /// Take the battery out, hold the boot key, then plug in; or another key.
    EnterBootRom,
    /// Serial adapter: cross RX and TX.
    CrossRxTx,
    /// Serial adapter: connect ground, and use the phone's voltage.
    ConnectGround,
    /// Serial adapter: press the power key while Bromide waits.
    PowerKey,
    /// If the error repeats, send the log.
    SendLog,
    /// Send the hardware code to the project.
    SendCode,
    /// Needs a Download Agent, usually a signed one.
    UseSignedAgent,
    /// Needs a Download Agent.
    UseAgent,
    /// Choose the Download Agent file (`--da`).
    ChooseAgent,
    /// Use another Download Agent file.
    OtherAgent,
    /// Use the Download Agent file from the maker's firmware.
    MakersAgent,
    /// Choose the phone's preloader file (`--preloader`).
    ChoosePreloader,
    /// Use another preloader file.
    OtherPreloader,
    /// Connect the phone through its preloader, without the boot key.
    TryPreloader,
    /// Needs someone who tries it.
    BeTheFirst,
    /// Use a phone whose chip is supported.
    OtherPhone,
    /// Needs the maker's authorisation.
    AskTheMaker,

    /// Wait ten seconds: ModemManager then closes the port.
    WaitTenSeconds,
    /// Stop ModemManager.
    StopModemManager,
    /// Close the program that uses the port.
    CloseProgram,
    /// Close other programs that use phones.
    ClosePrograms,
    /// Install the udev rule.
    InstallRule,
    /// Join the group of the serial ports.
    JoinGroup,
    /// Ask the administrator.
    AskAdministrator,

    /// Keep the report with its dump.
    KeepReport,
    /// Look for the report of the dump.
    LookForReport,
    /// Use another copy of the dump.
    OtherCopy,
    /// Put dumps and reports beside each other.
    FindMissing,
}

/// What a step asks Bromide to accept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Nothing: the step is about the phone, the disk or another program.
    Nothing,
    /// The same job once more, under the same names.
    SameJob,
    /// The unfinished dump at this path is continued; `None`: one of the job.
    Resume(Option<PathBuf>),
    /// The same names, replacing a finished file.
    Replace,
    /// The same names, giving up an unfinished dump.
    GiveUp,
    /// Another range of the phone.
    OtherRange,
    /// The unfinished file of the job is there.
    Part,
}

impl Advice {
    /// What the step asks Bromide to accept.
    #[must_use]
    pub fn asks(&self) -> Asked {
        match self {
            Advice::ReadAgain | Advice::SameBackup => Asked::SameJob,
            Advice::Resume(part) | Advice::ResumeListed(part) => Asked::Resume(Some(part.clone())),
            Advice::ResumeOthers(_) | Advice::FirstPhone => Asked::Resume(None),
            Advice::ReplaceFinished => Asked::Replace,
            Advice::ReplaceUnfinished => Asked::GiveUp,
            Advice::OtherRange { .. }
            | Advice::GiveLength
            | Advice::GiveLess { .. }
            | Advice::GiveStart { .. } => Asked::OtherRange,
            Advice::UseTheRest | Advice::MoveThere => Asked::Part,
            _ => Asked::Nothing,
        }
    }
}

/// Adapts `advice` to what the job has left on the disk: where a part of the dump is kept, reading again under
/// the same name would be refused, so that part is continued; a part whose disk is gone, once that is back.
pub(super) fn in_state(advice: Vec<Advice>, ends: &[RegionEnd]) -> Vec<Advice> {
    let parts: Vec<&Path> = ends
        .iter()
        .filter_map(|end| match end {
            RegionEnd::Kept { part, .. } | RegionEnd::Gone { part, .. } => Some(part.as_path()),
            RegionEnd::Saved { .. } | RegionEnd::Deleted { .. } | RegionEnd::Nothing => None,
        })
        .collect();
    let is_kept = ends.iter().any(|end| matches!(end, RegionEnd::Kept { .. }));
    let is_gone = ends.iter().any(|end| matches!(end, RegionEnd::Gone { .. }));
    let is_lost = parts.is_empty() && ends.iter().any(|end| matches!(end, RegionEnd::Deleted { .. }));
    let mut adapted: Vec<Advice> = Vec::new();
    let mut add = |advice: Advice| {
        if !adapted.contains(&advice) {
            adapted.push(advice);
        }
    };
    for advice in advice {
        match (advice, parts.split_first()) {
            // Nothing comes back that was deleted, and its folder may be gone with it.
            (Advice::BringDiskBack, _) if is_lost => {}
            (Advice::ReadAgain | Advice::Resume(_), _) if is_lost => add(Advice::ElsewhereIfDeleted),
            (Advice::ReadAgain | Advice::Resume(_), Some((first, others))) => {
                if is_gone {
                    add(Advice::BringDiskBack);
                }
                add(Advice::Resume(first.to_path_buf()));
                if !others.is_empty() {
                    add(Advice::ResumeOthers(others.len()));
                }
            }
            // Continuing keeps the range, and the name is taken.
            (advice, Some(_)) if advice.asks() == Asked::OtherRange => {
                add(advice);
                add(Advice::OtherName);
            }
            (Advice::UseTheRest | Advice::MoveThere, _) if !is_kept => {}
            (other, _) => add(other),
        }
    }
    adapted
}

/// Adapts `advice` to a backup: whatever is missing of it, the same backup again continues.
pub(super) fn of_backup(advice: Vec<Advice>) -> Vec<Advice> {
    let mut adapted: Vec<Advice> = Vec::new();
    for advice in advice {
        let advice = match advice {
            Advice::ReadAgain | Advice::Resume(_) | Advice::ResumeOthers(_) => Advice::SameBackup,
            // The names in a backup's folder are given.
            Advice::OtherName => Advice::OtherFolder,
            other => other,
        };
        if !adapted.contains(&advice) {
            adapted.push(advice);
        }
    }
    adapted
}

/// A path as the user's shell reads it as one word.
fn typed(path: &Path) -> String {
    let text = path.display().to_string();
    let is_plain = |c: char| c.is_alphanumeric() || "/\\._-+=:,@".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) && (cfg!(windows) || !text.contains('\\')) {
        text
    } else if cfg!(windows) {
        format!("\"{text}\"")
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

/// One step, without its full stop.
impl Present for Advice {
    fn present(&self) -> String {
        match self {
            Advice::ReadAgain => tr!("do-read-again"),
            Advice::Resume(part) => tr!("do-resume", part = typed(part)),
            Advice::ResumeListed(part) => tr!("do-resume-listed", part = typed(part)),
            Advice::ResumeOthers(count) => tr!("do-resume-others", count = *count),
            Advice::OtherRange { at } => tr!("do-other-range", at = format!("{at:#010x}")),
            Advice::GiveLength => tr!("range-give-length"),
            Advice::GiveLess { most } => tr!("range-give-less", most = format!("{most:#x}")),
            Advice::GiveStart { end } => tr!("range-give-start", end = format!("{end:#x}")),
            Advice::OtherArea => tr!("range-other-area"),
            Advice::NothingMore => tr!("backup-nothing-more"),
            Advice::SameBackup => tr!("backup-again"),
            Advice::OtherFolder => tr!("backup-other-folder"),
            Advice::UseTheRest => tr!("do-use-the-rest"),
            Advice::FirstPhone => tr!("do-first-phone"),
            Advice::NewDump => tr!("do-new-dump"),
            Advice::OtherName => tr!("do-other-name"),
            Advice::OtherEnding => tr!("do-plain-name"),
            Advice::ShorterName { bytes } => tr!("do-shorter-name", bytes = *bytes),
            Advice::ReplaceFinished => tr!("do-replace-finished"),
            Advice::ReplaceUnfinished => tr!("do-replace-unfinished"),
            Advice::LetItFinish => tr!("do-other-name-or-wait"),
            Advice::MoveAway(path) => tr!("do-move-away", path = path.display().to_string()),
            Advice::SaveAsUtf8 => tr!("do-save-as-utf8"),
            Advice::MakeFolder => tr!("do-make-folder"),
            Advice::AddName => tr!("do-add-name"),
            Advice::OwnFolder => tr!("do-own-folder"),
            Advice::NameAPart => tr!("do-name-a-part"),
            Advice::CheckIt(path) => tr!("do-check-it", path = typed(path)),
            Advice::CopyPart => tr!("do-copy-part"),
            Advice::BringItsJournal => tr!("do-bring-its-journal"),
            Advice::OtherDisk => tr!("do-other-disk"),
            Advice::OtherFileSystem => tr!("do-other-file-system"),
            Advice::MoveThere => tr!("do-continue-there"),
            Advice::MakeRoom => tr!("do-make-room"),
            Advice::CheckDisk => tr!("do-check-disk"),
            Advice::UnlockDisk => tr!("do-unlock-disk"),
            Advice::BringDiskBack => tr!("do-bring-disk-back"),
            Advice::ElsewhereIfDeleted => tr!("do-elsewhere-if-deleted"),
            Advice::CloseWriter => tr!("do-close-other-program"),
            Advice::LetGoOfFile => tr!("do-let-go-of-file"),
            Advice::BatteryOut => tr!("do-battery-out"),
            Advice::ShortCable => tr!("do-short-cable"),
            Advice::TightCable => tr!("do-tight-cable"),
            Advice::OtherCable => tr!("do-other-cable"),
            Advice::Charge => tr!("do-charge"),
            Advice::HoldKey => tr!("do-hold-key"),
            Advice::TryKeys => tr!("do-try-keys"),
            Advice::EnterBootRom => tr!("chip-needs-boot-rom"),
            Advice::CrossRxTx => tr!("do-cross-rx-tx"),
            Advice::ConnectGround => tr!("do-connect-ground"),
            Advice::PowerKey => tr!("do-power-key"),
            Advice::SendLog => tr!("do-send-log"),
            Advice::SendCode => tr!("chip-needs-someone-who-knows"),
            Advice::UseSignedAgent => tr!("chip-needs-signed-agent"),
            Advice::UseAgent => tr!("chip-needs-agent"),
            Advice::ChooseAgent => tr!("do-choose-agent"),
            Advice::OtherAgent => tr!("do-other-agent"),
            Advice::MakersAgent => tr!("do-makers-agent"),
            Advice::ChoosePreloader => tr!("do-choose-preloader"),
            Advice::OtherPreloader => tr!("do-other-preloader"),
            Advice::TryPreloader => tr!("do-try-preloader"),
            Advice::BeTheFirst => tr!("chip-needs-someone"),
            Advice::OtherPhone => tr!("chip-needs-known-one"),
            Advice::AskTheMaker => tr!("chip-needs-maker"),
            Advice::WaitTenSeconds => tr!("do-wait-ten-seconds"),
            Advice::StopModemManager => {
                tr!("do-stop-service", command = "sudo systemctl stop ModemManager")
            }
            Advice::CloseProgram => tr!("do-close-program"),
            Advice::ClosePrograms => tr!("do-close-programs"),
            Advice::InstallRule => tr!("do-install-rule", commands = commands_to_type()),
            Advice::JoinGroup => {
                tr!("do-join-group", command = "sudo usermod -aG dialout $USER", arch = "uucp")
            }
            Advice::AskAdministrator => tr!("do-ask-administrator"),
            Advice::KeepReport => tr!("check-do-keep-report"),
            Advice::LookForReport => tr!("check-do-look-for-report"),
            Advice::OtherCopy => tr!("check-do-other-copy"),
            Advice::FindMissing => tr!("check-do-find-missing"),
        }
    }
}

#[cfg(test)]
#[path = "advice_tests.rs"]
mod tests;
