//! `bromide-cli simulate`: the practice phone on a pseudo-terminal, until Ctrl+C.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

use super::Outcome;
use super::args::{DoorArg, PaceArg, SimulateArgs};
use super::show;
use crate::present::{UsageError, UserError, listed, system_words};
use crate::tr;
use bromide_engine::cancel::Cancel;
use bromide_engine::files;
use bromide_engine::readback::JobOutcome;
use bromide_engine::sim::pty::{PtyError, PtyOptions, PtyPhone, serve};
use bromide_engine::sim::smartphone::{
    Door, SMARTPHONE_FAULTS, SmartphoneFault, SmartphoneModel, SmartphonePacing, SmartphoneScenario,
    made_up_agent_file, made_up_preloader,
};
use bromide_engine::sim::{FAULTS, FaultRow, FileFlash, Pacing, PhoneModel, Scenario};

pub(super) fn run(args: &SimulateArgs, cancel: &Cancel) -> Outcome {
    let name = args.phone.as_deref().unwrap_or("mt6261");
    if let Some(model) = PhoneModel::by_name(name) {
        let smartphones_only = [
            ("--door", args.door.is_some()),
            ("--write-da", args.write_da.is_some()),
            ("--write-preloader", args.write_preloader.is_some()),
        ];
        if let Some((option, _)) = smartphones_only.into_iter().find(|(_, is_given)| *is_given) {
            return Err(UsageError::PracticeFeaturePhone { option }.into());
        }
        let scenario = feature_phone(args, model)?;
        return serve_at(args, scenario, cancel);
    }
    let Some(model) = model_with_agent(name) else {
        return Err(UsageError::PracticePhone { typed: name.to_owned(), phones: phones() }.into());
    };
    if args.image.is_some() {
        return Err(UsageError::PracticeImageSmartphone { phone: model.name.to_owned() }.into());
    }
    let scenario = smartphone(args, model)?;
    let model = &scenario.model;
    write_made_up(args.write_da.as_deref(), || made_up_agent_file(model))?;
    write_made_up(args.write_preloader.as_deref(), || made_up_preloader(model))?;
    serve_at(args, scenario, cancel)
}

/// The name of a feature phone whose boot ROM refuses to read its flash, so that its agent must.
const REFUSING_PHONE: &str = "mt6261-da";

/// The practice phone of this name that is read through an agent.
fn model_with_agent(name: &str) -> Option<SmartphoneModel> {
    match name.eq_ignore_ascii_case(REFUSING_PHONE) {
        true => Some(SmartphoneModel::mt6261()),
        false => SmartphoneModel::by_name(name),
    }
}

fn feature_phone(args: &SimulateArgs, model: PhoneModel) -> Result<Scenario, UsageError> {
    let mut scenario = Scenario::default().model(model).pacing(match args.pace {
        PaceArg::Rom => Pacing::ROM,
        PaceArg::Wire => Pacing::FAST,
        PaceArg::Uart => Pacing::Uart { baud: 115_200 },
        PaceArg::None => Pacing::None,
    });
    if let Some(image) = &args.image {
        let flash = FileFlash::open(image)
            .map_err(|error| UsageError::PracticeImage { path: image.clone(), why: system_words(&error) })?;
        scenario = scenario.flash(flash);
    }
    for spec in &args.fault {
        scenario = scenario
            .fault(spec)
            .map_err(|error| UsageError::PracticeFault { spec: spec.clone(), why: error.to_string() })?;
    }
    Ok(scenario)
}

fn smartphone(args: &SimulateArgs, model: SmartphoneModel) -> Result<SmartphoneScenario, UsageError> {
    let mut scenario = SmartphoneScenario::new(model).pacing(match args.pace {
        PaceArg::Rom => SmartphonePacing::DEMO,
        PaceArg::Wire => SmartphonePacing::HIGH_SPEED,
        PaceArg::Uart => SmartphonePacing::Uart { baud: 921_600 },
        PaceArg::None => SmartphonePacing::None,
    });
    if let Some(door) = args.door {
        scenario = scenario.door(match door {
            DoorArg::Preloader => Door::Preloader,
            DoorArg::BootRom => Door::BootRom,
        });
    }
    for spec in &args.fault {
        let fault: SmartphoneFault =
            spec.parse().map_err(|error: bromide_engine::sim::smartphone::SmartphoneFaultError| {
                UsageError::PracticeFault { spec: spec.clone(), why: error.to_string() }
            })?;
        scenario = scenario.fault(fault);
    }
    Ok(scenario)
}

/// Writes a made-up file for the practice smartphone. An existing file is replaced only if it is the same.
fn write_made_up(path: Option<&Path>, bytes: impl FnOnce() -> Vec<u8>) -> Result<(), UsageError> {
    let Some(path) = path else { return Ok(()) };
    let bytes = bytes();
    let is_same = files::read_whole(path, bytes.len() as u64).is_ok_and(|old| old == bytes);
    if !is_same {
        let written = files::create_new(path).and_then(|mut file| file.write_all(&bytes));
        written
            .map_err(|error| UsageError::PracticeFile { path: path.to_owned(), why: system_words(&error) })?;
    }
    show::note(&tr!("terminal-practice-file", file = path.display().to_string()));
    Ok(())
}

fn serve_at<S: PtyPhone>(args: &SimulateArgs, scenario: S, cancel: &Cancel) -> Outcome {
    let log: Option<Box<dyn std::io::Write + Send>> = match &args.log {
        None => None,
        Some(path) => {
            if args.image.as_ref().is_some_and(|image| is_same(image, path)) {
                return Err(UsageError::PracticeLogIsImage { path: path.clone() }.into());
            }
            let file = new_log(path).map_err(|error| match error.kind() {
                io::ErrorKind::InvalidInput => UsageError::PracticeLogNotAFile { path: path.clone() },
                _ => UsageError::PracticeLog { path: path.clone(), why: system_words(&error) },
            })?;
            Some(Box::new(BufWriter::new(file)))
        }
    };
    show::note(&tr!("terminal-practice-phone", link = args.link.display().to_string()));
    match serve(PtyOptions { link: args.link.clone(), scenario, log }, cancel) {
        // Ctrl+C is how it is meant to end.
        Ok(()) => Ok(JobOutcome::Saved),
        Err(error @ PtyError::InTheWay(_)) => Err(UserError::usage(error.to_string()).into()),
        Err(error) => Err(UserError::new(JobOutcome::Disk, error.to_string(), vec![]).into()),
    }
}

/// The names for `--phone`.
fn phones() -> Vec<String> {
    let feature_phones = ["mt6261", "mt6260", "mt2503", "mt6225"].map(str::to_owned);
    let smartphones = SmartphoneModel::all().into_iter().map(|model| model.name.to_lowercase());
    let smartphones = smartphones.filter(|name| !feature_phones.contains(name));
    let all = feature_phones.iter().cloned().chain([REFUSING_PHONE.to_owned()]);
    all.chain(smartphones).collect()
}

/// What follows the options in `simulate --help`: all phones and faults, from the practice phones' own tables.
pub(super) fn help() -> String {
    let rows = |faults: &[FaultRow]| {
        let rows = faults.iter().map(|fault| format!("  {}\n      {}", fault.spec, fault.what));
        rows.collect::<Vec<_>>().join("\n")
    };
    tr!(
        "help-simulate.after",
        phones = listed(&phones()),
        faults = rows(FAULTS),
        smartphone_faults = rows(SMARTPHONE_FAULTS)
    )
}

/// An empty file of that name: a new one, or what was a file before.
fn new_log(path: &Path) -> io::Result<File> {
    match files::open_to_change(path) {
        Ok(file) => file.set_len(0).map(|()| file),
        Err(error) if error.kind() == io::ErrorKind::NotFound => files::create_new(path),
        Err(error) => Err(error),
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}
