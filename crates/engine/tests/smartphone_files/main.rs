//! Files that belong to smartphones, made up field by field: Download Agent files, preloader files, partition
//! tables.

#[path = "../common/mod.rs"]
mod common;

mod agent_choice;
mod agent_files;
mod partitions;
mod preloaders;
