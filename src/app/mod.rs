//! The window's state as plain data: station, form, log, settings. Every [`AppEvent`] goes through the pure
//! function [`AppState::apply`], which returns [`Effect`]s; [`AppController`] owns the threads and carries
//! the effects out. Used by the window, of which nothing is known here.

mod agent;
mod boot_key;
mod controller;
mod form;
pub mod inside;
mod job;
mod log;
mod notice;
mod privacy;
pub mod rescue;
mod settings;
mod state;
mod stations;
mod unfinished;
mod window_place;

pub use agent::command::AgentCommand;
pub use agent::fit::{AgentOrigin, HeldFileProblem, PreloaderNeed};
pub use agent::held::{HeldFile, HeldPhone};
pub use agent::memory::AgentMemory;
pub use agent::search::{AgentReading, AgentRequest};
pub use boot_key::beside::BesideSearch;
pub use boot_key::keys::{KeyFinder, KeyStage, Outcome};
pub use boot_key::lookup::{ModelLookup, Verdict};
pub use boot_key::models::{
    Button, Certainty, ModelReport, Reach, ReportedBattery, ReportedChip, ReportedDump, ReportedKeys,
    RowError,
};
pub use boot_key::notes::{KeyNotes, Note, NotesFile};
pub use boot_key::order::PhoneKind;
pub use boot_key::panel::{KeyPanel, KeysCommand};
pub use boot_key::way::{Battery, Key, Tested, Way};
pub use bromide_engine::readback::BlockState;
pub use controller::{AppController, MakeRunner, StartWorker};
pub use form::drops::{DropKind, kind_of_drop};
pub use form::layout::ScatterRange;
pub use form::order::Order;
pub use form::parts::{PartFact, PartFacts, PartPreset, part_names, with_part};
pub use form::problem::{FieldProblem, PasteProblem};
pub use form::read_form::{Computer, Extent, Field, FieldError, MOST_ROWS, PortPick, ReadForm, ThisComputer};
pub use form::rows::{Column, PastedLineError, Row};
pub use form::scatter::{
    Expected, LARGEST_SCATTER, LeftOut, LeftOutReason, Scatter, ScatterError, ScatterErrors, ScatterProblem,
    parse as parse_scatter,
};
pub use job::backup_view::BackupView;
pub use job::command::{MainButton, UiCommand};
pub use job::curve::Curve;
pub use job::finished::{Finished, SavedAsItIs};
pub use job::map::BlockMap;
pub use job::region_view::RegionView;
pub use job::state::State;
pub use job::station::{CheckSkip, Pass, Running, RunningStage, Station};
pub use job::step::Step;
pub use job::timeline::{Lost, Seen, SeenFact, Sight, Timeline};
pub use log::{Level, Log, LogEntry, LogFact};
pub use notice::{ImportError, Notice, OwnFileError};
pub use privacy::bundle::{BundleParts, bundle};
pub use privacy::scrub::Scrubber;
pub use privacy::secrets::Secrets;
pub use settings::{LanguageChoice, Loaded, Renderer, Settings, SettingsFile, TEXT_PERCENT, Theme};
pub use state::{AppEvent, AppState, Connected, Effect, Now, Rule};
pub use stations::controller::{Several, StartStations};
pub use stations::form::{Phones, SeveralForm};
pub use stations::lane::{Lane, Review, Sign};
pub use stations::messages::{
    Correction, Mode, SeveralCommand, SeveralEffect, SeveralEvent, StationsRequest,
};
pub use stations::session::{PastLane, SessionStage, SeveralSession};
pub use stations::state::{Private, SeveralButton, SeveralState};
pub use unfinished::offers::FoundInFolder;
pub use window_place::WindowPlace;

// Facts of the layers below that the window needs to draw the state, so that it need not know those layers.
pub use crate::worker::stations::{Done, NotSaved, StationRecord};
pub use crate::worker::{JobFailure, Work};
pub use bromide_engine::acquire::ReadingProgramChoice;
pub use bromide_engine::dumpfile::{
    BATCH_PLACEHOLDERS, CheckFacts, CheckKind, EARLY_PLACEHOLDERS as PLACEHOLDERS, JobSheet,
    LATE_PLACEHOLDERS, ReadFacts, Report, SHEET_PLACEHOLDERS, Unfinished,
};
pub use bromide_engine::facts::{FlashFacts, PhoneFacts, StorageFacts};
pub use bromide_engine::link::Moment;
pub use bromide_engine::readback::{CheckChoice, Progress, RegionEnd};
pub use bromide_engine::stations::{SharedHub, StationNumber, Totals};
pub use bromide_engine::warning::Warning;
