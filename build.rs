//! Puts icon, version and manifest into the Windows programs. Does nothing for other systems, and asks nothing of them.

use std::{env, io};

const ICON: &str = "assets/icon/bromide.ico";
const MANIFEST: &str = "packaging/windows/bromide.manifest";

fn main() -> io::Result<()> {
    for file in ["build.rs", ICON, MANIFEST] {
        println!("cargo:rerun-if-changed={file}");
    }
    if env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return Ok(());
    }
    for (program, what) in [("bromide", "Bromide"), ("bromide-cli", "Bromide for the command line")] {
        let mut resource = winresource::WindowsResource::new();
        resource
            .set_icon(ICON)
            .set_manifest_file(MANIFEST)
            .set("ProductName", "Bromide")
            .set("FileDescription", what)
            .set("InternalName", program)
            .set("OriginalFilename", &format!("{program}.exe"))
            .set("LegalCopyright", "The Bromide developers. MIT or Apache-2.0");
        resource.compile_for(program)?;
    }
    Ok(())
}
