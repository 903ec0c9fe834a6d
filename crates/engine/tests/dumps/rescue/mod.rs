//! People's data out of dumps: images with known contents, damage, random bytes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod damage;
mod images;
mod limits;
mod other_programs;
mod saved;
mod support;
