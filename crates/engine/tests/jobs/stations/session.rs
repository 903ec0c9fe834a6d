//! [`Play`]: a user at a workbench, the broker, and a thread for each job; all in virtual time, one at a time.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bromide_engine::cancel::Cancel;
use bromide_engine::link::Moment;
use bromide_engine::readback::{self, CheckChoice, Ending, Job, RegionEnd, RegionJob, Start};
use bromide_engine::stations::{Assignment, Broker, Keep, StationNumber};
use bromide_engine::storage::AreaKind;

use super::turns::Actor;
use super::workbench::{BenchPhone, Curse, SeatPort, Workbench, socket};
use crate::common::folder;
use crate::common::rng::Rng;

/// The actor that is the user and the supervisor.
const USER: Actor = 0;
/// How often the user and the supervisor do something.
const STEP: Duration = Duration::from_millis(250);
/// Until then the user pulls phones out.
const MISCHIEF: Duration = Duration::from_secs(60);
/// By then all must be saved.
const STARVED: Duration = Duration::from_secs(3600);

/// What goes wrong.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bad {
    /// Phones are pulled out and swapped while they are read.
    pub(super) pulls: bool,
    /// Drivers panic or hang.
    pub(super) curses: bool,
    /// Nobody asks for a check.
    pub(super) no_check: bool,
}

/// What a job left: its station and its end, `None` after a panic.
type Ended = (StationNumber, Option<Ending>);

pub(super) struct Play {
    rng: Rng,
    bench: Workbench,
    sockets: usize,
    bad: Bad,
    now: Duration,
    broker: Broker,
    folder: tempfile::TempDir,
    ended: Arc<Mutex<Vec<Ended>>>,
    running: BTreeMap<StationNumber, (usize, Cancel)>,
    /// The file of each phone that was saved.
    saved: BTreeMap<usize, PathBuf>,
    jobs: u32,
}

impl Play {
    pub(super) fn new(seed: u64, phones: Vec<BenchPhone>, sockets: usize, bad: Bad) -> Play {
        let bench = Workbench::new(phones);
        bench.turns.join(USER, Duration::ZERO);
        Play {
            rng: Rng::new(seed ^ 0x5745_4C4C),
            bench,
            sockets,
            bad,
            now: Duration::ZERO,
            broker: Broker::default(),
            folder: folder(),
            ended: Arc::default(),
            running: BTreeMap::new(),
            saved: BTreeMap::new(),
            jobs: 0,
        }
    }

    /// Plays until every phone is saved; returns how many jobs that took.
    pub(super) fn until_all_are_saved(mut self) -> u32 {
        std::thread::scope(|scope| {
            let played = catch_unwind(AssertUnwindSafe(|| self.play(scope)));
            // Stations that hang or wait for a phone; after a failure all of them, or they would wait for ever.
            for (_, cancel) in self.running.values() {
                cancel.set();
            }
            self.bench.turns.leave(USER);
            played.unwrap_or_else(|panic| resume_unwind(panic));
        });
        self.jobs
    }

    fn play<'scope>(&mut self, scope: &'scope std::thread::Scope<'scope, '_>) {
        let phones = self.bench.state().phones.len();
        while self.saved.len() < phones {
            assert!(self.now < STARVED, "saved only {:?}, {:?}", self.saved.keys(), self.broker);
            self.settle_ends();
            self.move_phones();
            let plugged = self.bench.plugged(self.now);
            for assignment in self.broker.observe(Moment(self.now), &plugged) {
                if let Assignment::Start { station, socket: at } = assignment {
                    let seat = (0..self.sockets).find(|seat| socket(*seat) == at).unwrap();
                    self.begin(scope, station, seat);
                }
            }
            self.now += STEP;
            self.bench.turns.advance(USER, self.now);
        }
    }

    fn begin<'scope>(
        &mut self,
        scope: &'scope std::thread::Scope<'scope, '_>,
        station: StationNumber,
        seat: usize,
    ) {
        self.jobs += 1;
        let actor = self.jobs;
        let owners: Vec<_> = self.running.values().filter(|(other, _)| *other == seat).collect();
        assert_eq!(owners.len(), 0, "two stations at one socket");
        let cancel = Cancel::new();
        self.running.insert(station, (seat, cancel.clone()));
        let curse = (self.bad.curses && self.now < MISCHIEF && self.rng.below(3) == 0).then(|| {
            let hangs = Curse::Hangs(Duration::from_secs(10 + self.rng.below(300)));
            let curse = if self.rng.below(2) == 0 { Curse::Panics } else { hangs };
            (u32::try_from(self.rng.below(600)).unwrap(), curse)
        });
        let mut port = SeatPort::new(&self.bench, actor, seat, self.now, curse);
        let check = if self.bad.no_check { CheckChoice::Off } else { CheckChoice::Full };
        let job = job(self.folder.path().join(format!("{actor}.bin")), check);
        let (bench, ended) = (self.bench.clone(), Arc::clone(&self.ended));
        bench.turns.join(actor, self.now);
        scope.spawn(move || {
            bench.turns.begin(actor);
            let ending = catch_unwind(AssertUnwindSafe(|| {
                readback::run(&job, &mut port, &cancel, &|| "2026-01-02T03:04:05Z".into(), &mut |_| {})
            }));
            ended.lock().unwrap().push((station, ending.ok()));
            bench.turns.leave(actor);
        });
    }

    /// Looks at what has ended.
    fn settle_ends(&mut self) {
        let ended = std::mem::take(&mut *self.ended.lock().unwrap());
        for (station, ending) in ended {
            self.running.remove(&station);
            self.broker.ended(station, Keep::UntilUnplugged);
            let Some(Ending { regions, result }) = ending else {
                assert!(self.bad.curses, "a panic");
                continue;
            };
            let [RegionEnd::Saved { file, .. }] = &regions[..] else {
                assert!(self.bad.pulls || self.bad.curses, "{regions:?} {result:?}");
                continue;
            };
            let bytes = std::fs::read(file).unwrap();
            let phone = self.bench.state().phones.iter().position(|phone| *phone.flash == bytes);
            let phone = phone.unwrap_or_else(|| panic!("{} is of no phone: spliced", file.display()));
            let before = self.saved.insert(phone, file.clone());
            assert_eq!(before, None, "phone {phone} is saved twice");
        }
    }

    /// What the user does in one step.
    fn move_phones(&mut self) {
        let now = self.now;
        let mut state = self.bench.state();
        let is_busy = |seat: usize| self.running.values().any(|(running, _)| *running == seat);
        for phone in 0..state.phones.len() {
            match state.phones[phone].seat {
                // Saved, or given up by its station.
                Some(seat) if !is_busy(seat) && self.rng.below(8) == 0 => {
                    let is_waiting = self.broker.waiting() > 0 && !self.saved.contains_key(&phone);
                    if !is_waiting {
                        state.unplug(phone, now);
                    }
                }
                Some(_)
                    if self.bad.pulls
                        && now < MISCHIEF
                        && self.rng.below(60) == 0
                        && !self.saved.contains_key(&phone) =>
                {
                    state.unplug(phone, now);
                }
                None if !self.saved.contains_key(&phone) && self.rng.below(4) == 0 => {
                    let first = usize::try_from(self.rng.below(self.sockets as u64)).unwrap();
                    let free = (0..self.sockets).map(|seat| (first + seat) % self.sockets);
                    let free = free.into_iter().find(|seat| state.at(*seat).is_none());
                    if let Some(seat) = free {
                        state.plug_in(phone, seat, now);
                    }
                }
                _ => {}
            }
        }
        if self.bad.pulls && now < MISCHIEF && self.rng.below(20) == 0 {
            let of = self.sockets as u64;
            let seats = [(); 2].map(|()| usize::try_from(self.rng.below(of)).unwrap());
            let [Some(one), Some(other)] = seats.map(|seat| state.at(seat)) else { return };
            if one != other && !self.saved.contains_key(&one) && !self.saved.contains_key(&other) {
                [one, other].into_iter().for_each(|phone| state.unplug(phone, now));
                state.plug_in(one, seats[1], now);
                state.plug_in(other, seats[0], now);
            }
        }
    }
}

fn job(file: PathBuf, check: CheckChoice) -> Job {
    Job {
        regions: vec![RegionJob {
            area: AreaKind::Flash.into(),
            start: 0,
            len: None,
            file,
            name_template: None,
        }],
        check,
        block_size: readback::BlockSize::default(),
        wait: Some(Duration::from_secs(5)),
        reset: true,
        lost_wait: Some(Duration::from_secs(10)),
        start: Start::New,
    }
}
