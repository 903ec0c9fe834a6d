//! The practice smartphone behind a pseudo-terminal.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use bromide_engine::cancel::Cancel;
use bromide_engine::sim::pty::{PtyOptions, serve};
use bromide_engine::sim::smartphone::{SmartphoneModel, SmartphoneScenario};

/// Opens the phone as soon as its link exists. Only a failing test waits long.
fn open(path: &Path) -> File {
    let until = Instant::now() + Duration::from_secs(20);
    loop {
        match OpenOptions::new().read(true).write(true).open(path) {
            Ok(file) => return file,
            Err(_) if Instant::now() < until => std::thread::yield_now(),
            Err(error) => panic!("no phone at {}: {error}", path.display()),
        }
    }
}

#[test]
fn a_program_that_opens_a_serial_port_finds_the_smartphone() {
    let folder = tempfile::tempdir().expect("a folder");
    let link = folder.path().join("phone");
    let cancel = Cancel::new();
    let scenario = SmartphoneScenario::new(SmartphoneModel::mt6765());
    let options = PtyOptions { link: link.clone(), scenario, log: None };
    let flag = cancel.clone();
    let server = std::thread::Builder::new().spawn(move || serve(options, &flag)).expect("a thread");
    let mut port = open(&link);
    let mut ask = |bytes: &[u8], answer: &[u8]| {
        port.write_all(bytes).expect("a phone");
        let mut got = vec![0; answer.len()];
        port.read_exact(&mut got).expect("an answer");
        assert_eq!(got, answer);
    };
    ask(&[0xA0], &[0x5F]);
    ask(&[0x0A, 0x50, 0x05], &[0xF5, 0xAF, 0xFA]);
    ask(&[0xFD], &[0xFD, 0x07, 0x66, 0, 0]);
    cancel.set();
    server.join().expect("no panic").expect("served");
}
