//! Settings on a real folder: round trip, damage, keys of others.

use super::*;
use crate::app::WindowPlace;
use crate::present::Present as _;
use bromide_engine::facts::ChipCode;
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
    assert_eq!(notices, []);
    assert!(settings.folder.is_empty() || Path::new(&settings.folder).is_dir());
    assert_eq!(Settings { folder: String::new(), ..settings }, Settings::default());
}

#[test]
fn what_is_saved_is_loaded_and_nothing_else_is_left() {
    let (_folder, file) = file();
    let mut remembered = AgentMemory::default();
    remembered.folder = "/agents".into();
    remembered.remember(ChipCode(0x766), "/da/all.bin".into(), None);
    let settings = Settings {
        folder: "/dumps".into(),
        pattern: "{date}.bin".into(),
        mode: Mode::Several,
        several_pattern: "{n}.bin".into(),
        several_phones: Phones::Ports,
        several_ports: "COM5, COM6".into(),
        check: CheckChoice::Sampled,
        block_size: "4K".into(),
        reset: false,
        direct_usb: true,
        program: bromide_engine::acquire::ReadingProgramChoice::On,
        sound: false,
        theme: Theme::Dark,
        text_percent: 150,
        language: LanguageChoice::Tag("pt-BR".into()),
        renderer: Renderer::Glow,
        agents: remembered,
        backups: UnfinishedBackups::from_value(&serde_json::json!([{ "folder": "/b", "saves": "all" }]))
            .unwrap(),
        last_port: "COM5".into(),
        window: Some(WindowPlace { at: Some([-8.0, 31.0]), size: [1024.0, 560.5], is_maximized: true }),
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
fn a_renderer_that_is_not_built_in_becomes_automatic() {
    let (_folder, file) = file();
    file.save(&Settings::default()).unwrap();
    fs::write(&file.path, r#"{"renderer": "wgpu"}"#).unwrap();
    let Loaded { settings, notices } = file.load(now());
    let expected = if Renderer::Wgpu.is_built_in() { Renderer::Wgpu } else { Renderer::Auto };
    assert_eq!((settings.renderer, notices), (expected, vec![]));
}

#[test]
fn the_language_is_a_tag_that_other_versions_may_have() {
    let (_folder, file) = file();
    file.save(&Settings::default()).unwrap();
    for (saved, language, is_bad) in [
        ("\"system\"", LanguageChoice::System, false),
        ("\"tlh\"", LanguageChoice::Tag("tlh".into()), false),
        ("\"\"", LanguageChoice::System, true),
        ("\"../de\"", LanguageChoice::System, true),
        ("7", LanguageChoice::System, true),
    ] {
        fs::write(&file.path, format!("{{\"language\": {saved}}}")).unwrap();
        let Loaded { settings, notices } = file.load(now());
        assert_eq!((settings.language, !notices.is_empty()), (language, is_bad), "{saved}");
    }
}

#[test]
fn one_bad_value_costs_only_itself() {
    let (_folder, file) = file();
    file.save(&Settings::default()).unwrap();
    fs::write(&file.path, r#"{"folder": 7, "theme": "pink", "text_percent": 500, "reset": false}"#).unwrap();
    let Loaded { settings, notices } = file.load(now());
    assert_eq!(notices.len(), 3);
    assert!(notices[1].present().contains("theme") && notices[1].present().contains("pink"));
    assert_eq!(settings.text_percent, 100);
    assert!(!settings.reset);
}

#[test]
fn a_damaged_file_is_renamed_with_a_notice() {
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
        assert!(notices.len() == 1 && notices[0].present().contains(aside), "{notices:?}");
        assert_eq!(settings.theme, Theme::System);
        assert!(!file.path.exists());
        assert_eq!(fs::read(file.path.with_file_name(aside)).unwrap(), damage);
    }
}

#[test]
fn settings_that_cannot_be_read_or_written_give_an_error() {
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
        (PortPick::DemoSmartphone, "", "auto", PortPick::Auto),
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

/// What is in the folder, with what has each name: `f` a file, `l` a link, `d` a folder, `?` something else.
#[cfg(unix)]
fn kinds(folder: &Path) -> Vec<String> {
    let mut kinds: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let kind = entry.file_type().unwrap();
            let kind = match (kind.is_file(), kind.is_symlink(), kind.is_dir()) {
                (true, ..) => 'f',
                (_, true, _) => 'l',
                (.., true) => 'd',
                _ => '?',
            };
            format!("{kind} {}", entry.file_name().to_string_lossy())
        })
        .collect();
    kinds.sort();
    kinds
}

#[cfg(unix)]
#[test]
fn settings_that_are_not_a_regular_file_are_neither_waited_for_nor_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    crate::pipes::make_pipe(at("pipe"));
    std::os::unix::fs::symlink("/dev/zero", at("zero")).unwrap();
    std::os::unix::fs::symlink("/dev/null", at("null")).unwrap();
    fs::create_dir(at("folder")).unwrap();
    let before = kinds(folder.path());
    for name in ["pipe", "zero", "null", "folder"] {
        let file = SettingsFile::at(at(name));
        let notices = file.load(now()).notices;
        assert!(
            notices.len() == 1 && notices[0].present().contains("not a regular file"),
            "{name}: {notices:?}"
        );
        assert_eq!(file.peek(), Settings::default());
        assert!(file.save(&Settings::default()).is_err(), "{name}");
    }
    assert_eq!(kinds(folder.path()), before);
}

#[test]
fn a_file_too_large_for_settings_is_set_aside_unread() {
    let (_folder, file) = file();
    file.save(&Settings::default()).unwrap();
    fs::OpenOptions::new().write(true).open(&file.path).unwrap().set_len(2 << 30).unwrap();
    assert_eq!(file.peek(), Settings::default());
    let Loaded { notices, .. } = file.load(now());
    assert!(notices.len() == 1 && notices[0].present().contains("too large"), "{notices:?}");
    assert_eq!(files(&file), ["settings.damaged-20261122-094107"]);
}

#[cfg(unix)]
#[test]
fn names_that_others_have_beside_the_settings_are_left_alone() {
    let (_folder, file) = file();
    file.save(&Settings::default()).unwrap();
    let beside = |name: String| file.path.with_file_name(name);
    let victim = beside("precious".into());
    fs::write(&victim, "precious").unwrap();
    let process = std::process::id();
    for name in [format!("settings.new-{process}"), format!("settings.json.new-{process}")] {
        std::os::unix::fs::symlink(&victim, beside(name)).unwrap();
    }
    std::os::unix::fs::symlink("nowhere", beside("settings.damaged-20261122-094107".into())).unwrap();
    let before = kinds(file.path.parent().unwrap());
    let settings = Settings { text_percent: 150, ..Settings::default() };
    file.save(&settings).unwrap();
    assert_eq!(file.load(now()).settings.text_percent, 150);
    assert_eq!(kinds(file.path.parent().unwrap()), before);
    fs::write(&file.path, "{").unwrap();
    let notices = file.load(now()).notices;
    assert!(notices[0].present().contains("settings.damaged-20261122-094107-2"), "{notices:?}");
    assert_eq!(fs::read(&victim).unwrap(), b"precious");
}

#[cfg(unix)]
#[test]
fn settings_behind_a_link_are_saved_where_it_leads_to() {
    let (folder, file) = file();
    let kept = folder.path().join("dotfiles.json");
    fs::write(&kept, "{}").unwrap();
    fs::create_dir_all(file.path.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(&kept, &file.path).unwrap();
    file.save(&Settings { text_percent: 150, ..Settings::default() }).unwrap();
    assert!(file.path.is_symlink());
    assert!(fs::read_to_string(&kept).unwrap().contains("150"));
    assert_eq!(file.load(now()).settings.text_percent, 150);
    // A link that leads nowhere is not followed, and stays.
    fs::remove_file(&kept).unwrap();
    assert!(file.save(&Settings::default()).is_err());
    assert!(file.path.is_symlink() && !kept.exists());
}
