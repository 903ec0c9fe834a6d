//! SHA-256, MD5 and CRC-32 of a dump while it is being read.
//!
//! Used by the read pass. SHA-256 is the slowest part of the whole engine on processors without SHA instructions, so it has a thread of
//! its own, to which bytes travel in a small ring of buffers, so that memory stays bounded. MD5 and CRC-32 together take less and stay
//! with the reader, 0.1 ms for the 64 KiB that a phone needs 70 ms for: on two cores a third thread stood in the way of the other two.
//! Where the processor has SHA instructions, the reader is the slower of the two, and still faster than any link.

use std::io::{self, Read};
use std::thread::JoinHandle;

use crossbeam_channel::{Receiver, Sender, bounded};
use md5::{Digest as _, Md5};
use ring::digest::{Context, SHA256};

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
    md5: Md5,
    crc: crc32fast::Hasher,
}

impl DigestPipe {
    /// Starts the thread of SHA-256.
    ///
    /// # Errors
    /// When the system gives no thread.
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
                // The reader may be gone already; what it sent still counts.
                to_free.try_send(buffer).unwrap_or_default();
            }
            hex::encode(context.finish().as_ref())
        })?;
        Ok(DigestPipe { to_sha, free, sha, md5: Md5::new(), crc: crc32fast::Hasher::new() })
    }

    /// Adds `data`. Waits when SHA-256 is more than a few blocks behind.
    ///
    /// # Errors
    /// When its thread has died.
    pub fn update(&mut self, data: &[u8]) -> io::Result<()> {
        for piece in data.chunks(PIECE) {
            let mut buffer = self.free.recv().map_err(gone)?;
            buffer.clear();
            buffer.extend_from_slice(piece);
            self.to_sha.send(buffer).map_err(gone)?;
            self.md5.update(piece);
            self.crc.update(piece);
        }
        Ok(())
    }

    /// No more bytes will come. SHA-256 is some blocks behind: until it is waited for there is time for something else.
    #[must_use]
    pub fn close(self) -> LastBlocks {
        let md5 = hex::encode(self.md5.finalize());
        LastBlocks { sha: self.sha, md5, crc32: format!("{:08x}", self.crc.finalize()) }
    }

    /// Ends the computation.
    ///
    /// # Errors
    /// When the thread of SHA-256 has died.
    pub fn finish(self) -> io::Result<Digests> {
        self.close().finish()
    }
}

/// A computation that has all its bytes.
#[derive(Debug)]
pub struct LastBlocks {
    sha: JoinHandle<String>,
    md5: String,
    crc32: String,
}

impl LastBlocks {
    /// Waits for the digests.
    ///
    /// # Errors
    /// When the thread of SHA-256 has died.
    pub fn finish(self) -> io::Result<Digests> {
        let sha256 = self.sha.join().map_err(gone)?;
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

fn gone<E>(_: E) -> io::Error {
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
