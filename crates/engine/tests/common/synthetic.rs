//! A phone with a synthetic storage: areas of any size, in virtual time, for sizes that no practice phone can
//! have.
#![allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "tests")]

use std::time::Duration;

use bromide_engine::acquire::{AcquireFailure, OpenPhone, PhoneSource};
use bromide_engine::cancel::Cancel;
use bromide_engine::event::Event;
use bromide_engine::facts::{ChipCode, Door, FlashFacts, PhoneFacts, StorageFacts};
use bromide_engine::flash::FlashName;
use bromide_engine::link::{LinkError, Moment};
use bromide_engine::session::SessionError;
use bromide_engine::storage::{
    Area, AreaKind, AreaSize, LineState, NotRecovered, Presence, ReadError, Released, Storage,
};

pub const GIB: u64 = 1 << 30;

/// Phones that are connected one after the other, each lost after a number of bytes.
#[derive(Debug)]
pub struct SyntheticSource {
    pub areas: Vec<Area>,
    /// Bytes after which each phone is lost, one after the other; then none is.
    pub lost_after: Vec<u64>,
    pub now: Moment,
    /// The time of one mebibyte.
    pub pace: Duration,
}

impl SyntheticSource {
    /// One area of `size` bytes in sectors of 512.
    pub fn new(kind: AreaKind, size: u64) -> SyntheticSource {
        let area = Area { kind, size: Some(AreaSize::Known(size)), granularity: 512 };
        SyntheticSource {
            areas: vec![area],
            lost_after: Vec::new(),
            now: Moment(Duration::ZERO),
            pace: Duration::from_millis(25),
        }
    }
}

/// The content: zeros, except for the first 16 bytes of each mebibyte, which encode their position.
pub fn content(offset: u64, into: &mut [u8]) {
    const MIB: u64 = 1 << 20;
    into.fill(0);
    let end = offset + into.len() as u64;
    for start in (offset / MIB * MIB..end).step_by(1 << 20) {
        for at in (start..start + 16).filter(|at| (offset..end).contains(at)) {
            into[(at - offset) as usize] = (start >> 20).to_le_bytes()[(at % 8) as usize] ^ 0xA5;
        }
    }
}

impl PhoneSource for SyntheticSource {
    fn acquire(
        &mut self,
        _wait: Option<Duration>,
        _restart: bool,
        _cancel: &Cancel,
        emit: &mut dyn FnMut(Event),
    ) -> Result<OpenPhone, AcquireFailure> {
        let code = ChipCode(0x0766);
        let phone = PhoneFacts {
            chip: "synthetic".into(),
            variant: None,
            hardware_code: code,
            hardware_version: None,
            software_version: None,
            me_id: None,
            soc_id: None,
            security: None,
        };
        let storage_facts = StorageFacts::Flash(FlashFacts {
            jedec_id: None,
            unique_id: None,
            name: FlashName::Unknown,
            size: None,
            size_known_from: None,
        });
        emit(Event::Phone(phone.clone()));
        let left = if self.lost_after.is_empty() { u64::MAX } else { self.lost_after.remove(0) };
        let storage = SyntheticStorage { areas: self.areas.clone(), now: self.now, pace: self.pace, left };
        let (door, agent, warnings) = (Door::BootRom, None, vec![]);
        Ok(OpenPhone {
            phone,
            storage_facts,
            door,
            agent,
            reading_program: None,
            warnings,
            storage: Box::new(storage),
        })
    }

    fn now(&self) -> Moment {
        self.now
    }

    fn pause(&mut self, time: Duration) {
        self.now = Moment(self.now.0 + time);
    }

    fn largest_end(&self) -> u64 {
        u64::MAX
    }
}

#[derive(Debug)]
struct SyntheticStorage {
    areas: Vec<Area>,
    now: Moment,
    pace: Duration,
    /// Bytes until it is lost.
    left: u64,
}

impl Storage for SyntheticStorage {
    fn areas(&self) -> &[Area] {
        &self.areas
    }

    fn read(
        &mut self,
        area: AreaKind,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), ReadError> {
        let length = into.len() as u64;
        let area = self.areas.iter().find(|one| one.kind == area).expect("an area that is there");
        let sector = u64::from(area.granularity);
        assert_eq!((offset % sector, length % sector), (0, 0), "whole sectors");
        assert!(offset + length <= area.size.unwrap().bytes(), "inside the area");
        if length > self.left {
            return Err(ReadError::Lost(SessionError::Link(LinkError::Unplugged)));
        }
        self.left -= length;
        self.now = Moment(self.now.0 + self.pace.mul_f64(length as f64 / (1 << 20) as f64));
        content(offset, into);
        on_bytes(into.len(), self.now);
        Ok(())
    }

    fn recover(
        &mut self,
        error: SessionError,
        _on_wait: &mut dyn FnMut(Duration),
    ) -> Result<SessionError, NotRecovered> {
        Ok(error)
    }

    fn release(&mut self, _state: LineState, _restart: bool) -> Released {
        Released::Restored
    }

    fn now(&self) -> Moment {
        self.now
    }

    fn is_stopped(&self) -> bool {
        false
    }

    fn port(&self) -> String {
        "synthetic".into()
    }

    fn can_handshake_again(&self) -> bool {
        true
    }
}

impl Presence for SyntheticStorage {
    fn wait_until_gone(&mut self, _until: Option<Moment>) -> Result<bool, SessionError> {
        Ok(true)
    }
}
