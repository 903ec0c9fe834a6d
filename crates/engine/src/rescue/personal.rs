//! [`Personal`]: a text that belongs to a person, such as a name, a number or a message. Used by all findings
//! of the rescue. Its `Debug` output, which may get into a log, does not contain the text.

use std::fmt;

/// A text that belongs to a person. It is shown and saved by [`Personal::reveal`] only.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Personal(String);

impl Personal {
    /// Takes a text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Personal {
        Personal(text.into())
    }

    /// The text, for the screen or a file that the user asked for; never for a log or a report.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether there is no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The number of letters only.
impl fmt::Debug for Personal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Personal({} letters)", self.0.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_does_not_contain_the_text() {
        let shown = format!("{:?}", Some(Personal::new("Ada")));
        assert_eq!(shown, "Some(Personal(3 letters))");
    }
}
