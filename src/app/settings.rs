//! [`Settings`]: what the program remembers from one start to the next, as a small JSON file.
//!
//! A damaged file is renamed, with a notice, and never fatal. Keys of other versions of the program are kept.
//! Knows no window.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use serde_json::{Map, Value};

use super::notice::{Notice, OwnFileError};
use super::window_place::WindowPlace;
use crate::app::agent::memory::AgentMemory;
use crate::app::form::read_form::{PortPick, ReadForm};
use crate::app::stations::form::{Phones, SeveralForm};
use crate::app::stations::messages::Mode;
use crate::app::unfinished::backups::UnfinishedBackups;
use bromide_engine::acquire::ReadingProgramChoice;
use bromide_engine::files;
use bromide_engine::readback::CheckChoice;

/// What is remembered.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The folder of the dumps; empty: nothing was chosen yet.
    pub folder: String,
    /// The file name pattern.
    pub pattern: String,
    /// One phone or several.
    pub mode: Mode,
    /// The file name pattern of several phones.
    pub several_pattern: String,
    /// Which phones are served when several are read.
    pub several_phones: Phones,
    /// The ports of several phones, as typed.
    pub several_ports: String,
    /// How to check.
    pub check: CheckChoice,
    /// Bytes as typed; empty: automatic.
    pub block_size: String,
    /// Restart the phone at the end.
    pub reset: bool,
    /// Without the system's serial driver.
    pub direct_usb: bool,
    /// Whether a feature phone is read by Bromide's own program.
    pub program: ReadingProgramChoice,
    /// Light or dark.
    pub theme: Theme,
    /// The size of the text, within [`TEXT_PERCENT`].
    pub text_percent: u16,
    /// A sound at the end of a job, and when the phone is lost.
    pub sound: bool,
    /// In what language the window is.
    pub language: LanguageChoice,
    /// What draws the window.
    pub renderer: Renderer,
    /// `auto`, `demo` or a port's name.
    pub last_port: String,
    /// Files of smartphones.
    pub agents: AgentMemory,
    /// Backups that are not complete.
    pub backups: UnfinishedBackups,
    /// Where the window was; `None` before the first end of the program.
    pub window: Option<WindowPlace>,
    /// The file as it was, with keys that are not ours.
    pub(in crate::app) rest: Map<String, Value>,
}

/// No settings are larger than this.
const MOST_BYTES: u64 = 1 << 20;

/// The sizes of text that can be chosen.
pub const TEXT_PERCENT: std::ops::RangeInclusive<u16> = 80..=200;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// As the computer is set.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The language of the window.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum LanguageChoice {
    /// As the computer is set.
    #[default]
    System,
    /// The tag of a language, such as `pt-BR`. An earlier version may not have it.
    Tag(String),
}

/// What draws the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Renderer {
    /// What works.
    #[default]
    Auto,
    /// wgpu alone.
    Wgpu,
    /// OpenGL alone.
    Glow,
}

impl LanguageChoice {
    fn from_value(value: &Value) -> Option<LanguageChoice> {
        let is_tag = |tag: &str| tag.len() < 36 && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        match value.as_str()? {
            "system" => Some(LanguageChoice::System),
            tag => (!tag.is_empty() && is_tag(tag)).then(|| LanguageChoice::Tag(tag.to_owned())),
        }
    }

    fn name(&self) -> &str {
        match self {
            LanguageChoice::System => "system",
            LanguageChoice::Tag(tag) => tag,
        }
    }
}

impl Renderer {
    /// Whether this program contains it. OpenGL is in all of them; wgpu is in those for Windows and macOS,
    /// and on Linux in those that are built with the feature of that name.
    #[must_use]
    pub const fn is_built_in(self) -> bool {
        match self {
            Renderer::Auto | Renderer::Glow => true,
            Renderer::Wgpu => cfg!(any(feature = "wgpu", windows, target_os = "macos")),
        }
    }

    /// Itself, or what works where it is not built in.
    fn or_auto(self) -> Renderer {
        if self.is_built_in() { self } else { Renderer::Auto }
    }
}

const THEMES: [(&str, Theme); 3] =
    [("system", Theme::System), ("light", Theme::Light), ("dark", Theme::Dark)];
const RENDERERS: [(&str, Renderer); 3] =
    [("auto", Renderer::Auto), ("wgpu", Renderer::Wgpu), ("glow", Renderer::Glow)];
const MODES: [(&str, Mode); 2] = [("one", Mode::One), ("several", Mode::Several)];
/// Practice phones are not remembered.
const PHONES: [(&str, Phones); 2] = [("all", Phones::All), ("ports", Phones::Ports)];
const PROGRAMS: [(&str, ReadingProgramChoice); 2] =
    [("off", ReadingProgramChoice::Off), ("on", ReadingProgramChoice::On)];
const CHECKS: [(&str, CheckChoice); 4] = [
    ("auto", CheckChoice::Auto),
    ("full", CheckChoice::Full),
    ("sampled", CheckChoice::Sampled),
    ("off", CheckChoice::Off),
];

impl Default for Settings {
    fn default() -> Settings {
        let form = ReadForm::default();
        Settings {
            folder: form.folder,
            pattern: form.pattern,
            mode: Mode::default(),
            several_pattern: SeveralForm::default().pattern,
            several_phones: Phones::default(),
            several_ports: String::new(),
            check: form.check,
            block_size: form.block_size,
            reset: form.reset,
            direct_usb: form.direct_usb,
            program: form.program,
            theme: Theme::default(),
            text_percent: 100,
            sound: true,
            language: LanguageChoice::default(),
            renderer: Renderer::default(),
            last_port: "auto".to_owned(),
            agents: AgentMemory::default(),
            backups: UnfinishedBackups::default(),
            window: None,
            rest: Map::new(),
        }
    }
}

impl Settings {
    /// The form of a fresh start.
    #[must_use]
    pub fn form(&self) -> ReadForm {
        let port = match self.last_port.as_str() {
            "" | "auto" => PortPick::Auto,
            "demo" => PortPick::Demo,
            "demo-smartphone" => PortPick::DemoSmartphone,
            name => PortPick::Listed(name.to_owned()),
        };
        ReadForm {
            port,
            folder: self.folder.clone(),
            pattern: self.pattern.clone(),
            check: self.check,
            block_size: self.block_size.clone(),
            reset: self.reset,
            direct_usb: self.direct_usb,
            program: self.program,
            ..ReadForm::default()
        }
    }

    /// Copies from a form what is remembered.
    pub fn remember(&mut self, form: &ReadForm) {
        self.folder.clone_from(&form.folder);
        self.pattern.clone_from(&form.pattern);
        self.check = form.check;
        self.block_size.clone_from(&form.block_size);
        self.reset = form.reset;
        self.direct_usb = form.direct_usb;
        self.program = form.program;
        self.last_port = match &form.port {
            PortPick::Auto => "auto".to_owned(),
            // Whoever comes to this computer next brings a real phone.
            PortPick::Demo | PortPick::DemoSmartphone => "auto".to_owned(),
            PortPick::Listed(name) => name.clone(),
            PortPick::Other => form.other_port.trim().to_owned(),
        };
    }

    /// Reads a file's text. A value that is not possible becomes the default, with a notice.
    ///
    /// # Errors
    /// [`OwnFileError::Malformed`] when the text is not a JSON object.
    fn from_json(text: &str) -> Result<(Settings, Vec<Notice>), OwnFileError> {
        let rest: Map<String, Value> =
            serde_json::from_str(text).map_err(|error| OwnFileError::Malformed(error.to_string()))?;
        let mut settings = Settings::default();
        let mut notices = Vec::new();
        let mut take = |key: &str, put: &mut dyn FnMut(&Value) -> Option<()>| {
            if let Some(value) = rest.get(key)
                && put(value).is_none()
            {
                notices.push(Notice::SettingsBadValue { key: key.to_owned(), value: value.to_string() });
            }
        };
        let text = |into: &mut String, value: &Value| value.as_str().map(|text| text.clone_into(into));
        take("folder", &mut |value| text(&mut settings.folder, value));
        take("pattern", &mut |value| text(&mut settings.pattern, value));
        take("mode", &mut |value| named(&MODES, value).map(|mode| settings.mode = mode));
        take("several_pattern", &mut |value| text(&mut settings.several_pattern, value));
        take("several_phones", &mut |value| {
            named(&PHONES, value).map(|phones| settings.several_phones = phones)
        });
        take("several_ports", &mut |value| text(&mut settings.several_ports, value));
        take("check", &mut |value| named(&CHECKS, value).map(|check| settings.check = check));
        take("block_size", &mut |value| text(&mut settings.block_size, value));
        take("reset", &mut |value| value.as_bool().map(|reset| settings.reset = reset));
        take("reading_program", &mut |value| {
            named(&PROGRAMS, value).map(|program| settings.program = program)
        });
        take("direct_usb", &mut |value| value.as_bool().map(|direct| settings.direct_usb = direct));
        take("sound", &mut |value| value.as_bool().map(|sound| settings.sound = sound));
        take("theme", &mut |value| named(&THEMES, value).map(|theme| settings.theme = theme));
        take("text_percent", &mut |value| {
            let percent = u16::try_from(value.as_u64()?).ok()?;
            TEXT_PERCENT.contains(&percent).then(|| settings.text_percent = percent)
        });
        take("language", &mut |value| LanguageChoice::from_value(value).map(|it| settings.language = it));
        take("renderer", &mut |value| {
            named(&RENDERERS, value).map(|name| settings.renderer = name.or_auto())
        });
        take("last_port", &mut |value| text(&mut settings.last_port, value));
        take("agents", &mut |value| settings.agents.set_chips(value));
        take("agent_folder", &mut |value| text(&mut settings.agents.folder, value));
        take("backups", &mut |value| {
            UnfinishedBackups::from_value(value).map(|backups| settings.backups = backups)
        });
        take("window", &mut |value| {
            WindowPlace::from_value(value).map(|place| settings.window = Some(place))
        });
        settings.rest = rest;
        Ok((settings, notices))
    }

    fn to_json(&self) -> String {
        // Not for people alone: easy to mend by hand, too.
        format!("{:#}\n", self.to_value())
    }

    /// As they are saved.
    pub(in crate::app) fn to_value(&self) -> Value {
        let mut all = self.rest.clone();
        let mut put = |key: &str, value: Value| drop(all.insert(key.to_owned(), value));
        put("folder", self.folder.clone().into());
        put("pattern", self.pattern.clone().into());
        put("mode", name(&MODES, self.mode).into());
        put("several_pattern", self.several_pattern.clone().into());
        put("several_phones", name(&PHONES, self.several_phones).into());
        put("several_ports", self.several_ports.clone().into());
        put("check", name(&CHECKS, self.check).into());
        put("block_size", self.block_size.clone().into());
        put("reset", self.reset.into());
        put("reading_program", name(&PROGRAMS, self.program).into());
        put("direct_usb", self.direct_usb.into());
        put("sound", self.sound.into());
        put("theme", name(&THEMES, self.theme).into());
        put("text_percent", self.text_percent.into());
        put("language", self.language.name().into());
        put("renderer", name(&RENDERERS, self.renderer).into());
        put("last_port", self.last_port.clone().into());
        put("agents", self.agents.to_value());
        put("agent_folder", self.agents.folder.clone().into());
        put("backups", self.backups.to_value());
        if let Some(place) = self.window {
            put("window", place.to_value());
        }
        Value::Object(all)
    }
}

fn named<T: Copy>(table: &[(&str, T)], value: &Value) -> Option<T> {
    let text = value.as_str()?;
    table.iter().find(|(name, _)| *name == text).map(|(_, value)| *value)
}

fn name<T: PartialEq>(table: &[(&'static str, T)], wanted: T) -> &'static str {
    table.iter().find(|(_, value)| *value == wanted).map_or("", |(name, _)| name)
}

/// Where the settings lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsFile {
    path: PathBuf,
}

/// Settings as loaded, and notices about loading them.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// Always something to work with.
    pub settings: Settings,
    /// Notices for the log; empty if all is well.
    pub notices: Vec<Notice>,
}

impl SettingsFile {
    /// The standard path on this computer; `None` when there is none.
    #[must_use]
    pub fn usual() -> Option<SettingsFile> {
        let dirs = directories::ProjectDirs::from("", "", "bromide")?;
        Some(SettingsFile::at(dirs.config_dir().join("settings.json")))
    }

    /// Another place.
    #[must_use]
    pub fn at(path: PathBuf) -> SettingsFile {
        SettingsFile { path }
    }

    /// Loads the settings; without a file, the defaults. A file that is damaged or too large is renamed, with
    /// `date` in the new name. What is not a regular file stays where it is.
    #[must_use]
    pub fn load(&self, date: DateTime) -> Loaded {
        let text = match files::read_whole(&self.path, MOST_BYTES) {
            Ok(bytes) => {
                files::plain_text(bytes).map_err(|files::Utf16Text| OwnFileError::Utf16).and_then(|bytes| {
                    String::from_utf8(bytes).map_err(|error| OwnFileError::Malformed(error.to_string()))
                })
            }
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                Err(OwnFileError::System(error.into()))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Loaded::usual(),
            Err(error) => {
                let (file, why) = (self.path.clone(), error.into());
                return first_start(vec![Notice::SettingsUnreadable { file, why }]);
            }
        };
        match text.and_then(|text| Settings::from_json(&text)) {
            Ok((settings, notices)) => Loaded { settings, notices },
            Err(why) => first_start(vec![self.set_aside(why, date)]),
        }
    }

    /// The settings, without renaming a damaged file: for what must be known before the window exists.
    #[must_use]
    pub fn peek(&self) -> Settings {
        let bytes = files::read_whole(&self.path, MOST_BYTES).unwrap_or_default();
        let bytes = files::plain_text(bytes).unwrap_or_default();
        Settings::from_json(&String::from_utf8_lossy(&bytes))
            .map_or_else(|_| Settings::default(), |(settings, _)| settings)
    }

    /// Saves the settings: whole, or not at all. Where a link has their name, as programs make that keep all
    /// settings in one folder, the file that it leads to is replaced.
    ///
    /// # Errors
    /// When the folder or the file cannot be written, or it is not a regular file.
    pub fn save(&self, settings: &Settings) -> io::Result<()> {
        write_whole(&self.path, &settings.to_json())
    }

    /// A file in the same folder.
    pub(in crate::app) fn beside(&self, name: &str) -> PathBuf {
        self.path.with_file_name(name)
    }

    /// Gives the file another name with `date` in it.
    pub(in crate::app) fn move_aside(&self, date: DateTime) -> io::Result<PathBuf> {
        let stamp = date.strftime("%Y%m%d-%H%M%S").to_string();
        let numbered = (1..100).map(|number| match number {
            1 => format!("damaged-{stamp}"),
            number => format!("damaged-{stamp}-{number}"),
        });
        let aside = numbered
            .map(|extension| self.path.with_extension(extension))
            .find(|path| !files::is_taken(path))
            .ok_or(io::ErrorKind::AlreadyExists)?;
        fs::rename(&self.path, &aside)?;
        Ok(aside)
    }

    fn set_aside(&self, why: OwnFileError, date: DateTime) -> Notice {
        let file = self.path.clone();
        match self.move_aside(date) {
            Ok(aside) => Notice::SettingsSetAside { file, why, aside },
            Err(error) => Notice::SettingsDamaged { file, why, error: error.into() },
        }
    }
}

/// Writes a small file: whole, or not at all.
pub(in crate::app) fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    files::replace_whole(path, text.as_bytes())
}

impl Loaded {
    /// The settings of a first start.
    #[must_use]
    pub fn usual() -> Loaded {
        first_start(vec![])
    }
}

/// The usual settings, with a folder that is there.
fn first_start(notices: Vec<Notice>) -> Loaded {
    let dirs = directories::UserDirs::new();
    let places = dirs.iter().flat_map(|dirs| [dirs.document_dir(), Some(dirs.home_dir())]);
    let folder = places.flatten().find(|folder| folder.is_dir()).map(Path::to_owned);
    let folder = folder.map_or_else(String::new, |folder| folder.display().to_string());
    Loaded { settings: Settings { folder, ..Settings::default() }, notices }
}

#[cfg(test)]
#[path = "settings_tests.rs"]
mod tests;
