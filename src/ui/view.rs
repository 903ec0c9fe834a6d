//! What is open, folded or half typed in the window, and what the user can ask for. Nothing here concerns a
//! job; drawn by the views, which return [`Action`]s.

use std::path::PathBuf;

use super::flash_map::FlashMap;
use super::inside::InsideView;
use super::keyboard::Keyboard;
use super::log_panel::LogPanel;
use super::several::{StationsAction, StationsView};
use super::window_place::PlaceCheck;
use crate::app::inside::InspectorCommand;
use crate::app::rescue::{RescueCommand, RescueSave};
use crate::app::{
    AgentCommand, KeysCommand, LanguageChoice, LogFact, Moment, PastedLineError, ReadForm, Settings, State,
    UiCommand,
};
use bromide_engine::finder::udev_rule::RuleChange;

/// The state of the drawing alone.
#[derive(Default)]
pub(super) struct View {
    /// The dialog that is drawn over the page.
    pub(super) dialog: Option<Dialog>,
    pub(super) keyboard: Keyboard,
    /// The dialog of the desktop.
    pub(super) desktop_dialog: DesktopDialog,
    pub(super) log: LogPanel,
    pub(super) map: FlashMap,
    /// The page that inspects files.
    pub(super) inside: InsideView,
    /// The pages of several phones.
    pub(super) stations: StationsView,
    /// A folder that was chosen while a job ran: for the next one.
    pub(super) next_folder: Option<String>,
    /// Shown until the user dismisses it.
    pub(super) notice: Option<LogFact>,
    /// The window closes as soon as the job has stopped.
    pub(super) closing: bool,
    /// The main button gets the focus, so that Enter is enough.
    pub(super) focus_main: bool,
    /// Chosen in the last picture.
    pub(super) next_language: Option<LanguageChoice>,
    pub(super) title: Title,
    /// Whether the window was brought inside its screen.
    pub(super) place_check: PlaceCheck,
    /// Bytes that are free in the folder of the form, as far as it is known.
    pub(super) free: Option<u64>,
    /// The same in the folder of the backup that runs.
    pub(super) free_for_backup: Option<u64>,
    /// The desktop was asked to keep the computer awake.
    pub(super) is_awake: bool,
}

/// The title of the window.
#[derive(Default)]
pub(super) struct Title {
    pub(super) text: String,
    /// The state in it, and since when it is there.
    pub(super) shown: Option<(State, Moment)>,
}

/// A dialog over the page. Only one is open at a time.
#[derive(Debug)]
pub(super) enum Dialog {
    /// Asks whether to stop the job.
    AskStop,
    /// Asks whether to stop the job and close the window.
    AskClose,
    /// Asks whether to stop saving people's data, and what is done then.
    AskStopSaving(AfterSaving),
    /// Takes several ranges at once.
    PasteRows(Paste),
    /// Takes the path of a file instead of that dialog of the desktop.
    TypedPath(DesktopDialog, String),
    /// The settings.
    Settings,
    /// Explains an error number, as typed.
    ErrorNumber(String),
}

/// What the user wants while people's data is being saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum AfterSaving {
    /// To open another file.
    Open(PathBuf),
    /// To close the window.
    Close,
}

/// Lines being pasted.
#[derive(Debug, Default)]
pub(super) struct Paste {
    pub(super) text: String,
    pub(super) errors: Vec<PastedLineError>,
}

/// A dialog of the desktop. The desktop shows one at a time; its answer belongs to this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum DesktopDialog {
    /// None is open.
    #[default]
    Closed,
    /// For the folder of the dumps.
    Folder,
    /// None is open, and there was none for the folder: it has to be typed.
    FolderUnavailable,
    /// For a scatter file.
    Scatter,
    /// For a file of notes about boot keys.
    KeyNotes,
    /// For the Download Agent file of a smartphone that waits.
    Agent,
    /// For its preloader file.
    Preloader,
    /// For a folder with Download Agent files.
    AgentFolder,
    /// To save a text, which can be copied instead.
    SaveText,
    /// To save a support bundle.
    SaveBundle,
    /// For the page that inspects files.
    Inside(FileFor),
    /// For the folder in which people's data is saved.
    Rescue(RescueSave),
}

/// What a file is chosen for on the page that inspects files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileFor {
    /// To inspect it.
    Open,
    /// To compare with it.
    Compare,
    /// To save a part under its name.
    Part,
}

impl View {
    /// Whether a dialog is drawn over the page: then it has the keyboard.
    pub(super) fn has_dialog(&self) -> bool {
        self.dialog.is_some() || self.inside.open && self.inside.is_asking()
    }

    /// Whether a question has to be answered first.
    pub(super) fn is_asking(&self) -> bool {
        matches!(self.dialog, Some(Dialog::AskStop | Dialog::AskClose | Dialog::AskStopSaving(_)))
    }
}

impl Action {
    /// Whether it tries something: what is said about an earlier attempt is stale then.
    pub(super) fn is_attempt(&self) -> bool {
        matches!(
            self,
            Action::Command(_)
                | Action::Resume(_)
                | Action::ContinueBackup(_)
                | Action::AskFolder
                | Action::AskScatter
                | Action::AskAgent(_)
                | Action::Agent(_)
                | Action::PathTyped(..)
                | Action::SaveText { .. }
                | Action::ShowFolder(_)
                | Action::LookInside(_)
                | Action::Dropped(_)
                | Action::ImportNotes
                | Action::Stations(StationsAction::Start)
        )
    }

    /// Whether it is text or a choice that the user edited; carried out before all others.
    pub(super) fn is_edit(&self) -> bool {
        matches!(
            self,
            Action::EditForm(_)
                | Action::EditSettings(_)
                | Action::EditModel(_)
                | Action::Stations(StationsAction::Edit(_))
        )
    }
}

/// What the user asked for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Action {
    /// A command about the job.
    Command(UiCommand),
    /// The form as edited.
    EditForm(Box<ReadForm>),
    /// The settings as edited.
    EditSettings(Box<Settings>),
    /// The window is to be in this language.
    ChooseLanguage(LanguageChoice),
    /// The model whose boot key is searched, as edited.
    EditModel(String),
    /// Resume the unfinished dump with this part file.
    Resume(PathBuf),
    /// Do not offer it again.
    NotNow(PathBuf),
    /// Open the dialog for the folder.
    AskFolder,
    /// Open the dialog for a scatter file.
    AskScatter,
    /// Open that dialog for a file of the smartphone that waits.
    AskAgent(DesktopDialog),
    /// Files for the smartphone that waits.
    Agent(AgentCommand),
    /// This path was typed instead of chosen in that dialog of the desktop.
    PathTyped(DesktopDialog, PathBuf),
    /// Save a text under this name.
    SaveText { name: String, text: String },
    /// Copy to the clipboard.
    Copy(String),
    /// Show in the file manager.
    ShowFolder(PathBuf),
    /// Show the page that inspects files, or the main one.
    ShowInside(bool),
    /// Inspect this file.
    LookInside(PathBuf),
    /// A file was dropped on the main page.
    Dropped(PathBuf),
    /// A command for the inspector.
    Inside(InspectorCommand),
    /// Show people's data in the inspected dump, or its bytes.
    ShowRescue(bool),
    /// A command about people's data.
    Rescue(RescueCommand),
    /// Stop saving people's data, and do this.
    StopSaving(AfterSaving),
    /// Open the dialog for the folder in which it is saved.
    AskRescueFolder(RescueSave),
    /// Open the file dialog for the page that inspects files.
    AskFile(FileFor),
    /// Something on the pages of several phones.
    Stations(StationsAction),
    /// Install or remove the udev rule.
    ChangeRule(RuleChange),
    /// A command for the search for the boot key.
    Keys(KeysCommand),
    /// Ask for a file of notes about boot keys.
    ImportNotes,
    /// Explain an error number.
    ExplainNumber,
    /// Continue the unfinished backup in this folder.
    ContinueBackup(PathBuf),
    /// Do not offer it again.
    ForgetBackup(PathBuf),
    /// Open or close the settings.
    Settings(bool),
    /// The answer to the question that is open.
    Answer(bool),
}
