//! [`Hardware`]: how the hardware around a loaded program differs, by the faults. Used by `program`.

/// What 32-bit stores into the FIFO do: unproven on silicon (agent.md section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::sim) enum WideStores {
    /// Four bytes.
    #[default]
    FourBytes,
    /// The lowest byte; the others are lost.
    OneByte,
    /// Nothing, and neither do byte stores: no data ever arrives.
    Nothing,
}

/// How the hardware around a loaded program differs from the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::sim) struct Hardware {
    pub(in crate::sim) wide: WideStores,
    /// Whether the IN FIFO holds two packets.
    pub(in crate::sim) two_packets: bool,
    /// The core stops at the first instruction.
    pub(in crate::sim) dead: bool,
}
