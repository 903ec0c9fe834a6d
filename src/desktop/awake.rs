//! [`Awake`]: keeps the computer from going to sleep while a phone is being read.
//!
//! Used by [`super::ThisDesktop`]. One thread holds the hold: on Windows it belongs to the thread that asked
//! for it, and on Linux asking goes over D-Bus, which may take long.

use std::any::Any;

use crossbeam_channel::{Receiver, Sender, unbounded};

use super::notice::ReportProblem;
use super::task;
use crate::tr;

/// Keeps the computer awake until it is dropped.
type Hold = Box<dyn Any>;
type TakeHold = fn() -> Result<Hold, String>;

pub(super) struct Awake {
    take: TakeHold,
    complain: ReportProblem,
    /// To the thread, once there is one. It lets go when this is closed.
    orders: Option<Sender<bool>>,
}

impl Awake {
    pub(super) fn new(complain: ReportProblem) -> Awake {
        Awake { take, complain, orders: None }
    }

    /// Keeps the computer awake, or no longer. Returns at once.
    pub(super) fn set(&mut self, awake: bool) {
        if self.orders.as_ref().is_some_and(|orders| orders.send(awake).is_ok()) || !awake {
            return;
        }
        let (orders, queue) = unbounded();
        orders.send(true).unwrap_or_default();
        self.orders = Some(orders);
        let (take, complain, broke) = (self.take, self.complain.clone(), self.complain.clone());
        task::spawn(
            "bromide-awake",
            move || hold(&queue, take, &complain),
            move || broke(tr!("desktop-not-awake", why = tr!("desktop-broke"))),
        );
    }
}

fn hold(orders: &Receiver<bool>, take: TakeHold, complain: &ReportProblem) {
    let mut held: Option<Hold> = None;
    while let Ok(awake) = orders.recv() {
        if !awake {
            held = None;
        } else if held.is_none() {
            match take() {
                Ok(hold) => held = Some(hold),
                Err(why) => complain(tr!("desktop-not-awake", why = why)),
            }
        }
    }
}

/// The screen may go dark: nobody has to look at it while a phone is read.
fn take() -> Result<Hold, String> {
    let hold = keepawake::Builder::default()
        .display(false)
        .idle(true)
        .sleep(true)
        .reason(tr!("desktop-awake-reason"))
        .app_name("Bromide")
        .create();
    hold.map(|hold| Box::new(hold) as Hold).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::OnceLock;
    use std::time::Duration;

    use super::*;

    const SOON: Duration = Duration::from_secs(300);

    fn calls() -> &'static (Sender<&'static str>, Receiver<&'static str>) {
        static CALLS: OnceLock<(Sender<&'static str>, Receiver<&'static str>)> = OnceLock::new();
        CALLS.get_or_init(unbounded)
    }

    struct RecordedHold;
    impl Drop for RecordedHold {
        fn drop(&mut self) {
            calls().0.send("let go").unwrap();
        }
    }

    fn take_and_record() -> Result<Hold, String> {
        calls().0.send("taken").unwrap();
        Ok(Box::new(RecordedHold))
    }

    fn complaints() -> (ReportProblem, Receiver<String>) {
        let (to, complaints) = unbounded();
        (Arc::new(move |sentence| to.send(sentence).unwrap()), complaints)
    }

    #[test]
    fn the_hold_is_taken_once_and_let_go() {
        let (complain, complaints) = complaints();
        let mut awake = Awake { take: take_and_record, complain, orders: None };
        let next = || calls().1.recv_timeout(SOON).unwrap();
        awake.set(false);
        awake.set(true);
        awake.set(true);
        assert_eq!(next(), "taken");
        awake.set(false);
        assert_eq!(next(), "let go");
        awake.set(true);
        assert_eq!(next(), "taken");
        drop(awake);
        assert_eq!(next(), "let go");
        assert!(complaints.is_empty());
    }

    #[test]
    fn failures_and_panics_are_reported_and_tried_again() {
        let (complain, complaints) = complaints();
        let mut awake = Awake { take: || Err("no bus".into()), complain, orders: None };
        for _ in 0..2 {
            awake.set(true);
            assert!(complaints.recv_timeout(SOON).unwrap().contains("no bus"));
        }
        let (complain, complaints) = self::complaints();
        let mut awake = Awake { take: || panic!("as a library may"), complain, orders: None };
        awake.set(true);
        assert!(complaints.recv_timeout(SOON).is_ok());
    }
}
