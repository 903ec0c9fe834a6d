//! Text of strangers in files for other programs: [`Csv`], in which no spreadsheet finds a formula, and HTML,
//! in which no browser finds a tag.
//!
//! Used by the export of people's data and by the table of a session. Knows neither.

/// A table as CSV: UTF-8 with a byte order mark, commas, every value in quotes, CR LF (RFC 4180).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Csv(String);

impl Csv {
    /// A table with these columns.
    #[must_use]
    pub fn new(columns: &[&str]) -> Csv {
        Csv(format!("\u{feff}{}", csv_row(columns)))
    }

    /// Rows that are added to a file which has its columns.
    #[must_use]
    pub fn rows_only() -> Csv {
        Csv(String::new())
    }

    /// Adds a row.
    pub fn row<S: AsRef<str>>(&mut self, values: &[S]) {
        self.0.push_str(&csv_row(values));
    }

    /// The text of the file.
    #[must_use]
    pub fn finish(self) -> String {
        self.0
    }
}

/// A row of a CSV table, with its CR LF.
#[must_use]
pub fn csv_row<S: AsRef<str>>(values: &[S]) -> String {
    let cells: Vec<String> =
        values.iter().map(|value| format!("\"{}\"", defused(value.as_ref()).replace('"', "\"\""))).collect();
    cells.join(",") + "\r\n"
}

/// Whether the sign begins a formula, in ordinary or in wide form.
fn begins_formula(sign: char) -> bool {
    matches!(sign, '=' | '@' | '+' | '-' | '\u{ff1d}' | '\u{ff20}' | '\u{ff0b}' | '\u{ff0d}')
}

/// A text that no spreadsheet takes for a formula (docs/rescue.md section 12): an apostrophe is put before it,
/// also if it begins with spaces, and inside it where a cell may begin. Plain numbers stay.
fn defused(text: &str) -> String {
    let is_number = |text: &str| {
        let digits = text.strip_prefix(['+', '-']).unwrap_or_default();
        !digits.is_empty() && digits.chars().all(|digit| digit.is_ascii_digit())
    };
    let first = text.chars().find(|letter| *letter != ' ');
    let is_formula = first.is_some_and(|first| begins_formula(first) || matches!(first, '\t' | '\r' | '\n'));
    let is_marked = is_formula && !is_number(text);
    let mut safe = String::with_capacity(text.len() + 1);
    safe.extend(is_marked.then_some('\''));
    let mut begins_cell = false;
    for letter in text.chars() {
        if begins_cell && begins_formula(letter) {
            safe.push('\'');
        }
        safe.push(letter);
        begins_cell = matches!(letter, ';' | '\t' | '\r' | '\n') || (begins_cell && letter == ' ');
    }
    safe
}

/// Text for an element or an attribute of HTML. Left out are control characters that HTML does not allow, and
/// marks that change the direction of text, because they would act beyond this one.
#[must_use]
pub fn escape_html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            '\n' | '\t' => escaped.push(letter),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_numbers_stay() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("+447700900101", "+447700900101"),
            ("-5", "-5"),
            ("+1-2", "'+1-2"),
            ("+49 30", "'+49 30"),
            ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("  =cmd|' /C calc'!A0", "'  =cmd|' /C calc'!A0"),
            (" -5", "' -5"),
            ("+", "'+"),
            ("hello = you", "hello = you"),
            ("a=1", "a=1"),
            ("hi;=cmd|'/C calc'!A0;", "hi;'=cmd|'/C calc'!A0;"),
            ("hi;  =1", "hi;  '=1"),
            ("a\n+1-2", "a\n'+1-2"),
            ("\n=1", "'\n'=1"),
            ("a\t\u{ff1d}1", "a\t'\u{ff1d}1"),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("", ""),
        ] {
            assert_eq!(defused(text), safe, "{text:?}");
        }
    }

    #[test]
    fn every_value_is_quoted_and_quotes_are_doubled() {
        let mut csv = Csv::new(&["a", "b"]);
        csv.row(&["x \"y\"", "1,2\n3"]);
        assert_eq!(csv.finish(), "\u{feff}\"a\",\"b\"\r\n\"x \"\"y\"\"\",\"1,2\n3\"\r\n");
    }

    #[test]
    fn escaped_text_cannot_become_a_script() {
        assert_eq!(escape_html("<script>'&\"\u{202e}\u{7}x\n"), "&lt;script&gt;&#39;&amp;&quot;x\n");
    }
}
