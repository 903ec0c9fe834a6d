//! Parts of a region's checkpoint: the plan, the facts about the phone, and the counters.
//!
//! Made by the job; written into journal and report.

use std::time::Duration;

use crate::dumpfile::job_sheet::SheetHandle;
use crate::dumpfile::name_template::NameTemplate;
use crate::dumpfile::report::{CheckKind, ReadFacts};
use crate::dumpfile::unfinished::Unfinished;
use crate::facts::{AgentFacts, Door, PhoneFacts, ReadingProgramFacts, StorageFacts};
use crate::storage::Region;
use crate::warning::Warning;

/// Facts that are known before the first byte is read, for journal and report.
#[derive(Debug, Clone)]
pub(crate) struct RegionContext {
    pub(crate) phone: PhoneFacts,
    pub(crate) door: Door,
    pub(crate) agent: Option<AgentFacts>,
    pub(crate) storage: StorageFacts,
    pub(crate) port: String,
    /// Date and time in UTC, as in a report.
    pub(crate) started: String,
    /// Warnings of the phone's survey.
    pub(crate) survey_warnings: Vec<Warning>,
    /// What the user wrote down about the phone; may change until the dump gets its name.
    pub(crate) sheet: SheetHandle,
}

/// How to read and check a region.
#[derive(Debug)]
pub(crate) struct RegionPlan {
    pub(crate) region: Region,
    pub(crate) check: CheckKind,
    /// The largest block to request, in bytes; also the unit that is compared.
    pub(crate) block_size: u32,
    pub(crate) name_template: Option<NameTemplate>,
    /// The unfinished dump of an earlier run.
    pub(crate) before: Option<Unfinished>,
}

/// Counters of reading a region, over all runs.
#[derive(Debug, Default)]
pub(super) struct ReadCounters {
    /// The reading program, if one has read.
    pub(super) reading_program: Option<ReadingProgramFacts>,
    pub(super) read_time: Duration,
    pub(super) retries: u64,
    pub(super) reconnects: u64,
    /// Bytes read from the phone again because they had changed on the disk.
    pub(super) changed_on_disk: u64,
}

impl ReadCounters {
    /// The counters of an earlier run.
    pub(super) fn from_journal(read: &ReadFacts) -> ReadCounters {
        ReadCounters {
            read_time: Duration::try_from_secs_f64(read.seconds).unwrap_or_default(),
            retries: read.retries,
            reconnects: read.reconnects,
            changed_on_disk: read.changed_on_disk,
            reading_program: read.reading_program.clone(),
        }
    }

    /// The facts for journal and report of a dump with `good` readable bytes.
    pub(super) fn facts(&self, good: u64, block_size: u32, started: String, port: String) -> ReadFacts {
        let millis = self.read_time.as_millis();
        let speed = u128::from(good).saturating_mul(1000).checked_div(millis).unwrap_or(0);
        ReadFacts {
            started,
            // Rounded to milliseconds: nine digits would be hard to read.
            seconds: Duration::from_millis(u64::try_from(millis).unwrap_or(u64::MAX)).as_secs_f64(),
            bytes_per_second: u64::try_from(speed).unwrap_or(u64::MAX),
            block_size,
            retries: self.retries,
            reconnects: self.reconnects,
            changed_on_disk: self.changed_on_disk,
            port,
            reading_program: self.reading_program.clone(),
        }
    }
}
