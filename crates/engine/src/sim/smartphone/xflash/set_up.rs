//! The start of an xflash agent: hardware, external memory, second stage (da.md section 4.2). Used by the
//! agent.

use std::time::Duration;

use super::{HASH_MISMATCH, MEMORY_VERSION, OK, SYNC, Xflash};
use crate::sim::smartphone::context::{Context, Turn};
use crate::sim::smartphone::fault::{FaultPoint, SmartphoneFault};
use crate::sim::smartphone::frame;
use crate::sim::smartphone::journal::StageName;
use crate::sim::smartphone::preloader_file::{emi_block, memory_id};

const HARDWARE_TIME: Duration = Duration::from_millis(300);
const TRAINING: Duration = Duration::from_secs(1);
const SECOND_STAGE_TIME: Duration = Duration::from_millis(500);
/// The block begins with its name and version.
const NAME_LEN: usize = "MTK_BLOADER_INFO_vNN".len();
/// So much of an id is compared.
const ID_LEN: usize = 9;

impl Xflash {
    pub(super) fn set_up_hardware(&mut self, context: &mut Context<'_>) -> Turn {
        self.status(OK, context);
        if context.pass(FaultPoint::SetUp) {
            return Turn::NeedsMore;
        }
        context.out.wait(HARDWARE_TIME);
        frame::send(context, &SYNC.to_le_bytes());
        Turn::Again
    }

    /// Settings of another version are refused; those of another phone make the training hang.
    pub(super) fn init_memory(&mut self, block: &[u8], context: &mut Context<'_>) -> Turn {
        let model = &context.scenario.model;
        let expected = emi_block(model).unwrap_or_default();
        if block.get(..NAME_LEN) != expected.get(..NAME_LEN) {
            self.status(MEMORY_VERSION, context);
            return Turn::Again;
        }
        let id = memory_id(model).get(..ID_LEN).unwrap_or_default();
        if !block.windows(ID_LEN).any(|part| part == id) {
            return Turn::Die;
        }
        context.out.wait(TRAINING);
        self.memory_works = true;
        self.status(OK, context);
        Turn::Again
    }

    pub(super) fn boot_second_stage(&mut self, code: &[u8], context: &mut Context<'_>) -> Turn {
        if context.pass(FaultPoint::SecondStage) {
            return Turn::NeedsMore;
        }
        if !self.memory_works {
            return Turn::Die;
        }
        if code != context.scenario.model.second_stage_unsigned() {
            self.status(HASH_MISMATCH, context);
            return Turn::Again;
        }
        self.status(OK, context);
        if context.faults.has(&SmartphoneFault::SecondStageSilent) {
            return Turn::Die;
        }
        self.stage = 2;
        context.started(StageName::Xflash, 2);
        context.out.wait(SECOND_STAGE_TIME);
        frame::send(context, &SYNC.to_le_bytes());
        Turn::Again
    }
}
