//! `bromide-cli areas`: the storage areas and partitions of a phone; reads only its partition table.

use serde_json::{Value, json};

use super::Outcome;
use super::args::AreasArgs;
use super::error::CommandError;
use super::show::{self, EventPrinter};
use crate::present::{size, table_problem};
use crate::tr;
use crate::worker;
use bromide_engine::acquire::{PhoneSource as _, PortSource};
use bromide_engine::backup::{StorageContents, Table};
use bromide_engine::cancel::Cancel;
use bromide_engine::readback::{Event, JobError, JobOutcome};
use bromide_engine::storage::{Area, AreaKind, AreaSize, LineState};

pub(super) fn run(args: &AreasArgs, cancel: &Cancel) -> Outcome {
    let wait = args.wait()?;
    let choice = args.port()?;
    let mut files = args.agent.files(&choice)?;
    let mut place = worker::place(&choice);
    let mut printer = EventPrinter::new(false, args.json);
    let mut on_event = |event: Event| match event {
        // Shown by `info`.
        Event::Phone(_) | Event::Security { .. } | Event::Storage(_) | Event::Warning(_) => {}
        other => printer.on_event(&other),
    };
    let failed = |error| CommandError::Job(error);
    let mut source = PortSource::with_agents(&mut *place, &mut files);
    let acquired = source.acquire(wait, true, cancel, &mut on_event);
    let mut phone = acquired.map_err(|failure| failed(JobError::from(failure.error)))?;
    let contents = match StorageContents::of(&mut phone) {
        Ok(contents) => contents,
        Err(error) => {
            // The line is no longer in step.
            drop(phone.storage.release(LineState::Lost, true));
            return Err(failed(error));
        }
    };
    let (facts, storage) = (phone.phone.clone(), phone.storage_facts.clone());
    phone.release(true, &mut on_event);
    if args.json {
        let mut value = as_json(&contents);
        if let Some(value) = value.as_object_mut() {
            value.insert("phone".to_owned(), json!(facts));
            value.insert("storage".to_owned(), json!(storage));
        }
        show::json_line(&value);
        return Ok(JobOutcome::Saved);
    }
    show_contents(&contents);
    if let Some(problem) = table_problem(contents.table, contents.main) {
        show::warning(&problem);
    }
    Ok(JobOutcome::Saved)
}

fn bytes_of(area: &Area) -> Option<u64> {
    area.size.map(AreaSize::bytes)
}

fn show_contents(contents: &StorageContents) {
    show::line(&format!("{:<24} {}", tr!("terminal-areas-area"), tr!("terminal-areas-size")));
    for area in &contents.areas {
        let mut shown = bytes_of(area).map_or_else(|| tr!("terminal-not-told"), shown_size);
        if area.kind == AreaKind::Rpmb {
            shown = format!("{shown}  {}", tr!("terminal-areas-never-read"));
        }
        show::line(&format!("{:<24} {shown}", area.kind.to_string()));
    }
    let Some(list) = &contents.list else { return };
    show::line("");
    show::line(&tr!("terminal-areas-of", area = list.area.to_string()));
    let (name, start, size) =
        (tr!("terminal-areas-partition"), tr!("terminal-areas-start"), tr!("terminal-areas-size"));
    show::line(&format!("{name:<24} {start:<14} {size}"));
    for partition in &list.partitions {
        let (name, start) = (&partition.name, format!("{:#x}", partition.start));
        show::line(&format!("{name:<24} {start:<14} {}", shown_size(partition.len)));
    }
}

/// `5 MB (0x500000)`
fn shown_size(bytes: u64) -> String {
    format!("{} ({bytes:#x})", size(bytes))
}

/// The same in every language.
fn as_json(contents: &StorageContents) -> Value {
    let areas = contents.areas.iter().map(|area| {
        json!({
            "name": area.kind,
            "start": 0,
            "size": bytes_of(area),
            "is_read": area.kind != AreaKind::Rpmb,
        })
    });
    let partitions = contents.list.iter().flat_map(|list| {
        list.partitions.iter().map(|partition| {
            json!({
                "name": partition.name,
                "area": list.area,
                "start": partition.start,
                "size": partition.len,
            })
        })
    });
    json!({
        "areas": areas.collect::<Vec<_>>(),
        "partition_table": table_id(contents.table),
        "partitions": partitions.collect::<Vec<_>>(),
    })
}

/// A stable id for JSON.
pub(super) fn table_id(table: Table) -> Option<&'static str> {
    match table {
        Table::Gpt(_) => Some("GPT"),
        Table::Pmt => Some("PMT"),
        Table::Uncertain => Some("uncertain"),
        Table::Missing => None,
    }
}
