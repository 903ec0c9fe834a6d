//! The support bundle: one zip with log, timeline, byte transcript, versions and settings, for someone who
//! helps. Personal data is removed: the dump, names of folders, the user's name, the numbers that only this
//! phone has.
//!
//! Made by the controller, saved by the window. Pure: what goes in is [`BundleParts`], taken from the state.

use std::fmt::Write as _;
use std::io::{self, Cursor, Write as _};
use std::path::Path;

use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::app::job::station::{RunningStage, Station};
use crate::app::job::timeline::{Sight, Timeline};
use crate::app::log::{Level, Log};
use crate::app::privacy::redact::redacted;
use crate::app::privacy::scrub::Scrubber;
use crate::app::state::{AppState, Now};
use crate::app::stations::state::SeveralState;
use bromide_engine::link::recording::Recording;
use bromide_engine::stations::StationNumber;

/// What a bundle is made of, as the program knows it: nothing is taken out yet.
#[derive(Debug, Clone, PartialEq)]
pub struct BundleParts {
    /// What happened, in sentences.
    pub log: String,
    /// What happened at each of several stations, in sentences; empty without any.
    pub stations: String,
    /// What was seen during the last job, and what is connected now.
    pub timeline: String,
    /// The bytes of the last session.
    pub recording: Recording,
    /// Versions.
    pub about: String,
    /// The settings file.
    pub settings: Value,
    /// What must not be in any of them.
    pub scrubber: Scrubber,
}

impl BundleParts {
    /// The parts at `now`. `drawn_with` is the renderer, where it is known, `language` the tag of the
    /// sentences' language, and `home` the user's home folder.
    #[must_use]
    pub fn of(
        (state, several): (&AppState, &SeveralState),
        recording: Recording,
        drawn_with: Option<&str>,
        language: &str,
        home: Option<&str>,
        now: Now,
    ) -> BundleParts {
        let folders = folders(state, several);
        let folders: Vec<&str> = folders.iter().map(String::as_str).collect();
        let mut secrets = state.secrets.clone();
        secrets.merge(&several.private.secrets);
        BundleParts {
            log: state.log.as_text(Level::Info, ""),
            timeline: timeline(state, now),
            recording,
            about: about(state, drawn_with, language, now),
            settings: state.settings.to_value(),
            stations: stations(several),
            scrubber: Scrubber::new(home, &folders, secrets).and_words_of(&several.private.typed),
        }
    }
}

/// The zip.
///
/// # Errors
/// When it cannot be made, which in memory is a mistake of the program.
pub fn bundle(parts: &BundleParts) -> io::Result<Vec<u8>> {
    let scrubber = &parts.scrubber;
    let entries = [
        ("about.txt", scrubber.text(&parts.about)),
        ("log.txt", scrubber.text(&parts.log)),
        ("stations.txt", scrubber.text(&parts.stations)),
        ("timeline.txt", scrubber.text(&parts.timeline)),
        ("transcript.txt", redacted(&parts.recording).text(|note| scrubber.text(note))),
        ("settings.json", format!("{:#}\n", scrubber.json(&parts.settings))),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in entries.into_iter().filter(|(name, text)| *name != "stations.txt" || !text.is_empty())
    {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The names of the folders that the user chose, which may contain personal names.
fn folders(state: &AppState, several: &SeveralState) -> Vec<String> {
    let order = match &state.station {
        Station::Ready => None,
        Station::Running(running) => Some(&running.order),
        Station::Finished(finished) => Some(&finished.order),
    };
    let files = order.and_then(|order| order.work.job()).map_or(&[][..], |job| &job.regions);
    let backup = order.and_then(|order| order.work.backup()).map(|backup| backup.folder.as_path());
    let unfinished = state.settings.backups.iter();
    let parents = files.iter().filter_map(|region| region.file.parent());
    // The folder around a backup, too: it is in the log by itself.
    let backups = backup.into_iter().chain(unfinished).flat_map(|folder| [Some(folder), folder.parent()]);
    let parents = parents.chain(backups.flatten()).map(|folder| Path::display(folder).to_string());
    let held = match state.station.running().map(|running| &running.stage) {
        Some(RunningStage::Held(held)) => [&held.agent, &held.preloader],
        _ => [&None, &None],
    };
    let held = held.into_iter().flatten().filter_map(|file| file.path.parent());
    let held = held.map(|folder| folder.display().to_string());
    let chosen = [state.form.folder.clone(), state.settings.folder.clone()];
    let of_several = several.session.iter().map(|session| session.order.folder.display().to_string());
    parents.chain(of_several).chain(held).chain(state.settings.agents.folders()).chain(chosen).collect()
}

/// The logs of all stations, those of phones that are gone first.
fn stations(several: &SeveralState) -> String {
    let Some(session) = &several.session else { return String::new() };
    let past = session.past.iter().map(|past| (past.station, past.number, &past.log));
    let lanes = session.lanes.values().map(|lane| (lane.station, lane.number, &lane.log));
    let log = |(station, number, log): (StationNumber, u32, &Log)| {
        format!("station {station}, phone {number}\n{}", log.as_text(Level::Info, ""))
    };
    past.chain(lanes).map(log).collect()
}

/// The timeline as text. Keywords and sentences are the same in all languages.
fn timeline(state: &AppState, now: Now) -> String {
    let nothing = Timeline::default();
    let seen = match &state.station {
        Station::Ready => &nothing,
        Station::Running(running) => &running.seen,
        Station::Finished(finished) => &finished.seen,
    };
    let mut text = String::new();
    let mut line = |date: jiff::civil::DateTime, what: &str, words: &str| {
        // Writing to a string cannot fail.
        writeln!(text, "{} {what:12} {words}", date.strftime("%Y-%m-%d %H:%M:%S")).unwrap_or_default();
    };
    for seen in seen.iter() {
        let what = match seen.sight() {
            Sight::Lost => "lost",
            Sight::Appeared(_) => "appeared",
            Sight::Vanished(_) => "vanished",
            Sight::Reported => "told",
        };
        line(seen.date, what, &seen.english());
    }
    line(now.date, "now", &state.station.state().english());
    for port in &state.connected.ports {
        line(now.date, "port", &format!("{port} ({:?})", port.kind));
    }
    if let Some(why) = &state.connected.list_error {
        line(now.date, "ports", &why.to_string());
    }
    text
}

fn about(state: &AppState, drawn_with: Option<&str>, language: &str, now: Now) -> String {
    let wanted = state.settings.renderer;
    format!(
        "Bromide {}\nsystem: {}\narchitecture: {}\nrenderer: {} ({wanted:?})\nlanguage: {}\nmade: {}\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
        drawn_with.unwrap_or("?"),
        language,
        now.date.strftime("%Y-%m-%d %H:%M:%S"),
    )
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;
    use std::time::Duration;

    use super::*;
    use crate::app::{AppEvent, Notice};
    use crate::worker::PortsNews;
    use bromide_engine::finder::{DeviceKind, DeviceName, Port, PortListError};
    use bromide_engine::link::recording::{Entry, LinkEvent, Sample};
    use bromide_engine::link::{LinkError, Moment};
    use jiff::civil::date;

    fn now() -> Now {
        Now { at: Moment::default(), date: date(2026, 11, 22).at(9, 41, 7, 0) }
    }

    fn unpacked(zip: Vec<u8>) -> Vec<(String, String)> {
        let mut zip = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
        let read = |at: usize, zip: &mut zip::ZipArchive<_>| {
            let mut entry = zip.by_index(at).unwrap();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            (entry.name().unwrap().into_owned(), text)
        };
        (0..zip.len()).map(|at| read(at, &mut zip)).collect()
    }

    #[test]
    fn every_entry_is_there_and_none_knows_the_user_or_a_folder() {
        // A home folder of each system, and what is left of the path of a dump in it.
        for (home, folder) in [
            ("/home/anna", "/home/anna/Kunden/Huber, alt"),
            (r"C:\Users\Anna", r"D:\Kunden\Huber, alt"),
            ("/Users/anna", "/Volumes/Anna/Huber, alt"),
        ] {
            let separator = if folder.contains('\\') { '\\' } else { '/' };
            let file = format!("{folder}{separator}dump.bin");
            let mut state = AppState::default();
            state.settings.folder = folder.into();
            state.settings.last_port.clone_from(&file);
            let name = format!("{home}{separator}port");
            let (kind, device) = (DeviceKind::BootRom, DeviceName::Product("Thing".into()));
            let port = Port { name, usb: None, kind, device, serial_number: None };
            state.apply(
                now(),
                AppEvent::Notice(Notice::FromDesktop(Level::Error, format!("{file} cannot be written"))),
            );
            state.apply(now(), AppEvent::Ports(PortsNews::Ports(vec![port])));
            state.connected.list_error =
                Some(PortListError::Failed(LinkError::Denied { port: format!("{home}/port") }));
            let entries = [
                (0, LinkEvent::Written(Sample::of(&[0xa0]))),
                (1, LinkEvent::OpenedAgain { port: home.into() }),
            ];
            let entries = entries.map(|(ms, what)| Entry { time: Duration::from_millis(ms), what }).into();
            let recording = Recording { port: Some(file.clone()), entries };
            let parts = BundleParts::of(
                (&state, &SeveralState::default()),
                recording,
                Some("OpenGL"),
                "en",
                Some(home),
                now(),
            );
            let entries = unpacked(bundle(&parts).unwrap());
            let names: Vec<_> = entries.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, ["about.txt", "log.txt", "timeline.txt", "transcript.txt", "settings.json"]);
            let text = |wanted: &str| &entries.iter().find(|(name, _)| name == wanted).unwrap().1;
            assert_eq!(text("log.txt"), "2026-11-22 09:41:07 error   …/dump.bin cannot be written\n");
            let transcript = text("transcript.txt");
            assert!(transcript.lines().next().unwrap().ends_with(". Port: …/dump.bin"), "{transcript}");
            assert!(transcript.ends_with("    0.000 > a0\n# 1.000 opened again: ~\n"), "{transcript}");
            assert!(text("timeline.txt").contains("Thing - …/port"), "{entries:#?}");
            assert!(text("about.txt").contains("renderer: OpenGL (Auto)\nlanguage: en\n"), "{entries:#?}");
            assert!(text("settings.json").contains("\"folder\": \"…\""), "{entries:#?}");
            for (name, text) in &entries {
                let text = text.to_lowercase();
                assert!(!text.contains("anna") && !text.contains("huber"), "{name}: {text}");
                assert!(
                    ["kunden", "volumes", "users"].iter().all(|part| !text.contains(part)),
                    "{name}: {text}"
                );
            }
        }
    }
}
