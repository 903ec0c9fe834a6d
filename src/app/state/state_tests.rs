//! What the state shows beside a job's stages: sightings, a lost phone, the form, notices. Lists of events
//! in, states out.

use super::fixtures::*;
use super::*;
use crate::app::form::problem::FieldProblem;
use crate::app::job::timeline::Lost;
use crate::app::job::timeline::Sight;
use crate::app::log::Level;
use crate::present::Present as _;
use crate::worker::PortsNews;
use bromide_engine::acquire::Sighting;
use bromide_engine::event::Note;
use bromide_engine::finder::{DeviceKind, PortListError};
use bromide_engine::link::{Carrier, LinkError};
use bromide_engine::readback::{BlockState, Event, Phase};
use bromide_engine::warning::ReadingWarning;

#[test]
fn sightings_while_waiting_are_kept_with_their_time() {
    let rom = || AppEvent::Ports(PortsNews::Ports(vec![port("COM5", DeviceKind::BootRom)]));
    let none = || AppEvent::Ports(PortsNews::Ports(vec![]));
    let note = || {
        reported(Event::Note(Note::Seen(Sighting::NoAnswer {
            port: "COM5".into(),
            carrier: Carrier::PhoneUsb,
        })))
    };
    let state = after(vec![
        rom(),
        AppEvent::Start(order()),
        none(),
        rom(),
        phase(Phase::Connecting),
        note(),
        phase(Phase::Waiting),
    ]);
    let seen: Vec<_> =
        state.station.running().unwrap().seen.iter().map(|seen| (seen.date, seen.sight())).collect();
    assert_eq!(
        seen,
        [
            (at(2).date, Sight::Vanished(DeviceKind::BootRom)),
            (at(3).date, Sight::Appeared(DeviceKind::BootRom)),
            (at(5).date, Sight::Reported),
        ]
    );
    // While reading, the phone's port is no news, and notes are for the log alone.
    let state = after(with(reading(), vec![rom(), none(), note()]));
    assert_eq!(state.station.running().unwrap().seen.iter().len(), 0);
    assert_eq!(state.log.filtered(Level::Info, "nothing answers").count(), 1);
}

#[test]
fn an_error_of_the_port_list_is_logged_and_cleared_by_the_next_list() {
    let mut state = after(vec![AppEvent::Ports(PortsNews::Ports(vec![port("A", DeviceKind::Unknown)]))]);
    let why = PortListError::Failed(LinkError::NoList(std::io::Error::other("EIO").into()));
    state.apply(at(1), AppEvent::Ports(PortsNews::Unknown(why.clone())));
    assert_eq!((state.connected.ports.len(), &state.connected.list_error), (1, &Some(why)));
    assert_eq!(state.log.filtered(Level::Warning, "listing the serial ports: EIO").count(), 1);
    state.apply(at(2), AppEvent::Ports(PortsNews::Ports(vec![])));
    assert_eq!((state.connected.ports.len(), state.connected.list_error), (0, None));
}

#[test]
fn mistakes_in_the_form_stay_until_the_next_start() {
    let error = FieldError { field: crate::app::Field::Folder, problem: FieldProblem::FolderEmpty };
    let mut state = after(vec![AppEvent::Refused(vec![error.clone()])]);
    assert_eq!(state.refused(), [error]);
    state.apply(at(1), AppEvent::Start(order()));
    assert_eq!(state.refused(), []);
}

#[test]
fn warnings_and_notices_reach_the_log_and_the_end() {
    let warning = reported(Event::Warning(ReadingWarning::SampleDiffered.into()));
    let state = after(with(
        reading(),
        vec![warning, ended(vec![saved()], Ok(())), AppEvent::Notice(Notice::OrderFailed(None))],
    ));
    assert_eq!(state.station.finished().unwrap().warnings, [ReadingWarning::SampleDiffered.into()]);
    let lines: Vec<_> = state.log.filtered(Level::Warning, "").map(|line| line.level()).collect();
    assert_eq!(lines, [Level::Warning, Level::Error]);
    assert!(state.details().contains("SHA-256 abc"));
}

#[test]
fn a_new_state_has_the_saved_form_and_logs_the_notices() {
    let settings = Settings { folder: "/dumps".into(), last_port: "demo".into(), ..Settings::default() };
    let state = AppState::new(
        at(0),
        Loaded {
            settings: settings.clone(),
            notices: vec![Notice::FromDesktop(Level::Warning, "Damaged".into())],
        },
    );
    assert_eq!((&state.form, &state.settings), (&settings.form(), &settings));
    assert_eq!(state.log.filtered(Level::Warning, "damaged").count(), 1);
    assert_eq!(state.station.state(), State::Ready);
}

#[test]
fn the_names_of_states_are_those_of_the_phases_and_all_different() {
    for phase in [Phase::Waiting, Phase::Connecting, Phase::Reading, Phase::Checking] {
        assert!(State::ALL.iter().any(|state| state.words() == phase.present()));
    }
    let mut words: Vec<_> = State::ALL.iter().map(|state| state.words()).collect();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), 10);
}

#[test]
fn a_lost_phone_is_reported_once_and_waited_for_and_the_job_continues() {
    let lost = |is_there| reported(Event::Lost { good: 2 * MIB, total: 4 * MIB, is_there });
    let sentence = "Lost the phone at 2 MB. Hold the boot key and plug it in again; reading continues.";
    let reading_one = with(reading(), vec![block(2 * MIB, 65536, BlockState::Reading)]);
    let mut state = after(with(reading_one, vec![lost(false), phase(Phase::Waiting)]));
    assert_eq!((state.station.state(), state.station.percent()), (State::Waiting, Some(25)));
    let running = state.station.running().unwrap();
    let Some(lost_view) = running.lost else { panic!("{running:?}") };
    assert_eq!(lost_view.sentence(), sentence);
    assert!(running.has_data());
    let map = &running.region.as_ref().unwrap().map;
    assert_eq!(
        (map.cell(0), map.cell(32)),
        (Some(BlockState::Read), Some(BlockState::NotRead)),
        "no cell stays reading"
    );
    let seen: Vec<_> = running.seen.iter().map(|seen| (seen.sight(), seen.text())).collect();
    assert_eq!(seen, [(Sight::Lost, sentence.to_owned())], "reported once");
    // Whoever looks elsewhere is called, once.
    let mut fresh = after(reading());
    let calls: Vec<_> = (0..3).flat_map(|_| fresh.apply(at(9), lost(false))).collect();
    assert_eq!(calls, [Effect::PhoneLost(lost_view)]);
    let lines: Vec<_> = state.log.filtered(Level::Info, "").map(|line| line.text()).collect();
    assert_eq!(lines[lines.len() - 2..], ["Waiting for phone", sentence]);
    assert_eq!(running.seen.step(), crate::app::Step::Hold, "it is off the cable");
    // It was not let go of too early, it was read; the one that comes next may be.
    let rom = port("COM5", DeviceKind::BootRom);
    state.connected.ports = vec![rom.clone()];
    for ports in [vec![], vec![rom], vec![]] {
        state.apply(at(30), AppEvent::Ports(PortsNews::Ports(ports)));
    }
    let seen: Vec<_> = state.station.running().unwrap().seen.iter().skip(1).cloned().collect();
    assert_eq!(seen[0].sight(), Sight::Lost);
    assert!(seen[0].text().ends_with("disappeared"), "{seen:?}");
    assert!(seen[2].text().contains("released too early"), "{seen:?}");
    for phase_now in [Phase::Reading, Phase::Checking] {
        let mut back = state.clone();
        back.apply(at(31), phase(Phase::Connecting));
        assert!(back.station.running().unwrap().lost.is_some(), "still, until it is read");
        back.apply(at(32), phase(phase_now));
        assert_eq!(back.station.running().unwrap().lost, None);
    }
    let hung = Lost { good: 2 * MIB, total: 0, is_there: true };
    assert!(
        hung.sentence().contains("Unplug it, hold the boot key and plug it in again"),
        "{}",
        hung.sentence()
    );
}

#[test]
fn a_scatter_file_fills_the_ranges_or_is_refused_with_a_reason() {
    use crate::app::form::layout::ScatterRange;
    use crate::app::form::scatter::{LeftOut, LeftOutReason, Scatter};
    let mut state = AppState::default();
    let range = |name: &str, start, length| ScatterRange { name: name.into(), start, length };
    let ranges = vec![range("ROM", 0, Some(0x1_0000)), range("BIG", 0, Some(1 << 33)), range("END", 8, None)];
    let left_out = vec![LeftOut { name: "POOL".into(), why: LeftOutReason::FromTheEnd }];
    let scatter = Scatter { ranges, left_out, ..Scatter::default() };
    let effects = state.apply(at(1), AppEvent::Scatter("/x/scatter.txt".into(), Ok(scatter.clone())));
    assert!(
        matches!(&effects[..], [Effect::Warn(notice)] if notice.present().contains("POOL")),
        "{effects:?}"
    );
    let rows: Vec<_> =
        state.form.rows.iter().map(|row| format!("{} {} {}", row.file, row.start, row.length)).collect();
    assert_eq!(rows, ["ROM.bin 0x0 0x10000", "BIG.bin 0x0 0x200000000", "END.bin 0x8 "]);
    assert_eq!(state.form.extent, crate::app::Extent::Ranges);
    assert!(state.log.as_text(Level::Info, "").contains("3 ranges from scatter.txt"));
    // What no phone can be asked for is marked in its cell.
    let wrong: Vec<_> = state.form.errors().into_iter().map(|error| error.field).collect();
    let length = crate::app::Column::Length;
    assert!(wrong.contains(&crate::app::Field::Cell { row: 1, column: length }), "{wrong:?}");

    let before = state.form.clone();
    let many = (0..101).map(|n| range(&format!("P{n}"), n * 4, Some(4))).collect();
    for refused in [Err(ImportError::TooLarge), Ok(Scatter { ranges: many, ..Scatter::default() })] {
        let effects = state.apply(at(2), AppEvent::Scatter("bad.txt".into(), refused));
        assert!(
            matches!(&effects[..], [Effect::Warn(why)] if why.present().contains("bad.txt could not")),
            "{effects:?}"
        );
        assert_eq!(state.form, before);
    }
    state.apply(at(3), AppEvent::Start(order()));
    let effects = state.apply(at(4), AppEvent::Scatter("late.txt".into(), Ok(scatter)));
    assert!(
        matches!(&effects[..], [Effect::Warn(why)] if why.present().contains("after the job")),
        "{effects:?}"
    );
    assert_eq!(state.form, before);
}
