//! Readers that read, stop reading, and go away.

use super::*;
use crate::cli::sink::BarState;
use std::sync::mpsc::{Receiver, Sender, channel};

/// A stream whose reader takes a piece whenever the test lets it.
struct Gated {
    name: &'static str,
    gate: Option<Receiver<io::Result<()>>>,
    printed: Sender<String>,
}

impl Sink for Gated {
    fn print(&mut self, piece: &Piece) -> io::Result<()> {
        let taken = self.gate.as_ref().map_or(Ok(()), |gate| gate.recv().unwrap_or(Ok(())));
        let text = match piece {
            Piece::Line(text) | Piece::Lines(text) => text.clone(),
            Piece::Bar(bar) => format!("bar {}", bar.done),
            Piece::EndBar => "end of bar".to_owned(),
        };
        if taken.is_ok() {
            drop(self.printed.send(format!("{} {text}", self.name)));
        }
        taken
    }

    fn is_terminal(&self) -> bool {
        false
    }
}

/// Both streams; standard output is taken piece by piece if it is `gated`.
fn output(gated: bool, cancel: &Cancel) -> (Output, Sender<io::Result<()>>, Receiver<String>) {
    let (open, gate) = channel();
    let (printed, seen) = channel();
    let out = Gated { name: "out", gate: gated.then_some(gate), printed: printed.clone() };
    let err = Gated { name: "err", gate: None, printed };
    (Output::new(cancel.clone(), Box::new(out), Box::new(err)), open, seen)
}

fn in_background(what: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().name("test".into()).spawn(what).unwrap();
}

fn line(text: &str) -> Piece {
    Piece::Line(text.to_owned())
}

#[test]
fn both_streams_are_printed_in_one_order() {
    let (output, _, seen) = output(false, &Cancel::new());
    let wanted: Vec<String> =
        (0..1000).map(|n| format!("{} {n}", if n % 3 == 0 || n % 7 == 0 { "err" } else { "out" })).collect();
    for text in &wanted {
        let (stream, number) = text.split_once(' ').unwrap();
        let stream = if stream == "err" { Stream::Err } else { Stream::Out };
        output.print(stream, line(number), IfSlow::Keep);
    }
    assert!(output.finish(Purpose::Job).iter().all(Option::is_none));
    assert_eq!(seen.try_iter().collect::<Vec<_>>(), wanted);
}

#[test]
fn a_stalled_stream_keeps_all_lines_and_the_first_and_the_latest_numbers() {
    let (output, open, seen) = output(true, &Cancel::new());
    let text = |n: u32| format!("{n:0>100}");
    for n in 0..10_000 {
        let if_slow = if n % 100 == 0 { IfSlow::Keep } else { IfSlow::Replace };
        output.print(Stream::Out, line(&text(n)), if_slow);
    }
    // The other one is not held up for long.
    output.print(Stream::Err, line("there"), IfSlow::Keep);
    assert_eq!(seen.recv().unwrap(), "err there");
    drop(open);
    assert!(output.finish(Purpose::Job).iter().all(Option::is_none));
    let seen: Vec<u32> = seen.try_iter().map(|text| text[4..].parse().unwrap()).collect();
    assert!(seen.is_sorted() && seen.len() < 500, "{}", seen.len());
    assert_eq!(seen.iter().filter(|n| **n % 100 == 0).count(), 100, "no line is lost");
    assert_eq!((seen[1], seen.last()), (1, Some(&9999)));
}

#[test]
fn a_stalled_stream_is_bounded_and_says_that_it_lost_something() {
    let cancel = Cancel::new();
    let (output, _open, _seen) = output(true, &cancel);
    for _ in 0..40 {
        output.print(Stream::Out, line(&"x".repeat(1 << 20)), IfSlow::Keep);
    }
    assert!(output.shared.lock().out.waiting <= MOST);
    cancel.set();
    assert!(matches!(output.finish(Purpose::Job), [Some(Loss::NotRead), None]));
}

#[test]
fn results_wait_for_their_reader_until_a_stop() {
    let cancel = Cancel::new();
    let (output, open, seen) = output(true, &cancel);
    let (to, ended) = channel();
    let own = output.clone();
    in_background(move || {
        for _ in 0..5 {
            own.print(Stream::Out, line(&"x".repeat(RESULTS_AHEAD)), IfSlow::Wait);
            to.send(()).unwrap();
        }
    });
    ended.recv().unwrap();
    ended.recv_timeout(Duration::from_millis(200)).unwrap_err();
    open.send(Ok(())).unwrap();
    seen.recv().unwrap();
    ended.recv().unwrap();
    cancel.set();
    for _ in 0..3 {
        ended.recv().unwrap();
    }
}

#[test]
fn a_stop_ends_the_wait_for_a_reader() {
    let cancel = Cancel::new();
    let (output, _open, _seen) = output(true, &cancel);
    output.print(Stream::Out, line("results"), IfSlow::Wait);
    let (to, ended) = channel();
    let own = output.clone();
    in_background(move || to.send(own.finish(Purpose::Results)).unwrap());
    ended.recv_timeout(Duration::from_millis(200)).unwrap_err();
    cancel.set();
    assert!(matches!(ended.recv_timeout(LONGEST_STOPPED * 3), Ok([Some(Loss::NotRead), None])));
}

#[test]
fn a_closed_pipe_is_not_a_loss_and_a_full_disk_is_one() {
    for (kind, is_loss) in [(io::ErrorKind::BrokenPipe, false), (io::ErrorKind::StorageFull, true)] {
        let (output, open, seen) = output(true, &Cancel::new());
        open.send(Err(kind.into())).unwrap();
        for text in ["first", "second"] {
            output.print(Stream::Out, line(text), IfSlow::Wait);
        }
        output.print(Stream::Err, line("there"), IfSlow::Keep);
        let [out, err] = output.finish(Purpose::Results);
        assert_eq!((out.is_some(), err.is_some()), (is_loss, false), "{kind}");
        assert_eq!(seen.try_iter().collect::<Vec<_>>(), ["err there"]);
    }
}

#[test]
fn unread_progress_is_replaced_and_the_end_of_the_bar_is_not() {
    let (output, open, seen) = output(true, &Cancel::new());
    let bar = |done| {
        Piece::Bar(BarState { doing: String::new(), part: None, done, total: 9, message: String::new() })
    };
    for done in 0..100_000 {
        output.print(Stream::Out, bar(done), IfSlow::Replace);
    }
    output.print(Stream::Out, Piece::EndBar, IfSlow::Keep);
    drop(open);
    assert!(output.finish(Purpose::Job)[0].is_none());
    let seen: Vec<String> = seen.try_iter().collect();
    assert!(seen.len() < 1000);
    assert_eq!(seen[seen.len() - 2..], ["out bar 99999", "out end of bar"]);
}
