//! The made-up files: read as da.md sections 2 and 3.4 say.

use bromide_engine::sim::smartphone::{
    SmartphoneModel, made_up_agent_file, made_up_agent_file_for, made_up_preloader,
};

use crate::host::{emi_block, region};

fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

fn half(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes(bytes[at..at + 2].try_into().expect("two bytes"))
}

#[test]
fn every_model_has_a_file_whose_regions_lie_inside() {
    for model in SmartphoneModel::all() {
        let file = made_up_agent_file(&model);
        assert!(file.starts_with(b"MTK_DOWNLOAD_AGENT\0"));
        assert_eq!((word(&file, 0x60), word(&file, 0x64), word(&file, 0x68)), (4, 0x2266_8899, 1));
        assert_eq!((half(&file, 0x6C), half(&file, 0x6E)), (0xDADA, model.agent_code), "{}", model.name);
        let (first, unsigned) = region(&model, 1);
        assert_eq!(first.len(), model.regions.first_len);
        assert_eq!(first.len() - unsigned, model.regions.signature_len);
        assert_eq!(region(&model, 2).0.len(), model.regions.second_len);
        assert_eq!(made_up_agent_file(&model), file, "the same every time");
    }
}

#[test]
fn a_file_of_several_models_holds_the_code_of_each() {
    let models = [SmartphoneModel::mt6580(), SmartphoneModel::mt6765(), SmartphoneModel::mt6785()];
    let file = made_up_agent_file_for(&[&models[0], &models[1], &models[2]]);
    assert_eq!(word(&file, 0x68), 3);
    for (number, model) in models.iter().enumerate() {
        let entry = 0x6C + 0xDC * number;
        assert_eq!(half(&file, entry + 2), model.agent_code);
        let first = entry + 0x14 + 20;
        let (at, len) = (word(&file, first) as usize, word(&file, first + 4) as usize);
        assert_eq!(word(&file, first + 8), model.regions.first_address);
        assert_eq!(file[at..at + len], region(model, 1).0);
    }
}

#[test]
fn only_legacy_agents_contain_the_text_that_tools_look_for() {
    for (model, expected) in [(SmartphoneModel::mt6580(), true), (SmartphoneModel::mt6765(), false)] {
        let file = made_up_agent_file(&model);
        assert_eq!(file.windows(11).any(|part| part == b"AND_SECRO_v"), expected);
    }
}

#[test]
fn the_last_record_of_a_preloader_is_of_the_phones_memory() {
    for model in SmartphoneModel::all() {
        let file = made_up_preloader(&model);
        assert_eq!(word(&file, 0), 0x014D_4D4D);
        assert_eq!(word(&file, 0x20) as usize, file.len());
        let Some(emi) = model.emi else { continue };
        let block = emi_block(&model);
        assert!(block.starts_with(format!("MTK_BLOADER_INFO_v{:02}", emi.version).as_bytes()));
        assert_eq!(&block[0x64..0x6C], b"MTK_BIN\0");
        assert_eq!(block.len(), 0x70 + word(&block, 0x6C) as usize * emi.record_len);
        let last = &block[block.len() - emi.record_len..];
        let id: &[u8] = if model.has_ufs {
            b"KM8V8001JM-B813"
        } else {
            &[0x15, 0x01, 0x00, 0x41, 0x53, 0x57, 0x38, 0x31, 0x47]
        };
        assert!(last.windows(id.len()).any(|part| part == id), "{}", model.name);
        let others = &block[0x70..block.len() - emi.record_len];
        assert!(!others.windows(id.len()).any(|part| part == id), "{}", model.name);
    }
}
