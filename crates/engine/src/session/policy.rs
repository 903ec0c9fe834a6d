//! Time limits and numbers of attempts of a session, with their sources.
//!
//! Used by the modules of `session`; what a storage must know of them is [`SILENCE`].

use std::time::Duration;

// One request.

/// Longest single wait for bytes, which limits how late a stop is noticed.
pub(super) const MAX_WAIT_SLICE: Duration = Duration::from_millis(50);
/// An answer is given up after a pause this long. A busy computer can delay bytes by 100 ms and more
/// (silicon.md section 9); the ROM itself never pauses inside an answer.
pub(crate) const SILENCE: Duration = Duration::from_secs(2);
/// The same for requests that some phones echo and then ignore (`FD`, `FC`, a refused `A2`): protocol.md
/// section 3.2.
pub(super) const PROBE_SILENCE: Duration = Duration::from_millis(200);
/// The same for `FD` on the phone's own USB: what knows the command answers within 2 ms of its echo, as to
/// every other request (protocol.md section 3.2; crates/engine/tests/data/mt6261-real-phone.txt). An answer
/// that is later still puts the line out of step, so that the phone is asked anew.
pub(super) const HARDWARE_CODE_SILENCE: Duration = Duration::from_millis(40);
/// The same for optional requests to a preloader, which does not even echo those that it does not know (da.md
/// section 1.1: "give each optional command 1 s").
pub(super) const PRELOADER_SILENCE: Duration = Duration::from_secs(1);
/// Lower bound for the speed of all links (a UART at 115,200 baud carries 11.5 kB/s). Limits the time of a
/// whole answer.
pub(super) const SLOWEST_BYTES_PER_SECOND: u64 = 4096;
/// Added to that limit for every request.
pub(super) const EXCHANGE_GRACE: Duration = Duration::from_secs(3);
/// How long to wait for the rest of an interrupted answer before a register write.
pub(super) const PENDING_ANSWER_LIMIT: Duration = Duration::from_millis(500);

// The handshake.

/// Time limit for the answer to a sync byte (`A0`). Real tools wait 20 to 100 ms (protocol.md section 2.2);
/// no longer, because the phone's port may exist for only 0.3 s.
pub(super) const SYNC_ANSWER: Duration = Duration::from_millis(100);
/// Time limit for the answer to a later byte (protocol.md section 2.2).
pub(super) const ANSWER: Duration = Duration::from_millis(500);
/// Time between two `A0` on a serial line: the fastest rate of real tools (protocol.md section 2.2). The ROM
/// listens for 150 ms after power-on (silicon.md section 1), in which the sync byte and four answers through
/// a slow adapter must fit.
pub(super) const UART_SYNC_ANSWER: Duration = Duration::from_millis(20);
/// Time limit for the answer to a later byte on a serial line: within the 20 to 100 ms of real tools. No
/// longer, because a byte of a phone's log may look like an answer, and no `A0` is sent meanwhile.
pub(super) const UART_ANSWER: Duration = Duration::from_millis(50);
/// How long to listen before the first sync byte: the rest of an answer to an earlier program arrives at
/// once. Two packets sent into an answer hang the ROM (silicon.md section 5). Also the wait after an answer
/// that arrived among other bytes.
pub(super) const CONFIRM_WAIT: Duration = Duration::from_millis(5);
/// After so many unanswered sync bytes the port is closed and reopened: the bytes wait in the driver's queue
/// and would flood a phone that is connected later.
pub(super) const MAX_UNANSWERED: u32 = 10;
/// Duration of one attempt on a serial line, where nothing is queued.
pub(super) const UART_ATTEMPT: Duration = Duration::from_secs(1);
/// A line that keeps sending unexpected bytes is given up after this time.
pub(super) const GIVE_UP_AFTER: Duration = Duration::from_secs(10);
/// Number of handshakes on a noisy line, where random bytes may look like answers.
pub(super) const NOISY_ATTEMPTS: u32 = 3;

// Resynchronisation.

/// The phone has finished sending when nothing arrived for this long.
pub(super) const QUIET: Duration = Duration::from_millis(200);
/// Time limit for the first echo: the phone, the cable or a busy computer may have stalled in the middle of
/// an answer.
pub(super) const FIRST_ECHO: Duration = Duration::from_secs(8);
/// Part of it after which the silence is reported. With the [`SILENCE`] before, that is 5 s without an
/// answer.
pub(super) const REPORT_SILENCE_AFTER: Duration = Duration::from_secs(3);
/// Time limit for later echoes.
pub(super) const ECHO: Duration = Duration::from_millis(500);
/// A status follows its echo at once; after this time without a byte there is none.
pub(super) const STATUS_GAP: Duration = Duration::from_millis(30);
/// Minimum time to wait for the rest of an interrupted answer.
pub(super) const MIN_SETTLE: Duration = Duration::from_millis(24);
/// Time limit for draining. One block of 64 KiB takes 6 s at 115,200 baud.
pub(super) const DRAIN_LIMIT: Duration = Duration::from_secs(30);

// Noisy lines.

/// The line counts as quiet after this time without a byte.
pub(super) const SETTLE: Duration = Duration::from_millis(50);
/// How long to wait for a quiet line before its bytes are classified. A busy computer can delay bytes by as
/// much (silicon.md section 9).
pub(super) const SETTLE_LIMIT: Duration = Duration::from_millis(100);
/// A UART at 115,200 baud carries this much. Data of a boot ROM's answer on USB is faster: at least 148,000
/// bytes per second (silicon.md section 8).
pub(super) const UART_BYTES_PER_SECOND: u128 = 11_520;
/// Time limit for the data of an answer. One block of 64 KiB takes 6 s at 115,200 baud.
pub(super) const DATA_LIMIT: Duration = Duration::from_secs(30);
/// Number of version requests on a noisy line. On a UART full of random bytes, one request in a hundred is
/// answered by chance.
pub(super) const VERSION_ROUNDS: u32 = 20;
/// The wait for the answer to each of them: the shortest wait of real tools (protocol.md
/// section 2.2).
pub(super) const VERSION_WAIT: Duration = Duration::from_millis(20);

// Download Agents.

/// Time limit for the checksum after the last byte of an uploaded agent (da.md section 1.3: "use a 3 s
/// timeout").
pub(super) const CHECKSUM_WAIT: Duration = Duration::from_secs(3);
/// After the start of an agent nothing is sent or read for this time (da.md section 1.4: 50 to 100 ms).
pub(super) const AFTER_JUMP: Duration = Duration::from_millis(100);
