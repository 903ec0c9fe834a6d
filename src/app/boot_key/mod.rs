//! The guided search for a phone's boot key, and the notes about which key works with which model.

pub(in crate::app) mod keys;
pub(in crate::app) mod notes;
