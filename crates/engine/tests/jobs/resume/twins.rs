//! Phones without numbers and with one firmware: a dump of one is never completed with bytes of another, even if the
//! bytes at both ends of what was read are the same and no check was asked for.

use crate::common::ports::PortsInTurn;
use crate::common::{Bench, MIB};
use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::CheckKind;
use bromide_engine::link::PhonePort;
use bromide_engine::readback::{CheckChoice, JobOutcome, RegionEnd, run};
use bromide_engine::sim::{FlashContent, GeneratedFlash, PhoneModel, Scenario};

use super::{LEN, assert_saved, bench, next_run};

/// The firmware of all twins, with a piece of its own in the middle.
#[derive(Debug, Clone)]
struct Twin(GeneratedFlash, u64);

impl FlashContent for Twin {
    fn len(&self) -> u64 {
        self.0.len()
    }

    fn fill(&self, offset: u64, into: &mut [u8]) {
        self.0.fill(offset, into);
        for (at, byte) in (offset..).zip(into).filter(|(at, _)| (0x20000..0x30000).contains(at)) {
            *byte ^= ((at ^ self.1 << 40).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56) as u8 | 1;
        }
    }
}

fn twin(own: u64, faults: &[&str]) -> Bench {
    let mut model = PhoneModel::mt6261();
    (model.me_id, model.unique_id) = ([0; 16], [0xFF; 8]);
    let flash = Twin(GeneratedFlash::new(4 * MIB, 1), own);
    Bench::with(Scenario::default().flash(flash).model(model), faults)
}

fn off(mut bench: Bench) -> Bench {
    bench.job.regions[0].len = Some(LEN);
    bench.job.check = CheckChoice::Off;
    bench
}

#[test]
fn a_dump_of_one_twin_that_another_one_continues_is_checked_whole_though_no_check_was_chosen() {
    let mut first = off(twin(7, &["vanish@0x60000"]));
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    let mut second = next_run(first, &[]);
    second.port = twin(8, &[]).port;
    let outcome = second.read();
    let report = assert_saved(&second, &outcome);
    assert_eq!((report.check.kind, report.check.passed), (CheckKind::Full, Some(true)));
}

#[test]
fn twins_that_take_turns_during_reading_and_check_leave_the_dump_of_one_of_them() {
    // The second one is lost in the middle of its check, behind what differs.
    for lost_at in ["0x2a000", "0x4a000", "0x5a000", "0x70000"] {
        let bench = off(bench(&[]));
        let (one, other) = (twin(7, &["vanish@0x68000"]), twin(8, &[&format!("vanish@{lost_at}")]));
        let phones: Vec<Box<dyn PhonePort>> =
            vec![Box::new(one.port), Box::new(other.port.clone()), Box::new(twin(7, &[]).port)];
        let mut port = PortsInTurn::new(phones);
        let ending = run(&bench.job, &mut port, &Cancel::new(), &String::new, &mut |_| {});
        assert!(matches!(ending.regions[..], [RegionEnd::Saved { .. }]), "{lost_at}: {ending:?}");
        let whole = twin(7, &[]).flash(0..LEN);
        assert!(bench.saved() == whole, "{lost_at}: neither of the one nor of the other");
    }
}
