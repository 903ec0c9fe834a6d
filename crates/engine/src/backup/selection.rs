//! [`Selection`]: which areas and partitions a backup saves. Plain data; used by the plan.

/// Which areas and partitions to save, by their names; capitals do not matter.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Selection {
    /// Everything but the user's data.
    Usual {
        /// Saved although they hold the user's data.
        with: Vec<String>,
        /// Not saved.
        without: Vec<String>,
    },
    /// Everything, the user's data too.
    All,
    /// These only; a name that the phone does not have is an error.
    Only(Vec<String>),
    /// These only.
    Chosen {
        /// A name that the phone does not have is an error.
        needed: Vec<String>,
        /// Saved if the phone has them; the others are in [`super::BackupPlan::unknown`].
        if_present: Vec<String>,
    },
}

impl Default for Selection {
    fn default() -> Selection {
        Selection::Usual { with: Vec::new(), without: Vec::new() }
    }
}

/// Partitions that hold the user's data, or only what can be computed again: usually most of the storage.
const USER_DATA: [&str; 3] = ["userdata", "usrdata", "cache"];

/// Whether a partition of this name holds the user's data, or only what can be computed again.
#[must_use]
pub fn is_user_data(name: &str) -> bool {
    is_one_of(name, &USER_DATA)
}

/// Whether the name is in a list, whatever its capitals.
pub(super) fn is_one_of<S: AsRef<str>>(name: &str, names: &[S]) -> bool {
    names.iter().any(|other| name.eq_ignore_ascii_case(other.as_ref()))
}

impl Selection {
    /// All names that it holds.
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        let (one, other): (&[String], &[String]) = match self {
            Selection::Usual { with, without } => (with, without),
            Selection::All => (&[], &[]),
            Selection::Only(names) => (names, &[]),
            Selection::Chosen { needed, if_present } => (needed, if_present),
        };
        one.iter().chain(other)
    }

    /// Whether nothing but what it names is saved.
    pub(super) fn is_exclusive(&self) -> bool {
        matches!(self, Selection::Only(_) | Selection::Chosen { .. })
    }

    /// The names without which there is no backup.
    pub(super) fn needed(&self) -> &[String] {
        match self {
            Selection::Only(names) | Selection::Chosen { needed: names, .. } => names,
            Selection::Usual { .. } | Selection::All => &[],
        }
    }
}
