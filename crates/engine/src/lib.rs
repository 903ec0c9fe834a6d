//! Reads back the storage of MediaTek phones over USB and saves it as checked dumps.
//!
//! A phone in boot-ROM mode appears at a port ([`finder`], [`link`]), is recognised and opened ([`acquire`]),
//! read block by block through its [`storage`], checked, and saved ([`readback`], [`dumpfile`]). The storage
//! of a phone is never erased or written: no type here represents such a request. Progress and failures are
//! reported as facts ([`event`], [`warning`], typed errors); their `Display` is plain English for logs. The
//! engine keeps no process-wide state: time comes from the link, stops from a [`cancel::Cancel`].
//!
//! # List ports
//!
//! ```
//! for port in bromide_engine::finder::ports()? {
//!     // MediaTek boot ROM - /dev/ttyACM0 (0E8D:0003)
//!     println!("{port}");
//! }
//! # Ok::<(), bromide_engine::link::LinkError>(())
//! ```
//!
//! # Read a practice phone into memory
//!
//! The practice phone ([`sim`]) answers like the real boot ROM, on a clock of its own.
//!
//! ```
//! use bromide_engine::acquire::survey_phone;
//! use bromide_engine::cancel::Cancel;
//! use bromide_engine::sim::{Scenario, SimPort};
//! use bromide_engine::storage::AreaKind;
//!
//! let mut port = SimPort::new(Scenario::default());
//! let mut phone = survey_phone(&mut port, None, true, &Cancel::new(), &mut |event| println!("{event:?}"))?;
//! assert_eq!(phone.phone.chip_name(), "MT6261DA");
//!
//! let mut block = vec![0; 4096];
//! phone.storage.read(AreaKind::Flash, 0, &mut block, &mut |_bytes, _when| {})?;
//! assert!(block.starts_with(b"SF_BOOT"));
//! phone.release(true, &mut |_| {});
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Read back into a file, with progress and a way to stop
//!
//! ```
//! use bromide_engine::cancel::Cancel;
//! use bromide_engine::event::Event;
//! use bromide_engine::readback::{BlockSize, CheckChoice, Job, RegionEnd, RegionJob, Start, run};
//! use bromide_engine::sim::{Pacing, Scenario, SimPort};
//! use bromide_engine::storage::AreaKind;
//!
//! # let folder = tempfile::tempdir()?;
//! # let file = folder.path().join("dump.bin");
//! let job = Job {
//!     regions: vec![RegionJob { area: AreaKind::Flash.into(), start: 0, len: None, file, name_template: None }],
//!     check: CheckChoice::Auto,
//!     block_size: BlockSize::default(),
//!     wait: None,
//!     lost_wait: None,
//!     start: Start::New,
//!     reset: true,
//! };
//! let mut port = SimPort::new(Scenario::default().pacing(Pacing::ROM));
//! // Another thread may set it at any time. A later job with `Start::Resume` continues from there.
//! let stop = Cancel::new();
//! let ending = run(&job, &mut port, &stop, &|| "2026-01-02T03:04:05Z".into(), &mut |event| {
//!     if let Event::Progress(progress) = event {
//!         println!("{} of {} bytes", progress.done, progress.total);
//!     }
//! });
//! ending.result?;
//! let [RegionEnd::Saved { report, .. }] = &ending.regions[..] else { panic!("one region, saved") };
//! assert_eq!((report.length, report.check.passed), (4 * 1024 * 1024, Some(true)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Look inside a dump
//!
//! See [`dump`]; it needs nothing but bytes.
//!
//! # The modules, lowest layer first
//!
//! * [`files`], [`system`], [`units`], [`cancel`], [`clock`]: regular files with limits, errors of the
//!   system, numbers, the stop flag, moments
//! * [`link`]: byte pipes to a phone, and places where a phone may appear
//! * [`brom`]: the boot-ROM protocol; bytes only
//! * [`chip`]: the chip table, the only source of register writes
//! * [`da`]: Download Agent files and preloader files; bytes only
//! * [`reading_program`]: Bromide's own program for feature phones, and its messages; bytes only
//! * [`session`]: one synchronised phone; deadlines, resynchronisation
//! * [`flash`]: the flash chip, its size, and the evidence for the size
//! * [`partition`]: partition tables of smartphones
//! * [`dump`]: the content of a dump, and its anomalies
//! * [`rescue`]: people's data out of a dump
//! * [`text_export`]: text of strangers in CSV and HTML files
//! * [`facts`], [`warning`], [`obstacle`], [`event`]: facts about a phone, warnings for the reader of a dump,
//!   reasons why a phone cannot be read, events of a job
//! * [`storage`]: the interface between reading and phones
//! * [`dumpfile`]: part files, journals, reports, names
//! * [`acquire`]: from a port to a recognised phone with its storage open
//! * [`readback`]: a job: plan, read, check, save
//! * [`backup`]: the whole storage of a phone: a plan, a job of many regions, the lists beside the files
//! * [`finder`]: which phones are plugged in, and why none is found
//! * [`stations`]: several phones at once: which station serves which phone
//! * [`sim`]: the practice phone, with its own constants and its own parser

pub mod acquire;
pub mod backup;
pub mod brom;
pub mod cancel;
pub mod chip;
pub mod clock;
pub mod da;
pub mod dump;
pub mod dumpfile;
pub mod event;
pub mod facts;
mod fields;
mod file_name;
pub mod files;
pub mod finder;
pub mod flash;
pub mod link;
pub mod obstacle;
pub mod partition;
pub mod readback;
pub mod reading_program;
pub mod rescue;
pub mod session;
pub mod sim;
pub mod stations;
pub mod storage;
pub mod system;
pub mod text_export;
pub mod units;
pub mod warning;
