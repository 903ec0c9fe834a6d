//! SHA-256, MD5 and CRC-32 of a dump while it is being read.
//!
//! Used by the read pass. The slowest digest has a thread of its own; bytes reach it through a small ring of
//! buffers, which bounds the memory. A third thread made the other two slower on two cores.

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

/// The thread that computes MD5; CRC-32, the fastest, belongs to the reading one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Md5Thread {
    /// The reading thread, where SHA-256 takes longer: 2.8 ns a byte without instructions for it, MD5 1.5 ns.
    Reading,
    /// The one that computes SHA-256, where that takes 0.6 ns a byte.
    Digests,
}

impl Md5Thread {
    /// The best one for this processor.
    fn best() -> Md5Thread {
        if has_sha_instructions() { Md5Thread::Digests } else { Md5Thread::Reading }
    }
}

/// Whether the processor has instructions for SHA-256, of which `ring` makes use.
fn has_sha_instructions() -> bool {
    #[cfg(target_arch = "x86_64")]
    if std::arch::is_x86_feature_detected!("sha") {
        return true;
    }
    #[cfg(target_arch = "aarch64")]
    if std::arch::is_aarch64_feature_detected!("sha2") {
        return true;
    }
    false
}

/// A running computation of all three digests.
#[derive(Debug)]
pub struct DigestPipe {
    to_digests: Sender<Vec<u8>>,
    free: Receiver<Vec<u8>>,
    digests: JoinHandle<ThreadDigests>,
    /// `None` if the thread computes MD5, too.
    md5: Option<Md5>,
    crc: crc32fast::Hasher,
}

/// What the thread has computed, as lower-case hex.
#[derive(Debug)]
struct ThreadDigests {
    sha256: String,
    md5: Option<String>,
}

impl DigestPipe {
    /// Starts the thread of SHA-256.
    ///
    /// # Errors
    /// When the system cannot create the thread.
    pub fn start() -> io::Result<DigestPipe> {
        DigestPipe::start_with(Md5Thread::best())
    }

    fn start_with(md5: Md5Thread) -> io::Result<DigestPipe> {
        let (to_digests, from_reader) = bounded::<Vec<u8>>(BUFFERS);
        let (to_free, free) = bounded::<Vec<u8>>(BUFFERS);
        for _ in 0..BUFFERS {
            // The channel has room for exactly these.
            if to_free.send(Vec::new()).is_err() {
                break;
            }
        }
        let (here, mut there) = match md5 {
            Md5Thread::Reading => (Some(Md5::new()), None),
            Md5Thread::Digests => (None, Some(Md5::new())),
        };
        let digests = std::thread::Builder::new().name("bromide-digests".into()).spawn(move || {
            let mut sha = Context::new(&SHA256);
            for buffer in from_reader {
                sha.update(&buffer);
                if let Some(md5) = &mut there {
                    md5.update(&buffer);
                }
                // The reading thread may have closed its end; the bytes that it sent still count.
                to_free.try_send(buffer).unwrap_or_default();
            }
            let md5 = there.map(|md5| hex::encode(md5.finalize()));
            ThreadDigests { sha256: hex::encode(sha.finish().as_ref()), md5 }
        })?;
        Ok(DigestPipe { to_digests, free, digests, md5: here, crc: crc32fast::Hasher::new() })
    }

    /// Adds `data`. Waits while all buffers are in the queue of the thread.
    ///
    /// # Errors
    /// When the thread has died.
    pub fn update(&mut self, data: &[u8]) -> io::Result<()> {
        for piece in data.chunks(BUFFER_SIZE) {
            let mut buffer = self.free.recv().map_err(thread_died)?;
            buffer.clear();
            buffer.extend_from_slice(piece);
            self.to_digests.send(buffer).map_err(thread_died)?;
            if let Some(md5) = &mut self.md5 {
                md5.update(piece);
            }
            self.crc.update(piece);
        }
        Ok(())
    }

    /// Ends the input. The thread may still have queued bytes: the caller can do other work before
    /// [`PendingDigests::finish`].
    #[must_use]
    pub fn close(self) -> PendingDigests {
        let md5 = self.md5.map(|md5| hex::encode(md5.finalize()));
        PendingDigests { digests: self.digests, md5, crc32: format!("{:08x}", self.crc.finalize()) }
    }

    /// Ends the computation.
    ///
    /// # Errors
    /// When the thread has died.
    pub fn finish(self) -> io::Result<Digests> {
        self.close().finish()
    }
}

/// A computation that has all its bytes and may not be finished.
#[derive(Debug)]
pub struct PendingDigests {
    digests: JoinHandle<ThreadDigests>,
    /// `None` if the thread computes MD5, too.
    md5: Option<String>,
    crc32: String,
}

impl PendingDigests {
    /// Waits for the digests.
    ///
    /// # Errors
    /// When the thread has died.
    pub fn finish(self) -> io::Result<Digests> {
        let ThreadDigests { sha256, md5 } = self.digests.join().map_err(thread_died)?;
        // Exactly one of the two threads has computed it.
        let md5 = md5.or(self.md5).ok_or_else(|| thread_died(()))?;
        Ok(Digests { sha256, md5, crc32: self.crc32 })
    }
}

/// The digests of everything `reader` yields.
///
/// # Errors
/// When reading fails, or the thread of the digests has died.
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
    io::Error::other("the thread that computes digests has ended")
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
    fn many_blocks_give_the_same_as_one_on_either_thread() {
        let data: Vec<u8> = (0..300_000u32).map(|i| (i * 7 % 251) as u8).collect();
        let whole = digests_of(&data[..]).unwrap();
        assert_eq!(whole.md5, hex::encode(Md5::digest(&data)));
        for md5 in [Md5Thread::Reading, Md5Thread::Digests] {
            let mut pipe = DigestPipe::start_with(md5).unwrap();
            for part in data.chunks(1000) {
                pipe.update(part).unwrap();
            }
            assert_eq!(pipe.finish().unwrap(), whole, "{md5:?}");
        }
    }
}
