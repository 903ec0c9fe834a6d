//! The arguments of `areas` and `backup`, made into a port choice and an order.
//! Used by those commands. Refuses what is wrong before any phone is touched.

use std::time::Duration;

use super::values::{LOST_WAIT, block_size, port, wait};
use super::{AreasArgs, BackupArgs, CheckArg, ResumeArgs, SelectionArgs};
use crate::cli::error::CommandError;
use crate::present::UsageError;
use bromide_engine::backup::{BackupOrder, Selection, UnfinishedBackup};
use bromide_engine::finder::PortChoice;
use bromide_engine::readback::CheckChoice;

impl AreasArgs {
    pub(crate) fn port(&self) -> Result<PortChoice, CommandError> {
        port(&self.port)
    }

    pub(crate) fn wait(&self) -> Result<Option<Duration>, UsageError> {
        wait(self.wait.as_deref())
    }
}

impl BackupArgs {
    pub(crate) fn port(&self) -> Result<PortChoice, CommandError> {
        port(&self.port)
    }

    pub(crate) fn order(&self) -> Result<BackupOrder, UsageError> {
        let wait = wait(self.wait.as_deref())?;
        let selection = self.selection.choice()?;
        if self.folder.as_os_str().is_empty() {
            let program = "bromide-cli backup".to_owned();
            let (argument, example) = ("FOLDER".to_owned(), "phone1".to_owned());
            return Err(UsageError::NeedsValue { argument, example, program });
        }
        Ok(BackupOrder {
            folder: self.folder.clone(),
            selection,
            check: self.check.map_or(CheckChoice::Auto, CheckArg::choice),
            block_size: block_size(self.block_size.as_deref())?,
            wait,
            lost_wait: Some(wait.unwrap_or(LOST_WAIT)),
            replaces: self.force,
            reset: !self.no_reset,
        })
    }
}

impl SelectionArgs {
    /// What is chosen.
    pub(super) fn choice(&self) -> Result<Selection, UsageError> {
        let [only, with, without] =
            [names("--only", &self.only)?, names("--with", &self.with)?, names("--without", &self.without)?];
        Ok(if only.is_empty() { Selection::Usual { with, without } } else { Selection::Only(only) })
    }

    /// The first option that was given.
    pub(super) fn first_given(&self) -> Option<&'static str> {
        let given = [("--only", &self.only), ("--with", &self.with), ("--without", &self.without)];
        given.into_iter().find(|(_, names)| !names.is_empty()).map(|(option, _)| option)
    }
}

impl ResumeArgs {
    /// The order that continues the unfinished backup in the folder, with the options that it was begun with.
    pub(crate) fn backup_order(&self) -> Result<BackupOrder, CommandError> {
        if self.force {
            let (argument, other) = ("--force".to_owned(), "FOLDER".to_owned());
            return Err(UsageError::Conflict { argument, other }.into());
        }
        let kept = UnfinishedBackup::look(&self.part).map_err(CommandError::NotResumable)?;
        let wait = wait(self.wait.as_deref())?;
        Ok(BackupOrder {
            folder: self.part.clone(),
            selection: kept.selection,
            check: self.check.map_or(kept.check, CheckArg::choice),
            block_size: match &self.block_size {
                Some(typed) => block_size(Some(typed))?,
                None => kept.block_size,
            },
            wait,
            lost_wait: Some(wait.unwrap_or(LOST_WAIT)),
            replaces: false,
            reset: !self.no_reset,
        })
    }
}

/// The names of an option without the blanks around them.
fn names(option: &'static str, typed: &[String]) -> Result<Vec<String>, UsageError> {
    let names: Vec<String> = typed.iter().map(|name| name.trim().to_owned()).collect();
    if names.iter().any(String::is_empty) {
        return Err(UsageError::EmptyName { option, typed: typed.join(",") });
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::super::{Cli, Command};
    use super::*;
    use crate::present::Present as _;
    use clap::Parser as _;

    fn order(args: &[&str]) -> Result<BackupOrder, UsageError> {
        let all = ["bromide-cli", "backup", "demo", "f"].iter().chain(args);
        match Cli::try_parse_from(all).unwrap().command {
            Command::Backup(args) => args.order(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_backup_leaves_user_data_out_and_continues_unless_told_otherwise() {
        let made = order(&[]).unwrap();
        assert_eq!(made.selection, Selection::Usual { with: vec![], without: vec![] });
        assert_eq!((made.replaces, made.reset, made.check), (false, true, CheckChoice::Auto));
        let made = order(&["--with", "userdata, cache", "--without", "system", "--force"]).unwrap();
        let with = vec!["userdata".to_owned(), "cache".to_owned()];
        assert_eq!(made.selection, Selection::Usual { with, without: vec!["system".to_owned()] });
        assert!(made.replaces);
        let made = order(&["--only", "nvram,boot1"]).unwrap();
        assert_eq!(made.selection, Selection::Only(vec!["nvram".to_owned(), "boot1".to_owned()]));
    }

    #[test]
    fn an_empty_name_is_refused_with_its_option() {
        for (option, typed) in [("--only", ""), ("--without", "a,,b"), ("--with", " ")] {
            let sentence = order(&[option, typed]).unwrap_err().present();
            assert!(sentence.starts_with(option) && sentence.contains("empty name"), "{sentence}");
        }
    }
}
