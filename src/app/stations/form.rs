//! [`SeveralForm`]: what is asked for several phones beside the form of a single one, with which it shares folder,
//! check, block size and restart. Becomes an order for the stations, or a list of what is wrong.

use std::path::PathBuf;
use std::time::Duration;

use jiff::civil::DateTime;

use crate::app::form::parts;
use crate::app::form::problem::FieldProblem;
use crate::app::form::read_form::{Computer, Field, FieldError, ReadForm, block_size};
use crate::worker::stations::{StationPorts, StationsOrder};
use bromide_engine::dumpfile::{BATCH_PATTERN, BatchFacts, batch_name};
use bromide_engine::finder::PortChoice;
use bromide_engine::readback::AreaChoice;
use bromide_engine::stations::{Keep, MOST_STATIONS};

/// How long a phone that has appeared may take to answer. As on the command line.
const FIRST_WAIT: Duration = Duration::from_secs(30);
/// The practice phones.
const PRACTICE: [PortChoice; 4] =
    [PortChoice::Demo, PortChoice::Demo, PortChoice::Demo, PortChoice::DemoSmartphone];

/// Which phones are served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Phones {
    /// Every phone that is plugged in.
    #[default]
    All,
    /// Four practice phones.
    Practice,
}

/// What is read of each phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SeveralExtent {
    /// The whole storage.
    #[default]
    Whole,
    /// One area or partition.
    Part,
}

/// What was typed for several phones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeveralForm {
    /// Which phones are served.
    pub phones: Phones,
    /// What is read of each.
    pub extent: SeveralExtent,
    /// The name of the area or partition.
    pub part: String,
    /// The pattern of the file names.
    pub pattern: String,
}

impl Default for SeveralForm {
    fn default() -> SeveralForm {
        SeveralForm {
            phones: Phones::All,
            extent: SeveralExtent::Whole,
            part: String::new(),
            pattern: BATCH_PATTERN.to_owned(),
        }
    }
}

impl SeveralForm {
    /// Everything that is wrong with what was typed. Asks no disk.
    #[must_use]
    pub fn errors(&self, form: &ReadForm) -> Vec<FieldError> {
        let mut errors = Vec::new();
        let mut wrong = |field, problem| errors.push(FieldError { field, problem });
        if form.folder.trim().is_empty() {
            wrong(Field::Folder, FieldProblem::FolderEmpty);
        }
        if let Err(problem) = block_size(&form.block_size) {
            wrong(Field::BlockSize, problem);
        }
        let facts = BatchFacts { number: 1, station: 1, begun: DateTime::ZERO, is_practice: false };
        if let Err(error) = batch_name(&self.pattern, &facts) {
            wrong(Field::Pattern, FieldProblem::Name(error));
        }
        if self.extent == SeveralExtent::Part {
            let names = parts::part_names(&self.part);
            if let Err(problem) = parts::judge(&names) {
                wrong(Field::Parts, problem);
            } else if names.len() > 1 {
                wrong(Field::Parts, FieldProblem::TooManyParts { most: 1 });
            }
        }
        errors
    }

    /// The order for the stations.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn order(&self, form: &ReadForm, computer: &dyn Computer) -> Result<StationsOrder, Vec<FieldError>> {
        let mut errors = self.errors(form);
        let folder = PathBuf::from(form.folder.trim());
        if !folder.as_os_str().is_empty() && !computer.is_folder(&folder) {
            let problem = FieldProblem::NoSuchFolder(folder.clone());
            errors.push(FieldError { field: Field::Folder, problem });
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let area = match self.extent {
            SeveralExtent::Whole => AreaChoice::Main,
            SeveralExtent::Part => AreaChoice::from(self.part.trim()),
        };
        Ok(StationsOrder {
            folder,
            pattern: self.pattern.clone(),
            area,
            start: 0,
            len: None,
            check: form.check,
            block_size: block_size(&form.block_size).unwrap_or_default(),
            reset: form.reset,
            first_wait: FIRST_WAIT,
            lost_wait: None,
            agent: None,
            ports: match self.phones {
                Phones::All => StationPorts::AllPhones,
                Phones::Practice => StationPorts::Named(PRACTICE.to_vec()),
            },
            most: MOST_STATIONS,
            count: None,
            keep_failures: Keep::UntilSeen,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::form::read_form::ThisComputer;

    #[test]
    fn a_form_with_mistakes_makes_no_order_and_names_each_field() {
        let form = ReadForm { block_size: "7".into(), ..ReadForm::default() };
        let several = SeveralForm {
            extent: SeveralExtent::Part,
            part: "boot1, nvram".into(),
            pattern: "{nonsense}.bin".into(),
            ..SeveralForm::default()
        };
        let fields: Vec<Field> =
            several.order(&form, &ThisComputer).unwrap_err().into_iter().map(|error| error.field).collect();
        assert_eq!(fields, [Field::Folder, Field::BlockSize, Field::Pattern, Field::Parts]);
        let form = ReadForm { folder: "/no/such/folder".into(), ..ReadForm::default() };
        let errors = SeveralForm::default().order(&form, &ThisComputer).unwrap_err();
        assert!(matches!(errors[0].problem, FieldProblem::NoSuchFolder(_)), "{errors:?}");
    }

    #[test]
    fn a_sound_form_serves_every_phone_or_four_practice_phones() {
        let folder = std::env::temp_dir().display().to_string();
        let form = ReadForm { folder, ..ReadForm::default() };
        let order = SeveralForm::default().order(&form, &ThisComputer).unwrap();
        assert_eq!((order.ports, order.keep_failures), (StationPorts::AllPhones, Keep::UntilSeen));
        let practice = SeveralForm { phones: Phones::Practice, ..SeveralForm::default() };
        let order = practice.order(&form, &ThisComputer).unwrap();
        assert_eq!(order.wanted(), Some(4));
        let part =
            SeveralForm { extent: SeveralExtent::Part, part: " nvram ".into(), ..SeveralForm::default() };
        let area = part.order(&form, &ThisComputer).unwrap().area;
        assert_eq!(area, AreaChoice::Partition("nvram".into()));
    }
}
