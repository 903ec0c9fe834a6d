//! The checked-in program is what its source assembles to.

use std::path::Path;
use std::process::Command;

use bromide_engine::reading_program::ProgramImage;

/// Needs `arm-none-eabi-as` (Debian: binutils-arm-none-eabi), which CI installs. Elsewhere the image is
/// compared with its checked-in hash (`reading_program/image.rs`).
#[test]
fn the_source_assembles_to_the_image() {
    let folder = crate::common::folder();
    let (object, image) = (folder.path().join("agent.o"), folder.path().join("agent.bin"));
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("agent/agent.s");
    let assembled =
        Command::new("arm-none-eabi-as").arg("-march=armv5te").arg("-o").arg(&object).arg(&source).output();
    let Ok(assembled) = assembled else {
        assert!(std::env::var_os("CI").is_none(), "CI has arm-none-eabi-as");
        return;
    };
    assert!(assembled.status.success(), "{}", String::from_utf8_lossy(&assembled.stderr));
    let copied = Command::new("arm-none-eabi-objcopy")
        .args(["-O", "binary", "-j", ".text"])
        .args([&object, &image])
        .status();
    assert!(copied.unwrap().success());
    assert!(std::fs::read(&image).unwrap() == ProgramImage::READING.bytes(), "assemble agent.s again");
}
