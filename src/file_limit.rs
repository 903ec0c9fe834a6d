//! A limit for the size of files (`ulimit -f`) as an error of the write that meets it. Called by both programs when they start.
//!
//! Here and not in the engine because signals belong to the process.

use std::io;

/// Makes the limit an error, as a full disk is one: without this the system ends the program. Programs that are started by this one are
/// not concerned. On Windows there is no such limit.
///
/// # Errors
/// Those of the system.
#[cfg(unix)]
pub fn make_it_an_error() -> io::Result<()> {
    // A signal that is caught does nothing else. Nobody reads this flag: the write fails with EFBIG.
    static MET: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);
    signal_hook::flag::register(signal_hook::consts::SIGXFSZ, &MET).map(|_id| ())
}

#[cfg(windows)]
#[allow(missing_docs, reason = "documented above")]
pub fn make_it_an_error() -> io::Result<()> {
    Ok(())
}
