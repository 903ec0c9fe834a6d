//! Several phones at once, as the window shows them: the form, one lane for each station, totals, records.
//! [`SeveralState::apply`](state::SeveralState::apply) is pure; [`Several`](controller::Several) owns the threads.
//! Used by the window beside the state of a single phone, of which nothing is known here but its form.

pub(in crate::app) mod agent;
pub(in crate::app) mod controller;
pub(in crate::app) mod day_log;
pub(in crate::app) mod form;
pub(in crate::app) mod lane;
pub(in crate::app) mod messages;
pub(in crate::app) mod session;
pub(in crate::app) mod state;
