//! The arguments of `batch`, made into an order for the stations.
//! Used by that command. Refuses what is wrong before any phone is touched.

use std::collections::HashSet;
use std::time::Duration;

use super::values::{LOST_WAIT, block_size, port, wait};
use super::{BatchArgs, CheckArg};
use crate::cli::error::CommandError;
use crate::present::{UsageError, UserError, batch_name_error};
use crate::worker;
use crate::worker::stations::{StationPorts, StationsOrder};
use bromide_engine::dumpfile::{BATCH_PATTERN, BatchFacts, batch_name};
use bromide_engine::finder::PortChoice;
use bromide_engine::readback::{AreaChoice, CheckChoice};
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
            area: self.area.as_deref().map_or(AreaChoice::Main, AreaChoice::from),
            start: 0,
            len: None,
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
            ports,
            most: MOST_STATIONS,
            count,
            keep_failures: Keep::UntilUnplugged,
        })
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
        let mut seen = HashSet::new();
        for (port, typed) in named.iter().zip(&self.port) {
            if !port.is_practice() && !seen.insert(typed) {
                return Err(UsageError::PortTwice { typed: typed.clone() }.into());
            }
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
            (order.ports, order.count, order.pattern),
            (StationPorts::AllPhones, None, BATCH_PATTERN.into())
        );
        assert_eq!((order.first_wait, order.lost_wait), (FIRST_WAIT, Some(LOST_WAIT)));
        assert!(order.reset);
    }

    #[test]
    fn practice_phones_may_be_named_several_times() {
        let order = order(&["out", "--port", "demo", "--port", "demo-smartphone", "--port", "demo"]).unwrap();
        let ports = [PortChoice::Demo, PortChoice::DemoSmartphone, PortChoice::Demo];
        assert_eq!(order.ports, StationPorts::Named(ports.to_vec()));
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
            (&["out", "--port", "usb:1-2", "--port", "usb:1-2"], "usb:1-2"),
        ] {
            let error = order(args).expect_err(&args.join(" "));
            assert!(error.contains(says), "{args:?}: {error}");
        }
    }
}
