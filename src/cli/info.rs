//! `bromide-cli info`: which phone, which storage; reads no dump.

use serde_json::json;

use super::Outcome;
use super::args::InfoArgs;
use super::error::CommandError;
use super::show::{self, EventPrinter};
use crate::present::{self, Present as _, terminal};
use crate::tr;
use crate::worker;
use bromide_engine::acquire::{
    AcquireError, AgentObstacle, Obstacle, PhoneSource as _, PortSource, SecuritySettings,
};
use bromide_engine::cancel::Cancel;
use bromide_engine::facts::{ChipCode, Door, PhoneFacts, StorageFacts};
use bromide_engine::readback::{Event, JobError, JobOutcome};

pub(super) fn run(args: &InfoArgs, cancel: &Cancel) -> Outcome {
    let wait = args.wait()?;
    let choice = args.port()?;
    let mut files = args.agent.files(&choice)?;
    let mut place = worker::place(&choice);
    // What is found is one result below; only what happens while waiting is shown at once.
    let mut printer = EventPrinter::new(false, args.json);
    let mut smartphone = Smartphone::default();
    let mut on_event = |event: Event| match event {
        Event::Phone(phone) => smartphone.phone = Some(phone),
        Event::Security { door, settings } => smartphone.security = Some((door, settings)),
        Event::Storage(_) | Event::Warning(_) => {}
        other => printer.on_event(&other),
    };
    let mut source = PortSource::with_agents(&mut *place, &mut files);
    let surveyed = match source.acquire(wait, true, cancel, &mut on_event).map_err(|failure| failure.error) {
        Ok(surveyed) => surveyed,
        // Without an agent file, the phone itself is all that can be shown.
        Err(AcquireError::CannotRead(Obstacle::Agent(AgentObstacle::NoFile { .. }))) => {
            smartphone.show(args.json);
            return Ok(JobOutcome::Saved);
        }
        Err(error) => return Err(CommandError::Job(JobError::from(error))),
    };
    let (phone, storage) = (surveyed.phone.clone(), surveyed.storage_facts.clone());
    let (warnings, port) = (surveyed.warnings.clone(), surveyed.storage.port());
    surveyed.release(true, &mut on_event);
    if args.json {
        show::json_line(&match &storage {
            StorageFacts::Flash(flash) => {
                json!({ "phone": phone, "flash": flash, "port": port, "warnings": warnings })
            }
            StorageFacts::Managed(storage) => {
                json!({ "phone": phone, "storage": storage, "port": port, "warnings": warnings })
            }
        });
        return Ok(JobOutcome::Saved);
    }
    show_line(&tr!("terminal-info-port"), &port);
    show_phone(&phone);
    smartphone.show_security();
    match &storage {
        StorageFacts::Flash(flash) => {
            show_line(&tr!("terminal-info-flash"), &terminal::flash(flash));
            show_line(&tr!("terminal-info-jedec"), &or_unknown(flash.jedec_id));
        }
        StorageFacts::Managed(managed) => {
            show_line(&tr!("terminal-info-storage"), &storage.present());
            show_line(&tr!("terminal-info-storage-id"), &or_unknown(managed.id.as_ref()));
        }
    }
    for warning in &warnings {
        show::warning(&warning.present());
    }
    Ok(JobOutcome::Saved)
}

/// What was read from a smartphone before any agent was needed.
#[derive(Default)]
struct Smartphone {
    phone: Option<PhoneFacts>,
    security: Option<(Door, SecuritySettings)>,
}

impl Smartphone {
    fn show(&self, as_json: bool) {
        if as_json {
            let door = self.security.map(|(door, _)| door);
            show::json_line(&json!({ "phone": self.phone, "door": door }));
            return;
        }
        if let Some(phone) = &self.phone {
            show_phone(phone);
        }
        self.show_security();
        show_line(&tr!("terminal-info-storage"), &tr!("terminal-info-needs-agent"));
    }

    fn show_security(&self) {
        if let Some((door, settings)) = self.security {
            show_line(&tr!("terminal-info-security"), &present::security(door, settings));
        }
    }
}

fn show_phone(phone: &PhoneFacts) {
    let version = |code: Option<ChipCode>| or_unknown(code);
    show_line(&tr!("terminal-info-chip"), phone.chip_name());
    show_line(&tr!("terminal-info-hardware-code"), &phone.hardware_code.to_string());
    show_line(&tr!("terminal-info-hardware-version"), &version(phone.hardware_version));
    show_line(&tr!("terminal-info-software-version"), &version(phone.software_version));
    show_line(&tr!("terminal-info-number"), &or_unknown(phone.me_id.as_ref()));
}

fn show_line(label: &str, value: &str) {
    show::line(&format!("{label:<18} {value}"));
}

fn or_unknown<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(|| tr!("terminal-not-told"), |value| value.to_string())
}
