//! One practice phone as data: model, flash content, speed, clock, faults. Built by the command line, the
//! demo and tests; run by [`super::SimPort`] or the pty server.

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use super::fault::{Fault, FaultError};
use super::flash::FlashContent;
use super::image::{GeneratedFlash, with_header_end};
use super::model::PhoneModel;
use super::pace::Pacing;

/// Where the practice phone's time comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ClockKind {
    /// Time advances only while somebody waits, so a 30 s time-out takes no real time.
    #[default]
    Virtual,
    /// The computer's time; waiting sleeps.
    Wall,
}

/// A practice phone, described.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// The chip and its properties.
    pub model: PhoneModel,
    /// The content of its flash.
    pub flash: Arc<dyn FlashContent>,
    /// The speed of the phone and its cable.
    pub pacing: Pacing,
    /// The clock.
    pub clock: ClockKind,
    /// The faults, in any order.
    pub faults: Vec<Fault>,
    /// The kind of port.
    pub port: PortKind,
}

/// The kind of port through which the host reaches the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PortKind {
    /// The serial port of its own USB device, which appears and disappears with the phone.
    #[default]
    Driver,
    /// USB without a serial driver, so that the host can clear a halted endpoint.
    Direct,
    /// A UART adapter, whose port exists with and without a phone. Bytes sent to a phone that is off are
    /// lost.
    Standing,
}

/// Seed of the default scenario's flash content.
pub const DEFAULT_SEED: u64 = 1;
const DEFAULT_SIZE: u64 = 4 << 20;

impl Default for Scenario {
    /// A healthy MT6261 with 4 MiB of generated flash, in virtual time, with no time a byte.
    fn default() -> Scenario {
        Scenario {
            model: PhoneModel::default(),
            flash: Arc::new(GeneratedFlash::new(DEFAULT_SIZE, DEFAULT_SEED)),
            pacing: Pacing::None,
            clock: ClockKind::Virtual,
            faults: Vec::new(),
            port: PortKind::Driver,
        }
    }
}

impl Scenario {
    /// Another model.
    #[must_use]
    pub fn model(mut self, model: PhoneModel) -> Scenario {
        self.model = model;
        self
    }

    /// Other flash content.
    #[must_use]
    pub fn flash(mut self, flash: impl FlashContent + 'static) -> Scenario {
        self.flash = Arc::new(flash);
        self
    }

    /// Generated content of `size` bytes (a power of two from 256 KiB to 256 MiB); each `seed` is another
    /// phone.
    #[must_use]
    pub fn generated(self, size: u64, seed: u64) -> Scenario {
        self.flash(GeneratedFlash::new(size, seed))
    }

    /// Another speed.
    #[must_use]
    pub fn pacing(mut self, pacing: Pacing) -> Scenario {
        self.pacing = pacing;
        self
    }

    /// Another clock.
    #[must_use]
    pub fn clock(mut self, clock: ClockKind) -> Scenario {
        self.clock = clock;
        self
    }

    /// Reached directly on USB instead of by way of a serial driver.
    #[must_use]
    pub fn direct(mut self) -> Scenario {
        self.port = PortKind::Direct;
        self
    }

    /// Behind a UART adapter: the port stays when the phone goes.
    #[must_use]
    pub fn standing(mut self) -> Scenario {
        self.port = PortKind::Standing;
        self
    }

    /// Adds a fault.
    #[must_use]
    pub fn with_fault(mut self, fault: Fault) -> Scenario {
        self.faults.push(fault);
        self
    }

    /// Adds a fault in the language of [`super::fault`].
    ///
    /// # Errors
    /// When `spec` is not understood.
    pub fn fault(self, spec: &str) -> Result<Scenario, FaultError> {
        Ok(self.with_fault(spec.parse()?))
    }

    /// The real content of the flash at `range`, blank past its end, to compare a dump with.
    #[must_use]
    pub fn flash_bytes(&self, range: Range<u64>) -> Vec<u8> {
        let wanted = usize::try_from(range.end.saturating_sub(range.start)).unwrap_or(0);
        let known = self.flash.len().saturating_sub(range.start);
        let mut bytes = vec![0xFF; wanted];
        let (known, _) = bytes.split_at_mut(usize::try_from(known).map_or(wanted, |known| known.min(wanted)));
        if !known.is_empty() {
            self.effective_flash().fill(range.start, known);
        }
        bytes
    }

    /// The flash content with the faults that change it.
    pub(super) fn effective_flash(&self) -> Arc<dyn FlashContent> {
        match self.effective_model().header_end {
            Some(end) => with_header_end(Arc::clone(&self.flash), end),
            None => Arc::clone(&self.flash),
        }
    }

    /// The model with the faults that change it. A `chip` fault is applied first, because it replaces
    /// everything.
    pub(super) fn effective_model(&self) -> PhoneModel {
        let mut model = self.model.clone();
        let is_chip = |fault: &&Fault| matches!(fault, Fault::Chip(_));
        for fault in self.faults.iter().filter(is_chip) {
            fault.change_model(&mut model);
        }
        for fault in self.faults.iter().filter(|fault| !is_chip(fault)) {
            fault.change_model(&mut model);
        }
        model
    }

    /// The longest of the times that `pick` returns.
    pub(super) fn longest(&self, pick: impl Fn(&Fault) -> Option<Duration>) -> Option<Duration> {
        self.faults.iter().filter_map(pick).max()
    }
}
