//! [`Space`]: whether the folder for dumps is there, and how many bytes are free in it.
//!
//! Used by [`super::ThisDesktop`]. Asks on threads, because a network drive that is gone may answer after
//! minutes.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, unbounded};

use super::{FolderFacts, Wake, task};
use bromide_engine::link::Moment;

/// How old an answer may become. Dumps are small beside disks.
pub const LOOK_EVERY: Duration = Duration::from_secs(5);
/// So many looks may be under way. More only hang on the same drive: a folder is asked for with every letter
/// that is typed.
const MOST_LOOKS: usize = 4;
/// So many folders are remembered.
const MOST_FOLDERS: usize = 32;

type Measure = Arc<dyn Fn(&Path) -> FolderFacts + Send + Sync>;

pub(super) struct Space {
    measure: Measure,
    wake: Wake,
    known: HashMap<PathBuf, Known>,
    to: Sender<(PathBuf, FolderFacts)>,
    answers: Receiver<(PathBuf, FolderFacts)>,
}

struct Known {
    facts: FolderFacts,
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
    pub(super) fn facts(&mut self, folder: &Path, now: Moment) -> FolderFacts {
        for (folder, facts) in self.answers.try_iter() {
            if let Some(known) = self.known.get_mut(&folder) {
                (known.facts, known.is_looking) = (facts, false);
            }
        }
        let known = self.known.get(folder);
        let facts = known.map(|known| known.facts).unwrap_or_default();
        let is_fresh = known.is_some_and(|known| known.is_looking || now - known.looked < LOOK_EVERY);
        let looks = self.known.values().filter(|known| known.is_looking).count();
        if !is_fresh && looks < MOST_LOOKS {
            if self.known.len() >= MOST_FOLDERS {
                self.known.retain(|_, known| known.is_looking);
            }
            self.known.insert(folder.to_path_buf(), Known { facts, looked: now, is_looking: true });
            self.look(folder.to_path_buf(), facts);
        }
        facts
    }

    fn look(&self, folder: PathBuf, before: FolderFacts) {
        let (measure, wake, to) = (self.measure.clone(), self.wake.clone(), self.to.clone());
        let asked = folder.clone();
        let report = move |facts: FolderFacts| {
            drop(to.send((folder, facts)));
            // An idle window stays idle as long as nothing changes.
            if facts != before {
                wake();
            }
        };
        let broke = report.clone();
        task::spawn("bromide-space", move || report(measure(&asked)), move || broke(FolderFacts::default()));
    }
}

/// Looks at the disk. A folder that is not there says nothing of where it would be: a drive may be missing.
fn measure(folder: &Path) -> FolderFacts {
    let is_there = folder.is_dir();
    let free = is_there.then(|| fs4::available_space(folder).ok()).flatten();
    FolderFacts { is_there: Some(is_there), free }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOON: Duration = Duration::from_secs(300);

    fn at(seconds: u64) -> Moment {
        Moment(Duration::from_secs(seconds))
    }

    fn free(bytes: u64) -> FolderFacts {
        FolderFacts { is_there: Some(true), free: Some(bytes) }
    }

    /// Looks that take one result of the script each, wakes, and what was looked at.
    type Scripted = (Space, Sender<FolderFacts>, Receiver<()>, Receiver<PathBuf>);

    fn scripted() -> Scripted {
        let (script, results) = unbounded::<FolderFacts>();
        let (woken, wakes) = unbounded();
        let (looked, looks) = unbounded();
        let measure = move |folder: &Path| {
            looked.send(folder.to_path_buf()).unwrap();
            results.recv_timeout(SOON).unwrap_or_default()
        };
        let space = Space::with(Arc::new(measure), Arc::new(move || woken.send(()).unwrap_or_default()));
        (space, script, wakes, looks)
    }

    #[test]
    fn the_answer_comes_later_is_kept_and_is_asked_for_again() {
        let (mut space, script, wakes, looks) = scripted();
        let folder = Path::new("dumps");
        assert_eq!(space.facts(folder, at(1)), FolderFacts::default());
        assert_eq!(space.facts(folder, at(100)), FolderFacts::default(), "still looking: no second thread");
        script.send(free(7)).unwrap();
        wakes.recv_timeout(SOON).unwrap();
        assert_eq!(space.facts(folder, at(5)), free(7));
        assert_eq!(looks.try_iter().count(), 1);
        assert_eq!(space.facts(folder, at(6)), free(7), "the old one until the new one is there");
        script.send(free(3)).unwrap();
        wakes.recv_timeout(SOON).unwrap();
        assert_eq!(space.facts(folder, at(7)), free(3));
        assert_eq!(looks.try_iter().count(), 1);
    }

    #[test]
    fn drives_that_hang_take_few_threads() {
        let (mut space, script, wakes, looks) = scripted();
        for n in 0..20 {
            assert_eq!(space.facts(Path::new(&n.to_string()), at(1)), FolderFacts::default());
        }
        for _ in 0..MOST_LOOKS {
            looks.recv_timeout(SOON).unwrap();
        }
        assert!(looks.is_empty());
        script.send(free(1)).unwrap();
        wakes.recv_timeout(SOON).unwrap();
        assert_eq!(space.facts(Path::new("20"), at(1)), FolderFacts::default());
        assert_eq!(looks.recv_timeout(SOON).unwrap(), Path::new("20"));
        drop(script);
    }

    #[test]
    fn a_look_that_breaks_is_over() {
        let (woken, wakes) = unbounded();
        let broken = Arc::new(|_: &Path| panic!("as a driver may"));
        let mut space = Space::with(broken, Arc::new(move || woken.send(()).unwrap_or_default()));
        assert_eq!(space.facts(Path::new("a"), at(1)), FolderFacts::default());
        let (folder, facts) = space.answers.recv_timeout(SOON).unwrap();
        assert_eq!((folder.as_path(), facts), (Path::new("a"), FolderFacts::default()));
        assert!(wakes.is_empty(), "nothing has changed");
    }

    #[test]
    fn a_folder_that_is_gone_has_no_free_space() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("stick");
        let gone = FolderFacts { is_there: Some(false), free: None };
        assert_eq!(measure(&folder), gone);
        std::fs::create_dir(&folder).unwrap();
        assert!(
            matches!(measure(&folder), FolderFacts { is_there: Some(true), free: Some(free) } if free > 0)
        );
        assert!(measure(Path::new("src")).free.is_some_and(|free| free > 0));
        std::fs::remove_dir(&folder).unwrap();
        std::fs::write(&folder, "a file").unwrap();
        assert_eq!(measure(&folder), gone);
    }
}
