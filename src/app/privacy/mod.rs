//! The support bundle, and what is removed from it: data of the phone, personal folders and names.

pub(in crate::app) mod bundle;
pub(in crate::app) mod redact;
pub(in crate::app) mod scrub;
pub(in crate::app) mod secrets;
