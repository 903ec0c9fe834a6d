//! An unfinished dump whose folder changes before it is resumed with a healthy phone: what is saved then
//! equals the flash, and no foreign file is touched.
#![no_main]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic is a finding")]

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;
use std::time::Duration;

use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::{FirmwareName, Journal, NameTemplate};
use bromide_engine::readback::{
    AreaChoice, BlockSize, CheckChoice, Ending, Job, RegionEnd, RegionJob, Start,
};
use bromide_engine::sim::{Scenario, SimPort};
use bromide_engine::storage::AreaKind;
use bromide_fuzz::folder::Folder;
use bromide_fuzz::input::Input;
use bromide_fuzz::phone::{FLASH, flash, other_scenario, scenario};
use bromide_fuzz::saved::{assert_saved, run};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

const FILE: &str = "dump.bin";
const PART: &str = "dump.bin.part";
const JOURNAL: &str = "dump.bin.part.json";

fuzz_target!(|data: &[u8]| {
    let mut input = Input::new(data);
    let mut folder = Folder::new();
    let mut job = first_job(&folder, &mut input);
    let ending = begin(&mut folder, &job, &mut input);
    if let RegionEnd::Saved { file, report } = &ending.regions[0] {
        assert_saved(file, report, true);
        return;
    }

    // Killed after it was finished: the dump has its name and is complete.
    if let Some(name) = folder.names().into_iter().find(|name| name.ends_with(".bin")) {
        let start = job.regions[0].start as usize;
        let len = job.regions[0].len.unwrap() as usize;
        assert!(fs::read(folder.path(&name)).unwrap() == flash()[start..start + len], "{name} is wrong");
        return;
    }
    job.start = Start::Resume;
    // As with `resume`: the journal knows the range.
    job.regions[0].len = None;
    // One resume, or two with the folder changed again between them.
    let is_interrupted = input.flag();
    let mut is_changed = false;
    for round in 0..2 {
        job.check =
            input.pick(&[CheckChoice::Off, CheckChoice::Full, CheckChoice::Sampled, CheckChoice::Auto]);
        job.block_size = BlockSize::new(input.pick(&[65_536, 4096, 256, 12_348])).unwrap();
        let stop = if is_interrupted && round == 0 { input.byte().max(1) } else { 0 };
        for _ in 0..input.byte() % 8 {
            is_changed = true;
            change(&mut folder, &mut input);
        }
        let ending = resume(&folder, &job, stop);
        let is_saved = matches!(ending.regions[0], RegionEnd::Saved { .. });
        assert!(is_saved || is_changed || stop > 0, "nothing happened to it: {ending:?}");
        if is_saved || stop == 0 {
            return;
        }
    }
});

fn first_job(folder: &Folder, input: &mut Input<'_>) -> Job {
    let start = u32::try_from(input.position(FLASH / 2)).unwrap() / 4 * 4;
    let len = input.pick(&[20_001, 4096, 64 << 10, 70_000, 128 << 10, 1000]);
    let has_late_name = input.byte() == b'n';
    let later = has_late_name.then(|| NameTemplate {
        pattern: "{chip} {flash}.bin".to_owned(),
        firmware: FirmwareName::default(),
    });
    Job {
        regions: vec![RegionJob {
            area: AreaChoice::Area(AreaKind::Flash),
            start: start.into(),
            len: Some(len),
            file: folder.path(FILE),
            name_template: later,
        }],
        check: input.pick(&[CheckChoice::Full, CheckChoice::Off, CheckChoice::Sampled]),
        block_size: BlockSize::new(input.pick(&[4096, 256, 1024, 65_536])).unwrap(),
        wait: Some(Duration::from_secs(10)),
        lost_wait: Some(Duration::from_secs(5)),
        start: Start::New,
        reset: true,
    }
}

/// The first job, which does not finish: it is stopped or killed after so many events, or its phone is lost.
fn begin(folder: &mut Folder, job: &Job, input: &mut Input<'_>) -> Ending {
    let (how, at) = (input.byte(), input.half());
    let mut scenario = scenario();
    if how % 3 == 0 {
        // Counted from the first flash byte that is sent, including those of the size detection.
        scenario = scenario.fault(&format!("vanish@{}", u64::from(at) * 4)).unwrap();
    }
    let cancel = Cancel::new();
    let mut emitted = 0;
    let mut on_disk: Option<BTreeMap<String, Vec<u8>>> = None;
    let ending = run(job, &mut SimPort::new(scenario), &cancel, &mut |_| {
        emitted += 1;
        if emitted == at % 512 && how % 3 == 1 {
            cancel.set();
        }
        if emitted == at % 512 && how % 3 == 2 {
            let names = folder.names().into_iter();
            on_disk = Some(names.map(|name| (name.clone(), fs::read(folder.path(&name)).unwrap())).collect());
        }
    });
    let Some(on_disk) = on_disk else { return ending };
    // What a SIGKILL at that moment leaves: the page cache survives it.
    for name in folder.names() {
        fs::remove_file(folder.path(&name)).unwrap();
    }
    for (name, content) in on_disk {
        fs::write(folder.path(&name), content).unwrap();
    }
    Ending { regions: vec![RegionEnd::Nothing], ..ending }
}

/// Resumes with a healthy phone and checks the result. Stops after `stop` events, never if it is 0.
fn resume(folder: &Folder, job: &Job, stop: u8) -> Ending {
    let (cancel, mut emitted) = (Cancel::new(), 0_u8);
    let had_bytes =
        !folder.is_foreign(PART) && fs::metadata(folder.path(PART)).is_ok_and(|about| about.len() > 0);
    let before = folder.names();
    let ending = run(job, &mut SimPort::new(scenario()), &cancel, &mut |_| {
        emitted = emitted.saturating_add(1);
        if emitted == stop {
            cancel.set();
        }
    });
    folder.assert_foreign_unchanged();
    match &ending.regions[0] {
        RegionEnd::Saved { file, report } => {
            assert!(file.starts_with(folder.root()));
            assert_saved(file, report, true);
        }
        end => {
            let has_bytes = fs::metadata(folder.path(PART)).is_ok_and(|about| about.len() > 0);
            assert!(
                has_bytes || !had_bytes,
                "the bytes that were there are gone: {end:?}, {:?}",
                ending.result
            );
            let mut new = folder.names();
            new.retain(|name| !before.contains(name) && ![PART, JOURNAL].contains(&name.as_str()));
            assert!(new.is_empty(), "not saved, but there are {new:?}");
        }
    }
    ending
}

/// Journals of other dumps: of another phone, and of the other half of the same flash.
static OTHERS: LazyLock<[(Vec<u8>, Vec<u8>); 2]> = LazyLock::new(|| {
    let of = |scenario: Scenario, start: u32| {
        let folder = Folder::new();
        let regions = vec![RegionJob {
            area: AreaChoice::Area(AreaKind::Flash),
            start: start.into(),
            len: Some(64 << 10),
            file: folder.path("other.bin"),
            name_template: None,
        }];
        let job = Job {
            regions,
            check: CheckChoice::Full,
            block_size: BlockSize::new(4096).unwrap(),
            wait: Some(Duration::from_secs(10)),
            lost_wait: Some(Duration::from_secs(5)),
            start: Start::New,
            reset: true,
        };
        let cancel = Cancel::new();
        let mut blocks = 0;
        run(&job, &mut SimPort::new(scenario), &cancel, &mut |event| {
            blocks += u32::from(matches!(event, bromide_engine::readback::Event::Block { .. }));
            if blocks > 12 {
                cancel.set();
            }
        });
        let read = |name: &str| fs::read(folder.path(name)).unwrap();
        (read("other.bin.part.json"), read("other.bin.part"))
    };
    [of(other_scenario(), 0), of(scenario(), 0x2_0000)]
});

/// Applies one change to the folder.
fn change(folder: &mut Folder, input: &mut Input<'_>) {
    let kind = input.byte();
    match kind % 20 {
        0 => with_part(folder, |part| {
            let at = input.position(part.len() as u64) as usize;
            if let Some(byte) = part.get_mut(at) {
                *byte ^= input.byte().max(1);
            }
        }),
        1 => with_part(folder, |part| part.truncate(input.position(part.len() as u64 + 1) as usize)),
        2 => with_part(folder, |part| {
            let len = part.len() + usize::from(input.half());
            part.resize(len, input.byte());
        }),
        3 => with_part(folder, |part| {
            let at = input.position(part.len() as u64) as usize;
            let len = usize::from(input.half());
            part.iter_mut().skip(at).take(len).for_each(|byte| *byte = 0);
        }),
        // A disk that returns data of another offset of the file.
        4 => with_part(folder, |part| {
            let (from, to) =
                (input.position(part.len() as u64) as usize, input.position(part.len() as u64) as usize);
            let piece = part[from..part.len().min(from + usize::from(input.half()))].to_vec();
            part.iter_mut().skip(to).zip(piece).for_each(|(to, from)| *to = from);
        }),
        5 => remove(folder, PART),
        6 => replace(folder, PART, &OTHERS[usize::from(input.byte() % 2)].1),
        7 => remove(folder, JOURNAL),
        8 => replace(folder, JOURNAL, &OTHERS[usize::from(input.byte() % 2)].0),
        9 => {
            // Neither a journal nor what a power cut makes of one: a foreign file.
            if !folder.is_foreign(JOURNAL) {
                remove(folder, JOURNAL);
                folder.put_foreign(JOURNAL, &mine(input));
            }
        }
        10 => with_journal(folder, |text| {
            let at = input.position(text.len() as u64) as usize;
            if let Some(byte) = text.get_mut(at) {
                *byte = input.byte();
            }
        }),
        11 => with_journal(folder, |text| text.truncate(input.position(text.len() as u64 + 1) as usize)),
        12 => with_journal(folder, |text| {
            let Ok(was) = serde_json::from_slice::<Journal>(text) else { return };
            let mut journal = serde_json::from_slice(text).unwrap();
            edit(&mut journal, input);
            // With a new seal, so it is a forgery. A forgery that removes "doubtful" cannot be detected,
            // because nothing else in the folder records that the bytes may be wrong.
            match serde_json::from_value::<Journal>(journal.clone()) {
                Ok(is) if is.unreadable == was.unreadable && (is.doubtful || !was.doubtful) => {
                    *text = is.to_text().unwrap()
                }
                Ok(_) => {}
                Err(_) => *text = serde_json::to_vec_pretty(&journal).unwrap(),
            }
        }),
        // What a power cut leaves of a file that was not synced.
        13 => with_journal(folder, |text| text.fill(0)),
        14 => {
            let name = input.pick(&["dump.bin.json.new", "dump.bin.part.json.new", FILE, "dump.bin.json"]);
            folder.put_foreign(name, &mine(input));
        }
        15 => {
            let name = input.pick(&[
                "other.bin",
                "other.bin.part",
                "other.bin.part.json",
                "notes.txt.new",
                "MT6261.bin",
            ]);
            folder.put_foreign(name, &mine(input));
        }
        16 => {
            let name =
                input.pick(&["dump.bin.json.new", "dump.bin.part.json.new", "dump.bin.json", PART, JOURNAL]);
            folder.put_folder(name);
        }
        17 => {
            folder.put_foreign("precious.bin", b"mine, and a link leads here");
            let name = input.pick(&[
                "dump.bin.json.new",
                "dump.bin.part.json.new",
                "dump.bin.json",
                FILE,
                PART,
                JOURNAL,
            ]);
            let to = input.pick(&["precious.bin", "nowhere"]);
            #[cfg(unix)]
            folder.put_link(name, to);
        }
        // A valid report of another dump.
        18 => folder.put_foreign("dump.bin.json", REPORT.as_bytes()),
        _ => with_part(folder, |part| part.clear()),
    }
}

const REPORT: &str = r#"{ "bromide": "0.1.0", "file": "other.bin", "start": 0, "length": 4096, "sha256": "a", "md5": "b", "crc32": "c",
  "phone": { "chip": "MT6261", "hardware_code": "0x6261", "hardware_version": "0xcb01", "software_version": "0x0001", "me_id": "d" },
  "flash": { "jedec_id": "ef 40 12", "name": "Winbond", "size": 262144, "size_known_from": "JEDEC id" },
  "check": { "kind": "full second read", "passed": true, "blocks_reread": 0 },
  "read": { "started": "e", "seconds": 48.1, "bytes_per_second": 87211, "block_size": 4096, "retries": 0, "reconnects": 0, "port": "f" },
  "warnings": [] }"#;

/// Content that the program never writes.
fn mine(input: &mut Input<'_>) -> Vec<u8> {
    [b"mine ", input.some(64)].concat()
}

/// A file of the program, which may be changed; not a foreign one.
fn with(folder: &Folder, name: &str, change: impl FnOnce(&mut Vec<u8>)) {
    let path = folder.path(name);
    if folder.is_foreign(name) || !path.symlink_metadata().is_ok_and(|about| about.is_file()) {
        return;
    }
    let mut content = fs::read(&path).unwrap();
    change(&mut content);
    fs::write(path, content).unwrap();
}

fn with_part(folder: &Folder, change: impl FnOnce(&mut Vec<u8>)) {
    with(folder, PART, change);
}

fn with_journal(folder: &Folder, change: impl FnOnce(&mut Vec<u8>)) {
    with(folder, JOURNAL, change);
}

fn remove(folder: &Folder, name: &str) {
    let path = folder.path(name);
    if !folder.is_foreign(name) && path.symlink_metadata().is_ok_and(|about| about.is_file()) {
        fs::remove_file(path).unwrap();
    }
}

fn replace(folder: &Folder, name: &str, content: &[u8]) {
    let path = folder.path(name);
    if !folder.is_foreign(name) && !path.is_symlink() && !path.is_dir() {
        fs::write(path, content).unwrap();
    }
}

/// Changes one value of a journal.
fn edit(journal: &mut Value, input: &mut Input<'_>) {
    let number = match input.byte() % 4 {
        0 => json!(input.half()),
        1 => json!(u64::from(input.half()) * 4096),
        2 => json!(flash().len()),
        _ => json!(u64::MAX),
    };
    let span = json!([{ "start": 0, "length": number }]);
    match input.byte() % 12 {
        0 => journal["done"] = span,
        1 => journal["checked"] = span,
        2 => journal["length"] = number,
        3 => journal["check"] = json!(input.pick(&["none", "full second read", "sampled second read", "x"])),
        4 => journal["last"] = Value::Null,
        5 => journal["first"] = Value::Null,
        6 => journal["file"] = json!(input.pick(&["other.bin", "../dump.bin", "", "dump.bin"])),
        7 => {
            journal["saved_as"] =
                json!({ "file": input.pick(&["precious.bin", "other.bin", "x.bin"]), "sha256": "0" })
        }
        8 => journal["journal"] = number,
        9 => journal["digests"] = Value::Null,
        10 => journal["phone"]["me_id"] = Value::Null,
        _ => {
            journal["later"] =
                json!({ "pattern": input.pick(&["{chip}.bin", "precious.bin", "../{chip}", "{project}"]) })
        }
    }
}
