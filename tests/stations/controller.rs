//! The whole way without a window: the form's order to the worker, a practice phone in virtual time, and back
//! into the state. Waits only for events, by way of the wake that a window gets.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::common::MIB;
use crate::common::ports::{EmptyPort, PanickingPort};
use bromide::app::{
    AppController, AppState, Computer, Effect, Field, Lost, MainButton, Now, PortPick, SettingsFile,
    StartWorker, State, ThisComputer, UiCommand,
};
use bromide::worker::{JobFailure, MakePlace, Wake, Worker, local_time};
use bromide_engine::link::{Moment, PhonePort};
use bromide_engine::sim::{Pacing, Scenario, SimPort};
use crossbeam_channel::{Receiver, Sender, unbounded};

const SOON: Duration = Duration::from_secs(300);

struct Bench {
    folder: tempfile::TempDir,
    controller: AppController,
    wakes: Receiver<()>,
    workers: Arc<AtomicUsize>,
    seconds: u64,
    effects: Vec<Effect>,
}

impl Bench {
    /// A controller whose jobs meet these phones, one after the other.
    fn new(phones: Vec<Box<dyn PhonePort>>) -> Bench {
        Bench::in_folder(crate::common::folder(), phones)
    }

    /// The same in a folder that was used before.
    fn in_folder(folder: tempfile::TempDir, phones: Vec<Box<dyn PhonePort>>) -> Bench {
        let mut state = AppState::default();
        state.form.folder = folder.path().display().to_string();
        state.form.pattern = "dump.bin".into();
        let (wake, wakes) = unbounded();
        let workers = Arc::new(AtomicUsize::new(0));
        let start = start_worker(phones, wake, workers.clone());
        let computer: Arc<dyn Computer + Send + Sync> = Arc::new(ThisComputer);
        let controller = AppController::new(state, computer, start, None);
        Bench { folder, controller, wakes, workers, seconds: 0, effects: Vec::new() }
    }

    fn now(&mut self) -> Now {
        self.seconds += 1;
        Now { at: Moment(Duration::from_secs(self.seconds)), date: local_time() }
    }

    fn run(&mut self, command: UiCommand) {
        let now = self.now();
        self.effects.extend(self.controller.run(now, command));
    }

    /// Drains whenever woken, until the state is one of `wanted`.
    fn until(&mut self, wanted: &[State]) -> State {
        loop {
            let now = self.now();
            self.effects.extend(self.controller.drain(now));
            let state = self.controller.state.station.state();
            if wanted.contains(&state) {
                return state;
            }
            assert!(!self.controller.is_behind() || state.is_running());
            self.wakes.recv_timeout(SOON).expect("the worker wakes the window");
        }
    }

    fn until_end(&mut self) -> State {
        self.until(&[State::Saved, State::PartlySaved, State::Stopped, State::Failed])
    }

    /// Drains until the phone was lost.
    fn until_lost(&mut self) -> Lost {
        loop {
            self.until(&[State::Waiting, State::PartlySaved, State::Failed]);
            let running = self.controller.state.station.running().expect("waits for the phone");
            if let Some(lost) = running.lost {
                return lost;
            }
            self.wakes.recv_timeout(SOON).expect("the worker wakes the window");
        }
    }

    /// The names of what lies in the folder.
    fn names(&self) -> Vec<String> {
        let entries = self.folder.path().read_dir().unwrap();
        let mut names: Vec<_> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn file(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.folder.path().join(name)).unwrap()
    }
}

fn start_worker(phones: Vec<Box<dyn PhonePort>>, wake: Sender<()>, count: Arc<AtomicUsize>) -> StartWorker {
    let phones = Arc::new(Mutex::new(phones.into_iter()));
    Box::new(move || {
        count.fetch_add(1, Ordering::Relaxed);
        let (phones, wake) = (phones.clone(), wake.clone());
        let make_place: MakePlace = Box::new(move |_| phones.lock().unwrap().next().expect("a phone"));
        let wake: Wake = Box::new(move || wake.send(()).unwrap_or_default());
        Worker::with_places(make_place, wake)
    })
}

fn phone(faults: &[&str]) -> SimPort {
    let scenario = Scenario::default().pacing(Pacing::ROM);
    SimPort::new(faults.iter().fold(scenario, |scenario, fault| scenario.fault(fault).unwrap()))
}

fn boxed(port: &SimPort) -> Box<dyn PhonePort> {
    Box::new(port.clone())
}

#[test]
fn a_pattern_with_the_firmware_in_it_names_the_dump_when_it_was_read_and_after_a_stop_as_well() {
    let phones = [phone(&[]), phone(&[]), phone(&["vanish@0x200000"]), phone(&[])];
    let mut bench = Bench::new(phones.iter().map(boxed).collect());
    bench.controller.state.form.pattern = "{version}_x.bin".into();
    let name = |bench: &Bench| {
        let finished = bench.controller.state.station.finished().unwrap();
        finished.saved().next().unwrap().0.file_name().unwrap().to_str().unwrap().to_owned()
    };
    let version = "MT6261_S00.PRACTICE_V1_0";
    for expected in [format!("{version}_x.bin"), format!("{version}_x-2.bin")] {
        bench.run(MainButton::of(&bench.controller.state.station).command());
        assert_eq!(bench.until_end(), State::Saved);
        assert_eq!(name(&bench), expected);
        assert!(bench.file(&expected) == phones[0].scenario().flash_bytes(0..4 * MIB));
    }
    bench.run(UiCommand::NextPhone);
    bench.until_lost();
    assert!(bench.names().contains(&"x.bin.part".to_owned()), "{:?}", bench.names());
    bench.run(UiCommand::Stop);
    assert_eq!(bench.until_end(), State::Stopped);
    bench.run(UiCommand::Continue);
    assert_eq!(bench.until_end(), State::Saved);
    assert_eq!(name(&bench), format!("{version}_x-3.bin"));
    assert_eq!(bench.names().len(), 6, "{:?}", bench.names());
}

#[test]
fn several_phones_in_a_row_each_under_its_own_name() {
    let (first, lost, third) = (phone(&[]), phone(&["vanish@0x200000"]), phone(&[]));
    let mut bench = Bench::new(vec![boxed(&first), boxed(&lost), Box::new(PanickingPort), boxed(&third)]);
    let button = |bench: &mut Bench, expected: MainButton| {
        assert_eq!(MainButton::of(&bench.controller.state.station), expected);
        bench.run(expected.command());
    };
    button(&mut bench, MainButton::ReadBack);
    assert_eq!(bench.until_end(), State::Saved);
    assert!(bench.file("dump.bin") == first.scenario().flash_bytes(0..4 * MIB));
    button(&mut bench, MainButton::NextPhone);
    bench.until_lost();
    button(&mut bench, MainButton::Stop);
    assert_eq!(bench.until_end(), State::Stopped);
    assert!(bench.controller.state.station.finished().unwrap().kept_bytes() > MIB);
    bench.run(UiCommand::TryAgain);
    assert_eq!(bench.until_end(), State::Failed);
    let error = bench.controller.state.station.finished().unwrap().error.clone().unwrap();
    assert!(
        matches!(&error, JobFailure::Panicked(Some(message)) if message.contains("out of my depth")),
        "{error:?}"
    );
    button(&mut bench, MainButton::TryAgain);
    assert_eq!(bench.until_end(), State::Saved);
    let mut names: Vec<_> = bench.folder.path().read_dir().unwrap().map(|e| e.unwrap().file_name()).collect();
    names.sort();
    let expected = [
        "dump-2.bin.part",
        "dump-2.bin.part.json",
        "dump-3.bin",
        "dump-3.bin.json",
        "dump.bin",
        "dump.bin.json",
    ];
    assert_eq!(names, expected, "nothing is overwritten, nothing empty is left");
    let ends = [State::Saved, State::Stopped, State::Failed, State::Saved];
    let effects = ends
        .into_iter()
        .flat_map(|end| [Effect::KeepAwake(true), Effect::KeepAwake(false), Effect::Attention(end)]);
    // And a hand was asked for when the phone was lost.
    let calls = bench.effects.extract_if(.., |effect| matches!(effect, Effect::PhoneLost(_))).count();
    assert_eq!((calls, &bench.effects), (1, &effects.collect::<Vec<_>>()));
    assert_eq!(bench.workers.load(Ordering::Relaxed), 1, "one thread did it all");
}

#[test]
fn a_stop_ends_the_wait_and_the_form_comes_back() {
    let mut bench = Bench::new(vec![Box::new(EmptyPort::default())]);
    bench.run(UiCommand::ReadBack);
    bench.until(&[State::Waiting]);
    bench.run(UiCommand::NextPhone);
    assert_eq!(bench.controller.state.station.state(), State::Waiting, "not while a job runs");
    bench.run(UiCommand::Stop);
    assert_eq!(bench.until_end(), State::Stopped);
    bench.run(UiCommand::BackToForm);
    assert_eq!(bench.controller.state.station.state(), State::Ready);
}

#[test]
fn a_form_that_makes_no_sense_touches_no_phone() {
    let mut bench = Bench::new(vec![]);
    bench.controller.state.form.folder = "/no/such/folder".into();
    bench.run(UiCommand::ReadBack);
    assert_eq!(bench.controller.state.station.state(), State::Ready);
    assert_eq!(bench.controller.state.refused().first().map(|error| error.field), Some(Field::Folder));
    assert!(
        Path::new(&bench.controller.state.settings.folder).as_os_str().is_empty(),
        "not worth remembering"
    );
}

#[test]
fn a_worker_that_dies_is_replaced_and_the_next_job_goes_well() {
    // A wake that panics after the end of a job takes the thread with it.
    let folder = crate::common::folder();
    let port = phone(&[]);
    let workers = Arc::new(AtomicUsize::new(0));
    let (count, sim) = (workers.clone(), port.clone());
    let (wake, wakes) = unbounded();
    let start: StartWorker = Box::new(move || {
        let (sim, wake) = (sim.clone(), Sender::clone(&wake));
        let is_first = count.fetch_add(1, Ordering::Relaxed) == 0;
        let make_place: MakePlace = Box::new(move |_| boxed(&sim));
        let guard = Notify(wake.clone());
        let wake: Wake = Box::new(move || {
            let _owned = &guard;
            assert!(!is_first, "a window that is gone");
            wake.send(()).unwrap_or_default();
        });
        Worker::with_places(make_place, wake)
    });
    let mut state = AppState::default();
    state.form.folder = folder.path().display().to_string();
    let controller = AppController::new(state, Arc::new(ThisComputer), start, None);
    let mut bench = Bench { folder, controller, wakes, workers, seconds: 0, effects: Vec::new() };
    bench.run(UiCommand::ReadBack);
    assert_eq!(bench.until_end(), State::Failed);
    // The thread may still be on its way out when its job is over.
    while bench.workers.load(Ordering::Relaxed) == 1 {
        let now = bench.now();
        bench.controller.drain(now);
        std::thread::yield_now();
    }
    bench.run(UiCommand::TryAgain);
    assert_eq!(bench.until_end(), State::Saved);
}

#[test]
fn a_real_controller_reads_the_practice_phone_and_remembers_the_form() {
    let folder = crate::common::folder();
    let settings = SettingsFile::at(folder.path().join("settings.json"));
    let (wake, wakes) = unbounded();
    let wake_up = move || wake.send(()).unwrap_or_default();
    let mut controller = AppController::open(Some(settings.clone()), Arc::new(wake_up));
    let form = &mut controller.state.form;
    form.folder = folder.path().display().to_string();
    form.port = PortPick::Demo;
    form.paste_rows("0x1000 16K piece.bin");
    controller.run(Now::read(), UiCommand::ReadBack);
    while controller.state.station.state() != State::Saved {
        wakes.recv_timeout(SOON).expect("the worker wakes the window");
        controller.drain(Now::read());
        assert_ne!(controller.state.station.state(), State::Failed, "{}", controller.state.details());
    }
    assert!(controller.recording().to_string().contains(" < 5f\n"), "the phone's first answer");
    // Made on a thread: it is there at once or after the next wake.
    let mut effects = controller.run(Now::read(), UiCommand::SaveBundle);
    while effects.is_empty() {
        wakes.recv_timeout(SOON).expect("the bundle wakes the window");
        effects = controller.drain(Now::read());
    }
    assert!(matches!(&effects[..], [Effect::Save { name, .. }] if name.ends_with(".zip")), "{effects:?}");
    let whole = bromide_engine::sim::demo_scenario().flash_bytes(0x1000..0x5000);
    assert!(std::fs::read(folder.path().join("piece.bin")).unwrap() == whole);
    let again = AppController::open(Some(settings), Arc::new(|| {}));
    assert_eq!(
        (&again.state.form.port, &again.state.form.folder),
        (&PortPick::Auto, &controller.state.form.folder),
        "the folder is remembered; the practice phone is not, for the next phone is a real one"
    );
}

#[test]
fn a_phone_that_vanishes_and_comes_back_is_read_in_one_job() {
    let port = phone(&["vanish@0x200000,back=2s"]);
    let mut bench = Bench::new(vec![boxed(&port)]);
    bench.run(UiCommand::ReadBack);
    assert_eq!(bench.until_end(), State::Saved);
    assert!(bench.file("dump.bin") == port.scenario().flash_bytes(0..4 * MIB));
    assert_eq!(bench.names(), ["dump.bin", "dump.bin.json"]);
    let log = bench.controller.state.log.as_text(bromide::app::Level::Info, "");
    assert!(
        log.contains("Lost the phone at 1.9 MB. Hold the boot key and plug it in again; reading continues."),
        "{log}"
    );
}

#[test]
fn a_stopped_job_resumes_where_it_was() {
    let (lost, whole) = (phone(&["vanish@0x200000"]), phone(&[]));
    let mut bench = Bench::new(vec![boxed(&lost), boxed(&whole)]);
    bench.run(UiCommand::ReadBack);
    let lost_at = bench.until_lost();
    assert!(lost_at.good > MIB && lost_at.good <= 2 * MIB && !lost_at.is_there, "{lost_at:?}");
    bench.run(UiCommand::Stop);
    assert_eq!(bench.until_end(), State::Stopped);
    let kept = bench.controller.state.station.finished().unwrap().kept_bytes();
    let button = MainButton::of(&bench.controller.state.station);
    assert_eq!(button, MainButton::Continue(kept));
    assert!(kept > MIB, "{kept}");
    // The form says something else by now; that is for the next dump.
    bench.controller.state.form.pattern = "other.bin".into();
    bench.run(button.command());
    assert_eq!(bench.until_end(), State::Saved, "{}", bench.controller.state.details());
    assert!(bench.file("dump.bin") == whole.scenario().flash_bytes(0..4 * MIB));
    assert_eq!(bench.names(), ["dump.bin", "dump.bin.json"]);
}

#[test]
fn a_new_controller_finds_the_unfinished_dump_and_resumes_it() {
    let (lost, whole) = (phone(&["vanish@0x200000"]), phone(&[]));
    let mut bench = Bench::new(vec![boxed(&lost)]);
    bench.run(UiCommand::ReadBack);
    bench.until_lost();
    bench.run(UiCommand::Stop);
    assert_eq!(bench.until_end(), State::Stopped);
    assert_eq!(bench.controller.state.offers().count(), 0, "the end of the job offers it");
    bench.run(UiCommand::BackToForm);
    bench.until(&[State::Ready]);
    assert_eq!(bench.controller.state.offers().count(), 1, "looked again when the job had ended");
    let Bench { folder, controller, .. } = bench;
    drop(controller);
    let mut bench = Bench::in_folder(folder, vec![boxed(&whole)]);
    bench.until(&[State::Ready]);
    let part = bench.controller.state.offers().map(|dump| dump.part.clone()).collect::<Vec<_>>();
    assert_eq!(part, [bench.folder.path().join("dump.bin.part")]);
    let (now, form) = (bench.now(), bench.controller.state.form.clone());
    assert_eq!(bench.controller.resume(now, Path::new("other.part")), [], "only what is offered");
    bench.controller.resume(now, &part[0]);
    assert_eq!(bench.until_end(), State::Saved, "{}", bench.controller.state.details());
    assert!(bench.file("dump.bin") == whole.scenario().flash_bytes(0..4 * MIB));
    assert_eq!(bench.controller.state.form, form);
    bench.run(UiCommand::BackToForm);
    bench.until(&[State::Ready]);
    assert_eq!(bench.controller.state.offers().count(), 0, "it is finished");
}

#[test]
fn an_unfinished_dump_that_has_gone_is_not_begun_anew_without_a_word() {
    let mut bench = Bench::new(vec![boxed(&phone(&["vanish@0x200000"]))]);
    bench.run(UiCommand::ReadBack);
    bench.until_lost();
    bench.run(UiCommand::Stop);
    assert_eq!(bench.until_end(), State::Stopped);
    std::fs::remove_file(bench.folder.path().join("dump.bin.part")).unwrap();
    bench.run(UiCommand::Continue);
    assert_eq!(bench.controller.state.station.state(), State::Stopped);
    let sentence = bench.controller.state.refused()[0].sentence();
    assert!(sentence.starts_with("There is no unfinished dump"), "{sentence}");
}

/// Wakes when it is dropped: the thread that owned it has ended.
struct Notify(Sender<()>);

impl Drop for Notify {
    fn drop(&mut self) {
        self.0.send(()).unwrap_or_default();
    }
}
