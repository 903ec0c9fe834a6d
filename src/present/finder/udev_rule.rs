//! The udev rule that lets the user open phones: how installing it ended, and who may open a device file
//! without it.

use crate::present::Present;
use crate::tr;
use bromide_engine::finder::udev_rule::{NodeFacts, RuleChange, RuleFailure, RuleOutcome, install_commands};

/// A whole sentence.
impl Present for RuleOutcome {
    fn present(&self) -> String {
        match self {
            RuleOutcome::Done(RuleChange::Install) => tr!("rule-installed"),
            RuleOutcome::Done(RuleChange::Remove) => tr!("rule-removed"),
            RuleOutcome::Dismissed => tr!("rule-dismissed"),
            RuleOutcome::NotAllowed => tr!("rule-not-allowed"),
            RuleOutcome::NoPkexec => tr!("rule-no-pkexec"),
            RuleOutcome::Failed(failure) => tr!("rule-failed", why = failure.present()),
        }
    }
}

/// A part of a sentence, after a colon.
impl Present for RuleFailure {
    fn present(&self) -> String {
        match self {
            RuleFailure::MissingProgram { name } => tr!("rule-no-program", name = *name),
            RuleFailure::CannotStart(error) => error.to_string(),
            RuleFailure::Program { message } => message.clone(),
            RuleFailure::NoMessage => tr!("error-no-words"),
        }
    }
}

/// A whole sentence.
impl Present for NodeFacts {
    fn present(&self) -> String {
        let (node, group) = (self.node.display().to_string(), self.group.as_str());
        if self.is_member {
            tr!("rule-node-member", node = node, group = group)
        } else {
            tr!("rule-node-stranger", node = node, group = group)
        }
    }
}

/// The commands that install the rule, on lines of their own in the middle of a sentence.
pub(in crate::present) fn commands_to_type() -> String {
    format!("\n\n{}\n", install_commands())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_has_a_sentence_of_its_own() {
        let failures = [
            RuleFailure::MissingProgram { name: "install" },
            RuleFailure::CannotStart(std::io::Error::other("EIO").into()),
            RuleFailure::Program { message: "install: read-only".into() },
            RuleFailure::NoMessage,
        ];
        let outcomes = [
            RuleOutcome::Done(RuleChange::Install),
            RuleOutcome::Done(RuleChange::Remove),
            RuleOutcome::Dismissed,
            RuleOutcome::NotAllowed,
            RuleOutcome::NoPkexec,
        ];
        let outcomes = outcomes.into_iter().chain(failures.map(RuleOutcome::Failed));
        let sentences: Vec<String> = outcomes.map(|outcome| outcome.present()).collect();
        for (at, sentence) in sentences.iter().enumerate() {
            assert!(sentence.len() > 10 && !sentence.ends_with('.'), "{sentence}");
            assert!(!sentences[..at].contains(sentence), "{sentence}");
        }
        assert!(sentences[5].contains("install") && sentences[6].ends_with(": EIO"));
        assert!(sentences[7].ends_with(": install: read-only"));
    }

    #[test]
    fn a_device_file_is_named_with_its_group() {
        let facts = |is_member| {
            NodeFacts { node: "/dev/ttyACM0".into(), group: "dialout".into(), is_member }.present()
        };
        for sentence in [facts(true), facts(false)] {
            assert!(sentence.contains("/dev/ttyACM0") && sentence.contains("dialout"), "{sentence}");
        }
        assert_ne!(facts(true), facts(false));
    }
}
