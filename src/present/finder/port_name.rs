//! Why a typed port is not waited for.

use crate::present::{Present, UserError, listed};
use crate::tr;
use bromide_engine::finder::{NotAPortKind, PortNameError};
use bromide_engine::link::LinkError;

impl From<&PortNameError> for UserError {
    fn from(error: &PortNameError) -> UserError {
        match error {
            PortNameError::NoSuchPort { name, here } => {
                UserError::usage(tr!("port-unknown", name = name, here = ports_here(here)))
            }
            PortNameError::NoFolder { name, folder, here } => {
                let folder = folder.display().to_string();
                UserError::usage(tr!("port-no-folder", name = name, folder = folder, here = ports_here(here)))
            }
            PortNameError::NotAPort { name, what, here } => UserError::usage(tr!(
                "port-not-one",
                name = name,
                what = what.present(),
                here = ports_here(here)
            )),
            // The same as if the port had been opened.
            PortNameError::Busy { name, holder } => {
                UserError::from(&LinkError::Busy { port: name.clone(), holder: holder.clone() })
            }
            PortNameError::Denied { name } => UserError::from(&LinkError::Denied { port: name.clone() }),
        }
    }
}

/// A part of a sentence: `a folder`.
impl Present for NotAPortKind {
    fn present(&self) -> String {
        match self {
            NotAPortKind::Folder => tr!("port-is-folder"),
            NotAPortKind::File => tr!("port-is-file"),
            NotAPortKind::OtherDevice => tr!("port-is-other-device"),
            NotAPortKind::Other => tr!("port-is-else"),
        }
    }
}

/// A whole sentence on the ports that could have been meant.
fn ports_here(here: &[String]) -> String {
    if here.is_empty() { tr!("port-none-here") } else { tr!("port-here-now", ports = listed(here)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::JobOutcome;
    use bromide_engine::link::PortHolder;

    fn cause(error: &PortNameError) -> String {
        let user = UserError::from(error);
        assert_eq!(user.exit, JobOutcome::Usage, "{error}");
        user.cause
    }

    #[test]
    fn a_name_that_is_refused_is_named_with_the_ports_that_are_there() {
        let (name, here) = ("foo".to_owned(), vec!["COM3".to_owned(), "COM5".to_owned()]);
        let unknown = PortNameError::NoSuchPort { name: name.clone(), here };
        assert_eq!(cause(&unknown), "There is no port named foo. Ports now: COM3, COM5");
        let alone = PortNameError::NoSuchPort { name: name.clone(), here: vec![] };
        assert_eq!(cause(&alone), "There is no port named foo. No ports now; auto waits for a phone");
        let folder = PortNameError::NoFolder { name, folder: "/no/such".into(), here: vec!["COM3".into()] };
        assert_eq!(
            cause(&folder),
            "There is no port foo: the folder /no/such does not exist. Ports now: COM3"
        );
    }

    #[test]
    fn a_name_that_is_not_a_port_is_refused_with_what_it_is() {
        for (what, says) in [
            (NotAPortKind::Folder, "x is a folder, not a serial port. "),
            (NotAPortKind::File, "x is a file, not a serial port. "),
            (NotAPortKind::OtherDevice, "x is a device of another kind, not a serial port. "),
            (NotAPortKind::Other, "x is something else, not a serial port. "),
        ] {
            let cause = cause(&PortNameError::NotAPort { name: "x".into(), what, here: vec![] });
            assert!(cause.starts_with(says), "{cause}");
        }
    }

    #[test]
    fn a_port_that_cannot_be_had_now_comes_with_advice() {
        let name = || "COM5".to_owned();
        for error in [
            PortNameError::Busy { name: name(), holder: PortHolder::Named("flash_tool".into()) },
            PortNameError::Denied { name: name() },
        ] {
            assert!(cause(&error).contains("COM5"), "{error}");
            assert!(!UserError::from(&error).advice.is_empty(), "{error}");
        }
    }
}
