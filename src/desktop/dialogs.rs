//! [`Dialogs`]: native file dialogs, one at a time, each on a thread of its own.
//!
//! Used by [`super::ThisDesktop`]. The thread also writes what is to be saved, so that a slow disk holds up
//! nobody.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, unbounded};

use super::{Answer, Question, Wake, task};
use crate::tr;
use bromide_engine::clock::wall_now;
use bromide_engine::files;
use bromide_engine::link::Moment;

/// No user closes a dialog this fast. Without a desktop service a dialog is "cancelled" after 2 to 10 ms,
/// with nothing to report it from a real one.
const NOBODY_IS_SO_FAST: Duration = Duration::from_millis(50);

type Show = Arc<dyn Fn(&Question) -> Option<PathBuf> + Send + Sync>;
type Clock = Arc<dyn Fn() -> Moment + Send + Sync>;

pub(super) struct Dialogs {
    show: Show,
    clock: Clock,
    wake: Wake,
    to: Sender<Answer>,
    answers: Receiver<Answer>,
    is_open: bool,
}

impl Dialogs {
    pub(super) fn new(wake: Wake) -> Dialogs {
        Dialogs::with(Arc::new(show), Arc::new(wall_now), wake)
    }

    fn with(show: Show, clock: Clock, wake: Wake) -> Dialogs {
        let (to, answers) = unbounded();
        Dialogs { show, clock, wake, to, answers, is_open: false }
    }

    /// Opens the dialog; false when one is open.
    pub(super) fn ask(&mut self, question: Question) -> bool {
        if self.is_open {
            return false;
        }
        self.is_open = true;
        let (show, clock) = (self.show.clone(), self.clock.clone());
        let (to, wake) = (self.to.clone(), self.wake.clone());
        let report = move |answer| {
            drop(to.send(answer));
            wake();
        };
        let broke = report.clone();
        task::spawn(
            "bromide-dialog",
            move || report(answer(&question, &*show, &*clock)),
            move || broke(Answer::NoDialog),
        );
        true
    }

    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// The answer, once it is there.
    pub(super) fn answer(&mut self) -> Option<Answer> {
        let answer = self.answers.try_recv().ok()?;
        self.is_open = false;
        Some(answer)
    }
}

fn answer(
    question: &Question,
    show: &dyn Fn(&Question) -> Option<PathBuf>,
    clock: &dyn Fn() -> Moment,
) -> Answer {
    let opened = clock();
    match (show(question), question) {
        (None, Question::SaveBytes { name, start: Some(folder), bytes })
            if clock() - opened < NOBODY_IS_SO_FAST && is_folder(folder) =>
        {
            save_new(folder.join(name), bytes)
        }
        (None, _) if clock() - opened < NOBODY_IS_SO_FAST => Answer::NoDialog,
        (None, _) => Answer::Cancelled,
        (Some(folder), Question::Folder { .. }) => Answer::Folder(folder),
        (Some(file), Question::OpenFile { .. }) => Answer::File(file),
        (Some(file), Question::SaveName { .. }) => Answer::SaveName(file),
        (Some(file), Question::SaveText { text, .. }) => save(file, text.as_bytes()),
        (Some(file), Question::SaveBytes { bytes, .. }) => save(file, bytes),
    }
}

/// The dialog has asked whether a file of that name may be replaced, but a link or a device is not replaced.
fn save(file: PathBuf, bytes: &[u8]) -> Answer {
    let written = files::write_over(&file, bytes);
    saved(file, written)
}

/// Nobody was asked, so nothing is replaced.
fn save_new(file: PathBuf, bytes: &[u8]) -> Answer {
    let written = files::create_new(&file).and_then(|mut new| new.write_all(bytes));
    saved(file, written)
}

fn saved(file: PathBuf, written: io::Result<()>) -> Answer {
    match written {
        Ok(()) => Answer::Saved(file),
        Err(error) => {
            let name = file.display().to_string();
            let why = match error.kind() {
                io::ErrorKind::InvalidInput => tr!("error-not-a-regular-file"),
                _ => error.to_string(),
            };
            let why = tr!("desktop-save-failed", file = name, why = why);
            Answer::SaveFailed { file, why }
        }
    }
}

/// The real thing. Other threads than the first may do this on macOS, too, as long as there is a window.
fn show(question: &Question) -> Option<PathBuf> {
    let dialog = |start: &Option<PathBuf>, title: String| {
        let dialog = rfd::FileDialog::new().set_title(title);
        // Some dialogs do not open at all when the folder to begin in does not exist.
        match start.as_deref().and_then(|start| start.ancestors().find(|folder| is_folder(folder))) {
            Some(folder) => dialog.set_directory(folder),
            None => dialog,
        }
    };
    match question {
        Question::Folder { start } => dialog(start, tr!("desktop-choose-folder")).pick_folder(),
        Question::OpenFile { start } => dialog(start, tr!("desktop-choose-file")).pick_file(),
        Question::SaveText { name, start, .. }
        | Question::SaveBytes { name, start, .. }
        | Question::SaveName { name, start } => {
            dialog(start, tr!("desktop-save-as")).set_file_name(name).save_file()
        }
    }
}

fn is_folder(folder: &Path) -> bool {
    !folder.as_os_str().is_empty() && folder.is_dir()
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    const SOON: Duration = Duration::from_secs(300);

    /// Dialogs that are open until a choice and the time it took are sent, and a channel of wakes.
    struct Scripted {
        dialogs: Dialogs,
        choices: Sender<(u64, Option<PathBuf>)>,
        wakes: Receiver<()>,
    }

    fn scripted() -> Scripted {
        let (choices, chosen) = unbounded::<(u64, Option<PathBuf>)>();
        let (woken, wakes) = unbounded();
        let time = Arc::new(AtomicU64::new(0));
        let clock = time.clone();
        let dialogs = Dialogs::with(
            Arc::new(move |_| {
                let (took_ms, choice) = chosen.recv_timeout(SOON).unwrap();
                time.fetch_add(took_ms, Ordering::SeqCst);
                choice
            }),
            Arc::new(move || Moment(Duration::from_millis(clock.load(Ordering::SeqCst)))),
            Arc::new(move || woken.send(()).unwrap()),
        );
        Scripted { dialogs, choices, wakes }
    }

    impl Scripted {
        fn asked(&mut self, question: Question, took_ms: u64, choice: Option<&Path>) -> Answer {
            assert!(self.dialogs.ask(question));
            self.choices.send((took_ms, choice.map(Path::to_path_buf))).unwrap();
            self.wakes.recv_timeout(SOON).unwrap();
            assert!(self.dialogs.is_open(), "until the answer is taken");
            let answer = self.dialogs.answer().unwrap();
            assert!(!self.dialogs.is_open());
            answer
        }
    }

    fn folder() -> Question {
        Question::Folder { start: None }
    }

    fn text(text: &str) -> Question {
        Question::SaveText { name: "log.txt".into(), start: None, text: text.into() }
    }

    #[test]
    fn choices_come_back_by_what_was_asked() {
        let mut scripted = scripted();
        let place = Path::new("place");
        assert_eq!(scripted.asked(folder(), 1, Some(place)), Answer::Folder(place.into()));
        let file = Question::OpenFile { start: None };
        assert_eq!(scripted.asked(file, 1, Some(place)), Answer::File(place.into()));
    }

    #[test]
    fn a_dialog_closed_slowly_is_cancelled_and_one_closed_at_once_was_not_shown() {
        let mut scripted = scripted();
        assert_eq!(scripted.asked(folder(), 49, None), Answer::NoDialog);
        assert_eq!(scripted.asked(folder(), 50, None), Answer::Cancelled);
        assert_eq!(scripted.asked(text("lost"), 3, None), Answer::NoDialog);
    }

    #[test]
    fn there_is_one_dialog_at_a_time() {
        let mut scripted = scripted();
        assert!(scripted.dialogs.ask(folder()));
        assert!(!scripted.dialogs.ask(folder()));
        assert_eq!(scripted.dialogs.answer(), None);
        scripted.choices.send((60, None)).unwrap();
        scripted.wakes.recv_timeout(SOON).unwrap();
        assert_eq!(scripted.dialogs.answer(), Some(Answer::Cancelled));
        assert!(scripted.dialogs.ask(folder()));
    }

    #[test]
    fn text_is_written_to_the_chosen_file_or_the_error_is_reported() {
        let place = tempfile::tempdir().unwrap();
        let mut scripted = scripted();
        let file = place.path().join("log.txt");
        assert_eq!(scripted.asked(text("words\n"), 1, Some(&file)), Answer::Saved(file.clone()));
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "words\n");
        let bytes = Question::SaveBytes { name: "a.zip".into(), start: None, bytes: vec![0xff, 0] };
        assert_eq!(scripted.asked(bytes, 1, Some(&file)), Answer::Saved(file.clone()));
        assert_eq!(std::fs::read(&file).unwrap(), [0xff, 0]);
        let nowhere = place.path().join("missing").join("log.txt");
        let answer = scripted.asked(text("words\n"), 1, Some(&nowhere));
        let Answer::SaveFailed { file, why } = answer else { panic!("{answer:?}") };
        assert!(why.contains("log.txt") && file == nowhere, "{why}");
    }

    #[test]
    fn bytes_need_no_dialog_where_there_is_a_folder_and_replace_nothing_unasked() {
        let place = tempfile::tempdir().unwrap();
        let mut scripted = scripted();
        let bytes = |start: &Path| Question::SaveBytes {
            name: "a.zip".into(),
            start: Some(start.into()),
            bytes: vec![0xff, 0],
        };
        let file = place.path().join("a.zip");
        assert_eq!(scripted.asked(bytes(place.path()), 60, None), Answer::Cancelled);
        assert!(!file.exists());
        assert_eq!(scripted.asked(bytes(place.path()), 3, None), Answer::Saved(file.clone()));
        assert_eq!(std::fs::read(&file).unwrap(), [0xff, 0]);
        let again = scripted.asked(bytes(place.path()), 3, None);
        assert!(matches!(again, Answer::SaveFailed { .. }), "{again:?}");
        assert_eq!(scripted.asked(bytes(&place.path().join("missing")), 3, None), Answer::NoDialog);
    }

    #[test]
    fn a_dialog_that_breaks_is_an_answer() {
        let (woken, wakes) = unbounded();
        let woken = Mutex::new(woken);
        let mut dialogs = Dialogs::with(
            Arc::new(|_| panic!("as a toolkit may")),
            Arc::new(Moment::default),
            Arc::new(move || woken.lock().unwrap().send(()).unwrap()),
        );
        assert!(dialogs.ask(folder()));
        wakes.recv_timeout(SOON).unwrap();
        assert_eq!(dialogs.answer(), Some(Answer::NoDialog));
        assert!(!dialogs.is_open());
    }

    #[test]
    fn without_any_desktop_there_is_no_dialog() {
        if task::has_desktop() {
            return;
        }
        let (woken, wakes) = unbounded();
        let mut dialogs = Dialogs::new(Arc::new(move || woken.send(()).unwrap()));
        for question in [folder(), Question::OpenFile { start: Some("/".into()) }, text("lost")] {
            assert!(dialogs.ask(question));
            wakes.recv_timeout(SOON).unwrap();
            // On a machine that is busy with something else even this takes a while.
            let answer = dialogs.answer();
            assert!(matches!(answer, Some(Answer::NoDialog | Answer::Cancelled)), "{answer:?}");
        }
    }
}
