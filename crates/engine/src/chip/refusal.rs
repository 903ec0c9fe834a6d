//! [`Refusal`]: a chip that is recognised and refused, with the reason. The rows are in `known` and `smartphone`.

/// A chip that is recognised and refused, with the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{chip} cannot be read: {reason}")]
pub struct Refusal {
    /// Its hardware code.
    pub hardware_code: u16,
    /// Its name, or all names that share the code.
    pub chip: &'static str,
    /// Why it cannot be read.
    pub reason: RefusalReason,
}

/// Why a known chip cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum RefusalReason {
    /// A smartphone: storage is NAND, eMMC or UFS behind a controller (protocol.md section 4.4).
    #[error("its storage is behind a controller that the boot ROM cannot reach by plain reads")]
    SmartphoneStorage,
    /// The flash is NAND, which is not mapped into memory.
    #[error("its NAND flash is not mapped into memory")]
    NandFlash,
    /// It is not published where the flash is mapped, or how to stop the watchdog.
    #[error("it is not published where its flash is mapped into memory")]
    WindowUnknown,
    /// The registers are published, but no dump made with plain reads.
    #[error("no dump made with plain reads is published")]
    NotProven,
    /// Only its hardware code is published.
    #[error("only its hardware code is published")]
    OnlyCodeKnown,
}
