//! What Windows forbids in a file name. Checked on every system, because dumps are copied between them.
//!
//! Used by everything that makes or checks names. Knows no files.

/// Whether the character is not allowed in file names.
#[must_use]
pub fn is_forbidden(c: char) -> bool {
    c.is_control() || r#"/\:*?"<>|"#.contains(c)
}

/// Whether Windows takes the name for one of its devices, whatever its ending ("Naming files, paths, and
/// namespaces" in Microsoft's documentation of Windows).
pub(crate) fn is_device(name: &str) -> bool {
    // Spaces before the ending do not count.
    let stem = name.split('.').next().unwrap_or_default().trim_end_matches(' ').to_ascii_uppercase();
    let is_numbered = |start| {
        stem.strip_prefix(start)
            .is_some_and(|n: &str| matches!(n, "¹" | "²" | "³") || matches!(n.as_bytes(), [b'0'..=b'9']))
    };
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(&stem.as_str())
        || is_numbered("COM")
        || is_numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_of_windows_are_recognised_with_any_ending_and_spaces_before_it() {
        for name in ["con", "NUL.txt", "NUL .jpg", "com1.bin", "COM0", "COM\u{b9}", "lpt9 ", "CONIN$"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["console", "com10", "nul1", "COM", "aux_1"] {
            assert!(!is_device(name), "{name}");
        }
    }
}
