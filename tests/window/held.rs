//! The screen of a smartphone that waits for its files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::bench::Bench;
use crate::eyes::Eyes as _;
use crate::scenes::{Scene, smartphone};
use bromide::app::{Extent, State};
use bromide::desktop::Answer;
use bromide_engine::facts::Door;

#[test]
fn a_held_phone_shows_what_it_asks_for_and_the_buttons_for_its_files() {
    let bench = Bench::new(Scene::Held);
    bench.sees(&[
        "MT6765 is connected and waiting",
        "Connected to the preloader; the phone accepts any Download Agent",
        "Choose Download Agent file…",
        "Search a folder…",
        "Phones that need permission from their maker's server cannot be read",
    ]);
    bench.sees_no(&["Choose preloader file…", "Use the practice file"]);
}

#[test]
fn a_feature_phone_that_refuses_reads_is_asked_about_like_a_smartphone_and_says_why() {
    let mut bench = Bench::new(Scene::Connecting);
    let ctx = bench.harness.ctx.clone();
    bench.harness.state_mut().happen(&ctx, smartphone::needs_older_agent());
    bench.harness.run();
    assert_eq!(bench.state(), State::Held);
    bench.sees(&[
        "MT6261 is connected and waiting",
        "refuses to read the start of its flash",
        "A Download Agent file from this phone's firmware can read it",
        "Choose Download Agent file…",
    ]);
    bench.sees_no(&["Choose preloader file…", "Bromide reads a smartphone"]);
}

#[test]
fn a_file_that_cannot_be_used_is_named_with_the_reason() {
    let bench = Bench::new(Scene::HeldRefused);
    bench.sees(&[
        "accepts only a signed Download Agent (DAA)",
        "MT6765_Android_scatter.txt is a scatter file, not a Download Agent file",
        "Choose preloader file…",
        "Needed because the phone is in boot-ROM mode",
    ]);
}

#[test]
fn a_phone_that_asks_its_makers_server_gets_no_buttons_for_files() {
    let mut bench = Bench::new(Scene::Connecting);
    let ctx = bench.harness.ctx.clone();
    bench.harness.state_mut().happen(&ctx, smartphone::needs_agent(Door::BootRom, 0x7));
    bench.harness.run();
    assert_eq!(bench.state(), State::Held);
    bench.sees(&["needs permission from its maker's server", "connect it without holding a key"]);
    bench.sees_no(&["Choose Download Agent file…"]);
}

#[test]
fn a_path_can_be_typed_where_the_desktop_has_no_dialog() {
    let mut bench = Bench::new(Scene::Held);
    bench.desktop.answer(Answer::NoDialog);
    bench.click("Choose Download Agent file…");
    bench.type_into("Path of the Download Agent file", "/nowhere/agent.bin");
    bench.click("Use this file");
    bench.sees(&["/nowhere/agent.bin"]);
    assert_eq!(bench.state(), State::Held);
}

#[test]
fn presets_fill_in_the_names_of_parts_and_an_empty_list_is_refused() {
    let mut bench = Bench::with(Scene::Ready, |state| state.form.extent = Extent::Parts);
    bench.sees(&["Enter the name of an area or partition"]);
    bench.click("NVRAM and IMEI data");
    assert_eq!(bench.app().form.parts, "nvram, nvdata, proinfo, protect1, protect2");
    bench.sees_no(&["Enter the name of an area or partition"]);
}
