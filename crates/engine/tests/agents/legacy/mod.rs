//! Legacy agents and the agent of the MT6261.

mod faults;
mod mt6261;
mod ram;
mod random;
mod sessions;
mod setup;
mod trace;
