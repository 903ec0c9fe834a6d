//! SHA-256, MD5 and CRC-32 of a dump while it is being read.
//!
//! Used by the read pass. SHA-256 is the slowest part of the engine on processors without SHA instructions,
//! so it has its own thread; bytes reach it through a small ring of buffers, which bounds the memory. MD5 and
//! CRC-32 are computed by the reading thread: 0.1 ms for 64 KiB, which a phone needs 70 ms to send. A third
//! thread made the other two slower on two cores. With SHA instructions the reading thread is the slower one,
//! and still faster than any link.

use std::io::{self, Read};
use std::thread::JoinHandle;

use crossbeam_channel::{Receiver, Sender, bounded};
use md5::{Digest as _, Md5};
use ring::digest::{Context, SHA256};

/// Buffers in the ring.
const BUFFERS: usize = 8;
/// Bytes of one buffer at most, so that large blocks need no more memory.
const BUFFER_SIZE: usize = 64 * 1024;

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
    md5: Md5,
    crc: crc32fast::Hasher,
}

impl DigestPipe {
    /// Starts the thread of SHA-256.
    ///
    /// # Errors
    /// When the system cannot create the thread.
    pub fn start() -> io::Result<DigestPipe> {
        let (to_sha, from_reader) = bounded::<Vec<u8>>(BUFFERS);
        let (to_free, free) = bounded::<Vec<u8>>(BUFFERS);
        for _ in 0..BUFFERS {
            // The channel has room for exactly these.
            if to_free.send(Vec::new()).is_err() {
                break;
            }
        }
        let sha = std::thread::Builder::new().name("bromide-sha256".into()).spawn(move || {
            let mut context = Context::new(&SHA256);
            for buffer in from_reader {
                context.update(&buffer);
                // The reading thread may have closed its end; the bytes that it sent still count.
                to_free.try_send(buffer).unwrap_or_default();
            }
            hex::encode(context.finish().as_ref())
        })?;
        Ok(DigestPipe { to_sha, free, sha, md5: Md5::new(), crc: crc32fast::Hasher::new() })
    }

    /// Adds `data`. Waits while all buffers are in the queue of SHA-256.
    ///
    /// # Errors
    /// When its thread has died.
    pub fn update(&mut self, data: &[u8]) -> io::Result<()> {
        for piece in data.chunks(BUFFER_SIZE) {
            let mut buffer = self.free.recv().map_err(thread_died)?;
            buffer.clear();
            buffer.extend_from_slice(piece);
            self.to_sha.send(buffer).map_err(thread_died)?;
            self.md5.update(piece);
            self.crc.update(piece);
        }
        Ok(())
    }

    /// Ends the input. SHA-256 may still have queued bytes: the caller can do other work before
    /// [`PendingDigests::finish`].
    #[must_use]
    pub fn close(self) -> PendingDigests {
        let md5 = hex::encode(self.md5.finalize());
        PendingDigests { sha: self.sha, md5, crc32: format!("{:08x}", self.crc.finalize()) }
    }

    /// Ends the computation.
    ///
    /// # Errors
    /// When the thread of SHA-256 has died.
    pub fn finish(self) -> io::Result<Digests> {
        self.close().finish()
    }
}

/// A computation that has all its bytes and may not be finished.
#[derive(Debug)]
pub struct PendingDigests {
    sha: JoinHandle<String>,
    md5: String,
    crc32: String,
}

impl PendingDigests {
    /// Waits for the digests.
    ///
    /// # Errors
    /// When the thread of SHA-256 has died.
    pub fn finish(self) -> io::Result<Digests> {
        let sha256 = self.sha.join().map_err(thread_died)?;
        Ok(Digests { sha256, md5: self.md5, crc32: self.crc32 })
    }
}

/// The digests of everything `reader` yields.
///
/// # Errors
/// When reading fails, or the thread of SHA-256 has died.
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

fn thread_died<E>(_: E) -> io::Error {
    io::Error::other("the thread that computes SHA-256 has ended")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published test vectors: FIPS 180-2, RFC 1321, and the CRC-32 check value.
    #[test]
    fn digests_match_published_test_vectors() {
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
