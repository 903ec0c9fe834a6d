//! The guided search for a phone's boot key: methods and their order, the search, the public reports on
//! models, and the user's notes about which method works with which model.

pub(in crate::app) mod beside;
pub(in crate::app) mod keys;
pub(in crate::app) mod lookup;
pub(in crate::app) mod models;
pub(in crate::app) mod notes;
pub(in crate::app) mod order;
pub(in crate::app) mod panel;
pub(in crate::app) mod way;
