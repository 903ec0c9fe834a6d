//! [`Space`]: how many bytes are free where a dump will be.
//!
//! Used by [`super::ThisDesktop`]. Asks on threads, because a network drive that is gone may answer after
//! minutes.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, unbounded};

use super::{Wake, task};
use bromide_engine::link::Moment;

/// How old an answer may become. Dumps are small beside disks.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// So many looks may be under way. More only hang on the same drive: a folder is asked for with every letter
/// that is typed.
const MOST_LOOKS: usize = 4;
/// So many folders are remembered.
const MOST_FOLDERS: usize = 32;

type Measure = Arc<dyn Fn(&Path) -> Option<u64> + Send + Sync>;

pub(super) struct Space {
    measure: Measure,
    wake: Wake,
    known: HashMap<PathBuf, Known>,
    to: Sender<(PathBuf, Option<u64>)>,
    answers: Receiver<(PathBuf, Option<u64>)>,
}

struct Known {
    free: Option<u64>,
    looked: Moment,
    is_looking: bool,
}

impl Space {
    pub(super) fn new(wake: Wake) -> Space {
        Space::with(Arc::new(measure), wake)
    }

    fn with(measure: Measure, wake: Wake) -> Space {
        let (to, answers) = unbounded();
        Space { measure, wake, known: HashMap::new(), to, answers }
    }

    /// What is known now. Looks again when that is too old.
    pub(super) fn free(&mut self, folder: &Path, now: Moment) -> Option<u64> {
        for (folder, free) in self.answers.try_iter() {
            if let Some(known) = self.known.get_mut(&folder) {
                (known.free, known.is_looking) = (free, false);
            }
        }
        let known = self.known.get(folder);
        let free = known.and_then(|known| known.free);
        let is_fresh = known.is_some_and(|known| known.is_looking || now - known.looked < LOOK_EVERY);
        let looks = self.known.values().filter(|known| known.is_looking).count();
        if !is_fresh && looks < MOST_LOOKS {
            if self.known.len() >= MOST_FOLDERS {
                self.known.retain(|_, known| known.is_looking);
            }
            self.known.insert(folder.to_path_buf(), Known { free, looked: now, is_looking: true });
            self.look(folder.to_path_buf(), free);
        }
        free
    }

    fn look(&self, folder: PathBuf, before: Option<u64>) {
        let (measure, wake, to) = (self.measure.clone(), self.wake.clone(), self.to.clone());
        let asked = folder.clone();
        let report = move |free: Option<u64>| {
            drop(to.send((folder, free)));
            // An idle window stays idle as long as nothing changes.
            if free != before {
                wake();
            }
        };
        let broke = report.clone();
        task::spawn("bromide-space", move || report(measure(&asked)), move || broke(None));
    }
}

/// The free bytes of the disk on which the nearest folder above lies that is there.
fn measure(folder: &Path) -> Option<u64> {
    let folder = std::path::absolute(folder).ok()?;
    let there = folder.ancestors().find(|folder| folder.exists())?;
    fs4::available_space(there).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOON: Duration = Duration::from_secs(300);

    fn at(seconds: u64) -> Moment {
        Moment(Duration::from_secs(seconds))
    }

    /// Looks that take one result of the script each, wakes, and what was looked at.
    type Scripted = (Space, Sender<Option<u64>>, Receiver<()>, Receiver<PathBuf>);

    fn scripted() -> Scripted {
        let (script, results) = unbounded::<Option<u64>>();
        let (woken, wakes) = unbounded();
        let (looked, looks) = unbounded();
        let measure = move |folder: &Path| {
            looked.send(folder.to_path_buf()).unwrap();
            results.recv_timeout(SOON).ok().flatten()
        };
        let space = Space::with(Arc::new(measure), Arc::new(move || woken.send(()).unwrap_or_default()));
        (space, script, wakes, looks)
    }

    #[test]
    fn the_answer_comes_later_is_kept_and_is_asked_for_again() {
        let (mut space, script, wakes, looks) = scripted();
        let folder = Path::new("dumps");
        assert_eq!(space.free(folder, at(1)), None);
        assert_eq!(space.free(folder, at(100)), None, "still looking: no second thread");
        script.send(Some(7)).unwrap();
        wakes.recv_timeout(SOON).unwrap();
        assert_eq!(space.free(folder, at(5)), Some(7));
        assert_eq!(looks.try_iter().count(), 1);
        assert_eq!(space.free(folder, at(6)), Some(7), "the old one until the new one is there");
        script.send(Some(3)).unwrap();
        wakes.recv_timeout(SOON).unwrap();
        assert_eq!(space.free(folder, at(7)), Some(3));
        assert_eq!(looks.try_iter().count(), 1);
    }

    #[test]
    fn drives_that_hang_take_few_threads() {
        let (mut space, script, wakes, looks) = scripted();
        for n in 0..20 {
            assert_eq!(space.free(Path::new(&n.to_string()), at(1)), None);
        }
        for _ in 0..MOST_LOOKS {
            looks.recv_timeout(SOON).unwrap();
        }
        assert!(looks.is_empty());
        script.send(Some(1)).unwrap();
        wakes.recv_timeout(SOON).unwrap();
        assert_eq!(space.free(Path::new("20"), at(1)), None);
        assert_eq!(looks.recv_timeout(SOON).unwrap(), Path::new("20"));
        drop(script);
    }

    #[test]
    fn a_look_that_breaks_is_over() {
        let (woken, wakes) = unbounded();
        let broken = Arc::new(|_: &Path| panic!("as a driver may"));
        let mut space = Space::with(broken, Arc::new(move || woken.send(()).unwrap_or_default()));
        assert_eq!(space.free(Path::new("a"), at(1)), None);
        let (folder, free) = space.answers.recv_timeout(SOON).unwrap();
        assert_eq!((folder.as_path(), free), (Path::new("a"), None));
        assert!(wakes.is_empty(), "nothing has changed");
    }

    #[test]
    fn a_folder_that_is_yet_to_be_made_counts_as_the_one_above() {
        let place = tempfile::tempdir().unwrap();
        assert!(measure(&place.path().join("a").join("b")).is_some_and(|free| free > 0));
        assert!(measure(Path::new("src")).is_some_and(|free| free > 0));
    }
}
