//! [`first_twice`]: whether two of the named ports are one port: the phone behind it would get two stations.
//!
//! Asked by the command line and the window's form before a session begins.

use std::path::Path;

use bromide_engine::finder::{PortChoice, Socket, place_on_usb};

/// The first two of these that are one port, by their indices, as far as that is known. Lists what is plugged in.
#[must_use]
pub fn first_twice(named: &[PortChoice]) -> Option<(usize, usize)> {
    first_twice_of(named, &place_on_usb)
}

/// `place_of` looks up the place on USB of a serial port.
fn first_twice_of(named: &[PortChoice], place_of: &dyn Fn(&str) -> Option<String>) -> Option<(usize, usize)> {
    // A port that is not there yet has only its name.
    let known: Vec<Known> = named.iter().map(|port| Known::of(port, place_of)).collect();
    (0..known.len())
        .flat_map(|other| (0..other).map(move |one| (one, other)))
        .find(|(one, other)| known.get(*one).zip(known.get(*other)).is_some_and(|(one, other)| one.is(other)))
}

/// What is known of a port that was named.
enum Known {
    /// Each one is a phone of its own.
    Practice,
    /// A place on USB.
    Place(Socket),
    /// A serial port, and its place.
    Serial { name: String, place: Option<Socket> },
}

impl Known {
    fn of(port: &PortChoice, place_of: &dyn Fn(&str) -> Option<String>) -> Known {
        match port {
            PortChoice::Usb(Some(place)) => Known::Place(Socket::named(place)),
            PortChoice::Named(name) => {
                // Links lead to a port; Windows ignores the case of names.
                let real = Path::new(name).canonicalize().ok().filter(|_| cfg!(unix));
                let real = real.map_or_else(|| name.clone(), |path| path.to_string_lossy().into_owned());
                let place = place_of(&real).map(|place| Socket::named(&place));
                Known::Serial { name: if cfg!(windows) { real.to_uppercase() } else { real }, place }
            }
            PortChoice::Auto | PortChoice::Usb(None) | PortChoice::Demo | PortChoice::DemoSmartphone => {
                Known::Practice
            }
        }
    }

    /// Whether both are one port. An adapter may have several ports at one place.
    fn is(&self, other: &Known) -> bool {
        match (self, other) {
            (Known::Place(one), Known::Place(other)) => one == other,
            (Known::Serial { name: one, .. }, Known::Serial { name: other, .. }) => one == other,
            (Known::Place(at), Known::Serial { place, .. })
            | (Known::Serial { place, .. }, Known::Place(at)) => place.as_ref() == Some(at),
            (Known::Practice, _) | (_, Known::Practice) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_port_by_two_names_is_found_as_far_as_its_place_is_known() {
        let port = |typed: &str| typed.parse::<PortChoice>().unwrap();
        let place_of = |name: &str| match name {
            "/dev/none/ACM0" | "/dev/none/ACM1" => Some("usb:1-2".to_owned()),
            "/dev/none/ACM2" => Some("usb:1-3".to_owned()),
            _ => None,
        };
        for (ports, twice) in [
            (&["usb:1-2", "/dev/none/ACM0"][..], Some((0, 1))),
            (&["/dev/none/ACM2", "demo", "usb:1-3"], Some((0, 2))),
            // Two ports of one adapter.
            (&["/dev/none/ACM0", "/dev/none/ACM1"], None),
            (&["usb:1-2", "/dev/none/ACM2", "/dev/none/ACM9", "demo", "demo"], None),
        ] {
            let named: Vec<PortChoice> = ports.iter().map(|typed| port(typed)).collect();
            assert_eq!(first_twice_of(&named, &place_of), twice, "{ports:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_port_is_that_port() {
        let folder = tempfile::tempdir().unwrap();
        let (port, link) = (folder.path().join("port"), folder.path().join("link"));
        std::fs::write(&port, "").unwrap();
        std::os::unix::fs::symlink(&port, &link).unwrap();
        let named = [port, link].map(|path| PortChoice::Named(path.display().to_string()));
        assert_eq!(first_twice_of(&named, &|_| None), Some((0, 1)));
    }
}
