//! Random bytes and random frames in place of an agent: no panic, no wait for ever, no memory without limit.

use bromide_engine::storage::{Agent, AreaKind};
use proptest::prelude::*;

use super::frame_device::{FrameDevice, Out, Phone, frame};
use super::xflash_device::XflashDevice;
use super::xml_device::XmlDevice;
use super::{xflash, xml};
use crate::common::random;

/// An agent that says what it was given, a piece after every frame of the host.
struct Parrot {
    first: Vec<u8>,
    pieces: Vec<Vec<u8>>,
}

impl FrameDevice for Parrot {
    fn hello(&mut self) -> Vec<Out> {
        vec![Out::Raw(self.first.clone())]
    }

    fn on_frame(&mut self, _payload: &[u8]) -> Vec<Out> {
        self.pieces.pop().map(Out::Raw).into_iter().collect()
    }
}

const TEXTS: [&str; 12] = [
    "OK\0",
    "OK@0x40\0",
    "OK@0xFFFFFFFFFFFFFFFF\0",
    "OK!PROGRESS@1\0",
    "OK!EOT\0",
    "ERR!UNSUPPORTED\0",
    "<host><command>CMD:START</command></host>\0",
    "<host><command>CMD:END</command><arg><result>OK</result></arg></host>\0",
    "<host><command>CMD:END</command><arg><result>ERR</result></arg></host>\0",
    "<host><command>CMD:UPLOAD-FILE</command></host>\0",
    "<host><command>CMD:DOWNLOAD-FILE</command><packet_length>1</packet_length></host>\0",
    "<host><command>CMD:PROGRESS-REPORT</command></host>\0",
];

fn piece() -> impl Strategy<Value = Vec<u8>> {
    let status = prop_oneof![Just(0u32), Just(0x434E_5953), Just(0xC001_0004), any::<u32>()];
    let random = proptest::collection::vec(any::<u8>(), 0..300);
    let one = prop_oneof![
        3 => status.prop_map(|status| frame(1, &status.to_le_bytes())),
        3 => proptest::sample::select(&TEXTS[..]).prop_map(|text| frame(1, text.as_bytes())),
        1 => random.clone().prop_map(|bytes| frame(1, &bytes)),
        1 => random.clone().prop_map(|bytes| frame(2, &bytes)),
        1 => random,
        1 => any::<u32>().prop_map(|len| [&frame(1, &[])[..8], &len.to_le_bytes()].concat()),
    ];
    proptest::collection::vec(one, 1..4).prop_map(|frames| frames.concat())
}

proptest! {
    #![proptest_config(random(4000, 0x0F1A_5400))]

    #[test]
    fn no_sequence_of_frames_hangs_the_start(
        first in piece(),
        pieces in proptest::collection::vec(piece(), 0..60),
    ) {
        let phone = Phone::new(Parrot { first: [&[0xC0][..], &first].concat(), pieces: pieces.clone() });
        let _result = xflash::start(phone.pipe());
        let phone = Phone::new(Parrot { first, pieces });
        let _result = xml::start(phone.pipe());
    }

    #[test]
    fn no_sequence_of_frames_hangs_a_read_or_ends_it_well_before_all_bytes_came(
        pieces in proptest::collection::vec(piece(), 0..30),
        len in 1usize..5000,
        offset in any::<u64>(),
    ) {
        for is_xml in [false, true] {
            let parrot = Parrot { first: Vec::new(), pieces: pieces.clone() };
            let mut agent: Box<dyn Agent> = if is_xml {
                Box::new(xml::start(Phone::new(XmlDevice::default()).pipe()).unwrap())
            } else {
                Box::new(xflash::start(Phone::new(XflashDevice::default()).pipe()).unwrap())
            };
            *agent.pipe_mut() = Phone::new(parrot).pipe();
            let mut bytes = vec![0; len];
            let mut counted = 0;
            let result = agent.read(AreaKind::User, offset, &mut bytes, &mut |count, _| counted += count);
            prop_assert!(result.is_err() || counted == len);
            let _result = agent.finish(true);
        }
    }
}
