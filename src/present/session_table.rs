//! The table of a session: a row for each phone, as CSV for other programs and as HTML for people.
//!
//! Used by the window's export. What users and phones have written into it is escaped, and no spreadsheet takes it
//! for a formula.

use std::collections::BTreeSet;
use std::path::Path;

use super::{UserError, exit_code, size};
use crate::tr;
use crate::worker::stations::{NotSaved, StationRecord};
use bromide_engine::dumpfile::Report;
use bromide_engine::text_export::{Csv, csv_row, escape_html};

/// The columns of the CSV table: stable names, the same in every language.
const COLUMNS: [&str; 19] = [
    "phone", "station", "place", "begun", "seconds", "outcome", "exit", "ticket", "customer", "model",
    "imei", "chip", "me_id", "file", "bytes", "sha256", "check", "passed", "error",
];

/// The table as CSV.
#[must_use]
pub fn session_csv(records: &[StationRecord]) -> String {
    let mut csv = Csv::new(&COLUMNS);
    for record in records {
        csv.row(&values(record));
    }
    csv.finish()
}

/// The row of one phone in that table, with its CR LF.
#[must_use]
pub fn session_csv_row(record: &StationRecord) -> String {
    csv_row(&values(record))
}

/// The table as a page of its own, in the language of the program. Loads nothing and runs nothing.
#[must_use]
pub fn session_html(records: &[StationRecord]) -> String {
    let title = escape_html(&tr!("session-title"));
    let headings = [
        tr!("session-phone"),
        tr!("session-station"),
        tr!("session-ticket"),
        tr!("session-customer"),
        tr!("session-model"),
        tr!("session-imei"),
        tr!("session-chip"),
        tr!("session-begun"),
        tr!("session-file"),
        tr!("session-size"),
        tr!("session-result"),
    ];
    let headings: String =
        headings.iter().map(|heading| format!("<th>{}</th>", escape_html(heading))).collect();
    let language = super::words::locale().tag();
    let rows: String = records.iter().map(html_row).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
         </head>\n<body>\n<h1>{title}</h1>\n<table>\n<tr>{headings}</tr>\n{rows}</table>\n</body>\n</html>\n"
    )
}

const STYLE: &str = "body{font-family:sans-serif}table{border-collapse:collapse}\
                     th,td{border:1px solid #888;padding:.3em .6em;text-align:left}";

fn html_row(record: &StationRecord) -> String {
    let sheet = &record.sheet;
    let chip = record.phone.as_ref().map(|phone| phone.chip_name().to_owned()).unwrap_or_default();
    let saved = Saved::of(record);
    let cells = [
        record.number.to_string(),
        record.station.to_string(),
        sheet.ticket.clone(),
        sheet.customer.clone(),
        sheet.model.clone(),
        sheet.imei.clone(),
        chip,
        record.begun.clone(),
        saved.files(),
        saved.bytes().map(size).unwrap_or_default(),
        result(record),
    ];
    let cells: String = cells.iter().map(|cell| format!("<td>{}</td>", escape_html(cell))).collect();
    format!("<tr>{cells}</tr>\n")
}

/// What became of the phone, in the language of the program.
fn result(record: &StationRecord) -> String {
    match &record.result {
        Ok(()) if Saved::of(record).passed() == Some(true) => tr!("session-saved-checked"),
        Ok(()) => tr!("session-saved"),
        Err(NotSaved::AlreadySaved { file }) => {
            tr!("batch-already-saved", file = file.display().to_string())
        }
        Err(NotSaved::Job(failure)) => UserError::from(failure).cause,
    }
}

/// What is saved of a phone: one dump, several, or the parts of a backup.
struct Saved<'r> {
    /// The folder of the backup.
    backup: Option<&'r Path>,
    reports: Vec<&'r Report>,
}

impl Saved<'_> {
    fn of(record: &StationRecord) -> Saved<'_> {
        let reports = record.saved().map(|(_, report)| report).collect();
        Saved { backup: record.backup.as_deref(), reports }
    }

    /// The names of the files, or that of the folder.
    fn files(&self) -> String {
        match self.backup.filter(|_| !self.reports.is_empty()) {
            Some(folder) => folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            None => self.of_each(|report| report.file.clone()),
        }
    }

    /// All together; `None` if nothing is saved.
    fn bytes(&self) -> Option<u64> {
        let bytes = self.reports.iter().map(|report| report.length);
        (!self.reports.is_empty()).then(|| bytes.fold(0, u64::saturating_add))
    }

    /// Those of the dumps; the manifest of a backup has them, too.
    fn sha256(&self) -> String {
        if self.backup.is_some() { String::new() } else { self.of_each(|report| report.sha256.clone()) }
    }

    /// The kinds of check, each once.
    fn checks(&self) -> String {
        let kinds: BTreeSet<String> =
            self.reports.iter().map(|report| report.check.kind.to_string()).collect();
        kinds.into_iter().collect::<Vec<_>>().join("; ")
    }

    /// Whether every check has passed; `None` if one was not made, or nothing is saved.
    fn passed(&self) -> Option<bool> {
        let passed: Option<Vec<bool>> = self.reports.iter().map(|report| report.check.passed).collect();
        passed.filter(|all| !all.is_empty()).map(|all| all.into_iter().all(|passed| passed))
    }

    fn of_each(&self, value: impl Fn(&Report) -> String) -> String {
        self.reports.iter().map(|report| value(report)).collect::<Vec<_>>().join("; ")
    }
}

/// The values of a row, in the order of [`COLUMNS`], in English.
fn values(record: &StationRecord) -> [String; 19] {
    let sheet = record.sheet.clone();
    let phone = record.phone.as_ref();
    let saved = Saved::of(record);
    let outcome = record.outcome();
    let (id, error) = match &record.result {
        Ok(()) => (outcome.id(), String::new()),
        Err(NotSaved::AlreadySaved { file }) => ("already saved", file.display().to_string()),
        Err(NotSaved::Job(failure)) => {
            (outcome.id(), super::words::in_english(|| UserError::from(failure).cause))
        }
    };
    [
        record.number.to_string(),
        record.station.to_string(),
        record.socket.to_string(),
        record.begun.clone(),
        record.seconds.to_string(),
        id.to_owned(),
        exit_code(outcome).to_string(),
        sheet.ticket,
        sheet.customer,
        sheet.model,
        sheet.imei,
        phone.map(|phone| phone.chip_name().to_owned()).unwrap_or_default(),
        phone.and_then(|phone| phone.me_id.as_ref()).map(ToString::to_string).unwrap_or_default(),
        saved.files(),
        saved.bytes().map(|bytes| bytes.to_string()).unwrap_or_default(),
        saved.sha256(),
        saved.checks(),
        saved.passed().map(|passed| passed.to_string()).unwrap_or_default(),
        error,
    ]
    .map(on_one_line)
}

/// A value without its control characters: a row is one line.
fn on_one_line(value: String) -> String {
    value.chars().filter(|c| !c.is_control() || *c == '\t').collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worker::JobFailure;
    use bromide_engine::dumpfile::JobSheet;
    use bromide_engine::finder::Socket;
    use bromide_engine::stations::StationNumber;

    fn record(ticket: &str, customer: &str) -> StationRecord {
        StationRecord {
            number: 7,
            station: StationNumber(2),
            socket: Socket::named("usb:1-2.3"),
            sheet: JobSheet { ticket: ticket.into(), customer: customer.into(), ..JobSheet::default() },
            phone: None,
            storage: None,
            begun: "2026-11-27T09:41:07+01:00".into(),
            seconds: 48,
            backup: None,
            regions: vec![],
            result: Err(NotSaved::Job(JobFailure::Panicked(Some("out, of \"depth\"".into())))),
        }
    }

    #[test]
    fn each_row_has_a_value_for_each_column_and_quotes_are_doubled() {
        let csv = session_csv(&[record("A-17", "O'Neill, \"Jo\"\nand sons")]);
        let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').split("\r\n").collect();
        assert_eq!(lines.len(), 3, "two rows, each with its end");
        assert!(lines[0].starts_with("\"phone\",\"station\",\"place\","), "{csv}");
        assert!(lines[1].starts_with(
            "\"7\",\"2\",\"usb:1-2.3\",\"2026-11-27T09:41:07+01:00\",\"48\",\"unfinished\",\"4\","
        ));
        assert!(lines[1].contains("\"A-17\",\"O'Neill, \"\"Jo\"\"and sons\","), "{csv}");
        assert!(csv.ends_with("\r\n"));
    }

    #[test]
    fn what_looks_like_a_formula_is_marked_as_text() {
        let row = session_csv_row(&record("=1+1", "\n=2"));
        assert!(row.contains("\"'=1+1\",\"'=2\","), "{row}");
    }

    #[test]
    fn a_page_shows_what_was_typed_as_text_only() {
        let html = session_html(&[record("<script>alert(1)</script>", "\"&'")]);
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && html.contains("&quot;&amp;&#39;"));
        assert_eq!(html.matches("<tr>").count(), 2);
        assert_eq!(html.matches("<th>").count(), html.matches("<td>").count());
    }
}
