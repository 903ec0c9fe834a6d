//! Settings on a real folder: round trip, damage, keys of others.

use super::*;
use jiff::civil::date;

fn now() -> DateTime {
    date(2026, 11, 22).at(9, 41, 7, 0)
}

fn file() -> (tempfile::TempDir, SettingsFile) {
    let folder = tempfile::tempdir().unwrap();
    let file = SettingsFile::at(folder.path().join("deep/down/settings.json"));
    (folder, file)
}

fn files(file: &SettingsFile) -> Vec<String> {
    let entries = fs::read_dir(file.path.parent().unwrap()).unwrap();
    let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn the_first_start_is_sensible_and_silent() {
    let (_folder, file) = file();
    let Loaded { settings, notices } = file.load(now());
    assert_eq!(notices, [] as [String; 0]);
    assert!(settings.folder.is_empty() || Path::new(&settings.folder).is_dir());
    assert_eq!(Settings { folder: String::new(), ..settings }, Settings::default());
}

#[test]
fn what_is_saved_is_loaded_and_nothing_else_is_left() {
    let (_folder, file) = file();
    let settings = Settings {
        folder: "/dumps".into(),
        pattern: "{date}.bin".into(),
        check: CheckChoice::Sampled,
        block_size: "4K".into(),
        reset: false,
        direct_usb: true,
        theme: Theme::Dark,
        text_percent: 150,
        renderer: Renderer::Glow,
        last_port: "COM5".into(),
        rest: Map::new(),
    };
    file.save(&Settings::default()).unwrap();
    file.save(&settings).unwrap();
    let loaded = file.load(now());
    assert_eq!(Settings { rest: Map::new(), ..loaded.settings }, settings);
    assert_eq!((loaded.notices, files(&file)), (vec![], vec!["settings.json".to_owned()]));
}

#[test]
fn keys_of_other_versions_are_kept() {
    let (_folder, file) = file();
    file.save(&Settings::default()).unwrap();
    fs::write(&file.path, r#"{"future": {"a": [1, 2]}, "theme": "dark"}"#).unwrap();
    let mut settings = file.load(now()).settings;
    assert_eq!(settings.theme, Theme::Dark);
    settings.theme = Theme::Light;
    file.save(&settings).unwrap();
    let value: Value = serde_json::from_slice(&fs::read(&file.path).unwrap()).unwrap();
    assert_eq!((&value["future"]["a"][1], &value["theme"]), (&Value::from(2), &Value::from("light")));
}

#[test]
fn one_bad_value_costs_only_itself() {
    let (_folder, file) = file();
    file.save(&Settings::default()).unwrap();
    fs::write(&file.path, r#"{"folder": 7, "theme": "pink", "text_percent": 500, "reset": false}"#).unwrap();
    let Loaded { settings, notices } = file.load(now());
    assert_eq!(notices.len(), 3);
    assert!(notices[1].contains("theme") && notices[1].contains("pink"));
    assert_eq!(settings.text_percent, 100);
    assert!(!settings.reset);
}

#[test]
fn a_damaged_file_is_set_aside_and_said() {
    let (_folder, file) = file();
    file.save(&Settings::default()).unwrap();
    for (damage, aside) in [
        (&b"{\"folder\": "[..], "settings.damaged-20261122-094107"),
        (b"[]", "settings.damaged-20261122-094107-2"),
        (b"\xff\xfe\0", "settings.damaged-20261122-094107-3"),
        (b"", "settings.damaged-20261122-094107-4"),
    ] {
        fs::write(&file.path, damage).unwrap();
        let Loaded { settings, notices } = file.load(now());
        assert!(notices.len() == 1 && notices[0].contains(aside), "{notices:?}");
        assert_eq!(settings.theme, Theme::System);
        assert!(!file.path.exists());
        assert_eq!(fs::read(file.path.with_file_name(aside)).unwrap(), damage);
    }
}

#[test]
fn what_cannot_be_read_or_written_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = SettingsFile::at(folder.path().to_owned());
    assert_eq!(file.load(now()).notices.len(), 1, "a folder is no file");
    let below_a_file = folder.path().join("file");
    fs::write(&below_a_file, "").unwrap();
    assert!(SettingsFile::at(below_a_file.join("settings.json")).save(&Settings::default()).is_err());
}

#[test]
fn the_form_starts_as_it_was_left() {
    for (port, other, remembered, again) in [
        (PortPick::Auto, "", "auto", PortPick::Auto),
        // The next phone is a real one.
        (PortPick::Demo, "", "auto", PortPick::Auto),
        (PortPick::Listed("COM5".into()), "", "COM5", PortPick::Listed("COM5".into())),
        (PortPick::Other, " /tmp/pty ", "/tmp/pty", PortPick::Listed("/tmp/pty".into())),
        (PortPick::Other, "", "", PortPick::Auto),
    ] {
        let form = ReadForm {
            port,
            other_port: other.into(),
            folder: "/dumps".into(),
            check: CheckChoice::Off,
            ..ReadForm::default()
        };
        let mut settings = Settings::default();
        settings.remember(&form);
        assert_eq!(settings.last_port, remembered);
        assert_eq!(settings.form(), ReadForm { port: again, other_port: String::new(), ..form });
    }
}

#[test]
fn there_is_a_usual_place() {
    if let Some(SettingsFile { path }) = SettingsFile::usual() {
        assert!(path.ends_with("settings.json"));
    }
}
