//! Decides what a dropped file is used for, by its name and first bytes. Used by `import`; reads no file
//! itself.

use std::path::Path;

/// What is done with a dropped file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DropKind {
    /// It is read as a scatter file.
    Scatter,
    /// Any other file is inspected.
    LookInside,
}

/// Sorts a dropped file by its name and its first bytes (some hundred are enough; none, when it cannot be
/// read).
#[must_use]
pub fn kind_of_drop(path: &Path, first: &[u8]) -> DropKind {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let is_utf16 = first.starts_with(&[0xFF, 0xFE]);
    // A dump may have any name, and no text has a zero byte.
    let is_text = is_utf16 || !first.contains(&0);
    let is_scatter = match ending.as_str() {
        "txt" | "yaml" | "yml" => true,
        "xml" | "cfg" => path.to_string_lossy().to_lowercase().contains("scatter"),
        _ => false,
    };
    if is_text && is_scatter { DropKind::Scatter } else { DropKind::LookInside }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_are_sorted_by_name_and_content() {
        for (name, first, kind) in [
            ("MT6261_Android_scatter.txt", &b"PRELOADER 0x0\r\n{"[..], DropKind::Scatter),
            ("scatter.YAML", b"- general: x", DropKind::Scatter),
            ("a.yml", b"", DropKind::Scatter),
            ("broken.txt", b"hello", DropKind::Scatter),
            ("utf16.txt", b"\xFF\xFEP\0R\0", DropKind::Scatter),
            ("MT6768_scatter.xml", b"<?xml", DropKind::Scatter),
            ("settings.xml", b"<?xml", DropKind::LookInside),
            ("dump.bin", b"PRELOADER 0x0 { }", DropKind::LookInside),
            ("dump.txt", b"SF_BOOT\0\0\0", DropKind::LookInside),
            ("dump", b"", DropKind::LookInside),
        ] {
            assert_eq!(kind_of_drop(Path::new(name), first), kind, "{name}");
        }
    }
}
