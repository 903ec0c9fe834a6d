//! The rule's text and path, and the commands that install it from a terminal.
//!
//! Used by `apply.rs` and by the screens that show the rule.

use std::path::Path;

/// The rule; packages install the same file.
pub const RULE: &str = include_str!("../../../assets/70-bromide.rules");
/// The path for installation by the window. The number is below 73, because `73-seat-late.rules` evaluates
/// the tag "uaccess".
pub const RULE_PATH: &str = "/etc/udev/rules.d/70-bromide.rules";

/// Whether the rule is installed at the path from which [`RuleChange::Remove`](super::RuleChange::Remove)
/// removes it; the rule of a package has another path.
#[must_use]
pub fn is_installed() -> bool {
    Path::new(RULE_PATH).is_file()
}

/// The commands that install the rule from a terminal, one per line. The rule's comments are omitted.
#[must_use]
pub fn install_commands() -> String {
    let lines = RULE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let rule = lines.collect::<Vec<_>>().join("\n");
    format!("sudo tee {RULE_PATH} <<'END'\n{rule}\nEND\nsudo udevadm control --reload")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finder::enumeration::ids::{DeviceKind, TABLE};

    #[test]
    fn the_rule_covers_every_loader_of_a_phone_and_keeps_modem_manager_away() {
        let is_loader =
            |kind| matches!(kind, DeviceKind::BootRom | DeviceKind::Preloader | DeviceKind::DownloadAgent);
        for row in TABLE.iter().filter(|row| is_loader(row.kind)) {
            let ids = format!(
                "ATTRS{{idVendor}}==\"{:04x}\", ATTRS{{idProduct}}==\"{:04x}\", TAG+=\"uaccess\", ",
                row.ids.vendor, row.ids.product
            );
            let line = RULE.lines().find(|line| line.starts_with(&ids));
            assert!(line.is_some_and(|line| line.contains("ENV{ID_MM_DEVICE_IGNORE}=\"1\"")), "{ids}");
        }
    }

    #[test]
    fn udev_reads_the_rule_before_the_one_that_acts_on_its_tag() {
        let name = Path::new(RULE_PATH).file_name().unwrap().to_str().unwrap();
        let number: u32 = name.split('-').next().unwrap().parse().unwrap();
        assert!(number < 73, "73-seat-late.rules acts on the tag");
    }

    #[test]
    fn shell_commands_contain_the_rule_without_comments() {
        let commands = install_commands();
        assert!(commands.starts_with("sudo tee /etc/udev/") && commands.ends_with("--reload"));
        assert!(!commands.contains("# ") && commands.contains("ACTION==\"remove\""));
    }
}
