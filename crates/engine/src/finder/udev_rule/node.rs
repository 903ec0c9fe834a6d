//! [`NodeFacts`]: the group of a device file, and whether the user is a member.
//!
//! Shown with "no permission". Opens no device.

use std::path::{Path, PathBuf};

/// The group of a device file, and whether the user is a member, which explains "no permission".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeFacts {
    /// The device file.
    pub node: PathBuf,
    /// Its group: `dialout` on Debian, `uucp` on Arch, `plugdev` elsewhere (protocol.md section 1.5).
    pub group: String,
    /// Whether this user is a member.
    pub is_member: bool,
}

/// The facts about a device file, without opening it; `None` if it does not exist, or on a system without
/// device files.
#[cfg(unix)]
#[must_use]
pub fn node_facts(node: &Path) -> Option<NodeFacts> {
    use std::os::unix::fs::MetadataExt as _;
    let gid = std::fs::metadata(node).ok()?.gid();
    let groups = std::fs::read_to_string("/etc/group").unwrap_or_default();
    let group = group_name(&groups, gid).unwrap_or_else(|| gid.to_string());
    let own = rustix::process::getegid().as_raw();
    let others = rustix::process::getgroups().unwrap_or_default();
    let is_member = own == gid || others.iter().any(|group| group.as_raw() == gid);
    Some(NodeFacts { node: node.to_owned(), group, is_member })
}

/// The facts about a device file, without opening it; `None` if it does not exist, or on a system without
/// device files.
#[cfg(not(unix))]
#[must_use]
pub fn node_facts(_node: &Path) -> Option<NodeFacts> {
    None
}

/// The name of a group in the text of `/etc/group`: `dialout:x:20:anna`.
#[cfg(any(unix, test))]
fn group_name(text: &str, gid: u32) -> Option<String> {
    let line = text.lines().find(|line| line.split(':').nth(2) == Some(&gid.to_string()))?;
    line.split(':').next().filter(|name| !name.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_found_by_their_number() {
        let text = "root:x:0:\ndialout:x:20:anna,bert\n:x:21:\nodd\n";
        assert_eq!(group_name(text, 20).as_deref(), Some("dialout"));
        assert_eq!(group_name(text, 2), None);
        assert_eq!(group_name(text, 21), None);
    }

    #[cfg(unix)]
    #[test]
    fn existing_device_nodes_have_facts() {
        assert!(node_facts(Path::new("/dev/null")).is_some());
        assert_eq!(node_facts(Path::new("/dev/no-such-node")), None);
    }
}
