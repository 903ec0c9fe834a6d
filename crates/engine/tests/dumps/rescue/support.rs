//! Dumps with people's data that nobody ever had, and what is in them (`data/rescue`); scans of dumps in
//! memory.

use std::convert::Infallible;
use std::path::PathBuf;

use bromide_engine::rescue::{Pieces, RescueContents, scan};
use flate2::read::GzDecoder;
use serde_json::Value;

/// A dump and what it holds.
pub(super) struct RescueImage {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) expected: Value,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/rescue")
}

/// All dumps.
pub(super) fn images() -> Vec<RescueImage> {
    let expected = std::fs::read_to_string(folder().join("expected.json")).unwrap();
    let expected: Value = serde_json::from_str(&expected).unwrap();
    let image = |(name, expected): (&String, &Value)| RescueImage {
        name: name.clone(),
        bytes: unpacked(name),
        expected: expected.clone(),
    };
    expected.as_object().unwrap().iter().map(image).collect()
}

/// One of them.
pub(super) fn image(name: &str) -> RescueImage {
    images().into_iter().find(|image| image.name == name).unwrap()
}

fn unpacked(name: &str) -> Vec<u8> {
    use std::io::Read as _;
    let packed = std::fs::read(folder().join(format!("{name}.img.gz"))).unwrap();
    let mut bytes = Vec::new();
    GzDecoder::new(&*packed).read_to_end(&mut bytes).unwrap();
    bytes
}

/// Reads from bytes in memory; fails when anything outside them is asked for.
pub(super) fn reader(bytes: &[u8]) -> impl FnMut(u64, &mut [u8]) -> Result<(), Infallible> + '_ {
    |at, into| {
        assert!(!into.is_empty() && into.len() <= 256 * 1024, "{}", into.len());
        let at = usize::try_from(at).unwrap();
        into.copy_from_slice(bytes.get(at..at + into.len()).expect("only bytes of the dump are asked for"));
        Ok(())
    }
}

/// What is found in the bytes.
pub(super) fn rescued(bytes: &[u8]) -> RescueContents {
    scan(bytes.len() as u64, &mut reader(bytes), &mut |_| true).unwrap().expect("not stopped")
}

/// The bytes of some pieces.
pub(super) fn bytes_of(contents: &RescueContents, pieces: &Pieces, dump: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0; usize::try_from(pieces.length()).unwrap()];
    let count = contents.read(pieces, 0, &mut bytes, &mut reader(dump)).unwrap();
    assert_eq!(count, bytes.len());
    bytes
}

/// SHA-256 in hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex::encode(ring::digest::digest(&ring::digest::SHA256, bytes))
}
