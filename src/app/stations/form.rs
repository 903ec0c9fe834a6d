//! [`SeveralForm`]: what is asked for several phones beside the form of a single one, with which it shares folder,
//! check, block size and restart. Becomes an order for the stations, or a list of what is wrong.

use std::path::PathBuf;
use std::time::Duration;

use jiff::civil::DateTime;

use crate::app::form::parts;
use crate::app::form::problem::FieldProblem;
use crate::app::form::read_form::{Computer, Extent, Field, FieldError, PortPick, ReadForm, Wanted, named};
use crate::worker::stations::{Goal, StationExtent, StationPorts, StationRange, StationsOrder, first_twice};
use bromide_engine::backup::Selection;
use bromide_engine::dumpfile::{BATCH_PATTERN, BatchFacts, batch_name, split};
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
    /// The phones at the ports that are typed: for serial adapters, and systems that do not report sockets.
    Ports,
    /// Four practice phones.
    Practice,
}

/// What was typed for several phones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeveralForm {
    /// Which phones are served.
    pub phones: Phones,
    /// The names of ports, for [`Phones::Ports`].
    pub ports: String,
    /// The pattern of the file names.
    pub pattern: String,
}

impl Default for SeveralForm {
    fn default() -> SeveralForm {
        SeveralForm { phones: Phones::All, ports: String::new(), pattern: BATCH_PATTERN.to_owned() }
    }
}

impl SeveralForm {
    /// Everything that is wrong with what was typed. Asks no disk.
    #[must_use]
    pub fn errors(&self, form: &ReadForm) -> Vec<FieldError> {
        let form = for_all(form);
        let mut errors = Vec::new();
        form.judge(&mut errors);
        // The names of several phones have a pattern of their own.
        errors.retain(|error| error.field != Field::Pattern);
        if self.phones == Phones::Ports {
            let count = parts::part_names(&self.ports).len();
            let most = usize::from(MOST_STATIONS);
            let problem = match count {
                0 => Some(FieldProblem::PortEmpty),
                _ if count > most => Some(FieldProblem::TooManyPorts { most }),
                _ => None,
            };
            errors.extend(problem.map(|problem| FieldError { field: Field::Port, problem }));
        }
        let facts = BatchFacts { number: 1, station: 1, begun: DateTime::ZERO, is_practice: false };
        if let Err(error) = batch_name(&self.pattern, &facts) {
            errors.push(FieldError { field: Field::Pattern, problem: FieldProblem::Name(error) });
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
        let (ports, goal) = match self.phones {
            Phones::All => (StationPorts::AllPhones, Goal::UntilStopped),
            Phones::Ports => {
                (StationPorts::Named(self.named_ports(computer, &mut errors)), Goal::UntilStopped)
            }
            Phones::Practice => (StationPorts::Named(PRACTICE.to_vec()), Goal::EachPortOnce),
        };
        if !errors.is_empty() {
            return Err(errors);
        }
        let form = for_all(form);
        let (block_size, wanted) = form.judge(&mut errors);
        let range = |wanted: &Wanted<'_>| StationRange {
            area: wanted.part.map_or(AreaChoice::Main, AreaChoice::from),
            start: wanted.start,
            len: wanted.len,
            suffix: suffix(wanted),
        };
        let extent = match form.extent {
            Extent::Whole => StationExtent::Everything,
            Extent::WithoutUserData => StationExtent::BackUp(Selection::default()),
            Extent::Parts => StationExtent::BackUp(parts::selection(&parts::part_names(&form.parts))),
            Extent::Ranges => StationExtent::Ranges(wanted.iter().map(range).collect()),
        };
        Ok(StationsOrder {
            folder,
            pattern: self.pattern.clone(),
            extent,
            check: form.check,
            block_size,
            reset: form.reset,
            first_wait: FIRST_WAIT,
            lost_wait: None,
            agent: None,
            program: form.program,
            ports,
            most: MOST_STATIONS,
            goal,
            keep_failures: Keep::UntilSeen,
        })
    }
}

impl SeveralForm {
    /// The ports that are typed; what is wrong with them goes to `errors`.
    fn named_ports(&self, computer: &dyn Computer, errors: &mut Vec<FieldError>) -> Vec<PortChoice> {
        let typed = parts::part_names(&self.ports);
        let named: Vec<PortChoice> = typed
            .iter()
            .map(|name| match name.parse() {
                Ok(PortChoice::Named(name)) => named(&name, computer, errors),
                Ok(choice) => choice,
            })
            .collect();
        let mut wrong = |problem| errors.push(FieldError { field: Field::Port, problem });
        let takes_any = |port: &PortChoice| matches!(port, PortChoice::Auto | PortChoice::Usb(None));
        if let Some((_, name)) = named.iter().zip(&typed).find(|(port, _)| takes_any(port)) {
            wrong(FieldProblem::AnyPort((*name).to_owned()));
        } else if let Some((one, other)) = first_twice(&named) {
            let name = |index: usize| typed.get(index).copied().unwrap_or_default().to_owned();
            wrong(FieldProblem::OnePort { one: name(one), other: name(other) });
        }
        named
    }
}

/// The form for phones of any kind: the port is that of a single phone.
fn for_all(form: &ReadForm) -> ReadForm {
    ReadForm { port: PortPick::Auto, ..form.clone() }
}

/// What is added to the name of the file of a range: the name that was typed for it, or else where it is.
fn suffix(wanted: &Wanted<'_>) -> String {
    if !wanted.file.is_empty() {
        return parts::suffix(split(wanted.file).0);
    }
    format!("{}_{:#010x}", wanted.part.map(parts::suffix).unwrap_or_default(), wanted.start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::form::read_form::{PortPick, ThisComputer};
    use crate::app::form::rows::Row;

    fn sound() -> ReadForm {
        let folder = std::env::temp_dir().display().to_string();
        ReadForm { folder, ..ReadForm::default() }
    }

    fn extent(form: &ReadForm) -> StationExtent {
        SeveralForm::default().order(form, &ThisComputer).unwrap().extent
    }

    #[test]
    fn a_form_with_mistakes_makes_no_order_and_names_each_field() {
        let form = ReadForm {
            block_size: "7".into(),
            extent: Extent::Parts,
            parts: "rpmb".into(),
            pattern: "{no such thing}".into(),
            ..ReadForm::default()
        };
        let several = SeveralForm { pattern: "{nonsense}.bin".into(), ..SeveralForm::default() };
        let fields: Vec<Field> =
            several.order(&form, &ThisComputer).unwrap_err().into_iter().map(|error| error.field).collect();
        assert_eq!(fields, [Field::Folder, Field::BlockSize, Field::Parts, Field::Pattern]);
        let form = ReadForm { folder: "/no/such/folder".into(), ..ReadForm::default() };
        let errors = SeveralForm::default().order(&form, &ThisComputer).unwrap_err();
        assert!(matches!(errors[0].problem, FieldProblem::NoSuchFolder(_)), "{errors:?}");
    }

    #[test]
    fn a_sound_form_serves_every_phone_or_four_practice_phones() {
        let order = SeveralForm::default().order(&sound(), &ThisComputer).unwrap();
        assert_eq!((order.ports, order.keep_failures), (StationPorts::AllPhones, Keep::UntilSeen));
        let practice = SeveralForm { phones: Phones::Practice, ..SeveralForm::default() };
        let order = practice.order(&sound(), &ThisComputer).unwrap();
        assert_eq!(order.wanted(), Some(4));
    }

    #[test]
    fn ports_that_are_typed_serve_one_phone_after_the_other() {
        let several = |ports: &str| SeveralForm {
            phones: Phones::Ports,
            ports: ports.to_owned(),
            ..SeveralForm::default()
        };
        let order = several("usb:1-2, usb:1-3.1").order(&sound(), &ThisComputer).unwrap();
        let named = ["usb:1-2", "usb:1-3.1"].map(|place| PortChoice::Usb(Some(place.to_owned())));
        assert_eq!((order.ports, order.goal), (StationPorts::Named(named.to_vec()), Goal::UntilStopped));
        let many: Vec<String> = (1..=17).map(|port| format!("usb:1-{port}")).collect();
        for (ports, problem) in [
            (" ", FieldProblem::PortEmpty),
            (&many.join(","), FieldProblem::TooManyPorts { most: 16 }),
            ("usb:1-2, usb", FieldProblem::AnyPort("usb".into())),
            ("usb:1-2, usb:1-02", FieldProblem::OnePort { one: "usb:1-2".into(), other: "usb:1-02".into() }),
        ] {
            let errors = several(ports).order(&sound(), &ThisComputer).unwrap_err();
            assert_eq!(errors, [FieldError { field: Field::Port, problem }], "{ports}");
        }
    }

    #[test]
    fn each_phone_is_read_as_a_single_one_would_be_whatever_its_port() {
        let form = ReadForm { port: PortPick::Demo, ..sound() };
        assert_eq!(extent(&form), StationExtent::Everything);
        let form = ReadForm { extent: Extent::WithoutUserData, ..sound() };
        assert_eq!(extent(&form), StationExtent::BackUp(Selection::default()));
        let form = ReadForm { extent: Extent::Parts, parts: " my part ".into(), ..sound() };
        let chosen = Selection::Chosen { needed: vec!["my part".into()], if_present: vec![] };
        assert_eq!(extent(&form), StationExtent::BackUp(chosen));
        let row = |area: &str, start: &str, length: &str, file: &str| Row {
            area: area.into(),
            start: start.into(),
            length: length.into(),
            file: file.into(),
            ..Row::default()
        };
        let rows =
            vec![row("", "0x1000", "4K", ""), row("nvram", "0", "", ""), row("", "0", "8", "boot.bin")];
        let form = ReadForm { extent: Extent::Ranges, rows, ..sound() };
        let range = |area, start, len, suffix: &str| StationRange { area, start, len, suffix: suffix.into() };
        let ranges = vec![
            range(AreaChoice::Main, 0x1000, Some(4096), "_0x00001000"),
            range(AreaChoice::Partition("nvram".into()), 0, None, "_nvram_0x00000000"),
            range(AreaChoice::Main, 0, Some(8), "_boot"),
        ];
        assert_eq!(extent(&form), StationExtent::Ranges(ranges));
    }
}
