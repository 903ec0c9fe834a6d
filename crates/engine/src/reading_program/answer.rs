//! [`Answer`]: replies and trailers of the reading program, and what follows some of them (agent.md section
//! 3).

use super::message::{Tag, message};
use super::request::ProgramRequest;

/// Bytes of every reply and trailer; HELLO and BENCH are longer.
pub const ANSWER_LEN: usize = 16;

/// A reply or a trailer with a right check sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    command: u8,
    tag: Tag,
    x: u32,
    y: u32,
}

/// Why the program refused a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It did not arrive unchanged.
    Malformed,
    /// The command is unknown.
    UnknownCommand,
    /// Offset or length are not multiples of 64 within the window.
    Range,
    /// The flash window is off.
    NotMapped,
    /// Another number.
    Other(u32),
}

/// The rest of a HELLO.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hello {
    /// Version of the program.
    pub version: u32,
    /// Where it was loaded.
    pub load_address: u32,
    /// The end of its RAM.
    pub ram_end: u32,
    /// The CPU address of the first byte of the flash.
    pub flash_base: u32,
    /// The end of the window, as an offset.
    pub limit: u32,
    /// The register that maps the window.
    pub window_control: u32,
    /// The hardware code of the chip.
    pub hardware_code: u16,
}

/// Bytes that follow the [`Answer`] of a HELLO.
pub const HELLO_REST: usize = 24;
/// Bytes that follow the [`Answer`] of a BENCH.
pub const BENCH_REST: usize = 20;

/// What the program measured on the phone, in ticks of 26 MHz.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Bench {
    /// 4096 empty loops: 16,384 cycles of an ARM7.
    pub empty_loops: u32,
    /// 4 KiB of flash, eight words at a time.
    pub flash_in_bursts: u32,
    /// 4 KiB of flash, word by word.
    pub flash_by_words: u32,
    /// 4 KiB of RAM, copied with its CRC.
    pub ram_with_sum: u32,
    /// 1024 reads of a USB register.
    pub usb_reads: u32,
}

impl Answer {
    /// The answer that these bytes are; `None` if they are none.
    #[must_use]
    pub fn parse(bytes: &[u8; ANSWER_LEN]) -> Option<Answer> {
        let [first, command, t0, t1, a0, a1, a2, a3, b0, b1, b2, b3, ..] = *bytes;
        let answer = Answer {
            command,
            tag: Tag(u16::from_le_bytes([t0, t1])),
            x: u32::from_le_bytes([a0, a1, a2, a3]),
            y: u32::from_le_bytes([b0, b1, b2, b3]),
        };
        let right = message(0x62, command, answer.tag, answer.x, answer.y);
        (first == 0x62 && right == *bytes).then_some(answer)
    }

    /// Looks for the answer to the request with this command and tag in `bytes`, among the rest of an earlier
    /// stream. Returns it with the index of the byte after it.
    #[must_use]
    pub fn find(bytes: &[u8], request: ProgramRequest, tag: Tag) -> Option<(Answer, usize)> {
        bytes
            .array_windows::<ANSWER_LEN>()
            .enumerate()
            .filter(|(_, window)| window.starts_with(&[0x62]))
            .find_map(|(at, window)| {
                let answer = Answer::parse(window)?;
                answer.belongs_to(request, tag).then_some((answer, at + ANSWER_LEN))
            })
    }

    /// Whether the program refuses in `bytes` what is no request, such as a sync byte (agent.md section 3).
    #[must_use]
    pub fn is_refusal_in(bytes: &[u8]) -> bool {
        let mut answers = bytes.array_windows::<ANSWER_LEN>().filter_map(Answer::parse);
        answers.any(|answer| (answer.x, answer.y) == (1, 0))
    }

    /// Whether it answers this request. A malformed one is answered without its command and tag.
    #[must_use]
    pub fn belongs_to(self, request: ProgramRequest, tag: Tag) -> bool {
        self.x == 1 && self.y == 0 || (self.command, self.tag) == (request.command(), tag)
    }

    /// The number of a reply that is no refusal.
    ///
    /// # Errors
    /// Why the program refused the request.
    pub fn accepted(self) -> Result<u32, Refusal> {
        match self.x {
            0 => Ok(self.y),
            1 => Err(Refusal::Malformed),
            2 => Err(Refusal::UnknownCommand),
            3 => Err(Refusal::Range),
            4 => Err(Refusal::NotMapped),
            other => Err(Refusal::Other(other)),
        }
    }

    /// As a trailer: the offset after the block.
    #[must_use]
    pub fn end(self) -> u32 {
        self.x
    }

    /// As a trailer: the CRC-32 of the block.
    #[must_use]
    pub fn sum(self) -> u32 {
        self.y
    }
}

impl Hello {
    /// A HELLO of its answer and the bytes that follow it.
    #[must_use]
    pub fn new(answer: Answer, rest: [u8; HELLO_REST]) -> Option<Hello> {
        let version = answer.accepted().ok()?;
        let [load_address, ram_end, flash_base, limit, window_control, ids] = words(&rest)?;
        let [low, high, ..] = ids.to_le_bytes();
        let hardware_code = u16::from_le_bytes([low, high]);
        Some(Hello { version, load_address, ram_end, flash_base, limit, window_control, hardware_code })
    }
}

impl Bench {
    /// The bytes that follow the answer.
    #[must_use]
    pub fn new(rest: [u8; BENCH_REST]) -> Option<Bench> {
        let [empty_loops, flash_in_bursts, flash_by_words, ram_with_sum, usb_reads] = words(&rest)?;
        Some(Bench { empty_loops, flash_in_bursts, flash_by_words, ram_with_sum, usb_reads })
    }
}

fn words<const N: usize>(bytes: &[u8]) -> Option<[u32; N]> {
    let mut words = [0; N];
    for (word, four) in words.iter_mut().zip(bytes.as_chunks::<4>().0) {
        *word = u32::from_le_bytes(*four);
    }
    (bytes.len() == N * 4).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SUMS: ProgramRequest = ProgramRequest::Sums { offset: 0, len: 64 };

    #[test]
    fn an_answer_is_found_behind_the_rest_of_a_stream() {
        let mut bytes = vec![0x62; 100];
        bytes.extend(message(0x62, 4, Tag(6), 0, 64));
        bytes.extend(message(0x62, 4, Tag(7), 0, 64));
        bytes.push(9);
        let (answer, after) = Answer::find(&bytes, SUMS, Tag(7)).unwrap();
        assert_eq!((answer.accepted(), after), (Ok(64), 132));
        assert_eq!(Answer::find(&bytes, SUMS, Tag(8)), None);
        assert_eq!(Answer::find(&bytes[..131], SUMS, Tag(7)), None, "not complete");
    }

    #[test]
    fn a_single_wrong_bit_makes_it_no_answer() {
        let right = message(0x62, 4, Tag(7), 0x1_0000, 0x1234_5678);
        assert!(Answer::parse(&right).is_some());
        for bit in 0..ANSWER_LEN * 8 {
            let mut wrong = right;
            wrong[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(Answer::parse(&wrong), None, "{bit}");
        }
    }

    #[test]
    fn a_malformed_request_is_answered_without_its_tag() {
        let bytes = message(0x62, 0, Tag(0), 1, 0);
        let (answer, _) = Answer::find(&bytes, SUMS, Tag(7)).unwrap();
        assert_eq!(answer.accepted(), Err(Refusal::Malformed));
    }
}
