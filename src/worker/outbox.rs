//! The way out of a worker: merges block events, and wakes the receiver no more often than anyone can look.
//!
//! Used by the worker's thread. The channel is unbounded on purpose: a native dialog may hold the receiver
//! for minutes, and a job that waited for it would lose its phone. So that nothing piles up, events are kept
//! few here.

use std::time::Duration;

use crossbeam_channel::Sender;

use super::messages::Wake;
use super::messages::{JobId, WorkerEvent};
use bromide_engine::clock::wall_now;
use bromide_engine::dump::Classified;
use bromide_engine::link::Moment;
use bromide_engine::readback::{BlockState, Event};

/// Blocks are reported at most this often, like the engine's progress.
const REPORT_BLOCKS_EVERY: Duration = Duration::from_millis(50);
/// Progress and blocks wake the receiver this often at most; anything else does so at once.
const WAKE_EVERY: Duration = Duration::from_millis(150);

/// Sends the events of the jobs, in order.
pub(super) struct Outbox {
    to: Sender<WorkerEvent>,
    wake: Wake,
    blocks: Blocks,
    classes: Classes,
    blocks_reported: Moment,
    woken: Moment,
}

impl Outbox {
    pub(super) fn new(to: Sender<WorkerEvent>, wake: Wake) -> Outbox {
        Outbox {
            to,
            wake,
            blocks: Blocks::default(),
            classes: Classes::default(),
            blocks_reported: Moment::default(),
            woken: Moment::default(),
        }
    }

    /// Sends one event of job `id`; blocks are merged first.
    pub(super) fn report(&mut self, id: JobId, event: Event) {
        match event {
            Event::Block { offset, length, state } => {
                self.blocks.add(Block { offset, length, state });
                self.report_blocks_if_due(id);
            }
            Event::Classified { offset, length, classified } => {
                self.classes.add(offset, length, classified);
                self.report_blocks_if_due(id);
            }
            Event::Progress(_) => {
                self.report_blocks(id);
                self.send(WorkerEvent::Reported { id, event });
                self.wake_if_due(wall_now());
            }
            _ => {
                self.report_blocks(id);
                self.send(WorkerEvent::Reported { id, event });
                (self.wake)();
            }
        }
    }

    /// Sends an event that needs an answer, or the one that ends a job.
    pub(super) fn send_at_once(&mut self, event: WorkerEvent) {
        self.report_blocks(event.id());
        self.send(event);
        (self.wake)();
    }

    fn report_blocks_if_due(&mut self, id: JobId) {
        let now = wall_now();
        if now - self.blocks_reported >= REPORT_BLOCKS_EVERY {
            self.blocks_reported = now;
            self.report_blocks(id);
            self.wake_if_due(now);
        }
    }

    fn report_blocks(&mut self, id: JobId) {
        // First what the bytes look like: so a block that was read has its colour from the start.
        for (offset, length, classified) in self.classes.take() {
            self.send(WorkerEvent::Reported { id, event: Event::Classified { offset, length, classified } });
        }
        for Block { offset, length, state } in self.blocks.take() {
            self.send(WorkerEvent::Reported { id, event: Event::Block { offset, length, state } });
        }
    }

    fn send(&self, event: WorkerEvent) {
        // Without a receiver the job continues: the dump is still worth finishing.
        drop(self.to.send(event));
    }

    fn wake_if_due(&mut self, now: Moment) {
        if now - self.woken >= WAKE_EVERY {
            self.woken = now;
            (self.wake)();
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Block {
    offset: u64,
    length: u64,
    state: BlockState,
}

/// Kinds of data that were not reported yet, as offset, length and kind; neighbours of one kind are merged.
#[derive(Debug, Default)]
struct Classes(Vec<(u64, u64, Classified)>);

impl Classes {
    fn add(&mut self, offset: u64, length: u64, classified: Classified) {
        match self.0.last_mut() {
            Some((start, before, last))
                if last.class == classified.class && start.saturating_add(*before) == offset =>
            {
                *before = before.saturating_add(length);
                last.entropy = last.entropy.max(classified.entropy);
            }
            _ => self.0.push((offset, length, classified)),
        }
    }

    fn take(&mut self) -> Vec<(u64, u64, Classified)> {
        std::mem::take(&mut self.0)
    }
}

/// Block states that were not reported yet: "reading" is replaced by its result, neighbours in one state are
/// merged.
#[derive(Debug, Default)]
struct Blocks(Vec<Block>);

impl Blocks {
    fn add(&mut self, block: Block) {
        if self.0.last().is_some_and(|last| last.offset == block.offset && last.length == block.length) {
            self.0.pop();
        }
        match self.0.last_mut() {
            Some(last)
                if last.state == block.state && last.offset.saturating_add(last.length) == block.offset =>
            {
                last.length = last.length.saturating_add(block.length);
            }
            _ => self.0.push(block),
        }
    }

    fn take(&mut self) -> Vec<Block> {
        std::mem::take(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reported(changes: &[(u64, u64, BlockState)]) -> Vec<(u64, u64, BlockState)> {
        let mut blocks = Blocks::default();
        for &(offset, length, state) in changes {
            blocks.add(Block { offset, length, state });
        }
        blocks.take().into_iter().map(|block| (block.offset, block.length, block.state)).collect()
    }

    #[test]
    fn a_thousand_blocks_become_one_stretch_and_the_one_being_read() {
        use BlockState::{Read, Reading};
        let mut changes: Vec<_> =
            (0..1000).flat_map(|n| [(n * 256, 256, Reading), (n * 256, 256, Read)]).collect();
        changes.push((256_000, 256, Reading));
        assert_eq!(reported(&changes), [(0, 256_000, Read), (256_000, 256, Reading)]);
    }

    #[test]
    fn neighbours_of_one_kind_become_one() {
        use bromide_engine::dump::Class;
        let mut classes = Classes::default();
        let cell = |class, entropy| Classified { class, entropy };
        classes.add(0, 4, cell(Class::Code, 100));
        classes.add(4, 4, cell(Class::Code, 120));
        classes.add(8, 4, cell(Class::Text, 90));
        classes.add(16, 4, cell(Class::Text, 90));
        let expected =
            [(0, 8, cell(Class::Code, 120)), (8, 4, cell(Class::Text, 90)), (16, 4, cell(Class::Text, 90))];
        assert_eq!(classes.take(), expected);
        assert_eq!(classes.take(), []);
    }

    #[test]
    fn other_states_and_gaps_stay_apart_and_in_order() {
        use BlockState::{Checked, Differed, Read};
        let changes = [(0, 4, Checked), (4, 4, Differed), (8, 4, Checked), (16, 4, Checked), (0, 4, Read)];
        assert_eq!(reported(&changes), changes);
    }
}
