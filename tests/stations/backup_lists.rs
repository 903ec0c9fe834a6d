//! The lists of a backup, read back by the import of scatter files: the same ranges.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::collections::BTreeSet;
use std::time::Duration;

use bromide::app::parse_scatter;
use bromide_engine::acquire::{AgentFiles, PortSource};
use bromide_engine::backup::{BackupOrder, Selection, run_backup};
use bromide_engine::cancel::Cancel;
use bromide_engine::readback::{BlockSize, CheckChoice};
use bromide_engine::sim::smartphone::{
    SmartphoneModel, SmartphonePort, SmartphoneScenario, made_up_agent_file,
};

const SIZE: u64 = 256 << 10;
/// Names of partitions, also such as cannot stand in a file.
const NAMES: [&str; 9] = ["boot", "nvram", "BOOT", "a b", "x: y", "-r", "{", "../up", "userdata"];

fn ranges(text: &[u8]) -> BTreeSet<(u64, Option<u64>)> {
    let read = parse_scatter(text).unwrap();
    assert!(read.errors.is_empty() && read.left_out.is_empty(), "{read:?}");
    read.ranges.into_iter().map(|range| (range.start, range.length)).collect()
}

#[test]
fn the_import_reads_the_ranges_of_all_partitions_back() {
    for scenario in [
        SmartphoneScenario::new(SmartphoneModel::mt6765()).emmc(8 << 20),
        SmartphoneScenario::new(SmartphoneModel::mt6785()).ufs(8 << 20),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let scenario = scenario.partitions(&NAMES.map(|name| (name, SIZE)));
        let order = BackupOrder {
            folder: folder.path().join("phone"),
            selection: Selection::default(),
            check: CheckChoice::Off,
            block_size: BlockSize::default(),
            wait: Some(Duration::from_secs(60)),
            lost_wait: Some(Duration::from_secs(10)),
            replaces: false,
            reset: true,
        };
        let mut files = AgentFiles::from_bytes(made_up_agent_file(&scenario.model), "agent.bin".into()).ok();
        let mut port = SmartphonePort::new(scenario);
        let content = port.content().clone();
        let mut source = PortSource::with_agents(&mut port, &mut files);
        let ending = run_backup(&order, &mut source, &Cancel::new(), &|| "now".into(), &mut |_| {});
        assert!(ending.result.is_ok(), "{ending:?}");

        let all: BTreeSet<_> =
            content.partitions().iter().map(|part| (part.offset, Some(part.size))).collect();
        assert_eq!(all.len(), NAMES.len());
        let of = |name: &str| ranges(&std::fs::read(order.folder.join(name)).unwrap());
        assert_eq!(of("scatter.txt"), all);
        // Only what was saved.
        let user_data = content.partitions().last().unwrap();
        let saved: BTreeSet<_> =
            all.into_iter().filter(|range| *range != (user_data.offset, Some(user_data.size))).collect();
        assert_eq!(of("partitions.txt"), saved);
    }
}
