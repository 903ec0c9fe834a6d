//! [`First`]: one window a user. A second start hands what it was asked for to the first window, which comes
//! forward, and ends.
//!
//! Used by the program's entry. Best effort: where the two cannot speak with each other there are two
//! windows.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crossbeam_channel::bounded;
use interprocess::local_socket::{GenericFilePath, Listener, ListenerOptions, Stream, prelude::*};

/// A first window that does not answer within this time hangs and is ignored.
const ANSWER: Duration = Duration::from_secs(2);
/// The message, in one line, before the file's name in the next.
const GREETING: &str = "bromide 1";
const ACKNOWLEDGED: &str = "heard";
/// Nobody has a path as long as this.
const LONGEST: u64 = 64 << 10;

/// The first window of this user, which is notified of later starts.
#[derive(Debug)]
pub struct First(Option<Listener>);

impl First {
    /// The first window there is; `None` when there was one, which has heard of `file`, and is to be the only
    /// one.
    #[must_use]
    pub fn or_hand_over(file: Option<&Path>) -> Option<First> {
        match place() {
            Some(place) => First::at(&place, file),
            None => Some(First(None)),
        }
    }

    fn at(place: &Path, file: Option<&Path>) -> Option<First> {
        if hand_over(place, file) {
            return None;
        }
        // What lies there is left over from a window that was killed.
        let listener = place
            .to_fs_name::<GenericFilePath>()
            .and_then(|name| ListenerOptions::new().name(name).try_overwrite(true).create_sync());
        Some(First(listener.ok()))
    }

    /// From now on `on_start` is called for each later start, with its file.
    pub(super) fn listen(self, on_start: impl Fn(Option<PathBuf>) + Send + Sync + 'static) {
        let Some(listener) = self.0 else { return };
        let (on_start, seats) = (Arc::new(on_start), Arc::new(AtomicUsize::new(0)));
        let serve = move || {
            for stream in listener.incoming().flatten() {
                // Each on a thread of its own: a peer that connects and says nothing holds up nobody. Where the
                // system has no time limit for reads, that thread waits as long as its peer; there are only so
                // many.
                let Some(seat) = Seat::take(&seats) else { continue };
                let on_start = Arc::clone(&on_start);
                let answer = move || {
                    let _seat = seat;
                    if let Ok(file) = request_of(stream) {
                        on_start(file);
                    }
                };
                drop(std::thread::Builder::new().name("bromide-single-peer".into()).spawn(answer));
            }
        };
        // Without a thread there may be two windows.
        drop(std::thread::Builder::new().name("bromide-single".into()).spawn(serve));
    }
}

/// The most peers that are listened to at the same time.
const MAX_PEERS: usize = 8;

/// One of [`MAX_PEERS`]; free again when it is dropped.
struct Seat(Arc<AtomicUsize>);

impl Seat {
    fn take(taken: &Arc<AtomicUsize>) -> Option<Seat> {
        let seat = Seat(Arc::clone(taken));
        (taken.fetch_add(1, Ordering::Relaxed) < MAX_PEERS).then_some(seat)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Where the first window of this user listens, if this computer has such a place.
fn place() -> Option<PathBuf> {
    if cfg!(windows) {
        let user = std::env::var("USERNAME").ok()?;
        return Some(format!(r"\\.\pipe\bromide-{user}").into());
    }
    let folders = directories::BaseDirs::new()?;
    let folder = if cfg!(target_os = "macos") { Some(folders.cache_dir()) } else { folders.runtime_dir() };
    folder.filter(|folder| folder.is_dir()).map(|folder| folder.join("bromide.sock"))
}

/// Whether a window that listens at `place` has taken over `file`.
fn hand_over(place: &Path, file: Option<&Path>) -> bool {
    let Ok(name) = place.to_path_buf().to_fs_name::<GenericFilePath>() else { return false };
    let file = file.map(|file| std::path::absolute(file).unwrap_or_else(|_| file.to_owned()));
    let (to, answer) = bounded(1);
    let speak = move || {
        let spoken = Stream::connect(name).and_then(|stream| spoken(stream, file));
        // Nobody waits any more: it took too long.
        to.send(spoken.is_ok()).unwrap_or_default();
    };
    // On a thread of its own: not every system ends such a wait.
    let thread = std::thread::Builder::new().name("bromide-hand-over".into()).spawn(speak);
    thread.is_ok() && answer.recv_timeout(ANSWER).unwrap_or(false)
}

fn spoken(mut stream: Stream, file: Option<PathBuf>) -> io::Result<()> {
    let file = file.map(|file| file.to_string_lossy().into_owned()).unwrap_or_default();
    stream.write_all(format!("{GREETING}\n{file}\n").as_bytes())?;
    let mut answer = String::new();
    BufReader::new(stream).take(LONGEST).read_line(&mut answer)?;
    if answer.trim_end() == ACKNOWLEDGED { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
}

fn request_of(stream: Stream) -> io::Result<Option<PathBuf>> {
    // Not every system has such a limit.
    stream.set_recv_timeout(Some(ANSWER)).unwrap_or_default();
    stream.set_send_timeout(Some(ANSWER)).unwrap_or_default();
    let mut lines = BufReader::new(stream.take(LONGEST));
    let (mut greeting, mut file) = (String::new(), String::new());
    lines.read_line(&mut greeting)?;
    if greeting.trim_end() != GREETING {
        return Err(io::ErrorKind::InvalidData.into());
    }
    lines.read_line(&mut file)?;
    lines.into_inner().into_inner().write_all(format!("{ACKNOWLEDGED}\n").as_bytes())?;
    let file = file.trim_end_matches(['\r', '\n']);
    Ok((!file.is_empty()).then(|| PathBuf::from(file)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossbeam_channel::unbounded;

    fn places() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let place = if cfg!(windows) {
            let name = folder.path().file_name().unwrap().to_string_lossy().into_owned();
            format!(r"\\.\pipe\bromide-test-{name}").into()
        } else {
            folder.path().join("bromide.sock")
        };
        (folder, place)
    }

    #[test]
    fn a_second_start_hands_its_file_to_the_first_and_ends() {
        let (folder, place) = places();
        let first = First::at(&place, None).expect("nobody is there yet");
        let (to, received) = unbounded();
        first.listen(move |file| to.send(file).unwrap());
        let file = folder.path().join("a dump.bin");
        for wish in [None, Some(file.as_path())] {
            assert!(First::at(&place, wish).is_none());
            assert_eq!(received.recv_timeout(Duration::from_secs(30)).unwrap().as_deref(), wish);
        }
    }

    /// A window that was killed leaves its socket behind.
    #[cfg(unix)]
    #[test]
    fn the_socket_of_a_killed_window_is_ignored() {
        let (_folder, place) = places();
        drop(std::os::unix::net::UnixListener::bind(&place).unwrap());
        assert!(place.exists());
        let first = First::at(&place, None).unwrap();
        assert!(first.0.is_some(), "it listens in its place");
    }

    #[test]
    fn a_peer_that_says_nothing_does_not_hold_up_the_next_start() {
        let (_folder, place) = places();
        let first = First::at(&place, None).unwrap();
        let (to, received) = unbounded();
        first.listen(move |file| to.send(file).unwrap());
        let connect = || Stream::connect(place.as_path().to_fs_name::<GenericFilePath>().unwrap()).unwrap();
        let silent: Vec<_> = (0..MAX_PEERS - 1).map(|_| connect()).collect();
        assert!(First::at(&place, None).is_none(), "the second start was heard");
        assert_eq!(received.recv_timeout(Duration::from_secs(30)), Ok(None));
        drop(silent);
    }

    #[test]
    fn a_server_that_is_not_our_window_is_ignored() {
        let (_folder, place) = places();
        let first = First::at(&place, None).unwrap();
        let (to, received) = unbounded();
        first.listen(move |file| to.send(file).unwrap());
        let mut stream = Stream::connect(place.as_path().to_fs_name::<GenericFilePath>().unwrap()).unwrap();
        stream.write_all(b"GET / HTTP/1.1\n\n").unwrap();
        drop(stream);
        assert!(First::at(&place, None).is_none());
        assert_eq!(received.recv_timeout(Duration::from_secs(30)), Ok(None), "only the second one was heard");
        assert!(received.is_empty());
    }
}
