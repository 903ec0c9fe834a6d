//! tmp
use super::Outcome;
use super::args::SimulateArgs;
use crate::cancel::Cancel;
use crate::error::Exit;
pub(super) fn run(_args: &SimulateArgs, _cancel: &Cancel) -> Outcome {
    Ok(Exit::Saved)
}
