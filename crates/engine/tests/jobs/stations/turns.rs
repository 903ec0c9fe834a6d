//! [`Turns`]: threads with virtual clocks take turns: only the one whose clock is behind all others runs, so that every
//! run is the same.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// How far a thread may run ahead of the others before it is the next one's turn.
const AHEAD: Duration = Duration::from_millis(50);

/// A thread.
pub(super) type Actor = u32;

#[derive(Debug, Default)]
pub(super) struct Turns(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    actors: BTreeMap<Actor, (Duration, Arc<Condvar>)>,
    running: Actor,
}

impl State {
    fn last(&self) -> Actor {
        self.actors.iter().min_by_key(|(actor, (clock, _))| (*clock, **actor)).map_or(0, |(actor, _)| *actor)
    }

    fn hand_over(&mut self) {
        self.running = self.last();
        if let Some((_, bell)) = self.actors.get(&self.running) {
            bell.notify_one();
        }
    }
}

impl Turns {
    /// Adds an actor, at the caller's turn.
    pub(super) fn join(&self, actor: Actor, now: Duration) {
        self.0.lock().unwrap().actors.insert(actor, (now, Arc::default()));
    }

    /// Waits for the first turn of `actor`.
    pub(super) fn begin(&self, actor: Actor) {
        let mut state = self.0.lock().unwrap();
        let bell = Arc::clone(&state.actors[&actor].1);
        while state.running != actor {
            state = bell.wait(state).unwrap();
        }
    }

    /// The clock of `actor` is at `now`. Waits while it is the turn of others.
    pub(super) fn advance(&self, actor: Actor, now: Duration) {
        let mut state = self.0.lock().unwrap();
        let (clock, bell) = state.actors.get_mut(&actor).unwrap();
        *clock = now;
        let bell = Arc::clone(bell);
        let others = state.actors.iter().filter(|(other, _)| **other != actor);
        let is_ahead = others.map(|(_, (clock, _))| *clock).min().is_some_and(|least| now > least + AHEAD);
        if !is_ahead {
            return;
        }
        state.hand_over();
        while state.running != actor {
            state = bell.wait(state).unwrap();
        }
    }

    /// `actor` has ended.
    pub(super) fn leave(&self, actor: Actor) {
        let mut state = self.0.lock().unwrap();
        state.actors.remove(&actor);
        state.hand_over();
    }
}
