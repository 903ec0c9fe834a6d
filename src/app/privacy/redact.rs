//! What goes into a support bundle of a [`Recording`]: of what the phone holds only the first bytes, and no
//! number that only this phone has.
//!
//! Follows the dialogue only as far as needed to distinguish data from echoes and registers. Everything else
//! counts as data, and once the phone was asked for a number, as that number.

use std::ops::Range;

use bromide_engine::link::recording::{LinkEvent, Recording};

/// Of the phone's memory no byte from this address on is kept. The flash starts at 0 on every chip that can
/// be read.
const FIRST_BYTES: u64 = 256;
/// So much of it is kept in all, from however many reads; and as much again of answers that cannot be
/// accounted for.
const MOST: u64 = 128;
/// Registers lie from here on, flash and RAM below (protocol.md section 4).
const REGISTERS: u64 = 0x8000_0000;
/// The memory through which the serial-flash controller talks to the flash chip (protocol.md section 6.1).
/// Behind the five bytes of the question, the flash chip's own number lies in it.
const TRANSFER_RAM: Range<u64> = 0xA014_0800..0xA014_1000;
/// Of that memory so many bytes are kept: a question of one byte and the maker, type and capacity of the
/// flash chip.
const QUESTION: u64 = 4;
/// Command, address and count.
const HEADER: usize = 9;
/// What wakes a phone. It answers each byte with its complement (protocol.md section 1.3).
const SYNC: [u8; 4] = [0xA0, 0x0A, 0x50, 0x05];

/// The recording without what is private; what is left out stays counted.
pub(in crate::app) fn redacted(recording: &Recording) -> Recording {
    let mut redacted = recording.clone();
    let mut follower = Follower::default();
    for entry in &mut redacted.entries {
        match &mut entry.what {
            LinkEvent::Written(sample) => follower.wrote(sample.bytes()),
            LinkEvent::Read(sample) => {
                let more = as_u64(sample.length() - sample.bytes().len());
                let kept = follower.kept(sample.bytes(), more);
                sample.truncate(kept);
            }
            other => {
                // What went before and what comes do not belong together, whatever happened.
                follower.answer = Answer::default();
                // What was asked in between nobody knows.
                follower.has_asked |= matches!(other, LinkEvent::LeftOut { .. });
            }
        }
    }
    redacted
}

/// What the phone's next bytes are.
#[derive(Default)]
struct Answer {
    /// Our bytes, which it sends back.
    echo: Vec<u8>,
    /// What comes between them and the data.
    status: u64,
    /// Where the data are from, and how many are still to come.
    from: u64,
    data: u64,
    /// Behind the data.
    last_status: u64,
}

#[derive(Default)]
struct Follower {
    answer: Answer,
    /// Bytes of the value that follows the header of a register write.
    value: usize,
    /// A Download Agent was started: nothing that the phone sends from then on is kept, because agents answer
    /// with the numbers of the storage and with its data in frames that are not followed here.
    agent_runs: bool,
    /// The phone was asked for its number: what comes at a wrong time may be that.
    has_asked: bool,
    data_kept: u64,
    strange_kept: u64,
}

impl Follower {
    fn wrote(&mut self, bytes: &[u8]) {
        // JUMP_DA (da.md section 1.3); in an upload, the same byte hides a little more than necessary.
        self.agent_runs |= bytes.first() == Some(&0xD5);
        let is_value = self.value > 0 && bytes.len() == self.value;
        self.value = 0;
        let number = |bytes: &[u8]| bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
        let echo = bytes.to_vec();
        // Other registers are kept.
        let plain = |status, data, last_status| Answer {
            status,
            from: REGISTERS,
            data,
            last_status,
            echo: echo.clone(),
        };
        let read = |at: &[u8], count: &[u8], size: u64, status| {
            let (from, data) = (number(at), number(count).saturating_mul(size));
            Answer { status, from, data, last_status: status, echo: echo.clone() }
        };
        // The commands and how many status bytes they have: protocol.md section 2.
        self.answer = match bytes {
            _ if is_value => plain(2, 0, 0),
            [0xD1, a, b, c, d, count @ ..] if bytes.len() == HEADER => read(&[*a, *b, *c, *d], count, 4, 2),
            [0xD0, a, b, c, d, count @ ..] if bytes.len() == HEADER => read(&[*a, *b, *c, *d], count, 2, 2),
            // The old READ16.
            [0xA2, a, b, c, d, count @ ..] if bytes.len() == HEADER => read(&[*a, *b, *c, *d], count, 2, 0),
            [command @ (0xD4 | 0xD2), ..] if bytes.len() == HEADER => {
                self.value = if *command == 0xD4 { 4 } else { 2 };
                plain(2, 0, 0)
            }
            // The phone's own number, behind its length. It identifies the phone, and is not needed to help.
            [0xE1 | 0xE7] => {
                self.has_asked = true;
                Answer { status: 4, from: FIRST_BYTES, data: u64::MAX, last_status: 0, echo }
            }
            [0xD8] => plain(0, 4, 2),
            [0xFC] => plain(0, 6, 2),
            [0xFD] => plain(0, 2, 2),
            // The versions come without an echo.
            [0xFE | 0xFF] => Answer { echo: vec![], ..plain(1, 0, 0) },
            _ => plain(0, 0, 0),
        };
    }

    /// How many of these bytes may be kept; behind them came `more` that are not here.
    fn kept(&mut self, bytes: &[u8], more: u64) -> usize {
        if self.agent_runs {
            return 0;
        }
        let mut kept = 0;
        let mut all_kept = true;
        for byte in bytes {
            all_kept &= self.may_keep(*byte);
            kept += usize::from(all_kept);
        }
        let data = self.answer.data.min(more);
        self.answer.from += data;
        self.answer.data -= data;
        if more > data {
            self.answer = Answer::default();
        }
        kept
    }

    fn may_keep(&mut self, byte: u8) -> bool {
        let answer = &mut self.answer;
        if let Some(expected) = answer.echo.first() {
            let is_sync = SYNC.contains(expected) && byte == !*expected;
            if *expected == byte || is_sync {
                answer.echo.remove(0);
                return true;
            }
            self.answer = Answer::default();
        } else if answer.status > 0 {
            answer.status -= 1;
            return true;
        } else if answer.data > 0 {
            let at = answer.from;
            (answer.from, answer.data) = (at + 1, answer.data - 1);
            if TRANSFER_RAM.contains(&at) {
                return at < TRANSFER_RAM.start + QUESTION;
            }
            return at >= REGISTERS || at < FIRST_BYTES && is_within(&mut self.data_kept);
        } else if answer.last_status > 0 {
            answer.last_status -= 1;
            return true;
        }
        !self.has_asked && is_within(&mut self.strange_kept)
    }
}

/// Counts one more, if it may be.
fn is_within(kept: &mut u64) -> bool {
    let may = *kept < MOST;
    *kept += u64::from(may);
    may
}

fn as_u64(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use bromide_engine::link::recording::{Entry, Sample};

    use super::*;

    #[test]
    fn of_what_a_download_agent_sends_nothing_is_kept() {
        let transcript = "1.000 > fd\n2.000 < fd\n3.000 < 07660000\n4.000 > d5\n5.000 < d5\n\
                          6.000 > 00200000\n7.000 < 0020000000c0\n# 8 opened again: COM6\n9.000 < 1501\n";
        let shown = shown(transcript);
        assert!(shown.contains("07660000") && shown.contains("> 00200000"), "{shown}");
        assert!(!shown.contains("1501") && !shown.contains("00c0"), "{shown}");
    }

    /// The text of a redacted recording, given as text without its head; a line that is not a packet is a
    /// port that was opened again.
    fn shown(transcript: &str) -> String {
        let mut recording = Recording { port: Some("COM5".into()), entries: vec![] };
        for line in transcript.lines().map(str::trim) {
            if let Some(more) = line.strip_prefix("# and ") {
                let more = more.strip_suffix(" more bytes").unwrap().parse().unwrap();
                let Some(Entry { what: LinkEvent::Read(sample), .. }) = recording.entries.last_mut() else {
                    panic!("{line}")
                };
                let kept = sample.bytes().len();
                sample.extend(&vec![0; more]);
                sample.truncate(kept);
                continue;
            }
            let words: Vec<&str> = line.split(' ').collect();
            let (time, what) = match words.as_slice() {
                [time, ">", hex] => (*time, LinkEvent::Written(Sample::of(&bytes_of(hex)))),
                [time, "<", hex] => (*time, LinkEvent::Read(Sample::of(&bytes_of(hex)))),
                ["#", entries, "entries", ..] => {
                    ("0", LinkEvent::LeftOut { entries: entries.parse().unwrap() })
                }
                ["#", time, "opened", "again:", port] => {
                    (*time, LinkEvent::OpenedAgain { port: (*port).to_owned() })
                }
                _ => panic!("{line}"),
            };
            let time = Duration::from_secs_f64(time.parse::<f64>().unwrap() / 1000.0);
            recording.entries.push(Entry { time, what });
        }
        let lines = redacted(&recording).to_string();
        lines.lines().skip(2).map(|line| format!("{}\n", line.trim_start())).collect()
    }

    fn bytes_of(hex: &str) -> Vec<u8> {
        (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
    }

    /// A read of `count` words from `at`, answered with as many bytes of 5a, of which 64 were written down.
    fn read(at: u32, count: u32) -> String {
        let header = format!("d1{at:08x}{count:08x}");
        let (here, more) = ((count * 4).min(64), (count * 4).saturating_sub(64));
        let more = if more > 0 { format!("# and {more} more bytes\n") } else { String::new() };
        let data = "5a".repeat(here as usize);
        format!("1.000 > {header}\n2.000 < {header}\n3.000 < 0000\n4.000 < {data}\n{more}5.000 < 0000\n")
    }

    fn count(text: &str) -> usize {
        text.matches("5a").count()
    }

    #[test]
    fn registers_echoes_and_notes_stay() {
        let text = "# 0.000 opened again: COM5\n0.000 > a0\n1.000 < 5f\n1.000 > ff\n2.000 < 05\n".to_owned()
            + &read(0xA051_0000, 4);
        assert_eq!(shown(&text), text);
    }

    #[test]
    fn of_the_flash_only_first_bytes_stay_and_the_rest_is_counted() {
        let text = shown(&read(0, 1024));
        assert_eq!(text, read(0, 1024));
        let text = shown(&read(0x1000, 1024));
        assert_eq!(
            text,
            read(0x1000, 1024).replace(&format!("4.000 < {}\n# and 4032", "5a".repeat(64)), "# and 4096")
        );
        // Across the limit.
        assert_eq!(count(&shown(&read(0xF8, 16))), 8);
        // In all, of however many reads.
        assert_eq!(count(&shown(&read(0, 16).repeat(100))), 128);
        assert_eq!(count(&shown(&read(0x7000_0000, 1).repeat(100))), 0);
    }

    #[test]
    fn the_phones_own_number_is_left_out() {
        let number = "5a".repeat(16);
        let text = format!(
            "1.000 > e1\n2.000 < e1\n3.000 < 00000010\n4.000 < {number}\n5.000 < 0000\n6.000 > a0\n7.000 < a0\n"
        );
        let expected = "1.000 > e1\n2.000 < e1\n3.000 < 00000010\n# and 16 more bytes\n# and 2 more bytes\n6.000 > a0\n7.000 < a0\n";
        assert_eq!(shown(&text), expected);
    }

    #[test]
    fn what_cannot_be_accounted_for_is_data() {
        let stray = format!("1.000 < {}\n# and 64 more bytes\n", "5a".repeat(64));
        assert_eq!(count(&shown(&stray.repeat(9))), 128);
        // After a gap, after a wrong echo, after the end of an answer.
        for before in ["1.000 > d1a051000000000010\n2.000 < d1ff\n".to_owned(), read(0xA051_0000, 1)] {
            let stray = stray.repeat(9);
            let text = shown(&format!("{before}{stray}")).replacen(&read(0xA051_0000, 1), "", 1);
            assert!((100..=128).contains(&count(&text)), "{before}: {}", count(&text));
        }
    }

    #[test]
    fn an_answer_that_comes_in_pieces_is_followed() {
        let text = "1.000 > d10000100000000004\n2.000 < d1000010\n3.000 < 0000000004\n3.000 < 00005a5a5a\n4.000 < 5a5a5a5a5a5a5a5a5a5a5a5a5a\n4.000 < 0000\n";
        let expected = "1.000 > d10000100000000004\n2.000 < d1000010\n3.000 < 0000000004\n3.000 < 0000\n# and 3 more bytes\n# and 13 more bytes\n4.000 < 0000\n";
        assert_eq!(shown(text), expected);
        let joined = expected.replace("# and 3 more bytes\n# and 13 more bytes", "# and 16 more bytes");
        assert_eq!(shown(expected), joined, "what was left out is still counted");
    }

    #[test]
    fn the_flash_chips_own_number_is_left_out() {
        let word = |at: &str| {
            format!(
                "1.000 > d1{at}00000001\n2.000 < d1{at}00000001\n3.000 < 0000\n4.000 < 5a5a5a5a\n5.000 < 0000\n"
            )
        };
        // Maker, type and capacity lie in the first word.
        assert_eq!(shown(&word("a0140800")), word("a0140800"));
        assert_eq!(
            shown(&word("a0140804")),
            word("a0140804").replace("4.000 < 5a5a5a5a", "# and 4 more bytes")
        );
        let answer = read(0xA014_0800, 4);
        let expected =
            answer.replace(&"5a".repeat(16), &"5a".repeat(4)).replace("5.000", "# and 12 more bytes\n5.000");
        assert_eq!(shown(&answer), expected);
    }

    #[test]
    fn the_transfer_memory_is_where_the_chip_table_has_it() {
        use bromide_engine::chip::{AnsweredBy, ChipIds, Recognised, recognise};
        for hardware_code in [0x6260, 0x6261] {
            let ids = ChipIds { answered_by: AnsweredBy::Registers, hardware_code, ..ChipIds::default() };
            let Recognised::Readable(chip) = recognise(&ids) else { panic!("{ids:?}") };
            assert_eq!(u64::from(chip.serial_flash.unwrap().transfer_ram().0), TRANSFER_RAM.start);
        }
    }

    #[test]
    fn once_the_phones_number_was_asked_for_nothing_strange_stays() {
        let stray = format!("3.000 < {}\n", "5a".repeat(16));
        for asked in [
            // The answer came after the next question, after a loss of the port, or was asked for in what is
            // left out.
            "1.000 > e1\n2.000 > d1a051000000000001\n",
            "1.000 > e1\n2.000 > a0\n",
            "1.000 > e1\n2.000 < e1\n# 3.000 opened again: x\n",
            "# 90 entries are left out here\n",
        ] {
            assert_eq!(count(&shown(&format!("{asked}{stray}"))), 0, "{asked}");
        }
        assert_eq!(count(&shown(&stray)), 16);
    }

    #[test]
    fn answers_to_commands_stay_though_nothing_strange_does() {
        let text = "0.000 > e1\n1.000 < e1\n2.000 < 1d10\n3.000 > a0\n4.000 < 5f\n5.000 > fd\n6.000 < fd\n7.000 < 6261\n8.000 < 0000\n\
            0.000 > d8\n1.000 < d8\n1.000 < 00000000\n2.000 < 0000\n3.000 > fc\n4.000 < fc\n5.000 < 8a00ca000000\n6.000 < 0000\n\
            0.000 > ff\n1.000 < 05\n2.000 > d4a051000000000001\n3.000 < d4a051000000000001\n4.000 < 0001\n\
            5.000 > 5a5a5a5a\n6.000 < 5a5a5a5a\n7.000 < 0001\n8.000 > d2a003000000000001\n9.000 < d2a003000000000001\n\
            9.100 < 0001\n9.200 > 2200\n9.300 < 2200\n9.400 < 0001\n";
        assert_eq!(shown(text), text);
    }
}
