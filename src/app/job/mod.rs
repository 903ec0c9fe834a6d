//! The job of a station as the window shows it: stages, progress, block map, timeline, and the commands that
//! are possible.

pub(in crate::app) mod backup_view;
pub(in crate::app) mod command;
pub(in crate::app) mod curve;
pub(in crate::app) mod finished;
pub(in crate::app) mod map;
pub(in crate::app) mod region_view;
pub(in crate::app) mod state;
pub(in crate::app) mod station;
pub(in crate::app) mod step;
pub(in crate::app) mod timeline;
