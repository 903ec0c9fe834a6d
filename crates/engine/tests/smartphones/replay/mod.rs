//! Recorded sessions (`data/da-traces`) replayed against the practice smartphone: every `>` is sent,
//! every `<` must come back byte for byte. Exempt is what the recording's own phone had made up:
//!
//! | What | Sent or compared instead |
//! |---|---|
//! | agents (`D7`, second stage), memory settings, flash records | the made-up ones, of the same length |
//! | checksum after `D7`, sum after the memory settings | only its length |
//! | content of the storage | its length, and the frame or the acknowledgement around it |
//! | sums behind packets of storage | compared with the sum of the bytes that were sent |
//! | names and places in the PMT | its length |
//! | texts of hosts that the recording cut | completed by da.md section 5, to the recorded length |
//!
//! Sessions whose middle the recorder left out are replayed up to there.

mod player;
mod trace;

use std::time::Duration;

use bromide_engine::sim::smartphone::{
    AgentKind, Door, Gate, LegacyAgent, SmartphoneModel, SmartphoneScenario,
};

use player::replay;

const NOISE: Duration = Duration::from_millis(20);

fn phone(model: SmartphoneModel) -> SmartphoneScenario {
    SmartphoneScenario::new(model)
}

#[test]
fn mtreader_reads_an_mt6261() {
    replay("iot-mtreader-da.txt", phone(SmartphoneModel::mt6261()));
}

#[test]
fn mtkclient_reads_a_partition_of_a_pmt() {
    let names: Vec<String> = (0..14).map(|number| format!("part{number}")).collect();
    let partitions: Vec<(&str, u64)> = names.iter().map(|name| (name.as_str(), 1 << 20)).collect();
    replay("leg-6577-pmt.txt", phone(SmartphoneModel::mt6577()).partitions(&partitions));
}

#[test]
fn mtkclient_sets_up_memory_from_the_boot_rom() {
    replay("leg-6580-brom-emi14.txt", phone(SmartphoneModel::mt6580()).door(Door::BootRom));
}

#[test]
fn mtkclient_reads_a_boot_area() {
    replay("leg-6580-pl-boot1.txt", phone(SmartphoneModel::mt6580()));
}

#[test]
fn mtkclient_greets_a_noisy_preloader() {
    replay("leg-6580-pl-r.txt", phone(SmartphoneModel::mt6580()).ready_noise(NOISE));
}

#[test]
fn mtkflash_reads_an_mt6739() {
    replay("mtkflash-6739.txt", phone(SmartphoneModel::mt6739()).ready_noise(NOISE).at_high_speed());
}

#[test]
fn sp_flash_tool_starts_another_build_of_the_agent() {
    let mut model = SmartphoneModel::mt6580();
    model.regions.first_len = 70_936;
    model.regions.second_len = 0x3_3FA0;
    if let AgentKind::Legacy(build) = model.agent {
        model.agent = AgentKind::Legacy(LegacyAgent { settings_extra: 4, ..build });
    }
    replay("opentools.txt", phone(model).ready_noise(NOISE).at_high_speed());
}

#[test]
fn pages_of_a_nand_are_read() {
    replay("own-legacy-mt6572-nand-d6.txt", phone(SmartphoneModel::mt6572()).at_high_speed());
}

#[test]
fn an_upload_that_needs_the_makers_server_is_refused() {
    let scenario = phone(SmartphoneModel::mt6580()).door(Door::BootRom).gate(Gate::SignatureServer);
    replay("own-legacy-mt6580-refused-1d0d.txt", scenario);
}

#[test]
fn penumbra_sets_up_memory_and_reads_partitions_by_name() {
    let mut scenario = phone(SmartphoneModel::mt6765()).door(Door::BootRom);
    scenario.has_long_emmc_block = true;
    replay("pen-xf-6765-brom.txt", scenario);
}

#[test]
fn penumbra_starts_an_xml_agent() {
    replay("pen-xml-6855-emmc.txt", phone(SmartphoneModel::mt6855()));
}

#[test]
fn mediatek_flash_tool_reads_an_mt6580() {
    replay("saleem-6580.txt", phone(SmartphoneModel::mt6580()).at_high_speed());
}

#[test]
fn a_fork_of_mtkclient_reads_an_mt8590() {
    replay("unk321-8590.txt", phone(SmartphoneModel::mt8590()).at_high_speed());
}

#[test]
fn mtkclient_reads_a_boot_area_by_xflash() {
    replay("xf-6765-pl-boot2.txt", phone(SmartphoneModel::mt6765()));
}

#[test]
fn mtkclient_reads_ufs_by_xflash() {
    replay("xf-6785-ufs.txt", phone(SmartphoneModel::mt6785()));
}

#[test]
fn mtkclient_starts_an_xml_agent() {
    replay("xml-6789-lu0.txt", phone(SmartphoneModel::mt6789()));
}
