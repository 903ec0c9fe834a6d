//! `check` and `inspect`: finished dumps, folders of them, any file.

use serde_json::Value;

use super::{Workbench, code, text};

#[test]
fn check_compares_a_dump_with_its_report() {
    let desk = Workbench::new(&["--pace", "none"]);
    assert_eq!(code(&desk.run(&["read", "./port", "d", "0", "8K"])), 0);
    let good = desk.run(&["check", "d"]);
    assert_eq!(
        (code(&good), text(&good.stdout)),
        (0, "d: same size and SHA-256 as when it was saved (8 KB)\n".into())
    );
    let mut bytes = desk.file("d");
    bytes[100] ^= 1;
    std::fs::write(desk.path("d"), &bytes).unwrap();
    let changed = desk.run(&["check", "d"]);
    assert_eq!(code(&changed), 5);
    assert!(text(&changed.stderr).contains("SHA-256"), "{changed:?}");
    std::fs::write(desk.path("d"), &bytes[1..]).unwrap();
    assert!(text(&desk.run(&["check", "d"]).stderr).contains("8191 bytes"));
    std::fs::remove_file(desk.path("d.json")).unwrap();
    assert_eq!(code(&desk.run(&["check", "d"])), 6);
    let missing = desk.run(&["check", "missing"]);
    assert_eq!((code(&missing), text(&missing.stderr).contains("os error")), (6, false), "{missing:?}");
    std::fs::write(desk.path("d.json"), "{}").unwrap();
    assert_eq!(code(&desk.run(&["check", "d"])), 6);
    assert_eq!(code(&desk.run(&["check", "d.part"])), 4);
}

#[test]
fn check_goes_through_a_folder_of_dumps() {
    let desk = Workbench::new(&["--pace", "none"]);
    for name in ["dumps/a.bin", "dumps/b.bin", "dumps/inside/c.bin"] {
        std::fs::create_dir_all(desk.path(name).parent().unwrap()).unwrap();
        assert_eq!(code(&desk.run(&["read", "./port", name, "0", "8K"])), 0);
    }
    for other in ["notes.txt", "d.bin.part", "d.bin.part.json", ".hidden", "other.json"] {
        std::fs::write(desk.path("dumps").join(other), "{}").unwrap();
    }
    let good = |name| format!("dumps/{name}: same size and SHA-256 as when it was saved (8 KB)\n");
    let others = "dumps/d.bin.part: not checked, unfinished dump\n\
                  dumps/notes.txt: not checked, no report\n";
    let output = desk.run(&["check", "dumps"]);
    let sum = "2 dumps checked: 2 unchanged, 0 changed, 0 not comparable\n";
    let all = format!("{others}{}{}{sum}", good("a.bin"), good("b.bin"));
    assert_eq!((code(&output), text(&output.stdout), text(&output.stderr)), (0, all, String::new()));

    // The dump is gone and its report is not: it cannot be compared, as when it is checked by its name.
    std::fs::rename(desk.path("dumps/b.bin"), desk.path("b.bin")).unwrap();
    let output = desk.run(&["check", "dumps"]);
    assert_eq!((code(&output), code(&desk.run(&["check", "dumps/b.bin"]))), (6, 6));
    let stdout = text(&output.stdout);
    assert!(stdout.ends_with("\n2 dumps checked: 1 unchanged, 0 changed, 1 not comparable\n"), "{stdout}");
    assert!(stdout.contains("\ndumps/b.bin cannot be read: "), "{stdout}");
    assert!(text(&output.stderr).starts_with("1 dump cannot be compared with its report\n"), "{output:?}");

    // A changed one decides how it ends, and the others are checked all the same.
    let mut bytes = desk.file("dumps/a.bin");
    bytes[100] ^= 1;
    std::fs::write(desk.path("dumps/a.bin"), &bytes).unwrap();
    let output = desk.run(&["check", "dumps"]);
    assert_eq!(code(&output), 5);
    let stdout = text(&output.stdout);
    assert!(stdout.contains("dumps/a.bin has changed since it was saved: its SHA-256 is "), "{stdout}");
    assert!(stdout.ends_with("\n2 dumps checked: 0 unchanged, 1 changed, 1 not comparable\n"), "{stdout}");
    assert!(
        text(&output.stderr).starts_with("1 dump has changed since it was saved\nWhat to do: "),
        "{output:?}"
    );
}

#[test]
fn a_folder_in_which_nothing_can_be_checked_is_refused() {
    let desk = Workbench::empty();
    std::fs::create_dir_all(desk.path("empty/inside")).unwrap();
    let says = "The folder empty contains no dump with its report; its subfolders are not searched\n";
    let output = desk.run(&["check", "empty"]);
    let seen = (code(&output), text(&output.stdout), text(&output.stderr));
    assert_eq!(seen, (2, String::new(), says.to_owned()));
    std::fs::write(desk.path("empty/d.bin.part"), "x").unwrap();
    let output = desk.run(&["check", "empty"]);
    assert_eq!((code(&output), text(&output.stderr).as_str()), (2, says));
    assert!(text(&output.stdout).contains("unfinished"), "{output:?}");
    // A file beside which lies what is no report.
    std::fs::write(desk.path("empty/d.bin"), "x").unwrap();
    std::fs::write(desk.path("empty/d.bin.json"), "{}").unwrap();
    assert_eq!(code(&desk.run(&["check", "empty"])), 6);
}

#[test]
fn what_is_inside_a_file_is_told_in_words_and_as_json() {
    let desk = Workbench::empty();
    let mut maui = b"MMM\x01\x38\0\0\0FILE_INFO\0\0\0\x01\0\0\0\0\x01\x07\0\0\0\x01\x10\0\0\x10\0".to_vec();
    maui.resize(0x38, 0);
    maui.extend(b"MMM\x01\x7C\0\x07\x02");
    maui.resize(0x38 + 0x1C, 0);
    maui.extend([0, 0, 0xD0, 0, 0, 0, 0x30, 0]);
    maui.resize(0x38 + 0x7C, 0);
    let mut bytes = vec![0xFF; 1 << 20];
    bytes[..12].copy_from_slice(b"SF_BOOT\0\0\0\0\0");
    bytes[0x1_0000..0x1_0000 + maui.len()].copy_from_slice(&maui);
    std::fs::write(desk.path("d.bin"), &bytes).unwrap();
    let output = desk.run(&["inspect", "d.bin"]);
    assert_eq!(code(&output), 0, "{output:?}");
    let out = text(&output.stdout);
    for part in [
        "d.bin: 1 MB (1048576 bytes)",
        "Minimum flash size in this header: 16 MB",
        "blank (erased) 99 %",
        "says 16 MB of flash, but the dump has 1 MB",
        "0x00000000  Boot header",
        "0x00010000  Firmware, 1 MB",
        "Type: primary MAUI (0x0100)",
    ] {
        assert!(out.contains(part), "{part:?} in {out}");
    }
    let output = desk.run(&["inspect", "--json", "d.bin"]);
    assert_eq!((code(&output), text(&output.stderr).as_str()), (0, ""));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&json["length"], &json["size_hint"]), (&(1 << 20).into(), &(16 << 20).into()));
    assert_eq!(json["findings"][1]["facts"]["type"], "primary MAUI (0x0100)");
    assert_eq!(json["warnings"].as_array().unwrap().len(), 1);

    std::fs::write(desk.path("empty.bin"), b"").unwrap();
    let output = desk.run(&["inspect", "empty.bin"]);
    assert_eq!(code(&output), 0);
    assert!(text(&output.stdout).contains("empty"), "{output:?}");
    for (args, exit) in [
        (&["inspect", "none.bin"][..], 6),
        (&["inspect", "."], 6),
        (&["inspect", "/dev/zero"], 6),
        (&["inspect"], 2),
        (&["inspect", "d.bin", "more"], 2),
    ] {
        let output = desk.run(args);
        assert_eq!(code(&output), exit, "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}
