//! Facts become sentences here and only here: errors, warnings, findings and states of all layers, in the
//! user's language. Used by the window and the command line. Must not know who shows the sentences.

mod advice;
mod agent;
mod agent_file;
mod backup;
mod disk;
mod dump;
mod error_number;
mod finder;
mod flash;
mod job;
mod link;
mod names;
mod phone;
mod reading_program;
mod rescue;
mod session;
mod session_table;
mod stations;
mod storage;
mod system;
pub(crate) mod terminal;
mod units;
mod usage;
mod warning;
mod window;
pub mod words;

pub use advice::{Advice, Asked};
pub use agent_file::{
    agent_file_error, agent_name, chip_of_code, describe_agent, describe_choice, no_agent,
    preloader_file_error,
};
pub use backup::{backup_error, table_problem};
pub(crate) use backup::{complete_line, missing_line};
pub use backup::{left_out_line, plan_line};
pub use bromide_engine::readback::JobOutcome;
pub use dump::{describe_comparison, describe_hit, describe_share, fact_label, fact_lines};
pub use error_number::{explain_number, number_label};
pub use finder::diagnosis_steps;
pub use job::{deleted_part, gone_part, kept_part};
pub use names::batch_name_error;
pub use rescue::{
    RescueWords, export_error, file_size, message_remarks, rescue_imeis, rescue_saved, rescue_summary,
};
pub use session_table::{session_csv, session_csv_row, session_html};
pub use storage::{security, storage_name};
pub(crate) use system::system_words;
pub use units::{about, duration, listed, size, sizes_apart};
pub(crate) use usage::UsageError;
pub use usage::no_such_language;
pub use warning::{checked, lost, report_warnings};
pub use window::{
    continue_words, estimate, rescue_cell, rescue_details, rescue_step, rescue_tab, several_error, totals,
};

use crate::tr;
use bromide_engine::readback::RegionEnd;

/// A fact as people read it, in the language of the program.
pub trait Present {
    /// A whole sentence without its full stop, or a label: the fact's own file in `present` says which.
    fn present(&self) -> String;
}

/// The process's exit code; the numbers are a contract with scripts.
#[must_use]
pub fn exit_code(outcome: JobOutcome) -> u8 {
    match outcome {
        JobOutcome::Saved => 0,
        JobOutcome::Usage => 2,
        JobOutcome::NoPhone => 3,
        JobOutcome::Unfinished => 4,
        JobOutcome::CheckFailed => 5,
        JobOutcome::Disk => 6,
        JobOutcome::CannotRead => 7,
        JobOutcome::Stopped => 130,
    }
}

/// An error as a person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserError {
    /// How the program ends.
    pub exit: JobOutcome,
    /// The cause: one sentence, without its full stop.
    pub cause: String,
    /// What to try, in this order.
    pub advice: Vec<Advice>,
}

impl UserError {
    /// Something that was typed is wrong: the sentence names the value and what would be right.
    #[must_use]
    pub fn usage(cause: impl Into<String>) -> UserError {
        UserError { exit: JobOutcome::Usage, cause: cause.into(), advice: vec![] }
    }

    /// A bug of the program that ended a job. `what` is the panic's message.
    #[must_use]
    pub fn internal(what: &str) -> UserError {
        UserError::new(
            JobOutcome::Unfinished,
            tr!("error-internal", what = what),
            vec![Advice::BatteryOut, Advice::ReadAgain, Advice::SendLog],
        )
    }

    /// `cause` is a sentence without its full stop.
    pub(crate) fn new(exit: JobOutcome, cause: String, advice: Vec<Advice>) -> UserError {
        UserError { exit, cause, advice }
    }

    /// The error of a job that ended so for its regions: where a part of a dump is kept, it is continued
    /// instead of read again.
    #[must_use]
    pub fn with_ends(self, ends: &[RegionEnd]) -> UserError {
        UserError { advice: advice::in_state(self.advice, ends), ..self }
    }

    /// What to try, in this order; each a sentence without its full stop.
    #[must_use]
    pub fn what_to_do(&self) -> Vec<String> {
        self.advice.iter().map(Present::present).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::acquire::Obstacle;
    use bromide_engine::dumpfile::DiskError;
    use bromide_engine::link::{LinkError, PortHolder};
    use bromide_engine::readback::JobError;
    use bromide_engine::session::SessionError;
    use std::path::PathBuf;
    use std::time::Duration;

    #[test]
    fn the_exit_codes_are_the_contracts() {
        let codes = [
            JobOutcome::Saved,
            JobOutcome::Usage,
            JobOutcome::NoPhone,
            JobOutcome::Unfinished,
            JobOutcome::CheckFailed,
            JobOutcome::Disk,
            JobOutcome::CannotRead,
            JobOutcome::Stopped,
        ]
        .map(exit_code);
        assert_eq!(codes, [0, 2, 3, 4, 5, 6, 7, 130]);
    }

    #[test]
    fn each_cause_has_its_exit_and_says_what_to_do() {
        let path = PathBuf::from("/x/dump.bin");
        let cases = [
            (JobError::Files(DiskError::Exists(path.clone())), JobOutcome::Usage),
            (JobError::Files(DiskError::NoFolder(path.clone())), JobOutcome::Usage),
            (
                JobError::Files(DiskError::NoSpace {
                    folder: path.clone(),
                    needed: 2,
                    available: 1,
                    claimed: 0,
                }),
                JobOutcome::Disk,
            ),
            (JobError::Disk(DiskError::Exists(path)), JobOutcome::Disk),
            (JobError::NoPhone { waited: Duration::from_secs(3), seen: None }, JobOutcome::NoPhone),
            (JobError::Lost(SessionError::Link(LinkError::Unplugged)), JobOutcome::Unfinished),
            (JobError::Lost(SessionError::Lost), JobOutcome::Unfinished),
            (JobError::CheckFailed { blocks: 1 }, JobOutcome::CheckFailed),
            (JobError::Cancelled { phone_settled: false }, JobOutcome::Stopped),
            (
                JobError::Port(LinkError::Busy { port: "COM5".into(), holder: PortHolder::Unknown }),
                JobOutcome::Usage,
            ),
            (JobError::CannotRead(Obstacle::Locked), JobOutcome::CannotRead),
        ];
        for (error, exit) in cases {
            let user = UserError::from(&error);
            assert_eq!(user.exit, exit, "{error:?}");
            assert!(!user.advice.is_empty(), "{error:?}");
            assert!(
                !user.cause.ends_with('.') && user.what_to_do().iter().all(|s| !s.ends_with('.')),
                "{user:?}"
            );
            assert!(
                user.cause.starts_with(|c: char| !c.is_lowercase()) || user.cause.contains("COM5"),
                "{user:?}"
            );
        }
    }
}
