//! [`BesideSearch`]: what a diagnosis is worth while the search for the boot key gives instructions itself.

use bromide_engine::finder::Diagnosis;

/// Where a diagnosis is shown during the search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BesideSearch {
    /// Above its steps: no method can work before this is solved.
    Above,
    /// Below its steps: it adds something that the steps do not know.
    Below,
    /// Not at all: the search observes the same and gives its own advice.
    Hidden,
}

impl BesideSearch {
    /// Where this diagnosis is shown.
    #[must_use]
    pub fn of(diagnosis: &Diagnosis) -> BesideSearch {
        match diagnosis {
            Diagnosis::Denied { .. }
            | Diagnosis::Busy { .. }
            | Diagnosis::OtherMaker { .. }
            | Diagnosis::OtherProgram { .. }
            | Diagnosis::CannotOpen { .. }
            | Diagnosis::ForeignDriver { .. }
            | Diagnosis::NoDriver { .. }
            | Diagnosis::OtherPort { .. }
            | Diagnosis::NoSuchPort { .. } => BesideSearch::Above,
            Diagnosis::UnknownDevice { .. } => BesideSearch::Below,
            Diagnosis::Echo { .. }
            | Diagnosis::NotABootRom { .. }
            | Diagnosis::StartedAfterBootRom { .. }
            | Diagnosis::Preloader { .. }
            | Diagnosis::Started { .. }
            | Diagnosis::NoAnswer { .. }
            | Diagnosis::VanishedEarly { .. }
            | Diagnosis::NotRead { .. }
            | Diagnosis::Drive { .. }
            | Diagnosis::NothingSeen => BesideSearch::Hidden,
        }
    }
}
