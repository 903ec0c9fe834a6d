//! [`PortChoice`]: the meaning of a PORT argument: any phone, the practice phone, or a certain port.
//!
//! Used by the command line, the window's form and the worker. Opens no port.

use std::convert::Infallible;
use std::str::FromStr;

use super::direct::is_direct;

/// A PORT argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PortChoice {
    /// `auto`: any phone in boot-ROM mode.
    Auto,
    /// `demo`: the practice phone.
    Demo,
    /// `demo-smartphone`: the practice smartphone.
    DemoSmartphone,
    /// `usb`: any phone in boot-ROM mode, directly on USB; `usb:1-2`: any device at that place.
    Usb(Option<String>),
    /// A port name or path, as typed.
    Named(String),
}

impl PortChoice {
    /// Whether it is a practice phone.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        matches!(self, PortChoice::Demo | PortChoice::DemoSmartphone)
    }
}

impl FromStr for PortChoice {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<PortChoice, Infallible> {
        Ok(match text.trim() {
            "auto" => PortChoice::Auto,
            "demo" => PortChoice::Demo,
            "demo-smartphone" => PortChoice::DemoSmartphone,
            "usb" => PortChoice::Usb(None),
            place if is_direct(place) => PortChoice::Usb(Some(place.to_owned())),
            name => PortChoice::Named(name.to_owned()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_places_on_usb_and_names_are_distinguished() {
        let parse = |text: &str| text.parse::<PortChoice>().unwrap();
        assert_eq!(parse("auto"), PortChoice::Auto);
        assert_eq!(parse("demo"), PortChoice::Demo);
        assert_eq!(parse("demo-smartphone"), PortChoice::DemoSmartphone);
        assert_eq!(parse("usb"), PortChoice::Usb(None));
        assert_eq!(parse("usb:1-2.3"), PortChoice::Usb(Some("usb:1-2.3".into())));
        assert_eq!(parse("usb:1"), PortChoice::Named("usb:1".into()), "which is refused as a name");
        assert_eq!(parse("COM5"), PortChoice::Named("COM5".into()));
        assert_eq!(parse("./demo"), PortChoice::Named("./demo".into()));
    }
}
