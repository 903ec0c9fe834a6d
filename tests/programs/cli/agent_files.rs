//! `bromide-cli da`: made-up Download Agent files, other files, exit codes.

use serde_json::{Value, json};

use super::Workbench;
use crate::common::agent_file::{MadeEntry, MadeRegion, agent_file};

const ID: &str = "MTK_AllInOne_DA_v3.3001";

fn with_file(bytes: &[u8]) -> Workbench {
    let desk = Workbench::empty();
    std::fs::write(desk.path("DA.bin"), bytes).unwrap();
    desk
}

fn two_chips() -> Workbench {
    let entries = [
        MadeEntry::smartphone(0x6580, 0xCA00, 0, b"AND_SECRO_v").unsigned(),
        MadeEntry::smartphone(0x6765, 0xCA00, 0, b"made up"),
        MadeEntry::smartphone(0x6765, 0xCB00, 1, b"made up"),
    ];
    with_file(&agent_file(ID, false, &entries))
}

/// Exit code, stdout and stderr.
fn run(desk: &Workbench, args: &[&str]) -> (i32, String, String) {
    let output = desk.run(args);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_agents_of_a_file_are_listed_with_protocol_sizes_and_signatures() {
    let (exit, out, errors) = run(&two_chips(), &["da", "DA.bin"]);
    assert_eq!((exit, errors.as_str()), (0, ""));
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[0].starts_with("DA.bin: 21 KB, MTK_AllInOne_DA_v3.3001, 3 agents"), "{out}");
    assert_eq!(lines[2], "6580  MT6580, legacy agent (V3), hardware CA00, software 0000");
    let first = "first stage 2.2 KB at 0x00200000, not signed; second stage 4.5 KB at 0x40000000, not signed";
    assert_eq!(lines[3].trim(), first);
    assert_eq!(lines[4], "6765  MT6765/MT8768t, xflash agent (V5), hardware CA00, software 0000");
    assert!(lines[5].contains(", signed; ") && lines[5].ends_with(", signed"), "{out}");
    assert_eq!(lines.len(), 8);
}

#[test]
fn the_json_of_a_file_is_the_contract() {
    let desk = two_chips();
    let (exit, out, _) = run(&desk, &["da", "DA.bin", "--chip", "0x0766", "--json"]);
    let found: Value = serde_json::from_str(&out).unwrap();
    let offset = 0x6C + 3 * 0xDC + 0x1B20 + 0x20;
    let expected = json!({
        "code": "6765",
        "chips": ["MT6765/MT8768t"],
        "protocol": "xflash",
        "content": "xflash",
        "hardware_version": 0xCA00,
        "software_version": 0,
        "first": { "offset": offset, "length": 0x900, "load_address": 0x20_0000, "signature_length": 0x100 },
        "second": {
            "offset": offset + 0x900,
            "length": 0x1200,
            "load_address": 0x4000_0000,
            "signature_length": 0x100,
        },
        "problem": null,
    });
    assert_eq!((exit, &found["agents"][0]), (0, &expected));
    assert_eq!(found["agents"].as_array().unwrap().len(), 2);
    assert_eq!((&found["id_text"], &found["entry_size"]), (&json!(ID), &json!(0xDC)));
    assert_eq!(found["length"], json!(desk.file("DA.bin").len()));
}

#[test]
fn only_the_agents_for_a_chip_are_shown_by_any_of_its_codes() {
    let desk = two_chips();
    for code in ["0766", "766", "0x766", "6765", "MT6765", "mt6765"] {
        let (exit, out, _) = run(&desk, &["da", "DA.bin", "--chip", code]);
        assert_eq!(exit, 0, "{code}");
        assert!(out.contains("2 agents in DA.bin fit MT6765/MT8768t (") && !out.contains("6580  "), "{out}");
    }
    let (exit, out, errors) = run(&desk, &["da", "DA.bin", "--chip", "0707"]);
    assert_eq!((exit, out.as_str()), (7, ""));
    assert!(errors.contains("DA.bin has no agent for MT6768/MT6769 (0707)"), "{errors}");
    let (exit, out, _) = run(&desk, &["da", "DA.bin", "--chip", "0707", "--json"]);
    assert_eq!(exit, 7, "{out}");
    assert!(serde_json::from_str::<Value>(&out).unwrap().to_string().contains("no agent"), "{out}");
}

#[test]
fn a_damaged_agent_is_shown_and_refused_if_it_is_the_only_one() {
    let region = MadeRegion { data: vec![1; 16], ..MadeRegion::default() };
    let damaged = MadeEntry { code: 0x6765, regions: vec![region], ..MadeEntry::default() };
    let good = MadeEntry::smartphone(0x6580, 0, 0, b"");
    let desk = with_file(&agent_file(ID, true, &[damaged, good]));
    let (exit, out, _) = run(&desk, &["da", "DA.bin"]);
    assert!(exit == 0 && out.contains("Cannot be used: a stage of the agent is missing"), "{out}");
    let (exit, _, errors) = run(&desk, &["da", "DA.bin", "--chip", "0766"]);
    assert!(exit == 7 && errors.contains("is damaged"), "{errors}");
}

#[test]
fn other_files_and_wrong_arguments_are_refused_with_the_exit_code_of_their_cause() {
    let preloader = [&b"MMM\x01\x38\0\0\0FILE_INFO\0\0\0\x01\0\0\0\x01\0"[..], &[0; 64]].concat();
    for (bytes, says) in [
        (&b""[..], "DA.bin is empty"),
        (&preloader, "DA.bin is a preloader file, not a Download Agent file"),
        (b"PK\x03\x04....", "is an archive (ZIP): unpack it"),
        (b"MTK_DOWNLOAD", "DA.bin is incomplete"),
    ] {
        let (exit, out, errors) = run(&with_file(bytes), &["da", "DA.bin"]);
        assert_eq!((exit, out.as_str()), (2, ""), "{errors}");
        assert!(errors.contains(says), "{errors}");
    }
    let desk = two_chips();
    for (args, exit, says) in [
        (&["da", "none.bin"][..], 6, "none.bin cannot be read"),
        (&["da", "."], 6, ". is not a file"),
        (&["da", "DA.bin", "--chip", "6765x"], 2, "--chip \"6765x\" is not the code of a chip"),
        (&["da", "DA.bin", "--chip", "12345"], 2, "is not the code of a chip"),
        (&["da", "DA.bin", "--chip", "+766"], 2, "is not the code of a chip"),
        (&["da"], 2, "Example: bromide-cli da MTK_AllInOne_DA.bin"),
    ] {
        let (code, _, errors) = run(&desk, args);
        assert_eq!(code, exit, "{args:?}: {errors}");
        assert!(errors.contains(says), "{args:?}: {errors}");
    }
}
