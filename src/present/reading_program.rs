//! Bromide's reading program on a feature phone: whether it runs, and why it is not used.

use super::Present;
use crate::tr;
use bromide_engine::facts::ReadingProgramFacts;
use bromide_engine::reading_program::{Doubt, ProgramStep};

/// The line of the log once it runs.
pub(super) fn runs(facts: &ReadingProgramFacts) -> String {
    let ticks = &facts.ticks;
    tr!(
        "program-runs",
        version = facts.version,
        loops = ticks.empty_loops,
        bursts = ticks.flash_in_bursts,
        words = ticks.flash_by_words,
        sums = ticks.ram_with_sum,
        registers = ticks.usb_reads
    )
}

/// The end of a sentence.
impl Present for Doubt {
    fn present(&self) -> String {
        match self {
            Doubt::OtherChip => tr!("program-other-chip"),
            Doubt::NotUsb => tr!("program-not-usb"),
            Doubt::Protected { bits } => tr!("program-protected", bits = format!("{bits:#010x}")),
            Doubt::ProtectionUnknown => tr!("program-protection-unknown"),
            Doubt::NoFirstBlock => tr!("program-no-first-block"),
            Doubt::NoWatchdog => tr!("program-no-watchdog"),
            Doubt::Refused { status } => tr!("program-refused", status = format!("{status:04X}")),
            Doubt::NotLoaded => tr!("program-not-loaded"),
            Doubt::NoHello => tr!("program-no-hello"),
            Doubt::WrongHello => tr!("program-wrong-hello"),
            Doubt::TablesDiffer => tr!("program-tables-differ"),
            Doubt::FlashDiffers { at } => tr!("program-flash-differs", at = at.to_string()),
            Doubt::RefusedBy { during } => tr!("program-refused-by", during = during.present()),
            Doubt::Silent { during } => tr!("program-silent", during = during.present()),
            Doubt::LostBefore => tr!("program-lost-before"),
        }
    }
}

/// A noun phrase for the middle of a sentence.
impl Present for ProgramStep {
    fn present(&self) -> String {
        match self {
            ProgramStep::Load => tr!("program-step-load"),
            ProgramStep::Start => tr!("program-step-start"),
            ProgramStep::Hello => tr!("program-step-hello"),
            ProgramStep::Tables => tr!("program-step-tables"),
            ProgramStep::FirstBlock => tr!("program-step-first-block"),
            ProgramStep::Bench => tr!("program-step-bench"),
            ProgramStep::Read => tr!("program-step-read"),
            ProgramStep::Sums => tr!("program-step-sums"),
            ProgramStep::Quit => tr!("program-step-quit"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::reading_program::{Bench, FifoStores};

    #[test]
    fn the_log_has_every_figure_of_the_benchmark() {
        let ticks = Bench {
            empty_loops: 8192,
            flash_in_bursts: 1101,
            flash_by_words: 2202,
            ram_with_sum: 3303,
            usb_reads: 4404,
        };
        let text = runs(&ReadingProgramFacts { version: 1, usb_stores: FifoStores::Words, ticks });
        for figure in ["8192", "1101", "2202", "3303", "4404"] {
            assert!(text.contains(figure), "{text}");
        }
    }
}
