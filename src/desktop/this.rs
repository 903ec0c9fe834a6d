//! [`ThisDesktop`]: the desktop of this computer.
//!
//! Made by the window's program.

use std::path::Path;
use std::sync::Arc;

use crossbeam_channel::{Receiver, unbounded};

use super::awake::Awake;
use super::dialogs::Dialogs;
use super::notice::{self, ReportProblem};
use super::space::Space;
use super::{Answer, Desktop, First, FolderFacts, Question, Sound, Wake, folder, task};
use crate::tr;
use bromide_engine::link::Moment;

type Report = Arc<dyn Fn(Answer) + Send + Sync>;

/// The desktop of this computer, as far as it has one.
pub struct ThisDesktop {
    dialogs: Dialogs,
    awake: Awake,
    space: Space,
    report: Report,
    news: Receiver<Answer>,
    /// The problems that were reported already.
    reported: Vec<Answer>,
}

impl ThisDesktop {
    /// `wake` is called from other threads when there is something to [`Desktop::poll`], or free space is
    /// known.
    #[must_use]
    pub fn new(wake: Wake) -> ThisDesktop {
        let (to, news) = unbounded();
        let wake_for_news = wake.clone();
        let report: Report = Arc::new(move |answer| {
            drop(to.send(answer));
            wake_for_news();
        });
        ThisDesktop {
            dialogs: Dialogs::new(wake.clone()),
            awake: Awake::new(problem_reporter(&report)),
            space: Space::new(wake),
            report,
            news,
            reported: Vec::new(),
        }
    }

    /// From now on, later starts of the program are reported as [`Answer::StartedAgain`].
    pub fn listen(&self, first: First) {
        let report = self.report.clone();
        first.listen(move |file| report(Answer::StartedAgain(file)));
    }
}

fn problem_reporter(report: &Report) -> ReportProblem {
    let report = report.clone();
    Arc::new(move |sentence| report(Answer::Trouble(sentence)))
}

impl Desktop for ThisDesktop {
    fn ask(&mut self, question: Question) -> bool {
        self.dialogs.ask(question)
    }

    fn is_asking(&self) -> bool {
        self.dialogs.is_open()
    }

    fn notify(&mut self, summary: &str, body: &str, sound: Option<Sound>) {
        notice::notify(summary, body, sound, problem_reporter(&self.report));
    }

    fn keep_awake(&mut self, awake: bool) {
        self.awake.set(awake);
    }

    fn show_folder(&mut self, path: &Path) {
        let (path, report, broke) = (path.to_path_buf(), self.report.clone(), self.report.clone());
        let name = path.display().to_string();
        task::spawn(
            "bromide-folder",
            move || {
                if let Err(sentence) = folder::show(&path) {
                    report(Answer::FolderNotShown(sentence));
                }
            },
            move || {
                let why = tr!("desktop-broke");
                broke(Answer::FolderNotShown(tr!("desktop-folder-not-shown", folder = name, why = why)));
            },
        );
    }

    fn folder(&mut self, folder: &Path, now: Moment) -> FolderFacts {
        self.space.facts(folder, now)
    }

    fn poll(&mut self) -> Vec<Answer> {
        let mut all: Vec<Answer> = self.dialogs.answer().into_iter().collect();
        for news in self.news.try_iter() {
            if self.reported.contains(&news) {
                continue;
            }
            if matches!(news, Answer::Trouble(_)) {
                self.reported.push(news.clone());
            }
            all.push(news);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    const SOON: Duration = Duration::from_secs(300);

    fn this() -> (ThisDesktop, Receiver<()>) {
        let (woken, wakes) = unbounded();
        (ThisDesktop::new(Arc::new(move || woken.send(()).unwrap_or_default())), wakes)
    }

    #[test]
    fn a_problem_is_reported_once_and_a_folder_that_cannot_be_shown_each_time() {
        let (mut desktop, wakes) = this();
        let gone = tempfile::tempdir().unwrap().path().join("gone.bin");
        for _ in 0..2 {
            problem_reporter(&desktop.report)("no bus".into());
            wakes.recv_timeout(SOON).unwrap();
        }
        assert_eq!(desktop.poll(), [Answer::Trouble("no bus".into())]);
        for _ in 0..2 {
            desktop.show_folder(&gone);
            wakes.recv_timeout(SOON).unwrap();
            assert!(matches!(&desktop.poll()[..], [Answer::FolderNotShown(_)]));
        }
        problem_reporter(&desktop.report)("no bus".into());
        assert_eq!(desktop.poll(), []);
    }

    #[test]
    fn free_space_wakes_when_it_is_known() {
        let (mut desktop, wakes) = this();
        let here = std::env::temp_dir();
        assert_eq!(desktop.folder(&here, Moment::default()), FolderFacts::default());
        wakes.recv_timeout(SOON).unwrap();
        assert!(desktop.folder(&here, Moment::default()).free.is_some());
    }

    #[test]
    fn without_a_desktop_a_notice_becomes_a_problem_for_the_log() {
        if task::has_desktop() {
            return;
        }
        let (mut desktop, wakes) = this();
        desktop.notify("Saved", "dump.bin", Some(Sound::Success));
        wakes.recv_timeout(SOON).unwrap();
        assert!(matches!(&desktop.poll()[..], [Answer::Trouble(why)] if why.contains("notifications")));
    }
}
