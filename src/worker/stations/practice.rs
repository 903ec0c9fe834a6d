//! Practice phones for stations: each one is a phone of its own, with its own numbers and content.

use bromide_engine::finder::PortChoice;
use bromide_engine::link::PhonePort;
use bromide_engine::sim::smartphone::{SmartphonePort, demo_smartphone_scenario};
use bromide_engine::sim::{DEFAULT_SEED, GeneratedFlash, SimPort, demo_scenario};

/// Size of the flash of a practice phone: that of the usual one.
const SIZE: u64 = 4 << 20;

/// The practice phone number `number`, from 0; number 0 is that of the ports `demo` and `demo-smartphone`. `None`:
/// the port is none of these.
#[must_use]
pub fn practice_place(choice: &PortChoice, number: u8) -> Option<Box<dyn PhonePort>> {
    let seed = DEFAULT_SEED + u64::from(number);
    match choice {
        PortChoice::Demo => {
            let mut scenario = demo_scenario();
            if number > 0 {
                scenario = scenario.flash(GeneratedFlash::new(SIZE, seed));
                let model = &mut scenario.model;
                let ids = model.me_id.iter_mut().chain(&mut model.unique_id);
                ids.for_each(|byte| *byte = byte.wrapping_add(number));
            }
            Some(Box::new(SimPort::new(scenario)))
        }
        PortChoice::DemoSmartphone => {
            let mut scenario = demo_smartphone_scenario();
            if number > 0 {
                scenario = scenario.seed(seed);
                let soc = scenario.model.soc_id.iter_mut().flatten();
                let ids = scenario.model.me_id.iter_mut().chain(soc);
                ids.for_each(|byte| *byte = byte.wrapping_add(number));
            }
            Some(Box::new(SmartphonePort::new(scenario)))
        }
        PortChoice::Auto | PortChoice::Usb(_) | PortChoice::Named(_) => None,
    }
}
