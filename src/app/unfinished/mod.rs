//! Unfinished dumps: finding them in a folder, and the jobs that resume them.

pub(in crate::app) mod backups;
pub(in crate::app) mod folder_search;
pub(in crate::app) mod offers;
pub(in crate::app) mod resume;
