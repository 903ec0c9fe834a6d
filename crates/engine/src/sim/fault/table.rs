//! The table of all faults: for the parser's error, for `bromide-cli simulate --help`, and for readers.

/// One kind of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FaultRow {
    /// How it is written; `[]` may be left out, `|` is a choice.
    pub spec: &'static str,
    /// What happens, in English.
    pub what: &'static str,
}

impl FaultRow {
    /// The name, with which the spec begins.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.spec.split(['=', '@', '[']).next().unwrap_or(self.spec)
    }
}

const fn row(spec: &'static str, what: &'static str) -> FaultRow {
    FaultRow { spec, what }
}

/// Every fault of the practice phone.
pub const FAULTS: &[FaultRow] = &[
    row("late=TIME", "the phone appears only after TIME"),
    row(
        "window=TIME[,back=TIME]",
        "no handshake within TIME: the phone boots and leaves, or comes back after the second TIME",
    ),
    row(
        "vanish@N[,back=TIME][,every=SIZE]",
        "unplugged before byte N; comes back as a new session, or never; again every SIZE bytes",
    ),
    row(
        "stall@N[,for=TIME][,every=SIZE]",
        "silent before byte N, for TIME or for ever; again every SIZE bytes",
    ),
    row("drop@N", "byte N is not sent"),
    row(
        "echo@ADDR[,times=K]",
        "the first argument's echo is wrong in one bit when it is ADDR (once, or K times)",
    ),
    row(
        "error@ADDR[,status=HEX][,at=end][,times=K]",
        "reads over ADDR get this first (or last) status, 1D08 if not given; always, or K times",
    ),
    row("refuse@FROM..TO", "reads that touch this range (TO not included) get 1D08"),
    row(
        "flip@ADDR[,bit=B][,pass=K|all]",
        "bit B of the flash byte at ADDR is wrong the Kth time it is read (default bit 0, pass 1)",
    ),
    row("noise=before|between|both", "READY arrives before, or in the middle of, the handshake"),
    row("preloader[=VERSION]", "a preloader answers: FE gives its version (default 3), FF is echoed"),
    row("chip=NAME", "another chip: mt6260, mt2503, mt6225, smartphone"),
    row(
        "number=N|none",
        "another phone of the model: N makes its ME-ID and the number of its flash; none: it has none",
    ),
    row("jedec=none|HEX", "the flash controller never answers, or the id is these three bytes"),
    row(
        "header=SIZE",
        "the firmware's own header says that the file system ends at SIZE; only in generated flash",
    ),
    row("synced", "an earlier program has already done the handshake"),
    row("pending=K", "an earlier program sent K bytes (1 to 8) of a read command and left"),
    row("watchdog=TIME", "from the handshake to the watchdog's reset"),
    row("reset=TIME|gone", "how long the phone is away after a reset"),
    row("busy=TIME", "the port cannot be opened for TIME: another program uses it"),
    row("denied=TIME", "the port cannot be opened for TIME: no permission"),
    row("config=HEX", "the protections that D8 reports, such as 0x11, 0x12 or 0x14"),
    row(
        "program=bytes|two|nodata|dead|refused|notstarted",
        "a loaded program: only byte stores reach the USB FIFO, it holds two packets, nothing reaches it; the core \
         stops at once; D7 is refused; D5 is refused",
    ),
    row("hang@N", "the loaded program stops before byte N, for ever"),
    row("lose@N[,every=SIZE]", "the loaded program's packet with byte N is lost; again every SIZE bytes"),
    row(
        "garble@N[,bit=B][,every=SIZE]",
        "bit B of byte N of the loaded program is wrong on the cable; again every SIZE bytes",
    ),
];
