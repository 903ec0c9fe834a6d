//! Reads back the storage of MediaTek phones over USB, into files that can be trusted.
//!
//! The modules in reading order, from the bytes up. Each knows only those above it in this list:
//!
//! * [`files`]: how files are opened and made: regular ones only, with limits
//! * [`units`]: addresses, regions and how a person types them
//! * [`cancel`]: the flag that stops a job
//! * [`clock`]: moments, and the wall clock
//! * [`system`]: what the operating system reported, as facts
//! * [`link`]: byte pipes to a phone, and places where a phone may appear
//! * [`brom`]: the boot-ROM protocol; bytes only
//! * [`chip`]: the chip table, the only source of register writes
//! * [`session`]: one synchronised phone; deadlines, resynchronisation
//! * [`flash`]: which flash chip, how large, and why we believe it
//! * [`dump`]: what is inside a dump, and what is strange about it
//! * [`readback`]: a read back as data: plan, read, check, save
//! * [`finder`]: which phones are plugged in
//! * [`sim`]: the practice phone, with its own constants and its own parser

pub mod acquire;
pub mod brom;
pub mod cancel;
pub mod chip;
pub mod clock;
pub mod dump;
pub mod dumpfile;
pub mod event;
pub mod facts;
pub mod files;
pub mod finder;
pub mod flash;
pub mod link;
pub mod readback;
pub mod session;
pub mod sim;
pub mod storage;
pub mod system;
pub mod units;
pub mod warning;
