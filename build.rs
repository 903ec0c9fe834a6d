//! Lists the languages in `assets/i18n` for `src/present/words`, and puts icon, version and manifest into the
//! Windows programs.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

const ICON: &str = "assets/icon/bromide.ico";
const MANIFEST: &str = "packaging/windows/bromide.manifest";
const LANGUAGES: &str = "assets/i18n";

/// What a language calls itself stands in its file as this message.
const OWN_NAME: &str = "language-name = ";

fn main() -> io::Result<()> {
    for file in ["build.rs", ICON, MANIFEST, LANGUAGES] {
        println!("cargo:rerun-if-changed={file}");
    }
    list_languages()?;
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

/// Writes `languages.rs`: the tag, the own name and the sentences of each language, English first, the others in
/// the order of their own names.
fn list_languages() -> io::Result<()> {
    let variable = |name| env::var_os(name).map(PathBuf::from).ok_or(io::ErrorKind::NotFound);
    let folder = variable("CARGO_MANIFEST_DIR")?.join(LANGUAGES);
    let mut languages = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            languages.push(language(&path)?);
        }
    }
    languages.sort_by_key(|(tag, name, _)| (tag != "en", name.clone()));
    let mut list = String::from("&[\n");
    for (tag, name, path) in languages {
        writeln!(list, "    Entry {{ tag: {tag:?}, name: {name:?}, text: include_str!({path:?}) }},")
            .map_err(io::Error::other)?;
    }
    list += "]\n";
    fs::write(variable("OUT_DIR")?.join("languages.rs"), list)
}

/// # Errors
/// When the file cannot be read or does not say what its language calls itself.
fn language(path: &Path) -> io::Result<(String, String, PathBuf)> {
    let text = fs::read_to_string(path)?;
    let name = text.lines().find_map(|line| line.strip_prefix(OWN_NAME));
    let name = name.ok_or_else(|| io::Error::other(format!("{} has no {OWN_NAME}", path.display())))?;
    let tag = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok((tag, name.trim().to_owned(), path.to_owned()))
}
