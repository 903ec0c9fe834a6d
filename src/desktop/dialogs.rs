//! [`Dialogs`]: native file dialogs, one at a time, each on a thread of its own.
//!
//! Used by [`super::ThisDesktop`]. The thread also writes what is to be saved, so that a slow disk holds up
//! nobody.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crossbeam_channel::{Receiver, Sender, unbounded};

#[cfg(target_os = "linux")]
use super::portal::{self, Kind};
use super::shown::Shown;
use super::{Answer, Question, Wake, task};
use crate::tr;
use bromide_engine::files;

type Show = Arc<dyn Fn(&Question) -> Shown + Send + Sync>;

pub(super) struct Dialogs {
    show: Show,
    wake: Wake,
    to: Sender<Answer>,
    answers: Receiver<Answer>,
    /// Questions without an answer yet: one, and what is saved without a dialog meanwhile.
    open: usize,
}

impl Dialogs {
    pub(super) fn new(wake: Wake) -> Dialogs {
        Dialogs::with(Arc::new(show), wake)
    }

    fn with(show: Show, wake: Wake) -> Dialogs {
        let (to, answers) = unbounded();
        Dialogs { show, wake, to, answers, open: 0 }
    }

    /// Opens the dialog; false when one is open. Bytes are saved without one then: perhaps it never answers.
    pub(super) fn ask(&mut self, question: Question) -> bool {
        let show: Show = match &question {
            _ if self.open == 0 => self.show.clone(),
            Question::SaveBytes { start: Some(folder), .. } if is_folder(folder) => {
                Arc::new(|_| Shown::Unavailable)
            }
            _ => return false,
        };
        self.open += 1;
        let (to, wake) = (self.to.clone(), self.wake.clone());
        let report = move |answer| {
            drop(to.send(answer));
            wake();
        };
        let broke = report.clone();
        task::spawn(
            "bromide-dialog",
            move || report(answer(&question, &*show)),
            move || broke(Answer::NoDialog),
        );
        true
    }

    pub(super) fn is_open(&self) -> bool {
        self.open > 0
    }

    /// The answer, once it is there.
    pub(super) fn answer(&mut self) -> Option<Answer> {
        let answer = self.answers.try_recv().ok()?;
        self.open = self.open.saturating_sub(1);
        Some(answer)
    }
}

fn answer(question: &Question, show: &dyn Fn(&Question) -> Shown) -> Answer {
    match (show(question), question) {
        (Shown::Unavailable, Question::SaveBytes { name, start: Some(folder), bytes })
            if is_folder(folder) =>
        {
            save_new(folder.join(name), bytes)
        }
        (Shown::Unavailable, _) => Answer::NoDialog,
        (Shown::Cancelled, _) => Answer::Cancelled,
        (Shown::Chosen(folder), Question::Folder { .. }) => Answer::Folder(folder),
        (Shown::Chosen(file), Question::OpenFile { .. }) => Answer::File(file),
        (Shown::Chosen(file), Question::SaveName { .. }) => Answer::SaveName(file),
        (Shown::Chosen(file), Question::SaveText { text, .. }) => save(file, text.as_bytes()),
        (Shown::Chosen(file), Question::SaveBytes { bytes, .. }) => save(file, bytes),
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

/// The real thing.
#[cfg(target_os = "linux")]
fn show(question: &Question) -> Shown {
    let (kind, title) = match question {
        Question::Folder { .. } => (Kind::OpenFolder, tr!("desktop-choose-folder")),
        Question::OpenFile { .. } => (Kind::OpenFile, tr!("desktop-choose-file")),
        Question::SaveText { name, .. }
        | Question::SaveBytes { name, .. }
        | Question::SaveName { name, .. } => (Kind::Save(name), tr!("desktop-save-as")),
    };
    portal::show(kind, &title, start_of(question))
}

/// The real thing. Other threads than the first may do this on macOS, too, as long as there is a window. Here
/// a dialog that gives no path was shown.
#[cfg(not(target_os = "linux"))]
fn show(question: &Question) -> Shown {
    let dialog = |title: String| {
        let dialog = rfd::FileDialog::new().set_title(title);
        match start_of(question) {
            Some(folder) => dialog.set_directory(folder),
            None => dialog,
        }
    };
    let chosen = match question {
        Question::Folder { .. } => dialog(tr!("desktop-choose-folder")).pick_folder(),
        Question::OpenFile { .. } => dialog(tr!("desktop-choose-file")).pick_file(),
        Question::SaveText { name, .. }
        | Question::SaveBytes { name, .. }
        | Question::SaveName { name, .. } => dialog(tr!("desktop-save-as")).set_file_name(name).save_file(),
    };
    chosen.map_or(Shown::Cancelled, Shown::Chosen)
}

/// The folder to begin in: the nearest one that exists, since some dialogs do not open at all without.
fn start_of(question: &Question) -> Option<&Path> {
    let (Question::Folder { start }
    | Question::OpenFile { start }
    | Question::SaveName { start, .. }
    | Question::SaveText { start, .. }
    | Question::SaveBytes { start, .. }) = question;
    start.as_deref()?.ancestors().find(|folder| is_folder(folder))
}

fn is_folder(folder: &Path) -> bool {
    !folder.as_os_str().is_empty() && folder.is_dir()
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::time::Duration;

    use super::*;

    const SOON: Duration = Duration::from_secs(300);

    /// Dialogs that are open until their end is sent, and a channel of wakes.
    struct Scripted {
        dialogs: Dialogs,
        choices: Sender<Shown>,
        wakes: Receiver<()>,
    }

    fn scripted() -> Scripted {
        let (choices, chosen) = unbounded::<Shown>();
        let (woken, wakes) = unbounded();
        let dialogs = Dialogs::with(
            Arc::new(move |_| chosen.recv_timeout(SOON).unwrap()),
            Arc::new(move || woken.send(()).unwrap()),
        );
        Scripted { dialogs, choices, wakes }
    }

    impl Scripted {
        fn asked(&mut self, question: Question, shown: Shown) -> Answer {
            assert!(self.dialogs.ask(question));
            self.choices.send(shown).unwrap();
            self.wakes.recv_timeout(SOON).unwrap();
            assert!(self.dialogs.is_open(), "until the answer is taken");
            let answer = self.dialogs.answer().unwrap();
            assert!(!self.dialogs.is_open());
            answer
        }
    }

    fn chosen(path: &Path) -> Shown {
        Shown::Chosen(path.to_path_buf())
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
        assert_eq!(scripted.asked(folder(), chosen(place)), Answer::Folder(place.into()));
        let file = Question::OpenFile { start: None };
        assert_eq!(scripted.asked(file, chosen(place)), Answer::File(place.into()));
    }

    #[test]
    fn a_dialog_that_was_closed_is_cancelled_and_one_that_failed_is_none() {
        let mut scripted = scripted();
        assert_eq!(scripted.asked(folder(), Shown::Unavailable), Answer::NoDialog);
        assert_eq!(scripted.asked(folder(), Shown::Cancelled), Answer::Cancelled);
        assert_eq!(scripted.asked(text("lost"), Shown::Unavailable), Answer::NoDialog);
    }

    #[test]
    fn there_is_one_dialog_at_a_time() {
        let mut scripted = scripted();
        assert!(scripted.dialogs.ask(folder()));
        assert!(!scripted.dialogs.ask(folder()));
        assert_eq!(scripted.dialogs.answer(), None);
        scripted.choices.send(Shown::Cancelled).unwrap();
        scripted.wakes.recv_timeout(SOON).unwrap();
        assert_eq!(scripted.dialogs.answer(), Some(Answer::Cancelled));
        assert!(scripted.dialogs.ask(folder()));
    }

    #[test]
    fn text_is_written_to_the_chosen_file_or_the_error_is_reported() {
        let place = tempfile::tempdir().unwrap();
        let mut scripted = scripted();
        let file = place.path().join("log.txt");
        assert_eq!(scripted.asked(text("words\n"), chosen(&file)), Answer::Saved(file.clone()));
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "words\n");
        let bytes = Question::SaveBytes { name: "a.zip".into(), start: None, bytes: vec![0xff, 0] };
        assert_eq!(scripted.asked(bytes, chosen(&file)), Answer::Saved(file.clone()));
        assert_eq!(std::fs::read(&file).unwrap(), [0xff, 0]);
        let nowhere = place.path().join("missing").join("log.txt");
        let answer = scripted.asked(text("words\n"), chosen(&nowhere));
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
        assert_eq!(scripted.asked(bytes(place.path()), Shown::Cancelled), Answer::Cancelled);
        assert!(!file.exists());
        assert_eq!(scripted.asked(bytes(place.path()), Shown::Unavailable), Answer::Saved(file.clone()));
        assert_eq!(std::fs::read(&file).unwrap(), [0xff, 0]);
        let again = scripted.asked(bytes(place.path()), Shown::Unavailable);
        assert!(matches!(again, Answer::SaveFailed { .. }), "{again:?}");
        assert_eq!(
            scripted.asked(bytes(&place.path().join("missing")), Shown::Unavailable),
            Answer::NoDialog
        );
    }

    #[test]
    fn bytes_are_saved_at_once_while_a_dialog_hangs() {
        let place = tempfile::tempdir().unwrap();
        let mut scripted = scripted();
        assert!(scripted.dialogs.ask(folder()));
        let bytes =
            |start: Option<PathBuf>| Question::SaveBytes { name: "a.zip".into(), start, bytes: vec![7] };
        assert!(!scripted.dialogs.ask(bytes(None)));
        assert!(scripted.dialogs.ask(bytes(Some(place.path().into()))));
        scripted.wakes.recv_timeout(SOON).unwrap();
        assert_eq!(scripted.dialogs.answer(), Some(Answer::Saved(place.path().join("a.zip"))));
        assert!(scripted.dialogs.is_open(), "the first one");
    }

    #[test]
    fn a_dialog_that_breaks_is_an_answer() {
        let (woken, wakes) = unbounded();
        let woken = Mutex::new(woken);
        let mut dialogs = Dialogs::with(
            Arc::new(|_| panic!("as a toolkit may")),
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
            assert_eq!(dialogs.answer(), Some(Answer::NoDialog));
        }
    }
}
