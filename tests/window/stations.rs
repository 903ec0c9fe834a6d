//! Several phones in the window: lanes of every state at usual sizes, the keyboard, what buttons ask for, notices.
//! With `BROMIDE_SCENES=FOLDER` every picture is drawn into that folder, to be looked at.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::eyes::Eyes;
use crate::raster::Raster;
use crate::stations_scenes::{Shows, events, hint, lane, window};
use bromide::app::{AppState, Mode, SeveralEvent, Sign, StationNumber, Theme};
use bromide::desktop::{Call, NoDesktop, Question, Sound};
use bromide::ui::Window;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Rect, ViewportCommand, ViewportEvent, ViewportId, pos2};
use egui_kittest::Harness;
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

struct Bench {
    harness: Harness<'static, Window>,
    desktop: NoDesktop,
}

impl Eyes for Bench {
    fn harness(&self) -> &Harness<'static, Window> {
        &self.harness
    }
}

impl Bench {
    fn new(events: Option<Vec<SeveralEvent>>) -> Bench {
        Bench::sized(events, [1366.0, 768.0], |_| {})
    }

    fn sized(events: Option<Vec<SeveralEvent>>, size: [f32; 2], change: impl FnOnce(&mut AppState)) -> Bench {
        let mut desktop = None;
        let builder = Harness::builder().with_size(size).with_max_steps(8).renderer(Raster::default());
        let mut harness = builder.build_eframe(|cc| {
            let (window, none) = window(&cc.egui_ctx, events, change);
            desktop = Some(none);
            window
        });
        harness.run();
        Bench { harness, desktop: desktop.unwrap() }
    }

    fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    #[track_caller]
    fn click(&mut self, label: &str) {
        self.harness.get_by_role_and_label(Role::Button, label).click();
        self.harness.run();
    }

    fn happen(&mut self, events: Vec<SeveralEvent>) {
        let ctx = self.harness.ctx.clone();
        for event in events {
            self.harness.state_mut().happen_several(&ctx, event);
        }
        self.harness.run();
    }

    fn focused(&self) -> Option<String> {
        let mut nodes = self.harness.root().children_recursive();
        nodes.find(|node| node.is_focused()).and_then(|node| node.accesskit_node().label())
    }
}

const SIZES: [(&str, [f32; 2]); 2] = [("1024x600", [1024.0, 600.0]), ("1366x768", [1366.0, 768.0])];

#[test]
fn one_to_sixteen_lanes_are_whole_in_sight_with_their_buttons() {
    let folder = std::env::var_os("BROMIDE_SCENES").map(std::path::PathBuf::from);
    for (name, size) in SIZES {
        for lanes in [1, 2, 4, 8, 12, 16] {
            let themes = [Theme::Light, Theme::Dark];
            for theme in themes.into_iter().take(if folder.is_some() { 2 } else { 1 }) {
                let mut bench = Bench::sized(Some(events(lanes)), size, |state| state.settings.theme = theme);
                let middle = Rect::from_min_max(pos2(0.0, 0.0), pos2(size[0], size[1]));
                let below = bench.harness.get_by_role_and_label(Role::Button, "Show log").rect().top();
                for station in 1..=lanes {
                    let label = format!("Station {station}: ");
                    let nodes = bench.harness.query_all_by_label_contains(&label);
                    let rects: Vec<Rect> = nodes.map(|node| node.rect()).collect();
                    assert!(!rects.is_empty(), "{name}, {lanes} lanes: {label}");
                    for rect in rects {
                        let is_in = middle.contains_rect(rect) && rect.bottom() <= below;
                        assert!(is_in, "{name}, {lanes} lanes, {label}: {rect:?}");
                    }
                }
                // Each button lies within its lane.
                for node in bench.harness.root().children_recursive() {
                    let inner = node.accesskit_node();
                    let label = inner.label().unwrap_or_default();
                    let Some((_, station)) = label.split_once("station ") else { continue };
                    let Ok(station) = station.parse::<u16>() else { continue };
                    let whole = bench
                        .harness
                        .query_all_by_label_contains(&format!("Station {station}: "))
                        .map(|node| node.rect())
                        .next()
                        .unwrap();
                    assert!(whole.contains_rect(node.rect()), "{name}, {lanes}: {label} {:?}", node.rect());
                }
                if let Some(folder) = &folder {
                    let theme = if theme == Theme::Light { "light" } else { "dark" };
                    let file = folder.join(format!("stations-{name}-{lanes}-{theme}.png"));
                    bench.harness.render().unwrap().save(file).unwrap();
                }
            }
        }
        for (what, events) in
            [("form", None), ("empty", Some(vec![])), ("hint", Some([events(16), vec![hint()]].concat()))]
        {
            let mut bench = Bench::sized(events, size, |state| state.settings.theme = Theme::Light);
            assert!(bench.harness.query_by_role_and_label(Role::Button, "Show log").is_some());
            if let Some(folder) = &folder {
                let file = folder.join(format!("stations-{name}-{what}.png"));
                bench.harness.render().unwrap().save(file).unwrap();
            }
        }
        for (what, shows) in [("reading", Shows::Reading), ("failed", Shows::Failed), ("saved", Shows::Saved)]
        {
            let mut bench =
                Bench::sized(Some([lane(3, shows), lane(4, Shows::Saved)].concat()), size, |_| {});
            let label = bench.shown().into_iter().find(|text| text.starts_with("Station 3: ")).unwrap();
            bench.click(&label);
            bench.sees(&["Job sheet", "All phones"]);
            if let Some(folder) = &folder {
                let file = folder.join(format!("stations-{name}-details-{what}.png"));
                bench.harness.render().unwrap().save(file).unwrap();
            }
        }
    }
}

#[test]
fn the_hint_about_a_hub_takes_no_room_from_sixteen_lanes() {
    for (name, size) in SIZES {
        let bench = Bench::sized(Some([events(16), vec![hint()]].concat()), size, |_| {});
        bench.sees(&["share the hub at"]);
        let below = bench.harness.get_by_role_and_label(Role::Button, "Show log").rect().top();
        for station in 1..=16 {
            let label = format!("Station {station}: ");
            let rects: Vec<Rect> =
                bench.harness.query_all_by_label_contains(&label).map(|node| node.rect()).collect();
            assert!(
                !rects.is_empty() && rects.iter().all(|rect| rect.bottom() <= below),
                "{name}: {rects:?}"
            );
        }
    }
}

#[test]
fn a_sheet_that_is_typed_before_the_phone_comes_goes_to_the_next_phone() {
    let mut bench = Bench::new(Some(vec![]));
    bench.click("Next phone's job sheet");
    for (field, text) in [("Ticket", "A-17"), ("Customer", ""), ("Model", "105"), ("IMEI", "")] {
        assert_eq!(bench.focused().as_deref(), Some(field));
        bench.harness.get_by_role_and_label(Role::TextInput, field).type_text(text);
        bench.harness.run();
        bench.press(Key::Enter);
        bench.harness.run();
    }
    bench.sees(&["Next phone: A-17"]);
    bench.happen([lane(1, Shows::Reading), lane(2, Shows::Reading)].concat());
    bench.sees_no(&["Next phone: A-17"]);
    let several = &bench.harness.state_mut().controller().several;
    let typed = [1, 2].map(|station| several.state.lane(StationNumber(station)).unwrap().sheet.model.clone());
    assert_eq!(typed, ["105", ""]);
}

#[test]
fn ports_are_typed_and_what_is_wrong_with_them_is_said() {
    let mut bench = Bench::new(None);
    bench.harness.get_by_role_and_label(Role::RadioButton, "Ports").click();
    bench.harness.run();
    bench.harness.get_by_role_and_label(Role::TextInput, "Names of the ports").focus();
    bench.harness.run();
    bench.harness.get_by_role_and_label(Role::TextInput, "Names of the ports").type_text("usb:1-2, usb:1-02");
    bench.harness.run();
    bench.press(Key::Enter);
    while bench.harness.state_mut().controller().several.is_ordering() {
        bench.harness.run();
    }
    bench.sees(&["usb:1-2 and usb:1-02 are the same port"]);
}

#[test]
fn ranges_and_backups_can_be_chosen_for_all_phones() {
    let mut bench = Bench::new(None);
    for (choice, sees) in [("Choose parts", "Areas or partitions"), ("Ranges", "Add")] {
        let found = bench.harness.query_by_role_and_label(Role::RadioButton, choice);
        assert!(found.is_some(), "{choice}: {:?}", bench.shown());
        found.unwrap().click();
        bench.harness.run();
        bench.sees(&[sees]);
        bench.sees_no(&["List the parts"]);
    }
}

#[test]
fn the_switch_is_there_while_nothing_runs_and_enter_starts_with_the_form() {
    let mut bench = crate::bench::Bench::new(crate::scenes::Scene::Ready);
    bench.harness.get_by_role_and_label(Role::RadioButton, "Several phones").click();
    bench.harness.run();
    assert_eq!(bench.harness.state_mut().controller().several.state.mode, Mode::Several);
    assert!(bench.harness.query_by_role_and_label(Role::Button, "Start").is_some());
    assert!(bench.harness.query_by_role_and_label(Role::Button, "Read back").is_none());
    // A job of one phone must not start here.
    bench.press(Key::Enter);
    assert!(bench.app().station.running().is_none());
    let bench = crate::bench::Bench::new(crate::scenes::Scene::Reading);
    assert!(bench.harness.query_by_role_and_label(Role::RadioButton, "Several phones").is_none());
}

#[test]
fn a_pattern_with_a_mistake_is_named_below_its_field() {
    let mut bench = Bench::new(None);
    bench.harness.state_mut().controller().several.state.form.pattern = "{nonsense}.bin".into();
    bench.harness.run();
    bench.sees(&["{nonsense}", "{ticket}"]);
}

#[test]
fn tab_reaches_every_lane_and_enter_opens_it_and_jumps_through_the_sheet() {
    let mut bench = Bench::new(Some([lane(1, Shows::Reading), lane(2, Shows::Failed)].concat()));
    let mut names = Vec::new();
    for _ in 0..14 {
        bench.press(Key::Tab);
        names.extend(bench.focused());
    }
    for wanted in [
        "Station 1: Reading, 25 %",
        "Stop station 1",
        "Station 2: Failed",
        "Retry station 2",
        "Seen: station 2",
        "Stop all",
    ] {
        assert!(names.iter().any(|name| name == wanted), "{wanted}: {names:?}");
    }
    bench.harness.get_by_role_and_label(Role::Button, "Station 1: Reading, 25 %").focus();
    bench.harness.run();
    bench.press(Key::Enter);
    bench.harness.run();
    for (field, text) in
        [("Ticket", "A-17"), ("Customer", "Anna"), ("Model", "105"), ("IMEI", "350000000000006")]
    {
        assert_eq!(bench.focused().as_deref(), Some(field));
        bench.harness.get_by_role_and_label(Role::TextInput, field).type_text(text);
        bench.harness.run();
        bench.press(Key::Enter);
        bench.harness.run();
    }
    bench.sees(&["Station 2: Failed"]);
    bench.sees_no(&["Job sheet"]);
    let several = &bench.harness.state_mut().controller().several;
    let sheet = &several.state.lane(StationNumber(1)).unwrap().sheet;
    assert_eq!((sheet.ticket.as_str(), sheet.imei.as_str()), ("A-17", "350000000000006"));
    assert!(several.state.lane(StationNumber(2)).unwrap().sheet.is_empty());
}

#[test]
fn enter_never_stops_or_ends_a_session() {
    for events in [vec![], lane(1, Shows::Reading), lane(1, Shows::Saved)] {
        let mut bench = Bench::new(Some(events));
        bench.press(Key::Enter);
        bench.press(Key::Enter);
        let several = &bench.harness.state_mut().controller().several;
        assert!(several.state.session.is_some());
        bench.sees_no(&["Stop reading?"]);
    }
}

#[test]
fn stop_all_asks_once_and_stops_every_station() {
    let mut bench = Bench::new(Some([lane(1, Shows::Reading), lane(2, Shows::Checking)].concat()));
    bench.click("Stop all");
    bench.sees(&["Stop reading?"]);
    bench.click("Keep reading");
    bench.sees_no(&["Stopping"]);
    bench.click("Stop all");
    bench.click("Stop");
    bench.sees(&["Stopping"]);
}

#[test]
fn closing_asks_once_for_all_and_closes_when_the_last_one_has_stopped() {
    let mut bench = Bench::new(Some([lane(1, Shows::Reading), lane(2, Shows::Reading)].concat()));
    let viewport = bench.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    viewport.events.push(ViewportEvent::Close);
    bench.harness.run();
    bench.sees(&["Stop and close?"]);
    bench.click("Stop and close");
    let asked = |bench: &Bench| -> Vec<ViewportCommand> {
        let output = bench.harness.output();
        output.viewport_output.values().flat_map(|viewport| viewport.commands.clone()).collect()
    };
    let ctx = bench.harness.ctx.clone();
    for station in [1, 2] {
        let ended = lane(station, Shows::Stopped).pop().unwrap();
        assert!(!asked(&bench).contains(&ViewportCommand::Close), "station {station} still runs");
        bench.harness.state_mut().happen_several(&ctx, ended);
        bench.harness.step();
    }
    assert!(asked(&bench).contains(&ViewportCommand::Close));
}

#[test]
fn each_end_rings_once_with_the_station_in_the_notice() {
    let mut bench = Bench::new(Some(vec![]));
    bench.happen(lane(1, Shows::Saved));
    bench.happen(lane(2, Shows::Failed));
    bench.happen(lane(3, Shows::Lost));
    let rung: Vec<(String, Option<Sound>)> = bench
        .desktop
        .calls()
        .into_iter()
        .filter_map(|call| match call {
            Call::Notify { summary, sound, .. } => Some((summary, sound)),
            _ => None,
        })
        .collect();
    let [first, second, third] = &rung[..] else { panic!("{rung:?}") };
    assert!(first.0.contains("Station 1: Saved") && first.1 == Some(Sound::Success), "{first:?}");
    assert!(second.0.contains("Station 2: Failed") && second.1 == Some(Sound::Trouble), "{second:?}");
    assert!(third.0.contains("Station 3: ") && third.1 == Some(Sound::Trouble), "{third:?}");
}

#[test]
fn the_session_is_exported_as_a_table_and_as_a_page() {
    let mut bench = Bench::new(Some([lane(3, Shows::Saved), lane(4, Shows::Failed)].concat()));
    for (button, extension, part) in
        [("Export CSV…", "csv", "\"A-23\",\"Anna Example\""), ("Export HTML…", "html", "<td>A-23</td>")]
    {
        bench.click(button);
        let calls = bench.desktop.calls();
        let Some(Call::Ask(Question::SaveText { name, text, .. })) = calls.last() else {
            panic!("{calls:?}")
        };
        assert!(name.ends_with(extension) && text.contains(part), "{name}: {text}");
        bench.desktop.answer(bromide::desktop::Answer::Cancelled);
        bench.harness.run();
    }
}

#[test]
fn every_sign_has_its_own_word() {
    let signs = [
        Sign::NeedsUser,
        Sign::Saved,
        Sign::SavedUnchecked,
        Sign::SavedBefore,
        Sign::Unfinished,
        Sign::Stopped,
        Sign::Failed,
    ];
    let words: std::collections::BTreeSet<String> = signs.iter().map(|sign| sign.words()).collect();
    assert_eq!(words.len(), signs.len());
}

#[test]
fn the_lanes_look_as_they_did() {
    let mut results = SnapshotResults::new();
    for (name, size, events, theme) in [
        ("stations-form-light", [1366.0, 768.0], None, Theme::Light),
        ("stations-4-dark", [1366.0, 768.0], Some(events(4)), Theme::Dark),
        ("stations-16-light", [1024.0, 600.0], Some(events(16)), Theme::Light),
    ] {
        let mut bench = Bench::sized(events, size, |state| state.settings.theme = theme);
        results.add(bench.harness.try_snapshot(name));
    }
    results.unwrap();
}
