//! The arguments of `batch`, made into an order for the stations.
//! Used by that command. Refuses what is wrong before any phone is touched.

use std::time::Duration;

use super::values::{LOST_WAIT, TypedArea, block_size, port, range, wait};
use super::{BatchArgs, CheckArg};
use crate::cli::error::CommandError;
use crate::present::{UsageError, UserError, batch_name_error};
use crate::worker;
use crate::worker::stations::{Goal, StationExtent, StationPorts, StationRange, StationsOrder, first_twice};
use bromide_engine::dumpfile::{BATCH_PATTERN, BatchFacts, batch_name};
use bromide_engine::finder::PortChoice;
use bromide_engine::readback::CheckChoice;
use bromide_engine::stations::{Keep, MOST_STATIONS};
use bromide_engine::units::parse_number;

/// How long a phone that has appeared may take to answer.
const FIRST_WAIT: Duration = Duration::from_secs(30);

impl BatchArgs {
    /// How long to wait for the next phone while none is read; `None`: until stopped.
    pub(crate) fn wait(&self) -> Result<Option<Duration>, UsageError> {
        wait(self.wait.as_deref())
    }

    pub(crate) fn order(&self) -> Result<StationsOrder, CommandError> {
        let wait = self.wait()?;
        let count = self.count()?;
        let ports = self.ports()?;
        if let (StationPorts::Named(named), Some(count)) = (&ports, count)
            && named.iter().all(PortChoice::is_practice)
            && usize::try_from(count).is_ok_and(|count| count > named.len())
        {
            return Err(UsageError::TooFewPracticePhones { count, ports: named.len() }.into());
        }
        Ok(StationsOrder {
            folder: self.folder.clone(),
            pattern: self.pattern()?,
            extent: self.extent()?,
            check: self.check.map_or(CheckChoice::Auto, CheckArg::choice),
            block_size: block_size(self.block_size.as_deref())?,
            reset: !self.no_reset,
            first_wait: wait.unwrap_or(FIRST_WAIT),
            lost_wait: Some(wait.unwrap_or(LOST_WAIT)),
            agent: if self.agent.da.is_some() || self.agent.preloader.is_some() {
                self.agent.files(&PortChoice::Auto)?
            } else {
                None
            },
            program: self.program.choice(),
            goal: match (count, &ports) {
                (Some(count), _) => Goal::Saved(count),
                (None, StationPorts::Named(_)) => Goal::EachPortOnce,
                (None, StationPorts::AllPhones) => Goal::UntilStopped,
            },
            ports,
            most: MOST_STATIONS,
            keep_failures: Keep::UntilUnplugged,
        })
    }

    /// What to read of each phone.
    fn extent(&self) -> Result<StationExtent, UsageError> {
        let selection = self.selection.choice()?;
        if let Some(option) = self.selection.first_given().or(self.backup.then_some("--backup")) {
            let others = [("--area", self.area.is_some()), ("--region", !self.region.is_empty())];
            return match others.into_iter().find(|(_, is_given)| *is_given) {
                Some((other, _)) => {
                    Err(UsageError::Conflict { argument: option.to_owned(), other: other.to_owned() })
                }
                None => Ok(StationExtent::BackUp(selection)),
            };
        }
        let area = TypedArea::of(self.area.as_deref(), self.agent.da.is_some());
        if self.region.is_empty() {
            return Ok(StationExtent::Ranges(vec![StationRange::whole(area.choice)]));
        }
        let ranges = self.region.iter().map(|typed| {
            let parts = typed.split_once(':').filter(|(_, length)| !length.contains(':'));
            let (start, length) = parts.ok_or_else(|| UsageError::BatchRegion { typed: typed.clone() })?;
            let (start, len) = range(&area, start, length)?;
            // As the window names them.
            Ok(StationRange { area: area.choice.clone(), start, len, suffix: format!("_{start:#010x}") })
        });
        Ok(StationExtent::Ranges(ranges.collect::<Result<_, UsageError>>()?))
    }

    fn count(&self) -> Result<Option<u32>, UsageError> {
        let Some(typed) = &self.count else { return Ok(None) };
        let count = parse_number(typed).map_err(|error| UsageError::Number { argument: "--count", error })?;
        match u32::try_from(count) {
            Ok(count) if count > 0 => Ok(Some(count)),
            _ => Err(UsageError::Count { typed: typed.clone() }),
        }
    }

    fn ports(&self) -> Result<StationPorts, CommandError> {
        if self.port.is_empty() {
            return Ok(StationPorts::AllPhones);
        }
        let named = self.port.iter().map(|typed| port(typed)).collect::<Result<Vec<_>, _>>()?;
        if named.iter().any(|port| matches!(port, PortChoice::Auto | PortChoice::Usb(None))) {
            return match named.as_slice() {
                [_] => Ok(StationPorts::AllPhones),
                _ => Err(UsageError::AutoAmongPorts.into()),
            };
        }
        if let Some((one, other)) = first_twice(&named) {
            let typed = |index: usize| self.port.get(index).cloned().unwrap_or_default();
            let (one, other) = (typed(one), typed(other));
            return Err(if one == other {
                UsageError::PortTwice { typed: one }.into()
            } else {
                UsageError::OnePort { one, other }.into()
            });
        }
        if named.len() > usize::from(MOST_STATIONS) {
            return Err(UsageError::TooManyPorts { most: MOST_STATIONS }.into());
        }
        Ok(StationPorts::Named(named))
    }

    /// The pattern, which makes a valid name.
    fn pattern(&self) -> Result<String, CommandError> {
        let pattern = self.name.clone().unwrap_or_else(|| BATCH_PATTERN.to_owned());
        let facts = BatchFacts { number: 1, station: 1, begun: worker::local_time(), is_practice: false };
        match batch_name(&pattern, &facts) {
            Ok(_) => Ok(pattern),
            Err(error) => Err(UserError::usage(batch_name_error(&error)).into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Cli, Command};
    use super::*;
    use bromide_engine::acquire::ReadingProgramChoice;
    use bromide_engine::backup::Selection;
    use bromide_engine::readback::AreaChoice;
    use clap::Parser as _;

    fn order(args: &[&str]) -> Result<StationsOrder, String> {
        let all = ["bromide-cli", "batch"].iter().chain(args);
        match Cli::try_parse_from(all).unwrap().command {
            Command::Batch(args) => args.order().map_err(|error| UserError::from(&error).cause),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_defaults_serve_every_phone_until_stopped() {
        let order = order(&["out"]).unwrap();
        assert_eq!(
            (order.ports, order.goal, order.pattern),
            (StationPorts::AllPhones, Goal::UntilStopped, BATCH_PATTERN.into())
        );
        assert_eq!(order.extent, StationExtent::Ranges(vec![StationRange::whole(AreaChoice::Main)]));
        assert_eq!(order.program, ReadingProgramChoice::Off);
        assert_eq!((order.first_wait, order.lost_wait), (FIRST_WAIT, Some(LOST_WAIT)));
        assert!(order.reset);
    }

    #[test]
    fn ranges_and_backups_are_the_same_for_every_phone() {
        let made = order(&["out", "--region", "0:64K", "--region", "1M:auto", "--agent", "on"]).unwrap();
        let range = |start, len, suffix: &str| StationRange {
            area: AreaChoice::Main,
            start,
            len,
            suffix: suffix.to_owned(),
        };
        let ranges = vec![range(0, Some(64 << 10), "_0x00000000"), range(1 << 20, None, "_0x00100000")];
        assert_eq!(made.extent, StationExtent::Ranges(ranges));
        assert_eq!(made.program, ReadingProgramChoice::On);
        let area = order(&["out", "--area", "nvram"]).unwrap().extent;
        let nvram = AreaChoice::Partition("nvram".to_owned());
        assert_eq!(area, StationExtent::Ranges(vec![StationRange::whole(nvram)]));
        let only = order(&["out", "--only", "nvram,boot1"]).unwrap().extent;
        assert_eq!(
            only,
            StationExtent::BackUp(Selection::Only(vec!["nvram".to_owned(), "boot1".to_owned()]))
        );
        assert_eq!(order(&["out", "--backup"]).unwrap().extent, StationExtent::BackUp(Selection::default()));
    }

    #[test]
    fn practice_phones_may_be_named_several_times() {
        let order = order(&["out", "--port", "demo", "--port", "demo-smartphone", "--port", "demo"]).unwrap();
        let ports = [PortChoice::Demo, PortChoice::DemoSmartphone, PortChoice::Demo];
        assert_eq!(order.ports, StationPorts::Named(ports.to_vec()));
        assert_eq!((order.goal, order.wanted()), (Goal::EachPortOnce, Some(3)));
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_the_value() {
        for (args, says) in [
            (&["out", "--count", "0"][..], "--count 0"),
            (&["out", "--count", "x"], "--count"),
            (&["out", "--name", "{who}.bin"], "{who} in the file name is unknown: use {n}, {station}"),
            (&["out", "--name", "a/b.bin"], "/"),
            (&["out", "--port", "demo", "--count", "2"], "practice"),
            (&["out", "--port", "auto", "--port", "demo"], "auto"),
            (&["out", "--port", "usb:1-2", "--port", "usb:1-2"], "usb:1-2 appears more than once"),
            (&["out", "--port", "usb:1-2", "--port", "usb:1-02"], "usb:1-2 and --port usb:1-02 are the same"),
            (&["out", "--region", "0"], "--region"),
            (&["out", "--region", "0:4:a.bin"], "0x10000:64K"),
            (&["out", "--region", "1:4"], "multiple of 4"),
            (&["out", "--only", "nvram", "--region", "0:4"], "--only and --region"),
            (&["out", "--only", ","], "--only"),
        ] {
            let error = order(args).expect_err(&args.join(" "));
            assert!(error.contains(says), "{args:?}: {error}");
        }
    }
}
