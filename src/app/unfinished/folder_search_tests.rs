//! FolderSearch at folders that answer late, not at all, or break.

use super::*;
use crate::app::form::read_form::ThisComputer;
use bromide_engine::dumpfile::Unfinished;
use crossbeam_channel::Receiver;

const SOON: Duration = Duration::from_secs(300);

/// A computer whose folders take as long as the test wants, and break when it is gone.
struct Slow {
    searched: Sender<PathBuf>,
    answers: Receiver<Vec<Unfinished>>,
}

impl Computer for Slow {
    fn is_folder(&self, _: &Path) -> bool {
        true
    }
    fn exists(&self, _: &Path) -> bool {
        true
    }
    fn port_name(&self, typed: &str) -> Result<String, bromide_engine::finder::PortNameError> {
        Ok(typed.to_owned())
    }
    fn unfinished_in(&self, folder: &Path) -> Vec<Unfinished> {
        self.searched.send(folder.to_path_buf()).unwrap();
        self.answers.recv_timeout(SOON).expect("a drive that breaks")
    }
}

struct Bench {
    search: FolderSearch,
    computer: Arc<dyn Computer + Send + Sync>,
    searched: Receiver<PathBuf>,
    answer: Sender<Vec<Unfinished>>,
    wake: Arc<dyn Fn() + Send + Sync>,
    wakes: Receiver<()>,
}

impl Bench {
    fn new() -> Bench {
        let (to, searched) = unbounded();
        let (answer, answers) = unbounded();
        let (woken, wakes) = unbounded();
        let wake = Arc::new(move || woken.send(()).unwrap_or_default());
        let computer = Arc::new(Slow { searched: to, answers });
        Bench { search: FolderSearch::new(), computer, searched, answer, wake, wakes }
    }

    fn search(&mut self, folder: &str, is_shown: bool) {
        self.search.search(Path::new(folder), is_shown, &self.computer, &self.wake);
    }

    fn searched(&self) -> PathBuf {
        self.searched.recv_timeout(SOON).unwrap()
    }
}

fn found(dumps: Vec<Unfinished>) -> FoundInFolder {
    FoundInFolder { dumps, is_backup: false }
}

fn dump(name: &str) -> Unfinished {
    let (part, file) = (PathBuf::from(format!("{name}.part")), PathBuf::from(name));
    Unfinished {
        part,
        file,
        area: bromide_engine::storage::AreaKind::Flash,
        start: 0,
        length: None,
        reached: 1,
        known: None,
        is_doubtful: true,
    }
}

#[test]
fn a_folder_is_searched_once_until_it_is_forgotten() {
    let mut bench = Bench::new();
    bench.search("a", false);
    bench.search("a", false);
    assert_eq!(bench.search.found(Duration::ZERO), None, "nobody waits for it");
    bench.answer.send(vec![dump("x")]).unwrap();
    bench.wakes.recv_timeout(SOON).unwrap();
    assert_eq!(bench.search.found(SOON), Some(("a".into(), found(vec![dump("x")]))));
    bench.search("a", true);
    assert_eq!(bench.searched(), Path::new("a"));
    assert!(bench.searched.is_empty(), "searched at once");
    bench.search.forget();
    bench.search("a", true);
    assert_eq!(bench.searched(), Path::new("a"));
    bench.answer.send(vec![]).unwrap();
    bench.wakes.recv_timeout(SOON).expect("what was shown has gone");
    assert_eq!(bench.search.found(SOON), Some(("a".into(), found(vec![]))));
}

#[test]
fn the_answer_about_another_folder_is_not_taken() {
    let mut bench = Bench::new();
    bench.search("a", false);
    assert_eq!(bench.searched(), Path::new("a"));
    bench.search("b", false);
    assert_eq!(bench.searched(), Path::new("b"));
    bench.answer.send(vec![dump("x")]).unwrap();
    bench.answer.send(vec![dump("y")]).unwrap();
    let (folder, _) = bench.search.found(SOON).unwrap();
    assert_eq!(folder, Path::new("b"));
    assert_eq!(bench.search.found(Duration::ZERO), None);
}

#[test]
fn drives_that_hang_take_few_threads_and_one_that_breaks_is_over() {
    let mut bench = Bench::new();
    for n in 0..20 {
        bench.search(&n.to_string(), false);
    }
    for _ in 0..MOST_SEARCHES {
        bench.searched();
    }
    assert!(bench.searched.is_empty());
    // All of them panic.
    let answer = std::mem::replace(&mut bench.answer, unbounded().0);
    drop(answer);
    assert_eq!(bench.search.found(SOON), Some((PathBuf::from("3"), found(vec![]))));
    while bench.search.under_way > 0 {
        bench.search.found(SOON);
    }
    bench.search("21", false);
    assert_eq!(bench.searched(), Path::new("21"));
}

#[test]
fn this_computer_finds_what_is_there() {
    let place = tempfile::tempdir().unwrap();
    std::fs::write(place.path().join("a.bin.part"), "abcd").unwrap();
    std::fs::write(place.path().join("a.bin.part.json"), "torn").unwrap();
    std::fs::write(place.path().join("b.bin"), "abcd").unwrap();
    let found = ThisComputer.unfinished_in(place.path());
    assert_eq!(found.iter().map(|dump| dump.file.clone()).collect::<Vec<_>>(), [place.path().join("a.bin")]);
}
