//! Part file, journal and report of a dump on a real disk.

use super::*;
use crate::dumpfile::digests_of;
use crate::dumpfile::report::Report;

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The content of an open part file, read by its owner: on Windows its lock keeps others from reading.
fn inside(part: &mut PartFile) -> Vec<u8> {
    let mut bytes = vec![0; usize::try_from(part.len_on_disk().unwrap()).unwrap()];
    part.read_at(0, &mut bytes).unwrap();
    bytes
}

#[test]
fn nothing_that_exists_is_overwritten_unless_asked() {
    let folder = tempfile::tempdir().unwrap();
    let paths = DumpPaths::new(&folder.path().join("dump.bin"));
    for name in ["dump.bin", "dump.bin.json", "dump.bin.part", "dump.bin.part.json"] {
        let path = folder.path().join(name);
        std::fs::write(&path, "precious").unwrap();
        let error = PartFile::create(paths.clone(), false).expect_err(name);
        match (name, error) {
            ("dump.bin" | "dump.bin.json", DiskError::Exists(named))
            | ("dump.bin.part", DiskError::PartExists(named))
            | ("dump.bin.part.json", DiskError::Foreign(named)) => assert_eq!(named, path),
            (name, other) => panic!("{name}: {other}"),
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");
        std::fs::remove_file(&path).unwrap();
    }
    assert!(PartFile::create(paths, false).is_ok());
}

#[test]
fn with_overwrite_the_old_dump_stays_until_the_new_one_is_complete() {
    let folder = tempfile::tempdir().unwrap();
    let paths = DumpPaths::new(&folder.path().join("dump.bin"));
    std::fs::write(&paths.file, "old").unwrap();
    let mut part = PartFile::create(paths.clone(), true).unwrap();
    part.write_at(0, b"new").unwrap();
    assert_eq!(std::fs::read(&paths.file).unwrap(), b"old");
    part.discard();
    assert_eq!(names(folder.path()), ["dump.bin"]);
}

#[test]
fn two_jobs_never_write_the_same_dump() {
    let folder = tempfile::tempdir().unwrap();
    let paths = DumpPaths::new(&folder.path().join("dump.bin"));
    let mut first = PartFile::create(paths.clone(), false).unwrap();
    first.write_at(0, b"mine").unwrap();
    assert!(matches!(PartFile::create(paths.clone(), true), Err(DiskError::Locked(_))));
    assert_eq!(inside(&mut first), b"mine");
}

#[test]
fn missing_folders_and_folder_names_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let missing = DumpPaths::new(&folder.path().join("no/dump.bin"));
    assert!(matches!(PartFile::create(missing, false), Err(DiskError::NoFolder(_))));
    let is_folder = DumpPaths::new(folder.path());
    assert!(matches!(PartFile::create(is_folder, false), Err(DiskError::NotAFile(_))));
    assert!(names(folder.path()).is_empty());
}

#[test]
fn needed_space_is_compared_with_free_space() {
    use crate::dumpfile::SpaceLedger;
    let folder = tempfile::tempdir().unwrap();
    let ledger = SpaceLedger::default();
    assert!(ledger.claim(folder.path(), &[(1, 1)]).is_ok());
    let all = [(u64::MAX, u64::MAX)];
    assert!(matches!(ledger.claim(folder.path(), &all), Err(DiskError::NoSpace { claimed: 0, .. })));
}

#[test]
fn what_is_written_is_no_longer_claimed() {
    use crate::dumpfile::SpaceLedger;
    let folder = tempfile::tempdir().unwrap();
    let ledger = SpaceLedger::default();
    let mut part = PartFile::create(DumpPaths::new(&folder.path().join("d")), false).unwrap();
    part.set_claim(ledger.claim(folder.path(), &[(1000, 1000)]).unwrap().pop());
    let claimed = || match ledger.claim(folder.path(), &[(u64::MAX, u64::MAX)]) {
        Err(DiskError::NoSpace { claimed, .. }) => claimed,
        other => panic!("{other:?}"),
    };
    assert_eq!(claimed(), 1000);
    part.write_at(0, &[7; 600]).unwrap();
    assert_eq!(claimed(), 400);
    part.discard();
    assert_eq!(claimed(), 0);
}

#[test]
fn written_bytes_are_read_back_and_have_digests() {
    let folder = tempfile::tempdir().unwrap();
    let mut part = PartFile::create(DumpPaths::new(&folder.path().join("d")), false).unwrap();
    part.write_at(0, b"abX").unwrap();
    part.write_at(2, b"c").unwrap();
    let mut back = [0; 3];
    part.read_at(0, &mut back).unwrap();
    assert_eq!(&back, b"abc");
    assert_eq!(digests_of(&inside(&mut part)[..]).unwrap().md5, "900150983cd24fb0d6963f7d28e17f72");
    assert_eq!(part.len_on_disk().unwrap(), 3);
}

fn report() -> Report {
    let text = r#"{ "bromide": "0", "file": "f", "start": 0, "length": 3, "sha256": "a", "md5": "b", "crc32": "c",
      "phone": { "chip": "d", "hardware_code": "0x000e" }, "flash": { "name": "f" },
      "check": { "kind": "none", "blocks_reread": 0 }, "read": { "started": "e", "seconds": 1.0,
      "bytes_per_second": 1, "block_size": 4, "retries": 0, "reconnects": 0, "port": "p" }, "warnings": [] }"#;
    serde_json::from_str(text).unwrap()
}

#[test]
fn an_unfinished_dump_is_replaced_only_when_the_first_new_byte_arrives() {
    let folder = tempfile::tempdir().unwrap();
    let paths = DumpPaths::new(&folder.path().join("dump.bin"));
    std::fs::write(&paths.part, "an hour's work").unwrap();
    std::fs::write(&paths.journal, r#"{"bromide":"0.1"#).unwrap();
    let mut part = PartFile::create(paths.clone(), true).unwrap();
    assert_eq!(inside(&mut part), b"an hour's work");
    part.discard();
    assert_eq!(std::fs::read(&paths.part).unwrap(), b"an hour's work", "no phone came");
    assert_eq!(std::fs::read(&paths.journal).unwrap(), br#"{"bromide":"0.1"#);
    let mut part = PartFile::create(paths.clone(), true).unwrap();
    part.write_at(0, b"new").unwrap();
    assert_eq!(inside(&mut part), b"new");
    assert!(!paths.journal.exists(), "the old journal says nothing of the new part");
}

#[test]
fn an_empty_part_file_without_a_journal_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let paths = DumpPaths::new(&folder.path().join("dump.bin"));
    std::fs::write(&paths.part, "").unwrap();
    let mut part = PartFile::create(paths.clone(), false).expect("killed while it waited for a phone");
    assert!(matches!(PartFile::create(paths.clone(), false), Err(DiskError::Locked(_))));
    part.write_at(0, b"x").unwrap();
    drop(part);
    assert!(matches!(PartFile::create(paths, false), Err(DiskError::PartExists(_))));
}

#[test]
fn a_finished_file_that_appears_meanwhile_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let paths = DumpPaths::new(&folder.path().join("dump.bin"));
    for late in [&paths.file, &paths.report] {
        let mut part = PartFile::create(paths.clone(), false).unwrap();
        part.write_at(0, b"abc").unwrap();
        std::fs::write(late, "precious").unwrap();
        assert!(
            matches!(part.finish(&report(), false, &mut |_| {}), Err(DiskError::Exists(path)) if path == *late)
        );
        assert_eq!(std::fs::read(late).unwrap(), b"precious");
        assert_eq!(std::fs::read(&paths.part).unwrap(), b"abc");
        for path in [late, &paths.part] {
            std::fs::remove_file(path).unwrap();
        }
        assert_eq!(names(folder.path()), [] as [&str; 0]);
    }
}

#[test]
fn a_dump_without_a_report_never_gets_its_finished_name() {
    let folder = tempfile::tempdir().unwrap();
    let paths = DumpPaths::new(&folder.path().join("dump.bin"));
    let mut part = PartFile::create(paths.clone(), false).unwrap();
    part.write_at(0, b"abc").unwrap();
    // Acts like a disk that is full at the very end.
    std::fs::create_dir(folder.path().join("dump.bin.json.new")).unwrap();
    assert!(matches!(part.finish(&report(), false, &mut |_| {}), Err(DiskError::Foreign(_))));
    assert!(!paths.file.exists());
    assert_eq!(std::fs::read(&paths.part).unwrap(), b"abc");
}

#[test]
fn names_of_files_beside_a_dump_are_refused_as_names_of_dumps() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["d.part", "D.PART", "d.json", "d.part.json", "d.json.new", "d.Part.Json.New"] {
        let paths = DumpPaths::new(&folder.path().join(name));
        assert!(matches!(PartFile::create(paths, true), Err(DiskError::ReservedName(_))), "{name}");
        assert!(names(folder.path()).is_empty(), "{name}");
    }
    for name in ["part", "json", "d.partly", "d.new", "d.json.bin"] {
        let paths = DumpPaths::new(&folder.path().join(name));
        PartFile::create(paths, false).expect(name).discard();
    }
}

#[test]
fn dumps_that_would_write_the_same_file_clash() {
    let folder = tempfile::tempdir().unwrap();
    let paths = |name: &str| DumpPaths::new(&folder.path().join(name));
    std::fs::create_dir(folder.path().join("sub")).unwrap();
    for (a, b, clash) in [
        ("a", "a", true),
        ("a", "./a", true),
        ("a", "sub/../a", true),
        ("a", "a.json", true),
        ("a.part", "a", true),
        ("a", "a.part.json", true),
        ("a", "a.json.new", true),
        ("a", "b", false),
        ("a.bin", "a.json", false),
        ("a", "sub/a", false),
    ] {
        assert_eq!(paths(a).clash(&paths(b)).is_some(), clash, "{a} {b}");
        assert_eq!(paths(b).clash(&paths(a)).is_some(), clash, "{b} {a}");
    }
}

/// Killed between the two steps of a rename on a disk that cannot rename without replacing.
#[cfg(unix)]
#[test]
fn a_dump_with_file_and_report_is_finished() {
    let folder = tempfile::tempdir().unwrap();
    let paths = DumpPaths::new(&folder.path().join("dump.bin"));
    let sha256 = digests_of(&b"abc"[..]).unwrap().sha256;
    let report = Report { file: "dump.bin".into(), length: 3, sha256, ..report() };
    let text = serde_json::to_string(&report).unwrap();
    std::fs::write(&paths.part, "abc").unwrap();
    std::fs::write(folder.path().join("dump.bin.json.new"), text).unwrap();
    std::fs::hard_link(&paths.part, &paths.file).unwrap();
    assert_eq!(paths.settle_finished().as_ref(), Some(&paths.file));
    assert_eq!(names(folder.path()), ["dump.bin", "dump.bin.json"]);
    // Two files are two files, and so are a file and a link to it by name.
    std::fs::write(&paths.part, "abc").unwrap();
    assert_eq!(paths.settle_finished(), None);
    std::fs::remove_file(&paths.file).unwrap();
    std::os::unix::fs::symlink(&paths.part, &paths.file).unwrap();
    assert_eq!(paths.settle_finished(), None);
    assert_eq!(std::fs::read(&paths.part).unwrap(), b"abc");
}

#[test]
fn an_old_dump_that_cannot_be_replaced_keeps_its_report() {
    let folder = tempfile::tempdir().unwrap();
    let paths = DumpPaths::new(&folder.path().join("dump.bin"));
    std::fs::write(&paths.report, "its report").unwrap();
    let mut part = PartFile::create(paths.clone(), true).unwrap();
    part.write_at(0, b"new").unwrap();
    // Acts like a dump that another program holds open: a folder cannot be replaced either.
    std::fs::create_dir(&paths.file).unwrap();
    assert!(part.finish(&report(), true, &mut |_| {}).is_err());
    assert_eq!(std::fs::read(&paths.report).unwrap(), b"its report");
    assert_eq!(std::fs::read(&paths.part).unwrap(), b"new");
}

#[test]
fn a_part_file_is_read_by_the_holder_of_its_lock() {
    let folder = tempfile::tempdir().unwrap();
    let paths = DumpPaths::new(&folder.path().join("dump.bin"));
    std::fs::write(&paths.part, "abc").unwrap();
    let mut part = PartFile::open(paths, false).unwrap();
    let found = part.unfinished().unwrap();
    assert_eq!((found.reached, found.is_doubtful), (3, true), "without its journal");
}
