//! The form: what the user typed, how it becomes a job, and the files that fill it in.

pub(in crate::app) mod drops;
pub(in crate::app) mod import;
pub(in crate::app) mod layout;
pub(in crate::app) mod names;
pub(in crate::app) mod order;
pub(in crate::app) mod parts;
pub(in crate::app) mod problem;
pub(in crate::app) mod read_form;
pub(in crate::app) mod rows;
pub(in crate::app) mod scatter;
