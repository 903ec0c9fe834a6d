//! Lines of flashrom's layout files: `START:END NAME`, both hexadecimal, with or without `0x`; the end is the
//! last byte (flashrom's manual, "--layout"). Used for pasted lines and imported files.

use bromide_engine::units::parse_number;

use crate::app::form::problem::PasteProblem;

/// One range of a file of a flashing tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScatterRange {
    /// As the file has it, such as `NVRAM`.
    pub name: String,
    /// The first address.
    pub start: u64,
    /// The number of bytes; `None`: to the end of the flash.
    pub length: Option<u64>,
}

/// The range in a line; `None` if the line is not of this form.
pub(in crate::app) fn range(line: &str) -> Option<Result<ScatterRange, PasteProblem>> {
    let (numbers, name) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let (start, end) = numbers.split_once(':')?;
    let is_form = [start, end].into_iter().all(is_hex);
    is_form.then(|| {
        let (start, end) = (hex(start)?, hex(end)?);
        let length = end.checked_sub(start).and_then(|length| length.checked_add(1));
        let length = Some(length.ok_or(PasteProblem::EndBeforeStart)?);
        Ok(ScatterRange { name: name.trim().trim_matches('"').to_owned(), start, length })
    })
}

fn digits(text: &str) -> &str {
    text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).unwrap_or(text)
}

fn is_hex(text: &str) -> bool {
    let digits = digits(text);
    !digits.is_empty() && digits.chars().all(|digit| digit.is_ascii_hexdigit())
}

fn hex(text: &str) -> Result<u64, PasteProblem> {
    parse_number(&format!("0x{}", digits(text))).map_err(PasteProblem::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn start_and_last_byte_are_hexadecimal_however_they_are_written() {
        for (line, name, start, length) in [
            ("00000000:00008fff gfxrom", "gfxrom", 0, 0x9000),
            ("00040000:0007FFFF\tfall back", "fall back", 0x4_0000, 0x4_0000),
            ("0x1000:0x1003 \"four bytes\"", "four bytes", 0x1000, 4),
            ("10:10 one", "one", 0x10, 1),
            ("0:ff", "", 0, 0x100),
            ("100000000:1ffffffff   large", "large", 1 << 32, 1 << 32),
        ] {
            let expected = ScatterRange { name: name.into(), start, length: Some(length) };
            assert_eq!(range(line), Some(Ok(expected)), "{line}");
        }
    }

    #[test]
    fn lines_of_other_forms_are_none_and_impossible_ones_are_refused() {
        for line in
            ["", ":", "0x0 0x10 a", "a: b", "part:x y", "0x:0 a", "0:-1 a", "0:10:a.bin", "C:\\x 0x0 0x4"]
        {
            assert_eq!(range(line), None, "{line}");
        }
        assert_eq!(range("2000:1fff x"), Some(Err(PasteProblem::EndBeforeStart)));
        assert_eq!(range("0:ffffffffffffffff x"), Some(Err(PasteProblem::EndBeforeStart)));
        assert!(matches!(range("0:10000000000000000 x"), Some(Err(PasteProblem::Number(_)))));
    }
}
