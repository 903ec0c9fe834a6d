//! The practice phone, packet by packet on standard input and output, for a program that simulates a USB
//! device (tests/vm).
//!
//! Usage: packet_phone IMAGE [NUMBER]. NUMBER, below 256, makes another phone of the model. A request is a letter, a 16-bit length (little-endian) and the bytes; the
//! answer is a byte of flags, a length and the bytes:
//!
//! * `O` bytes: one OUT packet
//! * `I` and a 16-bit number: what an IN transfer of that length receives now; flag 4: the transfer is
//!   complete
//! * `H`: the halt of the OUT endpoint is cleared
//! * `S`: nothing
//!
//! Flags: 1 the ROM hangs and takes no OUT packet; 2 it was reset and has left the bus; 4 as above.

use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use bromide_engine::sim::{FileFlash, Phone, PhoneModel};

/// Of a full-speed bulk endpoint.
const PACKET: usize = 64;

fn main() -> io::Result<()> {
    let image = std::env::args_os().nth(1).ok_or_else(|| io::Error::other("usage: packet_phone IMAGE"))?;
    let number = std::env::args().nth(2).map(|number| number.parse::<u8>()).transpose();
    let number = number.map_err(io::Error::other)?.unwrap_or(0);
    let mut model = PhoneModel::mt6261();
    model.me_id.iter_mut().chain(&mut model.unique_id).for_each(|byte| *byte ^= number);
    let mut phone = Phone::new(model, Arc::new(FileFlash::open(Path::new(&image))?));
    let started = Instant::now();
    let (mut requests, mut answers) = (io::stdin().lock(), io::stdout().lock());
    let mut head = [0; 3];
    while requests.read_exact(&mut head).is_ok() {
        let [what, length @ ..] = head;
        let mut bytes = vec![0; usize::from(u16::from_le_bytes(length))];
        requests.read_exact(&mut bytes)?;
        let now = started.elapsed();
        let mut taken = Vec::new();
        let mut is_over = false;
        match (what, bytes.as_slice()) {
            (b'O', packet) => phone.out_packet(now, packet),
            (b'I', [low, high]) => {
                let room = usize::from(u16::from_le_bytes([*low, *high]));
                while !is_over && phone.waiting().is_some() {
                    let mut packet = [0; PACKET];
                    let count = phone.take_packet(now, &mut packet);
                    taken.extend(packet.iter().take(count));
                    is_over = count < PACKET || taken.len() >= room;
                }
            }
            (b'H', _) => phone.clear_halt(now),
            (b'S', _) => {}
            _ => return Err(io::Error::other("no such request")),
        }
        let flags = u8::from(phone.is_hung()) | u8::from(phone.is_reset()) << 1 | u8::from(is_over) << 2;
        let length = u16::try_from(taken.len()).map_err(io::Error::other)?.to_le_bytes();
        answers.write_all(&[flags, length[0], length[1]])?;
        answers.write_all(&taken)?;
        answers.flush()?;
    }
    Ok(())
}
