//! `bromide-cli da`: what a Download Agent file contains, and which of its agents fit a chip. Reads the file
//! only; must not know phones.

use serde_json::{Value, json};

use super::Outcome;
use super::args::DaArgs;
use super::error::CommandError;
use super::show;
use crate::present::{self, agent_name, chip_of_code, describe_agent};
use crate::tr;
use bromide_engine::da::file::{
    AgentEntry, AgentFile, AgentRegion, ContentGeneration, EntrySize, NoEntry, names_of,
};
use bromide_engine::readback::JobOutcome;

pub(super) fn run(args: &DaArgs) -> Outcome {
    let chip = args.chip()?;
    let failed = |error| CommandError::AgentFile(args.file.clone(), error);
    let (file, bytes) = AgentFile::read(&args.file).map_err(failed)?;
    let entries: Vec<&AgentEntry> = match chip {
        Some(code) => file.entries_for(code).collect(),
        None => file.entries.iter().collect(),
    };
    if let Some(code) = chip
        && entries.iter().all(|entry| entry.stages.is_err())
    {
        let problem = entries.iter().find_map(|entry| entry.stages.err());
        let error = problem.map_or(NoEntry::OtherChips, NoEntry::Damaged);
        return Err(CommandError::NoAgent(args.file.clone(), chip_of_code(code), error));
    }
    let name = args.file.display().to_string();
    if args.json {
        show::json_line(&as_json(&name, bytes.len(), &file, &entries));
        return Ok(JobOutcome::Saved);
    }
    let size = present::size(bytes.len() as u64);
    let (text, count) = (&file.id_text, file.entries.len());
    show::line(&tr!("agent-file", file = &name, size = size, text = text, count = count));
    if let Some(code) = chip {
        let usable = entries.iter().filter(|entry| entry.stages.is_ok()).count();
        show::line(&tr!("agent-file-for", count = usable, file = &name, chip = chip_of_code(code)));
    }
    show::line("");
    for entry in entries {
        show::line(&agent_name(&file, entry));
        show::line(&format!("    {}", describe_agent(entry)));
    }
    Ok(JobOutcome::Saved)
}

/// The same in every language. `agents` are those for the chip, if one was given.
fn as_json(name: &str, length: usize, file: &AgentFile, entries: &[&AgentEntry]) -> Value {
    let entry_size = match file.entry_size {
        EntrySize::Old => 0xD8,
        EntrySize::New => 0xDC,
    };
    json!({
        "file": name,
        "length": length,
        "id_text": file.id_text,
        "entry_size": entry_size,
        "agents": entries.iter().map(|entry| entry_json(file, entry)).collect::<Vec<_>>(),
    })
}

fn entry_json(file: &AgentFile, entry: &AgentEntry) -> Value {
    let stages = entry.stages.ok();
    json!({
        "code": entry.code.to_string(),
        "chips": names_of(entry.code),
        "protocol": file.generation_of(entry).map(|generation| generation.to_string()),
        "content": file.content_of(entry).map(|content| match content {
            ContentGeneration::Legacy => "legacy",
            ContentGeneration::Xflash => "xflash",
        }),
        "hardware_version": entry.hardware_version,
        "software_version": entry.software_version,
        "first": stages.map(|stages| region_json(&stages.first)),
        "second": stages.and_then(|stages| stages.second).map(|region| region_json(&region)),
        "problem": entry.stages.err().map(|problem| problem.to_string()),
    })
}

fn region_json(region: &AgentRegion) -> Value {
    json!({
        "offset": region.offset,
        "length": region.length,
        "load_address": region.load_address.0,
        "signature_length": region.signature_length,
    })
}
