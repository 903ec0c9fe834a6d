//! Standard output, and standard error with its progress bar.
//! Used by the threads of `output`, so that a blocked write delays nothing else.

use std::io::{self, IsTerminal as _, Write as _};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Something that pieces are printed on. Printing may take as long as its reader likes.
pub(super) trait Sink: Send {
    /// Prints one piece.
    fn print(&mut self, piece: &Piece) -> io::Result<()>;

    /// Whether a person reads it.
    fn is_terminal(&self) -> bool;
}

/// What can be printed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A line; the end of the line is added.
    Line(String),
    /// The bar with new numbers.
    Bar(BarState),
    /// Several lines in place of the last ones.
    Lines(String),
    /// The bar or the lines vanish.
    EndBar,
}

/// What the bar shows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BarState {
    /// Before the bar: what is being done. It stays until the bar ends.
    pub(super) doing: String,
    /// A line above the bar: the part that is worked on now, in a job of several parts.
    pub(super) part: Option<String>,
    /// Of `total`: work of the whole job.
    pub(super) done: u64,
    /// All of it.
    pub(super) total: u64,
    /// Behind the bar.
    pub(super) message: String,
}

/// Standard output.
pub(super) struct Stdout;

impl Sink for Stdout {
    fn print(&mut self, piece: &Piece) -> io::Result<()> {
        let Piece::Line(text) = piece else { return Ok(()) };
        let mut out = io::stdout().lock();
        writeln!(out, "{text}")?;
        out.flush()
    }

    fn is_terminal(&self) -> bool {
        io::stdout().is_terminal()
    }
}

/// Standard error, with the bar if there is one.
#[derive(Default)]
pub(super) struct Stderr {
    bar: Option<ProgressBar>,
}

impl Sink for Stderr {
    fn print(&mut self, piece: &Piece) -> io::Result<()> {
        match piece {
            // In one write, as another program may write to the same terminal.
            Piece::Line(text) => {
                let write = || io::stderr().write_all(format!("{text}\n").as_bytes());
                match &self.bar {
                    Some(bar) => bar.suspend(write),
                    None => write(),
                }
            }
            Piece::Bar(state) => {
                let bar = self.bar.get_or_insert_with(|| bar(state));
                bar.set_length(state.total);
                bar.set_position(state.done);
                bar.set_message(state.message.clone());
                if let Some(part) = &state.part {
                    bar.set_prefix(part.clone());
                }
                Ok(())
            }
            Piece::Lines(text) => {
                self.bar.get_or_insert_with(lines).set_message(text.clone());
                Ok(())
            }
            Piece::EndBar => {
                if let Some(bar) = self.bar.take() {
                    bar.finish_and_clear();
                }
                Ok(())
            }
        }
    }

    fn is_terminal(&self) -> bool {
        io::stderr().is_terminal()
    }
}

/// A bar of text alone, of any number of lines.
fn lines() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10));
    if let Ok(style) = ProgressStyle::with_template("{msg}") {
        bar.set_style(style);
    }
    bar
}

fn bar(state: &BarState) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(state.total), ProgressDrawTarget::stderr_with_hz(10));
    let template = match state.part {
        None => "{prefix:9} {wide_bar} {percent:>3} %  {msg}",
        Some(_) => "{prefix}\n{wide_bar} {percent:>3} %  {msg}",
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.set_prefix(state.part.as_ref().unwrap_or(&state.doing).clone());
    bar
}
