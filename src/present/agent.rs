//! What goes wrong with a Download Agent. Used by `session`.

use crate::tr;
use bromide_engine::da::{AgentFault, AgentStep};

/// A line of the log that starts small: the exchange and the fault.
pub(super) fn fault(during: AgentStep, fault: AgentFault) -> String {
    let during = step(during);
    match fault {
        AgentFault::Refused { code } => {
            tr!("agent-refused", during = during, code = format!("{code:#x}"))
        }
        AgentFault::RefusedByText => tr!("agent-refused-by-text", during = during),
        AgentFault::Unsupported => tr!("agent-unsupported", during = during),
        AgentFault::WrongSum { .. } => tr!("agent-wrong-sum", during = during),
        AgentFault::Unexpected { .. } | AgentFault::Length { .. } | AgentFault::Text => {
            tr!("agent-unexpected", during = during)
        }
    }
}

/// A noun phrase for the middle of a sentence.
pub(super) fn step(step: AgentStep) -> String {
    match step {
        AgentStep::Upload => tr!("agent-step-upload"),
        AgentStep::Start => tr!("agent-step-start"),
        AgentStep::Settings => tr!("agent-step-settings"),
        AgentStep::ExternalRam => tr!("agent-step-ram"),
        AgentStep::SecondStage => tr!("agent-step-second-stage"),
        AgentStep::StorageInfo => tr!("agent-step-storage"),
        AgentStep::UsbSpeed => tr!("agent-step-usb-speed"),
        AgentStep::SelectArea => tr!("agent-step-area"),
        AgentStep::Read => tr!("agent-step-read"),
        AgentStep::PartitionTable => tr!("agent-step-partitions"),
        AgentStep::Finish => tr!("agent-step-finish"),
    }
}
