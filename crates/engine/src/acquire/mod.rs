//! Acquires a phone from a port: finds and identifies it, surveys its flash, opens its storage, and compares
//! it with the phone of an earlier connection.
//!
//! Used by `readback` through [`PhoneSource`], and by `info`. Reads no dump and touches no file; writes only
//! registers of the chip table, after the chip was recognised; loads Bromide's reading program only if it was
//! asked for.

mod agent_files;
mod find;
mod held_phone;
mod high_speed;
mod identify;
mod partitions;
mod policy;
mod refusing_phone;
mod retrying;
mod same_phone;
mod smartphone;
mod source;
mod start_agent;
mod start_program;
mod survey;

pub use crate::obstacle::{AcquireError, AgentObstacle, Difference, Obstacle, Sighting, WantedAgent};
pub use crate::session::SecuritySettings;
pub use agent_files::{AgentChooser, AgentFiles, AgentFilesError, AgentQuery, UsbSpeedChoice, WaitingPhone};
pub use held_phone::HeldPhone;
pub use partitions::{PartitionList, PartitionTable, PartitionsError, has_confirmed_starts, partitions};
pub use same_phone::differences;
pub(crate) use source::report_release;
pub use source::{AcquireFailure, OpenPhone, PhoneSource};
pub use start_program::ReadingProgramChoice;
pub use survey::{PortSource, survey_phone};
