//! What the window shows, as plain data: the station, the form, the log, the settings. Draws nothing.
//!
//! Everything that happens is an [`AppEvent`]; [`AppState::apply`] is the one function that changes the state, given the time, and
//! answers with [`Effect`]s for others to carry out. [`Desk`] is those others: it owns the threads. The window draws the
//! state and edits the form; it must not be known here.

mod bundle;
mod command;
mod curve;
mod desk;
mod details;
mod drops;
mod form;
mod go_on;
mod import;
pub mod inside;
mod keys;
mod log;
mod looks;
mod map;
mod names;
mod notes;
mod redact;
mod rows;
mod scatter;
mod scrub;
mod search;
mod secrets;
mod settings;
mod state;
mod station;
mod step;
mod timeline;

pub use bundle::{BundleParts, bundle};
pub use command::{MainButton, UiCommand, continue_words};
pub use curve::Curve;
pub use desk::{Desk, MakeRunner, StartWorker};
pub use drops::{DropKind, kind_of_drop};
pub use form::{Column, Computer, Extent, Field, FieldError, Order, PortPick, ReadForm, ThisComputer};
pub use keys::{Battery, Key, KeyFinder, KeyPanel, KeysCommand, Stage as KeyStage, Tested, Way};
pub use log::{Level, Line, Log};
pub use map::{BlockMap, Cell};
pub use notes::{KeyNotes, Note, NotesFile};
pub use rows::{PastedLineError, Row};
pub use scatter::{LARGEST_SCATTER, Scatter, ScatterError, ScatterRange, parse as parse_scatter};
pub use scrub::Scrubber;
pub use secrets::Secrets;
pub use settings::{Loaded, Renderer, Settings, SettingsFile, TEXT_PERCENT, Theme};
pub use state::{AppEvent, AppState, Effect, Now, Rule};
pub use station::{Finished, Lost, Pass, RegionView, Running, Stage, State, Station};
pub use step::Step;
pub use timeline::{Seen, Sight, Timeline};

// The words of the layers below that the window needs to draw the state, so that it need not know those layers.
pub use bromide_engine::dumpfile::{
    CheckFacts, CheckKind, EARLY_PLACEHOLDERS as PLACEHOLDERS, LATE_PLACEHOLDERS, ReadFacts, Report,
    Unfinished,
};
pub use bromide_engine::facts::{FlashFacts, PhoneFacts};
pub use bromide_engine::link::Moment;
pub use bromide_engine::readback::{CheckChoice, Progress, RegionEnd};
pub use bromide_engine::warning::Warning;
