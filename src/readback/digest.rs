//! SHA-256, MD5 and CRC-32 of a dump while it is being read, on two threads of their own.
//!
//! Used by the read pass. SHA-256 is the slowest part of the whole engine on processors without SHA instructions, so it
//! gets a thread; MD5 and CRC-32 share another. Blocks travel engine -> SHA-256 -> MD5 and CRC-32 -> engine in a small
//! ring of buffers, so memory stays bounded and nothing is copied twice.

use std::io::{self, Read};
use std::thread::JoinHandle;

use crossbeam_channel::{Receiver, Sender, bounded};
use md5::{Digest as _, Md5};
use ring::digest::{Context, SHA256};

use crate::words;

/// Buffers in the ring.
const BUFFERS: usize = 8;
/// The most that one of them holds, so that large blocks need no more memory.
const PIECE: usize = 64 * 1024;

/// The three digests, as lower-case hex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digests {
    /// 64 digits.
    pub sha256: String,
    /// 32 digits.
    pub md5: String,
    /// 8 digits; the CRC of zip and PNG.
    pub crc32: String,
}

/// A running computation of all three digests.
#[derive(Debug)]
pub struct DigestPipe {
    to_sha: Sender<Vec<u8>>,
    free: Receiver<Vec<u8>>,
    sha: JoinHandle<String>,
    others: JoinHandle<(String, String)>,
}

impl DigestPipe {
    /// Starts the two threads.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start() -> io::Result<DigestPipe> {
        let (to_sha, from_engine) = bounded::<Vec<u8>>(BUFFERS);
        let (to_others, from_sha) = bounded::<Vec<u8>>(BUFFERS);
        let (to_free, free) = bounded::<Vec<u8>>(BUFFERS);
        for _ in 0..BUFFERS {
            // The channel has room for exactly these.
            if to_free.send(Vec::new()).is_err() {
                break;
            }
        }
        let sha = std::thread::Builder::new().name("bromide-sha256".into()).spawn(move || {
            let mut context = Context::new(&SHA256);
            for buffer in from_engine {
                context.update(&buffer);
                if to_others.send(buffer).is_err() {
                    break;
                }
            }
            hex(context.finish().as_ref())
        })?;
        let others = std::thread::Builder::new().name("bromide-md5".into()).spawn(move || {
            let (mut md5, mut crc) = (Md5::new(), crc32fast::Hasher::new());
            for buffer in from_sha {
                md5.update(&buffer);
                crc.update(&buffer);
                // The engine may be gone already; what it sent still counts.
                to_free.try_send(buffer).unwrap_or_default();
            }
            (hex(&md5.finalize()), format!("{:08x}", crc.finalize()))
        })?;
        Ok(DigestPipe { to_sha, free, sha, others })
    }

    /// Adds `data`. Waits when the digests are more than a few blocks behind.
    ///
    /// # Errors
    /// When a digest thread has died.
    pub fn update(&mut self, data: &[u8]) -> io::Result<()> {
        for piece in data.chunks(PIECE) {
            let mut buffer = self.free.recv().map_err(gone)?;
            buffer.clear();
            buffer.extend_from_slice(piece);
            self.to_sha.send(buffer).map_err(gone)?;
        }
        Ok(())
    }

    /// Ends the computation.
    ///
    /// # Errors
    /// When a digest thread has died.
    pub fn finish(self) -> io::Result<Digests> {
        drop(self.to_sha);
        let died = |_| io::Error::other(words!("disk-digests-ended"));
        let sha256 = self.sha.join().map_err(died)?;
        let (md5, crc32) = self.others.join().map_err(died)?;
        Ok(Digests { sha256, md5, crc32 })
    }
}

/// The digests of everything `reader` yields.
///
/// # Errors
/// When reading fails, or a digest thread has died.
pub fn digests_of(mut reader: impl Read) -> io::Result<Digests> {
    let mut pipe = DigestPipe::start()?;
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match reader.read(&mut buffer) {
            Ok(0) => return pipe.finish(),
            Ok(count) => pipe.update(buffer.get(..count).unwrap_or_default())?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Bytes as lower-case hex.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn gone<E>(_: E) -> io::Error {
    io::Error::other(words!("disk-digests-ended"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published test vectors: FIPS 180-2, RFC 1321, and the CRC-32 check value.
    #[test]
    fn published_vectors() {
        let digests = digests_of(&b"abc"[..]).unwrap();
        assert_eq!(digests.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(digests.md5, "900150983cd24fb0d6963f7d28e17f72");
        assert_eq!(digests_of(&b"123456789"[..]).unwrap().crc32, "cbf43926");
    }

    #[test]
    fn many_blocks_give_the_same_as_one() {
        let data: Vec<u8> = (0..300_000u32).map(|i| (i * 7 % 251) as u8).collect();
        let whole = digests_of(&data[..]).unwrap();
        let mut pipe = DigestPipe::start().unwrap();
        for part in data.chunks(1000) {
            pipe.update(part).unwrap();
        }
        assert_eq!(pipe.finish().unwrap(), whole);
    }
}
